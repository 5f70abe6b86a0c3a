"""Rows of the ledger as typed entries of the read model, one function a kind."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from pledger.checks.entries import CheckedEntry, check_entry
from pledger.ledger.dates import span
from pledger.outlook import outlook
from pledger.records.load import trusted
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Record, Target
from pledger.statistics import Book
from pledger.views.pair.gathered import Gathered, Row
from pledger.views.pair.types import DocumentKept, FigureKept, Goalpost, MeetingKept, PledgeKept, ProjectKept, Step

_FIRST = ("trade_turnover", "exports", "imports")  # figures of these come before the rest


class Lines:
    """Makes the entries of two parties, as of a day, with what statistics know."""

    def __init__(self, held: Gathered, both: frozenset[str], day: datetime.date, known: Book) -> None:
        self._held, self._both, self._day, self._known = held, both, day, known
        self._worries: dict[str, list[Row]] = defaultdict(list)
        for finding in held.findings:
            for identity in finding["entries"]:
                self._worries[identity].append(finding)
        self._urls = {record: source.url for record, source in held.source_of.items() if source.url}
        self._entry_of = {record: e["id"] for rows in held.entries.values() for e in rows for record in e["records"]}
        self._meetings = {e["id"] for e in held.entries["meeting"]}

    def checked(self) -> list[CheckedEntry]:
        """Every figure with its statements held against statistics."""
        said = [[self._held.records[r] for r in row["records"] if r in self._held.records] for row in self._rows("figure")]
        figures = [cast(list[Figure], own) for own in said]
        return [check_entry(row, own, self._known, self._urls) for row, own in zip(self._rows("figure"), figures, strict=True)]

    def figures(self, checked: Iterable[CheckedEntry]) -> tuple[FigureKept, ...]:
        """Figures, turnover first, the latest period first within an indicator."""
        found = [
            FigureKept(now=cast(Figure, _now(dict(c.entry))), checks=tuple(v for _, v in c.statements), **self._common(dict(c.entry)))
            for c in checked
        ]
        found.sort(key=lambda f: f.now.period or "", reverse=True)
        found.sort(key=lambda f: (_FIRST.index(f.now.indicator) if f.now.indicator in _FIRST else len(_FIRST), f.now.indicator))
        return tuple(found)

    def goalposts(self) -> tuple[Goalpost, ...]:
        made = []
        for row in self._rows("target"):
            common = self._common(row)
            now = replace(cast(Target, _now(row)), deadline=standing_deadline(common["steps"]))
            made.append(Goalpost(now=now, outlook=outlook(now, self._known, self._day.year), **common))
        return tuple(made)

    def pledges(self) -> tuple[PledgeKept, ...]:
        made = []
        for row in self._rows("pledge"):
            common = self._common(row)
            now, first = cast(Pledge, _now(row)), cast(Pledge, common["steps"][0].record)
            fate = _fate(common["steps"], {f["kind"] for f in self._worries[row["id"]]})
            made.append(PledgeKept(now=now, first_strength=first.strength, fate=fate, **common))
        return tuple(made)

    def documents(self) -> tuple[DocumentKept, ...]:
        made = []
        for row in self._rows("instrument"):
            now = cast(Instrument, _now(row))
            covered = span(now.period)
            made.append(DocumentKept(now=now, expires=covered.end if covered else None, **self._common(row)))
        return tuple(made)

    def meetings(self) -> tuple[MeetingKept, ...]:
        made = []
        for row in self._rows("meeting"):
            now = cast(Meeting, _now(row))
            when = span(now.date)
            late = now.planned and when is not None and when.end < self._day
            made.append(MeetingKept(now=now, unreported=late, **self._common(row)))
        return tuple(made)

    def projects(self) -> tuple[ProjectKept, ...]:
        return tuple(ProjectKept(now=cast(Project, _now(row)), **self._common(row)) for row in self._rows("project"))

    def _rows(self, kind: str) -> Sequence[Row]:
        return self._held.entries[kind]

    def _common(self, row: Row) -> dict[str, Any]:
        return {
            "entry": row["id"],
            "parties": tuple(row["parties"]),
            "stated": (row["stated"][0], row["stated"][1]),
            "status": row["status"],
            "confidence": row["confidence"],
            "wider": set(row["parties"]) != self._both,
            "steps": tuple(self._step(s, row) for s in row["history"]),
            "occasion": self._occasion(row),
            "worries": tuple(f["id"] for f in self._worries[row["id"]]),
        }

    def _step(self, step: Mapping[str, Any], row: Row) -> Step:
        identity = step["record"] or ""
        source = self._held.source_of.get(identity)
        return Step(
            verdict=step["verdict"],
            stated=step["stated"],
            record=self._held.records.get(identity),
            source=source.number if source else None,
            own=identity in row["records"],
            against=step["against"],
        )

    def _occasion(self, row: Row) -> str | None:
        """The meeting that its links put it at; the last one said."""
        at = [self._entry_of.get(x["record"], "") for x in row["links"] if x["relation"] == "at"]
        known = [e for e in at if e in self._meetings]
        return known[-1] if known else None


def _now(row: Row) -> Record:
    """The entry's view as a record: its id is the entry's, it has no source and no evidence of its own."""
    view = {name: field["value"] for name, field in row["view"].items()}
    return trusted({"kind": row["kind"], "id": row["id"], "source": "", "evidence": (), "confidence": row["confidence"], **view})


def standing_deadline(steps: Sequence[Step]) -> str | None:
    """A target's deadline as it stands: carried over statements that give none, dropped where the value moved without one."""
    standing: str | None = None
    for step in steps:
        if not step.own or not isinstance(step.record, Target):
            continue
        if step.record.deadline:
            standing = step.record.deadline
        elif step.verdict in ("raised", "lowered"):
            standing = None
    return standing


def _fate(steps: Sequence[Step], worries: set[str]) -> str:
    """What became of a pledge: one of FATES."""
    if any(isinstance(s.record, Pledge) and s.record.strength == "done" for s in steps):
        return "done"
    for kind in ("overdue", "stalled"):
        if kind in worries:
            return kind
    last = steps[-1].verdict
    return "standing" if last == "first" else last
