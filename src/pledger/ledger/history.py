"""Verdicts of statements on things other than targets: figures agree or conflict; the rest are restated, advanced or slip."""

import itertools
from collections.abc import Iterator, Sequence

from pledger.ledger.amounts import allowed
from pledger.ledger.dates import span
from pledger.ledger.types import UNSURE, Item, Judgement, Ruling, Step, pair
from pledger.ledger.wording import gist
from pledger.records.types import INSTRUMENT_STATUSES, LADDER, Instrument, Meeting, Pledge, Project, Record

_PROJECT_RUNGS = {"suspended": 0, "planned": 1, "under_construction": 2, "operating": 3}


def rung(record: Record) -> int | None:
    """How far a thing has come by this statement; None where it does not say."""
    if isinstance(record, Instrument):
        return INSTRUMENT_STATUSES.index(record.status) if record.status else None
    if isinstance(record, Pledge):
        return LADDER.index(record.strength)
    if isinstance(record, Project):
        return _PROJECT_RUNGS[record.status] if record.status else None
    if isinstance(record, Meeting):
        return 0 if record.planned else 1
    return None


def _put_off(new: Record, old: Record) -> bool:
    """The same rung, but the planned day or deadline has moved later."""
    if isinstance(new, Pledge) and isinstance(old, Pledge):
        later, earlier = span(new.deadline), span(old.deadline)
    elif (isinstance(new, Meeting) and isinstance(old, Meeting) and new.planned and old.planned) or (
        isinstance(new, Instrument) and isinstance(old, Instrument) and {new.status, old.status} <= {"proposed", "prepared"}
    ):
        later, earlier = span(new.date), span(old.date)
    else:
        return False
    return bool(later and earlier and later.start > earlier.end)


def steps(items: Sequence[Item]) -> tuple[Step, ...]:
    """The history of an instrument, a meeting, a pledge or a project, oldest statement first. An unsaid status changes nothing."""
    first = items[0]
    found = [Step(first.id, first.stated, "first")]
    standing, last = rung(first.record), first
    for item in items[1:]:
        now, verdict = rung(item.record), "restated"
        if now is not None and standing is not None and now != standing:
            verdict = "advanced" if now > standing else "slipped"
        elif now is not None and standing is None and now > 1:
            verdict = "restated"  # nothing was said before, so nothing is known to have moved
        if verdict == "restated" and _put_off(item.record, last.record):
            verdict = "slipped"
        found.append(Step(item.id, item.stated, verdict, last.id))
        standing, last = (now if now is not None else standing), item
    return tuple(found)


def figure_steps(items: Sequence[Item]) -> tuple[Step, ...]:
    """A figure's history: each later record agrees or conflicts with the one before it."""
    found = [Step(items[0].id, items[0].stated, "first")]
    for before, item in itertools.pairwise(items):
        found.append(Step(item.id, item.stated, "agrees" if agree(before, item) else "conflicts", before.id))
    return tuple(found)


def one_voice(one: Item, other: Item) -> bool:
    """Whether the same speaker says both in the same source; where none is known, words that name the same one country, or not one."""
    a, b = one.record, other.record
    if a.source != b.source or a.said_by != b.said_by:
        return False
    return a.said_by is not None or _counting(a) == _counting(b)


def _counting(record: Record) -> str | None:
    """The country whose count it is by its words: "Kenya counts $1.6 billion"."""
    codes = {c for e in record.evidence for c in gist(e.text).codes}
    return codes.pop() if len(codes) == 1 else None


def doubts(items: Sequence[Item], ruling: Ruling) -> Iterator[Judgement]:
    """Figures of one entry that one voice gives two values in one source: one of them is something else, or misread. For reviewers."""
    by_source = itertools.groupby(items, key=lambda i: i.record.source)  # oldest first: those of one source stand together
    for one, other in itertools.chain.from_iterable(itertools.combinations(own, 2) for _, own in by_source):
        names = pair(one.id, other.id)
        if names not in ruling.who and not agree(one, other) and one_voice(one, other):
            yield Judgement(*names, UNSURE, detail=(f"one voice in {one.record.source} gives both: is one of them something else?",))


def agree(one: Item, other: Item) -> bool:
    """Whether two figures can both hold. One without a value contradicts nothing."""
    a, b = allowed(one), allowed(other)
    return a is None or b is None or a.meets(b)
