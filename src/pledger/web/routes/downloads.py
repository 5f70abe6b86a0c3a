"""The Ledger's view as a file: CSV, JSON Lines or Parquet."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from pledger.errors import Missing
from pledger.ledger.store import Store
from pledger.ledger.store.query import Filter, page
from pledger.views.ledger_files import csv_lines, write_parquet
from pledger.views.plain import json_line
from pledger.web.filters import Asked, asked
from pledger.web.lanes import slow
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)
_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}


@router.get("/download/{name}")
@slow
def download(request: Request, name: str, wanted: Annotated[Asked, Depends(asked)]) -> Response:
    stem, _, form = name.partition(".")
    if stem != "ledger" or form not in _TYPES:
        raise Missing(f"{name[:80]!r} is no download: ledger.csv, ledger.jsonl and ledger.parquet are")
    store = site_of(request).store
    headers = {"Content-Disposition": f'attachment; filename="ledger.{form}"', "Cache-Control": "no-store"}
    if form == "parquet":
        return _parquet(store, wanted.filter, headers)
    write = csv_lines if form == "csv" else _json_lines
    return StreamingResponse(_pieces(store, wanted.filter, write), media_type=_TYPES[form], headers=headers)


def _json_lines(rows: Iterable[Any]) -> Iterator[str]:
    return map(json_line, rows)


def _pieces(store: Store, wanted: Filter, write: Any, size: int = 1 << 16) -> Iterator[str]:
    """The file in pieces of about `size` characters, as they are read."""
    with store.reading() as connection:
        held: list[str] = []
        length = 0
        for piece in write(page(connection, wanted, None)):
            held.append(piece)
            length += len(piece)
            if length >= size:
                yield "".join(held)
                held, length = [], 0
        yield "".join(held)


def _parquet(store: Store, wanted: Filter, headers: dict[str, str]) -> Response:
    folder = tempfile.TemporaryDirectory(prefix="pledger-")
    try:
        target = Path(folder.name) / "ledger.parquet"
        with store.reading() as connection:
            write_parquet(page(connection, wanted, None), target)
    except BaseException:
        folder.cleanup()
        raise
    return FileResponse(target, media_type=_TYPES["parquet"], headers=headers, background=BackgroundTask(folder.cleanup))
