"""Tables of the lexicon: CSV files that say for themselves how they are to be checked.

A table is a UTF-8 CSV file with a header. Lines that start with `#` are comments; those that start with `#@` are directives:

    #@ scan terms adjectives      columns whose `|`-separated terms the automaton looks for (default: those of SCANNED; bare: none)
    #@ values kind city|region    the values a column may have (empty only if the list has an empty member: `|city`)
    #@ required code              columns that must not be empty

Column `case`: `exact` (capitals as in the term), `capital` (first letter a capital in the text), empty (any).
Column `example`: a text with the matched words between `[` and `]`; a test runs every row's example.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from pledger.errors import LexiconError

CASES = ("", "exact", "capital")
SCANNED = ("terms", "adjectives", "people", "plural", "person")


class Row(dict[str, str]):
    """One row of a table; `row["code"]` is a field ("" where it is empty), `row.list("members")` a `|`-separated one.

    A dictionary, because fields are asked for tens of thousands of times a second; nothing may change it. Compared by identity.
    """

    __slots__ = ("line", "table")
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __init__(self, table: str, line: int, fields: Mapping[str, str]) -> None:
        super().__init__(fields)
        self.table = table
        self.line = line

    def __missing__(self, column: str) -> str:
        return ""

    def list(self, column: str) -> tuple[str, ...]:
        return _terms(self[column])

    @property
    def label(self) -> str:
        return f"{self.table}:{self.line}"


@cache  # no more values than cells in the tables; asked for all the time
def _terms(value: str) -> tuple[str, ...]:
    return tuple(t.strip() for t in value.split("|") if t.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """A named table, its rows and the columns that the automaton scans for."""

    name: str
    rows: tuple[Row, ...]
    scan: tuple[str, ...] = ("terms",)
    columns: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


@dataclass(slots=True)
class _Directives:
    scan: tuple[str, ...] | None = None
    values: dict[str, frozenset[str]] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def add(self, line: str, where: str) -> None:
        parts = line[2:].split()
        if parts[:1] == ["scan"]:
            self.scan = tuple(parts[1:])
        elif parts[:1] == ["values"] and len(parts) == 3:
            self.values[parts[1]] = frozenset(parts[2].split("|"))
        elif parts[:1] == ["required"]:
            self.required += tuple(parts[1:])
        else:
            raise LexiconError(f"{where}: unknown directive {line.strip()!r}; known are scan, values, required")


def read_table(path: Traversable | Path) -> Table:
    """The table in one CSV file.

    Raises LexiconError naming file and line when a row has too many or too few cells, a value outside the list, or an empty required field.
    """
    name = path.name.removesuffix(".csv")
    directives, lines = _Directives(), []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#@"):
            directives.add(line, f"{path.name}:{number}")
        if line.strip() and not line.startswith("#"):
            lines.append((number, line))
    if not lines:
        return Table(name, ())
    reader = csv.reader((line for _, line in lines), strict=True)
    rows: list[Row] = []
    header: list[str] = []
    try:
        for cells in reader:
            number = lines[min(reader.line_num, len(lines)) - 1][0]
            if not header:
                header = [c.strip() for c in cells]
                continue
            rows.append(_row(name, f"{path.name}:{number}", number, header, cells, directives))
    except csv.Error as error:
        raise LexiconError(f"{path.name}:{lines[min(reader.line_num, len(lines)) - 1][0]}: {error}") from error
    scan = directives.scan if directives.scan is not None else tuple(c for c in SCANNED if c in header)
    for column in scan:
        if column not in header:
            raise LexiconError(f"{path.name}: scans column {column!r}, which it does not have")
    return Table(name, tuple(rows), scan, tuple(header))


def _row(name: str, where: str, number: int, header: list[str], cells: list[str], directives: _Directives) -> Row:
    if len(cells) != len(header):
        raise LexiconError(f"{where}: {len(cells)} cells under {len(header)} columns")
    fields = {h: c.strip() for h, c in zip(header, cells, strict=True)}
    for column in directives.required:
        if not fields.get(column):
            raise LexiconError(f"{where}: column {column!r} is empty")
    for column, allowed in directives.values.items():
        if fields.get(column, "") not in allowed:
            raise LexiconError(f"{where}: {column} is {fields.get(column, '')!r}, not one of {', '.join(sorted(allowed))}")
    if fields.get("case", "") not in CASES:
        raise LexiconError(f"{where}: case is {fields['case']!r}, not one of {', '.join(CASES)}")
    return Row(name, number, fields)
