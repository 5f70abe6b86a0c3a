"""`gather(where, day)`: entries and findings of a whole archive: records in hash buckets by their book, one reduce a bucket.

Gathering is a pure function of a book (`ledger.books`), so buckets can be reduced anywhere and in any order.
"""

import datetime
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pledger.archive.arrow import arrow
from pledger.archive.entries import entry_row, finding_row, schemas
from pledger.archive.families import REPRINTS, settle
from pledger.archive.files import Folder
from pledger.archive.jobs import Failed, Job, Runner
from pledger.archive.tables import item_of
from pledger.errors import ArchiveError
from pledger.ledger.gather import gather_book
from pledger.ledger.types import Item

BUCKET = 50_000  # records
MAPS = 64  # tasks that fill the buckets
BUCKETS, ENTRIES, FINDINGS, GATHERED = "buckets", "entries", "findings", "gathered.json"


@dataclass(frozen=True, slots=True)
class Came:
    """What gathering came to."""

    records: int
    reprints: int
    entries: int
    findings: int


def gather(where: str, day: datetime.date, runner: Runner) -> Came:
    """Gather the records of an archive as of a day, into `entries/` and `findings/`. Raises ArchiveError where there is none."""
    folder = Folder(where)
    shards = sorted(folder.names("records"))
    if not folder.names("manifests"):
        raise ArchiveError(f"{folder.where}: no archive there; make one with: pledger archive run INPUT... --out {where}")
    reprints = settle(folder)
    _clear(folder)
    rows = sum(_rows(folder, f"records/{s}") for s in shards)
    buckets = max(1, -(-rows // BUCKET))
    groups = [shards[n::MAPS] for n in range(min(MAPS, len(shards)))]
    _all(runner, [Job(f"map-{n:04d}", f"{__name__}:fill", (where, n, g, buckets)) for n, g in enumerate(groups)])
    done = _all(runner, [Job(f"reduce-{n:04d}", f"{__name__}:reduce", (where, n, day)) for n in range(buckets)])
    _clear(folder, BUCKETS)
    came = Came(sum(d[0] for d in done), reprints, sum(d[1] for d in done), sum(d[2] for d in done))
    path = folder.scratch() / GATHERED
    path.write_text(json.dumps({"as_of": day.isoformat(), "records": came.records, "buckets": buckets}) + "\n", encoding="utf-8")
    folder.put(path, GATHERED)
    return came


def _clear(folder: Folder, *parts: str) -> None:
    for part in parts or (BUCKETS, ENTRIES, FINDINGS):
        for name in folder.names(part):
            folder.remove(f"{part}/{name}")


def _rows(folder: Folder, name: str) -> int:
    with folder.parquet(name) as file:
        return int(file.metadata.num_rows)


def _all(runner: Runner, jobs: list[Job]) -> list[Any]:
    """The results of jobs that all must succeed."""
    results = []
    for outcome in runner(jobs, lambda job: job, lambda key, told: None):
        if isinstance(outcome, Failed):
            raise ArchiveError(f"{outcome.job.key}: {outcome.why}")
        results.append(outcome.result)
    return results


def fill(where: str, number: int, shards: list[str], buckets: int) -> None:
    """Put the records of some shards that speak (no reprint's) into the buckets of their books."""
    import pyarrow.compute as pc

    pyarrow = arrow()
    folder = Folder(where)
    writers: dict[int, Any] = {}
    silent = _silent(folder)
    scratch = folder.scratch()
    try:
        for shard in shards:
            with folder.parquet(f"records/{shard}") as file:
                for batch in file.iter_batches(10_000):
                    table = pyarrow.Table.from_batches([batch])
                    quiet = pc.is_in(
                        table["source_id"], value_set=pyarrow.array(silent.get(shard.removesuffix(".parquet"), []), pyarrow.string())
                    )
                    table = table.filter(pc.invert(quiet))
                    places = [s % buckets for s in table["shelf"].to_pylist()]
                    for bucket in sorted(set(places)):
                        if bucket not in writers:
                            path = scratch / f"{bucket:04d}.{number:04d}"
                            writers[bucket] = pyarrow.parquet.ParquetWriter(path, table.schema, compression="zstd")
                        writers[bucket].write_table(table.take([n for n, p in enumerate(places) if p == bucket]))
    finally:
        for writer in writers.values():
            writer.close()
    for bucket in writers:
        folder.put(scratch / f"{bucket:04d}.{number:04d}", f"{BUCKETS}/{bucket:04d}-{number:04d}.parquet")


def _silent(folder: Folder) -> dict[str, list[str]]:
    """By shard, the sources that are reprints."""
    found: dict[str, list[str]] = defaultdict(list)
    with folder.parquet(REPRINTS) as file:
        for row in file.read(columns=["shard", "source_id"]).to_pylist():
            found[row["shard"]].append(row["source_id"])
    return found


def reduce(where: str, bucket: int, day: datetime.date) -> tuple[int, int, int]:
    """Gather the books of a bucket; how many records, entries and findings they have."""
    folder = Folder(where)
    books: dict[str, dict[str, Item]] = defaultdict(dict)
    for name in sorted(n for n in folder.names(BUCKETS) if n.startswith(f"{bucket:04d}-")):
        with folder.parquet(f"{BUCKETS}/{name}") as file:
            for batch in file.iter_batches(5000):
                for row in batch.to_pylist():
                    books[row["book"]].setdefault(row["id"], item_of(row))
    entries: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for book in sorted(books):
        gathered = gather_book(list(books[book].values()), day)
        parties = {e.id: e.parties for e in gathered.entries}
        entries += [entry_row(e) for e in gathered.entries]
        findings += [finding_row(f, parties) for f in gathered.findings]
    for part, rows in ((ENTRIES, entries), (FINDINGS, findings)):
        _write(folder, part, bucket, sorted(rows, key=lambda r: str(r["id"])))
    return sum(len(b) for b in books.values()), len(entries), len(findings)


def _write(folder: Folder, part: str, bucket: int, rows: list[dict[str, Any]]) -> None:
    pyarrow = arrow()
    path = folder.scratch() / f"{part}.{bucket:04d}"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schemas()[part]), path, compression="zstd")
    folder.put(path, f"{part}/{bucket:04d}.parquet")
