"""When and where an encounter took place and how long a visit lasted, from what the source says of the others."""

import datetime
import re

from pledger.lexicon import fold
from pledger.mentions.types import Time
from pledger.records.context import Discourse
from pledger.records.encounter import HELD, Encounter
from pledger.records.encounter_words import cue, says
from pledger.records.joining import key, who
from pledger.records.occasions import Spot, dates, home_town, relatives, spots, town_near

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_SPOKEN = ("meet", "receive", "together", "discuss")
_BESIDE = 40  # characters before an encounter in which it is said to be held by video
_TELLS = 60  # characters behind a visit in which words tell that it begins
_NEAR = 4  # sentences between an encounter and the naming of the day on which it took place
_RECENT = 60  # how far before its event a word may stand that puts it into the past


def took_place(d: Discourse, group: list[Encounter], visits: list[list[Encounter]], day: str | None) -> str | None:
    """The day of what is told without one: the day that the source tells of; unknown for what lies ahead or behind, stands beside
    the matter ('on the margins of the forum'), or fell on one of several days of a visit."""
    if any(e.planned for e in group):
        return None
    if any(says(d, "recent", max(d.view(e.trigger.start).start, e.trigger.start - _RECENT), e.trigger.start) for e in group):
        return None
    if any("aside" in e.doubts for e in group):
        return None
    if group[0].shape == "visit":
        return day if day and _told_near(d, group, day) else None
    people = {key(p) for e in group for p in e.who}
    if any("/" in (e.date or "") for visit in visits if people & who(visit[0]) for e in visit):
        return None
    if day and any(says(d, "eve", e.start, e.end) for e in group):
        return _interval(day, 2, -1, first=True)
    return day if day and _told_near(d, group, day) else None


def _told_near(d: Discourse, group: list[Encounter], day: str) -> bool:
    """Whether a sentence close to the encounter names the day. One that no sentence names comes from a line over the text: from a
    dateline, which says when the report was written, only for what the sentence behind it tells."""
    named, at = _namings(d, day), [d.index(e.start) for e in group]
    if named:
        return any(abs(i - index) <= _NEAR for i in at for index in named)
    lines = (v for v in d.marked.views if v.sentence.kind == "dateline")
    dated = [d.index(v.start) for v in lines if any(_DAY.fullmatch(t.edtf or "") for t in dates(d, v.start, v.sentence.end))]
    return not dated or min(at) <= dated[-1] + 1


def _namings(d: Discourse, day: str) -> list[int]:
    """The numbers of the sentences that name a day."""
    key = f"namings {day}"
    if key not in d.kept:
        told = [v for v in d.marked.views if v.sentence.kind in ("headline", "body", "caption")]
        d.kept[key] = [d.index(v.start) for v in told if any(t.edtf == day for t in dates(d, v.start, v.sentence.end))]
    found: list[int] = d.kept[key]
    return found


def venue(
    d: Discourse, group: list[Encounter], groups: list[list[Encounter]], visits: list[list[Encounter]], venues: dict[int, Spot | None]
) -> Spot | None:
    """Where it took place: the town said beside it; else where its visitor is, or met others that day; else the dateline's town when it
    is of a party. A whole country is the place only of what its own sentence says so of."""
    said = [e.spot for e in group if e.spot]
    towns = [s for s in said if s.town]
    if group[0].shape == "visit":
        return next(iter(said), None)
    if group[0].shape == "call":
        return None
    if towns or group[0].planned:
        return next(iter(towns or said), None) or _where_expected(d, group, groups)
    if any(says(d, "virtual", max(d.view(e.start).start, e.start - _BESIDE), d.view(e.start).sentence.end) for e in group):
        return None  # each side sits at home
    people = {key(p) for e in group for p in e.who}
    unnamed = all(p.name is None for e in group for p in e.who)
    for visit in visits:
        if not unnamed and not people & who(visit[0]):
            continue
        places = [e.spot for e in visit if e.spot] or [s for s in [venues.get(id(visit))] if s]
        town = next((s for s in places if s.town), None)
        own = next((s for s in said if places and s.country in (places[0].country, *places[0].region)), None)
        if places and (found := town or own or _town_of(d, group, groups, places[0].country) or _said_beside(d, group, places[0].country)):
            return found
        if places:
            return None
    if said:
        return said[0]
    if any(says(d, "aside", d.view(e.start).start, d.view(e.start).sentence.end) for e in group):
        same = {d.index(e.start) for e in group}
        return next((e.spot for g in groups for e in g if e.spot and e.spot.town and d.index(e.start) in same), None)
    if beside := _besides(group, groups):
        return beside
    if group[0].shape in _SPOKEN and (press := _met_press(d, group)):
        return press
    home = home_town(d)
    of_party = home and (home.country in {p.country for e in group for p in e.who} or _abroad(d, home))
    return home if of_party and group[0].rule not in ("the_talks", "delegations") else None


def _where_expected(d: Discourse, group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town of the visit that is expected of one who will meet others on it, on a day that is told or in the same breath."""
    people = {key(p) for e in group for p in e.who if p.name}
    hosts = {p.country for e in group for p in e.who}
    told, dated = {d.index(e.start) for e in group}, any(e.date or says(d, "visit_frame", d.view(e.start).start, e.end) for e in group)
    expected = [e for g in groups if g[0].shape == "visit" and g[0].planned and people & who(g[0]) for e in g]
    spots_of = (e.spot for e in expected if dated or d.index(e.start) in told)
    return next((s for s in spots_of if s and s.town and s.country in hosts), None)


def _abroad(d: Discourse, home: Spot) -> bool:
    """Whether the text says too that what it tells took place in the dateline's town, though it is of neither side."""
    if d.marked.folded.count(fold(home.name)) < 2:
        return False
    towns = (s for v in d.marked.views if v.sentence.kind == "body" for s in spots(d, v.start, v.sentence.end) if s.town)
    return any(s.name == home.name and cue(d, "in").search(d.marked.folded, max(0, s.start - _BESIDE), s.start) for s in towns)


def _met_press(d: Discourse, group: list[Encounter]) -> Spot | None:
    """The town in which the sentences round talks say that those who held them spoke to the press."""
    hosts = {p.country for e in group for p in e.who}
    for index in sorted({d.index(e.start) + step for e in group for step in (0, -1, 1)}):
        view = d.marked.views[index] if 0 <= index < len(d.marked.views) else None
        said = cue(d, "press").search(d.marked.folded, view.start, view.sentence.end) if view else None
        spot = town_near(d, said.end(), view.start, view.sentence.end) if said and view else None
        if spot and spot.town and spot.country in hosts:
            return spot
    return None


def _besides(group: list[Encounter], groups: list[list[Encounter]]) -> Spot | None:
    """The town of the session that the same people sat in: they met before or after it in the same place."""
    people = {key(p) for e in group for p in e.who if p.name}
    for other in groups:
        spot = next((e.spot for e in other if e.spot and e.spot.town), None)
        if spot and other[0].shape in HELD and not other[0].planned and len(people & {key(p) for e in other for p in e.who}) > 1:
            return spot
    return None


def _town_of(d: Discourse, group: list[Encounter], groups: list[list[Encounter]], country: str | None) -> Spot | None:
    """The town of the country in which the same people met others on the same day; else the dateline's, if it lies there."""
    people = {key(p) for e in group for p in e.who}
    day = next((e.date for e in group if e.date), None)
    for other in groups:
        spot = next((e.spot for e in other if e.spot and e.spot.town), None)
        known = next((e.date for e in other if e.date), None)
        if not spot or spot.country != country or other[0].planned or other[0].shape == "visit" or not people & who(other[0]):
            continue
        if day is None or known is None or day == known:
            return spot
    home = home_town(d)
    return home if home and home.country == country else None


def _said_beside(d: Discourse, group: list[Encounter], country: str | None) -> Spot | None:
    """The country of the visit, where the sentence of the encounter says that the visit is to it."""
    views = [d.view(e.trigger.start) for e in group]
    aside = [span for v in views for span in relatives(d, v.start, v.sentence.end)]
    named = [s for v in views for s in spots(d, v.start, v.sentence.end) if s.country == country and not s.town]
    named = [s for s in named if not any(a <= s.start < b for a, b in aside)]
    return next((s for s in named if says(d, "to", max(0, s.start - 8), s.start)), None)


def lasted(d: Discourse, group: list[Encounter], stated: str | None, day: str | None) -> str | None:
    """The days of a visit: as stated; of a visit of so many days, from its first or up to its last; null where neither is told."""
    for e in group:
        if length := _days(d, e):
            number, way = length
            last = next((t.edtf for t in d.marked.of(Time, e.trigger.end, e.trigger.end + 40) if t.edtf and len(t.edtf) == 10), None)
            if known := next((x.date for x in group if x.date and "/" in x.date), None):
                return known
            if not way:
                return stated if stated and not _DAY.fullmatch(stated) else None  # 'a three-day visit in July'
            return _interval((way < 0 and last) or stated or day, number, way)
    return stated or day


def _days(d: Discourse, e: Encounter) -> tuple[int, int] | None:
    """Of 'a three-day visit': its days, and whether the day told is its first (1), its last (-1) or neither (0)."""
    view = d.view(e.trigger.start)
    said = cue(d, "length").search(d.marked.folded, max(view.start, e.trigger.start - 40), min(view.sentence.end, e.trigger.end + 16))
    if not said:
        return None
    row = next((r for r in d.marked.lexicon.table("numbers") if said[1] in map(fold, r.list("terms"))), None)
    number = int(float(row["value"])) if row and row["value"] else int(said[1]) if said[1].isdecimal() and len(said[1]) < 3 else 0
    ends = says(d, "ending", view.start, e.trigger.start) or says(d, "through", e.trigger.end, min(view.sentence.end, e.trigger.end + 40))
    since = any(t.role == "since" for t in d.marked.of(Time, e.trigger.end, min(view.sentence.end, e.trigger.end + _TELLS)))
    way = -1 if ends else 1 if since or says(d, "starting", view.start, min(view.sentence.end, e.trigger.end + _TELLS)) else 0
    return (number, way) if 1 < number < 31 else None


def _interval(day: str | None, number: int, way: int, first: bool = False) -> str | None:
    """The interval of `number` days that begins (way 1) or ends (way -1) on `day`; its first day alone on demand."""
    if not day or not _DAY.fullmatch(day):
        return day
    year = day[:4] if day[0] != "X" else "2001"
    try:
        one = datetime.date.fromisoformat(year + day[4:])
    except ValueError:
        return day
    other = one + datetime.timedelta(days=way * (number - 1))
    both = [day[:4] + x[4:] if x[:4] == year else x for x in sorted([one.isoformat(), other.isoformat()])]
    return both[0] if first else "/".join(both)
