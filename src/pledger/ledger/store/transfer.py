"""A ledger as JSON Lines and back, without loss: every source, statement and judgement as appended. The projection is made anew."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.errors import LedgerError, RecordError
from pledger.ledger.store import upkeep
from pledger.ledger.store.connect import Store
from pledger.ledger.store.ingest import ROWS, digest
from pledger.ledger.store.regather import as_of
from pledger.ledger.store.schema import HEAD, judgement, source, statement
from pledger.ledger.store.write import compact, insert_new
from pledger.records.load import from_json

_TABLES = {"source": source, "statement": statement, "judgement": judgement}


def export_lines(store: Store) -> Iterator[str]:
    """The ledger, a row a line, after a heading that names format and day. Two ledgers with the same rows give the same lines."""
    with store.reading() as connection:
        day = as_of(connection)
        yield _line({"pledger": "ledger", "schema": HEAD, "as_of": day.isoformat() if day else None})
        for name, table in _TABLES.items():
            asked = sa.select(table).order_by(table.c.seq)
            for row in connection.execution_options(yield_per=ROWS).execute(asked).mappings():
                yield _line(
                    {"row": name, **{k: _opened(k, v) for k, v in row.items() if v is not None and (k != "seq" or name == "judgement")}}
                )


def _opened(column: str, value: Any) -> Any:
    return json.loads(value) if column in ("body", "about") else value


def _line(content: dict[str, Any]) -> str:
    return compact(content) + "\n"


def import_lines(store: Store, lines: Iterable[str], name: str) -> int:
    """Append an exported ledger's rows that are not there yet; how many were read.

    Judgements come only into a ledger that has none of its own.

    Raises LedgerError or RecordError naming `name` and line; nothing is kept of a file that does not fit.
    """
    count, day = 0, None
    with store.writing() as connection:
        if connection.execute(sa.select(sa.func.count()).select_from(judgement)).scalar():
            raise LedgerError(f"{store.shown}: has judgements of its own; import into a new ledger (--ledger FILE)")
        batch: list[dict[str, Any]] = []
        kind = ""
        for number, line in enumerate(lines, 1):
            row = _row(line, f"{name}:{number}", number)
            if number == 1:
                day = row.get("as_of")
                continue
            if row["row"] != kind or len(batch) >= ROWS:
                _put(connection, kind, batch)
                batch, kind = [], row["row"]
            batch.append(_closed(row, f"{name}:{number}"))
            count += 1
        _put(connection, kind, batch)
    import datetime

    upkeep.rebuild(store, datetime.date.fromisoformat(day) if day else None)
    return count


def _row(line: str, where: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise LedgerError(f"{where}: not JSON: {error}") from None
    good = isinstance(row, dict) and (row.get("pledger") == "ledger" if number == 1 else row.get("row") in _TABLES)
    if not good:
        raise LedgerError(f"{where}: is no line of an exported ledger" + ("; the first line names the format" if number == 1 else ""))
    return dict(row)


def _closed(row: dict[str, Any], where: str) -> dict[str, Any]:
    kind = row.pop("row")
    full = {c.name: row.get(c.name) for c in _TABLES[kind].columns if c.name in row or (c.name != "seq" and c.nullable)}
    if kind == "statement":
        try:
            from_json(row["body"], where)
        except KeyError:
            raise RecordError(f"{where}: field body: is missing") from None
        full["about"] = json.dumps(row.get("about", []), ensure_ascii=False)
        body = compact(row["body"])
        full["body"] = body
        if digest(body) != row.get("digest"):
            raise LedgerError(f"{where}: statement {row.get('id')}: its content is not the one that was exported")
    elif kind == "judgement":
        full["body"] = json.dumps(row["body"], ensure_ascii=False)
    return full


def _put(connection: Connection, kind: str, batch: list[dict[str, Any]]) -> None:
    if batch:
        insert_new(connection, _TABLES[kind], batch)
        if kind == "judgement" and connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT setval(pg_get_serial_sequence('judgement', 'seq'), (SELECT max(seq) FROM judgement))"))
