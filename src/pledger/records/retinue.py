"""Whose somebody is by whom he comes along with: 'President X of Togo came to Quito, accompanied by Minister Y'."""

from collections.abc import Mapping

from pledger.mentions import Marked
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View

_ALONG = 200  # characters from the words for a retinue to the last who is named of it
_TRIPS = ("visit", "arrive")  # shapes of what a retinue comes along on
_TALKS = ("meet", "receive", "together")  # shapes of what is told of several sides


def of_retinue(marked: Marked, p: Person, people: list[Person], settled: Mapping[Person, Person]) -> str | None:
    """The country of the one on whose journey somebody comes along, or whose delegation is told to include him."""
    view = marked.view_at(p.start) if p.name and p.office and not p.plural else None
    along = _along(marked, view, p) if view else None
    if view is None or along is None:
        return None
    start, end = along
    hits = view.of("meetings")
    if any(end <= h.start < p.start for h in hits):
        return None
    before = [settled.get(q, q) for q in people if view.start <= q.start and q.end <= start and not q.plural]
    leader = max(before, key=lambda q: q.end, default=None)
    land = next(
        (q for q in marked.of(Party, view.start, start) if q.form == "adjective" and len(q.codes) == 1 and q.end + 1 == start), None
    )
    if land:
        return land.codes[0]  # 'the Jordanian delegation to the talks comprised X and Y'
    if leader is None:
        return _leader_before(marked, view, start, people, settled)
    alone = len({q.country for q in before}) == 1 and not any(h.row["shape"] in _TALKS and h.start < start for h in hits)
    led = alone or any(h.row["shape"] in _TRIPS and leader.end <= h.start < end for h in hits)
    return leader.country if led else None


def _along(marked: Marked, view: View, p: Person) -> tuple[int, int] | None:
    """Where the words before somebody stand that tell with whom others come along: 'accompanied by', 'flew to Osh with'."""
    at, low = p.start - view.start, max(0, p.start - view.start - _ALONG)
    said = [m.span() for m in marked.patterns["comes_with"].finditer(view.folded, low, at)]
    if not said and view.folded.find(" with ", low, at) > 0:
        there = marked.patterns["there_with"]
        trips = (h.end - view.start for h in view.of("meetings") if h.row["shape"] == "arrive" and h.end < p.start)
        said = [m.span() for end in trips if (m := there.match(view.text, end, at))]
    return (view.start + said[-1][0], view.start + said[-1][1]) if said else None


def _leader_before(marked: Marked, view: View, start: int, people: list[Person], settled: Mapping[Person, Person]) -> str | None:
    """The country of the only ones told of in the sentence before one that opens with 'His entourage includes'."""
    index = marked.index(view.start)
    if not index or not marked.patterns["his_group"].fullmatch(view.folded, 0, start - view.start):
        return None
    last = marked.views[index - 1]
    lands = {settled.get(q, q).country for q in people if last.start <= q.start < last.sentence.end}
    return lands.pop() if len(lands) == 1 else None
