"""The ledger's commands for those who keep it: review and undo, export and import, the database."""

import datetime
import getpass
import json
import sys
from pathlib import Path
from typing import Any

import click

from pledger.cli_ledger_options import as_of_option, ledger_option, opened_at, print_lines, who_option, why_option
from pledger.cli_options import form_of, formats, out_option


@click.group(invoke_without_command=True)
@click.option("--limit", default=20, show_default=True)
@formats("table", "jsonl")
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

    opened = opened_at(where)
    with opened.reading() as connection, Output(None) as out:
        rows = query.queue(connection, limit)
        if form_of(form, None, out.terminal) == "table":
            console(out.text).print(ledger_tables.entries_table(rows))
        else:
            print_lines(rows, out)


def _decide(where: str | None, action: str, *arguments: Any, who: str | None, why: str) -> None:
    from pledger.ledger.store import judge

    number = getattr(judge, action)(opened_at(where, refresh=False), *arguments, who or getpass.getuser(), why)
    click.echo(f"judgement {number}: {action}", err=True)


def _decision(name: str, *arguments: str, many: str | None = None) -> None:
    """A subcommand of `review` that hands its arguments to the function of its name in `judge`."""

    def run(where: str | None, /, who: str | None, why: str, **given: Any) -> None:
        values: list[Any] = [given[a] for a in arguments]
        if many:
            values.append(list(given[many]))
        if name == "correct":
            values[-1] = _value(values[-1])
        _decide(where, name, *values, who=who, why=why)

    helps = {
        "accept": "An entry is right as it stands.",
        "reject": "A record is wrong and counts no more.",
        "correct": "A record's field should read VALUE (JSON or text).",
        "join": "Two entries are the same thing.",
        "split": "Some records of an entry are another thing.",
        "unsure": "Nobody can tell whether two entries are the same.",
    }
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

    number, action = judge.undo(opened_at(where, refresh=False), who or getpass.getuser(), why, seq)
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

    opened = opened_at(where, refresh=form != "jsonl")
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

    opened = opened_at(where, refresh=False)
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

    opened = opened_at(where, refresh=False)
    upkeep.rebuild(opened, day.date() if day else None)
    click.echo(f"pledger: {opened.shown}: rebuilt", err=True)
