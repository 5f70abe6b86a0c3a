"""The same shards as Ray tasks: the same bytes, also when workers and whole nodes are killed."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive import faulty
from archive.conftest import hashes, rows, total
from archive.made import article, articles, write_jsonl
from pledger.archive.ray_tasks import tasks
from pledger.archive.run import State, run
from pledger.archive.supervise import processes
from pledger.archive.types import Settings

ray = pytest.importorskip("ray")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster of two nodes on this machine, of one CPU each."""
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("RAY_USAGE_STATS_ENABLED", "0")
        environment.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        made.add_node(num_cpus=1)
        yield made
        made.shutdown()


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    every = articles(800)
    for n in range(8):
        write_jsonl(folder / f"{n}.jsonl", every[n * 100 : n * 100 + 100])
    return folder


def _workers() -> list[int]:
    """The processes that now do a task of ours."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if path.read_bytes().startswith(b"ray::perform"):
                found.append(int(path.parent.name))
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_workers_and_a_node_killed_change_nothing(cluster: Any, inputs: Path, tmp_path: Path) -> None:
    run([str(inputs)], str(tmp_path / "local"), Settings(), processes(2))
    killed: list[int] = []
    lost: list[Any] = []

    def kill(state: State) -> None:
        if state.done and len(killed) < 1:
            for pid in _workers()[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)
        if len(state.done) >= 3 and not lost:
            node = cluster.add_node(num_cpus=1)
            lost.append(node)
        if len(state.done) >= 4 and len(lost) == 1:
            lost.append(next(n for n in cluster.list_all_nodes() if n is not cluster.head_node and n is not lost[0]))
            lost[1].kill_raylet()

    state = run([str(inputs)], str(tmp_path / "ray"), Settings(), tasks(cluster.address), watch=kill)
    assert killed and len(lost) == 2 and len(state.done) == 8 and not state.failed
    assert hashes(tmp_path / "ray") == hashes(tmp_path / "local")


def test_documents_that_kill_or_hang_a_task(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [{**article(n), "id": name} for n, name in enumerate(("killer", "endless", "bug"))]
    write_jsonl(tmp_path / "a.jsonl", [article(4), *wrong, article(6)])
    monkeypatch.setattr("pledger.archive.run.READ", f"{faulty.__name__}:shard")
    state = run([str(tmp_path / "a.jsonl")], str(tmp_path / "out"), Settings(seconds=0.5), tasks(cluster.address))
    assert not state.failed
    assert {r["name"]: r["why"] for r in rows(tmp_path / "out", "rejects")} == {"killer": "fatal", "endless": "too_slow", "bug": "error"}
    assert total(tmp_path / "out", "with_records") == 2


def test_nothing_of_ray_is_imported_without_it() -> None:
    code = "import sys, pledger.archive.commands, pledger.archive.supervise, pledger.cli; sys.exit('ray' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
