"""Calendar dates of any precision, their EDTF strings (ISO 8601-2), and arithmetic on them."""

import calendar
import datetime
from dataclasses import replace

from pledger.values import fixed

SECONDS = {"min": 60.0, "h": 3600.0, "d": 86400.0, "wk": 604800.0, "mo": 2592000.0, "a": 31536000.0}


@fixed
class Date:
    """A year, month or day; parts that the words do not give are None. `month` 21 to 24 is a season (EDTF level 1)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def valid(self) -> bool:
        if self.year is not None and not 1 <= self.year <= 9999:
            return False
        if self.day is None or self.month is None:
            return True
        return 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]

    @property
    def edtf(self) -> str:
        """ "2024-05-05", "2024-05", "2024"; "XXXX-05-05" without a year."""
        parts = [f"{self.year:04}" if self.year is not None else "XXXX"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def begin(self) -> datetime.date:
        """The first day (of a season: a day near its middle, to compare by)."""
        month = (self.month or 1) if (self.month or 1) <= 12 else (self.month or 21) * 3 - 59
        return datetime.date(self.year or 1, month, self.day or 1)

    @property
    def finish(self) -> datetime.date:
        """The last day."""
        if self.day is not None:
            return self.begin
        month = 12 if self.month is None else self.begin.month
        year = self.year or 1
        return datetime.date(year, month, calendar.monthrange(year, month)[1])


def of(day: datetime.date, precision: str = "d") -> Date:
    """The date of that day, to the day (`d`), month (`mo`) or year (`a`)."""
    return Date(day.year, day.month if precision in ("d", "mo") else None, day.day if precision == "d" else None)


def months_on(day: datetime.date, months: int) -> datetime.date | None:
    """That many months later (earlier if negative), the day cut to the month's length; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_on(day: datetime.date, days: float) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days=round(days))
    except OverflowError:
        return None


def on(day: datetime.date, amount: float, unit: str) -> datetime.date | None:
    """`amount` units (UCUM: a, mo, wk, d) after `day`."""
    if abs(amount) > 100_000:
        return None
    if unit == "a" or unit == "mo":
        return months_on(day, round(amount * (12 if unit == "a" else 1)))
    return days_on(day, amount * SECONDS[unit] / SECONDS["d"])


def interval(low: Date, high: Date) -> str:
    """ "2023/2025"; one date where both are the same."""
    return low.edtf if low == high else f"{low.edtf}/{high.edtf}"


def quarter(year: int | None, number: int) -> tuple[Date, Date]:
    return Date(year, 3 * number - 2), Date(year, 3 * number)


def week(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Monday and Sunday of the week of `day`."""
    monday = max(day, datetime.date(1, 1, 8)) - datetime.timedelta(days=day.weekday())
    return monday, monday + datetime.timedelta(days=6 if monday.year < 9999 or monday.month < 12 else 0)


def years_on(date: Date, years: int) -> Date | None:
    """The same date in another year; None for a day that it lacks."""
    moved = replace(date, year=date.year + years) if date.year is not None else date
    return moved if moved.valid else None


def holds(span: str, day: str) -> bool:
    """Whether one day lies in a span of days: '2024-05-06/2024-05-12' holds '2024-05-07'."""
    first, to, last = span.partition("/")
    return bool(to) and "/" not in day and first <= day <= last
