"""`check` finds what is wrong with a ledger; `rebuild` makes the projection anew from what was appended; `dump` prints it for comparing."""

import datetime
import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.errors import RecordError
from pledger.ledger.books import book, shelf
from pledger.ledger.store import marks, regather, reprints
from pledger.ledger.store.connect import Store
from pledger.ledger.store.ingest import ROWS, digest
from pledger.ledger.store.judge import settle
from pledger.ledger.store.rulings import touched
from pledger.ledger.store.schema import (
    PROJECTED,
    entry,
    finding_entry,
    judged,
    judgement,
    member,
    placed,
    reprint,
    source,
    stale,
    statement,
)
from pledger.ledger.store.write import insert_new, mark_stale
from pledger.ledger.types import Item
from pledger.records.load import from_json, trusted
from pledger.sources import Source


def check(store: Store) -> Iterator[str]:
    """What is wrong, one line each: hashes, offsets, dangling rows, the database's own integrity. Nothing for a whole ledger."""
    with store.reading() as connection:
        if store.sqlite:
            yield from (f"database: {r}" for r in connection.exec_driver_sql("PRAGMA integrity_check").scalars() if r != "ok")
        yield from _sources(connection)
        yield from _statements(connection)
        yield from _dangling(connection)
        left = connection.execute(sa.select(sa.func.count()).select_from(stale)).scalar()
        if left:
            yield f"projection: {left} books are still to be gathered; `pledger add` or `pledger db rebuild` does it"


def _sources(connection: Connection) -> Iterator[str]:
    for identity, name, text in _streamed(connection, sa.select(source.c.id, source.c.name, source.c.text)):
        if text and Source(name, text).id != identity:
            yield f"source {identity} ({name}): its text is not the one that was stored: hash {Source(name, text).id}"


def _statements(connection: Connection) -> Iterator[str]:
    asked = sa.select(statement.c.id, statement.c.body, statement.c.digest, source.c.text).join(source, source.c.id == statement.c.source)
    for identity, body, kept, text in _streamed(connection, asked.order_by(statement.c.source)):
        if digest(body) != kept:
            yield f"statement {identity}: its content is not the one that was stored: hash {digest(body)}, not {kept}"
            continue
        try:
            record = from_json(json.loads(body), identity)
        except (RecordError, ValueError) as error:
            yield f"statement {identity}: {error}"
            continue
        for e in record.evidence:
            if text is not None and text[e.start : e.end] != e.text:
                yield f"statement {identity}: the source's text at {e.start}:{e.end} is not {e.text!r}"


def _streamed(connection: Connection, asked: Any) -> Any:
    return connection.execution_options(yield_per=ROWS).execute(asked)


def _dangling(connection: Connection) -> Iterator[str]:
    pairs = (
        ("statement", statement.c.id, statement.c.source, source.c.id, "source"),
        ("placed", placed.c.record, placed.c.record, statement.c.id, "statement"),
        ("member", member.c.record, member.c.record, statement.c.id, "statement"),
        ("member", member.c.record, member.c.entry, entry.c.id, "entry"),
        ("finding", finding_entry.c.finding, finding_entry.c.entry, entry.c.id, "entry"),
        ("reprint", reprint.c.source, reprint.c.original, source.c.id, "source"),
        ("judged", judged.c.record, judged.c.judgement, judgement.c.seq, "judgement"),
    )
    for name, shown, column, target, kind in pairs:
        for row in connection.execute(sa.select(shown, column).where(~sa.exists().where(target == column)).limit(20)):
            yield f"{name} {row[0]}: refers to {kind} {row[1]}, which is not there"
    unplaced = sa.select(statement.c.id).where(~sa.exists().where(placed.c.record == statement.c.id)).limit(20)
    yield from (f"statement {i}: stands in no book; `pledger db rebuild` puts it there" for i in connection.execute(unplaced).scalars())
    lost = (
        sa.select(placed.c.record)
        .where(
            placed.c.voiced == 1,
            ~sa.exists().where(member.c.record == placed.c.record),
            ~sa.exists().where(stale.c.shelf == placed.c.shelf),
        )
        .where(~sa.exists().where(judged.c.record == placed.c.record))
        .limit(20)
    )
    yield from (f"statement {i}: is in no entry; `pledger db rebuild` puts it there" for i in connection.execute(lost).scalars())


def rebuild(store: Store, day: datetime.date | None = None) -> None:
    """Make the projection anew. The appended rows are not touched; the same rows give the same projection, bit for bit."""
    with store.reading() as connection:
        day = day or regather.as_of(connection) or datetime.date.today()
    with store.writing() as connection:
        for table in PROJECTED:
            connection.execute(table.delete())
        _place(connection)
        _judged(connection)
        last = 0
        while rows := connection.execute(
            sa.select(source.c.seq, source.c.id, source.c.text).where(source.c.seq > last).order_by(source.c.seq).limit(1000)
        ).all():
            last = rows[-1][0]
            reprints.link(connection, [(i, text) for _, i, text in rows])
        shelves = connection.execute(sa.select(placed.c.shelf).distinct()).scalars().all()
        mark_stale(connection, shelves)
        marks.touch(connection, [marks.EVERYTHING, marks.LEDGER])
    for _ in regather.refresh(store, day):
        pass


def _place(connection: Connection) -> None:
    last = 0
    columns = (statement.c.seq, statement.c.id, statement.c.stated, statement.c.about, statement.c.body)
    while rows := connection.execute(sa.select(*columns).where(statement.c.seq > last).order_by(statement.c.seq).limit(ROWS)).all():
        last = rows[-1][0]
        put = [
            {"record": i, "shelf": shelf(book(Item(trusted(json.loads(body)), stated, tuple(json.loads(about))))), "voiced": 1}
            for _, i, stated, about, body in rows
        ]
        connection.execute(placed.insert(), put)


def _judged(connection: Connection) -> None:
    rows = [(seq, touched(json.loads(body))) for seq, body in connection.execute(sa.select(judgement.c.seq, judgement.c.body))]
    insert_new(connection, judged, [{"record": r, "judgement": seq} for seq, records in rows for r in records])
    for record in sorted({r for _, records in rows for r in records}):
        settle(connection, [record, *_company(rows, record)])


def _company(rows: list[tuple[int, list[str]]], record: str) -> list[str]:
    return sorted({r for _, records in rows if record in records for r in records} - {record})


def dump(store: Store) -> Iterator[str]:
    """Every row of the projection as a line of JSON, in an order that does not depend on the database."""
    with store.reading() as connection:
        for table in PROJECTED:
            columns = [c.name for c in table.columns]
            lines = (
                json.dumps([table.name, *row], ensure_ascii=False, default=str)
                for row in connection.execute(sa.select(*(table.c[c] for c in columns)))
            )
            yield from sorted(lines)
