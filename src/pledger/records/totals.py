"""What adds up: 'goods for $877 million went from A to B and goods for $501 million came back, $1,379 million altogether' is turnover."""

from collections.abc import Sequence
from dataclasses import replace

from pledger.records.claims import Claim
from pledger.records.types import Figure, Quantified

_FLOWS = ("exports", "imports")
_ROUNDING = 0.006  # of the sum: each of the three may be rounded


def settled(found: Sequence[tuple[Claim, Quantified]]) -> list[tuple[Claim, Quantified]]:
    """The claims with their records; one that is the sum of the two directions told before it in its sentence is their turnover."""
    chosen: list[tuple[Claim, Quantified]] = []
    for claim, record in found:
        before = [r for p, r in chosen if p.c is claim.c]
        chosen.append((claim, _turnover(record) if _sums(record, before) else record))
    return chosen


def _sums(record: Quantified, before: Sequence[Quantified]) -> bool:
    """Whether two flows in opposite directions, of one unit and period, add up to the record's value."""
    if not _level(record) or not record.value:
        return False
    flows = [r for r in before if _level(r) and r.unit == record.unit and r.period == record.period and r.value]
    pairs = (
        (a, b) for n, a in enumerate(flows) for b in flows[n + 1 :] if a.origin and a.origin == b.destination and b.origin == a.destination
    )
    return any(abs((a.value or 0) + (b.value or 0) - record.value) <= _ROUNDING * record.value for a, b in pairs)


def _level(record: Quantified) -> bool:
    return isinstance(record, Figure) and record.indicator in _FLOWS and record.measure == "level"


def _turnover(record: Quantified) -> Quantified:
    return replace(record, indicator="trade_turnover", subject=None, origin=None, destination=None)
