"""How the API answers: JSON with an ETag, lists with a cursor, problems as problem details (RFC 9457)."""

import json
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.ledger.store.browse import Listing
from pledger.web.filters import MOST
from pledger.web.kept import WHOLE, kept
from pledger.web.site import site_of

Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Rows of one page.")]


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class Page(BaseModel):
    """A page of a list: its rows, and the cursor of the next page, null on the last one."""

    items: list[dict[str, Any]]
    next: str | None = Field(description="Give it as `after` for the next page.")


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": told, "content": {"application/problem+json": {}}}
    for status, told in (
        (400, "What is asked for makes no sense."), (401, "Nobody is logged in."), (403, "The role does not reach so far."),
        (404, "It is not there."), (413, "Too large."), (422, "A parameter is malformed."), (503, "The ledger does not answer."),
        (507, "The disk is full; nothing was stored."),
    )
}  # fmt: skip


def answer(request: Request, make: Callable[[Connection], Any], scopes: Iterable[str] = WHOLE) -> Response:
    """What `make` finds in the ledger, as JSON with its ETag; 304 where the client has it. `scopes`: of the ledger, that it tells of."""
    return _kept(request, lambda connection: json.dumps(make(connection), ensure_ascii=False, separators=(",", ":"), default=str), scopes)


def listed(request: Request, make: Callable[[Connection], Listing], scopes: Iterable[str] = WHOLE) -> Response:
    """A page whose rows are JSON texts as the ledger stores them."""

    def written(connection: Connection) -> str:
        found = make(connection)
        return f'{{"items":[{",".join(found.rows)}],"next":{json.dumps(found.after)}}}'

    return _kept(request, written, scopes)


def _kept(request: Request, make: Callable[[Connection], str], scopes: Iterable[str]) -> Response:
    def made() -> Response:
        with site_of(request).store.reading() as connection:
            return Response(make(connection).encode(), media_type="application/json")

    return kept(request, scopes, made, personal=False)
