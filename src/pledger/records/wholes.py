"""Parts and wholes: a part's deadline is that of the larger amount told before it; a multiple that a target already says is none beside it."""

from collections.abc import Iterable, Iterator

from pledger.records.claims import Claim, Memory
from pledger.records.types import Quantified, Target

_BACK = 1  # sentences
_ROUNDING = 0.01  # of a multiple


def deadline_of_whole(p: Claim, memory: Memory) -> str | None:
    """'to carry 20 million tons by 2028. The goal is 6 million tons by rail': by when the larger amount of the same is aimed at."""
    if p.kind in ("percent", "times", "rank"):
        return None
    for o in [*memory.in_sentence(p.c), *memory.recent(p.c, _BACK)]:
        if o is not p and o.aim and o.due and o.indicator == p.indicator and o.unit == p.unit and (o.q.value or 0) > (p.q.value or 0):
            return o.due
    return None


def told_once(records: Iterable[Quantified]) -> Iterator[Quantified]:
    """'Two states to double the capacity of their link', a headline above 'from 500 to 1,000 MW': one target, with its baseline."""
    told = list(records)
    multiples = {(r.indicator, r.value / r.baseline) for r in told if isinstance(r, Target) and r.value and r.baseline and r.measure == "level"}
    for r in told:
        again = isinstance(r, Target) and r.measure == "multiple" and any(r.indicator == i and _equal(r.value, v) for i, v in multiples)
        if not again:
            yield r


def _equal(a: float | None, b: float) -> bool:
    return a is not None and abs(a - b) <= _ROUNDING * b
