"""What is counted of a whole that its own sentence names: 'The students from abroad comprised 400 Laotians and 90 others'."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.subject_types import COUNTED, Subject, kind_of, subject_of

_PEOPLE = frozenset(["tourists", "students", "passengers"])


def made_of(c: Clause, q: Quantity) -> Subject | None:
    """The noun before 'included', of which the number is a part; None where it counts something of its own."""
    people = [m for m in c.indicators if m.indicator in _PEOPLE and kind_of(m) == "counted" and m.end <= q.start]
    if not people or not c.fullmatch("made_of", people[0].end, q.start):
        return None
    whole = people[0]
    end = (q.number[1] or q.end) + len(q.counted or "") + 1
    own = any(q.start <= m.start <= end and m.indicator != "other" for m in c.indicators)
    return None if own else subject_of(whole, COUNTED)
