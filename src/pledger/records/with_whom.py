"""Talks with somebody named before a relative clause: 'Minister X, with whom the envoy had a meeting, offered land'."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.acting import other_side, persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import fullmatch, says, search

_TALKS = ("meet", "together", "discuss", "call")  # shapes of what people do with others


def with_whom(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """The one named right before 'with whom' and who acts behind it: named, or 'he'."""
    said = search(d, "with_whom", view.start, hit.start) if hit.row["shape"] in _TALKS else None
    if said is None or "," in d.marked.folded[said.end() : hit.start]:
        return
    near = [p for p in persons(d, view.start, said.start()) if p.name]
    if not near or not fullmatch(d, "of_his_land", near[-1].end, said.start()):
        return
    met = near[-1]
    who = [p for p in persons(d, said.end(), hit.start) if p.name != met.name][:1] or _he(d, view, (said.end(), hit.start), met)
    if who and mixed(both := sided(d, hit.start, [*who, met])):
        yield made(d, view, hit, both, met.start, hit.end, "with_whom")


def _he(d: Discourse, view: View, span: tuple[int, int], met: Person) -> list[Person]:
    """Whom a 'he' there means: who is told of before, of another country."""
    return other_side(d, view.start, {met.country}) if says(d, "he", *span) else []
