"""All findings of a ledger in one list: the ledger's own, and what official statistics say of its figures."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from pledger.checks import findings as statistical
from pledger.checks.entries import checked_entries, checked_rows
from pledger.ledger.store import query
from pledger.ledger.types import FINDING_KINDS, SEVERITIES

Row = dict[str, Any]
KINDS = (*FINDING_KINDS, *statistical.KINDS)


def all_findings(
    connection: Connection,
    kind: str | None = None,
    severity: str | None = None,
    entry_id: str | None = None,
    statistics: Path | None = None,
) -> list[Row]:
    """Findings as JSON rows, the gravest first; of one entry (its whole id), one kind, one severity where given.

    Without `kind`, of statistics only what contradicts or disputes; `supported` and `unverifiable` are asked for by name.
    `statistics`: the file of imported statistics, by default the user's own.
    """
    own = [] if kind in statistical.KINDS else list(query.findings(connection, kind, severity, entry_id))
    if kind in FINDING_KINDS:
        return own
    rows = _checked(connection, (kind,) if kind else statistical.TELLING, entry_id, statistics)
    told = [f for f in rows if severity in (None, f["severity"])]
    return sorted([*own, *told], key=lambda f: (SEVERITIES.index(f["severity"]), f["kind"], f["id"]))


def _checked(connection: Connection, kinds: Collection[str], entry_id: str | None, statistics: Path | None) -> Iterable[Row]:
    if entry_id is None:
        judged = "unverifiable" not in kinds
        return statistical.findings(checked_entries(connection, store=statistics, judged=judged), kinds)
    return statistical.findings(checked_rows(connection, [query.one(connection, entry_id)], statistics), kinds)
