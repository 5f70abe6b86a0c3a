"""Files of statistics as text: gzip undone, truncation and web pages in place of data named."""

import gzip
import zlib
from pathlib import Path

from pledger.errors import StatisticsError

_MOST = 512 * 2**20  # bytes of text; larger files go through DuckDB, a folder at a time


def text_of(path: Path) -> str:
    """The text of a file, also gzipped. Raises StatisticsError for a truncated gzip, bytes that are no UTF-8, a page of HTML, an empty
    file, or more than 512 MB."""
    data = _bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise StatisticsError(f"{path.name}: not UTF-8 text ({error.reason} at byte {error.start})") from error
    start = text[:2000].lstrip().lower()
    if not start:
        raise StatisticsError(f"{path.name}: empty")
    if start.startswith(("<!doctype html", "<html")):
        raise StatisticsError(f"{path.name}:1: a web page in place of data; the provider probably answered with an error page")
    return text


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
    try:
        with gzip.open(path) if packed else path.open("rb") as stream:
            data: bytes = stream.read(_MOST + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise StatisticsError(f"{path.name}: the gzip is truncated or broken ({error}); fetch it again") from error
    if len(data) > _MOST:
        raise StatisticsError(f"{path.name}: more than {_MOST // 2**20} MB; import it with --trade, which reads by DuckDB")
    return data
