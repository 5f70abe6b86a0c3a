"""A brief as a document: sections of paragraphs, lists, tables and pictures, with citations. Each writer gives it its own form."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a stretch of text is from: the number of a reference, and the words there (empty for a statistic)."""

    number: int
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style: `""`, `strong` or `quiet`. Its citations stand after it."""

    text: str
    style: str = ""
    cites: tuple[Cite, ...] = ()

    def __post_init__(self) -> None:
        """Control and direction-turning characters of a source are no part of a document."""
        object.__setattr__(self, "text", "".join(c if c.isprintable() else " " for c in self.text))


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Points:
    """A list with bullets."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and whether it stands to the right (numbers do)."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has a cell a column. An empty first cell means: the same as above."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]

    def __post_init__(self) -> None:
        """A column that is empty in every row is left out."""
        told = [n for n in range(len(self.columns)) if any(span.text for row in self.rows for span in row[n])]
        if len(told) < len(self.columns):
            object.__setattr__(self, "columns", tuple(self.columns[n] for n in told))
            object.__setattr__(self, "rows", tuple(tuple(row[n] for n in told) for row in self.rows))


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart: its Vega-Lite specification, its caption, and what it shows in words, for who cannot see it."""

    specification: Mapping[str, Any] = field(hash=False)
    caption: str = ""
    words: str = ""


Block = Paragraph | Points | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (`level` 1 or 2) and what stands under it."""

    title: str
    blocks: tuple[Block, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered source of the annex: a text or a statistic, and the words of it that were cited, in order."""

    number: int
    name: str
    title: str = ""
    date: str = ""
    url: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief on two parties as of a day."""

    title: str
    subtitle: str
    note: str
    day: datetime.date
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
