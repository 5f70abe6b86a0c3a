"""What carries over from one number to the next: indicator, parties, flow, period."""

import re

from pledger.mentions.types import Quantity
from pledger.records import periods
from pledger.records.claims import TRADE, Claim, Memory
from pledger.records.fragments import Clause, countries, unit_class
from pledger.records.flows import DIRECTED, Flow, flow
from pledger.records.subjects import Subject

LOCAL = frozenset(["energy", "production", "capacity", "gdp", "population", "water"])
_LOOSE = frozenset(["percent", "times"])
_AGAINST = re.compile(r"\b(?:from|against|versus|compared (?:to|with)|than|earlier|before|ago|previous|prior|instead of)\b")


def subject(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim] | None:
    """The indicator of an earlier number that `q` goes on about, with that number; None when nothing carries over."""
    kind = unit_class(q.unit)
    for p in memory.in_sentence(c):
        if p.measure == "rank" and kind != "percent":
            continue
        if kind in _LOOSE or kind == p.kind or p.kind in _LOOSE and kind == "money":
            return p.subject, p
    low, _ = c.fragment(q.start, q.end)
    told = c.within("anaphor", low, q.start) or c.within("anaphor", c.start, q.start)
    for p in memory.recent(c, 1):
        if p.measure == "rank":
            continue
        if kind in _LOOSE or kind == p.kind and (told or starts_with_time(c, q)):
            return p.subject, p
        if kind == p.kind:
            return None
    return None


def starts_with_time(c: Clause, q: Quantity) -> bool:
    """'In 2023, $5 million': only a time before the number."""
    return any(t.end <= q.start for t in c.times)


def parties(p: Claim, before: Claim | None) -> tuple[str, ...]:
    """Whom the number concerns: those named in its fragment; the earlier number's; else those in focus."""
    c, d = p.c, p.c.d
    low, high = c.fragment(p.q.start, p.q.end)
    start = min(low, p.subject.start) if not p.carried and p.subject.start >= c.start else low
    high = max(high, p.subject.end) if not p.carried and p.subject.end <= c.end else high
    named = countries(c, start, high)
    if not named and before is not None:
        return before.parties
    own = tuple(dict.fromkeys(k for x in named for k in x.codes))
    if len(own) == 1 and (_own(p, start, high) or p.indicator in LOCAL and not any(x.form == "group" for x in named)):
        return own
    found = d.parties(start, high) if named else d.parties(c.start, c.end)
    both = any(x.form == "group" and not x.codes for x in named)
    if both and len(found) != len(d.theme) == 2 and len({k for x in named for k in x.codes}) < 2:
        return tuple(sorted(d.theme))
    return tuple(sorted(found))


def _own(p: Claim, start: int, high: int) -> bool:
    if p.subject.own and p.measure != "share":
        return True
    if p.indicator not in TRADE or p.carried:
        return False
    return any(w.end <= p.subject.end for w in p.c.within("own", max(start, p.subject.start - 24), p.subject.end)) and p.measure != "share"


def ends(p: Claim, before: Claim | None, memory: Memory) -> Flow:
    """Origin and destination: by the words; of the number that it goes on about; or those of the same reporter as the flow before."""
    if p.indicator not in DIRECTED:
        return Flow()
    c = p.c
    if p.carried and before is not None:
        low, high = c.fragment(p.q.start, p.q.end)
        if not any(x.codes for x in countries(c, low, high)):
            return before.flow
    found = flow(c, p.q, p.subject, p.parties)
    if found.origin or found.destination or len(p.parties) != 2 or p.indicator not in ("exports", "imports"):
        return found
    reporter = _reporter(p, memory)
    if reporter is None:
        return found
    other = p.parties[1 - p.parties.index(reporter)]
    return Flow(reporter, other) if p.indicator == "exports" else Flow(other, reporter)


def _reporter(p: Claim, memory: Memory) -> str | None:
    """Whose exports and imports they are: the last flow's reporter, else the one named first with the turnover."""
    for o in reversed(memory.claims[-6:]):
        if o.indicator in ("exports", "imports") and o.flow.origin and o.flow.destination and set(o.parties) == set(p.parties):
            return o.flow.origin if o.indicator == "exports" else o.flow.destination
    home = p.c.d._home
    if home in p.parties:
        p.doubts.append("flow_from_home")
        return home
    for o in reversed(memory.claims[-6:]):
        if o.indicator == "trade_turnover" and set(o.parties) == set(p.parties):
            first = [x for x in o.c.d.codes(o.c.start, o.c.end) if x in p.parties]
            if first:
                p.doubts.append("flow_from_order")
                return first[0]
    return None


def period(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """When it held; each way of knowing it is asked in turn."""
    found = _said(p) or _earlier(p, before) or _sentence(p, memory) or _continued(p, before, memory) or _present(p)
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
    if t.role == "since" and t.edtf:
        return f"{t.edtf.split('/')[0]}/{p.c.d.year}" if p.c.d.year else None
    return t.edtf


def _earlier(p: Claim, before: Claim | None) -> str | None:
    """'compared with Tsh538 billion the year before', 'from 178 thousand tons a year before': the base's own level."""
    if p.measure not in ("level", "share"):
        return None
    low, high = p.c.fragment(p.q.start, p.q.end)
    base = [t for t in p.c.times if t.role == "base" and low <= t.start < high]
    last = before.period if before else None
    if base:
        p.says("period_of_base", base[0].text, base[0].start, base[0].end)
        return base[0].edtf or periods.shifted(last, -1)
    if p.q.relation == "from" and last:
        return None
    return None


def _sentence(p: Claim, memory: Memory) -> str | None:
    """The time that opens the sentence, or that of the number before in it."""
    if p.q.relation == "from":
        return None
    for o in memory.in_sentence(p.c):
        if o.period and o.kind != "rank" and (p.measure != "level" or not periods.years(o.period)):
            return o.period
    for t in p.c.times:
        if t.end <= p.q.start and t.edtf and t.role in ("point", "period") and not p.c.folded(p.c.start, t.start).strip(" \"'"):
            return t.edtf
    low, _ = p.c.fragment(p.q.start, p.q.end)
    before = [t for t in p.c.times if t.end <= p.q.start and t.edtf and t.role in ("point", "period") and (p.measure != "level" or not periods.years(t.edtf))]
    if before:
        return before[-1].edtf
    after = [t for t in p.c.times if t.start >= p.q.end and t.edtf and t.role in ("point", "period") and p.q.relation in ("growth", "by")]
    return after[0].edtf if after else None


def _continued(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """The running period of the same paragraph, for numbers of the same kind."""
    if p.q.relation == "from" or p.kind in ("rank", "extent", "power"):
        return None
    if before is not None and before.period and p.c.view is not before.c.view:
        p.doubts.append("period_carried")
        return before.period
    if p.indicator in TRADE and not p.c.within(("now",), p.c.start, p.c.end):
        for o in memory.recent(p.c, 2):
            if o.indicator in TRADE and o.period and o.paragraph == p.paragraph and o.aim is None:
                p.doubts.append("period_carried")
                return o.period
    return None


def _present(p: Claim) -> str | None:
    """A bare present tense holds for the year of publication; a running total for none."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.kind in ("extent", "power") or p.subject.row is not None and p.subject.row["kind"] == "cost":
        return None
    if p.c.within("now", p.c.start, p.c.end):
        return p.c.d.year
    if p.c.within("running", p.c.start, p.c.end) or p.c.headline:
        return None
    if p.c.within("present", low, high):
        return p.c.d.year
    return None


def _from_base(p: Claim, found: str | None) -> str | None:
    base = periods.base(p.c, p.q)
    if base is None or not base.edtf:
        return found
    start = base.edtf.split("/")[0] if base.edtf.endswith("/..") else base.edtf
    later = found or p.c.d.year
    if later is None or later[:4] == start[:4] and "/" not in later:
        return found
    return found if periods.year_before(start, later) else periods.spanning(start, later)
