"""EDTF strings (ISO 8601-2) as intervals of days, which is how the ledger compares dates of different precision."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$")
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` to `end`, both included."""

    start: datetime.date
    end: datetime.date

    def meets(self, other: "Span") -> bool:
        return self.start <= other.end and other.start <= self.end

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def _point(text: str) -> Span | None:
    match = _POINT.match(text.strip())
    if not match:
        return None
    year, month, day = (int(g) if g else 0 for g in match.groups())
    try:
        if day:
            date = datetime.date(year, month, day)
            return Span(date, date)
        if month:
            return Span(datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1]))
        return Span(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def span(edtf: str | None) -> Span | None:
    """The days an EDTF string covers: a day, month or year, an interval `a/b`, or one of several `[a,b]`. None where it cannot be placed
    (unknown year, open end)."""
    if not edtf:
        return None
    if edtf[0] == "[" and edtf[-1] == "]":
        points = [_point(p) for p in edtf[1:-1].split(",")]
    elif "/" in edtf:
        points = [_point(p) for p in edtf.split("/", 1)]
    else:
        points = [_point(edtf)]
    known = [p for p in points if p is not None]
    if len(known) != len(points) or not known:
        return None
    start, end = min(p.start for p in known), max(p.end for p in known)
    return Span(start, end)


def two_ended(edtf: str | None) -> tuple[Span, Span] | None:
    """The base and the reporting period of `base/reporting` (two whole years, or two like parts of years), else None."""
    if not edtf or "/" not in edtf or edtf[0] == "[":
        return None
    first, last = (_point(p) for p in edtf.split("/", 1))
    return (first, last) if first and last else None


def year_before(period: Span) -> Span:
    """The same stretch a year earlier; the last of February stays the last."""
    return Span(_shift(period.start), _shift(period.end))


def _shift(day: datetime.date) -> datetime.date:
    year = day.year - 1
    last = calendar.monthrange(year, day.month)[1]
    whole = day.day == calendar.monthrange(day.year, day.month)[1]
    return datetime.date(year, day.month, last if whole else min(day.day, last))


def a_year_after(day: datetime.date) -> datetime.date:
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return datetime.date(day.year + 1, day.month, min(day.day, last))


def first_day(stated: str | None) -> datetime.date | None:
    """The first day of a source's date, which places its statements in time; None where unknown."""
    known = span(stated)
    return known.start if known else None
