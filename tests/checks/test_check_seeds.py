"""The five seeds, from their texts or from their records by hand to verdicts and outlooks."""

from pathlib import Path

import pytest

from pledger.checks import check
from pledger.checks.given import records
from pledger.outlook import outlook
from pledger.records.types import Figure, Target
from pledger.statistics import bundled

SHARED = Path(__file__).parents[2] / "../shared"
GOLD, TEXTS = SHARED / "gold/seeds", SHARED / "seeds"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="needs ../shared")

FIGURES = [
    ("002", "level", 1.5e9, "supported", 0.088),
    ("002", "growth", 20, "contradicted", 0.081),
    ("001", "multiple", 2, "unverifiable", None),
    ("004", "share", 80, "contradicted", 0.741),
    ("004", "level", 1200, "unverifiable", None),
]


def by_hand(number: str) -> list:
    (path,) = GOLD.glob(f"{number}_*.jsonl")
    return list(records(path.read_text(encoding="utf-8").splitlines(), path.name))


def as_read(number: str) -> list:
    from pledger.read import read_paths

    (path,) = TEXTS.glob(f"{number}_*.txt")
    return [record for reading in read_paths((str(path),)) for record in reading]


@pytest.mark.parametrize(("number", "measure", "value", "verdict", "distance"), FIGURES)
def test_figures_by_hand(number, measure, value, verdict, distance):
    (figure,) = [r for r in by_hand(number) if isinstance(r, Figure) and (r.measure, r.value) == (measure, value)]
    found = check(figure, bundled()).to_json()
    assert (found["verdict"], found["distance"]) == (verdict, distance)


@pytest.mark.parametrize(("number", "measure", "value", "verdict", "distance"), FIGURES)
def test_figures_as_pledger_reads_them(number, measure, value, verdict, distance):
    (figure,) = [r for r in as_read(number) if isinstance(r, Figure) and (r.measure, r.value) == (measure, value)]
    found = check(figure, bundled()).to_json()
    assert (found["verdict"], found["distance"]) == (verdict, distance)


@pytest.mark.parametrize("read", [by_hand, as_read])
@pytest.mark.parametrize(("number", "value", "needed", "rate"), [("001", 2e9, 0.149, 0.31), ("003", 5e8, 0.72, 0.0)])
def test_targets(read, number, value, needed, rate):
    (target,) = [r for r in read(number) if isinstance(r, Target) and r.value == value]
    found = outlook(target, bundled(), 2026)
    assert found.required[0] == pytest.approx(needed, abs=0.005) and found.base_rate[0] == pytest.approx(rate, abs=0.01)


def test_what_is_told_of_the_seeds():
    """The sentences that a reader needs: whose figure, by what the hedge allows, what there is where nothing judges, the denominator."""
    told = {(r.measure, r.value): check(r, bundled()).why for n in ("001", "002", "004") for r in as_read(n) if isinstance(r, Figure)}
    almost = told["level", 1.5e9]
    assert "the claim is 8.8% above, within what it allows" in almost and "Only what 'almost' allows makes it so." in almost
    doubled = told["multiple", 2]
    laid_out = (
        "2019: about $763 million",
        "2022: $1.379 billion",
        "Tajikistan, 2023: roughly/nearly $1.149 billion",
        "press service), 2023: $1.1 billion",
        "+48.2%",
    )
    assert all(words in doubled for words in laid_out)
    share = told["share", 80]
    assert "Against the 7 pairs known the share is 46.0%, 46.5% at most" in share and "could only lower the share" in share
