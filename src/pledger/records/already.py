"""What tells that a number is no aim: its time is over, it was given up to now, it is a parameter of what is there."""

from pledger.mentions.types import Quantity
from pledger.records import periods
from pledger.records.fragments import Clause, unit_class
from pledger.records.wording import Word

_LENT = frozenset(["loans", "grants"])
_BY_THE_WAY = frozenset(
    ["now_here", "relative_now", "level_after", "offers_now", "went_there", "valued_then", "where_number", "fact_aside"]
)


def told_by_the_way(c: Clause, q: Quantity) -> bool:
    """'They want more students: at present 112 study there', 'the fair, where firms sold goods for $5 million': how things stand."""
    if not c.may(_BY_THE_WAY):
        return False
    number = q.number[0] or q.start
    if c.search("now_here", max(c.start, number - 60), number) or c.search("relative_now", c.start, number):
        return True
    if c.search("level_after", max(c.start, q.start - 40), q.start) and past(c, q):
        return True  # 'to ease trade, which reached $640 million in 2022, after $590 million in 2021'
    offers = None if c.headline else c.search("offers_now", c.start, q.start)
    if offers and not offers.group("ahead") and not any(t.role == "deadline" for t in c.times):
        return True  # 'The fund offers a loan of $5 million', 'Latvia offers 20 places a year'
    if c.match("went_there", q.end, c.end) and ":" in c.folded(c.start, number):
        return True
    if c.search("valued_then", c.start, number) and (past(c, q) or c.match("in_past", q.end, c.end)):
        return True  # 'they hope to widen trade, estimated at $1 million in 2018'
    if c.search("where_number", max(c.start, number - 40), number) and c.match("was_done", q.end, c.end):
        return True  # 'It will join the line in Zambia, where 120 km were laid last year'
    return c.search("fact_aside", c.start, number) is not None


def past(c: Clause, q: Quantity) -> bool:
    """Whether the number's own time is over: 'last year we offered 150 scholarships' is a figure."""
    t = periods.own(c, q)
    if t is None or t.role == "since" or not c.d.published or not t.edtf:
        return False
    last = t.edtf.split("/")[-1]
    return last[:1].isdigit() and last < c.d.published[: len(last)]


def risen(c: Clause, q: Quantity) -> bool:
    """'will be raised from 40 to 60 a year': the level that an aim starts from is there already, if it is no sum of trade."""
    later = [o for o in c.quantities if o is not q and o.relation == "to" and (o.unit == q.unit or not o.unit)]
    return bool(later or c.search("up_right", q.start - 6, q.start)) and unit_class(q.unit) != "money"


def led_on(c: Clause, w: Word, q: Quantity) -> bool:
    """'imports grew by $2 billion, or 24 percent, rising from $12 billion to $14 billion': a rise told before is told by its levels, and
    so is one of which both levels have a year, 'rising from $12 billion in 2018 to $14 billion in 2021'."""
    first = next((o for o in c.quantities if w.end <= o.start and o.end <= q.start and o.relation == "from"), None)
    if first is None or any(o.end <= w.start and o.direction for o in c.quantities):
        return first is not None
    dated = [t for t in c.times if t.role == "point" and t.edtf and t.edtf[0].isdigit()]
    return any(first.end <= t.start < q.start for t in dated) and any(q.end <= t.start for t in dated)


def so_far(c: Clause, q: Quantity) -> bool:
    """'Since February 2022 it has committed $32 billion': what was given up to now."""
    low, high = c.fragment(q.start, q.end)
    gave = c.search("has_or_had", c.start, q.start)
    if gave and (c.search("had_given", c.start, q.start) or c.search("done_so_far", c.start, q.start)):
        return True  # 'The fund had offered six loans', 'The Bank has so far committed $640 million'
    if gave and unit_class(q.unit) == "money" and (c.search("agreed_lent", c.start, q.start) and _lent(c)):
        return True  # 'The bank has agreed to extend a loan of $5 million'
    if unit_class(q.unit) == "money" and (c.search("set_apart_sum", c.start, q.start) or c.match("apart_behind", q.end, c.end)):
        return True  # 'Bolivia has earmarked $5 million', 'for which $5 million has been set aside'
    if c.search("pledged_more", c.start, q.start):
        return False  # 'has spent $40 million since 2011 and promised a further $9 million'
    since = [t for t in c.times if t.role == "since" and t.edtf and t.edtf.split("/")[0] < (c.d.published or "9")]
    if not any(low <= t.start < high or c.fullmatch("opening", c.start, t.start) for t in since):
        return False
    return bool(c.search("has_done", low, q.start))


def given(c: Clause, q: Quantity) -> bool:
    """'the roughly 8,000 people', 'the 120-MW plant', 'a planned capacity of 881 MW': what is there already, a thing's parameter."""
    kind = unit_class(q.unit)
    if kind == "percent" and c.match("levy_next", q.end, c.end) and c.search("the_levy", max(c.start, q.start - 24), q.start):
        return True  # 'asked for the lifting of the 40% tariff'
    if kind == "percent" and c.match("levy_next", q.end, c.end) and c.search("lifts_levy", c.start, q.start):
        return True  # 'is to do away with the 9 percent toll'
    if kind == "percent" and c.match("of_the_goal", q.end, c.end) and c.search("attains_part", max(c.start, q.start - 24), q.start):
        return True  # 'achieving 83% of the target'
    if (q.relation != "level" and kind not in ("extent", "power")) or c.match("mark", q.end, q.end + 14):
        return False
    low = max(c.start, q.start - 24)
    if q.relation == "level" and c.search("given", low, q.start):
        return True
    owned = (kind == "count" and q.counted) or (kind == "money" and c.match("debt_next", q.end, q.end + 40))
    if q.relation == "level" and owned and c.search("possessive", low, q.start):
        return True  # 'approval from all its 483 creditor banks', 'payments on its $50 billion foreign debt'
    if kind in ("extent", "power") and "-" in (c.folded(q.number[1], q.number[1] + 1), c.folded(q.end, q.end + 1)):
        return True
    if kind == "extent" and c.folded(q.start - 2, q.start) == ", " and c.match("long", q.end, q.end + 12):
        return True  # 'The pipeline, 90 km long, should bring'
    if kind in ("extent", "power") and (c.match("attribute", q.end, q.end + 24) or in_brackets(c, q)):
        return True
    if kind == "extent" and c.search("attribute_of", max(c.start, q.start - 36), q.number[0] or q.start):
        return True  # 'The gas will be carried by a pipeline of 420 km'
    if kind not in ("extent", "power") or not c.search("capacity_of", low, q.start):
        return False
    return not c.search("will_have", c.start, q.start)


def in_brackets(c: Clause, q: Quantity) -> bool:
    """'the El Bala dam (1,600 MW)', 'the road (Ring Road, 40 km)': a thing's measure in brackets behind its name."""
    return c.search("works_bracket", c.start, q.start) is not None and c.match("bracket_closed", q.end, q.end + 24) is not None


def _lent(c: Clause) -> bool:
    """Whether a sentence tells of money lent or granted."""
    return any(i.indicator in _LENT for i in c.indicators)
