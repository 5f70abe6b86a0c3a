"""A meeting with everything signed, aimed at, promised and claimed there, and what has been heard of each since."""

from collections.abc import Mapping, Sequence
from typing import Any

from pledger.errors import Missing
from pledger.ledger.store import Store, marks, query
from pledger.records.types import KINDS
from pledger.web.queries.entry import fields, tells
from pledger.web.queries.lines import Row, line, scopes_of

_ORDER = ("instrument", "target", "pledge", "project", "figure", "meeting")


def occasion(store: Store, identity: str) -> dict[str, Any]:
    """Raises Missing for an unknown entry. `agreed`: by kind, in the order a reader wants them."""
    with store.reading() as connection:
        told = query.follow(connection, identity)
        meeting = told["entry"]
        if meeting["kind"] != "meeting":
            raise Missing(f"{identity[:40]} is no meeting; /entries/{meeting['id']} shows it")
        own = query.statements(connection, meeting["records"])
        later = [s["record"] for e in told["agreed"] for s in _since(e, meeting) if s["record"]]
        records = query.statements(connection, list(dict.fromkeys(later)))
        worries = {e["id"]: list(query.findings(connection, entry_id=e["id"])) for e in told["agreed"]}
    rows = {kind: [_row(e, meeting, records, worries[e["id"]]) for e in told["agreed"] if e["kind"] == kind] for kind in _ORDER}
    assert set(rows) == set(KINDS)
    scopes = {marks.of_source(s) for s in told["sources"]}
    return {
        "meeting": meeting, "line": line(meeting), "fields": fields(meeting), "agreed": {k: r for k, r in rows.items() if r},
        "sources": list({r["of"]["id"]: r["of"] for r in own.values()}.values()), "quotes": [(r, r["of"]) for r in own.values()],
        "scopes": scopes | scopes_of(meeting["parties"], *(e["parties"] for e in told["agreed"])),
        "participants": meeting["view"].get("participants", {}).get("value") or [],
    }  # fmt: skip


def _since(entry: Row, meeting: Row) -> list[Row]:
    met = meeting["stated"][0] or ""
    return [s for s in entry["history"] if (s["stated"] or "") > met or (s["record"] is None)]


def _row(entry: Row, meeting: Row, records: Mapping[str, Row], findings: Sequence[Row]) -> dict[str, Any]:
    since = [{**s, "tells": tells(records[s["record"]]) if s["record"] in records else ""} for s in _since(entry, meeting)]
    return {"line": line(entry), "since": since, "findings": [f for f in findings if f["kind"] != "supported"]}
