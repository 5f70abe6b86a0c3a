"""The ledger as a server holds it: opened so that a file that goes away and comes back is noticed, and kept at today."""

import datetime
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pledger.errors import LedgerError, PledgerError
from pledger.ledger.store import Store, refresh

LOG = logging.getLogger("pledger.web")
EVERY = 60.0  # seconds between looks at the calendar and at what others left to be gathered
_MEMORY = 32 * 1024  # KiB of cache a connection of SQLite
_MAPPED = 2**30  # bytes of the file that SQLite may read through the page cache of the system


def opened(where: str | None) -> Store:
    """The ledger for a server of many threads; a new one where there is none yet."""
    store = Store(where)
    store.engine.dispose()
    if store.sqlite:
        _watch_file(store)
    return store


def _watch_file(store: Store) -> None:
    """Connections to a file that was moved away or replaced are given up; none is made to a file that is not there."""
    path = Path(store.url.removeprefix("sqlite:///"))

    def identity() -> tuple[int, int]:
        try:
            found = path.stat()
        except OSError as error:
            gone = sa.exc.OperationalError("open", {}, error)
            raise LedgerError(f"{store.shown}: the ledger is gone; it is read again as soon as it is back") from gone
        return found.st_dev, found.st_ino

    @sa.event.listens_for(store.engine, "do_connect")
    def _there(dialect: Any, record: Any, arguments: Any, options: Any) -> None:
        identity()

    @sa.event.listens_for(store.engine, "connect")
    def _tuned(raw: Any, record: Any) -> None:
        record.info["file"] = identity()
        for pragma in (f"cache_size=-{_MEMORY}", f"mmap_size={_MAPPED}"):
            raw.execute(f"PRAGMA {pragma}").close()

    @sa.event.listens_for(store.engine, "checkout")
    def _same(raw: Any, record: Any, proxy: Any) -> None:
        if record.info.get("file") != identity():
            raise sa.exc.DisconnectionError("the file was replaced")


@contextmanager
def kept_at_today(store: Store) -> Iterator[None]:
    """Meanwhile a thread brings the ledger to the present day, and gathers what another process appended and did not gather."""
    stop = threading.Event()
    thread = threading.Thread(target=_keep, args=(store, stop), name="keeping", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(3.0)


def _keep(store: Store, stop: threading.Event) -> None:
    while True:
        try:
            for _ in refresh(store, datetime.date.today()):
                if stop.is_set():  # between transactions: the rest is done at the next start
                    return
        except (PledgerError, sa.exc.SQLAlchemyError, OSError) as error:
            LOG.warning("keeping", extra={"problem": str(error)})
        if stop.wait(EVERY):
            return
