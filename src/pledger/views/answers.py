"""The answer to a query: columns and rows of any values, as a table, JSON Lines or CSV."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pledger.output import Output


def write(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: str, out: "Output") -> None:
    """Write an answer in the form `table`, `jsonl` or `csv`."""
    if form == "table":
        _table(columns, rows, out)
    elif form == "csv":
        _csv(columns, rows, out)
    else:
        from pledger.views.plain import json_line

        for row in rows:
            out.write(json_line({c: _plain(v) for c, v in zip(columns, row, strict=True)}))


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


def _table(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: "Output") -> None:
    from rich import box
    from rich.table import Table

    from pledger.views.tables import console, visible

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for name in columns:
        table.add_column(visible(name), overflow="fold")
    for row in rows:
        table.add_row(*(visible(_cell(v)) for v in row))
    console(out.text).print(table)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], out: "Output") -> None:
    """RFC 4180; a cell that a spreadsheet would run as a formula is quoted with an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        cells = ["" if v is None else v if isinstance(v, int | float) else _cell(v) for v in row]
        writer.writerow([f"'{c}" if isinstance(c, str) and c[:1] in ("=", "+", "-", "@") else c for c in cells])
        out.write(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()
    out.write(buffer.getvalue())
