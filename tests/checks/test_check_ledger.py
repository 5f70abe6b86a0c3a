"""Figures of a ledger held against statistics: `checked_entries` and `pledger check --ledger`."""

import datetime
import json
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pledger.checks.entries import checked_entries
from pledger.cli_ledger import FINDINGS, register
from pledger.cli_statistics import check
from pledger.ledger.store import Store, Voice, judge, keep
from pledger.ledger.store.query import Filter
from pledger.ledger.types import SEVERITIES
from pledger.records.types import Evidence, Figure, Speaker
from pledger.sources import Source
from pledger.views.ledger_findings import KINDS, all_findings

AS_OF = datetime.date(2026, 11, 21)


def voice(name: str, text: str, value: float, date: str, url: str | None = None, **fields: object) -> Voice:
    figure = Figure(
        source=name, evidence=(Evidence(0, len(text), text),), parties=("KAZ", "TJK"), indicator="trade_turnover", value=value, unit="USD",
        low=value, high=value, period="2022", **fields,
    )  # fmt: skip
    return Voice(Source(name, text, date=date, url=url), (figure.identified(),))


@pytest.fixture
def kept(tmp_path: Path) -> str:
    """A ledger with one turnover: stated too high, then as the Kazakh ministry has it, then by that ministry itself."""
    where = str(tmp_path / "pledger.db")
    ministry = Speaker("Ministry of Trade and Integration", None, "KAZ")
    voices = [
        voice("one.txt", "Trade reached $2.6 billion in 2022.", 2.6e9, "2023-02-01"),
        voice("two.txt", "Trade came to $1.4 billion in 2022.", 1.4e9, "2023-05-01"),
    ]
    keep(Store(where), [*voices, voice("three.txt", "Trade was $1.4 billion.", 1.4e9, "2023-06-01", said_by=ministry)], AS_OF)
    return where


def entries(where: str, **wanted: object) -> list[dict[str, object]]:
    with Store(where).reading() as connection:
        return [c.to_json() for c in checked_entries(connection, Filter(**wanted))]  # type: ignore[arg-type]


def test_an_entry_has_the_verdict_of_the_value_it_holds_and_each_statement_its_own(kept: str) -> None:
    (found,) = entries(kept)
    assert [s["verdict"] for s in found["statements"]] == ["contradicted", "supported", "unverifiable"]  # type: ignore[attr-defined]
    assert found["verdict"] == "unverifiable", "the last is the ministry's own figure: its own statistics do not judge it"
    assert found["record"] == found["statements"][-1]["id"]  # type: ignore[index]


def test_a_corrected_figure_is_checked_as_corrected(kept: str) -> None:
    wrong = entries(kept)[0]["statements"][0]["id"]  # type: ignore[index]
    judge.correct(Store(kept), wrong, "value", 1.4e9, "me")
    assert "contradicted" not in {s["verdict"] for e in entries(kept) for s in e["statements"]}  # type: ignore[attr-defined]


def test_a_rejected_statement_is_not_checked(kept: str) -> None:
    judge.reject(Store(kept), entries(kept)[0]["statements"][0]["id"], "me")  # type: ignore[index]
    assert [len(e["statements"]) for e in entries(kept)] == [2]  # type: ignore[arg-type]


def test_no_figure_is_judged_by_the_page_it_stands_on(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "books.db"))
    keep(store, [voice("one.txt", "Trade was $1.4 billion in 2022.", 1.4e9, "2023-02-01")], AS_OF)
    with store.reading() as connection:
        (found,) = checked_entries(connection)
    (url,) = {o.url for o in found.check.by}
    again = Store(str(tmp_path / "again.db"))
    keep(again, [voice("one.txt", "Trade was $1.4 billion in 2022.", 1.4e9, "2023-02-01", url)], AS_OF)
    with again.reading() as connection:
        assert [c.check.verdict for c in checked_entries(connection)] == ["unverifiable"]


def run(*arguments: str) -> str:
    result = CliRunner().invoke(check, [*arguments, "--as-of", AS_OF.isoformat()])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_command_checks_the_ledger_it_is_given(kept: str) -> None:
    (found,) = [json.loads(line) for line in run("--ledger", kept, "--format", "jsonl").splitlines()]
    assert len(found["statements"]) == 3
    told = run("--ledger", kept, "--format", "table", "--pair", "tjk,kaz")
    assert "UNVERIFIABLE" in told and "otherwise: Kazakhstan–Tajikistan trade turnover $2.6 billion" in told and "CONTRADICTED" in told
    assert run("--ledger", kept, "--pair", "KAZ-UZB") == ""


def test_a_ledger_in_the_working_folder_is_checked(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(kept).parent)
    assert len(run("--format", "jsonl").splitlines()) == 1


def told(where: str, kind: str | None = None, **wanted: object) -> list[dict[str, object]]:
    with Store(where).reading() as connection:
        return all_findings(connection, kind, **wanted)  # type: ignore[arg-type]


def test_what_statistics_contradict_is_a_finding(kept: str) -> None:
    (found,) = told(kept, "contradicted")
    assert found["severity"] == "high" and str(found["explanation"]).startswith("Kazakhstan–Tajikistan trade turnover, 2022: ")
    assert [e["text"] for e in found["evidence"]] == ["Trade reached $2.6 billion in 2022."]  # type: ignore[attr-defined]
    judging = found["statistics"]["by"]  # type: ignore[index]
    assert {o["reporter"] for o in judging} and all(o["agency"] and o["value_usd"] for o in judging)
    assert found["entries"] == [entries(kept)[0]["id"]]
    assert told(kept, "contradicted", severity="low") == [] and told(kept, "disputed") == []


def test_supported_and_unverifiable_are_told_only_if_asked_for(kept: str) -> None:
    assert len(told(kept, "supported")) == 1 and len(told(kept, "unverifiable")) == 1
    assert {f["kind"] for f in told(kept)} == {"conflict", "contradicted"}
    assert [f["kind"] for f in told(kept, "conflict")] == ["conflict"]


def test_findings_of_one_entry_have_the_statistics_too(kept: str) -> None:
    assert {f["kind"] for f in told(kept, entry_id=str(entries(kept)[0]["id"]))} == {"conflict", "contradicted"}


def test_the_gravest_stand_first(kept: str) -> None:
    assert [f["severity"] for f in told(kept)] == sorted((f["severity"] for f in told(kept)), key=SEVERITIES.index)  # type: ignore[arg-type]


def test_the_command_lists_them_and_an_entry_shows_them(kept: str) -> None:
    group = click.Group()
    register(group)

    def out(*arguments: str) -> str:
        result = CliRunner().invoke(group, [*arguments, "--ledger", kept, "--as-of", AS_OF.isoformat()])
        assert result.exit_code == 0, result.output
        return result.stdout

    assert "contradicted" in out("findings", "--format", "table")
    assert [json.loads(line)["kind"] for line in out("findings", "--kind", "supported", "--format", "jsonl").splitlines()] == ["supported"]
    assert "! contradicted (high)" in out("show", str(entries(kept)[0]["id"]))


def test_the_command_knows_every_kind() -> None:
    assert FINDINGS == KINDS


def test_what_statistics_do_not_speak_of_may_be_passed_over(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "books.db"))
    far = voice("one.txt", "Trade was $1.4 billion in 2022.", 1.4e9, "2023-02-01")
    far = Voice(far.source, tuple(replace(r, parties=("FJI", "ISL"), id="").identified() for r in far.records))
    keep(store, [far, voice("two.txt", "It came to $2.6 billion in 2022.", 2.6e9, "2023-05-01")], AS_OF)
    with store.reading() as connection:
        assert [c.check.verdict for c in checked_entries(connection)] == ["contradicted", "unverifiable"]
        assert [c.check.verdict for c in checked_entries(connection, judged=True)] == ["contradicted"]
