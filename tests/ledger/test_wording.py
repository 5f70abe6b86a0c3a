"""Wording by concepts: every row of the table has an example that holds; what says the same is alike, what does not is not."""

import re
from importlib.resources import files

import pytest

from pledger.ledger.wording import gist, likeness, stem
from pledger.lexicon import Row
from pledger.lexicon.table import read_table

ROWS = list(read_table(files("pledger.ledger") / "tables" / "concepts.csv"))


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["concept"])
def test_the_example_says_the_concept(row: Row) -> None:
    marked = re.findall(r"\[([^\]]+)\]", row["example"])
    assert marked
    for words in marked:
        said = gist(words).weights
        assert row["concept"] in said if float(row["weight"]) else not said, (words, dict(said))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("resume flights", "air traffic between the two countries has been restored"),
        ("open new customs gates", "open additional customs gates"),
        ("abolish the visa regime", "the visa requirement is to be lifted"),
        ("buy more Iranian gas", "buy more gas from Iran"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert likeness(gist(one), gist(other)).score >= 0.56


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open a consulate in Osh", "open a bank in Osh region"),
        ("build the road", "build the railway"),
        ("Construction will start", "is to be completed"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert likeness(gist(one), gist(other)).score < 0.56


@pytest.mark.parametrize(
    ("one", "other"), [("barriers", "barrier"), ("increasing", "increase"), ("cities", "city"), ("planned", "plan"), ("houses", "house")]
)
def test_stems(one: str, other: str) -> None:
    assert stem(one) == stem(other)
