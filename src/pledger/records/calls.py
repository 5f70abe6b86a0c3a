"""Calls in which nobody is named: of two by their offices, of officials or ministries of two states."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.view import View
from pledger.records import sides
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import says
from pledger.records.group_talks import between_groups, face_to_face

_TWO = 2


def of_offices(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Peru's foreign minister had a telephone conversation with his Fijian counterpart': the two of whom the sentence tells."""
    people = persons(d, view.start, view.sentence.end)
    if len(people) != _TWO or not mixed(who := sided(d, hit.start, people)) or says(d, "told_of", people[0].end, people[1].start):
        return
    yield made(d, view, hit, who, min(hit.start, people[0].start), max(hit.end, people[1].end), "call", ("partly_named",))


def unnamed_call(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A call of offices, of groups or of the states themselves: the first way to read it that finds two sides."""
    for way in (of_offices, face_to_face, between_groups, sides.officials, sides.between_states, sides.two_sides):
        found = list(way(d, view, hit))
        if found:
            yield from found
            return
