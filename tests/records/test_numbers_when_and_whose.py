"""When a number held and whose it is, as agencies tell it: calendar years, "since 2000 when it was", rows of one state's growth."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Quantified, Target


def _read(text: str, lead: str = "KINGSTON, 14 November 2023 - ") -> list[Quantified]:
    return [r for r in read_text(lead + text) if isinstance(r, Figure | Target)]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("In the first four months of the 2023 calendar year", "2023-01/2023-04"),
        ("In the 2022 calendar year", "2022"),
        ("In January to May of the calendar year 2023", "2023-01/2023-05"),
        ("In the period to September 2023", "2023-01/2023-09"),
    ],
)
def test_parts_of_a_year(when: str, period: str) -> None:
    assert [r.period for r in _read(f"{when}, trade of Jamaica with Kenya stood at $8 million.")] == [period]


@pytest.mark.parametrize(
    "level",
    [
        "since 2012, when it was only $8 million",
        "since 2012 when it stood at $8 million",
        "fivefold since 2012 when it made up just $8 million",
    ],
)
def test_the_level_at_which_a_rise_began(level: str) -> None:
    found = _read(f"Jamaica's trade with Kenya has grown {level}.")
    assert [r.period for r in found if r.value == 8e6] == ["2012"]


def test_a_loan_since_the_founding_is_no_level_of_that_year() -> None:
    found = _read("Since 2012 when the bank was set up Kenya has lent Jamaica $8 million.")
    assert [r.period for r in found] == ["2012/2023"]


def test_a_level_by_a_year_of_two_numbers() -> None:
    found = _read("Kenya's exports to Jamaica rose from $8 million in 2009/10 to $9 million by 2021/22.")
    assert sorted((r.value, r.period) for r in found) == [(8e6, "2009/2010"), (9e6, "2021/2022")]


@pytest.mark.parametrize(
    ("told", "bound"),
    [("has almost reached", "nearly"), ("will nearly total", "nearly"), ("will all but hit", "nearly"), ("reached", "exactly")],
)
def test_nearly_before_its_verb(told: str, bound: str) -> None:
    assert [r.bound for r in _read(f"Trade of Jamaica and Kenya {told} $8 million.")] == [bound]


def test_an_inflow_of_tourists_is_no_water() -> None:
    assert [r.indicator for r in _read("The tourist inflow from Kenya to Jamaica grew by 8 percent in 2022.")] == ["tourists"]


def test_three_noughts_behind_a_point_are_thousands() -> None:
    assert [r.value for r in _read("Some 8.000 tourists from Kenya visited Jamaica.")] == [8000]
    assert [r.value for r in _read("Jamaica bought 8.125 tonnes of Kenyan tea.")] == [8.125]


@pytest.mark.parametrize("wish", ["want", "seek", "call for"])
def test_what_a_wish_is_worth_is_aimed_at(wish: str) -> None:
    found = _read(f"Jamaica and Kenya {wish} an exchange of goods worth $8 million.")
    assert [(r.kind, r.indicator) for r in found] == [("target", "trade_turnover")]


def test_total_exports_of_goods_to_a_state_are_not_its_own() -> None:
    (found,) = _read("Total exports of goods to Kenya came to $8 million in 2022, Jamaica's envoy said.")
    assert (found.parties, found.origin, found.destination) == (("JAM", "KEN"), "JAM", "KEN")


def test_growth_told_on_in_one_row_is_of_one_state() -> None:
    found = _read("Kenya's GDP grew 5 percent, its exports 8 percent and its foreign reserves 12 percent, the envoy told Jamaica.")
    told = sorted((r.indicator, r.value, r.parties) for r in found)
    assert told == [("exports", 8, ("KEN",)), ("gdp", 5, ("KEN",)), ("other", 12, ("KEN",))]


def test_growth_between_two_behind_that_of_one_is_of_both() -> None:
    found = _read("Kenya's GDP grew 5 percent, and bilateral trade with Jamaica rose 8 percent.")
    assert [r.parties for r in found] == [("KEN",), ("JAM", "KEN")]


@pytest.mark.parametrize("opening", ["Home to some 50 million people", "With 50 million people", "With a population of 50 million"])
def test_people_at_the_head_are_of_the_state_named_next(opening: str) -> None:
    found = _read(f"{opening}, Kenya is a large market for Jamaica.")
    assert [(r.indicator, r.parties) for r in found] == [("population", ("KEN",))]


def test_people_of_another_state_at_the_head_are_of_both() -> None:
    (found,) = _read("Home to some 2,000 Jamaicans, Kenya has asked Jamaica for a consulate.")
    assert found.parties == ("JAM", "KEN")


def test_who_tells_of_a_share_of_its_own_loans_gives_them() -> None:
    (found,) = _read("The Kenyan minister of finance said Jamaica receives 12 percent of Kenya's loans.")
    assert (found.indicator, found.origin, found.destination) == ("loans", "KEN", "JAM")


def test_an_amount_behind_a_growth_is_a_level() -> None:
    found = _read("Trade of Kenya and Jamaica increased by 12% amounting to $8 million.")
    assert sorted((r.measure, r.value) for r in found) == [("growth", 12), ("level", 8e6)]


def test_a_change_is_counted_from_the_year_it_is_compared_to() -> None:
    found = _read("Kenya's exports to Jamaica came to $8 million in 2022, which is $3 million more in comparison to 2018.")
    assert [(r.measure, r.period) for r in found] == [("level", "2022"), ("change", "2018/2022")]


def test_millions_of_no_unit_are_no_firms() -> None:
    found = _read("Some 20 Kenyan firms are in Jamaica, and with a 75 million of investments Kenya is its fourth investor.")
    assert 75e6 not in [r.value for r in found if r.indicator == "enterprises"]


@pytest.mark.parametrize(
    ("told", "bound"),
    [("is estimated to cost", "exactly"), ("is estimated at", "exactly"), ("is estimated to cost about", "about")],
)
def test_what_works_are_estimated_to_cost_is_a_sum_without_a_hedge(told: str, bound: str) -> None:
    found = _read(f"The bridge between Kenya and Uganda, the Jamaican guest was told, {told} $8 million.")
    assert [(r.kind, r.bound) for r in found if r.value == 8e6] == [("target", bound)]
