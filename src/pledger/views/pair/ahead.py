"""What is due, what has happened, and what is new between two parties."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from pledger.ledger.dates import DAY, span
from pledger.records.types import Target
from pledger.views.pair.types import Change, Deadline, DocumentKept, Event, Goalpost, Kept, MeetingKept, PledgeKept, Step

_SIGNED = ("signed", "ratified", "in_force", "ended")
_UNSIGNED = ("proposed", "prepared")


def timeline(meetings: Iterable[MeetingKept], documents: Iterable[DocumentKept]) -> tuple[Event, ...]:
    """Meetings and signatures, oldest first; undated ones last."""
    events = [Event(m.now.date, m) for m in meetings]
    events += [Event(d.now.date, d) for d in documents if d.now.status in _SIGNED]
    return tuple(sorted(events, key=_when))


def _when(event: Event) -> tuple[datetime.date, datetime.date, str]:
    days = span(event.date)
    if days is None:
        return datetime.date.max, datetime.date.max, event.what.entry
    return days.start, days.end, event.what.entry


def deadlines(
    goalposts: Sequence[Goalpost], pledges: Sequence[PledgeKept], documents: Sequence[DocumentKept], meetings: Sequence[MeetingKept],
    day: datetime.date,
) -> tuple[Deadline, ...]:  # fmt: skip
    """What is still open and has a day, the next first; what is late and still open comes before."""
    found = [*_targets(goalposts, day), *_pledges(pledges, day), *_documents(documents, day), *_meetings(meetings, day)]
    return tuple(sorted(found, key=lambda d: (d.day, d.kind, d.what.entry)))


def _targets(goalposts: Iterable[Goalpost], day: datetime.date) -> Iterator[Deadline]:
    """Targets ahead. One whose day has passed is settled: met, missed or lapsed."""
    for goal in goalposts:
        due = span(goal.now.deadline)
        settled = goal.now.strength == "done" or goal.status == "met"
        if due and goal.now.deadline and due.end >= day and not settled:
            yield Deadline(due.end, goal.now.deadline, "target", goal, False)


def _pledges(pledges: Iterable[PledgeKept], day: datetime.date) -> Iterator[Deadline]:
    for pledge in pledges:
        due = span(pledge.now.deadline)
        if due and pledge.now.deadline and pledge.fate != "done":
            yield Deadline(due.end, pledge.now.deadline, "pledge", pledge, due.end < day)


def _documents(documents: Iterable[DocumentKept], day: datetime.date) -> Iterator[Deadline]:
    """Signatures still planned, and the ends of what documents cover."""
    for document in documents:
        due, now = span(document.now.date), document.now
        if due and now.date and now.status in _UNSIGNED:
            yield Deadline(due.end, now.date, "document", document, due.end < day)
        if document.expires and now.period and document.expires >= day and now.status != "ended":
            yield Deadline(document.expires, now.period, "expiry", document, False)


def _meetings(meetings: Iterable[MeetingKept], day: datetime.date) -> Iterator[Deadline]:
    for meeting in meetings:
        due = span(meeting.now.date)
        if due and meeting.now.date and meeting.now.planned:
            yield Deadline(due.end, meeting.now.date, "meeting", meeting, meeting.unreported)


def changes(entries: Iterable[Kept], since: datetime.date | None, day: datetime.date) -> tuple[Change, ...]:
    """Every step from `since` to `day`, oldest first: a statement by its source's date, an outcome by the day it could be known."""
    if since is None:
        return ()
    found = []
    for kept in entries:
        for step in kept.steps:
            stated = step.stated or _passed(kept, step)
            when = span(stated)
            if when and stated and since <= when.end and when.start <= day:
                found.append(Change(stated, step, kept))
    return tuple(sorted(found, key=lambda c: (c.stated, c.what.entry, c.step.verdict)))


def _passed(kept: Kept, step: Step) -> str | None:
    """For an outcome that no figure settles: the day after the deadline that it is held against."""
    held = next((s.record for s in kept.statements if s.record and s.record.id == step.against), None)
    due = span(held.deadline) if isinstance(held, Target) else None
    return (due.end + DAY).isoformat() if due else None
