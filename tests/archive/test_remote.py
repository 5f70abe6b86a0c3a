"""Object storage, in and out, by fsspec's storage in memory: the same bytes as in local folders."""

from pathlib import Path

import pytest

from archive.made import articles, write_jsonl
from pledger.archive.families import settle
from pledger.archive.files import Folder
from pledger.archive.plan import plan
from pledger.archive.query import ask
from pledger.archive.shard import shard
from pledger.archive.types import Settings
from pledger.errors import ArchiveError


def test_a_shard_from_and_to_object_storage(tmp_path: Path) -> None:
    import fsspec

    lines = write_jsonl(tmp_path / "a.jsonl", articles(30))
    memory = fsspec.filesystem("memory")
    memory.pipe_file("/in/a.jsonl", lines.read_bytes())
    (task,) = plan(["memory://in/*.jsonl"])
    (again,) = plan(["memory://in"])
    assert task == again and task.size == lines.stat().st_size
    there = shard(task, Settings(), "memory://out/archive")
    here = shard(task, Settings(), str(tmp_path / "out"))
    assert there == here and there["counts"]["documents"] == 30
    folder = Folder("memory://out/archive")
    assert set(folder.names("records")) == {f"{task.shard}.parquet"} and folder.names("nothing") == {}
    assert folder.read(f"records/{task.shard}.parquet") == (tmp_path / "out" / "records" / f"{task.shard}.parquet").read_bytes()
    folder.note(task.shard, 17)
    assert folder.noted(task.shard) == 17 and folder.noted(task.shard) is None
    assert settle(folder) == 0 and folder.names("") and folder.read("reprints.parquet")
    with pytest.raises(ArchiveError, match="local folder"):
        ask("memory://out/archive", "SELECT 1")


def test_a_protocol_that_nothing_speaks_is_told() -> None:
    with pytest.raises(ArchiveError, match="nosuch"):
        plan(["nosuch://bucket/a.jsonl"])
