"""Statistics: what official series say of two countries, and the ledger's figures held against them."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.ledger.store.marks import of_pair as pair_scopes
from pledger.views.pair import party
from pledger.web.kept import WHOLE, kept
from pledger.web.queries.statistics import known, of_pair
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
_Text = Annotated[str | None, Query(max_length=100)]


@router.get("/statistics")
def show(request: Request, one: _Text = None, two: _Text = None) -> Response:
    if (one or "").strip() and (two or "").strip():
        return RedirectResponse(f"/statistics/{party(str(one)).code}-{party(str(two)).code}", 303)
    return kept(request, WHOLE, lambda: page(request, "statistics.html", **known(site_of(request))))


@router.get("/statistics/{codes}")
def pair(request: Request, codes: str) -> Response:
    one, _, two = codes.partition("-")
    first, second = party(one), party(two)
    return kept(
        request, pair_scopes(first.code, second.code),
        lambda: page(request, "statistics_pair.html", **of_pair(site_of(request), first, second)),
    )  # fmt: skip
