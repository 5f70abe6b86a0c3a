"""When a text was published (EDTF) and how it is known: given, metadata, prefix, dateline, byline.

What a text says of its day stands at its edges: the ' date 2024-05-06 ' prefix, the dateline, a line above the text, a footer.
Prose is not looked at: a day told there is an event's.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from pledger.lexicon import Lexicon
from pledger.sources.cues import cues
from pledger.sources.linerules import is_date_line
from pledger.sources.lines import Line
from pledger.sources.stated import Stated, stated
from pledger.sources.types import Region

EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_STAMP = re.compile(r"\b20\d\d-\d\d-\d\d \d\d:\d\d")  # a date with a time of day is when something was put on a page
_CLOCK = re.compile(r"[ ,|@–—-]{1,3}(?:at )?\d{1,2}:\d\d")
_STAMP_LINE = 60  # characters
_HEAD, _FOOT = 14, 8  # how many regions from either edge may say the day


def published(
    text: str, regions: Sequence[Region], lexicon: Lexicon, given: str | None = None, metadata: str | None = None
) -> tuple[str | None, str | None]:
    """The publication date of a text and its basis; (None, None) where nothing says it."""
    for value, basis in ((given, "given"), (metadata, "metadata")):
        if date := normal(value):
            return date, basis
    found = list(_candidates(text, regions, lexicon))
    whole = [c for c in found if c[0].year and c[0].day]
    if whole:
        return whole[0][0].edtf, whole[0][1]
    return _combined(found)


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


def _candidates(text: str, regions: Sequence[Region], lexicon: Lexicon) -> Iterator[tuple[Stated, str]]:
    """Dates at the edges, the most telling first."""
    edge = [r for i, r in enumerate(regions) if i < _HEAD or i >= len(regions) - _FOOT]
    for kind in ("prefix", "dateline"):
        for region in edge:
            if region.kind == kind:
                yield from ((d, kind) for d in stated(text[region.start : region.end], lexicon))
    first = next((i for i, r in enumerate(regions) if r.kind in ("body", "item")), len(regions))
    for index, region in enumerate(regions):
        if region not in edge or region.kind not in ("byline", "furniture", "caption", "headline"):
            continue
        line = text[region.start : min(region.end, region.start + 300)]
        if _tells(line, region, lexicon, index < first):
            yield from ((d, "byline") for d in stated(line, lexicon) if not _in_range(line, d))


def _tells(line: str, region: Region, lexicon: Lexicon, above: bool) -> bool:
    """Whether a line at the edge says when the text came out: a date line, or one whose cue says so ('Posted', 'Last updated')."""
    if not any(c.isdigit() for c in line):
        return False
    whole = Line(region.start, region.end, line)
    if len(line) <= _STAMP_LINE and (_STAMP.search(line) or _stamped(line, lexicon) or (line[0] == "(" and line[-1] == ")")):
        return True  # also '(Xinhua News Agency December 24, 2007)'
    if region.kind == "byline" or (above and is_date_line(whole, lexicon)):
        return True
    row = cues(lexicon).find(line.rpartition("|")[2].strip() or line)
    return row is not None and row["kind"] == "byline"


def _stamped(line: str, lexicon: Lexicon) -> bool:
    """Whether a time of day follows a whole date: 'Ivan Kolekjevski 10 June 2019 14:44'."""
    return any(d.year and d.day and _CLOCK.match(line, d.end) for d in stated(line, lexicon)) if ":" in line else False


def _in_range(line: str, date: Stated) -> bool:
    return bool(re.match(r"\s?[–—-]\s?\d{1,2}(?![\d:.])", line[date.end :]))


def _combined(found: list[tuple[Stated, str]]) -> tuple[str | None, str | None]:
    """No one date is whole: a day without a year takes the year of the same month said elsewhere."""
    days = [c for c in found if c[0].day]
    months = [c for c in found if not c[0].day and c[0].year]
    if days:
        day, basis = days[0]
        if months and months[0][0].month == day.month:
            return f"{months[0][0].year:04d}{day.edtf[4:]}", basis
        return None, None
    return (months[0][0].edtf, months[0][1]) if months else (None, None)
