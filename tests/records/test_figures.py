"""Golden, negative and known-failure cases of figures and targets."""

import pathlib
from typing import Any

import pytest
import yaml

from pledger import mentions
from pledger.lexicon import load
from pledger.records import figures
from pledger.records.context import discourse
from pledger.sources import read_text

CASES = pathlib.Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[Any]:
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8")) or []
    return [pytest.param(c, id=c["label"]) for c in found]


def read(text: str) -> list[dict[str, Any]]:
    marked = mentions.find(read_text(text), load())
    return [r.to_json() for r in figures.build(discourse(marked))]


def fits(record: dict[str, Any], expected: dict[str, Any]) -> bool:
    return all(record.get(k) == v for k, v in expected.items())


def check(case: dict[str, Any]) -> None:
    found = read(case["text"])
    assert len(found) == len(case["expected"]), found
    for expected in case["expected"]:
        assert any(fits(r, expected) for r in found), (expected, found)


@pytest.mark.parametrize("case", cases("figures.yaml"))
def test_golden(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("negative_figures.yaml"))
def test_negative(case: dict[str, Any]) -> None:
    assert read(case["text"]) == []


@pytest.mark.parametrize("case", cases("known_failures_figures.yaml"))
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("figures.yaml"))
def test_evidence_and_reasons(case: dict[str, Any]) -> None:
    marked = mentions.find(read_text(case["text"]), load())
    for r in figures.build(discourse(marked)):
        assert r.rule and r.reasons
        for e in r.evidence:
            assert marked.source.text[e.start : e.end] == e.text != ""
