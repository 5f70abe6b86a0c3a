"""The application on the ledger of the bundled series, asked without a network."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from pledger.examples import folder
from pledger.ledger.store import Store, Voice, keep
from pledger.read import read_paths
from pledger.web.app import create_app
from pledger.web.settings import Settings

DAY = datetime.date(2026, 1, 15)
_TOKEN = re.compile(r'name="form_token" value="([0-9a-f]{64})"')


def filled(where: Path) -> Store:
    """A ledger of the bundled series."""
    store = Store(str(where))
    with folder() as examples:
        readings = list(read_paths([examples / "series"]))
    keep(store, [Voice(r.source, tuple(x.identified() for x in r.records)) for r in readings], DAY)
    return store


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("ledger") / "ledger.db"
    filled(where).engine.dispose()
    return where


@pytest.fixture
def ledger(template: Path, tmp_path: Path) -> Path:
    """A ledger of one's own."""
    where = tmp_path / "ledger.db"
    where.write_bytes(template.read_bytes())
    return where


@pytest.fixture
def settings(ledger: Path, tmp_path: Path) -> Settings:
    spool = tmp_path / "spool"
    spool.mkdir()
    return Settings(ledger=str(ledger), names=("testserver",), spool=str(spool), upload=2**20, unpacked=2**21)


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings), follow_redirects=False, raise_server_exceptions=False) as made:
        yield made


def token(client: TestClient, path: str = "/add") -> str:
    """The token of the forms of a page, as a browser would send it back."""
    found = _TOKEN.search(client.get(path).text)
    assert found
    return found.group(1)
