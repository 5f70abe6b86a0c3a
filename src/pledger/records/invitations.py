"""Visits to which somebody is invited: 'A invited B to visit C', 'B accepted the invitation to come to C'."""

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

_BY = 30  # characters before an invitation in which 'at the' stands
_RIGHT_BEHIND = 16  # characters from 'welcoming' to the guest
_SOON = 12  # characters from where somebody is invited to the month in which


def invite(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A invited B to visit C', 'B accepted the invitation to come to C': a visit that lies ahead."""
    text = d.marked.folded
    trip = cue(d, "trip").search(text, hit.end, min(view.sentence.end, hit.end + 160))
    if not trip or cue(d, "at_invitation").search(text, max(view.start, hit.start - _BY), hit.start):
        return  # 'at the invitation of the Government he paid a visit to Pakse' is the visit
    accepted = cue(d, "accepted").search(text, view.start, hit.start)
    guests = [p for p in persons(d, hit.end, trip.start()) if p.country]
    inviting = subject(d, view, accepted.start() if accepted else hit.start)
    if accepted:
        who = inviting[0] if inviting else None
    elif cue(d, "was_passive").search(text, max(view.start, hit.start - 12), hit.start):
        who = inviting[0] if inviting else None  # 'He has been invited to Accra'
    elif guests:
        who = guests[0]
    else:
        him = cue(d, "him").match(text, hit.end, hit.end + 7) or says(d, "pronoun", hit.start, hit.end)
        who = _meant(d, view, hit, inviting) if him else None
    spot = destination(d, view, trip.end(), who)
    if who and spot:
        kind = rank(d, text[trip.start() : trip.end()])
        near = d.marked.of(Time, spot.end, min(view.sentence.end, spot.end + _SOON))
        said = [t for t in near if t.edtf and (t.role in ("point", "period") or year_end(d, t))]
        said = said or _said_after(d, spot.end)
        day = planned_date(d, view, hit, said[0]) if said else None
        yield Encounter("visit", kind, hit.start, spot.end, (participant(who),), day, spot, True, "invitation", hit)


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
