"""When a number held: the time beside it, the sentence's, the one carried over, or the year of publication for a bare present."""

import re

from pledger.mentions.types import Quantity, Time
from pledger.records.fragments import Clause

_YEAR, _MONTH, _TWELVE = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d"), re.compile(r"(\d{4})-01/\1-12")

_WORTH = 60  # characters between goods and what they are worth
_AGAINST = frozenset(["against"])
_OPENED = 3  # characters of ' ('
_DAY = 10  # characters of a whole date
_TELLING = 60  # characters from a verb of saying to the day on which it was said


def own(c: Clause, q: Quantity) -> Time | None:
    """The time that belongs to `q`: after it before the next number, before it after the last one, else at the sentence's head. Looked for
    once of each number: who asks whether its time is past, and when it held, ask the same."""
    if not c.times:
        return None
    known: dict[int, tuple[Quantity, Time | None]] = c.kept.setdefault("own times", {})
    if id(q) not in known:
        known[id(q)] = q, _own(c, q)
    return known[id(q)][1]


def _own(c: Clause, q: Quantity) -> Time | None:
    low, high = c.fragment(q.start, q.end)
    times = [t for t in c.times if t.edtf and t.role in ("point", "period", "since", "duration")]
    times = [t for t in times if not framing(c, q, t) and not founding(c, q, t) and not c.match("to_ship", t.end, t.end + 12)]
    if q.relation == "to":
        behind = (t for t in c.times if t.edtf and t.role == "base" and t.start >= q.end)
        said = [t for t in behind if not c.search("counted_from", q.end, t.start)]  # 'to 5, compared to last April'
        times = sorted([*times, *said], key=lambda t: t.start)
    if against(c, q) and any(q.end <= t.start < min(high, q.end + 40) and t.role == "base" for t in c.times):
        return None
    others = [o for o in c.quantities if o is not q and unlike(o, times) and not same_sum(c, q, o)]
    nxt = min((o.start for o in others if o.start >= q.end), default=c.end)
    prev = max((o.end for o in others if o.end <= q.start), default=c.start)
    after = [t for t in times if q.end <= t.start < min(nxt, high) or _past_bracket(c, q, t) or _as_of(c, q, t)]
    after = [t for t in after if not _counted_from(c, q, t) and not _ahead(c, q, t) and not of_reason(c, q, t)]
    right_before = [t for t in times if 0 <= q.start - t.end <= 2]
    said = right_before or [t for t in times if max(prev, low) <= t.start and t.end <= q.start]
    if after and said and c.search("and", q.end, after[0].start):
        return said[-1]  # 'last year 11.4 and this year 12.5', 'last year trade was $3 billion and this year we expect more'
    if after:
        return _in_years(c, after[0]) or after[0]
    level = q.relation in ("level", "to") and q.unit not in _GROWN
    before = [t for t in times if max(prev, low) <= t.start and t.end <= q.start and not (level and prev > low and years(t.edtf or ""))]
    before = [t for t in before if not counted_from(c, t) and not _of_first(c, q, t)]
    labelled = [t for t in right_before if c.folded(t.end, q.start).strip() == ":"]  # '(2022: $929 million)'
    return next(iter([*reversed(before), *labelled]), None)


def _in_years(c: Clause, first: Time) -> Time | None:
    """'in the last three years, from 2011 to 2013': the years right behind a length of time, which say what it is."""
    if "/" not in (first.edtf or "") or first.anchor == "absolute":
        return None
    behind = (t for t in c.times if t.start >= first.end and t.anchor == "absolute" and "/" in (t.edtf or ""))
    return next((t for t in behind if c.fullmatch("which_years", first.end, t.start)), None)


def _ahead(c: Clause, q: Quantity, t: Time) -> bool:
    """'is 70% complete and should be delivered in 2026': a time of what is still to come, told after the number."""
    if t.start < q.end or (t.edtf or "")[:4] <= (c.year or "9") or not c.search("still_ahead", q.end, t.start):
        return False
    return not c.search("still_ahead", max(c.start, q.start - 40), q.start)


def of_reason(c: Clause, q: Quantity, t: Time) -> bool:
    """'fell to 19 million tons, as the border was closed from 10 February': the time of what brought it about."""
    return t.start >= q.end and not against(c, q) and bool(c.search("reason_told", q.end, t.start))


def same_sum(c: Clause, q: Quantity, o: Quantity) -> bool:
    """Whether `o` says `q` in other money right behind it: 'RM50 billion (US$11 billion) in 2023', or what goods are worth."""
    if q.end < o.start <= q.end + _WORTH and o.money and c.fullmatch("weight_worth", q.end, o.start):
        return True  # '1.3 million tons worth $390 million in 2017'
    return q.end < o.start <= q.end + _OPENED and c.folded(q.end, o.start).strip() == "(" and c.folded(o.end, o.end + 1) == ")"


def _of_first(c: Clause, q: Quantity, t: Time) -> bool:
    """'rose from $64 million in 2020 to $81 million': the time of the level that another leads on from."""
    firsts = [o for o in c.quantities if o.relation == "from" and o.end <= t.start and unlike(o, c.times)] if q.relation == "to" else []
    return any(c.folded(o.end, t.start).strip().removesuffix(" the") in ("in", "for", "during", "") for o in firsts)


def framing(c: Clause, q: Quantity, t: Time) -> bool:
    """'In March this year he said that trade had doubled': the time of the saying."""
    told = (h for h in c.view.of("reporting") if h.row["side"] == "verb" and 0 <= t.start - h.end <= 4)
    if any(
        not c.search("break_mark", h.end, t.start) for h in told
    ):  # 'as the envoy noted; three years ago trade made 400 million' is none
        return True
    if (
        t.end <= q.start
        and len(t.edtf or "") == _DAY
        and c.match("that_next", t.end, t.end + 6)
        and c.search("said_before", max(c.start, t.start - _TELLING), t.start)
    ):
        return True  # 'told The Post on 6 January that 20 firms are there'
    return t.end <= q.start and bool(c.search("said_that", t.end, q.start))


def founding(c: Clause, q: Quantity, t: Time) -> bool:
    """'The bank was founded in 1970 and has 18 members', 'The hub, opened in 2015, handles 5 million tons': the year of a beginning."""
    if t.end > q.start or not (c.match("founded_next", t.end, q.start) or ";" in c.folded(t.end, q.start)):
        return False
    return c.search("founded_in", c.start, t.start) is not None


def _past_bracket(c: Clause, q: Quantity, t: Time) -> bool:
    """'stood at Tsh607 billion ($244 million) in 2024': the time holds for the sum and for its equivalent; a bracket's day for what
    stands before it."""
    if c.folded(q.end, t.start).strip() == "(" and c.folded(t.end, t.end + 1) == ")":
        return True
    return q.end <= t.start <= q.end + 90 and bool(c.fullmatch("bracket", q.end, t.start))


def _as_of(c: Clause, q: Quantity, t: Time) -> bool:
    """'set the debt at $4 billion, as of December 31, 2015': a day that only commas part from the sum."""
    return 0 <= t.start - q.end <= 10 and bool(c.fullmatch("as_of_day", q.end, t.end))


def bracketed(c: Clause, q: Quantity) -> Time | None:
    """'a gain on January-March 2021 (USD 104.5 million)': the time right before the bracket, whatever its role there."""
    for t in c.times:
        near = t.edtf and t.end <= q.start <= t.end + 12
        if near and c.fullmatch("opened", t.end, q.start) and not _dated_inside(c, q):
            return t
    return None


def _dated_inside(c: Clause, q: Quantity) -> bool:
    """'the same period last year ($676 million in 2022)': the bracket has its own time."""
    return any(t.edtf and 0 <= t.start - q.end <= 8 and ")" not in c.folded(q.end, t.end) for t in c.times)


def of_base(c: Clause, q: Quantity, t: Time) -> bool:
    """'up by 11.6 percent compared to $1.181 billion in 2022': whether a time is that of the level which `q` is counted from."""
    return any(q.end <= o.start < t.start and against(c, o) for o in c.quantities)


def against(c: Clause, q: Quantity) -> bool:
    """'compared to $1.5 billion', 'from 178 thousand': whether a level is what another is held against."""
    if q.relation == "from" or not c.may(_AGAINST):
        return q.relation == "from"
    end = q.start + (3 if c.pattern("to_first").match(q.text.lower()) else 0)
    return c.search("against", max(c.start, end - 20), end) is not None


def unlike(o: Quantity, times: list[Time]) -> bool:
    """Whether a quantity is none of the times' own numbers."""
    return not any(t.start <= o.start < t.end for t in times)


def base(c: Clause, q: Quantity) -> Time | None:
    """The earlier period that a growth is counted from, in the number's fragment or the next."""
    low, high = c.fragment(q.start, q.end)
    others = [o.start for o in c.quantities if o.start >= q.end and unlike(o, c.times)]
    nxt = min(others, default=c.end)
    found = [t for t in c.times if low <= t.start < nxt and (t.role == "base" or _counted_from(c, q, t))]
    found.sort(key=lambda t: t.start < q.start)
    found = [t for t in found if t.start < q.end or not c.search("another_base", q.end, t.start)]
    near = [t for t in found if t.start < high] or [t for t in found if t.start - high < 40] or _opening_base(c, q)
    return near[0] if near else None


def _opening_base(c: Clause, q: Quantity) -> list[Time]:
    """'Compared to 2019, exports have doubled': what opens the sentence is what its first number is counted from."""
    first = min((o.start for o in c.quantities if unlike(o, c.times)), default=q.start)
    opened = [t for t in c.times[:1] if t.role == "base" and t.edtf]
    opened = [t for t in opened if c.fullmatch("opening", c.start, t.start) or c.search("that_led", c.start, t.start)]
    return opened if q.start == first else []


_GROWN = frozenset(["percent", "times", "points"])


def _counted_from(c: Clause, q: Quantity, t: Time) -> bool:
    """'up 14.6% from 2022', '8% on 2019', 'triple the figure of 2020': a time that a growth is counted from, not its own."""
    if q.end > t.start or t.start - q.end > 60 or years(t.edtf or ""):
        return False
    if q.unit not in _GROWN and not c.search("rise_of", max(c.start, q.start - 24), q.start) and not c.search("than_then", q.end, t.start):
        return False  # 'a growth of $300 million over 2022' is counted from 2022 as one of 5% is
    if c.pattern("past_year").search(t.text.lower()):
        return False  # 'up 28% over the past year'
    if "/" in (t.edtf or "") and c.search("span_lead", t.start - 12, t.start) and not _year_on_year(c, t):
        return False
    if "/" in (t.edtf or "") and c.match("from_until", t.start, t.end):
        return False  # 'grew by 10% from January through October 2024'
    if q.unit == "times" and c.match("result", t.end, t.end + 12):
        return True
    return bool(c.match("preposition", t.start, t.end) or c.search("counted_from", q.end, t.start))


def _year_on_year(c: Clause, t: Time) -> bool:
    """'climbed 12% over H1 2022 to reach $7 million in H1 2023': the same part of the next year is told of behind it."""
    return any(o.start > t.end and o.edtf and o.edtf == shifted(t.edtf, 1) for o in c.times)


def counted_from(c: Clause, t: Time) -> bool:
    """'increased by 46.9% over 2020, reaching $1.2 billion': whether a growth of the clause is counted from this time."""
    growths = [o for o in c.quantities if _counted_from(c, o, t)]
    return any(not c.search("another_base", o.end, t.start) for o in growths)


def year_before(earlier: str | None, later: str | None) -> bool:
    """Whether `earlier` is the period one year before `later`: a year-on-year comparison."""
    if not earlier or not later:
        return True
    a, b = _YEAR.findall(earlier), _YEAR.findall(later)
    return not a or not b or int(b[-1]) - int(a[-1]) <= 1


def spanning(earlier: str, later: str) -> str:
    """'2019/2024' of an explicit base and the reporting period, to the year."""
    return f"{earlier[:4]}/{_YEAR.findall(later)[-1]}"


def shifted(period: str | None, years: int) -> str | None:
    """The same period some years on."""
    if period is None:
        return None
    return _YEAR.sub(lambda m: str(int(m.group()) + years), period)


def whole_year(period: str | None) -> str | None:
    """'12 months ended December 2019' is the year 2019."""
    return period[:4] if period and _TWELVE.fullmatch(period) else period


def month_before(period: str) -> str | None:
    """The month before a month; None of a longer period."""
    if not _MONTH.fullmatch(period):
        return None
    year, month = int(period[:4]), int(period[5:])
    return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"


def years(edtf: str) -> bool:
    """Whether a period runs over several years ('2019/2024'): what changed over it does not hold for a level said next."""
    first, _, last = edtf.partition("/")
    return len(first) == len(last) == 4 and int(last) - int(first) > 1 if first.isdigit() and last.isdigit() else False
