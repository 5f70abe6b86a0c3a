"""Folders of product trade, aggregated by DuckDB: bilateral totals, mirror gaps, revealed comparative advantage.

Every function writes Parquet and returns the number of rows, so that twenty million rows of trade never stand in Python.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pledger.statistics.duck import connection, naming, quoted
from pledger.statistics.loaders import baci

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Aggregated:
    """Rows read and rows written by table."""

    read: int
    bilateral: int
    advantage: int
    mirror: int


def aggregate(folder: Path, out: Path, reported: Sequence[Path] = ()) -> Aggregated:
    """Aggregate a BACI folder into `out`:

    - `bilateral.parquet`: year, exporter, importer (UN Comtrade's codes), usd;
    - `advantage.parquet`: year, exporter, product, usd, rca (Balassa 1965: the product's share in the country's exports over its share in
      the world's);
    - `mirror.parquet`, from `reported` (UN Comtrade bulk CSVs of totals): year, exporter, importer, usd as the exporter reports it (FOB)
      and as the importer does (CIF), gap = importer's over exporter's - 1, and BACI's reconciled usd.

    Raises StatisticsError naming the file; then nothing is written.
    """
    out.mkdir(parents=True, exist_ok=True)
    with connection() as con:
        con.execute(f"set temp_directory = {quoted(str(out / 'tmp'))}")
        con.execute("create table bilateral (year integer, exporter integer, importer integer, usd double)")
        con.execute("create table products (year integer, exporter integer, product varchar, usd double)")
        read = 0
        for path in baci.files(folder):
            with naming(path.name):
                read += _file(con, path)
        with naming(", ".join(p.name for p in reported) or folder.name):
            _advantage(con)
            _mirror(con, reported)
            written = {name: _written(con, name, out) for name in ("bilateral", "advantage", "mirror")}
    for part in out.glob("*.parquet.part"):
        part.replace(part.with_suffix(""))
    return Aggregated(read, **written)


def _file(con: "duckdb.DuckDBPyConnection", path: Path) -> int:
    """One file into the two tables, by way of a table of its own, so that the text is read once."""
    baci.opened(con, path, "raw")
    con.execute("create or replace table flows as select * from raw")
    baci.checked(con, path)
    con.execute(f"insert into bilateral select t, i, j, sum(v) * {baci.SCALE} from flows group by all")
    con.execute(f"insert into products select t, i, k, sum(v) * {baci.SCALE} from flows group by all")
    row = con.execute("select count(*) from flows").fetchone()
    con.execute("drop table flows")
    return int(row[0]) if row else 0


def _advantage(con: "duckdb.DuckDBPyConnection") -> None:
    con.execute(
        """create view advantage as
           with country as (select year, exporter, sum(usd) as usd from products group by all),
                world as (select year, product, sum(usd) as usd from products group by all),
                whole as (select year, sum(usd) as usd from products group by all)
           select p.year, p.exporter, p.product, p.usd, (p.usd / c.usd) / (w.usd / a.usd) as rca
           from products p join country c using (year, exporter) join world w using (year, product) join whole a using (year)
           where c.usd > 0 and w.usd > 0"""
    )


def _mirror(con: "duckdb.DuckDBPyConnection", reported: Sequence[Path]) -> None:
    if not reported:
        con.execute(
            "create view mirror as select year, exporter, importer, usd as exporter_usd, usd as importer_usd from bilateral limit 0"
        )
        return
    listed = "[" + ", ".join(quoted(str(p)) for p in reported) + "]"
    con.execute(
        f"""create view mirror as
            with totals as (
                select cast(period as integer) as year, reporterCode as reporter, partnerCode as partner, flowCode as flow,
                       cast(primaryValue as double) as usd
                from read_csv({listed}, header = true, all_varchar = true)
                where freqCode = 'A' and cmdCode = 'TOTAL' and customsCode = 'C00' and motCode = '0' and partner2Code = '0'),
            x as (select year, cast(reporter as integer) exporter, cast(partner as integer) importer, usd from totals where flow = 'X'),
            m as (select year, cast(partner as integer) exporter, cast(reporter as integer) importer, usd from totals where flow = 'M')
            select year, exporter, importer, x.usd as exporter_usd, m.usd as importer_usd, m.usd / nullif(x.usd, 0) - 1 as gap,
                   b.usd as baci_usd
            from x full join m using (year, exporter, importer) left join bilateral b using (year, exporter, importer)"""
    )


def _written(con: "duckdb.DuckDBPyConnection", name: str, out: Path) -> int:
    path = out / f"{name}.parquet.part"
    if name == "mirror" and not con.execute("select 1 from mirror limit 1").fetchone():
        return 0
    row = con.execute(f"copy (select * from {name}) to {quoted(str(path))} (format parquet)").fetchone()
    return int(row[0]) if row else 0
