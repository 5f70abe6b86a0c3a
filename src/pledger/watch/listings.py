"""What a source lists now: a feed, a page of links, a sitemap or the sitemaps of an index.

Generators that yield each address before it is asked for and return (Listing, versions); an unchanged listing lists nothing new.
"""

from collections.abc import Callable, Generator

from pledger.errors import FetchError, WatchError
from pledger.http import Answer, Fetcher, Later
from pledger.watch.feeds import read_feed
from pledger.watch.listing import Item, Listing
from pledger.watch.pages import read_links
from pledger.watch.plan import Watched
from pledger.watch.sitemaps import Sitemap, read_sitemap
from pledger.watch.state import Versions

LISTING, SITEMAP = 10 * 2**20, 50 * 2**20  # bytes
SITEMAPS = 50  # of an index, at one look

Found = Generator[str, None, tuple[Listing, Versions]]


def listing_of(fetcher: Fetcher, source: Watched, known: Versions) -> Found:
    """What `source` lists. Raises FetchError for what cannot be had, WatchError for what is no such listing."""
    if source.kind == "sitemap":
        return (yield from _sitemaps(fetcher.sized(SITEMAP), source, known))
    yield source.url
    answer = _fetched(fetcher.sized(LISTING), source.url, known)
    if answer.unchanged:
        return Listing(()), known
    reader: Callable[[Answer, Watched], Listing] = read_feed if source.kind == "feed" else read_links
    listing = reader(answer, source)
    return listing, {source.url: (answer.validators, len(listing.items))}


def _fetched(fetcher: Fetcher, url: str, known: Versions) -> Answer:
    return fetcher.fetch(url, known=known[url][0] if url in known else None, cut=True)


def _sitemaps(fetcher: Fetcher, source: Watched, known: Versions) -> Found:
    """The newest texts of a sitemap, or of as many sitemaps of an index as are needed for them."""
    queue, asked = [source.url], set[str]()
    items, notes, versions = list[Item](), list[str](), dict(known)
    count = 0
    while queue and count < source.items and len(asked) < SITEMAPS:
        url = queue.pop(0)
        asked.add(url)
        yield url
        try:
            answer = _fetched(fetcher, url, known)
            found = Sitemap(Listing(())) if answer.unchanged else read_sitemap(answer, source, SITEMAP)
        except (FetchError, WatchError) as error:
            if url == source.url or (isinstance(error, Later) and error.after is not None):
                raise
            notes.append(str(error))
            continue
        queue += [u for u in found.further if u not in asked and u not in queue]
        items += found.listing.items
        notes += found.listing.notes
        count += known[url][1] if answer.unchanged else len(found.listing.items)
        if not found.further and not answer.unchanged:  # an index is always asked for whole: its sitemaps may change without it
            versions[url] = (answer.validators, len(found.listing.items))
    if notes and len(notes) == len(asked) - 1 and not items:
        raise WatchError("; ".join(notes))
    return Listing(tuple(items[: source.items]), tuple(notes)), {u: v for u, v in versions.items() if u in asked}
