"""Where an encounter took place of which its own words say nothing: what the sentences round it name."""

from pledger.mentions.types import Place
from pledger.records.context import Discourse
from pledger.records.days import DAY
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import says, search
from pledger.records.long_over import long_ago
from pledger.records.occasions import Spot, relatives, spots

_ROUND = 2  # sentences before and behind an encounter in which a town may stand
_LED = 60  # characters before a town in which the words stand that lead to it
_MONTH = 7  # characters of a month
_TOLD = ("headline", "heading", "body", "item", "caption")


def near_by(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The one town of those who took part that the sentences round an encounter name. None for a visit, for what lies ahead, and for what
    each side attends from home."""
    if group[0].shape == "visit" or any(e.planned for e in group) or long_ago(d, group):
        return None
    views = [d.view(e.start) for e in group]
    if any(says(d, "virtual", v.start, v.sentence.end) for v in views):
        return None
    ahead = {e.spot.name for g in groups if g[0].planned for e in g if e.spot}  # 'proposed a summit in Osh'
    past = {e.spot.start for g in groups if g is not group for e in g if e.spot and _earlier(d, e, group)}
    named = [s for s in _towns(d, group, {p.country for e in group for p in e.who}) if s.name not in ahead and s.start not in past]
    return named[0] if len({s.name for s in named}) == 1 else None


def _earlier(d: Discourse, e: Encounter, group: list[Encounter]) -> bool:
    """'They met to go through what was agreed in Sydney in November': whether one is of a month before the source's, the other undated."""
    day = (e.date or "")[:_MONTH]
    return len(day) == _MONTH and day[:1].isdigit() and day < (d.published or "")[:_MONTH] and not any(x.date for x in group)


def that_day(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The one town of those who took part in which others of both sides are told to have met on the same day."""
    day = next((e.date for e in group if e.date), None)
    if day is None or not DAY.fullmatch(day) or group[0].shape == "visit" or any(e.planned for e in group):
        return None
    if any(says(d, "virtual", (v := d.view(e.start)).start, v.sentence.end) for e in group):
        return None
    lands = {p.country for e in group for p in e.who if p.country}
    others = (g for g in groups if g is not group and g[0].shape not in ("visit", "call") and not g[0].planned)
    met = [e for g in others for e in g if any(x.date == day for x in g) and lands <= {p.country for x in g for p in x.who}]
    towns = {e.spot.name: e.spot for e in met if e.spot and e.spot.town and e.spot.country in lands}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _towns(d: Discourse, group: list[Encounter], lands: set[str | None]) -> list[Spot]:
    """The towns of these countries that words like 'in' lead to in the sentences round an encounter."""
    at = [d.index(e.start) for e in group]
    near = [v for i, v in enumerate(d.marked.views) if v.sentence.kind in _TOLD and any(abs(i - j) <= _ROUND for j in at)]
    gone = [(a, b) for v in near for a, b in relatives(d, v.start, v.sentence.end) if says(d, "not_there", a, b)]
    found = [s for v in near for s in spots(d, v.start, v.sentence.end) if s.town and s.country in lands]
    found = [s for s in found if not any(a <= s.start < b for a, b in gone)]  # 'which was to be held in Osh and was not'
    found = [s for s in found if search(d, "in", max(d.view(s.start).start, s.start - _LED), s.start)]
    return [s for s in found if not _of_works(d, s)]


def _of_works(d: Discourse, s: Spot) -> bool:
    """Whether it is a region, or where something stands or is to be: 'the park being built in Osh', 'a fair will be held in Osh'."""
    if any(p.form == "region" for p in d.marked.of(Place, s.start, s.start + 1)):
        return True
    low = max(d.view(s.start).start, s.start - _LED)
    return any(says(d, name, low, s.start) for name in ("works_in", "will_be_in"))
