"""Whom a number concerns: the countries of its fragment, the earlier number's, a bracket's, or those in focus."""

from pledger.mentions.types import Party
from pledger.records.claims import TRADE, Claim, Memory
from pledger.records.fragments import Clause, countries

LOCAL = frozenset(["energy", "production", "capacity", "gdp", "population", "water"])


def parties(p: Claim, before: Claim | None, memory: Memory) -> tuple[str, ...]:
    """Whom the number concerns: those named in its fragment; the earlier number's; else those in focus."""
    c, d = p.c, p.c.d
    low, high = c.fragment(p.q.start, p.q.end)
    start = min(low, p.subject.start) if not p.carried and p.subject.start >= c.start else low
    high = max(high, p.subject.end) if not p.carried and p.subject.end <= c.end else high
    named = [x for x in countries(c, start, high) if x.form != "region" or _concerned(c, x)]
    bracketed = _bracketed(p)
    if bracketed:
        return bracketed
    if not named and before is not None:
        return before.parties
    own = tuple(dict.fromkeys(k for x in named for k in x.codes))
    if not own and not named and p.indicator in ("exports", "imports") and not p.carried:
        for o in memory.recent(c, 1) + memory.in_sentence(c):
            if o.indicator in TRADE and len(o.parties) == 1:
                return o.parties
    if len(own) == 1 and (
        _own(p, start, high) or _too_large(p, own[0], memory) or (p.indicator in LOCAL and not any(x.form == "group" for x in named))
    ):
        return own
    regional = {k for x in named if x.form == "region" for k in x.codes}
    if regional:
        return tuple(sorted(regional | {k for x in named for k in x.codes}))
    found = d.parties(start, high) if named else d.parties(c.start, c.end)
    both = any(x.form == "group" and not x.codes for x in named)
    if both and len(found) != len(d.theme) == 2 and len({k for x in named for k in x.codes}) < 2:
        return tuple(sorted(d.theme))
    return tuple(sorted(found))


_WITH = ("with", "and", "to", "from", "among", "between", "of")


def _concerned(c: Clause, x: Party) -> bool:
    """'trade with the Central Asian states' concerns the region; 'the largest in Central Asia' only places something there."""
    before = [w for w in c.folded(max(c.start, x.start - 24), x.start).split() if w not in ("the", "all", "other", "five", "its")]
    return (before[-1:] != [] and before[-1] in _WITH) or c.folded(x.end, x.end + 3) in ("'s ", "' s")


def _bracketed(p: Claim) -> tuple[str, ...]:
    """'Turkey ($562 million), China ($461 million)', '- Russia - 215,468': the country right before, with the one that the text is about."""
    c, d = p.c, p.c.d
    low, _ = c.fragment(p.q.start, p.q.end)
    if c.folded(low, p.q.start).strip(" $") or c.folded(low - 2, low).strip() not in ("(", "-", ":"):
        return ()
    near = [x for x in c.parties(max(c.start, low - 30), low) if x.codes and not c.folded(x.end, low).strip(" (-:")]
    if len(near) != 1 or len(near[0].codes) != 1:
        return ()
    code = near[0].codes[0]
    about = [k for k in d.theme if k != code]
    home = [k for k in about if k == d._home] or (about if len(about) == 1 else [])
    return tuple(sorted({code, *home})) if home else ()


def _too_large(p: Claim, code: str, memory: Memory) -> bool:
    """A country's exports that exceed the whole trade of the two are its exports to all the world."""
    if p.kind != "money" or p.measure != "level" or p.indicator not in ("exports", "imports", "trade_turnover"):
        return False
    both = [
        o.q.value
        for o in memory.claims
        if o.indicator == "trade_turnover"
        and o.measure == "level"
        and o.unit == p.unit
        and len(o.parties) == 2
        and code in o.parties
        and o.q.value
    ]
    return bool(both) and (p.q.value or 0) > 1.5 * max(both) * (1 if p.indicator != "trade_turnover" else 4)


def _own(p: Claim, start: int, high: int) -> bool:
    if p.subject.own and p.measure != "share":
        return True
    if p.indicator not in TRADE or p.carried:
        return False
    return any(w.end <= p.subject.end for w in p.c.within("own", max(start, p.subject.start - 24), p.subject.end)) and p.measure != "share"
