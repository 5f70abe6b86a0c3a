"""Times counted from the day of publication or from a time said before: "last year", "the first nine months of this year", "a year earlier"."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from pledger.mentions import numbers, time_atoms
from pledger.mentions import time_edtf as edtf
from pledger.mentions.time_atoms import (
    Context,
    Found,
    bare_year,
    day_at,
    month_at,
    number_in,
    one,
    short_period,
    span,
    with_year,
    year_phrase,
)
from pledger.mentions.time_edtf import SECONDS, Date


def _publication(first: int, last: int, low: datetime.date | None, high: datetime.date | None, precision: str = "d") -> Found | None:
    if low is None or high is None:
        return None
    return span(first, last, edtf.of(low, precision), edtf.of(high, precision), "publication")


def named_day(c: Context, i: int) -> Found | None:
    """today, yesterday, the day after tomorrow; "on the eve"."""
    t = c.t
    found = c.w.of("day").at(t, i)
    if found:
        if c.reference is None:
            return Found(i, found[0], anchor="publication")
        moved = edtf.days_on(c.reference, int(found[1]))
        return _publication(i, found[0], moved, moved)
    if t.word[i] == "the" and t.word[i + 1] == "eve":
        if t.word[i + 2] == "of" or c.reference is None:
            return Found(i, i + 2, anchor="context")
        moved = edtf.days_on(c.reference, -1)
        return _publication(i, i + 2, moved, moved)
    return None


def weekday(c: Context, i: int) -> Found | None:
    """ "Tuesday", "Thursday and Friday", "last Friday", "next week on Friday", "monday january 12th, 2016", "Thursday the 21st"."""
    t = c.t
    found = c.w.weekdays.at(t, i)
    if found is None:
        return None
    end, number = found
    dated = _dated_weekday(c, i, end, number)
    if dated:
        return dated
    if end == i + 1 and len(t.word[i]) <= 5 and number and not _weekday_short(c, i, end):
        return None
    later = c.w.weekdays.at(t, end + 1) if t.word[end] in ("and", "-", "to") else None
    if c.reference is None:
        return Found(i, end, anchor="publication")
    before = c.w.of("which").upto(t, i)
    week = _week_of(c, end)
    if before and before[0] >= 0:
        day = _weekday_which(c.reference, number, int(before[1]))
        return _publication(before[0], end, day, day)
    if week:
        day = edtf.week(c.reference)[0] + datetime.timedelta(days=7 * week[1] + number - 1)
        return _publication(i, week[0], day, day)
    day = nearest_weekday(c, i, number)
    if later and later[1] > number:
        return _publication(i, later[0], day, day + datetime.timedelta(days=later[1] - number) if day else None)
    return _publication(i, end, day, day)


def _weekday_short(c: Context, i: int, end: int) -> bool:
    """Whether "Sun", "Sat", "Mon" is a day: only between words that ask for one."""
    t = c.t
    return len(t.word[i]) > 5 or c.w.of("role").upto(t, i) is not None or c.w.of("which").upto(t, i) is not None or t.word[i - 1] == "to"


def _dated_weekday(c: Context, i: int, end: int, number: int) -> Found | None:
    t = c.t
    j = end + (t.word[end] == ",")
    j += t.word[j] == "the"
    dated = time_atoms.digits(c, j) or time_atoms.month(c, j) or time_atoms.spelled_day(c, j)
    if dated and dated.low and dated.low.day:
        settled = _year_by_weekday(c, dated.low, number) if dated.low.year is None and dated.single else None
        return replace(dated, first=i, low=settled, high=settled) if settled else replace(dated, first=i)
    day = day_at(c, j)
    if day is None or t.word[j - 1] != "the" or c.reference is None:
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
    j = end + (t.word[end] in ("of", "in", ","))
    which = c.w.of("which").at(t, j)
    return (which[0] + 1, int(which[1])) if which and t.word[which[0]] == "week" else None


def _weekday_which(reference: datetime.date, number: int, which: int) -> datetime.date:
    """Last: the nearest one before; this and next: that day of this week or the next."""
    if which < 0:
        return reference - datetime.timedelta(days=(reference.isoweekday() - number - 1) % 7 + 1)
    return edtf.week(reference)[0] + datetime.timedelta(days=7 * which + number - 1)


def nearest_weekday(c: Context, i: int, number: int) -> datetime.date | None:
    """The nearest such day up to the reference; after it where the sentence only looks ahead."""
    if c.reference is None:
        return None
    if c.future:
        return c.reference + datetime.timedelta(days=(number - c.reference.isoweekday()) % 7)
    return c.reference - datetime.timedelta(days=(c.reference.isoweekday() - number) % 7)


def week_day(c: Context, i: int) -> Found | None:
    """ "this week Friday", "next week on Friday", "this week from Tue to Thur"; else the week."""
    t = c.t
    which = c.w.of("which").at(t, i)
    if which is None or t.word[which[0]] != "week" or c.reference is None:
        return None
    j = which[0] + 1
    j += t.word[j] in ("on", ",", "from")
    day = c.w.weekdays.at(t, j)
    if day is None:
        return None
    monday = edtf.week(c.reference)[0] + datetime.timedelta(days=7 * int(which[1]))
    low = high = monday + datetime.timedelta(days=day[1] - 1)
    end = day[0]
    later = c.w.weekdays.at(t, end + 1) if t.word[end] in ("to", "-", "until") else None
    if later and later[1] > day[1]:
        end, high = later[0], monday + datetime.timedelta(days=later[1] - 1)
    return _publication(i, end, low, high)


def which_unit(c: Context, i: int) -> Found | None:
    """ "last year", "this month", "the current quarter", "next week", "this weekend", "this autumn"; "the previous year" needs a time before it."""
    t = c.t
    which = c.w.of("which").at(t, i)
    if which is None:
        return None
    j, step = which[0], int(which[1])
    season = c.w.of("season").at(t, j)
    if season:
        return (
            one(i, season[0], Date(c.reference.year + step if c.reference else None, int(season[1])), "publication")
            if c.reference
            else None
        )
    j += t.word[j] == "calendar"
    unit = c.w.of("unit").at(t, j)
    if (
        unit is None
        or t.word[i - 1] == "the"
        and t.word[unit[0]] in ("to", "before", "of")
        or (t.word[j].endswith("s") and t.word[j] != "series")
        or t.word[j + 1] == "old"
    ):
        return None
    if t.word[i] in ("previous", "preceding", "following") and unit[1] in ("year", "month", "quarter"):
        length = {"year": 1.0, "month": 1 / 12, "quarter": 0.25}[unit[1]]
        return Found(i, unit[0], anchor="context", shape="same", shift=step * length, role="base" if step < 0 else None)
    if c.reference is None:
        return Found(i, unit[0], anchor="publication")
    if t.word[i] == "past" and unit[1] in ("year", "decade"):
        return _publication(i, unit[0], edtf.months_on(c.reference, -12 if unit[1] == "year" else -120), c.reference, "a")
    return _unit_on(c.reference, i, unit[0], unit[1], step)


def _unit_on(reference: datetime.date, i: int, end: int, unit: str, step: int) -> Found | None:
    if unit == "year":
        return one(i, end, Date(reference.year + step), "publication")
    if unit == "month":
        month = edtf.months_on(reference.replace(day=1), step)
        return _publication(i, end, month, month, "mo")
    if unit == "quarter":
        month = edtf.months_on(reference.replace(day=1), 3 * step)
        return span(i, end, *edtf.quarter(month.year, (month.month + 2) // 3), "publication") if month else None
    if unit in ("week", "weekend"):
        low, high = edtf.week(reference)
        move = datetime.timedelta(days=7 * step)
        return _publication(i, end, low + move + datetime.timedelta(days=5 if unit == "weekend" else 0), high + move)
    if unit == "decade":
        first = (reference.year // 10 + step) * 10
        return span(i, end, Date(first), Date(first + 9), "publication")
    return None


def length_at(c: Context, i: int) -> tuple[int, float, str] | None:
    """(end, amount, unit) of "five years", "three-day", "a quarter of a century", "two more minutes" at token `i`; unit in UCUM (a, mo, wk, d, h, min)."""
    t = c.t
    n = numbers.read(t, i, c.w.numbers)
    if n is not None and n.form != "vague":
        j, amount = n.last, n.value
    elif t.word[i] in c.w.numbers.articles:
        j, amount = i + 1, 1.0
        if t.word[j] == "couple":
            j, amount = j + 1 + (t.word[j + 1] == "of"), 2.0
    else:
        return None
    j += t.word[j] in ("-", "of", "more", "additional", "further", "full", "whole", "consecutive", "calendar", "working", "next")
    j += t.word[j] in c.w.numbers.articles and (n is None or n.form == "fraction")
    if t.word[j] in ("decade", "decades", "century", "centuries"):
        return j + 1, amount * (10 if t.word[j].startswith("d") else 100), "a"
    unit = c.w.numbers.units.at(t, j)
    return (unit[0], amount, unit[1].unit) if unit and unit[1].kind == "time" else None


def lengths(c: Context, i: int) -> tuple[int, list[tuple[float, str]]] | None:
    """A length of several parts: "2 years and 3 months", "one week three days", "one month and half"."""
    found = length_at(c, i)
    if found is None:
        return None
    parts, end = [(found[1], found[2])], found[0]
    while len(parts) < 4:
        j = end + (c.t.word[end] in ("and", ","))
        more = length_at(c, j)
        if more is None or SECONDS[more[2]] >= SECONDS[parts[-1][1]] or not (c.t.numeral(j) or c.t.word[j] in c.w.numbers.cardinals):
            break
        parts.append((more[1], more[2]))
        end = more[0]
    if c.t.word[end] == "and":
        j = end + 1 + (c.t.word[end + 1] in c.w.numbers.articles)
        if c.w.numbers.halves.get(c.t.word[j]) == 2 and c.t.word[j + 1] not in ("of", "the", "a"):
            parts, end = [*parts, (0.5, parts[-1][1])], j + 1
        elif parts[-1][1] == "h" and c.t.numeral(end + 1) and number_in(c.t, end + 1, 1, 59, 2) and not c.t.word[end + 2].isalpha():
            parts, end = [*parts, (float(c.t.word[end + 1]), "min")], end + 2
    return end, parts


def _seconds(parts: list[tuple[float, str]]) -> float:
    return sum(amount * SECONDS[unit] for amount, unit in parts)


def _moved(c: Context, parts: list[tuple[float, str]], sign: int) -> tuple[datetime.date, str] | None:
    """The day that many units away from publication, and the precision that the words allow."""
    day = c.reference
    for amount, unit in parts:
        day = edtf.on(day, sign * amount, unit) if day is not None and unit in ("a", "mo", "wk", "d") else None
    finest = parts[-1][1]
    return (day, finest if finest in ("a", "mo") else "d") if day else None


def recent_or_coming(c: Context, i: int) -> Found | None:
    """ "the past five years", "the next three months", "last 10 days"; without a number ("the next decade") only for decades."""
    t = c.t
    for part, sign in (("recent", -1), ("coming", 1)):
        word = c.w.of(part).at(t, i)
        if word is None:
            continue
        found = lengths(c, word[0])
        if found is None and t.word[word[0]] in ("decade", "century") and part == "coming":
            found = (word[0] + 1, [(10.0 if t.word[word[0]] == "decade" else 100.0, "a")])
        if found is None:
            continue
        moved = _moved(c, found[1], sign)
        if moved is None or c.reference is None:
            return Found(i, found[0], anchor="publication", role="period" if sign < 0 else "deadline", shape="open")
        day, precision = moved
        if sign < 0:
            return replace(_publication(i, found[0], day, c.reference, precision) or Found(i, found[0]), role="period")
        tomorrow = c.reference + datetime.timedelta(days=1)
        if t.word[i - 1 - (t.word[i - 1] == "the")] in ("within", "in", "over", "during", "for", "by", "through", "throughout"):
            late = edtf.of(day, precision)
            return Found(i, found[0], late, late, role="deadline", anchor="publication")
        return _publication(i, found[0], tomorrow, day)
    return None


def ago(c: Context, i: int) -> Found | None:
    """ "five years ago", "two weeks from now", "a year earlier", "nine years before", "two days after today", "more than 2 weeks before today"."""
    t = c.t
    found = lengths(c, i)
    if found is None:
        return None
    end, parts = found
    how = c.w.of("distance").at(t, end)
    if how is None:
        return None
    named = c.w.of("day").at(t, how[0])
    if named and how[1] in ("before", "after"):
        return _from_named(c, i, named, parts, -1 if how[1] == "before" else 1)
    if how[1] in ("ago", "hence"):
        moved = _moved(c, parts, -1 if how[1] == "ago" else 1)
        return _publication(i, how[0], moved[0], moved[0], moved[1]) if moved else Found(i, how[0], anchor="publication", shape="open")
    if (t.word[end] in ("on", "after") and t.word[how[0]] not in ("", ".", ",", ";", "that", ")")) or (
        t.word[end] == "before" and t.word[how[0]].isalpha()
    ):
        return None
    sign = -1 if how[1] == "before" else 1
    years = sum(a * SECONDS[u] / SECONDS["d"] for a, u in parts if u not in ("a", "mo")) / 365
    years += sum(a / (1 if u == "a" else 12) for a, u in parts if u in ("a", "mo"))
    end = how[0] + (t.word[how[0]] == "that" and t.word[how[0] - 1] == "after")
    return Found(i, end, anchor="context", shape="same", shift=sign * years, role="base" if sign < 0 else None)


def _from_named(c: Context, i: int, named: tuple[int, str], parts: list[tuple[float, str]], sign: int) -> Found | None:
    moved = _moved(c, [*parts, (float(sign * int(named[1])), "d")], sign)
    if moved is None:
        return Found(i, named[0], anchor="publication", shape="open")
    day = edtf.of(moved[0])
    if c.t.word[i - 1] == "than" and c.t.word[i - 2] == "more":
        return Found(i - 2, named[0], fixed=f"{day.edtf}/.." if sign > 0 else f"../{day.edtf}", anchor="publication")
    return one(i, named[0], day, "publication")


def the_year_before(c: Context, i: int) -> Found | None:
    """ "the year before", "the month earlier", "the year after next"."""
    t = c.t
    if t.word[i] != "the" or t.word[i + 1] not in ("year", "month"):
        return None
    if t.word[i + 1 : i + 4] == ["year", "after", "next"]:
        return one(i, i + 4, Date(c.reference.year + 2), "publication") if c.reference else None
    if t.word[i + 1 : i + 4] == ["year", "before", "last"]:
        return one(i, i + 4, Date(c.reference.year - 2), "publication") if c.reference else None
    if t.word[i + 2] not in ("before", "earlier", "after") or t.word[i + 3] not in ("", ".", ",", ";", ")", ":", "and", "to", "-", "when"):
        return None
    length = 1.0 if t.word[i + 1] == "year" else 1 / 12
    sign = 1 if t.word[i + 2] == "after" else -1
    return Found(i, i + 3, anchor="context", shape="same", shift=sign * length, role="base" if sign < 0 else None)


def same_period(c: Context, i: int) -> Found | None:
    """ "the same period of 2021", "the corresponding quarter of last year": the shape of the time before it, in that year."""
    t = c.t
    found = c.w.of("same").at(t, i)
    j, one_month = (found[0], False) if found else (0, False)
    if found is None and t.word[i] in ("same", "corresponding"):
        n = numbers.read(t, i + 1, c.w.numbers)
        if n and c.w.of("unit").at(t, n.last):
            found, j = (n.last + 1, ""), n.last + 1
    if found is None or (t.word[i] == "period" and t.word[i - 1] not in ("similar", "same", "this")):
        return None
    year = year_phrase(c, j)
    if year is None and t.word[j : j + 2] == ["a", "year"] and t.word[j + 2] in ("earlier", "ago", "before"):
        return Found(i, j + 3, anchor="context", shape="same", shift=-1.0, role="base")
    if year is None:
        before = t.word[j + (t.word[j] in ("of", "in")) :][:3]
        if before[:2] == ["the", "year"] and before[2] in ("before", "earlier"):
            return Found(i, j + 3 + (t.word[j] in ("of", "in")), anchor="context", shape="same", shift=-1.0, role="base")
        return None
    if year[1] is None:
        return Found(i, year[0], anchor="context", shape="same", shift=-1.0 if year[2] == "context" else None, role="base")
    date = Date(year[1])
    return Found(i, year[0], date, date, anchor="context", shape="same", role="base") if not one_month else None


def ordinal_period(c: Context, i: int) -> Found | None:
    """ "first half of 2024", "the first nine months", "third quarter of last year", "the third week of 2015", "the first friday in this month"."""
    t, w = c.t, c.w
    ordinal = int(w.numbers.ordinals.get(t.word[i], 0))
    j = i + 1
    if not ordinal and t.numeral(i) and t.word[j] in ("st", "nd", "rd", "th") and t.joined(j):
        ordinal, j = number_in(t, i, 1, 12, 2) or 0, j + 1
    if not ordinal or ordinal > 12:
        return None
    j += t.word[j] == "-"
    months = numbers.read(t, j, w.numbers) if ordinal == 1 else None
    if months and t.word[months.last] == "months" and 1 <= months.value <= 12:
        return _with_period_year(c, i, months.last + 1, "m", int(months.value))
    if t.word[j] in ("quarter", "half") and t.word[j + 1] not in ("running", "straight", "consecutive"):
        if (t.word[j] == "half" and t.word[j + 1] in ("a", "an")) or t.word[j + 1 : j + 3] == ["of", "a"]:
            return None
        return _with_period_year(c, i, j + 1 + (t.word[j + 1 : j + 3] == ["-", "year"]) * 2, t.word[j][0], ordinal)
    if t.word[j] == "week":
        return _nth_week(c, i, j + 1, ordinal)
    day = w.weekdays.at(t, j)
    return _nth_weekday(c, i, day[0], day[1], ordinal) if day else None


def _with_period_year(c: Context, first: int, end: int, letter: str, n: int) -> Found | None:
    year = year_phrase(c, end)
    if year is None:
        return short_period(first, end, letter, n, None, "absolute")
    return short_period(first, year[0], letter, n, year[1], year[2])


def _nth_week(c: Context, first: int, end: int, n: int) -> Found | None:
    """Week n of a year by ISO 8601 (the first has 4 January)."""
    year = year_phrase(c, end)
    if year is None or year[1] is None:
        return None
    monday = edtf.week(datetime.date(year[1], 1, 4))[0] + datetime.timedelta(days=7 * (n - 1))
    return span(first, year[0], edtf.of(monday), edtf.of(monday + datetime.timedelta(days=6)), year[2])


def _nth_weekday(c: Context, first: int, end: int, number: int, n: int) -> Found | None:
    t = c.t
    j = end + (t.word[end] in ("of", "in"))
    which = c.w.of("which").at(t, j)
    if which is None or t.word[which[0]] != "month" or c.reference is None:
        return None
    month = edtf.months_on(c.reference.replace(day=1), int(which[1]))
    if month is None:
        return None
    day = Date(month.year, month.month, 1 + (number - month.isoweekday()) % 7 + 7 * (n - 1))
    return one(first, which[0] + 1, day, "publication")


def months_of(c: Context, i: int) -> Found | None:
    """ "nine months of 2024", "7 months of this year", "the five months to May (2025)", "the ten months to January"."""
    t = c.t
    n = numbers.read(t, i, c.w.numbers)
    if n is None or t.word[n.last] not in ("months", "month") or not 1 <= n.value <= 24 or n.value % 1:
        return None
    j, count = n.last + 1, int(n.value)
    if t.word[j] in ("of", "in", ",") and count <= 12:
        year = year_phrase(c, j)
        return short_period(i, year[0], "m", count, year[1], year[2]) if year and t.word[j] != "," else None
    if t.word[j] != "to" and t.word[j : j + 2] != ["ended", "in"] and t.word[j] != "through":
        return None
    last = month_at(c, j + 1 + (t.word[j] == "ended") + (t.word[j + 1] == "end"))
    if last is None:
        return None
    found = with_year(c, i, last[0], Date(None, last[1]), Date(None, last[1]))
    return replace(found, amount=float(count), shape="months_to") if found else None


def part_of(c: Context, i: int) -> Found | None:
    """ "end of 2030", "the end of the decade", "mid-2025", "early next year", "late December", "end-2020", "before 2020 is out"."""
    t = c.t
    part = c.w.of("part").at(t, i)
    if part is None:
        return None
    j = part[0]
    j += t.word[j] in ("-", "of", "in")
    j += t.word[j] in ("the", "this") and t.word[j + 1] in ("month", "week", "decade", "century", "quarter", "year")
    unit = c.w.of("unit").at(t, j)
    if unit and t.word[j] in ("year", "month", "week", "decade", "quarter") and t.word[j - 1] in ("the", "this", "-"):
        return _end_of_this(c, i, j, part[1], unit[1])
    inner = next((f for rule in _INNER if (f := rule(c, j))), None)
    if inner is None or inner.shape != "date":
        return None
    inner = replace(inner, first=i)
    return _first_part(inner, part[1]) if _without_role(c, i) else replace(inner, shape="part")


def _without_role(c: Context, i: int) -> bool:
    role = c.w.of("role").upto(c.t, i - (c.t.word[i - 1] == "the"))
    return role is None or role[1] == ""


def _end_of_this(c: Context, i: int, j: int, part: str, unit: str) -> Found | None:
    reference = c.reference
    if reference is None:
        return Found(i, j + 1, anchor="publication", shape="open")
    if unit == "decade" and part == "end":
        return one(i, j + 1, Date(reference.year // 10 * 10 + (10 if reference.year % 10 else 0)), "publication")
    found = _unit_on(reference, i, j + 1, unit, 0)
    return _first_part(found, part) if found and unit == "week" else found


def _first_part(found: Found, part: str) -> Found:
    """ "early next year" is its first half, "end of next week" Thursday to Sunday; other parts keep the whole, which is all that is sure."""
    low, high = found.low, found.high
    if low is None or high is None:
        return found
    if found.anchor == "publication" and low == high and low.year and low.month is None and part == "start":
        return replace(found, low=Date(low.year, 1), high=Date(low.year, 6))
    if low.day and high.day and (high.begin - low.begin).days == 6:
        days = {"start": (0, 2), "end": (3, 6)}.get(part, (0, 6))
        return replace(found, low=edtf.of(low.begin + datetime.timedelta(days[0])), high=edtf.of(low.begin + datetime.timedelta(days[1])))
    return found


def season_of(c: Context, i: int) -> Found | None:
    """ "summer of 2024", "spring 2023"."""
    season = c.w.of("season").at(c.t, i)
    if season is None:
        return None
    year = year_phrase(c, season[0])
    return one(i, year[0], Date(year[1], int(season[1])), year[2]) if year and year[1] else None


def decade_of(c: Context, i: int) -> Found | None:
    """ "the nineties", "the nineteen seventies"."""
    t = c.t
    j = i + (t.word[i] in ("nineteen", "19"))
    found = c.w.of("decade").at(t, j)
    if found is None or t.word[i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    return span(i, found[0], Date(int(found[1])), Date(int(found[1]) + 9))


def numbered(c: Context, i: int) -> Found | None:
    """ "week 10", "year 247", "the 27th", "the week of the 18th", "the week commencing february 4"."""
    t = c.t
    if t.word[i] == "year" and t.numeral(i + 1) and (number_in(t, i + 1, 1, 9999) or 0) and not t.joined(i + 2):
        return one(i, i + 2, Date(int(t.word[i + 1])))
    if t.word[i] == "the" and c.reference and (t.word[i - 1] in ("for", "on", "by", "until") or t.word[i + 3] == "of"):
        return _day_of_month(c, i)
    return None


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
    if t.word[end] not in ("", ".", ",", ";", ")") or t.word[i + 2] not in ("st", "nd", "rd", "th"):
        return None
    back = 0 if c.future or day[1] <= c.reference.day else -1
    month = edtf.months_on(c.reference.replace(day=1), back)
    return one(i, end, Date(month.year, month.month, day[1]), "publication") if month else None


def duration(c: Context, i: int) -> Found | None:
    """ "for 35 years", "30 days", "half an hour", "all year", "another month"; "in five years" (from publication) is a deadline."""
    t = c.t
    if t.word[i] in ("all", "full", "another", "half"):
        j = i + 1 + (t.word[i + 1] == "-")
        unit = c.w.numbers.units.at(t, j)
        if unit and unit[1].kind == "time" and unit[0] == j + 1 and not t.word[j].endswith("s"):
            seconds = SECONDS[unit[1].unit] * (0.5 if t.word[i] == "half" else 1)
            return Found(i, unit[0], seconds=seconds, shape="length", role="duration")
    found = lengths(c, i)
    if found is None:
        return None
    end, parts = found
    if t.word[i] in c.w.numbers.articles and end == i + 2 and t.word[i - 1] not in ("for", "within", "over", "almost", "nearly"):
        return None
    before = t.word[i - 1 - (t.word[i - 1] in ("about", "around", "just", "some", "only", "the"))]
    if before in ("within", "in") and c.reference and (before == "within" or c.future or (parts[0][1] == "a" and t.word[i - 2] != "once")):
        moved = _moved(c, parts, 1)
        if moved and t.word[i] not in c.w.numbers.articles | {"the"}:
            late = edtf.of(*moved)
            return Found(i, end, late, late, role="deadline", anchor="publication", amount=_seconds(parts))
    return Found(i, end, seconds=_seconds(parts), shape="length", role="duration")


def now(c: Context, i: int) -> Found | None:
    """ "between Jan 22 and now", "up to now"."""
    if c.t.word[i] != "now" or c.reference is None or c.t.word[i - 1] not in ("and", "until", "till", "to", "by"):
        return None
    return _publication(i, i + 1, c.reference, c.reference)


def year_alone(c: Context, i: int) -> Found | None:
    """FY2024, "fiscal year 2023"."""
    year = bare_year(c.t, i + 1) if c.t.word[i] == "fy" else None
    return one(i, i + 2, Date(year)) if year else None


Rule = Callable[[Context, int], Found | None]


_INNER: tuple[Rule, ...] = (week_day, ordinal_period, which_unit, season_of, time_atoms.month, time_atoms.digits)
