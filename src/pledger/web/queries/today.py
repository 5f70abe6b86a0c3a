"""What a desk officer reads first: new sources, findings by severity, deadlines ahead."""

import datetime
import json
from typing import Any

from pledger.ledger.store import Store, browse
from pledger.ledger.store.query import Filter
from pledger.ledger.store.regather import as_of
from pledger.ledger.types import SEVERITIES
from pledger.web.queries.lines import about, lines

NEW, WRONG, AHEAD = 12, 12, 12


def today(store: Store, day: datetime.date | None = None) -> dict[str, Any]:
    """`day`: the present day by default."""
    day = day or datetime.date.today()
    with store.reading() as connection:
        sources, more = browse.source_page(connection, limit=NEW)
        counts = browse.finding_counts(connection)
        found = browse.finding_page(connection, limit=WRONG)
        ahead = browse.ahead(connection, day.isoformat(), AHEAD)
        latest = browse.listing(connection, Filter(), limit=NEW)
        stands = as_of(connection)
        findings = [json.loads(b) for b in found.rows]
        concerned = about(connection, findings)
    return {
        "day": day.isoformat(), "as_of": stands.isoformat() if stands else None, "sources": sources, "more_sources": more is not None,
        "severities": [(s, sum(n for r, _, n in counts if SEVERITIES[r] == s)) for s in SEVERITIES], "kinds": by_kind(counts),
        "findings": findings, "about": concerned, "more_findings": found.after is not None, "ahead": lines(ahead),
        "latest": lines(latest.rows),
    }  # fmt: skip


def by_kind(counts: list[tuple[int, str, int]]) -> list[tuple[str, int]]:
    """How many findings of each kind, the most first."""
    totals: dict[str, int] = {}
    for _, kind, count in counts:
        totals[kind] = totals.get(kind, 0) + count
    return sorted(totals.items(), key=lambda t: -t[1])
