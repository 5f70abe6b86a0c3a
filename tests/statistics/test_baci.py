"""BACI: thousand dollars, product codes as texts, one value a direction."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pledger.errors import StatisticsError

pytest.importorskip("duckdb")

from pledger.cli_statistics import statistics
from pledger.statistics.loaders import baci, load
from pledger.statistics.trade import aggregate

NAME = "BACI_HS92_Y2019_V202401b.csv"
ROWS = ["2019,398,762,010121,  877.6,12.5", "2019,398,762,271019,100,NA", "2019,762,398,010121,50.5,   NA", "2019,398,490,010121,7,1"]


def write(tmp_path: Path, *rows: str, name: str = NAME, head: str = "t,i,j,k,v,q") -> Path:
    path = tmp_path / name
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


def test_totals_are_full_dollars_with_edition_from_the_name(tmp_path):
    found = load(write(tmp_path, *ROWS))
    there, back = found.observations
    assert (there.origin, there.destination, there.value) == ("KAZ", "TJK", pytest.approx(977_600))
    assert (there.vintage, there.reporter, there.valuation, there.digits) == ("202401b", None, "FOB", 1000)
    assert back.value == pytest.approx(50_500) and "HS92" in back.note
    assert found.left_out == {"an area that is no country": 1}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2019,398,762,10121,1,1", "'10121' is not six digits"), ("2019,398,762,010121,-1,1", "missing or negative"),
        ("2019,398,762,020110,,1", "missing or negative"), ("2018,398,762,020110,1,1", "years 2018 to 2019"),
        ("2019,398,762,010121,5,1", "repeat an exporter"), ("2019,398,762", "Expected Number of Columns"),
        ("2019,12345,762,020110,1,1", "no country code"), ("2019,KAZ,762,020110,1,1", "KAZ"),
    ],
)  # fmt: skip
def test_wrong_files_are_refused_by_name(tmp_path, row, said):
    with pytest.raises(StatisticsError, match="BACI_HS92_Y2019") as caught:
        load(write(tmp_path, *ROWS, row))
    assert said in str(caught.value)


def test_a_folder_without_baci_files_is_named(tmp_path):
    with pytest.raises(StatisticsError, match="no file named like BACI_HS92"):
        baci.files(tmp_path)


def test_a_truncated_gzip_is_named(tmp_path):
    import gzip

    path = tmp_path / (NAME + ".gz")
    path.write_bytes(gzip.compress(write(tmp_path, *ROWS * 50).read_bytes())[:40])
    with pytest.raises(StatisticsError, match="BACI_HS92_Y2019"):
        baci.totals([path])


def test_bilateral_totals_advantage_and_mirror_gaps(tmp_path):
    import duckdb

    write(tmp_path, "2019,398,762,010121,30,1", "2019,398,762,271019,70,1", "2019,762,398,010121,90,1", "2019,762,398,271019,10,1")
    reported = tmp_path / "comtrade.csv"
    head = "freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,primaryValue"
    breakdown = "A,2019,398,X,762,0,TOTAL,C01,0,5"
    rows = [head, "A,2019,398,X,762,0,TOTAL,C00,0,100000", "A,2019,762,M,398,0,TOTAL,C00,0,110000", breakdown]
    reported.write_text("\n".join(rows), encoding="utf-8")
    out = tmp_path / "out"
    done = aggregate(tmp_path, out, [reported])
    assert (done.read, done.bilateral, done.advantage, done.mirror) == (4, 2, 4, 1)
    totals = duckdb.sql(f"select exporter, usd from '{out}/bilateral.parquet' order by 1").fetchall()
    assert totals == [(398, 100_000.0), (762, 100_000.0)]
    # Horses: 30% of Kazakhstan's exports against 60% of the world's.
    ((rca,),) = duckdb.sql(f"select rca from '{out}/advantage.parquet' where exporter = 398 and product = '010121'").fetchall()
    assert rca == pytest.approx(0.5)
    ((gap, reconciled),) = duckdb.sql(f"select gap, baci_usd from '{out}/mirror.parquet'").fetchall()
    assert (gap, reconciled) == (pytest.approx(0.1), 100_000.0)
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join((head, "A,2019,398,X,762,0,TOTAL,C00,0,much")), encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"broken\.csv: .*much"):
        aggregate(tmp_path, tmp_path / "none", [broken])
    assert not list((tmp_path / "none").glob("*.parquet"))


def test_the_command_tells_what_it_wrote(tmp_path):
    write(tmp_path, "2019,398,762,010121,30,1")
    said = CliRunner().invoke(statistics, ["aggregate", str(tmp_path), "-o", str(tmp_path / "out")]).stdout
    assert said.startswith("1 rows read; 1 totals, 1 advantages, 0 mirror pairs")
    brought = CliRunner().invoke(statistics, ["import", str(tmp_path), "--store", str(tmp_path / "s.db")]).stdout
    assert "1 observations of baci" in brought
