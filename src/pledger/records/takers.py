"""Who is lent or given money, by the words around the sum: the subject of a verb of taking, or several that get it together."""

from itertools import pairwise

from pledger.mentions.types import Party
from pledger.records.claims import Claim

_NEAR = 4  # words between who takes and the verb, between the verb and the sum
_VERB = 14  # characters before the first of several in which the verb stands
_LIST = 80  # characters behind a sum in which the first of several begins


def taking(p: Claim) -> str | None:
    """'Fiji officially gets a loan of $5 million', 'Tajikistan will receive $2 million, and Uzbekistan a $1 million credit'."""
    c = p.c
    verbs = c.within("take", c.start, p.q.start)
    if not verbs:
        return None
    for x in reversed([x for x in c.parties(c.start, p.q.start) if x.form == "name" and len(x.codes) == 1]):
        if x.start > verbs[-1].end and c.fullmatch("takes_too", x.end, p.q.start):
            return x.codes[0]
        near = x.end <= verbs[-1].start and len(c.folded(x.end, verbs[-1].start).split()) <= _NEAR
        if near and c.folded(x.end, x.end + 1) not in ("'", ",") and len(c.folded(verbs[-1].end, p.q.start).split()) <= _NEAR:
            return x.codes[0]
    return None


def together(p: Claim) -> tuple[str, ...]:
    """'approved $300 million for Tajikistan and Uzbekistan', 'will grant Togo and Benin $30 million': the states in a row behind the sum
    or before it; empty of fewer than two."""
    c = p.c
    if before := _right_before(p):
        return before
    stop = min((o.start for o in c.quantities if o.start >= p.q.end and o.unit == p.q.unit), default=c.end)
    named = [x for x in c.parties(p.q.end, stop) if x.form == "name" and len(x.codes) == 1]
    if len(named) < 2 or named[0].start - p.q.end > _LIST or not c.search("gets_part", p.q.end, named[0].start):
        return ()
    row: list[Party] = named[:1]
    for x in named[1:]:
        if not c.fullmatch("states_gap", row[-1].end, x.start):
            break
        row.append(x)
    return tuple(dict.fromkeys(x.codes[0] for x in row)) if len(row) > 1 else ()


def _right_before(p: Claim) -> tuple[str, ...]:
    """The states in a row between a verb of giving and the sum."""
    c = p.c
    row = [x for x in c.parties(max(c.start, p.q.start - _LIST), p.q.start) if x.form == "name" and len(x.codes) == 1]
    if len(row) < 2 or not (c.fullmatch("sum_next", row[-1].end, p.q.start) and c.within("give", row[0].start - _VERB, row[0].start)):
        return ()
    joined = all(c.fullmatch("states_gap", a.end, b.start) for a, b in pairwise(row))
    return tuple(dict.fromkeys(x.codes[0] for x in row)) if joined else ()
