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
            "The tunnel is expected to cut transit times by three days, and the price of haulage by some 20 percent.",
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


@pytest.mark.parametrize(
    ("said", "aimed"),
    [
        ("Malawian investors are expected to pour $30 million into Zambian mills.", (3e7, "investment", "proposed")),
        ("Zambia is counting on $30 million in Malawian investment this year.", (3e7, "investment", "proposed")),
        ("Some 90 Malawian teachers and nurses are to be trained in Zambia.", (90, "other", "agreed")),
        ("If the line is mended, the two countries can carry 3 million tonnes a year.", (3e6, "capacity", "proposed")),
        ("Zambia has asked Malawi for a $40 million credit line.", (4e7, "loans", "proposed")),
        ("Malawi and Zambia set a target of $60 million for trade in 2026.", (6e7, "trade_turnover", "agreed")),
        ("The ferry would halve the journey from Malawi to six hours.", (6, "other", "proposed")),
        ("The railway from Malawi to Zambia, 70 km long, is estimated at $9 million.", (9e6, "investment", "proposed")),
        ("Zambia has given Malawi $9 million since 2015 and pledged another $4 million for this year.", (4e6, "aid", "agreed")),
        ("Zambia agreed to buy 900 head of Malawian cattle a month, up from 200.", (900, "imports", "agreed")),
    ],
)
def test_aims_of_other_frames(said: str, aimed: tuple[float, str, str]) -> None:
    assert aimed in [(t.value, t.indicator, t.strength) for t in read(f"{LEAD}{said}\n", Target)]


def test_what_an_aim_was_up_from() -> None:
    said = f"{LEAD}Zambia agreed to buy 900 head of Malawian cattle a month, up from 200.\n"
    assert [(t.value, t.baseline) for t in read(said, Target)] == [(900, 200)]
    assert [(f.value, f.period) for f in read(said, Figure)] == [(200, "2024")]


def test_who_is_asked_for_a_loan_gives_it() -> None:
    said = read(f"{LEAD}Zambia has asked Malawi for a $40 million credit line.\n", Target)
    assert [(t.origin, t.destination) for t in said] == [("MWI", "ZMB")]
