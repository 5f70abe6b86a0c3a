"""What a finder of mentions sees: one sentence, its shadow, and the lexicon's hits in it."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, TypeVar

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.compiled import Patterns
from pledger.mentions.round_names import round_names
from pledger.sentences.types import Sentence
from pledger.sources.types import Source
from pledger.values import fixed

T = TypeVar("T")


@fixed
class View:
    """One sentence to look at. Offsets into `folded` are relative to the sentence; `hits` and mentions carry offsets of the source.

    `reference`: the day that relative dates count from (the source's date), or None. `tables`: the hits by the name of their table;
    `start`, `text`: the sentence's; `patterns`: how words of the language stand round names.
    """

    source: Source
    sentence: Sentence
    folded: str
    hits: tuple[Hit, ...]
    lexicon: Lexicon
    reference: datetime.date | None = None
    start: int = field(init=False, compare=False, repr=False)
    text: str = field(init=False, compare=False, repr=False)
    patterns: Patterns = field(init=False, compare=False, repr=False)
    tables: dict[str, list[Hit]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _known: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", self.sentence.start)
        object.__setattr__(self, "text", self.sentence.text)
        object.__setattr__(self, "patterns", round_names(self.lexicon))
        tables = self.tables
        for hit in self.hits:
            table = hit[2].table
            if table in tables:
                tables[table].append(hit)
            else:
                tables[table] = [hit]

    def once(self, name: str, make: "Callable[[View], T]") -> T:
        """What `make` derives from this view, derived once however many finders ask; a view never changes, so neither does it."""
        known = self._known
        if name in known:
            return known[name]  # type: ignore[no-any-return]
        made = known[name] = make(self)
        return made

    def forget(self) -> None:
        """Let go of what was derived: some of it refers to the view, and what refers to itself waits for the collector of garbage."""
        self._known.clear()

    def of(self, table: str, *others: str) -> Sequence[Hit]:
        """The hits of these tables, in order of start, longest first."""
        known = self.tables
        if not others:
            return known.get(table, ())
        tables = (table, *others)
        present = list(filter(known.__contains__, tables))
        if not present:
            return ()
        if len(present) == 1:
            return known[present[0]]
        return [h for h in self.hits if h[2].table in tables]

    def cut(self, start: int, end: int) -> str:
        """The source's text at absolute offsets."""
        return self.source.text[start:end]
