"""When what lies ahead is to be, as the sentence that tells of it says."""

import datetime
import re

from pledger.lexicon import Hit, fold
from pledger.mentions.types import Time
from pledger.mentions.view import View
from pledger.records.asides import over_asides
from pledger.records.context import Discourse
from pledger.records.days import rest_of
from pledger.records.encounter_words import HELD, cue, fullmatch, match, search
from pledger.records.occasions import day_of, relatives
from pledger.records.signing_days import of_telling

_DAY = 10  # characters of a day
_TELLING = 40  # characters before a time in which a verb of telling stands
_YEAR = 4  # characters of a year
_YEARS = re.compile(r"\d{4}/\d{4}")  # of a roadmap for 2025-27, say


def which_is_to(d: Discourse, view: View, hit: Hit) -> int | None:
    """Where the words stand that put an event ahead of which something else is told: 'the first session, which is due to meet in May'."""
    told = match(d, "which_is_to", hit.end, view.sentence.end)
    return told.end() if told else None


def talks_due(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether talks are told only as planned: 'Talks with X are on the agenda', 'On the agenda are talks with X'."""
    if hit.row["shape"] != "together" and not fullmatch(d, "ends_with", hit.start, hit.end):
        return False
    return match(d, "talks_due", hit.end, view.sentence.end) is not None or search(d, "agenda_is", view.start, hit.start) is not None


def leaving_for(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether somebody 'leaves for Osh on Sunday for talks', 'arrives on Friday to meet X'."""
    return len(view.of("meetings")) > 1 and search(d, "leaves_for", view.start, hit.start) is not None


def _of_other(view: View, hit: Hit, time: Time) -> bool:
    """Whether a time before the trigger stands nearer to an earlier one, of which it is told."""
    told = [h for h in view.of("meetings") if h.end <= time.start and h.row["shape"] != "none"]
    return bool(told) and time.end <= hit.start and time.start - told[-1].end < hit.start - time.end


def _nearest(d: Discourse, view: View, hit: Hit, low: int) -> Time | None:
    """The nearest time behind `low` that may be when something is to be: none of telling, of an earlier year, of where he goes on to."""
    ends = [m.start() for name in ("told_at", "then_on") if (m := search(d, name, hit.end, view.sentence.end))]
    said = [t for t in d.marked.of(Time, low, min(ends, default=view.sentence.end)) if t.edtf and not _over(d, t)]
    said = [t for t in said if not (_of_telling(d, view, t) or _YEARS.fullmatch(t.edtf or "") or _gone_by(d, t))]
    ahead = which_is_to(d, view, hit) if hit.row["shape"] in HELD else None
    aside = [(a, b) for a, b in relatives(d, view.start, view.sentence.end) if not a <= (ahead or hit.start) < b]
    said = [t for t in said if not any(a <= t.start < b for a, b in aside)] or said
    over = over_asides(d, hit.end, view.sentence.end) if hit.row["shape"] in HELD else []
    said = [t for t in said if not any(a <= t.start < b for a, b in over)]
    wide = [t for t in said if t.role in ("point", "period") or (t.role == "deadline" and _tells_when(d, t))]
    return min(wide, key=lambda t: abs(t.start - hit.end), default=None)


def planned_date(d: Discourse, view: View, hit: Hit, time: Time | None) -> str | None:
    """When something ahead is to be: also a year, a half or a season; a month said without its year is the next one."""
    low = _own_words(d, view, hit)
    time = None if time and (time.start < low or _of_telling(d, view, time) or _gone_by(d, time)) else time
    if time is None:
        time = _nearest(d, view, hit, low)
    day = d.published or ""
    if time is None or not time.edtf or not day or re.search(r"\d{4}", time.text):
        return day_of(d, time)
    if len(time.edtf) == len(day) == _DAY and time.edtf < day and cue(d, "weekday").search(fold(time.text)):
        if _of_other(view, hit, time) or search(d, "where_town", time.start, hit.start):
            return None  # 'arrived on Thursday for a visit, during which he will meet X'
        return (datetime.date.fromisoformat(time.edtf) + datetime.timedelta(days=7)).isoformat()  # 'will go there this Monday'
    if (rest := rest_of(d, time)) is not None:
        return rest  # 'later this month', 'later this year'
    if re.fullmatch(r"\d{4}(?:-\d\d){1,2}", time.edtf) and time.edtf[:7] < day[:7]:
        return f"{int(time.edtf[:4]) + 1}{time.edtf[4:]}"
    if re.fullmatch(r"\d{4}(?:-\d\d){1,2}/\d{4}(?:-\d\d){1,2}", time.edtf) and time.edtf.split("/")[1][:7] < day[:7]:
        return "/".join(f"{int(part[:4]) + 1}{part[4:]}" for part in time.edtf.split("/"))
    of_week = time.anchor == "publication" and "/" in time.edtf and cue(d, "week").search(fold(time.text))
    if of_week and time.edtf.split("/")[-1] > day:
        first, _, last = time.edtf.partition("/")
        return first[:7] if first[:7] == last[:7] and hit.row["type"] == "talks" else None  # 'they will meet next week': in that month
    return day_of(d, time)


def _own_words(d: Discourse, view: View, hit: Hit) -> int:
    """Where the words begin whose times may be those of what lies ahead: at 'agreed' of 'They met on Tuesday and agreed to convene in June
    the commission', behind 'Following a visit in May,'."""
    if agreed := search(d, "agreed_to", view.start, hit.start):
        return agreed.start()
    if before := search(d, "before_it", view.start, hit.start):
        return before.start()  # 'They will meet on Friday ahead of X's visit'
    opening = match(d, "follows_opening", view.start, hit.start)
    return opening.end() if opening else view.start


def _of_telling(d: Discourse, view: View, t: Time) -> bool:
    """Whether a time only says when somebody told of something: 'said on Tuesday that X would come', 'on Tuesday announced a visit'."""
    before = search(d, "said_then", max(view.start, t.start - _TELLING), t.start)
    return before is not None or match(d, "said_on_it", t.end, view.sentence.end) is not None or of_telling(d, t)


def _gone_by(d: Discourse, t: Time) -> bool:
    """Whether a time told by how long ago it was is over: 'last month'; a month or a weekday by its name may be the next one."""
    last = (t.edtf or "").split("/")[-1]
    counted = t.anchor == "publication" and not any(c.isupper() or c.isdigit() for c in t.text)
    counted = counted and not cue(d, "part_of_year").fullmatch(fold(t.text))  # 'they will convene it in the second quarter'
    return counted and last[:1].isdigit() and last < (d.published or "")[: len(last)]


def _tells_when(d: Discourse, t: Time) -> bool:
    """Whether a deadline is when something is to be: a day or a month, the end of a year, 'in two years' time'."""
    return len(t.edtf or "") > _YEAR or t.anchor == "publication" or year_end(d, t)


def year_end(d: Discourse, t: Time) -> bool:
    """Whether a deadline is the end of a year: what is to be held 'before the end of 2024' is to be held in that year."""
    return cue(d, "year_end").search(fold(t.text)) is not None


def _over(d: Discourse, t: Time) -> bool:
    """Whether a time lies in an earlier year than the source: of 'their partnership, signed in 2019'."""
    return bool(d.year and t.edtf and t.edtf[:4].isdigit() and t.edtf.split("/")[-1][:4] < d.year)
