"""The command line: each command parses, calls one function, prints."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledger import __version__
from pledger.cli_accounts import token, user
from pledger.cli_annotate import annotate
from pledger.cli_archive import archive
from pledger.cli_brief import brief
from pledger.cli_demo import demo
from pledger.cli_feed import feed
from pledger.cli_ledger import register
from pledger.cli_options import EPILOG, EdtfDate, date_option, form_of, formats, out_option
from pledger.cli_outlook import gravity, outlook, potential
from pledger.cli_serve import serve
from pledger.cli_statistics import check, statistics
from pledger.cli_watch import watch
from pledger.errors import PledgerError

if TYPE_CHECKING:
    from pledger.output import Output
    from pledger.read import Reading
    from pledger.records import Record

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, epilog=EPILOG)
@click.version_option(__version__, "--version", prog_name="pledger", message="%(prog)s %(version)s")
def cli() -> None:
    """Keep the books on what governments say to each other.

    Reads press releases, articles and communiqués on relations between states into meetings, documents, figures, targets, pledges and
    projects, each with the words that prove it.
    """


@cli.command(epilog=EPILOG)
@paths_argument
@formats("table", "jsonl", "html")
@out_option
@date_option
def read(paths: tuple[str, ...], form: str | None, target: Path | None, date: str | None) -> None:
    """Read texts into records.

    PATH is a text, HTML or JSON Lines file (also .gz), a folder, a glob, or - for standard input. A JSON line has `text` and may have
    `id`, `date`, `title`, `url`.
    """
    from pledger.garbage import seldom_collected
    from pledger.output import Output

    with seldom_collected(), Output(target) as out:
        form = form_of(form, target, out.terminal, ("html",))
        readings = _readings(paths, date, out)
        if form == "html":
            from pledger.views.page import page

            for piece in page([(r.source, r.records) for r in readings]):
                out.write(piece)
        elif form == "jsonl":
            from pledger.views.plain import record_line

            for reading in readings:
                for record in reading:
                    out.write(record_line(record))
        else:
            _tables(readings, out)
    sys.exit(out.status)


def _readings(paths: tuple[str, ...], date: str | None, out: "Output") -> Iterator["Reading"]:
    """The readings of `paths`, with problems told on standard error and progress shown on long work."""
    from pledger.read import read_paths

    for number, reading in enumerate(read_paths(paths, date=date, on_problem=out.problem), 1):
        out.progress(number, len(reading))
        if not reading.understood:
            out.note(f"{reading.source.name}: not read: its language is {reading.source.language}, and only English is understood")
            continue
        yield reading


def _tables(readings: Iterator["Reading"], out: "Output") -> None:
    from pledger.views.tables import console, print_reading, summary

    seen, count = 0, 0
    every: list[Record] = []
    printer = console(out.text)
    for reading in readings:
        print_reading(printer, reading.source, reading.records, seen + 1)
        seen, count = seen + len(reading), count + 1
        every.extend(reading)
    printer.print(summary(count, every))


@cli.command(epilog=EPILOG)
@paths_argument
@formats("table", "jsonl")
@out_option
@click.option("--reference", type=EdtfDate(), help="The day that relative dates count from; by default each text's own date.")
@click.option("--lines", is_flag=True, help="Take each line of the input as a text of its own.")
def mentions(paths: tuple[str, ...], form: str | None, target: Path | None, reference: str | None, lines: bool) -> None:
    """List what is recognised before records are built: quantities, times, parties, people, institutions, documents, projects ..."""
    from pledger.output import Output
    from pledger.views.mentioned import mention_rows

    with Output(target) as out:
        rows = mention_rows(paths, reference=reference, lines=lines, on_problem=out.problem)
        if form_of(form, target, out.terminal) == "jsonl":
            from pledger.views.plain import json_line

            for row in rows:
                out.write(json_line(row))
        else:
            from pledger.views.tables import console, mentions_table

            console(out.text).print(mentions_table(rows))
    sys.exit(out.status)


@cli.command(epilog=EPILOG)
@click.argument("path", metavar="FILE")
@click.option("--record", "which", required=True, help="The record's number (as `read` counts, from 1) or id.", metavar="N")
@date_option
def explain(path: str, which: str, date: str | None) -> None:
    """Tell how a record of FILE came about: sentence, mentions, rules, context, table rows, doubts."""
    from pledger.output import Output
    from pledger.views.explain import explanation

    with Output(None) as out:
        for line in explanation(path, which, date, out.problem):
            out.write(line + "\n")
    sys.exit(out.status)


@cli.command(epilog=EPILOG)
def schema() -> None:
    """Print the JSON Schema of a record, generated from the types."""
    import json

    from pledger.output import Output
    from pledger.views.schema import schema as described

    with Output(None) as out:
        out.write(json.dumps(described(), indent=2) + "\n")


register(cli)
cli.add_command(archive)
for _command in (demo, serve, annotate, brief, feed, check, statistics, outlook, potential, gravity):
    cli.add_command(_command)
for _command in (watch, user, token):
    cli.add_command(_command)


def main() -> None:
    """The entry point: conventional exit status whatever happens."""
    from pledger.output import interrupted

    try:
        cli(standalone_mode=False)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        interrupted()
    except (PledgerError, OSError) as error:
        click.echo(f"pledger: {_plainly(error)}", err=True)
        sys.exit(1)


def _plainly(error: Exception) -> str:
    """An error in a line: of the system's own, the place and what is wrong there, without its number."""
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


if __name__ == "__main__":
    main()
