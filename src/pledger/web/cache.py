"""Answers kept for some seconds: counts over the whole ledger need not be made anew for each of many readers."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
SECONDS, SIZE = 10.0, 512


class Cache:
    """At most `size` values, each for `seconds`. One thread makes a value; others that ask for it meanwhile wait for it."""

    def __init__(self, seconds: float = SECONDS, size: int = SIZE) -> None:
        self.seconds, self.size = seconds, size
        self._held: OrderedDict[Hashable, tuple[float, Any]] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        if (found := self._fresh(key)) is not None:
            return found[0]  # type: ignore[no-any-return]
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            if (found := self._fresh(key)) is not None:
                return found[0]  # type: ignore[no-any-return]
            value = make()
            with self._lock:
                self._held[key] = (time.monotonic(), value)
                self._making.pop(key, None)
                while len(self._held) > self.size:
                    self._held.popitem(last=False)
            return value

    def clear(self) -> None:
        """Forget everything: after a write of one's own, which one wants to see."""
        with self._lock:
            self._held.clear()

    def _fresh(self, key: Hashable) -> tuple[Any] | None:
        with self._lock:
            kept = self._held.get(key)
        return (kept[1],) if kept and time.monotonic() - kept[0] < self.seconds else None
