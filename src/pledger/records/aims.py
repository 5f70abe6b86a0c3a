"""A number in the future, as the words that aim at it tell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A number in the future: its rung on the ladder, the rule that saw it, and the words."""

    strength: str
    rule: str
    start: int
    end: int
