"""Where and when an encounter took place, by what is told right before it: who met one host in a town met the next one there; what is held
'on its sidelines' is held where and when that is."""

from pledger.records.context import Discourse
from pledger.records.days import DAY, shifted
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import HELD, match, says, search
from pledger.records.joining import key, who
from pledger.records.lengths import lasted
from pledger.records.occasions import Spot

_STAY = 4  # days of a stay
_NEAR = 2  # sentences between two encounters of one journey


def town_before(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], venues: dict[int, Spot | None]) -> Spot | None:
    """The town abroad in which somebody who takes part met others right before, where the other one is at home and no other day is told:
    'A met B in Ljubljana on Monday. A was also received by President C.'"""
    first = min(group, key=lambda e: e.start)
    lands = {p.country for p in first.who}
    day = next((e.date for e in group if e.date), None)
    told = [(e, e.spot or venues.get(id(g))) for g in groups if g is not group and g[0].planned <= first.planned for e in g]
    near = [(e, spot) for e, spot in told if spot and spot.town and spot.country in lands and _right_before(d, e, first)]
    for e, spot in sorted(near, key=lambda n: -n[0].start):
        guests = {key(p) for p in e.who if p.name and p.country != spot.country}
        if guests & {key(p) for p in first.who if p.name} and _same_stay(first, day, e.date):
            return spot
    return None


def _same_stay(first: Encounter, day: str | None, before: str | None) -> bool:
    """Whether two days may be of one stay: one and the same, or for what lies ahead of what was held one of the next."""
    if day is None or before is None or before == day:
        return True
    return first.planned and DAY.fullmatch(before) is not None and day in {shifted(before, n) for n in range(1, _STAY)}


def _right_before(d: Discourse, e: Encounter, later: Encounter) -> bool:
    return e.start < later.start and d.index(later.start) - d.index(e.start) <= _NEAR and e.shape not in ("visit", "call")


def beside_what(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Encounter | None:
    """The event to come right before, 'on whose sidelines' or 'within whose framework' the group is to take place."""
    first = group[0]
    view = d.view(first.start)
    if not first.planned or first.date or first.shape == "visit" or not says(d, "beside_it", view.start, view.sentence.end):
        return None
    before = [e for g in groups if g is not group and g[0].planned for e in g if e.shape in HELD and e.start < first.start]
    last = max(before, key=lambda e: e.start, default=None)
    return last if last is not None and d.index(first.start) - d.index(last.start) <= 1 else None


def visit_ahead(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> str | None:
    """The one day of the visit that lies ahead, told right before, of one who is to meet others: 'She will visit Lima on 3 May.
    Talks with X are on the agenda.'"""
    first = group[0]
    people = {key(p) for p in first.who if p.name}
    if first.shape in ("visit", "call", *HELD) or first.date:
        return None
    lands = {p.country for p in first.who if not people}
    for visit in (g for g in groups if g[0].shape == "visit" and g[0].planned):
        day = next((e.date for e in visit if e.date), None)
        theirs = people & who(visit[0]) or lands & {p.country for p in visit[0].who}
        if theirs and day and "/" not in day and any(0 <= d.index(first.start) - d.index(e.start) <= 1 for e in visit):
            return day if lasted(d, visit, day, None) == day else None
    return None


def beside_event(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Encounter | None:
    """The event told of before, on one day, 'before' or 'after' which, or 'on the fringes of' which, a group met: 'Before the ceremony,
    A held talks with B'."""
    first = min(group, key=lambda e: e.start)
    view = d.view(first.start)
    if first.shape in ("visit", "call") or not search(d, "beside_event", view.start, view.sentence.end):
        return None
    told = [
        e for g in groups if g is not group and not g[0].planned for e in g if e.shape not in ("visit", "call") and e.start < view.start
    ]
    dated = [e for e in told if DAY.fullmatch(e.date or "")]
    return max(dated, key=lambda e: e.start, default=None)


def same_day_before(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> str | None:
    """The day of the encounter right before of one of those who took part: 'They held talks on Friday. Later A called on C.'"""
    first = min(group, key=lambda e: e.start)
    view = d.view(first.start)
    if first.planned or first.shape in ("visit", "call") or not match(d, "later_then", view.start, first.start + 1):
        return None
    names = {key(p) for p in first.who if p.name}
    near = [e for g in groups if g is not group and not g[0].planned for e in g if _right_before(d, e, first)]
    days = [e.date for e in sorted(near, key=lambda e: e.start) if names & {key(p) for p in e.who} and DAY.fullmatch(e.date or "")]
    return days[-1] if days else None


def besides(group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town in which the same people met before or after it: at a session, at talks, at a ceremony."""
    people = {key(p) for e in group for p in e.who if p.name}
    for other in groups:
        spot = next((e.spot for e in other if e.spot and e.spot.town), None)
        met = other is not group and other[0].shape not in ("visit", "call") and not other[0].planned
        if spot and met and len(people & {key(p) for e in other for p in e.who}) > 1:
            return spot
    return None


def held_there(group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town of the session or forum of now, beside which one who took part in it met others."""
    people = {key(p) for e in group for p in e.who if p.name}
    held = (e for g in groups if g[0].shape in HELD and not g[0].planned for e in g if people & who(e))
    return next((e.spot for e in held if e.spot and e.spot.town), None)


def event_before(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], venues: dict[int, Spot | None]) -> Spot | None:
    """The town of the last event of these countries told before, 'on whose sidelines' some of them met: 'The session was held in Osh. On
    its sidelines, A met B'."""
    first = min(group, key=lambda e: e.start)
    view = d.view(first.start)
    if not search(d, "aside_of_it", view.start, view.sentence.end):
        return None
    lands = {p.country for p in first.who}
    before = [(e, e.spot or venues.get(id(g))) for g in groups if g is not group and g[0].shape in HELD for e in g if e.start < first.start]
    near = [(e, spot) for e, spot in before if spot and spot.town and lands <= {p.country for p in e.who}]
    return max(near, key=lambda n: n[0].start)[1] if near else None
