"""Intervals: what a claim's words and a statistic's rounding allow (docs/checks.md)."""

import math
from dataclasses import dataclass

from pledger.checks.printed import half_printed
from pledger.records.types import Quantified
from pledger.statistics import Observation
from pledger.statistics.rounding import half_significant, rounding

_HEDGE = 0.1  # `about` widens by a tenth both ways, `nearly` by a tenth downwards
_LOOSE = 0.005  # of a hedged statistic
_NOISE = 1e-9  # relative; what floating point may add to an end


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; an open end is infinite."""

    low: float = -math.inf
    high: float = math.inf

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a point in common."""
        return self.gap(other) == 0.0

    def gap(self, other: "Interval") -> float:
        """How far apart they are: 0 where they meet."""
        apart = max(self.low - other.high, other.low - self.high)
        ends = [abs(e) for e in (self.low, self.high, other.low, other.high) if math.isfinite(e)]
        return 0.0 if apart <= _NOISE * max(ends, default=0.0) else apart

    def turned(self) -> "Interval":
        """The same about zero."""
        return Interval(-self.high, -self.low)


def claimed(figure: Quantified) -> Interval | None:
    """What the words of a figure or target allow, in its unit; None without a value.

    `nearly -20` is a fall of a little under 20: hedges work on the size, the sign is put back.
    """
    if figure.value is None:
        return None
    half = half_printed(figure)
    if figure.bound == "between" and figure.low is not None and figure.high is not None:
        return Interval(min(figure.low, figure.high) - half, max(figure.low, figure.high) + half)
    size = abs(figure.value)
    allowed = _allowed(size, half, figure.bound)
    return allowed.turned() if figure.value < 0 else allowed


def _allowed(size: float, half: float, bound: str) -> Interval:
    if bound in ("over", "at_least"):
        return Interval(low=size)
    if bound in ("under", "up_to"):
        return Interval(high=size)
    below = _HEDGE * size if bound in ("about", "nearly") else 0.0
    above = _HEDGE * size if bound == "about" else 0.0
    return Interval(size - below - half, size + above + half)


def measured(observation: Observation) -> Interval:
    """What a statistic's own rounding allows; a hedged one ("about 900 million") is known to its last digit that is no zero, and to no
    better than half a percent."""
    half = rounding(observation)
    if observation.hedge:
        half = max(half, half_significant(observation.value), _LOOSE * observation.value)
    return Interval(observation.value - half, observation.value + half)
