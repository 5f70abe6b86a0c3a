"""What the projection is measured against: random walk, own drift, Theta. All on logs, with t errors; log ratios to the last point."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from pledger.outlook import student
from pledger.outlook.projection import FLOOR, Projection, project


class Forecast(Protocol):
    """What the backtest asks of a method, in logs relative to the last point."""

    def median(self, years: int) -> float:
        """The middle of the forecast."""

    def below(self, log_ratio: float, years: int) -> float:
        """P(outcome <= log_ratio)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A forecast with one centre a horizon and t errors: `start` + `drift` a year; variance `scale`^2 (years + years^2 / `of_drift`)."""

    start: float
    drift: float
    scale: float
    df: int
    of_drift: float = 0.0
    smoothing: float = 1.0

    def median(self, years: int) -> float:
        return self.start + self.drift * years

    def below(self, log_ratio: float, years: int) -> float:
        spread = 1 + (years - 1) * self.smoothing**2 + (years * years / self.of_drift if self.of_drift else 0.0)
        return student.cdf((log_ratio - self.median(years)) / (self.scale * math.sqrt(spread)), self.df)


@dataclass(frozen=True, slots=True)
class Mixture:
    """The projection of `pledger outlook` as a forecast in log ratios."""

    projection: Projection

    def median(self, years: int) -> float:
        return math.log(self.projection.quantile(0.5, years) / self.projection.last[1])

    def below(self, log_ratio: float, years: int) -> float:
        return self.projection.below(self.projection.last[1] * math.exp(log_ratio), years)


def mixture(logs: Sequence[float], surplus: float) -> Forecast:
    """Ours, of amounts in millions of dollars; `surplus` as `project` has it."""
    return Mixture(project([(i, math.exp(y)) for i, y in enumerate(logs)], floor=FLOOR / 1e6, surplus=surplus))


def random_walk(logs: Sequence[float]) -> Forecast:
    """No drift; the size of a year's error from the series' own growth."""
    growth = _growth(logs)
    return Line(0.0, 0.0, math.sqrt(sum(g * g for g in growth) / len(growth)) or 1e-9, len(growth))


def own_drift(logs: Sequence[float]) -> Forecast:
    """Random walk with the series' own mean growth."""
    growth = _growth(logs)
    drift = sum(growth) / len(growth)
    scale = math.sqrt(sum((g - drift) ** 2 for g in growth) / (len(growth) - 1)) or 1e-9
    return Line(0.0, drift, scale, len(growth) - 1, of_drift=len(growth))


def theta(logs: Sequence[float]) -> Forecast:
    """The Theta method: simple exponential smoothing with half the slope of the straight line (Hyndman and Billah 2003)."""
    n = len(logs)
    middle = (n - 1) / 2
    slope = sum((i - middle) * y for i, y in enumerate(logs)) / sum((i - middle) ** 2 for i in range(n))
    alpha = min((a / 20 for a in range(1, 21)), key=lambda a: _smooth(logs, a)[1])
    level, squares = _smooth(logs, alpha)
    lift = slope / 2 * ((1 - (1 - alpha) ** n) / alpha - 1)
    return Line(level + lift - logs[-1], slope / 2, math.sqrt(squares / (n - 1)) or 1e-9, n - 1, smoothing=alpha)


def _growth(logs: Sequence[float]) -> list[float]:
    return [b - a for a, b in pairwise(logs)]


def _smooth(logs: Sequence[float], alpha: float) -> tuple[float, float]:
    """The last level of simple exponential smoothing, and the sum of its squared one-step errors."""
    level, squares = logs[0], 0.0
    for y in logs[1:]:
        squares += (y - level) ** 2
        level += alpha * (y - level)
    return level, squares


METHODS = {"random walk": random_walk, "own drift": own_drift, "theta": theta}
