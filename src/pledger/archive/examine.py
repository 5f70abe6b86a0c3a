"""One document -> what it says, or why it is not read: page to text, language, date, gate, reading."""

import re
from dataclasses import replace

from pledger.archive.page import main_text
from pledger.archive.types import Document, Reject, Settings
from pledger.errors import SourceError
from pledger.lexicon import Lexicon
from pledger.read import Reading, read_source
from pledger.sources import Source, read_text
from pledger.sources.dates import normal

# /2024/05/06/, /2024-05-06/, /20240506/: how sites put the day in their addresses.
_URL_DAY = re.compile(r"[/-](20\d\d|19[89]\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")


def url_date(url: str | None) -> str | None:
    """The day that an address tells (EDTF); only what is certain counts, so no month and no day without its year."""
    match = _URL_DAY.search(url or "")
    return normal(f"{match.group(1)}-{match.group(3)}-{match.group(4)}") if match else None


def examine(document: Document, name: str, settings: Settings, lexicon: Lexicon) -> Reading | Reject:
    """What the document says, under `name`; a Reject where it is not to be read. Raises SourceError where it cannot be."""
    known, text = _known(document, name)
    if not text.strip():
        raise SourceError("no text")
    told = normal(known.date)
    source = read_text(text, name=name, metadata=replace(known, date=told or url_date(known.url)), lexicon=lexicon, gate=True)
    if source.date and not told and source.date_basis in ("metadata", None):
        source = replace(source, date_basis="url")
    if source.language != settings.language:
        return Reject("language", f"its language is {source.language}", document.position, name, known.url)
    if settings.since and source.date and source.date < settings.since:
        return Reject("too_old", f"published {source.date}, before {settings.since}", document.position, name, known.url)
    return read_source(source, lexicon)


def _known(document: Document, name: str) -> tuple[Source, str]:
    """What is stated beside the text, and the text."""
    stated = Source(name, "", document.date, None, document.title, document.url, document.publisher)
    if document.text is not None:
        return stated, document.text
    page = main_text(document.page or b"", document.charset, name)
    found = replace(
        stated,
        date=stated.date or page.date,
        title=stated.title or page.title,
        url=stated.url or page.url,
        publisher=stated.publisher or page.publisher,
    )
    return found, page.text
