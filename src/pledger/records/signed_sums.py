"""When money was lent or given: on the day of the document that grants it, where one sentence tells of both."""

from collections.abc import Iterable, Iterator

from pledger.records.context import Discourse
from pledger.records.loan_lists import LISTED
from pledger.records.types import Figure, Instrument, Record

_DAY = 10  # characters of a day
_UNDER_PAPER = frozenset(["contracts", "loans", "grants", "aid"])


def dated(d: Discourse, records: Iterable[Record]) -> list[Record]:
    """'On Thursday they signed a loan agreement worth $5 million': the sum, told without a time, holds for the day of signing."""
    told = list(records)
    days: dict[int, set[str]] = {}
    for r in told:
        if isinstance(r, Instrument) and r.status == "signed" and r.date:
            days.setdefault(d.index(r.evidence[0].start), set()).add(r.date)
    return list(_rows(r.but(period=day) if (day := _day(d, r, days)) else r for r in told))


def _rows(told: Iterable[Record]) -> Iterator[Record]:
    """'They signed ten loan agreements on Thursday. These include a hospital in Mali for $30 million': each holds for the day of all."""
    day: str | None = None
    for r in told:
        if isinstance(r, Figure) and r.indicator in _UNDER_PAPER and r.measure == "level":
            row = LISTED in r.doubts
            day = day if row else r.period
            r = r.but(period=day) if row and r.period is None and len(day or "") == _DAY else r
        yield r


def _day(d: Discourse, r: Record, days: dict[int, set[str]]) -> str | None:
    """The one day on which what the sentence of an undated sum tells of was signed."""
    if not isinstance(r, Figure) or r.period or r.measure != "level" or r.indicator not in _UNDER_PAPER or r.unit in ("percent", "a"):
        return None
    signed = days.get(d.index(r.evidence[0].start), set())
    return next(iter(signed)) if len(signed) == 1 else None
