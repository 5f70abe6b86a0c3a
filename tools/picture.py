"""Writes docs/highlighted.png, the README's picture of the highlighted page, from a bundled bulletin as read now. Needs chromium."""

import shutil
import sys
import tempfile
from pathlib import Path

from pledger.examples import folder
from pledger.read import read_paths
from pledger.views.page import page

TARGET = Path(__file__).resolve().parents[1] / "docs" / "highlighted.png"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main(name: str = "w05_kaz_afg_forum_release.txt", mark: str = "4") -> None:
    from playwright.sync_api import sync_playwright

    with folder() as examples, tempfile.TemporaryDirectory() as made, sync_playwright() as running:
        file = Path(made) / "page.html"
        file.write_text("".join(page([(r.source, r.records) for r in read_paths([examples / "texts" / name])])), encoding="utf-8")
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        window = browser.new_page(viewport={"width": 1240, "height": 820})
        window.goto(file.as_uri())
        window.locator(".ev").nth(int(mark)).click()
        window.mouse.move(5, 5)
        window.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
