"""A team's application: its settings, its people, and browsers of theirs."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from fastapi.testclient import TestClient

from pledger.accounts import tokens, users
from pledger.ledger.store import Store
from pledger.web.app import create_app
from pledger.web.settings import Settings

URL = "https://pledger.example"
FORM = re.compile(r'name="form_token" value="([0-9a-f]{64})"')
TOKEN = re.compile(r"pledger_[0-9a-f]{12}_[A-Za-z0-9_-]{43}")
PEOPLE = {"read": "Reader", "review": "Айгерім", "admin": "Keeper"}


@dataclass
class Team:
    app: object
    store: Store

    def browser(self, **options) -> TestClient:
        options = {"base_url": URL, "follow_redirects": False, "raise_server_exceptions": False} | options
        return TestClient(self.app, **options)

    def token(self, role: str, scope: str | None = None) -> str:
        return tokens.create(self.store, PEOPLE[role], scope or role)

    def signed_in(self, role: str, scope: str | None = None) -> TestClient:
        browser = self.browser()
        response = sign_in(browser, self.token(role, scope))
        assert response.status_code == 303, response.text
        return browser


def form_token(browser: TestClient, path: str) -> str:
    found = FORM.search(browser.get(path).text)
    assert found, path
    return found.group(1)


def sign_in(browser: TestClient, token: str, onward: str = "/"):
    return browser.post("/login", data={"form_token": form_token(browser, "/login"), "token": token, "next": onward})


def team_of(settings: Settings, folder: Path, toml: str = "") -> Team:
    """The application with logins; one user of each role."""
    file = folder / "team.toml"
    file.write_text(toml or f'url = "{URL}"\n', encoding="utf-8")
    store = Store(settings.ledger)
    for role, name in PEOPLE.items():
        users.add(store, name, role)
    return Team(create_app(replace(settings, team=str(file), names=(*settings.names, "pledger.example"))), store)
