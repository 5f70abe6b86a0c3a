"""The pages of a team on PostgreSQL: what they show is what SQLite gives, they follow every change, and a server that goes away and comes
back is told of and used again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from ledger.conftest import postgres, postgres_store  # noqa: F401
from pledger.examples import folder
from pledger.ledger.store import Store, Voice, judge, keep, query
from pledger.read import read_paths
from pledger.web.app import create_app
from pledger.web.settings import Settings

from .conftest import DAY, filled
from .team import Team, form_token, team_of

pytestmark = pytest.mark.slow
_CHANGING = re.compile(r'(name="form_token" value=")[0-9a-f]{64}')
_PATHS = (
    "/", "/ledger", "/ledger?party=TJK&kind=target", "/ledger?search=railway", "/ledger?sort=due", "/matrix", "/findings", "/review",
    "/pairs/KAZ-TJK", "/sources", "/judgements", "/statistics/KAZ-TJK", "/api/v1/entries?party=KAZ&since=2021", "/api/v1/counts",
    "/api/v1/pairs", "/api/v1/findings", "/api/v1/due", "/feeds/calendar.ics", "/download/ledger.csv", "/download/ledger.jsonl",
)  # fmt: skip


@pytest.fixture
def team(postgres_store: Store, settings: Settings, tmp_path: Path) -> Iterator[Team]:  # noqa: F811
    with folder() as examples:
        readings = list(read_paths([examples / "series"]))
    keep(postgres_store, [Voice(r.source, tuple(x.identified() for x in r.records)) for r in readings], DAY)
    made = team_of(replace(settings, ledger=postgres_store.url), tmp_path)
    yield made
    made.store.engine.dispose()
    made.app.state.site.store.engine.dispose()  # type: ignore[attr-defined]


def test_it_shows_what_sqlite_shows(team: Team, settings: Settings, tmp_path: Path) -> None:
    """In the same words, for the same user."""
    (tmp_path / "other").mkdir()
    other = team_of(replace(settings, ledger=str(tmp_path / "same.db")), tmp_path / "other")
    filled(tmp_path / "same.db").engine.dispose()
    here, there = team.signed_in("review"), other.signed_in("review")
    with team.store.reading() as connection:
        entries = list(query.page(connection, query.Filter(), 20))
    own = [f"/occasions/{e['id']}" if e["kind"] == "meeting" else f"/entries/{e['id']}" for e in entries]
    for path in (*_PATHS, *own):
        one, two = here.get(path), there.get(path)
        assert (one.status_code, two.status_code) == (200, 200), path
        assert _CHANGING.sub(r"\1", one.text) == _CHANGING.sub(r"\1", two.text), path


def test_a_judgement_by_one_is_seen_by_all(team: Team) -> None:
    reviewer, reader = team.signed_in("review"), team.signed_in("read")
    with team.store.reading() as connection:
        entry = next(query.queue(connection, 1))["id"]
    assert "✓ reviewed" not in reader.get(f"/entries/{entry}").text
    data = {"action": "accept", "entry": entry, "back": "/review", "form_token": form_token(reviewer, "/review")}
    assert reviewer.post("/judgements", data=data).status_code == 303
    assert "✓ reviewed" in reader.get(f"/entries/{entry}").text
    judge.undo(team.store, "another process")
    assert "✓ reviewed" not in reader.get(f"/entries/{entry}").text
    assert reader.post("/judgements", data=data).status_code == 403


def test_a_text_is_stored_once_and_shown(team: Team) -> None:
    bearer = {"Authorization": f"Bearer {team.token('review')}"}
    text = {"text": "LIMA, 6 May 2024. The presidents of Kazakhstan and Peru agreed to raise trade to $900 million by 2030."}
    browser = team.browser()
    assert browser.post("/api/v1/sources", json=text, headers=bearer).status_code == 201
    assert browser.post("/api/v1/sources", json=text, headers=bearer).status_code == 200
    assert "$900 mn" in team.signed_in("read").get("/pairs/KAZ-PER").text


def test_connections_that_broke_are_told_and_replaced(team: Team) -> None:
    reader = team.signed_in("read")
    assert reader.get("/matrix").status_code == 200
    administrator = sa.create_engine(team.store.url)
    with administrator.connect() as connection:
        connection.execute(sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"))
    administrator.dispose()
    assert reader.get("/api/v1/findings").status_code in (200, 503)
    for _ in range(8):  # each broken connection of the pool is met once at most
        answer = reader.get("/findings")
        if answer.status_code == 200:
            break
        assert answer.status_code == 503
    assert answer.status_code == 200
    assert TestClient(team.app, base_url="https://pledger.example").get("/healthz").status_code == 200


def test_many_ask_at_once(team: Team) -> None:
    """More at once than the pool has connections."""
    from concurrent.futures import ThreadPoolExecutor

    reader = team.signed_in("read")
    cookies = dict(reader.cookies)
    another = create_app(team.app.state.site.settings)  # type: ignore[attr-defined]
    with TestClient(another, base_url="https://pledger.example", cookies=cookies) as client, ThreadPoolExecutor(24) as pool:
        answers = list(pool.map(lambda n: client.get(_PATHS[n % 8]).status_code, range(96)))
    assert answers == [200] * 96
