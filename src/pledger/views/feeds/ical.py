"""What is due as a calendar (RFC 5545): deadlines, planned meetings, signatures to come, documents that run out. All-day, no alarms."""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import Connection

from pledger.ledger.dates import DAY, span
from pledger.records.types import Instrument, Meeting, Pledge, Record, Target
from pledger.views.brief.things import thing
from pledger.views.brief.words import day as worded
from pledger.views.brief.words import parties, times
from pledger.views.feeds.gathered import believed, due, last_words
from pledger.views.feeds.wanted import Wanted

if TYPE_CHECKING:
    from icalendar import Event

PAST = datetime.timedelta(days=365)  # what fell due in the last year stays in sight
_UNSIGNED = ("proposed", "prepared")
_NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def calendar(connection: Connection, wanted: Wanted, day: datetime.date) -> bytes:
    """The calendar of what falls due from a year before `day` on, the soonest first; what is done or met is left out.

    A day or an interval of days stands where it is; a deadline of a month or a year stands on its last day, as it is said to be over then.
    """
    from icalendar import Calendar

    rows = due(connection, wanted, day - PAST)
    words = last_words(connection, rows)
    made = Calendar()
    made.add("prodid", "-//Pledger//Deadlines//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"Pledger: {wanted.name}" if wanted.name else "Pledger: what is due")
    for row in rows:
        record = believed(row)
        if not _done(record, row["status"]):
            made.add_component(_event(row, record, words.get(row["records"][-1]), wanted))
    return bytes(made.to_ical())


def _done(record: Record, status: str) -> bool:
    return getattr(record, "strength", None) == "done" or status == "met" or getattr(record, "status", None) == "ended"


def _event(row: Mapping[str, Any], record: Record, last: Mapping[str, Any] | None, wanted: Wanted) -> "Event":
    from icalendar import Event

    stated = span(row["stated"][1])
    moment = datetime.datetime.combine(stated.start, datetime.time(), datetime.UTC) if stated else _NEVER
    name, date = _due(record)
    start, end = _days(date)
    event = Event()
    event.add("uid", f"{row['id']}@pledger")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", len(row["history"]) - 1)  # a deadline that moved is the same event, told anew
    event.add("dtstart", start)
    event.add("dtend", end + DAY)
    event.add("summary", _clean(f"{name}: {thing(record)} ({parties(row['parties']) or 'no party named'})"))
    event.add("description", _description(row, date, last))
    event.add("categories", [record.kind])
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if isinstance(record, Meeting) else "CONFIRMED")
    address = wanted.address(f"/entries/{row['id']}") or (last["of"]["url"] if last else "") or ""
    if address.startswith(("http://", "https://")):
        event.add("url", address)
    return event


def _due(record: Record) -> tuple[str, str]:
    """What is due, and the date as stated."""
    if isinstance(record, Target | Pledge):
        return ("Target" if isinstance(record, Target) else "Pledge"), record.deadline or ""
    if isinstance(record, Meeting):
        return "Planned", record.date or ""
    assert isinstance(record, Instrument)  # nothing else falls due (`ledger.due`)
    return ("To be signed", record.date or "") if record.status in _UNSIGNED else ("Runs out", record.period or "")


def _days(edtf: str) -> tuple[datetime.date, datetime.date]:
    """The first and last day of an event: a stay of some days as it is, anything longer or less precise on its last day."""
    known = span(edtf)
    assert known is not None  # the ledger gives a due day only where there is one
    precise = len(edtf.split("/")[0]) == len("2024-05-06") and known.days <= 31 and edtf[0] != "["
    return (known.start, known.end) if precise else (known.end, known.end)


def _description(row: Mapping[str, Any], date: str, last: Mapping[str, Any] | None) -> str:
    told = [f"As stated: {worded(date)}. Last said {worded(row['stated'][1]) or 'undated'}, {times(len(row['records']))} in all."]
    if last and last["evidence"]:
        told.append(f"“{' '.join(last['evidence'][0]['text'].split())}” ({last['of']['title'] or last['of']['name']})")
    return _clean("\n".join(told))


def _clean(words: str) -> str:
    """Without control characters; line ends stay, and are escaped by the writer."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in words)
