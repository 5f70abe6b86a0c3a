"""Golden, negative and known-failure cases of pledges, and what holds for any text."""

import pathlib
import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger import mentions
from pledger.lexicon import load
from pledger.records import pledges
from pledger.records.context import discourse
from pledger.records.types import LADDER, SECTORS, Record
from pledger.sources import read_text

CASES = pathlib.Path(__file__).parents[1] / "cases"
_WORDS = st.sampled_from(
    [
        "Iran",
        "Iraq",
        "The sides",
        "agreed",
        "to build",
        "a road",
        ", and",
        "will",
        "discussed",
        "the possibility of",
        "opening",
        "“",
        "”",
        "by 2027.",
        "it",
        "is",
        "which",
        "urged",
        "not",
    ]
)


def cases(name: str) -> list[Any]:
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8")) or []
    return [pytest.param(c, id=c["label"]) for c in found]


def build(text: str) -> list[Record]:
    return list(pledges.build(discourse(mentions.find(read_text(text), load()))))


def fits(record: dict[str, Any], expected: dict[str, Any]) -> bool:
    return all(record.get(k) == v for k, v in expected.items())


def check(case: dict[str, Any]) -> None:
    found = [r.to_json() for r in build(case["text"])]
    assert len(found) == len(case["expected"]), found
    for expected in case["expected"]:
        assert any(fits(r, expected) for r in found), (expected, found)


@pytest.mark.parametrize("case", cases("pledges.yaml"))
def test_golden(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("negative_pledges.yaml"))
def test_negative(case: dict[str, Any]) -> None:
    assert [r.to_json() for r in build(case["text"])] == []


@pytest.mark.parametrize("case", cases("known_failures_pledges.yaml"))
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("pledges.yaml"))
def test_evidence_and_reasons(case: dict[str, Any]) -> None:
    for r in build(case["text"]):
        assert r.rule and len(r.reasons) >= 3
        assert all(case["text"][e.start : e.end] == e.text for e in r.evidence)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    for r in build(text):
        content = r.to_json()
        assert content["strength"] in LADDER and content["sector"] in SECTORS
        assert content["actors"] and content["action"] and set(content["actors"]) <= set(content["parties"])
        assert all(text[e.start : e.end] == e.text for e in r.evidence)


def test_time_is_linear_in_one_long_sentence() -> None:
    def seconds(n: int) -> float:
        marked = discourse(
            mentions.find(read_text("Iran and Iraq agreed to build a road, and they will discuss ways to open it, " * n), load())
        )
        begin = time.process_time()
        list(pledges.build(marked))
        return time.process_time() - begin

    seconds(20)
    assert seconds(800) <= 3.0 * seconds(400) + 0.1
