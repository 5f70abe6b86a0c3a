"""How the API answers: JSON with an ETag, lists with a cursor, problems as problem details (RFC 9457)."""

import hashlib
import json
from typing import Annotated, Any

from fastapi import Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.filters import MOST

Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Rows of one page.")]
IfNoneMatch = "if-none-match"


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
    )
}  # fmt: skip


def written(request: Request, content: str) -> Response:
    """JSON text with its ETag; 304 where the client has it."""
    body = content.encode()
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get(IfNoneMatch) == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def answer(request: Request, content: Any) -> Response:
    return written(request, json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=str))


def listed(request: Request, rows: tuple[str, ...], after: str | None) -> Response:
    """A page whose rows are JSON texts as the ledger stores them."""
    return written(request, f'{{"items":[{",".join(rows)}],"next":{json.dumps(after)}}}')
