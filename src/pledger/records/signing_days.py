"""Times round the signing of a document: which are days at all, which lie behind, which say only when somebody told of it."""

import datetime
import re
from dataclasses import replace

from pledger.mentions.around import frames_of, verbs
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates
from pledger.mentions.types import Party, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.days import rest_of
from pledger.records.encounter_words import fullmatch, match
from pledger.records.occasions import dates, day_of, of_name, of_year

_PRONOUN = 24  # characters before a time in which "that of" stands
_MONTHS = re.compile(r"\d{4}-(\d\d)/\d{4}-(\d\d)")
_AHEAD, _PARTS = ("prepared", "proposed"), (3, 6)  # months
_SOON = 40  # characters behind 'it was signed' in which its day stands
_ON = 4  # characters between a verb and its day
_YEAR = 4  # characters of a year alone: of the affair itself only where it opens its sentence
_BACK = 3  # sentences before one in which the day stands of what it goes on with


def weekday_ahead(d: Discourse, at: int) -> str | None:
    """The coming day of a weekday that stands right behind what is to be done: 'to be signed on Friday'."""
    days = (t for t in d.marked.of(Time, at, at + _ON + 1) if t.anchor == "publication" and len(t.edtf or "") == 10 and past(d, t))
    known = next((t.edtf or "" for t in days), None)
    if known is None or not (known + (d.published or "X")).replace("-", "").isdigit():
        return None
    day = datetime.date.fromisoformat(known) + datetime.timedelta(days=7)
    return day.isoformat() if day.isoformat() > (d.published or "") else None


def told_next(d: Discourse, f: Found, ahead: bool) -> Time | None:
    """The day that the next sentence tells of one document: 'terminated the accord. It had been signed in 2017'; `ahead`: of a signature
    to come ('closed their talks on the accord. It will be signed in May')."""
    view = d.view(f.start)
    if f.many or any(c.start > f.start for c in candidates(view)):
        return None
    told = match(d, "it_will_be_signed" if ahead else "it_was_signed", view.sentence.end - 1)
    days = d.marked.of(Time, told.end(), told.end() + _SOON) if told else ()
    roles = ("point", "deadline") if ahead else ("point",)
    known = (t for t in days if t.role in roles and (t.edtf or "")[:4].isdigit() and not of_name(d, t))
    return next((t for t in known if not (ahead and past(d, t))), None)


def affair_day(d: Discourse, view: View) -> str | None:
    """The one day, month or year that the sentences before it in its paragraph name, where a sentence goes on with what took place then:
    'On 9 June they held talks in Suva. The talks ended with the signing of'."""
    if not match(d, "same_affair", view.start):
        return None
    for before in reversed(d.marked.views[max(0, (n := d.index(view.start)) - _BACK) : n]):
        if before.sentence.paragraph != view.sentence.paragraph:
            return None
        points = (
            t for t in dates(d, before.start, before.sentence.end) if t.role == "point" and not (of_telling(d, t) or _of_older(before, t))
        )
        told = {t.edtf for t in points if len(t.edtf or "") > _YEAR or fullmatch(d, "opens_year", before.start, t.start)}
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _of_older(view: View, t: Time) -> bool:
    """Whether a time is that of a document signed before: 'went through the memorandum signed in Lima in May 2019'."""
    told = (f.cue for f in candidates(view) if f.definite and f.cue is not None and f.cue.rule == "verb_after" and f.cue.start - f.end == 1)
    return any(0 <= t.start - cue.end <= _SOON for cue in told)


def next_one(d: Discourse, t: Time) -> str | None:
    """A month or day without a year that lies ahead: the next one after publication."""
    edtf, published = t.edtf or "", d.published or ""
    if (
        t.anchor == "absolute"
        or len(edtf) < 7
        or not edtf[:4].isdigit()
        or len(published) < 7
        or edtf[: len(published)] >= published[: len(edtf)]
    ):
        return t.edtf
    return f"{int(edtf[:4]) + 1}{edtf[4:]}"


def on_a_day(d: Discourse, t: Time) -> Time:
    """'Earlier this year', 'last week', 'later this year' as the year or month in which the day lies."""
    if t.anchor == "publication" and (rest := rest_of(d, t)) is not None:
        return replace(t, edtf=rest, role="point")
    return of_year(t) if t.edtf is None or day_of(d, t) in (None, t.edtf) else replace(t, edtf=day_of(d, t), role="point")


def of_days(d: Discourse, t: Time, status: str | None) -> bool:
    """Whether a span of days is told by its days: '13-14 May', but no 'this week'; of what lies ahead also a half year or a quarter."""
    if (months := _MONTHS.fullmatch(t.edtf or "")) is not None:
        return status in _AHEAD and (int(months[2]) - int(months[1]) + 1) in _PARTS
    return "/" not in (t.edtf or "") or any(c.isdigit() for c in d.marked.text(t.start, t.end))


def of_telling(d: Discourse, t: Time) -> bool:
    """Whether a time says when somebody told it: 'the minister announced Wednesday', 'said on Monday'."""
    view = d.view(t.start)
    no_telling = {v.end for v in verbs(view)} | {h.end for h in view.of("instruments")}  # 'exchanged diplomatic notes on Monday'
    verb = (h for h in view.of("reporting") if h.row["side"] == "verb" and h.end not in no_telling)
    told = (h for h in verb if 0 <= t.start - h.end <= _ON and view.cut(h.start, h.start + 1).islower())  # the United States are no verb
    return any(
        not any(p.start < h.start < p.end for p in d.marked.of(Party, view.start, h.start)) for h in told
    )  # nor are 'the two states'


def of_another(d: Discourse, t: Time) -> bool:
    """Whether a time is of another document, for which a pronoun stands: 'the agreement, which replaces that of 1991'."""
    return d.marked.patterns["of_another"].search(d.marked.folded, max(0, t.start - _PRONOUN), t.start) is not None


def past(d: Discourse, t: Time) -> bool:
    """Whether a day, month or year lies before publication: that somebody spoke on Monday is no day of a signature to come."""
    edtf, published = t.edtf or "", d.published or ""
    return len(edtf) <= len(published) and edtf[:4].isdigit() and published[:4].isdigit() and edtf < published[: len(edtf)]


def of_cabinet(d: Discourse, t: Time) -> bool:
    """Whether a time is that of a cabinet's meeting, before what is to be signed: 'the cabinet on Monday cleared a pact to be signed'."""
    view = d.view(t.start)
    told = frames_of(view.lexicon).find(view.folded, 0, 0, t.start - view.start) if (t.edtf or "X") <= (d.published or "") else []
    return any(h.row["sense"] == "cabinet" for h in told)


def to_close(d: Discourse, f: Found) -> bool:
    """Whether only the work on its text is to be closed on a day: 'agreed to finalise the protocol by June'."""
    cue = f.cue
    if cue is None:
        return False
    before = [v for v in verbs(d.view(f.start)) if v.end <= f.start]
    if cue.rule == "state_before":
        signs = [v for v in before if v.end <= cue.start][-1:]  # 'agreed to finalise the draft protocol by June'
    else:
        signs = [v for v in before if v.start == cue.start]
    return any(v.row["form"] == "base" and v.row["status"] == "prepared" for v in signs)
