"""Feeds, read back by the readers that people use: feedparser and icalendar."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import icalendar
import pytest

from helpers import pledger
from pledger.errors import PledgerError
from pledger.ledger.store import Store, Voice, keep
from pledger.records.types import Figure, Instrument, Meeting, Participant, Pledge, Record, Target
from pledger.sources import Source
from pledger.views.feeds import MOST, Wanted, atom_entries, atom_findings, calendar

from .conftest import DAY, said

BOTH = ("KAZ", "TJK")


def atom(store: Store, wanted: Wanted | None = None, findings: bool = False) -> Any:
    with store.reading() as connection:
        text = (atom_findings if findings else atom_entries)(connection, wanted or Wanted())
    ElementTree.fromstring(text.encode())
    read = feedparser.parse(text)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


def events(store: Store, wanted: Wanted | None = None) -> dict[str, Any]:
    with store.reading() as connection:
        read = icalendar.Calendar.from_ical(calendar(connection, wanted or Wanted(), DAY))
    return {str(e["summary"]): e for e in read.walk("VEVENT")}


def test_entries_come_last_stated_first_and_bounded(kept: Store) -> None:
    read = atom(kept, Wanted(limit=20))
    assert len(read.entries) == 20
    updated = [e.updated for e in read.entries]
    assert updated == sorted(updated, reverse=True) and read.feed.updated == updated[0]
    assert all(e.id.startswith("urn:uuid:") for e in read.entries) and len({e.id for e in read.entries}) == 20


def test_a_filter_holds_and_names_the_feed(kept: Store) -> None:
    read = atom(kept, Wanted(kind="target", pair=("tajikistan", "KAZ")))
    assert read.feed.title == "Ledger: targets, Kazakhstan, Tajikistan"
    assert [e.title for e in read.entries] == [
        "Kazakhstan, Tajikistan: Trade turnover: $2 bn by 2027 (postponed)",
        "Kazakhstan, Tajikistan: Exports, Kazakhstan to Tajikistan, change: ≈ +$200 mn (raised)",
    ]
    terms = {t.term for t in read.entries[0].tags}
    assert terms == {"target", "postponed", "KAZ", "TJK"}
    assert "Their governments were told to hasten" in read.entries[0].content[0].value
    assert atom(kept, Wanted(party="TJK", limit=MOST)).feed.id != read.feed.id
    assert all("TJK" in {t.term for t in e.tags} for e in atom(kept, Wanted(party="TJK", limit=MOST)).entries)


def test_an_item_keeps_its_id_and_is_updated_by_a_new_statement(ledger: Callable[..., Store]) -> None:
    goal = {"evidence": said("x"), "parties": BOTH, "indicator": "trade_turnover", "unit": "USD", "value": 1e9}
    store = ledger([("a", "2024-01-05", [Target(source="a", deadline="2027", **goal)])])
    (before,) = atom(store).entries
    later = Target(source="b", deadline="2030", **goal).identified()
    keep(store, [Voice(Source("b", "x of another day", date="2025-03-01"), (later,))], DAY)
    (after,) = atom(store).entries
    assert (before.id, before.updated, before.published) == (after.id, "2024-01-05T00:00:00Z", after.published)
    assert after.updated == "2025-03-01T00:00:00Z" and "(postponed)" in after.title


def test_links_lead_to_the_pages_or_to_the_source(kept: Store, tmp_path: Path) -> None:
    read = atom(kept, Wanted(limit=3, site="https://pledger.example/", pair=BOTH))
    assert all(e.link.startswith("https://pledger.example/entries/e") for e in read.entries)
    own = {link.rel: link.href for link in read.feed.links}
    assert own["self"] == "https://pledger.example/feeds/entries.atom?pair=KAZ,TJK"
    store = Store(str(tmp_path / "l.db"))
    record = Meeting(source="a", evidence=said("x"), parties=BOTH, date="2024-01-01").identified()
    keep(store, [Voice(Source("a", "x", date="2024-01-02", url="https://news.example/1?a=1&b=2"), (record,))], DAY)
    assert atom(store).entries[0].link == "https://news.example/1?a=1&b=2"
    keep(store, [Voice(Source("b", "x too", date="2025-01-02", url="javascript:alert(1)"), (_other(),))], DAY)
    assert not atom(store).entries[0].get("links")


def _other() -> Record:
    return Meeting(source="b", evidence=said("x"), parties=BOTH, date="2025-01-01").identified()


def test_findings_have_their_words_and_statistics_speak(kept: Store) -> None:
    read = atom(kept, Wanted(pair=BOTH, limit=MOST), findings=True)
    kinds = {e.tags[0].term for e in read.entries}
    assert kinds >= {"conflict", "moved_goalpost", "stalled", "arithmetic", "contradicted"}
    conflict = next(e for e in read.entries if e.tags[0].term == "conflict")
    assert conflict.title.startswith("Kazakhstan, Tajikistan: Figures conflict (high): $80 million")
    assert "“Last year our mutual trade made 80 million dollars”" in conflict.content[0].value
    only = atom(kept, Wanted(kind="target", pair=BOTH), findings=True)
    assert {e.tags[0].term for e in only.entries} == {"moved_goalpost"}


def test_an_empty_feed_is_a_whole_feed(kept: Store) -> None:
    for findings in (False, True):
        read = atom(kept, Wanted(pair=("FJI", "KAZ")), findings)
        assert read.entries == [] and read.feed.title and read.feed.updated == "1970-01-01T00:00:00Z"
    assert events(kept, Wanted(pair=("FJI", "KAZ"))) == {}


def test_nothing_of_a_source_breaks_a_feed(ledger: Callable[..., Store]) -> None:
    evil = "]]></content><script>&amp; \x07\x0b\u202e\ufffe \U0001f600 \r\nBEGIN:VEVENT\nATTACH:x;,\\"
    record = Pledge(source="a", evidence=said(evil), parties=BOTH, action=evil, deadline="2027-05")
    undated = Pledge(source="b\x08", evidence=said("x"), parties=(), action="sing")
    store = ledger([("a", "2024-02", [record]), ("b\x08", None, [undated])])
    one, two = atom(store).entries
    assert "]]></content><script>&amp;" in one.content[0].value or "]]>" in one.content[0].value
    assert (one.updated, two.updated) == ("2024-02-01T00:00:00Z", "1970-01-01T00:00:00Z")
    assert two.title == "No party named: Sing (new)"
    (event,) = events(store).values()
    assert event["dtstart"].dt == datetime.date(2027, 5, 31) and "BEGIN:VEVENT" in event["summary"]
    assert "ATTACH" not in event


def _ahead() -> list[Record]:
    both: dict[str, Any] = {"source": "a", "evidence": said("All of it was agreed."), "parties": BOTH}
    return [
        Pledge(action="open a trade house", deadline="2026-03", **both),
        Pledge(action="build a bridge", sector="transport", deadline="2020", **both),
        Pledge(action="waive visas", sector="culture", deadline="2027", strength="done", **both),
        Meeting(type="summit", date="2027-05-03/2027-05-04", planned=True, participants=(Participant(country="TJK"),), **both),
        Meeting(type="forum", date="2027", place="Astana", planned=True, **both),
        Meeting(type="call", date="2026-09-01", **both),
        Instrument(type="treaty", title="Treaty on Transit", status="prepared", date="2026-12-24", **both),
        Instrument(type="plan", title="Plan of Action", status="signed", period="2024/2027-06", **both),
        Target(indicator="students", value=900, unit="people", deadline="2030", **both),
        Figure(indicator="tourists", value=5, unit="people", period="2030", **both),
    ]


def test_the_calendar_has_what_is_due_on_its_day(ledger: Callable[..., Store]) -> None:
    found = events(ledger([("a", "2026-01-10", _ahead())]))
    days = {name.split(" (")[0]: (e["dtstart"].dt.isoformat(), e["dtend"].dt.isoformat()) for name, e in found.items()}
    assert days == {
        "Pledge: Open a trade house": ("2026-03-31", "2026-04-01"),
        "To be signed: Treaty on Transit": ("2026-12-24", "2026-12-25"),
        "Planned: Summit: Tajikistan": ("2027-05-03", "2027-05-05"),
        "Runs out: Plan of Action": ("2027-06-30", "2027-07-01"),
        "Planned: Forum, Astana": ("2027-12-31", "2028-01-01"),
        "Target: Students: 900 people by 2030": ("2030-12-31", "2031-01-01"),
    }
    for event in found.values():
        assert not event.walk("VALARM") and event["transp"] == "TRANSPARENT"
        assert not isinstance(event["dtstart"].dt, datetime.datetime)
        assert "All of it was agreed." in event["description"]
    assert found["Planned: Forum, Astana (Kazakhstan, Tajikistan)"]["status"] == "TENTATIVE"


def test_an_event_that_moves_is_the_same_event(ledger: Callable[..., Store]) -> None:
    goal = {"evidence": said("x"), "parties": BOTH, "indicator": "trade_turnover", "unit": "USD", "value": 1e9}
    store = ledger([("a", "2024-01-05", [Target(source="a", deadline="2027", **goal)])])
    (before,) = events(store).values()
    keep(store, [Voice(Source("b", "x!", date="2025-03-01"), (Target(source="b", deadline="2030", **goal).identified(),))], DAY)
    (after,) = events(store).values()
    assert before["uid"] == after["uid"] and before["sequence"] < after["sequence"]
    assert after["dtstart"].dt == datetime.date(2030, 12, 31) and after["dtstamp"].dt.date() == datetime.date(2025, 3, 1)


def test_the_same_ledger_gives_the_same_bytes(kept: Store) -> None:
    with kept.reading() as connection:
        for make in (atom_entries, atom_findings):
            assert make(connection, Wanted()) == make(connection, Wanted())
        assert calendar(connection, Wanted(), DAY) == calendar(connection, Wanted(), DAY)


@pytest.mark.parametrize(
    "wish, told",
    [
        ({"kind": "gossip"}, "'gossip' is no kind of entry"),
        ({"party": "XQZ"}, "'XQZ' is no country"),
        ({"pair": ("KAZ",)}, "a pair is two parties"),
        ({"limit": 0}, "1 to 1,000 items"),
        ({"limit": 5000}, "1 to 1,000 items"),
    ],
)
def test_what_cannot_be_wished_is_told(wish: dict[str, Any], told: str) -> None:
    with pytest.raises(PledgerError, match=told):
        Wanted(**wish)


def test_the_command(kept: Store, tmp_path: Path) -> None:
    given = ("--ledger", kept.shown, "--as-of", DAY.isoformat())
    done = pledger("feed", "--pair", "KAZ,TJK", "--limit", "3", *given)
    assert done.returncode == 0 and len(feedparser.parse(done.stdout).entries) == 3
    assert pledger("feed", "--pair", "kaz-tjk", "--limit", "3", *given).stdout == done.stdout
    target = tmp_path / "due.ics"
    assert pledger("feed", "-o", target, *given).returncode == 0
    assert icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert pledger("feed", "--format", "ical", *given).stdout == target.read_bytes()
    wrong = pledger("feed", "--findings", "--format", "ical", *given)
    assert wrong.returncode == 2 and b"--findings goes with --format atom" in wrong.stderr
    assert b"no kind of entry" in pledger("feed", "--kind", "x", *given).stderr
    assert pledger("feed", "--site", "pledger.example", *given).returncode == 2
