"""Numbers that leave out their unit: the unit of those beside them, and the number that they go on from."""

import re
from dataclasses import replace

from pledger.mentions.types import Quantity
from pledger.records import carry, ellipsis, subjects
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import Clause, unit_class
from pledger.records.labelled import behind_label
from pledger.records.lasting import timed_on
from pledger.records.topics import declared_unit

_BARE = re.compile(r"(?<![a-zA-Z])\$")  # a dollar sign with no letters of a country


def with_unit(c: Clause, q: Quantity, memory: Memory) -> tuple[Quantity, str, str | None, Claim | None]:
    """A bare number in the unit that it leaves out, and the number that it goes on from: 'to five billion dollars and to ten billion'."""
    kind = unit_class(q.unit)
    if memory.dollar and q.unit == "USD" and _BARE.search(q.text):
        q = replace(q, unit=memory.dollar)
    if kind in ("count", "time") and (timed := timed_on(c, q, memory)) is not None:
        return replace(q, unit=q.unit or timed.unit), "time", q.unit or timed.unit, timed
    if kind != "count" or q.unit or q.counted:
        return q, kind, q.unit, None
    if (q.value or 0) >= 1e6 and c.search("from_bare", q.start - 6, q.start):
        q = replace(q, relation="from")
    if (first := _led_from(c, q)) is not None:
        return replace(q, unit=first.unit), unit_class(first.unit), first.unit, None
    if (q.value or 0) >= 1e6 or q.relation in ("to", "from") or c.search("against", q.start - 20, q.start):
        unit = _unit_before(c, q, memory) if (q.value or 0) >= 1e6 or subjects.numbered(c, q) is None else None
        if unit is not None:
            return replace(q, unit=unit), unit_class(unit), unit, None
    if (weighed := ellipsis.weighed_on(c, q, memory) or ellipsis.scaled_on(c, q, memory)) is not None:
        return weighed[0], unit_class(weighed[0].unit), weighed[0].unit, weighed[1]
    return q, kind, q.unit, None if behind_label(c, q) or _own_noun(c, q) else ellipsis.counted_on(c, q, memory)


def _own_noun(c: Clause, q: Quantity) -> bool:
    """'Ivorian companies in Ghana numbered 300', after a sentence about tourists: what a bare number counts stands before it."""
    if any(unit_class(o.unit) == "count" for o in c.quantities if o.end <= q.start):
        return False
    counted = any(i.end <= q.start and i.row is not None and i.row["kind"] == "counted" for i in c.indicators)
    own = subjects.attach(c, q) if counted else None
    return own is not None and own.end <= q.start


def _led_from(c: Clause, q: Quantity) -> Quantity | None:
    """'from nine hours to six': the number that this one leads on from, in its unit."""
    firsts = [o for o in c.quantities if o.end <= q.start and o.unit and o.relation == "from"]
    return next((o for o in firsts if c.folded(o.end, q.start + 3).strip() == "to"), None)


def _unit_before(c: Clause, q: Quantity, memory: Memory) -> str | None:
    """The unit of the numbers beside a bare one: the currency that the text declares or that comes next, else that of the one before."""
    if (q.value or 0) >= 1e6:
        if memory.currency is None:
            memory.currency = declared_unit(c.d) or ""
        following = None if memory.currency else _next_sum(c, q)
        if following is not None or memory.currency:
            return following.unit if following is not None else memory.currency
    said = [o for o in memory.in_sentence(c) if o.kind not in ("percent", "times", "rank")]
    last = next(iter(said or _goes_on(c, q, memory)), None)
    return last.unit if last is not None and last.kind in ("mass", "volume", "energy", "power", "money") else None


def _goes_on(c: Clause, q: Quantity, memory: Memory) -> list[Claim]:
    """'It was 31 billion dollars in 2022. Last year it was 41.3 billion': a pronoun or a time says that the sum goes on about the same."""
    told = bool(c.within("anaphor", c.start, q.start)) or carry.starts_with_time(c, q)
    told = told or c.search("another", c.start, q.start) is not None
    large = (q.value or 0) >= 1e6 and not c.search("number_of", c.start, q.start)
    return [o for o in memory.recent(c, 1) if o.kind in ("money", "mass", "volume")][:1] if told and large else []


def _next_sum(c: Clause, q: Quantity) -> Quantity | None:
    """'exports amounted to 2.5 billion, while imports to $1.6 billion': the currency stands with the next number."""
    after = [o for o in c.quantities if o.start >= q.end]
    plain = not q.counted and not c.match("noun_next", q.end, q.end + 12)
    near = [o for o in after[:1] if unit_class(o.unit) == "money" and o.start - q.end < 60]
    return next(iter(near + led_on(c, q)), None) if plain else None


def led_on(c: Clause, q: Quantity) -> list[Quantity]:
    """'From 664 million in 2001 it rose to 1.9 billion dollars': the sums that one leads on to."""
    return [o for o in c.quantities if o.start >= q.end and unit_class(o.unit) == "money" and q.relation == "from" and o.relation == "to"]
