"""SOURCES.toml: what is watched, and how politely. Every mistake is named by file, source and key."""

import datetime
import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pledger.errors import WatchError

KINDS = ("feed", "sitemap", "page")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
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
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise WatchError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WatchError(f"{path}: is no TOML: {error}") from None
    common = _Table(content, str(path), ("contact", "source", *_SHARED))
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
    table = _Table(row, f'{where} ("{row["name"]}")' if isinstance(row.get("name"), str) else where, _KEYS)
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


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file; its readers raise WatchError naming where and key."""

    content: Mapping[str, Any]
    where: str
    keys: tuple[str, ...]

    def __post_init__(self) -> None:
        for key in self.content:
            if key not in self.keys:
                near = difflib.get_close_matches(key, self.keys, 1)
                meant = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(self.keys)}"
                raise self.wrong(key, f"is no key here; {meant}")

    def wrong(self, key: str, why: str) -> WatchError:
        return WatchError(f"{self.where}: {key}: {why}")

    def text(self, key: str, required: str = "") -> str:
        value = self.content.get(key)
        if value is None:
            raise self.wrong(key, f"is missing: {required}")
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, f"{value!r} is no text")
        return value.strip()

    def address(self, key: str) -> str:
        url = self.text(key)
        try:
            parts = urlsplit(url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
        except ValueError:
            good = False
        if not good:
            raise self.wrong(key, f"{url!r} is no address of the web (http or https, without a user name)")
        return url

    def pattern(self, key: str) -> re.Pattern[str]:
        try:
            return re.compile(self.text(key))
        except re.error as error:
            raise self.wrong(key, f"is no regular expression: {error}") from None

    def length(self, key: str) -> float:
        value = self.content[key]
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return float(value)
        found = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
        if not found or float(found[1]) == 0:
            raise self.wrong(key, f'{value!r} is no length of time; write seconds, or "30s", "15m", "2h", "1d"')
        return float(found[1]) * _SECONDS[found[2]]

    def delay(self, key: str) -> float:
        length = self.length(key)
        if length < _LEAST_DELAY:
            raise self.wrong(key, f"{length:g} seconds between requests to a host is no manners; at least {_LEAST_DELAY:g}")
        return length

    def count(self, key: str) -> int:
        value = self.content[key]
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _ITEMS:
            raise self.wrong(key, f"{value!r} is no number from 1 to {_ITEMS:,}")
        return value

    def day(self, key: str) -> datetime.date:
        value = self.content[key]
        try:
            return value if type(value) is datetime.date else datetime.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.wrong(key, f"{value!r} is no day; write 2026-01-31") from None

    def whence(self, key: str) -> str:
        value = self.content[key]
        if value not in ("page", "feed"):
            raise self.wrong(key, f"{value!r} is neither 'page' nor 'feed'")
        return str(value)


_Reader = Callable[[_Table, str], Any]
_SHARED: dict[str, _Reader] = {"every": _Table.length, "delay": _Table.delay, "items": _Table.count, "since": _Table.day}
_OWN: dict[str, _Reader] = {"publisher": _Table.text, "links": _Table.pattern, "text": _Table.whence}
_KEYS = ("name", *KINDS, *_SHARED, *_OWN)
