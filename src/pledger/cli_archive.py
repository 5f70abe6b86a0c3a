"""The commands for archives: each parses, calls one function, prints."""

import datetime
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from pledger.cli_ledger_options import as_of_option, day_of
from pledger.cli_options import EPILOG, EdtfDate, form_of, formats, out_option
from pledger.errors import ArchiveError

_NEEDED = ("pyarrow", "fastwarc", "resiliparse", "selectolax", "rensa", "isal", "zstandard", "fsspec")  # the extra `archive`


@click.group()
def archive() -> None:
    """Read archives of news (WARC, Parquet, JSON Lines) at scale, gather what they say, and query it. See docs/archives.md."""


def _installed() -> None:
    """Refuses to begin where the extra is not installed; `--help` needs nothing of it."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise ArchiveError(f"archives need {', '.join(missing)}: pip install 'pledger[archive]'")


workers_option = click.option("--workers", type=click.IntRange(min=1), help="Processes.  [default: one a CPU]", metavar="N")
ray_option = click.option("--ray", "address", help="Run as tasks of the Ray cluster at ADDRESS; `local` starts one.", metavar="ADDRESS")


def _workers(workers: int | None) -> int:
    return workers or (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


@archive.command(epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", "where", required=True, help="Folder or object storage URL for the Parquet files.", metavar="DIR")
@workers_option
@ray_option
@click.option("--resume", is_flag=True, help="Go on with what is in DIR; further inputs are added.")
@click.option("--since", type=EdtfDate(), help="Pass over documents published before.")
@click.option("--language", default="en", show_default=True, help="Pass over documents in other languages.", metavar="CODE")
@click.option("--seconds", default=10.0, show_default=True, type=click.FloatRange(min=0.1), help="CPU time that one document may take.")
@click.option("--largest", default=10_000_000, show_default=True, type=click.IntRange(min=1000), help="Bytes that one document may have.")
def run(
    inputs: tuple[str, ...],
    where: str,
    workers: int | None,
    address: str | None,
    resume: bool,
    since: str | None,
    language: str,
    seconds: float,
    largest: int,
) -> None:
    """Read archives into records.

    INPUT is a WARC (.warc, .warc.gz), Parquet or JSON Lines file (.jsonl, also .gz, .zst), a folder, a glob, or any of these in object
    storage (s3://, gs://). DIR gets records/, sources/, places/ and rejects/ as Parquet, and a manifest a shard. Stopped or killed, it is
    gone on with by --resume; running twice gives the same bytes.
    """
    _installed()
    from pledger.archive.commands import run_archive
    from pledger.archive.types import Settings
    from pledger.output import Output

    settings = Settings(language, since, seconds, largest)
    with Output(None) as out:
        run_archive(inputs, where, settings, _workers(workers), address, resume, out)
    sys.exit(out.status)


@archive.command("gather", epilog=EPILOG)
@click.argument("where", metavar="DIR")
@click.option("--into", "ledger", help="Load sources and records into this ledger (SQLite file or URL) instead.", metavar="LEDGER")
@as_of_option
@workers_option
@ray_option
def gather_command(where: str, ledger: str | None, day: datetime.datetime | None, workers: int | None, address: str | None) -> None:
    """Gather an archive's records into entries and findings, as Parquet in DIR or into a ledger."""
    _installed()
    from pledger.archive.commands import gather_archive
    from pledger.output import Output

    with Output(None) as out:
        gather_archive(where, day_of(day), ledger, _workers(workers), address, out)
    sys.exit(out.status)


@archive.command(epilog=EPILOG)
@click.argument("where", metavar="DIR")
@click.argument("sql", metavar="SQL")
@formats("table", "jsonl", "csv")
@out_option
def query(where: str, sql: str, form: str | None, target: Path | None) -> None:
    """Ask an archive in SQL (DuckDB's): tables records, sources, places, rejects; after `gather` also entries and findings.

    SQL is one SELECT, or - for standard input. It reads DIR and nothing else, and writes nothing. docs/archives.md has examples.
    """
    _installed()
    from pledger.archive.query import ask
    from pledger.output import Output
    from pledger.views import answers
    from pledger.views.tables import console

    with Output(target) as out:
        columns, rows = ask(where, sys.stdin.read() if sql == "-" else sql)
        form = form_of(form, target, out.terminal, ("csv",))
        if form == "table":
            console(out.text).print(answers.table(columns, rows))
        else:
            for line in (answers.csv_lines if form == "csv" else answers.json_lines)(columns, rows):
                out.write(line)
    sys.exit(out.status)
