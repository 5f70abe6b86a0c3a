"""Documents of a part of a JSON Lines file.

An uncompressed file is parted by byte ranges, of which a part seeks its own. A compressed one cannot be entered in the middle: each part
inflates it (400 MB/s) and takes every n-th block of 64 KiB; a line belongs to the block that it begins in.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from pledger.archive.files import open_input
from pledger.archive.inflate import CHUNK, Damaged, inflated
from pledger.archive.types import Document, Reject, Task

COMPRESSED = (".gz", ".zst")
BLOCK = 1 << 16  # bytes, inflated
_BOM = b"\xef\xbb\xbf"
_TEXTS, _PAGES = ("text", "content", "maintext"), ("html", "raw_html")
STATED = {
    "name": ("id", "name"),
    "url": ("url", "link"),
    "title": ("title", "headline"),
    "date": ("date", "date_publish", "published", "date_published", "published_date"),
    "publisher": ("publisher", "sitename", "source_domain", "domain"),
}
FIELDS = frozenset((*_TEXTS, *_PAGES, *(name for names in STATED.values() for name in names)))


def documents(task: Task, largest: int) -> Iterator[Document | Reject]:
    """The documents of the task's part, in order; a Reject for a line that is none, and for what is cut off."""
    with open_input(task.path) as stream:
        for position, line in _own_lines(stream, task, largest):
            if line is None:
                yield Reject("too_large", f"a line of more than {largest:,} bytes", position)
            elif isinstance(line, Damaged):
                yield Reject(line.why, f"{line}; the lines before it were read", position, documents=0)
            elif line.strip():
                yield _document(line.removeprefix(_BOM), position)


def _own_lines(stream: BinaryIO, task: Task, largest: int) -> Iterator[tuple[int, bytes | Damaged | None]]:
    """(first byte, line) of the part's lines; None for a line that is too long, Damaged where the part's stream ends."""
    if task.path.lower().endswith(COMPRESSED):
        yield from _lines(_noting(inflated(stream, task.path)), 0, lambda start: _own_block(start, task), largest)
        return
    first, last = (task.size * n // task.parts for n in (task.part, task.part + 1))
    begin = _line_start(stream, first)
    pieces = iter(lambda: stream.read(CHUNK), b"")
    for start, line in _lines(pieces, begin, lambda start: start, largest):
        if start >= last:
            return
        yield start, line


def _own_block(start: int, task: Task) -> int:
    """The first byte from `start` on that is in one of the part's blocks."""
    block = start // BLOCK
    ahead = (task.part - block) % task.parts
    return (block + ahead) * BLOCK if ahead else start


def _line_start(stream: BinaryIO, at: int) -> int:
    """Seek to the first line that begins at or after `at`."""
    if at == 0:
        return 0
    stream.seek(at - 1, os.SEEK_SET)
    position = at - 1
    while piece := stream.read(CHUNK):
        if (found := piece.find(b"\n")) >= 0:
            stream.seek(position + found + 1)
            return position + found + 1
        position += len(piece)
    return position


def _noting(pieces: Iterator[bytes]) -> Iterator[bytes | Damaged]:
    """The pieces, and at their end what stopped them."""
    try:
        yield from pieces
    except Damaged as damage:
        yield damage


def _lines(
    pieces: Iterable[bytes | Damaged], position: int, next_own: Callable[[int], int], largest: int
) -> Iterator[tuple[int, bytes | Damaged | None]]:
    """(first byte, line) of the lines whose first byte is the part's own. A line past `largest` is not held in memory.

    `next_own`: the first byte from a given one on that is the part's own; what lies between is passed over without a look at its lines.
    """
    held: list[bytes] = []
    size, start = 0, position
    own = next_own(start)
    for piece in pieces:
        if isinstance(piece, Damaged):
            if own == start:
                yield start, piece
            return
        at = 0
        while (end := piece.find(b"\n", max(at, own - 1 - position))) >= 0:
            if own == start:
                size += end - at
                yield start, None if size > largest else b"".join([*held, piece[at:end]])
            held, size, at = [], 0, end + 1
            start = position + at
            own = next_own(start)
        if own == start:
            size += len(piece) - at
            held = [*held, piece[at:]] if size <= largest else []
        position += len(piece)
    if own == start and size:
        yield start, None if size > largest else b"".join(held)


def _document(line: bytes, position: int) -> Document | Reject:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Reject("corrupt", f"not JSON: {error}", position)
    if not isinstance(content, dict):
        return Reject("corrupt", "not a JSON object", position)
    return from_fields(content, position)


def from_fields(content: dict[str, Any], position: int) -> Document | Reject:
    """A document of a row's fields, by the names they go under in the usual dumps."""
    text = _first(content, _TEXTS)
    page = _first(content, _PAGES) if text is None else None
    stated: dict[str, Any] = {field: _first(content, names, written=True) for field, names in STATED.items()}
    if text is None and page is None:
        why = f"no text: none of the fields {', '.join(_TEXTS + _PAGES)} is a string"
        return Reject("corrupt", why, position, stated["name"], stated["url"])
    if page is not None:
        return Document(position, page=page.encode("utf-8", "surrogatepass"), charset="utf-8", **stated)
    return Document(position, text, **stated)


def _first(content: dict[str, Any], names: tuple[str, ...], written: bool = False) -> str | None:
    """The first of the fields that holds a string. `written`: a number or a date will do, as it is written."""
    for name in names:
        value = content.get(name)
        if isinstance(value, str) and (value or not written):
            return value
        if written and value is not None and not isinstance(value, (str, bool, list, dict)):
            return str(value)
    return None
