"""When the words name no time that could be told: last year in a source of no known day, recent years, before the pandemic."""

from pledger.records import periods
from pledger.records.claims import Claim

_HEAD = 24  # characters of a sentence in which its time stands


def undated(p: Claim) -> bool:
    """'Last year it reached $5 million' in a source whose day nobody knows: of a year that is not the passage's."""
    if p.c.d.published:
        return False
    low, high = p.c.fragment(p.q.start, p.q.end)
    stretches = ((low, high), (p.c.start, min(p.c.start + _HEAD, p.c.end)))
    return any((m := p.c.search("relative_year", *at)) and not _compared_with(p, at[0] + m.start()) for at in stretches)


def _compared_with(p: Claim, at: int) -> bool:
    """'12% above the first quarter of last year': whether a time is only the one that growth is told against."""
    return p.measure in ("growth", "multiple", "change") and any(t.role == "base" and t.start <= at < t.end for t in p.c.times)


def vague(p: Claim) -> bool:
    """'has grown fourfold in recent years': a time that names no period, and no other beside the number."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if periods.against(p.c, p.q) and p.c.match("once", p.q.end, high):
        return True  # 'down from 90 before the flood'
    if p.measure == "level" and (said := p.c.search("before_crisis", p.c.start, high)) and _before_crisis(p, p.c.start + said.start(), low):
        return True
    if not p.c.search("vague_time", low, high):
        return False
    if p.c.search("vague_time", p.q.end, min(high, p.q.end + 40)):
        return True
    return not any(t.edtf and low <= t.start < high and not periods.framing(p.c, p.q, t) for t in p.c.times)


def _before_crisis(p: Claim, at: int, low: int) -> bool:
    """'Before the pandemic, 80,000 used to come every year': a time that the words do not tell. `at`: where they stand."""
    if at < low and p.c.folded(p.c.start, at).strip(" \"'"):
        return False
    return not any(t.edtf and t.role != "base" for t in p.c.times)
