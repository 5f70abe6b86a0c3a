"""Mirror pairs: one flow as its exporter reports it and as its importer does."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pledger.statistics.types import Observation


@dataclass(frozen=True, slots=True)
class Mirror:
    """One flow in one period by both sides. `gap`: the importer's value over the exporter's, less 1 (freight alone makes 0.05 to 0.1)."""

    origin: str
    destination: str
    period: str
    exporter: Observation
    importer: Observation

    @property
    def gap(self) -> float | None:
        return self.importer.value / self.exporter.value - 1 if self.exporter.value else None


def mirrors(observations: Iterable[Observation]) -> list[Mirror]:
    """Every pair of statistics on one flow, period and product from both of its sides, in order of flow and period.

    Each side's own statistic of one provider is set against the other side's; of several vintages the last stands.
    """
    sides: dict[tuple[str, str, str, str | None], dict[str, Observation]] = defaultdict(dict)
    for o in sorted(observations, key=lambda o: o.vintage or ""):
        if o.indicator == "exports" and o.role == "statistic" and o.period and o.origin and o.destination and o.reporter:
            sides[o.origin, o.destination, o.period, o.product][o.reporter] = o
    return [
        Mirror(origin, destination, period, both[origin], both[destination])
        for (origin, destination, period, _), both in sorted(sides.items(), key=lambda item: item[0][:3])
        if origin in both and destination in both
    ]
