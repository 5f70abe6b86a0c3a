"""What the tests of records ask of a text: its records of one kind."""

from typing import TypeVar

from pledger import read_text
from pledger.records.types import Record

R = TypeVar("R", bound=Record)


def read(text: str, kind: type[R]) -> list[R]:
    """The records of that kind, in the order in which the text is read."""
    return [r for r in read_text(text) if isinstance(r, kind)]
