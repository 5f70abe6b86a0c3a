"""Who writes a statement in his own name: 'Media release, Senator Anna Brown. Today I will travel to Lima to meet X.'"""

from dataclasses import replace

from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, search

_HEAD = 8  # lines over a statement among which stands whose it is
_LINES = ("headline", "heading", "byline", "prefix")
_TWO = 2
_VERB = 12  # characters of a verb behind an I


def writing(d: Discourse, view: View, offset: int) -> list[Person]:
    """The author of the source, where an 'I' of his own stands before `offset` in the sentence."""
    said = search(d, "first_person", view.start, min(view.sentence.end, offset + _VERB))
    who = _author(d) if said and said.start() < offset and not d.quoted(said.start()) else None
    return [who] if who else []


def _author(d: Discourse) -> Person | None:
    if "author" not in d.kept:
        d.kept["author"] = _found(d)
    found: Person | None = d.kept["author"]
    return found


def _found(d: Discourse) -> Person | None:
    """The only person that the lines over a statement name, where it speaks of itself as 'I'; of two countries he is of the one that
    nobody else is of."""
    head = [v for v in d.marked.views[:_HEAD] if v.sentence.kind in _LINES]
    told = [p for v in head for p in d.marked.of(Person, v.start, v.sentence.end) if p.name and p.office and not p.plural]
    named = {p.name: p for p in told if p.name and p.name in p.text}
    own = (v for v in d.marked.views if v.sentence.kind == "body" and not d.quoted(v.start + 1))
    if len(named) != 1 or not any(cue(d, "first_person").search(v.folded) for v in own):
        return None
    p = next(iter(named.values()))
    others = {q.country for q in d.marked.of(Person) if q.country and q.name != p.name}
    rest = [c for c in d.theme if c not in others]
    country = p.country or (rest[0] if len(d.theme) == _TWO and len(rest) == 1 else None)
    return replace(p, country=country) if country else None
