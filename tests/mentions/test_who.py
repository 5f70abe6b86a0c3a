"""People, groups, bodies and places: the cases of tests/cases/who.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from pledger import mentions
from pledger.lexicon import load
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.sources import read_text

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "who.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_who(case: dict[str, Any]) -> None:
    marked = mentions.find(read_text(case["text"], name="case"), load())
    found: dict[str, list[Any]] = {
        "people": [[p.name, p.office, p.country] for p in marked.of(Person)],
        "groups": [p.text for p in marked.of(Party) if p.form == "group"],
        "institutions": [[i.name, i.country] for i in marked.of(Institution, 0, len(case["text"]))],
        "places": [[p.name, p.country] for p in marked.of(Place)],
        "parties": [list(p.codes) for p in marked.of(Party) if p.codes],
    }
    for kind, expected in case.items():
        if kind not in ("label", "text"):
            assert found[kind] == expected, (kind, found[kind])
