"""Golden, negative and known-failure cases of every kind of record (tests/cases/<kind>.yaml), and what holds for any text."""

import pathlib
import time
from collections.abc import Callable, Iterable
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger import mentions
from pledger.lexicon import load
from pledger.records import figures, instruments, meetings, pledges, projects
from pledger.records.context import Discourse, discourse
from pledger.records.draft import as_stored
from pledger.records.types import LADDER, MEETING_TYPES, SECTORS, Record
from pledger.sources import read_text

CASES = pathlib.Path(__file__).parents[1] / "cases"
BUILDERS: dict[str, Callable[[Discourse], Iterable[Record]]] = {
    "figures": figures.build,
    "instruments": instruments.build,
    "meetings": meetings.build,
    "pledges": pledges.build,
    "projects": projects.build,
}


def cases(prefix: str = "") -> list[Any]:
    """(kind, case) of every kind's file `<prefix><kind>.yaml`."""
    files = {kind: CASES / f"{prefix}{kind}.yaml" for kind in BUILDERS}
    loaded = {kind: yaml.safe_load(file.read_text(encoding="utf-8")) or [] for kind, file in files.items()}
    return [pytest.param(kind, c, id=f"{kind}: {c['label']}") for kind, found in loaded.items() for c in found]


def build(kind: str, text: str) -> list[Record]:
    marked = mentions.find(read_text(text), load())
    return [as_stored(marked, r) for r in BUILDERS[kind](discourse(marked))]


def fits(record: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether the fields are as expected; `who`: the participants' surnames, or the country where nobody is named."""
    shown = dict(record)
    if "who" in expected:
        shown["who"] = sorted((p["name"] or "").split(" ")[-1] or p["country"] for p in record["participants"])
    wanted = {k: sorted(v) if k == "who" else str(v) if k == "date" and v is not None else v for k, v in expected.items()}
    return all(shown.get(k) == v for k, v in wanted.items())


def check(kind: str, case: dict[str, Any]) -> None:
    found = [r.to_json() for r in build(kind, case["text"])]
    assert len(found) == len(case["expected"]), found
    for expected in case["expected"]:
        assert any(fits(r, expected) for r in found), (expected, found)


@pytest.mark.parametrize(("kind", "case"), cases())
def test_golden(kind: str, case: dict[str, Any]) -> None:
    check(kind, case)


@pytest.mark.parametrize(("kind", "case"), cases("negative_"))
def test_negative(kind: str, case: dict[str, Any]) -> None:
    assert [r.to_json() for r in build(kind, case["text"])] == []


@pytest.mark.parametrize(("kind", "case"), cases("known_failures_"))
@pytest.mark.xfail(strict=True)
def test_known_failures(kind: str, case: dict[str, Any]) -> None:
    check(kind, case)


@pytest.mark.parametrize(("kind", "case"), cases())
def test_evidence_and_reasons(kind: str, case: dict[str, Any]) -> None:
    for r in build(kind, case["text"]):
        assert r.rule and len(r.reasons) >= (3 if kind == "pledges" else 1)
        assert all(case["text"][e.start : e.end] == e.text != "" for e in r.evidence)


def pieces(*words: str) -> st.SearchStrategy[str]:
    """Texts of these pieces in any order."""
    return st.lists(st.sampled_from(words), max_size=40).map(" ".join)


MEETING_WORDS = (
    *("Ghana", "Togolese", "President of Ghana John Mahama", "Prime Minister of Togo Victoire Dogbe", "he", "the two leaders"),
    *("met with", "held talks", "on a two-day visit to", "will visit", "invited", "commission", "session", "summit", "at the"),
    *("in Accra", "on May 9", "through Friday", ", and", ".", "“", "?"),
)
PLEDGE_WORDS = (
    *("Iran", "Iraq", "The sides", "agreed", "to build", "a road", ", and", "will", "discussed", "the possibility of", "opening"),
    *("“", "”", "by 2027.", "it", "is", "which", "urged", "not"),
)


@settings(max_examples=60, deadline=None)
@given(pieces(*MEETING_WORDS))
def test_meetings_of_any_text(text: str) -> None:
    for r in build("meetings", text):
        content = r.to_json()
        assert content["type"] in MEETING_TYPES and content["participants"]
        assert {p["country"] for p in content["participants"] if p["country"]} <= set(content["parties"])
        assert all(text[e.start : e.end] == e.text for e in r.evidence)


@settings(max_examples=60, deadline=None)
@given(pieces(*PLEDGE_WORDS))
def test_pledges_of_any_text(text: str) -> None:
    for r in build("pledges", text):
        content = r.to_json()
        assert content["strength"] in LADDER and content["sector"] in SECTORS
        assert content["actors"] and content["action"] and set(content["actors"]) <= set(content["parties"])
        assert all(text[e.start : e.end] == e.text for e in r.evidence)


@pytest.mark.parametrize(
    ("kind", "clause", "times"),
    [
        ("meetings", "President of Ghana John Mahama met with President of Togo Faure Gnassingbe in Accra, and he visited Lome, ", 160),
        ("pledges", "Iran and Iraq agreed to build a road, and they will discuss ways to open it, ", 400),
    ],
)
def test_time_is_linear_in_one_long_sentence(kind: str, clause: str, times: int) -> None:
    def seconds(n: int) -> float:
        found = discourse(mentions.find(read_text(clause * n), load()))
        begin = time.process_time()
        list(BUILDERS[kind](found))
        return time.process_time() - begin

    seconds(5)
    assert min(seconds(2 * times) for _ in range(3)) <= 2.6 * min(seconds(times) for _ in range(3)) + 0.05
