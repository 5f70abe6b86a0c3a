"""Two countries: all that stands between them, with charts as pictures of their own."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.errors import LedgerError, Missing
from pledger.ledger.dates import span
from pledger.ledger.store.marks import of_pair
from pledger.views.pair import party
from pledger.web import charts
from pledger.web.kept import kept
from pledger.web.lanes import slow
from pledger.web.queries.pair import pair_view
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
_Text = Annotated[str | None, Query(max_length=100)]


@router.get("/pairs")
def find(one: _Text = None, two: _Text = None) -> Response:
    """The form that asks for a pair."""
    if not (one or "").strip() or not (two or "").strip():
        raise LedgerError("a pair is two countries: give both, by code (KAZ) or name")
    return RedirectResponse(f"/pairs/{party(str(one)).code}-{party(str(two)).code}", 303)


@router.get("/pairs/{codes}")
def show(request: Request, codes: str, since: _Text = None) -> Response:
    parts = codes.split("-")
    if len(parts) > 2:
        return RedirectResponse(f"/ledger?pair={','.join(parts)}", 303)
    both, from_day = _both(codes), _since(since)
    return kept(request, of_pair(*both), lambda: page(request, "pair.html", since=since, **pair_view(site_of(request), *both, from_day)))


@router.get("/pairs/{codes}/{name}.svg")
@slow
def chart(request: Request, codes: str, name: str, theme: _Text = None) -> Response:
    """`turnover`, or the goalpost of an entry."""
    shown = pair_view(site_of(request), *_both(codes), None)
    picture = shown["pictures"].get(name)
    if picture is None:
        raise Missing(f"{name[:40]}: there is no such chart of {codes[:20]}")
    return charts.answer(request, picture, theme == "dark")


def _both(codes: str) -> tuple[str, str]:
    """The codes of the two. Raises Missing, and PledgerError for an unknown one."""
    one, _, two = codes.partition("-")
    if not one or not two:
        raise Missing(f"{codes[:40]!r} is no pair; an address is like /pairs/KAZ-TJK")
    return party(one).code, party(two).code


def _since(text: str | None) -> "str | None":
    if text and span(text) is None:
        raise LedgerError(f"since: {text!r} is no date; write 2024-05-06, 2024-05 or 2024")
    return text or None
