"""Things that a number counts, told by what is done with them: handled in a port, turned out by a plant, supplied by one side."""

from dataclasses import replace

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.subject_types import COUNTED, MADE, RIGHT, Subject, subject_of


def moved_or_made(c: Clause, q: Quantity, s: Subject) -> Subject | None:
    """'The port handled 2,800 vehicles', 'the plant turned out 500 lorries', 'sends 95 percent of its transit cargo by Tema'."""
    if s.indicator == "exports" and s.row is not None and s.row["kind"] == "verb" and c.match("of_cargo", q.end, c.end):
        return Subject("freight", None, s.start, s.end, s.how)
    if s.indicator == "tourists" and s.how == COUNTED and c.pattern("travellers").fullmatch(c.folded(s.start, s.end)):
        carried = c.search("carried_over", c.start, q.number[0] or q.start)
        return replace(s, indicator="passengers") if carried else None
    if s.indicator == "trade_turnover" and unit_class(q.unit) == "mass" and c.search("by_route", c.start, c.end):
        return Subject("freight", None, s.start, s.end, s.how)  # 'lift the turnover of the port to 2 million tons'
    if s.indicator == "project_portfolio" and _invested(c, q):
        return Subject("investment", next((i.row for i in c.indicators if i.indicator == "investment"), None), q.start, q.end, RIGHT)
    if s.how != COUNTED or s.row is None or s.indicator not in ("other", "freight", "population"):
        return None
    low = c.fragment(q.start)[0]
    if s.indicator == "population":
        return Subject("other", None, s.start, s.end, s.how) if c.match("of_refugees", q.end, q.end + 40) else None
    if s.row["unit"] != "items":
        return None
    if c.search("turned_out", low, q.start):
        return Subject("production", None, s.start, s.end, MADE)
    return replace(s, indicator="freight") if s.indicator == "other" and c.search("port_handled", low, q.start) else None


def supplied(c: Clause, q: Quantity, end: int) -> bool:
    """'80 harvesters were supplied to farms in Zimbabwe', 'has exported 500 buses': machines that one side sends the other."""
    low, high = c.fragment(q.start, q.end)
    return bool(
        c.match("are_supplied", end, high) or (c.search("supplied", low, q.number[0] or q.start) and not c.match("with_goods", end, high))
    )


def branded(c: Clause, q: Quantity, noun: int) -> bool:
    """'60 BelAZ trucks', '5,500 MAZ lorries': a make stands before the noun, so that they are machines and no traffic."""
    low = q.number[1] or q.start
    words = c.d.marked.text(low, noun).split()
    return any(word[:1].isupper() for word in words) and not c.parties(low, noun)


def others_flow(c: Clause, q: Quantity, s: Subject) -> Subject | None:
    """'Guyana supplies 15 percent of Barbados's imports', 'Japan buys a fifth of Fiji's tuna exports': what is shared out, by its own noun,
    whatever the verb beside the number or what another share before is of."""
    if s.end > q.start or (m := c.match("of_their_flow", q.end, c.end)) is None:
        return None
    gap, verb = c.folded(s.end, q.start).split(), s.row is not None and s.row["kind"] == "verb"
    if len(gap) > verb and not any(o.end <= s.start and c.match("of_their_flow", o.end, s.end) for o in c.quantities):
        return None
    told = "imports" if m["imports"] else "exports"
    behind = next((i for i in c.indicators if i.start >= q.end and i.indicator == told), None)
    return subject_of(behind, RIGHT) if behind is not None else None


def _invested(c: Clause, q: Quantity) -> bool:
    """'Japan has 92 projects worth $608 million in Vietnam': money that one state's investors have put into another."""
    if unit_class(q.unit) != "money" or not c.search("holds_projects", c.fragment(q.start)[0], q.start):
        return False
    return any(c.search("in_place", q.end, x.start) for x in c.parties(q.end, c.fragment(q.end)[1])[:1])
