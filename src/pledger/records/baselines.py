"""The level that a target starts from, where the words tie the two together."""

from pledger.mentions.time_edtf import SECONDS
from pledger.mentions.types import Quantity
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import Clause, unit_class
from pledger.records.running import ends, within_year
from pledger.records.targets import aside

_RELATIVE = frozenset(["percent", "times", "points", "time"])
_FORMER = 60  # characters from a target back to what it was: 'to 65 billion from the previously planned 40'


def baseline(p: Claim, memory: Memory) -> float | None:
    """The level a target starts from: 'from 120 to 150'; 'double to $2bn'; 'bring this figure to 10'."""
    for o in p.c.quantities:
        if o is not p.q and o.value is not None and (told := _of(p, o)) is not None:
            return told
    said = p.c.folded(max(p.c.start, p.q.start - 80), p.q.start)
    for times, name in ((2, "doubling"), (3, "tripling")):
        if p.measure == "level" and p.q.value and p.c.pattern(name).search(said):
            return p.q.value / times
    pronoun = p.carried and p.c.within("anaphor", *p.c.fragment(p.q.start))
    if pronoun and p.c.search("this_figure", p.c.start, p.q.start):
        levels = [o for o in memory.late() if (o.c is not p.c or o.q.start < p.q.start) and _level_of(p, o)]
        if nearest := [o for o in levels if o.c.view is levels[0].c.view]:
            return max(nearest, key=lambda o: ends(o.period or "")).q.value  # of '217 million, up from 184 million' the later
    return _present(p, memory) or _raised(p, memory)


def _raised(p: Claim, memory: Memory) -> float | None:
    """'Trade was $1 billion last year, and the goal is to raise it to $2 billion', 'We mean to bring this to 4 billion'; 'trade,
    which stood at $1 billion, is to double' (or 'to grow to $2 billion')."""
    if p.aim is None or p.measure not in ("level", "multiple") or p.c.match("of_today", p.q.end, p.q.end + 24):
        return None  # 'five times today's load' tells no more than that
    here = [o for o in memory.in_sentence(p.c) if o.q.end <= p.q.start]
    if p.measure == "multiple":
        told = here or (memory.recent(p.c, 1) if p.c.match("it_next", p.q.end, p.c.end) else [])
    elif p.c.search("raise_it", p.c.start, p.q.start):
        told = here or memory.recent(p.c, 1)
    else:
        told = [o for o in here if p.q.relation == "to" and aside(p.c, p.c.start, p.q.start, o.q.start)]
    levels = [o for o in told if _level_of(p, o) and not within_year(o.period)]
    levels = [o for o in levels if p.measure == "multiple" or (o.q.value or 0) < (p.q.value or 0)]
    return max(levels, key=lambda o: ends(o.period or "")).q.value if levels else None  # of some months it is no year's level


def _of(p: Claim, o: Quantity) -> float | None:
    """The level that another number of the sentence is said to be the start of."""
    c, q, kind = p.c, p.q, unit_class(o.unit)
    if o.relation == "from" and o.end <= q.start and (kind in (p.kind, "count") or q.relation == "to") and not _led_to(c, o):
        return _in_unit(o, q)
    if o.relation == "from" and o.start >= q.end and o.unit == q.unit and p.measure in ("level", "share") and _straight(p, o):
        return o.value  # 'to $3 billion by 2030 from $1.8 billion now'
    if kind == p.kind and 0 <= o.start - q.end < _FORMER and c.search("from_former", q.end, o.start):
        return o.value
    if p.aim and p.aim.start < o.start < q.start and o.unit == q.unit and aside(c, p.aim.start, q.start, o.start):
        return o.value
    if 0 <= o.start - q.end < _FORMER and c.search("instead_of", q.end, o.start) and (o.unit == q.unit or not o.unit) and not o.counted:
        return o.value  # 'six crossings a day instead of two'
    now = c.search("from_current", max(c.start, o.start - 48), o.start)
    if now and p.kind in ("times", kind) and kind not in _RELATIVE:
        return o.value
    if o.relation == "multiple" and o.end <= q.start and p.measure == "level" and q.value and (o.value or 0) > 1 and _to(p, o):
        return q.value / (o.value or 1)
    return None


def _in_unit(o: Quantity, q: Quantity) -> float | None:
    """A length of time in the unit of the one that it is brought to: 'from two days to ten hours'."""
    if o.value is None or o.unit == q.unit or o.unit not in SECONDS or q.unit not in SECONDS:
        return o.value
    return float(f"{o.value * SECONDS[o.unit] / SECONDS[q.unit]:.6g}")


def _led_to(c: Clause, o: Quantity) -> bool:
    """'to $2 billion from $1.5 billion, and $200 million': whether the level that it leads to stands before it."""
    return any(x.relation == "to" and 0 <= o.start - x.end < 3 for x in c.quantities)


def _straight(p: Claim, o: Quantity) -> bool:
    """Whether only a time stands between a target and the level that it starts from: '$3 billion by 2030, up from $1.8 billion'."""
    behind = [t.end for t in p.c.times if t.start >= p.q.end and t.end <= o.start]
    ends = [p.q.end, *behind]
    if p.q.counted:
        ends.append((p.q.number[1] or p.q.end) + 1 + len(p.q.counted))  # '900 head of cattle a month, up from 200'
    return any(p.c.fullmatch("up_from", end, o.start) for end in ends)


def _to(p: Claim, o: Quantity) -> bool:
    """Whether the multiple goes straight on to the level: 'double trade turnover to $2 billion'."""
    gap = p.c.folded(o.end, p.q.start)
    return p.q.relation == "to" and "," not in gap.rstrip(" ,") and len(gap.split()) <= 12


def _present(p: Claim, memory: Memory) -> float | None:
    """'draws 1 million now, would like 600,000 more', '15 trains instead of eight', 'six times today's load': the level there is."""
    levels = [o for o in memory.in_sentence(p.c) if _level_of(p, o)]
    for o in levels:
        said = p.c.folded(max(p.c.start, o.q.start - 30), o.q.start)
        if p.c.within("now", *p.c.fragment(o.q.start, o.q.end)) or p.c.pattern("of_this_year").search(said):
            return o.q.value
        if p.c.pattern("instead_of").search(said) and 0 < o.q.start - p.q.end < _FORMER:
            return o.q.value
    if p.measure == "multiple" and p.c.match("of_today", p.q.end, p.q.end + 24):
        return next((o.q.value for o in memory.recent(p.c, 2) if _level_of(p, o)), None)
    return None


def _level_of(p: Claim, o: Claim) -> bool:
    """Whether `o` is a level of what `p` aims at."""
    alike = p.measure == "multiple" or o.unit == p.unit
    return o is not p and o.aim is None and o.indicator == p.indicator and o.measure == "level" and alike
