"""Guarded fetching over HTTP and HTTPS.

Guards: only public addresses, looked up once and connected to as looked up (a name cannot change its mind in between), also after each
redirect; a limit of size and of time, however slowly a server gives; retries with growing pauses for what may pass (time-outs, 429, 5xx),
heeding Retry-After; no more requests a minute to a host than it allows; answers cached on disk where a folder is given. Keys travel in
headers, never in the cache's names, and are not sent on to another host.
"""

import email.message
import email.utils
import http.client
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from pledger.errors import FetchError
from pledger.http.addresses import public_address
from pledger.http.answer import Answer, Denied, Later, Validators
from pledger.http.cache import Cache
from pledger.http.connection import Clock, connection_to

_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` bytes after unpacking, `seconds` for the whole answer, `tries` altogether, `redirects`, `wait` seconds at most between tries,
    `per_minute` requests to one host. `private`: whether addresses of private networks are allowed (for tests)."""

    size: int = 256 * 2**20
    seconds: float = 60.0
    tries: int = 4
    redirects: int = 5
    wait: float = 30.0
    per_minute: float = 30
    private: bool = False


class _Passing(Exception):
    """What may pass if tried again; `after`: seconds the server asks for, if it does."""

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for along all redirects: headers for the first host, the version known, if the beginning will do, what is posted."""

    host: str
    headers: Mapping[str, str]
    known: Validators
    cut: bool
    posted: bytes | None


@dataclass(slots=True)
class Fetcher:
    """Fetches by the guards above. One per process and purpose: it remembers when it last asked.

    `folder`: the cache, or None for none; `agent`: how it names itself; `allowed`: raises FetchError for an address that must not be asked
    for (called before each request, also of redirects); `pauses`: seconds between requests that single hosts ask for.
    """

    limits: Limits = field(default_factory=Limits)
    folder: Path | None = None
    sleep: Callable[[float], None] = time.sleep
    asked: dict[str, float] = field(default_factory=dict)
    agent: str = "pledger"
    allowed: Callable[[str], None] | None = None
    pauses: dict[str, float] = field(default_factory=dict)

    def fetch(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        accept: tuple[str, ...] = (),
        known: Validators | None = None,
        cut: bool = False,
        posted: bytes | None = None,
    ) -> Answer:
        """The answer at `url`. `accept`: content types that will do; empty: any. `known`: the version held, which need not be given again.
        `cut`: of what is too large the beginning will do. `posted`: sent by POST, never to where a redirect leads.

        Raises FetchError naming the address: refused, not found (Denied), too large, of another type, cut off, or still failing after all
        tries (Later).
        """
        cache = Cache(self.folder) if self.folder else None
        kept = cache.get(url, accept) if cache else None
        if kept is not None:
            return kept
        answer = self._persist(url, _Asked(_split(url).netloc, dict(headers or {}), known or Validators(), cut, posted))
        if accept and answer.content_type not in accept and not answer.unchanged:
            raise FetchError(f"{url}: the answer is {answer.content_type or 'of no type'}, not {' or '.join(accept)}")
        if cache:
            cache.put(url, accept, answer)
        return answer

    def wait_for(self, url: str) -> float:
        """Seconds until the host of `url` may be asked again; 0 or less: at once."""
        host = _split(url).netloc
        pause = max(60.0 / self.limits.per_minute, self.pauses.get(host, 0.0))
        return self.asked[host] + pause - time.monotonic() if host in self.asked else 0.0

    def slow_down(self, url: str, pause: float) -> None:
        """Leave at least `pause` seconds between requests to the host of `url` from now on."""
        host = _split(url).netloc
        self.pauses[host] = max(self.pauses.get(host, 0.0), pause)

    def sized(self, size: int) -> "Fetcher":
        """The same with another limit of size; both remember together when a host was asked last."""
        return replace(self, limits=replace(self.limits, size=size))

    def _persist(self, url: str, asked: _Asked) -> Answer:
        pause = 1.0
        for tried in range(1, self.limits.tries + 1):
            try:
                return self._follow(url, asked)
            except _Passing as passing:
                if passing.after is not None and passing.after > self.limits.wait:
                    raise Later(f"{url}: {passing}, and asks to wait {passing.after:.0f} seconds", passing.after) from passing
                if tried == self.limits.tries:
                    raise Later(f"{url}: {passing}{f' ({tried} tries)' if tried > 1 else ''}", passing.after) from passing
                self.sleep(pause if passing.after is None else passing.after)
                pause = min(self.limits.wait, pause * 2)
        raise AssertionError("unreachable")

    def _follow(self, url: str, asked: _Asked) -> Answer:
        for _ in range(self.limits.redirects + 1):
            onward = self._ask(url, asked)
            if isinstance(onward, Answer):
                return onward
            url = _joined(url, onward)
        raise FetchError(f"{url}: more than {self.limits.redirects} redirects")

    def _ask(self, url: str, asked: _Asked) -> "Answer | str":
        """One request: the answer, or where it redirects to."""
        parts = _split(url)
        address = public_address(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80), self.limits.private)
        if self.allowed:
            self.allowed(url)
        self._pace(url)
        path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe="/%:=&?~+!$,;'@()*[]|")
        own = asked.headers if parts.netloc == asked.host else {}
        sent = {"User-Agent": self.agent, "Accept-Encoding": "gzip", "Host": parts.netloc, **asked.known.headers, **own}
        with Clock(self.limits.seconds) as clock:
            connection = connection_to(parts.scheme, parts.hostname or "", address, clock)
            try:
                connection.request("GET" if asked.posted is None else "POST", path, asked.posted, sent)
                found = self._read(url, connection.getresponse(), asked)
            except (http.client.HTTPException, OSError) as error:
                late = f"timed out: not complete after {self.limits.seconds:g} seconds"
                told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                raise _Passing(late if clock.up else told) from error
            finally:
                connection.close()
            if clock.up:  # a body without a length seems to end where the clock shut it
                raise _Passing(f"timed out: not complete after {self.limits.seconds:g} seconds")
            return found

    def _read(self, url: str, response: http.client.HTTPResponse, asked: _Asked) -> "Answer | str":
        validators = Validators(response.getheader("ETag"), response.getheader("Last-Modified"))
        kind, charset = _typed(response.getheader("Content-Type") or "")
        if response.status == 304 and asked.known.headers:
            return Answer(url, kind, b"", validators=validators, unchanged=True)
        if response.status in _REDIRECTS and response.getheader("Location") and asked.posted is None:
            return str(response.getheader("Location"))
        if response.status in _PASSING:
            raise _Passing(f"answered {response.status} {response.reason}", _seconds(response.getheader("Retry-After")))
        if 400 <= response.status < 500:
            raise Denied(f"{url}: answered {response.status} {response.reason}", response.status)
        if response.status != 200:
            raise FetchError(f"{url}: answered {response.status} {response.reason}")
        body = self._body(response)
        if len(body) > self.limits.size and not asked.cut:
            raise FetchError(f"{url}: larger than {self.limits.size:,} bytes")
        return Answer(url, kind, body[: self.limits.size], validators=validators, cut=len(body) > self.limits.size, charset=charset)

    def _body(self, response: http.client.HTTPResponse) -> bytes:
        """The body unpacked; one byte more than the limit of size where it is larger, and no more is read."""
        unpack = zlib.decompressobj(31) if response.getheader("Content-Encoding", "").lower() == "gzip" else None
        promised, received, body = response.getheader("Content-Length"), 0, bytearray()
        while chunk := response.read1(_CHUNK):
            received += len(chunk)
            try:
                body += unpack.decompress(chunk, self.limits.size + 1 - len(body)) if unpack else chunk
            except zlib.error as error:
                raise _Passing(f"broken compression ({error})") from error
            if len(body) > self.limits.size:
                return bytes(body[: self.limits.size + 1])
        if (promised and promised.isdigit() and received < int(promised)) or (unpack and not unpack.eof):
            raise _Passing(f"half an answer: {received:,} bytes{f' of {int(promised):,}' if promised and promised.isdigit() else ''}")
        return bytes(body)

    def _pace(self, url: str) -> None:
        wait = self.wait_for(url)
        if wait > 0:
            self.sleep(wait)
        self.asked[_split(url).netloc] = time.monotonic()


def _split(url: str) -> SplitResult:
    """An address in its parts, a host in other letters as DNS writes it. Raises FetchError for what is no address of the web."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        good = parts.scheme in ("http", "https") and bool(host) and parts.username is None
        name = host if not host or host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{url}: is no address of the web: {error}") from None
    if not good:
        raise FetchError(f"{url}: only http and https addresses without a user name are fetched")
    shown = f"[{name}]" if ":" in str(name) else str(name)
    return parts._replace(netloc=f"{shown}:{port}" if port else shown)


def _joined(url: str, onward: str) -> str:
    """Where a redirect leads. Headers come as Latin-1; servers write UTF-8 in them."""
    try:
        return urljoin(url, onward.encode("latin-1", "replace").decode("utf-8", "replace"))
    except ValueError as error:
        raise FetchError(f"{url}: redirects to what is no address: {error}") from None


def _typed(header: str) -> tuple[str, str | None]:
    """A Content-Type's type in small letters, and its charset if it names one."""
    message = email.message.Message()
    message["Content-Type"] = header
    charset = message.get_param("charset")
    return header.partition(";")[0].strip().lower(), charset if isinstance(charset, str) else None


def _seconds(header: str | None) -> float | None:
    """Retry-After: seconds, or a date (RFC 9110, 10.2.3)."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, email.utils.parsedate_to_datetime(header).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
