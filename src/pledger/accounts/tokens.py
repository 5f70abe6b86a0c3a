"""Tokens by which programs act for a user, in a role not above theirs. Only a digest of the secret is kept: it is shown once."""

import hmac
import re
import secrets
from typing import Any

import sqlalchemy as sa

from pledger.accounts.types import ROLES, Account, digest, from_now, stamp
from pledger.accounts.users import present
from pledger.errors import AccountError
from pledger.ledger.store import Store
from pledger.ledger.store.schema import account, api_token, login_session

DAYS, MOST_DAYS = 90, 3650
_SHAPE = re.compile(r"pledger_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")


def create(store: Store, name: str, scope: str, label: str = "", days: int = DAYS) -> str:
    """A new token of a user, usable for `days`; in it stands the id by which it is listed and revoked. Raises AccountError."""
    if scope not in ROLES:
        raise AccountError(f"{scope!r}: is no role; there are {', '.join(ROLES)}")
    if not 1 <= days <= MOST_DAYS:
        raise AccountError(f"{days}: a token lasts 1 to {MOST_DAYS} days")
    identity, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    with store.writing() as connection:
        owner = present(connection, name)
        if ROLES.index(scope) > ROLES.index(owner.role):
            raise AccountError(f"{owner.name} has the role {owner.role}; a token of theirs cannot have the scope {scope}")
        row = {"id": identity, "account": owner.key, "label": " ".join(label.split())[:100], "scope": scope}
        times = {"created": stamp(), "expires": from_now(days * 86400.0)}
        connection.execute(api_token.insert().values(**row, **times, digest=digest(secret)))
    return f"pledger_{identity}_{secret}"


def every(store: Store, name: str | None = None) -> list[dict[str, Any]]:
    """All tokens, or a user's, the newest first: everything but the secret. Raises AccountError for an unknown user."""
    columns = ("id", "label", "scope", "created", "expires", "revoked")
    asked = sa.select(account.c.name.label("user"), *(api_token.c[c] for c in columns)).join(account, account.c.key == api_token.c.account)
    with store.reading() as connection:
        if name is not None:
            asked = asked.where(api_token.c.account == present(connection, name).key)
        rows = connection.execute(asked.order_by(api_token.c.created.desc(), api_token.c.id)).mappings().all()
    return [{**row, "state": "revoked" if row["revoked"] else "expired" if row["expires"] <= stamp() else "usable"} for row in rows]


def revoke(store: Store, identity: str, name: str | None = None) -> None:
    """The token and the logins begun with it end at once. `name`: only if it is that user's. Raises AccountError for an unknown one."""
    with store.writing() as connection:
        wanted = [api_token.c.id == identity, api_token.c.revoked.is_(None)]
        if name is not None:
            wanted.append(api_token.c.account == present(connection, name).key)
        if not connection.execute(api_token.update().where(*wanted).values(revoked=stamp())).rowcount:
            raise AccountError(f"{identity}: there is no such token that could be revoked; `pledger token list` lists them")
        connection.execute(login_session.delete().where(login_session.c.token == identity))


def bearer(store: Store, text: str) -> tuple[Account, str, str] | None:
    """Whose token this is, its scope and its id; None for none that can be used."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return None
    asked = sa.select(api_token.c.digest, api_token.c.scope, account).join(account, account.c.key == api_token.c.account)
    usable = (api_token.c.id == shape[1], api_token.c.revoked.is_(None), api_token.c.expires > stamp(), account.c.removed.is_(None))
    with store.reading() as connection:
        row = connection.execute(asked.where(*usable)).mappings().first()
    if row is None or not hmac.compare_digest(row["digest"], digest(shape[2])):
        return None
    return Account(**{c.name: row[c.name] for c in account.columns}), row["scope"], shape[1]
