"""Logins: each begins with a new random cookie, of which a digest is kept, and ends by itself, by logging out, or with user or token."""

import secrets

import sqlalchemy as sa

from pledger.accounts.types import Account, digest, from_now, stamp
from pledger.ledger.store import Store
from pledger.ledger.store.schema import account, api_token, login_session


def begin(store: Store, user: Account, seconds: float, token: str | None = None, before: str | None = None) -> str:
    """Log a user in; the cookie by which the browser is known. `token`: the id of that which was shown; `before`: a cookie given up."""
    cookie = secrets.token_urlsafe(32)
    row = {"id": digest(cookie), "account": user.key, "token": token, "created": stamp(), "expires": from_now(seconds)}
    with store.writing() as connection:
        over = login_session.c.expires <= stamp()
        connection.execute(login_session.delete().where(sa.or_(over, login_session.c.id == digest(before)) if before else over))
        connection.execute(login_session.insert().values(**row))
    return cookie


def of(store: Store, cookie: str) -> tuple[Account, str | None] | None:
    """Who is logged in by this cookie, and the scope of the token that they logged in with; None for nobody."""
    asked = sa.select(account, api_token.c.scope).join(account, account.c.key == login_session.c.account)
    asked = asked.outerjoin(api_token, api_token.c.id == login_session.c.token).select_from(login_session)
    stands = (login_session.c.id == digest(cookie), login_session.c.expires > stamp(), account.c.removed.is_(None))
    usable = sa.or_(login_session.c.token.is_(None), sa.and_(api_token.c.revoked.is_(None), api_token.c.expires > stamp()))
    with store.reading() as connection:
        row = connection.execute(asked.where(*stands, usable)).mappings().first()
    return (Account(**{c.name: row[c.name] for c in account.columns}), row["scope"]) if row else None


def end(store: Store, cookie: str) -> None:
    """Log out."""
    with store.writing() as connection:
        connection.execute(login_session.delete().where(login_session.c.id == digest(cookie)))
