"""Gathering an archive gives what gathering in memory gives; queries read it, and can do nothing else."""

import datetime
import json
import re
from pathlib import Path

import pytest

from archive.conftest import hashes, rows
from archive.made import articles, write_jsonl
from helpers import pledger
from pledger.archive.gather import gather as gather_archive
from pledger.archive.query import ask
from pledger.archive.run import run
from pledger.archive.supervise import processes
from pledger.archive.types import Settings
from pledger.errors import ArchiveError
from pledger.ledger.gather import gather, items
from pledger.read import read_paths

DAY = datetime.date(2026, 1, 1)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty articles, ten of them printed again later: five as they were, five with a line added."""
    folder = tmp_path_factory.mktemp("texts")
    every = articles(60)
    again = [{**r, "id": f"again-{r['id']}", "date": "2023-07-01"} for r in every[:10]]
    for row in again[5:]:
        row["text"] += " The report was carried by several newspapers."
    write_jsonl(folder / "a.jsonl", every)
    write_jsonl(folder / "b.jsonl", again)
    return folder


@pytest.fixture(scope="module")
def archive(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("gathered") / "archive"
    run([str(texts)], str(where), Settings(), processes(2))
    gather_archive(str(where), DAY, processes(2))
    return where


def test_the_same_answers_as_in_memory(texts: Path, archive: Path) -> None:
    readings = list(read_paths([texts / "a.jsonl"]))
    held = [i for r in readings for i in items(r.records, {r.source.name: r.source.date})]
    expected = gather(held, DAY)
    assert {e["id"]: json.loads(e["body"]) for e in rows(archive, "entries")} == {e.id: e.to_json() for e in expected.entries}
    assert {f["id"]: json.loads(f["body"]) for f in rows(archive, "findings")} == {f.id: f.to_json() for f in expected.findings}
    assert expected.entries and expected.findings


def test_the_same_answers_with_many_buckets(archive: Path, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run([str(texts)], str(tmp_path / "many"), Settings(), processes(1))
    monkeypatch.setattr("pledger.archive.gather.BUCKET", 20)
    gather_archive(str(tmp_path / "many"), DAY, processes(1))
    assert len(list((tmp_path / "many" / "entries").iterdir())) > 5
    for table in ("entries", "findings"):
        one, many = ({r["id"]: r for r in rows(where, table)} for where in (archive, tmp_path / "many"))
        assert one == many
    before = hashes(tmp_path / "many")
    gather_archive(str(tmp_path / "many"), DAY, processes(2))
    assert hashes(tmp_path / "many") == before


def test_a_ledger_that_an_archive_is_loaded_into_gives_the_same_entries(archive: Path, tmp_path: Path) -> None:
    done = pledger("archive", "gather", archive, "--into", tmp_path / "l.db", "--as-of", DAY.isoformat())
    assert done.returncode == 0, done.stderr
    told = pledger("ledger", "--ledger", tmp_path / "l.db", "--format", "jsonl", "--as-of", DAY.isoformat())
    kept = {e["id"]: e["records"] for e in map(json.loads, told.stdout.splitlines())}
    assert kept == {e["id"]: e["records"] for e in rows(archive, "entries")}


def test_a_reprint_is_a_place_of_its_original_and_no_voice(archive: Path) -> None:
    columns, found = ask(
        str(archive), "SELECT s.name, list(p.name ORDER BY p.name) FROM sources s JOIN places p ON p.source_id = s.id GROUP BY 1"
    )
    stood = dict(found)
    assert columns[0] == "name" and stood["a0"] == ["a0", "again-a0"] and stood["a6"] == ["a6", "again-a6"]
    assert not any(name.startswith("again") for name in stood)
    assert list(ask(str(archive), "SELECT count(*) FROM records WHERE source LIKE 'again%'")[1]) == [(0,)]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY (SELECT 1) TO '{dir}/x.csv'",
        "SELECT * FROM read_text('{outside}')",
        "SELECT * FROM read_text('{dir}/../secret.txt')",
        "SELECT * FROM glob('/etc/*')",
        "ATTACH '{dir}/x.db'",
        "CREATE TABLE x AS SELECT 1",
        "DROP VIEW records",
        "SET enable_external_access = true",
        "SELECT 1; SELECT 2",
        "INSTALL httpfs",
        "SELECT * FROM 's3://bucket/a.parquet'",
        "PRAGMA database_list",
        "",
    ],
)
def test_a_query_can_only_read_the_archive(archive: Path, sql: str) -> None:
    outside = archive.parent / "secret.txt"
    outside.write_text("secret")
    before = hashes(archive)
    with pytest.raises(ArchiveError):
        list(ask(str(archive), sql.format(dir=archive, outside=outside))[1])
    assert hashes(archive) == before


def test_queries_by_the_command_line(archive: Path, tmp_path: Path) -> None:
    done = pledger("archive", "query", archive, "SELECT kind, count(*) AS n FROM records GROUP BY 1 ORDER BY 1")
    assert [json.loads(line)["kind"] for line in done.stdout.splitlines()] == ["figure", "instrument", "target"]
    table = pledger("archive", "query", archive, "FROM rejects", "--format", "table")
    assert table.returncode == 0 and b"why" in table.stdout
    wrong = pledger("archive", "query", archive, "SELECT nothing FROM records")
    assert wrong.returncode == 1 and b"nothing" in wrong.stderr and b"Traceback" not in wrong.stderr
    nowhere = pledger("archive", "query", tmp_path, "SELECT 1")
    assert nowhere.returncode == 1 and b"no archive there" in nowhere.stderr


def test_the_documented_queries_are_answered(archive: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "archives.md").read_text(encoding="utf-8")
    examples = re.findall(r"```sql\n(.*?)```", page, re.S)
    assert len(examples) >= 4
    for sql in examples:
        columns, found = ask(str(archive), sql)
        assert columns and list(found), sql
