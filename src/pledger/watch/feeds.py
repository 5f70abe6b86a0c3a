"""RSS and Atom -> Listing, by feedparser (imported when the first feed is read)."""

import io
import re
from itertools import islice
from typing import Any

from pledger.errors import WatchError
from pledger.http import Answer
from pledger.watch.listing import Item, Listing, day_of, wanted
from pledger.watch.plan import Watched

_END = re.compile(rb"</(?:[A-Za-z]\w*:)?(?:item|entry)\s*>")
_ROOT = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]")
_CLOSED = {b"rss": b"</channel></rss>", b"feed": b"</feed>", b"rdf:RDF": b"</rdf:RDF>"}


def read_feed(answer: Answer, source: Watched) -> Listing:
    """The first items of a feed, which its publisher puts first for being the newest. Raises WatchError for what is no feed."""
    import feedparser

    body, left_out = _beginning(answer, source.items)
    told = {"content-type": answer.content_type, "content-location": answer.url}
    parsed = feedparser.parse(io.BytesIO(body), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.entries:
        raise WatchError(f"{answer.url}: is no RSS or Atom feed: the answer is {answer.content_type or 'of no type'}{_begins(answer.body)}")
    notes = (f"{answer.url}: longer than {f'{source.items} items' if left_out else 'the limit of size'}; the first were taken",)
    if not parsed.entries and parsed.bozo:
        raise WatchError(f"{answer.url}: is a broken feed without items: {parsed.bozo_exception}")
    items = (_item(entry, source) for entry in parsed.entries)
    return Listing(tuple(islice(wanted(items, source), source.items)), notes if left_out or answer.cut else (), parsed.feed.get("title"))


def _beginning(answer: Answer, count: int) -> tuple[bytes, bool]:
    """A feed's first items closed as XML wants it, so that one without end costs what these cost; and whether others were left out."""
    ends = list(islice(_END.finditer(answer.body), count + 1))
    root = _ROOT.search(answer.body[:4096])
    if not ends or not root or (len(ends) <= count and not answer.cut):
        return answer.body, False
    return answer.body[: ends[min(len(ends), count) - 1].end()] + _CLOSED[root[1]], len(ends) > count


def _begins(body: bytes) -> str:
    start = " ".join(body[:200].decode("utf-8", "replace").split())[:60]
    return f", beginning {start!r}" if start else ", and empty"


def _item(entry: Any, source: Watched) -> Item:
    updated = dict.get(entry, "updated")  # the feed's own: feedparser gives `published` in its place
    published = dict.get(entry, "published") or updated
    title = entry.get("title")
    text = _text(entry) if source.text == "feed" else None
    return Item(entry.get("link") or "", title, day_of(published), updated or published, text)


def _text(entry: Any) -> str | None:
    """The fullest text that an entry carries, as HTML; None where it has none, and its page is to be asked for."""
    bodies = [c.get("value") or "" for c in entry.get("content", ())] + [entry.get("summary") or ""]
    return max(bodies, key=len) or None
