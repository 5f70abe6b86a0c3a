"""What a pattern needs of a text: a match without it would be a match lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledger.lexicon import load
from pledger.mentions.compiled import compiled
from pledger.mentions.needed import needed, within

SAID = ("sign", "signed", "seal", "sealed", "and", "to", "a", "deal", "export", "exports", "rose", "grew", "fast", "x")
TABLES = ("number_patterns", "meeting_patterns", "side_patterns")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bsigned\b", {"signed"}),
        (r"\b(?:signed|sealed) (?:a|the) deal", {f"{verb} {article} deal" for verb in ("signed", "sealed") for article in ("a", "the")}),
        (r"exports? (?:\w+ )?rose", {"export ", "exports "}),
        (r"gr(?:e|o)w\w*", {"grew", "grow"}),
        (r"(?:[a-z]+ed|growing) fast", {" fast"}),
        (r"(?=signed)\w+", None),  # what is only looked at may lie beyond the text
        (r"(?:signed)?\w+", None),
        (r"signed|\d+", None),
        (r"(?i)signed", None),
        (r"a|an", None),
    ],
)
def test_the_words_that_every_match_holds(pattern: str, words: set[str] | None) -> None:
    assert needed(re.compile(pattern)) == (None if words is None else frozenset(words))


@pytest.mark.parametrize("table", TABLES)
def test_no_example_of_a_table_is_ruled_out(table: str) -> None:
    rows = [row for row in load().table(table) if row["example"]]
    patterns = compiled(load().table(table))
    fitting = within(patterns)
    for row in rows:
        text = row["example"].replace("[", "").replace("]", "").lower()
        if patterns[row["name"]].search(text):
            assert fitting(text).possible(row["name"]) is patterns[row["name"]], row["name"]


@given(
    st.lists(
        st.sampled_from(["sign", "signed", "seal", "sealed", "and", "to", "a", "deal", "export", "exports", "rose", "grew", "fast", "x"]),
        max_size=8,
    )
)
def test_what_is_ruled_out_matches_nowhere(said: list[str]) -> None:
    text = " ".join(said)
    patterns = {p: re.compile(p) for p in (r"\b(?:sign|seal)(?:ed)? (?:a|the) deal", r"exports? (?:\w+ )?rose", r"gr(?:e|o)w\w* \w+")}
    fitting = within(patterns)(text)
    assert all(fitting.possible(name) is not None or p.search(text) is None for name, p in patterns.items())
