"""Rules that settle the country of one person named without it: each gives a country or abstains, in order of trust."""

import re
from collections.abc import Callable, Mapping

from pledger.lexicon import Lexicon, Row, fold, surname
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Person
from pledger.records.same_office import same_office, titles
from pledger.values import fixed

_JOINED = re.compile(r"[A-Z][a-z]?\.[A-Z][\w-]+")
_MONGOLIAN = "MNG"
_THREE = 3  # words of a name: the family's, and two of one's own
_ENVOY = 300  # characters before an envoy in which whom he meets may stand
_CALLED_ON = 80  # characters behind two people in which the third stands whom they call on


@fixed
class Scene:
    """What settles a person: who is known by name with country, whose agency writes (and whether the source names that country more
    than once), which countries it is about and which it names at all; which codes are states'; the envoys with
    the country they are posted to."""

    lexicon: Lexicon
    known: tuple[Person, ...]
    home: str | None
    told_of_home: bool
    theme: tuple[str, ...]
    named: tuple[str, ...]
    states: frozenset[str]
    posts: tuple[tuple[Person, str], ...]
    holders: Mapping[str, tuple[Row, ...]]


def by_source(p: Person, scene: Scene) -> str | None:
    """The same person stands elsewhere in the source with a country."""
    return next((q.country for q in scene.known if q.name == p.name and p.name and q.country), None)


def by_holders(p: Person, scene: Scene) -> str | None:
    """The table of office-holders knows one country for this name (for a surname alone: with this office)."""
    if not p.name:
        return None
    rows = scene.holders.get(surname(p.name), ()) or _by_family(p.name, scene)
    for same in (_equal, _same_ends, _same_tail):
        if len(full := {r["code"] for r in rows if same(r["person"], p.name)}) == 1:
            return full.pop()
    office = {r["code"] for r in rows if p.office and same_office(r["office"], p.office, scene.lexicon)}
    return office.pop() if len(office) == 1 and (" " not in p.name or _same_initial(p.name, rows)) else None


def _by_family(name: str, scene: Scene) -> tuple[Row, ...]:
    """The rows of one whose own name is written in two words or with a hyphen: 'Yoon Suk Yeol', 'Yoon Suk-yeol'."""
    words = name.split()
    rows = scene.holders.get(fold(words[0]), ()) if len(words) == _THREE else ()
    return tuple(r for r in rows if _equal(r["person"], name))


def _equal(a: str, b: str) -> bool:
    return fold(a).replace("-", " ") == fold(b).replace("-", " ")


def _same_tail(a: str, b: str) -> bool:
    """Whether one is the other without what stands in front: 'Luiz Inácio Lula da Silva', 'Lula da Silva'."""
    one, two = fold(a), fold(b)
    return (" " in two and one.endswith(f" {two}")) or (" " in one and two.endswith(f" {one}"))


def _same_ends(a: str, b: str) -> bool:
    """Whether two names differ only by what stands between the first and the last: 'Abdulla Nigmatovich Aripov'."""
    one, two = fold(a).split(), fold(b).split()
    return min(len(one), len(two)) > 1 and (one[0], one[-1]) == (two[0], two[-1])


def _same_initial(name: str, rows: tuple[Row, ...]) -> bool:
    return any(fold(r["person"])[:1] == fold(name)[:1] for r in rows)


def by_form(p: Person, scene: Scene) -> str | None:
    """'Ts.Munkh-Orgil', 'J.Erdenebat': initials joined to a name are Mongolian where the source tells of Mongolia."""
    return _MONGOLIAN if p.name and _JOINED.fullmatch(p.name) and _MONGOLIAN in scene.theme else None


def by_home(p: Person, scene: Scene) -> str | None:
    """An agency leaves its own officials' country out: unless another already holds that office for the home country."""
    if not scene.home or not p.office or (p.plural and not p.name):
        return None
    unsaid = p.name and round_names(scene.lexicon)["governs"].search(fold(p.office))  # 'HANOI. Minister Ly received the Lao envoy'
    if not (scene.home in scene.theme or scene.told_of_home or unsaid or (p.name and fold(p.office) in titles(scene.lexicon).crowned)):
        return None
    taken = {q.name for q in scene.known if q.country == scene.home and q.office and fold(q.office) == fold(p.office) and q.name}
    return scene.home if not taken - {p.name} else None


def by_partner(p: Person, scene: Scene) -> str | None:
    """Of two countries, the one whose holder of that office is not yet known, when the other's is; where both are, the one other state
    that the source names."""
    if len(scene.theme) != 2 or not p.office or not p.name or not scene.states.issuperset(scene.theme):
        return None
    holds = holding(p, scene)
    free = [c for c in scene.theme if c not in holds] or [c for c in scene.named if c not in holds]
    return free[0] if len(free) == 1 else None


def holding(p: Person, scene: Scene) -> set[str | None]:
    """The countries in which somebody else is known to hold the office of that person."""
    if not p.office:
        return set()
    return {q.country for q in scene.known if q.office and same_office(q.office, p.office, scene.lexicon) and q.name and q.name != p.name}


def by_envoy(p: Person, scene: Scene) -> str | None:
    """Whom an envoy to one country meets is of that country, unless an envoy too: 'the British High Commissioner to Ghana called on X'."""
    posts = {code for _, code in scene.posts}
    senders = {q.country for q, _ in scene.posts}
    envoys = {q.name for q, _ in scene.posts} | {q.office for q, _ in scene.posts}
    near = any(p.start > q.start - _ENVOY for q, _ in scene.posts)  # not one told of long before
    own = near and p.name and p.office and p.name not in envoys and p.office not in envoys
    elsewhere = len(scene.theme) == 2 and not posts <= set(scene.theme)  # posted to a third country, he calls on a minister here
    return next(iter(posts)) if own and len(posts) == len(senders) == 1 and not elsewhere else None


def by_company(p: Person, scene: Scene) -> str | None:
    """Of two named together, one of one country of the two, the other is of the other: 'X, Minister of Trade, and the Senegalese Y'. Two
    who call on a third, of the other country, are of one."""
    if len(scene.theme) != 2 or not p.name:
        return None
    beside = [q for q in scene.known if 0 < q.start - p.end < 12 or 0 < p.start - q.end < 12]
    theirs = {q.country for q in beside if q.name != p.name}
    free = [c for c in scene.theme if c not in theirs]
    if len(theirs) != 1 or len(free) != 1:
        return None
    called_on = any(q.country == free[0] and q.name and 0 < q.start - p.end < _CALLED_ON for q in scene.known)
    if called_on and all(q.end < p.start for q in beside):
        return theirs.pop()
    return free[0] if free[0] not in holding(p, scene) else None


RULES: tuple[Callable[[Person, Scene], str | None], ...] = (by_form, by_company, by_home, by_envoy, by_partner)
