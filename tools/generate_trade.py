"""Write a BACI-like folder of made-up trade, and UN Comtrade-like totals of both sides: tools/generate_trade.py OUT [--rows 20000000]

Ten yearly files BACI_HS92_Y2010_V202601.csv ... with t, i, j, k, v, q (thousand dollars, product codes as texts, some q missing), and
comtrade_totals.csv with what exporter and importer report. Deterministic. Needs duckdb.
"""

import argparse
from pathlib import Path

import duckdb

YEARS = range(2010, 2020)
PRODUCTS = 5000


def year_query(year: int, rows: int) -> str:
    """Rows of one year: distinct (i, j, k), values of a long tail. A pair and product is drawn by a hash of its number."""
    return f"""
        with drawn as (
            select distinct hash(n, {year}) % (select count(*) from codes) as a, hash(n, {year}, 1) % (select count(*) from codes) as b,
                   cast(floor({PRODUCTS} * pow((hash(n, {year}, 2) % 100000) / 100000.0, 2)) as integer) as p
            from range({rows + rows // 8}) r(n)),
        kept as (select * from drawn where a <> b limit {rows})
        select {year} as t, c.code as i, d.code as j, printf('%06d', 10100 + p * 190) as k,
               printf('%.3f', exp((hash(a, b, p, {year}) % 100000) / 9000.0) / 10 + 0.001) as v,
               case when hash(a, b, p) % 20 = 0 then 'NA' else printf('%.3f', (hash(b, p) % 100000) / 7.0) end as q
        from kept join codes c on c.n = a join codes d on d.n = b"""


def totals_query(files: str) -> str:
    """What both sides report of each total: the importer's is dearer by freight and noise."""
    head = "'C' as typeCode, 'A' as freqCode, t as period"
    tail = "0 as partner2Code, 'HS' as classificationCode, 'TOTAL' as cmdCode, 'C00' as customsCode, 0 as motCode"
    return f"""
        with b as (select t, i, j, sum(v) * 1000 as usd from read_csv('{files}', types = {{'k': 'VARCHAR', 'q': 'VARCHAR'}}) group by all)
        select {head}, i as reporterCode, 'X' as flowCode, j as partnerCode, {tail}, round(usd) as primaryValue from b
        union all
        select {head}, j, 'M', i, {tail}, round(usd * (1.05 + (hash(t, i, j) % 100) / 500.0)) from b"""


def main() -> None:
    """Parse, generate, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rows", type=int, default=20_000_000)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    codes = Path(__file__).parents[1] / "src/pledger/statistics/tables/comtrade_codes.csv"
    con = duckdb.connect(config={"memory_limit": "900MB"})
    con.execute(
        f"""create table codes as select max(code) as code, row_number() over (order by max(code)) - 1 as n
            from read_csv('{codes}', skip = 1, header = true) where kind = 'country' group by iso3"""
    )
    for year in YEARS:
        path = given.out / f"BACI_HS92_Y{year}_V202601.csv"
        con.execute(f"copy ({year_query(year, given.rows // len(YEARS))}) to '{path}' (header, delimiter ',')")
    files = given.out / "BACI_HS92_Y*.csv"
    con.execute(f"copy ({totals_query(str(files))}) to '{given.out / 'comtrade_totals.csv'}' (header, delimiter ',')")


if __name__ == "__main__":
    main()
