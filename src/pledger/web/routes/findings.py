"""Findings, the gravest first."""

import json
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store import browse
from pledger.ledger.types import SEVERITIES
from pledger.web.kept import WHOLE, kept
from pledger.web.queries.lines import about
from pledger.web.queries.today import by_kind
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
ROWS = 50


@router.get("/findings")
def show(
    request: Request, kind: Annotated[str | None, Query(max_length=40)] = None,
    severity: Literal["high", "medium", "low", ""] | None = None, after: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:  # fmt: skip
    return kept(request, WHOLE, lambda: _page(request, kind or None, severity or None, after))


def _page(request: Request, kind: str | None, severity: str | None, after: str | None) -> Response:
    with site_of(request).store.reading() as connection:
        found = browse.finding_page(connection, kind, severity, after, ROWS)
        findings = [json.loads(b) for b in found.rows]
        concerned = about(connection, findings)
        counts = browse.finding_counts(connection)
    return page(
        request, "findings.html", findings=findings, about=concerned, next=found.after, kind=kind, after=after, severity=severity,
        kinds=by_kind(counts), severities=[(s, sum(n for r, _, n in counts if SEVERITIES[r] == s)) for s in SEVERITIES],
    )  # fmt: skip
