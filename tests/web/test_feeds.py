"""Feeds and briefs by address."""

import io
import re

import feedparser
import icalendar
import pytest
from fastapi.testclient import TestClient


def test_entries_and_findings_as_atom(client: TestClient) -> None:
    answer = client.get("/feeds/entries.atom", params={"pair": "KAZ,TJK"})
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("application/atom+xml")
    read = feedparser.parse(answer.content)
    assert read.entries and all(e.link.startswith("http://testserver/entries/e") for e in read.entries)
    assert client.get(read.entries[0].link).status_code == 200, "a link leads to the entry's page"
    own = next(link.href for link in read.feed.links if link.rel == "self")
    assert client.get(own).content == answer.content
    worried = feedparser.parse(client.get("/feeds/findings.atom").content)
    assert worried.entries and client.get(worried.entries[0].link).status_code == 200


def test_what_is_due_as_a_calendar(client: TestClient) -> None:
    answer = client.get("/feeds/calendar.ics", params={"party": "KAZ"})
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert events and all("Kazakhstan" in str(e["summary"]) for e in events)


NONSENSE = ("entries.atom?kind=gossip", "calendar.ics?party=%3Cscript%3E", "findings.atom?pair=KAZ", "entries.atom?party=XQZ")


@pytest.mark.parametrize("path", NONSENSE)
def test_a_wish_that_makes_no_sense_is_told(client: TestClient, path: str) -> None:
    answer = client.get(f"/feeds/{path}")
    assert answer.status_code == 400 and "<script>" not in answer.text


@pytest.mark.parametrize(
    "form, start", [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!doctype html>"), ("md", b"# Kazakhstan and Tajikistan")]
)
def test_a_brief_is_a_file(client: TestClient, form: str, start: bytes) -> None:
    answer = client.get(f"/pairs/kaz-TJK/brief.{form}", params={"since": "2024-01-01"})
    assert answer.status_code == 200 and answer.content.startswith(start)
    assert answer.headers["content-disposition"] == f'attachment; filename="KAZ-TJK.{form}"'
    if form == "docx":
        import docx

        assert "What changed since 1 January 2024" in [p.text for p in docx.Document(io.BytesIO(answer.content)).paragraphs]


def test_the_page_of_a_pair_leads_to_its_briefs_and_feeds(client: TestClient) -> None:
    page = client.get("/pairs/KAZ-TJK", params={"since": "2024-01"}).text
    found = re.findall(r'href="(/(?:feeds/|pairs/KAZ-TJK/brief\.)[^"]+)"', page)
    assert len({re.sub(r".*\.", "", f.split("?")[0]) for f in found}) == 6, "four forms, Atom and iCalendar"
    for address in found:
        assert client.get(address.replace("&amp;", "&")).status_code == 200, address


@pytest.mark.parametrize(
    "path, status",
    [
        ("/pairs/KAZ-TJK/brief.exe", 404),
        ("/pairs/KAZ-FJI/brief.pdf", 404),
        ("/pairs/KAZ/brief.pdf", 404),
        ("/pairs/KAZ-XQZ/brief.pdf", 400),
        ("/pairs/KAZ-TJK/brief.md?since=soon", 400),
        ("/pairs/..%2f..%2fetc-passwd/brief.md", 404),
    ],
)
def test_a_brief_that_cannot_be_is_told(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status
