"""Logging in with a real browser: by keyboard, without JavaScript, through an identity provider; no request leaves this machine."""

import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from pledger.accounts import users

from .provider import providing
from .team import team_of

pytestmark = pytest.mark.slow
CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def chromium():
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def served(settings, tmp_path):
    """The team's application on this machine, its address, and its identity provider."""
    with providing() as provider, socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        about = f'[oidc]\nissuer = "{provider.issuer}"\nclient_id = "pledger"\nlabel = "MFA login"\n'
        team = team_of(replace(settings, names=("127.0.0.1",)), tmp_path, f'url = "{url}"\n{about}')
        users.add(team.store, "aigerim@mfa.example", "review")
        server = uvicorn.Server(uvicorn.Config(team.app, log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield team, url, provider
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def page(chromium, served):
    """A page whose requests all stay on this machine, and which finds no fault with what it is given."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    asked, faults = [], []
    context.on("request", lambda request: asked.append(request.url))
    made = context.new_page()
    made.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield made
    context.close()
    assert all(url.startswith("http://127.0.0.1:") for url in asked) and faults == []


def test_by_token_with_the_keyboard_only(served, page):
    team, url, _ = served
    page.goto(f"{url}/ledger?kind=target")
    assert "/login?next=" in page.url
    page.keyboard.press("Tab")
    while page.locator("#token:focus").count() == 0:
        page.keyboard.press("Tab")
    page.keyboard.type(team.token("review"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{url}/ledger?kind=target")
    (cookie,) = [c for c in page.context.cookies() if c["name"] == "pledger_login"]
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"


def test_by_identity_provider_and_out_again(served, page):
    _, url, _ = served
    page.goto(f"{url}/findings?kind=overdue")
    page.get_by_role("link", name="MFA login").click()
    page.wait_for_url(f"{url}/findings?kind=overdue")
    page.get_by_role("link", name="account").click()
    page.get_by_role("heading", level=1, name="aigerim@mfa.example").wait_for()
    page.get_by_role("button", name="Make a token").click()
    shown = page.locator("pre").inner_text()
    assert shown.startswith("pledger_")
    page.get_by_role("button", name="Revoke").click()
    page.get_by_text("revoked").wait_for()
    assert page.get_by_text("revoked").count() == 1
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{url}/findings")
    assert "/login?next=" in page.url


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: npm ci --ignore-scripts")
@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_axe_finds_no_violation_where_people_come_in(served, chromium, scheme):
    """The login page, as it opens and after a wrong token, and the pages of accounts, of one's own and of all."""
    team, url, _ = served
    page = chromium.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    found = []

    def look(name):
        page.add_script_tag(path=str(AXE))
        told = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        found.extend(f"{name}: {v['id']}: {n['html'][:160]}" for v in told for n in v["nodes"][:2])

    page.goto(f"{url}/login")
    look("login")
    for token, onward in (("wrong", f"{url}/login"), (team.token("admin"), f"{url}/")):
        page.fill("#token", token)
        page.press("#token", "Enter")
        page.wait_for_url(onward)
        look(onward)
    for path in ("/account", "/users"):
        page.goto(url + path)
        look(path)
    page.context.close()
    assert found == []
