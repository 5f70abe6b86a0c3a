"""Whom 'the Lao leader' and 'his counterpart' mean: people told of by what they are to a country or to another, not by name."""

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.counterparts import is_counterpart
from pledger.mentions.types import Person
from pledger.records.patterns import patterns
from pledger.records.same_office import same_office
from pledger.values import changed

_THE = 14  # characters of 'the visiting '
_BACK = 14  # people before in whom the other side is looked for


def name_leaders(marked: Marked, people: list[Person], settled: dict[Person, Person]) -> None:
    """Settle leaders of a country by the one at its head who was named last before, 'the Slovak diplomat' by the last who is not."""
    ways = patterns(marked.lexicon)
    for n, p in enumerate(people):
        own = settled.get(p, p)
        if own.name or own.plural or not own.country or not own.office:
            continue
        said = fold(own.office)
        at_the_head = any(ways[name].fullmatch(said) for name in ("leader_alone", "monarch_alone"))
        if not at_the_head and not (ways["official_alone"].fullmatch(said) and _the_one(marked, p)):
            continue
        named = (q for q in (settled.get(q, q) for q in reversed(people[:n])) if q.name and q.country == own.country and q.office)
        known = next((q for q in named if (ways["at_its_head"].search(fold(q.office or "")) is not None) == at_the_head), None)
        if known:
            settled[p] = changed(own, name=known.name, office=known.office, surname_only=True)


def _the_one(marked: Marked, p: Person) -> bool:
    """Whether it is the one told of: 'the Slovak diplomat', not 'a Slovak diplomat'."""
    the = patterns(marked.lexicon)["the_one"]
    return the.search(marked.folded, max(0, p.start - _THE), p.start) is not None


def counterpart(marked: Marked, p: Person, people: list[Person], settled: dict[Person, Person]) -> Person | None:
    """Whom 'his counterpart' alone means: of those told of before, the nearest of another country in the office of the one before it."""
    if p.name or p.plural or not is_counterpart(changed(p, office=p.text), marked.lexicon):
        return None
    before = [settled.get(q, q) for q in people if q.end <= p.start][-_BACK:]
    told = [q for q in before if q.name and q.country]
    view = marked.view_at(p.start)
    own = next((q for q in told if view and q.start >= view.start), told[-1] if told else None)
    if own is None:
        return None
    return next(
        (
            q
            for q in reversed(told)
            if q.country != own.country and q.office and own.office and same_office(q.office, own.office, marked.lexicon)
        ),
        None,
    )
