"""What a number in the present tense holds for: the year of publication, where it is of something that is, not of what runs on."""

from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE
from pledger.records.giving import GIVEN
from pledger.records.subject_types import APART, TOLD_OF

STOCKS = frozenset(
    ["enterprises", "joint_ventures", "students", "flights", "population", "tourists", "passengers", "grants", "project_portfolio"]
)


_FLOWING = TRADE | {"energy", "water", "production"}


def present(p: Claim) -> str | None:
    """A bare present tense holds for the year of publication; a running total for none."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.kind in ("extent", "power") and p.indicator not in TRADE:
        return p.c.year if _stands(p) else None
    if p.subject.how == APART:
        return p.c.year
    if p.subject.how == TOLD_OF and (said := p.c.search("who_number", p.c.start, p.q.number[0] or p.q.start)) and any(said.groups()):
        return p.c.year
    if of_cost(p):
        yearly = p.c.match("each_year_next", p.q.end, p.c.end) and not p.c.search("past_tense", low, p.q.start)
        return p.c.year if yearly else None
    if p.kind == "money" and p.c.match("each_year_next", p.q.end, p.c.end) and p.c.search("puts_in", low, p.q.start):
        return p.c.year  # 'Chile invests $250 million a year in Uruguay'
    if p.indicator == "documents" and p.c.search("base_holds", p.c.start, p.q.start):
        return p.c.year  # 'Their treaty base comprises 34 documents'
    if p.indicator == "capacity" and _unbuilt(p):
        return None
    if p.kind == "money" and p.indicator in GIVEN and p.c.search("gives_now", low, p.q.start):
        return p.c.year if p.c.search("each_year", p.c.start, p.c.end) else None  # 'Norway provides $44 million': once
    if p.kind == "money" and p.indicator in GIVEN and p.c.search("is_meant", p.c.start, high):
        return None  # 'The second loan of $50 million is for a bridge'
    if _says_now(p) or p.c.search("already_is", low, high) or (p.indicator == "population" and p.measure in ("level", "share")):
        return p.c.year
    if p.measure == "rank" and (in_present(p, low, high) or p.c.pattern("rank_verb").match(p.q.text.lower())):
        return p.c.year  # 'is already the first destination'
    if p.c.within("running", low, high) or p.c.headline or (not in_present(p, low, high) and _running_from_start(p)):
        return None
    if does(p) or _stood(p) or _heads_list(p) or (p.kind == "count" and p.c.search("put_number", p.c.start, p.q.start)):
        return p.c.year
    if in_present(p, low, high) or p.c.search("have", low, high):
        return p.c.year
    if p.c.match("trailing", low, high) and p.c.within("present", p.c.start, low):
        return p.c.year
    counted = p.kind == "count" and (p.indicator in STOCKS or not p.c.folded(p.c.start, p.q.start).strip())
    if (counted or p.measure == "share") and not p.c.pattern("past_tense").search(p.c.folded(p.c.start, p.c.end)):
        return p.c.year  # '300 Omani engineers train them'
    return None


def runs_on(p: Claim) -> bool:
    """'Its investment there has surpassed $5 million': what was put in over the years, with no time that is told."""
    if (
        p.indicator != "investment"
        or p.kind != "money"
        or p.measure != "level"
        or not p.c.search("has_reached", p.c.start, p.q.number[0] or p.q.start)
    ):
        return False
    low, high = p.c.fragment(p.q.start, p.q.end)
    return not any(t.edtf and low <= t.start < high for t in p.c.times) and not any(t.role == "since" for t in p.c.times)


def of_cost(p: Claim) -> bool:
    """Whether a sum is what something costs: it holds for no time but one that is told with it."""
    if p.kind == "money" and p.indicator == "investment" and p.c.match("works_of_sum", p.q.end, p.c.end):
        return True  # 'the second phase of a $1.2 billion project'
    return p.kind == "money" and not p.carried and p.subject.row is not None and p.subject.row["kind"] == "cost"


def present_stock(p: Claim, memory: Memory) -> str | None:
    """'In 2023 trade came to $9 million, and 300 firms work there': what is there by now, told beside what is over; 'and it meets 40% of
    the need'."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    told = memory.in_sentence(p.c)
    if not told or p.c.search("as_of_opening", p.c.start, p.q.start):
        return None
    since = max([low, *(o.q.end for o in told if o.q.end <= p.q.start)])
    stock = p.measure == "level" and (p.indicator in STOCKS or p.indicator == "investment" or p.kind == "extent")
    if not (stock and in_present(p, since, high)) and not (p.measure == "share" and p.c.search("meets_need", since, p.q.start)):
        return None
    beside = any(o.period and not o.aim and (p.measure == "share" or o.indicator != p.indicator) for o in told)
    return p.c.year if beside and not any(since <= t.start < high and t.edtf for t in p.c.times) else None


def rank_today(p: Claim) -> str | None:
    """'Indonesia is the second-largest partner', told beside last year's trade: a place that one holds by now."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.measure != "rank" or p.subject.how != "rank" or not in_present(p, low, p.q.start) or any(low <= t.start < high for t in p.c.times):
        return None
    return p.c.year


def _running_from_start(p: Claim) -> bool:
    """'So far, Japan has lent Dhaka $9 billion': whether a word for what runs on opens the sentence."""
    return any(not p.c.folded(p.c.start, w.start).strip(" \"'") for w in p.c.within("running", p.c.start, p.q.start))


def _heads_list(p: Claim) -> bool:
    """'Over 14,500 tractors, more than 5,500 lorries and some ninety trucks work there': the first of several subjects of one verb."""
    c = p.c
    if p.kind != "count" or c.folded(c.start, p.q.start).strip() or c.within("past", c.start, c.end):
        return False
    others = [o for o in c.quantities if o.start > p.q.end and not o.unit and o.counted]
    return bool(others) and in_present(p, others[-1].end, c.end)


def does(p: Claim) -> bool:
    """'Ethiopia exports 200 MW', 'It sells 632 MW': the verb of the flow in the present, right before the number."""
    if p.indicator not in _FLOWING or not p.c.start <= p.subject.start < p.subject.end <= p.q.start:
        return False
    verb = p.c.folded(p.subject.start, p.subject.end)
    gap = p.c.folded(p.subject.end, p.q.start).strip()
    plural = p.c.pattern("do").fullmatch(verb) and p.c.search("we_they", p.c.start, p.subject.start)
    return bool(plural or p.c.pattern("does").fullmatch(verb)) and (not gap or p.c.pattern("object_with").fullmatch(gap) is not None)


def _stood(p: Claim) -> bool:
    """'The envoy noted that some 30 Omani firms operated there': what is, as past speech tells it."""
    said = p.c.search("told_then", p.c.start, p.q.start) if p.kind == "count" and p.measure == "level" else None
    return said is not None and p.c.search("stood_then", p.c.start + said.end(), p.c.end) is not None


def _says_now(p: Claim) -> bool:
    """Whether the sentence says 'now' of its own, not within 'up to now'."""
    running = p.c.within("running", p.c.start, p.c.end)
    return any(not any(r.start < w.start and w.end <= r.end for r in running) for w in p.c.within("now", p.c.start, p.c.end))


def in_present(p: Claim, low: int, high: int) -> bool:
    """Whether a verb of the present stands there that is not the saying's own ('it is noted that')."""
    words = p.c.within("present", low, high)
    return any(not p.c.match("is_noted", w.end, w.end + 16) for w in words)


def of_border(p: Claim) -> bool:
    """'along the 3,423-kilometre border', 'the common border, which is 549 km long': a border is, whatever is built along it."""
    return bool(p.c.match("border_after", p.q.end, p.q.end + 40) or p.c.search("border_before", max(p.c.start, p.q.start - 60), p.q.start))


def attributive(p: Claim) -> bool:
    """'the 12-km line', 'a 140 MW plant': the measure that a thing of works has by name, at no time."""
    if "-" not in p.q.text:
        lead = p.c.search("attribute_lead", max(p.c.start, p.q.start - 12), p.q.number[0] or p.q.start)
        if lead is None or not p.c.match("attribute_next", p.q.end, p.c.end):
            return False
    return not of_border(p) and not p.c.match("at_work_next", p.q.end, p.c.end)


def _unbuilt(p: Claim) -> bool:
    """'The line is 523 km long. It will have 27 tunnels': whether the sentences around tell of a work as something still to come."""
    here, views = p.c.number, p.c.d.marked.views
    near = [v for v in views[max(0, here - 1) : here + 2] if v.sentence.paragraph == p.paragraph]
    unbuilt = p.c.pattern("unbuilt")
    return any(unbuilt.search(v.folded) for v in near)


def _stands(p: Claim) -> bool:
    """'It is 12 km long, with a 6 km line': the parameter of what is there; 'the 22-km section', 'a 30-km line to be built' are none."""
    said = p.c.folded(p.c.start, p.q.number[0] or p.q.start)
    if of_border(p) or p.c.match("at_work_next", p.q.end, p.c.end) or p.c.search("laid_now", p.q.end, p.c.fragment(p.q.end)[1]):
        return True  # 'In the north, 120 km have been paved'
    if _unbuilt(p):
        return False
    if p.q.unit == "m" and p.c.match("long", p.q.end, p.q.end + 8):
        return not p.c.pattern("to_come").search(said)  # 'The crossing, 923 metres long, bends upstream'
    if p.c.search("to_come", p.c.start, p.c.end) or p.c.pattern("given").search(said):
        return False
    return bool(p.c.pattern("extends").search(said) or p.c.pattern("can_carry").search(said))


def valid_still(p: Claim) -> bool:
    """'718 valid projects were registered there': as all that is valid, by now, where no time opens the sentence."""
    if p.indicator != "project_portfolio" or not p.c.search("valid", *p.c.fragment(p.q.start, p.q.end)):
        return False
    return not any(t.edtf and t.end <= p.q.start and p.c.fullmatch("opening", p.c.start, t.start) for t in p.c.times)
