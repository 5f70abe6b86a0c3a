"""The scorer and the gate: the gold scores itself whole, the shared scorer agrees, what falls is told."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers import HERE, SHARED_BULLETINS

sys.path.insert(0, str(HERE.parent / "tools"))

from quality import compared, fallen
from score import KINDS, score

SCORER = HERE.parents[1] / "shared" / "eval" / "score.py"
Records = dict[str, list[dict[str, Any]]]


def _gold() -> Records:
    files = sorted((SHARED_BULLETINS / "gold").glob("*.jsonl"))
    return {p.stem: [json.loads(x) for x in p.read_text(encoding="utf-8").splitlines() if x.strip()] for p in files}


def _texts() -> dict[str, str]:
    return {p.stem: p.read_bytes().decode() for p in (SHARED_BULLETINS / "texts").iterdir()}


def _worsened(gold: Records) -> Records:
    """Every third record dropped, every fourth with a wrong field, some evidence a little off, some confidence shaken."""
    worse: Records = {}
    for source, records in gold.items():
        worse[source] = []
        for number, record in enumerate(records):
            changed = dict(record) | {"confidence": 0.5 + number % 5 / 10}
            if number % 4 == 0:
                changed |= {"parties": ["XXX"], "location": ["XXX"], "type": "other", "strength": "done"}
            if number % 3:
                worse[source].append(changed)
    return worse


def test_gold_scores_itself_whole() -> None:
    figures = score(_gold(), _gold(), _texts()).figures()
    assert figures == dict.fromkeys(("micro_f1", "exact_f1", *KINDS, "grounded"), 1.0) | {"brier": 0.0}


def test_nothing_read_scores_nothing() -> None:
    figures = score(_gold(), {}, _texts()).figures()
    assert figures["micro_f1"] == 0.0


def test_evidence_off_by_one_is_not_grounded() -> None:
    gold = _gold()
    first = next(iter(gold))
    off = [dict(r, evidence=[dict(e, start=e["start"] + 1) for e in r["evidence"]]) for r in gold[first]]
    assert score(gold, {first: off}, _texts()).figures()["grounded"] == 0.0


@pytest.mark.skipif(not SCORER.exists(), reason="the shared scorer is not at hand; ours stands alone")
def test_the_shared_scorer_agrees(tmp_path: Path) -> None:
    read = _worsened(_gold())
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(r) + "\n" for records in read.values() for r in records), encoding="utf-8")
    command = [sys.executable, SCORER, "--gold", SHARED_BULLETINS / "gold", "--texts", SHARED_BULLETINS / "texts", "--json", predicted]
    other = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = score(_gold(), read, _texts()).figures()
    for name in ("micro_f1", "exact_f1", "grounded", "brier"):
        assert ours[name] == pytest.approx(other["total"][name], abs=1e-4)
    for kind in KINDS:
        assert ours[kind] == pytest.approx(other["kinds"][kind]["f1"], abs=1e-4)


def test_the_gate_tells_what_was_gained_and_lost() -> None:
    now = score(_gold(), _worsened(_gold()), _texts())
    source, marks = next((s, m) for s, m in now.marks.items() if "-" in m)
    before = {"found": {source: "x" * len(marks)}}
    lines = compared("shared", now, before)
    assert any(line.split()[0] == "LOST" and "exact -> missed" in line for line in lines)
    gained = compared("shared", now, {"found": {source: "-" * len(marks)}})
    assert all(line.split()[0] == "gained" for line in gained)


def test_a_fall_beyond_the_slack_fails() -> None:
    now = {"micro_f1": 0.80, "exact_f1": 0.60, "grounded": 1.0}
    assert fallen(now, {"micro_f1": 0.802, "exact_f1": 0.60}) == []
    assert fallen(now, {"micro_f1": 0.81, "exact_f1": 0.60}) == ["micro_f1"]
    assert fallen(now | {"grounded": 0.999}, {}) == ["grounded"]
    assert fallen(now, {}) == []


def test_stored_figures_cover_the_texts_at_hand() -> None:
    """Every annotated text is in the stored figures; none of the blind set is."""
    stored = json.loads((HERE / "quality.json").read_text(encoding="utf-8"))
    for name in ("shared", "open"):
        assert set(stored[name]["found"]) == {p.stem for p in (HERE / "bulletins" / name / "gold").glob("*.jsonl")}
    assert "blind" not in stored
