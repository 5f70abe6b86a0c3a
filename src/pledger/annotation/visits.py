"""Notes on what was agreed at the last earlier meeting of a pair and has not been heard of since."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from pledger.annotation.desk import Desk
from pledger.annotation.things import promised
from pledger.annotation.types import Note
from pledger.annotation.words import count, share
from pledger.ledger.dates import DAY
from pledger.ledger.types import Entry, Item
from pledger.records.types import Instrument, Meeting, Pledge, Target

_APART = 10 * DAY  # what was said within so many days of a meeting is still said of that meeting
_NAMED = 4  # of what has not been heard of, so many are named
_NAMES = {"meeting": "meeting", "talks": "talks", "commission_session": "session", "summit": "summit"}
Parties = tuple[str, ...]


def unheard(desk: Desk) -> Iterator[Note]:
    """For each pair of the draft: what its last meeting agreed of which neither a later source nor the draft speaks."""
    for parties, own in _anchors(desk).items():
        for met in _meetings(desk, parties):
            agreed = _agreed(desk, met)
            if agreed:
                silent = [e for e in agreed if not _heard(desk, e, met)]
                if silent:
                    yield _told(desk, own, met, agreed, silent)
                break


def _anchors(desk: Desk) -> Mapping[Parties, Item]:
    """The draft's statement that a pair's note stands beside: the pair's first meeting. A draft that tells of no meeting is about the pair
    that it says most of: the first of these records."""
    own = [desk.items[key] for key, record in desk.drafted.items() if len(record.parties) > 1]
    met = [i for i in own if i.record.kind == "meeting"]
    if met or not own:
        return {i.record.parties: i for i in reversed(met)}
    most = Counter(i.record.parties for i in own).most_common(1)[0][0]
    return {most: next(i for i in own if i.record.parties == most)}


def _meetings(desk: Desk, parties: Parties) -> list[Item]:
    """Statements of meetings of just these parties that an earlier source reports as held, the last first."""
    held = [
        i
        for i in desk.items.values()
        if isinstance(i.record, Meeting) and i.record.parties == parties and not i.record.planned and i.id not in desk.drafted
        and i.day is not None and i.day < desk.day - _APART
    ]  # fmt: skip
    return sorted(held, key=lambda i: i.place_in_time, reverse=True)


def _agreed(desk: Desk, met: Item) -> list[Entry]:
    """What the source of a meeting reports as signed, aimed at or promised by these parties, as entries."""
    said = [i for i in desk.items.values() if i.record.source == met.record.source and i.record.parties == met.record.parties]
    return list({e.id: e for i in said if _binding(i) and (e := desk.entry_of[i.id])}.values())


def _binding(item: Item) -> bool:
    record = item.record
    if isinstance(record, Instrument):
        return record.count == 1 and record.status in ("proposed", "prepared", "signed")
    return isinstance(record, Target) or (isinstance(record, Pledge) and promised(record.strength))


def _heard(desk: Desk, entry: Entry, met: Item) -> bool:
    """Whether a source later than the meeting's days speaks of an entry, the draft included."""
    days = (desk.items[r].day for r in entry.records)
    return any(day is not None and met.day is not None and day > met.day + _APART for day in days)


def _told(desk: Desk, own: Item, met: Item, agreed: Sequence[Entry], silent: Sequence[Entry]) -> Note:
    kinds = [("instrument", "document"), ("target", "target"), ("pledge", "promise")]
    counts = []
    for kind, noun in kinds:
        every, lost = ([e for e in group if e.kind == kind] for group in (agreed, silent))
        if lost:
            counts.append(share(len(lost), len(every), noun))
    first = [desk.items[next(r for r in e.records if desk.items[r].record.source == met.record.source)] for e in silent]
    named = "; ".join(_name(i) for i in first[:_NAMED]) + (f" and {count(len(first) - _NAMED)} more" if len(first) > _NAMED else "")
    told = f"{_listed(counts)} of {_when(met)} {'has' if len(silent) == 1 else 'have'} not been heard of since: {named}."
    papers = any(e.kind == "instrument" for e in silent)
    return desk.note("unheard", "medium" if papers else "low", own, told[:1].upper() + told[1:], first)


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _when(met: Item) -> str:
    record = cast(Meeting, met.record)
    noun = _NAMES.get(record.type, "visit" if record.type.endswith("visit") else "meeting")
    return f"the {noun} of {record.date or met.stated}"


def _name(item: Item) -> str:
    record = item.record
    if isinstance(record, Instrument):
        return record.title
    if isinstance(record, Pledge):
        return record.action
    return item.record.evidence[0].text if item.record.evidence else item.record.kind
