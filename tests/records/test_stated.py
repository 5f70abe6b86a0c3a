"""Numbers with a unit that no word near them explains are claimed all the same, and more doubtful than others."""

import pytest

from pledger import Reading, read_text
from pledger.records.types import Figure

OPENING = "The ministers of trade of Kenya and Oman discussed bilateral cooperation in Nairobi on Monday. "
HEARD = [
    ("Oman comes in for a package of 40 million dollars.", 4e7, "level"),
    ("Mombasa saw 12,000 tonnes go through its gates in June.", 12_000, "level"),
    ("They are covered by a 70 per cent loan and a 30 per cent grant.", 30, "share"),
]
UNHEARD = [
    "A kilo of mangoes is to be had at 3 dollars.",  # a price
    "The two of them walked for an hour.",
]


def told(text: str) -> Reading:
    return read_text(text, date="2024-05-06")


@pytest.mark.parametrize(("text", "value", "measure"), HEARD)
def test_the_number_is_claimed(text: str, value: float, measure: str) -> None:
    found = {r.value: r for r in told(OPENING + text) if isinstance(r, Figure)}
    assert found[value].measure == measure
    assert found[value].parties == ("KEN", "OMN")


@pytest.mark.parametrize("text", UNHEARD)
def test_what_tells_nothing_is_not(text: str) -> None:
    assert [r for r in told(OPENING + text) if isinstance(r, Figure)] == []


def test_it_goes_on_about_what_was_last_told_in_the_unit() -> None:
    text = OPENING + "Trade between Kenya and Oman reached $3.1 billion in 2023. Nobody had looked for a billion dollars."
    found = {r.value: r for r in told(text) if isinstance(r, Figure)}
    assert found[1e9].indicator == "trade_turnover"
    assert "stated" in found[1e9].doubts


def test_a_text_about_no_relations_is_not_searched_for_them() -> None:
    assert list(told("Net profit of the Nairobi bakery rose: it went through 12,000 tonnes of flour. Its shareholders like Oman.")) == []
