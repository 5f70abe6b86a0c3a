"""Guarded fetching against a local server that misbehaves."""

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from pledger.errors import FetchError, StatisticsError
from pledger.http import Fetcher, Limits, public_address
from pledger.statistics.importing import bring, fetched

JSON = b'{"count": 0, "data": [], "error": ""}'


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `seen` holds (path, headers) of every request."""

    seen: ClassVar[list[tuple[str, dict[str, str]]]] = []
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        Handler.seen.append((self.path, dict(self.headers)))
        times = sum(1 for path, _ in Handler.seen if path == self.path)
        getattr(self, "on" + self.path.split("?")[0].replace("/", "_").replace(".", "_"), self.on_missing)(times)

    def answer(self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def on_missing(self, times):
        self.answer(b"no", 404)

    def on_good(self, times):
        self.answer(JSON)

    def on_packed(self, times):
        self.answer(gzip.compress(JSON), Content_Encoding="gzip")

    def on_bomb(self, times):
        self.answer(gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip")

    def on_busy(self, times):
        self.answer(b"", 429, Retry_After="7") if times < 3 else self.answer(JSON)

    def on_broken(self, times):
        self.answer(b"", 503)

    def on_page(self, times):
        self.answer(b"<html>Sign in</html>", kind="text/html; charset=utf-8")

    def on_disguised_json(self, times):
        self.answer(b"<html>Sign in</html>")

    def on_half(self, times):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(JSON)
        self.close_connection = True

    def on_slow(self, times):
        time.sleep(1.0)
        self.answer(JSON)

    def on_away(self, times):
        self.answer(b"", 302, Location="/good")

    def on_round(self, times):
        self.answer(b"", 302, Location="/round")

    def on_inside(self, times):
        self.answer(b"", 302, Location="http://169.254.169.254/latest")

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    Handler.seen.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def fetcher(tmp_path=None, **limits):
    slept: list[float] = []
    given = {"private": True, "per_minute": 100_000, "seconds": 5.0, **limits}
    found = Fetcher(Limits(**given), tmp_path, sleep=slept.append)
    return found, slept


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


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "0.0.0.0", "192.168.1.1"])
def test_private_addresses_are_refused(host):
    with pytest.raises(FetchError, match="no address of the public internet"):
        Fetcher().fetch(f"http://{host}/")


def test_a_name_that_leads_inside_is_refused(monkeypatch):
    inside = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::ffff:10.0.0.1", 80, 0, 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: inside)
    with pytest.raises(FetchError, match="no address of the public internet"):
        public_address("example.org", 80)


def test_a_redirect_inside_is_refused(server, monkeypatch):
    real = public_address
    monkeypatch.setattr("pledger.http.public_address", lambda host, port, private: real(host, port, host == "127.0.0.1"))
    with pytest.raises(FetchError, match=r"169\.254\.169\.254 is no address"):
        fetcher(private=False)[0].fetch(server + "/inside")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "http://user:secret@example.org/", "http:///x"])
def test_other_schemes_and_passwords_are_refused(url):
    with pytest.raises(FetchError, match="only http and https"):
        Fetcher().fetch(url)


def test_keys_go_to_the_providers_host_in_a_header_only(server, tmp_path, monkeypatch):
    from dataclasses import replace

    from pledger.statistics import importing
    from pledger.statistics.providers import providers

    here = replace(providers()["comtrade"], endpoint=server + "/v1")
    monkeypatch.setattr(importing, "providers", lambda: {"comtrade": here})
    monkeypatch.setenv("COMTRADE_API_KEY", "secret")
    asked, _ = fetcher(tmp_path / "cache")
    file = fetched(server + "/good?reporterCode=398", tmp_path, asked)
    assert file.read_bytes() == JSON and Handler.seen[0][1]["Ocp-Apim-Subscription-Key"] == "secret"
    assert not any("secret" in p.name for p in tmp_path.rglob("*"))


def test_import_of_an_address(server, tmp_path, monkeypatch):
    from pledger.statistics import importing

    monkeypatch.setattr(importing, "Fetcher", lambda limits, folder: fetcher()[0])
    assert "0 observations of comtrade" in bring(server + "/good", path=tmp_path / "s.db")
    with pytest.raises(StatisticsError, match=r"disguised\.json:1: a web page in place of data"):
        bring(server + "/disguised.json", path=tmp_path / "s.db")
