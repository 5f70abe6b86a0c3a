"""How firmly an aim is meant: the rung of the ladder that the words governing a number stand for."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.types import LADDER
from pledger.records.wording import Word

_VOICE = 60  # characters from a comma to 'said'
_FLOWS = frozenset(["trade_turnover", "exports", "imports", "trade_balance", "freight", "tourists", "passengers"])


def rung(c: Clause, w: Word, q: Quantity) -> str:
    """The rung of the governing words; a document's own 'will' is a clause of it."""
    step = "discussed" if c.match("will_discuss", w.start, w.end + 40) else w.row["strength"]
    if c.match("would_like", w.start, w.end + 8):
        step = "willing"
    elif c.pattern("would").match(w.term) and _reported(c, w):
        step = "agreed"
    if w.row["joint"] and step == "proposed":
        step = w.row["joint"] if _of_parties(c, w) else step
    achieved = c.pattern("goal").search(w.term) and c.search("achieved", q.end, c.end)
    if achieved or any(passed(c, x) for x in c.within("aim", w.start, q.start)):
        return "done"
    if step in ("willing", "proposed") and c.search("possibility", c.start, q.start) and c.match("is_discussed", q.end, c.end):
        return "discussed"
    if step == "willing" and c.search("paper_sets", c.start, q.start):
        return "agreed"
    standing = c.search("standing_goal", c.start, max(q.start, q.number[0])) or c.fullmatch("goal_of", w.start, q.start)
    if step == "willing" and standing:
        return "agreed"
    if step in ("willing", "agreed") and c.match("feasible", q.end, c.end):
        return "proposed"
    if step == "agreed" and c.match("likely", w.end, w.end + 12):
        return "proposed"
    if step == "agreed" and (c.search("forecast", c.start, w.start) or c.match("if_first", c.start, w.start) or _comes_about(c, w)):
        return "proposed"
    if step == "agreed" and (c.within("signed", c.start, q.start) or _under_paper(c, q)):
        return "signed"
    return step if step in LADDER else "willing"


def rung_apart(c: Clause, w: Word) -> str:
    """The rung of a plain verb of change whose governing word stands apart: 'agreed at the talks to raise', 'asked Peru to supply'."""
    if c.search("agreed_apart", c.start, w.start):
        return "agreed"
    if c.search("asks_apart", c.start, w.start):
        return "proposed"
    return "proposed" if w.kind == "rising" and c.search("sees_apart", c.start, w.start) else "willing"


def _comes_about(c: Clause, w: Word) -> bool:
    """'Trade will total 18 billion euros this year': nobody undertakes it, it is foreseen."""
    if not c.match("comes_about", w.start, w.end + 24):
        return False
    low, _ = c.fragment(w.start)
    told = [i for i in c.indicators if low <= i.start and i.end <= w.start]
    return bool(told) and told[0].indicator in _FLOWS and not any(i.row is not None and i.row["kind"] == "verb" for i in told)


def _under_paper(c: Clause, q: Quantity) -> bool:
    """'Italy will invest $200 million under a treaty that they signed', 'The agreement will eliminate tariffs on 75 percent of goods'."""
    if c.match("paper_subject", c.start, q.start):
        return True
    if c.search("under_contract", c.start, c.end) or c.search("paper_by_which", c.start, q.start):
        return True
    return any(c.pattern("under").match(w.term) for w in c.within("signed", q.end, c.end))


def _of_parties(c: Clause, w: Word) -> bool:
    """Whether countries or their governments are what something is expected of."""
    low = max(c.start, w.start - 60)
    who = [p.end for p in c.parties(low, w.end) if not c.search("from_whom", low, p.start)]
    what = [i.end for i in c.indicators if low <= i.start and i.end <= w.start]
    return bool(who) and max(who) > max(what, default=0)


def _reported(c: Clause, w: Word) -> bool:
    """'He added that the number would be raised', 'Two firms would come next month, he said': a 'will' told afterwards."""
    said = [h for h in c.view.of("reporting") if h.row["side"] == "verb"]
    if any(h.end <= w.start for h in said):
        return True
    return not c.d.quoted(w.start) and any(c.search("said_after", max(w.end, h.start - _VOICE), h.start) for h in said if h.start > w.end)


def passed(c: Clause, w: Word) -> bool:
    """Whether a target is one that was reached: 'exceeded the planned target of $3 billion', not 'will reach the target of'."""
    low = max(c.start, w.start - 40)
    said = c.search("passed", low, w.start) if c.pattern("goal").search(w.term) else None
    return said is not None and not c.search("to_pass", max(c.start, low - 16), low + said.start())
