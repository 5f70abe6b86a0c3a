"""Commands on statistics, checks and outlook; `pledger.cli` registers them one line each (`cli.add_command(check)`)."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pledger.checks import Check
    from pledger.records.types import Quantified
    from pledger.statistics import Book

EPILOG = "Exit status: 0 all was read, 1 something could not be read, 2 wrong usage."


def _form(form: str | None) -> str:
    return form or ("table" if sys.stdout.isatty() else "jsonl")


def _line(obj: object) -> str:
    return json.dumps(obj, ensure_ascii=False)


def _given(path: str) -> Iterator["Quantified"]:
    """The figures and targets of a JSON Lines file (`-`: standard input); bad lines are told on standard error, and status 1 set."""
    from pledger.checks.given import records
    from pledger.errors import RecordError

    with click.open_file(path, encoding="utf-8") as stream:
        for found in records(stream, Path(path).name):
            if isinstance(found, RecordError):
                click.get_current_context().meta["status"] = 1
                click.echo(f"pledger: {found}", err=True)
            else:
                yield found


def _pair(text: str | None) -> tuple[str, ...] | None:
    return tuple(sorted(text.upper().replace("–", "-").split("-"))) if text else None


records_option = click.option(
    "--records", "path", required=True, type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help="Records as JSON Lines, as `pledger read` prints them; - for standard input.", metavar="FILE.jsonl",
)  # fmt: skip
pair_option = click.option("--pair", help="Only records of these two countries.", metavar="KAZ-TJK")
format_option = click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), help="By default a table at a terminal, else JSON Lines."
)


@click.command(epilog=EPILOG)
@records_option
@pair_option
@format_option
def check(path: str, pair: str | None, form: str | None) -> None:
    """Hold figures against official statistics.

    Each gets a verdict: supported, contradicted, disputed (the reporters disagree about it) or unverifiable, with the observations that
    judged, the distance and the reading.
    """
    from pledger.checks import check as held
    from pledger.records.types import Figure

    both, book = _pair(pair), _book()
    figures = (r for r in _given(path) if isinstance(r, Figure) and both in (None, r.parties))
    if _form(form) == "jsonl":
        for figure in figures:
            click.echo(_line(held(figure, book).to_json()))
    else:
        _print([(figure, held(figure, book)) for figure in figures])
    sys.exit(click.get_current_context().meta.get("status", 0))


def _book() -> "Book":
    from pledger.statistics import bundled

    return bundled()


def _print(checked: "list[tuple[Quantified, Check]]") -> None:
    from rich.console import Console
    from rich.table import Table

    from pledger.checks.wording import amount

    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("parties", "claim", "period", "verdict", "off", "why"):
        table.add_column(column, overflow="fold")
    for figure, result in checked:
        off = "" if result.distance is None else f"{result.distance:+.1%}"
        table.add_row(
            "-".join(figure.parties), f"{figure.indicator} {figure.measure} {figure.bound} {amount(figure.value or 0, figure.unit)}",
            figure.period or "", result.verdict, off, result.why,
        )  # fmt: skip
    Console().print(table)
