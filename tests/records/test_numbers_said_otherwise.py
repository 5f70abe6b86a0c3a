"""The same fact in other words: what is shared out, rows of 'respectively', places with their sums, levels that lead on, hedges, units."""

from typing import Any

import pytest

from pledger import read_text


def _read(text: str, kind: str = "figure", date: str = "2024-05-04") -> list[Any]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == kind]


@pytest.mark.parametrize("verb", ["buys", "bought", "takes", "purchases", "imports"])
def test_a_part_of_what_the_other_sells_is_of_its_exports(verb: str) -> None:
    found = _read(f"Togo and Peru held talks. Togo {verb} 7 percent of Peru's coffee exports.")
    assert [(r.indicator, r.origin, r.destination, r.value) for r in found] == [("exports", "PER", "TGO", 7)]


@pytest.mark.parametrize("verb", ["supplies", "sells", "provides", "accounts for"])
def test_a_part_of_what_the_other_brings_in_is_of_its_imports(verb: str) -> None:
    found = _read(f"Togo and Peru held talks. Togo {verb} 7 percent of Peru's total imports.")
    assert [(r.indicator, r.origin, r.destination, r.value) for r in found] == [("imports", "TGO", "PER", 7)]


def test_its_imports_are_not_those_of_who_supplies_a_part_of_them() -> None:
    text = "Peru's imports from Togo came to $40 million in 2023. Nepal supplied 3% of its total imports."
    assert [(r.parties, r.origin, r.destination) for r in _read(text)][1:] == [(("NPL", "PER"), "NPL", "PER")]


def test_a_part_of_its_own_total_exports_is_its_own() -> None:
    text = "Peru and Nepal opened a crossing. Peru sends 4% of its total exports to Togo, and silver makes up 30% of its total exports."
    assert [(r.parties, r.origin, r.destination) for r in _read(text)] == [(("PER", "TGO"), "PER", "TGO"), (("PER",), "PER", None)]


@pytest.mark.parametrize(
    "told",
    [
        "exports and imports valued at RM15 billion (US$3 billion) and RM5 billion (US$1 billion), respectively",
        "exports to and imports from Chile of RM15 billion (US$3 billion) and RM5 billion (US$1 billion) respectively",
    ],
)
def test_sums_said_again_in_brackets_keep_the_row(told: str) -> None:
    found = _read(f"Malaysia's trade with Chile in 2023 reached RM20 billion, with {told}.")[1:]
    assert sorted((r.indicator, r.value) for r in found) == [("exports", 3e9), ("exports", 15e9), ("imports", 1e9), ("imports", 5e9)]


def test_the_figure_is_the_whole_whose_parts_were_told() -> None:
    parts = "with Fijian exports at $9 million and imports at $5 million"
    text = f"Trade between Fiji and Samoa totalled $14 million in 2023, {parts}. In the first half of 2024 the figure was $8 million."
    assert [(r.indicator, r.value) for r in _read(text, date="2024-08-04")][-1] == ("trade_turnover", 8e6)


@pytest.mark.parametrize(
    "sum_", ["with investment totalling $11 million", "with a stock of about $11 million", "with investments of $11 million"]
)
def test_the_sum_of_an_investor_comes_from_who_holds_the_place(sum_: str) -> None:
    found = _read(f"Oman and Chad held talks. Oman is Chad's second largest foreign investor, {sum_}.")
    assert [(r.indicator, r.origin, r.destination) for r in found] == [("investment", "OMN", "TCD")] * 2


def test_a_level_led_from_is_of_the_same_months_of_the_year_before() -> None:
    found = _read("Fiji and Samoa met. In February their trade rose to $6 million from $5 million.")
    assert [(r.value, r.period) for r in found] == [(6e6, "2024-02"), (5e6, "2023-02")]


def test_a_growth_that_leads_to_a_level_is_of_its_year() -> None:
    text = "Omani investment in Chad exceeds $2 billion, while trade between the two rose 18 percent to reach $22 million in 2023."
    assert [(r.measure, r.period) for r in _read(text)][1:] == [("growth", "2023"), ("level", "2023")]


def test_a_year_ago_beside_a_whole_year_is_no_month() -> None:
    text = "In January their trade was $3 million. Fijian exports to Samoa rose to $21 million in 2023 from $18 million a year earlier."
    assert [r.period for r in _read(text)] == ["2024-01", "2023", "2022"]


@pytest.mark.parametrize("than", ["than for", "than during", "than in the whole of", "than in"])
def test_a_year_that_a_growth_is_held_against_is_not_its_own(than: str) -> None:
    found = _read(f"Trade between Fiji and Samoa reached $14 million last year, 5 percent more {than} 2022.")
    assert [r.period for r in found] == ["2023", "2023"]


@pytest.mark.parametrize("hedge", ["~", "something like ", "about "])
def test_hedges_of_about(hedge: str) -> None:
    assert [r.bound for r in _read(f"Trade between Fiji and Samoa stood at {hedge}$14 million in 2023.")] == ["about"]


def test_contracts_worth_an_estimated_sum_were_signed() -> None:
    assert [(r.indicator, r.bound) for r in _read("Fiji and Samoa signed contracts worth an estimated $14 million.")] == [
        ("contracts", "about")
    ]


def test_contracts_that_were_signed_reach_a_sum() -> None:
    found = _read("Fiji and Samoa met. Contracts signed by Fijian companies in Samoa reached $4 million.")
    assert [(r.indicator, r.value) for r in found] == [("contracts", 4e6)]


@pytest.mark.parametrize("number", ["2100", "2000", "1950"])
def test_so_many_people_are_no_year(number: str) -> None:
    found = _read(f"Fiji and Samoa met. More than {number} Samoan nurses work in Fiji.")
    assert [(r.value, r.unit) for r in found] == [(float(number), "people")]


def test_a_year_before_a_plural_is_still_a_year() -> None:
    assert [r.period for r in _read("Fiji and Samoa met. In 2022 Fijian exports of cement to Samoa doubled.")] == ["2022"]


@pytest.mark.parametrize("works", ["the 69 km Nausori pipeline", "a 140 MW solar plant", "its 426km railway"])
def test_the_measure_that_works_have_by_name_is_of_no_time(works: str) -> None:
    found = _read(f"Fiji and Samoa agreed in 2023 to repair {works}.")
    assert [r.period for r in found] == [None]


def test_goods_that_cross_the_border_are_trade_of_both() -> None:
    found = _read("Peru and Chile met. Goods to the value of $53 million crossed the border in 2023, a tenth more than the year before.")
    assert [(r.indicator, r.measure) for r in found] == [("trade_turnover", "level"), ("trade_turnover", "growth")]


def test_containers_shipped_between_two_are_freight_and_so_is_their_growth() -> None:
    found = _read(
        "Peru and Chile met. In 2023 some 35,000 containers were shipped between the two countries, 4 percent more than a year before."
    )
    assert [(r.indicator, r.measure) for r in found] == [("freight", "level"), ("freight", "growth")]


def test_giving_work_to_people_is_no_aim() -> None:
    text = "Fiji and Samoa met. More than 40 Fijian companies operate in Samoa, giving work to 2,000 people."
    assert [r.value for r in _read(text)] == [40, 2000]
    assert not _read(text, "target")


def test_the_share_that_an_aim_makes_is_aimed_at_too() -> None:
    found = _read("Fiji and Samoa met. The capacity of the cable will be 100 MW, which is about 40% of what Samoa consumes.", "target")
    assert [(r.value, r.unit) for r in found] == [(100, "MW"), (40, "percent")]


def test_a_board_expects_so_many_of_those_who_came_before() -> None:
    text = "Fiji and Samoa met. Arrivals from Samoa came to 14,200 in 2023. The tourism board expects 20,000 this year."
    assert [(r.indicator, r.value, r.deadline) for r in _read(text, "target")] == [("tourists", 20000, "2024")]


def test_a_fall_that_led_to_a_total_is_told() -> None:
    found = _read("Trade between Fiji and Samoa fell by 8%, to total $2 million in 2023.")
    assert [(r.measure, r.value) for r in found] == [("growth", -8), ("level", 2e6)]


@pytest.mark.parametrize(("date", "told"), [("2024-05-04", [8, 5e6]), ("1987-05-04", [])])
def test_pct_is_a_sign_of_market_wires_only_in_their_time(date: str, told: list[float]) -> None:
    text = "Fiji and Samoa signed an agreement. Their trade rose 8 pct. The nets for the two sides made $5 million."
    assert [r.value for r in _read(text, date=date)] == told
