"""Which countries each sentence of a source names, so that they count for what it is about."""

import re
from collections.abc import Mapping
from functools import lru_cache

from pledger.lexicon import Lexicon
from pledger.mentions import Marked
from pledger.mentions.owners import owners
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.values import fixed

_CHAIN = re.compile(r"\w+(?: ?[-–] ?\w+){2,}")  # towns along a line ('Baku–Tbilisi–Kars') stand for no government
_FAR = 60  # characters from "in" before a town to the country behind it
_TWO = 2
STATE_LIKE = frozenset({"EU"})  # concludes agreements as states do, also beside two of them


@fixed
class _Named:
    """The codes that the parties of a sentence count for, in order, and those of the unions of states among them, which may be parties."""

    codes: list[str]
    unions: list[str]


def _named(view: View, every: list[Party], marked: Marked, owned: Mapping[str, str], bodies: frozenset[str]) -> _Named | None:
    """What a sentence's parties count for: bodies that are no party left out, towns for their country; None where it names no party."""
    if not every:
        return None
    every = [p for p in every if not _journey(view, p)] or every  # 'who flew in from Uganda'
    rivals = view.patterns["rival_told"].search(view.folded) is not None
    named = [p for p in every if p.codes and p.form != "region" and not (rivals and _rival(view, p))]
    if not named:
        return None
    if sum(map(view.text.count, "-–")) > 1 and any(p.form == "capital" for p in named):
        chains = [(view.start + m.start(), view.start + m.end()) for m in _CHAIN.finditer(view.text)]
        named = [p for p in named if not (p.form == "capital" and any(s <= p.start < e for s, e in chains))]
    found = [owned.get(c, c) for p in named for c in p.codes if p.form != "body" or c in STATE_LIKE or c in owned]
    lent = _venues(view, marked, named)
    if lent and len({c for p in named for c in p.codes if c not in lent}) > 1:
        found = [c for c in found if c not in lent]  # 'X and Y met in Z', 'from X to Y across Z': Z only lends the room or the way
    return _Named(found, [c for p in named if p.form == "body" for c in p.codes if c in bodies])


def _venues(view: View, marked: Marked, named: list[Party]) -> set[str]:
    """The codes that a sentence names only for where something is, or for what states are members of."""
    found: set[str] = set()
    lands: set[str] = set()
    for p in named:
        if p.form == "body":
            if view.patterns["joined_union"].search(view.folded, 0, p.start - view.start):
                found.update(p.codes)
            continue
        lands.update(p.codes)
        if p.form == "name" and (_venue(view, p) or crossed(view, p)):
            found.update(p.codes)
    if len(lands) > _TWO:
        found.update(c for p in named if located(marked, p) for c in p.codes)
    return found


def _counted(people: list[str], own: _Named | None) -> list[str]:
    """The countries that a sentence names, in order, persons counted for their country; `own`: what its parties count for."""
    if own is None:
        return people
    found = own.codes + people
    return found + [c for c in own.unions if c not in found] if own.unions and len(set(found)) < _TWO else found


def located(marked: Marked, p: Party) -> bool:
    """Whether a country only tells where a town lies: 'in Nadi, Fiji'."""
    """'in Bali, Indonesia', 'in Davos (Switzerland)': a state that only tells where a town is."""
    return p.form == "name" and marked.patterns["town_of_land"].search(marked.source.text, max(0, p.start - _FAR), p.start) is not None


def _venue(view: View, p: Party) -> bool:
    """'X and Y met in Z'; 'investment in Z', 'projects in Z and W' are no venues."""
    at = p.start - view.start
    if not view.patterns["in_before"].search(view.text, max(0, at - 4), at):
        return False
    return not (
        view.patterns["invested_in"].search(view.folded, max(0, at - 40), at)
        or view.patterns["plain_and"].match(view.folded, p.end - view.start)
    )


def _rival(view: View, p: Party) -> bool:
    """'its third partner after Spain and Germany': others that a place is only compared with."""
    at = p.start - view.start
    return view.patterns["rival"].search(view.folded, max(0, at - 120), at) is not None


def _journey(view: View, p: Party) -> bool:
    """'who flew in from Uganda', 'after a stop in Kenya': where somebody was before."""
    at = p.start - view.start
    m = view.patterns["flown"].search(view.folded, max(0, at - 30), at)
    return m is not None and view.patterns["flown_gap"].fullmatch(view.folded, m.end(), at) is not None


def crossed(view: View, p: Party) -> bool:
    """'across Kazakhstan', 'via the Georgian capital': a country that is only passed through; several in a row are what it is about."""
    at, end = p.start - view.start, p.end - view.start
    return view.patterns["across"].search(view.folded, max(0, at - 30), at) is not None and not view.patterns["and_more"].match(
        view.folded, end
    )


@lru_cache(maxsize=8)
def unions(lexicon: Lexicon) -> frozenset[str]:
    """Bodies that may be a party: unions of states, not organisations or banks."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] == "union")


class Names:
    """The countries that each sentence of a source names, in order: the other functions of this module take them, counted once."""

    def __init__(self, marked: Marked) -> None:
        owned, bodies = owners(marked.lexicon), unions(marked.lexicon)
        told = zip(marked.views, marked.by_sentence(Party), strict=True)
        self._parties = [_named(view, every, marked, owned, bodies) for view, every in told]

    def of(self, marked: Marked) -> list[list[str]]:
        """Towns and persons count for their country; `marked` may know more of the persons than what the parties were counted in."""
        people = [[p.country for p in told if p.country] if told else [] for told in marked.by_sentence(Person)]
        counted = list(map(_counted, people, self._parties))
        lent = _seats(marked)
        return [[c for c in codes if c not in lent] for codes in counted] if lent else counted


def _seats(marked: Marked) -> set[str]:
    """The states of which a source of two others names only the capital, as a place: 'the two delegations gathered in Tunis'."""
    lands: set[str] = {p.country for p in marked.of(Person) if p.country}
    towns: set[str] = set()
    held = marked.patterns["held_in"]
    for p in marked.of(Party):
        mere = p.form == "capital" and held.search(marked.folded, max(0, p.start - _FAR), p.start) is not None
        (towns if mere else lands).update(p.codes)
    return (towns - lands) if len(lands) >= _TWO else set()
