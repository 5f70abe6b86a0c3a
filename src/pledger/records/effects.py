"""What works are to bring: freight that is cheaper, goods that arrive sooner, a shorter way; numbers that no indicator names."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.lasting import HOURS
from pledger.records.subject_types import Subject


def effect(c: Clause, q: Quantity) -> Subject | None:
    """'Freight will be 30% cheaper', 'transport costs will fall by 20 percent': what is said of the price or the time of a way."""
    kind = unit_class(q.unit)
    if kind == "percent":
        low, _ = c.fragment(q.start, q.end)
        told = (c.has("aim") and lessened(c, q)) or c.search("way_costs", low, q.start)
        return Subject("other", None, q.start, q.end, "unit") if told else None
    if q.unit in HOURS and c.has("aim") and sooner(c, q):
        return Subject("other", None, q.start, q.end, "unit")
    return None


def lessened(c: Clause, q: Quantity) -> bool:
    """'30% cheaper', '20 percent faster': less money or time."""
    return c.match("cheaper_next", q.end, c.end) is not None


def sooner(c: Clause, q: Quantity) -> bool:
    """'14 days sooner', 'three hours shorter'."""
    return c.match("sooner_next", q.end, c.end) is not None


def peopled(c: Clause, start: int) -> bool:
    """'Fiji, with 900,000 people': whether a state stands right before."""
    return any(x.form == "name" and c.fullmatch("with_people", x.end, start) for x in c.parties(max(c.start, start - 40), start))
