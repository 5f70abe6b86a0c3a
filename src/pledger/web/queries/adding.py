"""Texts on their way into the ledger: taken from a form, a file or an address, read and shown, and stored only when the reader says so."""

import datetime
import json
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import sqlalchemy as sa

from pledger import sources
from pledger.errors import SourceError
from pledger.http import Fetcher, Limits
from pledger.ledger.store import Added, Store, Voice, keep
from pledger.ledger.store.schema import source as held
from pledger.read import Reading, read_source
from pledger.sources import Source

MOST = 500  # texts of one upload
_KEPT = ("name", "text", "date", "title", "url", "publisher")
_ACCEPTED = ("text/html", "application/xhtml+xml", "text/plain")
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Taken:
    """Texts as taken, and what could not be: (where, why)."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...] = ()


def pasted(text: str, name: str, date: str | None, title: str | None, url: str | None) -> Taken:
    """A text out of a form. Raises SourceError for an empty one."""
    if not text.strip():
        raise SourceError("there is no text to read: paste one, choose a file, or give an address")
    known = Source(name, "", title=title or None, url=url or None)
    text = text.replace("\r\n", "\n")  # a form sends line ends so, whatever was pasted
    return Taken((sources.read_text(text, name=name or "pasted text", date=date, metadata=known),))


def uploaded(name: str, content: bytes, date: str | None, unpacked: int) -> Taken:
    """The texts of a file: plain text, a page, or JSON Lines; also packed with gzip. Raises SourceError."""
    name = PurePosixPath(PureWindowsPath(name).name).name.lstrip(".") or "upload.txt"
    name = "".join(c for c in name if c.isprintable())[-120:]
    if name.lower().endswith(".gz"):
        name, content = name[:-3], _unpacked(name, content, unpacked)
    with tempfile.TemporaryDirectory(prefix="pledger-") as folder:
        place = Path(folder) / name
        place.write_bytes(content)
        return _opened(place, date)


def _unpacked(name: str, content: bytes, limit: int) -> bytes:
    """Raises SourceError for what unpacks to more than `limit` bytes, without unpacking more than that."""
    machine, found = zlib.decompressobj(31), bytearray()
    try:
        for start in range(0, len(content), _CHUNK):
            found += machine.decompress(content[start : start + _CHUNK], limit + 1 - len(found))
            if len(found) > limit or machine.unconsumed_tail:
                raise SourceError(f"{name}: unpacks to more than {limit:,} bytes; nothing was read. Unpack it and use `pledger add`")
    except zlib.error as error:
        raise SourceError(f"{name}: cannot be unpacked: {error}") from error
    if not machine.eof:
        raise SourceError(f"{name}: is cut off: the packed file has no end")
    return bytes(found)


def _opened(place: Path, date: str | None) -> Taken:
    found: list[Source] = []
    problems: list[str] = []
    for one in sources.open_paths([place], date=date):
        if isinstance(one, Source):
            found.append(one)
        else:
            problems.append(f"{place.name}: {one.message}" if str(place) in one.name else str(one))
        if len(found) > MOST:
            raise SourceError(f"{place.name}: more than {MOST} texts; nothing was read. `pledger add` reads archives of any size")
    if not found:
        raise SourceError("; ".join(problems) or f"{place.name}: there is no text to read")
    return Taken(tuple(found), tuple(problems))


def fetched(url: str, date: str | None, size: int) -> Taken:
    """The text of a page of the public internet. Raises FetchError, SourceError."""
    answer = Fetcher(Limits(size=size, seconds=20.0, tries=2, wait=2.0)).fetch(url.strip(), accept=_ACCEPTED)
    suffix = ".txt" if answer.content_type == "text/plain" else ".html"
    with tempfile.TemporaryDirectory(prefix="pledger-") as folder:
        place = Path(folder) / f"page{suffix}"
        place.write_bytes(answer.body)
        taken = _opened(place, date)
    return Taken(tuple(replace(s, name=answer.url, url=s.url or answer.url) for s in taken.sources), taken.problems)


def packed(taken: Taken, date: str | None) -> bytes:
    """What waits to be stored, as bytes to be kept."""
    rows = [{k: getattr(s, k) for k in _KEPT} for s in taken.sources]
    return json.dumps({"date": date, "sources": rows, "problems": taken.problems}).encode()


def waiting(content: bytes) -> tuple[list[Source], list[str]]:
    """The texts that `packed` kept, and what could not be read beside them."""
    kept = json.loads(content)
    found = []
    for row in kept["sources"]:
        known = Source(row["name"], "", **{k: row[k] for k in ("date", "title", "url", "publisher")})
        found.append(sources.read_text(row["text"], name=row["name"], date=kept["date"], metadata=known))
    return found, kept["problems"]


def readings(found: Sequence[Source]) -> Iterator[Reading]:
    return map(read_source, found)


def known(store: Store, found: Sequence[Source]) -> set[str]:
    """The ids of those texts that the ledger has already."""
    with store.reading() as connection:
        asked = sa.select(held.c.id).where(held.c.id.in_([s.id for s in found]))
        return set(connection.execute(asked).scalars())


def stored(store: Store, found: Sequence[Source], day: datetime.date | None = None) -> Added:
    """Read the texts into the ledger, all or nothing of each batch."""
    voices = [Voice(r.source, tuple(x.identified() for x in r.records)) for r in readings(found)]
    return keep(store, voices, day or datetime.date.today())


def summed(reading: Reading) -> dict[str, Any]:
    """A text that waits, in a row: name, date, how many records of each kind."""
    counts: dict[str, int] = {}
    for record in reading.records:
        counts[record.kind] = counts.get(record.kind, 0) + 1
    return {"source": reading.source, "counts": counts, "total": len(reading), "understood": reading.understood}
