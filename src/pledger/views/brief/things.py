"""What a record is about, in a line, with countries in full."""

from collections.abc import Callable

from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Record, Target
from pledger.views.brief.words import capital, day, people, subject, value
from pledger.views.captions import label


def thing(record: Record) -> str:
    """What an entry is about, in a line."""
    made = next(how for kind, how in _THINGS if isinstance(record, kind))
    return made(record)


def _target(now: Target) -> str:
    return f"{subject(now)}: {value(now)}" + (f" by {day(now.deadline)}" if now.deadline else "")


def _figure(now: Figure) -> str:
    return f"{subject(now)}: {value(now)}" + (f", {day(now.period)}" if now.period else "")


def _meeting(now: Meeting) -> str:
    place = f", {now.place}" if now.place else ""
    who = people(now.participants)
    return f"{capital(label(now.type))}{place}" + (f": {who}" if who else "")


_THINGS: tuple[tuple[type[Record], Callable[..., str]], ...] = (
    (Target, _target), (Figure, _figure), (Meeting, _meeting), (Instrument, lambda now: capital(now.title)),
    (Pledge, lambda now: capital(now.action)), (Project, lambda now: capital(now.name)),
)  # fmt: skip
