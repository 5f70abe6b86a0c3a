"""Delegations told of twice: 'talks with a delegation from Malawi. The delegation, led by Minister X, arrived on Tuesday.'"""

from dataclasses import replace

from pledger.mentions import Marked
from pledger.mentions.delegations import sides
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.types import Participant

_BACK = 2  # sentences between the two


def led_group(marked: Marked, p: Person) -> str | None:
    """The country of a delegation that a sentence before names, where this one tells who leads 'the delegation'."""
    index = marked.index(p.start)
    if not _leads(marked.views[index], p):
        return None
    before = reversed(marked.views[max(0, index - _BACK) : index])
    return next((code for view in before if (code := _owner(marked, view))), None)


def _leads(view: View, p: Person) -> bool:
    return sides(view.lexicon)["the_group_led"].search(view.folded, 0, p.start - view.start) is not None


def _owner(marked: Marked, view: View) -> str | None:
    """Whose delegation a sentence tells of."""
    known = sides(view.lexicon)
    for q in reversed(marked.of(Party, view.start, view.sentence.end)):
        own = known["own_delegation"].match(view.folded, q.end - view.start)
        if len(q.codes) == 1 and (own or known["delegation_of"].search(view.folded, 0, q.start - view.start)):
            return q.codes[0]
    return None


def with_leader(marked: Marked, offset: int, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The participants of what stands at `offset`; an unnamed delegation by its leader, where a sentence right behind tells of him."""
    if all(p.name for p in people):
        return people
    index = marked.index(offset)
    views = marked.views[index + 1 : index + 1 + _BACK]
    found = [p for v in views for p in marked.of(Person, v.start, v.sentence.end) if p.name and p.country and _leads(v, p)]
    leaders = {p.country: p for p in reversed(found)}
    free = leaders.keys() - {p.country for p in people if p.name}
    return tuple(_named(p, leaders[p.country]) if not p.name and p.country in free else p for p in people)


def with_heads(marked: Marked, offset: int, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The participants of talks of states at `offset` by those who led their sides, where the sentences right behind tell of one a side:
    'Peru and Laos held talks in Lima. Minister X represented Peru; Deputy Minister Y led the Lao side.'"""
    index = marked.index(offset)
    known = sides(marked.lexicon)["heads_a_side"]
    views = [v for v in marked.views[index + 1 : index + 1 + _BACK] if known.search(v.folded)]
    found = [p for v in views for p in marked.of(Person, v.start, v.sentence.end) if p.name and p.country and p.office]
    heads = {p.country: p for p in reversed(found)}
    states = [p.country for p in people]
    if any(p.name or p.office for p in people) or len(heads) != len(found) or heads.keys() != set(states):
        return people
    return tuple(_named(p, heads[p.country]) for p in people if p.country)


def _named(p: Participant, leader: Person) -> Participant:
    return replace(p, name=leader.name, office=leader.office)
