"""Writes docs/web-*.png, the pictures of the pages, from the bundled examples as read now. Needs chromium."""

import shutil
import tempfile
import threading
import time
from pathlib import Path

import uvicorn

from pledger.examples import folder
from pledger.read import read_paths

DOCS = Path(__file__).resolve().parents[1] / "docs"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SHOTS = {
    "web-today": ("/", 1280, 800, "light"),
    "web-pair": ("/pairs/KAZ-TJK#goalposts", 1280, 860, "light"),
    "web-review-dark": ("/review", 1280, 760, "dark"),
    "web-phone": ("/ledger?kind=target", 390, 760, "light"),
}


def main() -> None:
    import datetime

    from playwright.sync_api import sync_playwright

    from pledger.ledger.store import Store, Voice, keep
    from pledger.web.app import create_app
    from pledger.web.settings import Settings

    with folder() as examples, tempfile.TemporaryDirectory() as made:
        place = Path(made) / "ledger.db"
        voices = [Voice(r.source, tuple(x.identified() for x in r.records)) for r in read_paths([examples / "texts", examples / "series"])]
        keep(Store(str(place)), voices, datetime.date.today())
        server = uvicorn.Server(uvicorn.Config(create_app(Settings(ledger=str(place))), port=0, log_level="warning"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
            for name, (path, width, height, scheme) in SHOTS.items():
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
                window = context.new_page()
                window.goto(address + path, wait_until="networkidle")
                window.wait_for_timeout(800)
                window.screenshot(path=DOCS / f"{name}.png")
            browser.close()
        server.should_exit = True


if __name__ == "__main__":
    main()
