"""From pairs to groups, whatever order the records came in: pairs are found by shared keys, scored, and joined best first.

Persons' rulings come before any rule. A join is refused where it would bring together two records that a ruling or a veto keeps apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise

from pledger.ledger.features import UNSURE_FROM, VETO, Feature, Score, score
from pledger.ledger.types import DIFFERENT, SAME, UNSURE, Item, Judgement, Ruling, pair

Scored = tuple[Score, tuple[str, str]]


class _Groups:
    """Disjoint groups: which group each is in (`of`), and of a group its members, those it may not meet, whether a person settled it."""

    def __init__(self, ids: Iterable[str], apart: Iterable[tuple[str, str]], settled: Iterable[frozenset[str]]) -> None:
        self.of = {i: i for i in ids}
        self.members: dict[str, set[str]] = {i: {i} for i in self.of}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self.apart[one].add(other)
            self.apart[other].add(one)
        self.settled: dict[str, int] = {i: n for n, group in enumerate(settled) for i in group if i in self.of}

    def join(self, one: str, other: str, forced: bool = False) -> bool:
        """Whether it joined two groups."""
        a, b = self.of[one], self.of[other]
        if a == b or (not forced and self._refused(a, b)):
            return False
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        self.of.update(dict.fromkeys(self.members[b], a))
        self.members[a] |= self.members.pop(b)
        self.apart[a] |= self.apart.pop(b, set())
        if b in self.settled:
            self.settled.setdefault(a, self.settled[b])
        return True

    def _refused(self, a: str, b: str) -> bool:
        if self.apart[a] & self.members[b] or self.apart[b] & self.members[a]:
            return True
        return a in self.settled and b in self.settled and self.settled[a] != self.settled[b]


def pairs(items: Sequence[Item], keys: Callable[[Item], tuple[str, ...]]) -> list[tuple[Item, Item]]:
    """Pairs that share a key, in no order; the earlier of `items` first."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for key in set(keys(item)):
            shelves[key].append(n)
    found: set[tuple[int, int]] = set()
    for members in shelves.values():
        found.update(combinations(members, 2))
    return [(items[a], items[b]) for a, b in found]


def cluster(
    items: Sequence[Item], features: Sequence[Feature], keys: Callable[[Item], tuple[str, ...]], ruling: Ruling
) -> tuple[list[list[Item]], list[Judgement]]:
    """Groups of items, each oldest first, and the judgements that a reader may want to see: every `same` and `unsure` pair."""
    items = sorted(items, key=lambda i: i.place_in_time)
    held = {i.id: i for i in items}
    apart = [p for p in ruling.different if p[0] in held and p[1] in held]
    likely: list[Scored] = []
    for a, b in pairs(items, keys):
        found = score(features, a, b)
        if found.value >= UNSURE_FROM:
            likely.append((found, pair(a.record.id, b.record.id)))
        elif found.value == VETO:
            apart.append((a.record.id, b.record.id))
    groups = _Groups(held, apart, ruling.settled)
    for one, other in _ruled_together(ruling, held):
        groups.join(one, other, forced=True)
    likely.sort(key=lambda x: (-x[0].value, x[1]))
    joins = [s for s in likely if s[0].verdict == SAME and s[1] not in ruling.unsure and groups.join(*s[1])]
    sets: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        sets[groups.of[item.id]].append(item)
    return list(sets.values()), [*_persons(ruling, held), *_rules(joins, likely, ruling, groups)]


def _ruled_together(ruling: Ruling, held: dict[str, Item]) -> list[tuple[str, str]]:
    links = [p for p in ruling.same if p[0] in held and p[1] in held]
    for group in ruling.settled:
        present = sorted(group & held.keys())
        links += list(pairwise(present))
    return sorted(links)


def _persons(ruling: Ruling, held: dict[str, Item]) -> list[Judgement]:
    """What people decided of these records."""
    found = []
    for one, other in sorted(p for p in ruling.who if p[0] in held and p[1] in held):
        verdict = SAME if (one, other) in ruling.same else DIFFERENT if (one, other) in ruling.different else UNSURE
        found.append(Judgement(one, other, verdict, by=ruling.who[(one, other)]))
    return found


def _rules(joins: list[Scored], likely: list[Scored], ruling: Ruling, groups: _Groups) -> list[Judgement]:
    """The joins that put each record where it is; and, of groups kept apart, the pair most like one another."""
    found = [Judgement(*p, SAME, s.value, detail=s.detail) for s, p in joins]
    told: set[tuple[str, str]] = set()
    for value, (one, other) in likely:
        a, b = groups.of[one], groups.of[other]
        if a == b:
            continue
        between = pair(a, b)
        if between not in told and (one, other) not in ruling.who:
            told.add(between)
            found.append(Judgement(one, other, UNSURE, value.value, detail=value.detail))
    return found
