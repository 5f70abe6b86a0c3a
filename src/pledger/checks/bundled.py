"""The claims that come with Pledger: what politicians said of trade, each with its page, as figure records."""

import re
from functools import lru_cache

from pledger.records.types import Figure, Speaker
from pledger.statistics import Observation, bundled
from pledger.statistics.agencies import agency_keys

_HEDGES = (
    ("nearly", re.compile(r"almost|nearly|approached|closing in")),
    ("about", re.compile(r"about|roughly|approximately|around")),
    ("over", re.compile(r"exceed|surpass|over|more than")),
)


@lru_cache(maxsize=1)
def bundled_claims() -> tuple[Figure, ...]:
    """Every bundled claim that names its period, in the order of the table. `source` is the page, `said_by` the office that spoke."""
    dated = [o for o in bundled() if o.role == "claim" and o.period]
    return tuple(_figure(o, n) for n, o in enumerate(dated, 1))


def _figure(claim: Observation, number: int) -> Figure:
    bound = next((name for name, words in _HEDGES if words.search(claim.hedge)), "exactly")
    exact = claim.value if bound == "exactly" else None
    speaker = re.sub(r"\s+via\s.*|\s*\(.*", "", claim.agency)
    return Figure(
        id=f"claim-{number}", source=claim.url, evidence=(), parties=claim.parties,
        indicator=claim.indicator, origin=claim.origin, destination=claim.destination,
        value=claim.value, unit=claim.unit, bound=bound, low=claim.value if bound == "over" else exact,
        high=claim.value if bound == "nearly" else exact, period=claim.period,
        said_by=Speaker(name=speaker, country=claim.reporter) if agency_keys(speaker) else None,
    )  # fmt: skip
