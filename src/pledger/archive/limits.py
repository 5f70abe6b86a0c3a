"""A limit on the CPU time of one document, whatever it is doing.

Two of the system's timers: at the limit a signal raises TooSlow in Python code. Code in C that never returns to Python does not see it: at
a few times the limit the second signal, which nothing handles, ends the process, and the shard is read again without that document.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

HARD = 3  # times the limit


class TooSlow(BaseException):
    """The document took too long. No Exception, so that nothing that expects errors of its own takes it for one."""


def _raise(number: int, frame: FrameType | None) -> None:
    raise TooSlow


@contextmanager
def limited_work() -> Iterator[None]:
    """Within it, `start` and `stop` work; only in a process's main thread do signals arrive, elsewhere there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _raise)
    try:
        yield
    finally:
        stop()
        signal.signal(signal.SIGPROF, before)


def start(seconds: float) -> None:
    """Begin to count the CPU time of a document."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds * HARD)


def stop() -> None:
    """The document is done."""
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
