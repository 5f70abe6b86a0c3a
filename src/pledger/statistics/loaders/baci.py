"""CEPII BACI: yearly CSV files `BACI_HS92_Y2019_V202401b.csv` with t, i, j, k, v, q, read by DuckDB a file at a time.

t: year; i, j: exporter and importer (UN Comtrade's codes); k: product (six digits, a text); v: thousand current US dollars; q: tons.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pledger.errors import StatisticsError
from pledger.statistics.duck import connection, naming, quoted
from pledger.statistics.loaders.areas import area
from pledger.statistics.loaders.loaded import Loaded, gathered
from pledger.statistics.types import Observation

if TYPE_CHECKING:
    import duckdb

SCALE = 1000.0  # BACI's values are thousand dollars
_NAME = re.compile(r"BACI_(?P<classification>HS\d\d)_Y(?P<year>\d{4})_V(?P<vintage>\w+?)\.csv(\.gz)?\Z", re.IGNORECASE)


def files(folder: Path) -> list[Path]:
    """The yearly files of a BACI folder, in order of name. Raises StatisticsError where there is none."""
    found = sorted(p for p in folder.iterdir() if _NAME.match(p.name)) if folder.is_dir() else [folder]
    if not found:
        raise StatisticsError(f"{folder.name}: no file named like BACI_HS92_Y2019_V202401b.csv")
    return found


def edition(path: Path) -> tuple[str | None, str | None]:
    """(classification, vintage) as the file's name says them: (`HS92`, `202401b`)."""
    named = _NAME.match(path.name)
    return (named["classification"].upper(), named["vintage"]) if named else (None, None)


def opened(con: "duckdb.DuckDBPyConnection", path: Path, view: str = "flows") -> None:
    """Make `view` of one file: t, i, j integers, k text, v double. Raises StatisticsError naming file and row for what is wrong in it."""
    columns = "{'t': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'VARCHAR', 'v': 'DOUBLE', 'q': 'VARCHAR'}"
    read = f"read_csv({quoted(str(path))}, header = true, auto_detect = false, delim = ',', quote = '\"', columns = {columns})"
    con.execute(f"create or replace view {view} as select t, i, j, k, v from {read}")


def checked(con: "duckdb.DuckDBPyConnection", path: Path, view: str = "flows") -> None:
    """Refuse a file with negative or missing values, product codes that lost their zeros, several years, or a flow that stands twice."""
    row = con.execute(
        f"""select count(*), min(t), max(t), count(*) filter (v is null or v < 0 or not isfinite(v)),
               min(k) filter (not regexp_full_match(k, '[0-9]{{6}}')), count(distinct hash(i, j, k)) from {view}"""
    ).fetchone()
    assert row is not None  # an aggregate always gives a row
    count, first, last, wrong, code, distinct = row
    if not count:
        raise StatisticsError(f"{path.name}: no rows")
    if wrong:
        raise StatisticsError(f"{path.name}: {_first(con, view, 'v is null or v < 0 or not isfinite(v)')}: a value is missing or negative")
    if code is not None:
        raise StatisticsError(f"{path.name}: product {code!r} is not six digits; read as a number it lost its leading zero")
    if first != last:
        raise StatisticsError(f"{path.name}: years {first} to {last} in a yearly file")
    if distinct != count:
        raise StatisticsError(
            f"{path.name}: {count - distinct} rows repeat an exporter, importer and product; sums would count them double"
        )


def _first(con: "duckdb.DuckDBPyConnection", view: str, where: str) -> str:
    row = con.execute(f"select i, j, k from {view} where {where} limit 1").fetchone()
    return "exporter {}, importer {}, product {}".format(*(row or ("?", "?", "?")))


def totals(paths: Sequence[Path], vintage: str | None = None) -> Loaded:
    """Bilateral totals by year and direction, in full dollars: one reconciled value, no mirror. Raises StatisticsError naming the file."""
    return gathered("baci", _totals(paths, vintage))


def _totals(paths: Sequence[Path], vintage: str | None) -> Iterator[Observation | str]:
    with connection() as con:
        for path in paths:
            classification, edited = edition(path)
            with naming(path.name):
                opened(con, path)
                checked(con, path)
                rows = con.execute("select t, i, j, sum(v) from flows group by all order by all").fetchall()
            for year, exporter, importer, value in rows:
                yield _observation(path, int(year), (exporter, importer), float(value) * SCALE, classification, vintage or edited)


def _observation(
    path: Path, year: int, pair: tuple[int, int], value: float, classification: str | None, vintage: str | None
) -> Observation | str:  # fmt: skip
    where = f"{path.name}: {pair[0]} to {pair[1]}"
    origin, no_origin = area(pair[0], where)
    destination, no_destination = area(pair[1], where)
    if no_origin or no_destination or origin == destination:
        return no_origin or no_destination or "a country's trade with itself"
    return Observation(
        provider="baci", agency="CEPII BACI", reporter=None, indicator="exports", parties=tuple(sorted((origin, destination))),
        origin=origin, destination=destination, period=str(year), value=value, valuation="FOB", vintage=vintage, where=where, digits=SCALE,
        url="https://www.cepii.fr", note=f"reconciled from both sides{f', {classification}' if classification else ''}",
    )  # fmt: skip
