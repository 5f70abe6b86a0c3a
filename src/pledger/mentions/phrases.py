"""Terms of tables that the automaton does not scan: words too common to mark everywhere, looked up only near a trigger."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import compress

from pledger.lexicon import Hit, Lexicon
from pledger.lexicon.fold import words
from pledger.lexicon.table import Row, Table
from pledger.mentions.pieces import WORD, words_in
from pledger.sources.memo import per_lexicon


@dataclass(frozen=True)
class Phrases:
    """The terms of one table by their words."""

    rows: dict[tuple[str, ...], Row] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def find(self, folded: str, base: int = 0, low: int = 0, high: int | None = None) -> Iterator[Hit]:
        """The longest term at each whole word of `folded[low:high]`, without overlaps; `base` is added to the offsets."""
        said, starts, ends = words_in(folded)
        first = bisect_left(starts, low) if low > 0 else 0
        stop = len(said) if high is None else bisect_right(ends, high)
        longest, after = self.longest, first
        for i in compress(range(first, stop), map(longest.__contains__, said[first:stop])):
            if i < after:
                continue
            for size in range(min(longest[said[i]], stop - i), 0, -1):
                row = self.rows.get(tuple(said[i : i + size]))
                if row is not None:
                    after = i + size
                    yield Hit(base + starts[i], base + ends[after - 1], row)
                    break

    def word(self, text: str) -> Row | None:
        """The row of one folded word (with its hyphens, if it has any), or None."""
        return self.rows.get((text,)) or (self.rows.get(tuple(WORD.findall(text))) if "-" in text else None)


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
