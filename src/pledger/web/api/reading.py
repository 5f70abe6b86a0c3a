"""Texts: read one without storing it, check a draft, store one."""

import datetime
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pledger.annotation import annotate, refuse_long
from pledger.annotation.stored import past_in
from pledger.checks.observed import observed
from pledger.read import read_source
from pledger.records.types import Quantified
from pledger.sources import Source
from pledger.web.api.answers import PROBLEMS
from pledger.web.csrf import from_here
from pledger.web.lanes import slow
from pledger.web.queries import adding
from pledger.web.routes.add import date_of
from pledger.web.site import site_of
from pledger.web.users import needs

router = APIRouter(tags=["texts"], responses=PROBLEMS, dependencies=[Depends(from_here)])


class Text(BaseModel):
    """A text as published."""

    model_config = ConfigDict(extra="forbid")
    text: str
    name: Annotated[str, Field(max_length=200)] = ""
    date: Annotated[str, Field(max_length=40, description="Publication date (EDTF), where the text does not say it.")] = ""
    title: Annotated[str, Field(max_length=500)] = ""
    url: Annotated[str, Field(max_length=2000)] = ""


@router.post("/read", response_model=dict[str, Any])
@slow
def read(request: Request, given: Text) -> Response:
    """What a text says: its records. Nothing is stored."""
    source = _source(given)
    reading = read_source(source)
    records = [r.identified().to_json() for r in reading.records]
    return JSONResponse({"source": source.id, "date": source.date, "understood": reading.understood, "records": records})


@router.post("/draft", response_model=dict[str, Any])
@slow
def draft(request: Request, given: Text) -> Response:
    """Notes for a draft's margin, held against ledger, statistics and calendar. Nothing is stored."""
    site, source = site_of(request), _source(given)
    refuse_long(source)
    reading = read_source(source)
    place = Path(site.settings.statistics) if site.settings.statistics else None
    known = observed([r for r in reading.records if isinstance(r, Quantified)], place)
    with site.store.reading() as connection:
        past = past_in(connection, reading)
    return JSONResponse({"notes": [n.to_json() for n in annotate(reading, past, known, datetime.date.today())]})


_KNOWN = {"model": dict[str, Any], "description": "The ledger has this text already."}


@router.post("/sources", status_code=201, response_model=dict[str, Any], responses={200: _KNOWN}, dependencies=[Depends(needs("review"))])
@slow
def store(request: Request, given: Text) -> Response:
    """Read a text into the ledger. One that it has already (by its text) adds nothing: 200 then, 201 otherwise."""
    site = site_of(request)
    source = _source(given)
    added = adding.stored(site.store, [source])
    site.meters.sources.inc(added.sources)
    content = {"source": source.id, "sources": added.sources, "statements": added.statements, "reprints": added.reprints}
    return JSONResponse(content, 201 if added.sources else 200)


def _source(given: Text) -> Source:
    """Raises SourceError for an empty text or what is no date."""
    return adding.pasted(given.text, given.name, date_of(given.date), given.title, given.url).sources[0]
