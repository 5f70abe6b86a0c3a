"""A brief on two countries as a file."""

import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.errors import LedgerError, Missing
from pledger.ledger.dates import span
from pledger.ledger.store.regather import as_of
from pledger.views.brief import FORMS, MEDIA, brief, written
from pledger.views.pair import pair
from pledger.web.lanes import slow
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/pairs/{codes}/brief.{form}")
@slow
def download(request: Request, codes: str, form: str, since: Annotated[str | None, Query(max_length=10)] = None) -> Response:
    """`/pairs/KAZ-TJK/brief.docx?since=2025-01-01`; also .pdf, .html and .md."""
    one, _, two = codes.partition("-")
    if form not in FORMS or not one or not two:
        raise Missing(f"there is no brief {codes[:20]}.{form[:10]}; an address is like /pairs/KAZ-TJK/brief.docx, or .{', .'.join(FORMS)}")
    with site_of(request).store.reading() as connection:
        day = as_of(connection) or datetime.date.today()
        found = pair(connection, one, two, day, _since(since, day))
    if found.empty:
        raise Missing(f"the ledger holds nothing between {found.one.name} and {found.two.name}")
    name = f"{found.one.code}-{found.two.code}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"}
    return Response(written(brief(found), form), media_type=MEDIA[form], headers=headers)


def _since(text: str | None, day: datetime.date) -> datetime.date:
    """The first day of the date asked for; a year before the brief's where none is."""
    if not text:
        return day - datetime.timedelta(days=365)
    known = span(text)
    if known is None:
        raise LedgerError(f"since: {text!r} is no date; write 2024-05-06, 2024-05 or 2024")
    return known.start
