"""HTML pages of an archive: main text and metadata by resiliparse (docs/archives.md compares it with trafilatura)."""

import re
from typing import Any

from pledger.errors import SourceError
from pledger.sources.decode import decode_page
from pledger.sources.pages import Page

_META = {
    "title": ("og:title", "twitter:title"),
    "date": ("article:published_time", "datepublished", "og:article:published_time", "date", "dc.date", "dc.date.issued", "pubdate",
             "publish-date", "parsely-pub-date", "sailthru.date"),
    "publisher": ("og:site_name", "application-name"),
    "url": ("og:url",),
}  # fmt: skip
_JSON_LD_DATE = '"datePublished"'
_JSON_VALUE = re.compile(r'\s*:\s*"([^"]{4,40})"')


def main_text(page: bytes, charset: str | None, name: str) -> Page:
    """The main text of a page. Raises SourceError when it is no text or has none."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    html = _decoded(page, charset, name)
    tree = HTMLTree.parse(html)
    text = extract_plain_text(tree, main_content=True, alt_texts=False, comments=False, list_bullets=False).strip()
    if not text:
        raise SourceError(f"{name}: no text found on the page")
    stated = _stated(tree)
    title = (stated.get("title") or tree.title or "").strip() or None
    if title and title not in text[:400]:
        text = f"{title}\n\n{text}"
    return Page(text, stated.get("date") or _from_json(html) or _from_time(tree), title, stated.get("url"), stated.get("publisher"))


def _decoded(page: bytes, charset: str | None, name: str) -> str:
    if charset:
        try:
            return page.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_page(page, name)


def _stated(tree: Any) -> dict[str, str]:
    """What the page's `meta` elements state, under our names."""
    said: dict[str, str] = {}
    for element in tree.head.query_selector_all("meta") if tree.head else ():
        key = element.getattr("property") or element.getattr("name") or element.getattr("itemprop")
        content = element.getattr("content")
        if key and content and content.strip():
            said.setdefault(key.lower(), content.strip())
    found = {name: next((said[k] for k in keys if k in said), None) for name, keys in _META.items()}
    return {k: v for k, v in found.items() if v}


def _from_json(html: str) -> str | None:
    """The date of publication that the page's JSON-LD states."""
    at = html.find(_JSON_LD_DATE)
    match = _JSON_VALUE.match(html, at + len(_JSON_LD_DATE)) if at >= 0 else None
    return match.group(1) if match else None


def _from_time(tree: Any) -> str | None:
    """The first `time` element with a date: it stands under the headline. One of several may be another story's."""
    times = tree.body.query_selector_all("article time[datetime], main time[datetime], time[pubdate]") if tree.body else ()
    return next((str(t.getattr("datetime")) for t in times), None)
