"""The facts that come with Pledger, so that checks work out of the box: each row with its source."""

from functools import lru_cache
from importlib.resources import files

from pledger.statistics.book import Book
from pledger.statistics.plain import observations

TABLES = ("reported_turnover.csv", "economies.csv")


@lru_cache(maxsize=1)
def bundled() -> Book:
    """Officially reported turnovers of Central Asian pairs (statistics, claims and traps), GDP and population. Cached, immutable."""
    folder = files("pledger.statistics") / "tables"
    return Book(tuple(o for name in TABLES for o in observations(folder / name, provider="bundled")))
