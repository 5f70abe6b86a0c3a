"""What the ledger's commands share: options, opening, printing."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from pledger.ledger.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

ledger_option = click.option(
    "--ledger", "where", envvar="PLEDGER_LEDGER", help="SQLite file or postgresql+psycopg:// URL.  [default: pledger.db]", metavar="URL"
)
as_of_option = click.option(
    "--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day the books are read on.  [default: today]", metavar="DATE"
)
out_option = click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.", metavar="FILE"
)
who_option = click.option("--by", "who", default=None, help="Who decides.  [default: the system's user]", metavar="NAME")
why_option = click.option("--because", "why", default="", help="Why, in a sentence.", metavar="TEXT")


def form_option(*names: str) -> Callable[[Command], Command]:
    return click.option("--format", "form", type=click.Choice(names), help="By default a table at a terminal, else JSON Lines.")


def day_of(day: datetime.datetime | None) -> datetime.date:
    return day.date() if day else datetime.date.today()


def form_of(form: str | None, target: Path | None, terminal: bool) -> str:
    by_suffix = {".csv": "csv", ".parquet": "parquet", ".jsonl": "jsonl"}
    return form or by_suffix.get(target.suffix.lower() if target else "", "table" if terminal else "jsonl")


def opened_at(where: str | None, day: datetime.datetime | None = None, refresh: bool = True) -> "Store":
    """The ledger, brought to the day; one that may not be written is read as it stands."""
    from pledger.errors import LedgerError
    from pledger.ledger import store

    opened = store.Store(where, create=False)
    if refresh:
        try:
            for _ in store.refresh(opened, day_of(day)):
                pass
        except LedgerError as error:
            if "read-only" not in str(error):
                raise
    return opened


def print_lines(rows: Iterator[Any], out: Any) -> None:
    from pledger.views.plain import json_line

    for row in rows:
        out.write(json_line(row))
