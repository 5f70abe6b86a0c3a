"""Calendar dates as printed: days, months, years, and intervals of them, in every usual order; a year left out stays open."""

import re
from dataclasses import replace

from pledger.mentions import time_edtf as edtf
from pledger.mentions import time_short
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_fiscal import with_year
from pledger.mentions.time_parts import (
    YEARS,
    Context,
    Found,
    bare_year,
    counts,
    dash,
    day_at,
    month_at,
    number_in,
    one,
    span,
)

_DAY = 2  # digits of a day
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})")


def digits(c: Context, i: int) -> Found | None:
    """All dates that begin with a numeral."""
    t = c.t
    if not t.numeral(i) or (t.joined(i) and t.word[i - 1] in ("/", ".", ":")):
        return None
    if bare_year(t, i) is not None:
        return _iso(c, i) or _year_first(c, i) or _years(c, i)
    return _dotted(c, i) or _slashed(c, i) or _day_month(c, i) or time_short.numbered(c, i)


def _iso(c: Context, i: int) -> Found | None:
    """2022-05-05, 2022/05/05, 2019-sep-1."""
    t = c.t
    if not (dash(t, i + 1) and t.word[i + 3] == t.word[i + 1] and t.joined(i + 1)):
        return None
    year, day = bare_year(t, i), number_in(t, i + 4, 1, 31, 2)
    month = number_in(t, i + 2, 1, 12, 2) or (c.w.months.at(t, i + 2) or (0, None))[1]
    return one(i, i + 5, Date(year, month, day)) if month and day else None


def _year_first(c: Context, i: int) -> Found | None:
    """ "2015-3", "2016 june", "2016 Q3"; "2023/24" and "2023-2025" are years."""
    t, year = c.t, bare_year(c.t, i) or 0
    j = i + 1 + (t.word[i + 1] in ("-", "/", ","))
    if t.word[j] == "q" and number_in(t, j + 1, 1, 4, 1) and t.joined(j + 1):
        return span(i, j + 2, *edtf.quarter(year, int(t.word[j + 1])))
    named = month_at(c, j)
    if named and t.word[i + 1] != "/" and number_in(t, named[0], 1, 31, 2) is None:
        return one(i, named[0], Date(year, named[1])) if bare_year(t, named[0]) is None else None
    month = number_in(t, j, 1, 12, 2)
    if month and month > year % 100 and len(t.word[j]) == 2 and t.word[i - 1] == "(" and t.word[j + 1] == ")":
        return None  # 'Executive Programme (2003-06)' runs to 2006
    if j == i + 1 or month is None or (len(t.word[j]) == 2 and month == (year + 1) % 100) or t.word[i + 1] == ",":
        return None
    return one(i, j + 1, Date(year, month)) if not t.joined(j + 1) or t.word[j + 1] in (",", ".", ";", ")", ":", "?", "!") else None


def _years(c: Context, i: int) -> Found | None:
    """ "2023-2025", "2023/24", "2013-14", "1990s", or one year."""
    t, year = c.t, bare_year(c.t, i) or 0
    if t.word[i + 1] == "s" and t.joined(i + 1) and year % 10 == 0:
        return span(i, i + 2, Date(year), Date(year + 9))
    j = i + 2
    if dash(t, i + 1) and t.word[j].isdigit():
        other = bare_year(t, j)
        if other is None and len(t.word[j]) == 2 and t.joined(j):
            other = year // 100 * 100 + int(t.word[j])
            other += 100 if other < year and t.word[j] == "00" else 0
        if other is not None and year < other <= year + 60 and not dash(t, j + 1):
            return span(i, _season_words(c, j + 1), Date(year), Date(other))
        if t.joined(i + 1) and t.joined(j):
            return None
    return one(i, i + 1, Date(year)) if _is_year(c, i) else None


def _season_words(c: Context, j: int) -> int:
    """Takes in "marketing year" and its like."""
    fiscal = c.w.of("fiscal").at(c.t, j)
    return fiscal[0] + 1 if fiscal and c.t.word[fiscal[0]] in ("year", "season") else j


def _counted(c: Context, i: int) -> bool:
    """Whether a noun in the plural stands at token `i`: 'more than 2100 doctors'."""
    word = c.t.word[i]
    return word.endswith("s") and len(word) > 3 and word not in c.w.numbers.function_words and not c.t.joined(i)


def _is_year(c: Context, i: int) -> bool:
    """Whether four digits are a year, not an amount: by the unit, sign or counted noun beside them."""
    t, n, after = c.t, c.w.numbers, i + 1
    glued = t.word[i - 1] == "," and t.numeral(i - 2) and len(t.word[i - 2]) <= _DAY  # 'June 30,2028'
    if (t.joined(i) and t.word[i - 1] in "$€£¥₹₽₸₼+%.,#" and not glued) or (t.joined(after) and t.word[after] in ("%", "+")):
        return False
    if n.labels_before.upto(t, i) and t.word[i - 1].isalpha():
        return False
    if n.money_before.upto(t, i) or n.money_after.at(t, after) or t.word[after] in n.scales or t.word[after] in n.short_scales:
        return False
    unit = n.units.at(t, after)
    if unit and t.printed(after, unit[0]).lower() not in ("m", "t", "h", "l", "x", "year", "mm") and unit[1].kind != "time":
        return False
    if t.word[after] == "-" and t.joined(after) and t.joined(after + 1) and n.units.at(t, after + 1):
        return False
    counted = _counted(c, after) or (t.word[i - 1] in c.w.sets["before_count"] and t.word[after].isalpha() and _counted(c, after + 1))
    return not counted or t.word[i - 1] in c.w.sets["before_year"] or t.word[after] in c.w.sets["verb_after_year"]


def _dotted(c: Context, i: int) -> Found | None:
    """05.05.2022, 5. 5. 2022."""
    m = _DOTTED.fullmatch(c.t.word[i])
    if m is None and c.t.word[i + 1] == "." == c.t.word[i + 3] and c.t.joined(i + 1) and c.t.joined(i + 3):
        day, month, year = number_in(c.t, i, 1, 31, 2), number_in(c.t, i + 2, 1, 12, 2), bare_year(c.t, i + 4)
        return one(i, i + 5, Date(year, month, day)) if day and month and year else None
    if m is None or (len(m[3]) == 2 and int(m[2]) == 0):
        return None
    year = int(m[3]) if len(m[3]) == 4 else 2000 + int(m[3])
    return one(i, i + 1, Date(year, int(m[2]), int(m[1]))) if 1 <= int(m[2]) <= 12 and int(m[1]) else None


def _slashed(c: Context, i: int) -> Found | None:
    """01/22/2016; 4/22 after "on", "from" and the like; where day and month may be either, one of the two (EDTF set) or nothing."""
    t = c.t
    a, b = number_in(t, i, 1, 31, 2), number_in(t, i + 2, 1, 31, 2)
    if a is None or b is None or t.word[i + 1] not in ("/", "-") or not (t.joined(i + 1) and t.joined(i + 2)):
        return None
    year, end = None, i + 3
    if t.word[i + 3] == t.word[i + 1] and t.joined(i + 3) and len(t.word[i + 4]) in (2, 4):
        year, end = number_in(t, i + 4, *YEARS), i + 5
        if year is None:
            return None
    elif t.word[i + 1] == "-" or t.word[i - 1] not in c.w.sets["before_day"]:
        return None
    if a > 12 or b > 12 or a == b:
        return one(i, end, Date(year, min(a, b), max(a, b)) if a <= 12 or b <= 12 else Date(year, 2, 31))
    both = sorted(d.edtf for d in (Date(year, a, b), Date(year, b, a)))
    return Found(i, end, fixed="[" + ",".join(both) + "]") if year else None


def _day_month(c: Context, i: int) -> Found | None:
    """ "5 May 2022", "22nd of June", "22-24 April 2024", "from 3 until 12 of Sept", "4 to 23 next month"."""
    t = c.t
    day = day_at(c, i)
    if day is None or (t.joined(i) and t.word[i - 1] not in ("-", "(", '"', "'")):
        return None
    end, first = day
    if t.word[end] in c.w.sets["day_join"]:
        other = day_at(c, end + 1 + (t.word[end + 1] == "the"))
        if other and other[1] > first and (t.word[end] != "and" or other[1] == first + 1 or t.word[i - 1] == "between"):
            return _days(c, i, other[0], first, other[1])
    named = month_at(c, end + 1) if t.word[end] in c.w.sets["day_until"] and t.word[i - 1] == "from" else None
    later = _month_days(c, end + 1, named) if named else None
    if later and later.low and later.low == later.high and later.low.day and later.low.day > first:
        return replace(later, first=i, low=replace(later.low, day=first))
    return _days(c, i, end, first, first)


def _days(c: Context, i: int, end: int, low: int, high: int) -> Found | None:
    t = c.t
    j = end + (t.word[end] in ("of", ",", "-"))
    j += t.word[j] == "the"
    named = month_at(c, j)
    if named:
        number = c.t.word[named[0]]
        if number in ("-",) and bare_year(t, named[0] + 1) and t.joined(named[0] + 1):
            named = (named[0] + 1, named[1])
        return with_year(c, i, named[0], Date(None, named[1], low), Date(None, named[1], high))
    which = c.w.of("which").at(t, j)
    if which and t.word[which[0]] == "month" and c.reference:
        moved = edtf.months_on(c.reference.replace(day=1), int(which[1]))
        if moved:
            return span(i, which[0] + 1, Date(moved.year, moved.month, low), Date(moved.year, moved.month, high), "publication")
    return None


def month(c: Context, i: int) -> Found | None:
    """ "May 5, 2022", "April 3 to 5", "November between 19 and 20", "January-June 2024", "May 2024", "September next"."""
    named = month_at(c, i)
    if named is None:
        return None
    return _month_days(c, i, named) or _month_range(c, i, named) or _month_alone(c, i, named)


def _month_days(c: Context, i: int, named: tuple[int, int]) -> Found | None:
    t, (j, number) = c.t, named
    between = t.word[j] == "between"
    j += between or t.word[j] == "the"
    day = day_at(c, j)
    if (
        day is None
        or (t.joined(j) and t.word[j - 1] != ".")
        or (not t.word[j][0].isdigit() and t.word[j] not in c.w.sets["tens"] and day[1] > 31)
    ):
        return None
    end, low = day
    unit = c.w.numbers.units.at(t, end)
    if (
        t.word[end] in c.w.numbers.scales
        or t.word[end] in c.w.numbers.short_scales
        or t.word[end] == "%"
        or (unit and unit[1].kind == "percent")
        or (t.word[i - 1] in c.w.sets["in_month"] and counts(c, end))  # 'signed in May 12 agreements', 'in June the second round'
    ):
        return None
    high = low
    if t.word[end] in c.w.sets["month_join"]:
        other = day_at(c, end + 1)
        joins = t.word[end] != "and" or between or (other is not None and other[1] == low + 1)
        if (
            other
            and other[1] > low
            and joins
            and not c.w.months.at(t, other[0])
            and t.word[other[0]] != "/"
            and not (t.joined(other[0]) and t.word[other[0]].isalnum())
        ):
            end, high = other
    return with_year(c, i, end, Date(None, number, low), Date(None, number, high))


def _month_range(c: Context, i: int, named: tuple[int, int]) -> Found | None:
    """ "January-June (of) 2024", "April through September", "March to December 2026", "between January and May this year"."""
    t, j = c.t, named[0]
    if t.word[j] not in c.w.sets["months_join"] or (t.word[j] == "and" and t.word[i - 1] != "between"):
        return None
    other = month_at(c, j + 1)
    if other is None or (day_at(c, other[0]) and t.word[other[0]][0].isdigit() and t.word[j] != "-"):
        return None
    return with_year(c, i, other[0], Date(None, named[1]), Date(None, other[1]))


def _month_alone(c: Context, i: int, named: tuple[int, int]) -> Found | None:
    t, (end, number) = c.t, named
    if not Date(None, number, number_in(t, end, 1, 31, 2)).valid:
        return None  # "Feb 30"
    year = bare_year(t, end + 1) if t.word[end] == "-" and t.joined(end) and t.joined(end + 1) else None
    if year:  # "Dec-2019"
        return one(i, end + 2, Date(year, number))
    found = with_year(c, i, end, Date(None, number), Date(None, number))
    if found and found.last > end:
        return found
    which = c.w.of("which").at(t, end)
    if which and t.word[end] in c.w.sets["last_next"] and not c.w.of("unit").at(t, which[0]):
        return month_near(c, i, which[0], number, int(which[1]))
    before = c.w.of("which").upto(t, i)
    if before and before[0] >= 0:
        return month_near(c, before[0], end, number, int(before[1]))
    if number == 5 or t.word[i] in c.w.common_months or (end == i + 1 and len(t.word[i]) <= 4 - (number in (6, 7))):
        capital = t.raw[t.start[i]].isupper()
        if not capital or not (c.w.of("role").upto(t, i) or c.w.of("part").upto(t, i) or t.word[i - 1] in c.w.sets["before_month"]):
            return None
    return found


def month_near(c: Context, first: int, end: int, number: int, which: int) -> Found | None:
    """ "last December", "this November", "next June": the nearest such month before, in, or after the month of publication."""
    if c.reference is None:
        return None
    year = c.reference.year
    if which < 0 and number >= c.reference.month - 1:
        year -= 1
    elif which > 0 and number <= c.reference.month:
        year += 1
    return one(first, end, Date(year, number), "publication")
