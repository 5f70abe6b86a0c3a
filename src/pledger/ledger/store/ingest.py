"""`add(store, voices)`: append sources and what they say, in transactions of about 5,000 rows, then gather the books that were touched.

A source already held (by its text) adds nothing. What is appended is marked `stale` in the same transaction, so that a run that is killed
leaves nothing to lose: the next run gathers what was left.
"""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.books import book, shelf
from pledger.ledger.gather import items
from pledger.ledger.store import reprints
from pledger.ledger.store.connect import Store
from pledger.ledger.store.schema import placed, source, statement
from pledger.ledger.store.write import mark_stale, pieces
from pledger.ledger.types import Item
from pledger.records.load import to_plain
from pledger.records.types import Record
from pledger.sources import Source

SECONDS = 2.0  # of reading that a killed run may lose
ROWS = 5000  # of one transaction: a reviewer's write goes through in between


@dataclass(frozen=True, slots=True)
class Voice:
    """A source and what it says. A source whose text is not at hand (records made elsewhere) has an empty one."""

    source: Source
    records: tuple[Record, ...]
    made_elsewhere: bool = False  # by hand or another tool: added to a text that is held, too

    @property
    def id(self) -> str:
        """The text's hash; without a text, the name's."""
        return self.source.id if self.source.text else hashlib.sha256(f"name\n{self.source.name}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: new sources and statements, texts already held, reprints among the new."""

    sources: int = 0
    statements: int = 0
    known: int = 0
    reprints: int = 0

    def __add__(self, other: "Added") -> "Added":
        return Added(
            self.sources + other.sources, self.statements + other.statements, self.known + other.known, self.reprints + other.reprints
        )


def append(store: Store, voices: Iterable[Voice]) -> Iterator[Added]:
    """Append voices, transaction by transaction; yields what each added."""
    for batch in _batches(voices):
        rows = [(v, [_statement(v, i) for i in items(v.records, {v.source.name: v.source.date})]) for v in batch]
        with store.writing() as connection:
            yield _write(connection, rows)


def _batches(voices: Iterable[Voice]) -> Iterator[list[Voice]]:
    batch: list[Voice] = []
    size, began = 0, time.monotonic()
    for voice in voices:
        batch.append(voice)
        size += 1 + len(voice.records)
        if size >= ROWS or time.monotonic() - began > SECONDS:
            yield batch
            batch, size, began = [], 0, time.monotonic()
    if batch:
        yield batch


Row = dict[str, object]


def _statement(voice: Voice, item: Item) -> tuple[Row, int]:
    """A statement's row and the shelf of its book."""
    body = json.dumps(to_plain(item.record), ensure_ascii=False, separators=(",", ":"))
    row: Row = {
        "id": item.id,
        "source": voice.id,
        "stated": item.stated,
        "about": json.dumps(item.about, ensure_ascii=False),
        "body": body,
        "digest": digest(body),
    }
    return row, shelf(book(item))


def digest(body: str) -> str:
    """What `db check` holds a statement's body against."""
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _source(voice: Voice) -> Row:
    s = voice.source
    return {
        "id": voice.id, "name": s.name, "text": s.text or None, "date": s.date, "date_basis": s.date_basis, "title": s.title, "url": s.url,
        "publisher": s.publisher, "language": s.language,
    }  # fmt: skip


def _write(connection: Connection, rows: Sequence[tuple[Voice, list[tuple[Row, int]]]]) -> Added:
    held = _held(connection, source, [v.id for v, _ in rows])
    fresh: dict[str, Voice] = {v.id: v for v, _ in reversed(rows) if v.id not in held}
    connection.execute(source.insert(), [_source(v) for v in fresh.values()]) if fresh else None
    told = [r for v, own in rows for r in own if fresh.get(v.id) is v or (v.id in held and v.made_elsewhere)]
    known = _held(connection, statement, [str(r["id"]) for r, _ in told])
    new = {str(r["id"]): (r, place) for r, place in told if r["id"] not in known}
    if new:
        connection.execute(statement.insert(), [r for r, _ in new.values()])
        connection.execute(placed.insert(), [{"record": i, "shelf": place, "voiced": 1} for i, (_, place) in new.items()])
        mark_stale(connection, {place for _, place in new.values()})
    reprints.link(connection, [(i, v.source.text) for i, v in fresh.items()])
    return Added(len(fresh), len(new), len(rows) - len(fresh), len(reprints.silent(connection, fresh)))


def _held(connection: Connection, table: sa.Table, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for piece in pieces(ids):
        found.update(connection.execute(sa.select(table.c.id).where(table.c.id.in_(piece))).scalars())
    return found
