"""Terms of tables that the automaton does not scan: words too common to mark everywhere, looked up only near a trigger."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count

from pledger.lexicon import Hit, Lexicon
from pledger.lexicon.fold import words
from pledger.lexicon.table import Row, Table
from pledger.mentions.pieces import pieces
from pledger.sources.memo import per_lexicon

_WORD = re.compile(r"(\w+)")


@lru_cache(maxsize=64)
def _said(folded: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a text with their offsets. Kept for a moment: several tables are looked for in one sentence."""
    return pieces(_WORD, folded)


@dataclass(frozen=True)
class Phrases:
    """The terms of one table by their words."""

    rows: dict[tuple[str, ...], Row] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def find(self, folded: str, base: int = 0, low: int = 0, high: int | None = None) -> Iterator[Hit]:
        """The longest term at each word of `folded[low:high]`, without overlaps; `base` is added to the offsets."""
        low = max(0, low)
        part = folded[low : None if high is None else max(0, high)]
        said, starts, ends = _said(part)
        base += low
        longest, after = self.longest, 0
        for i in compress(count(), map(longest.__contains__, said)):
            if i < after:
                continue
            for size in range(min(longest[said[i]], len(said) - i), 0, -1):
                row = self.rows.get(tuple(said[i : i + size]))
                if row is not None:
                    after = i + size
                    yield Hit(base + starts[i], base + ends[after - 1], row)
                    break

    def word(self, text: str) -> Row | None:
        """The row of one folded word (with its hyphens, if it has any), or None."""
        return self.rows.get((text,)) or (self.rows.get(tuple(_WORD.findall(text))) if "-" in text else None)


def _phrases(table: Table, where: Callable[[Row], bool]) -> Phrases:
    rows: dict[tuple[str, ...], Row] = {}
    longest: dict[str, int] = {}
    for row in table:
        for term in row.list("terms") if where(row) else ():
            key = tuple(words(term).split())
            rows.setdefault(key, row)
            longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Phrases(rows, longest)


def phrases_of(name: str, column: str = "", values: tuple[str, ...] = ()) -> Callable[[Lexicon], Phrases]:
    """A function from a lexicon to the phrases of its table `name` (of the rows whose `column` is one of `values`), made once."""
    return per_lexicon(lambda lexicon: _phrases(lexicon.table(name), lambda row: not column or row[column] in values))
