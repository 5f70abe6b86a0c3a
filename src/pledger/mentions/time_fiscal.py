"""Fiscal years, told by their two calendar years ("2022-23", "FY23") or from now ("last FY"), and the parts that are said to be of one."""

from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, bare_year, month_at, number_in, past_bracket, span, year_phrase
from pledger.values import changed

_SPRING = 4  # of a fiscal year, the months from April on are of its first calendar year
_SUMMER = 7  # the month in which the fiscal year begins in most countries that speak of one
_PARTS = {"q": 3, "h": 6}  # months of a quarter, of a half


def opens(c: Context) -> int | None:
    """The month in which the fiscal year begins in the countries that the sentence names, where they agree."""
    known = c.w.of("fiscal_from")
    told = {int(m[1]) for i, word in enumerate(c.t.word) if word in known.forward and (m := known.at(c.t, i))}
    return told.pop() if len(told) == 1 else None


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


def relative_fiscal(c: Context, i: int) -> Found | None:
    """ "last FY", "the current financial year (2022-23)": of two calendar years."""
    found = _relative(c, i)
    if found is None:
        return None
    end, first = found
    return span(i, end, Date(first), Date(first + 1), "publication")


def _relative(c: Context, i: int) -> tuple[int, int] | None:
    """(end, first calendar year) of "last fiscal year", "this FY", "the previous financial year 2022-23" at token `i`."""
    t, which = c.t, c.w.of("which").at(c.t, i)
    if which is None or t.word[which[0]] not in c.w.sets["fiscal_words"]:
        return None
    j = which[0] + 1
    if t.word[which[0]] in c.w.sets["crop_words"] and not _said_before(c, i):
        return None  # a season that begins nobody knows when
    if t.word[j] in c.w.sets["one_year"]:
        j += 1
    elif t.word[j].isalpha() and t.word[j] not in c.w.sets["after_fiscal"] and t.word[which[0]] not in c.w.sets["fiscal_letters"]:
        return None  # "the current fiscal deficit"
    bracket = t.word[j] == "("
    told = _explicit(c, j + bracket)
    if told is not None:
        return told[0] + (bracket and t.word[told[0]] == ")"), told[1]
    if c.reference is None:
        return None
    before = _said_before(c, i)
    if before is not None:
        return j, before - 1
    return j, c.reference.year - (c.reference.month < (opens(c) or _SUMMER)) + int(which[1])


def _said_before(c: Context, i: int) -> int | None:
    """The first calendar year of the fiscal year or season that "the previous one" at token `i` comes before."""
    back = c.t.word[i] in c.w.sets["previous"]
    return next((year[1] for k in range(i - 1, -1, -1) if (year := _explicit(c, k))), None) if back else None


def _explicit(c: Context, i: int) -> tuple[int, int] | None:
    """(end, first calendar year) of "2022-23", "fiscal year 2022/23", "FY23" at token `i`; None of a single year."""
    t = c.t
    short = fiscal_short(c, i)
    if short is not None and short.low is not None and short.low.year is not None:
        return short.last, short.low.year
    if t.word[i] in c.w.sets["year_kind"]:
        i += 1 + (t.word[i + 1] == "year")
    year = bare_year(t, i)
    if year is None or t.word[i + 1] not in ("-", "/") or not (t.joined(i + 1) and t.joined(i + 2)) or month_at(c, i + 3):
        return None
    following = {str(year + 1), f"{(year + 1) % 100:02}"}
    return (i + 3, year) if t.word[i + 2] in following else None


def fiscal_year(c: Context, i: int) -> tuple[int, int] | None:
    """(end, first calendar year) of "of the fiscal year 2022/23", "FY23", "in the current FY" at token `i`."""
    t = c.t
    i += t.word[i] in c.w.sets["before_a_year"] or t.word[i] in c.w.sets["span_of"]
    i += t.word[i] == "the"
    return _explicit(c, i) or _relative(c, i)


def with_year(c: Context, first: int, end: int, low: Date, high: Date) -> Found | None:
    """The found interval with the year that follows it, fiscal or not, or with its year open."""
    i = past_bracket(c, end + (c.t.word[end] in c.w.sets["period_noun"] and c.t.word[end + 1] != ","))
    if low.month and high.month and (fiscal := _in_fiscal(c, first, i, low, high)) is not None:
        return fiscal
    found = year_phrase(c, i)
    if found and not (found[1] is None and found[2] == "absolute"):
        year = found[1]
        start = changed(low, year=year - 1 if year and low.month and high.month and low.month > high.month else year)
        return span(first, found[0], start, changed(high, year=year), found[2])
    return span(first, end, low, high)


def _in_fiscal(c: Context, first: int, end: int, low: Date, high: Date) -> Found | None:
    """ "July-March [2022-23]", "July-March [(FY23)]", "1 May [in the current FY]": months of a fiscal year, the first of them in its first
    calendar year."""
    found = fiscal_year(c, end + (c.t.word[end] == "("))
    if found is not None and c.t.word[end] == "(":
        found = (found[0] + 1, found[1]) if c.t.word[found[0]] == ")" else None
    if found is None or low.month is None or high.month is None:
        return None
    opening = opens(c) or (_SUMMER if low == high else _SPRING)
    start = found[1] + (low.month < opening and low.month <= high.month)
    return span(first, found[0], changed(low, year=start), changed(high, year=start + (high.month < low.month)))


def part_of_fiscal(c: Context, first: int, end: int, letter: str, n: int) -> Found | None:
    """ "the first nine months [of the current fiscal year]", "the second quarter [of FY25]": counted from the month it begins in."""
    found = fiscal_year(c, end)
    opening = opens(c) or _SUMMER
    if found is None or n * _PARTS.get(letter, 1) > 12:
        return None
    low, high = (0, n) if letter == "m" else (_PARTS[letter] * (n - 1), _PARTS[letter] * n)
    begin = found[1] * 12 + opening - 1  # months since year 0, from 0
    one, two = (Date((begin + k) // 12, (begin + k) % 12 + 1) for k in (low, high - 1))
    return span(first, found[0], one, two)


def bracketed_months(c: Context, first: int, end: int) -> Found | None:
    """ "the first nine months [(July-March)] of the fiscal year 2022-23": which months they are, said in a bracket."""
    t = c.t
    low = month_at(c, end + 1) if t.word[end] == "(" else None
    high = month_at(c, low[0] + 1) if low and t.word[low[0]] in c.w.sets["months_join"] else None
    if low is None or high is None or t.word[high[0]] != ")" or low[1] == 1:
        return None
    return with_year(c, first, high[0] + 1, Date(None, low[1]), Date(None, high[1]))


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
