"""Which day a source tells of: named in its lead, stated by its dateline, the last of the days that it says something went on for."""

import re

from pledger.mentions.types import Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import says, search
from pledger.records.occasions import ONE_DAY, SPAN, dates, relatives, since

_YEAR_SAID = re.compile(r"\d{4}")
_LEAD = 3  # sentences
_LATELY = 12  # days before publication in which lies what a lead tells of by the way


def main_date(d: Discourse) -> str | None:
    """The day that the source tells of: the first day named in its lead, not after publication; else the day that its dateline or head
    states. A page's time stamp alone says when it was put online, not when anything took place. Looked for once."""
    if "main_date" not in d.kept:
        d.kept["main_date"] = _main_date(d, ("dateline", "byline"))
    day: str | None = d.kept["main_date"]
    return day


def told_day(d: Discourse) -> str | None:
    """The day on which what has none of its own took place: as `main_date`, but a dateline before running text says only when an agency
    wrote."""
    if "told_day" not in d.kept:
        d.kept["told_day"] = _main_date(d, ("byline",))
    day: str | None = d.kept["told_day"]
    return day


def wire_day(d: Discourse) -> str | None:
    """The day of a dateline in the way of wires that write on the day itself: 'BAKU, Azerbaijan, May 4.', 'MOSCOW, May 4. /TASS/.'"""
    first = next((v.text.rstrip() for v in d.marked.views if v.sentence.kind == "dateline"), "")
    return main_date(d) if first.endswith(".") and not _YEAR_SAID.search(first) else None


def closing_day(d: Discourse) -> str | None:
    """The last of the days that head or lead name as a span, over by publication: on it what was agreed is signed."""
    seen = 0
    for view in d.marked.views:
        seen += view.sentence.kind == "body"
        if seen > _LEAD:
            break
        spans = (t.edtf for t in dates(d, view.start, view.sentence.end) if SPAN.fullmatch(t.edtf or "") and any(map(str.isdigit, t.text)))
        last = next(((span or "").rpartition("/")[2] for span in spans), None)
        if last and _recent(last, d.published):
            return last
    return None


def _main_date(d: Discourse, lines: tuple[str, ...]) -> str | None:
    if "lead_day" not in d.kept:
        d.kept["lead_day"] = _lead_day(d)
    told: str | None = d.kept["lead_day"]
    if told:
        return told
    headed = _headed(d, lines)
    if d.published is None:
        return headed  # 'KATHMANDU, September 10' of no year that is told
    return d.published if headed and len(d.published) == 10 else None


def _lead_day(d: Discourse) -> str | None:
    """The first day named in the lead, not after publication; not that of an arrival where the sentence names another: 'who arrived
    yesterday, held talks today'."""
    seen = 0
    for view in d.marked.views:
        if view.sentence.kind not in ("headline", "body", "caption"):
            continue
        seen += view.sentence.kind == "body"
        if seen > _LEAD:
            break
        aside = [(a, b) for a, b in relatives(d, view.start, view.sentence.end) if says(d, "office_clause", a, b)]
        named = [
            t for t in dates(d, view.start, view.sentence.end) if not any(a <= t.start < b for a, b in aside) and not since(d, t.start)
        ]
        days = [t for t in named if t.edtf and ONE_DAY.fullmatch(t.edtf) and _recent(t.edtf, d.published, seen > 1)]
        if days:
            return next((t for t in days if not _of_arrival(view, t)), days[0]).edtf
    return None


def _of_arrival(view: View, t: Time) -> bool:
    """Whether nothing but an arrival, or the visit that it opens, is told of before a time."""
    before = {h.row["shape"] for h in view.of("meetings") if h.end <= t.start}
    return "arrive" in before and before <= {"arrive", "visit", "none"}


def _headed(d: Discourse, lines: tuple[str, ...]) -> str | None:
    """The day that a line of these kinds over or under the text states without a clock: 'BAKU, May 4', 'Pretoria, 30 April 2008'."""
    for view in d.marked.views:
        if view.sentence.kind not in lines or search(d, "clock", view.start, view.sentence.end):
            continue
        days = (t.edtf for t in dates(d, view.start, view.sentence.end) if t.edtf and ONE_DAY.fullmatch(t.edtf))
        if day := next(days, None):
            return day
    return None


def _recent(edtf: str, published: str | None, by_the_way: bool = False) -> bool:
    """At most a month before publication and not after it, or some days where only a later sentence names it; anything where either
    year is unknown."""
    if published is None or len(published) != 10 or not edtf[:4].isdigit():
        return True
    months = (int(published[:4]) - int(edtf[:4])) * 12 + int(published[5:7]) - int(edtf[5:7])
    days = months * 31 + int(published[8:]) - int(edtf[8:])
    return edtf <= published and months <= 1 and not (by_the_way and days > _LATELY)
