"""Entries: the filtered list, one in full, what became of a meeting, counts by facet."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse, query
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer, listed
from pledger.web.filters import Asked, asked
from pledger.web.lanes import lists

router = APIRouter(tags=["entries"], responses=PROBLEMS)
_Asked = Annotated[Asked, Depends(asked)]


@router.get("/entries", response_model=Page)
@lists
def entries(request: Request, wanted: _Asked, after: Cursor = None, limit: Limit = 50) -> Response:
    """Entries by kind, parties, indicator, dates, status, finding and words; last stated first unless `sort` says otherwise."""
    return listed(request, lambda c: browse.listing(c, wanted.filter, wanted.sort, after, limit), wanted.scopes)


@router.get("/counts", response_model=dict[str, Any])
def counts(request: Request, wanted: _Asked) -> Response:
    """How many entries a filter holds, in all and by facet. `bounded`: there are more than were counted."""

    def made(connection: Connection) -> dict[str, Any]:
        found = browse.counts(connection, wanted.filter)
        return {"total": found.total, "bounded": found.bounded, "facets": {k: dict(v) for k, v in found.facets.items()}}

    return answer(request, made, wanted.scopes)


@router.get("/entries/{identity}", response_model=dict[str, Any])
def entry(request: Request, identity: str) -> Response:
    """One entry with its statements (records with their sources), findings and people's decisions."""

    def made(connection: Connection) -> dict[str, Any]:
        found = query.one(connection, identity)
        return {
            **found, "statements": query.statements(connection, found["records"]) | query.figures_for(connection, found),
            "findings": list(query.findings(connection, entry_id=found["id"])),
            "decisions": query.judgements_on(connection, found["records"]),
        }  # fmt: skip

    return answer(request, made)


@router.get("/entries/{identity}/follow", response_model=dict[str, Any])
def follow(request: Request, identity: str) -> Response:
    """A meeting (or any entry) and all that its sources tie to it, each as it stands now."""
    return answer(request, lambda c: query.follow(c, identity))
