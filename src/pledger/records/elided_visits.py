"""Further visits of a sentence that says its noun once: 'last year's visits by Sow to Lima and by Xi to Lomé'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.mentions.view import View
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.days import attributive
from pledger.records.destinations import destination
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import fullmatch
from pledger.records.occasions import day_of
from pledger.records.visit_days import days_of


def and_by(d: Discourse, view: View, e: Encounter) -> Iterator[Encounter]:
    """The visits of those who are named behind the destination of the one before, each with a destination of its own."""
    if e.rule != "visit_of" or e.spot is None:
        return
    before = attributive(d, e.trigger)  # a day before the noun is that of all
    at = e.end
    for p in persons(d, at, view.sentence.end):
        if not p.country or not fullmatch(d, "and_by_another", at, p.start):
            return
        spot = destination(d, view, p.end, p)
        if spot is None:
            return
        time = days_of(d, view, spot.end) or before
        at = max(spot.end, time.end if time else 0)
        e = replace(e, start=p.start, end=at, who=(participant(p),), spot=spot, date=day_of(d, time))
        yield e
