"""HTML pages: main text and metadata, by trafilatura (imported only when a page is read)."""

from dataclasses import dataclass

from pledger.errors import SourceError


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: `text` is its title and main text; the rest is its metadata."""

    text: str
    date: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None


def main_text(html: str, name: str) -> Page:
    """The main text of a page. Raises SourceError when there is none to be found."""
    import trafilatura

    found = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    document = found.as_dict() if found is not None and hasattr(found, "as_dict") else (found or {})
    text = (document.get("text") or "").strip() or trafilatura.html2txt(html).strip()
    if not text:
        raise SourceError(f"{name}: no text found on the page")
    title = document.get("title")
    if title and title.strip() not in text[:400]:
        text = f"{title.strip()}\n\n{text}"
    return Page(text, document.get("date"), title, document.get("url"), document.get("sitename") or document.get("hostname"))
