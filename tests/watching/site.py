"""A site of press releases that a test can fill, change and break, and a watch that may ask it."""

import contextlib
import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from fetching.server import Handler, serving
from pledger.http import Limits
from pledger.ledger.store import Store
from pledger.watch import Plan, Tally, Watcher, due, fetcher_for, one_round, read_plan
from pledger.watch.state import now

TEXTS = sorted((Path(__file__).parent.parent.parent / "src" / "pledger" / "examples" / "series").glob("*.txt"))


class Press(Handler):
    """Answers by `answers`: path -> (body, content type, headers), (status, headers), or a function of the handler."""

    answers: ClassVar[dict[str, Any]] = {}

    def on_missing(self, times: int) -> None:
        found = self.answers.get(self.path)
        if found is None:
            self.answer(b"no such page", 404)
        elif callable(found):
            found(self)
        elif isinstance(found[0], int):
            self.answer(b"", found[0], **found[1])
        elif "ETag" in found[2] and self.headers.get("If-None-Match") == found[2]["ETag"]:
            self.answer(b"", 304)
        else:
            self.answer(found[0], kind=found[1], **found[2])


@dataclass
class Site:
    """What the site gives. `address`: where it is; `rows`: the texts that a watch told of; `notes`: what went wrong."""

    address: str
    store: Store
    folder: Path
    rows: list[Any] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def give(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Put `body` at `path`; its address."""
        Press.answers[path] = (body.encode() if isinstance(body, str) else body, kind, headers)
        return self.address + path

    def fail(self, path: str, status: int, **headers: str) -> str:
        Press.answers[path] = (status, headers)
        return self.address + path

    def act(self, path: str, action: Callable[[Any], None]) -> str:
        Press.answers[path] = action
        return self.address + path

    def release(self, number: int, path: str | None = None, more: str = "") -> str:
        """A page with one of the example texts."""
        return self.give(path or f"/news/{number}", page(number, more))

    def feed(self, path: str, *links: str, day: int = 21, **headers: str) -> str:
        return self.give(path, rss(*links, day=day), "application/rss+xml", **headers)

    def plan(self, toml: str) -> Plan:
        file = self.folder / "SOURCES.toml"
        file.write_text('contact = "desk@example.org"\n' + toml, encoding="utf-8")
        return read_plan(file)

    def watcher(self, **limits: Any) -> Watcher:
        fetcher = fetcher_for(self.plan(f'[[source]]\nname="a"\nfeed="{self.address}/x"'), Limits(**LOCAL | limits))
        fetcher.sleep = self.slept.append
        return Watcher(self.store, fetcher, self.rows.append, self.notes.append)

    def round(self, toml: str, *, everything: bool = False, **limits: Any) -> Tally:
        """One round over a plan. `everything`: also sources that back off."""
        plan = self.plan(toml)
        return one_round(self.watcher(**limits), plan.sources if everything else due(self.store, plan, now(), once=True)[0])

    @property
    def asked(self) -> list[str]:
        """The paths asked for since this was last read, but for robots.txt."""
        paths = self.asked_so_far()
        Press.seen.clear()
        return paths

    def asked_so_far(self) -> list[str]:
        return [path for path, _ in Press.seen if path != "/robots.txt"]

    def texts(self) -> list[str]:
        import sqlalchemy as sa

        with self.store.reading() as connection:
            return list(connection.execute(sa.text("SELECT url FROM source ORDER BY seq")).scalars())


LOCAL = {"private": True, "per_minute": 100_000, "seconds": 5.0, "tries": 1}


def page(number: int, more: str = "") -> str:
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in TEXTS[number].read_text(encoding="utf-8").split("\n\n"))
    return f"<html><head><title>Release {number}</title></head><body><article>{paragraphs}{more}</article></body></html>"


def rss(*links: str, day: int = 21) -> str:
    items = "".join(
        f"<item><title>Text {n}</title><link>{html.escape(link)}</link><pubDate>Sat, {day} Nov 2026 02:00:00 +0600</pubDate></item>"
        for n, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title>{items}</channel></rss>'


def source(kind: str, address: str, more: str = "", name: str = "agency") -> str:
    return f'[[source]]\nname = "{name}"\n{kind} = "{address}"\n{more}\n'


@contextlib.contextmanager
def site(folder: Path) -> Iterator[Site]:
    Press.answers = {}
    with serving(Press) as address:
        yield Site(address, Store(str(folder / "ledger.db")), folder)
