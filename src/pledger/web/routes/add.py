"""Add: a text pasted, a file, an address; what was read is shown, and stored when the reader says so."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.errors import SourceError
from pledger.sources.dates import normal
from pledger.web.csrf import form_of
from pledger.web.lanes import slow
from pledger.web.queries import adding
from pledger.web.queries.source import text_view
from pledger.web.render import link, page
from pledger.web.site import site_of
from pledger.web.users import needs

router = APIRouter(include_in_schema=False, dependencies=[Depends(needs("review"))])
_Form = Annotated[FormData, Depends(form_of)]
WAY = ("text", "file", "url")


@router.get("/add")
def show(request: Request) -> Response:
    return page(request, "add.html", settings=site_of(request).settings)


@router.post("/add")
@slow
def read(request: Request, form: _Form) -> Response:
    """Take what the form gives, keep it aside, and go to the page that shows what it says."""
    site = site_of(request)
    date = date_of(said(form, "date"))
    file, url = form.get("file"), said(form, "url")
    if isinstance(file, UploadFile) and file.filename:
        taken = adding.uploaded(file.filename, file.file.read(), date, site.settings.unpacked)
    elif url and not said(form, "text").strip():
        taken = adding.fetched(url, date, site.settings.upload)
    else:
        taken = adding.pasted(said(form, "text"), said(form, "name").strip(), date, said(form, "title").strip(), url)
    return RedirectResponse(f"/add/{site.spool.put(adding.packed(taken, date))}", 303)


@router.get("/add/{waiting}")
@slow
def preview(
    request: Request, waiting: str, number: Annotated[int, Query(ge=1, le=10_000)] = 1, part: Annotated[int, Query(ge=1)] = 1
) -> Response:
    site = site_of(request)
    found, problems = adding.waiting(site.spool.get(waiting))
    readings = list(adding.readings(found))
    chosen = readings[min(number, len(readings)) - 1]
    records = [r.identified() for r in chosen.records]
    return page(
        request, "preview.html", waiting=waiting, readings=[adding.summed(r) for r in readings], problems=problems, number=number,
        chosen=chosen, source=chosen.source, known=adding.known(site.store, found), total=sum(len(r) for r in readings),
        **text_view(chosen.source.text, records, part),
    )  # fmt: skip


@router.post("/add/{waiting}/store")
@slow
def keep(request: Request, waiting: str, form: _Form) -> Response:
    site = site_of(request)
    found, _ = adding.waiting(site.spool.get(waiting))
    added = adding.stored(site.store, found)
    site.spool.drop(waiting)
    site.meters.sources.inc(added.sources)
    told = f"{added.sources}-{added.statements}-{added.known}-{added.reprints}"
    return RedirectResponse(link(f"/sources/{found[0].id}" if len(found) == 1 else "/sources", added=told), 303)


@router.post("/add/{waiting}/drop")
@slow
def drop(request: Request, waiting: str, form: _Form) -> Response:
    site_of(request).spool.drop(waiting)
    return RedirectResponse("/add", 303)


def said(form: FormData, name: str) -> str:
    found = form.get(name, "")
    return found if isinstance(found, str) else ""


def date_of(text: str) -> str | None:
    """Raises SourceError for what is no date."""
    text = text.strip()
    if text and normal(text) != text:
        raise SourceError(f"date: {text!r} is no date; write 2024-05-06, 2024-05 or 2024")
    return text or None
