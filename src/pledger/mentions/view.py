"""What a finder of mentions sees: one sentence, its shadow, and the lexicon's hits in it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from pledger.lexicon import Hit, Lexicon
from pledger.sentences.types import Sentence
from pledger.sources.types import Source


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

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def start(self) -> int:
        return self.sentence.start

    def of(self, *tables: str) -> Iterator[Hit]:
        """The hits of these tables, in order of start, longest first."""
        return (h for h in self.hits if h.row.table in tables)

    def cut(self, start: int, end: int) -> str:
        """The source's text at absolute offsets."""
        return self.source.text[start:end]
