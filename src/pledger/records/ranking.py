"""A place among partners, and the sums told beside it: 'Russia is second with $5 billion'."""

from pledger.mentions.types import Indicator, Quantity
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE, Clause
from pledger.records.subject_types import Subject
from pledger.records.wording import Word

RIVAL = "rival"  # beside the place of a partner stands another
PLACED = "placed"  # a place among the partners that the passage ranks
_HEADS = frozenset(["tourists", "students", "passengers"])
_MADE = frozenset(["production", "capacity"])
_AS = {"other": "trade_turnover"}
_PLACE = 24  # characters before a role in which its place stands
_OPENING = 2  # words before the state that a sentence is about
_ROLE = 80  # characters from a sum to the role that it is told of


def rank(c: Clause, q: Quantity, memory: Memory) -> Subject | None:
    """'Russia is second', 'took fourth place among those with the largest turnover': a place in the trade that the passage is about."""
    low, high = c.fragment(q.start, q.end)
    made = _MADE if c.match("placed_in", q.end, high) else ()
    named = [i for i in c.indicators if q.end <= i.start < high and (_ranks(i) or i.indicator in made)]
    if not named and c.pattern("superlative").search(q.text.lower()) and c.match("thing_ranked", q.end, c.end):
        return None  # 'the third-largest Asian ethnic group'
    told = "other" if _among_partners(c, memory) else next((o.indicator for o in _told(c, memory) or _counted(c, memory)), None)
    topic = named[0].indicator if named else told
    topic = topic or _ranked_before(c, q, memory)
    behind = any(x.codes and c.fullmatch("placed_gap", q.end, x.start) for x in c.parties(q.end, high))
    held = any(x.codes and (x.start >= low or len(c.folded(c.start, x.start).split()) <= _OPENING) for x in c.parties(c.start, q.start))
    if topic is None or not (named or behind or held):
        return None
    return Subject(topic if topic in ("exports", "imports", "investment", *_MADE, *_HEADS) else "other", None, q.start, q.end, PLACED)


def _among_partners(c: Clause, memory: Memory) -> bool:
    """'Turkey was second among Georgia's trade partners. Italy came first': places told on from one among partners are such too."""
    last = next((o for o in [*memory.in_sentence(c), *memory.recent(c, 1)] if o.measure == "rank"), None)
    return last is not None and last.indicator == "other" and last.subject.how in ("rank", PLACED)


def _ranked_before(c: Clause, q: Quantity, memory: Memory) -> str | None:
    """'Among foreign visitors India came first, Russia second', 'Second is Russia': what the sentence, or the place before, is of."""
    if q.bound != "exactly":
        return None
    told = [i for i in c.indicators if i.end <= q.start and _ranks(i)]
    if not c.match("among_first", c.start, q.start):  # 'Chile, by the number of visitors, came third'
        told = [i for i in told if c.search("ranked_by", i.start - _PLACE, i.start)]
    ranked = [o.indicator for o in memory.in_sentence(c) + memory.recent(c, 1) if o.measure == "rank" and o.q.bound == "exactly"]
    return next(iter([i.indicator for i in told] + ranked), None)


def _ranks(i: Indicator) -> bool:
    """Whether a place can be one in it: trade, those who come, investment as such."""
    return i.indicator in (*_HEADS, *TRADE) or (i.indicator == "investment" and i.row is not None and i.row["kind"] == "noun")


def ranked_sum(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim | None] | None:
    """'the largest export market of X ($1bn)'; 'Russia is second with $5bn', 'followed by Turkey ($2bn)': the sum behind a place."""
    low, _ = c.fragment(q.start, q.end)
    before = c.folded(max(c.start, low - 48), q.start)
    told = memory.in_sentence(c)
    if c.folded(low - 1, low) == "(":
        if _beside_place(c, low, told):
            return Subject("trade_turnover", None, q.start, q.end, RIVAL), None
        roles = [w for w in c.within("rank", max(c.start, low - 60), low) if c.fullmatch("role_of", w.end, low - 1)]
        if roles:
            return _of_role(roles[-1]), None
    if (role := role_with(c, q)) is not None:
        return _of_role(role), None
    if any(o.kind == "money" for o in told) or not c.pattern("placed").search(before):
        return None
    if (flow := _place_of(c, memory)) is not None:
        last = next((o for o in memory.late() if o.indicator == flow and o.kind == "money"), None)
        return Subject(flow, last.subject.row if last else None, q.start, q.end, PLACED), last
    for o in _told(c, memory):
        return o.subject, o
    return None


def _beside_place(c: Clause, low: int, told: list[Claim]) -> bool:
    """'the third partner of Togo after Mali ($3 million) and Chad ($2 million)': whether a bracket tells the trade of one who stands beside
    a place; `told`: what the sentence told before."""
    first = next((o for o in told if o.measure == "rank" and o.subject.how == "rank" and o.indicator == "other"), None)
    return first is not None and c.search("rivals", first.q.end, low) is not None


def _place_of(c: Clause, memory: Memory) -> str | None:
    """What the place told in the sentence, or one among partners told before it, is of."""
    here = next((o.indicator for o in memory.in_sentence(c) if o.measure == "rank"), None)
    if here in ("exports", "imports"):
        return here
    return "trade_turnover" if _among_partners(c, memory) else None


def ranked_goods(c: Clause, q: Quantity) -> tuple[Subject, Claim | None] | None:
    """'Chile remained the main destination of the beef, taking 101,400 tonnes': goods that the holder of a role takes or gives."""
    role = role_with(c, q)
    return (_of_role(role), None) if role is not None and role.row["value"] in ("exports", "imports") else None


def _of_role(role: Word) -> Subject:
    return Subject(_AS.get(role.row["value"], role.row["value"]), None, role.start, role.end, "role")


def role_with(c: Clause, q: Quantity) -> Word | None:
    """'its fourth largest export market, with $11 billion', 'Spain, with $11 billion, is the second investor': the role of a sum."""
    placed = [o.start for o in c.quantities if o.unit == "rank"]
    for w in reversed(c.within("rank", max(c.start, q.start - _ROLE), q.start)):
        foremost = c.search("foremost", w.start - _PLACE, w.start) or any(w.start - _PLACE <= x < w.start for x in placed)
        if foremost and c.fullmatch("role_with", w.end, q.start):
            return w
    if not c.search("with_aside", max(c.start, q.start - _ROLE // 2), q.start):
        return None
    behind = c.within("rank", q.end, min(c.end, q.end + _ROLE))
    return behind[0] if behind and c.match("is_role", q.end, behind[0].start) else None


def _told(c: Clause, memory: Memory) -> list[Claim]:
    """The sums of trade just before: the one that is called the largest first."""
    told = [o for o in memory.recent(c, 3) if o.indicator in TRADE and o.measure == "level" and o.kind == "money" and not o.base]
    told = [o for o in told if o.subject.how != "role"] or told
    first = [o for o in told if c.pattern("foremost").search(o.c.folded(o.c.start, o.q.start))]
    return (first + told)[:1]


def _counted(c: Clause, memory: Memory) -> list[Claim]:
    """The people counted just before, among whose countries a place is told: 'The Indians are runners-up'."""
    return [o for o in memory.recent(c, 5) + memory.in_sentence(c) if o.indicator in _HEADS and o.measure == "level"][:1]
