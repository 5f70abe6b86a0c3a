"""What the tests of archives share: a run in processes of its own, and what it wrote."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

pyarrow = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("fastwarc")


def rows(where: Path, table: str) -> list[dict[str, Any]]:
    """Every row of a table, shard by shard."""
    return [row for p in sorted((where / table).glob("*.parquet")) for row in pyarrow.read_table(p).to_pylist()]


def hashes(where: Path) -> dict[str, str]:
    """The SHA-256 of every file but the log."""
    found = (p for p in where.rglob("*") if p.is_file() and p.name != "log.jsonl")
    return {str(p.relative_to(where)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def total(where: Path, name: str) -> int:
    """A count of all manifests together."""
    return sum(json.loads(p.read_text())["counts"][name] for p in (where / "manifests").glob("*.json"))
