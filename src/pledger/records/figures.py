"""Figures and targets: every number claimed or aimed at, with what it measures, whose it is, when it held and how firmly it is meant."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pledger.mentions.types import Quantity
from pledger.records import (
    aim_parts,
    bought,
    carry,
    ellipsis,
    gifts,
    measured,
    measures,
    pair_rows,
    reporters,
    respective,
    running,
    share_rows,
    subjects,
    tabled,
    totals,
    when,
    wholes,
    whose,
)
from pledger.records.admission import admitted
from pledger.records.already import past, risen
from pledger.records.banks import of_financier
from pledger.records.baselines import baseline
from pledger.records.business import private_voice
from pledger.records.by_number import told_by_number
from pledger.records.capital import CAPITAL
from pledger.records.citing import Citations
from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.deadlines import deadline
from pledger.records.draft import evidence
from pledger.records.effects import effect
from pledger.records.fragments import Clause, clause
from pledger.records.labelled import behind_label, labelled
from pledger.records.merging import merged
from pledger.records.narrow import kept
from pledger.records.national import attribute, reporting
from pledger.records.paper_money import by_paper
from pledger.records.ranking import rank
from pledger.records.several_ends import open_ends
from pledger.records.subject_types import COUNTED, STATED, Subject
from pledger.records.targets import aim
from pledger.records.ties import wired
from pledger.records.topics import own_dollar, year_of
from pledger.records.types import Figure, Quantified, Target
from pledger.records.units_left_out import led_on, with_unit
from pledger.records.unnamed import anaphoric_whole, granted, loan_term, rank_subject, settled, unnamed

_TELLING = frozenset(["money", "mass", "volume", "energy", "percent"])  # units of which a number says something by itself
_PAIR = 2
_SKIPPED = frozenset(["prefix", "dateline", "byline", "caption", "furniture"])


def build(d: Discourse) -> Iterator[Quantified]:
    """The figures and targets of a source, in order; what is said twice is one record with more evidence."""
    if not d.theme:
        return
    cited = Citations(d)
    memory = Memory(counts=cited.counts, dollar=own_dollar(d), hub=reporting(d), tells=d.tied and not wired(d.marked))
    found: list[tuple[Claim, Quantified]] = []
    for view in d.marked.views:
        if view.sentence.kind in _SKIPPED or d.affair(view.start):
            continue
        c = clause(d, view, _year)
        if c is None:
            continue
        told = [one for p in list(_claims(c, memory)) if p.parties for one in ellipsis.distributed(p)]
        for p in told:
            record = _record(p, memory, cited)
            if record is not None:
                found.append((p, record))
    prose = list(wholes.told_once(d, merged(wholes.sized(totals.settled(found)))))
    yield from tabled.besides(d, prose)
    yield from tabled.figures(d, prose)


def _year(d: Discourse) -> str | None:
    """The year that the source speaks from; looked for in all of an undated one, once a number asks for it."""
    if "year" not in d.kept:
        d.kept["year"] = d.year or year_of(d)
    year: str | None = d.kept["year"]
    return year


def _claims(c: Clause, memory: Memory) -> Iterator[Claim]:
    """What the numbers of a sentence say, in order; each is remembered before the next is read, a headline's up to its end."""
    known = len(memory.claims)
    for q in c.quantities:
        p = _claim(c, q, memory)
        if p is not None:
            memory.claims.append(p)
            yield p
    if c.headline:
        del memory.claims[known:]


def _claim(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """What `q` says, or None where it is no claim."""
    q, kind, unit, on = with_unit(c, ellipsis.alone(c, q), memory)
    if q.bound == "between" and c.pattern("led_to").match(q.text.lower()) and _grown(c, q):
        q = replace(q, bound="exactly", low=q.value, relation="to")  # 'rose by 23 percent, from 6.8 to 8.3 million tonnes'
    term = loan_term(c, q)
    term = term or (effect(c, q) if kind == "time" else None)
    if q.value is None or (kind in ("time", "speed", "gauge", "other") and term is None and on is None):
        return None
    own, before = (on.subject, on) if on is not None else _subject(c, q, kind, term, memory)
    if kind == "percent" and own is not None and own.indicator != "other" and c.match("ready_next", q.end, c.end):
        own, before = Subject("other", None, q.start, q.end, "state"), None  # 'orders for a lock, now 80 percent ready'
    own = by_paper(c, own, memory)
    if own is None:
        own, before = _stated(q, kind, memory)
    if own is None or (own.indicator == "other" and own.how == "noun" and not (c.parties(c.start, c.end) or _next_deed(c, q, memory))):
        return None
    how = ellipsis.measure(c, q, on) if on is not None else ellipsis.equivalent(c, q, before) or measures.measure(c, q, own)
    how = how or share_rows.next_share(c, q, before) or (measures.of_part(c, q) if memory.tells else None)
    if kind == "percent":
        how = share_rows.bracket_share(c, q, how, memory)
    if how is None:
        return None
    p = Claim(c, q, own, how, kind, carried=before is not None or own.how in ("topic", "label"), unit=unit)
    p.counts_on = on is not None and kind == "count"
    p.says("indicator", own.row.label if own.row else own.how, own.start, own.end)
    carried = ellipsis.aim_of(c, q, on) if on is not None else aim_parts.part_of_aim(c, q, memory)
    terms = own.how in ("sent", "one_of") or (
        own.how == "term" and own.indicator == "loans"
    )  # 'The loan will be repaid over 20 years': what it is
    terms = terms or (own.how == CAPITAL and bool(c.search("fund_with_capital", c.start, q.start)))  # of a fund that is yet to be
    p.aim = None if terms else aim(c, q) or ellipsis.equivalent_aim(c, q, before) or carried
    if not admitted(p):
        return None
    _complete(p, before, memory)
    return p


def _led_from(p: Claim, before: Claim | None, memory: Memory) -> None:
    """Takes the aim from the level that a rise to come starts at: 'hopes for 30,000 by 2026, up from 14,000 in 2023'; in 'will be raised
    from 40 to 60 a year' it is what it is now."""
    if not p.aim or p.q.relation != "from":
        return
    if past(p.c, p.q):
        p.aim, p.period = None, when.period(p, before, memory)
    elif risen(p.c, p.q):
        p.aim, p.period = None, p.c.d.year


def _next_deed(c: Clause, q: Quantity, memory: Memory) -> bool:
    """'The project will pave 20 km of road and rebuild five jetties': whether a deed is told after one with a number of its own."""
    return bool(memory.in_sentence(c)) and c.fullmatch("deed_right", c.fragment(q.start)[0], q.start) is not None


def _subject(c: Clause, q: Quantity, kind: str, term: Subject | None, memory: Memory) -> tuple[Subject | None, Claim | None]:
    """What `q` measures, by its own words or those of a number before, with that number."""
    if kind == "rank":
        return rank_subject(c, q) or rank(c, q, memory), None
    if kind == "money" and (one := carry.one_of_them(c, q, memory)) is not None:
        return Subject(one.indicator, one.subject.row, one.subject.start, one.subject.end, "one_of"), one
    own = term or told_by_number(c, q) or ellipsis.named(c, q)
    own = own or settled(c, q, labelled(c, q) or subjects.attach(c, q))
    if own is None and q.relation == "from" and (led := led_on(c, q)):
        own = subjects.attach(c, led[0])  # 'From 664 million in 2001 their trade rose to 1.9 billion dollars'
    if own is not None and carry.passed_over(c, q, own, memory):
        own = None  # 'motor vehicles lead with $1.3 bn in spite of a 5.6 pct drop': the level's own drop
    if own is None and kind == "percent" and not carry.points_back(c, q):
        every = c.pattern("every_nth").match(q.text.lower())  # 'every twentieth resident'
        own = unnamed(c, q) if every or not anaphoric_whole(c, q) else None
    if (kind == "money" and own is None and not memory.in_sentence(c)) or granted(c, q, own):
        given = unnamed(c, q)  # 'the US has given Angola $500 million': not the loans of the sentence before
        own = given if given is not None and given.how == "given" else own
    if own is not None:
        sold = bought.of_exporter(c, own, memory)
        return (sold.subject, sold) if sold is not None else (own, None)
    if behind_label(c, q):
        return unnamed(c, q), None  # 'Indonesians living in Australia: 94,000' goes on about nothing said before
    carried, before = carry.subject(c, q, memory) or (unnamed(c, q), None)
    return settled(c, q, carried), before


def _stated(q: Quantity, kind: str, memory: Memory) -> tuple[Subject | None, Claim | None]:
    """A number with a unit that no words near it explain is claimed all the same: of what was last said in that unit, or something else."""
    if not memory.tells or q.relation == "from" or kind not in _TELLING:
        return None, None
    last = next((o for o in memory.late()[:3] if o.kind == kind and kind != "percent"), None)
    own = last.subject if last is not None else None
    return Subject(own.indicator if own else "other", own.row if own else None, q.start, q.end, STATED), last


def _grown(c: Clause, q: Quantity) -> bool:
    """Whether the sentence says by how much it grew before the two numbers that it led from and to."""
    return any(o.end <= q.start and o.unit in ("percent", "times") and o.relation in ("by", "growth", "multiple") for o in c.quantities)


def _complete(p: Claim, before: Claim | None, memory: Memory) -> None:
    """Fill in whose it is, from where to where, and when."""
    p.before = before
    p.parties = whose.parties(p, before, memory)
    p.place = before.place if before is not None and p.counts_on else p.parties
    p.reporter = p.reporter or reporters.reporter(p)
    p.flow = respective.own_ends(p.c, p.q, carry.ends(p, before, memory), p.parties)
    p.flow = pair_rows.ends(p, memory)
    p.reporter = p.reporter or reporters.exporter(p)
    if p.kind == "percent" and p.measure == "share":
        share_rows.in_row(p, before, memory)
    gifts.settle(p, memory)
    attribute(p, memory)
    of_financier(p)
    if len(p.parties) > _PAIR:
        open_ends(p)
    p.period = None if p.aim else when.period(p, before, memory)
    _led_from(p, before, memory)
    p.base = p.base or running.compared(p, memory)
    p.rule = f"{'target' if p.aim else 'figure'}_{p.measure}_{'carried' if before else p.subject.how}"
    if p.aim:
        p.says(p.aim.rule, p.aim.strength, p.aim.start, p.aim.end)
    if not p.c.d.published:
        p.doubts.append("no_date")
    if p.indicator == "other":
        p.doubts.append("indicator_other")
    if p.subject.how == STATED:
        p.doubts.append(STATED)
    if p.c.headline:
        p.doubts.append("headline")


def _span(p: Claim) -> tuple[int, int]:
    """The stretch that says it: the number's fragment, from the indicator on where that stands before."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if not p.carried and p.c.start <= p.subject.start < low and high - p.subject.start <= 300:
        low = p.c.fragment(p.subject.start)[0]
        low = max(low, high - 390)
    country = running.row(p.c)
    if country is not None:
        low = min(low, country.start)
    if p.aim and p.aim.start < low and high - p.aim.start <= 300:
        low = p.aim.start
    return (low, high) if high - low <= 400 else (max(low, p.q.start - 200), min(high, p.q.end + 190))


def _record(p: Claim, memory: Memory, cited: Citations) -> Quantified | None:
    q, d = p.q, p.c.d
    if not d.tied and not kept(p):
        return None
    unit = measures.unit(p.subject) if p.unit == "people" and p.subject.how == COUNTED else p.unit or measures.unit(p.subject)
    value = measures.value(p.c, q, p.measure, p.subject)
    bound = "exactly" if p.aim is None and p.kind != "percent" and p.c.pattern("as_many").match(q.text.lower()) else measures.bound(p.c, q)
    low, high = measures.interval(q, value, bound)
    common: dict[str, Any] = {
        "source": d.marked.source.name,
        "evidence": (evidence(d, *_span(p)),),
        "parties": p.parties,
        "said_by": cited.of(q.start),
        "indicator": p.indicator,
        "subject": measured.subject(p),
        "origin": p.flow.origin,
        "destination": p.flow.destination,
        "measure": p.measure,
        "value": value,
        "unit": unit,
        "bound": bound,
        "low": low,
        "high": high,
        "period": p.period,
        "whole": measured.whole(p),
        "rule": p.rule,
        "doubts": tuple(p.doubts),
        "reasons": tuple(p.reasons),
    }
    if p.aim is None:
        return Figure(**common)
    if (
        private_voice(p.c.view)
        or q.relation == "from"
        or p.c.search("from_former", p.c.start, q.start)
        or (q.relation == "multiple" and any(_to_later(p, o) for o in p.c.quantities))
    ):
        return None
    p.due = deadline(p.c, q, p.aim.start) or wholes.deadline_of_whole(p, memory)
    return Target(**common, deadline=p.due, baseline=baseline(p, memory), strength=p.aim.strength)


def _to_later(p: Claim, o: Quantity) -> bool:
    """Whether this multiple only leads to a level after it, and is that one's baseline."""
    gap = p.c.folded(p.q.end, o.start)
    return o.start > p.q.start and o.relation == "to" and "," not in gap.rstrip(" ,") and len(gap.split()) <= 12
