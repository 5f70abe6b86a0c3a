"""Without the extra `archive` its commands say what to install."""

import importlib.util
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pledger import cli_archive
from pledger.errors import ArchiveError


@pytest.mark.parametrize("command", [["run", "IN", "--out", "OUT"], ["gather", "OUT"], ["query", "OUT", "SELECT 1"]])
def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Kazakhstan and Tajikistan agreed on trade."}))
    monkeypatch.setattr(cli_archive, "find_spec", lambda name: None if name == "pyarrow" else importlib.util.find_spec(name))
    places = {"IN": str(tmp_path / "a.jsonl"), "OUT": str(tmp_path / "out")}
    done = CliRunner().invoke(cli_archive.archive, [places.get(word, word) for word in command])
    assert isinstance(done.exception, ArchiveError)
    assert str(done.exception) == "archives need pyarrow: pip install 'pledger[archive]'"
    assert not (tmp_path / "out").exists()
    assert CliRunner().invoke(cli_archive.archive, [command[0], "--help"]).exit_code == 0
