"""Users: added, given a role, removed; and found again when their identity provider sends them."""

import unicodedata
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.accounts.types import ROLES, Account, stamp
from pledger.errors import AccountError
from pledger.ledger.store import Store
from pledger.ledger.store.schema import account, api_token, login_session
from pledger.ledger.store.write import put

_LONGEST = 100  # characters of a name


def add(store: Store, name: str, role: str) -> Account:
    """A new user; one that was removed comes back, without tokens or logins. Raises AccountError for one that is there."""
    _role(role)
    with store.writing() as connection:
        return _added(connection, name, role, None)


def every(store: Store) -> list[dict[str, Any]]:
    """All users by name, removed ones too, with how many tokens they can use."""
    usable = sa.and_(api_token.c.account == account.c.key, api_token.c.revoked.is_(None), api_token.c.expires > stamp())
    tokens = sa.select(sa.func.count()).where(usable).correlate(account).scalar_subquery().label("tokens")
    columns = (account.c.name, account.c.role, account.c.added, account.c.removed, account.c.subject, tokens)
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(sa.select(*columns).order_by(account.c.key)).mappings()]


def set_role(store: Store, name: str, role: str) -> Account:
    """From now on, also where they are logged in. Raises AccountError for an unknown user."""
    _role(role)
    with store.writing() as connection:
        found = present(connection, name)
        connection.execute(account.update().where(account.c.key == found.key).values(role=role))
        return present(connection, name)


def remove(store: Store, name: str) -> Account:
    """Their logins and tokens end at once; what they decided keeps their name. Raises AccountError for an unknown user."""
    with store.writing() as connection:
        found = present(connection, name)
        connection.execute(login_session.delete().where(login_session.c.account == found.key))
        connection.execute(
            api_token.update().where(api_token.c.account == found.key, api_token.c.revoked.is_(None)).values(revoked=stamp())
        )
        connection.execute(account.update().where(account.c.key == found.key).values(removed=stamp(), subject=None))
        return found


def arrived(store: Store, subject: str, name: str, new_users: str | None) -> Account:
    """Who an identity provider says has come: `subject` is its lasting id of them, `name` what they are called there.

    The first time, the user of that name is tied to the subject; where none has it, one is made with the role `new_users`.
    Raises AccountError where nobody may come in so.
    """
    with store.reading() as connection:
        tied = connection.execute(sa.select(account).where(account.c.subject == subject, account.c.removed.is_(None))).mappings().first()
    if tied:
        return Account(**tied)
    with store.writing() as connection:
        found = _find(connection, key(name))
        if found is None and new_users:
            return _added(connection, name, new_users, subject)
        if found is None or found.removed:
            raise AccountError(f"{name} is no user here; an administrator adds them: pledger user add")
        if found.subject:
            raise AccountError(f"{name} is tied to another identity of the provider; an administrator removes the user and adds them again")
        connection.execute(account.update().where(account.c.key == found.key).values(subject=subject))
        return present(connection, name)


def present(connection: Connection, name: str) -> Account:
    """Raises AccountError for who is no user (any more)."""
    found = _find(connection, key(name))
    if found is None or found.removed:
        raise AccountError(f"{name}: there is no such user; `pledger user list` lists them")
    return found


def _added(connection: Connection, name: str, role: str, subject: str | None) -> Account:
    identity = key(name)
    before = _find(connection, identity)
    if before and not before.removed:
        raise AccountError(f"{name}: is a user already, with the role {before.role}; `pledger user role` changes it")
    made = Account(identity, _clean(name), role, subject, stamp(), None)
    put(connection, account, asdict(made), "key")
    return made


def _find(connection: Connection, key: str) -> Account | None:
    row = connection.execute(sa.select(account).where(account.c.key == key)).mappings().first()
    return Account(**row) if row else None


def _clean(name: str) -> str:
    """A name as it is shown beside decisions. Raises AccountError for one that could not be told apart or printed."""
    made = " ".join(unicodedata.normalize("NFC", name).split())
    if not made or len(made) > _LONGEST or not made.isprintable():
        raise AccountError(f"{name[:_LONGEST]!r}: a user's name has 1 to {_LONGEST} characters, all of which can be printed")
    return made


def key(name: str) -> str:
    """What tells a user from others: the name without case, and without what only print tells apart. Raises AccountError."""
    return _clean(unicodedata.normalize("NFKC", name)).casefold()


def _role(role: str) -> None:
    if role not in ROLES:
        raise AccountError(f"{role!r}: is no role; there are {', '.join(ROLES)}")
