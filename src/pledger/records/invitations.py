"""Visits to which somebody is invited: 'A invited B to visit C', 'B accepted the invitation to come to C'."""

import re
from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person, Time
from pledger.mentions.view import View
from pledger.records import talks
from pledger.records.acting import leaders, persons, run_after, subject
from pledger.records.context import Discourse
from pledger.records.destinations import destination
from pledger.records.encounter import Encounter, ahead_of, participant, year_beside
from pledger.records.encounter_words import cue, match, says, search
from pledger.records.occasions import Spot
from pledger.records.planned_days import planned_date, year_end
from pledger.records.visits import rank

_TRIP = 160  # characters behind an invitation in which stands where it leads
_BY = 30  # characters before an invitation in which 'at the' stands
_RIGHT_BEHIND = 16  # characters from 'welcoming' to the guest
_SOON = 12  # characters from where somebody is invited to the month in which


def invite(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A invited B to visit C', 'B accepted the invitation to come to C', 'A handed B an invitation from D to visit C': a visit ahead."""
    text, end = d.marked.folded, min(view.sentence.end, hit.end + _TRIP)
    trip = search(d, "trip_told", hit.end, end) or cue(d, "trip").search(text, hit.end, end)
    if not trip or cue(d, "at_invitation").search(text, max(view.start, hit.start - _BY), hit.start):
        return  # 'at the invitation of the Government he paid a visit to Pakse' is the visit
    who = _guest(d, view, hit, trip)
    spot = destination(d, view, trip.end(), who)
    if who and spot:
        kind = rank(d, text[trip.start() : trip.end()])
        near = d.marked.of(Time, spot.end, min(view.sentence.end, spot.end + _SOON))
        said = [t for t in near if t.edtf and (t.role in ("point", "period") or year_end(d, t))]
        said = said or _said_after(d, spot.end)
        day = planned_date(d, view, hit, said[0]) if said else None
        yield Encounter("visit", kind, hit.start, spot.end, (participant(who),), day, spot, True, "invitation", hit)


def _guest(d: Discourse, view: View, hit: Hit, trip: re.Match[str]) -> Person | None:
    """Who is invited: who accepts it or is told of in the passive; who is named behind it; whom a pronoun means; of an invitation handed
    over, and of 'invited her colleague', who is not at home where it leads."""
    accepted = cue(d, "accepted").search(d.marked.folded, view.start, hit.start)
    inviting = subject(d, view, accepted.start() if accepted else hit.start)
    if accepted or cue(d, "was_passive").search(d.marked.folded, max(view.start, hit.start - 12), hit.start):
        return inviting[0] if inviting else None  # 'He has been invited to Accra'
    land = destination(d, view, trip.end(), None)
    home = land.country if land else None  # of who invites: nobody is invited to where he is at home
    guests = [p for p in persons(d, hit.end, trip.start()) if p.country and not search(d, "giver_of", hit.end, p.start)]
    if abroad := next((p for p in guests if p.country != home), None):
        return abroad
    him = cue(d, "him").match(d.marked.folded, hit.end, hit.end + 7) or says(d, "pronoun", hit.start, hit.end)
    who = _meant(d, view, hit, inviting) if him else None
    noun = search(d, "an_invitation", hit.start, hit.end)
    if who or home is None or not (noun or match(d, "you_or_colleague", hit.end, trip.start())):
        return who
    told = [p for p in persons(d, view.start, hit.start) if p.country not in (None, home)] if noun else []
    return told[-1] if told else next((p for p in leaders(d, hit.start) if p.country != home), None)


def receive(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'India looks forward to receiving X': a visit that a country awaits; else who received whom."""
    awaits = search(d, "land_awaits", view.start, hit.start)
    land = next((p for p in d.marked.of(Party, view.start, awaits.start() + 1) if p.end == awaits.start()), None) if awaits else None
    guest = next((p for p in run_after(d, hit.end, view.sentence.end)[:1] if p.start - hit.end < _RIGHT_BEHIND), None)
    if land is None or guest is None or len(land.codes) != 1 or guest.country in (None, *land.codes):
        yield from talks.receive(d, view, hit)
        return
    spot = Spot(land.start, land.end, d.marked.text(land.start, land.end), land.codes[0], False)
    time = ahead_of(d, view, hit) or year_beside(d, guest.end)
    day = planned_date(d, view, hit, time) if time else None
    yield Encounter("visit", "visit", land.start, guest.end, (participant(guest),), day, spot, True, "land_awaits", hit)


def _said_after(d: Discourse, at: int) -> list[Time]:
    """The time that the words right behind an invitation give: 'invited B to Osh. The visit will take place in April'."""
    following = d.marked.views[min(d.index(at) + 1, len(d.marked.views) - 1)]
    told = match(d, "to_coincide", at, following.sentence.end) or match(d, "visit_when", at, following.sentence.end)
    near = d.marked.of(Time, told.end(), told.end() + _SOON) if told else []
    return [t for t in near if t.edtf and (t.role == "point" or year_end(d, t))]


def _meant(d: Discourse, view: View, hit: Hit, inviting: list[Person]) -> Person | None:
    """Whom 'invited him' means: who is addressed before it ('a letter to B inviting him'); else the other country's leader."""
    actors = d.actors(view.start, hit.start)
    addressed = [p for p in persons(d, view.start, hit.start) if p.country and p not in actors]
    if addressed and actors:
        return addressed[-1]
    return next((p for p in leaders(d, hit.start) if inviting and p.country != inviting[0].country), None)
