"""Targets against the calendar: the facts that issue 4 names, and the rules."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from pledger.cli_outlook import outlook as command
from pledger.outlook import outlook
from pledger.outlook.bundled import bundled_targets
from pledger.outlook.chart import specification, svg
from pledger.outlook.outlook import deadline_year
from pledger.records.types import Target
from pledger.statistics import Book, Observation, bundled


def target(value: float = 2e9, **fields) -> Target:
    given = {"source": "s", "evidence": (), "parties": ("KAZ", "TJK"), "indicator": "trade_turnover", "unit": "USD", "id": "t"}
    return Target(**{**given, "value": value, **fields})


def series(values: list[float], first: int = 2018, **fields) -> list[Observation]:
    given = {"provider": "test", "agency": "Customs Service of Tajikistan", "reporter": "TJK", "indicator": "trade_turnover"}
    return [
        Observation(**{"parties": ("KAZ", "TJK"), **given, "value": v, "period": str(first + i), **fields}) for i, v in enumerate(values)
    ]


def test_two_billion_by_2027():
    found = outlook(target(deadline="2027"), bundled(), 2026)
    (standing,) = found.standings
    assert (standing.observation.value, standing.year, standing.observation.url) == (1.1488e9, 2023, "https://tass.com/economy/1736063")
    assert found.required == (pytest.approx(0.149, abs=5e-4),) * 2
    assert found.base_rate[0] == pytest.approx(0.31, abs=0.01)
    assert found.probability is None and found.status == "open" and "base rate only" in " ".join(found.assumed)


def test_half_a_billion_by_2030_after_the_border_was_closed():
    found = outlook(target(5e8, parties=("KGZ", "TJK"), deadline="2030"), bundled(), 2026)
    assert (found.standings[0].observation.value, found.standings[0].year) == (33.4e6, 2025)
    assert found.required[0] == pytest.approx(0.72, abs=0.005) and found.base_rate[0] < 0.01
    assert found.fans == () and "border closed from May 2021" in " ".join(found.assumed)


def test_five_points_of_one_agency_give_a_range_of_probability():
    found = outlook(target(1e9, parties=("TJK", "UZB"), deadline="2027"), bundled(), 2024)
    assert [f.agency for f in found.fans] == ["Statistics Agency of Uzbekistan"] and found.fans[0].projection.points == 5
    low, high = found.probability
    assert 0 < low < high < 1 and len(found.standings) == 3 and found.required[0] < found.required[1]


def test_agencies_are_not_spliced_into_five_points():
    spliced = series([1e9] * 3) + series([1e9] * 3, first=2021, agency="Ministry of Trade of Kazakhstan")
    assert outlook(target(deadline="2027"), Book(tuple(spliced)), 2024).fans == ()


def test_part_years_claims_and_other_flows_do_not_stand():
    odd = [*series([1e9], role="claim"), *series([1e9], period="2018-01/2018-06"), *series([1e9], parties=("KAZ", "KGZ"))]
    found = outlook(target(deadline="2027"), Book(tuple(odd)), 2024)
    assert found.status == "unknown" and "No annual statistic" in found.assumed[0]


@pytest.mark.parametrize(
    ("value", "deadline", "status"),
    [(0.9e9, "2020", "reached"), (2e9, "2020", "passed"), (2e9, "2027", "open"), (0.9e9, None, "reached"), (2e9, None, "open")],
)
def test_status(value, deadline, status):
    assert outlook(target(value, deadline=deadline), Book(tuple(series([1e9] * 3))), 2024).status == status


def test_a_target_that_one_side_sees_met_and_the_other_does_not_is_disputed():
    book = Book((*series([1e9] * 2), *series([2.1e9] * 2, agency="Ministry of Trade of Kazakhstan", reporter="KAZ")))
    assert outlook(target(deadline="2027"), book, 2024).status == "disputed"


def test_a_change_is_added_to_where_trade_stands():
    found = outlook(target(2e8, measure="change", deadline="2025"), Book(tuple(series([1e9] * 3))), 2024)
    assert found.level == 1.2e9 and found.required[0] == pytest.approx(1.2 ** (1 / 5) - 1)


def test_a_growth_target_is_not_projected():
    assert outlook(target(20, measure="growth", unit="percent"), bundled(), 2024).status == "unknown"


@pytest.mark.parametrize(("text", "year"), [("2027", 2027), ("2025/2027", 2027), ("2027-12-31", 2027), (None, None), ("XXXX-05", None)])
def test_deadline_years(text, year):
    assert deadline_year(text) == year


def test_bundled_targets_each_have_a_page():
    assert len(bundled_targets()) >= 15 and all(t.source.startswith("http") for t in bundled_targets())
    assert len({t.id for t in bundled_targets()}) == len(bundled_targets())


def test_chart_shows_history_fan_and_goal(tmp_path):
    found = [outlook(t, bundled(), 2026) for t in bundled_targets() if t.parties == ("TJK", "UZB")]
    layers = specification(found)["vconcat"][0]["layer"]
    assert len(layers) >= 3
    pytest.importorskip("vl_convert")
    drawn = svg(found)
    assert drawn.startswith("<svg") and "TJK-UZB trade turnover" in drawn


def test_the_command_in_its_formats(tmp_path):
    run = CliRunner().invoke
    lines = run(command, ["--pair", "KAZ-TJK", "--format", "jsonl", "--year", "2026"]).stdout.splitlines()
    assert json.loads(lines[-1])["required"] == [0.149, 0.149]
    assert "needs        14.9% a year" in run(command, ["--format", "table", "--target", "KAZ-TJK-2024-08"]).stdout
    assert run(command, ["--target", "nonsense"]).exit_code == 2
    records = tmp_path / "r.jsonl"
    record = {"kind": "target", "indicator": "trade_turnover", "parties": ["KGZ", "TJK"], "value": 5e8, "unit": "USD", "deadline": "2030"}
    records.write_text(json.dumps(record), encoding="utf-8")
    (line,) = run(command, ["--records", str(records), "--format", "jsonl"]).stdout.splitlines()
    assert json.loads(line)["required"][0] == pytest.approx(0.718)


@pytest.mark.parametrize("value", [-5.0, 0.0])
def test_a_level_of_nothing_is_told_and_not_projected(value):
    target = replace(next(t for t in bundled_targets() if t.parties == ("KAZ", "TJK")), value=value)
    found = outlook(target, bundled(), 2026)
    assert found.status == "unknown" and "nothing or less" in found.assumed[0]
