"""A score is a readable list: weighted features, each of which votes with a detail that a person sees, or abstains.

`score(features, a, b)` adds weight times vote; a vote of VETO from any feature says `different` whatever the rest say.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pledger.ledger.types import DIFFERENT, SAME, UNSURE, Item

VETO = -math.inf
SAME_FROM, UNSURE_FROM = 0.56, 0.45


class Vote(NamedTuple):
    """What one feature thinks of a pair: `score` from -1 (apart) to 1 (together) or VETO, and why."""

    score: float
    detail: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason to put two records together or apart. `weight` is above 0."""

    function: Callable[[Item, Item], Vote | None]
    weight: float = 1.0
    name: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.function.__name__)


class Score(NamedTuple):
    """The sum over features and the votes behind it."""

    value: float
    votes: tuple[tuple[str, float, str], ...]

    @property
    def verdict(self) -> str:
        if self.value >= SAME_FROM:
            return SAME
        return UNSURE if self.value >= UNSURE_FROM else DIFFERENT

    @property
    def vetoed(self) -> bool:
        return self.value == VETO

    @property
    def detail(self) -> tuple[str, ...]:
        return tuple(f"{name} {points:+.2f}: {detail}" for name, points, detail in self.votes)


def score(features: Sequence[Feature], a: Item, b: Item) -> Score:
    """Every feature's vote on a pair. Symmetric as long as the features are: the pair is put in order first."""
    if b.place_in_time < a.place_in_time:
        a, b = b, a
    total = 0.0
    votes: list[tuple[str, float, str]] = []
    for feature in features:
        vote = feature.function(a, b)
        if vote is None:
            continue
        points = feature.weight * vote.score
        votes.append((feature.name, points, vote.detail))
        if points == VETO:
            return Score(VETO, tuple(votes))
        total += points
    return Score(total, tuple(votes))


def another_source(a: Item, b: Item) -> Vote | None:
    """A source says a thing of its own once; a second record is another thing."""
    if a.record.source == b.record.source:
        return Vote(VETO, f"both stand in {a.record.source}, which would say it once")
    return None


def same_breath(a: Item, b: Item) -> Vote | None:
    """A source rarely gives two records to one undertaking."""
    if a.record.source == b.record.source:
        return Vote(-1.0, f"both stand in {a.record.source}")
    return None
