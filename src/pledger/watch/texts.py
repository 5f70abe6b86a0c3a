"""A text that was listed: fetched, read, and added to the ledger if it is new."""

from dataclasses import dataclass, field

from pledger.http import Fetcher, Validators
from pledger.ledger.given import has
from pledger.ledger.store import Added, Store, Voice, append
from pledger.read import read_source
from pledger.sources import Source
from pledger.sources.fetched import read_fetched
from pledger.watch.plan import Watched
from pledger.watch.state import Waiting


@dataclass(frozen=True, slots=True)
class Took:
    """What came of a text: the source as read (None where the page is the one known before), and what was added."""

    source: Source | None
    versions: Validators
    records: int = 0
    added: Added = field(default_factory=Added)


def take(store: Store, fetcher: Fetcher, watched: Watched, text: Waiting, publisher: str | None) -> Took:
    """Fetch a text (or take it from its listing) and add it. One that the ledger has is not read again; one without a word that a record
    could grow from is not kept.

    Raises FetchError for what cannot be had, SourceError for what is no text.
    """
    item = text.item
    known = Source(item.url, "", date=item.date, title=item.title, url=item.url, publisher=watched.publisher or publisher)
    if item.text is not None:
        found, versions = read_fetched(f"<html><body>{item.text}</body></html>".encode(), "text/html", known, "utf-8"), Validators()
    else:
        answer = fetcher.fetch(item.url, known=text.versions)
        if answer.unchanged:
            return Took(None, answer.validators)
        found, versions = read_fetched(answer.body, answer.content_type, known, answer.charset), answer.validators
    if not found.promising:
        return Took(found, versions)
    if has(store, found.id):
        return Took(found, versions, added=Added(known=1))
    voice = Voice(found, tuple(r.identified() for r in read_source(found).records))
    added = sum(append(store, [voice]), start=Added())
    return Took(found, versions, len(voice.records), added)
