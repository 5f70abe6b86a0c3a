"""Golden, negative and known-failure cases of projects."""

import pathlib
from typing import Any

import pytest
import yaml

from pledger import mentions
from pledger.lexicon import load
from pledger.records import projects
from pledger.records.context import discourse
from pledger.sources import read_text

CASES = pathlib.Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[Any]:
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8")) or []
    return [pytest.param(c, id=c["label"]) for c in found]


def read(text: str) -> list[dict[str, Any]]:
    marked = mentions.find(read_text(text), load())
    return [r.to_json() for r in projects.build(discourse(marked))]


def check(case: dict[str, Any]) -> None:
    found = read(case["text"])
    assert len(found) == len(case["expected"]), found
    for expected in case["expected"]:
        assert any(all(r.get(k) == v for k, v in expected.items()) for r in found), (expected, found)


@pytest.mark.parametrize("case", cases("projects.yaml"))
def test_golden(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("negative_projects.yaml"))
def test_negative(case: dict[str, Any]) -> None:
    assert read(case["text"]) == []


@pytest.mark.parametrize("case", cases("known_failures_projects.yaml"))
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("projects.yaml"))
def test_evidence_and_reasons(case: dict[str, Any]) -> None:
    marked = mentions.find(read_text(case["text"]), load())
    for r in projects.build(discourse(marked)):
        assert r.rule and r.reasons
        assert all(marked.source.text[e.start : e.end] == e.text for e in r.evidence)
