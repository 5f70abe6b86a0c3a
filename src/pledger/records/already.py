"""What tells that a number is no aim: its time is over, it was given up to now, it is a parameter of what is there."""

from pledger.mentions.types import Quantity
from pledger.records import periods
from pledger.records.fragments import Clause, unit_class


def past(c: Clause, q: Quantity) -> bool:
    """Whether the number's own time is over: 'last year we offered 150 scholarships' is a figure."""
    t = periods.own(c, q)
    if t is None or t.role == "since" or not c.d.published or not t.edtf:
        return False
    last = t.edtf.split("/")[-1]
    return last[:1].isdigit() and last < c.d.published[: len(last)]


def so_far(c: Clause, q: Quantity) -> bool:
    """'Since February 2022 it has committed $32 billion': what was given up to now."""
    low, high = c.fragment(q.start, q.end)
    said = c.folded(c.start, q.start)
    if c.pattern("has_or_had").search(said) and (c.pattern("had_given").search(said) or c.pattern("done_so_far").search(said)):
        return True  # 'The fund had offered six loans', 'The Bank has so far committed $640 million'
    since = [t for t in c.times if t.role == "since" and t.edtf and t.edtf.split("/")[0] < (c.d.published or "")]
    if not any(low <= t.start < high or c.pattern("opening").fullmatch(c.folded(c.start, t.start)) for t in since):
        return False
    return bool(c.pattern("has_done").search(c.folded(low, q.start)))


def given(c: Clause, q: Quantity) -> bool:
    """'the roughly 8,000 people', 'the 120-MW plant', 'a planned capacity of 881 MW': what is there already, a thing's parameter."""
    kind = unit_class(q.unit)
    if (q.relation != "level" and kind not in ("extent", "power")) or c.pattern("mark").match(c.folded(q.end, q.end + 14)):
        return False
    before = c.folded(max(c.start, q.start - 24), q.start)
    if q.relation == "level" and c.pattern("given").search(before):
        return True
    owned = (kind == "count" and q.counted) or (kind == "money" and c.pattern("debt_next").match(c.folded(q.end, q.end + 40)))
    if q.relation == "level" and owned and c.pattern("possessive").search(before):
        return True  # 'approval from all its 483 creditor banks', 'payments on its $50 billion foreign debt'
    if kind in ("extent", "power") and "-" in (c.folded(q.number[1], q.number[1] + 1), c.folded(q.end, q.end + 1)):
        return True
    if kind == "extent" and c.folded(q.start - 2, q.start) == ", " and c.pattern("long").match(c.folded(q.end, q.end + 8)):
        return True  # 'The pipeline, 90 km long, should bring'
    if kind in ("extent", "power") and c.pattern("attribute").match(c.folded(q.end, q.end + 24)):
        return True
    if kind not in ("extent", "power") or not c.pattern("capacity_of").search(before):
        return False
    return not c.pattern("will_have").search(c.folded(c.start, q.start))
