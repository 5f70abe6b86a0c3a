"""Findings, and what falls due."""

import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse
from pledger.ledger.types import FINDING_KINDS, SEVERITIES
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer, listed
from pledger.web.lanes import lists

router = APIRouter(tags=["findings"], responses=PROBLEMS)
Kind = Literal["conflict", "arithmetic", "moved_goalpost", "overdue", "stalled", "out_of_office"]
assert Kind.__args__ == FINDING_KINDS  # type: ignore[attr-defined]


@router.get("/findings", response_model=Page)
@lists
def findings(
    request: Request, kind: Kind | None = None, severity: Literal["high", "medium", "low"] | None = None, after: Cursor = None,
    limit: Limit = 50,
) -> Response:  # fmt: skip
    """What a reader of the ledger should look at, the gravest first."""
    return listed(request, lambda c: browse.finding_page(c, kind, severity, after, limit))


@router.get("/findings/counts", response_model=dict[str, Any])
def counts(request: Request) -> Response:
    """How many findings there are, by severity and kind."""

    def made(connection: Connection) -> dict[str, Any]:
        return {"counts": [{"severity": SEVERITIES[r], "kind": k, "count": n} for r, k, n in browse.finding_counts(connection)]}

    return answer(request, made)


@router.get("/due", response_model=Page)
@lists
def due(
    request: Request, since: Annotated[datetime.date | None, Query(description="By default today.")] = None, limit: Limit = 50
) -> Response:
    """Entries that fall due on or after a day, the soonest first."""
    day = (since or datetime.date.today()).isoformat()
    return listed(request, lambda c: browse.Listing(tuple(browse.ahead(c, day, limit)), None))
