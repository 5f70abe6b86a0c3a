"""Pages of the ledger as CSV and Parquet: one row an entry, its current view flat."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pledger.errors import LedgerError

COLUMNS = (
    "id", "kind", "parties", "status", "first_stated", "last_stated", "statements", "indicator", "subject", "origin", "destination",
    "measure", "value", "unit", "bound", "period", "deadline", "strength", "type", "title", "name", "action", "sector", "date", "place",
    "confidence", "records",
)  # fmt: skip


def flat(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry as one flat row."""
    view = {k: v["value"] for k, v in entry["view"].items()}
    row = {c: view.get(c) for c in COLUMNS}
    row |= {"id": entry["id"], "kind": entry["kind"], "parties": " ".join(entry["parties"]), "confidence": entry["confidence"]}
    row |= {
        "first_stated": entry["stated"][0],
        "last_stated": entry["stated"][1],
        "statements": len(entry["records"]),
        "records": " ".join(entry["records"]),
    }
    row["status"] = entry["status"]
    return {k: json.dumps(v, ensure_ascii=False) if isinstance(v, list | dict) else v for k, v in row.items()}


def csv_lines(entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A heading and a line an entry (RFC 4180). Cells that a spreadsheet would run as a formula are quoted with an apostrophe."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS)
    writer.writeheader()
    for entry in entries:
        writer.writerow({k: f"'{v}" if isinstance(v, str) and v[:1] in ("=", "+", "-", "@") else v for k, v in flat(entry).items()})
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def write_parquet(entries: Iterable[Mapping[str, Any]], target: Path) -> int:
    """A Parquet file of the entries; how many. Raises LedgerError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise LedgerError("Parquet needs pyarrow: pip install 'pledger[parquet]'") from error
    rows = [flat(e) for e in entries]
    kinds = {"statements": pyarrow.int64(), "value": pyarrow.float64(), "confidence": pyarrow.float64()}
    schema = pyarrow.schema([(c, kinds.get(c, pyarrow.string())) for c in COLUMNS])
    numbers = [{k: float(v) if k == "value" and v is not None else v for k, v in row.items()} for row in rows]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(numbers, schema), target)
    return len(rows)
