"""The Parquet tables of an archive: their columns, and their rows. Records keep every field, so that they can be had back as they were."""

from functools import cache
from typing import TYPE_CHECKING, Any

from pledger.archive.arrow import arrow
from pledger.archive.types import Reject
from pledger.ledger.books import book, shelf
from pledger.ledger.types import Item
from pledger.records.load import field_names, to_plain, trusted
from pledger.sources import Source

if TYPE_CHECKING:
    import pyarrow

_TEXTS = (
    "indicator", "subject", "origin", "destination", "measure", "unit", "bound", "period", "whole", "deadline", "strength", "type", "title",
    "status", "date", "place", "action", "sector", "name",
)  # fmt: skip
_NUMBERS = ("value", "low", "high", "baseline")
_LISTS = ("parties", "actors", "location")
# What the archive adds to a record: its source's id, shard and date, the names that its links go to, and the book it is written in.


@cache
def schemas() -> "dict[str, pyarrow.Schema]":
    """The columns of each table of a shard."""
    pa = arrow()
    text, texts = pa.string(), pa.list_(pa.string())
    person = pa.struct([("name", text), ("office", text), ("country", text)])
    evidence = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", text)])
    records = [
        ("kind", text), ("id", text), ("source", text), ("source_id", text), ("shard", text), ("stated", text),
        *((name, texts) for name in _LISTS), *((name, pa.float64()) for name in _NUMBERS), *((name, text) for name in _TEXTS),
        ("count", pa.int32()), ("planned", pa.bool_()), ("said_by", person), ("participants", pa.list_(person)),
        ("institutions", pa.list_(pa.struct([("name", text), ("country", text)]))), ("evidence", pa.list_(evidence)),
        ("links", pa.list_(pa.struct([("relation", text), ("id", text)]))), ("confidence", pa.float64()),
        ("about", texts), ("book", text), ("shelf", pa.int64()),
    ]  # fmt: skip
    region = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("kind", text)])
    sources = [
        ("id", text), ("shard", text), ("name", text), ("text", text), ("date", text), ("date_basis", text), ("title", text), ("url", text),
        ("publisher", text), ("language", text), ("regions", pa.list_(region)), ("signature", pa.binary()),
    ]  # fmt: skip
    places = [
        ("source_id", text), ("name", text), ("url", text), ("publisher", text), ("date", text), ("input", text), ("position", pa.int64()),
    ]  # fmt: skip
    rejects = [
        ("why", text), ("detail", text), ("input", text), ("position", pa.int64()), ("name", text), ("url", text),
        ("documents", pa.int64()),
    ]  # fmt: skip
    named = {"records": records, "sources": sources, "places": places, "rejects": rejects}
    return {name: pa.schema(columns) for name, columns in named.items()}


def record_row(item: Item, source_id: str, shard: str) -> dict[str, Any]:
    """A record as a row of `records`."""
    name = book(item)
    added = {"source_id": source_id, "shard": shard, "stated": item.stated, "about": list(item.about), "book": name, "shelf": shelf(name)}
    return to_plain(item.record) | added


def item_of(row: dict[str, Any]) -> Item:
    """The record of a row, as the ledger takes it. The inverse of `record_row`."""
    record = trusted({"kind": row["kind"], **{k: row[k] for k in field_names(row["kind"])}})
    return Item(record, row["stated"], tuple(row["about"]))


def source_row(source: Source, identity: str, shard: str, signature: bytes) -> dict[str, Any]:
    """A source as a row of `sources`."""
    return {
        "id": identity, "shard": shard, "name": source.name, "text": source.text, "date": source.date, "date_basis": source.date_basis,
        "title": source.title, "url": source.url, "publisher": source.publisher, "language": source.language,
        "regions": [{"start": r.start, "end": r.end, "kind": r.kind} for r in source.regions], "signature": signature,
    }  # fmt: skip


def place_row(source: Source, identity: str, where: str, position: int) -> dict[str, Any]:
    """Where a source's text stood, as a row of `places`."""
    return {
        "source_id": identity, "name": source.name, "url": source.url, "publisher": source.publisher, "date": source.date,
        "input": where, "position": position,
    }  # fmt: skip


def reject_row(reject: Reject, where: str) -> dict[str, Any]:
    """A reject as a row of `rejects`."""
    return {
        "why": reject.why, "detail": reject.detail, "input": where, "position": reject.position, "name": reject.name, "url": reject.url,
        "documents": reject.documents,
    }  # fmt: skip
