"""A book of observations: what is known, and who speaks to just what is asked."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from pledger.statistics.periods import Span, span
from pledger.statistics.types import Observation

Topic = tuple[str, tuple[str, ...], str | None, str | None, str | None]


def topic(observation: Observation) -> Topic:
    """What an observation is about, whoever reports it and whenever: indicator, parties, origin, destination, product."""
    return (observation.indicator, observation.parties, observation.origin, observation.destination, observation.product)


def _unknown(year: int) -> Mapping[str, float]:
    return {}


@dataclass(frozen=True)
class Book:
    """Observations, with look-up by topic and period. Immutable; `+` joins two books.

    `grown`: given a year, how much faster each country's trade with all partners grew in the years up to it than the median country's
    (`partners.growth`); asked of the whole store, of which the observations are but a part, and only when needed.
    """

    observations: tuple[Observation, ...]
    grown: Callable[[int], Mapping[str, float]] = field(default=_unknown, compare=False)

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.observations)

    def __len__(self) -> int:
        return len(self.observations)

    def __add__(self, other: Iterable[Observation]) -> "Book":
        grown = other.grown if isinstance(other, Book) and self.grown is _unknown else self.grown
        return Book((*self.observations, *other), grown)

    @cached_property
    def _index(self) -> dict[Topic, list[Observation]]:
        index: dict[Topic, list[Observation]] = defaultdict(list)
        for observation in (*self.observations, *_summed(self.observations)):
            index[topic(observation)].append(observation)
        return dict(index)

    def about(
        self, indicator: str, parties: tuple[str, ...], *, origin: str | None = None, destination: str | None = None,
        product: str | None = None,
    ) -> list[Observation]:  # fmt: skip
        """Every observation of that topic, of whatever role and period, in the order of the book."""
        return list(self._index.get((indicator, parties, origin, destination, product), ()))

    def pair(self, one: str, two: str) -> list[Observation]:
        """Everything about two countries, both directions."""
        both = tuple(sorted((one, two)))
        return [o for o in self.observations if o.parties == both]

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of countries that the book speaks of, sorted."""
        return sorted({(o.parties[0], o.parties[1]) for o in self.observations if len(o.parties) == 2})


def at(observations: Iterable[Observation], when: Span) -> list[Observation]:
    """Those of just that span: annual with annual, a part of a year with the same part."""
    return [o for o in observations if span(o.period) == when]


def _summed(observations: tuple[Observation, ...]) -> list[Observation]:
    """Turnovers that one reporter's own two directions add up to, where that reporter publishes no turnover itself.

    Exports are usually FOB and imports CIF: the sum is what agencies themselves call turnover.
    """
    flows: dict[tuple[object, ...], dict[tuple[str | None, str | None], Observation]] = defaultdict(dict)
    stated = set()
    for o in observations:
        source = (o.provider, o.agency, o.reporter, o.parties, o.period, o.product, o.classification, o.role, o.unit, o.vintage, o.url)
        if o.indicator == "trade_turnover":
            stated.add(source[:6])
        elif o.indicator == "exports" and len(o.parties) == 2:
            flows[source][o.origin, o.destination] = o
    return [_sum(list(both.values())) for source, both in flows.items() if len(both) == 2 and source[:6] not in stated]


def _sum(both: list[Observation]) -> Observation:
    from pledger.statistics.rounding import rounding

    return replace(
        both[0], indicator="trade_turnover", origin=None, destination=None, valuation=None, value=sum(o.value for o in both),
        digits=2 * sum(rounding(o) for o in both), hedge="", note="sum of the reporter's two directions",
        where="; ".join(o.where for o in both if o.where),
    )  # fmt: skip
