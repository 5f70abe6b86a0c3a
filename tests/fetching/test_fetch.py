"""Guarded fetching against a local server that misbehaves."""

import time

import pytest

from pledger.errors import FetchError
from pledger.http import Denied, Fetcher, Later, Validators

from .server import JSON, Handler, fetcher, serving


@pytest.fixture
def server():
    with serving() as address:
        yield address


@pytest.mark.parametrize("path", ["/good", "/packed", "/away"])
def test_good_answers(server, path):
    assert fetcher()[0].fetch(server + path).body == JSON


def test_429_is_tried_again_after_the_time_it_asks_for(server):
    asked, slept = fetcher()
    assert asked.fetch(server + "/busy").body == JSON
    assert [s for s in slept if s >= 1] == [7, 7]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/broken", r"answered 503 .*\(3 tries\)"), ("/half", r"\(3 tries\)"), ("/missing", "answered 404"),
        ("/round", "more than 5 redirects"), ("/bomb", "larger than 1,000,000 bytes"),
    ],
)  # fmt: skip
def test_bad_answers_are_named(server, path, said):
    with pytest.raises(FetchError, match=said) as caught:
        fetcher(tries=3, size=1_000_000)[0].fetch(server + path)
    assert server + path in str(caught.value)


def test_a_time_out_is_tried_again_and_named(server):
    with pytest.raises(FetchError, match=r"[Tt]ime.*\(2 tries\)"):
        fetcher(tries=2, seconds=0.2)[0].fetch(server + "/slow")


def test_a_wrong_content_type_is_named(server):
    with pytest.raises(FetchError, match="the answer is text/html, not application/json"):
        fetcher()[0].fetch(server + "/page", accept=("application/json",))


def test_answers_are_cached_and_damaged_entries_fetched_again(server, tmp_path):
    asked, _ = fetcher(tmp_path)
    assert not asked.fetch(server + "/good").cached and asked.fetch(server + "/good").cached
    (entry,) = [p for p in tmp_path.rglob("*") if p.is_file()]
    entry.write_bytes(entry.read_bytes()[:-3])
    assert not asked.fetch(server + "/good").cached and len(Handler.seen) == 2


def test_a_host_is_not_asked_more_often_than_it_allows(server):
    asked, slept = fetcher(per_minute=60)
    asked.fetch(server + "/good")
    asked.fetch(server + "/packed")
    assert len(slept) == 1 and 0.5 < slept[0] <= 1.0


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "http://user:secret@example.org/", "http:///x"])
def test_other_schemes_and_passwords_are_refused(url):
    with pytest.raises(FetchError, match="only http and https"):
        Fetcher().fetch(url)


@pytest.mark.parametrize("url", ["http://[::1/", "http://example.org:99999/", "http://exa mple.org:x/", "http://\u2024..org/"])
def test_what_is_no_address_is_named(url):
    with pytest.raises(FetchError):
        Fetcher().fetch(url)


def test_a_known_version_is_not_given_again(server):
    asked, _ = fetcher()
    first = asked.fetch(server + "/kept")
    again = asked.fetch(server + "/kept", known=first.validators)
    assert first.body == JSON and not first.unchanged and first.validators == Validators('"1"', "Sat, 21 Nov 2026 10:00:00 GMT")
    assert again.unchanged and again.body == b""
    assert Handler.seen[1][1]["If-Modified-Since"] == "Sat, 21 Nov 2026 10:00:00 GMT"


def test_unchanged_without_a_known_version_is_no_answer(server):
    with pytest.raises(FetchError, match="answered 304"):
        fetcher()[0].fetch(server + "/unasked")


@pytest.mark.parametrize("path", ["/much-later", "/dated-later"])
def test_a_long_pause_asked_for_is_not_slept_but_told(server, path):
    asked, slept = fetcher()
    with pytest.raises(Later, match=r"asks to wait 3[56]") as caught:
        asked.fetch(server + path)
    assert caught.value.after == pytest.approx(3600, abs=5) and len(Handler.seen) == 1 and not [s for s in slept if s >= 1]


def test_what_never_ends_is_cut_where_the_beginning_will_do_and_refused_elsewhere(server):
    asked, _ = fetcher(size=100_000)
    answer = asked.fetch(server + "/endless", cut=True)
    assert answer.cut and len(answer.body) == 100_000
    with pytest.raises(FetchError, match="larger than 100,000 bytes"):
        asked.fetch(server + "/endless")


@pytest.mark.parametrize("path", ["/dribble", "/dribbled-headers"])
def test_a_dribble_ends_with_the_time_allowed(server, path):
    began = time.monotonic()
    with pytest.raises(Later, match=r"timed out: not complete after 0\.4 seconds \(2 tries\)"):
        fetcher(tries=2, seconds=0.4)[0].fetch(server + path, cut=True)
    assert time.monotonic() - began < 5


def test_a_refusal_has_its_status_and_is_not_tried_again(server):
    with pytest.raises(Denied) as caught:
        fetcher()[0].fetch(server + "/nothing")
    assert caught.value.status == 404 and len(Handler.seen) == 1


def test_an_address_in_other_letters_and_a_redirect_to_one(server):
    host = "http://пример.example:80/"
    with pytest.raises(FetchError, match=r"no such host|is no address"):
        Fetcher().fetch(host)
    with pytest.raises(Denied):
        fetcher()[0].fetch(server + "/onward-letters")
    assert Handler.seen[-1][0] == "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"


def test_who_asks_says_so_and_what_is_forbidden_is_not_asked_for_even_by_redirect(server):
    asked, _ = fetcher()
    asked.agent = "Pledger/1 (desk@example.org)"

    def forbid(url):
        if url.endswith("/good"):
            raise FetchError(f"{url}: forbidden")

    asked.allowed = forbid
    with pytest.raises(FetchError, match="/good: forbidden"):
        asked.fetch(server + "/away")
    assert [(p, h["User-Agent"]) for p, h in Handler.seen] == [("/away", "Pledger/1 (desk@example.org)")]
