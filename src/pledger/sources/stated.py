"""Dates as they stand in datelines, bylines and footers -> EDTF. Short strings only; the grammar of times reads prose."""

import datetime
import re
from dataclasses import dataclass

from pledger.lexicon import Lexicon, fold
from pledger.sources.memo import per_lexicon


@dataclass(frozen=True, slots=True)
class Stated:
    """A date at `start:end` of the string: `year` None where none is said, `day` None where only a month is."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def edtf(self) -> str:
        year = f"{self.year:04d}" if self.year else "XXXX"
        return f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


@dataclass(frozen=True, slots=True)
class Calendar:
    """A language's month names and the pattern of its dates."""

    months: dict[str, int]
    pattern: re.Pattern[str]


_YEAR = r"(?P<{0}>(?:1[89]|20|21)\d\d)(?!\d)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"


@per_lexicon
def calendar(lexicon: Lexicon) -> Calendar:
    """The month names of a lexicon (`months.csv`) and the dates made of them."""
    months = {fold(t).rstrip("."): int(row["number"]) for row in lexicon.table("months") for t in row.list("terms")}
    month = "|".join(map(re.escape, sorted(months, key=len, reverse=True))) or r"\b\B"
    parts = (
        r"(?P<iy>(?:1[89]|20|21)\d\d)(?P<is>[-/.])(?P<im>[01]?\d)(?P=is)(?P<id>[0-3]?\d)(?!\d)",
        r"(?P<nd>[0-3]?\d)(?P<ns>[./-])(?P<nm>[0-3]?\d)(?P=ns)" + _YEAR.format("ny"),
        rf"{_DAY.format('dd')}[ -]?(?:[^\W\d_]{{2,3}} )?(?P<dm>{month})\b\.?(?:[ -]?,? ?{_YEAR.format('dy')})?",
        rf"(?P<mm>{month})\b\.? ?(?:the )?{_DAY.format('md')}(?!\d|[:.,]\d)(?:(?:,? |/){_YEAR.format('my')})?",
        rf"(?P<om>{month})\b\.?,? ?{_YEAR.format('oy')}",
    )
    return Calendar(months, re.compile(r"(?<![\w.,$])(?:" + "|".join(parts) + ")"))


def stated(text: str, lexicon: Lexicon) -> list[Stated]:
    """The dates in a short string, in order. A day and month as figures are day first, but month first where only that is possible;
    `3/4/2024`, which is either, is left out: abstain rather than guess. The end of a range ("17-21 June 2015") is no date."""
    known = calendar(lexicon)
    folded = fold(text)
    found = []
    for match in known.pattern.finditer(folded):
        if re.search(r"\d\s?-\s?$", folded[max(0, match.start() - 4) : match.start()]):
            continue
        if date := _read(match, known):
            found.append(date)
    return found


def _read(match: re.Match[str], known: Calendar) -> Stated | None:
    part = match.groupdict()
    span = match.span()
    if part["iy"]:
        return _valid(span, int(part["iy"]), int(part["im"]), int(part["id"]))
    if part["ny"]:
        first, second, year = int(part["nd"]), int(part["nm"]), int(part["ny"])
        if part["ns"] == "/" and first <= 12 and second <= 12 and first != second:
            return None
        return _valid(span, year, second, first) or _valid(span, year, first, second)
    name = part["dm"] or part["mm"] or part["om"]
    day, said = part["dd"] or part["md"], part["dy"] or part["my"] or part["oy"]
    return _valid(span, int(said) if said else None, known.months[name], int(day) if day else None)


def _valid(span: tuple[int, int], year: int | None, month: int, day: int | None) -> Stated | None:
    try:
        datetime.date(year or 2000, month, day or 1)
    except ValueError:
        return None
    return Stated(span[0], span[1], year, month, day)
