"""How often Python looks for garbage in cycles while much is read: seldom, for reading makes next to none and the search takes its time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 50_000  # made since the last look; Python's own figure, 700, costs reading some 5% of its time


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within it the collector runs seldom. It holds for the whole process, so only commands and workers ask for it, never the library."""
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
