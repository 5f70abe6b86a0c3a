"""Days and weeks told by name or place: "today", "last Friday", "the 22nd of this month", "the third week of 2015"."""

import datetime
from dataclasses import replace

from pledger.mentions import time_atoms
from pledger.mentions import time_edtf as edtf
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import (
    Context,
    Found,
    counts,
    day_at,
    number_in,
    one,
    promised,
    publication,
)

_ASIDE = (",", "(")
_LATE = 4  # days after its day that a text may be published
_VERB = 4  # letters that a verb with its ending has more of
_FULL_YEAR = 1000  # from which on a year is written with four digits
_SHORT = 6  # letters; the day's name is shortened, and a common word without its capital


def named_day(c: Context, i: int) -> Found | None:
    """today, yesterday, the day after tomorrow; "on the eve"."""
    t = c.t
    found = c.w.of("day").at(t, i)
    if found:
        moved = edtf.days_on(c.reference, int(found[1])) if c.reference else None
        told = _told_day(c, found[0], moved)
        if told:
            return replace(told, first=i)
        return publication(i, found[0], moved, moved) if moved else Found(i, found[0], anchor="publication")
    if t.word[i] == "the" and t.word[i + 1] == "eve":
        if t.word[i + 2] == "of" or c.reference is None:
            return Found(i, i + 2, anchor="context")
        moved = edtf.days_on(c.reference, -1)
        return publication(i, i + 2, moved, moved)
    return None


def _told_day(c: Context, end: int, day: datetime.date | None) -> Found | None:
    """The date that stands beside "today": "today (28 September)", "yesterday, May 3"; it holds where the text came out some days later."""
    t = c.t
    if t.word[end] not in _ASIDE:
        return None
    dated = time_atoms.digits(c, end + 1) or time_atoms.month(c, end + 1)
    if dated is None or dated.low is None or not dated.low.day or not dated.single:
        return None
    if day is None:
        return dated if dated.low.year else None
    low = dated.low if dated.low.year else replace(dated.low, year=day.year)
    if not low.valid or not 0 <= (day - low.begin).days <= _LATE:
        return None
    return replace(dated, low=low, high=low)


def weekday(c: Context, i: int) -> Found | None:
    """ "Tuesday", "Thursday and Friday", "last Friday", "next week on Friday", "monday january 12th, 2016", "Thursday the 21st"."""
    t = c.t
    found = c.w.weekdays.at(t, i)
    if found is None or (len(t.word[i]) < _SHORT and not t.raw[t.start[i]].isupper()):
        return None  # "which last sat in 2016"
    end, number = found
    dated = _dated_weekday(c, i, end, number)
    if dated:
        return dated
    if end == i + 1 and len(t.word[i]) < _SHORT and number:
        return None  # a short name is a day only beside a date
    later = c.w.weekdays.at(t, end + 1) if t.word[end] in c.w.sets["and_to"] else None
    if c.reference is None:
        return Found(i, end, anchor="publication")
    before = c.w.of("which").upto(t, i)
    week = _week_of(c, end)
    if before and before[0] >= 0:
        named = _weekday_which(c.reference, number, int(before[1]))
        return publication(before[0], end, named, named)
    if week:
        named = edtf.week(c.reference)[0] + datetime.timedelta(days=7 * week[1] + number - 1)
        return publication(i, week[0], named, named)
    before_it = c.w.of("ahead").upto(t, i)
    told = not c.w.of("past").forward.keys().isdisjoint(t.word)  # 'attended a dinner later on Sunday'
    day = nearest_weekday(c, i, number, before_it is not None and (before_it[1] == "deadline" or not told))
    if before_it and before_it[1] == "deadline" and day:
        return Found(i, end, edtf.of(day), edtf.of(day), role="deadline", anchor="publication")
    if later and later[1] > number:
        return publication(i, later[0], day, day + datetime.timedelta(days=later[1] - number) if day else None)
    return publication(i, end, day, day)


def _dated_weekday(c: Context, i: int, end: int, number: int) -> Found | None:
    t = c.t
    j = end + (t.word[end] in c.w.sets["day_apart"])  # 'Monday (5)', 'Sunday (Aug. 4)'
    j += t.word[j] == "the"
    dated = time_atoms.digits(c, j) or time_atoms.month(c, j)
    if dated and dated.low and dated.low.day:
        settled = _year_by_weekday(c, dated.low, number) if dated.low.year is None and dated.single else None
        return replace(dated, first=i, low=settled, high=settled) if settled else replace(dated, first=i)
    day = day_at(c, j)
    told = t.word[j - 1] == "the" or (day and t.word[j - 1] == "(" and t.word[day[0]] == ")")
    if day is None or not told or c.reference is None or counts(c, day[0]):
        return None
    months = [edtf.months_on(c.reference.replace(day=1), k) for k in (0, -1, 1, -2, 2)]
    fits = [d for m in months if m for d in [Date(m.year, m.month, day[1])] if d.valid and d.begin.isoweekday() == number]
    return one(i, day[0], fits[0], "publication") if fits else None


def _year_by_weekday(c: Context, date: Date, number: int) -> Date | None:
    """The nearest year in which that day of a month fell on that weekday."""
    if c.reference is None:
        return None
    tries = [replace(date, year=c.reference.year + k) for k in (0, -1, 1)]
    fits = [d for d in tries if d.valid and d.begin.isoweekday() == number]
    return fits[0] if fits else None


def _week_of(c: Context, end: int) -> tuple[int, int] | None:
    """(end, weeks on) of "of next week" after a weekday."""
    t = c.t
    j = end + (t.word[end] in c.w.sets["of_in_mark"])
    which = c.w.of("which").at(t, j)
    return (which[0] + 1, int(which[1])) if which and t.word[which[0]] == "week" else None


def _weekday_which(reference: datetime.date, number: int, which: int) -> datetime.date:
    """Last: the nearest one before; this and next: that day of this week or the next."""
    if which < 0:
        return reference - datetime.timedelta(days=(reference.isoweekday() - number - 1) % 7 + 1)
    return edtf.week(reference)[0] + datetime.timedelta(days=7 * which + number - 1)


def nearest_weekday(c: Context, i: int, number: int, ahead: bool = False) -> datetime.date | None:
    """The nearest such day up to the reference; after it where the words or the sentence look ahead."""
    if c.reference is None:
        return None
    if (c.future and not _told_of(c, i)) or ahead or promised(c, i):
        return c.reference + datetime.timedelta(days=(number - c.reference.isoweekday()) % 7)
    return c.reference - datetime.timedelta(days=(c.reference.isoweekday() - number) % 7)


def _told_of(c: Context, i: int) -> bool:
    """'The bank on Tuesday extended a loan that will pay for it': a verb of the past right behind the day."""
    word = c.t.word[i + 1]
    return len(word) > _VERB and word.endswith("ed")


def _day_of_month(c: Context, i: int) -> Found | None:
    """ "the 27th", "the 22nd of this month": a day of the month of publication, in the past if the sentence does not look ahead."""
    t = c.t
    day = day_at(c, i + 1) if t.numeral(i + 1) else None
    if day is None or c.reference is None:
        return None
    end = day[0]
    which = c.w.of("which").at(t, end + 1) if t.word[end] == "of" else None
    if which and t.word[which[0]] == "month":
        moved = edtf.months_on(c.reference.replace(day=1), int(which[1]))
        return one(i, which[0] + 1, Date(moved.year, moved.month, day[1]), "publication") if moved else None
    if t.word[end] not in ("", ".", ",", ";", ")") or t.word[i + 2] not in c.w.sets["ordinal_end"]:
        return None
    back = 0 if c.future or day[1] <= c.reference.day else -1
    month = edtf.months_on(c.reference.replace(day=1), back)
    return one(i, end, Date(month.year, month.month, day[1]), "publication") if month else None


def numbered(c: Context, i: int) -> Found | None:
    """ "year 247", "the 27th"."""
    t = c.t
    year = number_in(t, i + 1, 1, 9999) if t.word[i] == "year" and t.numeral(i + 1) and not _glued(c, i + 2) else None
    if year and not _another_year(c, i, year):
        return one(i, i + 2, Date(int(t.word[i + 1])))
    if t.word[i] == "the" and c.reference and (t.word[i - 1] in c.w.sets["on_by"] or t.word[i + 3] == "of"):
        return _day_of_month(c, i)
    return None


def _glued(c: Context, i: int) -> bool:
    """Whether token `i` goes on the number before it ("2023-24", "2,400", "9th"); a comma behind "the year 2030" does not."""
    t = c.t
    return t.joined(i) and (t.word[i] not in (",", ";", ")") or (t.joined(i + 1) and t.numeral(i + 1)))


def _another_year(c: Context, i: int, number: int) -> bool:
    """Whether a number right behind 'year' names none: 'Every year 150 students', 'in the first year 90 homes'."""
    before = c.t.word[i - 1] if i else ""
    return before in c.w.sets["each"] or (number < _FULL_YEAR and before.isalpha() and before not in c.w.sets["into_year"])


def now(c: Context, i: int) -> Found | None:
    """ "between Jan 22 and now", "up to now"."""
    if c.t.word[i] != "now" or c.reference is None or c.t.word[i - 1] not in c.w.sets["until_now"]:
        return None
    return publication(i, i + 1, c.reference, c.reference)
