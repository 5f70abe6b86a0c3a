"""Sitemaps (sitemaps.org 0.9, also packed) -> the texts they list, or the further sitemaps of an index; by lxml, an element at a time."""

import heapq
import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pledger.errors import WatchError
from pledger.http import Answer
from pledger.watch.listing import Item, Listing, day_of, distinct, fits
from pledger.watch.plan import Watched

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap's newest texts; of an index, the addresses of further sitemaps, the last changed first."""

    listing: Listing
    further: tuple[str, ...] = ()


def read_sitemap(answer: Answer, source: Watched, limit: int) -> Sitemap:
    """What stands in a sitemap. `limit`: bytes it may unpack to; more is cut off. Raises WatchError for what is none."""
    body, cut = unpacked(answer, limit)
    notes = (f"{answer.url}: cut at the limit of size; what came was taken",) if cut else ()
    elements = _elements(body, answer)
    if next(elements) == "sitemapindex":
        return Sitemap(Listing((), notes), tuple(item.url for item in _newest(map(_item, elements), source.items)))
    fitting = (item for item in map(_item, elements) if fits(item, source))
    return Sitemap(Listing(tuple(distinct(_newest(fitting, source.items))), notes))


def unpacked(answer: Answer, limit: int) -> tuple[bytes, bool]:
    """The body, unpacked where it is gzip whatever its name says, at most `limit` bytes of it; and whether that is less than all."""
    if not answer.body.startswith(b"\x1f\x8b"):
        return answer.body, answer.cut
    try:
        body = zlib.decompressobj(31).decompress(answer.body, limit + 1)
    except zlib.error as error:
        raise WatchError(f"{answer.url}: broken compression ({error})") from None
    return body[:limit], answer.cut or len(body) > limit


def _elements(body: bytes, answer: Answer) -> Iterator[Any]:
    """The root's name, then its elements as each ends; one that was yielded is given up, so that memory stays flat."""
    from lxml import etree

    told = f"{answer.url}: is no sitemap: the answer is {answer.content_type or 'of no type'}"
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "recover": True}
    root = None
    try:
        for event, element in etree.iterparse(io.BytesIO(body), events=("start", "end"), **safe):
            if root is None:
                root = element
                name = etree.QName(element).localname if isinstance(element.tag, str) else ""
                if name not in ("urlset", "sitemapindex"):
                    raise WatchError(f"{told}, its root <{name}>")
                yield name
            elif event == "end" and element.getparent() is root:
                yield element
                root.remove(element)
    except etree.XMLSyntaxError as error:
        if root is None:
            raise WatchError(f"{told}: {error.msg}") from None
    if root is None:
        raise WatchError(f"{told}, and empty")


def _item(element: Any) -> Item:
    """Where it is and what is said of it; namespaces aside for what every sitemap has, as publishers leave them out."""
    changed = _said(element, "lastmod")
    published = element.findtext(f".//{_NEWS}publication_date")
    return Item(_said(element, "loc") or "", element.findtext(f".//{_NEWS}title"), day_of(published), changed or published)


def _said(element: Any, name: str) -> str | None:
    told = element.findtext(f"{_SITEMAP}{name}") or element.findtext(name)
    return told.strip() if told else None


def _newest(items: Iterable[Item], count: int) -> list[Item]:
    """The last changed first; those that do not say when come after, as listed."""
    numbered = ((item.changed or "", -number, item) for number, item in enumerate(items))
    return [item for _, _, item in heapq.nlargest(count, numbered, key=lambda row: row[:2])]
