"""What the ledger's commands share: options, opening, printing."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pledger.ledger.store import Store

ledger_option = click.option(
    "--ledger", "where", envvar="PLEDGER_LEDGER", help="SQLite file or postgresql+psycopg:// URL.  [default: pledger.db]", metavar="URL"
)
as_of_option = click.option(
    "--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day the books are read on.  [default: today]", metavar="DATE"
)
who_option = click.option("--by", "who", default=None, help="Who decides.  [default: the system's user]", metavar="NAME")
why_option = click.option("--because", "why", default="", help="Why, in a sentence.", metavar="TEXT")


def day_of(day: datetime.datetime | None) -> datetime.date:
    return day.date() if day else datetime.date.today()


def has_ledger(where: str | None) -> bool:
    """Whether a ledger is named, or one stands in the working folder."""
    from pledger.ledger.store.connect import DEFAULT

    return where is not None or Path(DEFAULT).exists()


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


def noted(rows: Iterator[Any], out: Any, nothing: str) -> Iterator[Any]:
    """The rows; where there are none, that is told on standard error, since a mistyped filter looks the same."""
    first = next(rows, None)
    if first is None:
        out.note(nothing)
        return
    yield first
    yield from rows


def print_lines(rows: Iterator[Any], out: Any) -> None:
    from pledger.views.plain import json_line

    for row in rows:
        out.write(json_line(row))
