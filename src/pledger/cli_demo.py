"""The command `demo`: the main job from texts to outlook on the bundled examples, or on one's own texts."""

import datetime
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pledger.cli_options import EPILOG

if TYPE_CHECKING:
    from rich.console import Console

    from pledger.output import Output
    from pledger.read import Reading
    from pledger.records import Record
    from pledger.records.types import Figure
    from pledger.statistics import Book

DRAFT = "kaz_tjk_next_visit.txt"


@click.command(epilog=EPILOG)
@click.option("--texts", type=click.Path(exists=True), help="Read the texts of FOLDER instead of the bundled examples.", metavar="FOLDER")
@click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), default=Path("demo/highlighted.html"), show_default=True,
    help="Where to write the highlighted page; the chart of targets and the annotated draft are written beside it.", metavar="FILE",
)  # fmt: skip
@click.option("--serve", is_flag=True, help="Then open the pages on the ledger of these texts in the browser.")
def demo(texts: str | None, target: Path, serve: bool) -> None:
    """Read the bundled examples, or your own texts, and keep their books.

    Shows what single texts say, occasion by occasion; then, over texts of several years, which goalposts moved and which deadlines
    passed, what official statistics say of the figures, whether the targets will be met, and what all that says of a draft release.
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
        entries, records = print_books(printer, [(r.source, r.records) for r in over_years], datetime.date.today())
        chart = _held(printer, entries, records, target.with_name("outlook.svg"))
        written_files = {"Highlighted page": target, "Chart of targets": chart}
        if not texts:
            written_files["Draft with its notes"] = target.with_name("annotated.html")
            _annotated(printer, examples / "drafts" / DRAFT, over_years, target.with_name("annotated.html"))
        written_files["Ledger"] = _kept([*readings, *(() if texts else over_years)], target.with_name("pledger.db"))
        out.write("".join(f"{name}: {path.resolve()}\n" for name, path in written_files.items() if path))
        if not serve:
            out.write(f"Look at it in the browser: {shlex.quote(sys.argv[0])} serve --open --ledger {written_files['Ledger']}\n")
    if serve:
        from pledger.cli_serve import run
        from pledger.web.settings import Settings

        run(Settings(ledger=str(written_files["Ledger"])), True)
    sys.exit(out.status)


def _kept(readings: "Sequence[Reading]", place: Path) -> Path:
    """The ledger of the texts, brought to today; texts that it has from an earlier demo add nothing."""
    from pledger.ledger.store import Store, Voice, keep

    store = Store(str(place), any_version=True)
    store.upgrade()
    keep(store, [Voice(r.source, tuple(x.identified() for x in r.records)) for r in readings], datetime.date.today())
    store.engine.dispose()
    return place


def _read(folder: str, out: "Output") -> "list[Reading]":
    from pledger.read import read_paths

    return [r for r in read_paths([folder], on_problem=out.problem) if r.understood]


def _held(printer: "Console", entries: Sequence[Any], records: "Mapping[str, Record]", chart: Path) -> Path | None:
    """Prints what the bundled statistics say of the figures and of the targets ahead; the chart of these, or None without any."""
    from pledger.cli_statistics import book
    from pledger.outlook.chart import svg
    from pledger.outlook.entries import entry_outlook
    from pledger.outlook.told import table
    from pledger.records.types import Figure, Quantified

    known = book(None, [r for r in records.values() if isinstance(r, Quantified)])
    _print_checks(printer, [r for r in records.values() if isinstance(r, Figure)], known)
    year = datetime.date.today().year
    targets = [o for e in entries if e["kind"] == "target" and (o := entry_outlook(e, records, known, year)) is not None]
    ahead = [o for o in targets if o.deadline and o.status in ("open", "disputed")]
    if not ahead:
        return None
    printer.rule("Targets against the calendar")
    printer.print(table(ahead), markup=False, highlight=False)
    chart.write_text(svg(ahead) + "\n", encoding="utf-8")
    return chart


def _print_checks(printer: "Console", figures: "Sequence[Figure]", known: "Book") -> None:
    """What fails in full, what holds in a line each, and how many figures the statistics at hand cannot judge."""
    from pledger.checks import check
    from pledger.checks.told import brief, told

    verdicts = [(f, check(f, known)) for f in figures]
    failed = [(f, v) for f, v in verdicts if v.verdict in ("contradicted", "disputed")]
    held = [(f, v) for f, v in verdicts if v.verdict == "supported"]
    printer.rule("Figures against official statistics")
    for figure, verdict in failed:
        printer.print(told(figure, verdict), markup=False, highlight=False)
    if held:
        printer.print(f"\n{len(held)} hold:", style="bold")
    for figure, verdict in held:
        printer.print(f"  {brief(figure, verdict)}", markup=False, highlight=False)
    rest = len(verdicts) - len(failed) - len(held)
    printer.print(f"\n{rest} more cannot be judged by the bundled statistics; `pledger statistics import` adds others.")


def _annotated(printer: "Console", draft: Path, past: "Sequence[Reading]", page: Path) -> None:
    """A draft with what was said before in its margin: its gravest notes printed, the page written."""
    from pledger.annotation import annotate, past_of
    from pledger.cli_statistics import book
    from pledger.output import Output
    from pledger.read import read_paths
    from pledger.records.types import Quantified
    from pledger.views.margin import margin, print_notes

    (reading,) = read_paths([draft])
    known = book(None, [r for r in reading.records if isinstance(r, Quantified)])
    notes = annotate(reading, past_of(past, reading), known, datetime.date.today())
    printer.rule("A draft press release, held against these books before it goes out")
    print_notes(printer, reading.source, [n for n in notes if n.severity == "high"])
    with Output(page) as written:
        for piece in margin(reading.source, notes):
            written.write(piece)
