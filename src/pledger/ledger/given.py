"""Records and texts as given on the command line: dates of sources, records checked against the texts they are from, texts read."""

import datetime
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import sqlalchemy as sa

from pledger.errors import PledgerError, RecordError
from pledger.ledger.dates import span
from pledger.ledger.gather import Gathered, gather, items
from pledger.records.load import read_records
from pledger.records.types import Record
from pledger.sources import Source, open_paths

if TYPE_CHECKING:
    from pledger.ledger.store import Store, Voice


def gathered(paths: Sequence[Path], folder: Path | None, stated: Path | None, day: datetime.date, note: Callable[[str], None]) -> Gathered:
    """The records of some files gathered as of a day. Dates: of `stated`, else of the texts in `folder`, else of what the records tell."""
    records = [r for path in paths for r in read_records(path)]
    sources = _texts(folder) if folder else {}
    for record in records:
        if wrong := ungrounded(record, sources.get(record.source)):
            raise RecordError(wrong)
    dates: dict[str, str | None] = {name: s.date for name, s in sources.items()}
    dates |= _stated(stated) if stated else {}
    for name in sorted({r.source for r in records}):
        if not dates.get(name):
            dates[name] = told_day([r for r in records if r.source == name])
            note(f"{name}: undated" + (f"; taken as of {dates[name]}, the last event it tells" if dates[name] else ""))
    return gather(items(records, dates), day)


def _texts(folder: Path) -> dict[str, Source]:
    return {s.name: s for s in open_paths([folder]) if isinstance(s, Source)}


def _stated(path: Path) -> dict[str, str]:
    """The dates of a JSON file: `{name: date}`, or that under `stated`."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PledgerError(f"{path}: cannot be read: {error}") from error
    dates = content.get("stated", content) if isinstance(content, dict) else None
    if not isinstance(dates, dict):
        raise PledgerError(f"{path}: is no object of names and dates")
    return {str(k): v for k, v in dates.items() if isinstance(v, str)}


def told_day(records: Iterable[Record]) -> str | None:
    """The last day of which an undated source tells as past: of meetings held and documents signed. None where it tells none to the day."""
    days = []
    for record in records:
        date = getattr(record, "date", None)
        past = not getattr(record, "planned", False) and getattr(record, "status", "signed") not in ("proposed", "prepared", None)
        if past and date and (days_of := span(date)) and days_of.days <= 7:
            days.append(days_of.end)
    return max(days).isoformat() if days else None


def ungrounded(record: Record, source: Source | None) -> str | None:
    """What is wrong with a record's evidence against its text, or None."""
    if source is None:
        return None
    for number, e in enumerate(record.evidence):
        if source.text[e.start : e.end] != e.text:
            there = source.text[e.start : e.end]
            return f"{record.id}: field evidence[{number}]: {record.source} at {e.start}:{e.end} has {there!r}, not {e.text!r}"
    return None


class Listener(Protocol):
    """Whom a long reading tells of what it meets."""

    def problem(self, problem: object) -> None: ...
    def note(self, message: str) -> None: ...
    def progress(self, texts: int, records: int) -> None: ...


def read_voices(store: "Store", paths: Sequence[str], date: str | None, out: Listener) -> Iterator["Voice"]:
    """Texts as they are read; one that the ledger has is not read again. What cannot be read is told and left out."""
    from pledger.ledger.store import Voice
    from pledger.read import read_source

    seen = 0
    for found in open_paths(paths, date=date):
        if not isinstance(found, Source):
            out.problem(found)
            continue
        seen += 1
        if has(store, found.id):
            yield Voice(found, ())
            continue
        reading = read_source(found)
        out.progress(seen, len(reading))
        if not reading.understood:
            out.note(f"{found.name}: kept, not read: its language is {found.language}")
        yield Voice(found, tuple(r.identified() for r in reading.records))


def has(store: "Store", identity: str) -> bool:
    """Whether the ledger holds a text of this id."""
    from pledger.ledger.store.schema import source

    with store.reading() as connection:
        return connection.execute(sa.select(source.c.seq).where(source.c.id == identity)).first() is not None


def checked(store: "Store", path: Path, paths: Sequence[str], date: str | None, problem: Callable[[Any], None]) -> list["Voice"]:
    """Records made elsewhere, each with its source: of `paths`, or in the ledger. Raises RecordError where one does not fit."""
    from pledger.ledger.store import Voice

    sources: dict[str, Source] = {}
    for found in open_paths(paths, date=date):
        if isinstance(found, Source):
            sources[found.name] = found
        else:
            problem(found)
    by_source: dict[str, list[Record]] = defaultdict(list)
    for number, record in enumerate(read_records(path), 1):
        if record.source not in sources:
            sources |= _held(store, record.source)
        if record.source not in sources:
            raise RecordError(
                f"{path.name}: record {number}: field source: {record.source!r} is neither in the ledger nor among the texts given"
            )
        if wrong := ungrounded(record, sources[record.source]):
            raise RecordError(f"{path.name}: record {number}: {wrong}")
        by_source[record.source].append(record)
    return [Voice(sources[name], tuple(own), made_elsewhere=True) for name, own in by_source.items()]


def _held(store: "Store", name: str) -> Mapping[str, Source]:
    from pledger.ledger.store.schema import source

    with store.reading() as connection:
        row = connection.execute(
            sa.select(source.c.text, source.c.date, source.c.date_basis).where(source.c.name == name).order_by(source.c.seq).limit(1)
        ).first()
    return {name: Source(name, row.text or "", row.date, row.date_basis)} if row else {}
