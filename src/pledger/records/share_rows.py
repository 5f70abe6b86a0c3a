"""Rows of shares: '14 percent came from Malawi, 12 percent from Kenya', 'Malawi accounted for 14 percent, Kenya for 12'."""

from pledger.mentions.types import Quantity
from pledger.records.claims import Claim, Memory
from pledger.records.flows import Flow
from pledger.records.fragments import Clause

_PAIR = 2
_NEXT = 40  # characters behind a share, or before it, in which the state that it is of is named


def next_share(c: Clause, q: Quantity, before: Claim | None) -> str | None:
    """'14 percent came from Malawi, 12 percent from Kenya': the next of a row of shares, told by the state that it is of."""
    if before is None or before.c.view is not c.view or before.measure != "share" or q.unit != "percent":
        return None
    return "share" if _state_of(c, q) else None


def _row_of_shares(c: Clause, last: Quantity, q: Quantity) -> bool:
    """'Tea made up 70 percent of exports, cotton 4 percent': whether a bare percentage is the next of a row."""
    low, gap = last.end, c.folded(last.end, q.start)
    cut = max([gap.rfind(","), *(m.start() for m in c.pattern("and").finditer(gap))])
    return cut >= 0 and bool(c.fullmatch("next_of_row", low + cut, q.start)) and not c.search("growth", low, c.fragment(q.start, q.end)[1])


def bracket_share(c: Clause, q: Quantity, how: str | None, memory: Memory) -> str | None:
    """'46 percent of the total. Peru took second place with $22 billion (24 percent)': a bare percentage goes on with the shares."""
    if how not in ("growth", None) or q.unit != "percent" or q.direction or q.text[:1] in "+-":
        return how
    opened = c.folded(q.start - 1, q.start) == "("
    last = _last(memory.in_sentence(c)) or (_last(memory.recent(c, 1)) if opened else None)
    if last is None or last.measure != "share":
        return how
    return "share" if (opened and how) or (not opened and _row_of_shares(c, last.q, q)) else how


def _last(claims: list[Claim]) -> Claim | None:
    """The percentage told last, of claims of which the newest is the first."""
    for o in claims:
        if o.kind == "percent":
            return o
    return None


def in_row(p: Claim, before: Claim | None, memory: Memory) -> None:
    """The next of a row of shares has the parties and the flow of the one before, its own state in the place of that one's."""
    before = before or _last(memory.in_sentence(p.c))
    if before is None or next_share(p.c, p.q, before) is None:
        return
    old, new = _state_of(p.c, before.q) or _partner(before), _state_of(p.c, p.q)
    if old and new and old in before.parties and new not in before.parties:
        put = {old: new}
        p.parties = tuple(sorted(put.get(code, code) for code in before.parties))
        p.flow = Flow(*(put.get(end, end) if end else None for end in (before.flow.origin, before.flow.destination)))


def _partner(before: Claim) -> str | None:
    """Of 'France takes 23 percent of Tunisia's exports' the one who is not the owner of the flow."""
    ends = {"exports": before.flow.destination, "imports": before.flow.origin}
    return ends.get(before.indicator) if len(before.parties) == _PAIR else None


def _state_of(c: Clause, q: Quantity) -> str | None:
    """The state that a share is of: '12 percent from Kenya', 'Kenya for 12 percent'."""
    named = (x for x in c.parties(q.end, min(c.end, q.end + _NEXT)) if len(x.codes) == 1)
    behind = next((x.codes[0] for x in named if c.fullmatch("share_next", q.end, x.start)), None)
    if behind is not None:
        return behind
    ahead = [x for x in c.parties(max(c.start, q.start - _NEXT), q.start) if len(x.codes) == 1][-1:]
    return next((x.codes[0] for x in ahead if c.fullmatch("share_ahead", x.end, q.start)), None)
