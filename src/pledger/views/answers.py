"""The answer to a query: columns and rows of any values, as a table, JSON Lines or CSV."""

import csv
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pledger.views.plain import json_line

if TYPE_CHECKING:
    from rich.table import Table

Row = Sequence[Any]


def json_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A line of JSON a row."""
    for row in rows:
        yield json_line({c: _plain(v) for c, v in zip(columns, row, strict=True)})


def _plain(value: Any) -> Any:
    """A value as plain JSON types: dates and the like as they are written, what is no number as null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int | bool):
        return value
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    return str(value)


def _cell(value: Any) -> str:
    """A value for a cell: a list by commas, a number without a needless point."""
    plain = _plain(value)
    if isinstance(plain, list):
        return ", ".join(_cell(v) for v in plain)
    if isinstance(plain, float):
        return f"{plain:,.10g}"
    return "" if plain is None else str(plain)


def table(columns: Sequence[str], rows: Iterable[Row]) -> "Table":
    """The rows as a table for a terminal."""
    from rich import box
    from rich.table import Table

    from pledger.views.visible import visible

    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for name in columns:
        made.add_column(visible(name), overflow="fold")
    for row in rows:
        made.add_row(*(visible(_cell(v)) for v in row))
    return made


def csv_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """A heading and a line a row (RFC 4180). Cells that a spreadsheet would run as a formula are quoted with an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        cells = ["" if v is None else v if isinstance(v, int | float) else _cell(v) for v in row]
        writer.writerow([f"'{c}" if isinstance(c, str) and c[:1] in ("=", "+", "-", "@") else c for c in cells])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()
