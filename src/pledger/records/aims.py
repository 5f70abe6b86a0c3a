"""A number in the future, as the words that aim at it tell."""

from pledger.values import fixed


@fixed
class Aim:
    """A number in the future: its rung on the ladder, the rule that saw it, and the words."""

    strength: str
    rule: str
    start: int
    end: int
