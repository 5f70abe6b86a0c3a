"""Who concluded a document: the two bodies after 'between', the subject and the 'with', the signatories after 'by'."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pledger.mentions.around import verbs
from pledger.mentions.found import Found
from pledger.mentions.phrases import phrases_of
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import says
from pledger.records.types import Body

title_words = phrases_of("title_words")
title_stops = phrases_of("title_stops")
body_words = phrases_of("body_words")
_STOP = re.compile(r"[;:]|\.(?:\s|$)|\s[–—-]\s|,\s(?=(?!and |the |as )[a-z])")
_AND = re.compile(r",? (?:and|&) (?:the )?|, (?:the )?(?=[A-Z])")
_COMMA = re.compile(r"[,:;] ")
_ASIDE = re.compile(r", (?!between )\w")  # 'signed a memorandum, months into a crisis between the emirate and its neighbours'
_SHARED = re.compile(r"(?:[\w-]+ ){0,3}?\w+s of (?:the )?[^,;]{3,40} and (?:the )?")
_MARKS = ' ,.;:"”»'
_LAND = re.compile(r" ?\(([^()]*)\)$")
_OPENS = 18  # characters of a name in which the noun of an event stands
_ITS = 6  # characters before a counterpart in which its owner stands
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|both) ", re.I)
_DAY = re.compile(r"(?:,| of| in) \d.*$")
_OWNER = re.compile(r"^(?P<owner>[^'’]{3,40}?)(?:['’]s|s['’]) (?=\w)")
_APPOSED = re.compile(r"(?P<first>[A-Z][^,;:]{1,60}), (?P<told>(?:the|an?|its) [^,;:]{3,90}), and (?P<second>[A-Z][^,;:]{1,60})")
_TOLD = re.compile(r"(?P<land>[A-Z][\w-]+) (?:[a-z-]+ ){1,4}(?=[A-Z])")
_LAST_OF = re.compile(r" of (?:the )?([A-Z][\w -]+)$")
_TRAILING = re.compile(r",? (?:and |as well as )?(?:an?|the)$")
_VERBAL = re.compile(r" (?:intends?|plans?|agrees?|wants?|are|is|have|has|will|also|today|jointly|and)\b[a-z ]*")
_STATES = re.compile(r"^(?:(?:[\w-]+ ){0,4}(?:governments?|countries|states|nations|sides|parties)|Governments?)$")
_SMALL = re.compile(r"(?:[a-z-]+ ){1,4}([a-z]+)")
_GOVERNMENT = re.compile(r"^(?:the )?(?:federal |royal )?(?:governments?|republics?|kingdoms) of ", re.I)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a document: its name as printed, the country, whether it is only a state."""

    name: str
    start: int
    end: int
    country: str | None
    state: bool


def sides(d: Discourse, start: int, end: int) -> list[Side]:
    """The parties named one after the other in [start, end), joined by commas and 'and': states and bodies."""
    found: list[Side] = []
    for low, high in _parts(d, start, end):
        side = _side(d, low, high)
        if side is None:
            continue
        before = found[-1] if found else None
        if side.state and before is not None and not before.state and d.marked.text(before.end, side.start) == ", ":
            whole = d.marked.text(before.start, side.end)  # 'the Institute of Foreign Affairs, Nepal'
            found[-1] = replace(before, name=whole, end=side.end, country=before.country or side.country)
            continue
        if side.state and before is not None and not before.state and _SHARED.fullmatch(d.marked.text(before.start, side.start)):
            found[-1] = replace(before, name=d.marked.text(before.start, side.end), end=side.end, country=None)
            continue  # 'the Parliaments of India and Mozambique'
        found.append(side)
    return found


def _parts(d: Discourse, start: int, end: int) -> Iterable[tuple[int, int]]:
    """[start, end) cut at the commas and 'and's that stand in no institution and no country."""
    text = d.marked.text(start, end)
    inside = [
        (m.start, m.end) for m in (*d.marked.of(Institution, start, end), *d.marked.of(Party, start, end), *d.marked.of(Place, start, end))
    ]
    low = start
    for m in _AND.finditer(text):
        at = start + m.start()
        if any(s < at < e for s, e in inside) or text.count("(", 0, m.start()) > text.count(")", 0, m.start()):
            continue
        yield low, at
        low = start + m.end()
    yield low, end


def _side(d: Discourse, start: int, end: int) -> Side | None:
    while start < end and d.marked.text(start, start + 1).isspace():
        start += 1
    text = _TRAILING.sub("", _DAY.sub("", d.marked.text(start, end).rstrip(_MARKS))).rstrip(" ,")
    article = _ARTICLE.match(text)
    if article:
        start, text = start + article.end(), text[article.end() :]
    institution = next(iter(d.marked.of(Institution, start, end)), None)
    codes = d.codes(start, start + len(text))
    land = next((c for c in codes if len(c) == 3), None)
    bracket = _LAND.search(text)
    if bracket and land and d.codes(start + bracket.start() + 1, start + bracket.end()) == (land,):
        text = text[: bracket.start()]
    owner = _OWNER.match(text)
    if owner and d.codes(start, start + owner.end("owner") + 1):
        start, text = start + owner.end(), text[owner.end() :]
    told = _TOLD.match(text)
    if told and d.codes(start, start + told.end("land")):
        start, text = start + told.end(), text[told.end() :]
    last = _LAST_OF.search(text) if institution is None and not _GOVERNMENT.match(text) else None
    if last and d.codes(start + last.start(), start + last.end()) == (land,) and not _town_named(d, start, last.end() - len(last[1])):
        text = text[: last.start()]
        if text.endswith("s") and " " not in text and not text.isupper() and d.view(start).start == start:
            return None  # 'Firms of Kazakhstan and Tajikistan signed'
    owned = bool(owner or told) and _ministry(d, text)
    if not text or not (owned or any(c.isupper() for c in text)) or people_in(d, start, end):
        return None
    party = next(iter(d.marked.of(Party, start, start + 1)), None)
    if party is not None and party.start == start and institution is None and _VERBAL.fullmatch(text, len(party.text)):
        text = party.text  # 'the Russian Federation and Belarus intend to conclude'
    whole = len(re.sub(r" \([^()]*\)$", "", text))
    lends = institution is not None and party is not None and party.form == "body" and not set(party.codes) & d.unions
    state = (party is not None and party.end >= start + whole and not lends) or (bool(_GOVERNMENT.match(text)) and land is not None)
    country = (institution.country if institution else None) or land or _town(d, start, end) or _spelled(d, text)
    return Side(text, start, start + len(text), country, state)


def _town_named(d: Discourse, start: int, at: int) -> bool:
    """Whether the name that begins at `start` ends in a town, at `at` characters or as a whole: 'Port of Lomé'; it belongs to the name."""
    return any(p.start in (start, start + at) for p in d.marked.of(Place, start, start + at + 1))


def _ministry(d: Discourse, name: str) -> bool:
    """Whether a name in small letters is one of a body of a state: 'industry ministry'."""
    m = _SMALL.fullmatch(name)
    row = body_words(d.marked.lexicon).word(m[1]) if m else None
    return row is not None and "body" in row.list("kind")


def _spelled(d: Discourse, name: str) -> str | None:
    """The country of an acronym, where the source spells it out: 'the Moroccan National Office ... (ONHYM)'."""
    if not (name.isupper() and name.isalpha() and 2 < len(name) <= 12):
        return None
    at = d.marked.source.text.find(f"({name})")
    if at < 0:
        return None
    full = [m.country for m in d.marked.of(Institution, max(0, at - 90), at) if m.end >= at - 1 and m.country]
    named = [c for p in d.marked.of(Party, max(0, at - 90), at) for c in p.codes if len(c) == 3]
    return full[-1] if full else named[-1] if named else None


def people_in(d: Discourse, start: int, end: int) -> bool:
    """Whether a person or an office stands in [start, end), outside of any body's name ('the Center under the President of ...'); the
    counterpart of a body is a body ('between the agency and its Mauritanian counterpart')."""
    names = [(m.start, m.end) for m in d.marked.of(Institution, start, end)]
    people = (p for p in d.marked.of(Person, start, end) if not any(s <= p.start < e or p.end == e for s, e in names))
    return any((p.name and p.name in p.text) or not says(d, "its_own", max(0, p.start - _ITS), p.start) for p in people)


def _town(d: Discourse, start: int, end: int) -> str | None:
    return next((p.country for p in d.marked.of(Place, start, end) if p.country), None)


def _of_more(d: Discourse, view: View, f: Found, found: list[Side]) -> bool:
    """Whether the two only name what it is for: 'A, B and C signed an agreement to enable trade between A and B'."""
    named = {c for c in d.codes(view.start, f.start) if len(c) == 3}
    return bool(found) and all(s.state for s in found) and {s.country for s in found if s.country} < named


def concluded(d: Discourse, view: View, f: Found, limit: int) -> list[Side]:
    """Who concluded document `f`: between two sides, by the signatories behind the verb, or subject and partner."""
    stop = max(f.end, min(limit, view.sentence.end))
    between = opened(view, f.start, stop, "between")
    told = title_stops(view.lexicon).find(view.folded, 0, f.end - view.start, max(f.end, between) - view.start)
    aside = between > f.end and _ASIDE.match(view.cut(f.end, between)) and not any(f.end <= v.start < between for v in verbs(view))
    if between and not aside and not any(h.row["kind"] in ("relative", "moment") for h in told):
        until = _until(d, view, between, stop)
        found = [] if people_in(d, between, until) else sides(d, between, until)
        if not _of_more(d, view, f, found):
            return (all(s.state for s in found) and f.cue is not None and _acting(d, view, f, stop)) or found
    if f.cue is None:
        return []
    if f.cue.after:
        by = opened(view, f.cue.end, min(stop, f.cue.end + 60), "signatory")
        return _signatories(d, view, by, stop) if by else []
    return _acting(d, view, f, stop)


def _signatories(d: Discourse, view: View, by: int, stop: int) -> list[Side]:
    """The bodies behind 'signed by', with the one behind 'with': 'signed by A and B with C'."""
    end = _until(d, view, by, stop)
    named = sides(d, by, end)
    if len(named) > 1 and all(s.state for s in named) and not people_in(d, by, end):
        return named  # 'signed by Argentina, Brazil and Uruguay'
    found = _only_bodies(d, named, by, end)
    partner = opened(view, end - 1, min(stop, end + 6), "partner") if found else 0
    return found + (sides(d, partner, _until(d, view, partner, stop)) if partner else [])


def _acting(d: Discourse, view: View, f: Found, stop: int) -> list[Side]:
    """'KazTransOil and SOCAR signed an agreement', 'the company concluded a contract with the bank'."""
    assert f.cue is not None
    if f.cue.rule != "verb_before":
        return []
    start = _clause_start(d, view, f.cue.start)
    apposed = _apposed(d, view, f.cue.start)
    if apposed:
        return apposed
    subject = [s for s in sides(d, start, _until(d, view, start, f.cue.start)) if not _event(view, s)]
    partner = opened(view, f.start, stop, "partner")
    others = sides(d, partner, _until(d, view, partner, stop)) if partner and subject else []
    if subject and all(s.state for s in subject) and len(others) == 1 and not people_in(d, start, f.cue.start):
        lender = others[0]  # 'Guinea signed a loan agreement with the Kuwait Fund'
        return subject + others if not lender.state and d.marked.of(Institution, lender.start, lender.end) else []
    return subject + others if _only_bodies(d, subject, start, f.cue.start, others) else []


def _event(view: View, side: Side) -> bool:
    """Whether an event stands where a signatory would: 'the 18th session of the Joint Commission was crowned by the signing of'."""
    return any(side.start <= h.start < side.start + _OPENS and view.cut(h.start, h.end).islower() for h in view.of("meetings"))


def _apposed(d: Discourse, view: View, end: int) -> list[Side]:
    """'KazMunayGas, the national company of Kazakhstan, and Hyundai Engineering signed': the first is told of between commas."""
    m = _APPOSED.fullmatch(view.cut(view.start, end).rstrip())
    if m is None or people_in(d, view.start, end):
        return []
    first, second = (_side(d, view.start + m.start(g), view.start + m.end(g)) for g in ("first", "second"))
    if first is None or second is None or first.state or second.state:
        return []
    land = next((c for c in d.codes(view.start + m.start("told"), view.start + m.end("told")) if len(c) == 3), None)
    return [replace(first, country=first.country or land), second]


def _only_bodies(d: Discourse, found: list[Side], start: int, end: int, others: Sequence[Side] = ()) -> list[Side]:
    """The sides, if they are bodies and no people: at least one known by its head noun, or all of them (with `others`) bare names."""
    found = [s for s in found if not s.name[0].islower() or _ministry(d, s.name)]
    if not found or people_in(d, start, end) or all(s.state for s in found):
        return []
    known = [s for s in found if any(m.start < s.end and m.end > s.start for m in d.marked.of(Institution, max(0, s.start - 40), s.end))]
    every = [*found, *(s for s in others if not s.state)]
    names = [s for s in every if all(w[:1].isupper() or w in ("of", "for", "and", "de") for w in s.name.split())]
    ministries = [s for s in found if _ministry(d, s.name)]
    firms = any(s.country or not s.name.istitle() for s in every)  # 'KazTransOil', 'SOCAR': two names spelled as any are people's
    return found if known or ministries or (firms and len(names) == len(every) >= 2) else []


def _clause_start(d: Discourse, view: View, at: int) -> int:
    """Where the subject before the verb at `at` begins: behind the last comma that is in no body's name, or at the sentence's start."""
    text = view.cut(view.start, at).rstrip(" ,")
    names = [(m.start - view.start, m.end - view.start) for m in d.marked.of(Institution, view.start, at)]
    comma = max((m.start() for m in _COMMA.finditer(text) if not any(s < m.start() < e for s, e in names)), default=-1)
    tail = text[comma + 1 :]
    return view.start + (comma + 1 if comma >= 0 and len(tail.split()) >= 2 else 0)


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
    ends = [low + m.start() for m in _STOP.finditer(view.cut(low, stop))]
    ends += [h.start for h in title_words(view.lexicon).find(view.folded, base, low - base, stop - base) if "ends" in h.row.list("kind")]
    ends += [
        h.start
        for h in title_stops(view.lexicon).find(view.folded, base, low - base, stop - base)
        if h.row["kind"] in ("verb", "relative", "moment", "listing", "circumstance", "value")
    ]
    free = [e for e in ends if not any(s < e < t for s, t in names)]
    return min([stop, *(e for e in free if e > low)])


def bodies(found: list[Side], parties: tuple[str, ...]) -> tuple[Body, ...]:
    """The institutions among the sides, with their countries; a body without one takes the party that no other side has."""
    if not found or all(s.state for s in found):
        return ()
    known = {s.country for s in found if s.country}
    rest = [p for p in parties if p not in known]
    made = []
    for side in found:
        if _STATES.match(side.name) or (side.state and not _GOVERNMENT.match(side.name)):
            continue
        country = side.country
        if country is None and len(rest) == 1 and sum(s.country is None for s in found) == 1:
            country = rest[0]
        made.append(Body(side.name, country))
    return tuple(made)


def countries(found: list[Side]) -> tuple[str, ...]:
    """The countries of the sides, sorted."""
    return tuple(sorted({s.country for s in found if s.country}))
