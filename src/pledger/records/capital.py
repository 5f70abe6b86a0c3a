"""Money that works and funds hold or cost: 'a development fund with a capital of $200 million', 'the line is estimated at $8 billion'."""

from pledger.lexicon import Lexicon
from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.subject_types import LEFT, Subject
from pledger.sources.memo import per_lexicon

CAPITAL = "capital"  # how such a subject was found: it flows from nobody to nobody
_TWO = 2
_BACK, _NEXT = 90, 40  # characters before and behind a sum in which its noun stands


def capital(c: Clause, q: Quantity) -> Subject | None:
    """What a fund has, or what works are estimated at, by the words right beside the sum."""
    low, number = max(c.start, q.start - _BACK), q.number[0] or q.start
    held = c.search("fund_capital", low, number) or c.search("works_estimated", low, number)
    behind = c.match("sized_fund", q.end, q.end + _NEXT)
    return Subject("investment", None, q.start, q.end, CAPITAL) if held or behind else None


def of_nation(c: Clause, q: Quantity) -> Subject | None:
    """'Colombian capital in Peru amounts to $1 billion': what those of one state have put into another; not 'in the Colombian capital'."""
    m = c.search("nations_capital", c.start, q.number[0] or q.start) if "capital" in c.view.folded else None
    start = c.start + m.start("capital") if m else 0
    owner = m is not None and any(x.form == "adjective" and x.end + 1 == start for x in c.parties(c.start, start))
    if m is None or not owner or any(start < i.start < q.start and i.row is not None and i.row["kind"] == "noun" for i in c.indicators):
        return None
    row = next((i.row for i in c.indicators if i.indicator == "investment"), None)
    return Subject("investment", row, start, c.start + m.end("capital"), LEFT)


@per_lexicon
def _of_two(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The banks and funds that belong to two states -> the two."""
    rows = (row for row in lexicon.table("bodies") if row["kind"] == "bank")
    return {row["code"]: row.list("members") for row in rows if len(row.list("members")) == _TWO}


def holders(c: Clause, q: Quantity) -> tuple[str, ...]:
    """'the Uzbek-Kyrgyz Development Fund with a capital of $200 million': the two that its name joins; empty where there are not two."""
    owned = _of_two(c.d.marked.lexicon)
    before = [x for x in c.parties(c.start, q.start) if len(x.codes) == 1]
    named = {k for x in before for k in owned.get(x.codes[0], x.codes) if x.form in ("name", "adjective") or x.codes[0] in owned}
    return tuple(sorted(named)) if len(named) == _TWO else ()
