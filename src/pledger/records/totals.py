"""What adds up: 'goods for $877 million went from A to B and goods for $501 million came back, $1,379 million altogether' is turnover,
and so is '$694 million: exports $290.8 million, imports $403.2 million'."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from pledger.records.claims import Claim
from pledger.records.types import Figure, Quantified

_FLOWS = ("exports", "imports")
_TAKEN = (*_FLOWS, "aid", "other")  # what the words beside a sum may seem to say ('the agency gives $1,148.8 million for 2023')
_FEWEST = 3  # numbers of which one can be the sum of two
_ROUNDING = 0.006  # of the sum: each of the three may be rounded

Said = tuple[Claim, Quantified]


def settled(found: Sequence[Said]) -> Iterator[Said]:
    """The claims with their records; the sum of the two directions told beside it is their turnover, and so is what is said of that sum
    before them."""
    for _, group in groupby(found, key=lambda said: id(said[0].c)):
        sentence = list(group)
        summed = _summed(sentence) if len(sentence) >= _FEWEST else []
        if not summed:
            yield from sentence
            continue
        for said in sentence:
            yield (said[0], _turnover(said[1])) if any(said is s for s in summed) else said


def _summed(sentence: list[Said]) -> list[Said]:
    """The claims of a sentence that are of the sum of two flows in opposite directions, of one unit and period."""
    flows = [s for s in sentence if _level(s[1]) and s[1].value]
    for a, b in combinations(flows, 2):
        if not _opposite(a[1], b[1]):
            continue
        for total in flows:
            if total is not a and total is not b and _adds(a[1], b[1], total[1]):
                first = min(a[0].q.start, b[0].q.start)
                more = [s for s in sentence if s[0].q.start < first and s[1].indicator == total[1].indicator and s not in (a, b)]
                return [total, *(s for s in more if s is not total)] if total[0].q.start < first else [total]
    return []


def _level(record: Quantified) -> bool:
    return isinstance(record, Figure) and record.indicator in (*_TAKEN, "trade_turnover") and record.measure == "level"


def _opposite(a: Quantified, b: Quantified) -> bool:
    directed = a.indicator in _FLOWS and b.indicator in _FLOWS and a.origin is not None
    return directed and a.unit == b.unit and a.period == b.period and (a.origin, a.destination) == (b.destination, b.origin)


def _adds(a: Quantified, b: Quantified, total: Quantified) -> bool:
    whole = total.value or 0.0
    return total.unit == a.unit and abs((a.value or 0.0) + (b.value or 0.0) - whole) <= _ROUNDING * whole


def _turnover(record: Quantified) -> Quantified:
    if record.indicator not in _TAKEN:
        return record
    return replace(record, indicator="trade_turnover", subject=None, origin=None, destination=None)
