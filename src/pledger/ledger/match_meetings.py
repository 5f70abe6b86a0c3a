"""When two meetings are one: they share a person of each side (or, where unnamed, the offices), their dates can be one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pledger.ledger import names
from pledger.ledger.dates import Span, first_day, span
from pledger.ledger.features import VETO, Feature, Vote, another_source
from pledger.ledger.types import Item
from pledger.ledger.wording import CACHED, gist, likeness
from pledger.records.types import Meeting, Participant

VISITS = ("state_visit", "official_visit", "working_visit", "visit")
_MOVED = 60  # days that a planned meeting may slip and still be the same one


def family(meeting_type: str) -> str:
    """Visits of every rank are one type."""
    return "visit" if meeting_type in VISITS else meeting_type


@dataclass(frozen=True, slots=True)
class When:
    """When a meeting is: the days it may fall on, in words, whether its record says them, whether it is only planned."""

    days: Span | None
    told: str | None
    said: bool
    planned: bool


def _when(item: Item) -> When:
    found: When | None = item.notes.get("when")
    if found is None:
        record: Meeting = item.content
        own, day = span(record.date), first_day(item.stated)
        days = own if own or record.planned else Span(day, day) if day else None
        found = item.notes["when"] = When(days, record.date or item.stated, bool(record.date), record.planned)
    return found


def keys(item: Item) -> tuple[str, ...]:
    """Months it may fall in, and the next ones, in which a planned meeting may be held; a year or no date: any."""
    when = _when(item).days
    if not when or when.days > 62:
        return ("some time", *(f"{y}" for y in {when.start.year, when.end.year})) if when else ("some time",)
    first = when.start.year * 12 + when.start.month - 1
    last = when.end.year * 12 + when.end.month - 1
    return (*(f"m{m}" for m in range(first - 2, last + 3)), f"{when.start.year}", "some time")


def dates(a: Item, b: Item) -> Vote | None:
    return _dates(_when(a), _when(b))


@lru_cache(maxsize=CACHED)
def _dates(first: When, second: When) -> Vote:
    one, other = first.days, second.days
    if not one or not other:
        return Vote(0.0, "a date is unknown")
    said = f"{first.told} and {second.told}"
    if one.meets(other):
        return Vote(1.0 if max(one.days, other.days) <= 31 else 0.4, f"{said} can be one")
    apart = min(abs((other.start - one.end).days), abs((one.start - other.end).days))
    if not (first.said and second.said) and apart <= 7:
        return Vote(0.5, f"{said} are {apart} days apart, one only by the source's date")
    if first.planned and apart <= _MOVED:
        return Vote(0.2, f"planned for {first.told}, {apart} days from {second.told}")
    return Vote(VETO, f"{said} cannot be one")


def _meet(one: Sequence[Participant], other: Sequence[Participant]) -> tuple[float, str]:
    """How two lists of one side go together: 1 a shared person, .6 an office, .4 only the country, VETO others by name."""
    best, why = (0.4, "the country only")
    named = [(p, q) for p in one for q in other if p.name and q.name]
    for p, q in named:
        if names.compare(p.name or "", q.name or "") >= names.UNSURE:
            return 1.0, f"{p.name} = {q.name}"
    if named:
        return VETO, f"{named[0][0].name} against {named[0][1].name}"
    offices = [(p, q) for p in one for q in other if p.office and q.office]
    for p, q in offices:
        if likeness(gist(p.office or ""), gist(q.office or "")).score >= 0.6:
            best, why = 0.6, f"{p.office} = {q.office}"
    if offices and best < 0.6:
        return -0.5, f"{offices[0][0].office} against {offices[0][1].office}"
    return best, why


def people(a: Item, b: Item) -> Vote | None:
    one, other = _sides(a), _sides(b)
    return _people(one, other) if one.people and other.people else None


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The people of a meeting by country (empty: unknown). One object a list of people."""

    people: Mapping[str, tuple[Participant, ...]]


def _sides(item: Item) -> Sides:
    found: Sides | None = item.notes.get("sides")
    if found is None:
        found = item.notes["sides"] = _parted(item.content.participants)
    return found


@lru_cache(maxsize=CACHED)
def _parted(people: tuple[Participant, ...]) -> Sides:
    countries = sorted({p.country or "" for p in people})
    return Sides({c: tuple(p for p in people if (p.country or "") == c) for c in countries})


@lru_cache(maxsize=CACHED)
def _people(one: Sides, other: Sides) -> Vote:
    sides = sorted(one.people.keys() & other.people.keys())
    if not sides:
        return Vote(-0.5, "no side with people in both")
    found = [(s, *_meet(one.people[s], other.people[s])) for s in sides]
    worst = min(found, key=lambda f: f[1])
    if worst[1] == VETO:
        return Vote(VETO, f"{worst[0]}: {worst[2]}")
    return Vote(sum(f[1] for f in found) / len(found), "; ".join(f"{s}: {why}" for s, _, why in found))


def place(a: Item, b: Item) -> Vote | None:
    """Towns that differ keep apart; a country says nothing against a town in it."""
    one, other = a.content.place, b.content.place
    return _place(one, other) if one and other else None


@lru_cache(maxsize=CACHED)
def _place(one: str, other: str) -> Vote | None:
    first, second = gist(one), gist(other)
    if likeness(first, second).score >= 0.6:
        return Vote(0.5, f"both in {one}")
    if (first.codes and not first.names) or (second.codes and not second.names):
        return None
    return Vote(-1.0, f"{one} against {other}")


FEATURES = (Feature(another_source), Feature(dates, 0.4), Feature(people, 0.4), Feature(place, 0.2))
