"""Periods that other words settle: "in the reporting period" (said before), "in nine months" (of statistics: since January)."""

import re
from collections.abc import Callable, Sequence

from pledger.mentions import numbers
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, span
from pledger.mentions.view import View
from pledger.values import changed

_YEAR = re.compile(r"(?<![\d.,$€£-])((?:19[4-9]|20[0-4])\d)(?![\d%]|[.,]\d)(?:[-/–](\d\d)\b)?")
_ABOVE = 400  # characters above a sentence in which the year stands that "that year" means
_FRESH = 3  # months that a count of months is news for


def said_before(c: Context, i: int) -> Found | None:
    """ "over the said period", "in the reporting period", "over the same period": the period that stands before it, or unknown."""
    t = c.t
    found = c.w.of("anaphor").at(t, i)
    if found is None or (found[0] == i + 1 and t.word[i - 1] not in c.w.sets["that"]):
        return None
    if found[1] == "year":
        return None if t.word[found[0]] in ("-", "as") or t.numeral(found[0]) else Found(i, found[0], anchor="context", shape="year")
    bare = c.w.of("open").at(t, found[0])
    if bare is not None or t.numeral(found[0]) or c.w.months.at(t, found[0]) or t.word[found[0]] in ("-", "/"):
        return None
    role = c.w.of("role").upto(t, i - (t.word[i - 1] == "the"))
    if role is None:
        return None
    if role[1] == "base":
        return Found(i, found[0], anchor="context", shape="same", shift=-1.0, role="base")
    if role[1]:
        return None
    return Found(i, found[0], anchor="context", shape="same", shift=0.0, role="period")


def of_that_year(c: Context, found: Sequence[Found], earlier: Callable[[], tuple[int, int] | None]) -> list[Found]:
    """ "in that year", "in October of the same year": the year said last, in the sentence or, by `earlier`, before it."""
    if all(item.shape != "year" for item in found):
        return list(found)
    made: list[Found] = []
    for item in found:
        if item.shape != "year":
            made.append(item)
            continue
        day = made[-1] if made and _open_before(c, made[-1], item) else None
        said = [f for f in (made[:-1] if day else made) if f.high and f.high.year]
        years = _years(said[-1]) if said else earlier()
        if years is None:
            continue
        if day is not None and day.low and day.high:
            low, high = changed(day.low, year=years[1]), changed(day.high, year=years[1])
            made[-1] = changed(day, last=item.last, low=low, high=high)
        else:
            made.append(changed(item, low=Date(years[0]), high=Date(years[1]), shape="date"))
    return made


def _years(said: Found) -> tuple[int, int] | None:
    """The year that a time lies in, or the two of a fiscal year."""
    low, high = said.low, said.high
    if low is None or high is None or low.year is None or high.year is None:
        return None
    return (low.year if high.month is None and high.year == low.year + 1 else high.year), high.year


def _open_before(c: Context, day: Found, year: Found) -> bool:
    """Whether a day or month without a year stands right before: 'in October of', 'on 5 May'."""
    gap = c.t.word[day.last : year.first]
    open_year = day.low is not None and day.low.month is not None and day.low.year is None
    return open_year and all(word in c.w.sets["before_that_year"] for word in gap)


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


def year_above(view: View) -> tuple[int, int] | None:
    """The year printed last before a sentence, not far above it, or the two of '2017-18'."""
    printed = _YEAR.findall(view.source.text, max(0, view.start - _ABOVE), view.start)
    if not printed:
        return None
    first, short = int(printed[-1][0]), printed[-1][1]
    return first, first + 1 if short and int(short) == (first + 1) % 100 else first
