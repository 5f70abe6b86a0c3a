"""What official statistics say to just what a figure claims: like with like, and never two agencies in one comparison."""

from collections import defaultdict
from collections.abc import Callable

from pledger.checks.intervals import Interval, measured
from pledger.checks.speakers import is_own, may_judge
from pledger.checks.types import Reading
from pledger.records.types import Figure, Quantified
from pledger.statistics import Book, Observation, Span, agency_keys, span
from pledger.statistics.book import at
from pledger.statistics.periods import compared

# A claim's exports and imports are the same goods on the same way; statistics keep them once, by origin and destination.
_TOPICS = {"trade_turnover": "trade_turnover", "exports": "exports", "imports": "exports", "gdp": "gdp", "population": "population"}
_Two = Callable[[Interval, Interval], Interval]


def about(figure: Quantified, book: Book) -> list[Observation]:
    """Every observation on what the figure speaks of, whoever says it and whenever; empty where statistics hold nothing of the kind."""
    indicator = _TOPICS.get(figure.indicator)
    if indicator is None or figure.subject is not None:
        return []
    if indicator == "exports" and (figure.origin is None or figure.destination is None):
        return []
    directed = indicator == "exports"
    parties = tuple(sorted({figure.origin or "", figure.destination or ""})) if directed else tuple(sorted(set(figure.parties)))
    return book.about(indicator, parties, origin=figure.origin if directed else None, destination=figure.destination if directed else None)


def readings(figure: Figure, book: Book) -> list[Reading]:
    """What each reporter that may judge says to just this; empty where none does. Ordered as the book is."""
    return _readings(figure, [o for o in about(figure, book) if may_judge(o, figure)])


def own_readings(figure: Figure, book: Book) -> list[Reading]:
    """What the statistics of the claim's own source or speaker say to just this: they may not judge, but they are one side's."""
    return _readings(figure, [o for o in about(figure, book) if is_own(o, figure)])


def _readings(figure: Figure, allowed: list[Observation]) -> list[Reading]:
    if figure.measure == "level":
        return _levels(figure, allowed)
    if figure.measure in _COMPARISONS and figure.indicator != "gdp":
        # Growth of GDP is stated in constant prices; a series in current dollars does not speak to it.
        return _comparisons(figure, allowed)
    return []


def _levels(figure: Figure, allowed: list[Observation]) -> list[Reading]:
    when = span(figure.period)
    if when is None:
        return []
    same = [o for o in at(allowed, when) if o.unit == figure.unit]
    return [Reading(agency_keys(o.agency, o.reporter), o.value, measured(o), (o,)) for o in same]


def _comparisons(figure: Figure, allowed: list[Observation]) -> list[Reading]:
    spans = compared(figure.period)
    unit, combine = _COMPARISONS[figure.measure]
    if spans is None or (figure.unit != unit and (unit is not None or figure.unit not in {o.unit for o in allowed})):
        return []
    return [
        Reading(frozenset([agency]), combine(_exact(base), _exact(end)).low, combine(measured(base), measured(end)), (base, end))
        for agency, own in by_agency(allowed).items()
        for base, end in _ends(own, *spans)
    ]


def by_agency(observations: list[Observation]) -> dict[str, list[Observation]]:
    """Observations by the key of each agency behind them; one of two agencies stands under both."""
    own: dict[str, list[Observation]] = defaultdict(list)
    for o in observations:
        for key in sorted(agency_keys(o.agency, o.reporter)):
            own[key].append(o)
    return dict(own)


def _ends(own: list[Observation], base: Span, end: Span) -> list[tuple[Observation, Observation]]:
    """Base and end of one agency's own series; every vintage counts, but two providers or valuations are two series."""
    return [
        (b, e)
        for b in at(own, base)
        for e in at(own, end)
        if (b.provider, b.valuation, b.classification, b.unit) == (e.provider, e.valuation, e.classification, e.unit)
        and measured(b).low > 0
    ]


def _exact(observation: Observation) -> Interval:
    return Interval(observation.value, observation.value)


def _growth(base: Interval, end: Interval) -> Interval:
    return Interval(100 * (end.low / base.high - 1), 100 * (end.high / base.low - 1))


def _multiple(base: Interval, end: Interval) -> Interval:
    return Interval(end.low / base.high, end.high / base.low)


def _change(base: Interval, end: Interval) -> Interval:
    return Interval(end.low - base.high, end.high - base.low)


# measure -> the claim's unit (None: the series' own) and how base and end make the reading
_COMPARISONS: dict[str, tuple[str | None, _Two]] = {
    "growth": ("percent", _growth), "multiple": ("times", _multiple), "change": (None, _change),
}  # fmt: skip
