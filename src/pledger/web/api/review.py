"""Review: the queue, judgements and their undoing, who did what."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pledger.ledger.store import browse, judge, query
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer, listed
from pledger.web.csrf import from_here
from pledger.web.judging import decide
from pledger.web.lanes import slow
from pledger.web.site import site_of
from pledger.web.users import User, needs

router = APIRouter(tags=["review"], responses=PROBLEMS)
_Reviewer = Annotated[User, Depends(needs("review"))]
_Id = Annotated[str, Field(max_length=200)]


class Judgement(BaseModel):
    """A decision. `accept`, `join`, `unsure`, `split` are about an entry; `reject`, `correct` about one record."""

    model_config = ConfigDict(extra="forbid")
    action: Literal["accept", "reject", "correct", "join", "split", "unsure"]
    entry: _Id = ""
    other: _Id = ""
    records: list[_Id] = Field(default_factory=list, max_length=1000)
    field: Annotated[str, Field(max_length=40)] = ""
    value: Any = None
    why: Annotated[str, Field(max_length=1000)] = ""


class Undo(BaseModel):
    """Why a judgement is taken back."""

    model_config = ConfigDict(extra="forbid")
    why: Annotated[str, Field(max_length=1000)] = ""


@router.get("/review", response_model=Page)
def queue(request: Request, after: Cursor = None, limit: Limit = 20) -> Response:
    """Entries that nobody has accepted yet, what matters most first."""
    return listed(request, lambda c: browse.listing(c, query.Filter(), "review", after, limit))


@router.get("/judgements", response_model=Page)
def judgements(request: Request, after: Cursor = None, limit: Limit = 50) -> Response:
    """Who decided what, the last first."""

    def made(connection: Connection) -> dict[str, Any]:
        rows, following = browse.judgement_page(connection, after, limit)
        return {"items": rows, "next": following}

    return answer(request, made)


@router.post("/judgements", status_code=201, response_model=dict[str, int], dependencies=[Depends(from_here)])
@slow
def judged(request: Request, user: _Reviewer, given: Judgement) -> Response:
    """Make a judgement; its number. The entries concerned are gathered anew before the answer."""
    site = site_of(request)
    seq = decide(site.store, given.action, user.name, given.why, given.entry, given.records, given.other, given.field, given.value)
    site.meters.judged.labels(given.action).inc()
    return JSONResponse({"judgement": seq}, 201)


@router.post("/judgements/{seq}/undo", response_model=dict[str, Any], dependencies=[Depends(from_here)])
@slow
def undo(request: Request, user: _Reviewer, seq: int, given: Undo) -> Response:
    """Take back a judgement that stands."""
    site = site_of(request)
    number, action = judge.undo(site.store, user.name, given.why, seq)
    site.meters.judged.labels("undo").inc()
    return JSONResponse({"judgement": number, "action": action})
