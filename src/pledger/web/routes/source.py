"""A source's page, and the list of sources."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse
from pledger.web.kept import WHOLE, kept
from pledger.web.queries.source import source_view
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
_Text = Annotated[str | None, Query(max_length=200)]
_Part = Annotated[int, Query(ge=1, le=10**6)]


@router.get("/sources")
def listed(request: Request, after: _Text = None) -> Response:
    return kept(request, WHOLE, lambda: _page(request, after))


def _page(request: Request, after: str | None) -> Response:
    with site_of(request).store.reading() as connection:
        found, following = browse.source_page(connection, after)
    return page(request, "sources.html", sources=found, next=following, after=after)


@router.get("/sources/{identity}")
def show(request: Request, identity: str, part: _Part = 1, record: _Text = None) -> Response:
    return kept(request, WHOLE, lambda: page(request, "source.html", **source_view(site_of(request).store, identity, part, record)))
