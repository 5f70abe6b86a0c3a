"""Spans of time that a sentence tells by their end alone: 'until October'."""

from pledger.mentions.types import Time
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE
from pledger.records.passages import COUNTED

_MONTH = 7  # characters of '2023-10'


def to_date(p: Claim, t: Time) -> str | None:
    """'Trade until October 2023 reached $1.95 billion': what flows is counted from the beginning of that year."""
    month = t.edtf or ""
    flows = (
        (p.indicator in TRADE or p.indicator in COUNTED)
        and p.measure in ("level", "growth")
        and len(month) == _MONTH
        and not month.endswith("-01")
    )
    until = flows and p.c.search("up_to_month", max(p.c.start, t.start - 12), t.end)
    return f"{month[:4]}-01/{month}" if until else None


def by_then(p: Claim) -> str | None:
    """'totalled $300 million by the end of 2023': a limit that is past is when it held."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    for t in p.c.times:
        opens = p.c.fullmatch("opening", p.c.start, t.start) is not None
        last = (t.edtf or "").split("/")[-1]
        if t.role == "deadline" and last and (low <= t.start < high or opens) and (p.c.d.published or "")[: len(last)] > last:
            return to_date(p, t) or t.edtf
        if t.role == "base" and low <= t.start < high and not t.edtf and p.c.year and p.c.search("by_end_of", t.start - 24, t.start):
            return str(int(p.c.year) - 1)
    return None
