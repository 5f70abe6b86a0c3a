"""The words of a text with their offsets, as parallel lists: several times as fast as a match object each, and asked for everywhere."""

import re
from functools import lru_cache
from itertools import accumulate

WORD = re.compile(r"([^\W_]+)")


def pieces(pattern: re.Pattern[str], text: str, base: int = 0) -> tuple[list[str], list[int], list[int]]:
    """What `pattern` finds in `text`: the words, their starts and their ends, `base` added to both.

    The whole pattern is one group, its only one: then `split` gives what stands between the words and the words in turn, and the sums of
    their lengths are the offsets. No word may be empty.
    """
    parts = pattern.split(text)
    ends = list(accumulate(map(len, parts), initial=base))
    return parts[1::2], ends[1:-1:2], ends[2::2]


@lru_cache(maxsize=64)
def words_in(folded: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a sentence with their offsets. Kept for a moment: a dozen tables are looked for in one sentence."""
    return pieces(WORD, folded)
