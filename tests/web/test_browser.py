"""The pages in a real browser: journeys with scripts and without, by keyboard alone; no request leaves, axe finds no violation."""

import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn

from pledger.ledger.store import Store, query
from pledger.web import assets
from pledger.web.app import create_app
from pledger.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = {"desktop": {"width": 1280, "height": 850}, "phone": {"width": 390, "height": 844}}
DRAFT = "DUSHANBE, 10 January 2026. Kazakhstan and Tajikistan agreed to bring trade to $2 billion by 2030."
pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")]


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    """The pages served on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(create_app(replace(settings, port=0)), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def _until(true: Callable[[], bool], seconds: float = 15) -> None:
    """Waits for what `true` asks; playwright's own waiting on a function evaluates text in the page, which the page's policy forbids."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def _page(browser: "Browser", address: str, **options: Any) -> "Page":
    """A window that refuses to ask anyone but the server, and fails on any complaint of the browser's."""
    page = browser.new_context(**{"viewport": WIDTHS["desktop"], **options}).new_page()
    page.set_default_timeout(15_000)
    complaints: list[str] = []

    def asked(route: Any) -> None:
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            complaints.append(f"asked for {route.request.url}")
            route.abort()

    page.route("**/*", asked)
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.complaints = complaints  # type: ignore[attr-defined]
    return page


def _quiet(page: "Page") -> None:
    assert page.complaints == []  # type: ignore[attr-defined]


def _addresses(ledger: Path) -> list[str]:
    with Store(str(ledger)).reading() as connection:
        target = next(e for e in query.page(connection, query.Filter(kind="target"), None) if len(e["records"]) > 2)
        figure = next(query.page(connection, query.Filter(kind="figure"), 1))
        meeting = next(query.page(connection, query.Filter(kind="meeting"), 1))
        source = next(iter(query.statements(connection, target["records"]).values()))["of"]["id"]
    own = [f"/entries/{target['id']}", f"/entries/{figure['id']}", f"/occasions/{meeting['id']}", f"/sources/{source}"]
    own += [f"/entries/{target['id']}/correct?record={target['records'][0]}&field=deadline"]
    fixed = ["/", "/ledger?kind=target", "/findings", "/sources", "/matrix", "/pairs/KAZ-TJK?since=2021", "/statistics"]
    return [*fixed, *own, "/statistics/KAZ-TJK", "/review", "/judgements", "/draft", "/add", "/api", "/ledger?search=nothing", "/no"]


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: npm ci --ignore-scripts")
@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_no_violation(browser: "Browser", address: str, ledger: Path, scheme: str) -> None:
    page = _page(browser, address, color_scheme=scheme, bypass_csp=True)
    found: list[str] = []
    for path in _addresses(ledger):
        page.goto(address + path)
        page.add_script_tag(path=str(AXE))
        told = page.evaluate("axe.run({resultTypes: ['violations']})")
        found += [f"{path}: {v['id']}: {n['html'][:160]} {n['failureSummary'][-200:]}" for v in told["violations"] for n in v["nodes"][:2]]
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_window_and_none_complains(browser: "Browser", address: str, ledger: Path, width: str) -> None:
    page = _page(browser, address, viewport=WIDTHS[width])
    for path in _addresses(ledger)[:-1]:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]["width"], path
    _quiet(page)


@pytest.mark.parametrize("scripts", (True, False))
def test_a_text_is_added_read_and_found(browser: "Browser", address: str, scripts: bool) -> None:
    page = _page(browser, address, java_script_enabled=scripts)
    page.goto(address)
    page.click("nav >> text=Add")
    page.fill("textarea[name=text]", "LIMA, 6 May 2024. Kazakhstan and Peru agreed to raise trade to $900 million by 2030.")
    page.click("section:has(textarea) >> text=Read it")
    page.wait_for_selector("text=nothing is stored yet")
    page.click("text=Store it")
    page.wait_for_selector("text=Stored: 1 records")
    page.click("text=entry of the ledger")
    page.wait_for_selector("h1:has-text('trade turnover')")
    page.fill("input[name=search]", "Peru PER")
    page.press("input[name=search]", "Enter")
    page.wait_for_selector("h1:has-text('Ledger')")
    _quiet(page)


@pytest.mark.parametrize("scripts", (True, False))
def test_a_record_is_corrected_and_the_correction_undone(browser: "Browser", address: str, scripts: bool) -> None:
    page = _page(browser, address, java_script_enabled=scripts)
    page.goto(f"{address}/ledger?kind=target&pair=KAZ,TJK&search=turnover")
    page.click("td.main a.what >> nth=0")
    page.wait_for_selector("h2:has-text('As now believed')")
    page.click(".believed dt:has-text('deadline') + dd a")
    page.wait_for_selector("h1:has-text('Correct')")
    page.fill("input[name=value]", "2029")
    page.fill("input[name=why]", "misprint")
    page.click("form.form button")
    page.wait_for_selector(".done >> text=correct")
    assert page.inner_text(".believed dt:has-text('deadline') + dd").startswith("2029")
    page.click(".done button")
    page.wait_for_selector(".done >> text=undone")
    assert not page.inner_text(".believed dt:has-text('deadline') + dd").startswith("2029")
    _quiet(page)


def test_review_by_keyboard_alone(browser: "Browser", address: str, ledger: Path) -> None:
    page = _page(browser, address)
    page.goto(f"{address}/review")
    first = page.inner_text(".queue [aria-current]")
    page.keyboard.press("a")
    page.wait_for_selector(".done >> text=accept")
    assert page.inner_text(".queue [aria-current]") != first
    page.keyboard.press("u")
    page.wait_for_selector(".done >> text=undone")
    page.goto(f"{address}/review")
    statements = page.locator(".statement").count()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("r")
    page.wait_for_selector(".done >> text=reject")
    page.keyboard.press("u")
    page.wait_for_selector(".done >> text=undone")
    page.goto(f"{address}/review")
    assert page.locator(".statement").count() == statements
    page.keyboard.press("n")
    _until(lambda: page.inner_text(".queue [aria-current]") != first)
    if assets.vendored():  # without htmx the page loads whole, and focus begins anew
        _until(lambda: page.evaluate("document.activeElement.id === 'main'"))
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('details.join') !== null")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("c")
    page.wait_for_selector("h1:has-text('Correct')")
    assert page.evaluate("document.activeElement.name") == "value"
    with Store(str(ledger)).reading() as connection:
        from pledger.ledger.store.browse import judgement_page

        done = [r["action"] for r in judgement_page(connection)[0]]
    assert done == ["undo", "reject", "undo", "accept"]
    _quiet(page)


def test_every_page_is_reached_by_tab_and_enter(browser: "Browser", address: str) -> None:
    page = _page(browser, address)
    for name in ("Ledger", "Pairs", "Review", "Statistics", "Check a draft", "Add", "Today"):
        page.goto(address)
        for _ in range(15):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == name:
                break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        page.keyboard.press("Enter")
        page.wait_for_selector(f"nav [aria-current=page]:has-text('{name}')")
    _quiet(page)


@pytest.mark.parametrize("scripts", (True, False))
def test_a_draft_gets_notes_and_the_pair_its_charts(browser: "Browser", address: str, scripts: bool) -> None:
    page = _page(browser, address, java_script_enabled=scripts)
    page.goto(f"{address}/draft")
    page.fill("textarea[name=text]", DRAFT)
    page.click("section:has(textarea) >> text=Check it")
    page.wait_for_selector(".note")
    page.goto(f"{address}/matrix")
    page.click("table.matrix a[href='/pairs/KAZ-TJK']")
    page.wait_for_selector("h1:has-text('Tajikistan')")
    image = page.locator(".chart img").first
    image.scroll_into_view_if_needed()
    if scripts:
        _until(lambda: page.evaluate("document.querySelector('.chart img').naturalWidth > 300"))
    assert image.get_attribute("alt")
    _quiet(page)


def test_evidence_and_record_point_at_each_other(browser: "Browser", address: str, ledger: Path) -> None:
    page = _page(browser, address)
    page.goto(address + next(a for a in _addresses(ledger) if a.startswith("/sources/")))
    mark = page.locator(".ev").nth(1)
    mark.click()
    card = page.locator(".card.on").first
    assert card.count() == 1
    number = re.sub(r"\D", "", (mark.get_attribute("href") or "").split("-")[-1])
    assert card.get_attribute("id") == f"r1-{number}"
    _quiet(page)
