"""What numbers take from the sentences and numbers around them: the years of a rise, the parts of one trade, a deadline behind a list."""

from typing import Any

import pytest

from pledger import read_text


def _read(text: str, kind: str = "figure", date: str = "2024-03-08") -> list[Any]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == kind]


def test_levels_and_multiples_are_of_the_years_told_before() -> None:
    first = "Trade of Peru with Togo rose from $6 million in 2018 to $11 million in 2022."
    rest = (
        "Peruvian exports rose from $5 million to $8 million, whereas imports doubled from $1 million to $2 million over the same period."
    )
    found = {(r.value, r.period) for r in _read(f"{first} {rest}")}
    assert found >= {(5e6, "2018"), (8e6, "2022"), (2, "2018/2022"), (1e6, "2018"), (2e6, "2022")}


@pytest.mark.parametrize(
    ("fell", "rest"),
    [("fell on", "on"), ("related to", "to"), ("accounted for", "for")],
)
def test_the_other_part_of_a_trade_is_the_other_flow(fell: str, rest: str) -> None:
    found = _read(f"Trade between Nepal and Togo came to $13 million, of which $11 million {fell} exports and $2 million {rest} imports.")
    assert sorted((r.indicator, r.value) for r in found) == [("exports", 11e6), ("imports", 2e6), ("trade_turnover", 13e6)]


def test_two_that_trade_are_no_owner_of_their_trade() -> None:
    told = "Nepal and Togo traded goods for $13 million; exports came to $11 million."
    found = [r for r in read_text(f"KATHMANDU, 8 March 2024 - {told}") if r.kind == "figure" and r.indicator == "exports"]
    assert [(r.origin, r.destination) for r in found] == [("NPL", "TGO")]


def test_rows_of_one_length_go_with_one_respectively() -> None:
    found = _read("Nepal's exports and imports to Togo rose 3% and 4% to $5 million and $6 million, respectively.")
    assert sorted((r.indicator, r.value) for r in found) == [("exports", 3), ("exports", 5e6), ("imports", 4), ("imports", 6e6)]


@pytest.mark.parametrize("attained", ["achieving 83% of the target", "fulfilling 83% of its plan", "or 83 percent of the target"])
def test_a_share_of_a_goal_that_was_attained_is_a_fact(attained: str) -> None:
    text = f"Nepal and Togo met. Nepal sold tea worth $4 million to Togo last year, {attained}."
    assert [r.value for r in _read(text)] == [4e6, 83]
    assert not _read(text, "target")


def test_the_value_is_that_of_the_flow_told_before() -> None:
    text = "Nepal's exports to Togo reached $9 million in 2023. Nepal's imports from Togo fell. The value dropped to $4 million in 2023."
    assert [(r.indicator, r.origin) for r in _read(text)] == [("exports", "NPL"), ("imports", "TGO")]


def test_a_growth_rate_is_a_growth() -> None:
    text = "Trade between Nepal and Togo reached $9 million in 2023. This marks a growth rate of 5.7%."
    assert [(r.measure, r.value) for r in _read(text)] == [("level", 9e6), ("growth", 5.7)]


@pytest.mark.parametrize("sum_", ["about US$1.4bn", "$1.4bn", "USD 1.4 billion"])
def test_what_trade_is_worth_at_present_is_a_baseline(sum_: str) -> None:
    text = f"Nepal and Togo have the goal of lifting two-way trade, at present worth {sum_} a year, to $2bn by 2030."
    assert [(r.value, r.baseline) for r in _read(text, "target")] == [(2e9, 1.4e9)]
    assert [r.value for r in _read(text)] == [1.4e9]


@pytest.mark.parametrize("when", ["in the coming time", "in the near future", "in the medium term"])
def test_a_vague_time_is_no_deadline(when: str) -> None:
    text = f"Nepal and Togo agreed to raise trade by 10 percent in 2025 and to bring it to $5 million {when}."
    assert {(r.value, r.deadline) for r in _read(text, "target")} == {(10, "2025"), (5e6, None)}


def test_a_deadline_behind_a_list_of_deeds_is_that_of_all() -> None:
    text = "Nepal and Togo met. The project will repair 120 km of roads, replace 14 bridges, and rebuild six jetties by 2030."
    assert [(r.value, r.deadline) for r in _read(text, "target")] == [(120, "2030"), (14, "2030"), (6, "2030")]


def test_a_number_of_things_is_in_no_unit_of_the_sum_before() -> None:
    text = "Nepal and Togo were told to bring trade to $3 billion in 2026 and the number of joint ventures to 500."
    assert [(r.indicator, r.unit) for r in _read(text, "target")] == [("joint_ventures", "items"), ("trade_turnover", "USD")]


def test_where_an_aim_starts_from_in_a_year_that_is_over() -> None:
    text = "Nepal hopes for 30,000 Togolese tourists by 2026, up from 14,000 in 2023."
    assert [(r.value, r.deadline, r.baseline) for r in _read(text, "target")] == [(30000, "2026", 14000)]
    assert [(r.value, r.period) for r in _read(text)] == [(14000, "2023")]


@pytest.mark.parametrize("money", ["investment of $5 million", "Togolese loans of $5 million"])
def test_what_is_sought_is_an_aim(money: str) -> None:
    assert [r.value for r in _read(f"Nepal is seeking {money} from Togo.", "target")] == [5e6]


def test_a_share_in_brackets_behind_a_place_goes_the_same_way() -> None:
    found = _read("Togo is the third-largest customer of Nepal (12% of its exports) and its fourth supplier (7%).")
    flows = [(r.indicator, r.measure, r.origin) for r in found]
    assert flows == [
        ("exports", "rank", "NPL"),
        ("exports", "share", "NPL"),
        ("imports", "rank", "TGO"),
        ("imports", "share", "TGO"),
    ]


def test_a_sum_in_a_currency_by_its_code_ends_a_sentence() -> None:
    text = "Nepal and Togo met. Imports from Togo fell to EUR 8 bln. Togo accounts for 3 pct of Nepal's total trade."
    assert [(r.indicator, r.value) for r in _read(text)] == [("imports", 8e9), ("trade_turnover", 3)]
