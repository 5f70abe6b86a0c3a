"""A line under classification, and the page it stands on."""

from dataclasses import dataclass, field

from pledger.lexicon import Lexicon
from pledger.sources.datelines import Dateline
from pledger.sources.lines import Line


@dataclass(slots=True)
class Draft:
    """A line on its way to a region: its kind, once a rule has voted, and what was found on the way."""

    line: Line
    index: int
    words: int
    kind: str | None = None
    dateline: Dateline | None = None
    section: bool = False
    marker: str = ""
    intro: int | None = None


@dataclass(slots=True)
class Page:
    """What the rules look at: all lines of a text and the lexicon. `bodied`: whether a paragraph has been seen by now."""

    drafts: list[Draft]
    lexicon: Lexicon
    markers: frozenset[str] = field(default=frozenset())
    bodied: bool = False

    def after(self, draft: Draft, count: int) -> list[Draft]:
        """The next `count` lines."""
        return self.drafts[draft.index + 1 : draft.index + 1 + count]
