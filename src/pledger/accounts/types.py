"""A user and what roles there are."""

import datetime
import hashlib
from dataclasses import dataclass

ROLES = ("read", "review", "admin")  # each may do what those before it may


@dataclass(frozen=True, slots=True)
class Account:
    """A user, who may act in `role` at most; `key` is the name, case aside. Times are in UTC, as text that sorts."""

    key: str
    name: str
    role: str
    subject: str | None
    added: str
    removed: str | None


def lower(one: str, other: str) -> str:
    """The lower of two roles."""
    return min(one, other, key=ROLES.index)


def stamp(moment: datetime.datetime | None = None) -> str:
    return (moment or datetime.datetime.now(datetime.UTC)).isoformat(timespec="seconds")


def from_now(seconds: float) -> str:
    return stamp(datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds))


def digest(secret: str) -> str:
    """What is kept of a secret of 256 random bits: nothing that it could be guessed from, so no salt and no slow hash are needed."""
    return hashlib.sha256(secret.encode()).hexdigest()
