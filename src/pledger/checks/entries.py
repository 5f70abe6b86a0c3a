"""The ledger's figures held against official statistics: `checked_entries(connection)` gives each figure entry with its verdict.

An entry's verdict is that of the statement its view takes the value from, the last that gives one; every statement is checked for
itself too, since nothing is judged by its own source or speaker and the words of each allow something else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy.engine import Connection

from pledger.checks.check import check
from pledger.checks.observed import observed, spoken_of
from pledger.checks.types import Check
from pledger.ledger.store.query import Filter, addresses, page, records
from pledger.records.types import Figure
from pledger.statistics import Book

EVERY = Filter()
NOWHERE: Mapping[str, str] = MappingProxyType({})
BATCH = 200  # entries that are held in memory with the statistics on them


@dataclass(frozen=True, slots=True)
class CheckedEntry:
    """A figure entry of the ledger (`entry`: its row, as `pledger ledger --format jsonl` prints it) with its verdict.

    `figure`: the record whose value the entry's view has; `check`: that record held against statistics, its `id` the record's.
    `statements`: every record of the entry with its own check, oldest first.
    """

    entry: Mapping[str, Any]
    figure: Figure
    check: Check
    statements: tuple[tuple[Figure, Check], ...]

    def to_json(self) -> dict[str, Any]:
        """As `pledger check --format jsonl` prints it: `id` is the entry's, `record` the one that gives the value."""
        told = self.check.to_json()
        return {**told, "id": self.entry["id"], "record": self.figure.id, "statements": [c.to_json() for _, c in self.statements]}


def checked_entries(
    connection: Connection, wanted: Filter = EVERY, store: Path | None = None, judged: bool = False
) -> Iterator[CheckedEntry]:
    """Every figure entry that `wanted` holds, with its verdict, the last stated first. Other kinds are passed over.

    `store`: the file of imported statistics (see `observed`). `judged`: pass over at once what no statistics speak of, which spares a
    large ledger most of the work (such entries are unverifiable). Lazy: memory is that of some hundred entries.
    """
    entries = page(connection, replace(wanted, kind="figure"), limit=None)
    if judged:
        known = spoken_of(store)
        entries = (e for e in entries if _spoken_of(e, known))
    yield from checked_rows(connection, entries, store)


def _spoken_of(entry: Mapping[str, Any], known: frozenset[tuple[str, ...]]) -> bool:
    """Whether there are statistics on an entry's countries: its parties, those its goods go between, or a share's whole."""
    view = {k: v["value"] for k, v in entry["view"].items()}
    flow = tuple(sorted(c for c in (view["origin"], view["destination"]) if c))
    return view["measure"] == "share" or tuple(sorted(entry["parties"])) in known or flow in known


def checked_rows(connection: Connection, entries: Iterable[Mapping[str, Any]], store: Path | None = None) -> Iterator[CheckedEntry]:
    """These entries (rows of the ledger) with their verdicts; those that are no figures are passed over."""
    figures_only = (e for e in entries if e["kind"] == "figure")
    while some := list(islice(figures_only, BATCH)):
        ids = [r for e in some for r in e["records"]]
        held, urls = records(connection, ids), addresses(connection, ids)
        book = observed([cast(Figure, r) for r in held.values()], store)
        for entry in some:
            figures = [cast(Figure, held[r]) for r in entry["records"] if r in held]
            if figures:
                yield check_entry(entry, figures, book, urls)


def check_entry(entry: Mapping[str, Any], figures: Sequence[Figure], book: Book, urls: Mapping[str, str] = NOWHERE) -> CheckedEntry:
    """One entry (its row) and its records, oldest first, held against the statistics of `book`. Pure.

    `urls`: where records' sources stand, by record: what stands at the same address never judges them.
    """
    stated = {step["record"]: step["stated"] for step in entry["history"]}
    statements = tuple((f, check(replace(f, source=urls[f.id]) if f.id in urls else f, book, stated.get(f.id))) for f in figures)
    believed = entry["view"]["value"]["record"]
    figure, verdict = next((s for s in statements if s[0].id == believed), statements[-1])
    return CheckedEntry(entry, figure, verdict, statements)
