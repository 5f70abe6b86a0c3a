"""The verb of this package: `read_text(text)` -> Source; `open_paths(paths)` -> sources and problems, in order."""

import glob
import gzip
import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from pledger.errors import SourceError
from pledger.lexicon import Lexicon, load
from pledger.sources.dates import published
from pledger.sources.decode import decode, decode_page
from pledger.sources.gate import worth_reading
from pledger.sources.language import language
from pledger.sources.pages import main_text
from pledger.sources.plain import blanked
from pledger.sources.regions import mark
from pledger.sources.types import Region, Source

TEXTS, PAGES, LINES = (".txt", ".md", ".text"), (".html", ".htm", ".xhtml"), (".jsonl", ".ndjson")
SUFFIXES = TEXTS + PAGES + LINES
_UNKNOWN = Source("", "")  # nothing is stated beside the text


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: where (`file` or `file:line`) and why. It stops nothing else."""

    name: str
    message: str

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


@dataclass(frozen=True, slots=True)
class How:
    """How sources are read: the date given for all of them, the lexicon, and whether the gate may close."""

    date: str | None
    lexicon: Lexicon
    gate: bool


def read_text(
    text: str,
    *,
    name: str = "text",
    date: str | None = None,
    metadata: Source | None = None,
    lexicon: Lexicon | None = None,
    gate: bool = False,
) -> Source:
    """A text as a source, with its regions, date and language.

    `date`: the publication date (EDTF), where the caller knows it; `metadata`: a Source whose title, url, publisher and date were
    stated beside the text. `gate`: a text that the gate closes is looked at no further (no regions, no date of its own).
    """
    lexicon = lexicon or load()
    known = metadata or _UNKNOWN
    tongue = known.language or language(text, lexicon)
    regions: tuple[Region, ...] = ()
    day, basis = date or known.date, known.date_basis
    promising = not gate or worth_reading(text, lexicon, known.title)
    if promising:
        looked = blanked(text)
        regions = mark(looked, lexicon)
        day, basis = published(looked, regions, lexicon, date, known.date)
    return Source(name, text, day, basis, known.title, known.url, known.publisher, tongue, regions, promising)


def open_paths(
    paths: Iterable[str | Path], *, date: str | None = None, lexicon: Lexicon | None = None, gate: bool = False
) -> Iterator[Source | Problem]:
    """The sources in files, folders (searched through), globs and `-` (standard input), in order; a Problem for what cannot be read."""
    how = How(date, lexicon or load(), gate)
    for given in paths:
        if str(given) == "-":
            yield from _guarded("-", lambda: _plain(sys.stdin.buffer.read(), "-", how))
            continue
        found = list(_files(str(given)))
        if not found:
            yield Problem(str(given), _nothing(Path(given)))
        for path in found:
            yield from _file(path, how)


def _nothing(path: Path) -> str:
    if path.is_dir():
        return f"no file to read in this folder (looked for {', '.join(SUFFIXES)})"
    return "no such file or folder"


def _files(given: str) -> Iterator[Path]:
    path = Path(given)
    if path.is_dir():
        inside = (p for p in path.rglob("*") if not any(part.startswith(".") for part in p.relative_to(path).parts))
        yield from sorted(p for p in inside if p.is_file() and _suffix(p) in SUFFIXES)
    elif path.exists():
        yield path
    elif glob.has_magic(given):
        yield from (f for p in sorted(glob.glob(given, recursive=True)) for f in _files(p))


def _suffix(path: Path) -> str:
    return Path(path.name.lower().removesuffix(".gz")).suffix


def _file(path: Path, how: How) -> Iterator[Source | Problem]:
    if _suffix(path) in LINES:
        yield from _lines(path, how)
        return
    page = _suffix(path) in PAGES
    yield from _guarded(str(path), lambda: (_page if page else _plain)(_bytes(path), path.name, how))


def _guarded(name: str, make: Any) -> Iterator[Source | Problem]:
    try:
        yield make()
    except SourceError as error:
        yield Problem(name, str(error).removeprefix(f"{Path(name).name}: "))
    except (OSError, EOFError, zlib.error) as error:
        yield Problem(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _bytes(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.name.lower().endswith(".gz") else data


def _plain(data: bytes, name: str, how: How) -> Source:
    text = decode(data, name)
    if not text.strip():
        raise SourceError(f"{name}: empty: there is no text to read")
    return read_text(text, name=name, date=how.date, lexicon=how.lexicon, gate=how.gate)


def _page(data: bytes, name: str, how: How) -> Source:
    if not data.strip():
        raise SourceError(f"{name}: empty: there is no page to read")
    page = main_text(decode_page(data, name), name)
    known = Source(name, "", date=page.date, title=page.title, url=page.url, publisher=page.publisher)
    return read_text(page.text, name=name, date=how.date, metadata=known, lexicon=how.lexicon, gate=how.gate)


def _lines(path: Path, how: How) -> Iterator[Source | Problem]:
    opened: Any = gzip.open if path.name.lower().endswith(".gz") else open
    seen = number = 0
    try:
        stream: BinaryIO
        with opened(path, "rb") as stream:
            for number, line in enumerate(stream, 1):
                line = line.removeprefix(b"\xef\xbb\xbf")
                if not line.strip():
                    continue
                seen += 1
                try:
                    yield _line(line, f"{path.name}:{number}", how)
                except SourceError as error:
                    yield Problem(f"{path}:{number}", str(error))
    except (OSError, EOFError, zlib.error) as error:
        yield Problem(f"{path}:{number + 1}", f"cannot be read further: {error}")
        return
    if not seen:
        yield Problem(str(path), "empty: there is no line to read")


def _line(line: bytes, where: str, how: How) -> Source:
    """One JSON line. Raises SourceError for a broken one; the message does not repeat where."""
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"not JSON: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("text"), str):
        raise SourceError("no field `text` with a string in it")
    identifier = content.get("id")
    stated = {k: content[k] for k in ("date", "title", "url", "publisher") if isinstance(content.get(k), str)}
    known = Source(where, "", **stated)
    name = str(identifier) if identifier is not None else where
    return read_text(content["text"], name=name, date=how.date, metadata=known, lexicon=how.lexicon, gate=how.gate)
