"""The items of a feed, from the ledger: a bounded number of rows, each found through an index."""

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.checks.entries import checked_rows
from pledger.checks.findings import findings as judged
from pledger.ledger.store import query
from pledger.ledger.store.schema import entry, finding, finding_entry
from pledger.ledger.store.write import pieces
from pledger.records.load import trusted
from pledger.records.types import Record
from pledger.views.feeds.wanted import Wanted

Row = dict[str, Any]
WORRIED = 2000  # entries, the last stated ones, whose findings a feed looks through


def entries(connection: Connection, wanted: Wanted) -> list[Row]:
    """The entries last stated, newest first."""
    return list(query.page(connection, wanted.filter, wanted.limit))


def last_words(connection: Connection, rows: Iterable[Row]) -> dict[str, Row]:
    """The last statement of each entry, with its source under `of`, by record."""
    return query.statements(connection, [row["records"][-1] for row in rows])


def findings(connection: Connection, wanted: Wanted) -> list[Row]:
    """Findings on the entries last stated, each with `parties` and `stated`: those of its newest entry. The newest first.

    With those of the ledger, the figures that statistics contradict or dispute, among the `limit` last stated.
    """
    asked = query.asked_for(connection, wanted.filter, entry.c.id, entry.c.parties, entry.c.last)
    held = {
        i: (parties, last)
        for i, parties, last in connection.execute(asked.order_by(entry.c.last.desc(), entry.c.row.desc()).limit(WORRIED))
    }
    found: dict[str, Row] = {}
    for piece in pieces(list(held)):
        about = sa.select(finding.c.body, finding_entry.c.entry).join(finding_entry, finding_entry.c.finding == finding.c.id)
        for body, owner in connection.execute(about.where(finding_entry.c.entry.in_(piece))):
            row = json.loads(body)
            parties, last = held[owner]
            known = found.setdefault(row["id"], {**row, "parties": parties.split(","), "stated": last})
            known["stated"] = max(known["stated"], last)
        if len(found) >= wanted.limit:  # the pieces go from new to old
            break
    found |= {row["id"]: row for row in _judged(connection, wanted)}
    ordered = sorted(found.values(), key=lambda r: r["id"])
    return sorted(ordered, key=lambda r: r["stated"], reverse=True)[: wanted.limit]


def _judged(connection: Connection, wanted: Wanted) -> Iterator[Row]:
    """Figures that official statistics contradict or dispute."""
    if wanted.kind in (None, "figure"):
        rows = {row["id"]: row for row in query.page(connection, replace(wanted.filter, kind="figure"), wanted.limit)}
        for row in judged(checked_rows(connection, rows.values())):
            entry_row = rows[row["entries"][0]]
            yield {**row, "parties": entry_row["parties"], "stated": entry_row["stated"][1] or ""}


def due(connection: Connection, wanted: Wanted, since: datetime.date) -> list[Row]:
    """Entries that fall due on or after a day, the soonest first."""
    asked = query.asked_for(connection, wanted.filter, entry.c.body).where(entry.c.due >= since.isoformat())
    return [json.loads(body) for body in connection.execute(asked.order_by(entry.c.due, entry.c.row).limit(wanted.limit)).scalars()]


def believed(row: Mapping[str, Any]) -> Record:
    """An entry's view as a record."""
    view = {name: field["value"] for name, field in row["view"].items()}
    return trusted({"kind": row["kind"], "id": row["id"], "source": "", "evidence": (), "confidence": row["confidence"], **view})


def quotes(found: Sequence[Mapping[str, Any]]) -> str:
    """The words behind a finding, each with its source."""
    return "\n".join(f"“{' '.join(e['text'].split())}” ({e['source']}{', ' + e['stated'] if e.get('stated') else ''})" for e in found)
