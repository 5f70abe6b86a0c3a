"""What a passage of statistics runs on: the period it reports, that of the heading of a list, the country that a row is about."""

from pledger.mentions.types import Indicator, Party, Quantity, Time
from pledger.mentions.view import View
from pledger.records import periods, topics
from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.fragments import TRADE, Clause

LABEL = 24  # characters of a country's name that heads a paragraph
HEADING = 70  # characters: a heading of a list is short
MARK = 4  # characters of a heading's letter or number
ROWS = 16  # how far above a row its heading stands
MONTH = 2592000  # seconds
BACK = 3  # sentences that a reporting period reaches on


def last_period(p: Claim, memory: Memory, back: int = BACK) -> str | None:
    """The latest period of the nearest sentence on the same sort of thing, of the same indicator rather than of another."""
    told = [o for o in memory.recent(p.c, back) if o.period and o.aim is None and (o.indicator in TRADE or dated_rank(o))]
    told = [o for o in told if not o.base and not periods.years(o.period or "")]
    told = [o for o in told if o.paragraph == p.paragraph] or told  # 'At the end of 2007 trade stood at', below a report on a half year
    same = [o for o in told if o.indicator == p.indicator] or told
    nearest = [o.period or "" for o in same if o.c.view is same[0].c.view]
    return max(nearest, key=ends, default=None)


def dated_rank(o: Claim) -> bool:
    """'In 2018 Laos was our ninth partner.' The trade told next is of the same year; 'is our ninth partner' says nothing of it."""
    return o.kind == "rank" and o.subject.how == "rank" and any(r.rule == "period_said" for r in o.reasons)


def reported_period(p: Claim, memory: Memory) -> str | None:
    """The last period, unless it is only a part of what the heading says the text reports on and a new paragraph begins."""
    last = last_period(p, memory)
    told = next((o.paragraph for o in reversed(memory.claims) if o.period == last), p.paragraph)
    if last is None or told == p.paragraph:
        return last
    whole = topics.reporting_period(p.c.d, p.c.number)
    return whole if whole and part_of(last, whole) else last


def part_of(period: str, whole: str) -> bool:
    """Whether a month is the last of the months that `whole` spans: 'In May alone' in a report on January-May."""
    return "/" in whole and "/" not in period and len(period) == 7 and ends(period) == ends(whole)


def ends(period: str) -> str:
    """The last month of a period, to be compared with another's."""
    return (period.split("/")[-1] + "-12")[:7]


def compared(p: Claim, memory: Memory) -> bool:
    """Whether a level is only what another number of its sentence, or of the one before, is compared with."""
    looks = p.indicator in TRADE and p.c.search("looks_back", p.c.start, p.c.end)
    told = [o for o in memory.recent(p.c, 1) if o.indicator == p.indicator and o.measure == "level"] if looks else []
    others = [o.period for o in [*memory.in_sentence(p.c), *told] if o.period and not o.base]
    return p.measure == "level" and bool(p.period) and any(ends(p.period or "") < ends(o) for o in others)


def within_year(period: str | None) -> bool:
    """Whether a period is some months of a year: what a statistical report covers."""
    return bool(period) and len((period or "").split("/")[0]) == 7


def corresponding(p: Claim, t: Time, memory: Memory) -> str | None:
    """'the corresponding period of 2021': the months that the passage reports on, of that year; None where it is no such phrase."""
    if not t.edtf or not t.edtf.isdigit() or len(t.edtf) != 4:
        return _same_months(p, t, memory)
    if not p.c.pattern("same_part").search(t.text.lower()) and not _year_back(p, t):
        return None
    own = [x.edtf for x in p.c.times if x is not t and within_year(x.edtf)]
    own += [o.period for o in memory.in_sentence(p.c) if within_year(o.period)]
    whole = any(o.period and o.period.isdigit() and not o.base and o.indicator == p.indicator for o in memory.in_sentence(p.c))
    last = own[0] if own else None if whole else last_period(p, memory)
    if last is None or not within_year(last) or not last[:4].isdigit():
        return None
    if own and p.c.pattern("one_year_ago").search(t.text.lower()):
        return periods.shifted(last, -1)  # 'in April-November 2022, against $48 million a year ago', told in March 2023
    return periods.shifted(last, int(t.edtf) - int(last.split("/")[-1][:4]))


def same_span(p: Claim, t: Time, memory: Memory) -> str | None:
    """'has exceeded $9 million since 2005, while theirs over the same period came to $5 million': of the years that the number before
    it was told of."""
    if t.role != "period" or not p.c.pattern("same_part").search(t.text.lower()):
        return None
    told = next((o.period for o in [*memory.in_sentence(p.c), *memory.recent(p.c, 1)] if o.period and not o.base), None)
    return told if told and "/" in told and told.startswith(f"{t.edtf}/") else None


def _same_months(p: Claim, t: Time, memory: Memory) -> str | None:
    """'$600 million by the end of August, from $422 million in the same period of 2023': from January to August, as the sum before."""
    if t.role != "base" or not within_year(t.edtf) or "/" in (t.edtf or "") or len(t.edtf or "") != len("2023-08"):
        return None
    whole = (o.period for o in memory.in_sentence(p.c) if o.period and "/" in o.period and within_year(o.period) and not o.base)
    return next((periods.shifted(w, int((t.edtf or "")[:4]) - int(w[:4])) for w in whole if w[-2:] == (t.edtf or "")[-2:]), None)


def year_before(p: Claim, memory: Memory) -> str | None:
    """'rose by 2.7% in January-August 2022 to $646 million, compared to $629 million': the same months of the year before."""
    if p.measure != "level" or p.kind == "rank" or not periods.against(p.c, p.q) or p.q.relation == "from":
        return None
    told = [o for o in memory.in_sentence(p.c) if o.indicator == p.indicator and o.period and not o.base]
    grown = any(o.measure == "growth" for o in told)
    now = next((o.period for o in told if o.measure == "level" and o.kind == p.kind), None)
    if not grown or now is None or periods.years(now):
        return None
    p.base = True
    return periods.shifted(now, -1)


def so_far(p: Claim, found: str | None, memory: Memory) -> str | None:
    """'exports in 2023 came to $700 million', said in November 2023 of a report on January-September: of those months; of the year before
    it, the same months."""
    unfinished = (p.c.d.published or "").startswith(p.c.year or "-")
    if p.indicator not in TRADE or p.kind == "rank" or p.c.year is None or found is None or not unfinished:
        return found
    if p.c.search("each_year", p.c.start, p.c.end) or p.c.search("so_far_this", p.c.start, p.c.end):
        return found  # 'It annually imports $500 million worth of jute', 'So far this year it has sold'
    told = next((o.period for o in memory.late() if o.indicator in TRADE and within_year(o.period) and not o.base), None)
    if told is None or "/" not in told or told[:4] != p.c.year or found not in (p.c.year, str(int(p.c.year) - 1)):
        return found
    if p.c.search("in_whole", p.q.start - 40, p.q.end + 40):
        return found  # 'as against 95,000 tons in the whole of 2023'
    if found == p.c.year:
        return told
    against = periods.against(p.c, p.q) and any(o.period == told for o in memory.in_sentence(p.c))
    return periods.shifted(told, -1) if against else found


def first_months(p: Claim) -> str | None:
    """'dropped to $2.2bn over nine months': of the year of publication, or of the one before where it is not so old yet."""
    if p.indicator not in TRADE or not p.c.d.published or len(p.c.d.published) < 7:
        return None
    year, month = int(p.c.d.published[:4]), int(p.c.d.published[5:7])
    for t in p.c.times:
        count = round((t.seconds or 0) / MONTH)
        lead = p.c.folded(t.start - 12, t.start)
        if t.role == "duration" and not t.edtf and 2 <= count <= 11 and p.c.pattern("over_months").search(lead + t.text.lower()):
            year -= 0 if month > count else 1
            return f"{year}-01/{year}-{count:02}"
    return None


def _year_back(p: Claim, t: Time) -> bool:
    """'against $3 billion last year', after the sum of some months: of the same months."""
    if p.c.pattern("one_year_ago").search(t.text.lower()):
        return True
    if p.c.search("in_whole", t.start - 24, t.end):
        return False  # 'against 121 million for the whole of last year'
    against = periods.against(p.c, p.q) or p.c.folded(t.end, p.q.start).strip() == "("
    if against and t.end <= p.q.start:
        return bool(p.c.pattern("last_year").search(t.text.lower()))
    return bool(against and p.c.pattern("last_year").search(t.text.lower())) and t.start >= p.q.end


def heading_period(c: Clause) -> str | None:
    """The period that the heading of a list names ('12 months ended Dec-2019:', 'January 2020'), for its rows."""
    d, here = c.d, c.number
    if c.view.sentence.kind != "item":
        return _of_heading(d, here)
    for i in range(here - 1, max(-1, here - 1 - ROWS), -1):
        view = d.marked.views[i]
        if len(view.text) > HEADING:
            return None
        times = [t for t in d.marked.of(Time, view.start, view.sentence.end) if t.edtf and t.role in ("point", "period")]
        if times and (view.sentence.kind in ("heading", "headline") or view.text.rstrip().endswith(":")):
            return times[-1].edtf
    return None


def _of_heading(d: Discourse, here: int) -> str | None:
    """'A. January' right above the paragraph: a heading that is a time and nothing else."""
    paragraph = d.marked.views[here].sentence.paragraph
    first = next(i for i in range(here, -1, -1) if i == 0 or d.marked.views[i - 1].sentence.paragraph != paragraph)
    above = d.marked.views[first - 1] if first else None
    if above is None or above.sentence.kind != "heading":
        return None
    times = [t for t in d.marked.of(Time, above.start, above.sentence.end) if t.edtf and t.role in ("point", "period")]
    alone = len(times) == 1 and len(above.text) - len(times[0].text) <= MARK
    return times[0].edtf if alone else None


def row(c: Clause) -> Party | None:
    """The country that a row of a list is about: '- India: 48,442, +5.8%', 'Turkey - 254,577'. Looked for once: each number asks twice."""
    if "row" not in c.kept:
        c.kept["row"] = _row(c)
    found: Party | None = c.kept["row"]
    return found


def _row(c: Clause) -> Party | None:
    if c.view.sentence.kind not in ("item", "heading", "body"):
        return None
    number = c.quantities[0].start
    for x in c.parties(c.start, number):
        if not x.codes or len(x.codes) != 1 or c.folded(c.start, x.start).strip(" -–—•*·\t0123456789.)|"):
            return None
        gap = c.folded(x.end, number).strip()
        marked = c.view.sentence.kind != "body" or gap[:1] in (":", "-", "–", "—", "|")
        return x if marked and c.pattern("row_gap").fullmatch(gap) else None
    return None


def is_row(d: Discourse, i: int) -> bool:
    """Whether the `i`-th sentence is a row of a list."""
    return 0 <= i < len(d.marked.views) and d.marked.views[i].sentence.kind == "item"


def of_rows(c: Clause) -> bool:
    """Whether a row without a country stands among rows that have one: the total of the list."""
    d, here = c.d, c.number
    if c.view.sentence.kind != "item" or c.view.text.rstrip().endswith("."):
        return False  # a sentence is no row
    for i in (here + 1, here + 2):
        if is_row(d, i):
            view = d.marked.views[i]
            named = [x for x in d.marked.of(Party, view.start, view.sentence.end) if x.codes]
            numbers = d.marked.of(Quantity, view.start, view.sentence.end)
            if not named or not numbers or d.marked.folded[view.start : named[0].start].strip(" -–—•*·\t"):
                continue
            if c.pattern("row_gap").fullmatch(d.marked.folded[named[0].end : numbers[0].start].strip()):
                return True  # 'Turkey: 48,442', but not 'Australian investment in Indonesia: $5 billion'
    return False


def section(c: Clause) -> str | None:
    """The country whose name heads the paragraph ('ESTONIA. Track is being laid') or the rows ('LAOS AT A GLANCE'); None elsewhere."""
    d, here = c.d, c.number
    paragraph = c.view.sentence.paragraph
    for i in range(here - 1, max(-1, here - 1 - ROWS), -1):
        view = d.marked.views[i]
        label = view.sentence.paragraph == paragraph and len(view.text) < LABEL and view.text.isupper()
        if not label and view.sentence.kind != "heading":
            if view.sentence.kind == "body" and view.sentence.paragraph != paragraph and len(view.text) > HEADING:
                return None
            continue
        named = {k for x in d.marked.of(Party, view.start, view.sentence.end) for k in x.codes}
        return named.pop() if len(named) == 1 else None
    return None


def of_loan(p: Claim, memory: Memory) -> str | None:
    """'Repayment: 40 years' under 'Terms': of the loan that the text tells of."""
    if p.subject.how != "term" or p.indicator != "loans":
        return None
    days = [o.period for o in memory.late() if o.period and o.indicator == "loans" and o.kind == "money" and len(o.period) == 10]
    return max(days, default=None)


def of_count(p: Claim, memory: Memory) -> str | None:
    """The months for which the same was counted last."""
    counted = [o for o in memory.recent(p.c, BACK) if o.indicator == p.indicator and not o.aim and not o.base]
    near = [o.period for o in counted]
    if not near or not within_year(near[0]):
        return near[0] if near and _year_told_on(p, counted[0]) else None
    return near[0]


def _year_told_on(p: Claim, o: Claim) -> bool:
    """'In 2022, freight came to 3 million tons. The number of trains rose to 2,830': told of the same year, in the past."""
    year = o.period or ""
    told = year.isdigit() and o.c.number == p.c.number - 1 and o.paragraph == p.paragraph and not any(t.edtf for t in p.c.times)
    now = told and p.c.within(("now", "running", "present"), p.c.start, p.c.end)
    return told and not now and year != p.c.year and bool(p.c.search("past_tense", p.c.start, p.c.end))


def _flow_over(p: Claim, view: View, t: Time) -> bool:
    """'Exports to Oman hit a record last year, data shows.' A new paragraph: 'Sales of tea rose 7%': whether a flow of a time that is over
    was told of, and this number is told of the past as well."""
    last = t.edtf or ""
    over = len(last.split("/")[0]) in (len("2024"), len("2024-05")) and ends(last) < (p.c.d.published or "")[:7]
    if p.indicator not in TRADE or not over or periods.years(last) or not p.c.search("past_tense", p.c.start, p.c.end):
        return False
    told = any(i.indicator in TRADE for i in p.c.d.marked.of(Indicator, view.start, view.sentence.end)) and not p.c.d.quoted(p.q.start)
    return told and bool(p.c.pattern("past_tense").search(view.folded))


def just_named(p: Claim, memory: Memory) -> str | None:
    """'Arrivals rose sharply in June. 113,457 tourists came': the one period that the sentence before names, which has no number itself."""
    here = p.c.number
    if here == 0 or memory.recent(p.c, 1):
        return None
    view = p.c.d.marked.views[here - 1]
    times = [t for t in p.c.d.marked.of(Time, view.start, view.sentence.end) if t.edtf]
    if len(times) != 1 or times[0].role not in ("point", "period"):
        return None
    if not (within_year(times[0].edtf) and view.sentence.paragraph == p.paragraph) and not _flow_over(p, view, times[0]):
        return None
    p.doubts.append("period_carried")
    return times[0].edtf


def of_level(p: Claim, memory: Memory) -> str | None:
    """'Trade in 2022 was $5 billion, an increase of 12% on the previous year', of no known date: of the year that its level is told of."""
    same = (o for o in memory.in_sentence(p.c) if p.carried and o.indicator == p.indicator and o.measure == "level" and not o.base)
    return next((o.period for o in same if o.period), None)
