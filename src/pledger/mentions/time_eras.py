"""Years of another calendar, told or not in brackets: "the Iranian year 1402 (March 2023-March 2024)"."""

import datetime
from dataclasses import dataclass, replace

from pledger.mentions import time_atoms
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, number_in, span

_ERA = (1300, 1499)
_MARCH = 3
_LETTERS = {"m": 1, "q": 3, "h": 6}
_LONGEST = 14  # tokens of a bracket


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A bracket after a year: its end, and the dates it gives."""

    end: int
    low: Date | None = None
    high: Date | None = None


def era_year(c: Context, i: int) -> Found | None:
    """ "the Iranian year 1402", "the current Iranian calendar year (started March 21, 2023)": from March to March."""
    read = _read(c, i)
    if read is None:
        return None
    end, year, anchor, bracket = read
    if bracket.low and bracket.high and bracket.low != bracket.high:
        return span(i, bracket.end, bracket.low, bracket.high, anchor)
    if year is None:
        return None
    if bracket.high and bracket.high.month == _MARCH and bracket.high.day:  # '(ended March 20)': by its days
        last = datetime.date(year + 1, _MARCH, bracket.high.day)
        first = last.replace(year=year) + datetime.timedelta(days=1)
        return span(i, end, Date(year, first.month, first.day), Date(year + 1, last.month, last.day), anchor)
    return span(i, end, Date(year, 3), Date(year + 1, 3), anchor)


def era_period(c: Context, first: int, end: int, letter: str, n: int) -> Found | None:
    """ "the first six months of the current Iranian year (March 21-September 22)"."""
    t = c.t
    if t.word[end] not in c.w.sets["of_in"]:
        return None
    read = _read(c, end + 1 + (t.word[end + 1] in c.w.sets["the_this"]))
    if read is None:
        return None
    last, year, anchor, bracket = read
    if bracket.low and bracket.high and bracket.low != bracket.high:
        return span(first, bracket.end, bracket.low, bracket.high, anchor)
    months = _LETTERS[letter] * n
    if year is None or months > 12:
        return None
    begin = 3 if letter == "m" else 3 + months - _LETTERS[letter]
    stop = 3 + months
    return span(first, last, Date(year + (begin > 12), (begin - 1) % 12 + 1), Date(year + (stop > 12), (stop - 1) % 12 + 1), anchor)


def _read(c: Context, i: int) -> tuple[int, int | None, str, _Bracket] | None:
    """(end, year in which it begins, anchor, bracket) of a year of that calendar at token `i`."""
    t = c.t
    which = c.w.of("which").at(t, i)
    era = c.w.of("era").at(t, which[0] if which else i)
    if era is None:
        return None
    j = era[0] + (t.word[era[0]] in c.w.sets["calendar"])
    if t.word[j] != "year":
        return None
    j += 1
    number = number_in(t, j, *_ERA)
    j += number is not None
    bracket = _bracket(c, j)
    anchor = "absolute"
    if number is not None:
        year: int | None = number + int(era[1])
    elif bracket.low and bracket.low.year:
        year = bracket.low.year
    elif bracket.high and bracket.high.year:
        year = bracket.high.year - 1
    elif c.reference and which:
        anchor = "publication"
        year = c.reference.year - (c.reference < datetime.date(c.reference.year, 3, 21)) + int(which[1])
    else:
        year = None
    return max(j, bracket.end), year, anchor, _dated(bracket, year)


def _dated(bracket: _Bracket, year: int | None) -> _Bracket:
    """The bracket's dates with the year of the calendar where they have none."""
    low, high = bracket.low, bracket.high
    if low is None or high is None or low.month is None or high.month is None or year is None:
        return bracket
    first, last = low.month, high.month
    low = replace(low, year=low.year or year)
    return replace(bracket, low=low, high=replace(high, year=high.year or (low.year or 0) + (last < first)))


def _bracket(c: Context, j: int) -> _Bracket:
    t = c.t
    end = next((k for k in range(j + 1, j + _LONGEST) if t.word[k] == ")"), None) if t.word[j] == "(" else None
    if end is None:
        return _Bracket(j)
    k = j + 1
    last = t.word[k] in c.w.sets["ended"]
    while t.word[k] in c.w.sets["bounded"]:
        k += 1
    one = time_atoms.month(c, k) or time_atoms.digits(c, k)
    if one is None or one.low is None or one.high is None:
        return _Bracket(j)
    if one.low != one.high:
        return _Bracket(end + 1, one.low, one.high)
    if t.word[one.last] in c.w.sets["date_join"]:
        two = time_atoms.month(c, one.last + 1) or time_atoms.digits(c, one.last + 1)
        if two and two.high:
            low = one.low
            if low.year is None and two.high.year and low.month and two.high.month:
                low = replace(low, year=two.high.year - (low.month > two.high.month))
            return _Bracket(end + 1, low, two.high)
    return _Bracket(end + 1, None, one.low) if last else _Bracket(end + 1, one.low, None)
