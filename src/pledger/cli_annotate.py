"""The command `annotate`: a draft comes back with notes in its margin."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledger.cli_ledger_options import as_of_option, ledger_option
from pledger.cli_options import EPILOG, date_option, form_of, formats, out_option
from pledger.cli_statistics import book, store_option

if TYPE_CHECKING:
    from pledger.annotation import Note, Past
    from pledger.output import Output
    from pledger.read import Reading


@click.command(epilog=EPILOG)
@click.argument("draft", metavar="DRAFT")
@date_option
@ledger_option
@as_of_option
@store_option
@formats("table", "jsonl", "html")
@out_option
def annotate(
    draft: str,
    date: str | None,
    where: str | None,
    day: datetime.datetime | None,
    store: Path | None,
    form: str | None,
    target: Path | None,
) -> None:
    """Write notes in the margin of DRAFT, a press release before or after it goes out (a file; - for standard input).

    Each note stands beside its words, with the evidence: that this target was announced before and what became of the deadline, what the
    statistics and earlier statements say of a figure, what a target would take, what of the pair's last meeting has not been heard of
    since. The ledger is only read; the draft is not stored. Without a ledger it is held against itself, the statistics
    and the targets that come with Pledger.
    """
    from pledger.output import Output
    from pledger.views.margin import margin, print_notes
    from pledger.views.plain import json_line
    from pledger.views.tables import console

    with Output(None) as told:
        reading = _reading(draft, date, told)
        notes = _notes(reading, where, day, store, told) if reading else ()
    if reading is None:
        sys.exit(told.status)
    with Output(target) as out:  # opened only now: what could not be read leaves an earlier page as it is
        form = form_of(form, target, out.terminal, ("html",))
        if form == "table":
            print_notes(console(out.text), reading.source, notes)
        else:
            for piece in margin(reading.source, notes) if form == "html" else (json_line(n.to_json()) for n in notes):
                out.write(piece)


def _reading(draft: str, date: str | None, out: "Output") -> "Reading | None":
    """The draft as read; None, with the reason told, where there is no such text."""
    from pledger import sources
    from pledger.annotation import refuse_long
    from pledger.read import read_source

    opened = list(sources.open_paths([draft], date=date))
    for problem in (p for p in opened if isinstance(p, sources.Problem)):
        out.problem(problem)
    found = [s for s in opened if isinstance(s, sources.Source)]
    if len(found) > 1:
        out.problem(f"{draft}: holds {len(found)} texts; annotate takes one")
    if len(found) != 1:
        return None
    refuse_long(found[0])
    reading = read_source(found[0])
    if not reading.understood:
        out.problem(f"{draft}: its language is {found[0].language}; only English is read")
        return None
    return reading


def _notes(reading: "Reading", where: str | None, day: datetime.datetime | None, store: Path | None, out: "Output") -> "tuple[Note, ...]":
    from pledger.annotation import annotate as annotated
    from pledger.cli_ledger_options import day_of
    from pledger.records.types import Quantified

    known = book(store, [r for r in reading.records if isinstance(r, Quantified)])
    return annotated(reading, _past(reading, where, out), known, day_of(day))


def _past(reading: "Reading", where: str | None, out: "Output") -> "Past":
    """What the ledger holds; the bundled targets where none was named and the usual place has none."""
    from pledger.annotation import bundled_past
    from pledger.annotation.stored import past_in
    from pledger.cli_ledger_options import has_ledger
    from pledger.ledger.store import Store

    if not has_ledger(where):
        known = "statistics and the targets on Central Asian pairs that come with Pledger"
        out.note(f"there is no ledger here: the draft is held against itself, {known}; --ledger names one")
        return bundled_past(reading)
    with Store(where, create=False).reading() as connection:
        return past_in(connection, reading)
