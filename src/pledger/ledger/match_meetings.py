"""When two meetings are one: they share a person of each side (or, where unnamed, the offices), their dates can be one."""

from typing import cast

from pledger.ledger import names
from pledger.ledger.dates import Span, first_day, span
from pledger.ledger.features import VETO, Feature, Vote, another_source
from pledger.ledger.types import Item
from pledger.ledger.wording import gist, likeness
from pledger.records.types import Meeting, Participant

VISITS = ("state_visit", "official_visit", "working_visit", "visit")
_MOVED = 60  # days that a planned meeting may slip and still be the same one


def family(meeting_type: str) -> str:
    """Visits of every rank are one type."""
    return "visit" if meeting_type in VISITS else meeting_type


def read(item: Item) -> Meeting:
    return cast(Meeting, item.record)


def _when(item: Item) -> Span | None:
    own = span(read(item).date)
    if own or read(item).planned:
        return own
    day = first_day(item.stated)
    return Span(day, day) if day else None


def keys(item: Item) -> tuple[str, ...]:
    """Months it may fall in, and the next ones, in which a planned meeting may be held; a year or no date: any."""
    when = _when(item)
    if not when or when.days > 62:
        return ("some time", *(f"{y}" for y in {when.start.year, when.end.year})) if when else ("some time",)
    first = when.start.year * 12 + when.start.month - 1
    last = when.end.year * 12 + when.end.month - 1
    return (*(f"m{m}" for m in range(first - 2, last + 3)), f"{when.start.year}", "some time")


def dates(a: Item, b: Item) -> Vote | None:
    one, other = _when(a), _when(b)
    if not one or not other:
        return Vote(0.0, "a date is unknown")
    said = f"{read(a).date or a.stated} and {read(b).date or b.stated}"
    unsaid = not (read(a).date and read(b).date)
    if one.meets(other):
        return Vote(1.0 if max(one.days, other.days) <= 31 else 0.4, f"{said} can be one")
    apart = min(abs((other.start - one.end).days), abs((one.start - other.end).days))
    if unsaid and apart <= 7:
        return Vote(0.5, f"{said} are {apart} days apart, one only by the source's date")
    if read(a).planned and apart <= _MOVED:
        return Vote(0.2, f"planned for {read(a).date}, {apart} days from {read(b).date}")
    return Vote(VETO, f"{said} cannot be one")


def _side(people: tuple[Participant, ...], country: str | None) -> list[Participant]:
    return [p for p in people if p.country == country]


def _meet(one: list[Participant], other: list[Participant]) -> tuple[float, str]:
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
    one, other = read(a).participants, read(b).participants
    sides = sorted({p.country or "" for p in one} & {p.country or "" for p in other})
    if not sides:
        return Vote(-0.5, "no side with people in both") if one and other else None
    found = [(s, *_meet(_side(one, s or None), _side(other, s or None))) for s in sides]
    worst = min(found, key=lambda f: f[1])
    if worst[1] == VETO:
        return Vote(VETO, f"{worst[0]}: {worst[2]}")
    return Vote(sum(f[1] for f in found) / len(found), "; ".join(f"{s}: {why}" for s, _, why in found))


def place(a: Item, b: Item) -> Vote | None:
    """Towns that differ keep apart; a country says nothing against a town in it."""
    one, other = read(a).place, read(b).place
    if not one or not other:
        return None
    first, second = gist(one), gist(other)
    if likeness(first, second).score >= 0.6:
        return Vote(0.5, f"both in {one}")
    if (first.codes and not first.names) or (second.codes and not second.names):
        return None
    return Vote(-1.0, f"{one} against {other}")


FEATURES = (Feature(another_source), Feature(dates, 0.4), Feature(people, 0.4), Feature(place, 0.2))
