"""Jobs in processes of this machine, watched: one that dies or hangs is replaced, and its job is done again.

`concurrent.futures` and `multiprocessing.Pool` lose the whole run, or wait for ever, when a worker is killed; hence this.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from pledger.archive.jobs import Again, Deaths, Done, Failed, Job, Runner, Tell, perform
from pledger.errors import ArchiveError

HUNG = 900.0  # seconds without a sign of life from a job that gives them
_STARTS = 3  # processes in a row that die before they do anything
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: Job | None = None
    heard: float = 0.0
    ready: bool = False

    def give(self, job: Job | None) -> None:
        self.job, self.heard = job, time.monotonic()
        if job is not None:
            self.pipe.send(job)


def processes(count: int) -> Runner:
    """A runner in `count` processes."""

    def run(jobs: Iterable[Job], again: Again, tell: Tell) -> Iterator[Done | Failed]:
        crew = _Crew(count, deque(jobs), Deaths(again), tell)
        try:
            yield from crew.work()
        finally:
            crew.dismiss()

    return run


class _Crew:
    """The workers, what is left to do, and who does what."""

    def __init__(self, count: int, jobs: deque[Job], deaths: Deaths, tell: Tell) -> None:
        self.jobs, self.deaths, self.tell = jobs, deaths, tell
        self.stillborn = 0
        self.workers = [self._hire() for _ in range(min(count, len(jobs)))]

    def _hire(self) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, heard=time.monotonic())

    def work(self) -> Iterator[Done | Failed]:
        """Until nothing is left to do."""
        while self.jobs or any(w.job for w in self.workers):
            told = wait([w.pipe for w in self.workers], timeout=1.0)  # the pipe of one that died tells of its end, too
            for worker in [w for w in self.workers if w.pipe in told]:
                yield from self._listen(worker)
            for worker in self.workers:
                if worker.job and worker.job.told and time.monotonic() - worker.heard > HUNG:
                    worker.process.kill()

    def _listen(self, worker: _Worker) -> Iterator[Done | Failed]:
        """Take what the worker sent; replace it if it is gone."""
        try:
            while worker.pipe.poll():
                said = worker.pipe.recv()
                worker.heard = time.monotonic()
                if isinstance(said, Done | Failed) and worker.job:
                    yield self.deaths.told(worker.job, said)
                    self._next(worker)
                elif said is None:
                    worker.ready, self.stillborn = True, 0
                    self._next(worker)
                elif worker.job:
                    self.tell(worker.job.key, said)
        except (EOFError, OSError):
            yield from self._bury(worker)

    def _next(self, worker: _Worker) -> None:
        worker.give(self.jobs.popleft() if self.jobs else None)

    def _bury(self, worker: _Worker) -> Iterator[Failed]:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        if not worker.ready:
            self.stillborn += 1
            if self.stillborn >= _STARTS:
                raise ArchiveError(f"the workers cannot start: {_STARTS} in a row ended with status {worker.process.exitcode}")
        if worker.job:
            replaced = self.deaths.of(worker.job)
            if isinstance(replaced, Failed):
                yield replaced
            else:
                self.jobs.appendleft(replaced)
        if self.jobs:
            self.workers.append(self._hire())

    def dismiss(self) -> None:
        """End every worker, whatever it is doing; what is unfinished is nowhere to be seen but in the folder for unfinished files."""
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
            worker.pipe.close()
        self.workers = []


def _serve(pipe: Connection) -> None:
    """A worker's life. Ctrl-C is the supervisor's to deal with; a worker whose supervisor is gone ends at once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()
    pipe.send(None)
    while True:
        try:
            job = pipe.recv()
        except EOFError:
            return
        pipe.send(perform(job, pipe.send))


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
