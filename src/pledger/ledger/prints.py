"""When two texts are one text, reprinted: compared by shingles of five words, by their figures and by their names."""

import re
import zlib
from dataclasses import dataclass

from pledger.lexicon import words

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[A-Z][\w'’-]+")
SHINGLE = 5  # words
SAME_TEXT = 0.6  # Jaccard from which two texts are one; or all but all of one inside the other
INSIDE, INSIDE_LEAST = 0.9, 0.45


@dataclass(frozen=True, slots=True)
class Print:
    """What of a text is compared: its shingles, its figures and its names."""

    shingles: frozenset[int]
    figures: frozenset[str]
    names: frozenset[str]


def shingles(text: str) -> list[str]:
    """The runs of five words of a text, case and punctuation aside; a shorter text is one run."""
    every = words(text).split()
    return [" ".join(every[i : i + SHINGLE]) for i in range(max(1, len(every) - SHINGLE + 1))] if every else []


def printed(text: str) -> Print:
    """The shingles are hashes of the runs of five words, case and punctuation aside."""
    hashes = frozenset(zlib.crc32(run.encode()) for run in shingles(text))
    return Print(hashes, frozenset(_FIGURE.findall(text)), frozenset(_NAME.findall(text)))


def near(one: Print, other: Print) -> bool:
    """Whether two texts are the same but for a few words, a headline or a footer.

    Next month's bulletin of the same mould is not: its figures or names are others.
    """
    if not one.shingles or not other.shingles:
        return False
    both = len(one.shingles & other.shingles)
    whole = both / len(one.shingles | other.shingles)
    if not (whole >= SAME_TEXT or (both / min(len(one.shingles), len(other.shingles)) >= INSIDE and whole >= INSIDE_LEAST)):
        return False
    return _alike(one.figures, other.figures) and _alike(one.names, other.names)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """All but one in ten of the shorter list stand in the other."""
    return len(one & other) >= 0.9 * min(len(one), len(other))
