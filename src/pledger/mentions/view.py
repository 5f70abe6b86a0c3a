"""What a finder of mentions sees: one sentence, its shadow, and the lexicon's hits in it."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pledger.lexicon import Hit, Lexicon
from pledger.sentences.types import Sentence
from pledger.sources.types import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View:
    """One sentence to look at. Offsets into `folded` are relative to the sentence; `hits` and mentions carry offsets of the source.

    `reference`: the day that relative dates count from (the source's date), or None.
    """

    source: Source
    sentence: Sentence
    folded: str
    hits: tuple[Hit, ...]
    lexicon: Lexicon
    reference: datetime.date | None = None
    _known: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, make: "Callable[[View], T]") -> T:
        """What `make` derives from this view, derived once however many finders ask; a view never changes, so neither does it."""
        if name not in self._known:
            self._known[name] = make(self)
        derived: T = self._known[name]
        return derived

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def start(self) -> int:
        return self.sentence.start

    def of(self, *tables: str) -> Iterable[Hit]:
        """The hits of these tables, in order of start, longest first."""
        grouped = self.once("by_table", by_table)
        if len(tables) == 1:
            return grouped.get(tables[0], ())
        present = [t for t in tables if t in grouped]
        if len(present) < 2:
            return grouped.get(present[0], ()) if present else ()
        return [h for h in self.hits if h.row.table in tables]

    def cut(self, start: int, end: int) -> str:
        """The source's text at absolute offsets."""
        return self.source.text[start:end]


def by_table(view: View) -> dict[str, list[Hit]]:
    """The hits of a view by the name of their table."""
    found: dict[str, list[Hit]] = {}
    for hit in view.hits:
        found.setdefault(hit.row.table, []).append(hit)
    return found
