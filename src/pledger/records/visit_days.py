"""When a visit is, by the words round its noun or its verb."""

import re
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.days import year_first
from pledger.records.encounter import later, year_beside
from pledger.records.encounter_words import fullmatch, match, says, search
from pledger.records.occasions import date_near, dates

_OPEN = re.compile(r"\d{4}-\d\d-\d\d/\.\.")
_NO_YEAR = re.compile(r"(?:(?!\d{4}).)*", re.DOTALL)
_MONTH = 7  # characters of a month
_YEAR = 4  # characters of a year
_BEFORE = 60  # characters before a visit in which stands that it was a while ago


def days_of(d: Discourse, view: View, at: int) -> Time | None:
    """The days, or the year, that stand right behind the destination: 'to Vietnam from April 8-10', 'to Delhi last year'."""
    found = [t for t in dates(d, at, min(view.sentence.end, at + 16)) if len(t.edtf or "") >= _MONTH]
    since = [t for t in d.marked.of(Time, at, min(view.sentence.end, at + 4)) if t.role == "since" and _OPEN.fullmatch(t.edtf or "")]
    if since and not found:
        return replace(since[0], edtf=(since[0].edtf or "").removesuffix("/.."), role="point")  # 'a visit to Kenya beginning May 31'
    return found[0] if found else year_beside(d, at)


def time_near(d: Discourse, view: View, hit: Hit, who: Person | None, end: int) -> Time | None:
    """The time told elsewhere in the sentence: behind the visitor, near the noun, or a year at the end. `end`: where its own words end."""
    time = days_of(d, view, who.end) if who is not None and who.start > end else None  # 'a visit to Togo will be paid by X from Sunday'
    time = time or _right_before(d, view, hit)
    low = max(view.start, hit.start - _BEFORE)
    if time is None and (not says(d, "recent", low, hit.start) or search(d, "last_when", low, hit.start)):
        since = search(d, "since", hit.end, view.sentence.end)
        until = min(since.start() if since else view.sentence.end, _next_meeting(d, view, end))
        time = date_near(d, hit.start, view.start, min(until, _end_of_frame(d, view, hit, end)))
    return time or _year_then(d, view, end) or year_first(d, view, hit)


def _right_before(d: Discourse, view: View, hit: Hit) -> Time | None:
    """The time that stands right before a visit during which something is to be: 'to be signed in July, during the visit of X'."""
    low = max(view.start, hit.start - _BEFORE)
    if not search(d, "then_during", low, hit.start):
        return None
    near = [t for t in dates(d, low, hit.start) if len(t.edtf or "") >= _MONTH]
    return near[-1] if near and fullmatch(d, "then_during", near[-1].end, hit.start) else None


def _end_of_frame(d: Discourse, view: View, hit: Hit, end: int) -> int:
    """Where 'During his visit to Osh,' ends, if what took place then has a day behind it; and where a journey goes on elsewhere."""
    then = search(d, "then_on", end, view.sentence.end)
    until = then.start() if then else view.sentence.end
    framed = search(d, "visit_frame", max(view.start, hit.start - _BEFORE), hit.end)
    comma = d.marked.folded.find(",", end, until) if framed and framed.end() >= hit.end else -1
    told = comma >= 0 and any(h.start > comma and h.row["shape"] not in ("visit", "none") for h in view.of("meetings"))
    return comma if told else until


def last_time(d: Discourse, time: Time | None) -> Time | None:
    """'Following the visit in June', told in September: a month of no year on which something follows is over."""
    if time is None or not time.edtf or not later(d, time) or not _NO_YEAR.fullmatch(time.text) or not time.edtf[:_YEAR].isdigit():
        return time
    return replace(time, edtf=f"{int(time.edtf[:_YEAR]) - 1}{time.edtf[_YEAR:]}") if "/" not in time.edtf else time


def long_past(d: Discourse, time: Time | None) -> bool:
    """Whether a time lies in a year before that of publication: no day of what is to come ('his third visit, after that in 2014')."""
    year, day = (time.edtf or "")[:_YEAR] if time else "", (d.published or "")[:_YEAR]
    return time is not None and not _NO_YEAR.fullmatch(time.text) and year.isdigit() and day.isdigit() and year < day


def _year_then(d: Discourse, view: View, at: int) -> Time | None:
    """The one year behind a visit: 'He had gone to Brazil for the summit in 2019'."""
    years = [t for t in dates(d, at, view.sentence.end) if len(t.edtf or "") == _YEAR]
    return years[0] if len(years) == 1 and fullmatch(d, "then_in_year", at, years[0].start) else None


def _next_meeting(d: Discourse, view: View, at: int) -> int:
    """Where a sentence goes on to a meeting with a day of its own: 'the visit builds on our meeting in February'."""
    others = (h.start for h in view.of("meetings") if h.row["shape"] == "together" and h.start > at)
    return next((n for n in others if says(d, "builds_on", at, n)), view.sentence.end)


def opens_what_will_be(d: Discourse, view: View, hit: Hit, end: int) -> bool:
    """Whether a visit opens a sentence on what will be done on it, and none before tells of one: 'During his visit, he will meet X'."""
    if not fullmatch(d, "opens_visit", view.start, hit.start) or not match(d, "then_will", end, view.sentence.end):
        return False
    before = d.marked.views[: d.index(view.start)]
    return not any(h.row["shape"] in ("visit", "arrive") for v in before for h in v.of("meetings"))
