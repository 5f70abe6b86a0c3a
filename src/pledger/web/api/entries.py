"""Entries: the filtered list, one in full, what became of a meeting, counts by facet."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse, query
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer, listed
from pledger.web.filters import Asked, asked
from pledger.web.site import site_of

router = APIRouter(tags=["entries"], responses=PROBLEMS)
_Asked = Annotated[Asked, Depends(asked)]


@router.get("/entries", response_model=Page)
def entries(request: Request, wanted: _Asked, after: Cursor = None, limit: Limit = 50) -> Response:
    """Entries by kind, parties, indicator, dates, status, finding and words; last stated first unless `sort` says otherwise."""
    with site_of(request).store.reading() as connection:
        found = browse.listing(connection, wanted.filter, wanted.sort, after, limit)
    return listed(request, found.rows, found.after)


@router.get("/counts", response_model=dict[str, Any])
def counts(request: Request, wanted: _Asked) -> Response:
    """How many entries a filter holds, in all and by facet. `bounded`: there are more than were counted."""
    site = site_of(request)
    with site.store.reading() as connection:
        found = site.cache.get(("counts", wanted.filter), lambda: browse.counts(connection, wanted.filter))
    return answer(request, {"total": found.total, "bounded": found.bounded, "facets": {k: dict(v) for k, v in found.facets.items()}})


@router.get("/entries/{identity}", response_model=dict[str, Any])
def entry(request: Request, identity: str) -> Response:
    """One entry with its statements (records with their sources), findings and people's decisions."""
    with site_of(request).store.reading() as connection:
        found = query.one(connection, identity)
        content = {
            **found, "statements": query.statements(connection, found["records"]) | query.figures_for(connection, found),
            "findings": list(query.findings(connection, entry_id=found["id"])),
            "decisions": query.judgements_on(connection, found["records"]),
        }  # fmt: skip
    return answer(request, content)


@router.get("/entries/{identity}/follow", response_model=dict[str, Any])
def follow(request: Request, identity: str) -> Response:
    """A meeting (or any entry) and all that its sources tie to it, each as it stands now."""
    with site_of(request).store.reading() as connection:
        return answer(request, query.follow(connection, identity))
