"""From pairs to groups, whatever order the records came in: pairs are found by shared keys, scored, and joined best first.

Persons' rulings come before any rule. A join is refused where it would bring together two records that a ruling or a veto keeps apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from pledger.ledger.features import Feature, Score, score
from pledger.ledger.types import DIFFERENT, SAME, UNSURE, Item, Judgement, Ruling, pair


class _Groups:
    """Union-find that knows, for each group, its members, those it may not meet, and whether it was settled by a person."""

    def __init__(self, ids: Iterable[str], apart: Iterable[tuple[str, str]], settled: Iterable[frozenset[str]]) -> None:
        self.root = {i: i for i in ids}
        self.members: dict[str, set[str]] = {i: {i} for i in self.root}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self.apart[one].add(other)
            self.apart[other].add(one)
        self.settled: dict[str, int] = {i: n for n, group in enumerate(settled) for i in group if i in self.root}

    def find(self, i: str) -> str:
        while self.root[i] != i:
            self.root[i] = self.root[self.root[i]]
            i = self.root[i]
        return i

    def join(self, one: str, other: str, forced: bool = False) -> None:
        a, b = sorted((self.find(one), self.find(other)))
        if a == b or (not forced and self._refused(a, b)):
            return
        self.root[b] = a
        self.members[a] |= self.members.pop(b)
        self.apart[a] |= self.apart.pop(b, set())
        if b in self.settled:
            self.settled.setdefault(a, self.settled[b])

    def _refused(self, a: str, b: str) -> bool:
        if self.apart[a] & self.members[b] or self.apart[b] & self.members[a]:
            return True
        return a in self.settled and b in self.settled and self.settled[a] != self.settled[b]


def pairs(items: Sequence[Item], keys: Callable[[Item], tuple[str, ...]]) -> list[tuple[Item, Item]]:
    """Pairs that share a key."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for key in set(keys(item)):
            shelves[key].append(n)
    found = {p for members in shelves.values() for p in combinations(members, 2)}
    return [(items[a], items[b]) for a, b in sorted(found)]


def cluster(
    items: Sequence[Item], features: Sequence[Feature], keys: Callable[[Item], tuple[str, ...]], ruling: Ruling
) -> tuple[list[list[Item]], list[Judgement]]:
    """Groups of items, each oldest first, and the judgements that a reader may want to see: every `same` and `unsure` pair."""
    items = sorted(items, key=lambda i: i.place_in_time)
    held = {i.id: i for i in items}
    scored = [(score(features, a, b), pair(a.id, b.id)) for a, b in pairs(items, keys)]
    apart = [p for s, p in scored if s.vetoed] + [p for p in ruling.different if p[0] in held and p[1] in held]
    groups = _Groups(held, apart, ruling.settled)
    for one, other in _ruled_together(ruling, held):
        groups.join(one, other, forced=True)
    for found, (one, other) in sorted(scored, key=lambda x: (-x[0].value, x[1])):
        if found.verdict == SAME and (one, other) not in ruling.unsure:
            groups.join(one, other)
    sets: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        sets[groups.find(item.id)].append(item)
    return list(sets.values()), _judgements(scored, ruling, held, groups)


def _ruled_together(ruling: Ruling, held: dict[str, Item]) -> list[tuple[str, str]]:
    links = [p for p in ruling.same if p[0] in held and p[1] in held]
    for group in ruling.settled:
        present = sorted(group & held.keys())
        links += list(zip(present, present[1:], strict=False))
    return sorted(links)


def _judgements(scored: list[tuple[Score, tuple[str, str]]], ruling: Ruling, held: dict[str, Item], groups: _Groups) -> list[Judgement]:
    found = []
    for one, other in sorted((ruling.same | ruling.different | ruling.unsure) & {p for p in ruling.who if p[0] in held and p[1] in held}):
        verdict = SAME if (one, other) in ruling.same else DIFFERENT if (one, other) in ruling.different else UNSURE
        found.append(Judgement(one, other, verdict, by=ruling.who[(one, other)]))
    for value, (one, other) in scored:
        if (one, other) in ruling.who or value.vetoed:
            continue
        together = groups.find(one) == groups.find(other)
        if value.verdict == UNSURE and not together:
            found.append(Judgement(one, other, UNSURE, value.value, detail=value.detail))
        elif value.verdict == SAME:
            found.append(Judgement(one, other, SAME if together else UNSURE, value.value, detail=value.detail))
    return found
