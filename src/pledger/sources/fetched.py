"""An answer from the web as a source: pages and plain texts; anything else is refused by its name."""

from pledger.errors import SourceError
from pledger.lexicon import Lexicon
from pledger.sources.decode import decode_page
from pledger.sources.pages import main_text
from pledger.sources.read import read_text
from pledger.sources.types import Source

_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
_TEXTS = ("text/plain", "text/markdown")


def read_fetched(body: bytes, content_type: str, known: Source, charset: str | None = None, lexicon: Lexicon | None = None) -> Source:
    """What was fetched as a source named as `known`, whose date, title, url and publisher stand where they are given.

    Raises SourceError naming it for what is no text, or none to be found on the page.
    """
    if content_type and content_type not in (*_PAGES, *_TEXTS):
        raise SourceError(f"{known.name}: is no page and no text, but {content_type}")
    if not body.strip():
        raise SourceError(f"{known.name}: empty: there is nothing to read")
    text = decode_page(body, known.name, charset)
    if content_type in _TEXTS or not (content_type or "<" in text[:100]):
        return read_text(text, name=known.name, metadata=known, lexicon=lexicon, gate=True)
    page = main_text(text, known.name)
    told = Source(
        known.name,
        "",
        date=known.date or page.date,
        title=known.title or page.title,
        url=known.url or page.url,
        publisher=known.publisher or page.publisher,
    )
    return read_text(page.text, name=known.name, metadata=told, lexicon=lexicon, gate=True)
