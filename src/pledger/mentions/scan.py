"""What the grammars of numbers and times run on: the tokens of a sentence, and tries of the lexicon's phrases over them.

Every rule looks at a bounded number of tokens around one place, so that a grammar takes time linear in the text, whatever it holds.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import compress, count
from typing import Any, Generic, TypeVar

from pledger.lexicon import fold
from pledger.mentions.pieces import Splitter, pieces, words_in
from pledger.values import fixed

# Each begins with a character that is no blank, so that blanks are passed over at once; what that character is decides what follows.
_TOKEN = Splitter(
    r"(\S(?:(?<=[^\W\d_])[^\W\d_]*"  # the most frequent first
    r"|(?<=[0-9])(?:(?<![0-9.,].)[0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"  # 1 204 300,5
    r"|(?<![0-9.,].)(?<=[1-9])[0-9]{0,2}, 000(?:,000)*(?![0-9])"  # 260, 000
    r"|(?<![0-9.,].)[0-9]?(?=,(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9]))"  # June 30,2028
    r"|[0-9]*(?:[.,'][0-9]+)*)"  # 1,204.5 and 05.05.2022
    r"|(?<=\.)(?<![^\s($].)[0-9]+"  # .77
    r"|(?<=[^\w\s])|(?<=_)))"
)
_PAD = 24
_PAUSES = ("—", "―")
_PLACES = 5000
_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"[a-z]+")
_FRACTIONS = re.compile("[½¼¾⅓⅔]")  # folding makes a "1" of these

T = TypeVar("T")


def held(folded: str, roles: Mapping[str, str]) -> list[str] | None:
    """The words of a text without digits, by their `roles`; None if it has a digit. Of ASCII they are those that the tables of small
    words are asked about."""
    if _DIGIT.search(folded):
        return None
    said = words_in(folded)[0] if folded.isascii() else _WORD.findall(folded)
    return [roles.get(word, word) for word in said] if roles else said


@fixed
class Tokens:
    """Words, numerals and signs of a text, as parallel lists.

    Each list ends in _PAD empty tokens that lie at the text's end, so that `word[i + 3]` and `word[-2]` (before the beginning: Python
    counts from the back) are always there and never match anything.
    """

    raw: str
    folded: str
    word: list[str]
    start: list[int]
    end: list[int]
    numerals: list[int]  # the tokens that begin with a digit, or with a point and more
    read: dict[int, Any] = field(default_factory=dict)  # numbers already read, by their first token

    def __len__(self) -> int:
        return len(self.word) - _PAD

    def joined(self, i: int) -> bool:
        """Whether token `i` touches the one before it."""
        return i > 0 and self.end[i - 1] == self.start[i] and bool(self.word[i])

    def pauses(self, i: int) -> bool:
        """Whether token `i` is a dash that sets something apart and joins no words, also without blanks: '$1.1 billion—a record'."""
        return self.raw[self.start[i] : self.end[i]] in _PAUSES

    def printed(self, first: int, last: int) -> str:
        """The raw text of tokens first to last (exclusive)."""
        return self.raw[self.start[first] : self.end[last - 1]]

    def places(self, words: Container[str]) -> list[int]:
        """The tokens that are one of `words` or may be numerals: those that begin with a digit, or with a point and more.

        No sentence has more than _PLACES: what comes after them in a stretch without an end is not looked at.
        """
        found = list(compress(count(), map(words.__contains__, self.word)))
        return sorted({*found, *self.numerals})[:_PLACES]

    def numeral(self, i: int) -> bool:
        """Whether token `i` is written in digits."""
        return self.word[i][-1:].isdigit()


def tokens(raw: str, folded: str, roles: Mapping[str, str]) -> Tokens:
    """The tokens of a text; `folded` is its fold, of the same length; words that have one of `roles` are called by it."""
    if not raw.isascii():
        kept = {m.start(): m.group() for m in _FRACTIONS.finditer(raw)}
        folded = "".join(kept.get(i, char) for i, char in enumerate(folded)) if kept else folded
    word, start, end = pieces(_TOKEN, folded)
    word = [roles.get(said, said) for said in word] if roles else word
    pad = [len(folded)] * _PAD
    numerals = [i for i, w in enumerate(word) if "." < w < ":"] if _DIGIT.search(folded) else []
    return Tokens(raw, folded, word + [""] * _PAD, start + pad, end + pad, numerals)


def split(phrase: str) -> tuple[str, ...]:
    """A folded phrase as the words that `tokens` makes of it."""
    return tuple(_TOKEN.any.findall(phrase))


@dataclass(slots=True)
class Phrases(Generic[T]):
    """A set of phrases, each with a value, found at a token: the longest one that starts (`at`) or ends (`upto`) there."""

    forward: dict[str, list[tuple[list[str], int, str | None, T]]] = field(default_factory=dict)
    backward: dict[str, dict[str | None, list[tuple[list[str], int, str | None, T]]]] = field(default_factory=dict)

    def add(self, words: tuple[str, ...], value: T, printed: str | None = None) -> None:
        """`printed`: the raw text must read exactly so."""
        entry = list(words), len(words), printed, value
        self.forward.setdefault(words[0], []).append(entry)
        self.backward.setdefault(words[-1], {}).setdefault(words[-2] if len(words) > 1 else None, []).append(entry)

    def seal(self) -> None:
        for found in (*self.forward.values(), *(found for ending in self.backward.values() for found in ending.values())):
            found.sort(key=lambda entry: -entry[1])

    def at(self, t: Tokens, i: int) -> tuple[int, T] | None:
        """(end, value) of the longest phrase that starts at token `i`."""
        entries = self.forward.get(t.word[i])
        if entries is None:
            return None
        for words, size, printed, value in entries:
            same = size == 1 or (t.word[i + 1] == words[1] and t.word[i : i + size] == words)
            if same and (printed is None or t.printed(i, i + size) == printed):
                return i + size, value
        return None

    def upto(self, t: Tokens, end: int) -> tuple[int, T] | None:
        """(start, value) of the longest phrase that ends before token `end`."""
        ending = self.backward.get(t.word[end - 1]) if end > 0 else None
        if ending is None:
            return None
        for words, size, printed, value in (*ending.get(t.word[end - 2], ()), *ending.get(None, ())):
            start = end - size
            same = start >= 0 and (size == 1 or t.word[start:end] == words)
            if same and (printed is None or t.printed(start, end) == printed):
                return start, value
        return None

    def __contains__(self, word: str) -> bool:
        return word in self.forward


def phrases(entries: Iterable[tuple[str, str | None, T]]) -> Phrases[T]:
    """Phrases of (term, exact print or None, value)."""
    made: Phrases[T] = Phrases()
    for term, printed, value in entries:
        words = split(fold(term))
        if words:
            made.add(words, value, printed)
    made.seal()
    return made
