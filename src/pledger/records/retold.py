"""What the sentences behind an encounter say of its day and place: 'A met B. The meeting took place in Osh on Friday.'"""

from dataclasses import replace

from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, later
from pledger.records.encounter_words import match
from pledger.records.joining import family
from pledger.records.occasions import date_near, town_near

_AHEAD = 3  # sentences behind an encounter in which it is told again by its noun


def retold(d: Discourse, groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """The groups, each with a mention more where a sentence right behind it says the day or the town that it lacks."""
    first = {id(g): min(d.index(e.start) for e in g) for g in groups}
    told = [_told(d, g, first[id(g)], [first[id(o)] for o in groups if o is not g and family(o[0]) == family(g[0])]) for g in groups]
    return [[*g, more] if more else g for g, more in zip(groups, told, strict=True)]


def _told(d: Discourse, group: list[Encounter], index: int, others: list[int]) -> Encounter | None:
    """The first mention with the day and the town of a sentence behind it, unless another encounter of its kind stands between."""
    dated, placed = any(e.date for e in group), any(e.spot and e.spot.town for e in group)
    if group[0].shape in ("visit", "call") or (dated and placed):
        return None
    for view in d.marked.views[index + 1 : index + 1 + _AHEAD]:
        if view.sentence.kind != "body" or any(index < i <= d.index(view.start) for i in others):
            return None
        opened = match(d, f"retold_{family(group[0])}", view.start, view.sentence.end)
        if not opened:
            continue
        time = date_near(d, opened.end(), view.start, view.sentence.end)
        spot = town_near(d, opened.end(), view.start, view.sentence.end)
        date = time.edtf if time and not dated else None
        if group[0].planned and not later(d, time):
            return None
        return replace(group[0], date=date, spot=spot if not placed else None) if date or spot else None
    return None
