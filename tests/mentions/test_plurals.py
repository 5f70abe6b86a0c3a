"""What of several are called is told of one by the table of endings; an office is its first word's."""

import pytest

from pledger.lexicon import load
from pledger.mentions.plurals import of_one, singular


@pytest.mark.parametrize(("several", "one"), [("countries", "country"), ("loans", "loan"), ("wheat", "wheat")])
def test_one_of_several(several: str, one: str) -> None:
    assert singular(several, load("en")) == one


@pytest.mark.parametrize(("office", "one"), [("Heads of state", "Head of state"), ("Principal Secretaries", "Principal Secretary")])
def test_one_holder_of_an_office(office: str, one: str) -> None:
    assert of_one(office, load("en")) == one
