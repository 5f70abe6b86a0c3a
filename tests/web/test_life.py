"""The server as a process: asked to stop it finishes or rolls back within five seconds; the ledger goes and comes back; a full disk."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from pledger.ledger.store import Store, upkeep
from pledger.web.app import create_app
from pledger.web.settings import Settings

from .conftest import token


@contextmanager
def _served(ledger: Path, *options: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    command = [str(Path(sys.executable).with_name("pledger")), "serve", "--ledger", str(ledger), "--port", "0", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr
    address = ""
    for line in process.stderr:
        if b"serving on " in line:
            address = line.decode().split("serving on ")[1].split()[0]
            break
    told: list[bytes] = []
    threading.Thread(target=lambda: told.extend(process.stderr or ()), daemon=True).start()
    process.told = told  # type: ignore[attr-defined]
    try:
        yield process, address
    finally:
        process.kill()
        process.wait(10)


def _status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def _ask(request: urllib.request.Request) -> None:
    """Ask, whatever comes of it: the server may go away meanwhile."""
    with contextlib.suppress(OSError, http.client.HTTPException), urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()


@pytest.mark.slow
def test_asked_to_stop_it_ends_within_five_seconds_and_loses_nothing(ledger: Path) -> None:
    with _served(ledger) as (process, address):
        assert _status(address) == 200
        sentence = "Kazakhstan and Peru agreed to raise trade to ${} million by 2030. "
        text = "LIMA, 6 May 2024.\n\n" + "\n\n".join(sentence.format(100 + n) for n in range(6000))
        body = json.dumps({"text": text}).encode()
        request = urllib.request.Request(address + "api/v1/sources", body, {"Content-Type": "application/json"})
        asking = threading.Thread(target=_ask, args=(request,), daemon=True)
        asking.start()
        time.sleep(1.5)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(8)
        assert time.monotonic() - began < 6.0  # five, and what a busy machine takes to notice
        logged = b"".join(process.told).decode()  # type: ignore[attr-defined]
    lines = [json.loads(line) for line in logged.splitlines() if line.startswith("{")]
    assert all({"at", "level", "event"} <= set(line) for line in lines)
    store = Store(str(ledger))
    assert [w for w in upkeep.check(store) if "still to be gathered" not in w] == []


def test_a_ledger_that_goes_away_is_told_and_read_again_when_it_is_back(client: TestClient, ledger: Path) -> None:
    assert client.get("/healthz").status_code == 200
    held = client.get("/api/v1/counts").json()["total"]
    away = ledger.with_suffix(".away")
    os.rename(ledger, away)
    for path, kind in (("/healthz", "application/json"), ("/api/v1/entries", "application/problem+json")):
        answer = client.get(path)
        assert answer.status_code == 503
        assert answer.headers["content-type"] == kind
    assert client.get("/ledger").status_code == 503
    assert b"pledger_ledger_up 0.0" in client.get("/metrics").content
    assert not ledger.exists()
    os.rename(away, ledger)
    assert client.get("/healthz").status_code == 200
    assert client.get("/api/v1/counts").json()["total"] == held
    assert b"pledger_ledger_up 1.0" in client.get("/metrics").content


def test_another_ledger_in_its_place_is_the_one_that_is_read(client: TestClient, ledger: Path, tmp_path: Path) -> None:
    assert client.get("/api/v1/entries?limit=1").json()["items"]
    other = tmp_path / "other.db"
    Store(str(other)).engine.dispose()
    os.replace(other, ledger)
    for suffix in ("-wal", "-shm"):
        ledger.with_name(ledger.name + suffix).unlink(missing_ok=True)
    assert client.get("/api/v1/entries?limit=1").json()["items"] == []


def test_a_full_spool_says_so_and_stores_nothing(settings: Settings) -> None:
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        good = token(client)
        os.rmdir(settings.spool)
        answer = client.post("/add", data={"text": "Kazakhstan and Peru agreed.", "form_token": good}, follow_redirects=False)
    assert answer.status_code == 400
    assert "nothing was stored" in answer.text


def test_metrics_count_requests_by_route(client: TestClient) -> None:
    client.get("/ledger")
    client.get("/ledger?kind=target")
    text = client.get("/metrics").text
    assert 'pledger_requests_total{method="GET",route="/ledger",status="200"} 2.0' in text
    assert "kind=target" not in text
