"""Lengths of time, and times placed by them: "for 35 years", "three weeks ago", "the past five years", "in five years"."""

import datetime
from dataclasses import replace

from pledger.mentions import numbers
from pledger.mentions import time_edtf as edtf
from pledger.mentions.time_edtf import SECONDS
from pledger.mentions.time_parts import (
    Context,
    Found,
    number_in,
    one,
    publication,
    span,
)


def length_at(c: Context, i: int) -> tuple[int, float, str] | None:
    """(end, amount, unit) of "five years", "three-day", "a quarter of a century", "two more minutes" at token `i`; unit in UCUM (a, mo)."""
    t = c.t
    n = numbers.read(t, i, c.w.numbers)
    if t.word[i] in c.w.numbers.scales and i and t.numeral(i - 1):
        return None  # the "billion" of "2 billion five years later"
    if n is not None and n.form != "vague":
        j, amount = _upper(c, n.last, n.value)
    elif t.word[i] in c.w.numbers.articles:
        j, amount = i + 1, 1.0
        if t.word[j] == "couple":
            j, amount = j + 1 + (t.word[j + 1] == "of"), 2.0
    else:
        return None
    j += t.word[j] in c.w.sets["length_fill"]
    j += t.word[j] == "next" and t.word[j + 1].endswith("s")
    j += t.word[j] in c.w.numbers.articles and (n is None or n.form == "fraction")
    if t.word[j] in c.w.sets["long_unit"]:
        return j + 1, amount * (10 if t.word[j].startswith("d") else 100), "a"
    unit = c.w.numbers.units.at(t, j)
    return (unit[0], amount, unit[1].unit) if unit and unit[1].kind == "time" else None


def _upper(c: Context, j: int, amount: float) -> tuple[int, float]:
    """The token behind the upper end of a range of lengths, and that end: 'two to three years', '3-5 years', 'two or three years'."""
    more = numbers.read(c.t, j + 1, c.w.numbers) if c.t.word[j] in c.w.sets["range_join"] else None
    ends = more is not None and more.value > amount and c.t.word[more.last].endswith("s") and c.w.numbers.units.at(c.t, more.last)
    return (more.last, more.value) if more is not None and ends and ends[1].kind == "time" else (j, amount)


def lengths(c: Context, i: int) -> tuple[int, list[tuple[float, str]]] | None:
    """A length of several parts, once read kept: several rules ask for it."""
    if i not in c.memo:
        c.memo[i] = _lengths(c, i)
    return c.memo[i]


def _lengths(c: Context, i: int) -> tuple[int, list[tuple[float, str]]] | None:
    """A length of several parts: "2 years and 3 months", "one week three days", "one month and half"."""
    found = length_at(c, i)
    if found is None:
        return None
    parts, end = [(found[1], found[2])], found[0]
    while len(parts) < 4:
        j = end + (c.t.word[end] in ("and", ","))
        more = length_at(c, j)
        mixed = j > end and more is not None and SECONDS[more[2]] >= SECONDS[parts[-1][1]]
        if (
            more is None
            or mixed
            or any(unit == more[2] for _, unit in parts)
            or not (c.t.numeral(j) or c.t.word[j] in c.w.numbers.cardinals)
        ):
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
    day: datetime.date | None = c.reference
    for amount, unit in parts:
        day = edtf.on(day, sign * amount, unit) if day is not None and unit in ("a", "mo", "wk", "d") else None
    finest = parts[-1][1]
    return (day, finest if finest in ("a", "mo") else "d") if day else None


def ago(c: Context, i: int) -> Found | None:
    """ "five years ago", "two weeks from now", "a year earlier", "two days after today", "more than 2 weeks before today"."""
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
        return publication(i, how[0], moved[0], moved[0], moved[1]) if moved else Found(i, how[0], anchor="publication", shape="open")
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


def duration(c: Context, i: int) -> Found | None:
    """ "for 35 years", "30 days", "half an hour", "all year", "another month"; "in five years" (from publication) is a deadline."""
    t = c.t
    if t.word[i] in c.w.sets["whole"]:
        j = i + 1 + (t.word[i + 1] == "-")
        unit = c.w.numbers.units.at(t, j)
        if unit and unit[1].kind == "time" and unit[0] == j + 1 and not t.word[j].endswith("s"):
            seconds = SECONDS[unit[1].unit] * (0.5 if t.word[i] == "half" else 1)
            return Found(i, unit[0], seconds=seconds, shape="length", role="duration")
    found = lengths(c, i)
    if found is None:
        return None
    end, parts = found
    timely = t.word[end] == "'" and t.word[end + 1 + (t.word[end + 1] == "s")] in c.w.sets["length_time"]  # 'in a year's time'
    single = t.word[i] in c.w.numbers.articles and end == i + 2 and t.word[i + 1] not in c.w.sets["long_unit"]  # but 'in a decade'
    if single and t.word[i - 1] not in c.w.sets["for_a"] and not timely:
        return None
    before = t.word[i - 1 - (t.word[i - 1] in c.w.sets["about"])]
    if (
        before in c.w.sets["within"]
        and c.reference
        and (before == "within" or timely or c.future or (parts[0][1] == "a" and t.word[i - 2] != "once"))
    ):
        moved = _moved(c, parts, 1)
        if moved and (before == "within" or timely or (not single and t.word[i] != "the")):
            late = edtf.of(*moved)
            return Found(i, end, late, late, role="deadline", anchor="publication", amount=_seconds(parts))
    return Found(i, end, seconds=_seconds(parts), shape="length", role="duration")


def recent_or_coming(c: Context, i: int) -> Found | None:
    """ "the past five years", "the next three months", "last 10 days"; without a number ("the next decade") only for decades."""
    t = c.t
    for part, sign in (("recent", -1), ("coming", 1)):
        word = c.w.of(part).at(t, i)
        if word is None or (sign < 0 and _endures(c, i)):
            continue
        found = lengths(c, word[0])
        if found is None and t.word[word[0]] in ("decade", "century"):
            found = (word[0] + 1, [(10.0 if t.word[word[0]] == "decade" else 100.0, "a")])
        if found is None:
            continue
        moved = _moved(c, found[1], sign)
        if moved is None or c.reference is None:
            return Found(i, found[0], anchor="publication", role="period" if sign < 0 else "deadline", shape="open")
        day, precision = moved
        if sign < 0 and (whole := _months_over(c, i, found)) is not None:
            return whole
        if sign < 0:
            return replace(publication(i, found[0], day, c.reference, precision) or Found(i, found[0]), role="period")
        tomorrow = c.reference + datetime.timedelta(days=1)
        if t.word[i - 1 - (t.word[i - 1] == "the")] in c.w.sets["over_coming"]:
            late = edtf.of(day, precision)
            return Found(i, found[0], late, late, role="deadline", anchor="publication")
        return publication(i, found[0], tomorrow, day)
    return None


def _months_over(c: Context, i: int, found: tuple[int, list[tuple[float, str]]]) -> Found | None:
    """'Over the past ten months', of statistics and in November: from January to October."""
    end, parts = found
    count = int(parts[0][0])
    if c.reference is None or len(parts) > 1 or parts[0][1] != "mo" or not 2 <= count == c.reference.month - 1:
        return None
    if c.w.of("statistic").forward.keys().isdisjoint(c.t.word):
        return None
    return span(i, end, edtf.Date(c.reference.year, 1), edtf.Date(c.reference.year, count), "publication")


def _endures(c: Context, i: int) -> bool:
    """'Works will last 18 months', 'are to last two years': the verb."""
    t = c.t
    if t.word[i] not in c.w.sets["last_verb"]:
        return False
    return t.word[i - 1] in c.w.sets["modal"] or (t.word[i - 1] in c.w.sets["infinitive"] and t.word[i - 2] in c.w.sets["is_to"])
