"""The store: one transaction an import, the same file twice adds nothing, books come back as they went in."""

import gzip
import json
import sqlite3

import pytest
from click.testing import CliRunner

from pledger.cli_statistics import check, statistics
from pledger.errors import StatisticsError
from pledger.statistics import Observation
from pledger.statistics.loaders import Loaded
from pledger.statistics.mirror import mirrors
from pledger.statistics.store import add, book, digest, imports

HEAD = "indicator,parties,origin,destination,period,value,agency,reporter,valuation"
KAZ = "exports,KAZ|TJK,KAZ,TJK,2018,100,National statistics of Kazakhstan,KAZ,FOB"
TJK = "exports,KAZ|TJK,KAZ,TJK,2018,110,National statistics of Tajikistan,TJK,CIF"


def observed(**fields) -> Observation:
    given = {
        "provider": "test",
        "agency": "A",
        "reporter": "KAZ",
        "indicator": "trade_turnover",
        "parties": ("KAZ", "TJK"),
        "period": "2018",
    }
    return Observation(**{**given, "value": 1e9, **fields})


def test_what_goes_in_comes_back(tmp_path):
    path = tmp_path / "s.db"
    found = (observed(), observed(parties=("KAZ",), indicator="gdp"), observed(parties=("KGZ", "UZB"), digits=1.0, vintage="2024"))
    assert add(path, Loaded("test", found, {"x": 3}), "a.csv", "d1")
    assert tuple(book(path, ["KAZ", "TJK"])) == found[:2]
    assert tuple(book(path, ["KAZ", "KGZ", "TJK", "UZB"])) == found
    assert [(i.name, i.observations, i.left_out) for i in imports(path)] == [("a.csv", 3, 3)]


def test_the_same_content_twice_adds_nothing(tmp_path):
    path = tmp_path / "s.db"
    assert add(path, Loaded("test", (observed(),)), "a.csv", "d1") and not add(path, Loaded("test", (observed(),)), "b.csv", "d1")
    assert len(book(path, ["KAZ", "TJK"])) == 1


def test_a_row_in_two_files_is_one_observation(tmp_path):
    path = tmp_path / "s.db"
    for n, where in enumerate(("a.csv:2", "b.csv:7")):
        assert add(path, Loaded("test", (observed(where=where), observed(where=where, period=f"201{n}"))), where, where)
    assert sorted(o.period for o in book(path, ["KAZ", "TJK"])) == ["2010", "2011", "2018"]


def test_a_table_packed_is_the_same_table(tmp_path):
    (tmp_path / "t.csv").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(b"a,b\n1,2\n"))
    assert digest(tmp_path / "t.csv") == digest(tmp_path / "t.csv.gz")


def test_an_import_that_breaks_leaves_nothing(tmp_path):
    path = tmp_path / "s.db"
    broken = observed(value=object())
    with pytest.raises((StatisticsError, sqlite3.Error)):
        add(path, Loaded("test", (observed(), broken)), "a.csv", "d1")
    assert imports(path) == [] and len(book(path, ["KAZ", "TJK"])) == 0


def test_a_file_that_is_no_store_is_named(tmp_path):
    (tmp_path / "s.db").write_text("no database at all, but long enough to be looked at" * 50, encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"s\.db: no store"):
        imports(tmp_path / "s.db")


def test_mirror_pairs_set_the_importers_value_against_the_exporters():
    flow = {"indicator": "exports", "origin": "KAZ", "destination": "TJK"}
    (one,) = mirrors([observed(value=100, **flow), observed(value=110, reporter="TJK", **flow), observed(value=1, role="claim", **flow)])
    assert one.gap == pytest.approx(0.1) and one.exporter.reporter == "KAZ"


def test_import_show_list_and_check_hang_together(tmp_path):
    store, table = str(tmp_path / "s.db"), tmp_path / "t.csv"
    table.write_text("\n".join((HEAD, KAZ.replace(",100,", ",1000000000,"), TJK.replace(",110,", ",1100000000,"))), encoding="utf-8")
    run = CliRunner().invoke
    assert "t.csv: 2 observations of plain" in run(statistics, ["import", str(table), "--store", store]).stdout
    assert "nothing added" in run(statistics, ["import", str(table), "--store", store]).stdout
    shown = run(statistics, ["show", "tjk", "kaz", "--store", store, "--format", "table"]).stdout
    assert "mirror 2018 KAZ to TJK: 1,000.0" in shown and "the importer's is +10.0%" in shown and "2022" in shown
    assert "1 FOB" not in shown and "t.csv: 2 observations" in run(statistics, ["list", "--store", store]).stdout
    claim = {
        "kind": "figure",
        "id": "c",
        "parties": ["KAZ", "TJK"],
        "indicator": "exports",
        "origin": "KAZ",
        "destination": "TJK",
        "value": 1e9,
    }
    records = tmp_path / "r.jsonl"
    records.write_text(json.dumps({**claim, "value": 1e9, "unit": "USD", "period": "2018"}), encoding="utf-8")
    (line,) = run(check, ["--records", str(records), "--store", store]).stdout.splitlines()
    assert [o["reporter"] for o in json.loads(line)["by"]] == ["KAZ", "TJK"]


def test_one_bad_file_of_several_is_told_and_the_others_come_in(tmp_path):
    store, good, bad = str(tmp_path / "s.db"), tmp_path / "g.csv", tmp_path / "b.csv"
    good.write_text("\n".join((HEAD, KAZ)), encoding="utf-8")
    bad.write_text("\n".join((HEAD, TJK, KAZ.replace(",100,", ",-1,"))), encoding="utf-8")
    result = CliRunner().invoke(statistics, ["import", str(bad), str(good), str(tmp_path / "none.csv"), "--store", store])
    assert result.exit_code == 1 and "b.csv:3: value is -1" in result.stderr and "none.csv: no such file" in result.stderr
    assert [i.name for i in imports(tmp_path / "s.db")] == ["g.csv"]
