"""Dates of undated sources: a day whose year is not said is bounded by who held which office on it."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from pledger.lexicon import Row, holders, surname
from pledger.mentions.types import Person
from pledger.records.context import Discourse
from pledger.records.same_office import same_office
from pledger.records.types import Instrument, Meeting, Record

FIRST_YEAR = 1991
MOST = 5  # more candidate years than this say nothing
_UNKNOWN = re.compile(r"XXXX-(\d\d)-(\d\d)")


def bound(d: Discourse, records: Iterable[Record]) -> list[Record]:
    """The records with `XXXX-05-05` made `2023-05-05` or `[2022-05-05,2023-05-05]` where the source's office-holders leave few years."""
    held: list[list[Row]] | None = None
    settled = []
    for r in records:
        if isinstance(r, (Meeting, Instrument)) and r.date and (m := _UNKNOWN.fullmatch(r.date)):
            held = _held(d) if held is None else held
            r = replace(r, date=_bounded(int(m[1]), int(m[2]), held) or r.date)
        settled.append(r)
    return settled


def _held(d: Discourse) -> list[list[Row]]:
    """Of each office-holder of the source that the table knows, the rows that fit name, office and country."""
    table = holders(d.marked.lexicon)
    found = {}
    for p in d.marked.of(Person):
        if p.name and p.office and p.country and (p.name, p.office) not in found:
            rows = [
                r
                for r in table.get(surname(p.name), ())
                if r["code"] == p.country and r["start"] and same_office(r["office"], p.office, d.marked.lexicon)
            ]
            found[p.name, p.office] = rows
    return [rows for rows in found.values() if rows]


def _bounded(month: int, day: int, held: list[list[Row]]) -> str | None:
    years = range(FIRST_YEAR, datetime.date.today().year + 1)
    fitting = [y for y in years if held and all(any(_in_office(r, f"{y:04}-{month:02}-{day:02}") for r in rows) for rows in held)]
    if not fitting or len(fitting) > MOST:
        return None
    dates = [f"{y:04}-{month:02}-{day:02}" for y in fitting]
    return dates[0] if len(dates) == 1 else f"[{','.join(dates)}]"


def _in_office(row: Row, day: str) -> bool:
    """Whether the row's term covers the day; a term of unknown end is taken to last."""
    return row["start"] <= day and (not row["end"] or day <= row["end"])
