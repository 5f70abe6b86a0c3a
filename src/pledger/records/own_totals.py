"""Whether a number is one country's own total, and not what it has with another."""

from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE
from pledger.records.subject_types import RATE

_PLACED_ABROAD = frozenset(["investment", "project_portfolio"])


def too_large(p: Claim, code: str, memory: Memory) -> bool:
    """A country's exports that exceed the whole trade of the two are its exports to all the world."""
    if p.kind != "money" or p.measure != "level" or p.indicator not in ("exports", "imports", "trade_turnover"):
        return False
    if p.indicator == "trade_turnover" and p.c.search("with_whom", p.subject.start, p.q.start):
        return False
    both = [
        o.q.value
        for o in memory.late()
        if o.indicator == "trade_turnover"
        and o.measure == "level"
        and o.unit == p.unit
        and len(o.parties) == 2
        and code in o.parties
        and o.q.value
    ]
    return bool(both) and (p.q.value or 0) > 1.5 * max(both) * (1 if p.indicator != "trade_turnover" else 2)


def of_totals(p: Claim, own: tuple[str, ...], memory: Memory) -> bool:
    """'Peru's foreign trade made $90 billion. Its exports fell by 4 percent to $45 billion': the growth of what the totals are told of."""
    last = memory.late()[:1]
    told = bool(last) and last[0].indicator in TRADE and last[0].parties == own and last[0].measure != "share"
    return told and p.indicator in TRADE and p.measure in ("growth", "change") and not _between_two(p)


def own_economy(p: Claim, memory: Memory) -> Claim | None:
    """'Peru's GDP doubled, its exports tripled and its reserves rose by 40 percent': the growth of one state's economy that a row goes on
    from; 'Kenya has 300 MW. Losses are 13 percent': a rate in the one state that was told of before."""
    if p.subject.how == RATE:
        last = next(iter(memory.recent(p.c, 1)), None)
        return last if last is not None and len(last.parties) == 1 else None
    told = memory.in_sentence(p.c) if p.measure in ("growth", "multiple") else ()
    first = told[-1] if told else None
    if first is None or first.indicator != "gdp" or len(first.parties) != 1 or p.indicator == "trade_turnover":
        return None
    return first if not p.c.parties(first.q.end, p.q.end) else None


def _between_two(p: Claim) -> bool:
    """'total imports from the neighbouring country', 'national exports to Iraq': a total between the two."""
    c, end = p.c, p.subject.end
    behind = [x for x in c.parties(end, min(p.q.start, end + 40)) if x.codes and x.form != "region"]
    named = any(c.fullmatch("of_goods_with", end, x.start) for x in behind)
    return bool(named or p.c.match("with_partner", p.subject.end, p.subject.end + 40))


def _came_in(p: Claim) -> bool:
    """Whether all that came to the one state that its clause names are counted."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    named = [x for x in p.c.parties(low, high) if x.codes]
    first = len(named) == 1 and named[0].form == "name" and named[0].end <= p.q.start
    return first and bool(p.c.search("came_in", named[0].end, p.q.number[0] or p.q.start))


def own_total(p: Claim, start: int, high: int) -> bool:
    """Whether the words make a number one country's own: 'trades with 130 countries', 'exports to all the world', its GDP."""
    if p.subject.how == "countries":
        return True  # 'trades with 130 countries'
    if p.indicator == "tourists" and p.c.search("from_abroad", p.q.start, p.subject.end):
        return True  # 'Georgia took in 392,100 international visitors'
    if p.indicator == "tourists" and p.measure == "level" and _came_in(p):
        return True  # 'Costa Rica received 2.4 million visitors'
    if p.indicator in _PLACED_ABROAD and p.c.search("abroad", p.q.start, high):
        return True  # 'Vietnamese firms invested $25 million in 17 projects abroad'
    if p.subject.own and p.measure != "share":
        return not _between_two(p)
    if p.indicator not in TRADE or p.carried or _between_two(p):
        return False
    whole = p.c.match("of_own_total", p.q.end, p.subject.end) if p.measure == "share" else None
    low = p.c.fragment(p.q.start)[0]
    if whole and not p.c.parties(low, p.q.start) and not p.c.match("points_back", low, p.q.start):
        return True  # 'copper makes up 70 percent of its total exports'
    if p.c.match("own_after", p.subject.end, p.subject.end + 40):
        return True
    if p.c.search("to_world", p.q.end, min(high, p.q.end + 60)):
        return True
    return any(w.end <= p.subject.end for w in p.c.within("own", max(start, p.subject.start - 24), p.subject.end)) and p.measure != "share"
