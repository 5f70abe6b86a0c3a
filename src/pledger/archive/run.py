"""`run(inputs, where)`: read whole archives into a folder of Parquet, shard by shard; begun, stopped, killed and resumed at will."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pledger import __version__
from pledger.archive.families import settle
from pledger.archive.files import Folder
from pledger.archive.jobs import Done, Failed, Job, Runner
from pledger.archive.plan import plan
from pledger.archive.types import MANIFESTS, TABLES, Attempt, Counts, Settings, Task
from pledger.errors import ArchiveError

HEADER = "archive.json"
LOG = "log.jsonl"
READ = "pledger.archive.shard:shard"


@dataclass
class State:
    """How far a run is. `counts` by shard: of those done and of those being read; `weight`: what share of the input's bytes each is."""

    weight: dict[str, float]
    done: set[str] = field(default_factory=set)
    counts: dict[str, Counts] = field(default_factory=dict)
    before: frozenset[str] = frozenset()
    began: float = field(default_factory=time.monotonic)
    failed: list[Failed] = field(default_factory=list)
    reprints: int = 0

    def total(self, name: str) -> int:
        return sum(getattr(c, name) for c in self.counts.values())


Watch = Callable[[State], None]


def run(
    inputs: Iterable[str], where: str, settings: Settings, runner: Runner, *, resume: bool = False, watch: Watch = lambda state: None
) -> State:
    """Read the inputs into `where`; with `resume`, what is not there yet.

    Raises ArchiveError when an input is not there, when `where` holds another run, or when it cannot be written to.
    """
    folder = Folder(where)
    tasks = plan(inputs)
    finished = _begin(folder, tasks, settings, resume)
    size = sum(max(t.size, 1) / t.parts for t in tasks)
    state = State({t.shard: max(t.size, 1) / t.parts / size for t in tasks}, set(finished), finished, frozenset(finished))
    jobs = [Job(t.shard, READ, (t, settings, where, Attempt()), told=True) for t in tasks if t.shard not in finished]
    watch(state)
    for outcome in runner(jobs, _Again(folder), lambda key, counts: _tell(state, key, counts, watch)):
        _take(folder, state, outcome)
        watch(state)
    if len(state.done) == len(tasks):
        state.reprints = settle(folder)
        _clear(folder)
    return state


def _tell(state: State, key: str, counts: Any, watch: Watch) -> None:
    state.counts[key] = counts
    watch(state)


def _take(folder: Folder, state: State, outcome: Done | Failed) -> None:
    key = outcome.job.key
    if isinstance(outcome, Failed):
        state.counts.pop(key, None)
        if outcome.full:
            raise ArchiveError(f"{folder.where}: cannot be written: {outcome.why}; what is done is kept: make room, go on with --resume")
        state.failed.append(outcome)
        return
    state.done.add(key)
    state.counts[key] = Counts(**outcome.result["counts"])
    if not folder.remote:
        cost = {"shard": key, "cpu": round(outcome.cpu, 3), "wall": round(outcome.wall, 3), "peak_mb": round(outcome.peak)}
        cost["deaths"] = outcome.deaths
        with open(f"{folder.where}/{LOG}", "a", encoding="utf-8") as log:
            log.write(json.dumps(cost) + "\n")


class _Again:
    """What to do with a shard whose process died: read it again, noting each position first; pass over one at which it died twice."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.died_at: Counter[tuple[str, int]] = Counter()

    def __call__(self, job: Job) -> Job:
        task, settings, where, attempt = job.arguments
        position = self.folder.noted(task.shard)
        if position is not None:
            self.died_at[(task.shard, position)] += 1
            if self.died_at[(task.shard, position)] > 1:
                attempt = replace(attempt, skip=attempt.skip | {position})
        return replace(job, arguments=(task, settings, where, replace(attempt, careful=True)))


def _begin(folder: Folder, tasks: Sequence[Task], settings: Settings, resume: bool) -> dict[str, Counts]:
    """The counts of the shards that are there already. Writes the header, or holds the one there against what is asked."""
    header = {"version": __version__, "settings": settings.to_json()}
    try:
        held = json.loads(folder.read(HEADER))
    except FileNotFoundError:
        held = None
    if held is None:
        path = folder.scratch() / HEADER
        path.write_text(json.dumps(header, indent=1) + "\n", encoding="utf-8")
        folder.put(path, HEADER)
        return {}
    if held != header:
        raise ArchiveError(f"{folder.where}: begun with other settings ({json.dumps(held)}); use the same, or another --out")
    finished = _finished(folder, tasks)
    if finished and not resume:
        there = f"{len(finished)} of {len(tasks)} shards are there already"
        raise ArchiveError(f"{folder.where}: {there}: go on with --resume, or use another --out")
    _clear(folder)
    return finished


def _clear(folder: Folder) -> None:
    """Take away what killed processes left behind."""
    for name in folder.names("unfinished"):
        folder.remove(f"unfinished/{name}")


def _finished(folder: Folder, tasks: Sequence[Task]) -> dict[str, Counts]:
    """The counts of the tasks whose manifest is there, of the same input, with all its files of the right sizes."""
    manifests = folder.names(MANIFESTS)
    sizes = {table: folder.names(table) for table in TABLES}
    found = {}
    for task in tasks:
        if f"{task.shard}.json" not in manifests:
            continue
        manifest = json.loads(folder.read(f"{MANIFESTS}/{task.shard}.json"))
        whole = all(sizes[t].get(f"{task.shard}.parquet") == f["bytes"] for t, f in manifest["files"].items())
        if whole and manifest["task"] == task.to_json():
            found[task.shard] = Counts(**manifest["counts"])
    return found
