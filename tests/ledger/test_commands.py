"""The commands, end to end."""

import csv
import io
import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from pledger.cli_ledger import register
from pledger.errors import PledgerError
from pledger.ledger.store import Store, keep

from .conftest import SERIES, Series

AS_OF = ("--as-of", "2026-11-21")


@pytest.fixture
def kept(tmp_path: Path, shared_series: Series) -> str:
    where = str(tmp_path / "books.db")
    keep(Store(where), shared_series.voices, shared_series.day)
    return where


def run(*arguments: str, status: int = 0) -> Result:
    group = click.Group()
    register(group)
    result = CliRunner().invoke(group, arguments)
    if result.exception and not isinstance(result.exception, SystemExit | PledgerError):
        raise result.exception
    assert result.exit_code == status, result.output
    return result


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_gather(tmp_path: Path, shared_series: Series) -> None:
    given = tmp_path / "all.jsonl"
    given.write_text("".join(json.dumps(r.to_json()) + "\n" for r in shared_series.records))
    sources = str(SERIES / "shared" / "texts")
    entries = rows(run("gather", str(given), "--sources", sources, *AS_OF, "--format", "jsonl"))
    assert sum(len(e["records"]) for e in entries) == 303  # type: ignore[arg-type]
    found = rows(run("gather", str(given), "--sources", sources, *AS_OF, "--findings", "--format", "jsonl"))
    assert {f["kind"] for f in found} == {"conflict", "arithmetic", "moved_goalpost", "overdue", "stalled"}
    stated = str(SERIES / "shared" / "ledger.json")
    assert len(rows(run("gather", str(given), "--stated", stated, *AS_OF, "--format", "jsonl"))) == len(entries)


def test_list_and_show(kept: str) -> None:
    chosen = rows(run("ledger", "--pair", "KAZ,TJK", "--kind", "target", "--indicator", "trade_turnover", "--ledger", kept, *AS_OF))
    assert len(chosen) == 1 and chosen[0]["status"] == "postponed"
    shown = run("show", str(chosen[0]["id"])[:9], "--ledger", kept, "--format", "table", *AS_OF).stdout
    assert "postponed" in shown and "Their governments were told" in shown and "moved goalpost" in shown
    assert rows(run("ledger", "--search", "railway", "--ledger", kept, *AS_OF))
    assert not rows(run("ledger", "--search", "unicorn", "--ledger", kept, *AS_OF))
    cells = list(csv.DictReader(io.StringIO(run("ledger", "--format", "csv", "--ledger", kept, *AS_OF).stdout)))
    assert sum(int(c["statements"]) for c in cells) == 303
    run("show", "nothing", "--ledger", kept, *AS_OF, status=1)


def test_why_shows_every_feature(kept: str) -> None:
    entry = next(e for e in rows(run("ledger", "--kind", "pledge", "--ledger", kept, *AS_OF)) if len(e["records"]) > 1)  # type: ignore[arg-type]
    shown = run("show", str(entry["id"]), "--why", "--ledger", kept, "--format", "table", *AS_OF).stdout
    assert "by rule" in shown and "action +" in shown


def test_parquet(kept: str, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow.parquet")
    target = tmp_path / "books.parquet"
    run("ledger", "-o", str(target), "--ledger", kept, *AS_OF)
    assert pyarrow.read_table(target).num_rows == len(rows(run("ledger", "--ledger", kept, *AS_OF)))


def test_goalposts_findings_follow(kept: str) -> None:
    posts = run("goalposts", "--pair", "IRN,TUR", "--format", "table", "--ledger", kept, *AS_OF).stdout
    for told in ("$30 billion by 2015", "✗ missed: $9.76 billion", "✗ lapsed", "postponed from 2015 to 2018"):
        assert told in posts
    assert {f["kind"] for f in rows(run("findings", "--kind", "conflict", "--ledger", kept, *AS_OF))} == {"conflict"}


def test_follow(tmp_path: Path) -> None:
    where = str(tmp_path / "read.db")
    run("add", *(str(p) for p in sorted((SERIES / "shared" / "texts").glob("s1*"))), "--ledger", where, *AS_OF)
    told = []
    for meeting in rows(run("ledger", "--kind", "meeting", "--ledger", where, *AS_OF)):
        told += run("follow", str(meeting["id"]), "--format", "table", "--ledger", where, *AS_OF).stdout.splitlines()
    assert any("joint ventures" in line for line in told)
    assert any("→" in line and "nothing heard since" not in line for line in told)


def test_review_and_undo(kept: str) -> None:
    before = rows(run("ledger", "--ledger", kept, *AS_OF))
    first = rows(run("review", "--limit", "1", "--ledger", kept))[0]
    run("review", "--ledger", kept, "accept", str(first["id"]), "--by", "desk", "--because", "read it")
    assert rows(run("review", "--limit", "1", "--ledger", kept))[0]["id"] != first["id"]
    record = str(first["records"][0])  # type: ignore[index]
    run("review", "--ledger", kept, "reject", record, "--by", "desk")
    run("undo", "--ledger", kept, "--by", "desk")
    run("undo", "--ledger", kept, "--by", "desk")
    run("undo", "--ledger", kept, status=1)
    assert rows(run("ledger", "--ledger", kept, *AS_OF)) == before
    shown = run("show", str(first["id"]), "--ledger", kept, "--format", "table", *AS_OF).stdout
    assert "accept by desk" in shown and "undone: read it" in shown


def test_exports(kept: str, tmp_path: Path) -> None:
    run("export", "-o", str(tmp_path / "out.jsonl"), "--ledger", kept)
    other = str(tmp_path / "other.db")
    run("import", str(tmp_path / "out.jsonl"), "--ledger", other)
    run("export", "-o", str(tmp_path / "again.jsonl"), "--ledger", other)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "again.jsonl").read_bytes()
    entities = rows(run("export", "--format", "ftm", "--ledger", kept))
    assert {"Article", "Event", "Project", "Document", "Note", "Person"} <= {str(e["schema"]) for e in entities}
    assert len({e["id"] for e in entities}) == len(entities)
    linked = json.loads(run("export", "--format", "jsonld", "--ledger", kept).stdout)
    assert {n["@type"] for n in linked["@graph"]} == {"prov:Collection", "prov:Entity", "oa:Annotation"}


def test_db(kept: str, tmp_path: Path) -> None:
    run("db", "check", "--ledger", kept)
    run("db", "rebuild", "--ledger", kept, *AS_OF)
    run("db", "upgrade", "--ledger", kept)
    store = Store(kept)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE statement SET body = replace(body, 'trade_turnover', 'exports') WHERE seq = 4")
        connection.exec_driver_sql("UPDATE source SET text = text || 'x' WHERE seq = 1")
    wrong = run("db", "check", "--ledger", kept, status=1)
    assert "is not the one that was stored" in wrong.output and "statement" in wrong.output
    run("db", "check", "--ledger", str(tmp_path / "none.db"), status=1)


def test_add_reads_texts(tmp_path: Path) -> None:
    where = str(tmp_path / "read.db")
    texts = SERIES / "shared" / "texts"
    first = run("add", str(texts / "s1a_kaz_tjk_astana_visit.txt"), "--ledger", where, *AS_OF)
    assert "1 texts added" in first.output
    again = run("add", str(texts / "s1a_kaz_tjk_astana_visit.txt"), "--ledger", where, *AS_OF)
    assert "0 texts added (0 reprints), 0 statements; 1 texts known before" in again.output
    assert rows(run("ledger", "--ledger", where, *AS_OF))


def test_a_correction_is_shown_and_takes_its_bounds_along(kept: str) -> None:
    entry = next(e for e in rows(run("ledger", "--kind", "figure", "--ledger", kept, *AS_OF)) if e["view"]["low"]["value"])  # type: ignore[index]
    record = str(entry["records"][-1])  # type: ignore[index]
    run("review", "--ledger", kept, "correct", record, "value", "123456789", "--by", "desk", "--because", "a slip")
    (shown,) = rows(run("show", record, "--format", "jsonl", "--ledger", kept, *AS_OF))
    held = shown["statements"][record]  # type: ignore[index]
    assert held["value"] == held["low"] == held["high"] == 123456789 and held["corrected"] == {"value": entry["view"]["value"]["value"]}  # type: ignore[index]
    assert "correct value to 123456789 by desk" in run("show", record, "--ledger", kept, *AS_OF).stdout


def test_a_rejected_record_says_so(kept: str) -> None:
    record = str(rows(run("ledger", "--limit", "1", "--ledger", kept, *AS_OF))[0]["records"][0])  # type: ignore[index]
    run("review", "--ledger", kept, "reject", record, "--by", "desk")
    with pytest.raises(PledgerError, match="was rejected"):
        raise run("show", record, "--ledger", kept, *AS_OF, status=1).exception  # type: ignore[misc]


def test_what_is_asked_for_wrongly(kept: str) -> None:
    assert "'yesterday' is no date" in run("ledger", "--since", "yesterday", "--ledger", kept, status=2).output
    assert "--limit" in run("ledger", "--limit", "-1", "--ledger", kept, status=2).output
    assert "'XXX' is no country's code" in run("ledger", "--pair", "KAZ,XXX", "--ledger", kept, status=2).output
    for empty in (("ledger", "--pair", "KAZ,FJI"), ("goalposts", "--pair", "KAZ,FJI"), ("findings", "--kind", "out_of_office")):
        result = run(*empty, "--ledger", kept, *AS_OF)
        assert result.stdout == "" and " fits" in result.stderr
    with pytest.raises(PledgerError, match="an SQLite file or a postgresql"):
        Store("mysql://somewhere")
