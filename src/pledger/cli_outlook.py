"""Commands on what may come; `pledger.cli` registers them one line each (`cli.add_command(outlook)`, `... potential`, `... gravity`)."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledger.cli_ledger_options import as_of_option, ledger_option
from pledger.cli_options import EPILOG, form_of, formats, out_option, pair_of, tell_bundled, tell_none
from pledger.cli_statistics import book, given, line, pair_option, records_option, store_option

if TYPE_CHECKING:
    from pledger.outlook import Outlook


@click.command(epilog=EPILOG)
@records_option
@pair_option
@click.option("--target", "which", help="Only the target of this id: of the ledger's entry, or of the record.", metavar="ENTRY")
@ledger_option
@as_of_option
@store_option
@click.option("--year", type=click.IntRange(1990, 2100), help="Look from this year.  [default: that of --as-of]")
@formats("table", "jsonl", "svg")
@out_option
@click.option(
    "--backtest",
    "trade",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TRADE.csv.gz",
    help="Rerun the backtest of the projection on a table of exporter, importer, year and trade in USD million, and print its scores.",
)
def outlook(
    path: str | None,
    pair: str | None,
    which: str | None,
    where: str | None,
    day: datetime.datetime | None,
    store: Path | None,
    year: int | None,
    form: str | None,
    target: Path | None,
    trade: Path | None,
) -> None:
    """Hold targets against the calendar: those of the ledger, each with its own history; with --records those of a file.

    Without either (no --ledger, no pledger.db here) the targets on Central Asian pairs that come with Pledger.

    For each: where it stands, the growth a year that it needs, how often country pairs grew so fast, the projection and the probability
    of reaching it by the deadline, as a range, how often it was announced and moved, and what was assumed.
    """
    from pledger.cli_ledger_options import day_of, has_ledger

    if trade is not None:
        from pledger.outlook.told import scores

        _write(target, "".join(f"{line}\n" for line in scores(trade)))
        return
    now = year or day_of(day).year
    if path is None and has_ledger(where):
        found = _of_ledger(where, day, pair_of(pair), which, store, now)
    else:
        if path is None:
            tell_bundled("the targets on Central Asian pairs")
        found = _of_records(path, pair_of(pair), which, store, now)
    if not found:
        tell_none("target", pair_of(pair))
    _show(found, form, target)
    sys.exit(click.get_current_context().meta.get("status", 0))


def _show(found: "list[Outlook]", form: str | None, target: Path | None) -> None:
    form = form_of(form, target, target is None and sys.stdout.isatty(), ("svg",))
    if form == "svg":
        from pledger.outlook.chart import svg

        _write(target, svg(found) + "\n")
    elif form == "jsonl":
        _write(target, "".join(line(o.to_json()) + "\n" for o in found))
    else:
        from pledger.outlook.told import table

        _write(target, table(found))


def _of_ledger(
    where: str | None, day: datetime.datetime | None, pair: tuple[str, ...] | None, which: str | None, store: Path | None, year: int
) -> "list[Outlook]":
    from pledger.cli_ledger_options import opened_at
    from pledger.ledger.store.query import Filter, one
    from pledger.outlook.entries import entry_outlooks, row_outlooks

    with opened_at(where, day).reading() as connection:
        if which is None:
            return list(entry_outlooks(connection, Filter(pair=pair), year, store))
        entry = one(connection, which)
        if entry["kind"] != "target":
            raise click.BadParameter(f"{which} is a {entry['kind']}, not a target", param_hint="--target")
        return list(row_outlooks(connection, [entry], year, store))


def _of_records(path: str | None, pair: tuple[str, ...] | None, which: str | None, store: Path | None, year: int) -> "list[Outlook]":
    from pledger.outlook import outlook as looked
    from pledger.outlook.bundled import bundled_targets
    from pledger.records.types import Target

    targets = [r for r in (given(path) if path else bundled_targets()) if isinstance(r, Target)]
    kept = [t for t in targets if pair in (None, t.parties) and which in (None, t.id)]
    if which is not None and not kept:
        raise click.BadParameter(f"no target has the id {which!r}", param_hint="--target")
    known = book(store, kept)
    return [looked(t, known, year) for t in kept]


def _write(target: Path | None, text: str) -> None:
    if target is None:
        click.echo(text, nl=False)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


@click.command(epilog=EPILOG)
@click.argument("exporter", metavar="EXPORTER")
@click.argument("importer", metavar="IMPORTER")
@click.option(
    "--trade", required=True, multiple=True, type=click.Path(exists=True, path_type=Path), metavar="FILE",
    help="A BACI file or folder, or UN Comtrade bulk CSVs of all countries; may be given several times.",
)  # fmt: skip
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="How many products to show.", metavar="N")
@formats("table", "jsonl")
def potential(exporter: str, importer: str, trade: tuple[Path, ...], top: int, form: str | None) -> None:
    """Show by product what EXPORTER could sell to IMPORTER: supply x demand x ease, as the International Trade Centre defines it.

    Countries by ISO alpha-3 code. Untapped potential is the sum over products of what the potential exceeds the trade by.
    """
    from pledger.outlook.potential import potential as measured
    from pledger.statistics.loaders.baci import files

    paths = [p for place in trade for p in (files(place) if place.is_dir() else [place])]
    found = measured(exporter.upper(), importer.upper(), paths)
    if form_of(form, None, sys.stdout.isatty()) == "jsonl":
        for product in found.to_json(top):
            click.echo(line(product))
        return
    years = f"{found.years[0]} to {found.years[-1]}" if len(found.years) > 1 else str(found.years[0])
    click.echo(f"{found.exporter} to {found.importer}, average of {years}: {len(found.products):,} products, ease {found.ease:.2f}")
    click.echo(f"trade {found.actual / 1e6:,.1f} million USD, untapped potential {found.untapped / 1e6:,.1f} million USD")
    for p in found.products[:top]:
        numbers = (
            f"{name} {value / 1e6:>9,.2f}" for name, value in (("potential", p.potential), ("trade", p.actual), ("untapped", p.untapped))
        )
        click.echo("  ".join((p.code, *numbers, p.description)))


@click.command(epilog=EPILOG)
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TABLE.csv.gz")
@click.option("--pair", help="Say how this pair's trade compares with what is predicted.", metavar="KAZ-UZB")
def gravity(table: Path, pair: str | None) -> None:
    """Estimate a gravity benchmark on a table of iso_o, iso_d, flow, distw, contig, comlang_off, comcur, rta.

    Context for a pair's trade, never its potential.
    """
    try:
        from pledger.outlook.gravity import gravity as estimated
    except ImportError as error:
        raise click.ClickException("the gravity benchmark needs numpy: pip install --upgrade pledger") from error
    found = estimated(table)
    click.echo(f"{found.used:,} flows, exporter and importer effects, Poisson pseudo-maximum likelihood")
    for name, value in found.coefficients.items():
        click.echo(f"  {name:<12}{value:>9.3f}  ({found.errors[name]:.3f})")
    both = pair_of(pair)
    if both is not None:
        ratio = found.ratio(both[0], both[-1])
        told = "is not in the table" if ratio is None else f"trades {ratio:.1f} times what gravity predicts"
        click.echo(f"{'-'.join(both)} {told}")
