"""Tables printed in columns: 'Year | Exports | Imports' over rows of numbers, set off by bars, tabs or runs of blanks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pledger.values import fixed

_SPLITS = (("\t", re.compile(r"\t+")), ("|", re.compile(r"[ \t]*\|[ \t]*")), ("  ", re.compile(r" {2,}")))
_NUMBER = re.compile(r"[+\-−–]?\(?\d[\d,.' \u00a0\u202f]*\)?[ ]?%?")
# What a row of a table must hold: a number that begins a cell behind the first. A stretch of blanks is looked through once.
_VALUE = re.compile(r"(?:\||(?<!\s)(?=\s*?(?:\t|  )))\s*+[+\-−–]?\(?\d")
_SET_OFF = ("\t", "|", "  ")  # one of which every such row has
_NONE = re.compile(r"[-–—.]{1,3}|n\.?/?a\.?", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?")
_ABOVE = 3  # lines over a table that may hold its caption
_CAPTION = 160  # characters


@fixed
class Cell:
    """What stands in one cell; offsets are the source's."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Table:
    """`header` has one cell a column of numbers; each row its label and the cells of its numbers (None where a cell is empty)."""

    caption: str
    above: tuple[int, int]  # the caption's span
    header: list[str]
    rows: list[tuple[Cell, list[Cell | None]]] = field(default_factory=list)


def tables(text: str) -> Iterator[Table]:
    """The tables of a text, in order: rows of one shape under a header of words or years."""
    if not any(mark in text for mark in _SET_OFF) or _VALUE.search(text) is None:  # cheap, and so of nearly every text
        return
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and len(lines[end]) > 1 and len(lines[end]) == len(lines[at]) and _data(lines[end]):
            end += 1
        found = _table(text, lines, at, end) if end > at else None
        if found:
            yield found
        at = max(end, at + 1)


def number(text: str) -> float | None:
    """The number of a cell: '1,904.2', '9 800', '12,5', '(104.7)'; None where it is none."""
    bare = re.sub(r"[^\d,.]", "", text)
    if not any(c.isdigit() for c in bare):
        return None
    head, comma, tail = bare.rpartition(",")
    if comma and "." not in tail and len(tail) != 3:
        bare = re.sub(r"[,.]", "", head) + "." + tail
    value = float(bare.replace(",", "")) if bare.replace(",", "").count(".") < 2 else float(bare.replace(",", "").replace(".", ""))
    return -value if text.startswith(("-", "−", "–", "(")) else value


def _lines(text: str) -> Iterator[list[Cell]]:
    start = 0
    for line in text.split("\n"):
        yield _cells(line, start)
        start += len(line) + 1


def _cells(line: str, offset: int) -> list[Cell]:
    """The cells of a line; one where it has no columns."""
    split = next((pattern for mark, pattern in _SPLITS if mark in line.strip()), None)
    found, at = [], 0
    bounds = [(m.start(), m.end()) for m in split.finditer(line)] if split else []
    for left, right in [*bounds, (len(line), len(line))]:
        cell = line[at:left]
        begin = at + len(cell) - len(cell.lstrip())
        found.append(Cell(offset + begin, offset + at + len(cell.rstrip()), cell.strip()))
        at = right
    while len(found) > 1 and not found[-1].text:
        found.pop()
    return found[1:] if len(found) > 2 and not found[0].text and line.lstrip().startswith("|") else found


def _data(cells: list[Cell]) -> bool:
    """Whether a line is a row: a label and numbers, one of them at least."""
    values = [c.text for c in cells[1:]]
    numbers = [v for v in values if _NUMBER.fullmatch(v)]
    return bool(numbers) and all(v in numbers or _NONE.fullmatch(v) for v in values) and not _years(cells)


def _years(cells: list[Cell]) -> bool:
    """Whether a line is a header of years."""
    return all(_YEAR.fullmatch(c.text) for c in cells[1:]) and not _YEAR.fullmatch(cells[0].text)


def _table(text: str, lines: list[list[Cell]], first: int, after: int) -> Table | None:
    width = len(lines[first])
    above = [n for n in range(first - 1, max(-1, first - 1 - _ABOVE), -1) if lines[n][0].text or len(lines[n]) > 1]
    if not above:
        return None
    header = lines[above[0]]
    if len(header) not in (width, width - 1) or len(header) < 2 or (_data(header) and not _years(header)):
        return None
    names = [c.text for c in header[-(width - 1) :]]
    if any(len(n) > _CAPTION // 3 for n in names):
        return None
    over = [n for n in range(above[0] - 1, max(-1, above[0] - 1 - _ABOVE), -1) if len(lines[n]) == 1 and lines[n][0].text]
    above_it = lines[over[0]][0] if over else Cell(0, 0, "")
    found = Table(above_it.text if len(above_it.text) <= _CAPTION else "", (above_it.start, above_it.end), names)
    for cells in lines[first:after]:
        found.rows.append((cells[0], [c if number(c.text) is not None else None for c in cells[1:]]))
    return found
