"""Who may do what: every route and verb stands in the table, and behaves as the table says for nobody and for each role.

A new route fails the first test until it has a row here.
"""

import re
from collections.abc import Iterator

import pytest

from pledger.accounts import ROLES

from .team import team_of

OPEN = "open"
RULES = {
    "GET /healthz": OPEN, "GET /metrics": OPEN, "GET /static/{name}": OPEN, "GET /static/{path:path}": OPEN, "GET /static": OPEN,
    "GET /login": OPEN, "POST /login": OPEN, "GET /login/provider": OPEN, "GET /login/callback": OPEN,
    "GET /account": "read", "POST /logout": "read", "POST /account/tokens": "read", "POST /account/tokens/{identity}/revoke": "read",
    "GET /users": "admin", "POST /users": "admin", "POST /users/role": "admin", "POST /users/remove": "admin",
    "GET /": "read", "GET /ledger": "read", "GET /download/{name}": "read", "POST /views": "read", "POST /views/delete": "read",
    "GET /findings": "read", "GET /entries/{identity}": "read", "GET /entries/{identity}/correct": "review",
    "GET /sources": "read", "GET /sources/{identity}": "read", "GET /judgements": "read", "GET /review": "read",
    "POST /judgements": "review", "GET /add": "review", "POST /add": "review", "GET /add/{waiting}": "review",
    "GET /draft": "read", "POST /draft": "read", "GET /draft/{waiting}": "read", "GET /matrix": "read", "GET /occasions/{identity}": "read",
    "GET /pairs": "read", "GET /pairs/{codes}": "read", "GET /pairs/{codes}/{name}.svg": "read",
    "GET /pairs/{codes}/brief.{form}": "read", "GET /feeds/entries.atom": "read",
    "GET /feeds/findings.atom": "read", "GET /feeds/calendar.ics": "read", "GET /statistics": "read",
    "GET /statistics/{codes}": "read", "POST /add/{waiting}/store": "review", "POST /add/{waiting}/drop": "review",
    "GET /api": "read", "GET /api/v1/openapi.json": "read", "GET /api/v1/entries": "read", "GET /api/v1/entries/{identity}": "read",
    "GET /api/v1/entries/{identity}/follow": "read", "GET /api/v1/counts": "read", "GET /api/v1/due": "read",
    "GET /api/v1/findings": "read", "GET /api/v1/findings/counts": "read", "GET /api/v1/judgements": "read", "GET /api/v1/pairs": "read",
    "GET /api/v1/pairs/{one}/{two}": "read", "GET /api/v1/records/{identity}": "read", "GET /api/v1/review": "read",
    "GET /api/v1/sources": "read", "GET /api/v1/sources/{identity}": "read", "GET /api/v1/statistics/{one}/{two}": "read",
    "POST /api/v1/draft": "read", "POST /api/v1/read": "read", "POST /api/v1/sources": "review", "POST /api/v1/judgements": "review",
    "POST /api/v1/judgements/{seq}/undo": "review",
}  # fmt: skip


def routes(app: object) -> Iterator[str]:
    """`METHOD /path` of every route, in included routers too."""
    for route in _each(app.routes):  # type: ignore[attr-defined]
        path = getattr(route, "path_format", None) or route.path
        for method in sorted(getattr(route, "methods", None) or {"GET"}):
            if method != "HEAD":
                yield f"{method} {path}"


def _each(found) -> Iterator[object]:
    for route in found:
        inner = getattr(route, "effective_candidates", None)
        if inner:
            yield from _each(inner())
        else:
            yield getattr(route, "starlette_route", None) or route


@pytest.fixture
def team(settings, tmp_path):
    return team_of(settings, tmp_path)


def test_every_route_has_a_rule_and_every_rule_a_role(team):
    missing = sorted(set(routes(team.app)) - set(RULES))
    assert not missing, f"say in RULES who may use {missing}"
    assert set(RULES.values()) <= {OPEN, *ROLES}


@pytest.mark.parametrize("who", [None, *ROLES])
def test_each_route_lets_in_whom_its_rule_says(team, who):
    headers = {"Authorization": f"Bearer {team.token(who)}"} if who else {}
    browser = team.browser()
    for rule in routes(team.app):
        method, path = rule.split(" ")
        response = browser.request(method, re.sub(r"{[^}]+}", "a" * 32, path), headers=headers)
        needed = RULES[rule]
        if needed == OPEN:
            assert response.status_code != 401 and "/login?next" not in response.headers.get("location", ""), rule
        elif who is None:
            gone = response.status_code == 303 and response.headers["location"].startswith("/login?next=")
            assert response.status_code == 401 or gone, (rule, response.status_code)
        else:
            refused = response.status_code == 403 and "this needs the right to" in response.text
            assert refused == (ROLES.index(who) < ROLES.index(needed)), (rule, response.status_code, response.text[:300])
            assert response.status_code not in (401, 500), (rule, response.status_code)
