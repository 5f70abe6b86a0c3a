"""The documented plain CSV: what it takes and what it refuses, by file and row."""

import pytest

from pledger.errors import StatisticsError
from pledger.statistics.plain import observations

HEAD = "indicator,parties,origin,destination,period,value,unit,agency,reporter"
GOOD = "trade_turnover,TJK|KAZ,,,2022,1379000000,USD,Ministry,KAZ"


def read(tmp_path, *rows: str, head: str = HEAD):
    path = tmp_path / "t.csv"
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    return observations(path)


def test_a_good_row(tmp_path):
    (found,) = read(tmp_path, GOOD)
    assert (found.parties, found.value, found.period, found.role, found.where) == (("KAZ", "TJK"), 1.379e9, "2022", "statistic", "t.csv:2")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (GOOD.replace("1379000000", "-5"), "t.csv:2: value is -5"),
        (GOOD.replace("1379000000", "1 379"), "no plain number"),
        (GOOD.replace("1379000000", "nan"), "finite"),
        (GOOD.replace("1379000000", ""), "'value' is empty"),
        (GOOD.replace("TJK", "TAJ"), "'TAJ' is no ISO 3166-1"),
        (GOOD.replace("TJK|", ""), "2 different countries"),
        (GOOD.replace("USD", "million USD"), "unit is 'million USD', no currency"),
        (GOOD.replace("2022", "FY22"), "period 'FY22'"),
        (GOOD.replace("trade_turnover", "trade"), "indicator is 'trade'"),
        (GOOD.replace("trade_turnover", "exports"), "need origin and destination"),
        (GOOD.replace("KAZ,,,", "KAZ,KAZ,TJK,"), "has no origin and destination"),
        (GOOD + ",x", "10 cells under 9 columns"),
        ('"' + GOOD, "t.csv:2"),
        (GOOD + "\n" + GOOD, "t.csv:3: the same series and period as t.csv:2"),
    ],
)  # fmt: skip
def test_bad_rows_are_named(tmp_path, row, said):
    with pytest.raises(StatisticsError, match=r"t\.csv") as caught:
        read(tmp_path, row)
    assert said in str(caught.value)


def test_a_web_page_in_place_of_a_table(tmp_path):
    with pytest.raises(StatisticsError, match="looks like a web page"):
        read(tmp_path, "<html>", head="<!DOCTYPE html>")


def test_an_unknown_column_is_no_silent_loss(tmp_path):
    with pytest.raises(StatisticsError, match="unknown column 'values'"):
        read(tmp_path, head=HEAD + ",values")


def test_an_empty_file_and_bytes_that_are_no_text(tmp_path):
    with pytest.raises(StatisticsError, match="no rows"):
        read(tmp_path, head="")
    (tmp_path / "t.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StatisticsError, match="not UTF-8"):
        observations(tmp_path / "t.csv")
