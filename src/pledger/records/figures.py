"""Figures and targets: every number claimed or aimed at, with what it measures, whose it is, when it held and how firmly it is meant."""

from collections.abc import Iterator

from pledger.mentions.types import Quantity
from pledger.records import carry, measures, subjects
from pledger.records.admission import admitted, rank_subject, unnamed
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import Clause, clause, unit_class
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.merging import merged
from pledger.records.subjects import Subject
from pledger.records.targets import aim, deadline
from pledger.records.types import Figure, Quantified, Target

_SKIPPED = frozenset(["prefix", "dateline", "byline", "caption", "furniture"])


def build(d: Discourse) -> Iterator[Quantified]:
    """The figures and targets of a source, in order; what is said twice is one record with more evidence."""
    memory = Memory()
    found: list[tuple[Claim, Quantified]] = []
    for view in d.marked.views:
        if view.sentence.kind in _SKIPPED:
            continue
        c = clause(d, view)
        if c is None:
            continue
        for q in c.quantities:
            p = _claim(c, q, memory)
            if p is None:
                continue
            if not c.headline:
                memory.claims.append(p)
            record = _record(p, memory)
            if record is not None:
                found.append((p, record))
    yield from merged(found)


def _claim(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """What `q` says, or None where it is no claim."""
    kind = unit_class(q.unit)
    if q.value is None or kind in ("time", "speed", "gauge", "other"):
        return None
    own = rank_subject(c, q) if kind == "rank" else subjects.attach(c, q)
    before: Claim | None = None
    if own is None and kind != "rank":
        carried = carry.subject(c, q, memory)
        own, before = carried if carried else (unnamed(c, q), None)
    if own is None:
        return None
    how = measures.measure(c, q, own)
    if how is None:
        return None
    p = Claim(c, q, own, how, kind, carried=before is not None)
    p.says("indicator", own.row.label if own.row else own.how, own.start, own.end)
    p.aim = aim(c, q)
    if not admitted(p):
        return None
    _complete(p, before, memory)
    return p


def _complete(p: Claim, before: Claim | None, memory: Memory) -> None:
    """Fill in whose it is, from where to where, and when."""
    p.parties = carry.parties(p, before)
    p.flow = carry.ends(p, before, memory)
    p.period = None if p.aim else carry.period(p, before, memory)
    p.rule = f"{'target' if p.aim else 'figure'}_{p.measure}_{'carried' if before else p.subject.how}"
    if p.aim:
        p.says(p.aim.rule, p.aim.strength, p.aim.start, p.aim.end)
    if not p.parties:
        p.doubts.append("no_parties")
    if p.indicator == "other":
        p.doubts.append("indicator_other")
    if p.c.headline:
        p.doubts.append("headline")


def _span(p: Claim) -> tuple[int, int]:
    """The stretch that says it: the number's fragment, from the indicator on where that stands before."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if not p.carried and p.c.start <= p.subject.start < low and high - p.subject.start <= 300:
        low = p.c.fragment(p.subject.start)[0]
        low = max(low, high - 390)
    if p.aim and p.aim.start < low and high - p.aim.start <= 300:
        low = p.aim.start
    return (low, high) if high - low <= 400 else (max(low, p.q.start - 200), min(high, p.q.end + 190))


def _baseline(p: Claim, memory: Memory) -> float | None:
    """The level a target starts from: 'from 120 to 150'; 'double to $2bn'; 'bring this figure to 10'."""
    for o in p.c.quantities:
        if o is p.q or o.value is None:
            continue
        if o.relation == "from" and o.end <= p.q.start and unit_class(o.unit) in (p.kind, "count"):
            return o.value
        if o.relation == "multiple" and o.end <= p.q.start and p.measure == "level" and p.q.value and o.value > 1 and _to(p, o):
            return p.q.value / o.value
    return None


def _to(p: Claim, o: Quantity) -> bool:
    """Whether the multiple goes straight on to the level: 'double trade turnover to $2 billion'."""
    gap = p.c.folded(o.end, p.q.start)
    return p.q.relation == "to" and "," not in gap and len(gap.split()) <= 12


def _record(p: Claim, memory: Memory) -> Quantified | None:
    q, d = p.q, p.c.d
    unit = q.unit or _unit(p.subject)
    value = measures.value(q, p.measure, p.subject)
    common = dict(
        source=d.marked.source.name,
        evidence=(evidence(d, *_span(p)),),
        parties=p.parties,
        said_by=d.speaker(q.start),
        indicator=p.indicator,
        subject=_words(p),
        origin=p.flow.origin,
        destination=p.flow.destination,
        measure=p.measure,
        value=value,
        unit=unit,
        bound=measures.bound(p.c, q),
        low=q.low,
        high=q.high,
        period=p.period,
        whole=_whole(p),
        rule=p.rule,
        doubts=tuple(p.doubts),
        reasons=tuple(p.reasons),
    )
    if p.aim is None:
        return Figure(**common)  # type: ignore[arg-type]
    if q.relation == "from" or q.relation == "multiple" and any(_to_later(p, o) for o in p.c.quantities):
        return None
    return Target(**common, deadline=deadline(p.c, q, p.aim), baseline=_baseline(p, memory), strength=p.aim.strength)  # type: ignore[arg-type]


def _to_later(p: Claim, o: Quantity) -> bool:
    """Whether this multiple only leads to a level after it, and is that one's baseline."""
    gap = p.c.folded(p.q.end, o.start)
    return o.start > p.q.start and o.relation == "to" and "," not in gap and len(gap.split()) <= 12


def _unit(s: Subject) -> str:
    return (s.row["unit"] if s.row else "") or "items"


def _words(p: Claim) -> str | None:
    """What is counted, in the source's words, where the number counts a noun."""
    if p.subject.how == subjects.COUNTED and p.q.number[1]:
        words = p.c.d.marked.text(p.q.number[1], p.subject.end).strip()
        return words or None
    return None


def _whole(p: Claim) -> str | None:
    """Of what a share is a share: the words after 'of', to the end of the fragment."""
    if p.measure != "share":
        return None
    low, high = p.c.fragment(p.q.start, p.q.end)
    text = p.c.d.marked.text(p.q.end, high).strip()
    for lead in ("of the ", "of all ", "of ", "in the ", "in "):
        if text.lower().startswith(lead):
            return text[len(lead) :].strip() or None
    return None

