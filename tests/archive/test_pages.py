"""Main text of pages: held against the texts they were made of, and against trafilatura."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from helpers import SHARED_BULLETINS
from pledger import read_text
from pledger.archive.page import main_text
from pledger.errors import SourceError

ROOT = Path(__file__).resolve().parents[2]
COUNT = 50


@pytest.fixture(scope="module")
def made() -> list[tuple[str, bytes]]:
    """(text, page) of fifty bulletins, in six layouts with furniture."""
    sys.path.insert(0, str(ROOT / "tools"))
    from generate_pages import Article, page

    found = []
    for seed, path in enumerate(sorted((SHARED_BULLETINS / "texts").iterdir())[:COUNT]):
        first, *rest = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        article = Article(path.name, first[:120], "\n".join(rest))
        found.append((f"{article.title}\n\n{article.text}", page(article, seed).encode()))
    return found


def _said(text: str) -> Counter[tuple[str, ...]]:
    """What a text says, wherever in it."""
    aside = ("id", "evidence", "links", "confidence", "source", "said_by")
    return Counter(tuple(str(v) for k, v in r.to_json().items() if k not in aside) for r in read_text(text, date="2024-05-05"))


def test_pages_say_what_their_articles_say(made: list[tuple[str, bytes]]) -> None:
    import trafilatura

    same = found = told = rival = 0
    for text, page in made:
        expected, got = _said(text), _said(main_text(page, "utf-8", "page").text)
        theirs = _said(trafilatura.extract(page.decode(), include_comments=False) or "")
        same, found, told = same + (expected & got).total(), found + got.total(), told + expected.total()
        rival += (expected & theirs).total()
    assert told > 400 and same >= 0.98 * told and same >= 0.98 * found and same >= rival, (same, found, told, rival)


def test_metadata_of_a_page() -> None:
    page = (
        '<html><head><title>Site</title><meta property="og:title" content="Two agree"><meta property="og:site_name" content="Site">'
        '<meta name="date" content="2024-05-06T10:00:00Z"></head><body><p>Kazakhstan and Tajikistan agreed on trade.</p></body></html>'
    )
    found = main_text(page.encode(), None, "page")
    assert (found.title, found.publisher, found.date) == ("Two agree", "Site", "2024-05-06T10:00:00Z")
    assert found.text.startswith("Two agree\n\nKazakhstan")
    linked = page.replace(
        '<meta name="date" content="2024-05-06T10:00:00Z">', '<script type="application/ld+json">{"datePublished": "2023-01-02"}</script>'
    )
    assert main_text(linked.encode(), None, "page").date == "2023-01-02"


@pytest.mark.parametrize("page", [b"", b"<html></html>", b"<script>x</script>", b"%PDF-1.4 x"])
def test_what_has_no_text_is_told(page: bytes) -> None:
    with pytest.raises(SourceError):
        main_text(page, None, "page")


def test_odd_pages_are_read_in_time() -> None:
    assert "deep" in main_text(b"<div>" * 5000 + b"deep text in a page" + b"</div>" * 5000, None, "page").text
    assert main_text(b"words without any markup", "no-such-charset", "page").text == "words without any markup"
    assert "Москва" in main_text("<p>Москва и Астана договорились о торговле на встрече</p>".encode("cp1251"), None, "page").text
    held = "<body><div class='page-with-sidebar'><h1>T</h1>" + "<p>Kazakhstan and Tajikistan signed an agreement.</p>" * 9 + "</div></body>"
    assert "signed" in main_text(held.encode(), None, "page").text


def test_captions_and_tags_are_no_part_of_the_article() -> None:
    said = "<p>Kazakhstan and Tajikistan signed an agreement on trade in Astana on Monday.</p>" * 4
    boxes = (
        "<figure><figcaption>Two delegations</figcaption></figure><div class='photo'><p class='wp-caption'>Both sides</p></div>"
        "<p class='post-tags'>Tags: trade, talks</p>"
    )
    text = main_text(f"<body><div class='story'>{said}{boxes}{said}</div></body>".encode(), "utf-8", "page").text
    assert text.count("signed") == 8 and not any(word in text for word in ("delegations", "Both", "Tags"))
    whole = main_text(f"<body><article class='with caption'>{said}</article></body>".encode(), "utf-8", "page").text
    assert whole.count("signed") == 4
