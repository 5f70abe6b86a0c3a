"""Opening a ledger: a SQLite file (WAL) or a PostgreSQL database, brought to this code's schema when it is new.

Writers take turns (one transaction of at most some thousand rows each), so that a reviewer's write goes through while a long ingest runs.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from pledger.errors import LedgerError, NoRoom
from pledger.ledger.store.schema import HEAD

DEFAULT = "pledger.db"
BUSY_SECONDS = 60
_WRITER_LOCK = 0x506C6564  # "Pled": PostgreSQL's writers queue on this number, as SQLite's do on the file


def url_of(where: str | None = None) -> str:
    """The URL of a ledger given as file or URL; else of PLEDGER_LEDGER; else `pledger.db` in the working folder."""
    given = where or os.environ.get("PLEDGER_LEDGER") or DEFAULT
    if given.startswith("postgresql://"):
        return given.replace("postgresql://", "postgresql+psycopg://", 1)
    return given if "://" in given else f"sqlite:///{Path(given)}"


class Store:
    """A ledger at a URL. `reading()` and `writing()` give connections in a transaction; errors of the database become LedgerError."""

    def __init__(self, where: str | None = None, create: bool = True, any_version: bool = False) -> None:
        self.url = url_of(where)
        self.sqlite = self.url.startswith("sqlite")
        if not self.sqlite and not self.url.startswith("postgresql"):
            raise LedgerError(f"{self.url.partition('://')[0]}: a ledger is an SQLite file or a postgresql+psycopg:// URL")
        if self.sqlite and not create and not Path(self.url.removeprefix("sqlite:///")).exists():
            raise LedgerError(f"{self.shown}: there is no ledger here; `pledger add` makes one, --ledger names another")
        try:
            self.engine = _engine(self.url, self.sqlite)
        except (ImportError, sa.exc.ArgumentError) as error:
            raise LedgerError(f"{self.shown}: cannot be opened: {error} (PostgreSQL needs `pip install pledger[postgresql]`)") from error
        if not any_version:
            self._ready()

    @property
    def shown(self) -> str:
        """The ledger's place fit to be printed: no password."""
        return self.url.removeprefix("sqlite:///") if self.sqlite else sa.make_url(self.url).render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One whole transaction, alone among writers: committed at the end, or nothing of it."""
        with self._told(), self.engine.connect() as connection:
            if self.sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
            yield connection
            connection.commit()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sa.exc.DBAPIError as error:
            told = _plainly(str(error.orig or error))
            if self.sqlite and _IO in told and shutil.disk_usage(Path(self.shown).absolute().parent).free < _LEAST:
                told = f"{_FULL} ({error.orig})"
            raise (NoRoom if told.startswith(_FULL) else LedgerError)(f"{self.shown}: {told}") from error

    def version(self) -> str | None:
        """The schema's migration, None for an empty database. Raises LedgerError for a file that is the database of something else."""
        with self.reading() as connection:
            tables = sa.inspect(connection).get_table_names()
            if "alembic_version" not in tables:
                if tables and self.sqlite:
                    raise LedgerError(f"{self.shown}: is no ledger: a database of something else, with the table {tables[0]}")
                return None
            return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()

    def _ready(self) -> None:
        version = self.version()
        if version is None:
            self.upgrade()
        elif version < HEAD:
            raise LedgerError(f"{self.shown}: the ledger is of an older schema ({version}); run `pledger db upgrade`")
        elif version > HEAD:
            raise LedgerError(
                f"{self.shown}: the ledger is of a newer schema ({version}) than this Pledger knows ({HEAD}); upgrade Pledger"
            )

    def upgrade(self) -> None:
        """Run the migrations that are missing, in one transaction."""
        from alembic import command
        from alembic.config import Config

        self.version()  # a database of something else is not touched
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.set_main_option("path_separator", "os")
        with self.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _engine(url: str, sqlite: bool) -> Engine:
    if not sqlite:
        return sa.create_engine(url, pool_pre_ping=True)
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})

    @sa.event.listens_for(engine, "connect")
    def _prepare(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # transactions are begun by hand: the driver's own begin takes no write lock
        cursor = raw.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "cache_size=-262144",
            "temp_store=MEMORY",
            "wal_autocheckpoint=8000",
        ):
            try:
                cursor.execute(f"PRAGMA {pragma}")
            except Exception:
                if not pragma.startswith("journal_mode"):  # a file on read-only ground can still be read
                    raise
        cursor.close()

    return engine


_IO, _LEAST = "the disk refused to read or write", 2**20  # bytes: with fewer free that is what SQLite may say of a full disk
_FULL = "the disk is full; nothing of this transaction was written, the ledger is whole. Make room and run it again"
_PLAIN = {
    "database or disk is full": _FULL,
    "attempt to write a readonly database": "the ledger is read-only; nothing was written",
    "readonly": "the ledger is read-only; nothing was written",
    "unable to open database file": "cannot be opened: is the folder there, and may you write in it?",
    "file is not a database": "is no ledger: not an SQLite file",
    "database is locked": f"another writer held the ledger for more than {BUSY_SECONDS} seconds; run it again",
    "disk I/O error": f"{_IO}; the last whole transaction stands",
    "No space left": _FULL,
}


def _plainly(message: str) -> str:
    for sign, told in _PLAIN.items():
        if sign in message:
            return f"{told} ({message.strip()})"
    return message.strip()
