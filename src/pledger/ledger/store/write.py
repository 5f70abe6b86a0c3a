"""Small helpers for writing: rows that may be there already, and long lists in pieces a database takes."""

import gc
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.schema import Table

from pledger.ledger.store.schema import stale

T = TypeVar("T")
compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # how bodies are kept: their digests depend on it
PIECE = 500  # parameters of one IN list; SQLite's limit is far above, plans stay small


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), [dict(r) for r in rows])
    else:
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), [dict(r) for r in rows])


def insert(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert many rows, given as tuples of `columns`, by the driver's own `executemany`: SQLAlchemy's work on each row is left out."""
    if rows:
        mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        names, marks = ", ".join(f'"{c}"' for c in columns), ", ".join(mark for _ in columns)
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', list(rows))


def put(connection: Connection, table: Table, row: Mapping[str, Any], key: str) -> None:
    """Insert a row or overwrite the one with its key."""
    rest = {k: v for k, v in row.items() if k != key}
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).values(**row).on_conflict_do_update(index_elements=[key], set_=rest))
    else:
        connection.execute(postgresql.insert(table).values(**row).on_conflict_do_update(index_elements=[key], set_=rest))


@contextmanager
def few_collections() -> Iterator[None]:
    """Collect garbage rarely while very many objects are made that live on: every collection would look at all of them again."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def mark_stale(connection: Connection, shelves: Iterable[int]) -> None:
    """Books to be gathered (again). The mark is another each time, so that who gathered from older rows finds out before writing."""
    mark_anew(connection, stale, "shelf", shelves)


def mark_anew(connection: Connection, table: Table, key: str, values: Iterable[Any]) -> None:
    """A new mark, another each time, in the rows of `table` that these values of its column `key` name; made where they are missing."""
    mark = int.from_bytes(os.urandom(7), "big")
    rows = [{key: value, "mark": mark} for value in sorted(set(values))]
    if not rows:
        return
    insert = sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
    connection.execute(insert.on_conflict_do_update(index_elements=[key], set_={"mark": mark}), rows)


def pieces(rows: Sequence[T], size: int = PIECE) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
