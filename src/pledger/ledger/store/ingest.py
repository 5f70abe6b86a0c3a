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
from pledger.ledger.store import marks, reprints
from pledger.ledger.store.connect import Store
from pledger.ledger.store.schema import placed, source, statement
from pledger.ledger.store.write import compact, few_collections, insert, mark_stale, pieces
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
        with few_collections():
            told = [_Told(v.id, v, [_statement(v.id, i) for i in items(v.records, {v.source.name: v.source.date})]) for v in batch]
            with store.writing() as connection:
                added = _write(connection, told)
        yield added


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


_STATEMENT = ("id", "source", "stated", "about", "body", "digest")
_SOURCE = ("id", "name", "text", "date", "date_basis", "title", "url", "publisher", "language")
Row = tuple[str | None, ...]


def _statement(voice: str, item: Item) -> tuple[Row, int]:
    """A statement's row and the shelf of its book."""
    body = compact(to_plain(item.record))
    about = json.dumps(item.about, ensure_ascii=False) if item.about else "[]"
    return (item.id, voice, item.stated, about, body, digest(body)), shelf(book(item))


def digest(body: str) -> str:
    """What `db check` holds a statement's body against."""
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _source(voice: Voice) -> Row:
    s = voice.source
    return (voice.id, s.name, s.text or None, s.date, s.date_basis, s.title, s.url, s.publisher, s.language)


@dataclass(frozen=True, slots=True)
class _Told:
    """A voice ready to be written: its id, its statements' rows, each with the shelf of its book."""

    id: str
    voice: Voice
    rows: list[tuple[Row, int]]


def _write(connection: Connection, told: Sequence[_Told]) -> Added:
    held = _held(connection, source, [t.id for t in told])
    fresh = {t.id: t for t in reversed(told) if t.id not in held}
    insert(connection, source, _SOURCE, [_source(t.voice) for t in fresh.values()])
    rows = [r for t in told for r in t.rows if fresh.get(t.id) is t or (t.id in held and t.voice.made_elsewhere)]
    known = _held(connection, statement, [str(r[0]) for r, _ in rows])
    new = {str(r[0]): (r, place) for r, place in rows if r[0] not in known}
    insert(connection, statement, _STATEMENT, [r for r, _ in new.values()])
    insert(connection, placed, ("record", "shelf", "voiced"), [(i, place, 1) for i, (_, place) in new.items()])
    mark_stale(connection, {place for _, place in new.values()})
    again = reprints.link(connection, [(i, t.voice.source.text) for i, t in fresh.items()])
    if fresh or new:
        marks.touch(connection, [marks.EVERYTHING, *(marks.of_source(i) for i in held)])
    return Added(len(fresh), len(new), len(told) - len(fresh), again)


def _held(connection: Connection, table: sa.Table, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for piece in pieces(ids):
        found.update(connection.execute(sa.select(table.c.id).where(table.c.id.in_(piece))).scalars())
    return found
