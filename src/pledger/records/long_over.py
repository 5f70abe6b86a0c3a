"""Whether an encounter is told as one of the past: by the words before it, or as an earlier one in another town."""

from pledger.records.context import Discourse
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import match, says

_RECENT = 60  # how far before its event a word may stand that puts it into the past


def long_over(d: Discourse, start: int, end: int) -> bool:
    """Whether the words before an encounter put it into the past: 'the recent visit', 'the promises made during the visit' of which
    the talks now review the execution."""
    return says(d, "recent", max(start, end - _RECENT), end) or says(d, "executed", start, end)


def earlier_elsewhere(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], day: str | None) -> bool:
    """Whether it is told as earlier, and took place in another town than what took place on the day that the source tells of."""
    here = {e.spot.name for e in group if e.spot and e.spot.town}
    if not here or not all(match(d, "earlier_told", d.view(e.start).start) for e in group):
        return False
    then = {e.spot.name for g in groups if g is not group for e in g if e.spot and e.spot.town and e.date == day}
    return bool(then) and here.isdisjoint(then)
