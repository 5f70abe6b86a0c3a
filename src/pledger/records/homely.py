"""Numbers of one state's or the markets' own housekeeping that only look like flows between states: budgets, quotas, tenders, stakes."""

from pledger.records.claims import Claim
from pledger.records.fragments import TRADE
from pledger.records.subject_types import RIGHT


def part_of_time(p: Claim) -> bool:
    """'the first half of June', '95-1/2': half of a time, a fraction behind a whole number."""
    if p.kind != "percent":
        return False
    before = p.c.folded(max(p.c.start, p.q.start - 14), p.q.start)
    half = bool(p.c.pattern("half").search(p.q.text.lower()))
    return (half and bool(p.c.pattern("part_of_time").search(before))) or ("/" in p.q.text and before[-1:] in ("-", "/"))


def rate_of_another(p: Claim) -> bool:
    """'21 francs per 100 kilos': the amount that a price is for."""
    return bool(p.c.search("per_before", max(p.c.start, p.q.start - 4), p.q.start))


def of_another_thing(p: Claim) -> bool:
    """'the dollar rose by 15 percent', 'a 50 percent drop in stocks would help sales': no growth of the flow said before or after."""
    c, q = p.c, p.q
    low = c.fragment(q.start, q.end)[0]
    if p.carried and p.kind in ("mass", "volume") and c.search("other_measure", low, q.start):
        return True
    if p.measure not in ("growth", "change"):
        return False
    if c.search("price_of", low, max(low, p.subject.start)) and not c.search("way_costs", low, q.start):
        return True
    outside = p.carried or p.subject.end <= low
    if outside and p.indicator != "other" and c.search("other_measure", low, q.start):
        return True
    if p.carried and not c.d.tied and _increase_in(p):
        return True
    if p.subject.how != RIGHT:
        return False
    far = len(c.folded(q.end, p.subject.start).split()) > _NEXT
    return far and (not c.d.tied or bool(c.match("in_another", q.end, q.end + 24)))


def _increase_in(p: Claim) -> bool:
    """'a five percent increase in spending': what grew is told behind, and is nothing that the table knows."""
    m = p.c.match("in_another", p.q.end, p.q.end + 24)
    if m is None:
        return False
    start, end = p.q.end + m.end(), min(p.c.end, p.q.end + m.end() + 20)
    known = [*p.c.parties(start, end), *(m for m in (*p.c.times, *p.c.indicators) if start <= m.start < end)]
    return not known


def bare_flow(p: Claim) -> bool:
    """'22 had taken measures to promote exports': a number of no noun that a flow only follows."""
    loose = p.subject.how == RIGHT or (p.carried and not p.counts_on and p.c.search("number_of", p.c.start, p.q.start) is not None)
    return p.kind == "count" and p.indicator in TRADE and loose and not p.q.counted


def state_budget(p: Claim) -> bool:
    """'the supplementary budget worth 34 billion dollars': a state's money, no investment."""
    c = p.c
    if p.indicator != "investment" or p.subject.row is None or p.subject.row["kind"] != "cost":
        return False
    return bool(c.search("state_budget", max(c.start, p.subject.start - 24), min(c.end, p.subject.end + 24)))


def ceiling(p: Claim) -> bool:
    """'its OPEC quota of 221,000 barrels': what may be produced is not what was."""
    c = p.c
    if p.indicator != "production":
        return False
    low, high = c.fragment(p.q.start, p.q.end)
    return bool(c.search("ceiling", low, min(high, p.q.end + 24)))


def tendered(p: Claim) -> bool:
    """'it will tender for 5,000 tonnes': sought, not bought."""
    return p.indicator in TRADE and bool(p.c.search("tendered", p.c.start, p.q.start))


def bought_share(p: Claim) -> bool:
    """'bought 49 percent of the firm': a stake is no import."""
    row = p.subject.row
    if p.measure != "share" or p.indicator not in TRADE or row is None or row["kind"] != "verb" or p.subject.end > p.q.start:
        return False
    return not p.c.d.tied or bool(p.c.match("stake", p.q.end, p.q.end + 60))


def crime(p: Claim) -> bool:
    """'seized 110 kilos of cocaine', 'killed 4,000 soldiers', '35 percent of the votes': no trade, no aid, nobody's statistics."""
    c = p.c
    low, high = c.fragment(p.q.start, p.q.end)
    return p.aim is None and bool(c.search("crime", low, min(c.end, max(high, p.q.end + 40))))


def duty(p: Claim) -> bool:
    """'300 million dollars in tariffs', 'a 15 percent duty': what is levied or paid on goods is no trade in them."""
    return p.indicator in TRADE and bool(p.c.match("duty_after", p.q.end, p.q.end + 40))


def small_weight(p: Claim) -> bool:
    """'a minimum weight of 78 kilos per hectolitre': a measure of the goods, no flow of them."""
    return p.indicator in _OUTPUT and p.unit in ("kg", "g", "[oz_av]") and abs(p.q.value or 0) < _TONNE


def nothing_known(p: Claim) -> bool:
    """'would exclude 75 percent of the farmers', 'rents grew by 4 percent': of nothing that the table knows, where no states are spoken of
    together."""
    if p.indicator != "other" or p.c.d.grouped:
        return False
    grown = p.measure in ("growth", "change") and p.kind != "time" and (not p.carried or p.subject.how == "topic")
    return grown or (p.measure == "share" and p.aim is not None)


def on_condition(p: Claim) -> bool:
    """'wants powers to cut prices if output rises above 155 million tonnes': a condition is no aim."""
    return p.aim is not None and bool(p.c.search("if_before", p.aim.end, p.q.start))


def away(p: Claim) -> bool:
    """'at Mbale, 90 km east of the border', '30 km from the border': where a place lies is no length of anything."""
    return p.kind == "extent" and p.unit in _AFAR and bool(p.c.match("away_from", p.q.end, p.q.end + 60))


_AFAR = ("km", "[mi_us]")
_TONNE = 1000  # kilograms
_OUTPUT = TRADE | {"production"}
_NEXT = 4  # words from a growth to the noun after it
REFUSALS = (
    rate_of_another,
    of_another_thing,
    state_budget,
    ceiling,
    tendered,
    bought_share,
    crime,
    duty,
    small_weight,
    nothing_known,
    on_condition,
    away,
)
