"""Atom feeds (RFC 4287). Ids are UUIDs of what they name (RFC 9562, version 5), so that an item is known again from wherever it comes."""

import datetime
import uuid
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree as xml

from sqlalchemy.engine import Connection

from pledger.ledger.dates import span
from pledger.views.brief.things import thing
from pledger.views.brief.words import DOUBTS, VERDICTS, capital, day, parties, speaker, times
from pledger.views.captions import KIND_NAMES, label
from pledger.views.feeds.gathered import believed, entries, findings, last_words, quotes
from pledger.views.feeds.wanted import MEDIA, Wanted

_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "https://pledger/feeds")
_NEVER = "1970-01-01T00:00:00Z"  # Atom wants a time even of what has no date
_XMLNS = "http://www.w3.org/2005/Atom"


def atom_entries(connection: Connection, wanted: Wanted) -> str:
    """Entries as a feed, the last stated first. `updated` is the date of the last statement: a new statement brings an item up again."""
    rows = entries(connection, wanted)
    words = last_words(connection, rows)
    items = [_entry(row, words.get(row["records"][-1]), wanted) for row in rows]
    return _feed("entries", "Ledger", wanted, "/ledger", items)


def atom_findings(connection: Connection, wanted: Wanted) -> str:
    """Findings as a feed, those on what was last stated first."""
    return _feed("findings", "Findings", wanted, "/findings", [_finding(row, wanted) for row in findings(connection, wanted)])


Item = dict[str, Any]


def _entry(row: Mapping[str, Any], last: Mapping[str, Any] | None, wanted: Wanted) -> Item:
    record = believed(row)
    verdict = VERDICTS.get(row["status"], label(row["status"])) if row["status"] != "first" else "new"
    told = [
        f"{capital(KIND_NAMES[record.kind][0])}, {verdict}; stated {times(len(row['records']))}, last {day(row['stated'][1]) or 'undated'}."
    ]
    link = ""
    if last is not None:
        source = last["of"]
        who = speaker(_said_by(last))
        words = " ".join(last["evidence"][0]["text"].split()) if last["evidence"] else ""
        told.append(f"“{words}” ({', '.join(p for p in (who, source['title'] or source['name']) if p)})")
        link = source["url"] or ""
    title = f"{parties(row['parties']) or 'No party named'}: {thing(record)} ({verdict})"
    return {
        "id": row["id"], "title": title, "updated": row["stated"][1],
        "published": row["stated"][0], "link": wanted.address(f"/entries/{row['id']}") or link, "text": "\n".join(told),
        "categories": [record.kind, row["status"], *row["parties"]],
    }  # fmt: skip


def _said_by(statement: Mapping[str, Any]) -> Any:
    from pledger.records.types import Speaker

    said = statement.get("said_by")
    return Speaker(said.get("name"), said.get("office"), said.get("country")) if said else None


def _finding(row: Mapping[str, Any], wanted: Wanted) -> Item:
    kind = DOUBTS.get(row["kind"], capital(label(row["kind"])))
    first = row["entries"][0] if row["entries"] else ""
    return {
        "id": row["id"], "title": f"{parties(row['parties']) or 'No party named'}: {kind} ({row['severity']}): {row['explanation']}",
        "updated": row["stated"] or None, "published": None, "link": wanted.address(f"/entries/{first}") if first else "",
        "text": "\n".join(p for p in (f"{row['explanation']}.", quotes(row["evidence"])) if p),
        "categories": [row["kind"], row["severity"], *row["parties"]],
    }  # fmt: skip


def _feed(what: str, title: str, wanted: Wanted, path: str, items: Iterable[Item]) -> str:
    made = list(items)
    asked = {"kind": wanted.kind, "party": wanted.party, "pair": ",".join(wanted.pair or ())}
    feed = xml.Element("feed", {"xmlns": _XMLNS})
    _text(feed, "id", _urn(f"{what} {wanted.name}"))
    _text(feed, "title", f"{title}: {_named(wanted)}" if wanted.name else title)
    _text(feed, "updated", max((_time(i["updated"]) for i in made), default=_NEVER))
    _text(feed, "generator", "Pledger")
    _text(xml.SubElement(feed, "author"), "name", "Pledger")
    if wanted.site:
        query = urlencode({k: v for k, v in asked.items() if v}, safe=",")
        own = f"{wanted.address(f'/feeds/{what}.atom')}{f'?{query}' if query else ''}"
        xml.SubElement(feed, "link", {"rel": "self", "type": MEDIA["atom"].split(";")[0], "href": own})
        xml.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": wanted.address(path)})
    for item in made:
        _item(xml.SubElement(feed, "entry"), item)
    xml.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(feed, encoding="unicode") + "\n"


def _named(wanted: Wanted) -> str:
    """The filter in words: `targets, Kazakhstan, Tajikistan`."""
    codes = wanted.pair or ((wanted.party,) if wanted.party else ())
    return ", ".join(p for p in (KIND_NAMES[wanted.kind][1] if wanted.kind else "", parties(codes)) if p)


def _item(entry: xml.Element, item: Item) -> None:
    _text(entry, "id", _urn(item["id"]))
    _text(entry, "title", item["title"])
    _text(entry, "updated", _time(item["updated"]))
    if item["published"]:
        _text(entry, "published", _time(item["published"]))
    if item["link"].startswith(("http://", "https://")):
        xml.SubElement(entry, "link", {"rel": "alternate", "href": _clean(item["link"])})
    for term in dict.fromkeys(item["categories"]):
        xml.SubElement(entry, "category", {"term": _clean(term)})
    _text(entry, "content", item["text"]).set("type", "text")


def _text(parent: xml.Element, name: str, words: str) -> xml.Element:
    made = xml.SubElement(parent, name)
    made.text = _clean(words)
    return made


def _clean(words: str) -> str:
    """Without what XML cannot hold, and without characters that turn the direction of text; lines stay."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in words)


def _urn(name: str) -> str:
    return uuid.uuid5(_NAMES, name).urn


def _time(edtf: str | None) -> str:
    """The first moment of a date (EDTF); what has none is of the epoch's first."""
    known = span(edtf)
    return datetime.datetime.combine(known.start, datetime.time()).isoformat() + "Z" if known else _NEVER
