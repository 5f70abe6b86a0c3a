"""The annotated page as a reader meets it in a browser: with keys, without scripts, on a phone, in the dark, on paper."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pledger.annotation import annotate, past_of
from pledger.examples import folder
from pledger.read import read_paths
from pledger.statistics import bundled
from pledger.views.margin import margin
from test_html import ARGUMENTS, CHROMIUM, _luminance

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None or shutil.which("chromium") is None, reason="needs chromium")]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled draft annotated with the bundled series."""
    with folder() as examples:
        (draft,) = read_paths([examples / "drafts" / "kaz_tjk_next_visit.txt"])
        past = list(read_paths([examples / "series"]))
    notes = annotate(draft, past_of(past), bundled(), datetime.date(2026, 3, 16))
    place = tmp_path_factory.mktemp("page") / "notes.html"
    place.write_text("".join(margin(draft.source, notes)), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def opened(browser: Any, file: Path, request: pytest.FixtureRequest) -> Iterator["Page"]:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **getattr(request, "param", {})})
    window = context.new_page()
    window.goto(file.as_uri())
    yield window
    context.close()


def test_notes_stand_beside_their_words(opened: "Page") -> None:
    for n in range(1, opened.locator(".note").count() + 1):
        words, note = (opened.locator(f"#{which}{n}").bounding_box() for which in "wn")
        row = opened.locator(f".row:has(#n{n})").bounding_box()
        assert words and note and row and note["x"] > words["x"]
        assert row["y"] <= words["y"] <= row["y"] + row["height"]


def test_words_lead_to_their_note_and_back(opened: "Page") -> None:
    opened.locator(".ev").first.click()
    target = opened.locator(".note:target")
    assert target.is_visible()
    number = str(target.get_attribute("id"))[1:]
    target.locator(".back").click()
    assert opened.url.endswith(f"#w{number}")


def test_the_keyboard_reaches_every_note_and_its_evidence(opened: "Page") -> None:
    reached = set()
    for _ in range(120):
        opened.keyboard.press("Tab")
        reached.add(opened.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert {f"n{n}" for n in range(1, opened.locator(".note").count() + 1)} <= reached and "SUMMARY" in reached


def test_gravities_can_be_hidden(opened: "Page") -> None:
    opened.locator("#f-low").uncheck()
    assert opened.locator(".note.s-low:visible").count() == 0 < opened.locator(".note.s-high:visible").count()


@pytest.mark.parametrize("opened", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
def test_it_fits_a_phone(opened: "Page") -> None:
    opened.locator("summary").first.click()
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    words, note = opened.locator(".row .text").first.bounding_box(), opened.locator(".note").first.bounding_box()
    assert words and note and note["y"] >= words["y"] + words["height"] - 1


@pytest.mark.parametrize("opened", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
def test_contrast(opened: "Page") -> None:
    """Words and notes on their ground reach 4.5 to 1 (WCAG AA)."""
    colours = opened.evaluate(
        "[...document.querySelectorAll('.ev,.note p,.note .kind,.note .sev,.note summary,.legend label')].map(e => {"
        " const s = getComputedStyle(e); let b = e;"
        " while (getComputedStyle(b).backgroundColor === 'rgba(0, 0, 0, 0)') b = b.parentElement;"
        " return [s.color, getComputedStyle(b).backgroundColor]; })"
    )
    for ink, ground in {tuple(pair) for pair in colours}:
        light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def test_it_prints_with_its_evidence(opened: "Page") -> None:
    opened.emulate_media(media="print")
    assert opened.locator(".legend").is_hidden()
    assert opened.locator(".note").last.is_visible()
    box = opened.locator(".note li").first.bounding_box()
    assert box and box["height"] > 0
