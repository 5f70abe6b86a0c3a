"""The only door to the network: guarded fetching over HTTP and HTTPS.

Guards: only public addresses, looked up once and connected to as looked up (a name cannot change its mind in between), also after each
redirect; a limit of size and of time; retries with growing pauses for what may pass (time-outs, 429, 5xx), heeding Retry-After; no more
requests a minute to a host than it allows; answers cached on disk under a hash of address and accepted types. Keys travel in headers,
never in the cache's names, and are not sent on to another host.
"""

import hashlib
import http.client
import ipaddress
import json
import os
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from pledger.errors import FetchError

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
    per_minute: int = 30
    private: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer: the last address, its content type without parameters, and the body unpacked. `cached`: whether from the disk."""

    url: str
    content_type: str
    body: bytes
    cached: bool = False


class _Passing(Exception):
    """What may pass if tried again; `after`: seconds the server asks for, if it does."""

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


@dataclass(slots=True)
class Fetcher:
    """Fetches by the guards above. `folder`: the cache, or None for none. One per process and purpose: it remembers when it last asked."""

    limits: Limits = field(default_factory=Limits)
    folder: Path | None = None
    sleep: Callable[[float], None] = time.sleep
    asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, *, headers: Mapping[str, str] | None = None, accept: tuple[str, ...] = ()) -> Answer:
        """The answer at `url`. `accept`: content types that will do; empty: any.

        Raises FetchError naming the address: refused, not found, too large, of another type, cut off, or still failing after all tries.
        """
        kept = self._cached(url, accept)
        if kept is not None:
            return kept
        answer = self._persist(url, dict(headers or {}))
        if accept and answer.content_type not in accept:
            raise FetchError(f"{url}: the answer is {answer.content_type or 'of no type'}, not {' or '.join(accept)}")
        self._keep(url, accept, answer)
        return answer

    def _persist(self, url: str, headers: dict[str, str]) -> Answer:
        pause = 1.0
        for tried in range(1, self.limits.tries + 1):
            try:
                return self._follow(url, headers)
            except _Passing as passing:
                if tried == self.limits.tries:
                    raise FetchError(f"{url}: {passing} ({tried} tries)") from passing
                self.sleep(min(self.limits.wait, pause if passing.after is None else passing.after))
                pause *= 2
        raise AssertionError("unreachable")

    def _follow(self, url: str, headers: dict[str, str]) -> Answer:
        start = urlsplit(url).netloc
        for _ in range(self.limits.redirects + 1):
            onward = self._ask(url, headers if urlsplit(url).netloc == start else {})
            if isinstance(onward, Answer):
                return onward
            url = urljoin(url, onward)
        raise FetchError(f"{url}: more than {self.limits.redirects} redirects")

    def _ask(self, url: str, headers: dict[str, str]) -> "Answer | str":
        """One request: the answer, or where it redirects to."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            raise FetchError(f"{url}: only http and https addresses without a user name are fetched")
        address = public_address(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80), self.limits.private)
        self._pace(parts.netloc)
        deadline = time.monotonic() + self.limits.seconds
        connection = _connection(parts.scheme, parts.hostname, address, self.limits.seconds)
        try:
            path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe="/%:=&?~+!$,;'@()*[]|")
            sent = {"User-Agent": "pledger", "Accept-Encoding": "gzip", "Host": parts.netloc, **headers}
            connection.request("GET", path, headers=sent)
            return self._read(url, connection.getresponse(), deadline)
        except (TimeoutError, ConnectionError, http.client.HTTPException, OSError) as error:
            raise _Passing(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__) from error
        finally:
            connection.close()

    def _read(self, url: str, response: http.client.HTTPResponse, deadline: float) -> "Answer | str":
        if response.status in _REDIRECTS and response.getheader("Location"):
            return str(response.getheader("Location"))
        if response.status in _PASSING:
            raise _Passing(f"answered {response.status} {response.reason}", _seconds(response.getheader("Retry-After")))
        if response.status != 200:
            raise FetchError(f"{url}: answered {response.status} {response.reason}")
        body = self._body(url, response, deadline)
        kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        return Answer(url, kind, body)

    def _body(self, url: str, response: http.client.HTTPResponse, deadline: float) -> bytes:
        unpack = zlib.decompressobj(31) if response.getheader("Content-Encoding", "").lower() == "gzip" else None
        promised, received, body = response.getheader("Content-Length"), 0, bytearray()
        while chunk := response.read1(_CHUNK):
            received += len(chunk)
            try:
                body += unpack.decompress(chunk, self.limits.size + 1 - len(body)) if unpack else chunk
            except zlib.error as error:
                raise _Passing(f"broken compression ({error})") from error
            if len(body) > self.limits.size:
                raise FetchError(f"{url}: larger than {self.limits.size:,} bytes")
            if time.monotonic() > deadline:
                raise _Passing(f"not complete after {self.limits.seconds:g} seconds")
        if (promised and promised.isdigit() and received < int(promised)) or (unpack and not unpack.eof):
            raise _Passing(f"half an answer: {received:,} bytes{f' of {int(promised):,}' if promised and promised.isdigit() else ''}")
        return bytes(body)

    def _pace(self, host: str) -> None:
        wait = self.asked.get(host, 0.0) + 60.0 / self.limits.per_minute - time.monotonic()
        if host in self.asked and wait > 0:
            self.sleep(wait)
        self.asked[host] = time.monotonic()

    def _place(self, url: str, accept: tuple[str, ...]) -> Path | None:
        name = hashlib.sha256("\n".join((url, *accept)).encode()).hexdigest()
        return self.folder / name[:2] / name if self.folder else None

    def _cached(self, url: str, accept: tuple[str, ...]) -> Answer | None:
        place = self._place(url, accept)
        if place is None or not place.exists():
            return None
        head, _, body = place.read_bytes().partition(b"\n")
        try:
            told = json.loads(head)
            whole = len(body) == told["length"]
            return Answer(told["url"], told["type"], body, cached=True) if whole else None
        except (ValueError, KeyError, TypeError):
            return None  # a damaged entry is fetched again and replaced

    def _keep(self, url: str, accept: tuple[str, ...], answer: Answer) -> None:
        place = self._place(url, accept)
        if place is None:
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        head = json.dumps({"url": answer.url, "type": answer.content_type, "length": len(answer.body)})
        # Written aside and moved, so that a reader never meets half an entry.
        aside = place.with_name(f"{place.name}.{os.getpid()}")
        aside.write_bytes(head.encode() + b"\n" + answer.body)
        aside.replace(place)

    def paced(self, per_minute: int) -> "Fetcher":
        """The same with another rate."""
        return replace(self, limits=replace(self.limits, per_minute=per_minute))


def public_address(host: str, port: int, private: bool = False) -> tuple[str, int]:
    """The address to connect to for `host`. Raises FetchError if any of its addresses is none of the public internet."""
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (socket.gaierror, UnicodeError) as error:
        raise FetchError(f"{host}: no such host ({error})") from error
    for text in sorted(found):
        address = ipaddress.ip_address(text.partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None) or address
        if not private and (not mapped.is_global or mapped.is_multicast):
            raise FetchError(f"{host}: {text} is no address of the public internet")
    return sorted(found, key=lambda a: ":" in a)[0], port


def _connection(scheme: str, host: str, address: tuple[str, int], seconds: float) -> http.client.HTTPConnection:
    """A connection to just that address; the certificate is still checked against the host's name."""
    if scheme == "http":
        return http.client.HTTPConnection(address[0], address[1], timeout=seconds)
    connection = http.client.HTTPSConnection(host, address[1], timeout=seconds, context=ssl.create_default_context())
    connection._create_connection = lambda _, *rest: socket.create_connection(address, *rest)  # type: ignore[attr-defined]
    return connection


def _seconds(header: str | None) -> float | None:
    return float(header) if header and header.strip().isdigit() else None
