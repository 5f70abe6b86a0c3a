"""Fiscal years, told by their two calendar years ("2022-23", "FY23"), and the months that are said to be of one."""

from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, bare_year, month_at, number_in, span, with_year

_SPRING = 4  # of a fiscal year, the months from April on are of its first calendar year


def fiscal_short(c: Context, i: int) -> Found | None:
    """ "FY25": the fiscal year that ends in 2025, so of two calendar years; "FY 21-22" says both."""
    t = c.t
    first, second = number_in(t, i + 1, 0, 99, 2), number_in(t, i + 3, 0, 99, 2)
    if t.word[i] in c.w.sets["fiscal_letters"] and first is not None and second == first + 1 and t.word[i + 2] in ("-", "/"):
        return span(i, i + 4, Date(2000 + first), Date(2000 + second))
    n = number_in(t, i + 1, 0, 99, 2) if t.word[i] in c.w.sets["fiscal_letters"] and t.joined(i + 1) else None
    if n is None or len(t.word[i + 1]) != 2 or t.word[i + 2] in ("-", "/"):
        return None
    return span(i, i + 2, Date(1999 + n), Date(2000 + n))


def fiscal_year(c: Context, i: int) -> tuple[int, int] | None:
    """(end, first calendar year) of "2022-23", "of the fiscal year 2022/23", "FY23" at token `i`; None of a single year."""
    t = c.t
    i += t.word[i] in c.w.sets["before_a_year"]
    i += t.word[i] == "the"
    short = fiscal_short(c, i)
    if short is not None and short.low is not None and short.low.year is not None:
        return short.last, short.low.year
    if t.word[i] in c.w.sets["year_kind"]:
        i += 1 + (t.word[i + 1] == "year")
    year = bare_year(t, i)
    if year is None or t.word[i + 1] not in ("-", "/") or not (t.joined(i + 1) and t.joined(i + 2)):
        return None
    following = {str(year + 1), f"{(year + 1) % 100:02}"}
    return (i + 3, year) if t.word[i + 2] in following else None


def months_of_year(c: Context, first: int, end: int, months: tuple[int, int]) -> Found | None:
    """ "July-March [2022-23]", "April-December [FY24]": months of a fiscal year, the first of them in its first calendar year."""
    found = fiscal_year(c, end)
    if found is None:
        return None
    start = found[1] + (months[0] < _SPRING)
    return span(first, found[0], Date(start, months[0]), Date(start + (months[1] < months[0]), months[1]))


def bracketed_months(c: Context, first: int, end: int) -> Found | None:
    """ "the first nine months [(July-March)] of the fiscal year 2022-23": which months they are, said in a bracket."""
    t = c.t
    low = month_at(c, end + 1) if t.word[end] == "(" else None
    high = month_at(c, low[0] + 1) if low and t.word[low[0]] in c.w.sets["months_join"] else None
    if low is None or high is None or t.word[high[0]] != ")" or low[1] == 1:
        return None
    months, after = (low[1], high[1]), high[0] + 1
    return months_of_year(c, first, after, months) or with_year(c, first, after, Date(None, months[0]), Date(None, months[1]))


def quarters_to(c: Context, i: int) -> Found | None:
    """ "the four quarters to the end of Q2 2024": the months up to the end of that quarter."""
    t = c.t
    count = number_in(t, i, 2, 8, 1) or int(c.w.numbers.cardinals.get(t.word[i], 0))
    if count < 2 or t.word[i + 1] not in c.w.sets["quarters"] or t.word[i + 2] not in c.w.sets["months_up_to"]:
        return None
    j = i + 3 + (t.word[i + 3] == "the")
    j += 2 * (t.word[j : j + 2] == ["end", "of"])
    n, year = number_in(t, j + 1, 1, 4, 1), bare_year(t, j + 2)
    if t.word[j] != "q" or n is None or year is None:
        return None
    last = year * 12 + n * 3 - 1  # months since year 0, from 0
    low = last - count * 3 + 1
    return span(i, j + 3, Date(low // 12, low % 12 + 1), Date(year, n * 3))
