"""The backtest: on made-up series of known behaviour, and on the real table where it is at hand."""

import gzip
import math
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from pledger.cli_outlook import outlook as command
from pledger.errors import StatisticsError
from pledger.outlook.backtest import backtest, read_turnover
from pledger.outlook.baserates import base_rates
from pledger.outlook.rivals import own_drift, random_walk, theta

REAL = Path(__file__).parents[2] / "../shared/data/agtpa_applications.csv.gz"


def write(path: Path, rows: list[str]) -> Path:
    path.write_text("\n".join(["exporter,importer,year,trade", *rows]), encoding="utf-8")
    return path


def test_turnover_is_both_directions_of_pairs_that_always_trade(tmp_path):
    rows = ["A,B,2000,1", "B,A,2000,2", "A,B,2001,4", "A,C,2000,5", "A,A,2000,9", "A,A,2001,9"]
    years, series = read_turnover(write(tmp_path / "t.csv", rows))
    assert (years, series) == ([2000, 2001], {("A", "B"): [3.0, 4.0]})


@pytest.mark.parametrize("rows", [["A,B,2000,much"], ["A,B,,1"], ["A,B,2000"]])
def test_broken_rows_are_named(tmp_path, rows):
    with pytest.raises(StatisticsError, match=r"t\.csv:2: broken"):
        read_turnover(write(tmp_path / "t.csv", rows))


def test_a_truncated_gzip_and_other_columns_are_named(tmp_path):
    packed = gzip.compress(b"exporter,importer,year,trade\n" + b"A,B,2000,1.234\n" * 5000)
    (tmp_path / "t.csv.gz").write_bytes(packed[: len(packed) // 2])
    with pytest.raises(StatisticsError, match=r"t\.csv\.gz:\d+: broken or truncated"):
        read_turnover(tmp_path / "t.csv.gz")
    (tmp_path / "u.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(StatisticsError, match="needs columns"):
        read_turnover(tmp_path / "u.csv")


def test_methods_on_a_straight_line():
    logs = [0.1 * i for i in range(6)]
    assert random_walk(logs).median(5) == 0 and own_drift(logs).median(5) == pytest.approx(0.5)
    assert 0.2 < theta(logs).median(5) < 0.5


def test_coverage_on_random_walks_seen_with_noise_is_what_is_promised():
    rng = random.Random(4)
    series = {}
    for n in range(150):
        levels = [0.0]
        for _ in range(20):
            levels.append(levels[-1] + rng.gauss(0.06, 0.18))
        series[f"A{n}", "B"] = [math.exp(y + rng.gauss(0.0, 0.12)) for y in levels]
    found = backtest(list(range(1986, 2007)), series)
    mixture = found.scores[0]
    assert (found.pairs, found.cases, found.origins[-1]) == (150, 900, 2001)
    assert 0.74 < mixture.coverage(1) < 0.86 and 0.74 < mixture.coverage(5) < 0.88


@pytest.mark.skipif(not REAL.exists(), reason="needs ../shared")
def test_the_real_backtest_keeps_its_promises():
    years, series = read_turnover(REAL)
    assert len(series) == 1914
    mixture, walk, drift, theta_ = backtest(years, series).scores
    assert mixture.error(5) <= 0.50 < walk.error(5) < theta_.error(5) < drift.error(5)
    assert 0.76 <= mixture.coverage(5) <= 0.86 and mixture.brier <= walk.brier


@pytest.mark.skipif(not REAL.exists(), reason="needs ../shared")
def test_the_base_rates_are_of_the_sizes_that_the_backtest_looks_at():
    """Which pairs "growth so fast for so long" is counted on: those that start at 10 million to 5 billion dollars."""
    years, series = read_turnover(REAL)
    starts = [(values, i) for values in series.values() for i in range(len(years) - 4) if 10 <= values[i] <= 5000]
    assert len(starts) == 22204  # of the bundled base rates' row for four years
    grown = sum(values[i + 4] >= values[i] * 1.15**4 for values, i in starts) / len(starts)
    assert grown == pytest.approx(base_rates().share(0.15, 4), abs=5e-4)


@pytest.mark.skipif(not REAL.exists(), reason="needs ../shared")
def test_the_command_prints_scores_and_calibration(tmp_path):
    rows = ["exporter,importer,year,trade"]
    with gzip.open(REAL, "rt", encoding="utf-8") as stream:
        rows += [",".join([r.split(",")[i] for i in (0, 1, 3, 4)]) for r in list(stream)[1:] if r[:3] in ("ARG", "AUS") or r[4:7] == "ARG"]
    (tmp_path / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    said = CliRunner().invoke(command, ["--backtest", str(tmp_path / "t.csv")]).stdout
    assert "All pairs that trade every year" in said and "mixture" in said and "came true" in said
