"""Names across transliterations, on a table of pairs of our own, half of them different people."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from pledger.ledger import names

PAIRS = list(csv.DictReader((Path(__file__).parent / "name_pairs.csv").open(encoding="utf-8")))


def measured() -> tuple[float, float]:
    """Precision and recall of SAME over the table."""
    said = [(names.compare(p["one"], p["other"]) == names.SAME, p["verdict"] == "same") for p in PAIRS]
    both = sum(a and b for a, b in said)
    return both / sum(a for a, _ in said), both / sum(b for _, b in said)


def test_the_table_is_large_and_even() -> None:
    assert len(PAIRS) >= 300
    assert abs(sum(p["verdict"] == "same" for p in PAIRS) - len(PAIRS) / 2) < 10


def test_precision_and_recall(record_property: Callable[[str, object], None]) -> None:
    precision, recall = measured()
    record_property("precision", precision)
    record_property("recall", recall)
    assert precision >= 0.99
    assert recall >= 0.95


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: f"{p['one']}/{p['other']}")
def test_symmetric(pair: dict[str, str]) -> None:
    assert names.compare(pair["one"], pair["other"]) == names.compare(pair["other"], pair["one"])


def test_a_surname_alone_is_unsure() -> None:
    assert names.compare("Japarov", "Sadyr Zhaparov") == names.UNSURE
