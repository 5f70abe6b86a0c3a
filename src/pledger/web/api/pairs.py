"""Pairs: who has how much to do with whom, statistics on two countries, and their figures' verdicts."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.checks.types import cited
from pledger.ledger.store import browse
from pledger.ledger.store.marks import of_pair
from pledger.views.pair import Pair, party
from pledger.web.api.answers import PROBLEMS, answer
from pledger.web.filters import Asked, asked
from pledger.web.queries.pair import pair_view
from pledger.web.queries.statistics import of_pair as known_of
from pledger.web.site import site_of

router = APIRouter(tags=["pairs"], responses=PROBLEMS)


@router.get("/pairs", response_model=dict[str, Any])
def pairs(request: Request, wanted: Annotated[Asked, Depends(asked)]) -> Response:
    """Every set of parties in the ledger with its number of entries (of a kind, since a day) and the day it was last heard of."""

    def made(connection: Connection) -> dict[str, Any]:
        rows = browse.between(connection, wanted.kind, wanted.since)
        return {"items": [{"parties": p, "entries": n, "last": last} for p, n, last in rows]}

    return answer(request, made)


@router.get("/pairs/{one}/{two}", response_model=dict[str, Any])
def pair(request: Request, one: str, two: str) -> Response:
    """All that stands between two parties: entries by kind, deadlines, doubts; `entries` of /entries have the details."""
    first, second = party(one).code, party(two).code
    return answer(request, lambda _: _pair(pair_view(site_of(request), first, second, None)["pair"]), of_pair(first, second))


def _pair(model: Pair) -> dict[str, Any]:
    return {
        "one": model.one.code, "two": model.two.code, "day": model.day, "held": dict(model.held), "left_out": model.left_out,
        "deadlines": [{"day": d.day, "date": d.date, "kind": d.kind, "late": d.late, "entry": d.what.entry} for d in model.deadlines],
        "doubts": [{"kind": d.kind, "severity": d.severity, "explanation": d.explanation, "entries": d.entries} for d in model.doubts],
        "entries": [
            {"id": k.entry, "kind": k.now.kind, "parties": k.parties, "stated": k.stated, "status": k.status, "now": k.now.to_json()}
            for k in model.entries()
        ],
    }  # fmt: skip


@router.get("/statistics/{one}/{two}", response_model=dict[str, Any])
def statistics(request: Request, one: str, two: str) -> Response:
    """Official observations on two countries, both sides' reports of one flow, and the ledger's figures with their verdicts."""
    first, second = party(one), party(two)
    return answer(request, lambda _: _statistics(known_of(site_of(request), first, second)), of_pair(first.code, second.code))


def _statistics(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "observations": [{"indicator": o.indicator, "role": o.role, **cited(o)} for o in shown["observations"]],
        "mirrors": [
            {"origin": m.origin, "destination": m.destination, "period": m.period, "gap": m.gap, "exporter": cited(m.exporter),
             "importer": cited(m.importer)} for m in shown["mirrors"]
        ],
        "checked": [{"entry": c["line"].id, **c["check"].to_json()} for c in shown["checked"]],
    }  # fmt: skip
