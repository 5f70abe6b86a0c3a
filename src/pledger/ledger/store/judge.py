"""Decisions of people: `judge` appends one, `undo` appends its undoing; the books concerned are gathered again in the same transaction."""

import datetime
import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.errors import LedgerError, Missing, RecordError
from pledger.ledger.books import book, shelf
from pledger.ledger.store import marks, regather
from pledger.ledger.store.connect import Store
from pledger.ledger.store.rulings import REJECTED, amended, corrected, standing, touched
from pledger.ledger.store.schema import entry, judged, judgement, member, placed, statement
from pledger.ledger.store.write import insert_new, mark_stale
from pledger.ledger.types import Item
from pledger.records.load import from_json

_NUMBERS = 1 << 63  # what a database takes as one


def accept(store: Store, entry_id: str, who: str, why: str = "") -> int:
    """An entry is right as it stands; no rule will judge it again."""
    with store.writing() as connection:
        return _append(connection, "accept", {"records": members(connection, entry_id)}, who, why)


def reject(store: Store, record: str, who: str, why: str = "") -> int:
    """A record is wrong: it is kept, and no longer counts."""
    with store.writing() as connection:
        _content(connection, record)
        return _append(connection, "reject", {"records": [record]}, who, why)


def correct(store: Store, record: str, field: str, value: Any, who: str, why: str = "") -> int:
    """A record's field should read `value`. Raises RecordError where the value does not fit the field."""
    with store.writing() as connection:
        content = _content(connection, record)
        if field in ("id", "kind", "source", "evidence") or field not in content:
            raise RecordError(f"{record}: field {field}: is none that can be corrected")
        from_json({**content, field: value}, record)
        return _append(connection, "correct", {"records": [record], "field": field, "value": value}, who, why)


def join(store: Store, one: str, other: str, who: str, why: str = "") -> int:
    """Two entries are the same thing."""
    with store.writing() as connection:
        records, others = members(connection, one), members(connection, other)
        kinds = {_content(connection, r)["kind"] for r in (records[0], others[0])}
        if len(kinds) > 1 or one == other:
            raise LedgerError(
                f"{one} and {other} cannot be joined: " + ("they are one" if one == other else f"a {' and a '.join(sorted(kinds))}")
            )
        return _append(connection, "join", {"records": records, "others": others}, who, why)


def split(store: Store, entry_id: str, records: Sequence[str], who: str, why: str = "") -> int:
    """Some records of an entry are another thing."""
    with store.writing() as connection:
        every = members(connection, entry_id)
        apart, rest = [r for r in every if r in set(records)], [r for r in every if r not in set(records)]
        if not apart or not rest or len(apart) != len(set(records)):
            raise LedgerError(f"{entry_id} cannot be split so: name some of its records, not all: {', '.join(every)}")
        return _append(connection, "split", {"records": apart, "others": rest}, who, why)


def unsure(store: Store, one: str, other: str, who: str, why: str = "") -> int:
    """Nobody can tell whether two entries are the same: rules may not join them either."""
    with store.writing() as connection:
        return _append(connection, "unsure", {"records": members(connection, one), "others": members(connection, other)}, who, why)


def undo(store: Store, who: str, why: str = "", seq: int | None = None) -> tuple[int, str]:
    """Undo a judgement, by default the last that stands; (its number, its action)."""
    with store.writing() as connection:
        undone = sa.select(judgement.c.undoes).where(judgement.c.undoes.is_not(None))
        asked = sa.select(judgement.c.seq, judgement.c.action, judgement.c.body).where(
            judgement.c.action != "undo", judgement.c.seq.not_in(undone)
        )
        if seq is not None:
            asked = asked.where(judgement.c.seq == (seq if 0 < seq < _NUMBERS else 0))
        row = connection.execute(asked.order_by(judgement.c.seq.desc()).limit(1)).first()
        if row is None:
            raise LedgerError("there is nothing to undo" if seq is None else f"judgement {seq} is not there, or is undone already")
        _append(connection, "undo", json.loads(row.body), who, why, row.seq)
        return row.seq, row.action


def members(connection: Connection, entry_id: str) -> list[str]:
    """The records of an entry, oldest first. Raises Missing for an unknown one; the beginning of an id is enough."""
    found = connection.execute(sa.select(entry.c.id, entry.c.body).where(entry.c.id.startswith(entry_id, autoescape=True)).limit(2)).all()
    if len(found) != 1:
        raise Missing(
            f"{entry_id}: " + ("more than one entry begins so" if found else "there is no such entry; `pledger ledger` lists them")
        )
    return list(json.loads(found[0][1])["records"])


def _content(connection: Connection, record: str) -> dict[str, Any]:
    body = connection.execute(sa.select(statement.c.body).where(statement.c.id == record)).scalar()
    if body is None:
        raise Missing(f"{record}: there is no such record; `pledger show ENTRY` lists an entry's")
    return dict(json.loads(body))


def _append(connection: Connection, action: str, body: dict[str, Any], who: str, why: str, undoes: int | None = None) -> int:
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
    row = {"action": action, "body": json.dumps(body, ensure_ascii=False), "undoes": undoes, "who": who, "at": at, "why": why}
    seq = int(connection.execute(judgement.insert().values(**row)).inserted_primary_key[0])  # type: ignore[index]
    records = touched(body)
    insert_new(connection, judged, [{"record": r, "judgement": seq} for r in records])
    before = shelves_of(connection, records)
    settle(connection, records)
    _gather(connection, before | shelves_of(connection, records))
    concerned = connection.execute(sa.select(statement.c.source).where(statement.c.id.in_(records)).distinct()).scalars()
    marks.touch(connection, [marks.EVERYTHING, *map(marks.of_source, concerned)])
    return seq


def shelves_of(connection: Connection, records: Sequence[str]) -> set[int]:
    return set(connection.execute(sa.select(placed.c.shelf).where(placed.c.record.in_(records))).scalars())


def settle(connection: Connection, records: Sequence[str]) -> None:
    """Put records on the shelf where what stands of people's judgements puts them: a correction or a join may move one."""
    columns = (statement.c.id, statement.c.stated, statement.c.about, statement.c.body)
    changed = corrected(connection, records)
    where: dict[str, int] = {}
    for identity, stated, about, body in connection.execute(sa.select(*columns).where(statement.c.id.in_(records))):
        content = json.loads(body)
        if changed.get(identity, REJECTED) is not REJECTED:
            content = amended(content, changed[identity])
        where[identity] = shelf(book(Item(from_json(content, identity), stated, tuple(json.loads(about)))))
    for _, action, told, _ in standing(connection, records):
        if action == "join" and told["records"][0] in where:
            for other in told["others"]:
                if other in where:
                    where[other] = where[told["records"][0]]
    for identity, number in sorted(where.items()):
        connection.execute(placed.update().where(placed.c.record == identity, placed.c.shelf != number).values(shelf=number))


def _gather(connection: Connection, shelves: set[int]) -> None:
    """Gather some books now: the reviewer sees the outcome at once. A ledger never brought to a day leaves it to the first refresh."""
    day = regather.as_of(connection)
    if day is None:
        mark_stale(connection, shelves)
        return
    regather.some(connection, sorted(shelves), day)


def entry_of(connection: Connection, record: str) -> str | None:
    """The entry that has a record."""
    found = connection.execute(sa.select(member.c.entry).where(member.c.record == record)).scalar()
    return str(found) if found else None
