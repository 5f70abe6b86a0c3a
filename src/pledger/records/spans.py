"""Spans of time that a sentence tells by their end alone: 'until October'."""

from pledger.mentions.types import Time
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE

_MONTH = 7  # characters of '2023-10'


def to_date(p: Claim, t: Time) -> str | None:
    """'Trade until October 2023 reached $1.95 billion': what flows is counted from the beginning of that year."""
    month = t.edtf or ""
    flows = p.indicator in TRADE and p.measure == "level" and len(month) == _MONTH and not month.endswith("-01")
    until = flows and p.c.pattern("up_to_month").search(p.c.folded(max(p.c.start, t.start - 12), t.start + 12))
    return f"{month[:4]}-01/{month}" if until else None
