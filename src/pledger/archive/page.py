"""HTML pages of an archive: main text and metadata, some ten times as fast as trafilatura (docs/archives.md compares them)."""

import re
from typing import Any

from pledger.archive.body import main_body
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
    from selectolax.lexbor import LexborHTMLParser

    html = _decoded(page, charset, name)
    tree = LexborHTMLParser(html)
    stated = _stated(tree)
    date = stated.get("date") or _from_json(html) or _from_time(tree)
    named = tree.tags("title")
    title = (stated.get("title") or (named[0].text() if named else "")).strip() or None
    text = main_body(tree, html)
    if not text:
        raise SourceError(f"{name}: no text found on the page")
    if title and title not in text[:400]:
        text = f"{title}\n\n{text}"
    return Page(text, date, title, stated.get("url"), stated.get("publisher"))


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
    for element in tree.tags("meta"):
        own = element.attributes
        key = own.get("property") or own.get("name") or own.get("itemprop")
        content = own.get("content")
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
    """The first `time` element with a date in the article: it stands under the headline."""
    found = tree.css_first("article time[datetime], main time[datetime], time[pubdate][datetime]")
    return str(found.attributes["datetime"]) if found else None
