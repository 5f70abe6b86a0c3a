"""What the rules of times share: their context, what they find, and the parts of a date: years, months, days, in words and digits."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import field
from itertools import pairwise

from pledger.mentions import time_edtf as edtf
from pledger.mentions.scan import Tokens
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_words import TimeWords
from pledger.values import changed, fixed

YEARS = (1900, 2100)
_CLAUSE = 9  # words back to the verb that a time belongs to
_FAR = 14  # words back to a "will" with no other time or event between


@fixed
class Context:
    """What the rules see: tokens, words, the day that relative dates count from.

    `memo`: the lengths of time already read, by their first token; `ahead`: whether the sentence looks ahead, once that is found out.
    """

    t: Tokens
    w: TimeWords
    reference: datetime.date | None
    memo: dict[int, tuple[int, list[tuple[float, str]]] | None] = field(default_factory=dict)
    ahead: list[bool] = field(default_factory=list)

    @property
    def future(self) -> bool:
        """Whether the sentence speaks only of what is to come; few of its times ask."""
        if not self.ahead:
            self.ahead.append(_looks_ahead(self.t, self.w))
        return self.ahead[0]


def _looks_ahead(t: Tokens, w: TimeWords) -> bool:
    return w.of("past").forward.keys().isdisjoint(t.word) and foretold(t, w)


def foretold(t: Tokens, w: TimeWords) -> bool:
    """Whether the sentence has a word of what is to come."""
    future = w.of("future")
    return any(future.at(t, i) for i, word in enumerate(t.word) if word in future.forward)


@fixed
class Found:
    """Tokens first to last (exclusive) that say a time.

    From `low` to `high` (the same for one date), or `fixed`, an EDTF string that no pair of dates says; or `seconds`. `role` where the
    words themselves settle it. `shape`: date, length (a duration), same (to be taken from the date before: `shift` years away), open.
    """

    first: int
    last: int
    low: Date | None = None
    high: Date | None = None
    fixed: str | None = None
    seconds: float | None = None
    role: str | None = None
    anchor: str = "absolute"
    shape: str = "date"
    shift: float | None = None
    unit: str = "a"
    amount: float = 0.0

    @property
    def single(self) -> Date | None:
        return self.low if self.low == self.high else None


def one(first: int, last: int, date: Date, anchor: str = "absolute") -> Found | None:
    return Found(first, last, date, date, anchor=anchor) if date.valid else None


def span(first: int, last: int, low: Date, high: Date, anchor: str = "absolute") -> Found | None:
    return Found(first, last, low, high, anchor=anchor) if low.valid and high.valid else None


def dash(t: Tokens, i: int) -> bool:
    return t.word[i] in ("-", "/")


def number_in(t: Tokens, i: int, low: int, high: int, digits: int = 4) -> int | None:
    """A whole number in digits from low to high at token `i`."""
    word = t.word[i]
    return int(word) if word.isdigit() and word.isascii() and len(word) <= digits and low <= int(word) <= high else None


def bare_year(t: Tokens, i: int) -> int | None:
    """A four-digit year at token `i`; not one glued to letters ("KSE2000"), except FY2024 and '24-like forms."""
    year = number_in(t, i, *YEARS) if len(t.word[i]) == 4 else None
    if year is None or (t.joined(i) and t.word[i - 1].isalpha() and t.word[i - 1] != "fy"):
        return None
    return year


def past_bracket(c: Context, i: int) -> int:
    """After a bracket that says the period before it again and is followed by its year ("the first half (H1) of 2024"), else `i`."""
    t = c.t
    if t.word[i] != "(":
        return i
    end = next((j for j in range(i + 2, i + 7) if t.word[j] == ")"), None)
    if end is None or t.word[end + 1] not in c.w.sets["bracket_next"] or any(bare_year(t, j) for j in range(i, end)):
        return i
    return end + 1 if month_at(c, i + 1) or t.word[i + 1] in ("h", "q") or t.word[i + 2] in ("h", "q", "m") else i


def year_phrase(c: Context, i: int) -> tuple[int, int | None, str] | None:
    """(end, year, anchor) of "2024", "this year", "of the year", "last year" at token `i`, after "of", "in", a comma or an apostrophe."""
    t = c.t
    if t.word[i] in c.w.sets["before_a_year"] or (t.word[i] == "(" and bare_year(t, i + 1) and t.word[i + 2] == ")"):
        i += 1
    year = bare_year(t, i)
    if year is not None and t.word[i - 1] != "'":
        return i + 1, year, "absolute"
    short = number_in(t, i, 0, 99) if t.word[i - 1] == "'" else None
    if short is not None and len(t.word[i]) == 2:
        return i + 1, 2000 + short, "absolute"
    i += t.word[i] == "the" and t.word[i + 1] == "year" and bare_year(t, i + 2) is not None  # "the first half of the year 2021"
    if t.word[i] in c.w.sets["year_kind"] or (t.word[i] == "year" and bare_year(t, i + 1)):
        i += 1 + (t.word[i + 1] == "year")
        year = bare_year(t, i)
        return (i + 1, year, "absolute") if year else None
    i += t.word[i] in c.w.sets["the_this"] and (t.word[i + 1] == "same" or c.w.of("which").at(t, i + 1) is not None)
    which = c.w.of("which").at(t, i)
    if which and t.word[which[0]] in ("year", "calendar"):
        end = which[0] + 1 + (t.word[which[0]] == "calendar")
        back = t.word[i] in c.w.sets["previous"]
        return end, None if c.reference is None or back else c.reference.year + int(which[1]), "context" if back else "publication"
    if t.word[i] == "the" and t.word[i + 1] == "year" and t.word[i + 2] not in c.w.sets["year_turn"]:
        return i + 2, c.reference.year if c.reference else None, "publication"
    return None


def day_at(c: Context, i: int) -> tuple[int, int] | None:
    """(end, day of the month): "5", "5th", "the fifth", "twenty-second"."""
    t, n = c.t, c.w.numbers
    day = number_in(t, i, 1, 31, 2)
    if day is not None:
        return i + 1 + (t.word[i + 1] in n.sets["ordinal_end"] and t.joined(i + 1)), day
    if t.word[i] in c.w.sets["tens"]:
        j = i + 1 + (t.word[i + 1] == "-")
        small = n.ordinals.get(t.word[j], 0) or n.cardinals.get(t.word[j], 0)
        if 0 < small < 10:
            return j + 1, int(n.cardinals[t.word[i]] + small)
    day = int(n.ordinals.get(t.word[i], 0))
    return (i + 1, day) if 1 <= day <= 31 else None


def counts(c: Context, i: int) -> bool:
    """Whether what stands before token `i` counts or numbers a thing: 'on Monday the fifth session', 'in May 12 agreements'."""
    word = c.t.word[i]
    return word.isalpha() and word not in c.w.numbers.function_words


def month_at(c: Context, i: int) -> tuple[int, int] | None:
    """(end, month) of a month's name with a capital at token `i` ("MAY", "May"), or in a text without capitals."""
    found = c.w.months.at(c.t, i)
    if found is None:
        return None
    if c.t.raw[c.t.start[i]].islower() and c.t.word[i] in c.w.common_months and not (c.t.numeral(i - 1) or c.t.numeral(i + 1)):
        return None
    return found


def dated(date: Date, reference: datetime.date) -> datetime.date:
    """A day as a calendar date, the one nearest to publication where the year is open."""
    if date.year is not None:
        return date.begin
    tries = [changed(date, year=reference.year + k) for k in (0, -1, 1) if 1 <= reference.year + k <= 9999]
    return min((d.begin for d in tries if d.valid), key=lambda d: abs((d - reference).days), default=reference)


def short_period(first: int, end: int, letter: str, n: int, year: int | None, anchor: str) -> Found | None:
    """The n-th quarter (q) or half (h) of a year, or its first n months (m)."""
    if letter == "q" and 1 <= n <= 4:
        return span(first, end, *edtf.quarter(year, n), anchor)
    if letter == "h" and 1 <= n <= 2:
        return span(first, end, Date(year, 6 * n - 5), Date(year, 6 * n), anchor)
    if letter == "m" and n <= 12:
        return span(first, end, Date(year, 1), Date(year, n), anchor)
    return None


def promised(c: Context, first: int) -> bool:
    """Whether a "will" stands before the time in its clause, whatever is past elsewhere: "he said it will open on 5 March"."""
    clause = c.t.word[max(0, first - _FAR) : first]
    ahead = max((i for i, word in enumerate(clause) if word in c.w.sets["ahead"]), default=-1)
    if _convened(c, c.t.word[max(0, first - 2 * _CLAUSE) : first]):
        return True
    past, be = c.w.of("past").forward.keys(), c.w.sets["be_done"]
    told = (word for last, word in pairwise(clause[max(0, ahead) :]) if last not in be)  # 'it will be signed on 5 March'
    behind = c.w.sets["behind"] if len(clause) - ahead > _CLAUSE else ()  # 'will be revived following a meeting in Kara on April 9'
    return ahead >= 0 and not any(word in past or word in ",;.:" or word in behind for word in told)


def _convened(c: Context, clause: Sequence[str]) -> bool:
    """'They agreed to hold the session, chaired by both, on June 12': what is to be held lies ahead, whatever stands between."""
    held = [i for i, word in enumerate(clause[1:], 1) if word in c.w.sets["convene"] and clause[i - 1] in c.w.sets["infinitive"]]
    return bool(held) and not any(word in c.w.sets["behind"] for word in clause[held[-1] :])


def publication(first: int, last: int, low: datetime.date | None, high: datetime.date | None, precision: str = "d") -> Found | None:
    if low is None or high is None:
        return None
    return span(first, last, edtf.of(low, precision), edtf.of(high, precision), "publication")


Rule = Callable[[Context, int], Found | None]
