"""A run: what it writes, that it writes the same again, and how it goes on."""

import json
from pathlib import Path

import pytest

from archive.conftest import hashes, rows, total
from archive.made import article, articles, page_of, warc_record, write_jsonl, write_warc
from pledger.archive.examine import url_date
from pledger.archive.plan import plan
from pledger.archive.run import run
from pledger.archive.supervise import processes
from pledger.archive.tables import item_of
from pledger.archive.types import Settings
from pledger.errors import ArchiveError
from pledger.ledger.gather import items
from pledger.read import read_paths


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with JSON Lines (plain, gzip, zstd), Parquet and WARC, sixty articles each, no two alike."""
    import pyarrow
    import pyarrow.parquet
    import zstandard

    folder = tmp_path_factory.mktemp("inputs")
    every = articles(300)
    write_jsonl(folder / "a.jsonl", every[:60])
    write_jsonl(folder / "b.jsonl.gz", every[60:120])
    lines = write_jsonl(folder / "c.jsonl", every[120:180])
    (folder / "c.jsonl.zst").write_bytes(zstandard.compress(lines.read_bytes()))
    lines.unlink()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(every[180:240]), folder / "d.parquet", row_group_size=20)
    write_warc(folder / "e.warc.gz", every[240:])
    return folder


@pytest.fixture(scope="module")
def done(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("out") / "archive"
    run([str(inputs)], str(where), Settings(), processes(2))
    return where


def test_every_document_is_accounted_for(done: Path) -> None:
    assert total(done, "documents") == 300
    parts = [total(done, n) for n in ("with_records", "silent", "repeated", "rejected")]
    assert sum(parts) == 300 and parts[0] == 200 and parts[1] == 100
    assert len(rows(done, "sources")) == len(rows(done, "places")) == 200
    assert total(done, "records") == len(rows(done, "records")) > 500


def test_records_are_those_that_pledger_read_gives(inputs: Path, done: Path) -> None:
    told = {}
    for reading in read_paths([inputs / "a.jsonl", inputs / "b.jsonl.gz"]):
        for item in items(reading.records, {reading.source.name: reading.source.date}):
            told[item.id] = item
    kept = {row["id"]: item_of(row) for row in rows(done, "records")}
    assert told and all(kept[i] == item and kept[i].record.to_json() == item.record.to_json() for i, item in told.items())


def test_evidence_indexes_the_text_that_is_kept(done: Path) -> None:
    texts = {s["id"]: s["text"] for s in rows(done, "sources")}
    evidence = [(r["source_id"], e) for r in rows(done, "records") for e in r["evidence"]]
    assert evidence and all(texts[source][e["start"] : e["end"]] == e["text"] for source, e in evidence)


def test_a_second_run_gives_the_same_bytes_with_any_number_of_workers(inputs: Path, done: Path, tmp_path: Path) -> None:
    run([str(inputs)], str(tmp_path / "again"), Settings(), processes(1))
    assert hashes(tmp_path / "again") == hashes(done)


def test_a_run_goes_on_where_it_was_and_only_when_told_to(inputs: Path, done: Path, tmp_path: Path) -> None:
    where = tmp_path / "half"
    run([str(inputs / "a.jsonl"), str(inputs / "b.jsonl.gz")], str(where), Settings(), processes(1))
    with pytest.raises(ArchiveError, match="--resume"):
        run([str(inputs)], str(where), Settings(), processes(1))
    next((where / "records").glob("a-*")).write_bytes(b"")  # as power loss leaves a file
    state = run([str(inputs)], str(where), Settings(), processes(2), resume=True)
    assert len(state.before) == 1 and len(state.done) == len(plan([str(inputs)]))
    assert hashes(where) == hashes(done)
    with pytest.raises(ArchiveError, match="other settings"):
        run([str(inputs)], str(where), Settings(since="2023"), processes(1), resume=True)


def test_parts_of_a_file_share_its_documents_out(tmp_path: Path) -> None:
    from pledger.archive import jsonl, warc
    from pledger.archive.types import Task

    every = articles(200)
    for path, read in (
        (write_jsonl(tmp_path / "a.jsonl", every), jsonl.documents),
        (write_jsonl(tmp_path / "a.jsonl.gz", every), jsonl.documents),
        (write_warc(tmp_path / "a.warc.gz", every), warc.documents),
    ):
        for parts in (1, 2, 3, 7):
            tasks = [Task(str(path), "", n, parts, path.stat().st_size) for n in range(parts)]
            found = [d for t in tasks for d in read(t, 10**6)]
            assert sorted(d.position for d in found) == sorted({d.position for d in found}) and len(found) == 200, (path, parts)


def test_the_same_text_on_two_sites_is_one_source_with_two_places(tmp_path: Path) -> None:
    row = article(1)
    pages = [warc_record(1, page_of(row)), warc_record(2, page_of(row)), warc_record(3, page_of(article(3)))]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(pages))
    run([str(tmp_path / "a.warc.gz")], str(tmp_path / "out"), Settings(), processes(1))
    assert len(rows(tmp_path / "out", "sources")) == 2
    assert [p["url"][-1] for p in rows(tmp_path / "out", "places")] == ["1", "2", "3"]
    assert total(tmp_path / "out", "repeated") == 1


def test_what_is_not_to_be_read_is_told_with_its_reason(tmp_path: Path) -> None:
    russian = {"id": "ru", "text": "Казахстан и Таджикистан подписали соглашение о сотрудничестве в области водных ресурсов в Астане. " * 3}
    old = {**article(1), "id": "old", "date": "1999-01-01"}
    lines = [json.dumps(r) for r in (russian, old, article(3))] + ["{broken", "[1]", '{"id": "bare"}', json.dumps({"id": "e", "text": " "})]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines))
    run([str(path)], str(tmp_path / "out"), Settings(since="2020-01-01"), processes(1))
    why = {(r["why"], r["name"]) for r in rows(tmp_path / "out", "rejects")}
    assert why == {("language", "ru"), ("too_old", "old"), ("corrupt", None), ("corrupt", "bare"), ("no_text", "e")}
    assert total(tmp_path / "out", "documents") == 7 and total(tmp_path / "out", "rejected") == 6


def test_pages_are_dated_by_their_address_where_they_say_nothing(done: Path) -> None:
    dated = {(s["date"], s["date_basis"]) for s in rows(done, "sources") if (s["url"] or "").startswith("https://")}
    assert dated == {("2023-05-02", "url")}
    assert url_date("https://a.example/news/20230615-talks.html") == "2023-06-15"
    assert url_date("https://a.example/2023/06/talks") is None and url_date("https://a.example/id/2023061599") is None


def test_an_input_that_is_not_there_is_told_before_anything_is_done(tmp_path: Path) -> None:
    for given in (str(tmp_path / "none.jsonl"), str(tmp_path)):
        with pytest.raises(ArchiveError, match="no archive there"):
            plan([given])
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(ArchiveError, match="must end in"):
        plan([str(tmp_path / "a.pdf")])
    with pytest.raises(ArchiveError, match="not read over the web"):
        plan(["https://a.example/a.warc.gz"])
