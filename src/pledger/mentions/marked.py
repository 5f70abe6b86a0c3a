"""A source with everything recognised in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.types import Mention
from pledger.mentions.view import View
from pledger.sentences.types import Sentence
from pledger.sources.types import Source

M = TypeVar("M", bound=Mention)


@dataclass(frozen=True)
class Marked:
    """A source, its sentences, the lexicon's hits and the mentions in order of start; `views[i]` is the view of `sentences[i]`."""

    source: Source
    lexicon: Lexicon
    views: tuple[View, ...]
    mentions: tuple[Mention, ...]
    folded: str
    _starts: dict[type[Mention], tuple[list[int], list[Mention]]] = field(default_factory=dict, repr=False, compare=False)
    _sentence_starts: list[int] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds: dict[type[Mention], list[Mention]] = {}
        for m in self.mentions:
            kinds.setdefault(type(m), []).append(m)
        self._starts.update({k: ([m.start for m in ms], ms) for k, ms in kinds.items()})
        self._sentence_starts.extend(v.start for v in self.views)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(v.sentence for v in self.views)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the source, case-folded."""
        return frozenset(re.findall(r"\w+", self.source.text.casefold()))

    def of(self, kind: type[M], start: int | None = None, end: int | None = None) -> list[M]:
        """The mentions of one kind that begin in [start, end), in order; all of them without limits."""
        starts, found = self._starts.get(kind, ([], []))
        low = bisect_left(starts, start) if start is not None else 0
        high = bisect_left(starts, end) if end is not None else len(found)
        return found[low:high]  # type: ignore[return-value]

    def hits(self, start: int, end: int, *tables: str) -> Iterable[Hit]:
        """The lexicon's hits of these tables that lie in [start, end)."""
        return (h for v in self.views_in(start, end) for h in v.hits if h.row.table in tables and start <= h.start and h.end <= end)

    def views_in(self, start: int, end: int) -> tuple[View, ...]:
        """The views whose sentences begin in or overlap [start, end)."""
        low = max(0, bisect_right(self._sentence_starts, start) - 1)
        return tuple(v for v in self.views[low : bisect_left(self._sentence_starts, end)] if v.sentence.end > start)

    def index(self, offset: int) -> int:
        """The number of the sentence that `offset` stands in (of the last one that begins before it; 0 before the first)."""
        return (bisect_right(self._sentence_starts, offset) or 1) - 1

    def view_at(self, offset: int) -> View | None:
        """The view of the sentence that `offset` stands in, or None."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.views[i] if i >= 0 and offset < self.views[i].sentence.end else None

    def text(self, start: int, end: int) -> str:
        return self.source.text[start:end]
