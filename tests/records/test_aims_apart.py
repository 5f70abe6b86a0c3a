"""Numbers in the future told apart from how things stand, from what is there, from the multiple that leads to them."""

import pytest

from pledger import read_text
from pledger.records.types import Target

LEAD = "KAMPALA, May 6, 2024 – Uganda and Malawi want closer ties, Trade Minister Joan Akello said on Monday. "


def _targets(sentence: str) -> list[tuple[float | None, str | None, float | None]]:
    return [(r.value, r.unit, r.baseline) for r in read_text(f"{LEAD}\n\n{sentence}\n") if isinstance(r, Target)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Uganda and Malawi plan to raise trade fourfold, to $80 million.", [(80e6, "USD", 20e6)]),
        ("Their trade can be doubled by 2030, to $40 million.", [(40e6, "USD", 20e6)]),
        ("The $80 million trade target is to be reached by 2027.", [(80e6, "USD", None)]),
        ("The parties intend to increase the cargo handled at Nkhata Bay to 300,000 tonnes a year.", [(300e3, "t", None)]),
        ("Three substations will be built along the line.", [(3, "items", None)]),
        ("They agreed to build two ferries for the lake.", [(2, "items", None)]),
        ("Direct flights, three times a week, are to be launched in June.", [(3, "items", None)]),
        ("Construction of the pier is expected to take two years.", [(2, "a", None)]),
        ("The lease of the pier is to be extended for another ten years.", [(10, "a", None)]),
        ("The planned oil pipeline is to be completed in 2027; its price is put at some $30 million.", [(30e6, "USD", None)]),
    ],
)
def test_aims(sentence: str, expected: list[tuple[float | None, str | None, float | None]]) -> None:
    assert _targets(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "She asked for the lifting of the 40% tariff on Ugandan soap.",
        "Two further tanneries have been licensed this year, which brings the total to 11.",
        "The minister hopes for more students: at present 112 Malawians study in Uganda.",
        "She wished to see more cargo at Port Bell: 130,000 tonnes passed there in 2023.",
        "The ministers will visit the fair, where Ugandan firms sold goods for $12 million last year.",
        "Three rooms will be needed.",
        "The works took three years.",
    ],
)
def test_none(sentence: str) -> None:
    assert _targets(sentence) == []
