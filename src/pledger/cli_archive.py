"""The commands for archives: each parses, calls one function, prints."""

import os
import sys

import click

from pledger.cli_options import EPILOG, EdtfDate


@click.group()
def archive() -> None:
    """Read archives of news (WARC, Parquet, JSON Lines) at scale, gather what they say, and query it. See docs/archives.md."""


@archive.command(epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", "where", required=True, help="Folder or object storage URL for the Parquet files.", metavar="DIR")
@click.option("--workers", type=click.IntRange(min=1), help="Processes.  [default: one a CPU]", metavar="N")
@click.option("--ray", "address", help="Run as tasks of the Ray cluster at ADDRESS; `local` starts one.", metavar="ADDRESS")
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
    from pledger.archive.commands import run_archive
    from pledger.archive.types import Settings
    from pledger.output import Output

    settings = Settings(language, since, seconds, largest)
    with Output(None) as out:
        run_archive(inputs, where, settings, workers or len(os.sched_getaffinity(0)), address, resume, out)
    sys.exit(out.status)
