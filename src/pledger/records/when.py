"""When a number held, as the words around it, the numbers before it and the tense tell: each way of knowing is asked in turn."""

import re

from pledger.records import periods, topics
from pledger.records.claims import TRADE, Claim, Memory

_EVENTS = frozenset(["contracts", "loans", "grants", "aid", "investment", "documents"])
_AGAINST = re.compile(r"\b(?:from|against|versus|compared (?:to|with)|than|instead of)\s*$")
_YEAR_AGO = re.compile(
    r"\b(?:year-on-year|year on year|y-o-y|yoy|a year (?:earlier|ago|before)|last year|the previous year|the year before|same period|same month)\b"
)
_REVIEWED = re.compile(r"\b(?:reporting|reviewed|said|same|mentioned|given|above|this|that|the) (?:period|month|quarter|half|months)\b")
_STOCKS = frozenset(
    ["enterprises", "joint_ventures", "students", "flights", "population", "tourists", "passengers", "grants", "project_portfolio"]
)
_PAST = re.compile(
    r"(?<!are )(?<!is )(?<!be )\b(?:was|were|had|did|\w{3,}ed|rose|grew|fell|went|came|stood|made|saw|sent|sold|bought|got|took|gave|put|ran|has|have)\b"
)


def period(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """When it held; each way of knowing it is asked in turn."""
    if p.kind in ("extent", "power") and "-" in p.q.text:
        return None
    found = _said(p) or _earlier(p, before) or _now(p) or _sentence(p, memory) or _continued(p, before, memory) or _present(p)
    if p.measure in ("growth", "multiple", "change"):
        return _from_base(p, found)
    return found


def _said(p: Claim) -> str | None:
    t = periods.own(p.c, p.q)
    if t is None:
        return None
    if t.role == "since" and p.c.folded(t.start, t.start + 5) in ("as of", "as at"):
        return t.edtf.split("/")[0] if t.edtf else None
    p.says("period_said", t.text, t.start, t.end)
    if t.text.lower() in ("today", "now") and p.indicator not in _EVENTS:
        return p.c.year
    if t.role == "since" and t.edtf:
        return f"{t.edtf.split('/')[0]}/{p.c.year}" if p.c.year else None
    return _dated(t.edtf, p.c.year)


def _dated(edtf: str | None, year: str | None) -> str | None:
    """'January-September' of an undated text: of the latest year that it speaks of."""
    return edtf.replace("XXXX", year) if edtf and year else edtf


def _earlier(p: Claim, before: Claim | None) -> str | None:
    """'compared with Tsh538 billion the year before', 'from 178 thousand tons a year before': the base's own level."""
    if p.measure not in ("level", "share"):
        return None
    low, high = p.c.fragment(p.q.start, p.q.end)
    base = [t for t in p.c.times if t.role == "base" and low <= t.start < high]
    last = before.period if before else None
    if base:
        p.says("period_of_base", base[0].text, base[0].start, base[0].end)
        return _dated(base[0].edtf, p.c.year) or periods.shifted(last, -1)
    if last and p.q.unit and _AGAINST.search(p.c.folded(p.q.start - 16, p.q.start)) and _YEAR_AGO.search(p.c.folded(p.q.end, high)):
        return periods.shifted(last, -1)
    return None


def _sentence(p: Claim, memory: Memory) -> str | None:
    """The time that opens the sentence, or that of the number before in it."""
    if p.q.relation == "from":
        return None
    said = _between(p)
    if said:
        return said
    for o in memory.in_sentence(p.c):
        if o.period and o.kind != "rank" and (p.measure != "level" or not periods.years(o.period)):
            return o.period
    for t in p.c.times:
        if t.end <= p.q.start and t.edtf and t.role in ("point", "period") and not p.c.folded(p.c.start, t.start).strip(" \"'"):
            return t.edtf
    low, _ = p.c.fragment(p.q.start, p.q.end)
    before = [
        t
        for t in p.c.times
        if t.end <= p.q.start and t.edtf and t.role in ("point", "period") and (p.measure != "level" or not periods.years(t.edtf))
    ]
    if before:
        return before[-1].edtf
    after = [t for t in p.c.times if t.start >= p.q.end and t.edtf and t.role in ("point", "period") and p.q.relation in ("growth", "by")]
    return after[0].edtf if after else None


def _between(p: Claim) -> str | None:
    """A time after the number before and before this one: 'in 2023, about 5,000 came, and over the first eight months of 2024, over 4,000'."""
    last = max((o.end for o in p.c.quantities if o.end <= p.q.start and periods.unlike(o, p.c.times)), default=0)
    found = [t for t in p.c.times if last and last <= t.start and t.end <= p.q.start and t.edtf and t.role in ("point", "period")]
    if not found or not p.c.folded(last, found[-1].start).strip().endswith(
        (",", "and", "in", "over", "for", "during", "while", "but", "of", "from", "between")
    ):
        return None
    return _dated(found[-1].edtf, p.c.year)


def _continued(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """The running period of the same paragraph, for numbers of the same kind."""
    if p.q.relation == "from" or p.kind in ("rank", "extent", "power"):
        return None
    if before is not None and before.period and p.c.view is not before.c.view:
        p.doubts.append("period_carried")
        return before.period
    if p.indicator in TRADE and not p.c.within(("now",), p.c.start, p.c.end):
        reviewed = bool(_REVIEWED.search(p.c.folded(p.c.start, p.c.end)))
        for o in memory.recent(p.c, 2):
            if o.indicator in TRADE and o.period and (reviewed or o.paragraph == p.paragraph) and o.aim is None:
                p.doubts.append("period_carried")
                return o.period
    if p.indicator in TRADE or (p.indicator in ("freight", "tourists", "other") and p.carried):
        found = topics.reporting_period(p.c.d)
        if found:
            p.doubts.append("period_of_heading")
        return found
    return None


def _now(p: Claim) -> str | None:
    """'at present', 'currently' in the number's own fragment."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    return p.c.year if p.c.within("now", low, high) and not p.aim else None


def _present(p: Claim) -> str | None:
    """A bare present tense holds for the year of publication; a running total for none."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.kind in ("extent", "power") or (p.subject.row is not None and p.subject.row["kind"] == "cost"):
        return None
    if p.c.within("now", p.c.start, p.c.end):
        return p.c.year
    if p.c.within("running", low, high) or p.c.headline:
        return None
    if p.c.within("present", low, high):
        return p.c.year
    if p.c.folded(low, low + 6).strip().startswith("with") and p.c.within("present", p.c.start, low):
        return p.c.year
    if p.kind == "count" and p.indicator in _STOCKS and not _PAST.search(p.c.folded(p.c.start, p.c.end)):
        return p.c.year
    return None


def _from_base(p: Claim, found: str | None) -> str | None:
    base = periods.base(p.c, p.q)
    if base is None or not base.edtf:
        return found
    start = base.edtf.split("/")[0] if base.edtf.endswith("/..") else base.edtf
    later = found or p.c.year
    if later is None or (later[:4] == start[:4] and "/" not in later):
        return found
    return found if periods.year_before(start, later) else periods.spanning(start, later)
