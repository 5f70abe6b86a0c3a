"""How long something is to last, how often something goes, how many are sent: numbers whose own words measure nothing."""

from pledger.mentions.types import Quantity
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import Clause, unit_class
from pledger.records.subject_types import OFTEN, Subject, subject_of

_LATELY = 3  # numbers read last
_FLIGHTS = "flights"
HOURS = frozenset(["min", "h", "d", "wk", "mo"])  # units in which a way or a procedure is timed


def journey(c: Clause, q: Quantity) -> Subject | None:
    """'the travel time will be cut from 17 hours to 11', 'clearance now takes three days': how long a way or a procedure takes."""
    if q.unit not in HOURS or not c.search("journey", c.start, c.end):
        return None
    low, _ = c.fragment(q.start, q.end)
    return Subject("other", None, q.start, q.end, "term") if c.pattern("takes").search(c.folded(low, q.start) + q.text.lower()) else None


def lasting(c: Clause, q: Quantity) -> Subject | None:
    """'Works will take three years', 'the contract is to be extended by ten years': how long something is to last."""
    long = unit_class(q.unit) == "time" and (c.search("works_take", c.start, q.start) or c.search("prolonged_by", c.start, q.start))
    return Subject("other", None, q.start, q.end, "term") if long else None


def timed_on(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """'Lorries need 30 hours for it; the road will cut this to five', 'In 2022 it took 38': the time of the way told of before, which this
    number goes on about."""
    if q.counted or (q.unit and q.unit not in HOURS) or not any(o.kind == "time" for o in memory.claims[-_LATELY:]):
        return None
    last = next(iter([*memory.in_sentence(c), *memory.recent(c, 1)]), None)
    if last is None or last.kind != "time" or last.measure != "level" or last.indicator != "other" or last.unit not in HOURS:
        return None
    number = q.number[0] or q.start
    return last if c.search("time_brought", c.fragment(number)[0] if last.c is c else c.start, number) else None


def how_often(c: Clause, q: Quantity) -> Subject | None:
    """'Direct flights, three times a week, are to be launched': how many flights there are."""
    if not q.counted and not q.unit and c.match("rate_next", q.end, c.end) and c.search("services_at", c.start, q.number[0] or q.start):
        return Subject(_FLIGHTS, None, q.start, q.end, OFTEN)  # 'to increase its Nadi services to five a week'
    often = c.pattern("times_word").fullmatch((q.counted or q.text).casefold())
    if not often or not c.match("rate_next", q.end, c.end):
        return None
    named = [i for i in c.indicators if i.indicator == _FLIGHTS]
    if not named and c.search("carrier_flies", c.start, q.start):
        return Subject(_FLIGHTS, None, q.start, q.end, OFTEN)  # 'Copa flies to Bogota 12 times a week'
    return subject_of(named[0], OFTEN) if named else None


def delegated(c: Clause, q: Quantity) -> Subject | None:
    """'A trade delegation of 25 will travel there': people, whom the number alone counts."""
    alone = not q.unit and not q.counted
    return Subject("other", None, q.start, q.end, "people") if alone and c.search("delegation_of", c.start, q.start) else None
