"""Of two countries, who is met by somebody of one is of the other."""

from collections.abc import Mapping

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Party, Person, Place
from pledger.records.bearers import SAID
from pledger.records.nationality import Scene, holding
from pledger.records.patterns import patterns

_TWO = 2
_CLOSE = 110  # characters from a person to the one met
_BACK = 2  # sentences back in which whom 'he' means is named


def facing_one(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person], theme: tuple[str, ...]) -> str | None:
    """'During his visit, Minister X met with Mr. Y', 'He also called on President Y'."""
    if not p.name:
        return None
    before = [settled.get(q, q) for q in people if q.end <= p.start and p.start - q.end < _CLOSE and not q.plural]
    last = max(before, key=lambda q: q.end, default=None)
    if last and (land := _land_there(marked, last, p)):
        return land
    if len(theme) != _TWO:
        return None
    ways = patterns(marked.lexicon)
    met = last and any(ways[name].fullmatch(marked.folded, last.end, p.start) for name in ("meets", "where_meets"))
    if last and met and not last.country and not last.name:
        last = _holder(last, people, settled)  # 'The Speaker is to meet President Y'
    elif last is None or not met:
        last = _he(marked, p, people, settled)
    rest = [c for c in theme if last and c != last.country]
    return rest[0] if last and last.country in theme and len(rest) == 1 else None


def facing_ahead(marked: Marked, p: Person, people: list[Person], scene: Scene) -> str | None:
    """'Minister X also had a meeting with Norwegian Minister Y': of two countries, who meets somebody of one told there is of the other,
    unless another holds his office there."""
    theme = scene.theme
    if len(theme) != _TWO or not scene.states.issuperset(theme) or not p.name or not p.office:
        return None
    behind = min((q for q in people if p.end < q.start < p.end + _CLOSE and not q.plural), key=lambda q: q.start, default=None)
    if behind is None or behind.country not in theme:
        return None
    met = patterns(marked.lexicon)["meets"].fullmatch(marked.folded, p.end, behind.start)
    other = next(c for c in theme if c != behind.country) if met else None
    return None if other in holding(p, scene) else other


def _holder(office: Person, people: list[Person], settled: Mapping[Person, Person]) -> Person | None:
    """Who alone holds the office of which no name is told, by the words before it."""
    same = [settled.get(q, q) for q in people if q.end < office.start and q.name and fold(q.office or "") == fold(office.office or "")]
    return same[-1] if len({q.name for q in same}) == 1 else None


def _land_there(marked: Marked, last: Person, p: Person) -> str | None:
    """'Minister A of Togo met in Lima on Monday with the port's director B': he whom somebody from elsewhere met in a capital, or in a town
    of a land that is named, is of that land."""
    towns = marked.of(Place, last.end, p.start) if last.country else ()
    if len(towns) != 1 or not towns[0].country or towns[0].country == last.country:
        return None
    ways, town = patterns(marked.lexicon), towns[0]
    if not ways["meets_there"].fullmatch(marked.folded, last.end, town.start):
        return None
    known = town.form == "capital" or any(town.country in q.codes for q in marked.of(Party) if q.form in SAID)
    return town.country if known and ways["with_there"].fullmatch(marked.folded, town.end, p.start) else None


def _he(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person]) -> Person | None:
    """Whom 'he' means in 'He also called on President Y': the one with whom the nearest sentence before that names any opens."""
    view = marked.view_at(p.start)
    if view is None or not patterns(marked.lexicon)["he_meets"].fullmatch(marked.folded, view.start, p.start):
        return None
    index = marked.index(p.start)
    for near in reversed(marked.views[max(0, index - _BACK) : index]):
        here = [settled.get(q, q) for q in people if near.start <= q.start < near.sentence.end and not q.plural]
        if here and here[0].name:
            return here[0]  # 'The Minister called on X. He ...' goes on from before
    return None


def envoy_here(marked: Marked, p: Person, people: list[Person], own_land: str | None, theme: tuple[str, ...]) -> str | None:
    """'TBILISI. Economy Minister X discussed the figures with Ambassador Y': of two countries, an envoy whom a minister meets at home is of
    the other one."""
    words = round_names(marked.lexicon)
    if len(theme) != _TWO or not p.name or not p.office or not words["envoy_word"].search(fold(p.office)):
        return None
    view = marked.view_at(p.start)
    towns = {t.country for t in marked.of(Place, view.start, view.sentence.end)} if view and own_land not in theme else set()
    own_land = towns.pop() if len(towns) == 1 else own_land
    if own_land not in theme:
        return None
    beside = [q for q in people if view and q is not p and view.start <= q.start < view.sentence.end and q.office]
    hosts = [q for q in beside if q.name and q.country in (None, own_land) and words["governs"].search(fold(q.office or ""))]
    other = next(c for c in theme if c != own_land)
    if view is None or not hosts or any(q.country == other for q in beside):
        return None
    edges = [v for v in marked.views if v.sentence.kind == "dateline"]
    away = (t.country == other for v in (view, *edges) for t in marked.of(Place, v.start, v.sentence.end))
    return None if any(away) else other
