"""Who the people of a source are: the country of one named without it, the name of an office alone ("the Tajik President").

Rules in order of trust; each gives an answer or abstains. Runs once, before the discourse, and gives a new `Marked` with completed persons.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from pledger.lexicon import Lexicon, Row, fold, states, surname
from pledger.mentions import Marked
from pledger.mentions.types import Party, Person, Place
from pledger.records.patterns import patterns
from pledger.records.same_office import SAME, same_office
from pledger.sources.memo import per_lexicon

_SETTING = re.compile(r"In (?:the )?(?=[A-Z])[^,.]{3,40},")
_RUN = re.compile(r"(?:,|,? and)?(?: [a-z]+){0,2} ?")  # between the countries of one journey
_BACK = 60  # people looked back through for who was named last
_TRIP = 60  # characters from a person to the visit that is told of
_ALSO = re.compile(r"(?:,? and|,|,? as well as(?: with)?) (?:the |with )?")
_MET = re.compile(r"\b(?:met|meets?|meetings?|talks|discussions) with (?:[\w'’-]+ ){0,2}$")
_NEXT_TO = 24  # characters that an adjective and 'the' fill before an office
_SAID = ("name", "adjective", "people")
_BRACKET = re.compile(r"[(/] ?([^()/]{2,24}?) ?[)/]")
_RECENT = 2  # sentences back in which an office alone finds its holder
_CROWNED = frozenset({"sultan", "king", "queen", "emir"})  # nobody leaves out the country of another's
_OPENING = 25  # characters before the subject of a sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """What settles a person: who is known by name with country, whose agency writes (and whether the source names that country more
    than once), which countries it is about; which codes are states'."""

    known: tuple[Person, ...]
    home: str | None
    told_of_home: bool
    theme: tuple[str, ...]
    states: frozenset[str]
    holders: Mapping[str, tuple[Row, ...]]


def by_source(p: Person, scene: Scene) -> str | None:
    """The same person stands elsewhere in the source with a country."""
    return next((q.country for q in scene.known if q.name == p.name and p.name and q.country), None)


def by_holders(p: Person, scene: Scene) -> str | None:
    """The table of office-holders knows one country for this name (for a surname alone: with this office)."""
    if not p.name:
        return None
    rows = scene.holders.get(surname(p.name), ())
    for same in (_equal, _same_ends, _same_tail):
        if len(full := {r["code"] for r in rows if same(r["person"], p.name)}) == 1:
            return full.pop()
    office = {r["code"] for r in rows if p.office and same_office(r["office"], p.office)}
    return office.pop() if len(office) == 1 and (" " not in p.name or _same_initial(p.name, rows)) else None


def _equal(a: str, b: str) -> bool:
    return fold(a) == fold(b)


def _same_tail(a: str, b: str) -> bool:
    """Whether the second is the first without what stands before the surname: 'Luiz Inácio Lula da Silva', 'Lula da Silva'."""
    return " " in b and fold(a).endswith(f" {fold(b)}")


def _same_ends(a: str, b: str) -> bool:
    """Whether two names differ only by what stands between the first and the last: 'Abdulla Nigmatovich Aripov'."""
    one, two = fold(a).split(), fold(b).split()
    return min(len(one), len(two)) > 1 and (one[0], one[-1]) == (two[0], two[-1])


def _same_initial(name: str, rows: tuple[Row, ...]) -> bool:
    return any(fold(r["person"])[:1] == fold(name)[:1] for r in rows)


def by_home(p: Person, scene: Scene) -> str | None:
    """An agency leaves its own officials' country out: unless another already holds that office for the home country."""
    if not scene.home or not p.office or (p.plural and not p.name):
        return None
    if not (scene.home in scene.theme or scene.told_of_home or (p.name and fold(p.office) in _CROWNED)):
        return None
    taken = {q.name for q in scene.known if q.country == scene.home and q.office and fold(q.office) == fold(p.office) and q.name}
    return scene.home if not taken - {p.name} else None


def by_partner(p: Person, scene: Scene) -> str | None:
    """Of two countries, the one whose holder of that office is not yet known, when the other's is."""
    if len(scene.theme) != 2 or not p.office or not p.name or not scene.states.issuperset(scene.theme):
        return None
    holds = {q.country for q in scene.known if q.office and fold(q.office) == fold(p.office) and q.name and q.name != p.name}
    free = [c for c in scene.theme if c not in holds]
    return free[0] if len(free) == 1 else None


def by_company(p: Person, scene: Scene) -> str | None:
    """Of two named together, one of one country of the two, the other is of the other: 'X, Minister of Trade, and the Senegalese Y'."""
    if len(scene.theme) != 2 or not p.name:
        return None
    beside = [q for q in scene.known if 0 < q.start - p.end < 12 or 0 < p.start - q.end < 12]
    theirs = {q.country for q in beside if q.name != p.name}
    free = [c for c in scene.theme if c not in theirs]
    return free[0] if len(theirs) == 1 and len(free) == 1 else None


RULES: tuple[Callable[[Person, Scene], str | None], ...] = (by_company, by_home, by_partner)


def _visitor(marked: Marked, p: Person, theme: tuple[str, ...]) -> str | None:
    """Who visits all of the countries that the source is about but one is of that one: 'Foreign Minister X visited Nauru and Vanuatu'."""
    view = marked.view_at(p.start)
    trips = [h for h in view.of("meetings") if p.end <= h.start < p.end + _TRIP and h.row["shape"] in ("visit", "arrive")] if view else []
    if not view or not trips:
        return None
    visited: set[str] = set()
    at = trips[0].end
    for q in marked.of(Party, at, view.sentence.end):
        if q.form not in ("name", "capital") or not _RUN.fullmatch(marked.text(at, q.start)):
            break
        visited.update(q.codes)
        at = q.end
    rest = [c for c in theme if len(c) == 3 and c not in visited]
    return rest[0] if visited and len(rest) == 1 else None


def _settings(marked: Marked) -> list[tuple[int, int, str]]:
    """The paragraphs that open with 'In COUNTRY,': what is told there takes place in it."""
    found = []
    ends = {view.sentence.paragraph: view.sentence.end for view in marked.views}
    for view in marked.views:
        led = _SETTING.match(view.text)
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
        if a.country or b.country or not a.office or a.office != b.office or marked.text(a.end, b.start) != " and ":
            continue
        view = marked.view_at(a.start)
        beside = [c for p in marked.of(Party, view.start, view.sentence.end) for c in p.codes if p.form in _SAID] if view else []
        order = list(dict.fromkeys(beside))
        if len(order) == 2:
            found |= {p: replace(p, country=c) for p, c in zip((a, b), order, strict=True)}
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
            found[p] = replace(p, country=rest[0])
    return found


def _bearer(p: Person, earlier: list[Person], settled: Mapping[Person, Person]) -> Person | None:
    """'The minister' is the one named last before with an office of that kind: 'Minister of Economy X ... The minister said'."""
    said = fold(p.office or "")
    before = (settled.get(q, q) for q in reversed(earlier) if q.end < p.start)
    words = next((s for s in SAME if said in s), {said})
    return next((q for q in before if q.name and q.country and words & set(fold(q.office or "").split())), None)


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
            codes = {p.country for p in marked.of(Place, view.start, view.sentence.end) if p.country}
            codes |= {c for p in marked.of(Party, view.start, view.sentence.end) for c in p.codes if p.form in ("name", "capital")}
            return codes.pop() if len(codes) == 1 else None
    return None


def identify(marked: Marked, theme: tuple[str, ...], table: Mapping[str, tuple[Row, ...]]) -> Marked:
    """`marked` with every person's country where a rule settles it, and offices alone given the name that holds them in the source."""
    people = marked.of(Person)
    settled: dict[Person, Person] = {}
    own_land = home(marked)
    edges = [(v.start, v.sentence.end) for v in marked.views if v.sentence.kind == "dateline"]
    told = sum(own_land in p.codes and not any(s <= p.start < e for s, e in edges) for p in marked.of(Party)) > 1
    scene = Scene(tuple(p for p in people if p.name and p.country), own_land, told, theme, states(marked.lexicon), table)
    for p in people:
        if p.country is None and p.name is None and not p.plural and not _guest(marked, p) and (last := _last_holder(marked, p, settled)):
            settled[p] = replace(p, name=last.name, country=last.country, surname_only=True)
        elif p.country is None and (p.name or not p.plural):
            sure = by_source(p, scene) or by_holders(p, scene) or _beside(marked, p, people, settled)
            country = sure or next((c for rule in RULES if (c := rule(p, scene))), None)
            if country:
                settled[p] = replace(p, country=country)
                if p.name:
                    scene = replace(scene, known=(*scene.known, settled[p]))
    settled |= _facing(marked, people, scene, settled)
    known = [*scene.known, *_of_journeys(marked, people, theme, settled)]
    settled |= _in_order(marked, [p for p in people if p.name and p not in settled])
    _name_offices(marked, people, known, own_land, settled)
    if not settled:
        return marked
    return marked.but(Person, [settled.get(p, p) for p in people])


def _of_journeys(marked: Marked, people: list[Person], theme: tuple[str, ...], settled: dict[Person, Person]) -> list[Person]:
    """Settle who visits, and who receives where something takes place; those that were settled."""
    found, places = [], _settings(marked)
    for p in people:
        if p.country is None and p not in settled and p.name and p.office:
            country = _visitor(marked, p, theme) or (_host(p, people, places) if places else None)
            if country:
                same = [q for q in people if q.name == p.name and q not in settled and q.country is None]
                settled |= {q: replace(q, country=country) for q in same}
                found.append(settled[p])
    return found


def _name_offices(marked: Marked, people: list[Person], known: list[Person], own_land: str | None, settled: dict[Person, Person]) -> None:
    """Settle offices alone that no near sentence names: the one named last with an office of that kind, else the only one of it."""
    kinds = patterns(marked.lexicon)["bare_office"]
    for n, p in enumerate(people):
        bare = not p.name and not p.plural and kinds.fullmatch(fold(p.office or "")) is not None
        bearer = _bearer(p, people[max(0, n - _BACK) : n], settled) if bare else None
        if bearer and (p.country == bearer.country or (p.country in (None, own_land) and not _of_land(marked, p))):
            settled[p] = replace(p, name=bearer.name, country=bearer.country, surname_only=True)
        own = settled.get(p, p)
        if own.name is None and not own.plural and own.office:
            names = {q.name: q for q in known if own.country in (None, q.country) and q.office and same_office(q.office, own.office)}
            if len(names) == 1:
                name, holder = next(iter(names.items()))
                settled[p] = replace(own, name=name, country=holder.country, surname_only=True)


def _beside(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person]) -> str | None:
    """Of those met together, one is of the country of the one named before: 'had meetings with President X of Cuba and Minister Y'."""
    if not p.name:
        return None
    before = sorted((settled.get(q, q) for q in people if q.end <= p.start and p.start - q.end < _TRIP), key=lambda q: q.start)
    if not before or not before[-1].country or not _ALSO.fullmatch(marked.text(before[-1].end, p.start)):
        return None
    first = before[-1]
    for q in reversed(before[:-1]):
        if not _ALSO.fullmatch(marked.text(q.end, first.start)):
            break
        first = q
    return before[-1].country if _MET.search(marked.folded, max(0, first.start - _TRIP), first.start) else None


def _of_land(marked: Marked, p: Person) -> bool:
    """Whether the words say whose official it is: 'the Jordanian minister'."""
    return any(p.country in q.codes and q.form in _SAID for q in marked.of(Party, max(0, p.start - _NEXT_TO), p.end))


def _guest(marked: Marked, p: Person) -> bool:
    """Whether it is 'the visiting Prime Minister': not he who was spoken of last, but the one from abroad."""
    return marked.folded.endswith("visiting ", max(0, p.start - 10), p.start)


def _last_holder(marked: Marked, p: Person, settled: Mapping[Person, Person]) -> Person | None:
    """Whom 'the King' means: the one holder of that office in the nearest sentence, at most two back, that names any with a country; of
    several the one whom an earlier sentence opens with."""
    index, end = marked.index(p.start), p.start
    for view in reversed(marked.views[max(0, index - _RECENT) : index + 1]):
        near = [settled.get(q, q) for q in marked.of(Person, view.start, end)]
        held = {q.name: q for q in near if q.name and q.country and q.office and p.office and same_office(q.office, p.office)}
        if held:
            first = next(iter(held.values()))
            return first if len(held) == 1 or (end < p.start and first.start - view.start < _OPENING) else None
        end = view.start
    return None
