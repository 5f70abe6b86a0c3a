"""The highlighted page: whole text, evidence by kind, hostile text harmless; and, where there is a browser, what a reader does with it."""

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import SHARED_BULLETINS, gold
from pledger.records.types import Evidence, Figure, Meeting, Record
from pledger.sources import Source, read_text
from pledger.views.page import page
from pledger.views.spans import pieces

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NAME = "w05_kaz_afg_forum_release"


def _gold_page(name: str = NAME) -> tuple[Source, list[Record]]:
    path = SHARED_BULLETINS / "texts" / f"{name}.txt"
    return read_text(path.read_bytes().decode(), name=path.name), gold(SHARED_BULLETINS / "gold" / f"{name}.jsonl")


def _shown(written: str) -> str:
    """The text of the first article as a browser shows it."""
    inside = re.search(r'<div class="text"[^>]*>(.*?)</div>', written, re.DOTALL)
    assert inside
    return html.unescape(re.sub(r"<[^>]*>", "", inside.group(1)))


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8)


@given(st.text(min_size=31, max_size=60), spans)
def test_pieces_make_up_the_text(text: str, cuts: list[tuple[int, int]]) -> None:
    records = [
        Figure(source="x", evidence=(Evidence(s, min(s + n, len(text)), text[s : s + n]),), id=str(i)) for i, (s, n) in enumerate(cuts)
    ]
    found = list(pieces(text, records))
    assert "".join(p.text for p in found) == text
    position = 0
    for piece in found:
        inside = [i for i, r in enumerate(records) if r.evidence[0].start <= position < r.evidence[0].end]
        assert sorted(piece.covering) == inside
        position += len(piece.text)


def test_the_page_shows_the_whole_text_and_every_record() -> None:
    source, records = _gold_page()
    written = "".join(page([(source, records)]))
    assert _shown(written) == source.text
    for number, record in enumerate(records, 1):
        assert f'id="r1-{number}"' in written
        assert f'href="#e1-{number}"' in written
        assert f'class="ev k-{record.kind}"' in written


def test_the_page_asks_for_nothing_from_outside() -> None:
    written = "".join(page([_gold_page()]))
    assert "default-src 'none'" in written
    assert not re.search(r"""(?:src|href)\s*=\s*(?:"(?!#)|'(?!#)|[^"'#\s])""", written)
    assert "@import" not in written
    assert "url(" not in written


HOSTILE = "<script>alert(1)</script> & \"quoted\" 'single' </div><img src=x onerror=alert(2)> \u202eabc\u2066 \x00\x1b[31m \x07 end. é哈🙂"


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    meeting = Meeting(source=HOSTILE, evidence=(Evidence(0, len(HOSTILE), HOSTILE),), place=HOSTILE, parties=("<b>",), id="<i>")
    written = "".join(page([(Source(HOSTILE, HOSTILE, title=HOSTILE, url="javascript:alert(3)", publisher=HOSTILE), [meeting])]))
    assert written.count("<script>") == 1
    assert "<img" not in written
    assert "onerror=alert(2)&gt;" in written
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x07\x1b]", written)
    assert 'title="U+202E"' in written


@given(st.text(max_size=80))
def test_any_text_is_escaped(text: str) -> None:
    written = "".join(page([(Source("x", text), [])]))
    assert written.count("<script") == 1
    assert written.count("<article") == 1
    assert written.encode("utf-8", "backslashreplace")


def test_a_source_without_records_says_so() -> None:
    assert "Nothing between states is reported here." in "".join(page([(Source("x", "Rain."), [])]))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine: the page is not tested in a browser (apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        launched = running.chromium.launch(
            executable_path=CHROMIUM,
            args=ARGUMENTS,
        )
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator["Page"]:
    """The gold page in a window; requests to anywhere else, console messages and errors fail the test."""
    file = tmp_path / "page.html"
    file.write_text("".join(page([_gold_page(), _gold_page("x12_irn_pak_ten_billion")])), encoding="utf-8")
    context = browser.new_context(**getattr(request, "param", {"viewport": {"width": 1280, "height": 900}}))
    window = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    window.on("request", lambda r: asked.append(r.url))
    window.on("console", lambda m: told.append(m.text))
    window.on("pageerror", lambda e: told.append(str(e)))
    window.goto(file.as_uri())
    yield window
    assert told == []
    assert [u for u in asked if not u.startswith("file:")] == []
    context.close()


@pytest.mark.slow
def test_a_click_shows_the_record_beside_the_text(opened: "Page") -> None:
    mark = opened.locator(".ev").first
    mark.click()
    card = opened.locator(".card.on")
    assert card.first.get_attribute("id") == mark.get_attribute("href").removeprefix("#")  # type: ignore[union-attr]
    assert card.first.is_visible()
    box, text = card.first.bounding_box(), mark.bounding_box()
    assert box and text and box["x"] > text["x"] + 300
    opened.keyboard.press("Escape")
    assert opened.locator(".on").count() == 0


@pytest.mark.slow
def test_the_keyboard_is_enough(opened: "Page") -> None:
    opened.locator(".ev").first.focus()
    first = opened.locator(".card.on").first.get_attribute("id")
    assert first
    opened.keyboard.press("ArrowDown")
    assert opened.locator(".card.on").first.get_attribute("id") != first
    opened.keyboard.press("ArrowUp")
    assert opened.locator(".card.on").first.get_attribute("id") == first
    opened.locator(".card").nth(3).focus()
    number = opened.locator(".card").nth(3).get_attribute("id")
    assert opened.locator(f'.ev.on[data-r~="{number}"]').count() >= 1


@pytest.mark.slow
def test_kinds_can_be_hidden(opened: "Page") -> None:
    opened.locator("#f-figure").uncheck()
    assert opened.locator(".card.k-figure:visible").count() == 0
    assert opened.locator(".card.k-pledge:visible").count() > 0


@pytest.mark.slow
@pytest.mark.parametrize("opened", [{"java_script_enabled": False, "viewport": {"width": 1280, "height": 900}}], indirect=True)
def test_it_is_read_without_javascript(opened: "Page") -> None:
    mark = opened.locator(".ev").nth(2)
    mark.click()
    target = mark.get_attribute("href")
    assert opened.url.endswith(str(target))
    assert opened.locator(".card:target").is_visible()
    assert "The Kazakh-Afghan business forum" in opened.locator(".text").first.inner_text()


@pytest.mark.slow
@pytest.mark.parametrize("opened", [{"viewport": {"width": 360, "height": 740}, "has_touch": True}], indirect=True)
def test_it_fits_a_phone(opened: "Page") -> None:
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    opened.locator(".ev").nth(2).tap()
    card = opened.locator(".card.on").first
    box = card.bounding_box()
    assert box and 0 <= box["y"] < 740


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(browser: Any, tmp_path: Path, scheme: str) -> None:
    """Words on their highlight reach 4.5 to 1 (WCAG AA) in light and dark."""
    file = tmp_path / "page.html"
    file.write_text("".join(page([_gold_page()])), encoding="utf-8")
    context = browser.new_context(color_scheme=scheme)
    window = context.new_page()
    window.goto(file.as_uri())
    colours = window.evaluate(
        "[...document.querySelectorAll('.ev,.card .kind')].map(e => { const s = getComputedStyle(e); let b = e;"
        " while (getComputedStyle(b).backgroundColor === 'rgba(0, 0, 0, 0)') b = b.parentElement;"
        " return [s.color, getComputedStyle(b).backgroundColor]; })"
    )
    context.close()
    for ink, ground in {tuple(pair) for pair in colours}:
        light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def _luminance(colour: str) -> float:
    parts = [int(v) / 255 for v in re.findall(r"\d+", colour)[:3]]
    r, g, b = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.slow
def test_it_prints(opened: "Page") -> None:
    opened.emulate_media(media="print")
    assert opened.locator(".legend").is_hidden()
    assert opened.locator(".card").last.is_visible()
