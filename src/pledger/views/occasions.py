"""Records of a source grouped by occasion: a visit or meeting with everything signed, promised, aimed at and claimed there."""

from collections.abc import Sequence
from dataclasses import dataclass

from pledger.records.types import Meeting, Record

_ORDER = ("meeting", "instrument", "target", "pledge", "figure", "project")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting that stands at no other one, and the records tied to it; `meeting` is None for what is tied to none."""

    meeting: Meeting | None
    records: tuple[Record, ...]


def occasions(records: Sequence[Record]) -> list[Occasion]:
    """The occasions of one source's records, in order of the text; records tied to no meeting come last."""
    by_id = {r.id: r for r in records}
    tops: dict[str, list[Record]] = {r.id: [] for r in records if isinstance(r, Meeting) and _top(r, by_id) is r}
    loose: list[Record] = []
    for record in records:
        top = _top(record, by_id)
        if top is None:
            loose.append(record)
        elif top is not record:
            tops.setdefault(top.id, []).append(record)
    found = [Occasion(m, tuple(sorted(tied, key=_place))) for i, tied in tops.items() if isinstance(m := by_id[i], Meeting)]
    return found + ([Occasion(None, tuple(sorted(loose, key=_place)))] if loose else [])


def _place(record: Record) -> tuple[int, int]:
    return _ORDER.index(record.kind), record.evidence[0].start if record.evidence else 0


def _top(record: Record, by_id: dict[str, Record]) -> Record | None:
    """The outermost meeting that a record belongs to, by its `at` links and those of what it is about or carried by."""
    seen = {record.id}
    current = record
    while True:
        following = next((by_id[link.id] for link in current.links if link.relation == "at" and link.id in by_id), None)
        if following is None or following.id in seen:
            return current if isinstance(current, Meeting) else None
        seen.add(following.id)
        current = following
