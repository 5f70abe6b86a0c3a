"""SOURCES.toml: what is watched, and how politely. Every mistake is named by file, source and key."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledger import toml
from pledger.errors import WatchError

KINDS = ("feed", "sitemap", "page")
_ITEMS = 10_000  # the most that one look at a source takes on
_LEAST_DELAY = 1.0


@dataclass(frozen=True, slots=True)
class Watched:
    """A source to watch: its listing at `url` is a `kind` of KINDS. Times in seconds.

    `links`: what addresses of texts look like; `text`: taken from the `page` or from the `feed` itself; `items`: the newest so many of a
    listing are taken on; `since`: nothing older.
    """

    name: str
    kind: str
    url: str
    publisher: str | None = None
    links: re.Pattern[str] | None = None
    text: str = "page"
    every: float = 3600.0
    delay: float = 5.0
    items: int = 200
    since: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The sources of one file, and whom hosts can write to about being asked."""

    contact: str
    sources: tuple[Watched, ...]


def read_plan(path: Path) -> Plan:
    """Raises WatchError naming file, source and key."""
    content = toml.read(path, WatchError)
    common = _Table(content, str(path), ("contact", "source", *_SHARED), WatchError)
    contact = common.text("contact", required="an address or page by which the hosts you watch can reach you")
    if not re.search(r"\S@\S|https?://\S", contact):
        raise common.wrong("contact", f"{contact!r} is neither an e-mail address nor a web address")
    if not contact.isascii() or not contact.isprintable():
        raise common.wrong("contact", "is sent to every host: write it in plain Latin letters")
    rows = content.get("source")
    if not isinstance(rows, list) or not rows or not all(isinstance(r, dict) for r in rows):
        raise common.wrong("source", "is missing: write one [[source]] for each feed, sitemap or page to watch")
    shared = {key: value(common, key) for key, value in _SHARED.items() if key in content}
    sources = tuple(_source(row, f"{path}: source {number}", shared) for number, row in enumerate(rows, 1))
    _unique(sources, path)
    return Plan(contact, sources)


def _unique(sources: tuple[Watched, ...], path: Path) -> None:
    for attribute in ("name", "url"):
        seen: dict[str, int] = {}
        for number, source in enumerate(sources, 1):
            value = getattr(source, attribute)
            if value in seen:
                raise WatchError(f"{path}: source {number}: {attribute}: {value!r} is that of source {seen[value]}, too")
            seen[value] = number


def _source(row: Mapping[str, Any], where: str, shared: Mapping[str, Any]) -> Watched:
    table = _Table(row, f'{where} ("{row["name"]}")' if isinstance(row.get("name"), str) else where, _KEYS, WatchError)
    name = table.text("name", required="what it is called in reports")
    kinds = [k for k in KINDS if k in row]
    if len(kinds) != 1:
        given = f"has {' and '.join(kinds)}" if kinds else "has none"
        raise WatchError(f"{table.where}: needs just one of {', '.join(KINDS)} with an address; it {given}")
    kind = kinds[0]
    own = {key: value(table, key) for key, value in (_SHARED | _OWN).items() if key in row}
    if kind == "page" and "links" not in own:
        raise table.wrong("links", "is missing: a regular expression that the addresses of texts on the page match")
    if own.get("text") == "feed" and kind != "feed":
        raise table.wrong("text", f"'feed' is for feeds; a {kind} has no texts of its own")
    return Watched(name=name, kind=kind, url=table.address(kind), **{**shared, **own})


class _Table(toml.Table):
    """A table of SOURCES.toml."""

    def pattern(self, key: str) -> re.Pattern[str]:
        try:
            return re.compile(self.text(key))
        except re.error as error:
            raise self.wrong(key, f"is no regular expression: {error}") from None

    def delay(self, key: str) -> float:
        length = self.length(key)
        if length < _LEAST_DELAY:
            raise self.wrong(key, f"{length:g} seconds between requests to a host is no manners; at least {_LEAST_DELAY:g}")
        return length

    def items(self, key: str) -> int:
        return self.count(key, _ITEMS)

    def day(self, key: str) -> datetime.date:
        value = self.content[key]
        try:
            return value if type(value) is datetime.date else datetime.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.wrong(key, f"{value!r} is no day; write 2026-01-31") from None

    def whence(self, key: str) -> str:
        return self.one_of(key, ("page", "feed"))


_Reader = Callable[[_Table, str], Any]
_SHARED: dict[str, _Reader] = {"every": _Table.length, "delay": _Table.delay, "items": _Table.items, "since": _Table.day}
_OWN: dict[str, _Reader] = {"publisher": _Table.text, "links": _Table.pattern, "text": _Table.whence}
_KEYS = ("name", *KINDS, *_SHARED, *_OWN)
