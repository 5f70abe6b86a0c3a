"""Jobs as Ray Core tasks: the same functions as in local processes, on the machines of a cluster. Ray is imported nowhere else.

Ray's own retries do not tell a task that it is one, nor count by document; so a task whose worker or node died is submitted anew from here.
"""

import logging
import os
import socket
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from pledger.archive.jobs import Again, Deaths, Done, Failed, Job, Runner, Tell, perform
from pledger.errors import ArchiveError

AHEAD = 2  # tasks a CPU that are submitted at a time


def tasks(address: str) -> Runner:
    """A runner on the Ray cluster at `address` (host:port, `auto`), or on one started in this process's name (`local`)."""

    def run(jobs: Iterable[Job], again: Again, tell: Tell) -> Iterator[Done | Failed]:
        ray = _connected(address)
        try:
            yield from _submitted(ray, deque(jobs), Deaths(again))
        finally:
            ray.shutdown()

    return run


def _connected(address: str) -> Any:
    """Ray, connected: no telemetry, no dashboard, no workers' output mixed with ours."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray
    except ImportError as error:
        raise ArchiveError("--ray needs Ray: pip install 'pledger[cluster]'") from error
    options: dict[str, Any] = {"address": address, "log_to_driver": False, "logging_level": logging.ERROR}
    if address == "local":
        options |= {"include_dashboard": False, "num_cpus": os.cpu_count()}
    try:
        _answers(address)
        ray.init(**options)
    except (OSError, RuntimeError, ValueError) as error:
        raise ArchiveError(f"--ray {address}: no cluster answers there: {error}") from error
    return ray


def _answers(address: str) -> None:
    """Raise OSError where nothing listens at host:port: Ray itself would wait for many minutes."""
    host, colon, port = address.rpartition(":")
    if colon and port.isdigit():
        with socket.create_connection((host, int(port)), timeout=10):
            pass


def _submitted(ray: Any, jobs: deque[Job], deaths: Deaths) -> Iterator[Done | Failed]:
    """What came of each task, as it comes; never more of them under way than the cluster can soon take."""
    remote = ray.remote(num_cpus=1, max_retries=0)(perform)
    under_way: dict[Any, Job] = {}
    while jobs or under_way:
        room = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        while jobs and len(under_way) < room:
            job = jobs.popleft()
            under_way[remote.remote(job)] = job
        ready, _ = ray.wait(list(under_way), num_returns=1, timeout=5.0)
        for reference in ready:
            job = under_way.pop(reference)
            try:
                yield deaths.told(job, ray.get(reference))
            except ray.exceptions.RayTaskError as error:  # no death: the task cannot be begun, as when a module is not there
                yield Failed(job, str(error).strip().rpartition("\n")[2])
            except ray.exceptions.RayError:  # the worker or its node died, or its result was lost with it
                replaced = deaths.of(job)
                if isinstance(replaced, Failed):
                    yield replaced
                else:
                    jobs.appendleft(replaced)
