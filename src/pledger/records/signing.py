"""When and where a document was or will be signed: stated beside its verb, or the day and the town of the occasion."""

import re
from dataclasses import replace

from pledger.mentions.around import Cue, frames_of, verbs
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates, nouns
from pledger.mentions.types import Place, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.days import day_then
from pledger.records.encounter_words import match, says
from pledger.records.occasions import Spot, of_name, relatives, town_near
from pledger.records.planned_days import year_end
from pledger.records.signing_days import (
    affair_day,
    next_one,
    of_another,
    of_cabinet,
    of_days,
    of_telling,
    on_a_day,
    past,
    to_close,
    told_next,
    weekday_ahead,
)
from pledger.records.source_day import closing_day, main_date
from pledger.records.supposing import to_come
from pledger.values import fixed

_SINCE = re.compile(r"\d{4}/\.\.")
_POINT = re.compile(
    r"(?:\d{4}|XXXX)(?:-\d\d){0,2}|\[.*\]|[\dX]{4}(?:-\d\d){2}/[\dX]{4}(?:-\d\d){2}|\d{4}-\d\d/\d{4}-\d\d"
)  # also the days of a visit
_BREAK = re.compile(r"(?:(?<=[^A-Z\W][^A-Z\W][^A-Z\W])\.|[^\w\s]\.|[!?;])(?:\s|$)")  # no initial, no "Dr."
OF_YEARS = ("plan", "programme")  # what is named by the year that it is for
AWAITED = "awaited"  # the doubt about a document of which the signature is still to come, on a day that is not told
_LATER = 50
_YEAR = 4  # characters of a year
_EARLIER = 30  # characters to either side of a verb in which "earlier", "had" stand
_CITED = 40  # characters before a statement that say that it is only cited
_BY = 60  # characters behind 'signed by A and B' in which the day stands
_LED = 20  # characters before a title in which the words begin that hold its year: "before the 1998"
_OPENS = ' “”"«»‘’'  # marks that may stand between a year and the title that it belongs to
_RIGHT = 9  # characters behind a title in which its day begins
_ON = 4  # characters between a verb of telling and its day
_SAID = 30  # characters before a day in which stands that something was said on it
_NEAR = 90  # characters between a document or its verb and the date that belongs to it


@fixed
class Signing:
    """Date (EDTF) and place of signing, and what lowers the trust in them."""

    date: str | None
    place: str | None
    doubts: tuple[str, ...] = ()
    at: tuple[int, int] | None = None


def signing(d: Discourse, f: Found, status: str | None) -> Signing:
    """When and where document `f` was signed, or is to be."""
    view = d.view(f.start)
    low, high = view.start, view.sentence.end
    stated = _stated(d, f, low, high, status)
    anchor = f.cue.start if f.cue else f.start
    done = status == "signed" and f.cue is not None and f.cue.status == "signed"
    spot = town_near(d, anchor, low, f.told_from) or town_near(d, anchor, f.end, high) if f.cue else None
    place = spot.name if spot and not _of_project(d, f, spot) else None
    if stated is not None:
        ahead = status == "prepared" and (not _initialled(d, f) or to_come(view, f.end, stated.start))
        return Signing(next_one(d, stated) if ahead else stated.edtf, place, at=(stated.start, stated.end))
    yet = status in ("prepared", "proposed")
    if (told := told_next(d, f, yet)) is not None:
        return Signing(next_one(d, told) if yet else told.edtf, place, at=(told.start, told.end))
    if f.cue is not None and f.cue.rule == "verb_after" and status == "prepared" and (day := weekday_ahead(d, f.cue.end)):
        return Signing(day, place)
    if status == "signed" and f.cue is None and f.noun.row["type"] == "joint_statement":
        cited = says(d, "as_said_in", max(low, f.start - _CITED), f.start)
        return Signing(None if cited else main_date(d) or closing_day(d), None, ("date_of_occasion",))
    if not done or (f.cue is not None and f.cue.rule.startswith("frame")):
        if status != "prepared":
            return Signing(None, None)
        awaited = _awaited(d, f)
        day = day_then(d, view, anchor) or _only_day_ahead(d, low, high)
        return Signing(day if awaited else None, place, (AWAITED,) if awaited else ())
    elsewhen = d.quoted(f.start) or _stepped(d, f) or _in_passing(d, f) or _elsewhen(d, f, low, high)
    day = None if elsewhen else day_then(d, view, anchor) or affair_day(d, view) or main_date(d) or closing_day(d)
    return Signing(day, place, ("date_of_occasion",) if day else ("no_date",))


def _awaited(d: Discourse, f: Found) -> bool:
    """Whether the signature itself is still to come, rather than a draft: it may be awaited of a visit."""
    cue = f.cue
    return cue is not None and any(v.start == cue.start and v.row["status"] == "signed" for v in verbs(d.view(f.start)))


def _only_day_ahead(d: Discourse, low: int, high: int) -> str | None:
    """The one day to come that a sentence names: 'A ceremony will be held in Suva on 27 January, where the ministers will sign notes'."""
    named = {
        t.edtf
        for t in d.marked.of(Time, low, high)
        if t.role == "point" and len(t.edtf or "") == 10 and not of_telling(d, t) and not of_cabinet(d, t)
    }
    days = {day for day in named if day and day >= (d.published or "")}
    return days.pop() if len(days) == len(named) == 1 else None


def _in_passing(d: Discourse, f: Found) -> bool:
    """Whether a document is only mentioned with a participle right behind it: 'reflected in a memorandum signed with Gazprom'."""
    return f.cue is not None and f.cue.rule == "verb_after" and d.marked.text(f.end, f.cue.start) == " "


def _of_project(d: Discourse, f: Found, spot: Spot) -> bool:
    """Whether the place behind the title is where the thing stands that it is about: 'of a wind farm in the Republic of Karakalpakstan'."""
    if spot.start < f.end:
        return False
    between = d.view(f.start).of("project_nouns", "projects")
    regions = {p.start for p in d.marked.of(Place, spot.start, spot.end) if p.form == "region"}
    return spot.start in regions or any(f.end <= h.start < spot.start for h in between)


def _elsewhen(d: Discourse, f: Found, low: int, high: int) -> bool:
    """Whether the sentence tells of other times: 'over the last three years ... have signed', 'had earlier signed'."""
    assert f.cue is not None
    titles = [(c.start, c.end) for c in candidates(d.view(f.start))]
    before = [t for t in d.marked.of(Time, low, min(high, f.cue.end)) if t.end <= f.cue.start]
    spans = [t for t in before if t.role in ("period", "since", "duration") and not any(s <= t.start < e for s, e in titles)]
    if any(t.role != "period" or not t.edtf or "/" in (t.edtf or "") or len(t.edtf) == 4 for t in spans):
        return True
    view = d.view(f.start)
    told = frames_of(view.lexicon).find(view.folded, 0, max(0, f.cue.start - low - _EARLIER), f.cue.end - low + _LATER)
    earlier = says(d, "had", low, f.cue.start) and not says(d, "same_occasion", low, f.cue.start)
    return earlier or any(h.row["sense"] == "background" for h in told)


def _stepped(d: Discourse, f: Found) -> bool:
    """Whether the verb tells of a later step, so that a signature was made, but not when: 'to be ratified', 'will enter into force'."""
    steps = ("ratified", "in_force", "ended")
    if f.cue is None or f.cue.strength == "renewal":
        return False
    return any(v.start == f.cue.start and v.row["status"] in steps for v in verbs(d.view(f.start)))


def _approved(f: Found) -> bool:
    """Whether one side alone has approved it, on a day that is not the signature's."""
    return f.cue is not None and f.cue.strength == "approval" and f.cue.status != "signed"


def _stated(d: Discourse, f: Found, low: int, high: int, status: str | None = None) -> Time | None:
    """The date that the words tie to the document: right behind it ('of 1972'), or in the clause of its verb."""
    said = [on_a_day(d, t) for t in d.marked.of(Time, low, high)]
    titles = [(c.told_from, c.end) for c in candidates(d.view(f.start))] if said else []
    times = [
        t
        for t in said
        if t.edtf
        and _POINT.fullmatch(t.edtf)
        and of_days(d, t, status)
        and not any(s <= t.start < e for s, e in [*titles, (f.told_from, f.end)])
    ]
    others = [s for s, _ in titles if s > f.told_from]
    times = [t for t in times if not any(0 <= s - t.end <= 2 for s in others)]  # 'a memorandum and the 2025 roadmap'
    times = [t for t in times if not of_telling(d, t) and not of_name(d, t) and not of_another(d, t)]
    dated = match(d, "dated_behind", f.end)
    after = dated.end() if dated else f.end
    right = [t for t in times if t.start >= after and t.role == "point" and t.start - after <= _RIGHT]
    right = [t for t in right if not (status in ("prepared", "proposed") and past(d, t))]
    right = [t for t in right if (dated or not _of_step(d, f, after)) and not _applied_from(d, f, t)]
    if right and not _of_other(d, f):
        return right[0]
    if right:
        times = [t for t in times if t != right[0]]
    before = year_before(d, f)
    if before and f.noun.row["type"] not in OF_YEARS:
        return before  # 'the 2019 Memorandum of Understanding'
    if (since := _since(f, said)) is not None and not _applied_from(d, f, since):
        return since
    times = [t for t in times if t != before]
    if f.cue is None or f.cue.rule.startswith("frame") or f.cue.rule == "verb_of_talks" or to_close(d, f):
        return None
    if f.cue.status not in ("signed", "prepared", "proposed") or _stepped(d, f) or _approved(f):
        return _of_signing(d, f, times)
    ahead = status in ("prepared", "proposed") and not _initialled(d, f)
    tied = [t for t in times if _tied(d, f, t, low) and not (ahead and past(d, t)) and not _of_later(d, f, t)]
    tied = [t for t in tied if not _aside(d, f, t)] or tied
    return _nearest(f.cue, tied)


def _nearest(cue: Cue, times: list[Time]) -> Time | None:
    """Of the times tied to a document the one right behind its verb, else the most precise, else the nearest."""
    beside = [t for t in times if 0 <= t.start - cue.end <= _ON]
    rank = {10: 0, 7: 1, 4: 2}
    return min(
        beside or times,  # 'on Tuesday they discussed the accord they signed in 2018'
        key=lambda t: (rank.get(len(t.edtf or ""), 0), min(abs(t.start - cue.end), abs(cue.start - t.end))),
        default=None,
    )


def _since(f: Found, said: list[Time]) -> Time | None:
    """When it began: 'relations have grown since the 1962 Treaty', 'they have had a treaty since June 2004'."""
    since = [t for t in said if t.end == f.start - 1 and _SINCE.fullmatch(t.edtf or "")]
    if f.cue and f.cue.rule == "frame_invoked":
        since = since or [t for t in said if t.role == "since" and t.edtf and 0 <= t.start - f.end <= 1]
    return replace(since[0], edtf=(since[0].edtf or "").split("/")[0]) if since else None


def _of_later(d: Discourse, f: Found, t: Time) -> bool:
    """Whether a later step of the document stands between its signing and a time: 'the treaty signed in 2012 expired last month'."""
    cue = f.cue
    steps = ("ratified", "in_force", "ended")
    later = (v for v in verbs(d.view(f.start)) if cue is not None and cue.end < v.start < t.start and v.row["status"] in steps)
    return any(v.row["form"] in ("done", "state") for v in later)


def _aside(d: Discourse, f: Found, t: Time) -> bool:
    """Whether a time is of a clause between commas: 'the agreement on the line, which was opened in 2017, was signed in 2007'."""
    at = f.cue.start if f.cue else f.start
    view = d.view(f.start)
    return any(a <= t.start < b and not a <= at < b for a, b in relatives(d, view.start, view.sentence.end))


def _initialled(d: Discourse, f: Found) -> bool:
    """Whether the document was initialled, which has a day of its own."""
    told = f.cue
    drafted = (v for v in verbs(d.view(f.start)) if told is not None and v.start == told.start and v.row["status"] == "prepared")
    return any(not v.row["strength"] and v.row["form"] != "state" for v in drafted)


def _of_step(d: Discourse, f: Found, after: int) -> bool:
    """Whether a day is the one on which what was signed before was ratified or ended: 'terminated the accord with Fiji last year'."""
    if f.cue is None or f.cue.status not in ("ratified", "ended", "in_force"):
        return False
    if f.cue.rule == "verb_after":
        return any(t.start >= f.cue.end for t in d.marked.of(Time, after, after + _RIGHT + 1))  # 'the memorandum expired last year'
    later = f.cue.rule in ("verb_before", "state_before")  # 'marked the entry into force of the treaty on Monday'
    return later and match(d, "day_of", after) is None


def _applied_from(d: Discourse, f: Found, t: Time) -> bool:
    """Whether a document is only to be applied from a day on: 'agreed to implement the pact from 5 May 2021'."""
    framed = f.cue is not None and f.cue.rule.startswith("frame") and len(t.edtf or "") > _YEAR
    return framed and match(d, "from_then", f.end) is not None


def signed_then(view: View, f: Found) -> bool:
    """Whether the first signing is told of behind what was done to it since: 'renewed the memorandum, which was concluded in 2018'."""
    later = (v for v in verbs(view) if v.start >= f.end)
    return any(v.row["status"] == "signed" and v.row["form"] == "done" and not v.row["strength"] for v in later)


def year_before(d: Discourse, f: Found) -> Time | None:
    """The year that stands right before a title: 'the 2019 Memorandum', 'the 2024 plan of consultations'."""
    years = d.marked.of(Time, max(0, f.start - _LED), f.start)
    beside = (t for t in years if not d.marked.text(t.end, f.start).strip(_OPENS))  # but '... for 2023; MoU on banking'
    return next((t for t in beside if f.start - t.end <= 2 and len(t.edtf or "") == 4 and t.end <= f.start), None)


def _of_other(d: Discourse, f: Found) -> bool:
    """Whether the title ends with another document, whose day it is: 'Protocol on amending the Agreement on travel dated 7 July 2000'."""
    heads = nouns(d.view(f.start))
    return f.noun.row["type"] == "protocol" and any(f.noun.end < h.start < f.end for h in heads)


def _of_signing(d: Discourse, f: Found, times: list[Time]) -> Time | None:
    """Of a document in force or ended, the date of its signing: 'an agreement signed in 2016 has been in force since 2018'."""
    view = d.view(f.start)
    for verb in verbs(view):
        if f.end <= verb.start <= f.end + 40 and verb.row["status"] == "signed" and verb.row["form"] == "done" and not verb.row["strength"]:
            later = min((v.start for v in verbs(view) if v.start > verb.end), default=view.sentence.end)
            return next((t for t in times if 0 <= t.start - verb.end <= (_BY if t.start < later else 25)), None)
    return None


def _tied(d: Discourse, f: Found, t: Time, low: int) -> bool:
    """Whether a date stands in the clause of the verb of signing: beside it, behind the document, or at the head of the sentence."""
    assert f.cue is not None
    if t.role == "deadline":
        aimed = f.cue.status == "proposed" and len(t.edtf or "") == 4 and year_end(d, t)  # 'agreed to sign it by the end of the year'
        return (f.cue.status == "prepared" or aimed) and t.start >= f.end and not match(d, "within_length", t.start)
    if t.role not in ("point", "period"):
        return False
    verb_end = f.cue.end
    if t.start >= verb_end and t.start >= f.end:
        gap = d.marked.text(max(verb_end, f.end), t.start)
        anew = gap.startswith(",") and d.marked.patterns["clause_anew"].match(gap)  # 'signed a pact, and a dam will open in May'
        return len(gap) <= _NEAR and not _BREAK.search(gap) and not anew
    if t.end <= f.start and (_in_passing(d, f) or (f.cue.status == "prepared" and of_cabinet(d, t))):
        return False  # 'today approved an agreement signed between Fiji and Peru', 'the cabinet on Monday cleared a pact to be signed'
    if t.end <= f.cue.start:
        if f.cue.status in ("proposed", "prepared") and says(d, "said_then", max(low, t.start - _SAID), t.start):
            return False  # 'said on Tuesday (3 March) that a treaty might be concluded'
        gap = d.marked.text(t.end, f.cue.start)
        if "," in gap and len(t.edtf or "") == _YEAR and d.marked.patterns["tells_aside"].search(d.marked.folded, low, t.start):
            return False  # 'Mending ties that cooled in 2020, they signed a pact'
        return not _BREAK.search(gap) and (len(gap) <= _NEAR or t.start - low <= 30)
    return verb_end <= t.start and t.end <= f.told_from
