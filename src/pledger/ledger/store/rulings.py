"""Judgements of people: appended, never changed; an undo is one more row. What stands is computed from the rows."""

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.store.schema import judged, judgement, placed
from pledger.ledger.store.write import pieces
from pledger.ledger.types import Ruling, pair

ACTIONS = ("accept", "reject", "correct", "join", "split", "unsure", "undo")
REJECTED: dict[str, Any] = {"rejected": True}
_ANY_JUDGED = sa.select(judged.c.record).limit(1)


def standing(connection: Connection, records: Sequence[str]) -> list[tuple[int, str, dict[str, Any], str]]:
    """The judgements on some records that nobody undid, oldest first: (seq, action, body, who)."""
    undone = judgement.alias("undone")
    found: dict[int, tuple[int, str, dict[str, Any], str]] = {}
    for piece in pieces(_judged_of(connection, records)):
        asked = (
            sa.select(judgement.c.seq, judgement.c.action, judgement.c.body, judgement.c.who)
            .join(judged, judged.c.judgement == judgement.c.seq)
            .where(judged.c.record.in_(piece), judgement.c.action != "undo")
            .where(~sa.exists().where(undone.c.undoes == judgement.c.seq))
        )
        for seq, action, body, who in connection.execute(asked):
            found[seq] = (seq, action, json.loads(body), who)
    return [found[s] for s in sorted(found)]


def _judged_of(connection: Connection, records: Sequence[str]) -> list[str]:
    """Those of some records that people have judged: few, of ever so many."""
    if connection.execute(_ANY_JUDGED).first() is None:
        return []
    found: set[str] = set()
    for piece in pieces(records):
        found.update(connection.execute(sa.select(judged.c.record).where(judged.c.record.in_(piece)).distinct()).scalars())
    return sorted(found)


def judged_in(connection: Connection, shelves: Sequence[int]) -> frozenset[str]:
    """The records of some books that people have judged."""
    if connection.execute(_ANY_JUDGED).first() is None:
        return frozenset()
    asked = sa.select(judged.c.record).join(placed, placed.c.record == judged.c.record).where(placed.c.shelf.in_(shelves))
    return frozenset(connection.execute(asked).scalars())


def rulings_for(connection: Connection, books: Mapping[int, Sequence[str]]) -> dict[int, Ruling]:
    """The ruling of each book that people have judged in."""
    where = {record: number for number, records in books.items() for record in records}
    rows: dict[int, list[tuple[int, str, dict[str, Any], str]]] = defaultdict(list)
    for row in standing(connection, list(where)):
        for number in sorted({where[r] for r in touched(row[2]) if r in where}):
            rows[number].append(row)
    return {number: ruling(own) for number, own in rows.items()}


def ruling(rows: Iterable[tuple[int, str, dict[str, Any], str]]) -> Ruling:
    """What a list of judgements, oldest first, comes to; a later word on a pair replaces an earlier one."""
    verdicts: dict[tuple[str, str], tuple[str, str]] = {}
    settled: list[frozenset[str]] = []
    for _, action, body, who in rows:
        records, others = body.get("records", []), body.get("others", [])
        if action == "accept":
            settled.append(frozenset(records))
            continue
        verdict = {"join": "same", "split": "different", "unsure": "unsure"}.get(action)
        if verdict is None:
            continue
        settled = [group for group in settled if not (group & set(records) or group & set(others))]  # the newer word unsettles
        for one in records:
            for other in others:
                verdicts[pair(one, other)] = (verdict, who)
        if action == "split":
            for one, other in itertools.pairwise(records):
                verdicts[pair(one, other)] = ("same", who)
    by = {v: frozenset(p for p, (verdict, _) in verdicts.items() if verdict == v) for v in ("same", "different", "unsure")}
    return Ruling(by["same"], by["different"], by["unsure"], tuple(settled), {p: who for p, (_, who) in verdicts.items()})


def touched(body: Mapping[str, Any]) -> list[str]:
    """Every record that a judgement is about."""
    return [*body.get("records", []), *body.get("others", [])]


def amended(content: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """A record's content as people corrected it. Bounds that were the value itself go with it."""
    made = {**content, **change}
    if "value" in change:
        made |= {k: change["value"] for k in ("low", "high") if k in content and k not in change and content[k] == content["value"]}
    return made


def corrected(connection: Connection, records: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Fields that people corrected, by record; the last word stands. A rejected record is REJECTED."""
    changes: dict[str, dict[str, Any]] = {}
    for _, action, body, _ in standing(connection, records):
        for record in body.get("records", []):
            if action == "correct" and changes.get(record) is not REJECTED:
                changes.setdefault(record, {})[body["field"]] = body["value"]
            elif action == "reject":
                changes[record] = REJECTED
    return changes
