"""Leaders of two states who agreed on something at a place or on a day that is told, where nothing else is said of how they met: 'Premier A
and his visiting counterpart B reached consensus', 'the prime ministers of C and D agreed here on Wednesday'."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.acting import run_before
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import finditer, fullmatch, search
from pledger.records.encounters import meant
from pledger.records.joining import who
from pledger.records.occasions import dates

RULE = "agreed_together"
_PAIR = 2
_YEAR = 4  # characters of a year
_KINDS = frozenset(["body", "item"])


def agreed_together(d: Discourse, found: list[Encounter]) -> Iterator[Encounter]:
    """Talks of two who agreed together, unless `found` tells otherwise of an encounter in which both took part, or of any without names."""
    if any(len(e.who) >= _PAIR and not e.planned and any(p.name is None for p in e.who) for e in found):
        return
    met = [who(e) for e in found if len(e.who) >= _PAIR]
    for view in d.marked.views:
        if view.sentence.kind not in _KINDS or "undertakings" not in view.tables:
            continue
        for verb in finditer(d, "agreed_as_one", view.start, view.sentence.end):
            people = run_before(d, verb.start(), view.start)
            if len(people) != _PAIR or not fullmatch(d, "and_then", people[-1].end, verb.start()):
                continue
            if _face_to_face(d, view, people) and mixed(both := sided(d, verb.start(), people)):
                hit = Hit(verb.start(), verb.end(), meant(view.lexicon)["tell"])
                told = made(d, view, hit, both, people[0].start, verb.end(), RULE, planned=False)
                if not any(who(told) <= others for others in met):
                    met.append(who(told))
                    yield told


def _face_to_face(d: Discourse, view: View, people: list[Person]) -> bool:
    """Whether the second is a visitor, or the sentence says where or when it was."""
    if search(d, "a_visitor", people[0].end, people[1].end):
        return True
    here = search(d, "here", view.start, view.sentence.end)
    return here is not None or any(len(t.edtf or "") > _YEAR for t in dates(d, view.start, people[-1].end))
