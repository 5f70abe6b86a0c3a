"""Counts of people and documents, joint enterprises, changes told by a noun, and days that date no trade."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument


def _read(text: str) -> dict[float, Figure]:
    return {r.value: r for r in read_text(text, date="2022-02-16") if isinstance(r, Figure)}


def test_members_of_a_delegation_are_counted_and_those_of_a_body_are_not() -> None:
    sent = _read("A twelve-member Indonesian delegation led by Zulkifli Hasan visited Dhaka to meet Bangladeshi officials.\n")[12]
    assert (sent.indicator, sent.unit) == ("other", "people")
    will = _read("India's minister will head the talks in Kuwait with a 300-member team of officials from India.\n")
    assert will[300].unit == "people"
    assert 10 not in _read("The 10-member ASEAN and South Korea met in Seoul to talk about trade.\n")


def test_documents_gathered_over_the_years() -> None:
    text = "The ministers of Qatar and Senegal met in Dakar.\n\nOver 30 {}.\n"
    gathered = read_text(text.format("agreements were signed between Qatar and Senegal"))
    assert [r.indicator for r in gathered if isinstance(r, Figure)] == ["documents"]
    assert not [r for r in gathered if isinstance(r, Instrument)]
    at_once = read_text(text.format("documents were signed during the visit"))
    assert not [r for r in at_once if isinstance(r, Figure)]
    assert [r.count for r in at_once if isinstance(r, Instrument)] == [30]


@pytest.mark.parametrize(
    ("noun", "indicator"),
    [("joint Omani-Iranian enterprises", "joint_ventures"), ("joint-stock companies of Oman", "enterprises")],
)
def test_joint_enterprises(noun: str, indicator: str) -> None:
    assert _read(f"Trade between Oman and Iran is growing. There are 40 {noun} in Iran.\n")[40].indicator == indicator


@pytest.mark.parametrize("verb", ["made almost", "was", "amounted to", "totalled"])
def test_change_told_by_a_noun(verb: str) -> None:
    assert _read(f"Trade between Oman and Iran reached $2 billion in 2021. The growth {verb} $170 million.\n")[1.7e8].measure == "change"


def test_growth_counted_from_a_year() -> None:
    told = _read("Trade between Oman and Iran reached $2 billion in 2021 with a growth of $300 million over 2020.\n")
    assert told[3e8].period == "2021"


def test_day_of_the_talks_dates_no_trade() -> None:
    told = _read("On Tuesday Chile's minister received his Peruvian counterpart in Santiago to discuss a 33% increase in their trade.\n")
    assert told[33].period is None


def test_level_behind_its_equivalent() -> None:
    told = _read("Trade between Malaysia and Brunei rose to US$981 million, a jump from US$672 million (RM2.7 billion) recorded in 2017.\n")
    assert told[6.72e8].period == told[2.7e9].period == "2017"


def test_third_of_its_kind_is_no_share() -> None:
    told = _read("Oman and Iran have two checkpoints and want to open a third. Oman's exports to Iran were cut by a third.\n")
    assert [round(v) for v in told] == [-33]
