"""The ledger's targets against the calendar: `entry_outlooks(connection, wanted, year)` gives each goalpost's outlook with its history."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from pledger.checks.observed import observed
from pledger.ledger.store.query import Filter, page, records
from pledger.outlook.moves import moves, standing
from pledger.outlook.outlook import outlook
from pledger.outlook.types import Outlook
from pledger.records.types import Record, Target
from pledger.statistics import Book

EVERY = Filter()
BATCH = 200  # entries that are held in memory with the statistics on them
Row = Mapping[str, Any]


def entry_outlooks(connection: Connection, wanted: Filter, year: int, store: Path | None = None) -> Iterator[Outlook]:
    """The outlook of every target entry that `wanted` holds, the last stated first; `target.id` is the entry's.

    `year`: the current one; `store`: the file of imported statistics. Lazy: memory is that of some hundred entries.
    """
    yield from row_outlooks(connection, page(connection, replace(wanted, kind="target"), limit=None), year, store)


def row_outlooks(connection: Connection, entries: Iterable[Row], year: int, store: Path | None = None) -> Iterator[Outlook]:
    """The outlooks of these entries (rows of the ledger); those that are no targets are passed over."""
    targets = (e for e in entries if e["kind"] == "target")
    while some := list(islice(targets, BATCH)):
        held = records(connection, [s["record"] for e in some for s in e["history"] if s["record"]])
        book = observed([r for r in held.values() if isinstance(r, Target)], store)
        yield from (found for entry in some if (found := entry_outlook(entry, held, book, year)) is not None)


def entry_outlook(entry: Row, records: Mapping[str, Record], book: Book, year: int) -> Outlook | None:
    """The outlook of one target entry (its row) by its records and the figures that settle it, by id. Pure; None where none is a target."""
    target = standing(entry["history"], records)
    if target is None:
        return None
    return replace(outlook(replace(target, id=entry["id"]), book, year), moves=moves(entry["history"], records))
