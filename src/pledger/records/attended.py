"""Who was at what the sentence tells of, said by the way: 'a ceremony attended by A and B', 'talks in the presence of A and B'."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import says, search

_LED = 30  # characters from 'attended by' to the first of them
_BETWEEN = 60  # characters from one of them to the next
_FEW = 6  # people of one event


def attending(d: Discourse, view: View, offset: int) -> list[Person]:
    """The named people who are said behind `offset` to have attended, in order."""
    said = search(d, "attended_by", offset, view.sentence.end)
    found: list[Person] = []
    at = said.end() if said else view.sentence.end
    for p in d.marked.of(Person, at, view.sentence.end):
        if p.start - at > (_BETWEEN if found else _LED):
            break
        at = p.end
        found += [p] if p.name and not p.plural else []
    return found


def attended(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The meeting was held in Tunis in the presence of A and B': talks of those who attended, of two countries."""
    people = attending(d, view, hit.end)
    if 1 < len(people) <= _FEW and says(d, "talks_held", view.start, view.sentence.end) and mixed(who := sided(d, hit.start, people)):
        yield made(d, view, hit, who, hit.start, people[-1].end, "attended")
