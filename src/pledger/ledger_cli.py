"""The ledger's commands: each parses, calls one function, prints. `register(group)` puts them on the main command."""

import datetime
import getpass
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from pledger.ledger.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

ledger_option = click.option(
    "--ledger", "where", envvar="PLEDGER_LEDGER", help="SQLite file or postgresql+psycopg:// URL.  [default: pledger.db]", metavar="URL"
)
as_of_option = click.option(
    "--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day the books are read on.  [default: today]", metavar="DATE"
)
out_option = click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.", metavar="FILE"
)
who_option = click.option("--by", "who", default=None, help="Who decides.  [default: the system's user]", metavar="NAME")
why_option = click.option("--because", "why", default="", help="Why, in a sentence.", metavar="TEXT")


def form_option(*names: str) -> Callable[[Command], Command]:
    return click.option("--format", "form", type=click.Choice(names), help="By default a table at a terminal, else JSON Lines.")


def _day(day: datetime.datetime | None) -> datetime.date:
    return day.date() if day else datetime.date.today()


def _form(form: str | None, target: Path | None, terminal: bool) -> str:
    by_suffix = {".csv": "csv", ".parquet": "parquet", ".jsonl": "jsonl"}
    return form or by_suffix.get(target.suffix.lower() if target else "", "table" if terminal else "jsonl")


def _opened(where: str | None, day: datetime.datetime | None = None, refresh: bool = True) -> "Store":
    """The ledger, brought to the day; one that may not be written is read as it stands."""
    from pledger.errors import LedgerError
    from pledger.ledger import store

    opened = store.Store(where, create=False)
    if refresh:
        try:
            for _ in store.refresh(opened, _day(day)):
                pass
        except LedgerError as error:
            if "read-only" not in str(error):
                raise
    return opened


def _print(rows: Iterator[Any], out: Any) -> None:
    from pledger.views.plain import json_line

    for row in rows:
        out.write(json_line(row))


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
@form_option("table", "jsonl")
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
        result = gathered([Path(r) for r in records], sources, stated, _day(day), out.note)
        rows = [x.to_json() for x in (result.findings if findings else result.entries)]
        if _form(form, target, out.terminal) == "table":
            console(out.text).print(findings_table(rows) if findings else entries_table(rows))
        else:
            _print(iter(rows), out)
    sys.exit(out.status)


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--records",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Records made elsewhere, checked against schema and source.",
    metavar="FILE.jsonl",
)
@click.option("--date", help="Publication date of the texts (EDTF), where they do not say it.")
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
        added = store.keep(opened, voices, _day(day))
        told = f"{added.sources} texts added ({added.reprints} reprints), {added.statements} statements; {added.known} texts known before"
        out.note(f"{opened.shown}: {told}")
    sys.exit(out.status)


@click.command()
@click.option("--kind", type=click.Choice(("figure", "target", "instrument", "meeting", "pledge", "project")))
@click.option("--party", help="A country (ISO alpha-3) or body.", metavar="KAZ")
@click.option("--pair", help="Exactly these parties.", metavar="KAZ,TJK")
@click.option("--indicator", metavar="NAME")
@click.option("--since", help="Stated on or after this date.", metavar="DATE")
@click.option("--status", help="Last verdict: first, restated, raised, postponed, conflicts ...", metavar="VERDICT")
@click.option("--search", help="Words in titles, actions, names.", metavar="TEXT")
@click.option("--limit", type=int, default=None, help="How many.  [default: 50 in a table, all otherwise]")
@form_option("table", "jsonl", "csv", "parquet")
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

    chosen = Filter(pair=tuple(pair.split(",")) if pair else None, **wanted)
    opened = _opened(where, day)
    form = _form(form, target, target is None and sys.stdout.isatty())
    with opened.reading() as connection:
        rows = page(connection, chosen, limit if limit is not None else 50 if form == "table" else None)
        if form == "parquet":
            if target is None:
                raise click.UsageError("Parquet is no text: give a file with -o FILE.parquet")
            ledger_files.write_parquet(rows, target)
            return
        with Output(target) as out:
            if form == "table":
                console(out.text).print(ledger_tables.entries_table(rows))
            elif form == "csv":
                for line in ledger_files.csv_lines(rows):
                    out.write(line)
            else:
                _print(rows, out)


@click.command()
@click.argument("entry", metavar="ENTRY")
@click.option("--why", is_flag=True, help="Every feature's score and detail behind each judgement.")
@form_option("table", "jsonl")
@ledger_option
@as_of_option
def show(entry: str, why: bool, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Show an entry: current view, each statement with verdict, speaker, source and quoted words."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables
    from pledger.views.tables import console

    opened = _opened(where, day)
    with opened.reading() as connection, Output(None) as out:
        found = query.one(connection, entry)
        records = query.statements(connection, found["records"]) | query.figures_for(connection, found)
        worries = list(query.findings(connection, entry_id=found["id"]))
        decided = query.judgements_on(connection, found["records"])
        if form == "jsonl":
            _print(iter([{**found, "statements": records, "findings": worries, "decisions": decided}]), out)
        else:
            ledger_tables.show(console(out.text), found, records, worries, decided, why)


@click.command()
@click.option("--kind", type=click.Choice(("conflict", "arithmetic", "moved_goalpost", "overdue", "stalled")))
@click.option("--severity", type=click.Choice(("high", "medium", "low")))
@form_option("table", "jsonl")
@ledger_option
@as_of_option
def findings(kind: str | None, severity: str | None, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """List what a reader of the ledger should look at, the gravest first."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables
    from pledger.views.tables import console

    opened = _opened(where, day)
    with opened.reading() as connection, Output(None) as out:
        rows = query.findings(connection, kind, severity)
        if _form(form, None, out.terminal) == "table":
            console(out.text).print(ledger_tables.findings_table(rows))
        else:
            _print(rows, out)


@click.command()
@click.argument("entry", metavar="ENTRY")
@form_option("table", "jsonl")
@ledger_option
def follow(entry: str, form: str | None, where: str | None) -> None:
    """Follow a meeting or visit: everything signed, promised and aimed at there, and what has been heard of each since."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables

    opened = _opened(where)
    with opened.reading() as connection, Output(None) as out:
        told = query.follow(connection, entry)
        if form == "jsonl":
            _print(iter([told]), out)
        else:
            for line in ledger_tables.follow_lines(told):
                out.write(line + "\n")


@click.command()
@click.option("--pair", help="Exactly these parties.", metavar="KAZ,TJK")
@form_option("table", "jsonl")
@ledger_option
@as_of_option
def goalposts(pair: str | None, form: str | None, where: str | None, day: datetime.datetime | None) -> None:
    """Each target line as a small timeline: value, deadline, what was reached."""
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables

    opened = _opened(where, day)
    with opened.reading() as connection, Output(None) as out:
        chosen = query.Filter(kind="target", pair=tuple(pair.split(",")) if pair else None)
        for entry in query.page(connection, chosen, None):
            records = query.statements(connection, entry["records"]) | query.figures_for(connection, entry)
            if form == "jsonl":
                _print(iter([{**entry, "statements": records}]), out)
                continue
            worries = list(query.findings(connection, entry_id=entry["id"]))
            for line in ledger_tables.goalpost_lines(entry, records, worries):
                out.write(line + "\n")
            out.write("\n")


@click.group(invoke_without_command=True)
@click.option("--limit", default=20, show_default=True)
@form_option("table", "jsonl")
@ledger_option
@click.pass_context
def review(context: click.Context, limit: int, form: str | None, where: str | None) -> None:
    """What to review first; or decide: accept, reject, correct, join, split, unsure. Nothing is overwritten; `pledger undo` takes back."""
    context.obj = where
    if context.invoked_subcommand:
        return
    from pledger.ledger.store import query
    from pledger.output import Output
    from pledger.views import ledger_tables
    from pledger.views.tables import console

    opened = _opened(where)
    with opened.reading() as connection, Output(None) as out:
        rows = query.queue(connection, limit)
        if _form(form, None, out.terminal) == "table":
            console(out.text).print(ledger_tables.entries_table(rows))
        else:
            _print(rows, out)


def _decide(where: str | None, action: str, *arguments: Any, who: str | None, why: str) -> None:
    from pledger.ledger.store import judge

    number = getattr(judge, action)(_opened(where, refresh=False), *arguments, who or getpass.getuser(), why)
    click.echo(f"judgement {number}: {action}", err=True)


def _decision(name: str, *arguments: str, many: str | None = None) -> None:
    """A subcommand of `review` that hands its arguments to the function of its name in `judge`."""

    def run(where: str | None, who: str | None, why: str, **given: Any) -> None:
        values: list[Any] = [given[a] for a in arguments]
        if many:
            values.append(list(given[many]))
        if name == "correct":
            values[-1] = _value(values[-1])
        _decide(where, name, *values, who=who, why=why)

    helps = {
        "accept": "An entry is right as it stands.", "reject": "A record is wrong and counts no more.", "correct": "A record's field should read VALUE (JSON or text).",
        "join": "Two entries are the same thing.", "split": "Some records of an entry are another thing.", "unsure": "Nobody can tell whether two entries are the same.",
    }  # fmt: skip
    command = click.pass_obj(run)
    for option in (why_option, who_option):
        command = option(command)
    if many:
        command = click.argument(many, nargs=-1, required=True, metavar="RECORD...")(command)
    for argument in reversed(arguments):
        command = click.argument(argument, metavar=argument.upper())(command)
    review.command(name, help=helps[name])(command)


def _value(given: str) -> Any:
    try:
        return json.loads(given)
    except ValueError:
        return given


_decision("accept", "entry")
_decision("reject", "record")
_decision("correct", "record", "field", "value")
_decision("join", "entry", "other")
_decision("split", "entry", many="records")
_decision("unsure", "entry", "other")


@click.command()
@click.option("--judgement", "seq", type=int, help="Its number.  [default: the last that stands]")
@who_option
@why_option
@ledger_option
def undo(seq: int | None, who: str | None, why: str, where: str | None) -> None:
    """Take back a judgement; the ledger is as it was before it."""
    from pledger.ledger.store import judge

    number, action = judge.undo(_opened(where, refresh=False), who or getpass.getuser(), why, seq)
    click.echo(f"judgement {number} undone: {action}", err=True)


@click.command("export")
@click.option(
    "--format",
    "form",
    type=click.Choice(("jsonl", "ftm", "jsonld")),
    default="jsonl",
    show_default=True,
    help="JSON Lines (lossless), FollowTheMoney or JSON-LD.",
)
@out_option
@ledger_option
def export_command(form: str, target: Path | None, where: str | None) -> None:
    """Write the whole ledger for keeping or for other tools."""
    from pledger.ledger.store.query import Filter, page, statements
    from pledger.ledger.store.transfer import export_lines
    from pledger.output import Output
    from pledger.views import exports
    from pledger.views.plain import json_line

    opened = _opened(where, refresh=form != "jsonl")
    with Output(target) as out:
        if form == "jsonl":
            for line in export_lines(opened):
                out.write(line)
            return
        with opened.reading() as connection:
            if form == "jsonld":
                out.write('{"@context": ' + json.dumps(exports.CONTEXT) + ', "@graph": [\n')
            first, seen = True, set()
            for entry in page(connection, Filter(), None):
                records = statements(connection, entry["records"])
                for made in (exports.follow_the_money if form == "ftm" else exports.json_ld)([entry], records):
                    identity = made.get("id") or made["@id"]
                    if identity not in seen:
                        seen.add(identity)
                        comma = "" if first or form == "ftm" else ","
                        out.write(comma + json_line(made))
                        first = False
            if form == "jsonld":
                out.write("]}\n")


@click.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.jsonl")
@ledger_option
def import_command(path: Path, where: str | None) -> None:
    """Read a ledger written by `pledger export`."""
    from pledger.ledger.store import Store
    from pledger.ledger.store.transfer import import_lines

    opened = Store(where)
    with path.open(encoding="utf-8") as lines:
        count = import_lines(opened, lines, path.name)
    click.echo(f"pledger: {opened.shown}: {count} rows read", err=True)


@click.group()
def db() -> None:
    """Look after the ledger's database."""


@db.command()
@ledger_option
def upgrade(where: str | None) -> None:
    """Bring the database to this Pledger's schema."""
    from pledger.ledger.store.connect import Store

    opened = Store(where, create=False, any_version=True)
    opened.upgrade()
    click.echo(f"pledger: {opened.shown}: schema {opened.version()}", err=True)


@db.command()
@ledger_option
def check(where: str | None) -> None:
    """Check hashes, offsets and references; status 1 when something is wrong."""
    from pledger.ledger.store import upkeep
    from pledger.output import Output

    opened = _opened(where, refresh=False)
    with Output(None) as out:
        for wrong in upkeep.check(opened):
            out.problem(wrong)
        if not out.status:
            out.note(f"{opened.shown}: whole")
    sys.exit(out.status)


@db.command()
@ledger_option
@as_of_option
def rebuild(where: str | None, day: datetime.datetime | None) -> None:
    """Make entries and findings anew from the statements and judgements."""
    from pledger.ledger.store import upkeep

    opened = _opened(where, refresh=False)
    upkeep.rebuild(opened, day.date() if day else None)
    click.echo(f"pledger: {opened.shown}: rebuilt", err=True)


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
