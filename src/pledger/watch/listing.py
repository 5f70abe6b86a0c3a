"""What a source lists: the addresses of its texts, each with what the listing says of it."""

import datetime
import email.utils
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag

import courlan

from pledger.watch.plan import Watched

_LONGEST = 2000  # characters of an address; what is longer is none


@dataclass(frozen=True, slots=True)
class Item:
    """A text as listed. `changed`: the listing's mark of its version, another when the text changes; `text`: the whole of it as HTML,
    where the listing carries it."""

    url: str
    title: str | None = None
    date: str | None = None
    changed: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Items, the newest first where the listing tells; `notes`: what was left out, for the status."""

    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    publisher: str | None = None


def identity(url: str) -> str:
    """The address without what only tracks readers; the same text listed twice has one."""
    return str(courlan.clean_url(urldefrag(url).url) or url)


def day_of(told: str | None) -> str | None:
    """The day that a listing names, as it is where it was published: of RFC 822 and ISO 8601 times; None for anything else."""
    if not told:
        return None
    try:
        return email.utils.parsedate_to_datetime(told.strip()).date().isoformat()
    except (ValueError, TypeError):
        pass  # not in the form of mail: most likely ISO 8601
    try:
        return datetime.datetime.fromisoformat(told.strip()).date().isoformat()
    except ValueError:
        return None


def fits(item: Item, source: Watched) -> bool:
    """Whether the plan asks for an item."""
    if not item.url.startswith(("http://", "https://")) or len(item.url) > _LONGEST:
        return False
    old = bool(source.since and item.date and item.date < source.since.isoformat())
    return not old and (source.links is None or source.links.search(item.url) is not None)


def distinct(items: Iterable[Item]) -> Iterator[Item]:
    """Each address once."""
    seen = set()
    for item in items:
        known = identity(item.url)
        if known not in seen:
            seen.add(known)
            yield item


def wanted(items: Iterable[Item], source: Watched) -> Iterator[Item]:
    """Of the items listed those that the plan asks for, each address once."""
    return distinct(item for item in items if fits(item, source))
