"""Confidence: of records given 0.8, eight in ten are right. Weights are fitted by tools/calibrate.py on the annotated texts."""

import csv
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pledger.records.types import Record

FLOOR, CEILING = 0.05, 0.98


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The weight of each feature, from confidence.csv beside this module."""
    text = (files("pledger.records") / "confidence.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["feature"]: float(row["weight"]) for row in rows}


def features(r: Record) -> list[str]:
    """What the confidence of a record depends on: its kind, the rule that made it, and each of its doubts."""
    return _features(r.kind, r.rule, r.doubts)


def _features(kind: str, rule: str, doubts: tuple[str, ...]) -> list[str]:
    return [kind, f"{kind}:{rule}", *(f"{kind}:{rule}?{doubt}" for doubt in doubts), *(f"{kind}?{doubt}" for doubt in doubts)]


def assess(r: Record) -> float:
    """The confidence of a record: the logistic function of its features' weights; an unknown feature weighs nothing."""
    return _assessed(r.kind, r.rule, r.doubts)


@lru_cache(maxsize=4096)
def _assessed(kind: str, rule: str, doubts: tuple[str, ...]) -> float:
    """Some hundred combinations of rules and doubts make every record."""
    known = weights()
    score = sum(known.get(f, 0.0) for f in _features(kind, rule, doubts))
    return round(min(CEILING, max(FLOOR, 1 / (1 + math.exp(-score)))), 3)
