"""Targets in plain sentences: what is estimated, within reach, undertaken, cut or dug; and numbers beside them that are no aims."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Target

LEAD = "LILONGWE, May 6, 2024 – Malawi and Zambia held talks here on Monday.\n\n"
Aimed = dict[float, tuple[str, str]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The railway is expected to cut delivery times by three days, and the cost of carriage by at least 20 percent.",
            {-3: ("d", "proposed"), -20: ("percent", "proposed")},
        ),
        ("The bridge will cut the cost of transport to Zambia by 15 percent.", {-15: ("percent", "agreed")}),
        ("The cost of the planned dam has been put at $2 billion by Lusaka.", {2e9: ("USD", "proposed")}),
        ("Their trade has passed 5 billion kwacha. I am sure that 9 billion by 2027 is within our reach.", {9e9: ("MWK", "proposed")}),
        ("Malawi commits for six years to supply, through its mills, 90,000 tons of sugar a year to Zambia.", {9e4: ("t", "agreed")}),
        ("The time lost by lorries at the border, now 30 hours on average, will be cut to 5.", {5: ("h", "agreed")}),
        ("Malawi and Zambia agreed to dredge the canal to a depth of 20 feet.", {20: ("[ft_i]", "agreed")}),
        ("Zambia and Malawi will deepen the harbour to 12 metres.", {12: ("m", "agreed")}),
        ("The goal, she said, is half a million Zambian visitors to Malawi by 2027.", {5e5: ("people", "willing")}),
        ("In 2025, 70 Malawian students will be sent to Zambia, as against 30 this year.", {70: ("people", "agreed")}),
        ("Malawi will stop charging a 14 percent fee on Zambian goods.", {}),
        ("Malawi's trade with Zambia could pass $2 billion by 2030 if tariffs were cut.", {2e9: ("USD", "proposed")}),
        ("The line will enable Malawi to save some $80 million in fuel costs.", {8e7: ("USD", "agreed")}),
    ],
)
def test_aims(said: str, expected: Aimed) -> None:
    found = read(f"{LEAD}{said}\n", Target)
    assert {t.value: (t.unit, t.strength) for t in found} == expected


def test_the_fee_that_goes_and_the_students_of_now_are_figures() -> None:
    said = "In 2025, 70 Malawian students will go to Zambia, as against 30 this year. Malawi will stop charging a 14 percent fee on tea."
    assert {f.value: f.period for f in read(f"{LEAD}{said}\n", Figure)} == {30: "2024", 14: "2024"}


@pytest.mark.parametrize(
    ("said", "field", "expected"),
    [
        ("Zambia seeks to reach $9 billion in trade with Malawi, up from $2 billion last year.", "baseline", 2e9),
        ("The time lost by lorries at the border, now 30 hours on average, will be cut to 5.", "baseline", 30),
        ("They agreed to convene the commission, which last met in October, and to bring trade to $9 billion.", "deadline", None),
        ("Malawi's trade with Zambia could pass $2 billion by 2030 if tariffs were cut.", "indicator", "trade_turnover"),
        ("The line will enable Malawi to save some $80 million in fuel costs.", "indicator", "other"),
    ],
)
def test_fields_of_aims(said: str, field: str, expected: object) -> None:
    assert [getattr(t, field) for t in read(f"{LEAD}{said}\n", Target)] == [expected]
