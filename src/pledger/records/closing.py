"""A time behind the numbers of a sentence: whether it closes the sentence for them all, or belongs to another one in a bracket."""

from itertools import pairwise

from pledger.mentions.types import Quantity, Time
from pledger.records import periods
from pledger.records.claims import Claim
from pledger.records.deadlines import coming
from pledger.records.earlier import dated
from pledger.records.fragments import TRADE

_DAY = 10  # characters of a whole date
_OTHER_WAY = {"exports": "imports", "imports": "exports"}


def closing(p: Claim, t: Time) -> bool:
    """'$6 billion, or 19.7% of the total, in January-July': a time that closes the sentence, behind asides to the number."""
    between = [o for o in p.c.quantities if p.q.end <= o.start < t.start]
    low, high = p.c.fragment(t.start, t.end)
    if _mirrored(p, t) or _grown_too(p, between, t):
        return True
    if _alone(p, t, low, high):
        return True
    if p.c.match("of_which", low, t.start):
        return False  # 'invested 900 million, of which 80 percent came in the past five years'
    if not between or (p.c.folded(t.end, p.c.end).strip(" .\"'") and not _paired(p, between, t)) or p.c.folded(t.end, high).strip(" .\"'"):
        return False
    if any(o.unit not in ("percent", "rank", "times") for o in between) and not _paired(p, between, t):
        return False
    return not p.c.within(("past", "aim", "present"), p.q.end, t.start)


def apposed(p: Claim) -> str | None:
    """'The repair of the port, worth $12 million, was completed in June': the day of what was done, beside a sum between commas."""
    c = p.c
    if p.kind != "money" or p.measure != "level" or p.aim or not c.search("apposed_sum", max(c.start, p.q.start - 32), p.q.start):
        return None
    done = c.match("then_done", p.q.end, c.end)
    if done is None:
        return None
    behind = p.q.end + done.end()
    high = c.fragment(behind)[1]
    stop = min([high, *(o.start for o in c.quantities if o.start >= behind and periods.unlike(o, c.times))])
    times = [t for t in c.times if behind <= t.start < stop and t.edtf and t.role in ("point", "period")]
    return dated(times[0].edtf, c.year) if times and not coming(c, times[0]) else None


def _alone(p: Claim, t: Time, low: int, high: int) -> bool:
    """'worth $5 million, mostly tea and maize, in 2019': the one time of the sentence, between commas, with no verb since the number."""
    c = p.c
    if p.measure != "level" or len(t.edtf or "") == _DAY:
        return False
    if not c.fullmatch("alone_lead", low, t.start) or c.folded(t.end, high).strip(" .\"'"):
        return False
    dated = [x for x in c.times if x is not t and len(x.edtf or "") != _DAY]
    return not dated and low > p.q.end and not c.within(("past", "aim", "present"), p.q.end, t.start)


def _mirrored(p: Claim, t: Time) -> bool:
    """'exports stood at $5 million, while imports reached $20 million in 2023': both ways of the trade of two have one time."""
    c = p.c
    other = _OTHER_WAY.get(p.indicator)
    if other is None or p.measure != "level" or p.carried or c.within("now", c.start, t.start) or any(x.start < t.start for x in c.times):
        return False
    between = [i for i in c.indicators if p.q.end <= i.start < t.start and i.indicator == other]
    told = [i for i in between if i.row is not None and i.row["kind"] == "noun"]
    sums = [o for o in c.quantities if p.q.end <= o.start < t.start and o.unit == p.q.unit]
    return len(told) == len(sums) == 1 and bool(c.fullmatch("other_way", p.q.end, told[0].start))


def _grown_too(p: Claim, between: list[Quantity], t: Time) -> bool:
    """'totalled $4 billion and rose 8% last year': a level and its growth have one time, behind the growth."""
    c = p.c
    if p.indicator not in TRADE or p.measure != "level" or len(between) != 1 or any(c.start <= x.start < t.start for x in c.times):
        return False
    if c.within("present", c.start, p.q.start):
        return False  # 'Exports are $4 million and grew by 7 percent last year'
    grown = between[0]
    led = grown.unit == "percent" and c.fullmatch("and_grew", p.q.end, grown.start) is not None
    return led and c.fullmatch("time_next", grown.end, t.start) is not None and not c.within("now", c.start, t.start)


def _paired(p: Claim, between: list[Quantity], t: Time) -> bool:
    """'exports hitting $546 million and imports at $413 million in 2023', 'gold ($98 million) and tea ($41 million) in 2023', '1 bcm to
    Greece and 600 mcm to Bulgaria last year': two flows joined by 'and', or what a list tells, have one time."""
    if p.indicator not in TRADE or any(o.unit != p.q.unit for o in between) or any(p.c.start <= x.start < t.start for x in p.c.times):
        return False
    row = [p.q, *between]
    listed = all(p.c.fullmatch("list_gap", a.end, b.start) or p.c.fullmatch("flow_row", a.end, b.start) for a, b in pairwise(row))
    goods = all(p.c.folded(o.start - 1, o.start) == "(" for o in row)
    return goods or listed or (len(between) == 1 and bool(p.c.match("and_flow", p.q.end, between[0].start)))


def bracketed_level(p: Claim, t: Time) -> bool:
    """'less than last year ($1.3 billion in 2023)': a time beside another number in a bracket."""
    gap = p.c.folded(p.q.end, t.start)
    opened = p.q.end + gap.rfind("(")
    return "(" in gap and gap.rfind(")") < gap.rfind("(") and any(opened <= o.start < t.start for o in p.c.quantities)
