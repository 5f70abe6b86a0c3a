"""When and where an encounter took place from what the source says of the others."""

from pledger.lexicon import fold
from pledger.records.context import Discourse
from pledger.records.day_named import told_near
from pledger.records.days import DAY, shifted
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import HELD, says, search
from pledger.records.joining import key, who
from pledger.records.last_sat import LAST_SAT
from pledger.records.lengths import ended, lasted
from pledger.records.long_over import earlier_elsewhere, long_ago, long_over, undated
from pledger.records.occasions import Spot, dates, home_town, relatives, spots, town_near
from pledger.records.same_journey import (
    beside_event,
    beside_what,
    besides,
    event_before,
    held_there,
    same_day_before,
    town_before,
    visit_ahead,
)

_SPOKEN = ("meet", "receive", "together", "discuss")
_BESIDE = 40  # characters before an encounter in which it is said to be held by video


def took_place(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], day: str | None) -> str | None:
    """The day of what is told without one: the day that the source tells of; unknown for what lies ahead or behind, stands beside
    the matter ('on the margins of the forum'), or fell on one of several days of a visit; the visit's days where it is said to be 'during
    the visit'."""
    planned = any(e.planned for e in group)
    if days := _days_of_frame(d, group, [g for g in groups if planned or not g[0].planned], day):
        return days
    if framed(d, group) and any(all(ended(d, e) for e in g) for g in _stays(group, groups) if g[0].shape == "visit"):
        return None  # 'She is back from Lima. During the trip she met X'
    if planned:
        frame = beside_what(d, group, groups)
        return frame.date if frame else visit_ahead(d, group, groups)
    if all(e.shape == "visit" and undated(d, e, day) for e in group) or earlier_elsewhere(d, group, groups, day):
        return None
    if any(long_over(d, d.view(e.trigger.start).start, e.trigger.start) for e in group):
        return None
    if beside := beside_event(d, group, groups):
        return beside.date
    if then := same_day_before(d, group, groups):
        return then
    if day and any(says(d, "earlier_then", d.view(e.start).start, e.end) for e in group):
        return day  # 'Earlier in the day, he met X', though his visit goes on for days
    if group[0].shape != "visit":
        people = {key(p) for e in group for p in e.who}
        stay = any("/" in (e.date or "") for visit in made_visits(groups) if people & who(visit[0]) for e in visit)
        if stay and (group[0].shape not in HELD or not day or any(says(d, "that_time", d.view(e.start).start, e.end) for e in group)):
            return None
        if day and any(says(d, "eve", d.view(e.start).start, e.end) for e in group):
            return shifted(day, -1)
    if _elsewhere(d, group, groups):
        return None
    return day if day and (told_near(d, group, day) or _met_then(d, group, groups, day)) else None


def _elsewhere(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> bool:
    """Whether one of whom nothing else is told visits another country than the dateline's: 'TOKYO. X met Y, who was with Z in Peru'."""
    spot = group[0].spot if group[0].shape == "visit" else None
    home = home_town(d) if spot and spot.country else None
    if spot is None or home is None or home.country == spot.country:
        return False
    people = {key(p) for e in group for p in e.who}
    return not any(people & who(g[0]) for g in groups if g is not group)


def made_visits(groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """The visits that are made already, by somebody known."""
    return [g for g in groups if g[0].shape == "visit" and g[0].who and not g[0].planned and g[0].rule != "site_seen"]


def _met_then(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], day: str) -> bool:
    """Whether one of those who took part is told to have met others, or to have come, on that day, and no other day is named since."""
    if not framed(d, group) and not any(says(d, "that_time", d.view(e.start).start, d.view(e.start).sentence.end) for e in group):
        return False
    people = {key(p) for e in group for p in e.who if p.name}
    at = min(d.index(e.start) for e in group)
    told = [d.index(e.start) for g in groups if g is not group for e in g if e.date == day and people & who(e)]
    return any(not _another_day(d, day, *sorted((index, at))) for index in told)


def _another_day(d: Discourse, day: str, low: int, high: int) -> bool:
    """Whether one of these sentences names another day."""
    views = d.marked.views[low : high + 1]
    return any(t.edtf != day and DAY.fullmatch(t.edtf or "") for v in views for t in dates(d, v.start, v.sentence.end))


def _days_of_frame(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], day: str | None) -> str | None:
    """The days of the visit of known length during which it is said to have taken place: 'in the course of his visit he met X'."""
    if group[0].shape == "visit" or not framed(d, group):
        return None
    spent = (lasted(d, g, next((e.date for e in g if e.date), None), day) for g in _stays(group, groups))
    return next((days for days in spent if days and "/" in days), None)


def _stays(group: list[Encounter], groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """The visits of those who take part, and what else of theirs is told to have gone on for days: 'received her from 29 to 31 July'."""
    people = {key(p) for e in group for p in e.who if p.name}
    theirs = [g for g in groups if g is not group and people & who(g[0])]
    return [g for g in theirs if g[0].shape == "visit"] + [g for g in theirs if any("/" in (e.date or "") for e in g)]


def framed(d: Discourse, group: list[Encounter]) -> bool:
    """Whether the sentence of the encounter says that it fell into a visit: 'as part of her visit', 'during the visit'."""
    return any(says(d, "visit_frame", (v := d.view(e.start)).start, v.sentence.end) for e in group)


def venue(
    d: Discourse, group: list[Encounter], groups: list[list[Encounter]], visits: list[list[Encounter]], venues: dict[int, Spot | None]
) -> Spot | None:
    """Where it took place: the town said beside it; else where its visitor is, or met others that day; else the dateline's town when it
    is of a party. A whole country is the place only of what its own sentence says so of."""
    said = [e.spot for e in group if e.spot]
    towns = [s for s in said if s.town]
    if group[0].rule == LAST_SAT:
        return next(iter(towns), None)
    if group[0].shape == "visit":
        return _fullest(group)
    if group[0].shape == "call":
        return None
    if towns or group[0].planned:
        frame = beside_what(d, group, groups)
        spot = next(iter(towns or said), None) or (frame.spot if frame else None) or _where_expected(d, group, groups)
        return spot or _on_visit(d, group, groups) or town_before(d, group, groups, venues)
    if any(says(d, "virtual", max(d.view(e.start).start, e.start - _BESIDE), d.view(e.start).sentence.end) for e in group):
        return None  # each side sits at home
    people = {key(p) for e in group for p in e.who}
    unnamed = all(p.name is None for e in group for p in e.who)
    theirs = [v for v in visits if unnamed or people & who(v[0])]
    there = [v for v in theirs if _at_home(group, v)]
    for visit in there if len(theirs) > 1 else theirs:  # of a tour of several lands that one in which the host is at home
        places = [e.spot for e in visit if e.spot] or [s for s in [venues.get(id(visit))] if s]
        town = next((s for s in places if s.town), None)
        own = next((s for s in said if places and s.country in (places[0].country, *places[0].region)), None)
        if places and (found := town or own or _town_of(d, group, groups, places[0].country) or _said_beside(d, group, places[0].country)):
            return found
        if places:
            return _on_visit(d, group, groups)
    if spot := next(iter(said), None) or _on_visit(d, group, groups):
        return spot
    if any(_of_home(d, v) for v in theirs):
        return None  # 'ASTANA. Tokayev met Li on the first day of his visit': not at home
    return _by_setting(d, group, groups, venues)


def _of_home(d: Discourse, visit: list[Encounter]) -> bool:
    """Whether a visit to nowhere named is by somebody of the country of the dateline, who is not there."""
    home = home_town(d)
    return home is not None and not any(e.spot for e in visit) and any(p.country == home.country for p in visit[0].who[:1])


def _at_home(group: list[Encounter], visit: list[Encounter]) -> bool:
    """Whether a visit leads to the country of somebody whom the visitor meets."""
    hosts = {p.country for e in group for p in e.who}
    return any(e.spot.country in hosts for e in visit if e.spot)


def _by_setting(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], venues: dict[int, Spot | None]) -> Spot | None:
    """Where that took place of which neither its own words nor a visit say it: where what it is told with took place, in the town told
    before, in the dateline's."""
    if any(says(d, "aside", d.view(e.start).start, d.view(e.start).sentence.end) for e in group):
        return held_there(group, groups) or event_before(d, group, groups, venues)
    if beside := besides(group, groups) or _in_session(group, groups):
        return beside
    if long_ago(d, group):
        return None
    if group[0].shape in _SPOKEN and (press := _met_press(d, group)):
        return press
    if spot := town_before(d, group, groups, venues):
        return spot
    home = home_town(d)
    of_party = home and (home.country in {p.country for e in group for p in e.who} or _abroad(d, home))
    return home if of_party and group[0].rule not in ("the_talks", "delegations") else None


def _where_expected(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town of the visit that is expected of one who will meet others on it, on a day that is told or in the same breath."""
    people = {key(p) for e in group for p in e.who if p.name}
    hosts = {p.country for e in group for p in e.who}
    told, dated = {d.index(e.start) for e in group}, any(e.date or says(d, "visit_frame", d.view(e.start).start, e.end) for e in group)
    expected = [e for g in groups if g[0].shape == "visit" and g[0].planned and people & who(g[0]) for e in g]
    come = [e for g in made_visits(groups) if people & who(g[0]) and not _gone(g, group) for e in g]
    day = next((e.date for e in group if e.date), None)
    expected = [e for e in expected if not (day and e.date and _month(day) != _month(e.date))]
    near = {i + 1 for i in (d.index(e.start) for e in expected)}
    spots_of = [*(e.spot for e in expected if dated or told & {d.index(e.start), *near}), *(e.spot for e in come)]
    return next((s for s in spots_of if s and s.town and s.country in hosts), None)


def _month(day: str) -> str:
    return day.split("/")[0][:7]


def _gone(visit: list[Encounter], group: list[Encounter]) -> bool:
    """Whether a visit is dated and over by the day for which something is planned."""
    days = [e.date for e in visit if e.date]
    ahead = next((e.date for e in group if e.date), None)
    return bool(days and ahead and max(days).split("/")[-1][:7] != ahead[:7])


def _fullest(group: list[Encounter]) -> Spot | None:
    """Where a visit leads to, by its fullest name: the running text's rather than a headline's, 'Papua New Guinea' rather than 'PNG'."""
    said = [e.spot for e in sorted(group, key=lambda e: e.headline) if e.spot]
    first = next(iter(said), None)
    same = [s for s in said if first and (s.country, s.town, s.region) == (first.country, first.town, first.region) and not s.town]
    return max(same, key=lambda s: len(s.name), default=first)


def _on_visit(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The place of the visit in the course of which it is said to have taken place, a whole country too: it was somewhere there."""
    hosts = {p.country for e in group for p in e.who}
    told = {d.index(e.start) for e in group}
    stays = [e for g in (_stays(group, groups) if framed(d, group) else ()) for e in g]
    stays.sort(key=lambda e: d.index(e.start) not in told)  # 'On his visit to Togo, during which', though he was in Mali last year
    return next((e.spot for e in stays if e.spot and e.spot.country in hosts), None)


def _abroad(d: Discourse, home: Spot) -> bool:
    """Whether the text says too that what it tells took place in the dateline's town, though it is of neither side."""
    if d.marked.folded.count(fold(home.name)) < 2:
        return False
    towns = (s for v in d.marked.views if v.sentence.kind == "body" for s in spots(d, v.start, v.sentence.end) if s.town)
    return any(s.name == home.name and search(d, "in", max(0, s.start - _BESIDE), s.start) for s in towns)


def _met_press(d: Discourse, group: list[Encounter]) -> Spot | None:
    """The town in which the sentences round talks say that those who held them spoke to the press."""
    hosts = {p.country for e in group for p in e.who}
    for index in sorted({d.index(e.start) + step for e in group for step in (0, -1, 1)}):
        view = d.marked.views[index] if 0 <= index < len(d.marked.views) else None
        said = search(d, "press", view.start, view.sentence.end) if view else None
        spot = town_near(d, said.end(), view.start, view.sentence.end) if said and view else None
        if spot and spot.town and spot.country in hosts:
            return spot
    return None


def _in_session(group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town abroad of the session or forum of now in which one of those who met took part, where the other one is at home."""
    if group[0].shape not in _SPOKEN:
        return None
    for other in groups:
        spot = next((e.spot for e in other if e.spot and e.spot.town), None)
        if spot is None or other[0].shape not in HELD or other[0].planned:
            continue
        there = {key(p) for e in other for p in e.who if p.name}
        guests = [p for e in group for p in e.who if p.name and key(p) in there and p.country != spot.country]
        if guests and any(p.country == spot.country for e in group for p in e.who):
            return spot
    return None


def _town_of(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], country: str | None) -> Spot | None:
    """The town of the country in which the same people met others on the same day; else the dateline's, if it lies there."""
    people = {key(p) for e in group for p in e.who}
    day = next((e.date for e in group if e.date), None)
    later: Spot | None = None
    for other in groups:
        spot = next((e.spot for e in other if e.spot and e.spot.town), None)
        known = next((e.date for e in other if e.date), None)
        if not spot or spot.country != country or other[0].planned or other[0].shape == "visit" or not people & who(other[0]):
            continue
        if day is None or known is None or day == known:
            if other[0].start < group[0].start:
                return spot
            later = later or spot
    home = home_town(d)
    return home if home and home.country == country else later


def _said_beside(d: Discourse, group: list[Encounter], country: str | None) -> Spot | None:
    """The country of the visit, where the sentence of the encounter says that the visit is to it."""
    views = [d.view(e.trigger.start) for e in group]
    aside = [span for v in views for span in relatives(d, v.start, v.sentence.end)]
    named = [s for v in views for s in spots(d, v.start, v.sentence.end) if s.country == country and not s.town]
    named = [s for s in named if not any(a <= s.start < b for a, b in aside)]
    return next((s for s in named if says(d, "to", max(0, s.start - 8), s.start)), None)
