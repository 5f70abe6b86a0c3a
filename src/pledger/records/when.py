"""When a number held, as the words around it, the numbers before it and the tense tell: each way of knowing is asked in turn."""

from pledger.mentions.types import Time
from pledger.records import passages, periods, respective, running, topics
from pledger.records.claims import Claim, Memory
from pledger.records.closing import apposed, bracketed_level, closing
from pledger.records.earlier import dated, earlier, earlier_level, from_base, later_level, led_from, until_told, when
from pledger.records.fragments import TRADE
from pledger.records.present import STOCKS, attributive, in_present, of_cost, present, present_stock, rank_today, runs_on, valid_still
from pledger.records.spans import (
    by_then,
    opening_since,
    over_years,
    risen_since,
    since_then,
    since_told,
    to_date,
    two_years,
    up_to_level,
    year_after,
)
from pledger.records.targets import aside
from pledger.records.untimed import undated, vague

_BESIDE = 12  # characters behind a number in which its own time begins and ends
_EVENTS = frozenset(["contracts", "loans", "grants", "aid", "investment", "documents"])


def period(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """When it held; each way of knowing it is asked in turn."""
    if (p.kind in ("extent", "power") and attributive(p)) or vague(p) or runs_on(p):
        return None
    unknown = not p.c.d.published and not any(o.period and o.c.view is not p.c.view for o in memory.late())
    aside = p.c.match("aside_sum", p.q.end, p.c.end) if unknown else None
    end = p.q.end + 1 + (aside.end() if aside else 0)
    if unknown and p.c.match("relative_year", end, min(end + _BESIDE, p.c.end)):
        return None  # '$5 million last year' in a source whose day nobody knows
    if p.subject.how == "term" and p.indicator == "loans":
        return running.of_loan(p, memory)
    if p.kind == "percent" and p.measure == "level" and p.c.search("lifts_levy", p.c.start, p.q.start):
        return p.c.year  # 'will scrap its 25 percent duty in July'
    if (first := _in_other_money(p, memory)) is not None:
        return first.period
    found = _told(p, before, memory)
    if found is None and not undated(p):
        found = (None if of_cost(p) else _sentence(p, memory)) or _continued(p, before, memory) or _only_time(p)
        if found is None and (p.measure == "share" or (p.kind == "percent" and p.measure == "level")):
            return present(p)
        found = found or present(p)
    found = running.so_far(p, periods.whole_year(found), memory)
    if p.measure in ("growth", "multiple", "change"):
        return from_base(p, found or running.of_level(p, memory))
    if p.q.relation in ("to", "from") and p.measure == "level" and found and periods.years(found) and not _given_to(p):
        return found.split("/")[-1 if p.q.relation == "to" else 0]  # 'doubled over the past decade to $191 billion'
    return found


def _told(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """The time that the words about the number tell."""
    return (
        earlier_level(p, memory)
        or risen_since(p)
        or led_from(p, memory)
        or since_then(p)
        or (since_told(p) if p.c.times else None)
        or _said(p, memory)
        or over_years(p)
        or later_level(p, memory)
        or apposed(p)
        or earlier(p, before, memory)
        or by_then(p)
        or _now(p)
        or rank_today(p)
        or running.first_months(p)
        or running.year_before(p, memory)
        or passages.next_year(p, memory)
        or passages.part_of_that(p, memory)
        or _of_span(p)
    )


def _in_other_money(p: Claim, memory: Memory) -> Claim | None:
    """'Since 1991 it has given 9 billion yen ($60 million)': the sum that a bracket says again, which is of the same time."""
    last = next(iter(memory.in_sentence(p.c)), None) if p.kind == "money" and p.measure == "level" else None
    same = last is not None and last.kind == "money" and last.measure == "level" and last.aim is None and last.q.unit != p.q.unit
    return last if last is not None and same and last.period and periods.same_sum(p.c, last.q, p.q) else None


def _given_to(p: Claim) -> bool:
    """'Since 2004 it has lent $690 million to eleven projects', 'it comes to $5 million': no level that a change leads to."""
    return p.q.relation == "to" and bool(p.c.search("given_to", p.c.fragment(p.q.start)[0], p.q.start))


def _of_base(p: Claim, t: Time, memory: Memory) -> bool:
    """'compared with $870 million in 2022, an increase of 18.4%', 'up from $2.6 billion in 2022, while imports stood at $70 million': the
    time before a number that is only the earlier level's."""
    return t.end <= p.q.start and any(o.base and o.period == t.edtf and o.q.end <= t.start for o in memory.in_sentence(p.c))


def _said(p: Claim, memory: Memory) -> str | None:
    if (looked_back := when(p)) is not None:
        p.base = True
        start = (looked_back.edtf or "").removesuffix("/..")  # 'has grown since 2000, when it was $20 million'
        return running.corresponding(p, looked_back, memory) or dated(start or None, p.c.year)
    t = respective.time(p.c, p.q) or periods.bracketed(p.c, p.q) or periods.own(p.c, respective.last(p.c, p.q)) or opening_since(p)
    if t is None or (p.measure in ("growth", "change", "multiple") and _of_base(p, t, memory)) or _day_of_talk(p, t):
        return None
    if t.role == "since" and p.c.view.patterns["as_of"].fullmatch(p.c.folded(t.start, t.start + 5)):
        return t.edtf.split("/")[0] if t.edtf else None
    p.says("period_said", t.text, t.start, t.end)
    if (span := year_after(p, t) or running.same_span(p, t, memory) or two_years(p, t) or up_to_level(p, t)) is not None:
        return span
    p.base = p.base or (p.measure == "level" and p.q.relation != "to" and periods.against(p.c, p.q))
    if t.role == "base" and p.measure == "level" and (now := _running(p, t, memory)):
        p.base = True
        return periods.shifted(now, -1)
    if p.c.pattern("today").fullmatch(t.text.lower()) and p.indicator not in _EVENTS:
        return p.c.year
    if t.role == "since" and t.edtf:
        first = t.edtf.split("/")[0]
        if not p.c.year:
            return None
        if (told := until_told(p, first)) is not None:
            return told
        if len(first) == 7 and p.c.pattern("month_named").search(t.text.lower()) and (p.c.d.published or "")[:7] > first:
            return f"{first}/{(p.c.d.published or '')[:7]}"
        return p.c.year if first == p.c.year or first == f"{p.c.year}-01" else f"{first}/{p.c.year}"
    return to_date(p, t) or running.corresponding(p, t, memory) or dated(t.edtf, p.c.year)


def _day_of_talk(p: Claim, t: Time) -> bool:
    """'met on Tuesday to discuss a 33% increase in trade': trade grows over no single day."""
    return len(t.edtf or "") == 10 and p.indicator in TRADE and p.measure in ("growth", "multiple") and t.end <= p.q.start


def _of_span(p: Claim) -> str | None:
    """'Between 2010 and 2016 it went from $3 billion to $5 billion': both levels of the one span of years that the sentence names."""
    spans = [t.edtf for t in p.c.times if t.edtf and t.role in ("point", "period")]
    led = p.q.relation in ("from", "to") and p.measure == "level" and {o.relation for o in p.c.quantities} >= {"from", "to"}
    return spans[0] if led and len(spans) == 1 and periods.years(spans[0]) else None


def _running(p: Claim, t: Time, memory: Memory) -> str | None:
    """'in 2017 it reached $776 million, 31.5% above the same period last year ($590 million)', said in 2018: a base that would be the
    sentence's own period is the year before it."""
    own = [o.period for o in memory.in_sentence(p.c) if o.period and not o.base]
    return own[0] if own and t.end <= p.q.start and t.edtf == own[0] else None


def _sentence(p: Claim, memory: Memory) -> str | None:
    """The time that opens the sentence, or that of the number before in it."""
    if p.q.relation == "from":
        return None
    said = _between(p, memory)
    if said:
        return said
    if (now := present_stock(p, memory)) is not None:
        return now
    for o in memory.in_sentence(p.c):
        if o.period and (o.kind != "rank" or p.kind == "rank") and not o.base and _span_fits(p, o):
            return o.period
    times = [t for t in p.c.times if t.edtf and t.role in ("point", "period") and _may_date(p, t)]
    first = p.c.quantities[0].start
    before = [t for t in times if t.end <= p.q.start and (p.measure != "level" or t.start < first or not periods.years(t.edtf or ""))]
    before = [t for t in before if not periods.counted_from(p.c, t) and not _of_base(p, t, memory)]
    times = [t for t in times if not periods.of_reason(p.c, p.q, t)]
    before = [t for t in before if not aside(p.c, p.c.start, p.q.start, t.start) and not periods.founding(p.c, p.q, t)]
    if p.q.start > first and p.measure == "level":
        before = [t for t in before if not periods.years(t.edtf or "")]
    for t in before[:1]:
        if not p.c.folded(p.c.start, t.start).strip(" \"'"):
            return dated(t.edtf, p.c.year)
    if before:
        return to_date(p, before[-1]) or dated(before[-1].edtf, p.c.year)
    after = [t for t in times if t.start >= p.q.end and not bracketed_level(p, t) and (p.q.relation in ("growth", "by") or closing(p, t))]
    after = [t for t in after if not periods.of_base(p.c, p.q, t) and not periods.counted_from(p.c, t)]
    return dated(after[0].edtf, p.c.year) if after else None


def _span_fits(p: Claim, o: Claim) -> bool:
    """Whether the years that a number before was told of may be this one's: a level's only where the growth over them led to it."""
    led = p.q.relation == "to" and o.measure in ("growth", "multiple") and o.indicator == p.indicator
    if p.measure == "level" and p.kind == "money" and o.q.end <= p.q.start and p.c.search("worth_led", o.q.end, p.q.start):
        return True  # 'It has funded 11 projects since 1996, worth $300 million'
    if p.kind == "extent" and p.c.search("to_come", min(o.q.end, p.q.end), p.c.end):
        return False  # '275 km have been paved, and the next 30 km will be built'
    return p.measure != "level" or led or not periods.years(o.period or "")


def _may_date(p: Claim, t: Time) -> bool:
    """A single day elsewhere in the sentence ("he said on Sunday") dates only what happens on a day."""
    if _day_of_talk(p, t) or (len(t.edtf or "") == 10 and p.indicator not in _EVENTS and periods.framing(p.c, p.q, t)):
        return False
    if len(t.edtf or "") != 10 or p.indicator in _EVENTS or p.c.search("as_of", t.start - 6, t.start):
        return True
    low, high = p.c.fragment(p.q.start, p.q.end)
    told = any(t.start < h.start < p.q.start for h in p.c.view.of("reporting"))
    opens = p.c.fullmatch("opening", p.c.start, t.start) is not None
    opens = opens and p.kind in ("count", "mass", "volume") and p.indicator not in STOCKS
    return (low <= t.start < high or opens) and not told


def _only_time(p: Claim) -> str | None:
    """'Some 200,000 trucks, one fourth of all, crossed the border during 2018': the one time of a sentence, at its end."""
    if p.aim or len(p.c.times) != 1 or not (p.kind == "rank" or (p.indicator in passages.COUNTED and p.measure in ("level", "share"))):
        return None
    t = p.c.times[0]
    if p.kind == "rank":
        return None if in_present(p, p.c.start, p.c.end) or t.role not in ("point", "period") else dated(t.edtf, p.c.year)
    last = p.q.end <= t.start and not p.c.folded(t.end, p.c.end).strip(" .\"'")
    return dated(t.edtf, p.c.year) if last and t.role in ("point", "period") and len(t.edtf or "") != 10 else None


def _between(p: Claim, memory: Memory) -> str | None:
    """A time between the number before and this one: 'in 2023, about 5,000 came, and in eight months of 2024, over 4,000'."""
    last = max((o.end for o in p.c.quantities if o.end <= p.q.start and periods.unlike(o, p.c.times)), default=0)
    found = [t for t in p.c.times if last and last <= t.start and t.end <= p.q.start and t.edtf and t.role in ("point", "period")]
    found = [t for t in found if not periods.counted_from(p.c, t) and not _of_base(p, t, memory) and not periods.founding(p.c, p.q, t)]
    if not found or not p.c.search("then", last, found[-1].start):
        return None
    return dated(found[-1].edtf, p.c.year)


def _continued(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """The running period of a passage of statistics, for numbers of the same kind."""
    trade = p.indicator in TRADE
    if p.q.relation == "from" or p.kind in ("extent", "power"):
        return None
    if not trade and p.measure == "level" and p.c.within("running", *p.c.fragment(p.q.start, p.q.end)):
        return None
    last = running.reported_period(p, memory)
    if p.indicator in _EVENTS and p.c.search("also_signed", p.c.start, p.q.start):
        return next((o.period for o in memory.recent(p.c, 4) if o.indicator in _EVENTS and len(o.period or "") == 10), None)
    if p.kind == "rank":
        return passages.period_of_rank(p, memory, last)
    if trade and p.measure == "share" and (sums := passages.sums_before(p, memory)) and not passages.by_now(p, sums, memory):
        return sums  # 'Trade in 2021 made up $9 million. Kyrgyzstan accounts for 3% of Uzbekistan's trade'
    heading = running.heading_period(p.c)
    if heading is not None:
        p.doubts.append("period_of_heading")
        return heading
    if before is not None and before.period and p.c.view is not before.c.view and not before.base:
        p.doubts.append("period_carried")
        if trade and last and (last > before.period or running.part_of(before.period, last)):
            return last
        return before.period
    return _of_passage(p, memory, last)


def _of_passage(p: Claim, memory: Memory, last: str | None) -> str | None:
    """The period of the passage that a number stands in, where neither a heading nor the number before it gives one. `last`: the period
    reported last."""
    trade = p.indicator in TRADE
    if (stock := passages.of_stock(p, memory) or passages.passed(p, memory)) is not None:
        p.doubts.append("period_carried")
        return stock
    counted = p.indicator in passages.COUNTED and not p.c.within("now", p.c.start, p.c.end)
    if counted and (months := running.of_count(p, memory)) is not None:
        p.doubts.append("period_carried")
        return months
    if (
        trade
        and last
        and not p.c.within(("now",), p.c.start, p.c.end)
        and passages.goes_on(p, memory, last)
        and not passages.own_words(p, memory)
    ):
        p.doubts.append("period_carried")
        return last
    reported = trade or (p.indicator in ("freight", "tourists", "other") and p.carried)
    if reported and (found := topics.reporting_period(p.c.d, p.c.number)):
        p.doubts.append("period_of_heading")
        return found
    if p.indicator in ("investment", "other") and p.measure == "level" and passages.same_passage(p, memory) and passages.flowed(p):
        p.doubts.append("period_carried")
        return last
    named = running.just_named(p, memory) if trade or p.indicator in passages.COUNTED else None
    return named or (passages.of_headline(p) if trade and last is None else None)


def _now(p: Claim) -> str | None:
    """'at present', 'currently' in the number's own fragment."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    if p.aim or p.indicator in _EVENTS:
        return None
    if p.kind == "count" and (p.c.search("already_is", low, high) or valid_still(p)):
        return p.c.year  # '1,200 are already at work'
    if p.c.within("running", low, high):
        return None
    if p.c.search("the_present", p.q.start - _BESIDE, p.q.start):
        return p.c.year  # 'from the present $400 million'
    inside = [(t.start, t.end) for t in p.c.times if t.edtf]  # 'July-December of the current fiscal year'
    return p.c.year if any(not any(a < w.start and w.end <= b for a, b in inside) for w in p.c.within("now", low, high)) else None
