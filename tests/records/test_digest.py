"""Ids: what they are made of, whatever writes it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pledger import read_text
from pledger.records.types import Record

TEXTS = sorted((Path(__file__).parents[1] / "bulletins" / "shared" / "texts").glob("*.txt"))


def _content(r: Record) -> dict[str, Any]:
    return {k: v for k, v in r.to_json().items() if k not in ("id", "links", "confidence")}


@pytest.mark.parametrize("path", TEXTS[:12], ids=lambda p: str(p.stem))
def test_an_id_is_the_digest_of_the_content_as_json(path: Path) -> None:
    found = read_text(path.read_text("utf-8"), name=path.stem)
    assert found
    for r in found:
        said = json.dumps(_content(r), sort_keys=True)
        assert r.id == hashlib.sha256(said.encode("ascii")).hexdigest()[:16]


def test_names_of_any_script_and_quotes_are_written_as_json_writes_them() -> None:
    text = (
        "ALMATY, 3 May 2024 - Foreign Minister Péter Szijjártó of Hungary met Kazakh President Tokayev. The sides signed an agreement "
        '"On Aid".'
    )
    found = read_text(text, name='a "б" \\ c')
    assert found
    for r in found:
        assert r.id == hashlib.sha256(json.dumps(_content(r), sort_keys=True).encode("ascii")).hexdigest()[:16]
