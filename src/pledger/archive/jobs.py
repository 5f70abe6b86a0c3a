"""What the local supervisor and Ray share: jobs, what comes of them, and what is done when the process that did one dies."""

import errno
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
DEATHS = 8  # of one job, before it is given up


@dataclass(frozen=True)
class Job:
    """`call(*arguments)` in a process of its own; `call` is a module's function, by name (`module:function`), so that what it needs is
    imported only where it is called. `told`: it takes `tell=`, to say how far it is."""

    key: str
    call: str
    arguments: tuple[Any, ...]
    told: bool = False


@dataclass(frozen=True)
class Done:
    """A job's result, and what it cost: seconds of CPU and wall-clock time, and the most memory its process ever held, in MB."""

    job: Job
    result: Any
    cpu: float
    wall: float
    peak: float
    deaths: int = 0


@dataclass(frozen=True)
class Failed:
    """A job that raised an error, or whose process died again and again. `full`: the output cannot be written, nor will the next."""

    job: Job
    why: str
    full: bool = False
    deaths: int = 0


Again = Callable[[Job], Job]
"""What to do in place of a job whose process died: the job with other arguments, or the same."""


Tell = Callable[[str, Any], None]
Runner = Callable[[Iterable[Job], Again, Tell], Iterator[Done | Failed]]
"""How jobs are run: yields what came of each as it comes."""


def perform(job: Job, tell: Callable[[Any], None] | None = None) -> Done | Failed:
    """Do a job in this process."""
    module, _, name = job.call.partition(":")
    wall, cpu = time.monotonic(), time.process_time()
    try:
        result = getattr(import_module(module), name)(*job.arguments, **({"tell": tell} if job.told and tell else {}))
    except Exception as error:
        code = getattr(error, "errno", None)
        why = f"{error}" if type(error).__module__.startswith("pledger") else f"{type(error).__name__}: {error}"
        return Failed(replace(job, arguments=()), why, full=code in FULL or "No space left" in why)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    return Done(replace(job, arguments=()), result, time.process_time() - cpu, time.monotonic() - wall, peak)


@dataclass
class Deaths:
    """How often the processes of each job died."""

    again: Again
    counted: Counter[str] = field(default_factory=Counter)

    def told(self, job: Job, outcome: Done | Failed) -> Done | Failed:
        """The outcome of the job, with how often its process died before."""
        return replace(outcome, job=job, deaths=self.counted[job.key])

    def of(self, job: Job) -> Job | Failed:
        """The job to do in its place; Failed once it was tried often enough."""
        self.counted[job.key] += 1
        if self.counted[job.key] >= DEATHS:
            return Failed(job, f"its process died {DEATHS} times")
        return self.again(job)
