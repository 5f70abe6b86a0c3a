"""What is measured where it is narrower than the indicator: goods, whose visitors, purposes, roles, what a bare number counts."""

import pytest

from pledger import read_text
from pledger.records.types import Quantified


def _subjects(text: str) -> dict[float, str | None]:
    said = f"{text} The two countries signed an agreement."  # a source of one sentence tells too little to be read
    return {r.value: r.subject for r in read_text(said, date="2024-03-05") if isinstance(r, Quantified) and r.value is not None}


@pytest.mark.parametrize(
    ("sentence", "value", "subject"),
    [
        ("Non-oil trade between Ghana and Togo rose to $5 million in 2023.", 5e6, "Non-oil"),
        ("Agricultural trade between Ghana and Togo rose to $7 million in 2023.", 7e6, "Agricultural"),
        ("Ghana's oil imports from Nigeria reached 5 million tonnes in 2023.", 5e6, "oil"),
        ("Bilateral trade between Ghana and Togo rose to $5 million in 2023.", 5e6, None),
        ("Some 86,000 tourists came from Togo to Ghana in 2023.", 86000, "from Togo"),
        ("Over 200 companies from Benin are registered in Ghana.", 200, "from Benin"),
        ("Ivorian companies in Ghana numbered 310 in 2022.", 310, "Ivorian"),
        ("Togo is Ghana's third largest trading partner.", 3, "trading partner"),
        (
            "Germany allocated 30 million euros in grants to Ghana for vocational training in the north.",
            3e7,
            "vocational training in the north",
        ),
        ("Germany gave Ghana a 30 million euro grant for vocational training in the north.", 3e7, "vocational training in the north"),
        ("Germany gave Ghana a 30 million euro grant for two years.", 3e7, None),
        (
            "The World Bank provides Ghana with a loan of $200 million for the Accra urban transport project.",
            2e8,
            "Accra urban transport project",
        ),
        ("The bridge over the Volta between Ghana and Togo will cost $90 million.", 9e7, "bridge over the Volta between Ghana and Togo"),
        ("The cost of laying the cable from Ghana to Togo is estimated at $400 million.", 4e8, "laying the cable"),
    ],
)
def test_subject(sentence: str, value: float, subject: str | None) -> None:
    assert _subjects(sentence)[value] == subject


def test_a_number_that_goes_on_about_another_measures_the_same() -> None:
    said = "Agricultural trade between Ghana and Togo grew by 12 percent in 2023 to nearly $300 million."
    assert _subjects(said) == {12: "Agricultural", 3e8: "Agricultural"}


def test_a_bare_number_counts_the_noun_before_it_not_that_of_the_sentence_before() -> None:
    said = "Some 86,000 tourists came from Togo to Ghana in 2023. Ivorian companies in Ghana numbered 310 in 2022."
    found = {r.value: r.indicator for r in read_text(said) if isinstance(r, Quantified)}
    assert found == {86000: "tourists", 310: "enterprises"}


def test_numbers_of_a_row_go_on_about_the_row() -> None:
    said = "The two sides granted 28 weekly flights for passengers and 21 for freighters between Ghana and Togo."
    assert {r.indicator for r in read_text(said) if isinstance(r, Quantified)} == {"flights"}
