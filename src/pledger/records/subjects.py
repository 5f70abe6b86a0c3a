"""What a quantity measures: the indicator beside it, before it in its fragment, or carried over from what was said last."""

import re
from dataclasses import dataclass

from pledger.lexicon import Row
from pledger.mentions.types import Indicator, Quantity
from pledger.records.fragments import Clause, unit_class

_GAP_WORDS = re.compile(r"[^\W_]+")
_LINK = re.compile(r"\s*-?\s*(?:worth of|in|of|worth|as|per cent of)?\s*(?:the|a|an|its|their|his|our|such|these)?\s*")
_LOOSE = frozenset(["percent", "points", "times", "rank"])
NEAR, COUNTED, BESIDE, LEFT, RIGHT = 4, "counted", "beside", "left", "right"


@dataclass(frozen=True, slots=True)
class Subject:
    """The indicator of a quantity, the table's row, the words that said it (or None when carried), and how it was found."""

    indicator: str
    row: Row | None
    start: int
    end: int
    how: str

    @property
    def flow(self) -> str:
        return self.row["flow"] if self.row else ""

    @property
    def own(self) -> bool:
        return bool(self.row) and self.row["scope"] == "own"  # type: ignore[index]


def subject_of(m: Indicator, how: str) -> Subject:
    return Subject(m.indicator, m.row, m.start, m.end, how)


def takes(m: Indicator, kind: str) -> bool:
    """Whether the indicator can have a quantity of this class of unit."""
    assert m.row is not None
    return kind in _LOOSE or kind in m.row["takes"].split()


def _kind(m: Indicator) -> str:
    return m.row["kind"] if m.row else ""


def counted(c: Clause, q: Quantity) -> Subject | None:
    """'1,200 enterprises', '45,000 Chilean tourists': the noun that a bare number counts, within a few words after it."""
    if unit_class(q.unit) != "count":
        return None
    low = q.number[1] or q.end
    for m in c.indicators:
        if m.start < low or not takes(m, "count") or _kind(m) == "verb":
            continue
        gap = c.folded(low, m.start)
        if any(mark in gap for mark in ",;:()") or len(_GAP_WORDS.findall(gap)) > NEAR or c.within(("past", "break"), low, m.start):
            return None
        return subject_of(m, COUNTED)
    return None


def beside(c: Clause, q: Quantity) -> Subject | None:
    """'$5 billion in trade', '$300 million investment package', 'a $550m loan': the noun right after the number."""
    kind = unit_class(q.unit)
    if kind in _LOOSE or kind == "count":
        return None
    for m in c.indicators:
        if m.start < q.end or not takes(m, kind) or _kind(m) == "verb":
            continue
        gap = c.folded(q.end, m.start)
        link = _LINK.match(gap)
        rest = gap[link.end() :] if link else gap
        if any(mark in gap for mark in ",;:()") or len(_GAP_WORDS.findall(rest)) > 3 or c.within(("past", "break", "to"), q.end, m.start):
            return None
        return subject_of(m, BESIDE)
    return None


def left(c: Clause, q: Quantity, low: int) -> Subject | None:
    """The nearest noun or verb of measure before the number, not before `low`."""
    kind = unit_class(q.unit)
    for m in reversed(c.indicators):
        if m.end > q.start or m.start < low:
            continue
        if not takes(m, kind) or _kind(m) == "whole":
            continue
        m = _head(c, m, kind, low)
        if _kind(m) in ("weak", "counted") and kind != "count" and (kind in _LOOSE and _kind(m) == "weak" or not _tied(c, m, q)):
            continue
        return subject_of(m, LEFT)
    return None


_OF_HEAD = re.compile(r"\s*(?:of|for|in|from|to|with|on)\s+(?:the\s+)?(?:[\w'-]+\s+){0,3}")


def _head(c: Clause, m: Indicator, kind: str, low: int) -> Indicator:
    """'scholarships for Kyrgyz students', 'supplies of petroleum products': the first noun of the phrase is what is measured."""
    for o in reversed(c.indicators):
        if o.end > m.start or o.start < low:
            continue
        if takes(o, kind) and _kind(o) in ("noun", "counted", "cost") and _OF_HEAD.fullmatch(c.folded(o.end, m.start)):
            return o
        break
    return m


_WORTH = re.compile(r"\b(?:worth|valued|value|for|of|total|totall?ing|totall?ed|amount|amounting|sum|over|to|at)\b|-\s*$")
_EQUAL = frozenset(["worth", "is", "are", "was", "were", "was worth", "were worth", "totaling", "totalling", "totaled", "totalled", "amounting to", "amounted to", "exceeds", "exceeded"])


def _tied(c: Clause, m: Indicator, q: Quantity) -> bool:
    """A weak noun measures only what is tied to it: 'contracts worth $1bn', 'agreements to a total of', not 'the contracts were signed and $5m paid'."""
    gap = c.folded(m.end, q.start)
    if len(_GAP_WORDS.findall(gap)) > 6 or any(mark in gap for mark in ";:."):
        return False
    return bool(_WORTH.search(gap)) and all(w.term in _EQUAL for w in c.within(("past", "aim", "rise"), m.end, q.start))


def handled(c: Clause, q: Quantity) -> Subject | None:
    """'the port to handle up to 25 million tons of cargo': a verb of capacity right before the number."""
    for m in c.indicators:
        if m.indicator == "capacity" and m.end <= q.start and len(c.folded(m.end, q.start).split()) <= 2 and takes(m, unit_class(q.unit)):
            return subject_of(m, LEFT)
    return None


def right(c: Clause, q: Quantity, high: int) -> Subject | None:
    """A noun after the number in its fragment: '28 percent of its total trade', 'three million tonnes are to be hauled'."""
    kind = unit_class(q.unit)
    for m in c.indicators:
        if q.end <= m.start and m.end <= high and (takes(m, kind) or _kind(m) == "whole") and _kind(m) != "weak":
            return subject_of(m, RIGHT)
    return None


def _noun_after(c: Clause, q: Quantity) -> bool:
    """Whether the number counts a noun of its own, which the table does not know."""
    return bool(q.counted) and not c.within(("past", "aim", "break", "present"), q.number[1], q.number[1] + len(q.counted or "") + 2)


def attach(c: Clause, q: Quantity) -> Subject | None:
    """The indicator that the sentence itself gives to `q`, or None."""
    low, high = c.fragment(q.start, q.end)
    kind = unit_class(q.unit)
    found = counted(c, q) or handled(c, q) or beside(c, q)
    if found is None and not (kind == "count" and _noun_after(c, q)):
        found = left(c, q, low)
    if found is None and (kind not in _LOOSE or not c.quantities or q.start == c.quantities[0].start):
        found = right(c, q, high)
    if found is None and kind != "count":
        earlier = [p for p in c.quantities if p.end <= q.start]
        found = left(c, q, earlier[-1].end if earlier else c.start)
    return found
