"""The projection: gather the books that are stale and write their entries and findings. Any number of times, with the same result.

Cost is that of the books touched, not of the ledger.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.due import due
from pledger.ledger.gather import NOBODY, Gathered, gather_book
from pledger.ledger.store.connect import Store
from pledger.ledger.store.rulings import REJECTED, corrected, rulings_for
from pledger.ledger.store.schema import book, entry, entry_party, finding, finding_entry, member, meta, placed, stale, statement
from pledger.ledger.store.write import mark_stale, pieces, put
from pledger.ledger.types import SEVERITIES, UNSURE, Entry, Finding, Item, Ruling
from pledger.records.load import trusted

RECORDS, LOOK_AHEAD = 3000, 200  # records gathered, and books looked at, for one transaction
_AS_OF = "as_of"


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
    with store.reading() as connection:
        marks = _next(connection)
        made = _make(connection, list(marks), day)
    if not marks:
        return 0
    with store.writing() as connection:
        rows = connection.execute(sa.select(stale.c.shelf, stale.c.mark).where(stale.c.shelf.in_(list(marks))))
        still = {shelf for shelf, mark in rows if marks[shelf] == mark}
        clear(connection, sorted(still))
        write(connection, [b for b in made.books if b[0] in still], made.rulings)
    return max(1, made.records)


def some(connection: Connection, shelves: Sequence[int], day: datetime.date) -> None:
    """Gather these books and write them, all in the caller's transaction."""
    made = _make(connection, shelves, day)
    clear(connection, shelves)
    write(connection, made.books, made.rulings)


def _make(connection: Connection, shelves: Sequence[int], day: datetime.date) -> _Made:
    held = load(connection, shelves)
    rulings = rulings_for(connection, {s: [i.id for i in own] for s, own in held.items()})
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


def load(connection: Connection, shelves: Sequence[int]) -> dict[int, list[Item]]:
    """The voiced statements of some books as items, with persons' corrections made."""
    columns = (placed.c.shelf, statement.c.id, statement.c.stated, statement.c.about, statement.c.body)
    asked = sa.select(*columns).join(statement, statement.c.id == placed.c.record).where(placed.c.shelf.in_(shelves), placed.c.voiced == 1)
    held: dict[int, list[Item]] = defaultdict(list)
    rows = connection.execute(asked).all()
    changed = corrected(connection, [r[1] for r in rows])
    for number, identity, stated, about, body in rows:
        content = json.loads(body)
        if identity in changed:
            if changed[identity] is REJECTED:
                continue
            content.update(changed[identity])
        held[number].append(Item(trusted(content), stated, tuple(json.loads(about))))
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


def write(connection: Connection, written: Sequence[tuple[int, Gathered]], rulings: Mapping[int, Ruling]) -> None:
    """Write gathered books."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, gathered in written:
        worry = _worry(gathered.findings)
        settled = rulings[number].settled if number in rulings else ()
        for one in gathered.entries:
            row = _row(one, number, worry.get(one.id, 0.0), any(set(one.records) <= g for g in settled))
            rows["entry"].append(row)
            rows["party"] += [{"party": p, "last": row["last"], "row": row["row"]} for p in one.parties]
            rows["member"] += [{"record": r, "entry": one.id} for r in one.records]
        for found in gathered.findings:
            rank = SEVERITIES.index(found.severity)
            content = _json(found.to_json())
            rows["finding"].append(
                {"id": found.id, "shelf": number, "kind": found.kind, "severity": found.severity, "rank": rank, "body": content}
            )
            rows["of"] += [{"entry": e, "finding": found.id} for e in found.entries]
        rows["book"].append({"shelf": number, "turns": gathered.turns.isoformat() if gathered.turns else None})
    for name, table in (
        ("entry", entry),
        ("party", entry_party),
        ("member", member),
        ("finding", finding),
        ("of", finding_entry),
        ("book", book),
    ):
        if rows[name]:
            connection.execute(table.insert(), sorted(rows[name], key=lambda r: tuple(map(str, r.values()))[:2]))  # near keys, near pages


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _worry(found: Sequence[Finding]) -> dict[str, float]:
    """How much an entry's findings weigh in the order of review."""
    weight = {"high": 3.0, "medium": 2.0, "low": 1.0}
    worry: dict[str, float] = defaultdict(float)
    for one in found:
        for identity in one.entries:
            worry[identity] = max(worry[identity], weight[one.severity] + (1.0 if one.kind == "conflict" else 0.0))
    return worry


def _row(one: Entry, number: int, worry: float, reviewed: bool) -> dict[str, Any]:
    content = one.to_json()
    content["reviewed"] = reviewed
    view = {k: v["value"] for k, v in one.view.items()}
    falls = due(one.kind, view)
    return {
        "row": int(one.id[1:], 16) % (1 << 62),
        "id": one.id,
        "shelf": number,
        "kind": one.kind,
        "parties": ",".join(one.parties),
        "indicator": view.get("indicator"),
        "status": one.status,
        "first": one.stated[0] or "",
        "last": one.stated[1] or "",
        "due": falls.isoformat() if falls else None,
        "priority": -1.0 if reviewed else _priority(one, view, worry),
        "words": _words(one, view),
        "body": _json(content),
    }


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
