"""The books of a few texts without a ledger: gathered in memory and printed as a desk officer reads them. For the demo."""

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pledger.ledger.gather import gather, items
from pledger.records.types import Record
from pledger.sources import Source
from pledger.views.ledger_tables import books

if TYPE_CHECKING:
    from rich.console import Console


def print_books(out: "Console", told: Iterable[tuple[Source, Sequence[Record]]], day: datetime.date) -> tuple[list[Any], dict[str, Record]]:
    """Goalposts, conflicts, deadlines passed and what has stalled, of sources and what they say, as of a day.

    Returns the entries as rows, and the records by id.
    """
    sources: dict[str, Source] = {}
    records: list[Record] = []
    for source, said in told:
        sources[source.name] = source
        records += [r.identified() for r in said]
    found = gather(items(records, {n: s.date for n, s in sources.items()}), day)
    rows: dict[str, Any] = {r.id: {**r.to_json(), "of": _of(sources[r.source])} for r in records}
    entries = [e.to_json() for e in found.entries]
    books(out, entries, rows, [f.to_json() for f in found.findings])
    return entries, {r.id: r for r in records}


def _of(source: Source) -> dict[str, Any]:
    return {"id": source.id, "name": source.name, "title": source.title, "url": source.url, "date": source.date, "reprints": []}
