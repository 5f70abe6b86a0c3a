"""Dates as they stand in datelines, bylines and footers -> EDTF. Short strings only; the grammar of times reads prose."""

import datetime
import re
from dataclasses import dataclass

from pledger.lexicon import Lexicon, any_of, fold
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
    """A language's month names, with those that pages of other languages print; patterns: dates, a weekday before one, any weekday."""

    months: dict[str, int]
    pattern: re.Pattern[str]
    weekdays: dict[str, int]
    before: re.Pattern[str]
    weekday: re.Pattern[str]


_YEAR = r"(?P<{0}>(?:1[89]|20|21)\d\d)(?!\d)"
_GLUED = r"(?<=\b[012]\d:[0-5]\d)(?=\d\d\.\d\d\.\d{4}\b)"  # a page's clock run into its date: '09:1512.03.2021'
_DIGIT = re.compile(r"\d")
_BEFORE = 16  # characters before a date in figures that may hold its weekday
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_AMERICAN = re.compile(r"[ ,|-]{1,3}(?:at )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)? ?\(?[ecmp](?:[sd])?t\b")  # clocks of the United States


@per_lexicon
def calendar(lexicon: Lexicon) -> Calendar:
    """The month names of a lexicon (`months.csv`) and the dates made of them."""
    months = {fold(t).rstrip("."): int(row["number"]) for row in lexicon.table("months") for t in row.list("terms")}
    month = any_of(months)
    printed = {fold(t): int(row["number"]) for row in lexicon.table("page_months") for t in row.list("terms")}
    whole = any_of(fold(row.list("terms")[0]) for row in lexicon.table("weekdays"))  # in prose "sat" and "sun" are no days
    parts = (
        r"(?P<iy>(?:1[89]|20|21)\d\d)(?P<is>[-/.]|\. |年)(?P<im>[01]?\d)(?:(?P=is)|月)(?P<id>[0-3]?\d)(?!\d)",
        r"(?P<nd>[0-3]?\d)(?P<ns>\. |[./-]| / )(?P<nm>[0-3]?\d)(?P=ns)(?:" + _YEAR.format("ny") + r"|(?P<nyy>\d\d)(?![\d./-]))",
        rf"(?P<fd>[0-3]?\d)[.º°]? (?:de )?(?P<fm>{any_of(printed)})\b\.?,? (?:del? )?{_YEAR.format('fy')}",
        rf"(?P<gm>{any_of(printed)})\b\.? (?P<gd>[0-3]?\d)(?:\.|,| de| -)? {_YEAR.format('gy')}",
        rf"{_DAY.format('dd')}(?:[ -]|\. ?|/)?(?:[^\W\d_]{{2,3}} )?(?P<dm>{month})\b\.?"
        + rf"(?:[ /-]?,? ?{_YEAR.format('dy')}|(?: '|(?<=-[a-z]{{3}})-)(?P<dyy>\d\d)(?![\d:]))?",
        rf"(?P<mm>{month})\b(?:\.|,(?= \d?\d/))? ?(?:the )?{_DAY.format('md')}(?!\d|[:.]\d|,\d(?!\d{{3}}))"
        + rf"(?:(?:,? |,|/|\. | \([a-z]{{3,9}}\),? |, (?:{whole}),? ){_YEAR.format('my')})?",
        rf"(?P<om>{month})\b\.?,? ?{_YEAR.format('oy')}",
    )
    days = {fold(t).rstrip("."): int(row["number"]) for row in lexicon.table("weekdays") for t in row.list("terms")}
    day = any_of(days)
    return Calendar(
        printed | months,
        re.compile(r"(?:(?<![\w.,$])|(?<=\bdate)|" + _GLUED + r")(?<!\d:)(?:" + "|".join(parts) + ")"),
        days,
        re.compile(rf"\b({day})\b\.?,? $"),
        re.compile(rf"\b({whole})\b"),
    )


def stated(text: str, lexicon: Lexicon) -> list[Stated]:
    """The dates in a short string, in order. A day and month as figures are day first, but month first where only that is possible;
    `3/4/2024`, which is either, is left out unless a weekday before it fits but one ("Wed, 3/4/2020"): abstain rather than guess. So is a
    year of two figures ("Friday 03/14/14"). The end of a range ("17-21 June 2015") is no date."""
    known = calendar(lexicon)
    folded, found = fold(text), list[Stated]()
    if _DIGIT.search(folded) is None:
        return found
    for match in known.pattern.finditer(folded):
        if re.search(r"\d\s?-\s?$", folded[max(0, match.start() - 4) : match.start()]):
            continue
        if date := _read(match, known, folded):
            found.append(date)
    return found


def _read(match: re.Match[str], known: Calendar, folded: str) -> Stated | None:
    part = match.groupdict()
    span = match.span()
    if part["iy"]:
        return _valid(span, int(part["iy"]), int(part["im"]), int(part["id"]))
    if part["ns"]:
        return _in_figures(match, known, folded)
    name = part["dm"] or part["mm"] or part["om"] or part["fm"] or part["gm"]
    day = part["dd"] or part["md"] or part["fd"] or part["gd"]
    said = part["dy"] or part["my"] or part["oy"] or part["fy"] or part["gy"] or (f"20{part['dyy']}" if part["dyy"] else None)
    return _valid(span, int(said) if said else None, known.months[name], int(day) if day else None)


def _in_figures(match: re.Match[str], known: Calendar, folded: str) -> Stated | None:
    """A day, month and year in figures: day first where both could be, unless slashes or a year of two figures leave it to the weekday or
    to the clock: '02/09/2023 06:12 PM EST' is American. Points are never American: '12.05.23'."""
    readings, part = _readings(match), match.groupdict()
    if part["ns"] == "/" and len(readings) > 1 and _AMERICAN.match(folded, match.end()):
        return readings[1]
    if (part["nyy"] and part["ns"] != ".") or (part["ns"] == "/" and len({r.edtf for r in readings}) > 1):
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        said, year = known.before.search(before), readings[0].year or 0
        weekday = known.weekdays[said[1]] if said else None
        readings = [r for r in readings if datetime.date(year, r.month, r.day or 1).isoweekday() == weekday]
        return readings[0] if len({r.edtf for r in readings}) == 1 else None
    return readings[0] if readings else None


def _readings(match: re.Match[str]) -> list[Stated]:
    """What a day, month and year in figures may mean: day first, month first."""
    part, span = match.groupdict(), match.span()
    first, second, year = int(part["nd"]), int(part["nm"]), int(part["ny"] or f"20{part['nyy']}")
    return [r for r in (_valid(span, year, second, first), _valid(span, year, first, second)) if r]


def either(text: str, lexicon: Lexicon) -> list[Stated]:
    """Both readings of the first date in a short string that is either, day first or month first: `06/04/2018`; [] where none is."""
    for match in calendar(lexicon).pattern.finditer(fold(text)):
        if match["ns"] == "/" and match["ny"] and len(readings := _readings(match)) > 1:
            return readings
    return []


def first_weekday(text: str, lexicon: Lexicon) -> int | None:
    """The first day of the week that a text names, Monday 1."""
    known = calendar(lexicon)
    found = known.weekday.search(fold(text))
    return known.weekdays[found[1]] if found else None


def before_weekday(text: str, lexicon: Lexicon) -> str:
    """What stands before a date, its weekday left out: 'Oslo, Thursday, '."""
    said = calendar(lexicon).before.search(fold(text))
    return text[: said.start()] if said else text


def _valid(span: tuple[int, int], year: int | None, month: int, day: int | None) -> Stated | None:
    try:
        datetime.date(year or 2000, month, day or 1)
    except ValueError:
        return None
    return Stated(span[0], span[1], year, month, day)
