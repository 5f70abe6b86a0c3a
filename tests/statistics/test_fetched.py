"""Statistics fetched from a provider's address."""

import pytest

from fetching.server import JSON, Handler, fetcher, serving
from pledger.errors import StatisticsError
from pledger.statistics.importing import bring, fetched


@pytest.fixture
def server():
    with serving() as address:
        yield address


def test_keys_go_to_the_providers_host_in_a_header_only(server, tmp_path, monkeypatch):
    from dataclasses import replace

    from pledger.statistics import importing
    from pledger.statistics.providers import providers

    here = replace(providers()["comtrade"], endpoint=server + "/v1")
    monkeypatch.setattr(importing, "providers", lambda: {"comtrade": here})
    monkeypatch.setenv("COMTRADE_API_KEY", "secret")
    asked, _ = fetcher(tmp_path / "cache")
    file = fetched(server + "/good?reporterCode=398", tmp_path, asked)
    assert file.read_bytes() == JSON and Handler.seen[0][1]["Ocp-Apim-Subscription-Key"] == "secret"
    assert not any("secret" in p.name for p in tmp_path.rglob("*"))


def test_import_of_an_address(server, tmp_path, monkeypatch):
    from pledger.statistics import importing

    monkeypatch.setattr(importing, "Fetcher", lambda limits, folder: fetcher()[0])
    assert "0 observations of comtrade" in bring(server + "/good", path=tmp_path / "s.db")
    with pytest.raises(StatisticsError, match=r"disguised\.json:1: a web page in place of data"):
        bring(server + "/disguised.json", path=tmp_path / "s.db")
