"""Sums without a time of their own hold on the day of the document that grants them."""

from pledger import read_text
from pledger.records.types import Figure


def period_of(text: str) -> str | None:
    """The period of the one figure of `text`."""
    (found,) = [r for r in read_text(text) if isinstance(r, Figure)]
    return found.period


def test_a_loan_holds_on_the_day_of_its_agreement() -> None:
    assert period_of(" date 2024-03-14 On Tuesday Kenya and Japan signed a loan agreement worth $80 million in Nairobi.") == "2024-03-12"


def test_a_loan_with_its_own_time_keeps_it() -> None:
    text = "Kenya received a loan of $80 million from Japan in 2021; on Tuesday they signed a memorandum."
    assert period_of(f" date 2024-03-14 {text}") == "2021"
