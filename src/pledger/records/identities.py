"""Who the people of a source are: the country of one named without it, the name of an office alone ("the Tajik President").

Rules in order of trust; each gives an answer or abstains. Runs once, before the discourse, and gives a new `Marked` with completed persons.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from pledger.lexicon import Lexicon, Row, fold, spelt_holders, states, surname
from pledger.lexicon.spelling import spell
from pledger.mentions import Marked
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.records.bearers import SAID, bearer, counterparts_behind, guest, last_holder, of_land, only_holder
from pledger.records.delegates import led_group
from pledger.records.facing import envoy_here, facing_ahead, facing_one
from pledger.records.leaders_named import counterpart, name_leaders
from pledger.records.nationality import RULES, Scene, by_holders, by_source
from pledger.records.own_leader import own_leaders
from pledger.records.patterns import patterns
from pledger.records.receivers import receiver
from pledger.records.retinue import of_retinue
from pledger.records.same_office import same_office
from pledger.records.travellers import host_there, sets_out, visitor
from pledger.records.two_strangers import strangers
from pledger.sources.memo import per_lexicon
from pledger.values import changed

_TWO = 2
_LONG_NAME = 120  # characters
_LETTERS = re.compile(r"\b([A-Z]{3,8})(?:['’]s)? $")
_BACK = 60  # people looked back through for who was named last
_TRIP = 60  # characters from a person to the visit that is told of
_NEXT_TO = 24  # characters before an office in which the letters of a body stand
_BRACKET = re.compile(r"[(/] ?([^()/]{2,24}?)(?: - [^()/]{4,20})? ?(?=[)/])")
_CREDITED = re.compile(r"\([^()/]{2,30} / ")  # '(UrduPoint / Pakistan Point News / WAM': who passes it on, not where it is written


def _posts(marked: Marked, people: list[Person]) -> tuple[tuple[Person, str], ...]:
    """The envoys, each with the country it is posted to: 'Ambassador of Nepal to Bangladesh'."""
    told = ((p, q) for p in people if p.country and p.office for q in marked.of(Party, p.start, p.end) if q.form in ("name", "capital"))
    return tuple(
        (p, q.codes[0])
        for p, q in told
        if q.codes and p.country not in q.codes and marked.patterns["post_in"].search(marked.text(p.start, q.start))
    )


def _settings(marked: Marked) -> list[tuple[int, int, str]]:
    """The paragraphs that open with 'In COUNTRY,': what is told there takes place in it."""
    found = []
    ends = {view.sentence.paragraph: view.sentence.end for view in marked.views}
    for view in marked.views:
        led = marked.patterns["setting"].match(view.text)
        land = next((q for q in marked.of(Party, view.start, view.start + led.end()) if q.form == "name"), None) if led else None
        if land and len(land.codes) == 1 and marked.text(land.end, land.end + 1) == ",":
            found.append((view.start, ends[view.sentence.paragraph], land.codes[0]))
    return found


def _host(p: Person, people: list[Person], places: list[tuple[int, int, str]]) -> str | None:
    """'In Nauru, she met President X': who is first named where something takes place is of that country."""
    first = min(q.start for q in people if q.name == p.name)
    return next((code for start, end, code in places if start <= first < end), None)


def _in_order(marked: Marked, people: list[Person]) -> dict[Person, Person]:
    """'Paraguay and Argentina agreed after Foreign Ministers X and Y met': two of one office in the order of the two countries."""
    found: dict[Person, Person] = {}
    for a, b in pairwise(people):
        if (
            a.country
            or b.country
            or not a.office
            or a.office != b.office
            or not marked.patterns["plain_and"].fullmatch(marked.text(a.end, b.start))
        ):
            continue
        view = marked.view_at(a.start)
        beside = [c for p in marked.of(Party, view.start, view.sentence.end) for c in p.codes if p.form in SAID] if view else []
        order = list(dict.fromkeys(beside))
        if len(order) == 2:
            found |= {p: changed(p, country=c) for p, c in zip((a, b), order, strict=True)}
    return found


def _facing(marked: Marked, people: list[Person], scene: Scene, settled: Mapping[Person, Person]) -> dict[Person, Person]:
    """'The Foreign Secretary spoke to the Moroccan minister': an office alone that opens its sentence is of the one of two states that
    nobody else in the sentence is of."""
    if len(scene.theme) != 2 or not scene.states.issuperset(scene.theme):
        return {}
    found: dict[Person, Person] = {}
    for p in people:
        view = marked.view_at(p.start)
        if p in settled or p.country or p.name or p.plural or not p.office or view is None or p.start - view.start > len("The "):
            continue
        others = {settled.get(q, q).country for q in people if q is not p and view.start <= q.start < view.sentence.end}
        rest = [c for c in scene.theme if c not in others]
        if len(others) == len(rest) == 1 and None not in others:
            found[p] = changed(p, country=rest[0])
    return found


@per_lexicon
def _agencies(lexicon: Lexicon) -> Mapping[str, str]:
    """Countries by the news agencies that they run."""
    return {name: row["code"] for row in lexicon.table("agencies") for name in row.list("names")}


def home(marked: Marked) -> str | None:
    """The country whose agency writes: that of the agency that the dateline prints, where the source tells of it; else that of its town or
    country, None where it names two."""
    for view in marked.views:
        if view.sentence.kind == "dateline":
            for bracket in _BRACKET.finditer(view.text):
                code = _agencies(marked.lexicon).get(bracket[1])
                if code and any(code in p.codes for p in marked.of(Party)):
                    return code
            end = view.start + (aside.start() if (aside := _CREDITED.search(view.text)) else len(view.text))
            codes = {p.country for p in marked.of(Place, view.start, end) if p.country}
            codes |= {c for p in marked.of(Party, view.start, end) for c in p.codes if p.form in ("name", "capital")}
            return codes.pop() if len(codes) == 1 else None
    return None


def _told_too(marked: Marked, own_land: str | None) -> bool:
    """Whether the source tells of its own country outside datelines, more than once."""
    if own_land is None:
        return False
    edges = [(v.start, v.sentence.end) for v in marked.views if v.sentence.kind == "dateline"]
    return sum(own_land in p.codes and p.form in SAID and not any(s <= p.start < e for s, e in edges) for p in marked.of(Party)) > 1


def identify(marked: Marked, theme: tuple[str, ...], table: Mapping[str, tuple[Row, ...]]) -> Marked:
    """`marked` with every person's country where a rule settles it, and offices alone given the name that holds them in the source."""
    own_land = home(marked)
    settled = own_leaders(marked, marked.of(Person), theme)
    people = [p for p in marked.of(Person) if p not in settled]
    known_states = states(marked.lexicon)
    named = tuple({c for q in marked.of(Party) if q.form in SAID for c in q.codes if c in known_states})
    known = tuple(p for p in people if p.name and p.country)
    told = _told_too(marked, own_land)
    scene = Scene(marked.lexicon, known, own_land, told, theme, named, known_states, _posts(marked, people), table)
    for p in people:
        if p.country is None and (facing := counterpart(marked, p, people, settled)):
            settled[p] = changed(p, name=facing.name, country=facing.country, surname_only=True)
        elif (
            p.country is None
            and p.name is None
            and not p.plural
            and not guest(marked, p)
            and (last := last_holder(marked, p, settled, own_land) or only_holder(marked, p, people))
        ):
            settled[p] = changed(p, name=last.name, country=last.country, surname_only=True)
        elif p.country is None and (p.name or not p.plural):
            country = _sure(marked, p, people, settled, scene) or next((c for rule in RULES if (c := rule(p, scene))), None)
            country = country or receiver(marked, p, people, scene.named)
            if not p.name and country == own_land and guest(marked, p) and len(theme) == _TWO and country in theme:
                country = next(c for c in theme if c != own_land)  # 'the visiting Prime Minister' is not of the land he visits
            if country:
                settled[p] = changed(p, country=country)
                if p.name:
                    scene = changed(scene, known=(*scene.known, settled[p]))
    settled |= _facing(marked, people, scene, settled)
    holding = [*scene.known, *_of_journeys(marked, people, theme, settled)]
    settled |= _in_order(marked, [p for p in people if p.name and p not in settled])
    settled |= strangers(marked, people, theme, settled)
    _name_offices(marked, people, holding, own_land, settled)
    _once_for_all(people, settled)
    name_leaders(marked, people, settled)
    if not settled:
        return marked
    return marked.but(Person, [settled.get(p, p) for p in marked.of(Person)])


def _sure(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person], scene: Scene) -> str | None:
    """A person's country by what the source says of him, before what the rules of `nationality` hold likely."""
    return (
        by_source(p, scene)
        or by_holders(p, scene)
        or _by_sound(marked, p)
        or _of_short_name(marked, p)
        or _beside(marked, p, people, settled)
        or _across(marked, p, people, settled, scene.theme)
        or led_group(marked, p)
        or envoy_here(marked, p, people, scene.home, scene.theme)
        or of_retinue(marked, p, people, settled)
        or host_there(marked, p)
        or facing_one(marked, p, people, settled, scene.theme)
        or facing_ahead(marked, p, people, scene)
        or (visitor(marked, p, scene.theme) if p.name and p.office and len(scene.theme) == _TWO else None)
        or sets_out(marked, p, scene.home, scene.theme)
    )


def _once_for_all(people: list[Person], settled: dict[Person, Person]) -> None:
    """Who is of a country anywhere in the source is of it everywhere."""
    lands = {q.name: q.country for q in (settled.get(p, p) for p in people) if q.name and q.country}
    settled |= {p: changed(p, country=lands[p.name]) for p in people if p.name in lands and not settled.get(p, p).country}


def _of_journeys(marked: Marked, people: list[Person], theme: tuple[str, ...], settled: dict[Person, Person]) -> list[Person]:
    """Settle who visits, and who receives where something takes place; those that were settled."""
    found: list[Person] = []
    places: list[tuple[int, int, str]] | None = None
    for p in people:
        if p.country is None and p.name and p.office and p not in settled:
            places = _settings(marked) if places is None else places
            country = visitor(marked, p, theme) or (_host(p, people, places) if places else None)
            if country:
                same = [q for q in people if q.name == p.name and q not in settled and q.country is None]
                settled |= {q: changed(q, country=country) for q in same}
                found.append(settled[p])
    return found


def _name_offices(marked: Marked, people: list[Person], known: list[Person], own_land: str | None, settled: dict[Person, Person]) -> None:
    """Settle offices alone that no near sentence names: the one named last with an office of that kind, else the only one of it."""
    kinds = patterns(marked.lexicon)["bare_office"]
    for n, p in enumerate(people):
        bare = not p.name and not p.plural and kinds.fullmatch(fold(p.office or "")) is not None
        holder = bearer(marked, p, people[max(0, n - _BACK) : n], settled) if bare else None
        if holder and (p.country == holder.country or (p.country in (None, own_land) and not of_land(marked, p))):
            settled[p] = changed(p, name=holder.name, country=holder.country, surname_only=True)
        own = settled.get(p, p)
        if own.name is None and not own.plural and own.office:
            facing = counterparts_behind(marked, p)
            names = {
                q.name: q
                for q in known
                if own.country in (None, q.country) and q.office and same_office(q.office, own.office, marked.lexicon)
            }
            names = {name: q for name, q in names.items() if name not in facing}
            if len(names) == 1:
                name, holder = next(iter(names.items()))
                settled[p] = changed(own, name=name, country=holder.country, surname_only=True)


def _beside(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person]) -> str | None:
    """Of those met together, one is of the country of the one named before: 'had meetings with President X of Cuba and Minister Y'."""
    if not p.name:
        return None
    before = sorted((settled.get(q, q) for q in people if q.end <= p.start and p.start - q.end < _TRIP), key=lambda q: q.start)
    if not before or not before[-1].country or not marked.patterns["met_also"].fullmatch(marked.text(before[-1].end, p.start)):
        return None
    first = before[-1]
    for q in reversed(before[:-1]):
        if not marked.patterns["met_also"].fullmatch(marked.text(q.end, first.start)):
            break
        first = q
    return before[-1].country if marked.patterns["met_with"].search(marked.folded, max(0, first.start - _TRIP), first.start) else None


def _across(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person], theme: tuple[str, ...]) -> str | None:
    """Of two countries, who chaired an event with somebody of one is of the other: 'She and Minister Y presided over the session'."""
    view = marked.view_at(p.start) if p.name and len(theme) == _TWO else None
    if view is None or not marked.patterns["he_with"].search(marked.folded, view.start, p.start):
        return None
    before = [q for q in (settled.get(q, q) for q in people if q.end < view.start) if q.name and q.country in theme]
    held = any(h.row["shape"] in ("session", "forum", "summit") for h in view.of("meetings"))
    return next((c for c in theme if c != before[-1].country), None) if before and held else None


def _by_sound(marked: Marked, p: Person) -> str | None:
    """The one country of the office-holders of that name in another spelling: 'President Sadyr Japarov' is in the table as Zhaparov."""
    if not p.office or not p.name or " " not in p.name:
        return None
    codes = spelt_holders(marked.lexicon).get((spell(p.name.split()[0]), spell(surname(p.name))), frozenset())
    return next(iter(codes)) if len(codes) == 1 else None


def _of_short_name(marked: Marked, p: Person) -> str | None:
    """'CBI Governor X': of the country of the body that the source names in full with these letters in brackets."""
    letters = _LETTERS.search(marked.text(max(0, p.start - _NEXT_TO), p.start)) if p.office else None
    at = marked.source.text.find(f" ({letters[1]})") if letters else -1
    bodies = marked.of(Institution, max(0, at - _LONG_NAME), at) if at > 0 else []
    return next((b.country for b in bodies if b.country and b.start < at <= b.end), None)
