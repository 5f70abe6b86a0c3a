"""Figures that tie together and do not: sums, growths, multiples and shares against the levels they speak of.

Only figures of one reporting side (the speaker's country) are held against each other; where one source gives all of them,
its own come first.
Everything is interval arithmetic over what the printed words allow, so that rounding never makes a finding; nor does cutting the last
digit off a rate (55.8 told as 55), nor sums of published tables that miss their total in its last digits.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, cast

from pledger.ledger.amounts import Interval, allowed
from pledger.ledger.dates import Span, span, two_ended, year_before
from pledger.ledger.said import amount
from pledger.ledger.types import Item
from pledger.records.types import Figure

_TABLE = 0.002  # of the turnover: by so much the flows of published tables miss their total


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Figures that cannot all hold, and why in words."""

    items: tuple[Item, ...]
    why: str


def read(item: Item) -> Figure:
    return cast(Figure, item.record)


Line = tuple[str, str | None, str | None, str | None, str | None]


def _line(item: Item, indicator: str | None = None) -> Line:
    r = read(item)
    return (indicator or r.indicator, r.origin, r.destination, r.subject, r.unit)


class _Levels:
    """Levels of one side by what they measure and when."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.by: dict[tuple[Line, Span], list[Item]] = defaultdict(list)
        for item in items:
            when = span(read(item).period)
            if when and read(item).measure == "level":
                self.by[(_line(item), when)].append(item)
        self.units: dict[tuple[Any, ...], set[str | None]] = defaultdict(set)
        for line, _ in self.by:
            self.units[line[:4]].add(line[4])

    def of(self, item: Item, when: Span) -> list[list[Item]]:
        """The levels a growth or multiple speaks of in a period, one list a unit they are given in."""
        line = _line(item)
        found = [self.by.get(((*line[:4], unit), when), []) for unit in sorted(self.units[line[:4]], key=str)]
        return [f for f in found if f]


def mismatches(figures: Sequence[Item]) -> list[Mismatch]:
    """Every growth, multiple, sum and share of these figures (of one pair and family) that does not tie with the rest."""
    sides: dict[str | None, list[Item]] = defaultdict(list)
    for item in figures:
        speaker = item.record.said_by
        sides[speaker.country if speaker else None].append(item)
    found: list[Mismatch] = []
    for side in sorted(sides, key=str):
        items = sorted(sides[side], key=lambda i: i.place_in_time)
        levels = _Levels(items)
        found += [m for i in items if read(i).measure in ("growth", "multiple") and (m := _rise(i, levels))]
        found += list(_rates(items))
        found += list(_sums(levels))
        found += list(_shares(items, levels))
    return found


def _rise(item: Item, levels: _Levels) -> Mismatch | None:
    """A growth or multiple against the level of its period and of the one before."""
    ends = two_ended(read(item).period)
    now = span(read(item).period)
    if now is None or (said := allowed(item)) is None:
        return None
    if read(item).bound == "exactly" and said.high < math.inf:
        said = Interval(said.low, said.high + (said.high - said.low) / 2)  # a rate may have been cut, not rounded
    if ends and ends[0].days > 27 and _is_base(ends):
        before, now = ends
    else:
        before = year_before(now)
    for late in levels.of(item, now):
        early = [e for group in levels.of(item, before) for e in group if read(e).unit == read(late[0]).unit]
        trial = _untied([late, early], item, lambda pair: _factor(pair[1], pair[0]), said, read(item).measure)
        if trial:
            return trial
    return None


def _is_base(ends: tuple[Span, Span]) -> bool:
    """`2019/2024` is a base and a reporting year; `2024-01/2024-06` is a half-year."""
    return ends[0].days >= 365 or ends[0].start.year != ends[1].start.year


def _factor(early: Item, late: Item) -> Interval | None:
    a, b = allowed(early), allowed(late)
    if a is None or b is None or a.low <= 0:
        return None
    return Interval(b.low / a.high, b.high / a.low)


def _rate(said: Interval, measure: str) -> Interval:
    return Interval(1 + said.low / 100, 1 + said.high / 100) if measure == "growth" else said


def _untied(groups: list[list[Item]], item: Item, make: Any, said: Interval, measure: str) -> Mismatch | None:
    """A mismatch when no choice of levels ties with what is said; the item's own source's choices stand alone where it has them."""
    choices = [c for c in product(*groups) if make(c) is not None]
    own = [c for c in choices if all(x.record.source == item.record.source for x in c)]
    choices = own or choices
    if not choices or any(make(c).meets(_rate(said, measure)) for c in choices):
        return None
    best = choices[0]
    factor = make(best)
    told = f"{read(item).value:g} {'percent' if measure == 'growth' else 'times'}"
    really = f"{(factor.middle - 1) * 100:.1f} percent" if measure == "growth" else f"{factor.middle:.2f} times"
    why = f"From {_money(best[1])} to {_money(best[0])} is {really}, not {told}"
    return Mismatch((best[1], best[0], item), why)


def _money(item: Item) -> str:
    return amount(read(item).value or 0.0, read(item).unit)


def _rates(items: Sequence[Item]) -> Iterator[Mismatch]:
    """A growth and a multiple of the same thing over the same span."""
    kept: dict[tuple[Any, ...], list[Item]] = defaultdict(list)
    for item in items:
        if read(item).measure in ("growth", "multiple"):
            ends = two_ended(read(item).period)
            when = ends if ends and _is_base(ends) else ((year_before(p), p) if (p := span(read(item).period)) else None)
            if when:
                kept[(_line(item)[:4], when)].append(item)
    for group in kept.values():
        growths = [i for i in group if read(i).measure == "growth"]
        for multiple in (i for i in group if read(i).measure == "multiple"):
            ties = [g for g in growths if g.record.source == multiple.record.source] or growths
            a = allowed(multiple)
            pairs = [(g, b) for g in ties if (b := allowed(g))]
            if a and pairs and not any(a.meets(_rate(b, "growth")) for _, b in pairs):
                growth = pairs[0][0]
                why = f"{_hedged(multiple)} times as much, yet growth of {read(growth).value:g} percent over the same span"
                yield Mismatch((multiple, growth), why)


def _hedged(item: Item) -> str:
    bound = read(item).bound.replace("_", " ")
    return f"{'' if bound == 'exactly' else bound + ' '}{read(item).value:g}"


Flow = tuple[str, str | None, str | None]


def _sums(levels: _Levels) -> Iterator[Mismatch]:
    """Exports and imports against the turnover they make; what the other side exports is imported."""
    flows: dict[tuple[Any, ...], dict[Flow, list[Item]]] = defaultdict(dict)
    for (line, when), found in levels.by.items():
        if line[0] in ("exports", "imports"):
            flows[(*line[3:], when)][line[:3]] = found
    for (line, when), totals in sorted(levels.by.items(), key=str):
        if line[0] != "trade_turnover":
            continue
        triples = [(t, x, m) for x, m in _opposite(flows.get((*line[3:], when), {})) for t in totals]
        own = [c for c in triples if len({i.record.source for i in c}) == 1]
        choices = own or triples  # one source that ties is enough; one that does not is told
        bad = [c for c in choices if not _adds_up(*c)]
        if choices and len(bad) == len(choices):
            total, x, m = bad[0]
            why = f"Exports of {_money(x)} and imports of {_money(m)} do not make a turnover of {_money(total)}"
            yield Mismatch((x, m, total), why)


def _opposite(flows: Mapping[Flow, list[Item]]) -> Iterator[tuple[Item, Item]]:
    """Exports one way, and imports (else the other's exports) the other way."""
    for (indicator, origin, destination), sold in flows.items():
        if indicator == "exports":
            back = flows.get(("imports", destination, origin)) or flows.get(("exports", destination, origin), [])
            yield from product(sold, back)


def _adds_up(total: Item, sold: Item, bought: Item) -> bool:
    t, x, m = allowed(total), allowed(sold), allowed(bought)
    if t is None or x is None or m is None:
        return True
    slack = _TABLE * t.middle if math.isfinite(t.middle) else 0.0
    return t.meets(Interval(x.low + m.low - slack, x.high + m.high + slack))


def _shares(items: Sequence[Item], levels: _Levels) -> Iterator[Mismatch]:
    """A part's share of the whole against the level of the part (its subject) and of the whole (no subject)."""
    for item in items:
        r, when = read(item), span(read(item).period)
        said = allowed(item)
        if r.measure != "share" or not r.subject or when is None or said is None:
            continue
        for part in (p for group in levels.of(item, when) for p in group):
            line = _line(part)
            wholes = levels.by.get(((line[0], line[1], line[2], None, line[4]), when), [])
            own = [w for w in wholes if w.record.source == r.source] or wholes
            ratios = [(w, f) for w in own if (f := _factor(w, part))]
            if ratios and not any(Interval(f.low * 100, f.high * 100).meets(said) for _, f in ratios):
                whole, factor = ratios[0]
                why = f"{_money(part)} of {_money(whole)} is {factor.middle * 100:.1f} percent, not {r.value:g}"
                yield Mismatch((part, whole, item), why)
                break
