"""A lexicon: all tables of one language and the shared ones, and one automaton over their terms."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from pledger.errors import LexiconError
from pledger.lexicon.fold import words
from pledger.lexicon.table import Row, Table, read_table


class Hit(NamedTuple):
    """A term of the lexicon found in a text: `text[start:end]` is the term of `row[column]`."""

    start: int
    end: int
    row: Row
    column: str = "terms"

    @property
    def table(self) -> str:
        return self.row.table


_START = itemgetter(0)
_SHARED = "shared"  # the folder of the tables that every language has
BLANKS = 2  # around each term in the automaton
_KEPT = 60_000  # characters of the longest text whose matches are kept
quick_hit: Callable[[tuple[int, int, Row, str]], Hit] = partial(tuple.__new__, Hit)  # as Hit(...), in half the time


@dataclass(frozen=True, slots=True)
class Term:
    """A term that a pattern of the automaton stands for, and how it must be printed."""

    row: Row
    column: str
    term: str
    case: str

    def fits(self, printed: str) -> bool:
        """Whether the printed words are the term, as far as its row asks for capitals."""
        if self.case == "exact":
            return printed == self.term
        return self.case != "capital" or printed[:1].isupper() or not printed[:1].islower()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Validated tables by name, and `scan`, which marks every term of theirs in a text in one pass. Compared and hashed by identity,
    so that what is derived from its tables can be cached beside it. `terms`: of each pattern of the automaton those that it stands for."""

    language: str
    tables: Mapping[str, Table]
    terms: tuple[tuple[Term, ...], ...] = field(repr=False)
    _automaton: ahocorasick_rs.AhoCorasick = field(repr=False)

    def table(self, name: str) -> Table:
        """The table of that name; an empty one if this language has none."""
        return self.tables.get(name) or Table(name, ())

    def scan(self, text: str) -> list[Hit]:
        """Every term of every table in `text`, as whole words, overlapping ones included, in order of start."""
        terms, found = self.terms, []
        for index, start, after in reversed(self.matches(text)):  # the last to end first
            end = after - BLANKS
            for t in terms[index]:
                if not t.case or t.fits(text[start:end]):
                    found.append(quick_hit((start, end, t.row, t.column)))
        found.sort(key=_START)  # of those with one start the longest comes first already
        return found

    def matches(self, text: str) -> list[tuple[int, int, int]]:
        """(number of the pattern, start, end + BLANKS) of every pattern in `text`, in order of end, whatever the case.

        Kept for a moment: the gate asks, then the finders do. As the automaton gives them, for most are never looked at: its patterns
        stand between two blanks of a text with one more blank in front, so that the start is right and the end two too far.
        """
        return _matches(self, text) if len(text) < _KEPT else self._match(text)

    def _match(self, text: str) -> list[tuple[int, int, int]]:
        return self._automaton.find_matches_as_indexes(f" {words(text)} ", overlapping=True)


@lru_cache(maxsize=4)
def _matches(lexicon: Lexicon, text: str) -> list[tuple[int, int, int]]:
    return lexicon._match(text)


def build(language: str, tables: Iterable[Table]) -> Lexicon:
    """A lexicon of these tables. Raises LexiconError when a term folds to nothing."""
    named: dict[str, Table] = {}
    patterns: dict[str, list[Term]] = {}
    for table in tables:
        named[table.name] = table
        for row in table:
            for column in table.scan:
                for term in row.list(column):
                    pattern = words(term)
                    if not pattern.strip():
                        raise LexiconError(f"{table.name}.csv:{row.line}: term {term!r} has no letter or digit")
                    patterns.setdefault(f" {pattern} ", []).append(Term(row, column, term, row["case"]))
    keys = list(patterns)
    automaton = ahocorasick_rs.AhoCorasick(keys, matchkind=ahocorasick_rs.MatchKind.Standard)
    return Lexicon(language, named, tuple(tuple(patterns[k]) for k in keys), automaton)


def _tables(folder: Traversable | Path) -> list[Table]:
    if not folder.is_dir():
        raise LexiconError(f"no lexicon folder {folder.name!r}")
    return [read_table(p) for p in sorted(folder.iterdir(), key=lambda p: p.name) if p.name.endswith(".csv")]


def _bundled() -> Traversable:
    return files("pledger.lexicon") / "tables"


def languages() -> list[str]:
    """The languages that there is a bundled lexicon for."""
    return sorted(f.name for f in _bundled().iterdir() if f.is_dir() and f.name != _SHARED)


@lru_cache(maxsize=8)
def load(language: str = "en", folder: Path | None = None) -> Lexicon:
    """The lexicon of a language: the shared tables and those of its folder (`folder`, or the bundled `tables/<language>`).

    Immutable and cached; safe to share between threads. Raises LexiconError naming file and row.
    """
    return build(language, [*_tables(_bundled() / _SHARED), *_tables(folder or _bundled() / language)])
