"""The ledger's commands: each parses, calls one function, prints. `register(group)` puts them on the main command."""

import datetime
import sys
from pathlib import Path
from typing import Any

import click

from pledger.cli_ledger_keep import db, export_command, import_command, review, undo
from pledger.cli_ledger_options import as_of_option, day_of, ledger_option, noted, opened_at, print_lines
from pledger.cli_options import EdtfDate, date_option, form_of, formats, out_option, pair_of
from pledger.cli_statistics import store_option

FINDINGS = (
    "conflict", "arithmetic", "moved_goalpost", "overdue", "stalled", "out_of_office",
    "contradicted", "disputed", "supported", "unverifiable",
)  # fmt: skip


@click.command()
@click.argument("records", nargs=-1, required=True, metavar="RECORDS.jsonl...")
@click.option(
    "--sources",
    type=click.Path(exists=True, path_type=Path),
    help="Folder of the texts, for their dates and to check the evidence.",
    metavar="DIR",
)
@click.option(
    "--stated",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON file of the sources' dates ({name: date}, or under `stated`).",
)
@click.option("--findings", is_flag=True, help="Print the findings instead of the entries.")
@as_of_option
@formats("table", "jsonl")
@out_option
def gather(
    records: tuple[str, ...],
    sources: Path | None,
    stated: Path | None,
    findings: bool,
    day: datetime.datetime | None,
    form: str | None,
    target: Path | None,
) -> None:
    """Gather given records into entries in memory; no ledger is read or written."""
    from pledger.ledger.given import gathered
    from pledger.output import Output
    from pledger.views.ledger_tables import entries_table, findings_table
    from pledger.views.tables import console

    with Output(target) as out:
        result = gathered([Path(r) for r in records], sources, stated, day_of(day), out.note)
        rows = [x.to_json() for x in (result.findings if findings else result.entries)]
        if form_of(form, target, out.terminal) == "table":
            console(out.text).print(findings_table(rows) if findings else entries_table(rows))
        else:
            print_lines(iter(rows), out)
    sys.exit(out.status)


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--records",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Records made elsewhere, checked against schema and source.",
    metavar="FILE.jsonl",
)
@date_option
@ledger_option
@as_of_option
def add(paths: tuple[str, ...], records: Path | None, date: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Read texts into the ledger. A text it has, or a reprint of one, adds no second voice.

    With --records, PATHs give the texts that the records are from (those already in the ledger need none).
    """
    from pledger.ledger import store
    from pledger.ledger.given import checked, read_voices
    from pledger.output import Output

    if not paths and not records:
        raise click.UsageError("Nothing to add: give PATH... or --records FILE.jsonl")
    with Output(None) as out:
        opened = store.Store(where)
        voices = checked(opened, records, paths, date, out.problem) if records else read_voices(opened, paths, date, out)
        added = store.keep(opened, voices, day_of(day))
        told = f"{added.sources} texts added ({added.reprints} reprints), {added.statements} statements; {added.known} texts known before"
        out.note(f"{opened.shown}: {told}")
    sys.exit(out.status)


@click.command()
@click.option("--kind", type=click.Choice(("figure", "target", "instrument", "meeting", "pledge", "project")))
@click.option("--party", help="A country (ISO alpha-3) or body.", metavar="KAZ")
@click.option("--pair", help="Exactly these parties.", metavar="KAZ-TJK")
@click.option("--indicator", metavar="NAME")
@click.option("--since", type=EdtfDate(), help="Stated on or after this date.", metavar="DATE")
@click.option("--status", help="Last verdict: first, restated, raised, postponed, conflicts ...", metavar="VERDICT")
@click.option("--search", help="Words in titles, actions, names.", metavar="TEXT")
@click.option("--limit", type=click.IntRange(0), default=None, help="How many.  [default: 50 in a table, all otherwise]")
@formats("table", "jsonl", "csv", "parquet")
@out_option
@ledger_option
@as_of_option
def ledger(
    limit: int | None,
    form: str | None,
    target: Path | None,
    where: str | None,
    day: datetime.datetime | None,
    pair: str | None,
    **wanted: Any,
) -> None:
    """List the ledger's entries, the last stated first."""
    from pledger.ledger.store.query import Filter, page
    from pledger.output import Output
    from pledger.views import ledger_files, ledger_tables
    from pledger.views.tables import console

    chosen = Filter(pair=pair_of(pair), **wanted)
    opened = opened_at(where, day)
    form = form_of(form, target, target is None and sys.stdout.isatty(), ("csv", "parquet"))
    with opened.reading() as connection:
        rows = page(connection, chosen, limit if limit is not None else 50 if form == "table" else None)
        if form == "parquet":
            if target is None:
                raise click.UsageError("Parquet is no text: give a file with -o FILE.parquet")
            ledger_files.write_parquet(rows, target)
            return
        with Output(target) as out:
            rows = noted(rows, out, "nothing in the ledger fits")
            if form == "table":
                console(out.text).print(ledger_tables.entries_table(rows))
            elif form == "csv":
                for line in ledger_files.csv_lines(rows):
                    out.write(line)
            else:
                print_lines(rows, out)


@click.command()
@click.argument("entry", metavar="ENTRY")
@click.option("--why", is_flag=True, help="Every feature's score and detail behind each judgement.")
@formats("table", "jsonl", usual="table")
@ledger_option
@as_of_option
def show(entry: str, why: bool, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Show an entry: current view, each statement with verdict, speaker, source and quoted words."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables
    from pledger.views.ledger_findings import all_findings
    from pledger.views.tables import console

    opened = opened_at(where, day)
    with opened.reading() as connection, Output(None) as out:
        found = query.one(connection, entry)
        records = query.statements(connection, found["records"]) | query.figures_for(connection, found)
        worries = all_findings(connection, entry_id=found["id"])
        decided = query.judgements_on(connection, found["records"])
        if form == "jsonl":
            print_lines(iter([{**found, "statements": records, "findings": worries, "decisions": decided}]), out)
        else:
            ledger_tables.show(console(out.text), found, records, worries, decided, why)


@click.command()
@click.option("--kind", type=click.Choice(FINDINGS), help="One kind only; supported and unverifiable are told only if asked for.")
@click.option("--severity", type=click.Choice(("high", "medium", "low")))
@formats("table", "jsonl")
@ledger_option
@as_of_option
@store_option
def findings(
    kind: str | None, severity: str | None, form: str | None, where: str | None, day: datetime.datetime | None, store: Path | None
) -> None:
    """List what a reader of the ledger should look at, the gravest first; figures that official statistics contradict are among it."""
    from pledger.output import Output
    from pledger.views import ledger_tables
    from pledger.views.ledger_findings import all_findings
    from pledger.views.tables import console

    opened = opened_at(where, day)
    with opened.reading() as connection, Output(None) as out:
        rows = list(noted(iter(all_findings(connection, kind, severity, statistics=store)), out, "no finding fits"))
        if form_of(form, None, out.terminal) == "table":
            console(out.text).print(ledger_tables.findings_table(rows))
        else:
            print_lines(iter(rows), out)


@click.command()
@click.argument("entry", metavar="ENTRY")
@formats("table", "jsonl", usual="table")
@ledger_option
@as_of_option
def follow(entry: str, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Follow a meeting or visit: everything signed, promised and aimed at there, and what has been heard of each since."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables

    opened = opened_at(where, day)
    with opened.reading() as connection, Output(None) as out:
        told = query.follow(connection, entry)
        if form == "jsonl":
            print_lines(iter([told]), out)
        else:
            for line in ledger_tables.follow_lines(told):
                out.write(line + "\n")


@click.command()
@click.option("--pair", help="Exactly these parties.", metavar="KAZ-TJK")
@formats("table", "jsonl", usual="table")
@ledger_option
@as_of_option
def goalposts(pair: str | None, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Each target line as a small timeline: value, deadline, what was reached."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables

    opened = opened_at(where, day)
    with opened.reading() as connection, Output(None) as out:
        chosen = query.Filter(kind="target", pair=pair_of(pair))
        for entry in noted(query.page(connection, chosen, None), out, "no target in the ledger fits"):
            records = query.statements(connection, entry["records"]) | query.figures_for(connection, entry)
            if form == "jsonl":
                print_lines(iter([{**entry, "statements": records}]), out)
                continue
            worries = list(query.findings(connection, entry_id=entry["id"]))
            for line in ledger_tables.goalpost_lines(entry, records, worries):
                out.write(line + "\n")
            out.write("\n")


COMMANDS: tuple[click.Command, ...] = (
    add,
    ledger,
    show,
    findings,
    follow,
    goalposts,
    gather,
    review,
    undo,
    export_command,
    import_command,
    db,
)


def register(group: click.Group) -> None:
    """Put the ledger's commands on the main command."""
    for command in COMMANDS:
        group.add_command(command)
