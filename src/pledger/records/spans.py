"""Spans of time that a sentence tells by one end alone: 'until October', 'since 2019', 'since then', 'has since risen'."""

from pledger.mentions.types import Time
from pledger.records import periods
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE, unit_class
from pledger.records.passages import COUNTED

_YEAR, _FEWEST = 31536000, 2  # seconds; years that a span has at least
_FOUR = 4  # characters of a year
_MONTH = 7  # characters of '2023-10'


def to_date(p: Claim, t: Time) -> str | None:
    """'Trade until October 2023 reached $1.95 billion': what flows is counted from the beginning of that year."""
    month = t.edtf or ""
    flows = (
        (p.indicator in TRADE or p.indicator in COUNTED)
        and p.measure in ("level", "growth")
        and len(month) == _MONTH
        and not month.endswith("-01")
    )
    until = flows and p.c.search("up_to_month", max(p.c.start, t.start - 16), t.end)
    return f"{month[:4]}-01/{month}" if until else None


def by_then(p: Claim) -> str | None:
    """'totalled $300 million by the end of 2023': a limit that is past is when it held."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    for t in p.c.times:
        opens = p.c.fullmatch("opening", p.c.start, t.start) is not None
        last = (t.edtf or "").split("/")[-1]
        if t.role == "deadline" and last and (low <= t.start < high or opens) and (p.c.d.published or "")[: len(last)] > last:
            first = p.c.pattern("by_two_years").fullmatch(t.text.lower())  # 'to $61 million by 2020/21'
            return to_date(p, t) or (f"{first['year']}/{t.edtf}" if first else t.edtf)
        if t.role == "base" and low <= t.start < high and not t.edtf and p.c.year and p.c.search("by_end_of", t.start - 24, t.start):
            return str(int(p.c.year) - 1)
    return None


def opening_since(p: Claim) -> Time | None:
    """'Since February 2022, Norway has given 3 billion kroner', 'He noted that since 2015 it had given 3 billion': the time that opens what
    is told."""
    for t in p.c.times[:1]:
        if t.role == "since" and t.edtf and (p.c.fullmatch("opening", p.c.start, t.start) or p.c.search("that_led", p.c.start, t.start)):
            high = p.c.fragment(p.q.start, p.q.end)[1]
            return t if p.c.search("has_done", t.end, high) or p.c.search("had_done", t.end, high) else None
    return None


def since_told(p: Claim) -> str | None:
    """'It has sent teachers every year since 2011, at a total cost of $3 million', 'The fund was set up in 1995, 70 schools having been
    repaired for $4 million in all': the sum of what was done since that year."""
    c = p.c
    if p.measure != "level" or p.aim or not c.year:
        return None
    before = [t for t in c.times if t.end <= p.q.start]
    t = before[-1] if before else None
    first = (t.edtf or "")[:_FOUR] if t is not None else ""
    if t is None or not first.isdigit() or first >= c.year:
        return None
    total = c.search("total_led", t.end, p.q.number[0] or p.q.start)
    if t.role == "since":
        told = total and c.search("has_done", c.start, t.start)
    else:
        done = total or c.match("done_behind", p.q.end, c.end)
        told = done if t.edtf == first and done and c.search("begun_in", c.start, t.start) else None
    return f"{first}/{c.year}" if told else None


def since_then(p: Claim) -> str | None:
    """'An assembly line opened in 2016. Since then 200 buses have left it': from the time said last to the year of publication."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    said = None if p.aim else p.c.search("since_then", low, high)
    if said is None or not p.c.year or any(t.edtf and low + said.start() <= t.start < high for t in p.c.times):
        return None
    times = [t for t in p.c.times if t.end <= low + said.start()] or _told_before(p)
    first = next((t.edtf for t in reversed(times) if t.edtf and t.role in ("point", "since")), None)
    first = (first or "").removesuffix("/..")
    if not first[:4].isdigit() or first[:4] > p.c.year or "/" in first:
        return None
    now = (p.c.d.published or "")[:_MONTH]
    if len(first) == _MONTH == len(now) and first < now and first[:4] >= str(int(p.c.year) - 1):
        return f"{first}/{now}"
    return p.c.year if first[:4] == p.c.year else f"{first[:4]}/{p.c.year}"


def _told_before(p: Claim) -> list[Time]:
    """The times of the sentence before, in the same paragraph."""
    view = p.c.d.marked.views[p.c.number - 1] if p.c.number else None
    if view is None or view.sentence.paragraph != p.paragraph:
        return []
    return p.c.d.marked.of(Time, view.start, view.sentence.end)


def risen_since(p: Claim) -> str | None:
    """'peaked at $18 billion in 2012 and has since declined to $13 billion': the level by now."""
    told = [o.end for o in p.c.quantities if o.end <= p.q.start]
    if p.measure != "level" or p.aim or not told or not p.c.search("has_since_come", max(told), p.q.start):
        return None
    high = p.c.fragment(p.q.start, p.q.end)[1]
    return None if any(t.edtf and p.q.end <= t.start < high for t in p.c.times) else p.c.year


def over_years(p: Claim) -> str | None:
    """'Over five years, 43 firms have opened branches there': so many years up to now."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.aim or not p.c.year:
        return None
    for t in p.c.times:
        years = (t.seconds or 0) / _YEAR
        if t.role != "duration" or t.edtf or years < _FEWEST or years != int(years):
            continue
        near = low <= t.start < high or p.c.fullmatch("over_lead", p.c.start, t.start)
        if near and p.c.search("over_lead", max(p.c.start, t.start - 16), t.start) and p.c.search("has_done", low, high):
            return f"{int(p.c.year) - int(years)}/{p.c.year}"
    return None


def two_years(p: Claim, t: Time) -> str | None:
    """'supplied 300 lorries in 2019 and 2020': one amount of two years on end."""
    c, year = p.c, t.edtf or ""
    if (
        p.measure != "level"
        or not year.isdigit()
        or sum(unit_class(o.unit) == p.kind and periods.unlike(o, c.times) for o in c.quantities) > 1
    ):
        return None
    later = str(int(year) + 1)
    both = any(x.edtf == later and x.role == "point" and c.fullmatch("and_year", t.end, x.start) for x in c.times)
    return f"{year}/{later}" if both else None


def up_to_level(p: Claim, t: Time) -> str | None:
    """'has doubled over the past three years to reach $240 million in 2023', told in 2024: so many years up to that of the level."""
    first, _, last = (t.edtf or "").partition("/")
    span = p.measure in ("growth", "multiple", "change") and first.isdigit() and last == p.c.year and t.anchor != "absolute"
    if not span or not last or not p.c.match("to_reach", t.end, p.c.end):
        return None
    level = next((o for o in p.c.quantities if o.start >= t.end and periods.unlike(o, p.c.times)), None)
    high = p.c.fragment(level.start, level.end)[1] if level else t.end
    year = next((x.edtf for x in p.c.times if level and level.end <= x.start < high and x.role == "point" and x.edtf), "")
    back = int(last) - int(year) if year.isdigit() else 0
    return f"{int(first) - back}/{year}" if 0 < back <= _FEWEST else None


def year_after(p: Claim, t: Time) -> str | None:
    """'fell from 60,000 in 2019 to 9,000 the next year': told of what is over, the year after the one before it."""
    if not p.c.year or (t.edtf or "") <= p.c.year or not p.c.search("the_next_year", t.start - 5, t.end):
        return None
    told = [x.edtf for x in p.c.times if x.end <= t.start and x.edtf and x.edtf.isdigit()]
    return periods.shifted(told[-1], 1) if told else None
