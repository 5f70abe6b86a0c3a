"""Parts and wholes: a part's deadline is that of the larger amount told before it; what exceeds the trade of two is not between them."""

from collections.abc import Iterable, Iterator

from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.fragments import Clause
from pledger.records.types import Quantified, Target

_BACK = 1  # sentences
_LARGER = 1.5  # times the trade of two that one direction of it cannot exceed
_WITH_IT = frozenset(["level", "growth", "change"])  # what a sentence says of one flow
_ROUNDING = 0.01  # of a multiple


def deadline_of_whole(p: Claim, memory: Memory) -> str | None:
    """'to carry 20 million tons by 2028. The goal is 6 million tons by rail': by when the larger amount of the same is aimed at."""
    if p.kind in ("percent", "times", "rank") or p.indicator == "trade_turnover":
        return None  # of trade a smaller sum is a step on the way, no part
    for o in [*memory.in_sentence(p.c), *memory.recent(p.c, _BACK)]:
        if o is not p and o.aim and o.due and o.indicator == p.indicator and o.unit == p.unit and (o.q.value or 0) > (p.q.value or 0):
            return o.due
    return None


def sized(found: Iterable[tuple[Claim, Quantified]]) -> Iterator[tuple[Claim, Quantified]]:
    """'Vietnam's exports will reach 500 billion dollars' beside a trade of two of one billion, told later: one state's exports to all."""
    told = list(found)
    turnovers = [r for _, r in told if r.indicator == "trade_turnover" and r.measure == "level" and len(r.parties) == 2]
    if not turnovers:
        yield from told
        return
    owners: dict[tuple[int, str], str] = {}
    for p, r in told:
        most = max((o.value or 0 for o in turnovers if o.unit == r.unit and o.parties == r.parties), default=0)
        owner = _owner(p, r) if most and (r.value or 0) > _LARGER * most else None
        if owner is not None:
            owners[p.c.start, r.indicator] = owner
    for p, r in told:
        owner = owners.get((p.c.start, r.indicator)) if r.measure in _WITH_IT else None
        ends = (owner, None) if r.indicator == "exports" else (None, owner)
        yield p, r.but(parties=(owner,), origin=ends[0], destination=ends[1]) if owner else r


def _owner(p: Claim, r: Quantified) -> str | None:
    """The one state that the sentence of a flow names."""
    if r.indicator not in ("exports", "imports") or r.measure != "level":
        return None
    named = {k for x in p.c.parties(p.c.start, p.c.end) for k in x.codes}
    return named.pop() if len(named) == 1 and named <= set(r.parties) else None


def told_once(d: Discourse, records: Iterable[Quantified]) -> Iterator[Quantified]:
    """'Two states to double the capacity of their link', a headline above 'from 500 to 1,000 MW': one target, with its baseline."""
    told = list(records)
    levels = [r for r in told if isinstance(r, Target) and r.measure == "level" and r.value and r.baseline]
    for r in told:
        if not (isinstance(r, Target) and r.measure == "multiple" and any(_said_again(d, r, o) for o in levels)):
            yield r


def _said_again(d: Discourse, r: Quantified, level: Target) -> bool:
    """Whether a level in a paragraph further on leads up by the same multiple."""
    if r.indicator != level.indicator or not (r.value and level.value and level.baseline):
        return False
    further = "\n" in d.marked.source.text[r.evidence[0].end : level.evidence[0].start]
    return further and abs(r.value - level.value / level.baseline) <= _ROUNDING * r.value


def headed_by(before: list[Claim]) -> list[Claim]:
    """'Turnover was $246 million, including exports of $18 million. In January it was $13 million': the sum of which others are parts."""
    first = before[-1] if before else None
    if first is None or first.indicator != "trade_turnover" or (first.measure, first.kind) != ("level", "money"):
        return []
    parts = [o for o in before[:-1] if o.indicator != first.indicator and o.c is first.c]
    between = first.c.folded(first.q.end, parts[-1].q.start) if parts else ""
    return [first] if first.c.pattern("parts_follow").search(between) else []


def whole_of(c: Clause, before: list[Claim], memory: Memory) -> list[Claim]:
    """'Trade came to $246 million. Of this, $18 million fell on exports. The sides mean to bring the total to $400 million': the turnover
    whose parts the sentence before told."""
    if not before or before[0].indicator not in ("exports", "imports") or not c.has("aim"):
        return []
    whole = next((o for o in memory.recent(c, 2) if o.indicator == "trade_turnover" and o.measure == "level" and o.kind == "money"), None)
    told = before[0].c
    parted = told.search("part_of_it", told.start, told.end) or c.search("the_whole", c.start, c.end)
    return [whole] if whole is not None and parted and whole.c is not told else []
