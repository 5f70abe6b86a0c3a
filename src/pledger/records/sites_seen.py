"""Works that a guest is shown: 'the Prime Minister toured the Rogun hydropower plant' is a visit, and the plant its place."""

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import match, search
from pledger.records.futurity import future
from pledger.records.occasions import Spot, date_near, day_of

_TWO = 2
_LONGEST = 70  # characters of the name of what is shown


def seen(d: Discourse, view: View, hit: Hit, who: Person) -> list[Encounter]:
    """The visit to what stands right behind the verb, where it has a name of its own and ends in a noun of works or halls."""
    focus = d.focus(hit.start)
    verb = search(d, "shown", hit.start, hit.end)
    site = match(d, "site", hit.end, min(view.sentence.end, hit.end + _LONGEST)) if verb else None
    if site is None or not who.name or who.country not in focus or len(focus) != _TWO:
        return []
    name = d.marked.text(*site.span("name"))
    if not any(word[:1].isupper() for word in name.split()[:-1]):
        return []  # 'toured a factory'
    spot = Spot(site.start("name"), site.end("name"), name, None, False, tuple(c for c in focus if c != who.country))
    date = day_of(d, date_near(d, hit.start, view.start, view.sentence.end))
    start = who.start if view.start <= who.start < hit.start else hit.start
    return [Encounter("visit", "visit", start, site.end(), (participant(who),), date, spot, future(d, view, hit), "site_seen", hit)]
