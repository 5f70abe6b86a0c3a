"""What was made from the ledger, kept for as long as nothing that it tells of has changed: the ledger's marks say so, whichever process
wrote. Nothing kept is ever older than the ledger that a reader asks."""

import datetime
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pledger.ledger.store import Store
from pledger.ledger.store.marks import EVERYTHING, LEDGER, marks

T = TypeVar("T")
_ALWAYS = (EVERYTHING, LEDGER)


@dataclass(frozen=True, slots=True)
class _Held:
    value: Any
    scopes: tuple[str, ...]
    marks: Mapping[str, int]
    weight: int

    def stands(self, now: Mapping[str, int]) -> bool:
        return all(self.marks.get(s) == now.get(s) for s in (LEDGER, *self.scopes))


class Cache:
    """Values by key up to `size` in all, each as heavy as `weigh` says; those asked for last stay. A new day makes everything anew."""

    def __init__(self, size: int, weigh: Callable[[Any], int] = lambda value: 1) -> None:
        self.size, self._weigh, self._weight = size, weigh, 0
        self._held: OrderedDict[Hashable, _Held] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, store: Store, key: Hashable, scopes: Iterable[str], make: Callable[[], T]) -> T:
        """The value of `key`, which tells of nothing but these scopes."""
        return self.found(store, key, lambda: (make(), scopes))

    def found(self, store: Store, key: Hashable, make: Callable[[], tuple[T, Iterable[str]]]) -> T:
        """As `get`, where it is known only after making a value what it tells of."""
        key = datetime.date.today(), key
        held = self._last(key)
        before = _now(store, held.scopes if held else ())
        if held and held.stands(before):
            return held.value  # type: ignore[no-any-return]
        value, scopes = make()
        named = tuple(scopes)
        after = _now(store, named)
        if all(before.get(s) == after.get(s) for s in _ALWAYS):  # else it may have been made from what stood before
            self._keep(key, _Held(value, named, after, self._weigh(value)))
        return value

    def _last(self, key: Hashable) -> _Held | None:
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def _keep(self, key: Hashable, new: _Held) -> None:
        with self._lock:
            old = self._held.pop(key, None)
            self._held[key] = new
            self._weight += new.weight - (old.weight if old else 0)
            while self._weight > self.size:
                self._weight -= self._held.popitem(last=False)[1].weight


def _now(store: Store, scopes: Iterable[str]) -> Mapping[str, int]:
    with store.reading() as connection:
        return marks(connection, {*_ALWAYS, *scopes})
