"""Sides of a document that stand in no name of their own: twinned towns, 'the agriculture ministries' of both states."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.found import Found
from pledger.mentions.types import Party, Place
from pledger.mentions.view import View
from pledger.records.concluding import opened
from pledger.records.context import Discourse
from pledger.records.signatories import Side, body_words

_ABOUT = 60  # characters before a verb, or behind a document, in which the ministries that act are named


def twinned(d: Discourse, f: Found) -> list[Side]:
    """The towns that a document twins: 'an agreement on twinning Bishkek with Dushanbe'; none where it twins no towns."""
    if next(_words(d, d.view(f.start), "twin", f.start, f.end), None) is None:
        return []
    low = d.view(f.start).start if f.cue is not None and f.cue.rule == "verb_before" else f.start
    for start, end in ((f.start, f.end), (low, f.cue.start if f.cue is not None else low)):
        towns = [p for p in d.marked.of(Place, start, end) if p.form in ("city", "capital", "seat")]
        if len(towns) > 1:
            return [Side(p.text, p.start, p.end, p.country, False) for p in towns]
    return []


def several(d: Discourse, view: View, f: Found, limit: int) -> list[Side]:
    """The bodies that a plural without a name tells of: 'the agriculture ministries signed a plan', 'a plan between the two ministries'."""
    between = opened(view, f.start, f.end, "between")
    low = between or (f.cue.end if f.cue is not None and f.cue.after else f.end)
    if f.cue is not None and not between and f.cue.rule == "verb_before" and not (f.cue.strength == "weak" and f.cue.status == "proposed"):
        low = max(view.start, f.cue.start - _ABOUT)
    for hit in _words(d, view, "bodies", low, min(limit, max(low, f.end) + _ABOUT)):
        before = d.marked.patterns["bodies_before"].search(d.marked.source.text, low, hit.start)
        behind = d.marked.patterns["bodies_of"].match(d.marked.source.text, hit.end, limit)
        start, end = before.start() if before else hit.start, behind.end() if behind else hit.end
        if before or behind:
            end = max(end, _lands(d, end, limit))
            return [Side(d.marked.text(start, end), start, end, None, False)]
    return []


def _lands(d: Discourse, start: int, limit: int) -> int:
    """The end of the states whose bodies they are: 'the transport ministries of Russia, Slovakia and Austria'."""
    end = start
    for party in d.marked.of(Party, start, limit):
        if not d.marked.patterns["bodies_link"].fullmatch(d.marked.text(end, party.start)):
            break
        end = party.end
    return end


def _words(d: Discourse, view: View, kind: str, low: int, high: int) -> Iterator[Hit]:
    """The words of one kind in [low, high), which begins in that sentence."""
    within = high <= view.sentence.end  # nearly always: then only the sentence is taken apart into words
    shadow, base = (view.folded, view.start) if within else (d.marked.folded, 0)
    found = body_words(d.marked.lexicon).find(shadow, base, low - base, high - base)
    return (h for h in found if kind in h.row.list("kind"))
