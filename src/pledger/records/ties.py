"""Whether a source speaks of relations between states at all, or of markets, firms and one country's affairs.

Of a source that does not, only sentences that name two states themselves may say something between them.
"""

import re

from pledger.lexicon import Lexicon, fold
from pledger.mentions import Marked
from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_TELLING = 4  # sentences of prose from which on a source tells what it is about
_MODERN = "2000"  # from when on agencies write 'pct' as well
_GROUPS = frozenset(["group", "self_group"])
_LEADING = frozenset(["head_of_state", "head_of_government"])  # patterns of the offices that lead a state
_PROSE = frozenset(["headline", "heading", "body", "item"])


def related(marked: Marked, names: list[list[str]]) -> bool:
    """Whether a source is taken to speak of relations between states: every one that tells of no firms or markets, and of those the ones
    that hold a word of relations in a sentence that names two states or a group of them ('both sides').

    `names`: the countries that each sentence names (`naming.Names`).
    """
    if not business(marked):
        return True
    if _short(marked):
        return False
    for view, codes in zip(marked.views, names, strict=True):
        if view.sentence.kind in _PROSE and view.of("ties") and (len(set(codes)) > 1 or several(marked, view)):
            return True
    return False


def business(marked: Marked) -> bool:
    """Whether a source uses words of business or of markets, or units as market wires write them (`dlrs`, `pct`)."""
    plain = {"firm", "rate"} if _modern(marked) else {"firm"}
    return any(h.row["kind"] not in plain for h in marked.hits("business"))


def wired(marked: Marked) -> bool:
    """Whether a source writes units as market wires do: 'dlrs', of former times or of no known day also 'pct'."""
    kinds = {"wire"} if _modern(marked) else {"wire", "rate"}
    return any(h.row["kind"] in kinds for h in marked.hits("business"))


def _modern(marked: Marked) -> bool:
    return (marked.source.date or "") >= _MODERN


def _short(marked: Marked) -> bool:
    return sum(view.sentence.kind in _PROSE for view in marked.views) < _TELLING


def grouped(marked: Marked) -> bool:
    """Whether a source speaks of several states as one: 'the two countries', 'both sides', 'our governments', or tells of the leaders of
    two; of a mere excerpt it is taken to."""
    if _short(marked) or not business(marked) or any(p.form in _GROUPS for p in marked.of(Party)):
        return True
    leading = _leading(marked.lexicon)
    leaders = (p for p in marked.of(Person) if p.country and p.name and p.office)
    return len({p.country for p in leaders if any(office.match(fold(p.office or "")) for office in leading)}) > 1


@per_lexicon
def _leading(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"]) for row in lexicon.table("meeting_patterns") if row["name"] in _LEADING)


def several(marked: Marked, view: View) -> bool:
    """Whether a sentence names two states by any means, or a group of them."""
    start, end = view.start, view.sentence.end
    codes: set[str] = set()
    for p in marked.of(Party, start, end):
        if p.form in _GROUPS:
            return True
        codes.update(p.codes)
    codes.update(p.country for p in marked.of(Person, start, end) if p.country)
    codes.update(i.country for i in marked.of(Institution, start, end) if i.country)
    return len(codes) > 1
