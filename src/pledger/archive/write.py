"""The files of one shard: rows gathered to row groups of Parquet, moved to their place when whole, the manifest last."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pledger.archive.arrow import arrow
from pledger.archive.files import Folder
from pledger.archive.tables import schemas
from pledger.archive.types import MANIFESTS, TABLES

if TYPE_CHECKING:
    import pyarrow.parquet

GROUP = 4000  # rows
TEXT = 8_000_000  # characters of text in a row group


class ShardFiles:
    """A context: `add` rows, then `finish` with the manifest. Left without that, nothing of the shard is kept."""

    def __init__(self, folder: Folder, shard: str) -> None:
        self._folder, self._shard = folder, shard
        self._stem = f"{shard}.{os.getpid()}"
        self._rows: dict[str, list[dict[str, Any]]] = {t: [] for t in TABLES}
        self._writers: dict[str, pyarrow.parquet.ParquetWriter] = {}
        self._counts = dict.fromkeys(TABLES, 0)
        self._text = 0

    def __enter__(self) -> "ShardFiles":
        self._scratch = self._folder.scratch()
        return self

    def __exit__(self, *error: object) -> None:
        for writer in self._writers.values():
            with suppress(OSError):  # of a full disk, which was told when the rows were written
                writer.close()
        for left in self._scratch.glob(f"{self._stem}.*"):
            left.unlink(missing_ok=True)

    def add(self, table: str, row: dict[str, Any], text: int = 0) -> None:
        """Add a row of `table`. `text`: how many characters it holds, where that is much."""
        self._rows[table].append(row)
        self._text += text
        if len(self._rows[table]) >= GROUP or self._text >= TEXT:
            self._flush(table)

    def _flush(self, table: str) -> None:
        rows = self._rows[table]
        if not rows:
            return
        pyarrow = arrow()
        if table not in self._writers:
            self._writers[table] = pyarrow.parquet.ParquetWriter(self._path(table), schemas()[table], compression="zstd")
        self._writers[table].write_table(pyarrow.Table.from_pylist(rows, schemas()[table]))
        self._counts[table] += len(rows)
        if table == "sources":
            self._text = 0
        self._rows[table] = []

    def _path(self, table: str) -> Path:
        return self._scratch / f"{self._stem}.{table}"

    def finish(self, manifest: dict[str, Any]) -> dict[str, Any]:
        """Write out what is left, put the files in their place, and the manifest, which has their hashes, after them."""
        files = {}
        for table in TABLES:
            self._flush(table)
            if table in self._writers:
                self._writers.pop(table).close()
                path = self._path(table)
                with path.open("rb") as written:
                    digest = hashlib.file_digest(written, "sha256").hexdigest()
                files[table] = {"rows": self._counts[table], "bytes": path.stat().st_size, "sha256": digest}
        for table in files:
            self._folder.put(self._path(table), f"{table}/{self._shard}.parquet")
        whole = {**manifest, "files": files}
        path = self._scratch / f"{self._stem}.json"
        path.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
        self._folder.put(path, f"{MANIFESTS}/{self._shard}.json")
        return whole
