"""Entries and findings as rows of Parquet: flat where a query asks, and whole in `body` (JSON, as `pledger ledger` prints them)."""

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from pledger.archive.arrow import arrow
from pledger.ledger.types import Entry, Finding

if TYPE_CHECKING:
    import pyarrow

_TEXTS = (
    "indicator", "subject", "origin", "destination", "measure", "unit", "bound", "period", "deadline", "strength", "type", "title", "name",
    "action", "sector", "date", "place",
)  # fmt: skip


@cache
def schemas() -> "dict[str, pyarrow.Schema]":
    """The columns of `entries` and `findings`."""
    pa = arrow()
    text, texts = pa.string(), pa.list_(pa.string())
    step = pa.struct([(n, text) for n in ("record", "stated", "verdict", "against")])
    quote = pa.struct([(n, text) for n in ("record", "source", "stated", "text")])
    entries = [
        ("id", text), ("kind", text), ("parties", texts), ("status", text), ("first_stated", text), ("last_stated", text),
        ("statements", pa.int64()), ("confidence", pa.float64()), ("value", pa.float64()), *((n, text) for n in _TEXTS),
        ("records", texts), ("history", pa.list_(step)), ("body", text),
    ]  # fmt: skip
    findings = [
        ("id", text), ("kind", text), ("severity", text), ("parties", texts), ("explanation", text), ("entries", texts), ("records", texts),
        ("evidence", pa.list_(quote)), ("body", text),
    ]  # fmt: skip
    return {"entries": pa.schema(entries), "findings": pa.schema(findings)}


def entry_row(entry: Entry) -> dict[str, Any]:
    """An entry as a row of `entries`."""
    whole = entry.to_json()
    view = {k: v["value"] for k, v in entry.view.items()}
    return {
        **{n: view.get(n) for n in ("value", *_TEXTS)},
        **{n: whole[n] for n in ("id", "kind", "parties", "status", "confidence", "records", "history")},
        "first_stated": entry.stated[0],
        "last_stated": entry.stated[1],
        "statements": len(entry.records),
        "body": json.dumps(whole, ensure_ascii=False),
    }


def finding_row(finding: Finding, parties: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """A finding as a row of `findings`. `parties`: of entries by id."""
    whole = finding.to_json()
    every = sorted({p for e in finding.entries for p in parties.get(e, ())})
    return {**whole, "parties": every, "body": json.dumps(whole, ensure_ascii=False)}
