"""`load(where, store)`: an archive's sources and what they say, put into a ledger."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pledger.archive.files import Folder
from pledger.archive.tables import item_of
from pledger.ledger.store import Voice
from pledger.records.types import Record
from pledger.sources import Region, Source


def voices(where: str) -> Iterator[Voice]:
    """Every source of an archive with its records, shard by shard. The ledger itself finds which are reprints."""
    folder = Folder(where)
    for name in sorted(folder.names("sources")):
        said: dict[str, list[Record]] = defaultdict(list)
        with folder.parquet(f"records/{name}") as file:
            for batch in file.iter_batches(5000):
                for row in batch.to_pylist():
                    said[row["source_id"]].append(item_of(row).record)
        with folder.parquet(f"sources/{name}") as file:
            for batch in file.iter_batches(1000):
                for row in batch.to_pylist():
                    yield Voice(_source(row), tuple(said.pop(row["id"])))


def _source(row: dict[str, Any]) -> Source:
    """The source of a row of `sources`."""
    named = {n: row[n] for n in ("name", "text", "date", "date_basis", "title", "url", "publisher", "language")}
    return Source(**named, regions=tuple(Region(r["start"], r["end"], r["kind"]) for r in row["regions"]))
