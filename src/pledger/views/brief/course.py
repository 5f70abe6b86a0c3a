"""The sections on the course of things: changes since a day, meetings, open deadlines, doubtful figures."""

from collections.abc import Sequence

from pledger.records.types import Figure, Record
from pledger.views.brief.cited import Cited, text
from pledger.views.brief.things import thing
from pledger.views.brief.types import Block, Column, Line, Paragraph, Points, Section, Span, Table
from pledger.views.brief.words import DOUBTS, VERDICTS, capital, count, day, quoted, short, subject
from pledger.views.captions import label
from pledger.views.pair import Change, Deadline, Doubt, Event, MeetingKept, Pair, Step

_WORTH = ("target", "instrument", "pledge", "meeting", "project", "figure")
_DUE = {
    "target": "Target",
    "pledge": "Pledge",
    "document": "Signature planned",
    "expiry": "Document runs out",
    "meeting": "Meeting planned",
}
_NEW = {
    "figure": "new figure", "target": "new target", "instrument": "new document", "meeting": "new", "pledge": "new pledge",
    "project": "new project",
}  # fmt: skip
_TOLD = ("overdue", "stalled")  # shown with pledges and targets, no doubtful figures


def changes(pair: Pair, cited: Cited) -> Section:
    """What is new since a day: what weighs most first, then the latest."""
    since = day(pair.since.isoformat()) if pair.since else ""
    title = f"What changed since {since}"
    if not pair.changes:
        last = max((e.stated[1] or "" for e in pair.entries()), default="")
        heard = f"; the last text on the two is of {day(last)}" if last else ""
        return Section(title, (Paragraph(text(f"Nothing since then is in the ledger{heard}.", "quiet")),))
    ordered = sorted(pair.changes, key=lambda c: c.stated, reverse=True)
    ordered.sort(key=lambda c: (c.step.verdict in ("restated", "agrees"), _WORTH.index(c.what.now.kind)))
    rows = tuple(_change(c, cited) for c in ordered[: cited.room.changes])
    blocks: list[Block] = [Table((Column("Stated", 0.16), Column("What", 0.64), Column("Change", 0.20)), rows)]
    if len(ordered) > cited.room.changes:
        blocks.append(cited.left_out(f"{count(len(ordered) - cited.room.changes, 'lesser change')} left out."))
    return Section(title, tuple(blocks))


def _change(change: Change, cited: Cited) -> tuple[Line, ...]:
    now, verdict = change.what.now, change.step.verdict
    told = _NEW[now.kind] if verdict == "first" else VERDICTS.get(verdict, label(verdict))
    grave = verdict in ("postponed", "lowered", "missed", "lapsed", "slipped", "conflicts")
    cites = cited.source(change.step.source, change.step.record)
    said = change.step.record if change.step.own and change.step.record else now
    return text(short(change.stated)), text(thing(said), "", cites), text(told, "strong" if grave else "")


def timeline(pair: Pair, cited: Cited) -> Section:
    """Meetings and signatures, the latest first, undated ones last."""
    title = "Meetings and signatures"
    if not pair.timeline:
        return Section(title, (Paragraph(text("No meeting and no signature is in the ledger.", "quiet")),))
    latest = list(reversed(pair.timeline))
    latest.sort(key=lambda e: not e.date)
    rows = tuple(_event(e, cited) for e in latest[: cited.room.events])
    blocks: list[Block] = [Table((Column("Date", 0.16), Column("What", 0.84)), rows)]
    if len(pair.timeline) > cited.room.events:
        blocks.append(cited.left_out(f"{count(len(pair.timeline) - cited.room.events, 'earlier one', 'earlier ones')} in the ledger."))
    return Section(title, tuple(blocks))


def _event(event: Event, cited: Cited) -> tuple[Line, ...]:
    what = event.what
    cites = cited.steps(what.statements[-1:])
    if isinstance(what, MeetingKept):
        planned = ("planned, not reported held: " if what.unreported else "planned: ") if what.now.planned else ""
        return text(short(event.date) or "undated"), text(capital(f"{planned}{thing(what.now)}"), "", cites)
    return text(short(event.date) or "undated"), (
        Span(capital(label(what.now.status or "signed")) + ": "),
        Span(thing(what.now), "strong", cites),
    )


def deadlines(pair: Pair, cited: Cited) -> Section:
    """What is due, the next first, what is late before all."""
    title = "Open deadlines"
    if not pair.deadlines:
        return Section(title, (Paragraph(text("No open target, pledge, document or meeting has a date ahead.", "quiet")),))
    rows = tuple(_deadline(d, cited) for d in pair.deadlines[: cited.room.deadlines])
    blocks: list[Block] = [Table((Column("Due", 0.16), Column("What", 0.64), Column("Kind", 0.20)), rows)]
    if len(pair.deadlines) > cited.room.deadlines:
        blocks.append(cited.left_out(f"{count(len(pair.deadlines) - cited.room.deadlines, 'later one', 'later ones')} left out."))
    return Section(title, tuple(blocks))


def _deadline(due: Deadline, cited: Cited) -> tuple[Line, ...]:
    now: Record = due.what.now
    when = short(due.day.isoformat()) if due.kind == "expiry" else short(due.date)
    told = _DUE[due.kind] + (", late" if due.late else "")
    return text(when), text(thing(now), "", cited.steps(due.what.statements[-1:])), text(told, "strong" if due.late else "")


def doubts(pair: Pair, cited: Cited) -> Section:
    """Figures that conflict, do not tie or miss official statistics, and goalposts that moved."""
    title = "Doubtful figures"
    found = [d for d in pair.doubts if d.kind not in _TOLD]
    if not found:
        return Section(title, (Paragraph(text("No figure in the ledger conflicts with another or with the statistics at hand.", "quiet")),))
    steps = {s.record.id: s for e in pair.entries() for s in e.steps if s.record}
    lines = tuple(_doubt(d, cited, [steps[r] for r in d.records if r in steps]) for d in found[: cited.room.doubts])
    blocks: list[Block] = [Points(lines)]
    if len(found) > cited.room.doubts:
        blocks.append(cited.left_out(f"{count(len(found) - cited.room.doubts, 'lesser doubt')} left out."))
    return Section(title, tuple(blocks))


def _doubt(doubt: Doubt, cited: Cited, steps: Sequence[Step]) -> Line:
    told = doubt.explanation
    last = steps[-1].record if steps else None
    if doubt.check and isinstance(last, Figure):
        told = f"{subject(last)}, {day(last.period) or 'no period'}: {doubt.check.why}"
    elif doubt.kind == "conflict" and isinstance(last, Figure):
        told = f"{subject(last)}: {told}"
    for name in {s.record.source for s in steps if s.record}:  # the citation says which text it is
        told = told.replace(f", {name})", ")").replace(f" ({name})", "")
    kind = DOUBTS.get(doubt.kind, capital(label(doubt.kind)))
    return Span(f"{kind}. ", "strong"), Span(capital(quoted(told, 600)), "", cited.steps(steps))
