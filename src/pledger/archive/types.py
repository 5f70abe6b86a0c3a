"""What a run over an archive is made of: settings, tasks (one a shard), documents, and rejects."""

import hashlib
import re
from dataclasses import asdict, dataclass, field
from typing import Any

FORMATS = ("jsonl", "warc", "parquet")
TABLES = ("records", "sources", "places", "rejects")
MANIFESTS = "manifests"
WHYS = ("truncated", "corrupt", "too_large", "too_slow", "fatal", "no_text", "not_text", "language", "too_old", "error", "unreadable")
"""Why something was not read. `fatal`: reading it ended the process, repeatedly. `unreadable`: the input as a whole."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides the output besides the inputs. `seconds`: of CPU, for one document; `largest`: bytes of one document."""

    language: str = "en"
    since: str | None = None
    seconds: float = 10.0
    largest: int = 10_000_000

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Task:
    """A part of an input, read into one shard. `size`: of the whole input in bytes, so that a changed input is noticed.

    `part` of `parts`: counted from 0; what a part is depends on the format (see `plan`).
    """

    path: str
    format: str
    part: int
    parts: int
    size: int

    @property
    def shard(self) -> str:
        """The name of the shard's files: readable, and unique for the input and part."""
        stem = re.sub(r"[^A-Za-z0-9]+", "-", self.path.rsplit("/", 1)[-1]).strip("-")[:40]
        digest = hashlib.sha256(self.path.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return f"{stem}-{digest}-{self.part:04d}"

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a part is read. `careful`: the position of each document is noted before it is read, in case reading it ends the process;
    `skip`: positions of documents that did so."""

    careful: bool = False
    skip: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it stands in an input: `text`, or the bytes of an HTML page; with what is stated beside it.

    `position`: JSON Lines: the line's first byte, uncompressed; WARC: the record's first byte in the file; Parquet: the row; all from 0.
    """

    position: int
    text: str | None = None
    page: bytes | None = None
    charset: str | None = None
    name: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that was not read: `why` (of WHYS), in words, and where. `documents`: how many it stands for where that is known."""

    why: str
    detail: str
    position: int
    name: str | None = None
    url: str | None = None
    documents: int = 1


@dataclass(slots=True)
class Counts:
    """What became of a shard's documents: `documents` = `with_records` + `silent` + `repeated` + `rejected`."""

    documents: int = 0
    with_records: int = 0
    silent: int = 0
    repeated: int = 0
    rejected: int = 0
    closed: int = 0
    records: int = 0
    why: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"why": dict(sorted(self.why.items())), "kinds": dict(sorted(self.kinds.items()))}
