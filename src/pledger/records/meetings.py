"""Meetings: encounters of single sentences joined over the source, with the day and the place of the occasion."""

from collections.abc import Iterator

from pledger.lexicon import fold
from pledger.records.agreed_together import agreed_together
from pledger.records.context import Discourse
from pledger.records.days import DAY
from pledger.records.delegates import with_heads, with_leader
from pledger.records.draft import evidence
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import HELD, cue, says, search
from pledger.records.encounters import find
from pledger.records.joining import led_by_named, same, sessions_named, settled_visits, within_stay, without_echoes
from pledger.records.lenders import banks
from pledger.records.lengths import held_for, lasted
from pledger.records.occasions import Spot
from pledger.records.retold import retold
from pledger.records.source_day import told_day, wire_day
from pledger.records.staying import made_visits, took_place, venue
from pledger.records.surroundings import near_by, that_day
from pledger.records.types import Meeting

_SEVERAL = 3  # states whose leaders meet at a summit


def build(d: Discourse) -> Iterator[Meeting]:
    """The meetings of a source, in order of their first mention."""
    joined: list[list[Encounter]] = []
    found = list(find(d))
    found = sorted([*found, *agreed_together(d, found)], key=lambda e: e.start) if len(d.theme) > 1 else found
    if not found:
        return
    day, lenders = told_day(d), banks(d.marked.lexicon)
    for e in found:
        for group in joined:
            if same(group, e, day, d.published):
                group.append(e)
                break
        else:
            if not within_stay(d, joined, e):
                joined.append([e])
    groups = retold(d, led_by_named(d, sessions_named(d, without_echoes(joined))))
    visits = made_visits(groups)
    venues: dict[int, Spot | None] = {}
    for g in groups:
        venues[id(g)] = venue(d, g, groups, visits, venues)
    settled = settled_visits(d, groups, venues)
    visits = made_visits(settled)
    for group in settled:
        if all("countries_only" in e.doubts for e in group) and not (
            d.tied and lenders.isdisjoint(p.country for e in group for p in e.who)
        ):
            continue  # who meets is nowhere named, and nothing says that the states, or a state and a bank, meet as such
        spot = venues[id(group)] if group[0].shape == "visit" else venue(d, group, settled, visits, venues)
        spot = None if _kind(d, group) == "call" else spot or near_by(d, group, settled) or that_day(d, group, settled)
        held = group[0].shape in HELD and not any(says(d, "eve", d.view(e.start).start, e.end) for e in group)
        on_day = day or (None if held else wire_day(d))
        made = _meeting(d, group, took_place(d, group, settled, on_day), spot)
        if len(made.parties) > 1 or d.grouped:
            yield made


def _best(d: Discourse, group: list[Encounter]) -> Encounter:
    """The mention that says most plainly what took place: in running text, before a caption or a frame."""
    return min(
        group,
        key=lambda e: (
            e.headline and not e.planned,
            d.view(e.start).sentence.kind == "caption",
            "generic" in e.doubts,
            e.rule == "talks_of_pair",
        ),
    )


def _kind(d: Discourse, group: list[Encounter]) -> str:
    """The type that the fullest mention says; talks of those who 'spoke' are a call where the source speaks of a telephone."""
    told = sorted(group, key=lambda e: e.headline)
    kind = next((e.type for e in told if e.type not in ("visit", "talks")), _best(d, group).type)
    if kind == "talks" and any(_by_phone(d, e) for e in group):
        return "call"
    if kind == "talks" and _of_leaders(d, group):
        return "summit"
    spoken = [e for e in group if says(d, "spoke", e.trigger.start, e.trigger.end)] if kind == "talks" else []
    return "call" if any(_called(d, e) for e in spoken) else kind


def _called(d: Discourse, e: Encounter) -> bool:
    """Whether those who 'spoke' did so by telephone: so said up to there, or of 'the call' further on."""
    return bool(search(d, "call_word", 0, d.view(e.start).sentence.end) or search(d, "the_call", e.end))


def _by_phone(d: Discourse, e: Encounter) -> bool:
    """Whether its sentence says that they spoke on the telephone, and tells of no other call."""
    view = d.view(e.start)
    if not says(d, "by_phone", view.start, view.sentence.end):
        return False
    return not any(h.row["type"] == "call" and h != e.trigger for h in view.of("meetings"))


def _of_leaders(d: Discourse, group: list[Encounter]) -> bool:
    """Whether leaders of three states or more, and nobody else, met: 'the meeting in Tbilisi of the leaders of A, B and C'."""
    people = max((e.who for e in group), key=len)
    high = [p for p in people if p.office and cue(d, "at_the_top").match(fold(p.office))]
    return len({p.country for p in people}) >= _SEVERAL and len(high) == len(people)


def _fullest_date(group: list[Encounter]) -> str | None:
    """The first day that is told of it, or the days of which a later mention says that the month of the first is made: 'in May' of the
    headline, 'from 6 to 8 May'."""
    told = [e.date for e in group if e.date]
    if group[0].shape == "visit" and all(DAY.fullmatch(day) for day in told):
        return min(told, default=None)  # signed 'on Friday in the framework of the visit of X, who came on Thursday'
    return next((day for day in told if len(day) > len(told[0]) and day.startswith(told[0])), told[0]) if told else None


def _meeting(d: Discourse, group: list[Encounter], day: str | None, spot: Spot | None) -> Meeting:
    best = _best(d, group)
    stated = _fullest_date(group)
    people = max((e.who for e in group), key=lambda who: (sum(p.name is not None for p in who), len(who)))
    if best.rule in ("met_side", "met_group", "talks_with_group", "group_received"):
        people = with_leader(d.marked, best.start, people)
    if best.rule in ("states_met", "states_hold", "talks_of_states", "groups_met", "sides_meet"):
        people = with_heads(d.marked, best.start, people)
    parties = {p.country for p in people if p.country} | {c for e in group for c in e.bodies}
    if best.shape == "visit":
        destination = spot.country if spot else next((c for c in d.focus(best.start) if c not in parties), None)
        parties |= {destination} if destination else set(spot.region if spot else ())
    doubts = best.doubts + (() if stated else ("date_carried",)) + (("planned",) if best.planned else ())
    ordered = [best, *(e for e in group if e is not best)]
    spans = dict.fromkeys((e.start, e.end) for e in ordered)
    return Meeting(
        source=d.marked.source.name,
        evidence=tuple(evidence(d, s, e) for s, e in list(spans)[:3]),
        parties=tuple(sorted(parties)),
        type=_kind(d, group),
        participants=people,
        date=lasted(d, group, stated, day) if best.shape == "visit" else held_for(d, group, stated) or stated or day,
        place=spot.name if spot else None,
        planned=best.planned,
        rule=best.rule,
        doubts=doubts,
        reasons=tuple(e.reason for e in ordered),
    )
