"""Small words around a number, from the tables `quantified` and `targeting`; looked up only where a quantity stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import compress, count
from typing import NamedTuple

from pledger.lexicon import Lexicon, Row, words
from pledger.mentions.pieces import words_in
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_BROKEN = re.compile(r"[,;()]")


class Word(NamedTuple):
    """A term of one of the two tables; offsets are the source's."""

    start: int
    end: int
    kind: str
    term: str
    row: Row


_word: Callable[[tuple[int, int, str, str, Row]], Word] = partial(tuple.__new__, Word)  # as Word(...), in half the time


@dataclass(slots=True)
class _Node:
    """A place in the tree of terms: what ends here (its number of words, kind and row), and which words may follow."""

    ends: list[tuple[int, str, Row]] = field(default_factory=list)
    next: dict[str, "_Node"] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """Every term, as a tree of its words."""

    root: _Node

    def scan(self, shadow: str, offset: int, text: str = "") -> list[Word]:
        """The terms in a sentence (`shadow`: its folded `text`), in order of start; of one kind, the longest of overlapping ones.

        A term of a row with case `exact` must not be printed with a capital within the sentence ("may" is no month).
        """
        found: list[Word] = []
        last: dict[str, int] = {}
        root = self.root.next
        said, starts, ends, _ = words_in(shadow)
        for i in compress(count(), map(root.__contains__, said)):
            start = starts[i]
            node = root[said[i]]
            goes_on = node.next and i + 1 < len(said) and said[i + 1] in node.next
            if not goes_on and not node.ends:
                continue  # 'the' of 'the whole of'
            for size, kind, row in _reached(node, said, i) if goes_on else node.ends:
                end = ends[i + size - 1]
                if size > 1 and _BROKEN.search(shadow, start, end):
                    continue  # 'the agreement, to the tune of' is no 'agreement to'
                if start < last.get(kind, 0) or (row.get("case") == "exact" and start and text[start : start + 1].isupper()):
                    continue
                last[kind] = end
                found.append(_word((start + offset, end + offset, kind, shadow[start:end], row)))
        return found


def _reached(node: _Node, said: list[str], i: int) -> list[tuple[int, str, Row]]:
    """What ends on the way from word `i` down the tree, longest first."""
    found = node.ends
    while node.next and (i := i + 1) < len(said) and (step := node.next.get(said[i])) is not None:
        node = step
        found = node.ends + found if node.ends else found
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
    root = _Node()
    for term, kind, row in _entries(lexicon):
        node, said = root, words(term).split()
        for word in said:
            node = node.next.setdefault(word, _Node())
        if node is not root:
            node.ends.append((len(said), kind, row))
    return Wording(root)


def small_words(view: View) -> list[Word]:
    """The small words of a sentence, looked up once."""
    return view.once("small_words", lambda v: wording(v.lexicon).scan(v.folded, v.start, v.text))
