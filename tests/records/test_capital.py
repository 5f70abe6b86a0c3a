"""The capital of funds and the estimated cost of works."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Target


def _sums(text: str) -> dict[float, Figure | Target]:
    return {r.value: r for r in read_text(text, date="2022-04-20") if isinstance(r, Figure | Target)}


@pytest.mark.parametrize(
    ("text", "value", "parties"),
    [
        ("The Uzbek-Kyrgyz Development Fund, whose capital is $50 million, has started work with China.", 5e7, ("KGZ", "UZB")),
        ("Portugal will set up a 50-million-euro fund for Cape Verde's climate projects.", 5e7, ("CPV", "PRT")),
        ("Oman and India created a $100 million joint investment fund in 2020.", 1e8, ("IND", "OMN")),
        ("The China-Laos railway project is estimated at $6 billion.", 6e9, ("CHN", "LAO")),
    ],
)
def test_invested_from_nobody_to_nobody(text: str, value: float, parties: tuple[str, ...]) -> None:
    told = _sums(text + "\n")[value]
    assert (told.indicator, told.parties, told.origin, told.destination) == ("investment", parties, None, None)


def test_money_by_way_of_a_fund_is_given() -> None:
    assert _sums("Germany will provide 5 million euros in grants through the fund for Togo.\n")[5e6].indicator == "grants"
    assert _sums("Kenya's exports to China are estimated at $700 million.\n")[7e8].indicator == "exports"
