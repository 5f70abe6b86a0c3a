"""Check a draft: a press release comes back with notes in its margin. Nothing of it is stored in the ledger."""

import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.errors import SourceError
from pledger.web.csrf import form_of
from pledger.web.lanes import slow
from pledger.web.queries import adding
from pledger.web.queries.draft import notes_on
from pledger.web.render import page
from pledger.web.routes.add import date_of, said
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/draft")
def show(request: Request) -> Response:
    return page(request, "draft.html")


@router.post("/draft")
@slow
def check(request: Request, form: Annotated[FormData, Depends(form_of)]) -> Response:
    """Keep the draft aside for an hour, and go to the page of its notes."""
    site = site_of(request)
    date, file = date_of(said(form, "date")), form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        taken = adding.uploaded(file.filename, file.file.read(), date, site.settings.unpacked)
        if len(taken.sources) > 1:
            raise SourceError(f"{file.filename}: holds {len(taken.sources)} texts; a draft is one")
    else:
        taken = adding.pasted(said(form, "text"), "draft", date, None, None)
    return RedirectResponse(f"/draft/{site.spool.put(adding.packed(taken, date))}", 303)


@router.get("/draft/{waiting}")
@slow
def notes(request: Request, waiting: str) -> Response:
    site = site_of(request)
    found, _ = adding.waiting(site.spool.get(waiting))
    return page(request, "notes.html", **notes_on(site, found[0], datetime.date.today()))
