"""The store of imported statistics: one SQLite file. An import is one transaction; the same file twice adds nothing."""

import gzip
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path

from pledger.errors import StatisticsError
from pledger.statistics.book import Book
from pledger.statistics.loaders import Loaded
from pledger.statistics.partners import YEARS, Flow, growth
from pledger.statistics.types import Observation

_COLUMNS = tuple(f.name for f in fields(Observation))
_WHERE = _COLUMNS.index("where")
_NAMES = ", ".join(f'"{c}"' for c in _COLUMNS)  # `where` is a word of SQL
_SCHEMA = f"""
create table if not exists imports (
    id integer primary key, provider text not null, name text not null, digest text not null unique, imported text not null,
    observations integer not null, left_out integer not null);
create table if not exists observations (
    import integer not null references imports (id), {_NAMES});
create index if not exists by_parties on observations (parties, indicator);
"""


@dataclass(frozen=True, slots=True)
class Import:
    """One import: provider, the file's name, when (UTC), how many observations it brought and how many rows were left out."""

    provider: str
    name: str
    imported: str
    observations: int
    left_out: int


def default_path() -> Path:
    """Where the store stands: `$PLEDGER_STATISTICS`, else `pledger/statistics.db` under the user's data folder."""
    if given := os.environ.get("PLEDGER_STATISTICS"):
        return Path(given)
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    return Path(data) / "pledger" / "statistics.db"


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    con = sqlite3.connect(path, timeout=30)
    try:
        con.executescript(_SCHEMA)
        yield con
    except sqlite3.DatabaseError as error:
        raise StatisticsError(f"{path}: no store of statistics, or damaged ({error})") from error
    finally:
        con.close()


def add(path: Path, loaded: Loaded, name: str, digest: str) -> bool:
    """Add one import in one transaction; False if content of that digest is there already."""
    with _opened(path) as con, con:
        if con.execute("select 1 from imports where digest = ?", (digest,)).fetchone():
            return False
        found = (loaded.provider, name, digest, _now(), len(loaded.observations), sum(loaded.left_out.values()))
        cursor = con.execute(
            "insert into imports (provider, name, digest, imported, observations, left_out) values (?, ?, ?, ?, ?, ?)", found
        )
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        con.executemany(f"insert into observations values ({marks})", ((cursor.lastrowid, *_cells(o)) for o in loaded.observations))
    return True


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _cells(observation: Observation) -> tuple[object, ...]:
    cells = (getattr(observation, name) for name in _COLUMNS)
    return tuple("|".join(v) if isinstance(v, tuple) else v for v in cells)


def imports(path: Path) -> list[Import]:
    """Every import, oldest first; empty where there is no store yet."""
    if not path.exists():
        return []
    with _opened(path) as con:
        rows = con.execute("select provider, name, imported, observations, left_out from imports order by id").fetchall()
    return [Import(*row) for row in rows]


def topics(path: Path) -> frozenset[tuple[str, ...]]:
    """The countries and pairs of countries that the stored observations speak of; none where there is no store yet."""
    if not path.exists():
        return frozenset()
    with _opened(path) as con:
        return frozenset(tuple(row[0].split("|")) for row in con.execute("select distinct parties from observations"))


def book(path: Path, countries: Iterable[str]) -> Book:
    """The stored observations among `countries` (ISO alpha-3), in order of import; an empty book where there is no store yet."""
    if not path.exists():
        return Book(())
    known = sorted(set(countries))
    keys = [*known, *(f"{a}|{b}" for n, a in enumerate(known) for b in known[n + 1 :])]
    found: list[tuple[object, ...]] = []
    with _opened(path) as con:
        for start in range(0, len(keys), 500):  # SQLite takes a limited number of variables in one statement
            some = keys[start : start + 500]
            marks = ", ".join("?" * len(some))
            query = f"select rowid, {_NAMES} from observations where parties in ({marks})"
            found.extend(con.execute(query, some).fetchall())
    found.sort(key=lambda row: str(row[0]).zfill(12))
    told = {row[1 : 1 + _WHERE] + row[2 + _WHERE :]: row[1:] for row in reversed(found)}  # one row in two files is one observation
    return Book(tuple(_observation(cells) for cells in reversed(told.values())), partial(_grown, path, len(imports(path))))


@lru_cache(maxsize=64)
def _grown(path: Path, imported: int, year: int) -> dict[str, float]:
    """`partners.growth` over all flows of goods that are stored of `year` and five years before. `imported`: how many imports there are,
    so that a new one is not overlooked."""
    query = """
        select parties, provider, agency, reporter, indicator, origin, valuation, classification, period, value from observations
        where period in (?, ?) and indicator in ('exports', 'trade_turnover') and product is null and unit = 'USD'
            and role = 'statistic' and value > 0 and parties like '%|%' order by rowid"""
    flows: dict[str, dict[Flow, float]] = {str(year - YEARS): {}, str(year): {}}
    with _opened(path) as con:
        for parties, *series, period, value in con.execute(query, tuple(flows)):
            flows[period][tuple(parties.split("|")), *series] = value  # a later vintage takes the place of an earlier
    before, after = flows.values()
    return growth(before, after)


def _observation(cells: tuple[object, ...]) -> Observation:
    values = dict(zip(_COLUMNS, cells, strict=True))
    values["parties"] = tuple(str(values["parties"]).split("|"))
    return Observation(**values)  # type: ignore[arg-type]


def digest(path: Path) -> str:
    """SHA-256 of a file's content, unpacked where it is gzipped: the same table packed or not is one."""
    if path.suffix == ".gz":
        found = hashlib.sha256()
        with gzip.open(path, "rb") as unpacked:
            while piece := unpacked.read(1 << 20):
                found.update(piece)
        return found.hexdigest()
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
