"""What a reader should look at: the ledger's findings, and figures that official statistics contradict or dispute."""

from collections.abc import Iterable

from pledger.checks.entries import CheckedEntry
from pledger.checks.findings import findings
from pledger.ledger.types import SEVERITIES
from pledger.views.pair.gathered import Row
from pledger.views.pair.types import Doubt


def doubts(held: Iterable[Row], checked: Iterable[CheckedEntry]) -> tuple[Doubt, ...]:
    """Doubts, the gravest first: findings that the ledger holds, and those that follow from the statistics at hand."""
    entries = list(checked)
    checks = {f.id: c for entry in entries for f, c in entry.statements}
    found = [Doubt(f["id"], f["kind"], f["severity"], f["explanation"], tuple(f["entries"]), tuple(f["records"]), None) for f in held]
    found += [
        Doubt(f["id"], f["kind"], f["severity"], f["explanation"], tuple(f["entries"]), tuple(f["records"]), checks[f["records"][-1]])
        for f in findings(entries)
    ]
    return tuple(sorted(found, key=lambda d: (SEVERITIES.index(d.severity), d.kind, d.id)))
