"""Spans of time that a sentence tells by one end: 'until October', 'the past year' beside the year before it."""

from pledger.mentions.types import Time
from pledger.records.claims import TRADE, Claim

_MONTH = 7  # characters of '2023-10'


def to_date(p: Claim, t: Time) -> str | None:
    """'Trade until October 2023 reached $1.95 billion': what flows is counted from the beginning of that year."""
    month = t.edtf or ""
    flows = p.indicator in TRADE and p.measure == "level" and len(month) == _MONTH and not month.endswith("-01")
    until = flows and p.c.pattern("up_to_month").search(p.c.folded(max(p.c.start, t.start - 12), t.start + 12))
    return f"{month[:4]}-01/{month}" if until else None


def past_year(p: Claim, t: Time) -> str | None:
    """'rose during the past year to $95 million, compared to $82 million in 2020': the year after the one that it is compared with."""
    if not p.c.pattern("past_year").fullmatch(t.text.lower()):
        return None
    years = [o.edtf for o in p.c.times if o is not t and o.edtf and len(o.edtf) == len("2020") and o.start >= p.q.end]
    return str(int(years[0]) + 1) if len(years) == 1 and p.c.pattern("looks_back").search(p.c.folded(p.q.end, p.c.end)) else None
