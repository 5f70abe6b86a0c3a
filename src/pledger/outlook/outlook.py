"""The one verb of this package: `outlook(target, book, year)`."""

import re
from itertools import groupby

from pledger.checks.readings import about, by_agency
from pledger.outlook.baserates import BaseRates, base_rates
from pledger.outlook.breaks import Break, breaks, latest
from pledger.outlook.projection import FLOOR, LEAST, project
from pledger.outlook.types import ALWAYS, Fan, Outlook, Standing
from pledger.records.types import Target
from pledger.statistics import Book, Observation
from pledger.statistics.partners import surplus
from pledger.statistics.periods import span


def outlook(target: Target, book: Book, year: int) -> Outlook:
    """A target held against the calendar (`year`: the current one) and the statistics of `book`. Pure.

    Levels of trade, and changes added to where trade stands. Other targets come back with status `unknown` and the reason.
    """
    deadline = deadline_year(target.deadline)
    annual = [o for o in about(target, book) if o.role == "statistic" and _annual(o) and o.unit == target.unit and o.value > 0]
    reason = _unsuited(target, annual)
    if reason:
        return Outlook(target, target.value, deadline, "unknown", (), (), (reason,))
    newest = _newest(annual)
    level = (target.value or 0.0) + (newest[0].value if target.measure == "change" else 0.0)
    if level <= 0:
        return Outlook(target, level, deadline, "unknown", (), (), ("A level of nothing or less is not projected.",), tuple(annual))
    known = breaks()
    standings = tuple(_standing(o, level, deadline, base_rates()) for o in newest)
    fans = _fans(target, annual, level, book, known)
    status = _status(annual, level, deadline, year)
    return Outlook(target, level, deadline, status, standings, fans, _assumed(target, standings, fans, known), tuple(annual))


def deadline_year(deadline: str | None) -> int | None:
    """The year of a deadline (EDTF); the last one of an interval; None if there is none."""
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", deadline or "")
    return int(years[-1]) if years else None


def required_growth(start: float, goal: float, years: int) -> float:
    """Growth a year from `start` to `goal` in `years` >= 1: 0.149 is 14.9%."""
    return float((goal / start) ** (1 / years) - 1)


def _annual(observation: Observation) -> bool:
    when = span(observation.period)
    return when is not None and when.annual


def _year(observation: Observation) -> int:
    return int((observation.period or "0")[:4])


def _unsuited(target: Target, annual: list[Observation]) -> str | None:
    if target.measure not in ("level", "change") or target.value is None:
        return f"A target of measure {target.measure} is not projected; only levels and changes are."
    if not annual:
        return "No annual statistic on just this is at hand: neither required growth nor base rate can be said."
    return None


def _newest(annual: list[Observation]) -> list[Observation]:
    """The observations of the latest year, one an agency (its last vintage), lowest first."""
    last = max(_year(o) for o in annual)
    by_name = {o.agency: o for o in sorted((o for o in annual if _year(o) == last), key=lambda o: o.vintage or "")}
    return sorted(by_name.values(), key=lambda o: o.value)


def _standing(observation: Observation, level: float, deadline: int | None, rates: BaseRates) -> Standing:
    years = deadline - _year(observation) if deadline is not None else None
    if years is None or years < 1:
        return Standing(observation, years, None, None)
    growth = required_growth(observation.value, level, years)
    return Standing(observation, years, growth, rates.share(growth, years))


def _fans(target: Target, annual: list[Observation], level: float, book: Book, known: tuple[Break, ...]) -> tuple[Fan, ...]:
    deadline, broken = deadline_year(target.deadline), latest(target.parties, known)
    fans: dict[tuple[Observation, ...], Fan] = {}
    for own in by_agency(annual).values():
        for series in _series([o for o in own if broken is None or _year(o) >= broken.last]):
            if len(series) >= LEAST and series not in fans:
                fans[series] = _fan(series, level, deadline, surplus(target.parties, book.grown(_year(series[-1]))))
    return tuple(fans.values())


def _fan(series: tuple[Observation, ...], level: float, deadline: int | None, ahead: float) -> Fan:
    """`ahead`: the fan's `surplus`."""
    last = series[-1]
    projection = project([(_year(o), o.value) for o in series], floor=FLOOR if last.unit == "USD" else 0.0, surplus=ahead)
    years = deadline - _year(last) if deadline else 0
    return Fan(last.agency, series, projection, projection.reaches(level, years) if years >= 1 else None, ahead)


def _series(own: list[Observation]) -> list[tuple[Observation, ...]]:
    """One agency's observations as series, of one provider and valuation each, one point a year: its last vintage, else the first."""

    def key(o: Observation) -> tuple[str, str, str]:
        return (o.provider, o.valuation or "", o.classification or "")

    found = []
    for _, group in groupby(sorted(own, key=key), key):
        best: dict[int, Observation] = {}
        for o in group:
            if _year(o) not in best or (o.vintage or "") > (best[_year(o)].vintage or ""):
                best[_year(o)] = o
        found.append(tuple(best[y] for y in sorted(best)))
    return found


def _status(annual: list[Observation], level: float, deadline: int | None, year: int) -> str:
    """`reached` if every reporting side has an annual figure that high, at the deadline or before; `disputed` if only one of them has."""
    best: dict[str | None, float] = {}
    for o in annual:
        if deadline is None or _year(o) <= deadline:
            best[o.reporter] = max(best.get(o.reporter, 0.0), o.value)
    met = [value >= level for value in best.values()]
    if met and all(met):
        return "reached"
    if any(met):
        return "disputed"
    return "passed" if deadline is not None and deadline < year else "open"


def _assumed(target: Target, standings: tuple[Standing, ...], fans: tuple[Fan, ...], known: tuple[Break, ...]) -> tuple[str, ...]:
    told = [ALWAYS]
    if target.measure == "change":
        told.append("The change is added to the latest annual statistic.")
    if len(standings) > 1:
        told.append("The agencies differ, so that required growth and base rate are ranges.")
    broken = latest(target.parties, known)
    if broken is not None:
        told.append(f"The drift starts again in {broken.last}: {broken.why} ({broken.url}).")
    ahead = next((f.surplus for f in fans if f.surplus), 0.0)
    if ahead:
        told.append(
            f"The countries' trade with all partners grew {abs(ahead):.1%} a year {'faster' if ahead > 0 else 'slower'} than the median "
            "country's; the drift leans on that."
        )
    if not fans:
        told.append(f"No agency has {LEAST} annual points of its own{' since' if broken else ''}: base rate only.")
    longest = base_rates().longest
    if any(s.years and s.years > longest for s in standings):
        told.append(f"Base rates reach {longest} years; the longer wait is read at {longest}.")
    return tuple(told)
