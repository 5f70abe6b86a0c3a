"""When a text was published (EDTF) and how it is known: given, metadata, prefix, dateline, byline, text.

What a text says of its day stands at its edges: the ' date 2024-05-06 ' prefix, the dateline, a line above the text, a footer.
Prose is not looked at, for a day told there is an event's; but where nothing else tells, the year after the one it compares itself with.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledger.lexicon import Lexicon, any_of
from pledger.sources.cues import cues
from pledger.sources.linerules import is_date_line
from pledger.sources.lines import Line
from pledger.sources.memo import per_lexicon
from pledger.sources.stated import Stated, either, first_weekday, stated
from pledger.sources.types import Region

EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_STAMP = re.compile(r"\b20\d\d-\d\d-\d\d \d\d:\d\d")  # a date with a time of day is when something was put on a page
_CLOCK = re.compile(r"[ ,|@–—-]{1,3}(?:at )?\d{1,2}:\d\d")
_FULL_CLOCK = re.compile(r"[ ,|@–—-]{1,3}(?:at )?\d{1,2}:\d\d(?::\d\d)?(?!\d|:| ?\(?(?:[AaPp]\.?[Mm]|[ECMP][SD]?T)\b)")  # of 24 hours
_TIME_FIRST = re.compile(r"\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?:[ ,|@–—-]{1,3}| on )$")
_YEAR = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/.-])")  # of a copyright, say
_MONTH_ONLY = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])$")  # of a prefix that tells no day
# What an agency sells on, numbered by day, month and year: 'MENAFN05112024000071011013ID1108208307'.
_NUMBERED = re.compile(r"\b[A-Z]{4,9}(\d\d)(\d\d)(20\d\d)\d{6,16}ID\d+")
_TAIL = 1200  # characters at a page's end that may hold such a number
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STAMP_LINE = 90  # characters
_MENU = 6  # regions at the top of a page that may be a list of its sections and the day
_EDGE = frozenset(["byline", "furniture", "caption", "headline", "item"])  # regions that may say the day
_BRACKETS = ("()", "[]")
_LONELY = 2  # words beside a date that stands on a line of its own
_TOLD, _DAYS = 3000, 4  # characters of a text, and days after one that it names, on which it may have come out
_ARTICLE = 20_000  # characters of a long article
_HEAD, _FOOT = 14, 8  # how many regions from either edge may say the day


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date at the edge, how it is known, and whether a time of day stands at it."""

    date: Stated
    basis: str
    timed: bool = False


def published(
    text: str, regions: Sequence[Region], lexicon: Lexicon, given: str | None = None, metadata: str | None = None
) -> tuple[str | None, str | None]:
    """The publication date of a text and its basis; (None, None) where nothing says it."""
    for value, basis in ((given, "given"), (metadata, "metadata")):
        if date := normal(value):
            return date, basis
    found = list(_candidates(text, regions, lexicon))
    whole = [c for c in found if c.date.year and c.date.day]
    if whole:
        timed = [c for c in whole if c.timed] if whole[0].basis == "byline" else []
        # a page shows the day it was fetched, too; and 'Updated'
        told = min(timed, key=lambda c: c.date.edtf) if timed else whole[0]
        return told.date.edtf, told.basis
    days = [c for c in found if c.date.day]
    known = _combined(found)
    known = known if known[0] else _settled(text, regions, lexicon)
    known = known if known[0] else _above(text, regions, lexicon)
    known = known if known[0] else _by_weekday(text, regions, lexicon, days)
    known = known if known[0] else _year_alone(text, regions, lexicon)
    number = None if known[0] else _NUMBERED.search(text, max(0, len(text) - _TAIL))
    known = (normal(f"{number[3]}-{number[2]}-{number[1]}"), "byline") if number else known
    return known if known[0] else _compared(text, lexicon)


def _settled(text: str, regions: Sequence[Region], lexicon: Lexicon) -> tuple[str | None, str | None]:
    """'06/04/2018, 21:18' above a text that tells of 5 April, or of Thursday: the reading that lies within days of what the text names."""
    first = next((r.start for r in regions if r.kind == "body"), len(text))
    for region in dict.fromkeys((*regions[:_HEAD], *regions[-_FOOT:])):
        line = text[region.start : region.end]
        readings = either(line, lexicon) if region.kind in _EDGE and len(line) <= _STAMP_LINE else []
        if readings:
            rest = text[region.end : region.end + _TOLD] if region.start < first else text[:_TOLD]
            near = _nearest(readings, rest, lexicon)
            if len(near) != 1 and _FULL_CLOCK.match(line, readings[0].end):
                return readings[0].edtf, "byline"  # '02/08/2024 - 10:40': where clocks have 24 hours the day stands first
            return (near.pop(), "byline") if len(near) == 1 else (None, None)
    return None, None


def _year_alone(text: str, regions: Sequence[Region], lexicon: Lexicon) -> tuple[str | None, str | None]:
    """The year of a date in figures of which nothing tells whether its day or its month stands first."""
    for region in regions[:_HEAD]:
        line = text[region.start : region.end]
        readings = either(line, lexicon) if region.kind in _EDGE and len(line) <= _STAMP_LINE else []
        if readings:
            return f"{readings[0].year:04d}", "byline"
    return None, None


def _compared(text: str, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """The year after the one that a sentence compares its own with and tells of no other: 'In the first half it was 47% less than in the
    same period of 2023' was written in 2024."""
    told = text[:_ARTICLE].casefold()
    sentences = ((s, m) for s in _SENTENCE_END.split(told) if (m := _same_period(lexicon).search(s)))
    years = {int(m[1]) for s, m in sentences if len(set(_ANY_YEAR.findall(s))) == 1}
    return (f"{max(years) + 1:04d}", "text") if years else (None, None)


@per_lexicon
def _same_period(lexicon: Lexicon) -> re.Pattern[str]:
    rows = (row for row in lexicon.table("periods") if (row["part"], row["value"]) == ("anaphor", "same"))
    return re.compile(rf"\b(?:{any_of(t for row in rows for t in row.list('terms'))}) \w{{2,3}} ((?:19|20)\d\d)\b")


def _nearest(readings: Sequence[Stated], rest: str, lexicon: Lexicon) -> set[str]:
    """Of two readings of a date in figures those that fit the rest of the text: a day named just before or after, else its weekday."""
    told = [_day(d, d.year or readings[0].year) for d in stated(rest, lexicon) if d.day]
    apart = [(r.edtf, _day(r, r.year) - day) for r in readings for day in told]
    near = {edtf for edtf, late in apart if 0 <= late <= _DAYS}
    near = near or {edtf for edtf, late in apart if -_DAYS <= late < 0}  # 'leaves on 4 August'
    weekday = None if near else first_weekday(rest, lexicon)
    if weekday is None:
        return near
    days = {(_day(r, r.year) - weekday) % 7: r.edtf for r in readings}
    return {days[late] for late in (0, 1) if late in days and not (late and 0 in days)}  # on that day, else on the next


def _above(text: str, regions: Sequence[Region], lexicon: Lexicon) -> tuple[str | None, str | None]:
    """The first whole date in what is no prose above the text, where no line says better when it came out: 'Ghanaian Times (Accra)
    6 August 2024', 'mardi 6 août 2024'. A headline's own words may date an event."""
    for region in regions[:_HEAD]:
        if region.kind == "body":
            break
        for line in text[region.start : region.end].splitlines():
            for date in stated(line, lexicon) if len(line) <= _STAMP_LINE else ():
                alone = len(line.split()) - len(line[date.start : date.end].split()) <= _LONELY
                if date.year and date.day and not _in_range(line, date) and (alone or region.kind in ("furniture", "byline")):
                    return date.edtf, "byline"
    return None, None


def _day(date: Stated, year: int | None) -> int:
    """The number of the day in the calendar; counted from the first, for 29 February need not be in that year."""
    return datetime.date(year or 1, date.month, 1).toordinal() + (date.day or 1) - 1


def normal(value: str | None) -> str | None:
    """A date of metadata as EDTF: `2024-05-06T10:00:00Z` -> `2024-05-06`; None for what is no date."""
    if not value or not (match := EDTF.match(value.strip())):
        return None
    rest = value.strip()[match.end() :]
    if rest and rest[0] not in "T t+Z":
        return None
    try:
        datetime.date.fromisoformat((match.group() + "-01-01")[:10])
    except ValueError:
        return None
    return match.group()


def _candidates(text: str, regions: Sequence[Region], lexicon: Lexicon) -> Iterator[_Candidate]:
    """Dates at the edges, the most telling first."""
    edge = [(i, r) for i, r in enumerate(regions) if i < _HEAD or i >= len(regions) - _FOOT]
    for kind in ("prefix", "dateline"):
        for _, region in edge:
            if region.kind == kind:
                line = text[region.start : region.end]
                month = _MONTH_ONLY.search(line) if kind == "prefix" else None
                alone = [Stated(month.start(), month.end(), int(month[1]), int(month[2]), None)] if month else []
                yield from (_Candidate(d, kind) for d in alone or stated(line, lexicon))
    first = next((i for i, r in enumerate(regions) if r.kind == "body"), len(regions))
    for index, region in edge:
        if region.kind not in _EDGE or (region.kind == "item" and index > _MENU):
            continue
        line = text[region.start : min(region.end, region.start + 300)].lstrip("•*·- ")
        if _tells(line, region, lexicon, index < first):
            dates = [d for d in stated(line, lexicon) if not _in_range(line, d)]
            yield from (_Candidate(d, "byline", _timed(line, d)) for d in dates)


def _tells(line: str, region: Region, lexicon: Lexicon, above: bool) -> bool:
    """Whether a line at the edge says when the text came out: a date line, or one whose cue says so ('Posted', 'Last updated')."""
    if not any(map(str.isdigit, line)):
        return False
    whole = Line(region.start, region.end, line)
    if len(line) <= _STAMP_LINE and (_STAMP.search(line) or _stamped(line, lexicon) or line[0] + line[-1] in _BRACKETS):
        return True  # also '(Xinhua News Agency December 24, 2007)', '[24 December 2007]'
    if region.kind == "byline" or (above and is_date_line(whole, lexicon)):
        return True
    row = cues(lexicon).find(line.rpartition("|")[2].strip() or line)
    return row is not None and row["kind"] == "byline"


def _stamped(line: str, lexicon: Lexicon) -> bool:
    """Whether a time of day stands at a whole date: 'Ivan Kolekjevski 10 June 2019 14:44', '09:15 12.03.2021'."""
    return any(d.year and d.day and _timed(line, d) for d in stated(line, lexicon)) if ":" in line else False


def _timed(line: str, date: Stated) -> bool:
    return bool(_CLOCK.match(line, date.end) or _TIME_FIRST.search(line[: date.start]))


def _in_range(line: str, date: Stated) -> bool:
    return bool(re.match(r"\s?[–—-]\s?\d{1,2}(?![\d:.])", line[date.end :]))


def _by_weekday(text: str, regions: Sequence[Region], lexicon: Lexicon, days: Sequence[_Candidate]) -> tuple[str | None, str | None]:
    """'Lomé, Aug 6 (ATOP)' over a text that tells of Tuesday, '© 2024' at its foot: in that year the day was one, or the day after."""
    foot = [text[r.start : r.end] for r in regions[-_FOOT:] if r.kind in ("furniture", "byline")]
    weekday = first_weekday(text[:_TOLD], lexicon) if days and foot else None
    if weekday is None:
        return None, None
    for year in (int(y) for line in foot for y in _YEAR.findall(line)):
        if (_day(days[0].date, year) - weekday) % 7 in (0, 1):
            return f"{year:04d}{days[0].date.edtf[4:]}", days[0].basis
    return None, None


def _combined(found: list[_Candidate]) -> tuple[str | None, str | None]:
    """No one date is whole: a day without a year takes the year of the same month said elsewhere."""
    days = [c for c in found if c.date.day]
    months = [c for c in found if not c.date.day and c.date.year]
    if days:
        day = days[0].date
        if months and months[0].date.month == day.month:
            return f"{months[0].date.year:04d}{day.edtf[4:]}", days[0].basis
        return None, None
    return (months[0].date.edtf, months[0].basis) if months else (None, None)
