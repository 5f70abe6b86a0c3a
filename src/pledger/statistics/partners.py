"""How a country's trade with all its partners grows: what is known of a pair's growth before its own few points speak."""

import math
from collections import defaultdict
from collections.abc import Mapping
from statistics import median

YEARS = 5
LEAST = 30  # countries; the median of fewer is no world's

Flow = tuple[tuple[str, ...], *tuple[object, ...]]
"""What makes two amounts the same flow: the parties (ISO alpha-3), then whatever tells series apart."""


def growth(before: Mapping[Flow, float], after: Mapping[Flow, float]) -> dict[str, float]:
    """By country, how much faster a year its trade grew in the YEARS between than the median country's, in logs.

    Counted are flows known in both years, over all partners. Empty for fewer than LEAST countries.
    """
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for flow in before.keys() & after.keys():
        for country in flow[0]:
            sums[country][0] += before[flow]
            sums[country][1] += after[flow]
    grown = {country: math.log(now / then) / YEARS for country, (then, now) in sums.items() if then > 0 and now > 0}
    if len(grown) < LEAST:
        return {}
    usual = median(grown.values())
    return {country: own - usual for country, own in grown.items()}


def surplus(parties: tuple[str, ...], grown: Mapping[str, float]) -> float:
    """The mean of `growth` over the parties; 0 where it is not known of each."""
    return sum(grown[p] for p in parties) / len(parties) if parties and all(p in grown for p in parties) else 0.0
