"""Compressed bytes, inflated as they come; what is cut off or damaged is said, never swallowed."""

import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol, cast

CHUNK = 1 << 20  # bytes read at a time


class Damaged(Exception):
    """The stream cannot be read further. `why`: `truncated` (it ends before its trailer) or `corrupt`; str() says more."""

    def __init__(self, why: str, detail: str) -> None:
        super().__init__(detail)
        self.why = why


class _Inflater(Protocol):
    """What zlib's and zstandard's decompression objects share."""

    def decompress(self, data: bytes, /) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...


def gzip_inflater() -> _Inflater:
    return zlib.decompressobj(wbits=31)


def _fast_inflater() -> _Inflater:
    """Three times as fast: each part of a compressed file inflates the whole of it."""
    from isal import isal_zlib

    return cast(_Inflater, isal_zlib.decompressobj(wbits=31))


def _zstd_inflater() -> _Inflater:
    import zstandard

    return zstandard.ZstdDecompressor(max_window_size=1 << 31).decompressobj()


def inflated(stream: BinaryIO, path: str) -> Iterator[bytes]:
    """The bytes of `stream`, inflated where the suffix of `path` says it is compressed. Raises Damaged once all before it is out."""
    if path.lower().endswith(".gz"):
        yield from _members(stream, _fast_inflater, "gzip")
    elif path.lower().endswith(".zst"):
        yield from _members(stream, _zstd_inflater, "zstd")
    else:
        while chunk := stream.read(CHUNK):
            yield chunk


def _members(stream: BinaryIO, make: Callable[[], _Inflater], what: str) -> Iterator[bytes]:
    """Every member (gzip) or frame (zstd), one after the other. A member must end with its trailer, whose checksum must be right."""
    inflater: _Inflater | None = None
    rest = b""
    while chunk := rest or stream.read(CHUNK // 4):
        rest = b""
        if inflater is None:
            if not chunk.strip(b"\0"):
                continue  # padding after the last member
            inflater = make()
        try:
            yield inflater.decompress(chunk)
        except Exception as error:  # the errors of isal and zstandard have no common ancestor below it
            raise Damaged("corrupt", f"damaged {what} data: {error}") from error
        if inflater.eof:
            rest, inflater = inflater.unused_data, None
    if inflater is not None:
        raise Damaged("truncated", f"the {what} data ends before its trailer: the file is cut off")
