"""What the tests of records ask of a text: its records of one kind."""

from typing import TypeVar

from pledger import read_text
from pledger.records.types import Record

R = TypeVar("R", bound=Record)


def read(text: str, kind: type[R]) -> list[R]:
    """The records of that kind, in the order in which the text is read."""
    return [r for r in read_text(text) if isinstance(r, kind)]


def of_kind(text: str, kind: str, date: str = "2024-03-05") -> list[Record]:
    """The records of the kind of that name, of a text of that day without a dateline."""
    return [r for r in read_text(f" date {date} {text}") if r.kind == kind]
