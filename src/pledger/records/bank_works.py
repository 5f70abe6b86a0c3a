"""A bank beside what it pays for: its own portfolio in one state, and the works, which are the states' alone."""

from collections import Counter

from pledger.mentions.types import Party
from pledger.records.claims import Claim
from pledger.records.context import Discourse
from pledger.records.lenders import banks

_BUILT = frozenset(["extent", "power", "time"])  # units of works
_PAIR = 2
_NAMED = frozenset(["name", "adjective", "people"])
_HELD = frozenset(["project_portfolio", "investment", "loans", "grants", "aid"])


def engaged(p: Claim) -> tuple[str, ...]:
    """'The Bank's portfolio in Malawi', 'The EBRD has invested EUR 2 billion in Albania': of the bank and the one state named; and what
    goes on about it ('In Zambia it stood at $3 billion')."""
    c, d = p.c, p.c.d
    held = p.indicator in _HELD or (
        p.kind == "count" and c.pattern("bank_operations").fullmatch((p.q.counted or "").casefold()) is not None
    )
    if not held or p.aim is not None or not (d.financier or p.carried):
        return ()
    known = banks(d.marked.lexicon)
    named = [k for x in c.parties(c.start, c.end) if x.form not in ("region", "group") for k in x.codes]
    states = {k for k in named if k not in known}
    bank = next((k for k in named if k in known), None) or d.financier
    before = p.before
    if before is not None and before.indicator == "project_portfolio" and (told := [k for k in before.parties if k in known]):
        return tuple(sorted({told[0], *states})) if len(states) == 1 and before.c is not c else ()
    if bank is None or len(states) != 1 or not c.search("banks_own", c.start, p.q.number[0] or p.q.start):
        return ()
    return tuple(sorted({bank, *states}))


def concerned(d: Discourse) -> tuple[str, ...]:
    """The states that a bank's work concerns: those of the theme, of two without one that is named far less ('the Indian border')."""
    if "concerned" not in d.kept:
        known = banks(d.marked.lexicon)
        named = Counter(k for x in d.marked.of(Party) if x.form in _NAMED for k in x.codes)
        told = tuple(k for k in d.theme if k not in known)
        most = max((named[k] for k in told), default=0)
        d.kept["concerned"] = told if len(told) != _PAIR else tuple(k for k in told if 2 * named[k] >= most)
    states: tuple[str, ...] = d.kept["concerned"]
    return states


def works(p: Claim) -> bool:
    """Whether a number guessed to be of all that a source tells of is of the works themselves, of which the bank is no party."""
    if p.kind == "money" or p.indicator in _HELD or p.subject.how == "term" or "parties_from_theme" not in p.doubts:
        return False
    states = concerned(p.c.d)
    built = p.kind in _BUILT or p.indicator == "capacity"
    return len(states) > 1 or (p.aim is None and built)
