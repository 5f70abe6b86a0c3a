"""Two leaders who meet in a source on two states and whose countries it never tells: one of each."""

from collections.abc import Mapping
from itertools import pairwise

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.types import Party, Person, Place
from pledger.mentions.view import View
from pledger.records.patterns import patterns
from pledger.values import changed

_TWO = 2


def strangers(marked: Marked, people: list[Person], theme: tuple[str, ...], settled: Mapping[Person, Person]) -> dict[Person, Person]:
    """'Premier X meets President Y in Lima', 'Presidents X and Y met': who receives is of the town's country; without a town they are of
    the two in the order in which the source names these."""
    if len(theme) != _TWO:
        return {}
    found: dict[Person, Person] = {}
    for a, b in pairwise(p for p in people if p.name):
        if a.name == b.name or not (_unknown(marked, a, settled) and _unknown(marked, b, settled)):
            continue
        view = marked.view_at(a.start)
        if view is None or b.start >= view.sentence.end or not (order := _order(marked, view, (a, b), theme)):
            continue
        for p, code in zip((a, b), order, strict=True):
            found |= {q: changed(q, country=code) for q in people if q.name == p.name and q not in settled and not q.country}
        return found
    return found


def _unknown(marked: Marked, p: Person, settled: Mapping[Person, Person]) -> bool:
    """Whether somebody who governs is named and nothing told his country."""
    return bool(p.country is None and p not in settled and p.office and marked.patterns["governs"].search(fold(p.office)))


def _order(marked: Marked, view: View, pair: tuple[Person, Person], theme: tuple[str, ...]) -> tuple[str, ...]:
    """The countries of two who meet, in order; empty where nothing says that they do."""
    a, b = pair
    known = patterns(marked.lexicon)
    met = known["meets"].fullmatch(marked.folded, a.end, b.start)
    joined = marked.patterns["plain_and"].fullmatch(marked.text(a.end, b.start))
    if not met and not (joined and (a.office == b.office or marked.patterns["then_met"].match(view.folded, b.end - view.start))):
        return ()
    host = _town(marked, view, theme)
    if host is None or not met:
        return _said_in_order(marked, theme)
    guest = next(c for c in theme if c != host)
    return (host, guest) if marked.patterns["as_host"].fullmatch(marked.folded[a.end : b.start]) else (guest, host)


def _town(marked: Marked, view: View, theme: tuple[str, ...]) -> str | None:
    """The country of the one town in the sentence that lies in one of the two."""
    towns = {p.country for p in marked.of(Place, view.start, view.sentence.end) if p.country in theme}
    return towns.pop() if len(towns) == 1 else None


def _said_in_order(marked: Marked, theme: tuple[str, ...]) -> tuple[str, ...]:
    """The two countries as the first sentence that joins them names them."""
    for view in marked.views:
        here = [
            c for p in marked.of(Party, view.start, view.sentence.end) if p.form in ("name", "adjective") for c in p.codes if c in theme
        ]
        if len(order := tuple(dict.fromkeys(here))) == _TWO:
            return order
    return ()
