"""Meetings: encounters of single sentences joined over the source, with the day and the place of the occasion."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import fold
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.encounter import Encounter
from pledger.records.encounters import find
from pledger.records.occasions import Spot, home_town, main_date
from pledger.records.types import Meeting, Participant

_VISITS = ("state_visit", "official_visit", "working_visit", "visit")


def build(d: Discourse) -> Iterator[Meeting]:
    """The meetings of a source, in order of their first mention."""
    joined: list[list[Encounter]] = []
    day = main_date(d)
    for e in find(d):
        for group in joined:
            if _same(group, e, day):
                group.append(e)
                break
        else:
            joined.append([e])
    groups = _sessions_named(_without_echoes(joined))
    visits = [g for g in groups if g[0].shape == "visit" and g[0].who and not g[0].planned]
    venues: dict[int, Spot | None] = {}
    for g in groups:
        venues[id(g)] = _venue(d, g, visits, venues)
    settled = _settled_visits(d, groups, venues)
    visits = [g for g in settled if g[0].shape == "visit" and g[0].who and not g[0].planned]
    for group in settled:
        spot = venues[id(group)] if group[0].shape == "visit" else _venue(d, group, visits, venues)
        yield _meeting(d, group, day, spot)


def _sessions_named(groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """A session of unnamed sides and talks of named people of the same sides, told without a day or place of their own, are one."""
    for session in [g for g in groups if g[0].shape == "session" and not g[0].planned and not any(p.name for e in g for p in e.who)]:
        sides = {p.country for p in session[0].who}
        talks = [g for g in groups if g[0].rule.startswith("discussed") and {p.country for p in g[0].who} == sides and not g[0].spot]
        if len(talks) == 1:
            session.append(replace(talks[0][0], shape="session", type="commission_session"))
            groups = [g for g in groups if g is not talks[0]]
    return groups


def _settled_visits(d: Discourse, groups: list[list[Encounter]], venues: dict[int, Spot | None]) -> list[list[Encounter]]:
    """A visit told without visitor or destination is settled by talks held abroad for one who took part, or left out."""
    chosen: list[list[Encounter]] = []
    visitors = {key for g in groups if g[0].shape == "visit" and venues[id(g)] and g[0].who for key in _who(g[0])}
    for group in groups:
        if group[0].shape != "visit" or (group[0].who and venues[id(group)]):
            chosen.append(group)
            continue
        abroad = [
            (p, spot)
            for other in groups
            if other[0].shape != "visit" and (spot := venues[id(other)]) and not other[0].planned
            for p in other[0].who
            if p.country
            and spot.country
            and p.country != spot.country
            and p.name
            and (not group[0].who or _key(p) == _key(group[0].who[0]))
        ]
        if abroad and _key(abroad[0][0]) not in visitors:
            visitor, spot = abroad[0]
            visitors.add(_key(visitor))
            settled = [replace(e, who=(visitor,), doubts=(*e.doubts, "settled_by_talks")) for e in group]
            venues[id(settled)] = venues[id(group)] or spot
            chosen.append(settled)
        elif group[0].who and group[0].type != "visit" and _key(group[0].who[0]) not in visitors:
            chosen.append(group)
    return chosen


def _key(p: Participant) -> str:
    return fold(p.name.split()[-1]) if p.name else f"{p.country}"


def _who(e: Encounter) -> set[str]:
    return {_key(p) for p in e.who}


def _same(group: list[Encounter], e: Encounter, day: str | None) -> bool:
    """Whether a later mention tells of the same encounter: the same people in the same way on compatible days."""
    first = group[0]
    if (first.shape == "visit") != (e.shape == "visit") or first.planned != e.planned:
        return False
    known = {g.date for g in group if g.date} or ({day} if day and first.shape != "visit" else set())
    if e.date and known and e.date not in known and not any(e.date.startswith(k) or k.startswith(e.date) for k in known):
        return False
    if first.shape == "visit":
        place = next((g.spot for g in group if g.spot), None)
        return _who(first) == _who(e) and (not place or not e.spot or place.country == e.spot.country)
    towns = {g.spot.name for g in group if g.spot and g.spot.town}
    if _family(first) != _family(e) or (e.spot and e.spot.town and towns and e.spot.name not in towns):
        return False
    a, b = _who(first), _who(e)
    if first.shape in _HELD and any(all(p.name is None for p in x.who) for x in (first, e)):
        return len({p.country for p in first.who} & {p.country for p in e.who}) > 0
    return a == b or (first.shape not in ("meet", "receive", "together") and len(a & b) >= 1)


def _family(e: Encounter) -> str:
    return "talks" if e.shape in ("meet", "receive", "together", "call") else e.shape


def _without_echoes(groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """Leaves out 'the talks' said generally where a record of talks stands, and a bare frame of the same sentence."""
    real = [g for g in groups if any("generic" not in e.doubts for e in g)]
    talks = [g for g in real if _family(g[0]) == "talks"]
    generic = [g for g in groups if g not in real]
    held = [g for g in real if g[0].shape in _HELD and not g[0].planned and any(p.name for e in g for p in e.who)]
    return real if talks or held else [*real, *generic[:1]]


def _venue(d: Discourse, group: list[Encounter], visits: list[list[Encounter]], venues: dict[int, Spot | None]) -> Spot | None:
    """Where it took place: the town said beside it; else where its visitor is; else the dateline's town when it is of a party."""
    said = [e.spot for e in group if e.spot]
    towns = [s for s in said if s.town]
    if group[0].shape == "visit":
        return said[0] if said else None
    if towns or group[0].planned or group[0].shape == "call":
        return (towns or said or [None])[0] if group[0].shape != "call" else None
    people = {_key(p) for e in group for p in e.who}
    for visit in visits:
        if people & _who(visit[0]) or all(p.name is None for e in group for p in e.who):
            places = [e.spot for e in visit if e.spot] or [s for s in [venues.get(id(visit))] if s]
            places.sort(key=lambda s: not s.town)
            if places and not places[0].town and (home := home_town(d)) and home.country == places[0].country:
                return home
            if places:
                return places[0]
    if said:
        return said[0]
    home = home_town(d)
    return (
        home
        if home and home.country in {p.country for e in group for p in e.who} and group[0].rule not in ("the_talks", "delegations")
        else None
    )


_HELD = ("session", "summit", "forum")
_CALL = re.compile(r"\bcall (?:with|between)|\b(?:phone|telephone)\b")
_LENGTH = re.compile(r"\b(\w+)-day\b")
_ENDING = re.compile(r"\b(?:ended|ends|flew home|returned|closing|closed|concluded|wrapped up|winding up|completed|left|finished)\b")
_STARTING = re.compile(r"\b(?:arriv\w+|touched down|landed|began|begins|started|starts|kicked off|today for|is on|flew in)\b")


def _days(d: Discourse, e: Encounter) -> tuple[int, int] | None:
    """Of 'a three-day visit': its days, and whether the day told is its first (1) or its last (-1); None where neither is said."""
    view = d.view(e.trigger.start)
    said = _LENGTH.search(d.marked.folded, max(view.start, e.trigger.start - 40), e.trigger.end)
    if not said:
        return None
    row = next((r for r in d.marked.lexicon.table("numbers") if said[1] in map(fold, r.list("terms"))), None)
    number = int(float(row["value"])) if row and row["value"] else int(said[1]) if said[1].isdigit() else 0
    way = (
        -1
        if _ENDING.search(d.marked.folded, view.start, e.trigger.start)
        else 1
        if _STARTING.search(d.marked.folded, view.start, e.trigger.end)
        else 0
    )
    return (number, way) if 1 < number < 31 and way else None


def _interval(day: str | None, number: int, way: int) -> str | None:
    """The interval of `number` days that begins (way 1) or ends (way -1) on `day`."""
    if not day or not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return day
    one = datetime.date.fromisoformat(day)
    other = one + datetime.timedelta(days=way * (number - 1))
    return "/".join(sorted([one.isoformat(), other.isoformat()]))


def _meeting(d: Discourse, group: list[Encounter], day: str | None, spot: Spot | None) -> Meeting:
    best = min(group, key=lambda e: ("generic" in e.doubts, e.rule == "talks_of_pair"))
    kind = next((e.type for e in group if e.type not in ("visit", "talks")), best.type)
    if (
        kind == "talks"
        and any(re.search(r"\bspoke|\btalked", d.marked.folded[e.trigger.start : e.trigger.end]) for e in group)
        and _CALL.search(d.marked.folded)
    ):
        kind = "call"
    stated = next((e.date for e in group if e.date), None)
    if best.shape == "visit" and (length := _days(d, best)):
        stated = _interval(stated or day, *length)
    date = stated or (None if best.planned else day)
    people = max((e.who for e in group), key=lambda who: (sum(p.name is not None for p in who), len(who)))
    parties = {p.country for p in people if p.country}
    if best.shape == "visit":
        destination = spot.country if spot else next((c for c in d.focus(best.start) if c not in parties), None)
        parties |= {destination} if destination else set()
    doubts = best.doubts + (() if stated else ("date_carried",)) + (("planned",) if best.planned else ())
    ordered = [best, *(e for e in group if e is not best)]
    spans = dict.fromkeys((e.start, e.end) for e in ordered)
    return Meeting(
        source=d.marked.source.name,
        evidence=tuple(evidence(d, s, e) for s, e in list(spans)[:3]),
        parties=tuple(sorted(parties)),
        type=kind,
        participants=tuple(replace(p) for p in people),
        date=date,
        place=spot.name if spot else None,
        planned=best.planned,
        rule=best.rule,
        doubts=doubts,
        reasons=tuple(e.reason for e in ordered),
    )
