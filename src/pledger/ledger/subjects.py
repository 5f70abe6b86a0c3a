"""Figures and targets of one thing: the exact key of their fields, and subjects or wholes that say the same in other words."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, cast

from pledger.ledger.dates import span
from pledger.ledger.types import Item
from pledger.ledger.wording import gist, likeness, stem
from pledger.records.types import Quantified

_SAME = 0.7
_SILENT = frozenset(
    stem(w)
    for w in ["total", "overall", "length", "number", "volume", "amount", "value", "share", "level", "size", "long", "whole", "main"]
) | {"state", "joint"}

Key = tuple[Any, ...]


def read(item: Item) -> Quantified:
    return cast(Quantified, item.record)


def period_key(edtf: str | None) -> Any:
    """Periods are compared as stretches of days: `2024` and `2024-01/2024-12` are one; null equals null."""
    days = span(edtf)
    return (days.start, days.end) if days else edtf


def figure_key(item: Item) -> Key:
    """What must be equal in every figure of an entry, the subject aside."""
    r = read(item)
    return (r.indicator, r.origin, r.destination, r.measure, r.unit, period_key(r.period))


def target_key(item: Item) -> Key:
    """What must be equal in every statement of a goalpost, the subject aside."""
    r = read(item)
    return (r.indicator, r.origin, r.destination, r.measure, r.unit)


def alike(one: str | None, other: str | None, parties: tuple[str, ...]) -> tuple[float, str]:
    """How alike two subjects are (1 for null and null, 0 for null and some), and the words they share.

    A country named in one and not in the other ("in China") keeps them apart.
    """
    if one == other:
        return 1.0, one or "no narrower subject"
    if one is None or other is None:
        return 0.0, f"{one!r} against {other!r}"
    a, b = gist(one, (), _SILENT), gist(other, (), _SILENT)
    if (a.codes & set(parties)) != (b.codes & set(parties)):
        return 0.0, f"{one!r} against {other!r}"
    if not a.weights and not b.weights:
        return 1.0, f"{one!r} = {other!r}"
    found = likeness(a, b)
    return found.score, f"share {', '.join(found.share) or 'nothing'}"


def by_subject(items: Iterable[Item]) -> list[list[Item]]:
    """Items of one key, parted by subject (and, for shares, by whole). Each distinct wording is compared once: near-linear."""
    wordings: dict[tuple[str | None, str | None], list[Item]] = defaultdict(list)
    for item in items:
        wordings[(read(item).subject, read(item).whole if read(item).measure == "share" else None)].append(item)
    order = sorted(wordings, key=lambda w: min(i.place_in_time for i in wordings[w]))
    root = list(range(len(order)))

    def find(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for i, one in enumerate(order):
        parties = read(wordings[one][0]).parties
        for j in range(i):
            other = order[j]
            wholes = one[1] is None or other[1] is None or alike(one[1], other[1], parties)[0] >= _SAME
            if wholes and alike(one[0], other[0], parties)[0] >= _SAME:
                root[find(i)] = find(j)
    groups: dict[int, list[Item]] = defaultdict(list)
    for i, wording in enumerate(order):
        groups[find(i)] += wordings[wording]
    return [sorted(g, key=lambda x: x.place_in_time) for g in groups.values()]
