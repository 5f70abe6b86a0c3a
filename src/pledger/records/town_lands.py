"""States that only say where a town lies: 'In Nairobi, Kenya, the Ghanaian leader and his guest agreed'."""

from pledger.mentions.types import Place
from pledger.mentions.view import View
from pledger.records.context import Discourse

_TOWN = 80  # characters before a state in which its town stands


def town_land(d: Discourse, view: View, start: int, end: int, codes: tuple[str, ...]) -> bool:
    """Whether the state at [start, end) stands between commas right behind a town of its own; of 'In Lima, Peru and Chile' none does."""
    if view.cut(start - 2, start) != ", " or view.cut(end, end + 2) != ", ":
        return False
    return any(p.end == start - 2 and p.country in codes for p in d.marked.of(Place, max(view.start, start - _TOWN), start))
