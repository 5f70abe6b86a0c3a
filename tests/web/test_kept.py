"""Answers that are kept: after every change, whoever made it, each page and list is what it would be if nothing were kept; nobody gets
what was made for another."""

import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from pledger.examples import folder
from pledger.ledger.store import Store, Voice, judge, keep, query, upkeep
from pledger.ledger.store.schema import source
from pledger.read import read_paths, read_source
from pledger.sources import read_text
from pledger.web.app import create_app
from pledger.web.cache import Cache
from pledger.web.settings import Settings

from .conftest import DAY, token
from .team import FORM, PEOPLE, team_of

_TOKENS = re.compile(r'(name="form_token" value=")[0-9a-f]{64}')
_FIXED = (
    "/", "/ledger", "/ledger?party=TJK", "/ledger?party=KAZ&kind=target&sort=due", "/ledger?pair=KAZ,TJK", "/ledger?search=trade",
    "/ledger?finding=any", "/matrix", "/matrix?kind=target", "/findings", "/findings?severity=high", "/review", "/judgements", "/sources",
    "/statistics", "/statistics/KAZ-TJK", "/pairs/KAZ-TJK", "/pairs/KAZ-TJK?since=2024", "/pairs/KAZ-UZB", "/feeds/entries.atom",
    "/api/v1/entries?party=KAZ", "/api/v1/entries?pair=KAZ,TJK", "/api/v1/counts?party=KAZ", "/api/v1/pairs", "/api/v1/pairs/KAZ/TJK",
    "/api/v1/findings", "/api/v1/findings/counts", "/api/v1/due", "/api/v1/review", "/api/v1/judgements", "/api/v1/sources",
)  # fmt: skip


@pytest.fixture
def client(settings: Settings) -> TestClient:
    """An application that is never started, and so does not bring the ledger to the present day meanwhile."""
    return _client(settings)


@pytest.fixture
def keeping(settings: Settings) -> TestClient:
    """Another process's, as it were: nobody tells it of what the first one does."""
    return _client(settings)


@pytest.fixture
def bare(settings: Settings) -> TestClient:
    """One that keeps nothing."""
    made = _client(settings)
    site = made.app.state.site  # type: ignore[attr-defined]
    site.models, site.answers = Cache(0), Cache(0)
    return made


def _client(settings: Settings) -> TestClient:
    return TestClient(create_app(settings), follow_redirects=False, raise_server_exceptions=False)


def _paths(store: Store) -> list[str]:
    with store.reading() as connection:
        entries = list(query.page(connection, query.Filter(), None))
        sources = list(connection.execute(source.select()).mappings())
    last = max(e["stated"][1] or "" for e in entries)
    some = [e for n, e in enumerate(entries) if n % 30 == 0 or e["stated"][1] == last or "123456789.0" in str(e["view"])]
    own = [f"{prefix}/{e['id']}" for e in some for prefix in ("/entries", "/api/v1/entries")]
    own += [f"/occasions/{e['id']}" for e in entries if e["kind"] == "meeting"][::4]
    return [*_FIXED, *own, *(f"/sources/{s['id']}" for s in sources[::10])]


def _shown(client: TestClient, path: str) -> str:
    answer = client.get(path)
    return f"{answer.status_code} " + _TOKENS.sub(r"\1", answer.text)


def _same(keeping: TestClient, bare: TestClient, paths: list[str]) -> int:
    """How many paths were compared; fails on the first that differs."""
    for path in paths:
        assert _shown(keeping, path) == _shown(bare, path), path
    return len(paths)


@pytest.mark.slow
def test_after_every_change_nothing_kept_is_out_of_date(keeping: TestClient, bare: TestClient, ledger: Path) -> None:
    store = Store(str(ledger))
    before = _paths(store)
    assert _same(keeping, bare, before) > 40
    for change in (_accept, _reject, _undo, _correct, _split, _join, _add, _reprint, _by_hand, _later, _rebuilt):
        change(store)
        assert _same(keeping, bare, [*before, *_paths(store)]) > 40, change.__name__


def _entry(store: Store, **wanted: object) -> dict:  # type: ignore[type-arg]
    with store.reading() as connection:
        found = query.page(connection, query.Filter(**wanted), None)  # type: ignore[arg-type]
        return max(found, key=lambda e: (len(e["records"]), e["id"]))


def _accept(store: Store) -> None:
    judge.accept(store, _entry(store)["id"], "another")


def _reject(store: Store) -> None:
    judge.reject(store, _entry(store, kind="instrument")["records"][0], "another")


def _undo(store: Store) -> None:
    judge.undo(store, "another")


def _correct(store: Store) -> None:
    judge.correct(store, _entry(store, kind="target")["records"][0], "value", 123_456_789.0, "another")


def _split(store: Store) -> None:
    found = _entry(store, pair=("KAZ", "TJK"))
    judge.split(store, found["id"], found["records"][:1], "another")


def _join(store: Store) -> None:
    with store.reading() as connection:
        one, other = list(query.page(connection, query.Filter(kind="meeting"), 2))
    judge.join(store, one["id"], other["id"], "another")


def _text(text: str, name: str = "new", date: str = "2026-01-14") -> Voice:
    reading = read_source(read_text(text, name=name, date=date))
    return Voice(reading.source, tuple(r.identified() for r in reading.records))


def _add(store: Store) -> None:
    told = "The presidents of Kazakhstan and Tajikistan met in Dushanbe on 13 January 2026. They agreed to raise trade to $4 billion."
    assert keep(store, [_text(told)], DAY).statements


def _reprint(store: Store) -> None:
    with store.reading() as connection:
        text, date = connection.execute(source.select()).mappings().first()["text"], "2026-01-15"  # type: ignore[index]
    assert keep(store, [_text(text + "\n\nCopied by another agency.", "reprint", date)], DAY).reprints


def _by_hand(store: Store) -> None:
    """Records made elsewhere, to a text that the ledger has."""
    with folder() as examples:
        reading = next(iter(read_paths([examples / "series"])))
    record = json.loads(json.dumps(reading.records[0].identified().to_json()))
    from pledger.records.load import from_json

    other = from_json({**record, "confidence": 0.5}, "by hand").identified()
    keep(store, [Voice(reading.source, (other,), made_elsewhere=True)], DAY)


def _later(store: Store) -> None:
    keep(store, [], DAY.replace(year=DAY.year + 6))


def _rebuilt(store: Store) -> None:
    upkeep.rebuild(store, DAY)


def test_an_unchanged_answer_is_neither_made_nor_sent_again(client: TestClient, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, path in enumerate(("/", "/pairs/KAZ-TJK", "/api/v1/entries?party=KAZ"), 40):
        first = client.get(path)
        site = client.app.state.site  # type: ignore[attr-defined]
        monkeypatch.setattr(site.templates, "get_template", None)
        again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(path).text == first.text
        monkeypatch.undo()
        told = f"The presidents of Kazakhstan and Tajikistan agreed to raise trade to ${number} billion by 2031."
        keep(Store(str(ledger)), [_text(told, date="2026-12-31")], DAY)
        changed = client.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert changed.status_code == 200


def test_a_change_elsewhere_lets_a_pair_stand(client: TestClient, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get("/pairs/KAZ-TJK").headers["etag"]
    keep(Store(str(ledger)), [_text("The presidents of Peru and Chile met in Lima on 13 January 2026.")], DAY)
    monkeypatch.setattr(client.app.state.site.templates, "get_template", None)  # type: ignore[attr-defined]
    assert client.get("/pairs/KAZ-TJK", headers={"If-None-Match": first}).status_code == 304


def test_nobody_gets_a_page_made_for_another(settings: Settings, tmp_path: Path) -> None:
    team = team_of(settings, tmp_path)
    entry = _entry(team.store)["id"]
    browsers = {role: team.signed_in(role) for role in ("admin", "review", "read")}
    second = team.signed_in("review")
    for path in ("/", "/ledger", "/review", f"/entries/{entry}", "/matrix", "/pairs/KAZ-TJK"):
        shown = {role: browser.get(path).text for role, browser in browsers.items()}
        for role, text in shown.items():
            assert PEOPLE[role] in text
            assert not any(PEOPLE[other] in text for other in PEOPLE if other != role), (path, role)
        assert "Reject" not in shown["read"]
        tokens = [set(FORM.findall(t)) for t in (*shown.values(), second.get(path).text)]
        assert sum(map(len, tokens)) == len(set().union(*tokens)), path  # each browser its own
        assert all(team.app.state.site.form_mark not in t for t in shown.values())  # type: ignore[attr-defined]


def test_the_token_of_a_kept_form_is_good_for_its_browser_only(client: TestClient, keeping: TestClient) -> None:
    first, again = token(client, "/ledger"), token(client, "/ledger")
    assert first == again
    assert client.post("/views", data={"name": "mine", "query": "party=KAZ", "form_token": again}).status_code == 303
    stranger = TestClient(client.app, follow_redirects=False)
    own = token(stranger, "/ledger")
    assert own != first
    assert stranger.post("/views", data={"name": "other", "query": "party=KAZ", "form_token": first}).status_code == 403
    assert "mine" in keeping.get("/ledger").text


def test_a_page_sent_again_never_carries_another_cookies_form(client: TestClient) -> None:
    tag = client.get("/ledger").headers["etag"]
    stranger = TestClient(client.app)
    answer = stranger.get("/ledger", headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert FORM.search(answer.text)


def test_memory_is_bounded(settings: Settings) -> None:
    store, cache = Store(settings.ledger), Cache(1000, len)
    for number in range(50):
        assert cache.get(store, number, (), lambda: "x" * 100) == "x" * 100
    assert len(cache._held) == 10
    assert cache.get(store, "large", (), lambda: "x" * 5000) == "x" * 5000
    assert cache._weight <= 1000
