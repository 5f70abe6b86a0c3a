"""Inputs and outputs by path or URL. Object storage goes through fsspec; addresses of web pages are refused: `http` is the only door."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from pledger.archive.arrow import arrow
from pledger.errors import ArchiveError

_WEB = ("http", "https", "ftp")


def protocol(path: str) -> str | None:
    """The URL's protocol; None for a local path."""
    head, colon, _ = path.partition("://")
    return head.lower() if colon and head.lower() not in ("file", "local") else None


def filesystem(path: str) -> tuple[Any, str]:
    """The fsspec file system of a URL, and the path in it. Raises ArchiveError for a protocol that nothing installed speaks."""
    try:
        import fsspec
    except ImportError as error:
        raise ArchiveError(f"{path}: object storage needs fsspec: pip install 'pledger[archive]'") from error
    if protocol(path) in _WEB:
        raise ArchiveError(f"{path}: not read over the web: download it first, or name it in object storage (s3://, gs://, abfs://)")
    try:
        return cast(tuple[Any, str], fsspec.core.url_to_fs(path))
    except (ImportError, ValueError) as error:
        raise ArchiveError(f"{path}: {error}") from error


def local(path: str) -> str:
    """A local path without its `file://`."""
    return path.partition("://")[2] if "://" in path else path


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """A binary stream that can seek."""
    if protocol(path):
        system, inner = filesystem(path)
        with system.open(inner, "rb") as stream:
            yield stream
    else:
        with open(local(path), "rb") as stream:
            yield stream


class Folder:
    """Where a run writes: a local folder, or one in object storage. What is put under a name is there whole or not at all."""

    def __init__(self, where: str) -> None:
        self.where = where.rstrip("/") if len(where) > 1 else where
        self.remote = protocol(where) is not None
        if not self.remote:
            self.where = str(Path(local(self.where)).absolute())

    def put(self, scratch: Path, name: str) -> None:
        """Move a finished local file to `name`."""
        if self.remote:
            system, inner = filesystem(self.where)
            system.makedirs(f"{inner}/{name}".rpartition("/")[0], exist_ok=True)
            system.put_file(str(scratch), f"{inner}/{name}")
            scratch.unlink()
            return
        target = Path(self.where, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with scratch.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(scratch, target)

    def scratch(self) -> Path:
        """A local folder for unfinished files: inside a local folder, so that moving is renaming; else the system's own."""
        import tempfile

        path = Path(tempfile.gettempdir(), f"pledger-archive-{os.getuid()}") if self.remote else Path(self.where, "unfinished")
        path.mkdir(parents=True, exist_ok=True)
        return path

    def note(self, shard: str, position: int) -> None:
        """Note where a shard's reading stands."""
        if self.remote:
            system, inner = filesystem(self.where)
            system.pipe_file(f"{inner}/unfinished/{shard}.at", str(position).encode())
        else:
            Path(self.where, "unfinished", f"{shard}.at").write_text(str(position), encoding="ascii")

    def noted(self, shard: str) -> int | None:
        """Where a shard's reading stood when it was last noted; the note is taken away."""
        name = f"unfinished/{shard}.at"
        try:
            position = int(self.read(name))
        except (FileNotFoundError, ValueError):
            return None
        self.remove(name)
        return position

    def remove(self, name: str) -> None:
        if self.remote:
            system, inner = filesystem(self.where)
            system.rm_file(f"{inner}/{name}")
        else:
            Path(self.where, name).unlink(missing_ok=True)

    def names(self, part: str) -> dict[str, int]:
        """The files of a part of the folder: name and size in bytes."""
        if self.remote:
            system, inner = filesystem(self.where)
            system.invalidate_cache()
            found = system.ls(f"{inner}/{part}", detail=True) if system.exists(f"{inner}/{part}") else []
            return {f["name"].rpartition("/")[2]: int(f["size"] or 0) for f in found if f["type"] == "file"}
        path = Path(self.where, part)
        return {p.name: p.stat().st_size for p in path.iterdir() if p.is_file()} if path.is_dir() else {}

    @contextmanager
    def parquet(self, name: str) -> Iterator[Any]:
        """A Parquet file of the folder, opened."""
        with open_input(f"{self.where}/{name}") as stream:
            yield arrow().parquet.ParquetFile(stream)

    def read(self, name: str) -> bytes:
        with open_input(f"{self.where}/{name}") as stream:
            return stream.read()
