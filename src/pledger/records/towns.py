"""Sides of a document that stand in no name of their own: twinned towns, 'the agriculture ministries' of both states."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.found import Found
from pledger.mentions.office_tails import fields_end
from pledger.mentions.types import Party, Place
from pledger.mentions.view import View
from pledger.records.concluding import opened
from pledger.records.context import Discourse
from pledger.records.signatories import Side, body_words

_SUBJECT = 140  # characters before a verb in which the bodies stand that are its subject
_BY = 4  # characters behind a verb in which 'by' stands
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
    cue = f.cue
    low = between or (cue.end if cue is not None and cue.after else f.end)
    acting = cue is not None and not between and cue.rule == "verb_before" and not (cue.strength == "weak" and cue.status == "proposed")
    if acting and cue is not None:
        low = max(view.start, cue.start - _ABOUT)
    for hit in _words(d, view, "bodies", low, min(limit, max(low, f.end) + _ABOUT)):
        if side := _plural(d, view, hit, low, limit):
            return [side]
    by = opened(view, low, min(limit, low + _BY), "signatory") if cue is not None and cue.rule == "verb_after" and not between else between
    high = cue.start if acting and cue is not None else min(limit, by + _ABOUT) if by else 0
    low = max(view.start, cue.start - _SUBJECT) if acting and cue is not None else low
    for hit in (h for kind in ("groups", "bodies") for h in _words(d, view, kind, low, high)):
        side = _plural(d, view, hit, low, limit)
        if side is not None and (_leads(d, side.end, high, "from_groups") if acting else _leads(d, by - 1, side.start, "to_groups")):
            return [side]
    return []


def _leads(d: Discourse, low: int, high: int, name: str) -> bool:
    """Whether nothing but small words stands between a verb and those who sign."""
    return low <= high and d.marked.patterns[name].fullmatch(d.marked.folded, low, high) is not None


def _plural(d: Discourse, view: View, hit: Hit, low: int, limit: int) -> Side | None:
    """The bodies that a noun tells of, by the words before it or by what it is 'of': 'national museums', 'the ministries of health'."""
    before = d.marked.patterns["bodies_before"].search(d.marked.source.text, low, hit.start)
    of = d.marked.patterns["of_portfolio"].match(d.marked.folded, hit.end, limit)
    field = view.start + fields_end(view, of.end() - view.start) if of else 0
    field = field if of and field > of.end() else 0
    behind = d.marked.patterns["bodies_of"].match(d.marked.source.text, hit.end, limit)
    lands = _lands(d, hit.end, limit)
    known = " " in d.marked.text(hit.start, hit.end)  # 'the postal services'
    if not (before or behind or field or known or (lands > hit.end and hit.row["kind"] == "groups")):
        return None
    start = before.start() if before else hit.start
    end = max(field, behind.end() if behind else hit.end, hit.end)
    end = max(end, _lands(d, end, limit))
    return Side(d.marked.text(start, end), start, end, None, False)


def _lands(d: Discourse, start: int, limit: int) -> int:
    """The end of the states whose bodies they are: 'the transport ministries of Russia, Slovakia and Austria'."""
    end = start
    for party in d.marked.of(Party, start, limit):
        if not party.codes or not d.marked.patterns["bodies_link"].fullmatch(d.marked.text(end, party.start)):
            break
        end = party.end
    return end


def _words(d: Discourse, view: View, kind: str, low: int, high: int) -> Iterator[Hit]:
    """The words of one kind in [low, high), which begins in that sentence."""
    within = high <= view.sentence.end  # nearly always: then only the sentence is taken apart into words
    shadow, base = (view.folded, view.start) if within else (d.marked.folded, 0)
    found = body_words(d.marked.lexicon).find(shadow, base, low - base, high - base)
    return (h for h in found if kind in h.row.list("kind"))
