"""Periods of statistics: whole years and runs of months, read from EDTF (ISO 8601-2)."""

import re
from dataclasses import dataclass

_YEAR = re.compile(r"(\d{4})\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
# EDTF's sub-year groupings: 33 to 36 are quarters, 40 and 41 halves of a year.
_GROUPS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The months `first` to `last` (1 to 12) of `year`."""

    year: int
    first: int = 1
    last: int = 12

    @property
    def annual(self) -> bool:
        return (self.first, self.last) == (1, 12)

    def earlier(self, years: int = 1) -> "Span":
        """The same months, `years` years before."""
        return Span(self.year - years, self.first, self.last)

    def edtf(self) -> str:
        """As EDTF: `2022`, `2022-03`, `2022-01/2022-06`."""
        if self.annual:
            return f"{self.year:04d}"
        months = [f"{self.year:04d}-{month:02d}" for month in (self.first, self.last)]
        return months[0] if self.first == self.last else "/".join(months)


def span(period: str | None) -> Span | None:
    """The year or months that `period` names; None if it is no calendar year and no run of months within one."""
    if not period:
        return None
    start, slash, end = period.partition("/")
    if not slash:
        return _single(start)
    one, two = _single(start), _single(end)
    if one is None or two is None or one.year != two.year or one.annual or two.annual or two.last < one.first:
        return None
    return Span(one.year, one.first, two.last)


def _single(text: str) -> Span | None:
    if year := _YEAR.match(text):
        return Span(int(year[1]))
    month = _MONTH.match(text)
    if month is None:
        return None
    number = int(month[2])
    if 1 <= number <= 12:
        return Span(int(month[1]), number, number)
    return Span(int(month[1]), *_GROUPS[number]) if number in _GROUPS else None


def compared(period: str | None) -> tuple[Span, Span] | None:
    """The base and the reporting span of a comparison over time: `2019/2024` names both, `2022` stands against the year before,
    `2022-01/2022-06` against the same months of the year before. None where no such pair is named."""
    if period and (years := re.fullmatch(r"(\d{4})/(\d{4})", period)):
        base, end = int(years[1]), int(years[2])
        return (Span(base), Span(end)) if base < end else None
    reporting = span(period)
    return (reporting.earlier(), reporting) if reporting else None
