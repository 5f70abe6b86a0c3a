"""The ledger's targets against the calendar, each with its own history."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pledger.cli import cli
from pledger.examples import folder
from pledger.outlook.moves import moves, standing
from pledger.records.types import Target


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("ledger") / "books.db"
    with folder() as examples:
        assert run("add", examples / "series", "--ledger", place).exit_code == 0
    return place


def outlooks(ledger: Path, *arguments: str) -> list[dict]:
    found = run("outlook", "--ledger", ledger, "--as-of", "2026-03-01", "--format", "jsonl", *arguments)
    assert found.exit_code == 0
    return [json.loads(line) for line in found.stdout.splitlines()]


def test_a_target_with_how_often_it_moved(ledger):
    (found,) = [o for o in outlooks(ledger, "--pair", "kaz,tjk") if o["indicator"] == "trade_turnover" and o["deadline"]]
    assert (found["value"], found["deadline"], found["required"], found["base_rate"]) == (2e9, "2027", [0.149, 0.149], [0.315, 0.315])
    history = found["history"]
    assert (history["times"], history["first"], history["last"]) == (4, "2018-03-14", "2024-08-23")
    assert [(m["verdict"], m["told"]) for m in history["moves"]] == [("postponed", "put off from 2025 to 2027 (2024-08-23)")]


def test_one_entry_by_its_id(ledger):
    every = outlooks(ledger)
    (one,) = outlooks(ledger, "--target", every[0]["id"])
    assert one == every[0]


def test_what_was_missed_is_told_beside_what_stands(ledger):
    told = run("outlook", "--ledger", ledger, "--pair", "KAZ-UZB", "--format", "table", "--year", "2026").stdout
    assert "$5 billion by 2020 missed ($3 billion in 2020); raised from $5 billion to $10 billion (2021-12-07)" in told
    assert "KAZ-TJK" not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--target", "e0000"], "there is no such entry"),
        (["--pair", "KEN-GHA"], "there is no target of GHA-KEN"),
        (["--pair", "KAZ-XXX"], "'XXX' is no country's code"),
        (["--pair", "KAZTJK"], "'KAZTJK' is no country's code"),
        (["--pair", "KAZ"], "write two"),
        (["--pair", "KEN-GHA", "--format", "svg"], "nothing can be drawn"),
        (["--year", "2200"], "2200"),
    ],
)
def test_wrong_input_is_named(ledger, arguments, said):
    found = run("outlook", "--ledger", ledger, *arguments)
    assert said in found.output + str(found.exception or "")


def target(record: str, value: float, deadline: str | None = None) -> Target:
    return Target(source=record, evidence=(), parties=("KAZ", "TJK"), value=value, unit="USD", deadline=deadline, id=record)


def step(record: str | None, stated: str | None, verdict: str, against: str | None = None) -> dict:
    return {"record": record, "stated": stated, "verdict": verdict, "against": against}


def test_a_deadline_stands_until_the_value_changes():
    records = {r.id: r for r in (target("a", 1e9, "2020"), target("b", 1e9), target("c", 2e9))}
    steps = [step("a", "2018", "first"), step("b", "2019", "restated", "a"), step("c", "2019", "raised", "b")]
    assert standing(steps[:2], records).deadline == "2020" and standing(steps, records).deadline is None
    assert standing([], records) is None


def test_a_deadline_that_passed_without_a_word():
    found = moves([step("a", "2018", "first"), step(None, None, "lapsed", "a")], {"a": target("a", 1e9, "2020")})
    assert found.told() == "announced once in 2018; $1 billion by 2020 let pass" and found.count("lapsed") == 1
