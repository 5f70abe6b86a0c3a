"""What works are to bring: freight that is cheaper, goods that arrive sooner, a shorter way; numbers that no indicator names."""

from pledger.mentions.types import Project, Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.lasting import HOURS
from pledger.records.subject_types import WORKS_COST, Subject


def effect(c: Clause, q: Quantity) -> Subject | None:
    """'Freight will be 30% cheaper', 'transport costs will fall by 20 percent': what is said of the price or the time of a way."""
    kind = unit_class(q.unit)
    if kind == "percent":
        low, _ = c.fragment(q.start, q.end)
        told = (c.has("aim") and lessened(c, q)) or c.search("way_costs", low, q.start)
        return Subject("other", None, q.start, q.end, "unit") if told else None
    if q.unit in HOURS and c.has("aim") and (sooner(c, q) or saved(c, q)):
        return Subject("other", None, q.start, q.end, "unit")
    return None


def works_cost(c: Clause, q: Quantity) -> Subject | None:
    """'A study was asked for; it is estimated at $14 million', 'the line is put at $1.1 billion': what works are to cost."""
    low, number = c.fragment(q.start, q.end)[0], q.number[0] or q.start
    m = c.search("works_put_at", max(c.start, low - 2), number)
    if m is None and c.match("put_at_aside", low, number) and c.d.marked.of(Project, c.start, low):
        return Subject("investment", None, q.start, q.end, WORKS_COST)  # 'The canal, 40 km in length, is put at $2 billion'
    if m is None:
        return None
    before = c.d.marked.views[max(0, c.number - 1)].start
    if m.group("it") and not c.search("study_before", c.start, low) and not c.d.marked.of(Project, before, low):
        return None
    return Subject("investment", None, q.start, q.end, WORKS_COST)


def lessened(c: Clause, q: Quantity) -> bool:
    """'30% cheaper', '20 percent faster': less money or time."""
    return c.match("cheaper_next", q.end, c.end) is not None


def sooner(c: Clause, q: Quantity) -> bool:
    """'14 days sooner', 'three hours shorter'."""
    return c.match("sooner_next", q.end, c.end) is not None


def saved(c: Clause, q: Quantity) -> bool:
    """'shorten the way by ten days', 'save two hours', 'three days off the journey': how much less time a way takes."""
    before = max(q.start, q.number[0])
    return bool(
        c.search("shortened_by", c.start, before)
        or c.search("saves_time", max(c.start, before - 40), before)
        or (c.match("off_journey", q.end, c.end))
    )


def lost(c: Clause, q: Quantity) -> bool:
    """Whether a way is said to lose that time: 'shortened by two hours', not 'saves two hours'."""
    return c.search("shortened_by", c.start, max(q.start, q.number[0])) is not None or c.match("off_journey", q.end, c.end) is not None


def peopled(c: Clause, start: int) -> bool:
    """'Fiji, with 900,000 people': whether a state stands right before."""
    return any(x.form == "name" and c.fullmatch("with_people", x.end, start) for x in c.parties(max(c.start, start - 40), start))
