"""Unnamed guests of one country: 'a delegation of the Ugandan parliament visited Nairobi', 'the visit of the Armenian delegation'."""

from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import leader_before, persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import fullmatch, match, search

_GUESTS = 120  # characters before a verb of visiting that may tell who the guests are


def group_before(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """'A delegation of the Ugandan parliament visited Nairobi': unnamed people of the one country named before the verb."""
    if fullmatch(d, "the_delegation_is", view.start, hit.start) and (leader := leader_before(d, view)):
        return leader  # 'The delegation, staying in Nairobi on a visit, ...'
    low = max(view.start, hit.start - _GUESTS)
    said = search(d, "guests", low, hit.start)
    codes = d.codes(low, hit.start) if said else ()
    if said is None or len(codes) != 1 or codes[0] in d.unions or hit.start - said.end() > 60:
        return []
    return [Person(said.start(), said.end(), d.marked.text(said.start(), said.end()), None, said[0], codes[0])]


def group_behind(d: Discourse, view: View, hit: Hit) -> Person | None:
    """'The visit of the Armenian delegation to Oslo', 'the visit to Oslo by a delegation of Armenia': unnamed people of one country."""
    told = match(d, "group_behind", hit.end, view.sentence.end)
    if told is None:
        return None
    at = told.start("who")
    beside = [p for p in d.marked.of(Party, hit.end, told.end()) if len(p.codes) == 1 and (p.form == "adjective" or p.start > at)]
    codes = {p.codes[0] for p in beside if p.end < at} or {p.codes[0] for p in beside}
    return Person(at, told.end("who"), told["who"], None, told["who"], codes.pop()) if len(codes) == 1 else None


def who_is(d: Discourse, view: View, at: int) -> Person | None:
    """'A received B, who is on her first visit to Vienna', 'A is keen to host B on his visit': the one before the 'who' or 'on'."""
    if (host := search(d, "guest_on", view.start, at)) is not None:
        return next((p for p in persons(d, host.start(), at) if p.name), None)
    for p in reversed(persons(d, view.start, at)[1:]):
        if p.name and search(d, "said_of", view.start, p.start):
            return p  # 'The minister said President X is to pay his visit'
    told = search(d, "who_does", view.start, at)
    return next((p for p in persons(d, view.start, told.start()) if p.end == told.start()), None) if told else None


def with_others(e: Encounter, people: list[Person]) -> Encounter:
    """The visit with those of one country who make it together: 'Ministers A and B of Togo paid a visit to Peru'."""
    together = [p for p in people if p.name and p.country]
    if len(e.who) != 1 or len(together) < 2 or len({p.country for p in together}) > 1 or e.who[0] != participant(together[-1]):
        return e
    return replace(e, start=min(e.start, together[0].start), who=tuple(participant(p) for p in together))
