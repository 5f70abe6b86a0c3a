"""A lexicon: all tables of one language and the shared ones, and one automaton over their terms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
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


@dataclass(frozen=True, slots=True)
class _Term:
    row: Row
    column: str
    term: str
    case: str

    def fits(self, printed: str) -> bool:
        if self.case == "exact":
            return printed == self.term
        return self.case != "capital" or printed[:1].isupper() or not printed[:1].islower()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Validated tables by name, and `scan`, which marks every term of theirs in a text in one pass. Compared and hashed by identity,
    so that what is derived from its tables can be cached beside it."""

    language: str
    tables: Mapping[str, Table]
    _terms: tuple[tuple[_Term, ...], ...] = field(repr=False)
    _automaton: ahocorasick_rs.AhoCorasick = field(repr=False)
    _lengths: tuple[int, ...] = field(repr=False)

    def table(self, name: str) -> Table:
        """The table of that name; an empty one if this language has none."""
        return self.tables.get(name) or Table(name, ())

    def scan(self, text: str, shadow: str | None = None) -> list[Hit]:
        """Every term of every table in `text`, as whole words, overlapping ones included, in order of start.

        `shadow` is `words(text)` where the caller has it already.
        """
        found = [Hit(start, stop, t.row, t.column) for start, stop, t in self._found(text, shadow)]
        found.sort(key=_START)  # of those with one start the longest comes first already
        return found

    def rows(self, text: str) -> Iterator[Row]:
        """The rows whose terms `scan` finds in `text`, as they come, where nothing else is asked: no more is looked at than is taken."""
        return (t.row for _, _, t in self._found(text, None))

    def _found(self, text: str, shadow: str | None) -> Iterator[tuple[int, int, _Term]]:
        """(start, end, term) of every term in `text`, the last to end first."""
        padded = f" {shadow if shadow is not None else words(text)} "
        for index, start, end in reversed(self._automaton.find_matches_as_indexes(padded, overlapping=True)):
            # The pattern stands between two spaces of the padded shadow: the term is text[start:end - 2].
            for t in self._terms[index]:
                if not t.case or t.fits(text[start : end - 2]):
                    yield start, end - 2, t


def build(language: str, tables: Iterable[Table]) -> Lexicon:
    """A lexicon of these tables. Raises LexiconError when a term folds to nothing."""
    named: dict[str, Table] = {}
    patterns: dict[str, list[_Term]] = {}
    for table in tables:
        named[table.name] = table
        for row in table:
            for column in table.scan:
                for term in row.list(column):
                    pattern = words(term)
                    if not pattern.strip():
                        raise LexiconError(f"{table.name}.csv:{row.line}: term {term!r} has no letter or digit")
                    patterns.setdefault(f" {pattern} ", []).append(_Term(row, column, term, row["case"]))
    keys = list(patterns)
    automaton = ahocorasick_rs.AhoCorasick(keys, matchkind=ahocorasick_rs.MatchKind.Standard)
    return Lexicon(language, named, tuple(tuple(patterns[k]) for k in keys), automaton, tuple(map(len, keys)))


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
