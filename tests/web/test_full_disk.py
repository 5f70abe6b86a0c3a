"""A full disk under the server: who writes is told so, nothing that was stored is lost, pages go on, and with room it writes again."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from pledger.ledger.store import Store, query, upkeep
from pledger.web.app import create_app
from pledger.web.settings import Settings

from .conftest import token

SENTENCE = "The presidents of Kazakhstan and Peru agreed to raise their trade to ${} million by 2030. "
LARGE = "\n\n".join("LIMA, 6 May 2024. " + SENTENCE.format(100 + n) for n in range(300))


def _client(settings: Settings) -> TestClient:
    return TestClient(create_app(settings), follow_redirects=False, raise_server_exceptions=False)


def _full(client: TestClient, ledger: Path) -> None:
    """From now on SQLite finds no room for a further page of the file, as on a disk without space."""
    engine = client.app.state.site.store.engine  # type: ignore[attr-defined]
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    sa.event.listen(engine, "checkout", lambda raw, record, proxy: raw.execute(f"PRAGMA max_page_count={pages}").close())


def _held(ledger: Path) -> list[str]:
    store = Store(str(ledger))
    assert [w for w in upkeep.check(store) if "still to be gathered" not in w] == []
    with store.reading() as connection:
        return [e["id"] for e in query.page(connection, query.Filter(), None)]


def test_the_api_tells_and_stores_nothing(settings: Settings, ledger: Path) -> None:
    client, before = _client(settings), _held(ledger)
    _full(client, ledger)
    answer = client.post("/api/v1/sources", json={"text": LARGE})
    assert answer.status_code == 507
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["title"] == "The disk is full"
    assert "nothing of this transaction was written" in answer.json()["detail"]
    assert _held(ledger) == before
    assert client.get("/api/v1/entries?limit=1").status_code == 200
    assert client.get("/healthz").status_code == 200
    assert _client(settings).post("/api/v1/sources", json={"text": LARGE}).status_code == 201  # there is room again
    assert set(before) < set(_held(ledger))


def test_a_page_tells_and_what_was_read_still_waits(settings: Settings, ledger: Path) -> None:
    client, before = _client(settings), _held(ledger)
    form = token(client)
    waiting = client.post("/add", data={"text": LARGE, "form_token": form}).headers["location"]
    _full(client, ledger)
    answer = client.post(f"{waiting}/store", data={"form_token": form})
    assert answer.status_code == 507
    assert "<h1>The disk is full</h1>" in answer.text
    assert "Make room" in answer.text
    for path in ("/", "/ledger", "/pairs/KAZ-TJK", "/review", waiting):
        assert client.get(path).status_code == 200, path
    assert _held(ledger) == before
    again = _client(settings)
    stored = again.post(f"{waiting}/store", data={"form_token": token(again)})
    assert stored.status_code == 303
    assert "$399 mn" in again.get("/ledger?party=PER&search=turnover").text


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of three megabytes; only the administrator can make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(folder)], capture_output=True)
    if not made or made.returncode:
        pytest.skip("a file system can be mounted by the administrator only")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_is_really_full(small: Path, settings: Settings, template: Path, tmp_path: Path) -> None:
    ledger = small / "ledger.db"
    ledger.write_bytes(template.read_bytes())
    (small / "spool").mkdir()
    client, before = _client(replace(settings, ledger=str(ledger), spool=str(small / "spool"))), _held(ledger)
    good = token(client, "/ledger")
    filler = small / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError):
        while True:
            file.write(b"\0" * 4096)
    assert client.post("/api/v1/sources", json={"text": LARGE}).status_code == 507
    kept = client.post("/add", data={"text": LARGE, "form_token": good})
    assert (kept.status_code, "nothing was stored" in kept.text) == (507, True)
    for path in ("/ledger", "/pairs/KAZ-TJK", "/api/v1/entries?limit=1", "/healthz"):
        assert client.get(path).status_code == 200, path
    filler.unlink()
    assert client.post("/api/v1/sources", json={"text": SENTENCE.format(7)}).status_code == 201
    assert set(before) <= set(_held(ledger))
