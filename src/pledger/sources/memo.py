"""What is made of a lexicon once: a cache by the lexicon's identity (a lexicon is immutable, and too large to compare)."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pledger.lexicon import Lexicon

Made = TypeVar("Made")
_KEPT = 8


def per_lexicon(make: Callable[[Lexicon], Made]) -> Callable[[Lexicon], Made]:
    """`make`, called once a lexicon; the last few results are kept. A race between threads only makes one twice."""
    kept: dict[int, tuple[Lexicon, Made]] = {}

    @wraps(make)
    def cached(lexicon: Lexicon) -> Made:
        entry = kept.get(id(lexicon))
        if entry is None or entry[0] is not lexicon:
            while len(kept) >= _KEPT:
                kept.pop(next(iter(kept)), None)
            kept[id(lexicon)] = entry = (lexicon, make(lexicon))
        return entry[1]

    return cached
