"""How long a visit or a session lasted: 'a three-day visit' from its first day, up to its last, or round the day that is told of it."""

import re

from pledger.lexicon import fold
from pledger.mentions.types import Time
from pledger.records.context import Discourse
from pledger.records.days import DAY, shifted
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import HELD, cue, finditer, match, says, search

_TELLS = 60  # characters behind a visit in which words tell that it begins
_AHEAD = 40  # characters before a visit in which its length stands
_NEXT = 3  # characters from 'until' to its day
_LONGEST = 30  # days of a visit
_WEEK = 7  # days
_HOURS = 24  # of a day


def lasted(d: Discourse, group: list[Encounter], stated: str | None, day: str | None) -> str | None:
    """The days of a visit: as stated; of a visit of so many days, counted from the one that is told of; null where none is told, and
    where only the day of its end is."""
    for e in group:
        if length := _days(d, e):
            number, told = length
            if known := next((x.date for x in group if x.date and "/" in x.date), None):
                return known
            if told is None and e.planned and stated:
                told = 1  # what lies ahead is told by the day on which it begins
            if told is None and (stated or day) and search(d, "on_it_now", d.view(e.trigger.start).start, e.trigger.end):
                told = 1  # 'is here on a two-day visit'
            if told is None:
                return stated if stated and not DAY.fullmatch(stated) else None  # 'a three-day visit in July'
            beside = _day_of_edge(d, e, told, number) or stated
            beside = _next_one(d, e, beside) if told == number else beside
            return _interval(beside or (day if told < number else None), number, told)  # what has ended may have ended days ago
        if (first := stated or day) and DAY.fullmatch(first) and (until := _until(d, e, first)):
            return f"{first}/{until}"
    spans = (e.date for e in group if e.date and "/" in e.date and (stated is None or e.date[:10] == stated[:10]))
    if span := next(spans, None):
        return span  # 'a visit beginning Sunday', 'the short visit, from April 4-5'
    if stated and not DAY.fullmatch(stated):
        return stated
    return None if any(ended(d, e) for e in group) else stated or day


def _next_one(d: Discourse, e: Encounter, day: str | None) -> str | None:
    """Of 'a visit that ends on Friday' the Friday to come."""
    if day is None or day >= (d.published or ""):
        return day
    end = d.view(e.trigger.start).sentence.end
    told = match(d, "ends_on", e.trigger.end, end)
    near = (t for t in d.marked.of(Time, told.end(), end) if t.edtf == day) if told else ()
    by_name = any(cue(d, "weekday").search(fold(t.text)) for t in near)
    return (shifted(day, _WEEK) or day) if by_name else day


def _until(d: Discourse, e: Encounter, first: str) -> str | None:
    """The last day of a visit that 'will continue until Thursday', said right behind it or at the head of the next sentence."""
    index = d.index(e.trigger.start)
    told = match(d, "lasts_until", e.trigger.end, d.marked.views[index].sentence.end)
    if told is None and index + 1 < len(d.marked.views):
        following = d.marked.views[index + 1]
        told = match(d, "visit_until", following.start, following.sentence.end)
    if told is None:
        return None
    for t in d.marked.of(Time, told.start(), told.end() + _NEXT):
        last = (t.edtf or "").removeprefix("../")
        if t.end <= told.end() or not DAY.fullmatch(last):
            continue
        if last < first and cue(d, "weekday").search(fold(t.text)):
            last = shifted(last, _WEEK) or last  # 'it ends on Thursday' is the next one
        return last if last > first else None
    return None


def held_for(d: Discourse, group: list[Encounter], stated: str | None) -> str | None:
    """The days of a session or a forum of so many days that is told to begin or to end: 'a five-day fair, started from 5 March'."""
    for e in group:
        number, told = _days(d, e) or (0, None)
        if told is not None and (edge := _day_of_edge(d, e, told, number) or e.date or stated):
            return _interval(edge, number, told)
        first = e.date or stated
        if e.shape in HELD and not e.planned and first and DAY.fullmatch(first) and (until := _until(d, e, first)):
            return f"{first}/{until}"
    return None


def _days(d: Discourse, e: Encounter) -> tuple[int, int | None] | None:
    """Of 'a three-day visit': its days, and the number of the day that is told: 1 of its first, 3 of its last, None of an unknown one."""
    view = d.view(e.trigger.start)
    low, high = view.start, min(view.sentence.end, e.trigger.end + _TELLS)
    said = list(finditer(d, "length", max(low, e.trigger.start - _AHEAD), min(high, e.trigger.end + 16)))
    if e.shape != "visit":
        said = [m for m in said if not match(d, "length_of_visit", m.start(), view.sentence.end)]  # 'here on a two-day visit, he met X'
    number = max((_length(d, m) for m in said), default=0)  # 'the second day of the three-day visit'
    later = search(d, "length_of_visit", e.trigger.end, view.sentence.end) if e.rule == "arrive" else None
    if number == 0 and later:
        number = _length(d, later)  # 'left on Saturday for Fiji on a five-day visit'
    if number == 0 and e.shape in HELD and not e.planned:
        number = _told_next(d, e)
    if not 1 < number <= _LONGEST:
        return None
    nth = search(d, "day_of_visit", low, e.trigger.start)
    if nth and 1 < (told := _number(d, nth[1], "ordinal")) <= number:
        return number, told
    if says(d, "ending", low, e.trigger.start) or says(d, "through", e.trigger.end, high) or _over(d, e):
        return number, number
    since = any(t.role == "since" for t in d.marked.of(Time, e.trigger.end, high))
    return number, 1 if since or says(d, "starting", low, high) else None


def _length(d: Discourse, said: re.Match[str]) -> int:
    """The days of 'three-day', of '48-hour'."""
    number = _number(d, said[1], "cardinal")
    return number // _HOURS if said["hours"] else number


def _told_next(d: Discourse, e: Encounter) -> int:
    """How many days the sentence behind an event says that it lasts: 'The two-day meeting is chaired by X'; else 0."""
    index = d.index(e.trigger.start) + 1
    view = d.marked.views[min(index, len(d.marked.views) - 1)]
    told = search(d, "length_told", view.start, view.sentence.end) if view.sentence.kind == "body" else None
    return _number(d, told[1] or told[2], "cardinal") if told else 0


def _number(d: Discourse, word: str, kind: str) -> int:
    """The value of a number word or of digits; 0 of any other word."""
    rows = (r for r in d.marked.lexicon.table("numbers") if r["kind"] == kind and word in map(fold, r.list("terms")))
    row = next(rows, None)
    if row is not None:
        return int(float(row["value"]))
    return int(word) if word.isdecimal() and len(word) < 3 else 0


def _over(d: Discourse, e: Encounter) -> bool:
    """'A two-day visit to Y by X was concluded on Tuesday': whether its own verb says that it ended."""
    return match(d, "ended", e.trigger.end, d.view(e.trigger.start).sentence.end) is not None


def ended(d: Discourse, e: Encounter) -> bool:
    """'X has wound up his state visit': whether right before or behind it stands that it ended."""
    near = search(d, "ended_it", d.view(e.trigger.start).start, e.trigger.start)
    return near is not None or _over(d, e)


def _day_of_edge(d: Discourse, e: Encounter, told: int, number: int) -> str | None:
    """The day that stands with the words that tell of a visit's first, last or other day: 'which started on 30 May', 'through Friday'."""
    view = d.view(e.trigger.start)
    high = min(view.sentence.end, e.trigger.end + _TELLS)
    if told == number and (through := _day_behind(d, e.trigger.end, e.trigger.end + _AHEAD)):
        return through
    if told == 1 and (begun := search(d, "starting", e.trigger.end, high)):
        return _day_behind(d, begun.end(), high)
    if search(d, "day_of_visit", view.start, e.trigger.start):
        return _day_behind(d, view.start, view.sentence.end)
    return None


def _day_behind(d: Discourse, low: int, high: int) -> str | None:
    """The first day named in [low, high), also as the beginning of what is open."""
    named = ((t.edtf or "").removesuffix("/..") for t in d.marked.of(Time, low, high))
    return next((day for day in named if DAY.fullmatch(day)), None)


def _interval(day: str | None, number: int, told: int) -> str | None:
    """The interval of `number` days of which `day` is the `told`-th; what is no single day as it is."""
    first = shifted(day, 1 - told)
    last = shifted(first, number - 1)
    return f"{first}/{last}" if first and last and first != last else day
