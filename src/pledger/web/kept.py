"""Answers that are made once: a page or a list that is asked for again is the one kept, or `304` where the browser has it.

What is `personal` is kept apart by user and role, so that nobody gets what was made for another. Tokens of forms are never kept: a page is
made with a mark in their place (`Site.form_mark`), which no text can know, and each answer gets its own.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store.marks import EVERYTHING
from pledger.web import csrf
from pledger.web.site import Site, site_of

WHOLE = (EVERYTHING,)
HEADERS = {"Cache-Control": "private, no-cache"}


@dataclass(frozen=True, slots=True)
class Made:
    """An answer as kept: what is sent, of what type, and a digest of it."""

    body: bytes
    media: str
    digest: str
    forms: bool  # whether tokens are to be filled in

    @classmethod
    def of(cls, body: bytes, media: str, mark: bytes) -> "Made":
        return cls(body, media, hashlib.blake2b(body, digest_size=12).hexdigest(), mark in body)


def kept(request: Request, scopes: Iterable[str], make: Callable[[], Response], personal: bool = True) -> Response:
    """The answer to this request, which tells of nothing but these scopes of the ledger."""
    return found(request, lambda: (make(), scopes), personal)


def found(request: Request, make: Callable[[], tuple[Response, Iterable[str]]], personal: bool = True) -> Response:
    """As `kept`, where it is known only with the answer what it tells of."""
    site = site_of(request)

    def made() -> tuple[Made, Iterable[str]]:
        request.state.form_mark = site.form_mark
        try:
            response, scopes = make()
        finally:
            request.state.form_mark = None
        return Made.of(bytes(response.body), response.headers["content-type"], site.form_mark.encode()), scopes

    return _sent(request, site.answers.found(site.store, _key(request, site, personal), made))


def _key(request: Request, site: Site, personal: bool) -> tuple[object, ...]:
    user = request.state.user
    asked = request.scope["path"], request.scope["query_string"], site.statistics_mark()
    return (user.name, user.role, *asked) if personal else asked


def _sent(request: Request, made: Made) -> Response:
    """The answer with its ETag, which is another for another token of forms."""
    body, tag = made.body, made.digest
    if made.forms:
        token = csrf.token(request)
        tag += hashlib.blake2b(token.encode(), digest_size=6).hexdigest()
    headers = {**HEADERS, "ETag": f'"{tag}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if made.forms:
        body = body.replace(site_of(request).form_mark.encode(), token.encode())
    response = Response(body, headers={**headers, "Content-Type": made.media})
    csrf.bake(request, response)
    return response
