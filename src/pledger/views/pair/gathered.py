"""What the ledger holds between two parties, fetched in a handful of queries whatever the size of the ledger."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.store import query
from pledger.ledger.store.schema import entry, finding, finding_entry
from pledger.ledger.store.write import pieces
from pledger.records.types import KINDS, Record
from pledger.views.pair.types import Source

MOST = 400  # entries of a kind; a page of more is no page

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Entries by kind, the last stated first; records by id; each record's source; findings; how many entries there are by kind."""

    entries: Mapping[str, Sequence[Row]]
    records: Mapping[str, Record]
    source_of: Mapping[str, Source]
    findings: Sequence[Row]
    held: Mapping[str, int]


def gathered(connection: Connection, one: str, two: str) -> Gathered:
    """All that stands between two parties: figures of just the two; of other kinds also what they share with others."""
    exact = ",".join(sorted((one, two)))
    sets = _party_sets(connection, {one, two})
    among = {kind: [exact] if kind == "figure" else sets for kind in KINDS}
    entries = {kind: _entries(connection, kind, own) for kind, own in among.items()}
    every = [e for rows in entries.values() for e in rows]
    rows = query.believed(connection, _cited(every))
    return Gathered(
        entries=entries,
        records={identity: record for identity, (record, _) in rows.items()},
        source_of=_sources({identity: of for identity, (_, of) in rows.items()}),
        findings=_findings(connection, [e["id"] for e in every]),
        held={k: len(own) if len(own) < MOST else _count(connection, k, among[k]) for k, own in entries.items()},
    )


def _party_sets(connection: Connection, both: set[str]) -> list[str]:
    """The sets of parties in the ledger that have `both`. Steps over the index from set to set, whatever the size of the ledger."""
    first = sa.select(sa.func.min(entry.c.parties).label("parties")).cte("sets", recursive=True)
    following = sa.select(sa.func.min(entry.c.parties)).where(entry.c.parties > first.c.parties).scalar_subquery()
    steps = first.union_all(sa.select(following).where(first.c.parties.is_not(None)))
    asked = sa.select(steps.c.parties).where(*(steps.c.parties.contains(code, autoescape=True) for code in sorted(both)))
    return [parties for parties in connection.execute(asked).scalars() if both <= set(parties.split(","))]


def _entries(connection: Connection, kind: str, sets: Sequence[str]) -> list[Row]:
    turnover_first = [sa.case((entry.c.indicator == "trade_turnover", 0), else_=1)] if kind == "figure" else []
    asked = sa.select(entry.c.body).where(_of_kind(kind), entry.c.parties.in_(sets))
    ordered = asked.order_by(*turnover_first, entry.c.last.desc(), entry.c.row.desc()).limit(MOST)
    return [json.loads(body) for body in connection.execute(ordered).scalars()]


def _count(connection: Connection, kind: str, sets: Sequence[str]) -> int:
    asked = sa.select(sa.func.count()).select_from(entry).where(_of_kind(kind), entry.c.parties.in_(sets))
    return int(connection.execute(asked).scalar() or 0)


def _of_kind(kind: str) -> sa.ColumnElement[bool]:
    """The condition in a form that no index serves: SQLite would go through all of a kind rather than through the few of a pair."""
    return sa.func.coalesce(entry.c.kind, "") == kind


def _cited(entries: Iterable[Row]) -> list[str]:
    """Every record that a history names: statements, and the figures that settle a target."""
    return sorted({r for e in entries for r in (*e["records"], *(s["record"] for s in e["history"])) if r})


def _sources(of: Mapping[str, Row]) -> dict[str, Source]:
    """Each record's source; texts are numbered by date and name."""
    by_id = {row["id"]: row for row in of.values()}
    ordered = sorted(by_id.values(), key=lambda r: (r["date"] or "~", r["name"], r["id"]))
    made = {
        row["id"]: Source(n, "text", row["id"], row["name"], row["title"], row["url"], row["date"], tuple(row["reprints"]))
        for n, row in enumerate(ordered, 1)
    }
    return {identity: made[row["id"]] for identity, row in of.items()}


def _findings(connection: Connection, entries: Sequence[str]) -> list[Row]:
    """The findings on some entries, the gravest first."""
    found: dict[str, tuple[int, Row]] = {}
    for piece in pieces(entries):
        asked = sa.select(finding.c.id, finding.c.rank, finding.c.body).join(finding_entry, finding_entry.c.finding == finding.c.id)
        for identity, rank, body in connection.execute(asked.where(finding_entry.c.entry.in_(piece)).distinct()):
            found[identity] = rank, json.loads(body)
    return [row for _, (_, row) in sorted(found.items(), key=lambda item: (item[1][0], item[1][1]["kind"], item[0]))]
