"""The command `feed`: new entries and findings as Atom, what is due as a calendar."""

import datetime
from pathlib import Path

import click

from pledger.cli_ledger_options import as_of_option, day_of, ledger_option, opened_at
from pledger.cli_options import EPILOG, out_option

_BY_SUFFIX = {".ics": "ical", ".ical": "ical"}


@click.command(epilog=EPILOG)
@click.option("--kind", help="figure, target, instrument, meeting, pledge or project.", metavar="KIND")
@click.option("--party", help="A country or body, by code or name.", metavar="KAZ")
@click.option("--pair", help="Exactly these parties.", metavar="KAZ-TJK")
@click.option("--findings", is_flag=True, help="Findings instead of entries (Atom).")
@click.option("--format", "form", type=click.Choice(("atom", "ical")), help="[default: ical for FILE.ics, else atom]")
@click.option("--limit", type=int, default=100, show_default=True, help="How many items at most.")
@click.option("--site", help="Where the pages are served, for links: https://pledger.example.", metavar="URL")
@out_option
@ledger_option
@as_of_option
def feed(
    kind: str | None, party: str | None, pair: str | None, findings: bool, form: str | None, limit: int, site: str | None,
    target: Path | None, where: str | None, day: datetime.datetime | None,
) -> None:  # fmt: skip
    """Write a feed: entries or findings as Atom, deadlines, planned meetings and expiries as iCalendar."""
    from pledger.views.feeds import Wanted, atom_entries, atom_findings, calendar

    form = form or _BY_SUFFIX.get(target.suffix.lower() if target else "", "atom")
    if findings and form == "ical":
        raise click.UsageError("Findings have no day to stand on: --findings goes with --format atom")
    if site and not site.startswith(("http://", "https://")):
        raise click.UsageError(f"--site {site}: write the whole address, like https://pledger.example")
    wanted = Wanted(kind, party, tuple(pair.split("," if "," in pair else "-")) if pair else None, limit, site)
    opened = opened_at(where, day)
    with opened.reading() as connection:
        if form == "ical":
            content = calendar(connection, wanted, day_of(day))
        else:
            content = (atom_findings if findings else atom_entries)(connection, wanted).encode()
    if target is None:
        click.echo(content, nl=False)
    else:
        target.write_bytes(content)
