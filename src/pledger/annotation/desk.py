"""The desk a draft lies on: its records gathered with what was said before, in memory. Nothing of it is stored."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from pledger.annotation.past import Past
from pledger.annotation.types import Note, Quote
from pledger.ledger.dates import first_day
from pledger.ledger.gather import Gathered, gather, items
from pledger.ledger.types import Entry, Item
from pledger.read import Reading
from pledger.records.types import Record
from pledger.statistics import Book, Observation

_MARK = "draft\0"  # stands before the names and ids of the draft's own: a draft may be called as a source of the ledger is


@dataclass(frozen=True)
class Desk:
    """What every rule of the margin looks at. `as_of`: the day the draft is read on."""

    reading: Reading
    past: Past
    book: Book
    as_of: datetime.date

    @property
    def day(self) -> datetime.date:
        """The day the draft speaks on: its own date, else the day it is read on."""
        return first_day(self.reading.source.date) or self.as_of

    @cached_property
    def drafted(self) -> Mapping[str, Record]:
        """The draft's records as read, by the id they have on the desk."""
        return {_MARK + r.id: r for r in (r.identified() for r in self.reading.records)}

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every statement on the desk by id: those made before, up to the day it is read on, oldest first, and the draft's own."""
        name = _MARK + self.reading.source.name
        own = [
            replace(r, source=name, id=key, links=tuple(replace(x, id=_MARK + x.id) for x in r.links)) for key, r in self.drafted.items()
        ]
        before = sorted((i for i in self.past.items if i.day is None or i.day <= self.as_of), key=lambda i: i.place_in_time)
        return {i.id: i for i in (*before, *items(own, {name: self.reading.source.date or self.as_of.isoformat()}))}

    @cached_property
    def gathered(self) -> Gathered:
        return gather(self.items.values(), max(self.as_of, self.day), self.past.ruling)

    @cached_property
    def entry_of(self) -> Mapping[str, Entry]:
        """The entry each statement is in."""
        return {record: e for e in self.gathered.entries for record in e.records}

    def own(self, kind: str) -> Iterator[tuple[Entry, Item]]:
        """Each entry of a kind that the draft speaks of, with the first of the draft's statements in it; of a target the first dated."""
        chosen: dict[str, tuple[Entry, Item]] = {}
        for key, record in self.drafted.items():
            entry, item = self.entry_of[key], self.items[key]
            if record.kind != kind:
                continue
            first = chosen.setdefault(entry.id, (entry, item))[1]
            if _deadline(item) and not _deadline(first):
                chosen[entry.id] = (entry, item)
        yield from chosen.values()

    def before(self, entry: Entry, own: Item) -> list[Item]:
        """The dated statements of other sources in an entry before the draft's, oldest first."""
        held = (self.items[r] for r in entry.records)
        return [i for i in held if i.id not in self.drafted and i.day is not None and i.place_in_time < own.place_in_time]

    def after(self, entry: Entry, own: Item) -> list[Item]:
        """The dated statements of other sources in an entry after the draft's, oldest first."""
        held = (self.items[r] for r in entry.records)
        return [i for i in held if i.id not in self.drafted and i.day is not None and i.place_in_time > own.place_in_time]

    def quote(self, item: Item) -> Quote:
        """A statement's words as evidence."""
        words = " ".join(item.record.evidence[0].text.split()) if item.record.evidence else ""
        speaker = item.record.said_by
        who = (speaker.name or speaker.office) if speaker else None
        if item.id in self.drafted:
            return Quote(self.reading.source.name, words, self.reading.source.date, said_by=who)
        origin = self.past.origins.get(item.id)
        if origin is None:
            return Quote(item.record.source, words, item.stated, said_by=who, record=item.id, entry=self._entry_id(item))
        return Quote(
            origin.name, words, item.stated, origin.title, origin.url, said_by=who, record=item.id, entry=self._entry_id(item)
        )  # fmt: skip

    def _entry_id(self, item: Item) -> str | None:
        """The id of the ledger's entry, which is that of its oldest statement; None where that is the draft's."""
        entry = self.entry_of.get(item.id)
        return entry.id if entry and entry.records[0] not in self.drafted else None

    def note(
        self, kind: str, severity: str, own: Item, text: str, quoted: Iterable[Item] = (), observations: Iterable[Observation] = ()
    ) -> Note:
        """A note beside the words of one of the draft's statements."""
        record = self.drafted[own.id]
        start, end = (record.evidence[0].start, record.evidence[0].end) if record.evidence else (0, 0)
        quotes = tuple(dict.fromkeys(self.quote(i) for i in quoted))
        return Note(kind, severity, start, end, text, quotes, tuple(dict.fromkeys(observations)), record.id)


def _deadline(item: Item) -> str | None:
    return getattr(item.record, "deadline", None) if item.record.kind == "target" else None
