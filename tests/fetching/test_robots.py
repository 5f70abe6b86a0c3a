"""What hosts ask of programs is heeded: also when it cannot be known."""

import pytest

from pledger.http import Later, Refused, polite

from .server import JSON, Handler, fetcher, serving


class Rules(Handler):
    """A host with rules; `robots` is (status, body, type)."""

    robots = (200, b"", "text/plain")

    def on_robots_txt(self, times):
        status, body, kind = self.robots
        self.answer(body, status, kind)


@pytest.fixture
def server():
    with serving(Rules) as address:
        yield address


def asked(monkeypatch, status, body, kind="text/plain", **limits):
    monkeypatch.setattr(Rules, "robots", (status, body, kind))
    made, slept = fetcher(tries=1, **limits)
    return polite(made), slept


def test_what_is_forbidden_is_not_asked_for(server, monkeypatch):
    guarded, _ = asked(monkeypatch, 200, b"User-agent: pledger\nDisallow: /good\n\nUser-agent: *\nDisallow: /\n")
    with pytest.raises(Refused, match=r"/good: not fetched: the host's robots.txt forbids it"):
        guarded.fetch(server + "/good")
    assert guarded.fetch(server + "/packed").body == JSON
    assert [path for path, _ in Rules.seen] == ["/robots.txt", "/packed"]


def test_what_is_forbidden_is_not_reached_by_redirect(server, monkeypatch):
    guarded, _ = asked(monkeypatch, 200, b"User-agent: *\nDisallow: /good\n")
    with pytest.raises(Refused):
        guarded.fetch(server + "/away")


@pytest.mark.parametrize("status", [404, 403, 410])
def test_no_rules_forbid_nothing(server, monkeypatch, status):
    assert asked(monkeypatch, status, b"no")[0].fetch(server + "/good").body == JSON


@pytest.mark.parametrize("status", [500, 503, 429])
def test_rules_that_cannot_be_known_forbid_all(server, monkeypatch, status):
    with pytest.raises(Later, match=r"robots.txt cannot be read"):
        asked(monkeypatch, status, b"")[0].fetch(server + "/good")


def test_a_page_in_place_of_rules_forbids_nothing(server, monkeypatch):
    guarded, _ = asked(monkeypatch, 200, b"<html><body>Disallow: / nothing</body></html>" + b"\xff\x00" * 10, "text/html")
    assert guarded.fetch(server + "/good").body == JSON


def test_rules_larger_than_need_be_are_read_in_their_beginning(server, monkeypatch):
    guarded, _ = asked(monkeypatch, 200, b"User-agent: *\nDisallow: /good\n" + b"# more\n" * 200_000)
    with pytest.raises(Refused):
        guarded.fetch(server + "/good")


@pytest.mark.parametrize(("told", "kept"), [("7", 7), ("100000", 300)])
def test_the_pause_that_a_host_asks_for_is_kept(server, monkeypatch, told, kept):
    guarded, slept = asked(monkeypatch, 200, f"User-agent: *\nCrawl-delay: {told}\n".encode())
    guarded.fetch(server + "/good")
    guarded.fetch(server + "/packed")
    assert [round(s) for s in slept if s > 1] == [kept, kept]
