"""A local server that misbehaves in every way a fetcher must stand, and a fetcher that may ask it."""

import contextlib
import email.utils
import gzip
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from pledger.http import Fetcher, Limits

JSON = b'{"count": 0, "data": [], "error": ""}'


class Handler(BaseHTTPRequestHandler):
    """Answers by path, `/a.b` by `on_a_b`; `seen` holds (path, headers) of every request."""

    seen: ClassVar[list[tuple[str, dict[str, str]]]] = []
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.seen.append((self.path, dict(self.headers)))
        times = sum(1 for path, _ in self.seen if path == self.path)
        name = "on" + re.sub(r"[/.-]", "_", self.path.split("?")[0])
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # who asked has gone
            getattr(self, name, self.on_missing)(times)

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

    def on_kept(self, times):
        """Gives a version once, then says that it still stands."""
        if self.headers.get("If-None-Match") == '"1"':
            self.answer(b"", 304)
        else:
            self.answer(JSON, ETag='"1"', Last_Modified="Sat, 21 Nov 2026 10:00:00 GMT")

    def on_much_later(self, times):
        self.answer(b"", 503, Retry_After="3600")

    def on_dated_later(self, times):
        self.answer(b"", 429, Retry_After=email.utils.formatdate(time.time() + 3600, usegmt=True))

    def on_endless(self, times):
        self.send_response(200)
        self.end_headers()
        while not self.server.stopping:
            self.wfile.write(b"<item>more</item>\n" * 1000)

    def on_dribble(self, times):
        """A byte now and then: no single wait is long."""
        self.send_response(200)
        self.end_headers()
        while not self.server.stopping:
            self.wfile.write(b".")
            time.sleep(0.05)

    def on_dribbled_headers(self, times):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.server.stopping:
            self.wfile.write(b".")
            time.sleep(0.05)

    def on_onward_letters(self, times):
        self.send_response(302)
        self.wfile.write(b"".join(self._headers_buffer) + "Location: /новости\r\nContent-Length: 0\r\n\r\n".encode())
        self._headers_buffer = []

    def on_unasked(self, times):
        self.answer(b"", 304)

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    """Runs in threads; `stopping` ends the answers that never end."""

    stopping = False
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Who asked has gone in the middle: the tests make them."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serving(handler=Handler):
    """The address of a server with this handler, which has seen nothing yet."""
    handler.seen.clear()
    running = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running.server_port}"
    finally:
        running.stopping = True
        running.shutdown()
        running.server_close()


def fetcher(tmp_path=None, **limits):
    """A fetcher that may ask a local server, and the pauses it would have made."""
    slept: list[float] = []
    given = {"private": True, "per_minute": 100_000, "seconds": 5.0, **limits}
    return Fetcher(Limits(**given), tmp_path, sleep=slept.append), slept
