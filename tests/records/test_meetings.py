"""Golden, negative and known-failure cases of meetings, and what holds for any text."""

import pathlib
import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger import mentions
from pledger.lexicon import load
from pledger.records import meetings
from pledger.records.context import discourse
from pledger.records.types import MEETING_TYPES, Record
from pledger.sources import read_text

CASES = pathlib.Path(__file__).parents[1] / "cases"
_WORDS = st.sampled_from(
    [
        "Ghana",
        "Togolese",
        "President of Ghana John Mahama",
        "Prime Minister of Togo Victoire Dogbe",
        "he",
        "the two leaders",
        "met with",
        "held talks",
        "on a two-day visit to",
        "will visit",
        "invited",
        "commission",
        "session",
        "summit",
        "at the",
        "in Accra",
        "on May 9",
        "through Friday",
        ", and",
        ".",
        "“",
        "?",
    ]
)


def cases(name: str) -> list[Any]:
    found = yaml.safe_load((CASES / name).read_text(encoding="utf-8")) or []
    return [pytest.param(c, id=c["label"]) for c in found]


def build(text: str) -> list[Record]:
    return list(meetings.build(discourse(mentions.find(read_text(text), load()))))


def fits(record: dict[str, Any], expected: dict[str, Any]) -> bool:
    who = sorted((p["name"] or "").split(" ")[-1] or p["country"] for p in record["participants"])
    return all(
        who == sorted(v) if k == "who" else record.get(k) == (v if v is None or k != "date" else str(v)) for k, v in expected.items()
    )


def check(case: dict[str, Any]) -> None:
    found = [r.to_json() for r in build(case["text"])]
    assert len(found) == len(case["expected"]), found
    for expected in case["expected"]:
        assert any(fits(r, expected) for r in found), (expected, found)


@pytest.mark.parametrize("case", cases("meetings.yaml"))
def test_golden(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("negative_meetings.yaml"))
def test_negative(case: dict[str, Any]) -> None:
    assert [r.to_json() for r in build(case["text"])] == []


@pytest.mark.parametrize("case", cases("known_failures_meetings.yaml"))
@pytest.mark.xfail(strict=True)
def test_known_failures(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("meetings.yaml"))
def test_evidence_and_reasons(case: dict[str, Any]) -> None:
    for r in build(case["text"]):
        assert r.rule and r.reasons
        assert all(case["text"][e.start : e.end] == e.text for e in r.evidence)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    for r in build(text):
        content = r.to_json()
        assert content["type"] in MEETING_TYPES and content["participants"]
        assert {p["country"] for p in content["participants"] if p["country"]} <= set(content["parties"])
        assert all(text[e.start : e.end] == e.text for e in r.evidence)


def test_time_is_linear_in_one_long_sentence() -> None:
    def seconds(n: int) -> float:
        text = "President of Ghana John Mahama met with President of Togo Faure Gnassingbe in Accra, and he visited Lome, "
        found = discourse(mentions.find(read_text(text * n), load()))
        begin = time.process_time()
        list(meetings.build(found))
        return time.process_time() - begin

    seconds(5)
    assert seconds(80) <= 3.0 * seconds(40) + 0.2
