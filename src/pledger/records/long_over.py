"""Whether an encounter is told as one of the past: by the words before it, or as an earlier one in another town; or of no known day."""

from pledger.records.context import Discourse
from pledger.records.days import shifted
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import match, says
from pledger.records.occasions import dates

_DAY, _WEEKS = 10, 14  # characters of a day; days after which a source tells of elsewhere
_RECENT = 60  # how far before its event a word may stand that puts it into the past


def long_over(d: Discourse, start: int, end: int) -> bool:
    """Whether the words before an encounter put it into the past: 'the recent visit', 'the promises made during the visit' of which
    the talks now review the execution."""
    return says(d, "recent", max(start, end - _RECENT), end) or says(d, "executed", start, end)


def long_ago(d: Discourse, group: list[Encounter]) -> bool:
    """Whether it is dated by an earlier year or month than the source's, or by a day weeks before: where the source was written says
    nothing of it."""
    stated = next((e.date for e in group if e.date), None)
    if not (d.year and stated and stated[:4].isdigit()):
        return False
    last, day = stated.split("/")[-1], d.published or d.year
    since = shifted(day, -_WEEKS) or day if len(last) == len(day) == _DAY else day[: len(last)] if len(last) <= len(day) else d.year
    return last[: len(since)] < since


def undated(d: Discourse, e: Encounter, day: str | None) -> bool:
    """'She is in Togo on an official visit', 'He visited that country recently': a visit to a country, of no length told, that goes
    on, or one made of late, told in a sentence that does not name the day."""
    view = d.view(e.start)
    if match(d, "lately_behind", e.end, view.sentence.end):
        return True
    low = max(view.start, e.trigger.start - _RECENT)
    if (e.spot and e.spot.town) or not says(d, "under_way", low, e.trigger.start) or says(d, "length", low, e.trigger.end):
        return False
    return all(t.edtf != day for t in dates(d, view.start, view.sentence.end))


def earlier_elsewhere(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], day: str | None) -> bool:
    """Whether it is told as earlier, and took place in another town than what took place on the day that the source tells of."""
    here = {e.spot.name for e in group if e.spot and e.spot.town}
    if not here or not all(match(d, "earlier_told", d.view(e.start).start) for e in group):
        return False
    then = {e.spot.name for g in groups if g is not group for e in g if e.spot and e.spot.town and e.date == day}
    return bool(then) and here.isdisjoint(then)
