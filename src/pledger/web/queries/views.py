"""Saved views: a name for an address of the Ledger, kept with the ledger, each user's own."""

import json
from urllib.parse import parse_qsl, urlencode

import sqlalchemy as sa

from pledger.errors import LedgerError
from pledger.ledger.store import Store
from pledger.ledger.store.marks import touch
from pledger.ledger.store.schema import meta
from pledger.ledger.store.write import put

_MOST, _LONGEST = 50, 60


def listed(store: Store, user: str) -> list[tuple[str, str]]:
    """(name, query) of a user's views, by name."""
    with store.reading() as connection:
        kept = connection.execute(sa.select(meta.c.value).where(meta.c.key == scope(user))).scalar()
    return sorted(json.loads(kept).items()) if kept else []


def save(store: Store, user: str, name: str, query: str) -> None:
    """Keep a view under a name; the same name is overwritten. Raises LedgerError for a name that will not do."""
    name = name.strip()
    if not name or len(name) > _LONGEST or not name.isprintable():
        raise LedgerError(f"a view's name has 1 to {_LONGEST} printable characters; {name[:80]!r} has not")
    clean = urlencode([(k, v) for k, v in parse_qsl(query) if k != "after"])
    held = dict(listed(store, user))
    if len(held) >= _MOST and name not in held:
        raise LedgerError(f"{_MOST} views are saved already; delete one first")
    _keep(store, user, {**held, name: clean})


def delete(store: Store, user: str, name: str) -> None:
    _keep(store, user, {n: q for n, q in listed(store, user) if n != name})


def _keep(store: Store, user: str, views: dict[str, str]) -> None:
    with store.writing() as connection:
        put(connection, meta, {"key": scope(user), "value": json.dumps(views, ensure_ascii=False)}, "key")
        touch(connection, [scope(user)])


def scope(user: str) -> str:
    """The key of a user's views, and the mark that another set of them changes."""
    return f"views {user}"
