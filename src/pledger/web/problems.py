"""What goes wrong, told: as a page to people, as problem details (RFC 9457) to programs; the log has the rest."""

import logging

import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from pledger.errors import FetchError, Missing, NoRoom, PledgerError
from pledger.web.guard import TooLarge
from pledger.web.render import link, page
from pledger.web.site import site_of
from pledger.web.users import Forbidden, LoginNeeded

LOG = logging.getLogger("pledger.web")
LOGIN = "/login"
_TITLES = {
    400: "This cannot be done", 401: "Who are you?", 403: "Not allowed", 404: "Not here", 405: "Not this way", 413: "Too large",
    422: "This cannot be read", 429: "Too often", 500: "Something broke", 502: "The address cannot be fetched",
    503: "The ledger does not answer", 507: "The disk is full",
}  # fmt: skip


def install(app: FastAPI) -> None:
    """Every kind of error that routes raise, to its answer."""
    for kind, status in ((LoginNeeded, 401), (Forbidden, 403), (TooLarge, 413), (sa.exc.TimeoutError, 503), (sa.exc.DBAPIError, 503)):
        app.add_exception_handler(kind, _with(status))
    app.add_exception_handler(PledgerError, _pledger)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unforeseen)


def _with(status: int):  # type: ignore[no-untyped-def]
    def answer(request: Request, error: Exception) -> Response:
        return told(request, status, str(error))

    return answer


def _pledger(request: Request, error: Exception) -> Response:
    """A full disk (507), the database not answering (503), something not there (404), a fetch that failed (502), or a wish that cannot be
    granted (400)."""
    if isinstance(error, NoRoom):
        LOG.error("no room", extra={"problem": str(error), "request": request.scope.get("state", {}).get("request_id")})
        return told(request, 507, str(error))
    if isinstance(error.__cause__, sa.exc.DBAPIError | sa.exc.TimeoutError):
        LOG.error("ledger", extra={"problem": str(error), "request": request.scope.get("state", {}).get("request_id")})
        site_of(request).meters.up.set(0)
        return told(request, 503, str(error))
    return told(request, 404 if isinstance(error, Missing) else 502 if isinstance(error, FetchError) else 400, str(error))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return told(request, error.status_code, "There is no such page." if error.status_code == 404 else str(error.detail))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    parts = [f"{'.'.join(str(p) for p in e['loc'])}: {e['msg']}" for e in error.errors()]
    return told(request, 422, "; ".join(parts))


def _unforeseen(request: Request, error: Exception) -> Response:
    identity = request.scope.get("state", {}).get("request_id")
    LOG.error("unforeseen", exc_info=error, extra={"request": identity})
    return told(request, 500, f"The fault is ours, and is in the server's log under {identity}. Nothing that was stored is lost.")


def told(request: Request, status: int, detail: str) -> Response:
    """The answer to a request that failed."""
    title = _TITLES.get(status, "This did not work")
    headers = {"Retry-After": "5"} if status == 503 else {}
    if request.url.path.startswith(("/api/", "/healthz", "/metrics")):
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail or title}
        if status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        return JSONResponse(body, status, headers, media_type="application/problem+json")
    if status == 401 and request.method in ("GET", "HEAD"):
        return RedirectResponse(link(LOGIN, next=_asked(request)), 303)
    response = page(request, "problem.html", status, title=title, detail=detail, status_code=status)
    response.headers.update(headers)
    return response


def _asked(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")
