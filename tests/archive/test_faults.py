"""Whatever dies, fills up or is damaged: the run ends, nothing is lost or counted twice, and what was not read is told."""

import gzip
import json
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from archive import faulty
from archive.conftest import hashes, rows, total
from archive.made import article, articles, page_of, warc_record, write_jsonl, write_warc
from helpers import pledger
from pledger.archive.run import State, run
from pledger.archive.supervise import processes
from pledger.archive.types import Settings

pytestmark = pytest.mark.slow
COUNT = 600
PLEDGER = str(Path(sys.executable).with_name("pledger"))


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six files: six shards, long enough to be hit while they are read."""
    folder = tmp_path_factory.mktemp("inputs")
    every = articles(COUNT)
    for n in range(6):
        write_jsonl(folder / f"{n}.jsonl", every[n * 100 : n * 100 + 100])
    return folder


@pytest.fixture(scope="module")
def whole(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What an undisturbed run writes."""
    where = tmp_path_factory.mktemp("whole") / "archive"
    run([str(inputs)], str(where), Settings(), processes(2))
    assert total(where, "documents") == COUNT
    return hashes(where)


def log(where: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (where / "log.jsonl").read_text().splitlines()]


def test_a_worker_killed(inputs: Path, whole: dict[str, str], tmp_path: Path) -> None:
    killed: list[int] = []

    def kill(state: State) -> None:
        for child in multiprocessing.active_children():
            if len(killed) < 3 and child.pid and child.pid not in killed and state.done:
                os.kill(child.pid, signal.SIGKILL)
                killed.append(child.pid)

    run([str(inputs)], str(tmp_path / "out"), Settings(), processes(2), watch=kill)
    assert len(killed) == 3 and hashes(tmp_path / "out") == whole


def _begun(where: Path, inputs: Path, **popen: Any) -> subprocess.Popen[bytes]:
    command = [PLEDGER, "archive", "run", str(inputs), "--out", str(where), "--workers", "2"]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **popen)


def _until(true: Callable[[], Any], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def _children(pid: int) -> Iterator[int]:
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        yield from map(int, path.read_text().split())


def _gone(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_the_driver_killed_takes_its_workers_along_and_is_resumed(inputs: Path, whole: dict[str, str], tmp_path: Path) -> None:
    where = tmp_path / "out"
    driver = _begun(where, inputs)
    _until(lambda: list((where / "manifests").glob("*.json")))
    workers = list(_children(driver.pid))
    driver.kill()
    driver.wait()
    assert workers
    _until(lambda: all(map(_gone, workers)), 20)
    assert len(list((where / "manifests").iterdir())) < 6
    run([str(inputs)], str(where), Settings(), processes(2), resume=True)
    assert hashes(where) == whole


def test_interrupted_and_resumed(inputs: Path, whole: dict[str, str], tmp_path: Path) -> None:
    where = tmp_path / "out"
    driver = _begun(where, inputs)
    _until(lambda: list((where / "manifests").glob("*.json")))
    driver.send_signal(signal.SIGINT)
    _, told = driver.communicate(timeout=30)
    assert driver.returncode == 130 and b"Traceback" not in told
    again = subprocess.run([PLEDGER, "archive", "run", str(inputs), "--out", str(where), "--resume"], capture_output=True, check=False)
    assert again.returncode == 0 and b"6 of 6 shards; 600 documents" in again.stderr
    assert hashes(where) == whole


def test_a_full_disk(inputs: Path, whole: dict[str, str], tmp_path: Path) -> None:
    """Files may not grow beyond a few kilobytes: writing fails as on a full disk."""
    where = tmp_path / "out"
    limit = 6_000
    driver = _begun(where, inputs, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    _, told = driver.communicate(timeout=120)
    assert driver.returncode == 1 and b"cannot be written" in told and b"--resume" in told and b"Traceback" not in told
    run([str(inputs)], str(where), Settings(), processes(2), resume=True)
    assert hashes(where) == whole


def test_documents_that_kill_hang_or_break_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("killer", "endless", "endless-in-c", "bug")
    wrong = [{**article(n), "id": name} for n, name in enumerate(names)]
    every = articles(12)
    write_jsonl(tmp_path / "a.jsonl", [*every[:3], *wrong, *every[3:]])
    monkeypatch.setattr("pledger.archive.run.READ", f"{faulty.__name__}:shard")
    run([str(tmp_path / "a.jsonl")], str(tmp_path / "out"), Settings(seconds=0.3), processes(1))
    why = {r["name"]: r["why"] for r in rows(tmp_path / "out", "rejects")}
    assert why == {"killer": "fatal", "endless": "too_slow", "endless-in-c": "fatal", "bug": "error"} or why["endless-in-c"] == "too_slow"
    assert total(tmp_path / "out", "documents") == 16 and total(tmp_path / "out", "with_records") == 8
    assert log(tmp_path / "out")[0]["deaths"] >= 2


def _read(path: Path, where: Path, **settings: Any) -> list[dict[str, Any]]:
    run([str(path)], str(where), Settings(**settings), processes(1))
    return rows(where, "rejects")


def test_a_gzip_cut_off(tmp_path: Path) -> None:
    every = articles(60)
    lines = write_jsonl(tmp_path / "a.jsonl.gz", every)
    lines.write_bytes(lines.read_bytes()[:-100])
    warc = write_warc(tmp_path / "a.warc.gz", every)
    warc.write_bytes(warc.read_bytes()[:-100])
    (told,) = _read(lines, tmp_path / "lines")
    assert (told["why"] == "truncated" and told["documents"] == 0) or told["why"] == "corrupt"
    assert total(tmp_path / "lines", "documents") > 40
    (told,) = _read(warc, tmp_path / "warc")
    assert told["why"] == "truncated" and told["url"].endswith("/59")
    assert total(tmp_path / "warc", "documents") == 60 and total(tmp_path / "warc", "rejected") == 1


def test_a_gzip_without_its_trailer_is_told_though_no_document_is_lost(tmp_path: Path) -> None:
    lines = write_jsonl(tmp_path / "a.jsonl.gz", articles(60))
    lines.write_bytes(lines.read_bytes()[:-8])
    (told,) = _read(lines, tmp_path / "out")
    assert told["why"] == "truncated" and told["documents"] == 0
    assert total(tmp_path / "out", "with_records") == 40


def test_a_damaged_record_loses_that_record_alone(tmp_path: Path) -> None:
    records = [warc_record(n, page_of(r)) for n, r in enumerate(articles(30))]
    data = bytearray(b"".join(records))
    start = sum(map(len, records[:10]))
    for at in range(start + 60, start + 80):
        data[at] ^= 0x55
    (tmp_path / "a.warc.gz").write_bytes(bytes(data))
    (told,) = _read(tmp_path / "a.warc.gz", tmp_path / "out")
    assert told["why"] == "corrupt" and told["position"] == start
    assert total(tmp_path / "out", "documents") == 30 and total(tmp_path / "out", "rejected") == 1


def test_what_is_no_archive_at_all(tmp_path: Path) -> None:
    for name in ("a.parquet", "b.warc.gz", "c.jsonl.gz", "d.warc", "e.jsonl.zst"):
        (tmp_path / name).write_bytes(b"this is something else entirely\n" * 20)
    (tmp_path / "empty.jsonl").write_bytes(b"")
    told = {Path(r["input"]).name: r["why"] for r in _read(tmp_path, tmp_path / "out")}
    assert set(told) == {"a.parquet", "b.warc.gz", "c.jsonl.gz", "d.warc", "e.jsonl.zst"}


def test_a_page_of_fifty_megabytes(tmp_path: Path) -> None:
    large = b"<html><body>" + b"<p>Kazakhstan and Tajikistan agreed on trade.</p>" * 1_100_000 + b"</body></html>"
    assert len(large) > 50_000_000
    pages = [warc_record(0, page_of(article(0))), warc_record(1, large), warc_record(2, page_of(article(1)))]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(pages))
    bomb = json.dumps({"id": "long", "text": "x" * 50_000_000}).encode()
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(bomb + b"\n" + json.dumps(article(3)).encode(), 1, mtime=0))
    told = _read(tmp_path, tmp_path / "out")
    assert [r["why"] for r in told] == ["too_large", "too_large"]
    assert total(tmp_path / "out", "documents") == 5 and total(tmp_path / "out", "with_records") == 3
    done = pledger("archive", "run", tmp_path / "a.warc.gz", tmp_path / "b.jsonl.gz", "--out", tmp_path / "again", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert max(line["peak_mb"] for line in log(tmp_path / "again")) < 600  # a child of the tests' own process would count theirs


def test_a_text_that_takes_too_long(tmp_path: Path) -> None:
    text = " ".join(a["text"] for a in articles(3000) if "signed" in a["text"])
    write_jsonl(tmp_path / "a.jsonl", [{"id": "long", "text": text}, article(0)])
    (told,) = _read(tmp_path / "a.jsonl", tmp_path / "out", seconds=0.5)
    assert told["why"] == "too_slow" and told["name"] == "long" and total(tmp_path / "out", "with_records") == 1
