"""What is made of a lexicon once: a cache by the lexicon's identity (a lexicon is immutable, and too large to compare)."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from pledger.lexicon import Lexicon

Made = TypeVar("Made")
_KEPT = 8


def per_lexicon(make: Callable[[Lexicon], Made]) -> Callable[[Lexicon], Made]:
    """`make`, called once a lexicon; the last few results are kept. A race between threads only makes one twice."""
    return lru_cache(maxsize=_KEPT)(make)
