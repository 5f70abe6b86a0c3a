"""Commands on statistics, checks and outlook; `pledger.cli` registers them one line each (`cli.add_command(check)`)."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pledger.checks import Check
    from pledger.outlook import Outlook
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
store_option = click.option(
    "--store", type=click.Path(dir_okay=False, path_type=Path), envvar="PLEDGER_STATISTICS", metavar="FILE",
    help="The store of imported statistics; by default one in the user's data folder.",
)  # fmt: skip
format_option = click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), help="By default a table at a terminal, else JSON Lines."
)


@click.command(epilog=EPILOG)
@records_option
@pair_option
@store_option
@format_option
def check(path: str, pair: str | None, store: Path | None, form: str | None) -> None:
    """Hold figures against official statistics.

    Each gets a verdict: supported, contradicted, disputed (the reporters disagree about it) or unverifiable, with the observations that
    judged, the distance and the reading.
    """
    from pledger.checks import check as held
    from pledger.records.types import Figure

    both = _pair(pair)
    figures = [r for r in _given(path) if isinstance(r, Figure) and both in (None, r.parties)]
    book = _book(store, figures)
    if _form(form) == "jsonl":
        for figure in figures:
            click.echo(_line(held(figure, book).to_json()))
    else:
        _print([(figure, held(figure, book)) for figure in figures])
    sys.exit(click.get_current_context().meta.get("status", 0))


@click.command(epilog=EPILOG)
@click.option(
    "--records",
    "path",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    metavar="FILE.jsonl",
    help="Take the targets among these records; by default the bundled targets of Central Asian pairs.",
)
@pair_option
@click.option("--target", "which", help="Only the target of this id.", metavar="ID")
@store_option
@click.option("--year", type=click.IntRange(1990, 2100), help="Look from this year; by default the current one.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "svg"]), help="By default a table at a terminal, else JSON Lines.")
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.", metavar="FILE")
@click.option(
    "--backtest",
    "trade",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TRADE.csv.gz",
    help="Rerun the backtest of the projection on a table of exporter, importer, year and trade, and print its scores.",
)
def outlook(
    path: str | None,
    pair: str | None,
    which: str | None,
    store: Path | None,
    year: int | None,
    form: str | None,
    target: Path | None,
    trade: Path | None,
) -> None:
    """Hold targets against the calendar.

    For each: where it stands, the growth a year that it needs, how often country pairs grew so fast, the projection and the probability
    of reaching it by the deadline, as a range, and what was assumed.
    """
    from pledger.outlook.told import scores, table

    if trade is not None:
        _write(target, "".join(f"{line}\n" for line in scores(trade)))
        return
    found = _outlooks(path, pair, which, store, year)
    form = form or ("svg" if target and target.suffix == ".svg" else _form(None))
    if form == "svg":
        from pledger.outlook.chart import svg

        _write(target, svg(found) + "\n")
    elif form == "jsonl":
        _write(target, "".join(_line(o.to_json()) + "\n" for o in found))
    else:
        _write(target, table(found))
    sys.exit(click.get_current_context().meta.get("status", 0))


def _outlooks(path: str | None, pair: str | None, which: str | None, store: Path | None, year: int | None) -> "list[Outlook]":
    from datetime import date

    from pledger.outlook import outlook as looked
    from pledger.outlook.bundled import bundled_targets
    from pledger.records.types import Target

    targets = [r for r in (_given(path) if path else bundled_targets()) if isinstance(r, Target)]
    both = _pair(pair)
    kept = [t for t in targets if both in (None, t.parties) and which in (None, t.id)]
    if which is not None and not kept:
        raise click.BadParameter(f"no target has the id {which!r}", param_hint="--target")
    book = _book(store, kept)
    return [looked(t, book, year or date.today().year) for t in kept]


def _write(target: Path | None, text: str) -> None:
    if target is None:
        click.echo(text, nl=False)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _book(store: Path | None, records: "Iterable[Quantified]") -> "Book":
    """The bundled tables and what the store holds on the countries of these records and of the regions they are compared with."""
    from pledger.statistics import bundled
    from pledger.statistics.codes import named, region
    from pledger.statistics.store import book, default_path

    countries: set[str] = set()
    for record in records:
        whole = record.whole or ""
        found = region(whole)
        countries |= {*record.parties, *named(whole), *(found[1] if found else ())}
    return bundled() + book(store or default_path(), countries)


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
@format_option
def show(one: str, two: str, store: Path | None, form: str | None) -> None:
    """Show every observation on two countries: period, flow, number, agency, side, valuation, role; then both sides' mirror data."""
    from pledger.checks.types import cited
    from pledger.statistics import bundled
    from pledger.statistics.codes import country
    from pledger.statistics.mirror import mirrors
    from pledger.statistics.store import book, default_path

    pair = [country(code.upper(), "statistics show") for code in (one, two)]
    found = (bundled() + book(store or default_path(), pair)).pair(*pair)
    if _form(form) == "jsonl":
        for o in found:
            click.echo(_line({"provider": o.provider, "indicator": o.indicator, **cited(o), "role": o.role, "note": o.note}))
        return
    for o in sorted(found, key=lambda o: (o.indicator, o.origin or "", o.period or "", o.agency)):
        flow = f"{o.origin} to {o.destination}" if o.origin else o.indicator.replace("_", " ")
        click.echo(f"{o.period or '?':<16}{flow:<16}{o.value / 1e6:>12,.1f} million {o.unit}  {o.valuation or '':<4}{o.role:<10}{o.agency}")
    for m in mirrors(found):
        gap = "" if m.gap is None else f", the importer's is {m.gap:+.1%}"
        flow = f"mirror {m.period} {m.origin} to {m.destination}"
        click.echo(
            f"{flow}: {m.exporter.value / 1e6:,.1f} ({m.exporter.agency}) against {m.importer.value / 1e6:,.1f} ({m.importer.agency}){gap}"
        )
