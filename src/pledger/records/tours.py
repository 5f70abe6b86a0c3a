"""Where else a journey leads: 'a tour that will also take him to Kenya and Togo' is a visit to each."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.view import View
from pledger.records.acting import persons, run_before
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import fullmatch, match, says
from pledger.records.occasions import Spot, spots

_FAR = 120  # characters in which the places of a journey stand


def legs(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A visit to each of the places that the words behind the noun say the journey takes in, by whoever makes it."""
    led = match(d, "takes_in", hit.end, view.sentence.end)
    if not led:
        return
    named = run_before(d, hit.start, view.start) or persons(d, view.start, hit.start)
    who = named[-1] if named else d.antecedent(hit.start)
    if who is None or not who.country:
        return
    ahead = says(d, "future", led.start(), led.end())
    found: list[Spot] = []
    at = led.end()
    for s in spots(d, at, min(view.sentence.end, at + _FAR)):
        if s.region or s.country == who.country or (s.start != at and not fullmatch(d, "in_row", at, s.start)):
            break
        found.append(s)
        at = s.end
    if not found:
        return
    spot = found[0]
    if len(found) > 1:  # one journey, as phrased
        lands = tuple(dict.fromkeys(s.country for s in found if s.country))
        spot = Spot(spot.start, at, d.marked.text(spot.start, at), None, False, lands)
    yield Encounter("visit", "visit", hit.start, at, (participant(who),), None, spot, ahead, "leg", hit)
