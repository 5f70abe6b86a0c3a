"""A page with links -> Listing, by lxml."""

from itertools import islice
from urllib.parse import urljoin

from pledger.errors import SourceError, WatchError
from pledger.http import Answer
from pledger.watch.listing import Item, Listing, wanted
from pledger.watch.plan import Watched


def read_links(answer: Answer, source: Watched) -> Listing:
    """The first links of a page that look as the plan says. Raises WatchError for what is no page or has none such."""
    from lxml import etree, html

    from pledger.sources.decode import decode_page

    try:
        tree = html.document_fromstring(decode_page(answer.body, answer.url, answer.charset), parser=html.HTMLParser(no_network=True))
    except (SourceError, etree.LxmlError, ValueError) as error:
        raise WatchError(f"{answer.url}: is no page: the answer is {answer.content_type or 'of no type'}: {error}") from None
    base = next((b for b in tree.xpath("//base/@href")), "")
    links = (_joined(urljoin(answer.url, base), href) for href in tree.xpath("//a/@href"))
    found = tuple(islice(wanted((Item(link) for link in links if link), source), source.items))
    if not found:
        raise WatchError(f"{answer.url}: none of its {len(tree.xpath('//a/@href'))} links matches `links`")
    return Listing(found)


def _joined(base: str, href: str) -> str | None:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return None  # a link that is no address leads nowhere
