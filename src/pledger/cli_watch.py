"""The command `watch`: feeds, sitemaps and pages read into the ledger as they appear."""

import signal
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pledger.cli_ledger_options import ledger_option, print_lines
from pledger.cli_options import form_of, formats

if TYPE_CHECKING:
    from pledger.output import Output
    from pledger.watch import Plan, Tally, Watcher


@click.command()
@click.argument("path", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="SOURCES.toml")
@click.option("--once", is_flag=True, help="Look at every source once (not at those that back off) and end.")
@click.option("--status", "asked", is_flag=True, help="Tell how each source stands: last success, errors, back-off; look at none.")
@formats("table", "jsonl")
@ledger_option
def watch(path: Path | None, once: bool, asked: bool, form: str | None, where: str | None) -> None:
    """Read new texts of feeds, sitemaps and pages into the ledger, a line for each text added.

    SOURCES.toml names them (docs/watch.md). Runs until stopped; what it has done by then is kept, and the next run goes on from there.
    """
    from pledger import watch as verb
    from pledger.ledger.store import Store
    from pledger.output import Output

    plan = verb.read_plan(path) if path else None
    with Output(None) as out:
        form = form_of(form, None, out.terminal)
        if asked:
            _status(verb.status(Store(where, create=False), [s.name for s in plan.sources] if plan else None), form, out)
        elif plan is None:
            raise click.UsageError("Nothing to watch: give SOURCES.toml (or --status to see how what is watched stands)")
        else:
            store = Store(where)
            with verb.alone(store):
                signal.signal(signal.SIGTERM, _terminated)
                _run(verb.Watcher(store, verb.fetcher_for(plan), _teller(form, out), out.note), plan, once, out)
    sys.exit(out.status)


def _terminated(number: int, frame: FrameType | None) -> NoReturn:
    """SIGTERM ends the command as Ctrl-C does: an open transaction is rolled back, what was read before is kept."""
    sys.exit(128 + signal.SIGTERM)


def _run(watcher: "Watcher", plan: "Plan", once: bool, out: "Output") -> None:
    from pledger import watch as verb
    from pledger.watch.state import now

    def told(tally: "Tally") -> None:
        came = tally.added
        out.note(
            f"sources looked at: {tally.looked}, failed: {tally.failed}; texts added: {came.sources} (reprints: {came.reprints}), "
            f"known before: {came.known}, left: {tally.left}; statements added: {came.statements}"
        )

    if not once:
        verb.for_ever(watcher, plan, told)
    sources, again = verb.due(watcher.store, plan, now(), once=True)
    if not sources:
        out.note(f"no source to look at: all back off, the first until {again.isoformat(timespec='seconds')}; see --status")
    told(verb.one_round(watcher, sources))
    out.status = 1 if watcher.tally.failed or watcher.tally.left else 0


def _teller(form: str, out: "Output") -> Any:
    from pledger.views.plain import json_line
    from pledger.views.watch_tables import text_line

    return lambda row: out.write(json_line(row) if form == "jsonl" else text_line(row) + "\n")


def _status(rows: list[dict[str, Any]], form: str, out: "Output") -> None:
    if not rows:
        out.note("nothing has been watched into this ledger yet; `pledger watch SOURCES.toml` begins")
    if form == "jsonl":
        print_lines(iter(rows), out)
    if form == "jsonl" or not rows:
        return
    from pledger.views.tables import console
    from pledger.views.watch_tables import problem_lines, status_table

    console(out.text).print(status_table(rows))
    for line in problem_lines(rows):
        out.write(line + "\n")
