"""`shard(task, settings, where)`: one part of an archive -> its Parquet files and manifest. Pure: the same part gives the same bytes."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from pledger import __version__
from pledger.archive import jsonl, limits, parquet, warc
from pledger.archive.examine import examine
from pledger.archive.files import Folder, local
from pledger.archive.signature import signature
from pledger.archive.tables import place_row, record_row, reject_row, source_row
from pledger.archive.types import Attempt, Counts, Document, Reject, Settings, Task
from pledger.archive.write import ShardFiles
from pledger.errors import ArchiveError, SourceError
from pledger.garbage import seldom_collected
from pledger.ledger.gather import items
from pledger.lexicon import Lexicon, load
from pledger.read import Reading, read_text

READERS = {"jsonl": jsonl.documents, "warc": warc.documents, "parquet": parquet.documents}
TELL_EVERY = 0.5  # seconds
Tell = Callable[[Counts], None]


PLAIN = Attempt()


class _Shard:
    """A shard in the making."""

    def __init__(self, task: Task, settings: Settings, files: ShardFiles) -> None:
        self.task, self.settings, self.files = task, settings, files
        self.lexicon: Lexicon = load(settings.language)
        self.counts = Counts()
        self.name, self.where = task.shard, local(task.path)
        self._known: set[str] = set()

    def reject(self, reject: Reject) -> None:
        self.files.add("rejects", reject_row(reject, self.where))
        self.counts.documents += reject.documents
        self.counts.rejected += reject.documents
        self.counts.why[reject.why] = self.counts.why.get(reject.why, 0) + reject.documents

    def read(self, document: Document) -> None:
        """Read a document under its limit of time; whatever it does wrong is its own reject."""
        name = document.name or document.url or f"{self.where.rpartition('/')[2]}@{document.position}"
        limits.start(self.settings.seconds)
        try:
            found = self._examined(document, name)
        except limits.TooSlow:
            found = Reject("too_slow", f"more than {self.settings.seconds:g} s of CPU", document.position, name, document.url)
        finally:
            limits.stop()
        if isinstance(found, Reject):
            self.reject(found)
        else:
            self.keep(found, document.position)

    def _examined(self, document: Document, name: str) -> Reading | Reject:
        try:
            return examine(document, name, self.settings, self.lexicon)
        except SourceError as error:
            why, told = "no_text", str(error).removeprefix(f"{name}: ")
        except limits.TooSlow:
            raise
        except BaseException as error:  # an error of the reader, or a panic in a library written in Rust
            if isinstance(error, (KeyboardInterrupt, SystemExit, OSError)):
                raise
            why, told = "error", f"{type(error).__name__}: {error}"[:500]
        return Reject(why, told, document.position, name, document.url)

    def keep(self, reading: Reading, position: int) -> None:
        """A source with its records, the first time its text is seen; afterwards only the further place. A silent one is only counted."""
        source = reading.source
        self.counts.documents += 1
        if not reading.records:
            self.counts.silent += 1
            self.counts.closed += not source.promising
            return
        identity = source.id
        self.files.add("places", place_row(source, identity, self.where, position))
        if identity in self._known:
            self.counts.repeated += 1
            return
        self._known.add(identity)
        self.counts.with_records += 1
        self.files.add("sources", source_row(source, identity, self.name, signature(source.text)), len(source.text))
        for item in items(reading.records, {source.name: source.date}):
            self.files.add("records", record_row(item, identity, self.name))
            self.counts.records += 1
            self.counts.kinds[item.record.kind] = self.counts.kinds.get(item.record.kind, 0) + 1


def shard(task: Task, settings: Settings, where: str, attempt: Attempt = PLAIN, tell: Tell = lambda counts: None) -> dict[str, Any]:
    """Read the task's part and write its files and manifest to the folder `where`; the manifest.

    `tell` hears of the counts every half a second. Raises OSError when the output cannot be written.
    """
    folder = Folder(where)
    _warm(settings)
    with seldom_collected(), limits.limited_work(), ShardFiles(folder, task.shard) as files:
        made = _Shard(task, settings, files)
        told = time.monotonic()
        for found in _found(task, settings):
            if isinstance(found, Reject):
                made.reject(found)
            elif found.position in attempt.skip:
                made.reject(Reject("fatal", "reading it ended the process, twice", found.position, found.name, found.url))
            else:
                if attempt.careful:
                    folder.note(task.shard, found.position)
                made.read(found)
            if time.monotonic() - told > TELL_EVERY:
                told = time.monotonic()
                tell(made.counts)
        manifest = {
            "shard": task.shard, "task": task.to_json(), "settings": settings.to_json(), "version": __version__,
            "counts": made.counts.to_json(),
        }  # fmt: skip
        whole = files.finish(manifest)
        tell(made.counts)
        return whole


def _found(task: Task, settings: Settings) -> Iterator[Document | Reject]:
    """The documents of the part; an input that cannot be read (any more) is a reject of its own."""
    try:
        yield from READERS[task.format](task, settings.largest)
    except (ArchiveError, OSError) as error:
        yield Reject("unreadable", str(error).removeprefix(f"{task.path}: "), 0, documents=0)


def _warm(settings: Settings) -> None:
    """Load the lexicon and what is imported on first use, so that no document pays for it."""
    text = "Kazakhstan and Tajikistan signed an agreement on trade. Turnover rose by 12% to $1.5 billion."
    read_text(text, lexicon=load(settings.language))
