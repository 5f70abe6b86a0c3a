"""How a number measures: level, change, growth, multiple, share or rank; and with which sign."""

import re
from dataclasses import replace

from pledger.mentions.types import Quantity
from pledger.records import respective
from pledger.records.effects import lessened, lost, saved, sooner
from pledger.records.fragments import Clause, unit_class
from pledger.records.giving import GIVEN
from pledger.records.subject_types import LEVY, Subject

_SIGNED = re.compile(r"\([+\u2212-]")
_BRACKET = re.compile(r"^[+-]|\(\s*[+-]?$")
_WAY = ("time", "extent")  # what a way takes
_PASSED = frozenset(["past_mark", "above", "nearly_to"])
_MOST = 200  # percent of a former level


def measure(c: Clause, q: Quantity, subject: Subject | None) -> str | None:
    """The measure of `q`, or None where a percentage says nothing that a figure could hold."""
    kind = unit_class(q.unit)
    if kind in _WAY and (sooner(c, q) or saved(c, q)):
        return "change"
    if subject is not None and subject.how == "term":
        return "level"
    if kind == "rank" or q.relation == "rank":
        return "rank"
    if kind == "times" or q.relation == "multiple":
        return "multiple"
    if kind == "percent" and subject is not None and subject.how == LEVY:
        return "level"
    if kind == "percent" and lessened(c, q):
        return "growth"
    if kind == "percent":
        return _of_percent(c, q) or (_of_percent(c, head) if (head := respective.first(c, q)) is not q else None)
    if kind == "points":
        return None
    if sums_up(c, q):
        return "level"
    if (
        (q.relation == "by" and q.direction and not _filler(c, q))
        or (added(c, q) and not (subject and subject.indicator in GIVEN))  # 'an additional $1.3 million for Fiji' is a gift of its own
        or _differs(c, q)
        or _behind_growth(c, q) is not None
        or _worth_of_increase(c, q)
        or _signed(c, q)
        or c.search("change_of", max(c.start, respective.first(c, q).start - 90), respective.first(c, q).start)
        or c.search("adds", max(c.start, q.start - 14), q.start)
    ):
        return "change"
    return "level"


def _behind_growth(c: Clause, q: Quantity) -> Quantity | None:
    """The percentage that a sum in a bracket spells out: 'up 5.2 per cent (RM6 billion)'."""
    last = max((o for o in c.quantities if o.end <= q.start and unit_class(o.unit) == "percent"), key=lambda o: o.end, default=None)
    opened = last is not None and c.folded(last.end, q.start).strip() == "(" and c.folded(q.end, q.end + 1) == ")"
    return last if opened and last is not None and (last.direction or last.relation in ("growth", "by")) else None


def _of_percent(c: Clause, q: Quantity) -> str | None:
    """Growth or a share: by the quantity's own relation, by 'of' after it, by words of growth or of sharing in its fragment."""
    if _of_former(c, q):
        return "growth"
    if c.match("share_of", q.end, q.end + 12):
        return "share"
    if c.match("than", q.end, q.end + 14):
        return "growth"
    if q.relation == "share":
        return "growth" if q.direction and c.pattern("by").match(q.text.lower()) else "share"
    if q.relation == "to" and (told := _brought_to(c, q)) is not None:
        return told
    if q.relation == "to" and c.search("level_down", max(c.start, q.start - 24), q.number[0] or q.start):
        return "share"  # 'storage was down to 7.6%'
    if q.relation == "from":
        later = [o for o in c.quantities if o is not q and o.unit == q.unit and o.relation == "to"]
        rate = later and c.search("rate_noun", c.start, q.start)
        return "level" if rate else "share" if later else None
    if q.relation in ("growth", "by") or q.direction or q.text[:1] in "+-−–":
        return "growth"
    low, high = c.fragment(q.start, q.end)
    if c.search("by_more", max(c.start, q.start - 24), q.number[0] or q.start) and c.pattern("growth_verb").search(
        c.folded(c.start, q.start)
    ):
        return "growth"
    if c.within("share", low, high) or c.match("of_the_whole", c.start, q.start):
        return "share"
    if (
        q.text[:1] not in "+-−–"
        and c.folded(q.start - 1, q.start) == "("
        and any(x.end + 2 >= q.start - 1 for x in c.parties(low - 40, q.start))
    ):
        return "share"
    if _BRACKET.search(c.folded(q.start - 3, q.start)):
        listed = q.text[:1] not in "+-−–" and c.folded(q.start - 1, q.start) == "(" and c.search("consists_of", c.start, q.start)
        return "share" if listed else "growth"  # 'Exports consisted mainly of wine (34%) and nuts (11%)'
    if grows(c, low, high):
        return "growth"
    return None


def _brought_to(c: Clause, q: Quantity) -> str | None:
    """What a percentage is to which something is brought: the level of a rate ('cut the duty to 5 percent'), a share ('its share fell to 5
    percent', 'to reduce poverty to under 15%'), unless growth itself slowed to it."""
    if c.search("rate_noun", c.start, q.start):
        return "level"
    lowered = c.search("lowers", max(c.start, q.start - 90), q.start) and not grows(c, c.start, q.start)
    return "share" if lowered or c.search("share_noun", c.start, q.start) else None


def of_part(c: Clause, q: Quantity) -> str | None:
    """'a 30 per cent grant', 'added 18.5 percent': without a word of sharing beside it, growth where the sentence tells of any."""
    if q.relation == "from" or unit_class(q.unit) != "percent":
        return None
    return "growth" if c.search("growth_verb", c.start, q.start) or grows(c, c.start, c.end) else "share"


def grows(c: Clause, start: int, end: int) -> bool:
    """Whether a noun or particle of growth stands in [start, end)."""
    return bool(c.search("growth", start, end))


def added(c: Clause, q: Quantity) -> bool:
    """'an additional $2.5 million', '28 additional frequencies', 'up to 600,000 more'."""
    if not c.has("more"):
        return False
    before = c.within("more", max(c.start, q.start - 14), q.start)
    if any(w.term not in ("more", "new", "another") and not c.folded(w.end, q.start).strip(" anofthe") for w in before):
        return True
    after = c.within("more", q.start, min(c.end, q.end + 14))
    return any(
        w.term in ("additional", "extra", "more", "further")
        and w.start >= (q.number[1] or q.end) - 1
        and "," not in c.folded(q.end, w.start)
        and not c.match("than_or_like", w.end, c.end)
        for w in after
    )


def _signed(c: Clause, q: Quantity) -> bool:
    """'Peru (+$310 million)': by how much it rose."""
    return unit_class(q.unit) == "money" and bool(_SIGNED.search(c.folded(q.start - 2, q.start) + q.text[:2]))


def _differs(c: Clause, q: Quantity) -> bool:
    """'which is $15 billion, or 71.8 percent, higher': a difference."""
    before = c.search("which_is", max(c.start, q.start - 24), q.start)
    return bool(before and c.match("or_percent", q.end, q.end + 48))


def _filler(c: Clause, q: Quantity) -> bool:
    """'made up $5 million', 'set up over 14,000': the particle is no rise; to widen 60 km of road is no change of its length."""
    if unit_class(q.unit) == "extent" and c.search("widens", max(c.start, q.start - 24), q.start):
        return True
    return bool(c.search("made_up", max(c.start, q.start - 20), q.start))


def sums_up(c: Clause, q: Quantity) -> bool:
    """'added up to $463 million': a sum, no rise and no limit."""
    return bool(c.search("adds", max(c.start, q.start - 14), q.start)) and bool(c.pattern("up_to").match(q.text.lower()))


def _raised_up_to(c: Clause, q: Quantity) -> bool:
    """'imports – by 9.2 percent up to $610 million': the new level, no limit."""
    if q.bound != "up_to" or not c.pattern("up_to").match(q.text.lower()):
        return False
    return bool(c.search("percent_up_to", max(c.start, q.start - 24), q.start))


def bound(c: Clause, q: Quantity) -> str:
    """The hedge of the quantity, or the one that the verb before it says ('to top $15 billion')."""
    if sums_up(c, q) or _raised_up_to(c, q):
        return "exactly"
    if q.bound == "about" and c.pattern("estimate_only").fullmatch(c.folded(max(c.start, q.start - 18), q.number[0]).lstrip()):
        return "exactly"
    if c.search("particle", max(c.start, q.start - 12), q.start) and c.pattern("over").match(q.text.lower()):
        return "exactly"
    if q.bound != "exactly":
        return q.bound
    if not c.may(_PASSED):
        return q.bound
    if c.search("past_mark", max(c.start, q.start - 32), q.start):
        return "over"
    if c.search("above", max(c.start, q.start - 24), q.start):
        return "over"
    if c.search("nearly_to", max(c.start, q.start - 32), q.number[0] or q.start):
        return "nearly"
    return q.bound


def _of_former(c: Clause, q: Quantity) -> bool:
    """'made up 107.6% of the level of last January': by so much more than a hundred it grew."""
    return q.value is not None and 100 < q.value < _MOST and c.match("of_former_level", q.end, c.end) is not None


def _worth_of_increase(c: Clause, q: Quantity) -> bool:
    """'to increase exports of 85 commodities worth nearly $190 million': what is added, not the new level."""
    return bool(c.search("increase_worth", max(c.start, q.start - 90), q.start))


def value(c: Clause, q: Quantity, how: str, subject: Subject | None) -> float | None:
    """The value with its sign: a fall and a deficit are negative; 'N times lower' is one over N unless the words look back."""
    v = q.value
    if v is None:
        return None
    v = float(f"{v:.12g}")
    if how == "growth" and q.unit == "percent" and _of_former(c, q):
        return float(f"{v - 100:.6g}")
    if how == "change" and v > 0 and _differs(c, q):
        return -v if c.search("lesser", q.end, q.end + 48) else v
    if how == "multiple" and v > 1 and c.search("dropped", max(c.start, q.start - 32), q.start):
        return float(f"{1 / v:.6g}")
    if how in ("growth", "change") and v > 0 and (q.direction == "down" or _sooner(c, q) or (q.direction is None and _lesser(c, q))):
        return -v
    if subject and subject.indicator == "trade_balance" and how == "level" and subject.row and subject.row["subject"] == "deficit":
        return -abs(v)
    if how == "level" and v < 0 and unit_class(q.unit) == "money" and not (subject and subject.indicator == "trade_balance"):
        return abs(v)  # 'Health post -US$20,000': a dash
    return v


def _sooner(c: Clause, q: Quantity) -> bool:
    return unit_class(q.unit) in _WAY and sooner(c, q)


def _lesser(c: Clause, q: Quantity) -> bool:
    """'5 percent less'; 'fell by 20 and 10 percent respectively'; 'fell with A by 20 percent, with B by 10 percent': a fall that the
    number's own words do not say."""
    if lessened(c, q) or _sooner(c, q) or (unit_class(q.unit) in _WAY and lost(c, q)):
        return True
    if (grown := _behind_growth(c, q)) is not None:
        return grown.direction == "down"
    if respective.first(c, q).direction == "down" or c.match("less", q.end, q.end + 20):
        return True
    head = respective.first(c, q)
    if m := c.search("change_of", max(c.start, head.start - 90), head.start):
        return m.group("down") is not None
    last = max((o for o in c.quantities if o.end <= q.start), key=lambda o: o.end, default=None)
    goes_on = last is not None and last.unit == q.unit and c.fullmatch("fell_too", last.end, q.start)
    return last is not None and bool(goes_on) and (last.direction == "down" or _lesser(c, last))


def interval(q: Quantity, value: float | None, bound: str) -> tuple[float | None, float | None]:
    """The interval that the words allow: turned over with the sign, set anew where the verb said another bound."""
    if value is None:
        return None, None
    if q.unit == "percent" and q.value is not None and q.value > 100 and abs(q.value - 100 - value) < 1e-6:
        q = replace(q, value=value, low=None if q.low is None else q.low - 100, high=None if q.high is None else q.high - 100)
    if bound != q.bound:
        return (value, None) if bound == "over" else (None if bound == "nearly" else value, value)
    low, high = (None if x is None else float(f"{x:.12g}") for x in (q.low, q.high))
    if q.unit == "times" and q.value is not None and value < 1 < q.value:
        return (None if high is None else float(f"{1 / high:.6g}")), (None if not low else float(f"{1 / low:.6g}"))
    if q.value is not None and value < 0 < q.value:
        return (None if high is None else -high), (None if low is None else -low)
    return low, high


def unit(s: Subject) -> str:
    """The unit of a bare number: what its noun counts."""
    return (s.row["unit"] if s.row else "") or ("people" if s.how == "people" else "items")
