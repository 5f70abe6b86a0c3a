"""The projection: gather the books that are stale and write their entries and findings. Any number of times, with the same result.

Cost is that of the books touched, not of the ledger.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.gather import Gathered, gather_book
from pledger.ledger.store.connect import Store
from pledger.ledger.store.rulings import REJECTED, corrected, rulings_for
from pledger.ledger.store.schema import book, entry, entry_party, finding, finding_entry, member, meta, placed, stale, statement
from pledger.ledger.store.write import insert_new, pieces, put
from pledger.ledger.types import SEVERITIES, UNSURE, Entry, Finding, Item
from pledger.records.load import trusted

RECORDS = 1500  # gathered in one transaction
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
            turned = sa.select(book.c.shelf) if before is None or day < before else sa.select(book.c.shelf).where(book.c.turns <= day.isoformat())
            insert_new(connection, stale, [{"shelf": s} for s in connection.execute(turned).scalars()])
            put(connection, meta, {"key": _AS_OF, "value": day.isoformat()}, "key")
    elif not waiting:
        return
    while True:
        with store.writing() as connection:
            count = _some(connection, as_of(connection) or day)
        if not count:
            return
        yield count


def _some(connection: Connection, day: datetime.date) -> int:
    """Gather stale books of about RECORDS records together; how many records they have (at least 1 while any book was stale)."""
    shelves = _next(connection)
    return some(connection, shelves, day) if shelves else 0


def some(connection: Connection, shelves: Sequence[int], day: datetime.date) -> int:
    """Gather these books and write them; how many records they have, at least 1."""
    held = load(connection, shelves)
    rulings = rulings_for(connection, {s: [i.id for i in own] for s, own in held.items()})
    written: list[tuple[int, Gathered]] = []
    for number in shelves:
        own, ruling = held.get(number, []), rulings.get(number)
        if own:
            written.append((number, gather_book(own, day, ruling) if ruling else gather_book(own, day)))
    clear(connection, shelves)
    write(connection, written, rulings)
    return max(1, sum(map(len, held.values())))


def _next(connection: Connection) -> list[int]:
    asked = sa.select(stale.c.shelf, sa.select(sa.func.count()).where(placed.c.shelf == stale.c.shelf).scalar_subquery())
    found, total = [], 0
    for number, size in connection.execute(asked.order_by(stale.c.shelf).limit(300)):
        if found and total + size > RECORDS:
            break
        found.append(number)
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


def write(connection: Connection, written: Sequence[tuple[int, Gathered]], rulings: Any) -> None:
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
            rows["finding"].append({"id": found.id, "shelf": number, "kind": found.kind, "severity": found.severity, "rank": rank, "body": content})
            rows["of"] += [{"entry": e, "finding": found.id} for e in found.entries]
        rows["book"].append({"shelf": number, "turns": gathered.turns.isoformat() if gathered.turns else None})
    for name, table in (("entry", entry), ("party", entry_party), ("member", member), ("finding", finding), ("of", finding_entry), ("book", book)):
        if rows[name]:
            connection.execute(table.insert(), rows[name])


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
