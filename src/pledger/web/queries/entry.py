"""An entry in full: what is believed and by whose words, each statement, why they were joined, what became of it, who decided what."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.checks.entries import checked_rows
from pledger.ledger.store import Store, browse, marks, query
from pledger.ledger.store.schema import entry as entries
from pledger.ledger.store.schema import source as sources
from pledger.records.load import choices
from pledger.views.captions import amount, label
from pledger.web.queries.lines import Row, about, line, lines, scopes_of, who

_HIDDEN = ("parties", "low", "high", "unit", "bound")
_SPOKEN = ("indicator", "measure", "type", "status", "sector", "strength")
_DATES = ("period", "deadline", "date")
CANDIDATES = 8  # entries offered to be joined with
AROUND = 220  # characters shown before and after a statement's words
_PIECE = sa.select(sa.func.substr(sources.c.text, sa.bindparam("first", type_=sa.Integer), sa.bindparam("length", type_=sa.Integer))).where(
    sources.c.id == sa.bindparam("source")
)
_EDGE = re.compile(r"(?<=[.!?])\s+|\n+")


def entry(store: Store, identity: str, statistics: Path | None = None) -> dict[str, Any]:
    """`statistics`: the file of imported ones. Raises Missing for an unknown entry."""
    with store.reading() as connection:
        found = query.one(connection, identity)
        records = query.statements(connection, found["records"]) | query.figures_for(connection, found)
        worries = list(query.findings(connection, entry_id=found["id"]))
        decided = query.judgements_on(connection, found["records"])
        near, missed = _linked(connection, found)
        concerned = about(connection, [f for f in worries if len(f["entries"]) > 1])
        around = contexts(connection, [records[r] for r in found["records"] if r in records])
        checked = list(checked_rows(connection, [found], statistics)) if found["kind"] == "figure" else []
    others = [*(n["line"] for n in near), *concerned.values()]
    scopes = scopes_of(found["parties"], *(o.parties for o in others))
    return {
        "checked": checked[0].check if checked else None, "entry": found, "line": line(found), "fields": fields(found),
        "steps": steps(found, records), "findings": worries, "about": concerned,
        "statements": statements(found, records, around), "decided": decided, "near": near, "judgements": found["judgements"],
        "scopes": {marks.EVERYTHING} if missed else scopes,
    }  # fmt: skip


def fields(found: Row) -> list[dict[str, Any]]:
    """The fields as now believed: name, value in words, the statement it is from; empty ones are left out."""
    view = {k: v["value"] for k, v in found["view"].items()}
    shown = []
    for name, held in found["view"].items():
        value = amount(view.get("value"), view.get("unit"), view.get("bound")) if name == "value" else said(name, held["value"])
        if name not in _HIDDEN and value:
            shown.append({"name": name, "label": label(name), "value": value, "record": held["record"], "date": name in _DATES})
    return shown


def said(name: str, value: Any) -> str:
    """A field's value in words."""
    if value is None or value is False or value in ("", []):
        return ""
    if value is True:
        return "yes"
    if name == "participants":
        return who(value)
    if name == "institutions":
        return "; ".join(b["name"] for b in value)
    if isinstance(value, list):
        return ", ".join(str(v) for v in value)
    if isinstance(value, float):
        return f"{value:,g}"
    return label(str(value)) if name in _SPOKEN else str(value)


def steps(found: Row, records: Mapping[str, Row]) -> list[dict[str, Any]]:
    """The history: each step with its amount, day and deadline as that statement has it."""
    shown = []
    for step in found["history"]:
        record = records.get(step["record"] or "")
        shown.append({**step, "own": step["record"] in found["records"], "tells": tells(record) if record else ""})
    return shown


def tells(record: Row) -> str:
    """What one statement says, in a few words."""
    value = amount(record.get("value"), record.get("unit"), record.get("bound"))
    due = f"by {record['deadline']}" if record.get("deadline") else ""
    own = record.get("strength") or record.get("status") or ""
    what = record.get("title") or record.get("action") or record.get("name") or ""
    return ", ".join(p for p in (value, due, label(own) if own else "", what) if p)


def statements(found: Row, records: Mapping[str, Row], around: Mapping[str, tuple[str, str]]) -> list[dict[str, Any]]:
    """Each statement of the entry, oldest first: its words and those around them, who says it, its source, the verdict on it."""
    verdicts = {s["record"]: s["verdict"] for s in found["history"]}
    shown = []
    for identity in found["records"]:
        record = records[identity]
        speaker = record.get("said_by") or {}
        said_by = ", ".join(p for p in (speaker.get("name"), speaker.get("office")) if p)
        told = {"id": identity, "verdict": verdicts.get(identity, ""), "tells": tells(record), "said_by": said_by}
        told |= {k: record.get(k) for k in ("of", "evidence", "confidence")}
        shown.append({**told, "country": speaker.get("country"), "around": around.get(identity, ("", ""))})
    return shown


def contexts(connection: Connection, records: Iterable[Row]) -> dict[str, tuple[str, str]]:
    """What stands before and after the first words of each record in its source: to the edges of the sentence or line, at most AROUND
    characters; empty where the text is not held."""
    found = {}
    for record in records:
        if not record["evidence"]:
            continue
        start, end = record["evidence"][0]["start"], record["evidence"][0]["end"]
        first = max(0, start - AROUND)
        place = {"first": first + 1, "length": end - first + AROUND, "source": record["of"]["id"]}
        text = connection.execute(_PIECE, place).scalar() or ""
        before, after = text[: start - first], text[end - first :]
        found[record["id"]] = (_EDGE.split(before)[-1], _EDGE.split(after, maxsplit=1)[0])
    return found


def _linked(connection: Connection, found: Row) -> tuple[list[dict[str, Any]], bool]:
    """Entries that this one belongs with (relation, row), and whether some of what it is linked to is in no entry (yet)."""
    where = browse.entries_of(connection, [x["record"] for x in found["links"]])
    relations = {where[x["record"]]: x["relation"] for x in found["links"] if x["record"] in where}
    asked = sa.select(entries.c.body).where(entries.c.id.in_(list(relations)))
    near = [{"relation": relations[r.id], "line": r} for r in lines(connection.execute(asked).scalars()) if r.id != found["id"]]
    return near, any(x["record"] not in where for x in found["links"])


def candidates(connection: Connection, found: Row) -> list[Any]:
    """Entries of the same kind and parties: what this one may be the same as, those that rules were unsure of first."""
    doubted = [r for j in found["judgements"] if j["verdict"] == "unsure" for r in j["records"] if r not in found["records"]]
    first = set(browse.entries_of(connection, doubted).values())
    held = browse.listing(connection, query.Filter(kind=found["kind"], pair=tuple(found["parties"])), limit=60)
    rows = [r for r in lines(held.rows) if r.id != found["id"]]
    mine = line(found).what.casefold().split()
    return sorted(rows, key=lambda r: (r.id not in first, -_alike(mine, r.what.casefold().split())))[:CANDIDATES]


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    both = set(one) & set(other)
    return len(both) / max(1, len(set(one) | set(other)))


def correctable(store: Store, record: str, field: str) -> dict[str, Any]:
    """What a form to correct one field of one statement shows: the value, what it may be, and the words. Raises Missing."""
    from pledger.errors import Missing
    from pledger.ledger.store.rulings import corrected

    with store.reading() as connection:
        found = query.statements(connection, [record]).get(record)
        changes = corrected(connection, [record]).get(record) or {}
    if found is None or field not in found or field in ("id", "kind", "source", "evidence", "of"):
        raise Missing(f"{record}: no such record, or field {field[:40]!r} is none that can be corrected")
    value = changes.get(field, found[field])
    plain = value is None or isinstance(value, str)
    return {
        "record": found, "id": record, "field": field, "choices": choices(found["kind"], field), "value": value,
        "written": (value or "") if plain else json.dumps(value, ensure_ascii=False), "plain": plain,
    }  # fmt: skip
