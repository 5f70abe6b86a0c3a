"""Small helpers for writing: rows that may be there already, and long lists in pieces a database takes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.schema import Table

T = TypeVar("T")
PIECE = 500  # parameters of one IN list; SQLite's limit is far above, plans stay small


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), [dict(r) for r in rows])
    else:
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), [dict(r) for r in rows])


def put(connection: Connection, table: Table, row: Mapping[str, Any], key: str) -> None:
    """Insert a row or overwrite the one with its key."""
    rest = {k: v for k, v in row.items() if k != key}
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).values(**row).on_conflict_do_update(index_elements=[key], set_=rest))
    else:
        connection.execute(postgresql.insert(table).values(**row).on_conflict_do_update(index_elements=[key], set_=rest))


def pieces(rows: Sequence[T], size: int = PIECE) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
