"""A text as published, and its regions."""

import hashlib
from dataclasses import dataclass, field

from pledger.values import fixed

REGIONS = ("headline", "heading", "prefix", "dateline", "byline", "body", "item", "caption", "furniture")


@fixed
class Region:
    """A stretch of the text of one kind (of REGIONS); regions cover the text without overlap, in order.

    `list_intro` of an item is the start offset of the region that introduces its list, or None.
    """

    start: int
    end: int
    kind: str
    list_intro: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One text as published. `text` is as stored (decoded once, newlines kept); every offset of Pledger indexes it.

    `name` identifies it (a file's name, a line's id); `date` is EDTF or None, `date_basis` how it is known
    (`given`, `metadata`, `prefix`, `dateline`, `byline`, `text`).
    """

    name: str
    text: str
    date: str | None = None
    date_basis: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    regions: tuple[Region, ...] = field(default=())
    promising: bool = True  # False: the gate closed, nothing in it can be a record

    @property
    def id(self) -> str:
        """Hash of the content: the same text has the same id wherever it was found."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
