"""Whose an event is: who chaired it, and the countries beside it, in its name, of its host."""

from dataclasses import replace
from itertools import pairwise

from pledger.lexicon import Hit, Lexicon, states
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import heads, persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import cue, fullmatch, match, says, search
from pledger.records.occasions import home_town, spots
from pledger.records.types import Participant
from pledger.sources.memo import per_lexicon

_OF = 9  # characters of ' of the '
_TWO = 2
_LEAD = 4  # sentences of a head and a lead
_ELSEWHERE = ("meet", "receive", "visit", "arrive", "discuss")
_ARTICLE = 5  # characters before 'session' in which 'the' stands
_BACK = 4  # sentences back to the talks that a session is
_NEAR = 3  # sentences in which a session's chairs are looked for

_FORMER = 40  # characters before an office in which it is said to be over


def of_talks(d: Discourse, view: View, hit: Hit) -> bool:
    """'They held a session of talks. During the session, he noted': the session is the talks told of before."""
    if not says(d, "the_same", max(view.start, hit.start - _ARTICLE), hit.start):
        return False
    at = d.index(view.start)
    talks = (h for v in d.marked.views[max(0, at - _BACK) : at + 1] for h in v.of("meetings") if h.row["shape"] == "together")
    return any(h.end <= hit.start and says(d, "session_of_talks", h.start, h.end) for h in talks)


def guest(d: Discourse, view: View, at: int) -> Person | None:
    """Whom 'the guest' before `at` means: the one of the last two told of together who is abroad in the town named there, else in that of
    the dateline."""
    if not search(d, "the_guest", view.start, at):
        return None
    index = d.index(view.start)
    for near in reversed(d.marked.views[max(0, index - _NEAR) : index]):
        people = {p.country: p for p in persons(d, near.start, near.sentence.end) if p.country}
        here = next((s for s in spots(d, near.start, near.sentence.end) if s.country in people), None) or home_town(d)
        if len(people) == _TWO and here and here.country in people:
            return next(p for land, p in people.items() if land != here.country)
    return None


def chairs(d: Discourse, view: View, countries: tuple[str, ...], shape: str) -> list[Person]:
    """One person a country, of the sentences around it that speak of chairing or leading; else the leaders in focus where all are known."""
    found: dict[str, Person] = {}
    unknown: dict[str, Person] = {}
    index = d.index(view.start)
    near_by = range(max(0, index - 1), min(index + _NEAR + 1, len(d.marked.views)))
    for number in [*near_by, *range(len(d.marked.views))]:
        near = d.marked.views[number]
        chairing = "chairs" if number in near_by or near.sentence.kind == "caption" else "co_chairs"
        if near is view or not says(d, chairing, near.start, near.sentence.end):
            continue
        told = any(h.row["shape"] == "forum" for h in near.of("meetings"))
        told = told or any(cue(d, name).search(near.folded) for name in ("it_was", "side_headed"))
        if shape == "forum" and not told:
            continue
        for p in persons(d, near.start, near.sentence.end):
            if p.name and p.country and (p.country in countries or _of_union(d, p.country, countries)):
                found.setdefault(p.country, p)
            elif p.name and p.office and not p.country and (number == index + 1 or _led_it(d, near, p)):
                unknown.setdefault(p.name, p)
    rest = [c for c in countries if c not in found]
    if len(rest) == len(unknown) == 1 and found:
        found[rest[0]] = replace(next(iter(unknown.values())), country=rest[0])
    return list(found.values())


def _led_it(d: Discourse, near: View, p: Person) -> bool:
    """Whether a sentence tells right before a person who chaired an event: 'It was co-chaired by X, Union Minister of Commerce, and Y'."""
    return cue(d, "led_by_them").search(near.folded, 0, p.start - near.start) is not None


def _of_union(d: Discourse, country: str, countries: tuple[str, ...]) -> bool:
    """Whether a country belongs to a union that is a side: 'the ASEAN-New Zealand Dialogue was co-chaired by X of Singapore'."""
    unions = d.unions & set(countries)
    return bool(unions) and any(country in row.list("members") for row in d.marked.lexicon.table("bodies") if row["code"] in unions)


def _alone(d: Discourse, view: View) -> bool:
    """Whether a session is told in the lead, and the source tells of no other encounter: who speaks in it spoke there."""
    others = (h for v in d.marked.views if v is not view for h in v.of("meetings"))
    lead = d.index(view.start) < _LEAD and not d.marked.of(Person, view.start, view.sentence.end)
    return lead and not any(h.row["shape"] in _ELSEWHERE for h in others)


def facing_one(d: Discourse, view: View, countries: tuple[str, ...], who: list[Participant]) -> list[Participant]:
    """Of a session of two sides those for whom nobody is said to speak, by the only one whom the source names of each; heads of
    state or of government, of whom every source speaks, only where they are said to be there."""
    rest = [c for c in countries if c not in {p.country for p in who}]
    if len(countries) != 2 or not rest or not (any(p.name for p in who) if len(rest) == 1 else _alone(d, view)):
        return []
    named = {p.name: p for p in persons(d, 0, len(d.marked.source.text), True) if p.name and p.country in rest and not heads(d, p)}
    named = {name: p for name, p in named.items() if not search(d, "former_one", max(0, p.start - _FORMER), p.start + 1)}
    found = {p.country: participant(p) for p in named.values()}
    return list(found.values()) if len(named) == len(found) == len(rest) else []


def signers(d: Discourse, view: View, countries: tuple[str, ...], who: list[Participant]) -> list[Participant]:
    """Of a session of two sides of whom nobody is named the two who signed what it ended with, one a side, as a sentence near it tells."""
    if who or len(countries) != _TWO:
        return []
    index = d.index(view.start)
    for near in d.marked.views[max(0, index - 1) : index + _NEAR + 1]:
        if not says(d, "signed", near.start, near.sentence.end):
            continue
        named = {p.name: p for p in persons(d, near.start, near.sentence.end) if p.name and p.country in countries}
        if len(named) == _TWO and {p.country for p in named.values()} == set(countries):
            return [participant(p) for p in named.values()]
    return []


def countries_of(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The countries named beside the event ('Russian-Mongolian intergovernmental commission'), else those in focus."""
    regional = region_of(d, view, hit) if hit.row["shape"] in ("summit", "forum") else ()
    if regional:
        return regional
    codes = beside(d, view, hit)
    if len(codes) > 1:
        return tuple(dict.fromkeys((*_host(d, view, hit), *codes)))
    focus = d.focus(hit.start)
    return focus if len(focus) < 3 else _of_the_body(d, view, hit) or _attending(d, focus)


def _of_the_body(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The two countries of the session told last before: 'Three papers were signed at the session', in a source that names a third one."""
    if hit.row["shape"] != "session":
        return ()
    for near in reversed(d.marked.views[: d.index(view.start)]):
        for told in near.of("meetings"):
            if told.row["shape"] == "session":
                led = dict.fromkeys(p.country for p in persons(d, near.start, near.sentence.end) if p.name and p.country)
                codes = beside(d, near, told) or tuple(c for c in led if c)
                if len(codes) == _TWO:
                    return codes
    return ()


def _host(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The country that is said to host the event, right before the verb: 'Cyprus will host a summit with Greece and Jordan'."""
    hosting = search(d, "hosting", view.start, hit.start)
    before = [p for p in d.marked.of(Party, view.start, hosting.start()) if p.form == "name"] if hosting else []
    return before[-1].codes if hosting and before and hosting.start() - before[-1].end <= 1 and len(before[-1].codes) == 1 else ()


def beside(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The countries that stand together right before or behind the event: 'the Russian-Mongolian commission', 'of Ghana and Togo'."""
    far = match(d, "of_body_between", hit.end, view.sentence.end)  # 'the session of the Joint Board for trade between Togo and Mali'
    parties = d.marked.of(Party, max(view.start, hit.start - 60), max(hit.end + 60, far.end() + 60 if far else 0))
    near = [p for p in parties if p.codes and p.form in ("adjective", "name", "people")]
    pairs = [(a, b) for a, b in pairwise(near) if b.start - a.end <= 5 or fullmatch(d, "and_the", a.end, b.start)]
    return tuple(dict.fromkeys(c for pair in pairs for p in pair for c in p.codes))


def _attending(d: Discourse, focus: tuple[str, ...]) -> tuple[str, ...]:
    """The countries in focus without one that only a town stands for: where two others met is no party to it."""
    named = {c for p in d.marked.of(Party) for c in p.codes if p.form not in ("capital", "seat")} | {q.country for q in d.marked.of(Person)}
    own = tuple(c for c in focus if c in named)
    return own if len(own) > 1 else focus


def union_of(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The union whose summit it is: 'the SCO summit'."""
    if hit.row["shape"] != "summit":
        return ()
    near = d.marked.of(Party, max(view.start, hit.start - 60), min(view.sentence.end, hit.end + _OF))
    named = (p for p in near if p.form == "body" and (0 <= hit.start - p.end <= 1 or fullmatch(d, "of_the", hit.end, p.start)))
    return tuple(c for p in named for c in p.codes if c in d.unions)


def region_of(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The states of a region in the event's name, with who meets them: 'the EU–Central Asia summit'."""
    named = [p for p in d.marked.of(Party, max(view.start, hit.start - 40), hit.start) if p.codes]
    region = next(
        (p for p in reversed(named) if p.form == "region" and len(p.codes) > 2 and len(d.marked.text(p.end, hit.start)) < 12), None
    )
    if region is None:
        return ()
    others = [c for p in named if p is not region and region.start - p.end <= 5 for c in p.codes]
    return tuple(dict.fromkeys((*others, *region.codes)))


def with_countries(d: Discourse, e: Encounter, countries: tuple[str, ...]) -> Encounter:
    """With the countries for which nobody is named; a union whose summit it is is a party."""
    known = {p.country for p in e.who}
    own = _states(d.marked.lexicon) | _facing(d, countries)
    rest = [Participant(None, None, c) for c in countries if c not in known and c in own]
    stateless = [p for p in e.who if p.name and p.country is None]
    if len(stateless) == len(rest) == 1 and len(countries) == 2:
        e, rest = replace(e, who=tuple(replace(p, country=rest[0].country) if p is stateless[0] else p for p in e.who)), []
    doubts = ("countries_only",) if not e.who else ("partly_named",) if rest else ()
    bodies = tuple(c for c in countries if c in d.unions) if e.shape == "summit" else ()
    return replace(e, who=(*e.who, *rest), doubts=(*e.doubts, *doubts), bodies=bodies)


@per_lexicon
def _states(lexicon: Lexicon) -> frozenset[str]:
    """Who may take part as itself: countries, and the European Union."""
    return states(lexicon) | {"EU"}


def _facing(d: Discourse, countries: tuple[str, ...]) -> frozenset[str]:
    """The union of two parties that the other one is no member of: 'the Brazil-CARICOM summit'."""
    if len(countries) != 2 or not d.unions & set(countries):
        return frozenset()
    rows = [row for row in d.marked.lexicon.table("bodies") if row["code"] in countries]
    inside = any(set(countries) & set(row.list("members")) for row in rows)
    return frozenset() if inside else frozenset(row["code"] for row in rows if row["members"])
