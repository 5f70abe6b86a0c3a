"""A source with everything recognised in it: what takes the whole source at once, the rest sentence by sentence where somebody asks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TypeVar

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.compiled import Patterns
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Mention
from pledger.mentions.view import View
from pledger.sentences.types import Sentence
from pledger.sources.types import Source

M = TypeVar("M", bound=Mention)
Finder = Callable[[View], Sequence[Mention]]


@dataclass(frozen=True)
class Marked:
    """A source, its sentences, the lexicon's hits and the mentions; `views[i]` is the view of `sentences[i]`.

    `found`: the mentions of the kinds that are known already, in order of start. `finders`: those of the other kinds, which
    a sentence gives by itself; they are run in the sentences that somebody asks about, once in each. `source.text` has a blank where
    `stored`, the text as stored, has a line break within a paragraph. `index`: from an offset to the number of the sentence that it stands
    in (of the last one that begins before it; 0 before the first), which everybody asks for everything. `patterns`: how words of the
    language stand round names, by name (table `name_patterns`).
    """

    source: Source
    lexicon: Lexicon
    views: tuple[View, ...]
    folded: str
    found: Mapping[type[Mention], list[Mention]]
    finders: Mapping[type[Mention], Finder]
    stored: str = field(default="", repr=False)
    index: Callable[[int], int] = field(init=False, repr=False, compare=False)
    patterns: Patterns = field(init=False, repr=False, compare=False)
    _known: dict[type[Mention], tuple[list[int], list[Mention]]] = field(default_factory=dict, repr=False, compare=False)
    _hits: dict[str, list[Hit]] = field(default_factory=dict, repr=False, compare=False)
    _sentence_starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _next_starts: list[int] = field(default_factory=list, repr=False, compare=False)  # where the sentence behind each begins
    _parted: dict[type[Mention], list[list[Mention]]] = field(default_factory=dict, repr=False, compare=False)
    _sought: dict[type[Mention], dict[int, list[Mention]]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._known.update({kind: ([m.start for m in found], found) for kind, found in self.found.items()})
        starts = self._sentence_starts
        starts.extend([v.start for v in self.views])
        object.__setattr__(self, "index", partial(bisect_right, starts[1:]))  # as many sentences behind the first begin before
        object.__setattr__(self, "patterns", round_names(self.lexicon))
        self._next_starts.extend([*starts[1:], len(self.folded)] if starts else [-1])
        for kind in self.finders:
            self._sought.setdefault(kind, {})

    def but(self, kind: type[M], found: list[M]) -> "Marked":
        """The same source with other mentions of one known kind, at the same places."""
        known: dict[type[Mention], list[Mention]] = {**self.found, kind: list(found)}
        return Marked(self.source, self.lexicon, self.views, self.folded, known, self.finders, self.stored, _sought=self._sought)

    def settling(self, kind: type[M], settle: Callable[[M], M]) -> "Marked":
        """The same source where each mention of one kind that sentences give is what `settle` makes of it, at the same place.

        What sentences gave already is not looked for again.
        """
        find = self.finders[kind]

        def settled(view: View) -> list[Mention]:
            found = find(view)
            return [settle(m) for m in found] if found else []  # type: ignore[arg-type]

        sought = {k: dict(found) for k, found in self._sought.items()}
        sought[kind] = {i: [settle(m) for m in found] for i, found in sought[kind].items()}  # type: ignore[arg-type]
        finders: dict[type[Mention], Finder] = {**self.finders, kind: settled}
        return Marked(self.source, self.lexicon, self.views, self.folded, self.found, finders, self.stored, _sought=sought)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of every kind, in order of start."""
        known = [m for found in self.found.values() for m in found]
        sought = [m for kind in self.finders for i in range(len(self.views)) for m in self._in(kind, i)]
        return tuple(sorted([*known, *sought], key=lambda m: (m.start, -m.end, type(m).__name__)))

    def _in(self, kind: type[Mention], index: int) -> list[Mention]:
        """The mentions of a kind that the sentence of that number gives by itself, looked for once."""
        sought = self._sought[kind]
        if index not in sought:
            found = self.finders[kind](self.views[index])
            sought[index] = sorted(found, key=_place) if len(found) > 1 else list(found)
        return sought[index]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(v.sentence for v in self.views)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the source, case-folded."""
        return frozenset(re.findall(r"\w+", self.source.text.casefold()))

    def hits(self, table: str) -> list[Hit]:
        """The lexicon's hits of one table in the whole source, in order of start; gathered once."""
        if table not in self._hits:
            self._hits[table] = [h for v in self.views for h in v.tables.get(table, ())]
        return self._hits[table]

    def of(self, kind: type[M], start: int | None = None, end: int | None = None) -> list[M]:
        """The mentions of one kind that begin in [start, end), in order; all of them without limits."""
        known = self._known.get(kind)
        if known is None:
            return self._looked_for(kind, start, end) if kind in self.finders else []
        starts, found = known
        low = 0 if start is None else bisect_left(starts, start)
        return found[low : None if end is None else bisect_left(starts, end, low)]  # type: ignore[return-value]

    def by_sentence(self, kind: type[M]) -> list[list[M]]:
        """The mentions of one known kind in each sentence, gathered once for those who go through the whole source."""
        if kind not in self._parted:
            parted: list[list[Mention]] = [[] for _ in self.views]
            for m in self.of(kind):
                parted[self.index(m.start)].append(m)
            self._parted[kind] = parted
        return self._parted[kind]  # type: ignore[return-value]

    def _looked_for(self, kind: type[M], start: int | None, end: int | None) -> list[M]:
        first, last = start or 0, len(self.folded) if end is None else end
        low = self.index(first)
        if last <= self._next_starts[low]:  # in one sentence, as nearly always; half of those asked hold none
            found = self._sought[kind].get(low)
            found = self._in(kind, low) if found is None else found
            if found and first <= found[0].start and found[-1].start < last:
                return found[:]  # type: ignore[return-value]
            return [m for m in found if first <= m.start < last] if found else []  # type: ignore[misc]
        high = bisect_left(self._sentence_starts, last)
        return [m for i in range(low, high) for m in self._in(kind, i) if first <= m.start < last]  # type: ignore[misc]

    def views_in(self, start: int, end: int) -> tuple[View, ...]:
        """The views whose sentences begin in or overlap [start, end)."""
        low = max(0, bisect_right(self._sentence_starts, start) - 1)
        return tuple(v for v in self.views[low : bisect_left(self._sentence_starts, end)] if v.sentence.end > start)

    def view_at(self, offset: int) -> View | None:
        """The view of the sentence that `offset` stands in, or None."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.views[i] if i >= 0 and offset < self.views[i].sentence.end else None

    def text(self, start: int, end: int) -> str:
        return self.source.text[start:end]


def _place(m: Mention) -> tuple[int, int]:
    return m.start, -m.end
