"""Forms that only our own pages can have made: a random cookie, and in each form its signature, bound to the user.

Double submit with a signed token, as OWASP's Cross-Site Request Forgery Prevention Cheat Sheet describes it; besides, a browser that says
the request comes from another site (Sec-Fetch-Site, Origin) is refused whatever it sends.
"""

import hashlib
import hmac
import re
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.site import site_of
from pledger.web.users import Forbidden

COOKIE, FIELD = "pledger_form", "form_token"
_COOKIE = re.compile(r"[0-9a-f]{32}")
_FIELDS, _TEXT = 400, 64 * 1024  # of a form; longer texts count as an upload


def token(request: Request) -> str:
    """The token for a form on the page that answers `request`."""
    cookie = _cookie(request)
    if cookie is None:
        cookie = getattr(request.state, "form_cookie", None) or secrets.token_hex(16)
        request.state.form_cookie = cookie
    return _signed(request, cookie)


def bake(request: Request, response: Response) -> None:
    """Send the cookie along, if a token was made with a new one."""
    cookie = getattr(request.state, "form_cookie", None)
    if cookie:
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict", secure=request.url.scheme == "https")


async def form_of(request: Request) -> FormData:
    """A dependency: the form as sent, if it carries our token. Raises Forbidden."""
    from_here(request)
    form = await request.form(max_files=1, max_fields=_FIELDS, max_part_size=site_of(request).settings.upload)
    cookie, given = _cookie(request), form.get(FIELD)
    if cookie is None or not isinstance(given, str) or not hmac.compare_digest(given.encode(), _signed(request, cookie).encode()):
        raise Forbidden("this form is out of date or was not made by this server: load the page again and repeat; nothing was changed")
    return form


def from_here(request: Request) -> None:
    """Raises Forbidden for a request that another site made the browser send."""
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden("another site made this request; nothing was changed")
    if origin and urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower():
        raise Forbidden(f"this request comes from {origin}, not from a page of this server; nothing was changed")


def _cookie(request: Request) -> str | None:
    found = request.cookies.get(COOKIE, "")
    return found if _COOKIE.fullmatch(found) else None


def _signed(request: Request, cookie: str) -> str:
    user = getattr(request.state, "user", None)
    said = f"{cookie}|{user.name if user else ''}"
    return hmac.new(site_of(request).settings.secret.encode(), said.encode(), hashlib.sha256).hexdigest()
