"""Tables for people: records and mentions at a terminal, or as plain text where there is none."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from pledger.records.types import Meeting, Record
from pledger.sources import Source
from pledger.views.captions import KIND_NAMES, people, said_by, tally, what, when, who
from pledger.views.occasions import occasions
from pledger.views.visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_STYLES = {"meeting": "cyan", "instrument": "magenta", "figure": "green", "target": "yellow", "pledge": "blue", "project": "red"}
_PLAIN_WIDTH = 132


def console(stream: TextIO | None = None) -> "Console":
    """A console on `stream`: as wide as the terminal, or of a fixed width where the output goes elsewhere."""
    from rich.console import Console

    stream = stream or sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else _PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)


def heading(source: Source) -> str:
    """'w05.txt · 2023-08-03 (byline)'."""
    date = f"{source.date} ({source.date_basis})" if source.date else "undated"
    return f"{visible(source.name)} · {date}"


def records_table(records: Sequence[Record], first: int = 1) -> "Table":
    """One row a record, numbered from `first`, as `pledger explain --record` counts."""
    table = _table(("#", "kind", "what", "who", "when", "said by", "sure"))
    for number, record in enumerate(records, first):
        _row(table, record, str(number), what(record), who(record), when(record), said_by(record), f"{record.confidence:.2f}")
    return table


def print_reading(out: "Console", source: Source, records: Sequence[Record], first: int = 1) -> None:
    """A source's heading and its records."""
    out.print(heading(source), style="bold", overflow="fold")
    if records:
        out.print(records_table(records, first))
    else:
        out.print("  no records")
    out.print()


def print_occasions(out: "Console", source: Source, records: Sequence[Record]) -> None:
    """A source's heading, then each occasion with what was signed, aimed at, promised and claimed there."""
    out.print(heading(source), style="bold", overflow="fold")
    for occasion in occasions(records):
        out.print(
            "  " + _occasion(occasion.meeting, bool(occasion.records)),
            style=_STYLES["meeting"] if occasion.meeting else "dim",
            overflow="fold",
        )
        if occasion.records:
            table = _table(("kind", "what", "who", "when", "said by"))
            for record in occasion.records:
                _row(table, record, what(record), who(record), when(record), said_by(record))
            out.print(table)
    if not records:
        out.print("  nothing between states is reported here")
    out.print()


def _occasion(meeting: Meeting | None, follows: bool) -> str:
    if meeting is None:
        return "Not tied to a meeting:" if follows else ""
    parts = (
        meeting.type.replace("_", " ").capitalize(),
        meeting.date or "",
        meeting.place or "",
        " ".join(meeting.parties),
        people(meeting.participants),
    )
    return visible(("Planned: " if meeting.planned else "") + " · ".join(p for p in parts if p))


def _table(columns: Iterable[str]) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in ("#", "kind", "sure"), ratio=5 if name == "what" else None)
    return table


def _row(table: "Table", record: Record, *cells: str) -> None:
    from rich.text import Text

    shown: list[Any] = [Text(visible(c)) for c in cells]
    kind = Text(KIND_NAMES[record.kind][0], style=_STYLES[record.kind])
    shown.insert(1 if len(cells) == 6 else 0, kind)
    table.add_row(*shown)


def rows_table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> "Table":
    """Rows as they are, a column a key."""
    table = _table(columns)
    for row in rows:
        table.add_row(*(visible("" if row[c] is None else str(row[c])) for c in columns))
    return table


def mentions_table(rows: Iterable[dict[str, Any]]) -> "Table":
    """One row a mention: where it stands, its kind, words and values."""
    from rich.text import Text

    table = _table(("source", "at", "kind", "text", "what"))
    for row in rows:
        values = ", ".join(
            f"{k}={v}" for k, v in row.items() if k not in ("source", "kind", "start", "end", "text") and v not in (None, [], "")
        )
        table.add_row(*(Text(visible(c)) for c in (row["source"], f"{row['start']}-{row['end']}", row["kind"], row["text"], values)))
    return table


def summary(count: int, records: Sequence[Record]) -> str:
    """'12 texts: 9 meetings, 14 documents, ...'."""
    return f"{count} text{'s' if count != 1 else ''}: {tally(records)}"
