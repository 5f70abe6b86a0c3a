"""What carries over from one number to the next: indicator, parties, flow, period."""

import re

from pledger.mentions.types import Quantity
from pledger.records import periods, topics
from pledger.records.claims import TRADE, Claim, Memory
from pledger.records.fragments import Clause, countries, unit_class
from pledger.records.flows import DIRECTED, Flow, flow
from pledger.records.subjects import Subject

_EVENTS = frozenset(["contracts", "loans", "grants", "aid", "investment", "documents"])
LOCAL = frozenset(["energy", "production", "capacity", "gdp", "population", "water"])
_LOOSE = frozenset(["percent", "times"])

def subject(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim | None] | None:
    """The indicator of an earlier number that `q` goes on about, with that number; None when nothing carries over."""
    kind = unit_class(q.unit)
    for p in memory.in_sentence(c):
        if p.measure == "rank" and kind != "percent":
            continue
        if kind in _LOOSE or kind == p.kind or p.kind in _LOOSE and kind == "money":
            return p.subject, p
    low, _ = c.fragment(q.start, q.end)
    told = c.within("anaphor", low, q.start) or c.within("anaphor", c.start, q.start)
    aimed = bool(c.within("aim", c.start, q.start)) or bool(c.within("aim", q.end, min(c.end, q.end + 40)))
    for p in memory.recent(c, 1):
        if p.measure == "rank":
            continue
        if kind in _LOOSE or kind == p.kind and (told or starts_with_time(c, q)):
            return p.subject, p
        if kind == p.kind and not aimed:
            return None
    topic = _topic(c, q, kind, bool(told))
    if topic is not None:
        return topic, None
    for p in reversed(memory.claims if kind == "money" else []):
        if p.kind == kind and (p.q.value, p.unit) == (q.value, q.unit) or aimed and p.indicator == "trade_turnover" and p.measure == "level" and c.d.index(c.start) - c.d.index(p.c.start) <= 4:
            return p.subject, p
    return None


def _topic(c: Clause, q: Quantity, kind: str, told: bool) -> Subject | None:
    """The noun of the sentence before where a pronoun points to it; the label above where nothing else is said."""
    found = topics.told_of(c, kind) if told or kind in _LOOSE else None
    if found is None and (c.view.sentence.kind in ("item", "heading") or told or starts_with_time(c, q)):
        found = topics.labelled(c, kind)
    return found


def starts_with_time(c: Clause, q: Quantity) -> bool:
    """'In 2023, $5 million': only a time before the number."""
    return any(t.end <= q.start for t in c.times)


def parties(p: Claim, before: Claim | None, memory: Memory) -> tuple[str, ...]:
    """Whom the number concerns: those named in its fragment; the earlier number's; else those in focus."""
    c, d = p.c, p.c.d
    low, high = c.fragment(p.q.start, p.q.end)
    start = min(low, p.subject.start) if not p.carried and p.subject.start >= c.start else low
    high = max(high, p.subject.end) if not p.carried and p.subject.end <= c.end else high
    named = countries(c, start, high)
    bracketed = _bracketed(p)
    if bracketed:
        return bracketed
    if not named and before is not None:
        return before.parties
    own = tuple(dict.fromkeys(k for x in named for k in x.codes))
    if not own and not named and p.indicator in ("exports", "imports") and not p.carried:
        for o in memory.recent(c, 1) + memory.in_sentence(c):
            if o.indicator in TRADE and len(o.parties) == 1:
                return o.parties
    if len(own) == 1 and (_own(p, start, high) or _too_large(p, own[0], memory) or p.indicator in LOCAL and not any(x.form == "group" for x in named)):
        return own
    found = d.parties(start, high) if named else d.parties(c.start, c.end)
    both = any(x.form == "group" and not x.codes for x in named)
    if both and len(found) != len(d.theme) == 2 and len({k for x in named for k in x.codes}) < 2:
        return tuple(sorted(d.theme))
    return tuple(sorted(found))


def _bracketed(p: Claim) -> tuple[str, ...]:
    """'Turkey ($562 million), China ($461 million)', '- Russia - 215,468': the country right before, with the one that the text is about."""
    c, d = p.c, p.c.d
    low, _ = c.fragment(p.q.start, p.q.end)
    if c.folded(low, p.q.start).strip(" $") or not c.folded(low - 2, low).strip() in ("(", "-", ":"):
        return ()
    near = [x for x in c.parties(max(c.start, low - 30), low) if x.codes and not c.folded(x.end, low).strip(" (-:")]
    if len(near) != 1 or len(near[0].codes) != 1:
        return ()
    code = near[0].codes[0]
    about = [k for k in d.theme if k != code]
    home = [k for k in about if k == d._home] or (about if len(about) == 1 else [])
    return tuple(sorted({code, *home})) if home else ()


def _too_large(p: Claim, code: str, memory: Memory) -> bool:
    """A country's exports that exceed the whole trade of the two are its exports to all the world."""
    if p.kind != "money" or p.measure != "level" or p.indicator not in ("exports", "imports", "trade_turnover"):
        return False
    both = [
        o.q.value
        for o in memory.claims
        if o.indicator == "trade_turnover" and o.measure == "level" and o.unit == p.unit and len(o.parties) == 2 and code in o.parties and o.q.value
    ]
    return bool(both) and (p.q.value or 0) > 1.5 * max(both) * (1 if p.indicator != "trade_turnover" else 4)


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
    if len(p.parties) == 1 and p.indicator in ("exports", "imports"):
        return Flow(p.parties[0], None) if p.indicator == "exports" else Flow(None, p.parties[0])
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


_AGAINST = re.compile(r"\b(?:from|against|versus|compared (?:to|with)|than|instead of)\s*$")
_YEAR_AGO = re.compile(r"\b(?:year-on-year|year on year|y-o-y|yoy|a year (?:earlier|ago|before)|last year|the previous year|the year before|same period|same month)\b")


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
    before = [t for t in p.c.times if t.end <= p.q.start and t.edtf and t.role in ("point", "period") and (p.measure != "level" or not periods.years(t.edtf))]
    if before:
        return before[-1].edtf
    after = [t for t in p.c.times if t.start >= p.q.end and t.edtf and t.role in ("point", "period") and p.q.relation in ("growth", "by")]
    return after[0].edtf if after else None


def _between(p: Claim) -> str | None:
    """A time after the number before and before this one: 'in 2023, about 5,000 came, and over the first eight months of 2024, over 4,000'."""
    last = max((o.end for o in p.c.quantities if o.end <= p.q.start and periods.unlike(o, p.c.times)), default=0)
    found = [t for t in p.c.times if last and last <= t.start and t.end <= p.q.start and t.edtf and t.role in ("point", "period")]
    if not found or not p.c.folded(last, found[-1].start).strip().endswith((",", "and", "in", "over", "for", "during", "while", "but", "of", "from", "between")):
        return None
    return _dated(found[-1].edtf, p.c.year)


_REVIEWED = re.compile(r"\b(?:reporting|reviewed|said|same|mentioned|given|above|this|that|the) (?:period|month|quarter|half|months)\b")


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
    if p.indicator in TRADE or p.indicator in ("freight", "tourists", "other") and p.carried:
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
    if p.kind in ("extent", "power") or p.subject.row is not None and p.subject.row["kind"] == "cost":
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


_STOCKS = frozenset(["enterprises", "joint_ventures", "students", "flights", "population", "tourists", "passengers", "grants", "project_portfolio"])
_PAST = re.compile(
    r"(?<!are )(?<!is )(?<!be )\b(?:was|were|had|did|\w{3,}ed|rose|grew|fell|went|came|stood|made|saw|sent|sold|bought|got|took|gave|put|ran|has|have)\b"
)


def _from_base(p: Claim, found: str | None) -> str | None:
    base = periods.base(p.c, p.q)
    if base is None or not base.edtf:
        return found
    start = base.edtf.split("/")[0] if base.edtf.endswith("/..") else base.edtf
    later = found or p.c.year
    if later is None or later[:4] == start[:4] and "/" not in later:
        return found
    return found if periods.year_before(start, later) else periods.spanning(start, later)
