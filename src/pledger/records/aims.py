"""A number in the future, as the words that aim at it tell."""

from pledger.mentions.types import Party, Place
from pledger.records.fragments import Clause
from pledger.values import fixed


@fixed
class Aim:
    """A number in the future: its rung on the ladder, the rule that saw it, and the words."""

    strength: str
    rule: str
    start: int
    end: int


def to_do(c: Clause, start: int, end: int) -> bool:
    """Whether 'to' and a verb stand there; of 'exports to Uganda up 5%' it leads to a country or a town."""
    while m := c.search("infinitive", start, end):
        behind = start + m.end("to")
        if not any(x.start == behind for kind in (Party, Place) for x in c.d.marked.of(kind, behind, end)):
            return True
        start = behind
    return False
