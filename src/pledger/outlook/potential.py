"""Export potential by product as the International Trade Centre defines it (Decreux and Spies 2016): supply x demand x ease.

For exporter i, market j and product k, with v the trade value and a dot for "summed over":

    supply    v_ik. / v_.k      i's share in the world's exports of k
    demand    v_.jk             what j imports of k
    ease      v_ij. / sum over k of (v_ik. / v_.k) v_.jk      how much more i and j trade than their supply and demand say
    potential supply x demand x ease          untapped: what it exceeds v_ijk by, where it does

so that the potentials of a pair add up to what it trades. The average of the years in the data is taken, as ITC takes several; ITC's
projected growth and tariff advantage are not applied. Needs duckdb (the extra `statistics`).
"""

import csv
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pledger.errors import StatisticsError
from pledger.statistics.duck import connection, naming, quoted
from pledger.statistics.loaders import baci
from pledger.statistics.loaders.areas import areas
from pledger.statistics.loaders.load import told


@dataclass(frozen=True, slots=True)
class Product:
    """One product's potential; money in US dollars a year. `supply`: a share of one. `description`: of HS 2022, empty where it has none."""

    code: str
    description: str
    supply: float
    demand: float
    potential: float
    actual: float

    @property
    def untapped(self) -> float:
        return max(0.0, self.potential - self.actual)


@dataclass(frozen=True, slots=True)
class Potential:
    """A pair's export potential: products with any, the largest untapped first; `years` of data; `ease`."""

    exporter: str
    importer: str
    years: tuple[int, ...]
    ease: float
    products: tuple[Product, ...]

    @property
    def untapped(self) -> float:
        return sum(p.untapped for p in self.products)

    @property
    def actual(self) -> float:
        return sum(p.actual for p in self.products)

    def to_json(self, top: int) -> list[dict[str, Any]]:
        """One object a product, the `top` largest."""
        pair = {"exporter": self.exporter, "importer": self.importer}
        return [{**pair, **asdict(p), "untapped": p.untapped} for p in self.products[:top]]


def potential(exporter: str, importer: str, trade: Sequence[Path]) -> Potential:
    """The export potential of `exporter` (ISO alpha-3) in `importer`, from BACI files or UN Comtrade bulk CSVs of all countries.

    Of UN Comtrade only exports as exporters report them are used (six digits, totals over procedures, transport and second partners),
    never mixed with mirror data. Raises StatisticsError naming the file, or the country that trades nothing in it.
    """
    countries = {"i": _code(exporter), "j": _code(importer)}
    with connection() as con, naming(_named(trade)):
        con.execute(_SUMS.format(_flows(trade)), countries)
        years = tuple(int(y) for (y,) in con.execute("select distinct t from sums order by t").fetchall())
        rows = con.execute(_QUERY, {"years": len(years)}).fetchall() if years else []
    if not rows:
        raise StatisticsError(f"{_named(trade)}: {exporter} exports nothing that {importer} imports in {len(years)} years of data")
    return _measured(exporter, importer, years, rows)


# One pass over the files: by year and product what the world trades, i sells, j buys, and i sells to j.
_SUMS = """
    create table sums as
    select t, k, sum(v) as world, sum(v) filter (i = $i) as own, sum(v) filter (j = $j) as market, sum(v) filter (i = $i and j = $j) as pair
    from ({}) group by t, k"""
# One row a product that i exports at all and j imports at all. Averages are over the years of the data, a missing year counting as none.
_QUERY = """
    select k, sum(own) / sum(world) as supply, sum(market) / $years as demand, coalesce(sum(pair), 0) / $years as actual
    from sums group by k having sum(own) > 0 and sum(market) > 0"""


def _named(trade: Sequence[Path]) -> str:
    return trade[0].name if len(trade) == 1 else f"{trade[0].name} and {len(trade) - 1} more"


def _measured(exporter: str, importer: str, years: tuple[int, ...], rows: list[tuple[str, float, float, float]]) -> Potential:
    reach = sum(supply * demand for _, supply, demand, _ in rows)
    ease = sum(actual for *_, actual in rows) / reach
    names = descriptions()
    found = [Product(k, names.get(k, ""), supply, demand, supply * demand * ease, actual) for k, supply, demand, actual in rows]
    return Potential(exporter, importer, years, ease, tuple(sorted(found, key=lambda p: (-p.untapped, p.code))))


def _code(iso3: str) -> str:
    """UN Comtrade's codes of a country as an SQL list: France and a few others have two, BACI uses the later."""
    found = [code for code, (letters, _, kind) in areas().items() if letters == iso3 and kind == "country"]
    if not found:
        raise StatisticsError(f"{iso3!r} is no ISO 3166-1 alpha-3 code of a country that trades")
    return str(max(found))


def _flows(trade: Sequence[Path]) -> str:
    """An SQL query of t, i, j, k and v in full dollars over the files."""
    listed = "[" + ", ".join(quoted(str(p)) for p in trade) + "]"
    kinds = {told(_head(p)) for p in trade}
    if kinds == {"baci"}:
        types = "{'t': 'INTEGER', 'i': 'VARCHAR', 'j': 'VARCHAR', 'k': 'VARCHAR', 'v': 'DOUBLE', 'q': 'VARCHAR'}"
        return f"select t, i, j, k, v * {baci.SCALE} as v from read_csv({listed}, header = true, columns = {types}) where i <> j"
    if kinds == {"comtrade"}:
        return f"""select cast(period as integer) as t, reporterCode as i, partnerCode as j, cmdCode as k, cast(primaryValue as double) as v
            from read_csv({listed}, header = true, all_varchar = true)
            where freqCode = 'A' and flowCode = 'X' and length(cmdCode) = 6 and customsCode = 'C00' and motCode = '0' and partner2Code = '0'
                  and partnerCode <> '0' and partnerCode <> reporterCode"""
    raise StatisticsError(f"{_named(trade)}: BACI files or UN Comtrade bulk CSVs are needed, not both and nothing else")


def _head(path: Path) -> str:
    import gzip

    with path.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
    try:
        with gzip.open(path) if packed else path.open("rb") as stream:
            return bytes(stream.read(4000)).decode("utf-8-sig", "replace")
    except (OSError, EOFError) as error:
        raise StatisticsError(f"{path.name}: cannot be read ({error})") from error


@lru_cache(maxsize=1)
def descriptions() -> dict[str, str]:
    """Descriptions of six-digit codes, HS 2022. Cached."""
    text = (files("pledger.statistics") / "tables" / "hs2022.csv").read_text(encoding="utf-8")
    return {r["code"]: r["description"] for r in csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))}
