"""The command `brief`: two countries on a few pages that can be handed on."""

import datetime
from pathlib import Path

import click

from pledger.cli_ledger_options import as_of_option, day_of, ledger_option, opened_at
from pledger.cli_options import EPILOG


@click.command(epilog=EPILOG)
@click.argument("one", metavar="COUNTRY")
@click.argument("two", metavar="COUNTRY")
@click.option(
    "-o", "--output", "target", required=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write to FILE.docx, .pdf, .html or .md; - for Markdown on standard output.",
)  # fmt: skip
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="What changed since then.  [default: a year before]", metavar="DATE")
@ledger_option
@as_of_option
def brief(one: str, two: str, target: Path, since: datetime.datetime | None, where: str | None, day: datetime.datetime | None) -> None:
    """Write a brief on two countries, given by code or name.

    Relations in numbers, targets, what was promised and what became of it, what changed, deadlines, doubtful figures, and the sources
    with their words.
    """
    from pledger.views.brief import brief as worded
    from pledger.views.brief import form_of, written
    from pledger.views.pair import pair

    form = "md" if str(target) == "-" else form_of(target.name)
    as_of = day_of(day)
    start = since.date() if since else a_year_before(as_of)
    if start > as_of:
        raise click.UsageError(f"--since {start} is later than the day of the brief, {as_of}")
    opened = opened_at(where, day)
    with opened.reading() as connection:
        found = pair(connection, one, two, as_of, start)
    _write(target, written(worded(found), form))


def a_year_before(day: datetime.date) -> datetime.date:
    """The same day a year earlier; of a leap day the one before."""
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def _write(target: Path, content: bytes) -> None:
    """To standard output for `-`; else to the file, whole or not at all."""
    if str(target) == "-":
        click.echo(content.decode(), nl=False)
        return
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise click.ClickException(f"{target}: cannot be written: {error.strerror}") from error
    click.echo(f"{target}: {len(content):,} bytes", err=True)
