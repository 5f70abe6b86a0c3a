"""Where a project stands by who is named beside it and does not have it: whose embassy it is, beyond whose border it lies, who invests."""

from pledger.mentions.projects import by_which
from pledger.mentions.types import Party
from pledger.records.placed import SITED
from pledger.records.site_sides import receiver, sentence
from pledger.records.sites import Site

_HOUSES = ("other", "university", "monument", "industrial_zone")  # stand in one place as well
_LAND = ("railway", "road", "border_post")  # of two countries only where these border on each other
_CROSSING = ("railway", "road")
_TWO = 2
_POST = 50  # characters behind a bridge in which the border post at it stands
_GIVEN, _HANDED = 120, 20  # characters behind a name in which who receives it stands, before whom 'handed over to' does
_SIDE = 14  # characters in which 'On the Zambian side' names its country
_BESIDE = 8  # characters behind a country in which 'side' stands
_IN = 4  # characters of 'in ', 'to ', 'for '
_WHERE = 10  # characters before a name in which 'where a' stands
_BEFORE = 20  # characters before a country in which 'near the border with' stands
_BEYOND = 60  # characters behind a name in which that stands


def done_under(x: Site) -> tuple[str, ...] | None:
    """Of a programme under which something is done, where: 'Samoans pick fruit in New Zealand under the Seasonal Employer scheme'."""
    if x.s.type != "programme" or not x.s.proper or not by_which(x.view, x.s.start):
        return None
    for p in reversed(x.d.marked.of(Party, x.view.start, x.s.start)):
        if p.form == "name" and len(p.codes) == 1 and any(x.told(p.start - _IN, p.start, k) for k in ("in_place", "second", "titles")):
            return p.codes if x.states.issuperset(p.codes) else None
    there = x.where(x.s.end, x.view.sentence.end)
    return (there,) if there else None


def built_there(x: Site) -> tuple[str, ...] | None:
    """Of two countries the other than the one whose it is, where 'there' or 'where' tells of land named before: 'the port of Poti, where an
    Armenian terminal is to be built'."""
    if x.s.type not in SITED or x.s.placed or x.s.noun.start == x.s.start or len(x.pair) != _TWO:
        return None
    whose = x.codes(x.s.start, x.s.noun.start)
    if len(whose) != 1 or whose[0] not in x.pair:
        return None
    again = x.told(x.s.start - _WHERE, x.s.start, "there") or x.told(x.s.end, min(x.s.end + _POST, x.view.sentence.end), "there")
    return tuple(c for c in x.pair if c not in whose) if again else None


def mission(x: Site) -> tuple[str, ...] | None:
    """Of two countries the one in which the other has its embassy, consulate or chancery."""
    if not x.told(x.s.noun.start, x.s.noun.end, "mission") or x.where(x.s.noun.end, x.s.end + _BEFORE) or len(x.pair) != _TWO:
        return None
    whose = x.codes(x.s.start, x.s.noun.start) or x.codes(x.view.start, x.s.start)[:_TWO]
    own = _last(x, x.s.start) if len(whose) > 1 else whose[0] if whose else None
    return tuple(c for c in x.pair if c != own) if own in x.pair else None


def _last(x: Site, end: int) -> str | None:
    """The country named last before an offset."""
    named = [p for p in x.d.marked.of(Party, x.view.start, end) if len(p.codes) == 1 and p.end <= end]
    return named[-1].codes[0] if named else None


def beyond(x: Site) -> tuple[str, ...] | None:
    """Of two countries the one that 'near the border with' the other tells of."""
    if len(x.pair) != _TWO or x.s.type not in (*SITED, *_HOUSES):
        return None
    high = min(x.view.sentence.end, x.s.end + _BEYOND)
    there = {c for p in x.d.marked.of(Party, x.s.start, high) if x.told(p.start - _BEFORE, p.start, "beyond") for c in p.codes}
    rest = tuple(c for c in x.pair if c not in there)
    return rest if len(there) == 1 and len(rest) == 1 else None


def at_a_post(x: Site) -> tuple[str, ...] | None:
    """Of a road or a bridge at a border post, both sides: 'the Friendship Bridge at the A–B checkpoint'."""
    if x.s.type not in _CROSSING or len(x.pair) != _TWO or x.apart:
        return None
    behind = (h for h in x.view.of("project_nouns") if 0 < h.start - x.s.end <= _POST and h.row["type"] == "border_post")
    return x.pair if any(behind) else None


def handed_over(x: Site) -> tuple[str, ...] | None:
    """To whom it is handed over: 'the airport built by Vietnam was handed over to Laos'; a berth may be let to a neighbour."""
    if x.s.type == "logistics":
        return None
    for p in x.d.marked.of(Party, x.s.end, min(x.s.end + _GIVEN, x.view.sentence.end)):
        if p.form == "name" and len(p.codes) == 1 and x.states.issuperset(p.codes) and x.told(p.start - _HANDED, p.start, "handed"):
            return p.codes
    return None


def listed_there(x: Site) -> tuple[str, ...] | None:
    """Where the projects are that it is listed as one of: 'they carry out projects in Georgia, among them the tunnel'."""
    for p in reversed(x.d.marked.of(Party, x.view.start, x.s.start)):
        if p.form == "name" and len(p.codes) == 1 and x.states.issuperset(p.codes) and x.told(p.start - 4, p.start, "in_place"):
            listed = x.view.cut(p.end, p.end + 1) in ",:" and (x.told(p.end, x.s.start, "lists") or x.told(p.end, x.s.start, "they"))
            return p.codes if listed and not x.codes(x.s.start, x.s.end) else None
    return None


def on_the_side(x: Site) -> tuple[str, ...] | None:
    """The country on whose side the sentence says to be: 'On the Zambian side a new line will be laid'."""
    first = next((p for p in x.d.marked.of(Party, x.view.start, x.view.start + _SIDE) if len(p.codes) == 1), None)
    if first is None or first.form != "adjective" or not x.states.issuperset(first.codes):
        return None
    opens = x.told(x.view.start, first.start, "along") or x.told(x.view.start, first.start, "in_place")
    return first.codes if opens and x.told(first.end, first.end + _BESIDE, "half") else None


def of_one(x: Site) -> tuple[str, ...] | None:
    """What lies on land in one of two countries that do not border on each other: in the one that is no giver, in the only one of the
    sentence that is not only the builder's, in the writer's."""
    if x.s.type not in _LAND or not x.apart or x.codes(x.s.start, x.s.end) or x.s.shared:
        return None
    told = sentence(x)
    one = receiver(x) or (told[0] if told is not None and len(told) == 1 else x.d.home)
    return (one,) if one in x.pair else None
