"""What an outlook says."""

from dataclasses import dataclass
from typing import Any

from pledger.outlook.moves import Moves
from pledger.outlook.projection import Projection
from pledger.records.types import Target
from pledger.statistics import Observation
from pledger.statistics.periods import span

ALWAYS = "Nominal dollars; the figure for the deadline's own year counts."
STATUSES = ("open", "reached", "disputed", "passed", "unknown")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a target stands by one agency: its latest annual statistic, and what is needed from there.

    `years` to the deadline; `required` growth a year (0.149: 14.9%) and its `base_rate`, None without a deadline ahead.
    """

    observation: Observation
    years: int | None
    required: float | None
    base_rate: float | None

    @property
    def year(self) -> int:
        when = span(self.observation.period)
        assert when is not None  # only annual observations become standings
        return when.year


@dataclass(frozen=True, slots=True)
class Fan:
    """One agency's own annual series, its projection, and the probability (lowest, mixture, highest) of the target at the deadline.

    `surplus`: how much faster a year, in logs, the countries' trade with all partners grew than the median country's; 0 if not known.
    """

    agency: str
    series: tuple[Observation, ...]
    projection: Projection
    probability: tuple[float, float, float] | None
    surplus: float = 0.0

    def band(self, years: int) -> tuple[float, float, float]:
        """Lower end of the 80% band, median, upper end, `years` after the last point."""
        low, median, high = (self.projection.quantile(q, years) for q in (0.1, 0.5, 0.9))
        return low, median, high


@dataclass(frozen=True, slots=True)
class Outlook:
    """A target's prospects. `level`: what is to be reached, in full units. `status`: one of STATUSES. `assumed`: in words.

    `annual`: every annual statistic on just this, of all agencies. `moves`: the target's own history, where a ledger knows it.
    """

    target: Target
    level: float | None
    deadline: int | None
    status: str
    standings: tuple[Standing, ...]
    fans: tuple[Fan, ...]
    assumed: tuple[str, ...]
    annual: tuple[Observation, ...] = ()
    moves: Moves | None = None

    @property
    def required(self) -> tuple[float, float] | None:
        """Required growth a year, lowest and highest over the agencies; None where none can be said."""
        return _range([s.required for s in self.standings])

    @property
    def base_rate(self) -> tuple[float, float] | None:
        """Share of pairs that grew so fast, lowest and highest over the agencies."""
        return _range([s.base_rate for s in self.standings])

    @property
    def probability(self) -> tuple[float, float] | None:
        """Probability of the target at its deadline as a range over components and agencies; None below five points."""
        ends = [p for f in self.fans if f.probability for p in (f.probability[0], f.probability[2])]
        return (min(ends), max(ends)) if ends else None

    def to_json(self) -> dict[str, Any]:
        """The outlook as `pledger outlook --format jsonl` prints it."""
        return {
            "id": self.target.id, "parties": list(self.target.parties), "indicator": self.target.indicator, "value": self.level,
            "unit": self.target.unit, "deadline": self.target.deadline, "status": self.status,
            "standing": [_standing(s) for s in self.standings], "required": _rounded(self.required),
            "probability": _rounded(self.probability), "base_rate": _rounded(self.base_rate),
            "projection": [_fan(f, self.deadline) for f in self.fans], "assumed": list(self.assumed), "source": self.target.source,
            "history": self.moves.to_json() if self.moves else None,
        }  # fmt: skip


def _range(values: list[float | None]) -> tuple[float, float] | None:
    known = [v for v in values if v is not None]
    return (min(known), max(known)) if known else None


def _rounded(ends: tuple[float, ...] | None) -> list[float] | None:
    return None if ends is None else [round(e, 3) for e in ends]


def _standing(standing: Standing) -> dict[str, Any]:
    o = standing.observation
    return {
        "agency": o.agency, "reporter": o.reporter, "year": standing.year, "value": o.value, "url": o.url, "years": standing.years,
        "required": None if standing.required is None else round(standing.required, 4),
        "base_rate": None if standing.base_rate is None else round(standing.base_rate, 3),
    }  # fmt: skip


def _fan(fan: Fan, deadline: int | None) -> dict[str, Any]:
    last = fan.projection.last[0]
    until = max(last + 1, deadline or last + 5)
    years = [(last + h, *fan.band(h)) for h in range(1, until - last + 1)]
    return {
        "agency": fan.agency, "points": fan.projection.points, "last": last, "probability": _rounded(fan.probability),
        "band": [{"year": y, "low": round(a), "median": round(m), "high": round(b)} for y, a, m, b in years],
    }  # fmt: skip
