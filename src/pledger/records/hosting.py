"""Who receives whom: whom 'the visiting delegation' and 'the hosts' mean, by the country that somebody visits or the source's own town."""

from pledger.lexicon import Lexicon
from pledger.mentions import Marked
from pledger.mentions.compiled import Patterns, compiled
from pledger.mentions.types import Party
from pledger.sources.memo import per_lexicon

_TRIP = ("visit", "arrive")
_TO = 16  # characters between a word of visiting and the country that is visited
_LED = 60  # characters before a country in which 'a delegation to' stands
_NAMED = ("name", "capital")
_TWO = 2


@per_lexicon
def _sides(lexicon: Lexicon) -> Patterns:
    return compiled(lexicon.table("side_patterns"))


def host(marked: Marked, theme: tuple[str, ...], home: str | None) -> str | None:
    """Of two countries that a source is about the one in which people of the other are: that somebody visits, else the dateline's."""
    if len(theme) != _TWO:
        return None
    for view in marked.views:
        trips = [h.end for h in view.of("meetings") if h.row["shape"] in _TRIP]
        for p in marked.of(Party, view.start, view.sentence.end):
            if p.form in _NAMED and len(p.codes) == 1 and p.codes[0] in theme and _visited(marked, p, trips):
                return p.codes[0]
    return home if home in theme else None


def _visited(marked: Marked, p: Party, trips: list[int]) -> bool:
    """Whether somebody goes to the country: 'arrived in Togo', 'led a delegation to Togo'."""
    if any(0 <= p.start - end <= _TO and len(marked.text(end, p.start).split()) <= _TWO for end in trips):
        return True
    return _sides(marked.lexicon)["delegation_to"].search(marked.folded, max(0, p.start - _LED), p.start) is not None


def guest(theme: tuple[str, ...], receives: str | None) -> tuple[str, ...]:
    """The other one of two."""
    return tuple(c for c in theme if c != receives) if receives in theme and len(theme) == _TWO else ()
