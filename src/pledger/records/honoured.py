"""Guests of honour: 'President X will be the chief guest at the Independence Day parade in Osh'."""

from collections.abc import Iterator

from pledger.lexicon import Hit, Lexicon, Row
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, participant
from pledger.records.encounter_words import match, search
from pledger.records.occasions import town_near
from pledger.records.types import Participant
from pledger.sources.memo import per_lexicon

_AS = 12  # characters of 'as the '
_TRIPS = ("visit", "arrive", "invite")  # shapes of what tells of a visit
_ROUND = 90  # characters behind the words in which the host's land may stand


def guest_of_honour(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """The one named before, abroad, with the country whose feast it is."""
    trips = (h.end <= hit.start and h.row["shape"] in _TRIPS for h in view.of("meetings"))
    if search(d, "as_such", max(view.start, hit.start - _AS), hit.start) and any(trips):
        return  # 'is to visit Togo on 27 April as chief guest' is a visit
    hit = hit._replace(row=_ceremony(view.lexicon))
    guest = next((p for p in reversed(persons(d, view.start, hit.start)) if p.country and match(d, "is_guest", p.end, hit.start + 1)), None)
    host = _host(d, view, hit, guest) if guest else None
    if guest and host:
        who = [participant(guest), Participant(None, None, host)]
        yield made(d, view, hit, who, max(view.start, guest.start), hit.end, "guest_of_honour")


def _host(d: Discourse, view: View, hit: Hit, guest: Person) -> str | None:
    """Whose feast it is: of the country named beside it, of the town where it is, else the other one of two in focus."""
    beside = d.marked.of(Party, hit.end, min(view.sentence.end, hit.end + _ROUND))
    lands = [p.codes[0] for p in beside if len(p.codes) == 1 and p.form in ("name", "adjective", "capital") and p.codes[0] != guest.country]
    town = town_near(d, hit.end, hit.end, view.sentence.end)
    if town and town.country and town.country != guest.country:
        return town.country
    rest = [c for c in d.focus(hit.start) if c != guest.country]
    return lands[0] if lands else rest[0] if len(rest) == 1 else None


@per_lexicon
def _ceremony(lexicon: Lexicon) -> Row:
    """The row of the plain words for a ceremony."""
    rows = (row for row in lexicon.table("meetings") if row["shape"] == row["type"] == "ceremony")
    return next(row for row in rows if not row["needs"])
