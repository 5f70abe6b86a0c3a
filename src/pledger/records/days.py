"""Days told by another day: 'the same day', 'the next day', 'a day earlier'; and days counted on."""

import datetime
import re
from dataclasses import replace

from pledger.lexicon import Hit, fold
from pledger.mentions.types import Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, finditer, fullmatch, match, says, search
from pledger.records.occasions import dates
from pledger.records.source_day import main_date

SEASON = re.compile(r"\d{4}-2[1-4]")
_MONTH_SINCE = re.compile(r"(?:\.\./)?\d{4}(?:-\d\d)?(?:/\.\.)?")
_ATTRIBUTE = 40  # characters before an event in which its month stands: 'the January state visit'
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_REST = re.compile(r"(\d{4})-(\d\d)-\d\d/\1-(?:(?=\2)|(?=12))(\d\d)-(?:3[01]|2[89])")  # from today to the end of the month or year
_YEAR = re.compile(r"\d{4}")
_OPENS = 24  # characters of 'Already in the year 2022'
_OWN = 2  # characters of a possessive
_BACK, _FAR = 3, 8  # sentences before 'the next day' in which the day before it may be told
_BESIDE = 4  # characters from 'the same day' to the date that says which
_STEPS = {"after": 1, "before": -1, "same": 0}


def day_then(d: Discourse, view: View, offset: int, time: Time | None = None) -> str | None:
    """The day of what stands at `offset` and is said to have been on the same day as what was told before, or on the next or the one
    before. `time`: the time found for it otherwise, which holds where it stands nearer."""
    if not says(d, "day_then", view.start, view.sentence.end):
        return None
    told = min(finditer(d, "day_then", view.start, view.sentence.end), key=lambda m: abs(m.start() - offset))
    if time is not None and abs(time.start - offset) <= abs(told.start() - offset) and time.start > told.start() - _BESIDE:
        return None
    if time is not None and offset <= time.start < told.start():
        return None  # 'met X on Tuesday and Y a day later'
    if any(DAY.fullmatch(t.edtf or "") for t in dates(d, told.end(), told.end() + _BESIDE)):
        return None
    step = next(_STEPS[name] for name in _STEPS if told.group(name) is not None)
    base = _last_day(d, view, told.start(), _BACK) or main_date(d) or _last_day(d, view, told.start(), _FAR)
    return shifted(base, step)


def _last_day(d: Discourse, view: View, offset: int, back: int) -> str | None:
    """The day told last before `offset`, at most so many sentences back."""
    low = d.marked.views[max(0, d.index(view.start) - back)].start
    return next((t.edtf for t in reversed(dates(d, low, offset)) if DAY.fullmatch(t.edtf or "")), None)


def rest_of(d: Discourse, t: Time) -> str | None:
    """'Later this month', 'later this year' as the month or the year in which something is to come."""
    rest = _REST.fullmatch(t.edtf or "")
    if not rest or any(c.isdigit() for c in t.text) or cue(d, "week").search(fold(t.text)):
        return None
    return f"{rest[1]}-{rest[2]}" if rest[2] == rest[3] else rest[1]


def shifted(day: str | None, by: int) -> str | None:
    """The day `by` days on, of an unknown year too; None of what is no single day."""
    if not day or not DAY.fullmatch(day):
        return None
    year = day[:4] if day[0] != "X" else "2001"
    try:
        found = (datetime.date.fromisoformat(year + day[4:]) + datetime.timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return None
    return day[:4] + found[4:] if found[:4] == year else found


def attributive(d: Discourse, hit: Hit) -> Time | None:
    """The month or year right before an event: 'after the January visit', 'since the May 2021 summit', 'last year's visit', no span of
    time."""
    near = [t for t in d.marked.of(Time, hit.start - _ATTRIBUTE, hit.start) if _MONTH_SINCE.fullmatch(t.edtf or "") and t.end <= hit.start]
    if not near or not fullmatch(d, "ranks_of_visit", near[-1].end, hit.start):
        return _day_of_its_own(d, hit)
    return replace(near[-1], edtf=(near[-1].edtf or "").strip("./"), role="point")


def year_first(d: Discourse, view: View, hit: Hit) -> Time | None:
    """The year that opens a sentence on what took place in it: 'Last year Xi visited Lima', 'In 2022, Xi and Modi met'."""
    opens = next((t for t in dates(d, view.start, min(view.start + _OPENS, hit.start)) if _YEAR.fullmatch(t.edtf or "")), None)
    led = opens is not None and fullmatch(d, "opens_year", view.start, opens.start)
    return opens if opens and led and fullmatch(d, "year_led", opens.end, hit.start) else None


def _day_of_its_own(d: Discourse, hit: Hit) -> Time | None:
    """The day before an event that is said to be the day's: 'yesterday's talks', 'at Friday's two-day meeting'."""
    near = [t for t in d.marked.of(Time, hit.start - _ATTRIBUTE, hit.start) if DAY.fullmatch(t.edtf or "") and t.end <= hit.start]
    return near[-1] if near and fullmatch(d, "of_its_day", near[-1].end - _OWN, hit.start) else None


def on_this_day(d: Discourse, hit: Hit) -> str | None:
    """The day of publication, for what 'is meeting' or 'is holding talks' says to go on as the source is written."""
    if not DAY.fullmatch(d.published or ""):
        return None
    now = match(d, "right_now", hit.start) or search(d, "holding_now", max(0, hit.start - _ATTRIBUTE), hit.start)
    return d.published if now else None
