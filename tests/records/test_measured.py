"""What is measured, where it is narrower than the indicator."""

import pytest

from pledger import read_text

CASES = [
    ("Iran will supply Oman with 10 billion cubic metres of Turkmen natural gas a year.", 1e10, "natural gas, a year"),
    ("Trade other than oil between Kenya and Oman reached $3.1 billion in 2023.", 3.1e9, "other than oil"),
    ("Trade in goods between Kenya and Oman reached $3.1 billion in 2023.", 3.1e9, "goods"),
    ("Norway has given Kenya $340 million in humanitarian aid.", 3.4e8, "humanitarian aid"),
    ("More than 300 companies with Turkish capital operate in Kenya.", 300, "Turkish capital"),
    ("Oman's direct investment in Kenya reached $200 million in 2023.", 2e8, "direct"),
    ("Kenya and Ethiopia will build a railway 861 km long from Lamu to Moyale.", 861, "railway"),
    ("Kenya carries up to 5 million tons of freight a year to Uganda.", 5e6, None),
    ("Undeclared trade left aside, trade between Kenya and Uganda made $300 million in 2023.", 3e8, None),
]


@pytest.mark.parametrize(("text", "value", "subject"), CASES)
def test_the_narrower_thing(text: str, value: float, subject: str | None) -> None:
    found = {r.value: r.subject for r in read_text(text, date="2024-05-06").records if r.kind in ("figure", "target")}
    assert found[value] == subject


def test_rows_of_a_list_are_of_their_label() -> None:
    head = "Kenyan exports to Oman reached $3.1 million in 2023, including:\n"
    text = head + "- Cut flowers – $1.2 million (+5%)\n- Tea and coffee – $0.9 million\n"
    found = {r.value: r.subject for r in read_text(text, date="2024-05-06").records if r.kind == "figure"}
    assert found[1.2e6] == found[5] == "Cut flowers"
    assert found[0.9e6] == "Tea and coffee"


def test_what_goes_on_about_it_is_of_the_same() -> None:
    text = "Trade in goods between Kenya and Oman reached $3.1 billion in 2023. In the first quarter of 2024 it exceeded $0.9 billion."
    found = {r.value: r.subject for r in read_text(text, date="2024-05-06").records if r.kind == "figure"}
    assert found == {3.1e9: "goods", 0.9e9: "goods"}
