"""Which words of a sentence tell of a flow: how far those reach that may name its ends, and whether it only passes by."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject

_TURNED = {"exports": "imports", "imports": "exports"}  # the other flow, whose words come next


def reach(c: Clause, q: Quantity, s: Subject) -> tuple[int, int]:
    """Where the words that may name the ends begin and end: those round the number and its noun, up to other numbers."""
    low, high = (c.fragment(s.start, q.end)[0], c.fragment(q.start, q.end)[1]) if s.end <= q.end else c.fragment(q.start, s.end)
    low = max(low, max((o.end for o in c.quantities if o.end <= min(s.start, q.start)), default=low))
    conjunct = max((m.end() for m in c.pattern("and").finditer(c.folded(low, s.start))), default=-1)
    if conjunct >= 0 and any(o.end <= s.start for o in c.quantities if o.start >= c.start) and low > c.start:
        low += conjunct
    behind = max(s.end, q.end)
    other = [i.start for i in c.indicators if i.start >= behind and i.indicator == _TURNED.get(s.indicator)]
    return low, min([high, *other, *(o.start for o in c.quantities if o.start >= behind)])


def carried(c: Clause, s: Subject, q: Quantity) -> bool:
    """'90 percent of Chad's imports pass through Douala': a port that carries goods neither sends nor takes them."""
    return s.indicator in _TURNED and bool(c.search("goes_by", s.end, c.end) or c.search("handles", c.start, q.start))
