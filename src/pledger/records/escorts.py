"""Who only comes along with others, which is not told as meeting anybody; offices that only say who is named before them."""

from itertools import pairwise

from pledger.mentions.types import Person
from pledger.records.context import Discourse
from pledger.records.encounter_words import fullmatch, match, may, says, search

_ESCORTS = frozenset(["escort", "comes_along"])
_FIRST = frozenset(["the_first_one"])
_NEAR = 40  # characters before somebody in which stands that others come with him


def without_escorts(d: Discourse, start: int, people: list[Person]) -> list[Person]:
    """The people told of from `start` without those 'accompanied by' whom somebody came, and the rest of a list of such: 'A, who was
    accompanied by his wife X, Minister Y and officials, toured the plant'."""
    if may(d, _FIRST):
        people = [p for n, p in enumerate(people) if p.name or not n or not _is_he(d, people[n - 1], p)]
    if not may(d, _ESCORTS):
        return people
    along = [any(says(d, name, max(start, p.start - _NEAR), p.start) for name in _ESCORTS) for p in people]
    if any(along):
        for i, (a, b) in enumerate(pairwise(people), 1):
            listed = along[i - 1] and not along[i] and fullmatch(d, "listed_along", a.end, b.start)
            along[i] = along[i] or bool(listed and search(d, "who_came_with", people[0].end, a.start + 1))
    return [p for p, led in zip(people, along, strict=True) if not led]


def _is_he(d: Discourse, named: Person, p: Person) -> bool:
    """'A, the first foreign minister from Peru to visit Chad': whether an office only says who is named right before it."""
    told = match(d, "the_first_one", named.end) if named.name and named.country in (None, p.country) else None
    return told is not None and named.end < p.start <= told.end()
