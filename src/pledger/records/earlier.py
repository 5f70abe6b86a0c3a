"""When a level that another is held against held: 'from 178 thousand a year before', 'when it stood at $2 billion', 'a month earlier'."""

from pledger.mentions.types import Time
from pledger.records import periods, running
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE

_BEATEN = 80  # characters before a year in which stands that it was surpassed
_ROUNDED = 0.05  # of a growth that two levels give: how far the one that is told may lie off
_OF_YEAR = 4  # characters of a year
_GAP = 16  # characters from a year to the percentage by which it was surpassed


def _told_on(p: Claim, memory: Memory) -> str | None:
    """'Trade rose from $6 million in 2018 to $11 million in 2022. Exports went from 5 to 8 million, and over the same period imports
    doubled': between the years of the levels told before, where the sentence names no other."""
    if p.indicator not in TRADE or p.aim:
        return None
    same = [t for t in p.c.times if p.c.pattern("same_part").search(t.text.lower())]
    if (not same and p.q.relation != "from") or len(p.c.times) > len(same):
        return None
    levels = [o for o in reversed(memory.recent(p.c, 2)) if o.measure == "level" and len(o.period or "") == _OF_YEAR]
    ends = {o.q.relation: o.period or "" for o in levels}
    first, last = ends.get("from", ""), ends.get("to", "")
    if not first.isdigit() or not first < last:
        return None
    if p.measure == "level":
        p.base = p.base or p.q.relation == "from"
        return first if p.base else last if p.q.relation == "to" else None
    return last if periods.year_before(first, last) else periods.spanning(first, last)


def later_level(p: Claim, memory: Memory) -> str | None:
    """'increased by 12.9% from $3.15 billion in 2021-22 to $4.48 billion in 2022-23': a growth holds for the level it leads to."""
    if p.measure not in ("growth", "multiple", "change"):
        return None
    if (between := _led_between(p, memory) or _as_much(p, memory) or _in_years(p)) is not None:
        return between
    for o in p.c.quantities:
        reached = o.start >= p.q.end and (o.relation == "to" or p.c.match("to_reach", p.q.end, o.start))
        if reached and not periods.against(p.c, o) and (t := periods.own(p.c, o)) is not None:
            later = dated(t.edtf, p.c.year)
            first = [f for f in p.c.quantities if p.q.end <= f.start < o.start and f.relation == "from"]
            time = periods.own(p.c, first[0]) if first else None
            told = [x.period for x in memory.in_sentence(p.c) if x.q.relation == "from" and x.indicator == p.indicator]
            base = time.edtf if time is not None else next(iter(told), None)
            if base and later and not periods.year_before(base, later):
                return periods.spanning(base, later)
            return later
    return None


def _led_between(p: Claim, memory: Memory) -> str | None:
    """'rose to $4.1 billion in 2009 from $1.5 billion in 1996, an increase of 59 percent': a growth over years that the levels before it
    name."""
    said = [o for o in memory.in_sentence(p.c) if o.measure == "level" and o.indicator == p.indicator and o.period]
    if (between := _worked_out(p, said)) is not None:
        return between
    first, last = ([o.period for o in said if o.q.relation == relation] for relation in ("from", "to"))
    if len(first) != 1 or len(last) != 1 or periods.year_before(first[0], last[0]) or any(t.start >= p.q.end for t in p.c.times):
        return None
    return periods.spanning(first[0] or "", last[0] or "")


def _worked_out(p: Claim, said: list[Claim]) -> str | None:
    """'stood at $15 million in 2020 and rose to $27 million in 2023, a growth of 80 percent': of the two levels that it is the growth
    between."""
    if len(said) < 2 or p.measure != "growth" or said[0].kind != said[1].kind or not p.q.value:
        return None
    last, first = said[0], said[1]
    if not last.q.value or not first.q.value or periods.year_before(first.period, last.period):
        return None
    share = abs(last.q.value / first.q.value - 1) * 100
    return periods.spanning(first.period or "", last.period or "") if abs(share - abs(p.q.value)) <= _ROUNDED * share else None


def led_from(p: Claim, memory: Memory) -> str | None:
    """'went up 15% (from $540 million to $620 million) in 2022', 'doubled in ten years, from $1 billion to $2 billion', 'in May it rose to
    $6 million from $5 million': the level that a growth starts from is of the year before, or of the year in which it began."""
    if p.q.relation != "from" or p.measure != "level" or any(t.edtf and t.start >= p.q.end and not _past(p, t) for t in p.c.times):
        return None
    told = (o for o in memory.in_sentence(p.c) if o.indicator == p.indicator and not o.aim)
    same = (o for o in told if o.measure in ("growth", "multiple") or (o.measure == "level" and o.q.relation == "to" and not o.base))
    grown = next((o.period for o in same if o.period), None)
    if grown is None:
        return None
    p.base = True
    return grown[:4] if periods.years(grown) else periods.shifted(grown, -1)


def _past(p: Claim, t: Time) -> bool:
    """Whether another number stands between a level and a time: the time is that one's."""
    return any(p.q.end <= o.start < t.start and periods.unlike(o, p.c.times) for o in p.c.quantities)


def _as_much(p: Claim, memory: Memory) -> str | None:
    """'$7 billion in 2003, and $39 billion in 2011, more than five times as much': a multiple of the one level over the other."""
    said = [o for o in memory.in_sentence(p.c) if o.measure == "level" and o.indicator == p.indicator and o.period]
    if p.measure != "multiple" or len(said) < 2 or not p.c.search("as_much", p.q.start, p.q.end + 12):
        return None
    last, first = said[0].period or "", said[1].period or ""
    return periods.spanning(first, last) if first[:4] < last[:4] else None


def _in_years(p: Claim) -> str | None:
    """'In three years the turnover has grown fivefold; 2019 closed at $818 million': so many years up to the level told next, or to now."""
    t = next((t for t in p.c.times if t.role == "deadline" and t.edtf and p.c.pattern("in_years").fullmatch(t.text.lower())), None)
    if t is None or p.aim or not p.c.year or not p.c.d.published or not p.c.within(("past", "present"), p.c.start, p.c.end):
        return None
    count = int((t.edtf or "")[:4]) - int(p.c.d.published[:4])
    ends = [x.edtf for x in p.c.times if x.start > p.q.end and x.role == "point" and x.edtf and x.edtf.isdigit()]
    last = int(ends[0] or 0) if ends else int(p.c.year)
    return f"{last - count}/{last}"


def _beaten(p: Claim) -> str | None:
    """'has already exceeded that of the whole of last year by 4 percent', 'the level of 2019 was beaten by 6.4%': from that year to now."""
    if p.measure != "growth" or p.q.relation != "by" or not p.c.year:
        return None
    before = [t for t in p.c.times if t.end <= p.q.start and t.edtf and t.edtf.isdigit() and len(t.edtf) == 4]
    base = before[-1] if before else None
    if base is None or len(gap := p.c.folded(base.end, p.q.start)) > _GAP or "," in gap.strip(" ,"):
        return None
    if any(base.start - _BEATEN <= o.start and o.end <= base.start and periods.unlike(o, p.c.times) for o in p.c.quantities):
        return None  # 'surpassed $1 billion last year, up by 64 percent'
    beaten = p.c.search("beaten", base.start - _BEATEN, p.q.start)
    return periods.spanning(base.edtf or "", p.c.year) if beaten and (base.edtf or "") < p.c.year else None


def when(p: Claim) -> Time | None:
    """'than in the same quarter of 2021, when $145 million was recorded', 'which stood at $145 million': the time right before."""
    if not p.c.times:
        return None
    low, _ = p.c.fragment(p.q.start)
    if (led := next((t for t in reversed(p.c.times) if low <= t.start and t.end <= p.q.start), None)) is not None:
        how = {"base": "when_it_had", "since": "when_it_stood"}.get(led.role or "")
        return led if led.edtf and how and p.c.fullmatch(how, led.end, p.q.start) else None
    if not p.c.match("when", low, p.q.start):
        if not p.c.match("which_was", low, p.q.start):
            return None
        return next((t for t in reversed(p.c.times) if t.edtf and t.role == "base" and low - 3 <= t.end <= low), None)
    return next((t for t in reversed(p.c.times) if t.edtf and low - 3 <= t.end <= low), None)


def earlier(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """'compared with Tsh538 billion the year before', 'from 178 thousand tons a year before': the base's own level."""
    if p.measure not in ("level", "share"):
        return None
    low, high = p.c.fragment(p.q.start, p.q.end)
    against = periods.against(p.c, p.q)
    if p.q.relation == "to" and not against:
        return None  # 'soared 228% to $263.3 million compared to the same period last year'
    between = [o for o in p.c.quantities if o.start >= p.q.end and periods.unlike(o, p.c.times)]
    ours = min((o.start for o in between if o.unit in ("percent", "times")), default=high)
    base = [t for t in p.c.times if t.role == "base" and low <= t.start < high and (against or p.q.end <= t.start < ours)]
    base = base or _opening_same(p)
    base = [t for t in base if not periods.of_base(p.c, p.q, t)]
    opened = [t for t in p.c.times if t.role == "base" and not t.edtf and p.c.folded(t.end, p.q.start).strip() == "("]
    if opened:
        p.base = True
        said = next((o.period for o in memory.in_sentence(p.c) if o.period and not o.base), None)
        return periods.shifted(said or running.last_period(p, memory), -1)
    if (month := _month_earlier(p, before, memory)) is not None:
        p.base = True
        return month
    last = before.period if before else next((o.period for o in memory.in_sentence(p.c) if o.period), None)
    if p.q.relation == "from" and last and not base and p.c.search("year_on_year", p.c.start, p.c.end):
        p.base = True
        return None if any(low <= t.start < high and t.start >= p.q.end and t.edtf for t in p.c.times) else periods.shifted(last, -1)
    if base:
        p.base = True
        p.says("period_of_base", base[0].text, base[0].start, base[0].end)
        return running.corresponding(p, base[0], memory) or dated(base[0].edtf, p.c.year) or periods.shifted(last, -1)
    if last and p.q.unit and against and p.c.search("year_ago", p.q.end, high):
        p.base = True
        return periods.shifted(last, -1)
    return None


def _opening_same(p: Claim) -> list[Time]:
    """'In the corresponding period of 2022, the turnover stood at $5 million': what leads to a level that is held against none."""
    t = next((t for t in reversed(p.c.times) if t.end <= p.q.start), None)
    if t is None or any(t.end <= o.start < p.q.start for o in p.c.quantities):
        return []
    opened = (p.c.start, p.c.fragment(p.q.start)[0])  # 'ten years earlier it was $4 billion', 'a decade before, it had been'
    led = any(at <= t.start and p.c.fullmatch("opening", at, t.start) for at in opened) or p.c.search("same_led", p.c.start, t.start)
    same = (
        t.role == "base"
        and t.edtf
        and (p.c.pattern("same_part").search(t.text.lower()) or p.c.pattern("years_earlier").search(t.text.lower()))
    )
    return [t] if led and same and p.measure == "level" else []


def _month_earlier(p: Claim, before: Claim | None, memory: Memory) -> str | None:
    """'A month earlier it was $60 million', 'twelve months earlier they had earned': counted from the period said last."""
    said = p.c.search("earlier_by", p.c.fragment(p.q.start)[0], p.q.start)
    if said is None:
        return None
    last = (before.period if before and not before.base else None) or running.last_period(p, memory)
    if last is None:
        return None
    return periods.shifted(last, -1) if said.group("year") else periods.month_before(last)


def until_told(p: Claim, first: str) -> str | None:
    """'trade has tripled since 2018, and by the end of 2021 it stood at $9 million': since that year, up to the level told next."""
    if p.measure not in ("growth", "multiple") or p.indicator not in TRADE:
        return None
    levels = [o for o in p.c.quantities if o.start >= p.q.end and o.relation in ("level", "to") and o.money]
    last = (periods.own(p.c, levels[0]) if levels else None) or None
    told = last is not None and last.role == "point" and (last.edtf or "").isdigit() and first[:4] < (last.edtf or "") <= (p.c.year or "")
    return f"{first}/{last.edtf}" if last is not None and told else None


def from_base(p: Claim, found: str | None) -> str | None:
    """The period that a growth or multiple ran over, where its base is named and lies more than a year back."""
    if (beaten := _beaten(p)) is not None:
        return beaten
    base = periods.base(p.c, p.q)
    if base is None or not base.edtf or (found and p.c.pattern("year_on_year").search("than " + base.text.lower())):
        return found
    start = base.edtf.split("/")[0] if base.edtf.endswith("/..") else base.edtf
    told = until_told(p, start) if start.isdigit() else None
    later = told[-len(start) :] if told else found or p.c.year
    if later is None or (later[:4] == start[:4] and "/" not in later):
        return found
    held = p.measure == "multiple" and start.isdigit() and start < later[:4]  # 'twelve times as many as in 2024'
    named = held and p.c.search("as_then", p.q.end, base.end)
    return found if periods.year_before(start, later) and not named else periods.spanning(start, later)


def dated(edtf: str | None, year: str | None) -> str | None:
    """'January-September' of an undated text: of the latest year that it speaks of."""
    return edtf.replace("XXXX", year) if edtf and year else edtf


def earlier_level(p: Claim, memory: Memory) -> str | None:
    """'trade, worth $45 million in 2010, has grown 20-fold to $900 million': since that year, and the new level by now."""
    if (told := _told_on(p, memory)) is not None:
        return told
    c, year = p.c, p.c.year
    level = next((o for o in memory.in_sentence(c) if o.measure == "level" and o.period and not o.aim and o.q.end <= p.q.start), None)
    if level is None or year is None or level.indicator != p.indicator or not (level.period or "").isdigit():
        return None
    first = level.period or ""
    if not first < year or not c.search("has_since", level.q.end, p.q.start):
        return None
    if any(t.edtf and t.start >= level.q.end and t.edtf != first for t in c.times):
        return None
    return year if p.measure == "level" else f"{first}/{year}"
