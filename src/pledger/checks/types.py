"""What a check yields."""

from dataclasses import dataclass
from typing import Any

from pledger.checks.intervals import Interval
from pledger.statistics import Observation
from pledger.statistics.periods import span

VERDICTS = ("supported", "contradicted", "disputed", "unverifiable")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reporter's own statistics say to just what is claimed: a `value` in the claim's unit and what its rounding allows.

    `reporters`: the keys of the agencies behind it. `observations`: one for a level, base and end for a comparison over time.
    """

    reporters: frozenset[str]
    value: float
    interval: Interval
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A figure's verdict. `by`: the observations that judged. `distance`: (claim - statistic) / |statistic| for the nearest reading.

    `near`: what stands close by and may not judge (another agency or year, the speaker's own, a politician's), in words `beside`, each with
    the reason why not. `reason`: of the verdict, in words.
    """

    id: str
    verdict: str
    by: tuple[Observation, ...] = ()
    distance: float | None = None
    reason: str = ""
    near: tuple[Observation, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The reason, and what stands near."""
        return f"{self.reason} Near, but no judge: {'; '.join(self.beside)}." if self.beside else self.reason

    def to_json(self) -> dict[str, Any]:
        """The check as `pledger check --format jsonl` prints it."""
        distance = None if self.distance is None else round(self.distance, 3) + 0.0
        return {"id": self.id, "verdict": self.verdict, "by": [cited(o) for o in self.by], "distance": distance, "why": self.why}


def cited(observation: Observation) -> dict[str, Any]:
    """An observation as evidence: who, when, how much, which side reports it, where it stands."""
    when = span(observation.period)
    amount = {"value_usd": observation.value} if observation.unit == "USD" else {"value": observation.value, "unit": observation.unit}
    return {
        "agency": observation.agency, "year": when.year if when else None, "period": observation.period, **amount,
        "parties": list(observation.parties), "origin": observation.origin, "destination": observation.destination,
        "reporter": observation.reporter, "valuation": observation.valuation, "vintage": observation.vintage, "url": observation.url,
    }  # fmt: skip
