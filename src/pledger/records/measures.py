"""How a number measures: level, change, growth, multiple, share or rank; and with which sign."""

import re

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.subjects import Subject

_OF = re.compile(r"\s*(?:share )?of\b")
_BRACKET = re.compile(r"^[+-]|\(\s*[+-]?$")
_AROUND = 45


def measure(c: Clause, q: Quantity, subject: Subject | None) -> str | None:
    """The measure of `q`, or None where a percentage says nothing that a figure could hold."""
    kind = unit_class(q.unit)
    if kind == "rank" or q.relation == "rank":
        return "rank"
    if kind == "times" or q.relation == "multiple":
        return "multiple"
    if kind == "percent":
        return _of_percent(c, q)
    if kind == "points":
        return None
    if q.relation == "by" and not _filler(c, q) or added(c, q) or _worth_of_increase(c, q) or _ADDS.search(c.folded(max(c.start, q.start - 14), q.start)):
        return "change"
    return "level"


def _of_percent(c: Clause, q: Quantity) -> str | None:
    """Growth or a share: by the quantity's own relation, by 'of' after it, by words of growth or of sharing in its fragment."""
    if _OF.match(c.folded(q.end, q.end + 12)):
        return "share"
    if q.relation == "share":
        return "growth" if q.direction and q.text[:3].lower() == "by " else "share"
    if q.relation in ("growth", "by") or q.direction or q.text[:1] in "+-−–":
        return "growth"
    low, high = c.fragment(q.start, q.end)
    if c.within("share", low, high):
        return "share"
    if _BRACKET.search(c.folded(q.start - 3, q.start)):
        return "growth"
    if grows(c, low, high):
        return "growth"
    return None


_GROWTH = re.compile(
    r"\b(?:growth|rise|rises|increase|decrease|gain|drop|fall|decline|jump|surge|hike|dip|slump|uptick|reduction|expansion|contraction|up|down|more|less|higher|lower)\b"
)


def grows(c: Clause, start: int, end: int) -> bool:
    """Whether a noun or particle of growth stands in [start, end)."""
    return bool(_GROWTH.search(c.folded(start, end)))


def added(c: Clause, q: Quantity) -> bool:
    """'an additional $2.5 million', '28 additional frequencies', 'up to 600,000 more'."""
    before = c.within("more", max(c.start, q.start - 14), q.start)
    if any(w.term not in ("more", "new", "another") and not c.folded(w.end, q.start).strip(" anofthe") for w in before):
        return True
    after = c.within("more", q.start, min(c.end, q.end + 14))
    return any(w.term in ("additional", "extra", "more", "further") and w.start >= (q.number[1] or q.end) - 1 for w in after)


_MADE_UP = re.compile(r"\b(?:ma[dk]e|makes|making|set|sets|setting|end|ended|open|opened|put|build|built|take|took|sum|add|adds|added)\s+up\s*(?:to|of)?\s*$")
_ADDS = re.compile(r"\b(?:add|adds|added|adding|generate|contribute)\s*$")
_ABOVE = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must) (?:exceed|surpass|top|cross|outstrip|be over)\s*(?:the )?$")


def _filler(c: Clause, q: Quantity) -> bool:
    """'made up $5 million', 'set up over 14,000': the particle is no rise."""
    return bool(_MADE_UP.search(c.folded(max(c.start, q.start - 20), q.start)))


def bound(c: Clause, q: Quantity) -> str:
    """The hedge of the quantity, or the one that the verb before it says ('to top $15 billion')."""
    if q.bound == "exactly" and _ABOVE.search(c.folded(max(c.start, q.start - 24), q.start)):
        return "over"
    return q.bound


_INCREASE = re.compile(r"\b(?:increase|boost|expand|raise)\w*\b[^,;]*\b(?:worth|valued at|to the amount of|in the amount of)\s*$")


def _worth_of_increase(c: Clause, q: Quantity) -> bool:
    """'to increase exports of 85 commodities worth nearly $190 million': what is added, not the new level."""
    return bool(_INCREASE.search(c.folded(max(c.start, q.start - 90), q.start)))


def value(q: Quantity, how: str, subject: Subject | None) -> float | None:
    """The value with its sign: a fall and a deficit are negative; 'N times lower' is one over N unless the words look back."""
    v = q.value
    if v is None:
        return None
    if how in ("growth", "change") and q.direction == "down" and v > 0:
        return -v
    if subject and subject.indicator == "trade_balance" and how == "level" and subject.row and subject.row["subject"] == "deficit":
        return -abs(v)
    return v
