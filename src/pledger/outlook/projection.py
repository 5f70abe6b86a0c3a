"""Projection of a handful of annual points: a mixture of a random walk and a random walk with shrunken drift, on logs, with t errors.

Both are observed with noise, so that the fan starts from a smoothed level (the local level model, and that with drift; Harvey 1989).

Why a mixture, and not automatic ETS, Theta or the series' own drift: see docs/outlook.md, with the backtest that `pledger outlook
--backtest` runs again.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledger.outlook import student

LEAST = 5  # annual points; below that a series says nothing of its own
# Chosen on the backtest's earlier origins, 1991 to 1995, and judged on the later ones. SMOOTHING: how much of a year's surprise lasts.
# Drift: the median growth a year, in logs, over five years; it weighs as much as 100 years of the series' own, whose few points say next
# to nothing of it. PARTNERS: how much of the growth of both countries' trade with everyone, beyond the median country's, goes into it.
# DRIFTING: the weight of the component with drift. A year's error in logs: 0.25, weighing as much as three years.
# FLOOR: dollars added to every point; amounts of that size are mostly noise, and their logs would be nothing else.
SMOOTHING = 0.6
DRIFT, DRIFT_WEIGHT, DRIFTING = 0.075, 100.0, 0.8
PARTNERS = 0.6
ERROR, ERROR_WEIGHT = 0.25, 3
FLOOR = 2e5
BAND = 0.8

Points = Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Component:
    """One of the two, in logs: its `weight`, the `level` it starts from relative to the last point, `drift` a year, `scale` of a year's
    error, `df`, and the `drift_years` that the drift's error rests on."""

    weight: float
    level: float
    drift: float
    scale: float
    df: int
    drift_years: float

    def below(self, log_ratio: float, years: int) -> float:
        """P(log of the value `years` ahead over the last one <= log_ratio)."""
        spread = _spread(years) + (years * years / self.drift_years if self.drift_years else 0.0)
        return student.cdf((log_ratio - self.middle(years)) / (self.scale * math.sqrt(spread)), self.df)

    def middle(self, years: int) -> float:
        """The middle of the component, in logs relative to the last point."""
        return self.level + years * self.drift


@dataclass(frozen=True, slots=True)
class Projection:
    """The fan of a series: `last` (year, value) and two components. Values keep the series' unit."""

    last: tuple[int, float]
    points: int
    components: tuple[Component, ...]

    def below(self, value: float, years: int) -> float:
        """P(the value `years` after the last point <= `value`)."""
        return self._below(math.log(value / self.last[1]), years)

    def reaches(self, value: float, years: int) -> tuple[float, float, float]:
        """Probability that the value `years` after the last point is at least `value`: lowest, mixture, highest of the components."""
        ratio = math.log(value / self.last[1])
        each = [1 - c.below(ratio, years) for c in self.components]
        return min(each), sum(c.weight * e for c, e in zip(self.components, each, strict=True)), max(each)

    def quantile(self, share: float, years: int) -> float:
        """The value that is not exceeded with probability `share` (0 < share < 1), `years` after the last point."""
        low = min(c.middle(years) for c in self.components)
        high = max(c.middle(years) for c in self.components)
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
        return sum(c.weight * c.below(log_ratio, years) for c in self.components)


def _spread(years: int) -> float:
    """Variance of the error `years` ahead, in those of a year's error."""
    return 1 + (years - 1) * SMOOTHING**2


def project(points: Points, *, floor: float = 0.0, surplus: float = 0.0) -> Projection:
    """The projection of annual `points` (year, value > 0), in order of year; gaps are allowed. Raises ValueError
    for other points, and for fewer than LEAST.

    `floor`: FLOOR in the points' unit, where they are amounts of dollars. `surplus`: how much faster a year, in logs, the trade of the
    series' countries with all partners grew than the median country's (`statistics.partners`); 0 where that is not known.
    """
    if len(points) < LEAST:
        raise ValueError(f"fewer than {LEAST} points say nothing of their own")
    years = [b[0] - a[0] for a, b in pairwise(points)]
    if min(years) < 1 or min(v for _, v in points) <= 0:
        raise ValueError("points must be in order of year, one a year, and positive")
    logs = [math.log((v + floor) / points[-1][1]) for _, v in points]
    span = sum(years)
    drift = (logs[-1] - logs[0] + DRIFT_WEIGHT * (DRIFT + PARTNERS * surplus)) / (span + DRIFT_WEIGHT)
    still = _component(1 - DRIFTING, logs, years, 0.0, 0.0)
    drifting = _component(DRIFTING, logs, years, drift, span + DRIFT_WEIGHT)
    return Projection((points[-1][0], points[-1][1]), len(points), (still, drifting))


def _component(weight: float, logs: Sequence[float], years: Sequence[int], drift: float, drift_years: float) -> Component:
    """`logs`: of the points, relative to the last; `years` between them."""
    level, squares = logs[0], 0.0
    for value, gap in zip(logs[1:], years, strict=True):
        error = value - level - drift * gap
        squares += error * error / _spread(gap)
        level += drift * gap + SMOOTHING * error
    df = ERROR_WEIGHT + len(years)
    return Component(weight, level, drift, math.sqrt((ERROR_WEIGHT * ERROR**2 + squares) / df), df, drift_years)
