"""How the watched sources stand, for people."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.table import Table

from pledger.views.visible import visible

Row = Mapping[str, Any]


def status_table(rows: Iterable[Row]) -> Table:
    """One row a source; times in UTC."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name, justify in (("source", "left"), ("last success", "left"), ("texts", "right"), ("waiting", "right"), ("left", "right")):
        table.add_column(name, justify=justify, overflow="fold")  # type: ignore[arg-type]
    table.add_column("how it stands", overflow="fold")
    for row in rows:
        cells = (row["source"], _minute(row["succeeded"]) or "never", row["texts"], row["waiting"], row["left"], _stands(row))
        table.add_row(*(visible(str(c)) for c in cells), style="yellow" if row["error"] else None)
    return table


def problem_lines(rows: Iterable[Row], each: int = 3) -> Iterator[str]:
    """The last texts that could not be had, at most `each` of a source."""
    for row in rows:
        for problem in row["problems"][:each]:
            again = "asked for again" if problem["state"] == "waiting" else "left"
            yield visible(f"{row['source']}: {again}: {problem['error']}")


def _stands(row: Row) -> str:
    if row["error"]:
        times = f"failed {row['failures']} time{'s' if row['failures'] != 1 else ''}"
        return f"{times}, not asked again before {_minute(row['not_before'])}: {row['error']}"
    if not row["tried"]:
        return "not looked at yet"
    return row["notes"] or "well"


def _minute(stamp: str | None) -> str:
    return stamp[:16].replace("T", " ") if stamp else ""


def text_line(row: Row) -> str:
    """A text that was added."""
    what = "reprint" if row["reprint"] else f"{row['records']} record{'s' if row['records'] != 1 else ''}"
    return visible(f"{row['date'] or 'undated':<10}  {row['source']}  {what:<10}  {row['title'] or ''}  {row['url']}")
