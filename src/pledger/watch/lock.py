"""One watch at a time on a ledger: two would ask every host twice. The system gives the place up when its holder dies."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from pledger.errors import WatchError
from pledger.ledger.store import Store

_PLACE = 0x57617463  # "Watc": the number by which PostgreSQL knows the place


@contextmanager
def alone(store: Store) -> Iterator[None]:
    """Hold the only place. Raises WatchError where another watch has it."""
    with _file(Path(f"{store.shown}.watch")) if store.sqlite else _session(store) as held:
        if not held:
            raise WatchError(f"{store.shown}: another watch is at work on this ledger; wait for it, or stop it")
        yield


@contextmanager
def _file(path: Path) -> Iterator[bool]:
    """A lock on a file beside the ledger. Where the system has no such locks, the place is not guarded."""
    try:
        import fcntl
    except ImportError:
        yield True
        return
    with path.open("w") as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


@contextmanager
def _session(store: Store) -> Iterator[bool]:
    """A lock of a session of PostgreSQL's, held without a transaction."""
    with store.engine.connect() as connection:
        held = bool(connection.execute(sa.text(f"SELECT pg_try_advisory_lock({_PLACE})")).scalar())
        connection.commit()
        try:
            yield held
        finally:
            if held:  # the session itself goes back to the pool
                connection.execute(sa.text(f"SELECT pg_advisory_unlock({_PLACE})"))
                connection.commit()
