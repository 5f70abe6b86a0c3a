"""Links between the records of one source: what was signed, said and held at which meeting; which instrument carries which target or
pledge; which pledge or figure is about which project or instrument."""

from collections.abc import Iterator, Sequence

from pledger.lexicon import fold
from pledger.records.context import Discourse
from pledger.records.types import Figure, Instrument, Link, Meeting, Pledge, Project, Record, Target

_VISITS = ("state_visit", "official_visit", "working_visit", "visit")


def link(d: Discourse, records: Sequence[Record]) -> list[Record]:
    """The records, each with its links; ids must have been given. Order and content stay as they are."""
    occasions = [r for r in records if isinstance(r, Meeting) and not r.planned]
    projects = [r for r in records if isinstance(r, Project)]
    named = [(p, fold(p.name)) for p in projects]
    carried = [r for r in records if isinstance(r, (Target, Pledge))]
    if not occasions and not named and not (carried and any(isinstance(r, Instrument) for r in records)):
        return list(records)
    return [_linked(r, [*_at(d, r, occasions), *_carries(d, r, carried), *_about(r, named)]) for r in records]


def _linked(r: Record, links: Sequence[Link]) -> Record:
    return r.but(links=tuple(dict.fromkeys(links))) if links else r


def _at(d: Discourse, r: Record, occasions: Sequence[Meeting]) -> Iterator[Link]:
    """The meeting where it was signed, said or held: of the same sentence, else the last told before it, else the first of the source."""
    if not occasions:
        return
    if isinstance(r, Project) or (isinstance(r, Meeting) and r.type in _VISITS) or (isinstance(r, Instrument) and not _signed(r)):
        return
    fitting = [m for m in occasions if m.id != r.id and _fits(r, m)]
    if isinstance(r, Meeting):
        fitting = [m for m in fitting if m.type in _VISITS and _shared(r, m)]
    if not fitting:
        return
    start = r.evidence[0].start
    sentence = d.view(start).sentence
    same = [m for m in fitting if any(sentence.start <= e.start < sentence.end for e in m.evidence)]
    named = [m for m in fitting if any(p.name for p in m.participants)] or fitting  # a forum said in passing is not where all was agreed
    before = [m for m in named if m.evidence[0].start <= start]
    yield Link("at", (same or before[-1:] or named)[0].id)


def _signed(r: Instrument) -> bool:
    return r.status in ("signed", "ratified", "in_force") and r.date is not None


def _fits(r: Record, m: Meeting) -> bool:
    """Whether a record can belong to a meeting: its parties meet there, its day is the meeting's, its speaker takes part."""
    if len(set(r.parties) & set(m.parties)) < min(2, len(r.parties)):
        return False
    if isinstance(r, Instrument) and r.date and m.date:
        first, _, last = m.date.partition("/")
        return first <= r.date <= (last or first) or r.date.startswith("XXXX") or m.date.startswith(r.date)
    if isinstance(r, Figure) and r.said_by:
        return r.said_by.name is None or any(p.name == r.said_by.name for p in m.participants) or not m.participants
    return True


def _shared(r: Meeting, m: Meeting) -> bool:
    """Whether somebody of the visit takes part in the talks."""
    return bool({p.name for p in r.participants} & {p.name for p in m.participants}) or all(p.name is None for p in r.participants)


def _carries(d: Discourse, r: Record, carried: Sequence[Target | Pledge]) -> Iterator[Link]:
    """The targets that stand in an instrument's own words, and what is said of it in its sentence with the rung `signed`."""
    if not carried or not isinstance(r, Instrument):
        return
    sentence = d.view(r.evidence[0].start).sentence
    for other in carried:
        e = other.evidence[0]
        inside = r.evidence[0].start <= e.start < r.evidence[0].end or e.start <= r.evidence[0].start < e.end
        if (inside and isinstance(other, Target)) or (other.strength == "signed" and sentence.start <= e.start < sentence.end):
            yield Link("carries", other.id)


def _about(r: Record, projects: Sequence[tuple[Project, str]]) -> Iterator[Link]:
    """The projects that a pledge, figure or target names; with each project its folded name."""
    if projects and isinstance(r, (Figure, Target, Pledge)):
        said = fold(" ".join([e.text for e in r.evidence]))
        for p, name in projects:
            if name in said or any(e.start <= r.evidence[0].start < e.end for e in p.evidence):
                yield Link("about", p.id)
