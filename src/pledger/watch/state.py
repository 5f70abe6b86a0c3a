"""How far watching is, kept in the ledger: what each source listed, what became of each text, and when to ask again.

A listing's version is kept in the same transaction as the texts it lists, so that a run that is killed forgets none of them.
"""

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.http import Validators
from pledger.ledger.store import Store
from pledger.ledger.store.schema import watched, watched_text
from pledger.ledger.store.write import pieces, put
from pledger.watch.listing import Item, Listing, identity
from pledger.watch.plan import Watched

WAITING, READ, LEFT = "waiting", "read", "left"
_AGAIN = 86400.0  # seconds until a text that is listed as changed is asked for again: some listings call every text changed, always
Versions = Mapping[str, tuple[Validators, int]]  # address -> the version known, and how many texts it listed


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a source is. Times are in UTC, as text that sorts."""

    name: str
    url: str
    asked: str
    versions: str = "{}"
    tried: str | None = None
    succeeded: str | None = None
    failures: int = 0
    error: str | None = None
    notes: str | None = None
    not_before: str | None = None
    texts: int = 0

    @property
    def known(self) -> Versions:
        return {url: (Validators(etag, modified), count) for url, (etag, modified, count) in json.loads(self.versions).items()}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that was listed and is still to be read."""

    id: str
    item: Item
    versions: Validators
    failures: int


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def stamp(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="seconds")


def progress(store: Store, source: Watched) -> Progress:
    """How far a source is; where the plan asks for something else than it did, all that it lists is looked at again."""
    asked = repr((source.kind, source.links and source.links.pattern, source.text, source.items, source.since))
    with store.reading() as connection:
        row = connection.execute(sa.select(watched).where(watched.c.name == source.name)).mappings().first()
    if row is None:
        return Progress(source.name, source.url, asked)
    found = Progress(**row)
    same = found.url == source.url and found.asked == asked
    return found if same else replace(found, url=source.url, asked=asked, versions="{}", failures=0, not_before=None)


def save(store: Store, told: Progress) -> None:
    with store.writing() as connection:
        put(connection, watched, asdict(told), "name")


def listed(store: Store, told: Progress, listing: Listing, versions: Versions) -> int:
    """Keep what a source lists and that it was reached; how many texts are new or changed."""
    kept = {url: (v.etag, v.modified, count) for url, (v, count) in versions.items()}
    with store.writing() as connection:
        fresh = _fresh(connection, listing.items)
        for piece in pieces([row["id"] for row in fresh]):
            connection.execute(watched_text.delete().where(watched_text.c.id.in_(piece)))
        if fresh:
            connection.execute(watched_text.insert(), [{**row, "watched": told.name} for row in fresh])
        put(connection, watched, asdict(replace(told, versions=json.dumps(kept))), "name")
    return len(fresh)


def _fresh(connection: Connection, items: Sequence[Item]) -> list[dict[str, Any]]:
    """Rows of the items that are not known, or were listed as another version when they were read."""
    known: dict[str, Any] = {}
    long_ago = stamp(now() - datetime.timedelta(seconds=_AGAIN))
    for piece in pieces([identity(i.url) for i in items]):
        known |= {row.id: row for row in connection.execute(sa.select(watched_text).where(watched_text.c.id.in_(piece)))}
    rows = []
    for rank, item in enumerate(items):
        key = identity(item.url)
        before = known.get(key)
        if before is None or (item.changed not in (None, json.loads(before.listed).get("changed")) and (before.tried or "") < long_ago):
            versions = before.versions if before else None
            row = {"id": key, "url": item.url, "state": WAITING, "listed": _told(item), "versions": versions, "failures": 0, "rank": rank}
            rows.append(row)
    return rows


def _told(item: Item) -> str:
    return json.dumps({k: v for k, v in asdict(item).items() if v is not None}, ensure_ascii=False)


def waiting(store: Store, source: Watched, moment: datetime.datetime) -> list[Waiting]:
    """The texts of a source that are still to be read and may be asked for now, as they were listed."""
    asked = sa.select(watched_text).where(watched_text.c.watched == source.name, watched_text.c.state == WAITING)
    due = sa.or_(watched_text.c.not_before.is_(None), watched_text.c.not_before <= stamp(moment))
    with store.reading() as connection:
        rows = connection.execute(asked.where(due).order_by(watched_text.c.rank, watched_text.c.id)).mappings().all()
    return [Waiting(r["id"], Item(**json.loads(r["listed"])), Validators(*json.loads(r["versions"] or "[]")), r["failures"]) for r in rows]


def done(store: Store, text: Waiting, state: str, error: str | None = None, versions: Validators | None = None, added: int = 0) -> None:
    """A text was read or is left for good; the text that its listing carried is not kept twice."""
    told = {"state": state, "error": error, "tried": stamp(now()), "not_before": None, "listed": _told(replace(text.item, text=None))}
    if versions:
        told["versions"] = json.dumps([versions.etag, versions.modified])
    with store.writing() as connection:
        connection.execute(watched_text.update().where(watched_text.c.id == text.id).values(**told))
        if added:
            of = sa.select(watched_text.c.watched).where(watched_text.c.id == text.id).scalar_subquery()
            connection.execute(watched.update().where(watched.c.name == of).values(texts=watched.c.texts + added))


def postponed(store: Store, text: Waiting, error: str, until: datetime.datetime) -> None:
    """A text could not be had; it is asked for again, not before `until`."""
    told = {"failures": text.failures + 1, "error": error, "tried": stamp(now()), "not_before": stamp(until)}
    with store.writing() as connection:
        connection.execute(watched_text.update().where(watched_text.c.id == text.id).values(**told))


def status(store: Store, names: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """How each source stands (those of `names`, also never tried): last success, errors, back-off, texts by state and what was left why."""
    counts = sa.select(watched_text.c.watched, watched_text.c.state, sa.func.count()).group_by(watched_text.c.watched, watched_text.c.state)
    with store.reading() as connection:
        rows = {r["name"]: dict(r) for r in connection.execute(sa.select(watched).order_by(watched.c.name)).mappings()}
        states = {(name, state): count for name, state, count in connection.execute(counts)}
        left = {name: _left(connection, name) for name in rows}
    empty = {"url": None, "tried": None, "succeeded": None, "failures": 0, "error": None, "notes": None, "not_before": None, "texts": 0}
    shown = []
    for name in rows if names is None else names:
        row = {k: rows.get(name, empty)[k] for k in empty}
        shown.append({"source": name, **row, "waiting": states.get((name, WAITING), 0), "left": states.get((name, LEFT), 0)})
        shown[-1]["problems"] = left.get(name, [])
    return shown


def _left(connection: Connection, name: str) -> list[dict[str, Any]]:
    """The last texts of a source that could not be had, with the reason."""
    columns = (watched_text.c.url, watched_text.c.state, watched_text.c.error, watched_text.c.tried)
    asked = sa.select(*columns).where(watched_text.c.watched == name, watched_text.c.error.is_not(None))
    return [dict(r) for r in connection.execute(asked.order_by(watched_text.c.tried.desc()).limit(10)).mappings()]
