"""Documents of a part of a WARC file, read by fastwarc.

A gzipped WARC has one member a record, so a part can begin at any member: it takes those that begin in its range of bytes. fastwarc
ends without a word where the file is cut off inside a member, and ends with an error at a damaged one; so each record is held back until
the next is there or its member's trailer was seen, and reading goes on at the next member that begins a record.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from pledger.archive.files import open_input
from pledger.archive.inflate import CHUNK, gzip_inflater
from pledger.archive.types import Document, Reject, Task

_MAGIC = b"\x1f\x8b\x08"
_CUT = "the file is cut off inside this record; those before it were read"
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
Found = Document | Reject


def documents(task: Task, largest: int) -> Iterator[Found]:
    """The documents of the task's part, in order; a Reject for a record that cannot be read, and for what is cut off."""
    with open_input(task.path) as stream:
        gzipped = task.path.lower().endswith(".gz") or stream.read(len(_MAGIC)) == _MAGIC
        bounds = [task.size * n // task.parts for n in (task.part, task.part + 1)]
        at, end = (_boundary(stream, b, task.size, gzipped) if b else 0 for b in bounds)
        while at < end:
            held = _Held(at, at)
            for position, found in _records(stream, at, end, largest, held):
                if held.found is not None:
                    yield held.found
                held.at, held.found = position, found
            ended, at = _gzip_end(stream, end, held) if gzipped else _plain_end(stream, end, held)
            yield from ended


@dataclass(slots=True)
class _Held:
    """The last record seen (`found` is None for one that is no document), which may yet prove cut off, and the error that came after it.

    `base`: the first byte of the window; `at`: of the record.
    """

    base: int
    at: int
    found: Found | None = None
    seen: bool = False
    length: int = 0
    error: BaseException | None = None


def _records(stream: BinaryIO, at: int, end: int, largest: int, held: _Held) -> Iterator[tuple[int, Found | None]]:
    """(first byte, what it holds) of each record of a window; None for what is no document (requests, redirects)."""
    from fastwarc.warc import ArchiveIterator

    try:
        for record in ArchiveIterator(cast(BinaryIO, _Window(stream, at, end)), parse_http=False):
            position = at + record.stream_pos
            try:
                found = _found(record, position, largest)
            except (OSError, ValueError) as error:
                found = Reject("corrupt", f"the record cannot be read: {error}", position, url=record.headers.get("WARC-Target-URI"))
            held.seen, held.length = True, record.content_length
            yield position, found
    except OSError as error:
        held.error = error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how fastwarc, written in Rust, ends at what it did not foresee
            raise
        held.error = error


def _found(record: Any, position: int, largest: int) -> Found | None:
    from fastwarc.warc import WarcRecordType

    url = record.headers.get("WARC-Target-URI")
    if record.record_type not in (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion):
        return None
    if record.content_length > largest:
        return Reject("too_large", f"{record.content_length:,} bytes; at most {largest:,} are read", position, url=url)
    if record.is_http:
        record.parse_http(auto_decode="all", quirks_mode=True)
        if record.http_headers.status_code not in (200, None):
            return None
        kind, charset = record.http_content_type or "text/html", record.http_charset
    else:
        kind, charset = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower(), None
    if kind not in (*_PAGE_TYPES, "text/plain"):
        return Reject("not_text", f"its type is {kind}", position, url=url)
    content = record.reader.read(largest + 1)
    if len(content) > largest:
        return Reject("too_large", f"more than {largest:,} bytes when unpacked", position, url=url)
    if kind == "text/plain":
        return Document(position, text=content.decode(charset or "utf-8", "replace"), url=url)
    return Document(position, page=content, charset=charset, url=url)


def _gzip_end(stream: BinaryIO, end: int, held: _Held) -> tuple[list[Found], int]:
    """What is left to say once fastwarc has ended, and where to go on: the members from the last record on are checked by their trailers.

    A file that holds its records in one member tells no position of a later record: it is checked from the window's first byte.
    """
    kept = [held.found] if held.found else []
    at = own = held.at if _begins_record(stream, held.at) else held.base
    after = _member_end(stream, at, end) if held.seen else "corrupt"
    while held.error is None and isinstance(after, int) and after < end:
        at, after = after, _member_end(stream, after, end)
    if isinstance(after, int) and (held.error is None or after >= end):
        return kept, end
    why, url = "corrupt", None
    if isinstance(after, int):  # a whole member, and then what is no record
        at = after
    elif at == own and held.seen:
        url, kept = held.found.url if held.found else None, []
    if held.error is None and after == "truncated":
        why = "truncated"
    words = _CUT if why == "truncated" else f"damaged: {held.error or 'a checksum is wrong'}"
    return [*kept, Reject(why, words, at, url=url)], end if why == "truncated" else _boundary(stream, at + 1, end, True)


def _member_end(stream: BinaryIO, at: int, end: int) -> int | str:
    """Where the gzip member that begins at `at` ends (padding of zeros after it is passed over); else `truncated` or `corrupt`."""
    stream.seek(at)
    inflater = gzip_inflater()
    while at < end and (chunk := stream.read(min(CHUNK // 4, end - at))):
        at += len(chunk)
        try:
            inflater.decompress(chunk)
        except zlib.error:
            return "corrupt"
        if inflater.eof:
            rest = inflater.unused_data
            return at - len(rest.lstrip(b"\0"))
    return "truncated"


def _plain_end(stream: BinaryIO, end: int, held: _Held) -> tuple[list[Found], int]:
    """The same for a file that is not compressed: the last record must be as long as it says."""
    kept = [held.found] if held.found else []
    if held.error is not None:
        return [*kept, Reject("corrupt", f"damaged after this record: {held.error}", held.at)], _boundary(stream, held.at + 1, end, False)
    if held.seen and held.at + held.length > end:
        url = held.found.url if held.found else None
        return [Reject("truncated", _CUT, held.at, url=url)], end
    return kept, end


def _boundary(stream: BinaryIO, at: int, end: int, gzipped: bool) -> int:
    """The first byte at or after `at` where a record begins; `end` if there is none."""
    mark = _MAGIC if gzipped else b"\nWARC/1."
    position, tail = at - (0 if gzipped else 1), b""
    stream.seek(position)
    while position < end and (chunk := stream.read(CHUNK)):
        window, start = tail + chunk, position - len(tail)
        position += len(chunk)
        found = window.find(mark)
        while found >= 0 and start + found < end:
            begins = start + found + (0 if gzipped else 1)
            if not gzipped or _begins_record(stream, begins):
                return begins
            found = window.find(mark, found + 1)
        stream.seek(position)
        tail = window[-len(mark) + 1 :]
    return end


def _begins_record(stream: BinaryIO, at: int) -> bool:
    """Whether a gzip member that holds a WARC record begins here: the three bytes of its mark also stand inside compressed data."""
    stream.seek(at)
    try:
        return gzip_inflater().decompress(stream.read(4096)).startswith(b"WARC/")
    except zlib.error:
        return False


class _Window:
    """The bytes of a stream from `at` to `end`, as a stream of its own: what fastwarc sees of a part."""

    def __init__(self, stream: BinaryIO, at: int, end: int) -> None:
        self._stream, self._left, self._told = stream, end - at, 0
        stream.seek(at)

    def tell(self) -> int:
        return self._told

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        self._told += len(data)
        return data
