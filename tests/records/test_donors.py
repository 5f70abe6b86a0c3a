"""Sums of money of several givers: each is from its own giver to the country that the passage is about."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from pledger import read_text
from pledger.records.types import Figure, Target

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "donors.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_each_sum_has_its_own_giver(case: dict[str, Any]) -> None:
    read = read_text(case["text"], date="2023-06-05")
    told = {r.value: (r.origin, r.destination, list(r.parties)) for r in read if isinstance(r, Figure | Target)}
    for asked in case["sums"]:
        assert told[asked["value"]] == (asked["from"], asked["to"], asked["parties"])


def test_a_name_before_a_dollar_sign_is_whom_money_is_given_to() -> None:
    (loan,) = (r for r in read_text("Japan will lend Uganda $120 million for a bridge.", date="2023-06-05") if isinstance(r, Target))
    assert (loan.origin, loan.destination) == ("JPN", "UGA")


SHARES = [
    (
        "The African Development Bank approved a $90 million loan to Kenya. The loan represents 75 percent of the project's total cost, "
        "and the remaining 25 percent will be met by the government.",
        [(75, "loans", "AfDB", "KEN"), (25, "investment", "KEN", None)],
    ),
    (
        "Ghana and Togo met on Friday. The World Bank will lend Ghana $120 million for the port. The bank's contribution makes "
        "up 80% of total costs, and the Ghanaian government will provide the other 20%.",
        [(80, "investment", "World Bank", "GHA"), (20, "investment", "GHA", None)],
    ),
    (
        "Japan finances the bridge in Laos through an 80 percent loan and a 20 percent grant.",
        [(80, "loans", "JPN", "LAO"), (20, "grants", "JPN", "LAO")],
    ),
]


@pytest.mark.parametrize(("text", "shares"), SHARES, ids=[text[:40] for text, _ in SHARES])
def test_a_part_of_the_cost_is_borne_by_the_loan_or_its_giver(text: str, shares: list[tuple[int, str, str, str | None]]) -> None:
    read = read_text(text, date="2023-06-05")
    told = {r.value: (r.indicator, r.origin, r.destination) for r in read if isinstance(r, Figure | Target) and r.measure == "share"}
    for value, *said in shares:
        assert told[value] == tuple(said)


def test_the_loans_of_a_list_hold_for_the_day_of_signing() -> None:
    text = (
        "The Saudi Fund for Development signed ten loan agreements worth $400 million with African states on Monday. They include a "
        "hospital in Mali for $30 million and a dam in Chad for $45 million."
    )
    told = {r.value: r.period for r in read_text(text, date="2023-06-07") if isinstance(r, Figure)}
    assert told[30_000_000] == told[45_000_000] == "2023-06-05"


def test_what_a_loan_agreement_promises_is_lent_by_it() -> None:
    text = (
        "The Exim Bank of Korea will lend Togo $35 million for its registers. Korea and Togo signed the loan agreement in Seoul on Monday."
    )
    (loan,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Figure))
    assert (loan.period, loan.origin, loan.destination) == ("2023-06-05", "KOR", "TGO")


def test_the_parts_of_a_document_told_behind_it_hold_for_its_day() -> None:
    text = (
        "Japan and Mozambique signed grant agreements of up to 6 billion yen in Maputo on 5 June. "
        "The two: a school in Beira (grant amount: 2 billion yen) and a clinic in Tete (grant amount: 4 billion yen)."
    )
    told = {r.value: r.period for r in read_text(text, date="2023-06-07") if isinstance(r, Figure)}
    assert told[2e9] == told[4e9] == "2023-06-05"


ESTIMATED = [
    "Rwanda and Burundi welcomed the dam on the Ruzizi, planned with 200 MW at an estimated cost of $1.3 billion.",
    "Kenya is eager to help Uganda build a refinery at Hoima, estimated at $1.3 billion.",
    "The road between Kenya and Uganda will be built in five years and is estimated to cost $1.3 billion.",
]


@pytest.mark.parametrize("text", ESTIMATED)
def test_an_estimated_cost_is_a_forecast(text: str) -> None:
    (cost,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Target) and r.unit == "USD")
    assert (cost.indicator, cost.strength) == ("investment", "proposed")


def test_worth_behind_a_comma_tells_of_the_noun_before_it() -> None:
    text = "The swap arrangement between Kenya and Oman, worth over $8 billion and meant to help their trade, was renewed on Monday."
    (swap,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Figure))
    assert swap.indicator == "loans"
