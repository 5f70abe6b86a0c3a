"""Feeds of the ledger: new entries and findings as Atom, what is due as iCalendar."""

import datetime
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store.regather import as_of
from pledger.views.feeds import MEDIA, Wanted, atom_entries, atom_findings, calendar
from pledger.web.filters import Asked, asked
from pledger.web.kept import WHOLE
from pledger.web.lanes import slow
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
_Wish = Annotated[Asked, Depends(asked)]


@router.get("/feeds/entries.atom")
@slow
def entries(request: Request, wish: _Wish) -> Response:
    return _answer(request, wish, "atom", lambda connection, wanted: atom_entries(connection, wanted).encode())


@router.get("/feeds/findings.atom")
@slow
def findings(request: Request, wish: _Wish) -> Response:
    return _answer(request, wish, "findings", lambda connection, wanted: atom_findings(connection, wanted).encode())


@router.get("/feeds/calendar.ics")
@slow
def due(request: Request, wish: _Wish) -> Response:
    return _answer(
        request, wish, "ical", lambda connection, wanted: calendar(connection, wanted, as_of(connection) or datetime.date.today())
    )


def _answer(request: Request, wish: Asked, name: str, make: Callable[[Connection, Wanted], bytes]) -> Response:
    """A feed by kind, party and pair of the query; made once for all who ask until something changes."""
    site = site_of(request)
    pair = tuple(wish.pair.split(",")) if wish.pair else None
    wanted = Wanted(wish.kind, wish.party, pair, site=str(request.base_url).rstrip("/"))

    def made() -> bytes:
        with site.store.reading() as connection:
            return make(connection, wanted)

    content = site.models.get(site.store, ("feed", name, wanted), WHOLE, made)
    return Response(content, media_type=MEDIA["ical" if name == "ical" else "atom"], headers={"Cache-Control": "private, max-age=60"})
