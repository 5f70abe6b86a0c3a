"""A share of a total, judged when the known parts already bound it: every missing part only lowers it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from pledger.checks.intervals import Interval, claimed, measured
from pledger.checks.speakers import may_judge
from pledger.records.types import Figure
from pledger.statistics import Book, Observation, Span, span
from pledger.statistics.book import at
from pledger.statistics.codes import named, region


@dataclass(frozen=True, slots=True)
class Share:
    """One pair's trade against the known parts of the whole.

    `part`, `others`: the observations; of several for one pair the one that makes the bound weakest (the pair's own highest, the
    others' lowest). `missing`: pairs of the whole that no statistic speaks to. `value`: percent; `bound`: percent with rounding.
    """

    part: Observation
    others: tuple[Observation, ...]
    missing: tuple[tuple[str, str], ...]

    @property
    def value(self) -> float:
        return 100 * self.part.value / (self.part.value + sum(o.value for o in self.others))

    @property
    def bound(self) -> Interval:
        """Between what the parts allow if none is missing; from 0 if one is."""
        mine, rest = measured(self.part), [measured(o) for o in self.others]
        highest = 100 * mine.high / (mine.high + sum(r.low for r in rest))
        lowest = 100 * mine.low / (mine.low + sum(r.high for r in rest))
        return Interval(0.0 if self.missing else lowest, highest)


def shares(figure: Figure, book: Book) -> list[Share]:
    """The known parts of the whole that a share speaks of: for its period, or if it names none, for every year whose own part is known,
    the latest first. Empty where the whole is not one of pairs' trade, or its own part is unknown."""
    whole = pairs_of(figure)
    if whole is None or figure.unit != "percent" or figure.indicator != "trade_turnover" or figure.subject:
        return []
    own = tuple(sorted(figure.parties))
    spans = {span(figure.period)} if figure.period else {span(o.period) for o in book.about("trade_turnover", own)}
    dated = sorted((s for s in spans if s is not None and (figure.period or s.annual)), reverse=True)
    found = (_share(own, {pair: _judging(pair, when, figure, book) for pair in whole}) for when in dated)
    return [share for share in found if share is not None]


def _share(own: tuple[str, ...], known: dict[tuple[str, str], list[Observation]]) -> Share | None:
    mine = [o for pair, found in known.items() if pair == own for o in found]
    if not mine:
        return None
    part = max(mine, key=lambda o: measured(o).high)
    others = [min(found, key=lambda o: measured(o).low) for pair, found in known.items() if pair != own and found]
    return Share(part, tuple(others), tuple(pair for pair, found in known.items() if not found))


def pairs_of(figure: Figure) -> tuple[tuple[str, str], ...] | None:
    """The pairs whose trade makes up the whole of a share: within a region, or one country's with the members of a region.

    None where the words name no region with known members, or a whole that is more than trade between its members.
    """
    found = region(figure.whole) if figure.whole else None
    if found is None or not _trade(figure.whole or ""):
        return None
    centre = named(figure.whole or "")
    if len(centre) > 1:
        return None
    members = sorted(found[1])
    if centre:
        return tuple(_sorted((centre[0], m) for m in members if m != centre[0]))
    return tuple(_sorted(combinations(members, 2)))


def _trade(whole: str) -> bool:
    return "trade" in whole.lower() or "turnover" in whole.lower()


def _sorted(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((min(p), max(p)) for p in pairs)


def _judging(pair: tuple[str, str], when: Span, figure: Figure, book: Book) -> list[Observation]:
    return [o for o in at(book.about("trade_turnover", pair), when) if may_judge(o, figure) and o.unit == "USD"]


def verdict(figure: Figure, found: Share) -> str | None:
    """`contradicted` if what the words allow lies off the bound, `supported` if the words allow all of it, None if both stay open."""
    allowed = claimed(figure)
    if allowed is None:
        return None
    if not allowed.meets(found.bound):
        return "contradicted"
    if allowed.low <= found.bound.low and found.bound.high <= allowed.high:
        return "supported"
    return "supported" if not found.missing else None


def overall(figure: Figure, found: list[Share]) -> str | None:
    """The verdict over the years of `shares`. A share that names no year is contradicted only if no year at hand allows it, and is never
    supported: which year it means is not known."""
    verdicts = {verdict(figure, share) for share in found}
    if figure.period is None:
        return "contradicted" if verdicts == {"contradicted"} else None
    return verdicts.pop() if len(verdicts) == 1 else None
