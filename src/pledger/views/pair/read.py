"""The one verb of this package: `pair(connection, one, two, day)`."""

import datetime
from collections.abc import Iterable, Sequence

from sqlalchemy.engine import Connection

from pledger.checks.observed import observed
from pledger.errors import PledgerError
from pledger.records.types import Figure, Quantified
from pledger.statistics import Book, Observation
from pledger.views.pair.ahead import changes, deadlines, timeline
from pledger.views.pair.doubts import doubts
from pledger.views.pair.gathered import gathered
from pledger.views.pair.lines import Lines
from pledger.views.pair.parties import party
from pledger.views.pair.types import Claim, FigureKept, Goalpost, Numbers, Official, Pair, Party, Source


def pair(
    connection: Connection, one: str, two: str, day: datetime.date, since: datetime.date | None = None, known: Book | None = None
) -> Pair:
    """All that stands between two parties, given by code or name, as the ledger stands (`day`: the day it was brought to).

    `known`: the statistics; by default the bundled ones and what the user has imported on these countries. The same ledger and
    statistics give the same. A pair of which the ledger holds nothing comes back `empty`. Raises PledgerError for an unknown party, or
    one given twice.
    """
    first, second = _two(one, two)
    held = gathered(connection, first.code, second.code)
    known = known if known is not None else observed(r for r in held.records.values() if isinstance(r, Quantified))
    lines = Lines(held, frozenset((first.code, second.code)), day, known)
    checked = lines.checked()
    figures, goalposts, pledges = lines.figures(checked), lines.goalposts(), lines.pledges()
    documents, meetings, projects = lines.documents(), lines.meetings(), lines.projects()
    texts = sorted(set(held.source_of.values()), key=lambda s: s.number)
    numbers, statistics = _numbers(known, (first.code, second.code), figures, goalposts, len(texts))
    return Pair(
        one=first,
        two=second,
        day=day,
        since=since,
        held=held.held,
        left_out=sum(held.held.values()) - sum(map(len, held.entries.values())),
        numbers=numbers,
        timeline=timeline(meetings, documents),
        goalposts=goalposts,
        pledges=pledges,
        documents=documents,
        meetings=meetings,
        projects=projects,
        doubts=doubts(held.findings, checked),
        deadlines=deadlines(goalposts, pledges, documents, meetings, day),
        changes=changes((*figures, *goalposts, *pledges, *documents, *meetings, *projects), since, day),
        sources=(*texts, *statistics),
    )


def _two(one: str, two: str) -> tuple[Party, Party]:
    first, second = party(one), party(two)
    if first.code == second.code:
        raise PledgerError(f"{first.name} is given twice; a pair is two countries")
    return first, second


def _numbers(
    known: Book, both: tuple[str, str], figures: tuple[FigureKept, ...], goalposts: Iterable[Goalpost], before: int
) -> tuple[Numbers, Iterable[Source]]:
    """Claims beside what statistics have, and the publications that these and the figures' judges are from, numbered on from `before`."""
    official, flows = _series(known, *both)
    published = _published([*official, *flows, *_judges(figures), *_annual(goalposts)], before)
    return Numbers(_claims(figures), _cited(official, published), _cited(flows, published), figures), published.values()


def _series(known: Book, one: str, two: str) -> tuple[list[Observation], list[Observation]]:
    """What statistics have on two countries: turnover, and the two directions."""
    official = [o for o in known.about("trade_turnover", tuple(sorted((one, two)))) if o.role == "statistic"]
    flows = [o for o in known.pair(one, two) if o.indicator == "exports" and o.role == "statistic" and o.product is None]
    return official, flows


def _claims(figures: Iterable[FigureKept]) -> tuple[Claim, ...]:
    """Levels of total turnover, statement by statement."""
    found = []
    for kept in figures:
        for step, checked in zip(kept.statements, kept.checks, strict=True):
            said = step.record
            total = isinstance(said, Figure) and said.indicator == "trade_turnover" and said.measure == "level" and said.subject is None
            if total and isinstance(said, Figure) and said.value is not None and step.source is not None:
                found.append(Claim(kept.entry, said, step.stated, step.source, checked))
    return tuple(sorted(found, key=lambda c: (c.figure.period or "~", c.stated or "~", c.figure.id)))


def _judges(figures: Iterable[FigureKept]) -> list[Observation]:
    return [o for f in figures for c in f.checks for o in c.by]


def _annual(goalposts: Iterable[Goalpost]) -> list[Observation]:
    return [o for g in goalposts for o in g.outlook.annual]


def _published(observations: Iterable[Observation], before: int) -> dict[tuple[str, str], Source]:
    """The publications of some observations, numbered on from `before`."""
    keys = sorted({(o.agency, o.url) for o in observations})
    return {key: Source(n, "statistic", "", key[0], url=key[1] or None) for n, key in enumerate(keys, before + 1)}


def _cited(observations: Sequence[Observation], statistics: dict[tuple[str, str], Source]) -> tuple[Official, ...]:
    made = [Official(o, statistics[o.agency, o.url].number) for o in observations]
    return tuple(sorted(made, key=lambda m: (m.observation.period or "~", m.observation.origin or "", m.observation.agency, m.source)))
