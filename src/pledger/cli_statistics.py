"""Commands on statistics and checks; `pledger.cli` registers them one line each (`cli.add_command(check)`, `... statistics`)."""

import datetime
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledger.cli_ledger_options import as_of_option, ledger_option
from pledger.cli_options import EPILOG, form_of, formats, pair_of, tell_bundled, tell_none

if TYPE_CHECKING:
    from pledger.records.types import Quantified
    from pledger.statistics import Book


def line(obj: object) -> str:
    """One line of JSON."""
    return json.dumps(obj, ensure_ascii=False)


def given(path: str) -> Iterator["Quantified"]:
    """The figures and targets of a JSON Lines file (`-`: standard input); bad lines are told on standard error, and status 1 set."""
    from pledger.checks.given import records
    from pledger.errors import RecordError

    with click.open_file(path, encoding="utf-8", errors="replace") as stream:
        for found in records(stream, Path(path).name):
            if isinstance(found, RecordError):
                click.get_current_context().meta["status"] = 1
                click.echo(f"pledger: {found}", err=True)
            else:
                yield found


records_option = click.option(
    "--records", "path", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="FILE.jsonl",
    help="Records as JSON Lines, as `pledger read` prints them; - for standard input. By default what is bundled on Central Asian pairs.",
)  # fmt: skip
pair_option = click.option("--pair", help="Only records of these two countries.", metavar="KAZ-TJK")
store_option = click.option(
    "--store", type=click.Path(dir_okay=False, path_type=Path), envvar="PLEDGER_STATISTICS", metavar="FILE",
    help="The store of imported statistics; by default one in the user's data folder.",
)  # fmt: skip


@click.command(epilog=EPILOG)
@records_option
@pair_option
@ledger_option
@as_of_option
@store_option
@formats("table", "jsonl")
def check(
    path: str | None, pair: str | None, where: str | None, day: datetime.datetime | None, store: Path | None, form: str | None
) -> None:
    """Hold figures against official statistics.

    Those of the ledger, one verdict an entry and its statements under it; with --records those of a file. Without either (no --ledger,
    no pledger.db here) what politicians said of Central Asian trade, which comes with Pledger.

    Each gets a verdict: supported, contradicted, disputed (the reporters disagree about it) or unverifiable, with the observations that
    judged, the distance and the reading.
    """
    from pledger.cli_ledger_options import has_ledger

    table = form_of(form, None, sys.stdout.isatty()) == "table"
    if path is None and has_ledger(where):
        _check_ledger(where, day, pair_of(pair), store, table)
    else:
        if path is None:
            tell_bundled("the figures on Central Asian trade")
        _check_records(path, pair_of(pair), store, table)
    sys.exit(click.get_current_context().meta.get("status", 0))


def _check_ledger(where: str | None, day: datetime.datetime | None, pair: tuple[str, ...] | None, store: Path | None, table: bool) -> None:
    from pledger.checks.entries import checked_entries
    from pledger.checks.told import told_entry
    from pledger.cli_ledger_options import opened_at
    from pledger.ledger.store.query import Filter

    count = 0
    with opened_at(where, day).reading() as connection:
        for checked in checked_entries(connection, Filter(pair=pair), store):
            count += 1
            click.echo(told_entry(checked) + "\n" if table else line(checked.to_json()))
    if not count:
        tell_none("figure", pair)


def _check_records(path: str | None, pair: tuple[str, ...] | None, store: Path | None, table: bool) -> None:
    from pledger.checks import check as held
    from pledger.checks.bundled import bundled_claims
    from pledger.checks.told import told
    from pledger.records.types import Figure

    figures = [r for r in (given(path) if path else bundled_claims()) if isinstance(r, Figure) and pair in (None, r.parties)]
    known = book(store, figures)
    for figure in figures:
        verdict = held(figure, known)
        click.echo(told(figure, verdict) + "\n" if table else line(verdict.to_json()))
    if not figures:
        tell_none("figure", pair)


def book(store: Path | None, records: "Iterable[Quantified]") -> "Book":
    """The bundled tables and what the store holds on the countries of these records and of the regions they are compared with."""
    from pledger.checks.observed import observed

    return observed(records, store)


@click.group()
def statistics() -> None:
    """Import official series, and show what is known of a pair."""


@statistics.command("import", epilog=EPILOG)
@click.argument("places", nargs=-1, required=True, metavar="FILE|URL...")
@click.option("--provider", help="comtrade, baci, imts, worldbank or plain; by default the content tells.", metavar="CODE")
@click.option("--vintage", help="Date of publication or edition, kept with every observation.", metavar="TEXT")
@store_option
def import_(places: tuple[str, ...], provider: str | None, vintage: str | None, store: Path | None) -> None:
    """Import files (also .gz), BACI folders or web addresses of official statistics, each whole or not at all.

    A key is taken from the provider's environment variable (COMTRADE_API_KEY) and sent to its host only.
    """
    from pledger.errors import PledgerError
    from pledger.statistics.importing import bring

    failed = False
    for place in places:
        try:
            click.echo(bring(place, provider, vintage, store))
        except (PledgerError, OSError) as error:
            failed = True
            click.echo(f"pledger: {error}", err=True)
    sys.exit(1 if failed else 0)


@statistics.command(epilog=EPILOG)
@click.argument("folder", type=click.Path(exists=True, path_type=Path), metavar="BACI_FOLDER")
@click.option(
    "--reported", multiple=True, type=click.Path(exists=True, dir_okay=False), metavar="FILE", help="UN Comtrade bulk CSV of totals."
)
@click.option("-o", "--output", "target", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER")
def aggregate(folder: Path, reported: tuple[str, ...], target: Path) -> None:
    """Aggregate a BACI folder into bilateral totals and revealed comparative advantage, and both sides' reports into mirror gaps.

    Writes bilateral.parquet, advantage.parquet and, with --reported, mirror.parquet.
    """
    from pledger.statistics.trade import aggregate as aggregated

    done = aggregated(folder, target, [Path(r) for r in reported])
    click.echo(
        f"{done.read:,} rows read; {done.bilateral:,} totals, {done.advantage:,} advantages, {done.mirror:,} mirror pairs in {target}"
    )


@statistics.command("list", epilog=EPILOG)
@store_option
def list_(store: Path | None) -> None:
    """List the providers that are understood, with their traps, and what has been imported."""
    from pledger.statistics import bundled
    from pledger.statistics.providers import providers
    from pledger.statistics.store import default_path, imports

    for known in providers().values():
        key = f" Key: {known.key_env}." if known.key_env else ""
        click.echo(f"{known.code}: {known.name}. {known.endpoint}{key}")
        for trap in known.traps:
            click.echo(f"  - {trap}")
    click.echo(f"\nbundled: {len(bundled()):,} observations")
    for one in imports(store or default_path()):
        click.echo(f"{one.imported} {one.provider} {one.name}: {one.observations:,} observations, {one.left_out:,} rows left out")


@statistics.command(epilog=EPILOG)
@click.argument("one", metavar="KAZ")
@click.argument("two", metavar="TJK")
@store_option
@formats("table", "jsonl")
def show(one: str, two: str, store: Path | None, form: str | None) -> None:
    """Show every observation on two countries: period, flow, number, agency, side, valuation, role; then both sides' mirror data."""
    from pledger.checks.types import cited
    from pledger.statistics import bundled
    from pledger.statistics.codes import country
    from pledger.statistics.mirror import mirrors
    from pledger.statistics.store import book as stored
    from pledger.statistics.store import default_path

    both = [country(code.upper(), "statistics show") for code in (one, two)]
    found = (bundled() + stored(store or default_path(), both)).pair(*both)
    if form_of(form, None, sys.stdout.isatty()) == "jsonl":
        for o in found:
            click.echo(line({"provider": o.provider, "indicator": o.indicator, **cited(o), "role": o.role, "note": o.note}))
        return
    for o in sorted(found, key=lambda o: (o.indicator, o.origin or "", o.period or "", o.agency)):
        flow = f"{o.origin} to {o.destination}" if o.origin else o.indicator.replace("_", " ")
        click.echo(f"{o.period or '?':<16}{flow:<16}{o.value / 1e6:>12,.1f} million {o.unit}  {o.valuation or '':<4}{o.role:<10}{o.agency}")
    for m in mirrors(found):
        gap = "" if m.gap is None else f", the importer's is {m.gap:+.1%}"
        sides = " against ".join(f"{o.value / 1e6:,.1f} ({o.agency})" for o in (m.exporter, m.importer))
        click.echo(f"mirror {m.period} {m.origin} to {m.destination}: {sides}{gap}")
