"""Official series: observations with agency, reporter, period and source; loaders; the bundled table; the store of imports."""

from pledger.statistics.agencies import agency_keys
from pledger.statistics.book import Book
from pledger.statistics.bundled import bundled
from pledger.statistics.periods import Span, span
from pledger.statistics.rounding import half_unit
from pledger.statistics.types import Observation, SeriesKey

__all__ = ["Book", "Observation", "SeriesKey", "Span", "agency_keys", "bundled", "half_unit", "span"]
