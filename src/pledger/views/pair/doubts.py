"""What a reader should look at: the ledger's findings, and figures that official statistics contradict or dispute."""

from collections.abc import Iterable, Iterator

from pledger.ledger.types import SEVERITIES
from pledger.views.pair.gathered import Row
from pledger.views.pair.types import Doubt, FigureKept

_JUDGED = {"contradicted": "high", "disputed": "medium"}


def doubts(findings: Iterable[Row], figures: Iterable[FigureKept]) -> tuple[Doubt, ...]:
    """Doubts, the gravest first. A figure that the ledger itself finds contradicted or disputed is told once."""
    found = [_finding(f) for f in findings]
    told = {r for d in found if d.kind in _JUDGED for r in d.records}
    found += [d for figure in figures for d in _held(figure) if not told & set(d.records)]
    return tuple(sorted(found, key=lambda d: (SEVERITIES.index(d.severity), d.kind, d.id)))


def _finding(row: Row) -> Doubt:
    return Doubt(row["id"], row["kind"], row["severity"], row["explanation"], tuple(row["entries"]), tuple(row["records"]))


def _held(figure: FigureKept) -> Iterator[Doubt]:
    """One doubt a verdict and figure, with every statement that earned it; the last statement's check says why."""
    for verdict, severity in _JUDGED.items():
        judged = [(s.record.id, c) for s, c in zip(figure.statements, figure.checks, strict=True) if s.record and c.verdict == verdict]
        if judged:
            records, checks = zip(*judged, strict=True)
            yield Doubt(f"{verdict}-{figure.entry}", verdict, severity, checks[-1].why, (figure.entry,), tuple(records), checks[-1])
