"""The parties of a document: the countries of its sides, those that its title or its sentence names, else those in focus."""

from collections import Counter
from itertools import pairwise

from pledger.mentions.found import Found
from pledger.mentions.grammar import sets_of
from pledger.mentions.instruments import candidates
from pledger.mentions.owners import owners
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.concluding import countries, title_words
from pledger.records.context import Discourse
from pledger.records.encounter_words import says, search
from pledger.records.lenders import banks
from pledger.records.lists import Listing
from pledger.records.signatories import Side

_PAIR = 2


def parties_of(d: Discourse, view: View, f: Found, sides: list[Side], listing: Listing | None, limit: int) -> tuple[str, ...]:
    """The parties of document `f`, which `sides` concluded."""
    named = _named(d, view, f, sides, listing, limit)
    owner = owners(d.marked.lexicon)
    if len({owner.get(k, k) for k in named}) == len(named):
        named = tuple(sorted(owner.get(k, k) for k in named))  # a bank or an agency of one state stands for it
    return _of_three(d, view, f, named)


def _named(d: Discourse, view: View, f: Found, sides: list[Side], listing: Listing | None, limit: int) -> tuple[str, ...]:
    own = countries(sides)
    if len(own) >= 2:
        told = {c for s in sides for p in d.marked.of(Party, s.start, s.end) for c in p.codes}
        bodies = told & (banks(d.marked.lexicon) | d.unions)  # 'between the European Union, Peru and Chile'
        return tuple(sorted({*own, *bodies})) if bodies else own
    if listing is None and (lent := _with_bank(d, view, f)):
        return lent
    named = _codes(d, f.start, f.end, towns=False)
    if len(named) >= 2:
        return _signers(d, view, f, named) or _with_subject(d, view, f, named)
    if listing is None and (two := _relative_subject(d, view, f, named)):
        return two
    if listing is None:
        whole = _outside(d, view, f, towns=False)
        whole = whole if len(whole) >= 2 else _outside(d, view, f, towns=True)
        if len(whole) >= 2:
            return whole
        behind = _codes(d, f.end, _clause_end(view, f.end, limit))
        if len(set(whole) | set(behind)) == 2:
            return tuple(sorted(set(whole) | set(behind)))
        if set(whole) <= set(behind) and len(behind) == 1 and (both := _with_one(d, view, f, behind[0])):
            return both
    focus = listing.parties if listing is not None else d.focus(f.start) or d.theme
    if listing is None and len(named) == 1 and len(focus) > _PAIR and d.home in focus and d.home not in named:
        return tuple(sorted({*named, d.home}))  # 'an agreement with Fiji' in a text on several states
    return focus if not named or named[0] in focus else d.parties(f.start, f.end)


def _with_one(d: Discourse, view: View, f: Found, other: str) -> tuple[str, ...]:
    """'A protocol was signed with Poland', in a text on South Africa's relations with several: Poland and the one that it tells most of."""
    first = next((p for p in d.marked.of(Party, f.end, view.sentence.end) if other in p.codes), None)
    if first is None or len({*d.focus(f.start), other}) <= _PAIR or not search(d, "signed_with", f.end, first.start):
        return ()
    told = Counter(c for p in d.marked.of(Party) for c in p.codes if len(c) == 3 and p.form != "region" and c != other).most_common(2)
    hub = told[0][0] if len(told) == 1 or (told and told[0][1] > told[1][1]) else None
    return tuple(sorted((hub, other))) if hub else ()


def _of_three(d: Discourse, view: View, f: Found, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Of a 'trilateral treaty' of which two sides are told the three that the source speaks of."""
    if len(parties) > 2 or not says(d, "trilateral", max(view.start, f.start - 12), f.end):
        return parties
    named = _codes(d, f.start, f.end, towns=False)
    said = _codes(d, view.start, view.sentence.end)
    for three in ({*named, *d.focus(f.start)}, d.theme, {*parties, *d.theme}, {*named, *parties}, {*parties, *said}, _most(d)):
        if len(three) == 3 and set(parties) <= set(three):
            return tuple(sorted(three))
    return parties


def _most(d: Discourse) -> tuple[str, ...]:
    """The three states that the source names most, where a fourth is named less than the third."""
    ranked = Counter(c for p in d.marked.of(Party) for c in p.codes if len(c) == 3 and p.form != "region").most_common(4)
    clear = len(ranked) == 3 or (len(ranked) > 3 and ranked[3][1] < ranked[2][1])
    return tuple(sorted(c for c, _ in ranked[:3])) if clear else ()


def _signers(d: Discourse, view: View, f: Found, named: tuple[str, ...]) -> tuple[str, ...]:
    """Of 'Peru and Chile signed a declaration on the crisis in Mali and Niger' those who signed, not those whom it is about."""
    first = next((p for p in d.marked.of(Party, f.start, f.end) if p.codes), None)
    if first is None or f.cue is None or f.cue.after or not search(d, "about_land", f.start, first.start):
        return ()
    doing = _codes(d, view.start, f.cue.start, towns=False)
    return doing if len(doing) >= _PAIR and set(doing).isdisjoint(named) else ()


def _with_subject(d: Discourse, view: View, f: Found, named: tuple[str, ...]) -> tuple[str, ...]:
    """Of 'Australia signed treaties with Tuvalu and Nauru' all three."""
    first = next((p for p in d.marked.of(Party, f.start, f.end) if p.codes), None)
    if first is None or f.cue is None or f.cue.after or not says(d, "with_the", f.start, first.start):
        return named
    doer = d.subject(f.cue.start)
    return tuple(sorted({*named, *doer.codes})) if doer and len(doer.codes) == 1 else named


def _relative_subject(d: Discourse, view: View, f: Found, named: tuple[str, ...]) -> tuple[str, ...]:
    """Of 'ties with China, which last year signed a pact with Fiji' China and Fiji."""
    told = search(d, "which_did", view.start, f.cue.start) if f.cue and len(named) == 1 else None
    doer = [p for p in d.marked.of(Party, view.start, told.start() + 1) if p.codes and p.end == told.start()] if told else []
    return tuple(sorted({*named, *doer[0].codes})) if doer else ()


def _outside(d: Discourse, view: View, f: Found, towns: bool) -> tuple[str, ...]:
    """Those whom the sentence names up to the end of the title, but not in the titles of other documents."""
    others = [c for c in candidates(view) if c.end <= f.start and _codes(d, c.start, c.end, towns)]
    whole = _codes(d, view.start, f.end, towns)
    if not others:
        return whole
    told = [(low, high) for low, high in pairwise([view.start, *(o for c in others for o in (c.start, c.end)), f.end])][::2]
    free = {code for low, high in told for code in _codes(d, low, high, towns)}
    return tuple(sorted(free)) if len(free) >= 2 else whole


def _clause_end(view: View, low: int, limit: int) -> int:
    """Where the clause that goes on at `low` ends: at a comma or a semicolon, or at the next document."""
    cuts = [i for mark in (", ", "; ") if (i := view.cut(low, limit).find(mark, 1)) >= 0]
    return low + min(cuts) if cuts else limit


def _codes(d: Discourse, start: int, end: int, towns: bool = True) -> tuple[str, ...]:
    """The countries and unions named in [start, end), sorted; without `towns`, a capital's name alone does not count."""
    found = set(d.codes(start, end))
    if not towns:
        inside = [p for p in d.marked.of(Party, start, end) if p.end <= end]
        kept = {c for p in inside if p.form not in ("capital", "seat") for c in p.codes or d.group(p)}
        kept |= {q.country for q in d.marked.of(Person, start, end) if q.country}
        found -= {c for p in inside if p.form in ("capital", "seat") for c in p.codes} - kept
    return tuple(sorted(c for c in found if len(c) <= 4 or c in ("Mercosur", "ASEAN", "SAARC")))


def _with_bank(d: Discourse, view: View, f: Found) -> tuple[str, ...]:
    """The international bank, or the body that acts, and the one state that it concludes with: 'the EBRD and Georgia signed a pact on the
    road to Kars', 'the EIB signed a deal with Togo, which links Ghana and Benin'; else the one state that the sentence names."""
    if f.definite:
        return ()
    named = [p for p in d.marked.of(Party, view.start, view.sentence.end) if p.codes and p.form not in ("capital", "seat", "region")]
    cue = f.cue
    doing = [p for p in named if cue is not None and not cue.after and p.end <= cue.start]
    doers = [p for p in named if cue is not None and cue.after and p.start >= cue.end][:_PAIR]
    titled = [p for p in named if f.start <= p.start and p.end <= f.end]
    return next((both for told in (doing, doing + titled, doers, named) if (both := _bank_and_state(d, view, told))), ())


def _bank_and_state(d: Discourse, view: View, named: list[Party]) -> tuple[str, ...]:
    """The one bank and the one state among those named; empty where there are more, or no bank."""
    concluding = {c for p in named if p.form == "body" and _acts(view, p) for c in p.codes if c not in d.unions}
    lending = {c for p in named for c in p.codes if c in banks(d.marked.lexicon)} or concluding
    others = {c for p in named if p.form != "body" for c in p.codes} - lending
    return tuple(sorted(lending | others)) if len(lending) == len(others) == 1 else ()


def _acts(view: View, p: Party) -> bool:
    """Whether a body stands where one who concludes a document does: first in the sentence, or behind 'and' or 'with'."""
    words = [w for w in view.cut(view.start, p.start).casefold().split() if w not in sets_of(view.lexicon)["the"]]
    kinds = title_words(view.lexicon).kinds_of(words[-1]) if words else frozenset()
    return not words or not kinds.isdisjoint(("and", "partner", "signatory"))
