"""Small words around a number, from the tables `quantified` and `targeting`: found by looking up runs of words, only where a quantity stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledger.lexicon import Lexicon, Row, words
from pledger.sources.memo import per_lexicon

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A term of one of the two tables; offsets are the source's."""

    start: int
    end: int
    kind: str
    term: str
    row: Row


@dataclass(frozen=True)
class Wording:
    """Every term by its words, and how long a run may be that begins with a word."""

    terms: dict[str, list[tuple[str, Row]]]
    longest: dict[str, int]

    def scan(self, shadow: str, offset: int) -> list[Word]:
        """The terms in a sentence (`shadow`: folded), in order of start; of one kind, the longest of overlapping ones."""
        found: list[Word] = []
        last: dict[str, int] = {}
        tokens = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(shadow)]
        for i, (start, _, first) in enumerate(tokens):
            for n in range(min(self.longest.get(first, 0), len(tokens) - i), 0, -1):
                end = tokens[i + n - 1][1]
                for kind, row in self.terms.get(" ".join(t[2] for t in tokens[i : i + n]), ()):
                    if start >= last.get(kind, 0):
                        last[kind] = end
                        found.append(Word(start + offset, end + offset, kind, shadow[start:end], row))
        return found


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, str, Row]]:
    for row in lexicon.table("quantified"):
        for term in row.list("terms"):
            yield term, row["kind"], row
    for row in lexicon.table("targeting"):
        for term in row.list("terms"):
            yield term, "aim", row


@per_lexicon
def wording(lexicon: Lexicon) -> Wording:
    """The small words of a lexicon, ready to be looked up."""
    terms: dict[str, list[tuple[str, Row]]] = {}
    longest: dict[str, int] = {}
    for term, kind, row in _entries(lexicon):
        run = words(term).split()
        if run:
            terms.setdefault(" ".join(run), []).append((kind, row))
            longest[run[0]] = max(longest.get(run[0], 0), len(run))
    return Wording(terms, longest)
