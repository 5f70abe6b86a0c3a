"""What others buy of a country whose exports a passage is about: 'Kenya's exports to Uganda rose; Rwanda bought goods worth $5 million'."""

from pledger.records.claims import Claim, Memory
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject


def of_exporter(c: Clause, own: Subject, memory: Memory) -> Claim | None:
    """The exports told just before, to another buyer, where the words name the buyer alone: it buys from the same country."""
    if own.indicator != "imports" or own.row is None or own.row["kind"] != "verb":
        return None
    named = {k for x in c.parties(c.fragment(own.start)[0], c.fragment(own.end)[1]) for k in x.codes}
    last = next(iter([*reversed(memory.in_sentence(c)), *memory.recent(c, 1)]), None)
    if last is None or last.indicator != "exports" or len(named) != 1 or last.measure not in ("level", "growth"):
        return None
    ends = (last.flow.origin, last.flow.destination)
    return last if all(ends) and not named & set(ends) else None
