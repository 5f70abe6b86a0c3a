"""By when a target is to be reached."""

import re

from pledger.mentions.types import Quantity, Time
from pledger.records import periods
from pledger.records.fragments import Clause

_LEADING = frozenset(["times", "percent"])  # units of what leads to a level: they share its deadline
_YEAR = 31536000.0  # seconds
_AND = 6  # characters of 'and' between two years
_JUST_OVER, _TWELVE = 3, 12  # months back
_YEARS, _ONE_YEAR = re.compile(r"\d{4}/\d{4}"), re.compile(r"\d{4}")
_MONTHS = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:/(?:\.\.|(\d{4})-(0[1-9]|1[0-2])))?")
_FISCAL = re.compile(r"\b\d{4}[/–-]\d\d$")  # '2007/08'


def deadline(c: Clause, q: Quantity, aimed: int) -> str | None:
    """By when; `aimed` is where the words of aiming begin.

    The time behind the number and before the next ('to $100 billion this year and $150 billion by 2030'), else the time with the role
    of a deadline nearest the number, else a coming year or day named beside it."""
    if c.match("vague_deadline", q.end, c.end):
        return None  # 'to raise trade by 5% in 2024 and bring it to $5 billion in the coming time'
    low, high = c.fragment(q.start, q.end)
    low = min(low, aimed)
    times = [t for t in c.times if t.edtf and _reaches(c, q, t, aimed, low, high)]
    times = [t for t in times if not _after_event(c, t) and not (aimed < t.start < q.start and _in_aside(c, t, aimed, q))]
    times.sort(key=lambda t: min(abs(t.start - q.end), abs(q.start - t.end)))
    following = min((o.start for o in c.quantities if o.start >= q.end and periods.unlike(o, c.times)), default=c.end)
    own = [t for t in times if q.end <= t.start < following and coming(c, t)]
    if not own and any(q.end <= t.start < following and t.role == "point" and not t.edtf for t in c.times):
        return None  # 'to $4 million this year and $6 million by 2030' in a source of no date
    for t in own or times:
        if t.role == "deadline":
            return _end(c, t)
    for t in own or times:
        if t.role in ("point", "period", "since") and coming(c, t):
            return _first_of_school(c, t) or _next_too(c, t, times, following) or _end(c, t)
    for t in times:
        if q.end <= t.start < following and (rolled := _rolled(c, t)) is not None:
            return rolled
    if (late := _after_years(c, low, high if aimed >= q.end else min(high, following))) is not None:
        return late
    if (shared := _shared(c, q, aimed) or _of_list(c, q, aimed)) is not None:
        return shared
    high = min([high, *(w.start for w in c.within("aim", q.end, high))])
    return c.year if c.search("whole_year", aimed, high) else None


def _after_event(c: Clause, t: Time) -> bool:
    """'within three years of its entry into force', 'in two years after the launch': so long after what has no day yet."""
    return c.fullmatch("so_long", t.start, t.end) is not None and c.match("after_what", t.end, c.end) is not None


def _in_aside(c: Clause, t: Time, aimed: int, q: Quantity) -> bool:
    """'plan to call the panel, which sat in May, and to deepen the lock to 20 feet': a time of what is by the way."""
    return any(aimed + m.start() <= t.start < aimed + m.end() for m in c.pattern("aside").finditer(c.folded(aimed, q.start)))


def _first_of_school(c: Clause, t: Time) -> str | None:
    """The year in which a school year begins from which something holds: 'from the 2024/25 academic year', 'in the coming school year'."""
    school = _YEARS.fullmatch(t.edtf or "") is not None and c.pattern("ends_in_year").search(t.text)
    led = school and (c.search("from_school", max(c.start, t.start - 24), t.start) or c.match("coming_school", t.start, t.end))
    return (t.edtf or "").partition("/")[0] if led else None


def _next_too(c: Clause, t: Time, times: list[Time], following: int) -> str | None:
    """'in 2025 and 2026': the later of two years told of one number."""
    later = next((o for o in times if 0 < o.start - t.end < _AND and c.fullmatch("and_year", t.end, o.start)), None)
    single = later is not None and c.d.published and _ONE_YEAR.fullmatch(later.edtf or "") and _ONE_YEAR.fullmatch(t.edtf or "")
    return later.edtf if later is not None and single and (following >= c.end or following - later.end > _AND * 2) else None


def _shared(c: Clause, q: Quantity, aimed: int) -> str | None:
    """'to raise trade to $5 billion by 2030 and mutual investments to $2 billion': the time of the first of two that one verb aims at."""
    before = [o for o in c.quantities if aimed <= o.start and o.end < q.start and periods.unlike(o, c.times)]
    last = max((o.end for o in before), default=None)
    t = next((t for t in c.times if last is not None and last <= t.start and t.end < q.start and t.role == "deadline"), None)
    alone = t is not None and t.edtf is not None and len(before) == 1 and c.fullmatch("shared_time", t.end, q.start) is not None
    return _end(c, t) if t is not None and alone and not c.within("past", t.end, q.start) else None


def _of_list(c: Clause, q: Quantity, aimed: int) -> str | None:
    """'will repair 120 km of road, replace 14 bridges and rebuild five jetties by 2030': the one time, behind the last of several deeds."""
    t = next((t for t in c.times if t.edtf), None)
    if t is None or t.role != "deadline" or aimed > q.start or t.start < q.end or not coming(c, t):
        return None
    later = [o for o in c.quantities if q.end <= o.start and o.end <= t.start and periods.unlike(o, c.times)]
    ends = [q.end, *(o.end for o in later)]
    listed = all(c.search("listed_deed", end, o.start) for end, o in zip(ends, later, strict=False))
    return _end(c, t) if later and listed and not c.within(("aim", "past", "break"), q.end, t.start) else None


def _rolled(c: Clause, t: Time) -> str | None:
    """The coming one of a month that a verb of the past beside it put back ('they agreed to add two flights from December'), where it
    is no month just over."""
    m = _MONTHS.fullmatch(t.edtf or "")
    published = c.d.published or ""
    if m is None or t.role not in ("point", "period", "since") or _ONE_YEAR.search(t.text) or len(published) < len("2024-05"):
        return None
    year, month = (m[3], m[4]) if m[3] else (m[1], m[2])
    over = (int(published[:4]) - int(year)) * 12 + int(published[5:7]) - int(month)
    return f"{int(year) + 1}-{month}" if _JUST_OVER < over <= _TWELVE else None


def _after_years(c: Clause, low: int, high: int) -> str | None:
    """'will provide $30 million over four years': so many years from publication."""
    for t in c.times:
        years = (t.seconds or 0) / _YEAR
        whole = low <= t.start < high and t.role == "duration" and not t.edtf and years >= 1 and years == int(years)
        if whole and c.d.published and c.search("over_years", max(c.start, t.start - 24), t.start):
            return str(int(c.d.published[:4]) + int(years))
    return None


def _reaches(c: Clause, q: Quantity, t: Time, aimed: int, low: int, high: int) -> bool:
    """Whether a time belongs to the aim: in its fragments, or at the sentence's head; not behind another verb."""
    if q.relation == "to" and t.end <= q.start and c.folded(t.end, q.start).strip() in ("", ","):
        return True  # 'agreed to double trade by 2030, to $7 billion'
    between = [o for o in c.quantities if aimed < o.start and o.end <= t.start < q.start and o is not q and periods.unlike(o, c.times)]
    if between:
        led = all(o.unit in _LEADING for o in between)  # 'to double it in five years to reach $10 billion'
        return led and bool(c.match("to_reach", t.end, q.end))
    if c.search("signed_then", max(c.start, t.start - 24), t.start):
        return False  # 'under a treaty signed in December 2024'
    if t.end <= aimed and c.fullmatch("only_and", t.end, aimed):
        return False  # 'is to be completed in 2026 and will create 500 jobs'
    attribute = t.end <= q.start and c.within("aim", t.end, t.end + 9)
    if attribute and c.search("and_to", t.end, q.start):
        return False
    if t.start >= q.end:
        gap = c.folded(q.end, t.start)
        aims = [w for w in c.within("aim", q.end, t.start) if w.start > max(q.end + 1, aimed)]  # '50 trucks will be sent this year'
        aims = [] if len(aims) == 1 and c.fullmatch("own_modal", q.end, aims[0].end) else aims
        near = t.start < high + 2 + (t.role == "since") or c.pattern("comma_in").fullmatch(gap) is not None
        near = near or (t.role == "deadline" and c.pattern("over_aside").fullmatch(gap) is not None)
        return near and not aims and not c.pattern("and_is").search(gap)
    if t.start >= low:
        return True
    if ";" in c.folded(t.end, q.start):
        return False  # 'is to double by 2020; the cost should drop by a quarter'
    return c.fullmatch("opening", c.start, t.start) is not None or (t.role == "deadline" and not c.within("past", t.end, q.start))


def _end(c: Clause, t: Time) -> str | None:
    """A deadline said as a stretch of years ends with its last; a half, a quarter or a school year is kept."""
    first, _, last = (t.edtf or "").partition("/")
    if last == "..":
        return first
    return last if last and not c.pattern("ends_in_year").search(t.text) and not _FISCAL.search(t.text) else t.edtf


def coming(c: Clause, t: Time) -> bool:
    """Whether the time is not over on the day of publication."""
    edtf = (_end(c, t) or "").strip("[]").split("/")[-1]
    published = c.d.published or c.year
    if not published or not edtf[:4].isdigit():
        return False
    return edtf > published[: len(edtf)] or (edtf == published[: len(edtf)] and len(edtf) < 10)
