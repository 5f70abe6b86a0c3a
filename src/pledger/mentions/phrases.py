"""Terms of tables that the automaton does not scan: words too common to mark everywhere, looked up only near a trigger."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import compress, repeat

from pledger.lexicon import Hit, Lexicon, quick_hit
from pledger.lexicon.fold import words
from pledger.lexicon.table import Row, Table
from pledger.mentions.pieces import WORD, words_in
from pledger.sources.memo import per_lexicon

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Phrases:
    """The terms of one table by their words. `begun`: by the first word of any, how many words those of more than one have, by their
    second, the most first, and the row of the word alone; `single`: those of one word; `kinds`: what the column `kind` says of each of
    these. Compared by identity, so that it can key what is noted of a sentence."""

    rows: dict[tuple[str, ...], Row] = field(default_factory=dict)
    begun: dict[str, tuple[dict[str, list[int]], Row | None]] = field(default_factory=dict)
    single: dict[str, Row] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)

    def find(self, folded: str, base: int = 0, low: int = 0, high: int | None = None) -> list[Hit]:
        """The longest term at each whole word of `folded[low:high]`, without overlaps; `base` is added to the offsets."""
        said, starts, ends, known = words_in(folded)
        terms = known.get(self)
        if terms is None:
            terms = known[self] = self._terms(said)
        if not terms:
            return []
        after = bisect_left(starts, low) if low > 0 else 0
        stop = len(said) if high is None else bisect_right(ends, high)
        found: list[Hit] = []
        for i, end, row in terms:
            if after <= i and end <= stop:
                after = end
                found.append(quick_hit((base + starts[i], base + ends[end - 1], row, "terms")))
        return found

    def _terms(self, said: list[str]) -> list[tuple[int, int, Row]]:
        """Every term in these words, (first word, the one behind the last, row), in order, of those with one beginning the longest first.
        Noted once a sentence, for a dozen stretches of it are asked for, and next to no word that a term begins with begins one."""
        rows, count_of = self.rows, len(said)
        found: list[tuple[int, int, Row]] = []
        begun = list(map(self.begun.get, said))
        for i, (longer, alone) in compress(enumerate(begun), begun):  # type: ignore[misc]
            if longer and i + 1 < count_of:
                for size in longer.get(said[i + 1], ()):
                    row = rows.get(tuple(said[i : i + size]))
                    if row is not None and i + size <= count_of:
                        found.append((i, i + size, row))
            if alone is not None:
                found.append((i, i + 1, alone))
        return found

    def word(self, text: str) -> Row | None:
        """The row of one folded word (with its hyphens, if it has any), or None."""
        return self.single.get(text) or (self.rows.get(tuple(WORD.findall(text))) if "-" in text else None)

    def kinds_in(self, words: list[str]) -> list[frozenset[str]]:
        """The kinds of each of these words."""
        found = list(map(self.kinds.get, words, repeat(NONE)))
        if "-" in " ".join(words):
            for i, word in enumerate(words):
                if "-" in word:
                    found[i] = self.kinds_of(word)
        return found

    def kinds_of(self, text: str) -> frozenset[str]:
        """The kinds of one folded word (with its hyphens, if it has any): those of the column `kind` of its row."""
        if "-" in text:
            row = self.word(text)
            return NONE if row is None else frozenset(row.list("kind"))
        return self.kinds.get(text, NONE)


def _phrases(table: Table, where: Callable[[Row], bool]) -> Phrases:
    rows: dict[tuple[str, ...], Row] = {}
    sizes: dict[str, dict[str, list[int]]] = {}
    for row in table:
        for term in row.list("terms") if where(row) else ():
            key = tuple(words(term).split())
            if not key:
                continue  # a sign ("/-") is no phrase of words
            rows.setdefault(key, row)
    for key in sorted(rows, key=len, reverse=True):
        longer = sizes.setdefault(key[0], {})
        if len(key) > 1 and len(key) not in longer.setdefault(key[1], []):
            longer[key[1]].append(len(key))
    single = {key[0]: row for key, row in rows.items() if len(key) == 1}
    begun = {word: (longer, single.get(word)) for word, longer in sizes.items()}
    return Phrases(rows, begun, single, {word: frozenset(row.list("kind")) for word, row in single.items()})


def phrases_of_kind(name: str, kind: str) -> Callable[[Lexicon], Phrases]:
    """A function from a lexicon to the phrases of the rows of its table `name` that are, among others, of a kind; made once."""
    return per_lexicon(lambda lexicon: _phrases(lexicon.table(name), lambda row: kind in row.list("kind")))


def phrases_of(name: str, column: str = "", values: tuple[str, ...] = ()) -> Callable[[Lexicon], Phrases]:
    """A function from a lexicon to the phrases of its table `name` (of the rows whose `column` is one of `values`), made once."""
    return per_lexicon(lambda lexicon: _phrases(lexicon.table(name), lambda row: not column or row[column] in values))
