"""`plan(inputs)`: the tasks of a run. A pure function of the inputs' names and sizes, so that a second run has the same shards."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pledger.archive import parquet
from pledger.archive.files import filesystem, local, protocol
from pledger.archive.types import Task
from pledger.errors import ArchiveError

_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".warc": "warc", ".parquet": "parquet"}
_COMPRESSED = {"jsonl": (".gz", ".zst"), "warc": (".gz",), "parquet": ()}
SMALL, LARGE = 500_000, 256_000_000  # bytes: below SMALL an input is not parted; no part is larger than LARGE
PARTS = 8  # what lies between is cut in up to so many


def plan(inputs: Iterable[str]) -> list[Task]:
    """The tasks for files, folders (searched through), globs and URLs, in order of their paths.

    Raises ArchiveError for an input that is not there.
    """
    tasks: dict[str, list[Task]] = {}
    for given in inputs:
        found = list(_remote(given) if protocol(given) else _local(given))
        if not found:
            raise ArchiveError(f"{given}: no archive there (looked for {', '.join(_SUFFIXES)}, also .gz and .zst)")
        for path, size in found:
            tasks.setdefault(path, _tasks(path, size))
    return [t for path in sorted(tasks) for t in tasks[path]]


def format_of(path: str) -> str | None:
    """The format that the name of a file shows, or None."""
    name = path.lower()
    for ending in (".gz", ".zst"):
        if name.endswith(ending):
            known = _SUFFIXES.get(os.path.splitext(name.removesuffix(ending))[1])
            return known if known and ending in _COMPRESSED[known] else None
    return _SUFFIXES.get(os.path.splitext(name)[1])


def _local(given: str) -> Iterator[tuple[str, int]]:
    path = Path(local(given))
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.is_file() and format_of(p.name) and not _hidden(p.relative_to(path)))
    elif path.exists():
        if not format_of(path.name):
            raise ArchiveError(f"{given}: its name must end in {', '.join(_SUFFIXES)} (.gz; JSON Lines also .zst)")
        inside = [path]
    else:
        inside = sorted(Path(p) for p in glob.glob(str(path), recursive=True) if Path(p).is_file() and format_of(p))
    for found in inside:
        yield str(found.absolute()), found.stat().st_size


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _remote(given: str) -> Iterator[tuple[str, int]]:
    system, inner = filesystem(given)
    scheme = protocol(given)
    try:
        if glob.has_magic(inner):
            found = system.glob(inner, detail=True)
        else:
            found = system.find(inner, detail=True) if system.isdir(inner) else {inner: system.info(inner)}
    except FileNotFoundError:
        return
    for path in sorted(found):
        if format_of(path):
            yield f"{scheme}://{path}", int(found[path]["size"])


def _tasks(path: str, size: int) -> list[Task]:
    form = format_of(path) or ""
    parts = min(-(-size // SMALL), max(PARTS, -(-size // LARGE)))
    if form == "parquet":
        parts = min(parts, _row_groups(path))
    elif form == "jsonl" and path.lower().endswith(_COMPRESSED["jsonl"]):
        parts = min(parts, PARTS)
    elif form == "warc" and not path.lower().endswith(".gz"):
        parts = 1
    return [Task(path, form, n, max(1, parts), size) for n in range(max(1, parts))]


def _row_groups(path: str) -> int:
    """How many row groups a Parquet file has; 1 where it cannot be read, which its shard will say."""
    try:
        return parquet.row_groups(path)
    except (ArchiveError, OSError):
        return 1
