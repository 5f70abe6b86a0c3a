"""How a number measures: level, change, growth, multiple, share or rank; and with which sign."""

import re

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.subjects import Subject

_OF = re.compile(r"\s*(?:share )?(?:of|in)\b")
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
    if q.relation == "by" or added(c, q):
        return "change"
    return "level"


def _of_percent(c: Clause, q: Quantity) -> str | None:
    """Growth or a share: by the quantity's own relation, by 'of' after it, by words of growth or of sharing in its fragment."""
    if _OF.match(c.folded(q.end, q.end + 12)):
        return "share"
    if q.relation == "share":
        return "share"
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
