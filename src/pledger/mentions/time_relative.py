"""Periods counted from the day of publication or from a time said before: "last year", "first half of this year", "end of 2030"."""

import datetime
import re
from dataclasses import replace

from pledger.mentions import numbers, time_atoms
from pledger.mentions import time_edtf as edtf
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_eras import era_period
from pledger.mentions.time_fiscal import bracketed_months, fiscal_year, part_of_fiscal
from pledger.mentions.time_parts import (
    Context,
    Found,
    Rule,
    bare_year,
    number_in,
    one,
    past_bracket,
    publication,
    short_period,
    span,
    year_phrase,
)
from pledger.mentions.time_short import months_ended

_LAST = {"quarter": 4, "half": 2}  # which one of a year is its last
_YEAR = re.compile(r"(?:19|20)\d\d")


def which_unit(c: Context, i: int) -> Found | None:
    """ "last year", "this month", "the current quarter", "next week", "this weekend", "this autumn"; "the previous year" needs another."""
    t = c.t
    which = c.w.of("which").at(t, i)
    if which is None:
        return None
    j, step = which[0], int(which[1])
    season = c.w.of("season").at(t, j)
    if season:
        return one(i, season[0], Date(c.reference.year + step, int(season[1])), "publication") if c.reference else None
    j += t.word[j] == "calendar"
    unit = c.w.of("unit").at(t, j)
    if (
        unit is None
        or (t.word[i - 1] == "the" and t.word[unit[0]] in c.w.sets["not_unit"] and t.word[i] not in c.w.sets["previous_next"])
        or (t.word[j].endswith("s") and t.word[j] != "series")
        or t.word[j + 1] == "old"
    ):
        return None
    if t.word[i] in c.w.sets["previous"] and unit[1] == "year" and _only_year(c, i, unit[0]):
        return _unit_on(c.reference, i, unit[0], unit[1], step) if c.reference else None
    if t.word[i] in c.w.sets["previous_next"] and unit[1] in ("year", "month", "quarter"):
        length = {"year": 1.0, "month": 1 / 12, "quarter": 0.25}[unit[1]]
        return Found(i, unit[0], anchor="context", shape="same", shift=step * length, role="base" if step < 0 else None)
    if c.reference is None:
        return Found(i, unit[0], anchor="publication")
    if t.word[i] == "past" and unit[1] in ("year", "decade"):
        return publication(i, unit[0], edtf.months_on(c.reference, -12 if unit[1] == "year" else -120), c.reference, "a")
    return _unit_on(c.reference, i, unit[0], unit[1], step)


def _only_year(c: Context, i: int, end: int) -> bool:
    """'It reached $5 million in the previous year': whether no other time of the sentence tells which year that comes before."""
    others = (*c.t.word[: i - 2], *c.t.word[end:])
    return c.t.word[i - 2 : i] == ["in", "the"] and not any(_YEAR.fullmatch(w) or w in c.w.sets["time_noun"] for w in others)


def _unit_on(reference: datetime.date, i: int, end: int, unit: str, step: int) -> Found | None:
    if unit == "year":
        return one(i, end, Date(reference.year + step), "publication")
    if unit == "month":
        month = edtf.months_on(reference.replace(day=1), step)
        return publication(i, end, month, month, "mo")
    if unit == "quarter":
        month = edtf.months_on(reference.replace(day=1), 3 * step)
        return span(i, end, *edtf.quarter(month.year, (month.month + 2) // 3), "publication") if month else None
    if unit in ("week", "weekend"):
        low, high = edtf.week(reference)
        move = datetime.timedelta(days=7 * step)
        return publication(i, end, low + move + datetime.timedelta(days=5 if unit == "weekend" else 0), high + move)
    if unit == "decade":
        first = (reference.year // 10 + step) * 10
        return span(i, end, Date(first), Date(first + 9), "publication")
    return None


def just_ended(c: Context, i: int) -> Found | None:
    """ "the quarter just ended", "the year just past": the last one."""
    unit = c.w.of("unit").at(c.t, i + 1)
    if unit is None or c.reference is None or c.t.word[unit[0]] not in c.w.sets["only_just"]:
        return None
    return _unit_on(c.reference, i + 1, unit[0] + 2, unit[1], -1) if c.t.word[unit[0] + 1] in c.w.sets["just_ended"] else None


def the_year_before(c: Context, i: int) -> Found | None:
    """ "the year before", "the month earlier", "the year after next"."""
    t = c.t
    if t.word[i] != "the" or t.word[i + 1] not in ("year", "month"):
        return None
    if t.word[i + 1 : i + 4] == ["year", "after", "next"]:
        return one(i, i + 4, Date(c.reference.year + 2), "publication") if c.reference else None
    if t.word[i + 1 : i + 4] == ["year", "before", "last"]:
        return one(i, i + 4, Date(c.reference.year - 2), "publication") if c.reference else None
    if t.word[i + 2] not in c.w.sets["before_after"] or t.word[i + 3] not in ("", ".", ",", ";", ")", ":", "and", "to", "-", "when"):
        return None
    length = 1.0 if t.word[i + 1] == "year" else 1 / 12
    sign = 1 if t.word[i + 2] == "after" else -1
    return Found(i, i + 3, anchor="context", shape="same", shift=sign * length, role="base" if sign < 0 else None)


def same_period(c: Context, i: int) -> Found | None:
    """ "the same period of 2021", "the corresponding quarter of last year": the shape of the time before it, in that year."""
    t, j = c.t, _same_end(c, i)
    if j is None:
        return None
    year = year_phrase(c, j)
    if year is not None and year[1] is not None:
        date = Date(year[1])
        return Found(i, year[0], date, date, anchor="context", shape="same", role="base")
    if year is not None:
        return Found(i, year[0], anchor="context", shape="same", shift=-1.0 if year[2] == "context" else None, role="base")
    if (fiscal := fiscal_year(c, j)) is not None:
        return Found(i, fiscal[0], anchor="context", shape="same", shift=-1.0, role="base")
    k = j + (t.word[j] in c.w.sets["of_in"])
    if t.word[k] in c.w.sets["a_the"] and t.word[k + 1] == "year" and t.word[k + 2] in c.w.sets["year_ago"]:
        return Found(i, k + 3, anchor="context", shape="same", shift=-1.0, role="base")
    return None


def _same_end(c: Context, i: int) -> int | None:
    """The end of "same period", "corresponding quarter", "same seven months"."""
    found = c.w.of("same").at(c.t, i)
    if found:
        return found[0]
    if c.t.word[i] in c.w.sets["same"]:
        n = numbers.read(c.t, i + 1, c.w.numbers)
        if n and c.w.of("unit").at(c.t, n.last):
            return n.last + 1
    return None


def ordinal_period(c: Context, i: int) -> Found | None:
    """ "first half of 2024", "the first nine months", "third quarter of last year", "the last half of 2017", "the third week of 2015"."""
    t, w = c.t, c.w
    ordinal = int(w.numbers.ordinals.get(t.word[i], 0))
    j = i + 1
    if t.word[i] in w.sets["closing"] and t.word[j + 1] in w.sets["of_in"]:
        ordinal = ordinal or _LAST.get(t.word[j], 0)
    if not ordinal and t.numeral(i) and t.word[j] in c.w.sets["ordinal_end"] and t.joined(j):
        ordinal, j = number_in(t, i, 1, 12, 2) or 0, j + 1
    if not ordinal or ordinal > 12:
        return None
    j += t.word[j] == "-"
    months = numbers.read(t, j, w.numbers) if ordinal == 1 else None
    if months and t.word[months.last] == "months" and 1 <= months.value <= 12:
        return _with_period_year(c, i, months.last + 1, "m", int(months.value))
    quarters = ordinal == 1 and t.word[j + 1] in c.w.sets["quarters"] and (w.numbers.cardinals.get(t.word[j]) or number_in(t, j, 2, 3, 1))
    if quarters in (2, 3):
        return _with_period_year(c, i, j + 2, "m", 3 * int(quarters))
    if t.word[j] in ("quarter", "half") and t.word[j + 1] not in c.w.sets["running"]:
        if (t.word[j] == "half" and t.word[j + 1] in ("a", "an")) or t.word[j + 1 : j + 3] == ["of", "a"]:
            return None
        return _with_period_year(c, i, j + 1 + (t.word[j + 1 : j + 3] == ["-", "year"]) * 2, t.word[j][0], ordinal)
    return None


def _with_period_year(c: Context, first: int, end: int, letter: str, n: int) -> Found | None:
    era = era_period(c, first, end, letter, n)
    told = era or bracketed_months(c, first, end)
    if told:
        return told
    end_of = past_bracket(c, end)
    if (fiscal := part_of_fiscal(c, first, end_of, letter, n)) is not None:
        return fiscal
    year = year_phrase(c, end_of)
    if year is None:
        return short_period(first, end, letter, n, None, "absolute")
    return short_period(first, year[0], letter, n, year[1], year[2])


def months_of(c: Context, i: int) -> Found | None:
    """ "nine months of 2024", "7 months of this year", "the five months to May (2025)", "the ten months to January"."""
    t = c.t
    n = numbers.read(t, i, c.w.numbers) if "months" in t.word[i : i + 6] else None
    if n is None or t.word[n.last] != "months" or not 1 <= n.value <= 24 or n.value % 1:
        return None
    j, count = n.last + 1, int(n.value)
    if t.word[j] in c.w.sets["of_in_mark"] and count <= 12:
        year = year_phrase(c, j)
        if (fiscal := part_of_fiscal(c, i, j, "m", count)) is not None:
            return fiscal
        return short_period(i, year[0], "m", count, year[1], year[2]) if year and t.word[j] != "," else None
    return months_ended(c, i, j, count)


def part_of(c: Context, i: int) -> Found | None:
    """ "end of 2030", "the end of the decade", "mid-2025", "early next year", "late December", "end-2020", "before 2020 is out"."""
    t = c.t
    part = c.w.of("part").at(t, i)
    if part is None:
        return None
    if part[1] == "year":
        return one(i, part[0], Date(c.reference.year), "publication") if c.reference and not bare_year(t, part[0]) else None
    j = part[0]
    j += t.word[j] in c.w.sets["part_lead"]
    j += t.word[j] in c.w.sets["the_this"] and t.word[j + 1] in ("month", "week", "decade", "century", "quarter", "year")
    unit = c.w.of("unit").at(t, j)
    if unit and t.word[j] in ("year", "month", "week", "decade", "quarter") and t.word[j - 1] in c.w.sets["this_dash"]:
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
    """ "early next year" is its first half, "end of next week" Thursday to Sunday; other parts keep the whole."""
    low, high = found.low, found.high
    if low is None or high is None:
        return found
    if found.anchor == "publication" and low == high and low.year and low.month is None and part == "start":
        return replace(found, low=Date(low.year, 1), high=Date(low.year, 6))
    if low.day and high.day and (high.begin - low.begin).days == 6:
        days = {"start": (0, 2), "end": (3, 6)}.get(part, (0, 6))
        return replace(found, low=edtf.of(low.begin + datetime.timedelta(days[0])), high=edtf.of(low.begin + datetime.timedelta(days[1])))
    return found


def rest_of(c: Context, i: int) -> Found | None:
    """ "rest of the year", "later this week", "later in the year": from publication to its end; "earlier in the week" to publication."""
    t = c.t
    j = i + 1 + (t.word[i + 1] in c.w.sets["of_in"])
    j += t.word[j] in c.w.sets["the_this"]
    unit = c.w.of("unit").at(t, j)
    if c.reference is None or unit is None or unit[1] not in ("week", "month", "year") or (j == i + 1 and t.word[i] != "rest"):
        return None
    whole = _unit_on(c.reference, i, unit[0], unit[1], 0)
    if whole is None or whole.low is None or whole.high is None:
        return None
    back = t.word[i] == "earlier"
    low, high = (whole.low.begin, c.reference) if back else (c.reference, whole.high.finish)
    return replace(publication(i, unit[0], low, high) or whole, role="period")


def season_of(c: Context, i: int) -> Found | None:
    """ "summer of 2024", "spring 2023"; "in the autumn" is the next one."""
    season = c.w.of("season").at(c.t, i)
    if season is None:
        return None
    led = i - 1 - (c.t.word[i - 1] == "the")
    if c.t.word[i] in c.w.sets["also_decline"] and c.t.word[led] not in c.w.sets["before_autumn"]:
        return None  # 'a fall last year', 'a 12 percent fall in 2023'
    year = year_phrase(c, season[0])
    if year and year[1]:
        return one(i, year[0], Date(year[1], int(season[1])), year[2])
    if (
        c.reference is None
        or c.t.word[led] not in c.w.sets["in_season"]
        or c.t.word[season[0]] in c.w.sets["no_season"]
        or season[1] == "24"
    ):
        return None
    over = Date(c.reference.year, int(season[1])).finish.month + 1 < c.reference.month
    return one(i, season[0], Date(c.reference.year + over, int(season[1])), "publication")


_INNER: tuple[Rule, ...] = (ordinal_period, which_unit, season_of, time_atoms.month, time_atoms.digits)
