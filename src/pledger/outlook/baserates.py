"""How often bilateral trade grew so fast: the base rate that stands beside every required growth."""

import csv
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_TABLE = "base_rates.csv"


@dataclass(frozen=True, slots=True)
class BaseRates:
    """`rates[h]`: (growth a year, share of pairs that grew at least so fast over h years), in order of growth."""

    rates: dict[int, tuple[tuple[float, float], ...]]

    @property
    def longest(self) -> int:
        return max(self.rates)

    def share(self, growth: float, years: int) -> float:
        """Share of country pairs whose trade grew by at least `growth` a year (0.149: 14.9%) over `years` >= 1.

        Between the table's thresholds by straight line; above the highest the highest's share, below the lowest the lowest's; over more
        years than the table has, the table's longest.
        """
        row = self.rates[min(max(years, 1), self.longest)]
        thresholds = [g for g, _ in row]
        at = bisect_left(thresholds, growth)
        if at == 0:
            return row[0][1]
        if at == len(row):
            return row[-1][1]
        (g0, p0), (g1, p1) = row[at - 1], row[at]
        return p0 + (p1 - p0) * (growth - g0) / (g1 - g0)


@lru_cache(maxsize=1)
def base_rates() -> BaseRates:
    """The bundled base rates: nominal dollar trade of 1,914 country pairs, 1986 to 2006. Cached."""
    text = (files("pledger.statistics") / "tables" / _TABLE).read_text(encoding="utf-8")
    rates: dict[int, list[tuple[float, float]]] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        rates.setdefault(int(row["years"]), []).append((float(row["growth"]), float(row["share"])))
    return BaseRates({years: tuple(sorted(found)) for years, found in rates.items()})
