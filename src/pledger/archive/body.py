"""Where on a page its article is: the element that holds most of the page's prose, without what stands about it.

Chosen by where the paragraphs are (the idea of Arc90's Readability), on selectolax's tree; resiliparse makes it text. Its own choice of
main text drops lists from some layouts, where a communiqué names what was signed, and takes minutes on deeply nested pages.
docs/archives.md has the measurements.
"""

import re
from typing import Any

_LEAST = 30  # characters of a paragraph that counts
_FEW = 140  # characters of a body that is taken for one
_SHARE = 0.6  # of the page's prose must be the body's; else the body is its parent's
# Never part of an article: by element, by role, and by the words that sites name their boxes with.
_FURNITURE = (
    "nav, aside, footer, form, script, style, noscript, template, iframe, button, svg, figcaption, [role=navigation], [role=dialog], "
    "[aria-hidden=true]"
)
_BOXES = re.compile(
    "share|social|related|newsletter|subscribe|cookie|consent|comment|sidebar|widget|advert|promo|breadcrumb|read-more|readmore|teaser|"
    "byline|post-meta|pagination|popular|most-read|ad-slot|footer|"
    r"\bcaption\b|(?:^|\s)(?:(?:post|entry|article)-)?(?:tags|tag-list)(?:\s|$)"  # what a picture shows, and what a page is filed under
)
_MAIN = "article, main, h1"
_PROSE = "p, li, blockquote, dd"
_LINKS = "ul, ol, dl, td, p"
_LISTS = ("ul", "ol", "dl", "blockquote")


def main_body(tree: Any, html: str) -> str:
    """The text of the page's article, a paragraph a line; empty where there is none. `tree`: selectolax's; it loses its furniture."""
    holder = _holder(tree.body) if tree.body else None
    own = _text(holder.html) if holder is not None else ""
    if len(own) >= _FEW or not tree.body:
        return own or _text(html)
    for menu in tree.body.css(_LINKS):
        if 2 * _linked(menu) > len(menu.text()):
            menu.decompose()
    return _text(tree.body.html) or _text(html)


def _text(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(html, alt_texts=False, list_bullets=True).strip()


def _holder(body: Any) -> Any:
    """The smallest element that holds most of the page's prose; None where there is next to none."""
    _clear(body)
    prose: dict[int, int] = {}
    holders: dict[int, Any] = {}
    for paragraph in body.css(_PROSE):
        size = len(paragraph.text())
        if size >= _LEAST and size > 2 * _linked(paragraph):
            holder = paragraph.parent
            holders[holder.mem_id] = holder
            prose[holder.mem_id] = prose.get(holder.mem_id, 0) + size
    if not prose:
        return None
    return _widened(holders[max(prose, key=prose.__getitem__)], holders, prose)


def _clear(body: Any) -> None:
    """Take the furniture off. A box named "with-sidebar" may hold the whole page: what holds the headline or the article stays.

    Names of boxes are looked at here and not by the selector, which takes three times as long over `[class*=...]`.
    """
    holding: set[int] = set()
    for element in body.css(_MAIN):
        while element is not None and element.mem_id not in holding:
            holding.add(element.mem_id)
            element = element.parent
    named = [e for e in body.css("[class]") if _BOXES.search(e.attrs.sget("class"))]
    furniture = {e.mem_id: e for e in (*body.css(_FURNITURE), *named)}
    for key, element in furniture.items():
        if key not in holding:
            element.decompose(recursive=False)


def _widened(element: Any, holders: dict[int, Any], prose: dict[int, int]) -> Any:
    """The element, or the first above it that holds enough of the prose: a body may be cut in two by a box, or be mostly a list."""
    enough = _SHARE * sum(prose.values())
    while element.parent is not None and element.tag != "body" and (element.tag in _LISTS or _held(element, holders, prose) < enough):
        element = element.parent
    return element


def _held(element: Any, holders: dict[int, Any], prose: dict[int, int]) -> int:
    """How much prose stands anywhere within an element."""
    held = 0
    for key, holder in holders.items():
        above = holder
        while above is not None and above.mem_id != element.mem_id:
            above = above.parent
        held += prose[key] if above is not None else 0
    return held


def _linked(element: Any) -> int:
    """How many characters of an element are links."""
    return sum(len(a.text()) for a in element.css("a"))
