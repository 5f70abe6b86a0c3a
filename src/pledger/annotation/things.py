"""Notes on documents, pledges and projects of a draft that were spoken of before."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from pledger.annotation.desk import Desk
from pledger.annotation.types import Note
from pledger.annotation.words import ordinal, since, voices
from pledger.ledger.dates import DAY, span
from pledger.ledger.features import SAME_FROM
from pledger.ledger.history import rung
from pledger.ledger.match_instruments import SIGNED, generic, period, title
from pledger.ledger.types import Entry, Item
from pledger.records.types import LADDER, Instrument, Pledge, Project

_OFTEN = 3
_FRESH = 10 * DAY  # a document is presented as new if the draft has it signed within so many days of its own date
_STATES = {"under_construction": "under construction", "in_force": "in force"}


def signed(desk: Desk) -> Iterator[Note]:
    """Documents presented as new, or still to come, of which an earlier source has the signing."""
    for key, record in desk.drafted.items():
        if not isinstance(record, Instrument) or generic(desk.items[key]):
            continue
        own = desk.items[key]
        if not _presented(record, own):
            continue
        earlier = [i for i in desk.items.values() if i.id not in desk.drafted and _signed_before(i, own)]
        if earlier:
            first = min(earlier, key=lambda i: i.place_in_time)
            when = cast(Instrument, first.record).date or first.stated
            state = "Still to be signed here" if record.status in ("proposed", "prepared") else "Signed now"
            yield desk.note("signed_before", "high", own, f"{state}, but an earlier source has it signed already: {when}.", earlier)


def _presented(record: Instrument, own: Item) -> bool:
    """Whether the draft speaks of a signing that is new or to come, rather than of a document that exists."""
    if record.status in ("proposed", "prepared"):
        return True
    when = span(record.date)
    return record.status == "signed" and own.day is not None and when is not None and abs(when.start - own.day) <= _FRESH


def _signed_before(item: Item, own: Item) -> bool:
    """Whether a statement has the document of another, same parties, type, title and time it covers, signed before."""
    record = item.record
    if not isinstance(record, Instrument) or record.status not in SIGNED or item.day is None or own.day is None:
        return False
    if record.parties != own.record.parties or record.type != cast(Instrument, own.record).type or item.day >= own.day - _FRESH:
        return False
    when = span(record.date)
    if when is not None and when.end >= own.day - _FRESH:
        return False
    named, covers = title(item, own), period(item, own)
    alike = named is not None and named.score >= SAME_FROM and (covers is None or covers.score > 0)
    return alike and _numbers(record) == _numbers(cast(Instrument, own.record))


def _numbers(record: Instrument) -> frozenset[str]:
    """The numbers of a title: a plan for other years, a second protocol, is another document."""
    return frozenset(re.findall(r"\d+", record.title))


def spoken_of(desk: Desk) -> Iterator[Note]:
    """Documents, pledges and projects that an earlier source spoke of: how often, how far they had come, how far the draft says."""
    for kind in ("instrument", "pledge", "project"):
        for entry, own in desk.own(kind):
            before = desk.before(entry, own)
            verdict = next(s.verdict for s in entry.history if s.record == own.id)
            if before and not (verdict == "restated" and _there(own)):
                yield _spoken(desk, entry, own, before, verdict)


def _there(own: Item) -> bool:
    """A document that is signed, a project under way: to speak of it again promises nothing."""
    record = own.record
    if isinstance(record, Instrument):
        return record.status not in ("proposed", "prepared")
    return isinstance(record, Project) and record.status != "planned"


def _spoken(desk: Desk, entry: Entry, own: Item, before: Sequence[Item], verdict: str) -> Note:
    heard = voices(before)
    now, then = _state(own), _state(before[-1])
    if verdict == "advanced":
        return desk.note("advanced", "low", own, f"Spoken of before, {since(heard)}: {then} then, {now} now.", before)
    overdue = [f.explanation for f in desk.gathered.findings if f.kind == "overdue" and entry.id in f.entries]
    late = "".join(f" {why[:1].upper()}{why[1:]}." for why in overdue)
    if verdict == "slipped":
        moved = f"{then} on {before[-1].stated}, {now} here" if now != then else f"put off: {_due(before[-1])} before, {_due(own)} here"
        return desk.note("slipped", "high" if overdue else "medium", own, f"It falls back: {moved}.{late}", before)
    severity = "high" if overdue else "medium" if len(heard) + 1 >= _OFTEN else "low"
    times = f"The {ordinal(len(heard) + 1)} time this is {_verb(own)}: {since(heard)}"
    return desk.note("promised_before", severity, own, f"{times}. It has come no further than {_furthest([*before, own])}.{late}", before)


def _verb(own: Item) -> str:
    return "promised" if isinstance(own.record, Pledge) else "announced"


def _due(item: Item) -> str:
    record = item.record
    return str(getattr(record, "deadline", None) or getattr(record, "date", None) or "no day")


def _state(item: Item) -> str:
    record = item.record
    state = record.strength if isinstance(record, Pledge) else getattr(record, "status", None) or "mentioned"
    return _STATES.get(state, state)


def _furthest(items: Sequence[Item]) -> str:
    return _state(max(items, key=lambda i: -1 if (r := rung(i.record)) is None else r))


def promised(strength: str) -> bool:
    """Whether a pledge of this rung is more than talk: from `willing` on, and not yet done."""
    return LADDER.index("willing") <= LADDER.index(strength) < LADDER.index("done")
