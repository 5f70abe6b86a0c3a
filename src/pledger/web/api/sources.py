"""Sources and records."""

import json
from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import APIRouter, Query
from sqlalchemy.engine import Connection
from starlette.requests import Request
from starlette.responses import Response

from pledger.errors import Missing
from pledger.ledger.store import browse, query
from pledger.ledger.store.schema import source, statement
from pledger.web.api.answers import PROBLEMS, Cursor, Limit, Page, answer

router = APIRouter(tags=["sources"], responses=PROBLEMS)
_LONGEST = 200_000  # characters of a text in one answer


@router.get("/sources", response_model=Page)
def sources(request: Request, after: Cursor = None, limit: Limit = 50) -> Response:
    """Sources without their texts, the last added first."""

    def made(connection: Connection) -> dict[str, Any]:
        rows, following = browse.source_page(connection, after, limit)
        return {"items": [{k: v for k, v in r.items() if k != "seq"} for r in rows], "next": following}

    return answer(request, made)


@router.get("/sources/{identity}", response_model=dict[str, Any])
def one(request: Request, identity: str, start: Annotated[int, Query(ge=0, le=2**31)] = 0) -> Response:
    """A source with its records, and its text from `start` on (at most 200,000 characters; `length` is the whole text's)."""
    cut = sa.func.substr(source.c.text, start + 1, _LONGEST).label("text")
    columns = (*(c for c in source.c if c.name not in ("text", "seq")), cut, sa.func.length(source.c.text).label("length"))

    def made(connection: Connection) -> dict[str, Any]:
        found = connection.execute(sa.select(*columns).where(source.c.id == identity)).mappings().first()
        if found is None:
            raise Missing(f"{identity[:80]}: there is no such source")
        bodies = connection.execute(sa.select(statement.c.body).where(statement.c.source == identity).order_by(statement.c.seq)).scalars()
        return {**dict(found), "start": start, "records": [json.loads(b) for b in bodies]}

    return answer(request, made)


@router.get("/records/{identity}", response_model=dict[str, Any])
def record(request: Request, identity: str) -> Response:
    """One record as it was read, with its source and the entry that has it."""

    def made(connection: Connection) -> dict[str, Any]:
        found = query.statements(connection, [identity]).get(identity)
        if found is None:
            raise Missing(f"{identity[:80]}: there is no such record")
        return {**found, "entry": browse.entries_of(connection, [identity]).get(identity)}

    return answer(request, made)
