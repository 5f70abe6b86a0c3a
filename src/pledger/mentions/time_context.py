"""Periods that other words settle: "in the reporting period" (said before), "in nine months" (of statistics: since January)."""

from pledger.mentions import numbers
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, span

_FRESH = 3  # months that a count of months is news for


def said_before(c: Context, i: int) -> Found | None:
    """ "over the said period", "in the reporting period", "over the same period": the period that stands before it, or unknown."""
    t = c.t
    found = c.w.of("anaphor").at(t, i)
    if found is None or (found[0] == i + 1 and t.word[i - 1] not in c.w.sets["that"]):
        return None
    bare = c.w.of("open").at(t, found[0])
    if bare is not None or t.numeral(found[0]) or c.w.months.at(t, found[0]) or t.word[found[0]] in ("-", "/"):
        return None
    role = c.w.of("role").upto(t, i - (t.word[i - 1] == "the"))
    if role is None:
        return None
    if role[1] == "base" or (found[1] == "same" and t.word[role[0]] in ("from", "over") and _rises(c, i)):
        return Found(i, found[0], anchor="context", shape="same", shift=-1.0, role="base")
    if role[1]:
        return None
    return Found(i, found[0], anchor="context", shape="same", shift=0.0, role="period")


def _rises(c: Context, i: int) -> bool:
    """Whether a percentage stands just before: "up 5% over the same period" compares."""
    return "%" in c.t.word[max(0, i - 4) : i] or "percent" in c.t.word[max(0, i - 4) : i]


def statistics(c: Context, i: int) -> Found | None:
    """ "Trade reached $5 million in nine months": the first nine months of the year, if they are just over and the sentence counts."""
    t = c.t
    if c.reference is None or t.word[i - 1 - (t.word[i - 1] in c.w.sets["these"])] not in c.w.sets["over_time"] or c.future:
        return None
    n = numbers.read(t, i, c.w.numbers)
    if n is None or t.word[n.last] != "months" or n.value % 1 or not 2 <= n.value <= 11 or c.w.of("open").at(t, n.last + 1):
        return None
    over, count = c.reference.month - 1, int(n.value)  # months of this year that are over
    back = count > over
    if over + 12 * back - count >= _FRESH or c.w.of("statistic").forward.keys().isdisjoint(t.word):
        return None
    year = c.reference.year - back
    return span(i, n.last + 1, Date(year, 1), Date(year, count), "publication")
