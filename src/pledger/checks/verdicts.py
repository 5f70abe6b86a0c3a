"""From a claim's interval and the reporters' readings to a verdict."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pledger.checks.intervals import Interval
from pledger.checks.types import Reading

APART = 0.1  # a reporter further away than a tenth of its own value is a dispute


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, and the nearest reading that decided its distance."""

    verdict: str
    distance: float | None
    nearest: Reading


def judge(value: float, allowed: Interval, readings: Sequence[Reading]) -> Judged:
    """The verdict on a claim of `value`, whose words allow the interval `allowed`, by `readings` (at least one).

    `supported` if it meets a reporter and no other is more than a tenth away; `disputed` if it meets one and misses another by more
    than a tenth; `contradicted` if it misses every one. A reporter with several vintages is met if one of them is.
    """
    gaps: dict[str, float] = defaultdict(lambda: float("inf"))
    for reading in readings:
        for reporter in reading.reporters:
            gaps[reporter] = min(gaps[reporter], _relative(allowed.gap(reading.interval), reading.value))
    met = [r for r in readings if allowed.meets(r.interval)]
    nearest = min(met or readings, key=lambda r: abs(distance(value, r)))
    if not met:
        verdict = "contradicted"
    else:
        verdict = "disputed" if max(gaps.values()) > APART else "supported"
    off = distance(value, nearest)
    return Judged(verdict, None if off in (float("inf"), float("-inf")) else off, nearest)


def distance(value: float, reading: Reading) -> float:
    """(claim - statistic) / |statistic|; growth rates are compared with one another, not in points."""
    return _relative(value - reading.value, reading.value)


def _relative(difference: float, to: float) -> float:
    if difference == 0.0:
        return 0.0
    return difference / abs(to) if to else float("inf") * (1 if difference > 0 else -1)
