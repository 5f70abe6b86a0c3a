"""What was said before: the statements that a draft is held against, and where each stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pledger.ledger.gather import NOBODY, items
from pledger.ledger.types import Item, Ruling
from pledger.outlook.bundled import stated_targets
from pledger.read import Reading


@dataclass(frozen=True, slots=True)
class Origin:
    """The source of a statement, as a reader is told of it. `id`: hash of its text."""

    id: str
    name: str
    title: str | None = None
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Past:
    """Statements made elsewhere. `origins`: by record id. `ruling`: what people decided of them.

    `copies`: sources of the ledger that print the draft itself; they are no part of `items`.
    """

    items: tuple[Item, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    ruling: Ruling = NOBODY
    copies: tuple[Origin, ...] = ()


def past_of(readings: Iterable[Reading], draft: Reading | None = None) -> Past:
    """Texts as the past of a draft, without a ledger; the draft itself, should it be among them, is left out."""
    held: list[Item] = []
    origins: dict[str, Origin] = {}
    copies: list[Origin] = []
    for reading in readings:
        source = reading.source
        origin = Origin(source.id, source.name, source.title, source.url, source.date)
        if draft is not None and source.id == draft.source.id:
            copies.append(origin)
            continue
        records = [r.identified() for r in reading.records]
        held += items(records, {source.name: source.date})
        origins |= {r.id: origin for r in records}
    return Past(tuple(held), origins, copies=tuple(copies))


def bundled_past(draft: Reading) -> Past:
    """The targets that come with Pledger as the past of a draft: each with its month and the page that states it, without its words.

    Those of the draft's own month are left out: the draft may be what they were taken from.
    """
    own = (draft.source.date or "")[:7]
    held = [(t, month) for t, month in stated_targets() if not own or not month.startswith(own)]
    origins = {t.id: Origin(t.source, urlsplit(t.source).netloc, url=t.source, date=month) for t, month in held}
    return Past(tuple(Item(t, month) for t, month in held), origins)
