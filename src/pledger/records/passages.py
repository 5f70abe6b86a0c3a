"""What a number without a time of its own takes from its passage: the period reported, that of the sums before, the day of a stock."""

import re

from pledger.records import periods, running, topics
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE
from pledger.records.present import does, in_present

_STOCKS = frozenset(["investment", "project_portfolio", "enterprises", "joint_ventures"])  # what there is by a day
COUNTED = frozenset(["tourists", "freight", "passengers"])  # what is reported for a period as trade is
_POINT = re.compile(r"\d{4}-\d\d(-\d\d)?")


def sums_before(p: Claim, memory: Memory) -> str | None:
    """The period of the sum of trade right before, in the same paragraph."""
    near = (o for o in memory.recent(p.c, 1) if o.indicator in TRADE and o.kind == "money" and o.period and not o.base and not o.aim)
    return next((o.period for o in near if o.paragraph == p.paragraph), None)


def by_now(p: Claim, sums: str, memory: Memory) -> bool:
    """'Trade was $9 million in January-May. Tea accounts for 94% of imports', 'Trade was $9 million last year. Half of our rice comes from
    there': how things stand, no share of a sum that was told."""
    whole = p.c.match("of_that", p.q.end, p.q.end + 24)
    if whole or not in_present(p, *p.c.fragment(p.q.start, p.q.end)):
        return False
    told = {o.indicator for o in memory.recent(p.c, 2) if o.period and o.kind == "money"}
    return p.indicator not in told if not running.within_year(sums) else sums[:4] == p.c.year


def same_passage(p: Claim, memory: Memory) -> bool:
    """Whether a number of trade with its period stands in the two sentences before, in the same paragraph."""
    near = [o for o in memory.recent(p.c, 2) if o.indicator in TRADE and o.period]
    return any(o.paragraph == p.paragraph for o in near)


def flowed(p: Claim) -> bool:
    """'FDI inflow from Japan amounted to $13 billion', 'remittances totalled': what came in a time, not what there is by now."""
    if p.subject.row is not None and p.subject.row["subject"] == "remittances":
        return not p.c.within("present", *p.c.fragment(p.q.start, p.q.end))
    if p.indicator == "other" and p.kind == "money" and p.c.search("brought_in", *p.c.fragment(p.q.start, p.q.end)):
        return True  # 'Copper alone brought in $5 million'
    return p.indicator == "investment" and bool(p.c.search("inflow", p.subject.start, p.q.start))


def period_of_rank(p: Claim, memory: Memory, last: str | None) -> str | None:
    """Among those counted, of their count; else the passage's period, where the place is told of it."""
    if p.indicator in COUNTED:
        return next((o.period for o in memory.recent(p.c, running.BACK) if o.indicator == p.indicator and o.period and not o.base), None)
    return last if _rank_of_passage(p, memory, last) else None


def _rank_of_passage(p: Claim, memory: Memory, last: str | None) -> bool:
    """Whether a place is told of the passage's period: 'Japan remained the third partner', 'by this measure it ranks second'."""
    measured = p.c.search("by_this", p.c.start, p.q.start)
    was = not p.c.within("present", p.c.start, p.c.end)
    if p.subject.how == "placed" or (running.within_year(last) and bool(measured or was)) or (was and same_passage(p, memory)):
        return True
    return was and any(o.indicator == p.indicator and o.period == last for o in memory.recent(p.c, 1))


def own_words(p: Claim, memory: Memory) -> bool:
    """Whether a speaker's words follow upon the source's own figures: his undated number is not of their months."""
    if not p.c.d.quoted(p.q.start) or any(o.period for o in memory.in_sentence(p.c)):
        return False
    if p.c.match("of_that", p.q.end, p.q.end + 24):
        return False
    near = next((o for o in memory.recent(p.c, running.BACK) if o.indicator in TRADE and o.period), None)
    return near is not None and not p.c.d.quoted(near.q.start)


def goes_on(p: Claim, memory: Memory, last: str) -> bool:
    """Whether a number without a time is of the passage's period: said so, of the same paragraph, or of the same report."""
    if p.c.search("reviewed", p.c.start, p.c.end):
        return True
    if p.measure == "level" and does(p) and p.c.search("each_year", p.c.start, p.c.end):
        return False  # 'Turkey annually imports $5 million worth of jute'
    is_so = in_present(p, *p.c.fragment(p.q.start, p.q.end))
    whole = p.c.match("of_that", p.q.end, p.q.end + 24)
    if is_so and p.measure == "share" and not whole and (last[:4] == p.c.year or not running.within_year(last)):
        return False
    if same_passage(p, memory):
        return True
    if is_so or p.c.within("running", *p.c.fragment(p.q.start, p.q.end)):
        return running.within_year(last) and (p.measure == "share" or p.indicator == "trade_balance")
    return bool(memory.recent(p.c, running.BACK))


def of_stock(p: Claim, memory: Memory) -> str | None:
    """'As of October, 44 projects with $944 million were registered. Laos invested $30 million in 3 projects': on the same day."""
    if p.indicator not in _STOCKS or p.measure != "level" or p.c.times or p.c.within(("now", "running"), p.c.start, p.c.end):
        return None
    near = next((o for o in memory.recent(p.c, 1) if o.indicator in _STOCKS and o.period and o.paragraph == p.paragraph), None)
    return near.period if near is not None and _POINT.fullmatch(near.period or "") else None


def passed(p: Claim, memory: Memory) -> str | None:
    """'Trade stood at $364 million in 2024. Some 900,000 tonnes of transit passed through Tema': told of the same year, in the past."""
    now = p.c.within(("now", "running", "present"), p.c.start, p.c.end)
    if p.indicator not in COUNTED or p.measure not in ("level", "growth") or p.c.times or now:
        return None
    near = next((o for o in memory.recent(p.c, 1) if o.indicator in TRADE and o.period and not o.base and o.aim is None), None)
    told = near is not None and near.paragraph == p.paragraph and bool(p.c.search("past_tense", p.c.start, p.c.end))
    return near.period if near is not None and told and len((near.period or "").split("/")[0]) < len("2024-05-05") else None


def part_of_that(p: Claim, memory: Memory) -> str | None:
    """'In 2023 it handled 3 million tons. Maize made up 2 million tons of this': of the time of the amount that it is a part of."""
    if p.measure not in ("level", "share") or any(t.edtf for t in p.c.times) or not p.c.match("of_that", p.q.end, p.q.end + 24):
        return None
    near = (o for o in memory.recent(p.c, 1) if o.period and not o.base and o.aim is None and o.measure == "level")
    return next((o.period for o in near if o.kind == p.kind or p.measure == "share"), None)


def next_year(p: Claim, memory: Memory) -> str | None:
    """'They were $40 million in 2019. The following year they fell to $31 million': a year on from the number before, or back."""
    said = p.c.search("year_on", p.c.start, p.q.start) if p.measure == "level" else None
    high = p.c.fragment(p.q.start, p.q.end)[1]  # 'a year later it was $14 million, and this year more is expected'
    if said is None or any(t.edtf and t.start < high for t in p.c.times):
        return None
    near = next((o for o in memory.recent(p.c, 1) if o.period and not o.base and o.aim is None and o.paragraph == p.paragraph), None)
    told = near is not None and near.indicator == p.indicator and len(near.period or "") == len("2019")
    return periods.shifted(near.period, 1 if said.group("after") else -1) if near is not None and told else None


def of_headline(p: Claim) -> str | None:
    """'Trade with Chad up 12% in 2024', and below: 'The turnover reached $300 million': of the year of the headline, told of as past."""
    if p.c.headline or p.measure not in ("level", "growth") or any(t.edtf for t in p.c.times) or p.c.d.quoted(p.q.start):
        return None
    if p.c.within(("now", "running", "present"), p.c.start, p.c.end) or not p.c.search("past_tense", p.c.start, p.c.end):
        return None
    return topics.headline_year(p.c.d)
