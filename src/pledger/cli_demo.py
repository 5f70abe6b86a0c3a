"""The command `demo`: the main job from texts to outlook on the bundled examples, or on one's own texts."""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledger.cli_options import EPILOG

if TYPE_CHECKING:
    from rich.console import Console

    from pledger.output import Output
    from pledger.read import Reading
    from pledger.records import Record


@click.command(epilog=EPILOG)
@click.option("--texts", type=click.Path(exists=True), help="Read the texts of FOLDER instead of the bundled examples.", metavar="FOLDER")
@click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), default=Path("demo/highlighted.html"), show_default=True,
    help="Where to write the highlighted page; the chart of targets is written beside it.", metavar="FILE",
)  # fmt: skip
def demo(texts: str | None, target: Path) -> None:
    """Read the bundled examples, or your own texts, and keep their books.

    Shows what single texts say, occasion by occasion; then, over texts of several years, which goalposts moved and which deadlines
    passed, what official statistics say of the figures, and whether the targets will be met.
    """
    from pledger.examples import folder
    from pledger.output import Output
    from pledger.views.ledger_books import print_books
    from pledger.views.page import page
    from pledger.views.tables import console, print_occasions, summary

    with Output(None) as out, folder() as examples:
        readings = _read(texts or str(examples / "texts"), out)
        over_years = readings if texts else _read(str(examples / "series"), out)
        printer = console(out.text)
        for reading in readings:
            print_occasions(printer, reading.source, reading.records)
        target.parent.mkdir(parents=True, exist_ok=True)
        with Output(target) as written:
            for piece in page([(r.source, r.records) for r in readings]):
                written.write(piece)
        printer.print(summary(len(readings), [r for reading in readings for r in reading]))
        printer.rule(f"The books of {len(over_years)} text{'s' if len(over_years) != 1 else ''}")
        print_books(printer, [(r.source, r.records) for r in over_years], datetime.date.today())
        chart = _held(printer, [r for reading in over_years for r in reading], target.with_name("outlook.svg"))
        out.write(f"Highlighted page: {target.resolve()}\n" + (f"Chart of targets: {chart.resolve()}\n" if chart else ""))
    sys.exit(out.status)


def _read(folder: str, out: "Output") -> "list[Reading]":
    from pledger.read import read_paths

    return [r for r in read_paths([folder], on_problem=out.problem) if r.understood]


def _held(printer: "Console", records: "Sequence[Record]", chart: Path) -> Path | None:
    """Prints what the bundled statistics say of the figures and of the targets ahead; the chart of these, or None without any."""
    from pledger.checks import check
    from pledger.checks.told import told
    from pledger.cli_statistics import book
    from pledger.outlook import outlook
    from pledger.outlook.chart import svg
    from pledger.outlook.told import table
    from pledger.records.types import Figure, Target

    figures = [r for r in records if isinstance(r, Figure)]
    targets = [r for r in records if isinstance(r, Target) and r.deadline]
    known = book(None, [*figures, *targets])
    verdicts = [(f, check(f, known)) for f in figures]
    judged = [told(f, v) for f, v in verdicts if v.verdict != "unverifiable"]
    printer.rule("Figures against official statistics")
    for paragraph in judged:
        printer.print(paragraph, markup=False, highlight=False)
    printer.print(f"The bundled statistics can judge {len(judged)} of {len(figures)} figures; `pledger statistics import` adds more.")
    year = datetime.date.today().year
    ahead = [o for o in (outlook(t, known, year) for t in targets) if o.status in ("open", "disputed")]
    if not ahead:
        return None
    printer.rule("Targets against the calendar")
    printer.print(table(ahead), markup=False, highlight=False)
    chart.write_text(svg(ahead) + "\n", encoding="utf-8")
    return chart
