"""Periods said short: "9M 2021", "1H 2024", "3Q24", "H1", "Q3 this year"; "the year ended March 2021"."""

from dataclasses import replace

from pledger.mentions import time_atoms
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_fiscal import with_year
from pledger.mentions.time_parts import YEARS, Context, Found, bare_year, month_at, number_in, short_period, span, year_phrase

_SEPTEMBER = 9
_LAST_DAYS = 28  # from which day on a month is over for statistics
_QUARTER = 3  # months


def numbered(c: Context, i: int) -> Found | None:
    """9M 2021, 1H 2024, 3Q24."""
    t = c.t
    n, letter = number_in(t, i, 1, 12, 2), t.word[i + 1]
    if n is None or letter not in ("m", "h", "q") or not t.joined(i + 1):
        return None
    found = _glued_year(c, i + 2) or year_phrase(c, i + 2)
    if found is None and not (letter != "m" and _named_so(c, i)):
        return None
    end, year, anchor = found or (i + 2, None, "absolute")
    return short_period(i, end, letter, n, year, anchor) if year or found is None else None


def _glued_year(c: Context, i: int) -> tuple[int, int | None, str] | None:
    """The year joined to "1Q", "H1": "1Q2022", "3Q24", "Q1'22", "H1/2020"."""
    t = c.t
    j = i + (t.word[i] in ("/", "-", "'") and t.joined(i) and t.joined(i + 1))
    year = number_in(t, j, *YEARS) if t.joined(j) and len(t.word[j]) == 4 else None
    short = number_in(t, j, 0, 99, 2) if year is None and t.joined(j) and len(t.word[j]) == 2 else None
    return (j + 1, year or 2000 + (short or 0), "absolute") if year or short is not None else None


def _named_so(c: Context, i: int) -> bool:
    """Whether a bare "H1", "3Q" stands where a period is named: in capitals after "in", "for", "end of"."""
    t = c.t
    printed = t.printed(i, i + 2)
    before = c.w.of("role").upto(t, i) or c.w.of("part").upto(t, i)
    return c.reference is not None and printed == printed.upper() and before is not None


def lettered(c: Context, i: int) -> Found | None:
    """Q3 2024, H1, Q3 this year."""
    t = c.t
    if t.word[i] not in ("q", "h") or not t.joined(i + 1):
        return None
    n = number_in(t, i + 1, 1, 4, 1)
    found = _glued_year(c, i + 2) or year_phrase(c, i + 2)
    if n is None or (found is None and t.word[i] == "h" and not _named_so(c, i)):
        return None
    return short_period(i, found[0] if found else i + 2, t.word[i], n, found[1] if found else None, found[2] if found else "absolute")


def year_alone(c: Context, i: int) -> Found | None:
    """FY2024, "fiscal year 2023"."""
    found = time_atoms.digits(c, i + 1) if c.t.word[i] == "fy" and bare_year(c.t, i + 1) else None
    return replace(found, first=i) if found else None


def year_ended(c: Context, i: int) -> Found | None:
    """ "the year ended March 2021", "the fiscal year ending on June 30, 2023", "the year to March 2024": the twelve months up to it."""
    t, end = c.t, c.w.sets["months_ended"] | c.w.sets["months_up_to"]
    led = i + 1 + (t.word[i + 1] in c.w.sets["that_which"] and t.word[i + 2] in c.w.sets["months_ended"])
    if t.word[i] not in c.w.sets["one_year"] or t.word[led] not in end:
        return None
    j = led + 1 + (t.word[led + 1] in c.w.sets["on_from_in"])
    last = time_atoms.month(c, j) or time_atoms.digits(c, j)
    day = last.single if last else None
    if last is None or day is None or day.month is None:
        return None
    if day.year is None:
        return months_ended(c, i, led, 4 * _QUARTER)  # 'the fiscal year that ended in June'
    if day.day and day.day < _LAST_DAYS:
        return span(i, last.last, Date(day.year - 1, day.month, day.day + 1), day)  # 'the year to 15 April 2019'
    first = Date(day.year, 1) if day.month == 12 else Date(day.year - 1, day.month + 1)
    return span(i, last.last, first, Date(day.year, day.month))


def part_ended(c: Context, i: int) -> Found | None:
    """ "the half year to June", "the quarter ended September 2024", "the half-year through December"."""
    t = c.t
    if t.word[i] in c.w.sets["one_quarter"]:
        return months_ended(c, i, i + 1, _QUARTER)
    j = i + 1 + (t.word[i + 1] == "-")
    return months_ended(c, i, j + 1, 2 * _QUARTER) if t.word[i] == "half" and t.word[j] in c.w.sets["one_year"] else None


def months_ended(c: Context, i: int, j: int, count: int) -> Found | None:
    """So many months, told from `i` on, up to the month that 'to', 'ended' at `j` leads to."""
    t = c.t
    ended = t.word[j] in c.w.sets["months_ended"]
    if not ended and t.word[j] not in c.w.sets["months_up_to"]:
        return None
    j += 1 + (ended and t.word[j + 1] in c.w.sets["on_from_in"])
    j += t.word[j] == "end"
    j += number_in(t, j, 1, 31, 2) is not None and month_at(c, j + 1) is not None
    last = month_at(c, j)
    if last is None:
        return None
    end = last[0] + (number_in(t, last[0], 1, 31, 2) is not None)
    end += t.word[end] == "-" and t.joined(end) and bare_year(t, end + 1) is not None  # "Dec-2019"
    found = with_year(c, i, end, Date(None, last[1]), Date(None, last[1]))
    return replace(found, amount=float(count), shape="months_to", role="period") if found else None


def school_year(c: Context, i: int) -> Found | None:
    """ "this academic year", "the next school year": from September to August, so of two calendar years."""
    t, which = c.t, c.w.of("which").at(c.t, i)
    if (
        which is None
        or c.reference is None
        or t.word[which[0]] not in c.w.sets["school"]
        or t.word[which[0] + 1] not in c.w.sets["one_year"]
    ):
        return None
    first = c.reference.year - (c.reference.month < _SEPTEMBER) + int(which[1])
    return span(i, which[0] + 2, Date(first), Date(first + 1), "publication")
