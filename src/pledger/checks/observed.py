"""The statistics that can speak to some records: the bundled tables and what has been imported on their countries."""

from collections.abc import Iterable
from pathlib import Path

from pledger.records.types import Quantified
from pledger.statistics import Book, bundled
from pledger.statistics.codes import named, region
from pledger.statistics.store import book, default_path, topics


def spoken_of(store: Path | None = None) -> frozenset[tuple[str, ...]]:
    """The countries and pairs of countries on which there are statistics at all: where there are none, all is unverifiable."""
    return frozenset(o.parties for o in bundled()) | topics(store or default_path())


def observed(records: Iterable[Quantified], store: Path | None = None) -> Book:
    """The bundled tables and what `store` holds on the countries of these records and of the regions they are compared with.

    `store`: the file of imported statistics, by default the user's own. Raises StatisticsError where it is damaged.
    """
    countries: set[str] = set()
    for record in records:
        whole = record.whole or ""
        found = region(whole)
        countries |= {*record.parties, *named(whole), *(found[1] if found else ())}
    place = store or default_path()
    return bundled() + book(place, countries) if place.exists() else bundled()  # which has its index already
