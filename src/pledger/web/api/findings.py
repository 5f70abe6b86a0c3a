"""Findings, and what falls due."""

import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse
from pledger.ledger.types import FINDING_KINDS, SEVERITIES
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer, listed
from pledger.web.site import site_of

router = APIRouter(tags=["findings"], responses=PROBLEMS)
Kind = Literal["conflict", "arithmetic", "moved_goalpost", "overdue", "stalled", "out_of_office"]
assert Kind.__args__ == FINDING_KINDS  # type: ignore[attr-defined]


@router.get("/findings", response_model=Page)
def findings(
    request: Request, kind: Kind | None = None, severity: Literal["high", "medium", "low"] | None = None, after: Cursor = None,
    limit: Limit = 50,
) -> Response:  # fmt: skip
    """What a reader of the ledger should look at, the gravest first."""
    with site_of(request).store.reading() as connection:
        found = browse.finding_page(connection, kind, severity, after, limit)
    return listed(request, found.rows, found.after)


@router.get("/findings/counts", response_model=dict[str, Any])
def counts(request: Request) -> Response:
    """How many findings there are, by severity and kind."""
    site = site_of(request)
    with site.store.reading() as connection:
        rows = site.cache.get("findings", lambda: browse.finding_counts(connection))
    return answer(request, {"counts": [{"severity": SEVERITIES[r], "kind": k, "count": n} for r, k, n in rows]})


@router.get("/due", response_model=Page)
def due(
    request: Request, since: Annotated[datetime.date | None, Query(description="By default today.")] = None, limit: Limit = 50
) -> Response:
    """Entries that fall due on or after a day, the soonest first."""
    with site_of(request).store.reading() as connection:
        rows = browse.ahead(connection, (since or datetime.date.today()).isoformat(), limit)
    return listed(request, tuple(rows), None)
