"""Whose somebody is by where he goes: who visits one of two countries is of the other."""

from pledger.lexicon import Hit
from pledger.mentions import Marked
from pledger.mentions.types import Party, Person, Place
from pledger.mentions.view import View

_TRIP = 60  # characters from a person to the visit that is told of
_OWN_TRIP = 200  # characters to one that is told to be his own
_PEER = 20  # characters before a name in which his counterpart's is told
_HERE = 24  # characters behind a host in which the town may stand where guests call on him
_NEXT = 2  # a blank and what follows


def visitor(marked: Marked, p: Person, theme: tuple[str, ...]) -> str | None:
    """Who visits all of the countries that the source is about but one is of that one: 'Foreign Minister X visited Nauru and Vanuatu'."""
    visited = _visited(marked, p)
    rest = [c for c in theme if len(c) == 3 and c not in visited]
    return rest[0] if visited and len(rest) == 1 else None


def sets_out(marked: Marked, p: Person, own_land: str | None, theme: tuple[str, ...]) -> str | None:
    """'BERLIN. Minister X returned from a visit to Niger and Mali': who goes to every country that the source is about is of the
    dateline's."""
    if own_land is None or own_land in theme or not theme or not p.name or not p.office:
        return None
    visited = _visited(marked, p)
    return own_land if own_land not in visited and visited.issuperset(theme) else None


def host_there(marked: Marked, p: Person) -> str | None:
    """'In Accra they called on Premier X': on whom guests call in a town is of its country; 'came to Ghana and met his counterpart X'."""
    view = marked.view_at(p.start) if p.name and p.office and not p.plural else None
    if view is None:
        return None
    if marked.patterns["his_peer"].search(marked.folded, max(view.start, p.start - _PEER), p.end):
        trips = [h for h in view.of("meetings") if h.end <= p.start and h.row["shape"] in ("visit", "arrive")]
        lands = _led_to(marked, view, trips[-1]) if trips else set()
        return lands.pop() if len(lands) == 1 else None
    if not marked.patterns["calls_on"].search(marked.folded, view.start, p.start):
        return None
    towns = {q.country for q in marked.of(Place, view.start, p.end + _HERE) if q.country and q.form in ("city", "capital")}
    return towns.pop() if len(towns) == 1 else None


def _visited(marked: Marked, p: Person) -> set[str]:
    """The countries to which a person is told to go: right behind the name, or on a visit said to be his own."""
    view = marked.view_at(p.start)
    return {c for h in _trips(marked, view, p) for c in _led_to(marked, view, h)} if view else set()


def _trips(marked: Marked, view: View, p: Person) -> list[Hit]:
    """The words of visits behind a person, as far as nobody else is named: the first if it is near, others that are told as his
    ('X announced on Monday, closing a visit to Lima')."""
    trips = [h for h in view.of("meetings") if p.end <= h.start < p.end + _OWN_TRIP and h.row["shape"] in ("visit", "arrive")]
    if not trips or ":" in marked.text(p.end, trips[0].start):
        return []
    others = marked.of(Person, p.end, trips[-1].start)
    end = min((q.start for q in others if q.name != p.name), default=trips[-1].end)
    if end < trips[0].start and marked.patterns["who_goes"].search(marked.folded, end, trips[0].start):
        return []  # 'Minister X met the Omani minister, who visited Chad': it is the other one's
    own = [h for h in trips if h.start < end and marked.patterns["own_trip"].search(marked.folded, p.end, h.start)]
    return [h for h in trips[:1] if h.start < p.end + _TRIP and h not in own] + own


def _led_to(marked: Marked, view: View, trip: Hit) -> set[str]:
    """The countries in a row behind the words of a visit, that of a town, and 'the Peruvian capital'."""
    left = marked.patterns["left_behind"].match(view.text, trip.start - view.start)
    at = view.start + left.end() if left else trip.end  # 'left Osh for Lima'
    visited = {town.country for town in marked.of(Place, at, at + _NEXT) if town.country}
    for q in marked.of(Party, at, view.sentence.end):
        capital = q.form == "adjective" and marked.patterns["its_capital"].match(view.text, q.end - view.start)
        if not (capital or q.form in ("name", "capital")) or not marked.patterns["journey_gap"].fullmatch(marked.text(at, q.start)):
            break
        if ally := marked.patterns["of_its_ally"].match(view.text, q.end - view.start):
            at = view.start + ally.end()  # 'to Samoa's neighbour Tonga'
            continue
        visited.update(q.codes)
        at = q.end
    return visited
