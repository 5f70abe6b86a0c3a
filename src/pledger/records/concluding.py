"""Who concluded a document: the two bodies after 'between', the subject and the 'with', the signatories after 'by'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pledger.mentions.around import frames_of, verbs
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates
from pledger.mentions.phrases import phrases_of
from pledger.mentions.types import Institution, Party, Person, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.lenders import banks
from pledger.records.signatories import Side, ministry, people_in, side_in, sides
from pledger.records.types import Body

title_words = phrases_of("title_words")
title_stops = phrases_of("title_stops")
_COMMA = re.compile(r"[,:;] ")
_ASIDE = 40  # characters before a verb in which 'for their part' begins
_OPENS = 18  # characters of a name in which the noun of an event stands
_WITH = 6  # characters behind a verb in which 'with' stands
_IN = 4  # characters of the small word before a date at the beginning of a clause


def _of_more(d: Discourse, view: View, f: Found, found: list[Side]) -> bool:
    """Whether the two only name what it is for: 'A, B and C signed an agreement to enable trade between A and B'."""
    named = {c for c in d.codes(view.start, f.start) if len(c) == 3}
    return bool(found) and all(s.state for s in found) and {s.country for s in found if s.country} < named


def concluded(d: Discourse, view: View, f: Found, limit: int) -> list[Side]:
    """Who concluded document `f`: between two sides, by the signatories behind the verb, or subject and partner."""
    stop = max(f.end, min(limit, view.sentence.end))
    between = opened(view, f.start, stop, "between")
    told = title_stops(view.lexicon).find(view.folded, 0, f.end - view.start, max(f.end, between) - view.start)
    aside = (
        between > f.end
        and view.patterns["aside_opens"].match(view.cut(f.end, between))
        and not any(f.end <= v.start < between for v in verbs(view))
    )
    if between and not aside and not any(h.row["kind"] in ("relative", "moment") for h in told):
        until = _until(d, view, between, f.end if _told_whole(d, view, f, between) else stop)
        found = [] if people_in(d, between, until) else sides(d, between, until)
        if not _of_more(d, view, f, found):
            return (all(s.state for s in found) and f.cue is not None and _doing(d, view, f, stop)) or found
    if f.cue is None:
        return []
    if f.cue.after:
        by = opened(view, f.cue.end, min(stop, f.cue.end + 60), "signatory") or opened(view, f.end, f.cue.start, "signatory")
        return _signatories(d, view, by, stop) if by else _signed_with(d, view, f.cue.end, stop) or _told_next(d, view, f)
    return _doing(d, view, f, stop)


def _doing(d: Discourse, view: View, f: Found, stop: int) -> list[Side]:
    """The bodies before the verb or, where none stands there, those that the next sentence tells of."""
    return _acting(d, view, f, stop) or _told_next(d, view, f)


def _told_whole(d: Discourse, view: View, f: Found, between: int) -> bool:
    """Whether the title goes on to the last of its sides, so that a verb follows: 'the treaty between Peru and Chile | dates back'."""
    at = f.end - view.start
    if between >= f.end or view.patterns["sides_over"].match(view.text, at):
        return between < f.end
    return view.patterns["comma_and"].match(view.text, at) is not None and len(sides(d, between, f.end)) > 1


def _signatories(d: Discourse, view: View, by: int, stop: int) -> list[Side]:
    """The bodies behind 'signed by', with the one behind 'with': 'signed by A and B with C'."""
    end = _until(d, view, by, stop)
    named = sides(d, by, end)
    if len(named) > 1 and all(s.state for s in named) and not people_in(d, by, end):
        return named  # 'signed by Argentina, Brazil and Uruguay'
    found = _only_bodies(d, named, by, end)
    partner = opened(view, end - 1, min(stop, end + 6), "partner") if found else 0
    return found + (sides(d, partner, _until(d, view, partner, stop)) if partner else [])


def _told_next(d: Discourse, view: View, f: Found) -> list[Side]:
    """The bodies that the next sentence says signed the one document of this: 'An agreement was signed. It was inked by A and B.'"""
    after = d.marked.views[d.index(view.start) + 1 :][:1]
    it = after[0].patterns["it_was_signed"].match(after[0].folded) if after and not f.many else None
    if it is None or any(c.start > f.start for c in candidates(view)):
        return []
    return _signatories(d, after[0], after[0].start + it.end(), after[0].sentence.end)


def _signed_with(d: Discourse, view: View, end: int, stop: int) -> list[Side]:
    """The body right behind 'was signed with'."""
    partner = opened(view, end, min(stop, end + _WITH), "partner")
    until = _until(d, view, partner, stop) if partner else 0
    found = sides(d, partner, until) if partner and not people_in(d, partner, until) else []
    return found if found and not any(s.state for s in found) else []


def _acting(d: Discourse, view: View, f: Found, stop: int) -> list[Side]:
    """'KazTransOil and SOCAR signed an agreement', 'the company concluded a contract with the bank'."""
    assert f.cue is not None
    if f.cue.rule != "verb_before" or (f.cue.strength == "weak" and f.cue.status == "proposed") or _ratifies(view, f):
        return []
    aside = view.patterns["aside_last"].search(view.folded, max(0, f.cue.start - view.start - _ASIDE), f.cue.start - view.start)
    end = view.start + aside.start() if aside else f.cue.start  # 'Oman and Chile, for their part, signed'
    start = _clause_start(d, view, end)
    if _approves(view, f, start):
        return []
    apposed = _apposed(d, view, end)
    if apposed:
        return apposed
    subject = [s for s in sides(d, start, _until(d, view, start, end)) if not _event(view, s)]
    others = _partners(d, view, f, stop) if subject else []
    if subject and all(s.state for s in subject) and others and not people_in(d, start, f.cue.start):
        lend = all(not s.state and d.marked.of(Institution, s.start, s.end) for s in others)
        return subject + others if lend else []  # 'Guinea signed with the Kuwait Fund on a loan'
    return subject + others if _only_bodies(d, subject, start, f.cue.start, others) else []


def _approves(view: View, f: Found, start: int) -> bool:
    """Whether the subject at `start` is a cabinet or parliament that lets others sign: 'the Cabinet gave its nod for the signing'."""
    cue = f.cue
    if cue is None or cue.status not in ("prepared", "ratified"):
        return False
    by = frames_of(view.lexicon).find(view.folded, 0, start - view.start, cue.start - view.start)
    if not any(h.row["sense"] in ("cabinet", "parliament") for h in by):
        return False
    signs = [v for v in verbs(view) if start <= v.start <= cue.start]
    return any(v.row["strength"] == "approval" or (v.start == cue.start and v.row["form"] == "noun") for v in signs)


def _partners(d: Discourse, view: View, f: Found, stop: int) -> list[Side]:
    """Who stands behind 'with', after the document or between it and its verb: 'signed with the Arab Fund a loan agreement'."""
    assert f.cue is not None
    if partner := opened(view, f.start, stop, "partner"):
        return sides(d, partner, _until(d, view, partner, stop))
    partner = opened(view, f.cue.end, f.start, "partner")
    return sides(d, partner, _until(d, view, partner, f.start)) if partner else []


def _ratifies(view: View, f: Found) -> bool:
    """Whether the verb before a document tells of its ratification, by those who conclude nothing ('the Assembly approved the treaty'), or
    of a signature that they approve ('the Cabinet approved the signing of a memorandum')."""
    cue = f.cue
    if cue is None or (cue.strength == "approval" and cue.status == "ratified"):
        return True
    approving = cue.status == "prepared" and any(v.end < cue.start and v.row["strength"] == "approval" for v in verbs(view))
    return approving or any(v.start == cue.start and v.row["status"] == "ratified" for v in verbs(view))


def _event(view: View, side: Side) -> bool:
    """Whether an event stands where a signatory would: 'the 18th session of the Joint Commission was crowned by the signing of'."""
    if view.patterns["nth"].match(side.name):
        return True  # 'the 10th Fiji-Tonga Cabinet ended with the adoption of'
    return any(side.start <= h.start < side.start + _OPENS and view.cut(h.start, h.end).islower() for h in view.of("meetings"))


def _apposed(d: Discourse, view: View, end: int) -> list[Side]:
    """'KazMunayGas, the national company of Kazakhstan, and Hyundai Engineering signed': the first is told of between commas."""
    m = view.patterns["first_told_of"].fullmatch(view.cut(view.start, end).rstrip())
    if m is None or any(people_in(d, view.start + m.start(g), view.start + m.end(g)) for g in ("first", "second")):
        return []
    until = _until(d, view, view.start + m.start("second"), view.start + m.end("second"))
    first, second = (
        side_in(d, view.start + m.start("first"), view.start + m.end("first")),
        side_in(d, view.start + m.start("second"), until),
    )
    if first is None or second is None or first.state or second.state:
        return []
    land = next((c for c in d.codes(view.start + m.start("told"), view.start + m.end("told")) if len(c) == 3), None)
    return [replace(first, country=first.country or land), second]


def _only_bodies(d: Discourse, found: list[Side], start: int, end: int, others: Sequence[Side] = ()) -> list[Side]:
    """The sides, if they are bodies and no people: at least one known by its head noun, or all of them (with `others`) bare names."""
    found = [s for s in found if not s.name[0].islower() or ministry(d, s.name)]
    if not found or people_in(d, start, end) or all(s.state for s in found):
        return []
    every = [*found, *(s for s in others if not s.state)]
    asked = every if len(found) > 1 else found
    known = [s for s in asked if any(m.start < s.end and m.end > s.start for m in d.marked.of(Institution, max(0, s.start - 40), s.end))]
    names = [s for s in every if all(w[:1].isupper() or d.marked.patterns["joins_name"].fullmatch(w) for w in s.name.split())]
    ministries = [s for s in found if ministry(d, s.name)]
    firms = any(s.country or not s.name.istitle() for s in every)  # 'KazTransOil', 'SOCAR': two names spelled as any are people's
    return found if known or ministries or (firms and len(names) == len(every) >= 2) else []


def _clause_start(d: Discourse, view: View, at: int) -> int:
    """Where the subject before the verb at `at` begins: behind the last comma that is in no body's name, or at the sentence's start."""
    text = view.cut(view.start, at).rstrip(" ,")
    names = [(m.start - view.start, m.end - view.start) for m in d.marked.of(Institution, view.start, at)]
    comma = max((m.start() for m in _COMMA.finditer(text) if not any(s < m.start() < e for s, e in names)), default=-1)
    tail = text[comma + 1 :]
    comma = _row_start(view, text, comma)
    start = view.start + (comma + 1 if comma >= 0 and len(tail.split()) >= 2 else 0)
    if (occasion := d.marked.patterns["occasion_opens"].match(view.cut(start, at))) is not None:
        start += occasion.end()  # 'At the forum Unilever and Indorama signed'
    elif (joined := d.marked.patterns["subject_opens"].match(view.cut(start, at))) is not None:
        start += joined.end()  # ', while the exchange and the bank signed'
    first = next((t for t in d.marked.of(Time, start, at) if t.start - start <= _IN and t.end < at), None)
    return first.end if first else start  # 'In September the tractor maker MTZ and ...'


def _row_start(view: View, text: str, comma: int) -> int:
    """The comma before the first of a row of names, if that at `comma` only stands in it: 'Gazelle, Chad's Sao and Mali's Oasis signed'."""
    while comma > 0 and text[comma] == "," and view.patterns["row_behind"].search(text, comma):
        before = max((m.start() for m in _COMMA.finditer(text, 0, comma)), default=-1)
        name = text[before + 1 : comma].strip()
        opening = title_words(view.lexicon).word(name.partition(" ")[0].casefold())
        if view.patterns["row_name"].fullmatch(name) is None or (opening is not None and "ends" in opening.list("kind")):
            break  # 'In Suva, Gazelle and Sao signed'
        comma = before
    return comma


def opened(view: View, low: int, high: int, kind: str) -> int:
    """The offset behind the first small word of that kind in [low, high), or 0."""
    base = view.start
    for hit in title_words(view.lexicon).find(view.folded, base, low - base, high - base):
        if kind in hit.row.list("kind"):
            return hit.end + 1
    return 0


def _until(d: Discourse, view: View, low: int, stop: int) -> int:
    """Where the sides that begin at `low` end: at what the document is about, or at a verb, outside of names; at a stop."""
    base = view.start
    names = [(m.start, m.end) for m in d.marked.of(Institution, low, stop)]
    ends = [low + m.start() for m in view.patterns["sides_stop"].finditer(view.cut(low, stop))]
    ends += [h.start for h in title_words(view.lexicon).find(view.folded, base, low - base, stop - base) if "ends" in h.row.list("kind")]
    ends += [
        h.start
        for h in title_stops(view.lexicon).find(view.folded, base, low - base, stop - base)
        if h.row["kind"] in ("verb", "relative", "moment", "listing", "circumstance", "value")
    ]
    free = [e for e in ends if not any(s < e < t for s, t in names) and not _in_land(d, view, e, stop)]
    free += [
        low + m.start()
        for h in view.of("reporting")
        if h.start > low and (m := view.patterns["reporter"].search(view.cut(low, min(h.start, stop))))
    ]
    return min([stop, *(e for e in free if e > low)])


def _in_land(d: Discourse, view: View, at: int, stop: int) -> bool:
    """'by the Ministry of Health in the State of Kuwait and that of Togo': whether 'in' tells whose the body is."""
    land = next((p for p in d.marked.of(Party, at, stop) if p.form == "name"), None)
    return land is not None and view.patterns["in_the_state"].fullmatch(view.cut(at, land.start)) is not None


def bodies(d: Discourse, found: list[Side], parties: tuple[str, ...]) -> tuple[Body, ...]:
    """The institutions among the sides, with their countries; a body without one takes the party that no other side has."""
    if not found or all(s.state for s in found):
        return ()
    lands, known = {s.country for s in found if s.country}, d.marked.patterns
    rest = [p for p in parties if p not in lands]
    made = []
    for side in found:
        side = replace(side, name=side.name.rstrip(" [("))
        if _of_person(d, side) or known["plain_states"].match(side.name) or (side.state and not known["government_of"].match(side.name)):
            continue
        country = side.country
        if country is None and len(rest) == 1 and sum(s.country is None for s in found) == 1 and not _of_many_states(d, side):
            country = rest[0]
        made.append(Body(" ".join(side.name.split()), country))
    return tuple(made)


def _of_person(d: Discourse, side: Side) -> bool:
    """Whether somebody named stands there: who hands a document over is no institution."""
    return any(p.name and p.name in p.text and p.end == side.end for p in d.marked.of(Person, side.start, side.end))


def _of_many_states(d: Discourse, side: Side) -> bool:
    """Whether a body is a party of its own, as a bank of many states is: no land is left over for it."""
    return any(p.form == "body" and set(p.codes) & banks(d.marked.lexicon) for p in d.marked.of(Party, side.start, side.end))


def countries(found: list[Side]) -> tuple[str, ...]:
    """The countries of the sides, sorted."""
    return tuple(sorted({s.country for s in found if s.country}))
