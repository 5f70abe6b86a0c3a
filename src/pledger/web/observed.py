"""Every request is measured and told in one line of JSON: no query, no body, no header that could hold a secret."""

import datetime
import json
import logging
import secrets
import sys
import time
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pledger.web.api import PREFIX
from pledger.web.meters import Meters

LOG = logging.getLogger("pledger.web")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


class Lines(logging.Formatter):
    """A log record as one line of JSON: when, how grave, what, and its own fields; an exception by type, place and message."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds")
        told: dict[str, Any] = {"at": at, "level": record.levelname.lower(), "event": record.getMessage()}
        told |= {k: v for k, v in vars(record).items() if k not in _OWN}
        if record.exc_info and record.exc_info[1] is not None:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=True, default=str)


def log_lines(level: int = logging.INFO) -> None:
    """Log to standard error, a line an event. Uvicorn's own access lines, which print queries, are left out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    for name in ("pledger", "uvicorn", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(level)
    logging.getLogger("uvicorn.error").handlers = []
    logging.getLogger("uvicorn.error").propagate = True
    logging.getLogger("uvicorn.access").disabled = True


class Observed:
    """Counts and times every request, gives it an id (also in the answer's X-Request-Id), and logs it when it is over."""

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self.app, self.meters = app, meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, identity = time.perf_counter(), 500, secrets.token_hex(6)
        scope.setdefault("state", {})["request_id"] = identity

        async def told(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", identity.encode())]
            await send(message)

        self.meters.open.inc()
        try:
            await self.app(scope, receive, told)
        finally:
            self.meters.open.dec()
            self._tell(scope, status, time.perf_counter() - began, identity)

    def _tell(self, scope: Scope, status: int, seconds: float, identity: str) -> None:
        route = _route(scope)
        self.meters.requests.labels(scope["method"], route, str(status)).inc()
        self.meters.seconds.labels(route).observe(seconds)
        user = scope.get("state", {}).get("user")
        fields = {"method": scope["method"], "path": scope["path"][:200], "route": route, "status": status}
        fields |= {"ms": round(seconds * 1000, 1), "request": identity, "user": user.name if user else None}
        LOG.log(logging.ERROR if status >= 500 else logging.INFO, "request", extra=fields)


def _route(scope: Scope) -> str:
    """The route's path as declared; the API's with its prefix, which FastAPI does not tell."""
    path = getattr(scope.get("route"), "path", None) or "other"
    return f"{PREFIX}{path}" if scope["path"].startswith(f"{PREFIX}/") and not path.startswith(PREFIX) else path
