"""The wall around the application: which hosts it answers to, how much it takes in, what its answers allow a browser to do."""

import re
from collections.abc import Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
_HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^:\[\]/@\s]+)(?::\d{1,5})?")
_SLACK = 64 * 1024  # a form's own fields beside the upload


class Guard:
    """Refuses other hosts' names (400) and bodies over the limit (413); adds HEADERS to every answer.

    A name that is not ours is what a page elsewhere sends after pointing its own name at this address (DNS rebinding).
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], limit: int) -> None:
        self.app, self.hosts, self.limit = app, frozenset(hosts), limit + _SLACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = {k: v for k, v in scope["headers"] if k in (b"host", b"content-length")}
        if not self._known(given.get(b"host", b"")):
            await _refuse(send, 400, "This server does not answer to that name; --name tells it its names.")
        elif int(given.get(b"content-length", b"0") or 0) > self.limit:
            await _refuse(send, 413, _too_large(self.limit))
        else:
            counted = _Counted(receive, self.limit)
            await self.app(scope, counted, _Headed(send, counted))

    def _known(self, host: bytes) -> bool:
        match = _HOST.fullmatch(host.decode("latin-1"))
        return match is not None and match.group(1).strip("[]").lower() in self.hosts


class _Counted:
    """A body read up to a limit: one that says nothing of its length, or lies, is cut off."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self.receive, self.limit, self.left = receive, limit, limit

    async def __call__(self) -> Message:
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            raise TooLarge
        return message


class TooLarge(Exception):
    """A body over the limit."""


class _Headed:
    """Sends an answer with HEADERS; instead of one to a body that was cut off, the refusal."""

    def __init__(self, send: Send, counted: _Counted) -> None:
        self.send, self.counted, self.refused = send, counted, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.refused = self.counted.left < 0
            if self.refused:
                await _refuse(self.send, 413, _too_large(self.counted.limit))
                return
            present = {k.lower() for k, _ in message["headers"]}
            message["headers"] = [*message["headers"], *((k, v) for k, v in HEADERS if k not in present)]
        if not self.refused:
            await self.send(message)


def _too_large(limit: int) -> str:
    return f"More than {limit} bytes are not taken; nothing was stored."


async def _refuse(send: Send, status: int, told: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close"), *HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": told.encode() + b"\n"})
