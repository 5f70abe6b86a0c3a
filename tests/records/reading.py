"""What the tests of records ask of a text: its records of one kind."""

from typing import TypeVar

from pledger import read_text
from pledger.records.types import Meeting, Record

R = TypeVar("R", bound=Record)
Met = tuple[str, tuple[str, ...], str | None, str | None]  # type, names (or countries) of those who took part, day, place


def read(text: str, kind: type[R]) -> list[R]:
    """The records of that kind, in the order in which the text is read."""
    return [r for r in read_text(text) if isinstance(r, kind)]


def of_kind(text: str, kind: str, date: str = "2024-03-05") -> list[Record]:
    """The records of the kind of that name, of a text of that day without a dateline."""
    return [r for r in read_text(f" date {date} {text}") if r.kind == kind]


def meetings(text: str) -> list[Met]:
    """The meetings of a text, in order, with those who took part as they are named there."""
    return [(m.type, tuple(p.name or p.country or "" for p in m.participants), m.date, m.place) for m in read(text, Meeting)]


def met(text: str) -> list[Met]:
    """The meetings of a text, in order, with those who took part by the alphabet."""
    return [(kind, tuple(sorted(who)), day, place) for kind, who, day, place in meetings(f"{text}\n")]
