"""The projection: gather the books that are stale and write their entries and findings. Any number of times, with the same result.

Cost is that of the books touched, not of the ledger.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.due import due
from pledger.ledger.gather import NOBODY, Gathered, gather_book
from pledger.ledger.store import marks
from pledger.ledger.store.connect import Store
from pledger.ledger.store.rulings import REJECTED, amended, corrected, judged_in, rulings_for
from pledger.ledger.store.schema import book, entry, entry_party, finding, finding_entry, member, meta, placed, stale, statement
from pledger.ledger.store.write import compact, few_collections, insert, mark_stale, pieces, put
from pledger.ledger.types import SEVERITIES, UNSURE, Entry, Finding, Item, Ruling
from pledger.records.load import trusted

RECORDS, LOOK_AHEAD = 3000, 200  # records gathered, and books looked at, for one transaction
_AS_OF = "as_of"
_opened = json.JSONDecoder().raw_decode


def as_of(connection: Connection) -> datetime.date | None:
    """The day as of which the ledger stands."""
    value = connection.execute(sa.select(meta.c.value).where(meta.c.key == _AS_OF)).scalar()
    return datetime.date.fromisoformat(value) if value else None


def refresh(store: Store, day: datetime.date) -> Iterator[int]:
    """Bring the ledger to `day`: gather the stale books and those that time alone has changed. Yields records gathered by transaction."""
    with store.reading() as connection:
        before = as_of(connection)
        waiting = connection.execute(sa.select(stale.c.shelf).limit(1)).first()
    if before != day:
        with store.writing() as connection:
            turned = (
                sa.select(book.c.shelf)
                if before is None or day < before
                else sa.select(book.c.shelf).where(book.c.turns <= day.isoformat())
            )
            mark_stale(connection, connection.execute(turned).scalars())
            put(connection, meta, {"key": _AS_OF, "value": day.isoformat()}, "key")
            marks.touch(connection, [marks.EVERYTHING])
    elif not waiting:
        return
    while count := _some(store, day):
        yield count


@dataclass(frozen=True, slots=True)
class _Made:
    """Gathered books ready to be written, and of how many records."""

    shelves: Sequence[int]
    books: Sequence[tuple[int, Gathered]]
    rulings: Mapping[int, Ruling]
    records: int


def _some(store: Store, day: datetime.date) -> int:
    """Gather stale books of about RECORDS records together; how many records they have (at least 1 while any book was stale).

    They are gathered from what stood when they were read, outside any transaction; what has changed since is left for the next round.
    """
    with store.reading() as connection, few_collections():
        waiting = _next(connection)
        made = _make(connection, list(waiting), day)
    if not waiting:
        return 0
    with store.writing() as connection:
        rows = connection.execute(sa.select(stale.c.shelf, stale.c.mark).where(stale.c.shelf.in_(list(waiting))))
        still = {shelf for shelf, mark in rows if waiting[shelf] == mark}
        _replace(connection, sorted(still), [b for b in made.books if b[0] in still], made.rulings)
    return max(1, made.records)


def some(connection: Connection, shelves: Sequence[int], day: datetime.date) -> None:
    """Gather these books and write them, all in the caller's transaction."""
    made = _make(connection, shelves, day)
    _replace(connection, shelves, made.books, made.rulings)


def _replace(
    connection: Connection, shelves: Sequence[int], written: Sequence[tuple[int, Gathered]], rulings: Mapping[int, Ruling]
) -> None:
    """Write gathered books in place of what the projection has of them, and touch the marks of both."""
    before = marks.shelved(connection, shelves)
    clear(connection, shelves)
    write(connection, written, rulings)
    after = {",".join(e.parties) for _, gathered in written for e in gathered.entries}
    marks.touch(connection, {marks.EVERYTHING, *marks.of_sets(before | after)})


def _make(connection: Connection, shelves: Sequence[int], day: datetime.date) -> _Made:
    decided = judged_in(connection, shelves)
    held = load(connection, shelves, decided)
    rulings = rulings_for(connection, {s: [i.id for i in own if i.id in decided] for s, own in held.items()}) if decided else {}
    books = [(s, gather_book(held[s], day, rulings.get(s, NOBODY))) for s in shelves if held.get(s)]
    return _Made(shelves, books, rulings, sum(map(len, held.values())))


def _next(connection: Connection) -> dict[int, int]:
    """Stale books of about RECORDS records, with their marks."""
    asked = sa.select(stale.c.shelf, stale.c.mark, sa.select(sa.func.count()).where(placed.c.shelf == stale.c.shelf).scalar_subquery())
    found: dict[int, int] = {}
    total = 0
    for number, mark, size in connection.execute(asked.order_by(stale.c.shelf).limit(LOOK_AHEAD)):
        if found and total + size > RECORDS:
            break
        found[number] = mark
        total += size
    return found


def load(connection: Connection, shelves: Sequence[int], decided: Collection[str] | None = None) -> dict[int, list[Item]]:
    """The voiced statements of some books as items, with persons' corrections made. `decided`: the judged records, where known."""
    columns = (placed.c.shelf, statement.c.id, statement.c.stated, statement.c.about, statement.c.body)
    asked = sa.select(*columns).join(statement, statement.c.id == placed.c.record).where(placed.c.shelf.in_(shelves), placed.c.voiced == 1)
    held: dict[int, list[Item]] = defaultdict(list)
    if decided is None:
        decided = judged_in(connection, shelves)
    changed = corrected(connection, sorted(decided)) if decided else {}
    for number, identity, stated, about, body in connection.execute(asked).all():
        content = _opened(body)[0]
        if identity in changed:
            if changed[identity] is REJECTED:
                continue
            content = amended(content, changed[identity])
        held[number].append(Item(trusted(content), stated, tuple(json.loads(about)) if about != "[]" else ()))
    return held


def clear(connection: Connection, shelves: Sequence[int]) -> None:
    """Take out what the projection has of some books."""
    for piece in pieces(shelves):
        rows = sa.select(entry.c.row).where(entry.c.shelf.in_(piece))
        ids = sa.select(entry.c.id).where(entry.c.shelf.in_(piece))
        connection.execute(entry_party.delete().where(entry_party.c.row.in_(rows)))
        connection.execute(member.delete().where(member.c.entry.in_(ids)))
        connection.execute(finding_entry.delete().where(finding_entry.c.entry.in_(ids)))
        connection.execute(entry.delete().where(entry.c.shelf.in_(piece)))
        connection.execute(finding.delete().where(finding.c.shelf.in_(piece)))
        connection.execute(book.delete().where(book.c.shelf.in_(piece)))
        connection.execute(stale.delete().where(stale.c.shelf.in_(piece)))


_ENTRY = ("row", "id", "shelf", "kind", "parties", "indicator", "status", "first", "last", "priority", "words", "due", "body")
_FINDING = ("id", "shelf", "kind", "severity", "rank", "body")


def write(connection: Connection, written: Sequence[tuple[int, Gathered]], rulings: Mapping[int, Ruling]) -> None:
    """Write gathered books."""
    entries: list[tuple[Any, ...]] = []
    parties: list[tuple[str, str, int]] = []
    members: list[tuple[str, str]] = []
    findings: list[tuple[str, int, str, str, int, str]] = []
    of: list[tuple[str, str]] = []
    books: list[tuple[int, str | None]] = []
    for number, gathered in written:
        worry = _worry(gathered.findings)
        settled = rulings[number].settled if number in rulings else ()
        for one in gathered.entries:
            reviewed = any(set(one.records) <= g for g in settled)
            row, last = int(one.id[1:], 16) % (1 << 62), one.stated[1] or ""
            entries.append((row, *_row(one, number, worry.get(one.id, 0.0), reviewed)))
            parties += [(p, last, row) for p in one.parties]
            members += [(r, one.id) for r in one.records]
        for found in gathered.findings:
            rank = SEVERITIES.index(found.severity)
            findings.append((found.id, number, found.kind, found.severity, rank, compact(found.to_json())))
            of += [(e, found.id) for e in found.entries]
        books.append((number, gathered.turns.isoformat() if gathered.turns else None))
    for table, columns, rows in (
        (entry, _ENTRY, entries),
        (entry_party, ("party", "last", "row"), parties),
        (member, ("record", "entry"), members),
        (finding, _FINDING, findings),
        (finding_entry, ("entry", "finding"), of),
        (book, ("shelf", "turns"), books),
    ):
        insert(connection, table, columns, sorted(rows))  # near keys, near pages


def _worry(found: Sequence[Finding]) -> dict[str, float]:
    """How much an entry's findings weigh in the order of review."""
    weight = {"high": 3.0, "medium": 2.0, "low": 1.0}
    worry: dict[str, float] = defaultdict(float)
    for one in found:
        for identity in one.entries:
            worry[identity] = max(worry[identity], weight[one.severity] + (1.0 if one.kind == "conflict" else 0.0))
    return worry


def _row(one: Entry, number: int, worry: float, reviewed: bool) -> tuple[Any, ...]:
    """An entry's columns after the first."""
    view = {k: v["value"] for k, v in one.view.items()}
    falls = due(one.kind, view)
    return (
        one.id,
        number,
        one.kind,
        ",".join(one.parties),
        view.get("indicator"),
        one.status,
        one.stated[0] or "",
        one.stated[1] or "",
        -1.0 if reviewed else _priority(one, view, worry),
        _words(one, view),
        falls.isoformat() if falls else None,
        compact({**one.to_json(), "reviewed": reviewed}),
    )


def _priority(one: Entry, view: dict[str, Any], worry: float) -> float:
    """What a reviewer should see first: low confidence, high stakes, open findings, pairs nobody is sure of."""
    value, unit = view.get("value"), view.get("unit")
    stakes = min(3.0, max(0.0, len(str(int(abs(value)))) - 7.0) / 2) if isinstance(value, int | float) and unit and len(unit) == 3 else 0.0
    doubts = sum(1 for j in one.judgements if j.verdict == UNSURE)
    return round(4 * (1 - min(1.0, one.confidence)) + stakes + worry + min(2, doubts), 6)


def _words(one: Entry, view: dict[str, Any]) -> str:
    said = [view.get(k) for k in ("title", "action", "name", "subject", "place", "whole")]
    people = [p.get("name") for p in view.get("participants") or () if isinstance(p, dict)]
    bodies = [b.get("name") for b in view.get("institutions") or () if isinstance(b, dict)]
    extra = [one.kind, view.get("indicator"), view.get("type"), *one.parties]
    return " ".join(str(w).replace("_", " ") for w in [*said, *people, *bodies, *extra] if w)
