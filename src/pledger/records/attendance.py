"""Who only takes part in an event of many: 'Minister A took part in a sitting of the council', 'A is to attend the summit in Osh'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import run_before
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, future, made, participant
from pledger.records.encounter_words import HELD, fullmatch, search
from pledger.records.event_sides import beside, region_of

_NEAR = 40  # characters round an event in which the union may stand whose it is


def takes_part(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """An event that is not of states named beside it, with those of one country who are said to take part; the rest are not told."""
    if hit.row["shape"] not in HELD or len(beside(d, view, hit)) > 1 or region_of(d, view, hit):
        return
    who = attending_it(d, view, hit)
    lands = {p.country for p in who}
    if not who or len(lands) != 1 or None in lands:
        return
    found = made(d, view, hit, [participant(p) for p in who], *clause(d, view, hit), "takes_part", ("one_side",))
    near = d.marked.of(Party, max(view.start, hit.start - _NEAR), min(view.sentence.end, hit.end + _NEAR))
    unions = tuple(c for p in near if p.form == "body" for c in p.codes if c in d.unions)
    host = found.spot.country if found.spot and found.spot.country in d.focus(hit.start) else None
    bodies = tuple(dict.fromkeys((*unions, *([host] if host else ()))))
    yield replace(
        found, start=max(view.start, min(found.start, who[0].start)), bodies=bodies, planned=found.planned or future(d, view, hit)
    )


def attending_it(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """Those right before words of taking part, or whom a pronoun before them means."""
    said = next((m for name in ("takes_part", "takes_part_too") if (m := search(d, name, view.start, hit.start))), None)
    if not said:
        return []
    people = [p for p in run_before(d, said.end("who"), view.start) if p.name and p.country]
    if people and fullmatch(d, "right_before", people[-1].end, said.end("who")):
        return people
    pronoun = search(d, "he", max(view.start, said.end("who") - 6), said.end("who") + 1)
    he = d.antecedent(pronoun.start()) if pronoun else None
    return [he] if he and he.name and he.country else []
