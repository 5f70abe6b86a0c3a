"""Projection of a handful of annual points: a mixture of a random walk and a random walk with shrunken drift, on logs, with t errors.

Why a mixture, and not automatic ETS, Theta or the series' own drift: see docs/outlook.md, with the backtest that `pledger outlook
--backtest` runs again.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledger.outlook import student

LEAST = 5  # annual points; below that a series says nothing of its own
# The prior. Drift: the median five-year growth of bilateral trade in the bundled base rates, 8% a year; it weighs as much as 30 years of
# the series' own. Size of a year's error in logs: 0.2, weighing as much as three years.
DRIFT, DRIFT_WEIGHT = math.log(1.08), 30.0
ERROR, ERROR_WEIGHT = 0.2, 3
BAND = 0.8

Points = Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Component:
    """One of the two, in logs: `drift` a year, `scale` of a year's error, `df`, and the `drift_years` that the drift's error rests on."""

    drift: float
    scale: float
    df: int
    drift_years: float

    def below(self, log_ratio: float, years: int) -> float:
        """P(log of the value `years` ahead over the last one <= log_ratio)."""
        spread = years + (years * years / self.drift_years if self.drift_years else 0.0)
        return student.cdf((log_ratio - years * self.drift) / (self.scale * math.sqrt(spread)), self.df)


@dataclass(frozen=True, slots=True)
class Projection:
    """The fan of a series: `last` (year, value) and two equally weighted components. Values keep the series' unit."""

    last: tuple[int, float]
    points: int
    components: tuple[Component, ...]

    def below(self, value: float, years: int) -> float:
        """P(the value `years` after the last point <= `value`)."""
        ratio = math.log(value / self.last[1])
        return sum(c.below(ratio, years) for c in self.components) / len(self.components)

    def reaches(self, value: float, years: int) -> tuple[float, float, float]:
        """Probability that the value `years` after the last point is at least `value`: lowest, mixture, highest of the components."""
        ratio = math.log(value / self.last[1])
        each = [1 - c.below(ratio, years) for c in self.components]
        return min(each), sum(each) / len(each), max(each)

    def quantile(self, share: float, years: int) -> float:
        """The value that is not exceeded with probability `share` (0 < share < 1), `years` after the last point."""
        low = min(years * c.drift for c in self.components)
        high = max(years * c.drift for c in self.components)
        step = max(c.scale for c in self.components) * math.sqrt(years + years * years / 10) + 1e-12
        while self._below(low, years) > share:
            low, step = low - step, 2 * step
        while self._below(high, years) < share:
            high, step = high + step, 2 * step
        while high - low > 1e-7:  # in logs: a ten-millionth of the value
            middle = (low + high) / 2
            low, high = (middle, high) if self._below(middle, years) < share else (low, middle)
        return self.last[1] * math.exp((low + high) / 2)

    def _below(self, log_ratio: float, years: int) -> float:
        return sum(c.below(log_ratio, years) for c in self.components) / len(self.components)


def project(points: Points) -> Projection | None:
    """The projection of annual `points` (year, value > 0), in order of year; gaps are allowed. None for fewer than five points."""
    if len(points) < LEAST:
        return None
    years = [b[0] - a[0] for a, b in pairwise(points)]
    if min(years) < 1 or min(v for _, v in points) <= 0:
        raise ValueError("points must be in order of year, one a year, and positive")
    growth = [math.log(b[1] / a[1]) for a, b in pairwise(points)]
    span = sum(years)
    drift = (sum(growth) + DRIFT_WEIGHT * DRIFT) / (span + DRIFT_WEIGHT)
    return Projection(
        (points[-1][0], points[-1][1]),
        len(points),
        (_component(growth, years, 0.0, 0.0), _component(growth, years, drift, span + DRIFT_WEIGHT)),
    )


def _component(growth: Sequence[float], years: Sequence[int], drift: float, drift_years: float) -> Component:
    squares = sum((g - drift * y) ** 2 / y for g, y in zip(growth, years, strict=True))
    df = ERROR_WEIGHT + len(growth)
    return Component(drift, math.sqrt((ERROR_WEIGHT * ERROR**2 + squares) / df), df, drift_years)
