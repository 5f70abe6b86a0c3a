"""Sessions of a body that a plain word or its letters name: 'The JEC last met in Osh in 2018', 'The group will convene in May'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made
from pledger.records.encounter_words import cue, match, search
from pledger.records.event_sides import beside
from pledger.records.types import Participant

_STATES = (2, 5)  # fewest and most states of a body that is only named by a word
_NAME = 90  # characters before letters in brackets in which the name stands that they are short for
_LEAD = 70  # characters before a verb in which a body stands


def sits(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A body with a verb that tells of nobody else's meeting: 'The JEC sat in Osh'."""
    yield from sat(d, view, hit, [p for p in persons(d, view.start, view.sentence.end) if p.name])


def sat(d: Discourse, view: View, hit: Hit, named: list[Person]) -> Iterator[Encounter]:
    """A body of the states in focus right before a verb of sitting, with a day or town: nobody is named who meets."""
    if hit.row["shape"] not in ("meet", "sit", "session", "together") or len(named) > 1 or not (at := _body(d, view, hit)):
        return
    near = beside(d, view, hit)
    codes = near if len(near) > 1 else d.focus(hit.start)
    codes = codes if len(codes) > 1 else d.theme
    if not _STATES[0] <= len(codes) <= _STATES[1]:
        return
    who = [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, who, *clause(d, view, hit), "body_sat", ("by_the_way", "countries_only"))
    if found.date or (found.spot and found.spot.town):
        yield replace(found, shape="session", type="commission_session", start=max(at, found.start))


def _body(d: Discourse, view: View, hit: Hit) -> int | None:
    """Where the body begins that sits: right before the verb, or whose 'next meeting' the trigger is."""
    low = max(view.start, hit.start - _LEAD)
    if hit.row["shape"] == "together":
        owner = search(d, "body_at_its", view.start, hit.start)
        return owner.start() if owner else None
    verb = match(d, "sits_down", hit.start, view.sentence.end)
    if verb is None:
        return None
    told = search(d, "body_to_sit", low, hit.start)
    if told:
        return told.start("body")
    letters = cue(d, "letters_to_sit").search(d.marked.source.text, low, hit.start)
    return letters.start(1) if letters and _stands_for_body(d, letters[1]) else None


def _stands_for_body(d: Discourse, letters: str) -> bool:
    """Whether the source gives the letters as short for a commission: 'the Joint Economic Commission (JEC)'."""
    at = d.marked.source.text.find(f"({letters})")
    return at > 0 and search(d, "a_body", max(0, at - _NAME), at) is not None
