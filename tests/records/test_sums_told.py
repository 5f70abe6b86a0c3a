"""Sums and counts as pages word them that nobody had worked from: what they are of, whose money it is, fact or aim."""

from typing import Any

import pytest

from pledger import read_text


def _read(text: str, kind: str = "figure", date: str = "2024-09-02") -> list[Any]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == kind]


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("from January through October 2023", "2023-01/2023-10"),
        ("from January to October 2023", "2023-01/2023-10"),
        ("in January-October 2023", "2023-01/2023-10"),
        ("from 2023", None),
    ],
)
def test_months_from_one_through_another_are_the_period_of_a_growth(told: str, period: str | None) -> None:
    assert [r.period for r in _read(f"Imports from Kenya to Uganda grew by 10 percent {told}.")] == [period]


@pytest.mark.parametrize("use", ["to be used in building", "to be spent on", "to be disbursed for"])
def test_a_loan_that_is_to_be_spent_is_there(use: str) -> None:
    text = f"Kenya signed a loan agreement with Japan for $350 million {use} roads."
    assert [(r.indicator, r.value, r.origin, r.destination) for r in _read(text)] == [("loans", 3.5e8, "JPN", "KEN")]
    assert not _read(text, "target")


@pytest.mark.parametrize("with_whom", ["loan agreement with Japan for $5 million", "$5 million loan agreement with Japan"])
def test_who_signs_a_loan_with_a_donor_borrows(with_whom: str) -> None:
    assert [(r.origin, r.destination) for r in _read(f"Nepal has signed a {with_whom}.")] == [("JPN", "NPL")]


def test_what_is_estimated_to_be_is_a_figure_and_what_is_estimated_to_be_by_a_year_none() -> None:
    assert _read("Kenya's investment in Uganda is estimated to be around $2 billion.")
    assert _read("Trade between Kenya and Uganda is estimated to be $2 billion by 2030.", "target")


def test_an_existing_line_of_credit_is_no_aim() -> None:
    text = "India and Nepal agreed on the planned supply of 500 tractors under an existing Line of Credit of $100 million."
    assert [r.value for r in _read(text)] == [1e8]
    assert [r.value for r in _read(text, "target")] == [500]


def test_a_level_of_now_is_not_what_is_aimed_at() -> None:
    text = "Kenya and Uganda have the goal of lifting their trade, now worth about $1.4 billion, to $2 billion by 2030."
    assert [r.value for r in _read(text)] == [1.4e9]
    assert [r.value for r in _read(text, "target")] == [2e9]


def test_a_loan_that_pays_for_what_is_to_come_is_there() -> None:
    text = "Kenya and Uganda held talks. Building of the road is set to start in 2025, with a loan of $175 million from the World Bank."
    assert [(r.indicator, r.value) for r in _read(text)] == [("loans", 1.75e8)]


@pytest.mark.parametrize("verb", ["was announced", "was pledged"])
def test_money_announced_behind_the_sum_is_to_come(verb: str) -> None:
    text = f"Japan and Kenya held talks. A grant of $27 million {verb} for schools in Kenya, including $5 million for teachers."
    assert [r.value for r in _read(text, "target")] == [2.7e7, 5e6]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Trade between Cameroon and Chad reached CFAF 12 billion in 2022.", "XAF"),
        ("Trade between Cameroon and Chad reached 12 billion CFA francs in 2022.", "XAF"),
        ("Trade between Senegal and Mali reached CFAF 12 billion in 2022.", "XOF"),
        ("Trade between Kenya and Uganda reached almost 12 billion in US currency.", "USD"),
        ("Trade between Kenya and Uganda grew to12 billion dollars in 2022.", "USD"),
    ],
)
def test_whose_money_it_is(text: str, unit: str) -> None:
    assert [(r.value, r.unit) for r in _read(text)] == [(1.2e10, unit)]


def test_the_dollar_of_a_page_is_that_of_its_country() -> None:
    text = "RNZ Pacific\n\nNew Zealand and Fiji held talks. Trade between New Zealand and Fiji is worth about $1.4 billion a year."
    assert [r.unit for r in _read(text)] == ["NZD"]


@pytest.mark.parametrize("said", ["more than a 30 percent increase", "a more than 30 percent increase"])
def test_a_hedge_before_an_article(said: str) -> None:
    assert [r.bound for r in _read(f"Trade between Kenya and Uganda saw {said} in 2023.")] == ["over"]


def test_trains_on_a_route_are_counted_and_the_number_of_a_route_is_none() -> None:
    assert [r.value for r in _read("Kenya and Uganda will increase transport via the route to 600 trains in 2026.", "target")] == [600]
    assert not _read("Kenya and Uganda opened the bus route 600 to Kampala.")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Last year goods worth over 3 billion euros changed hands between Kenya and Uganda.", "trade_turnover"),
        ("Kenya and Uganda held talks. From January to March 2024, the flow was around $2 billion.", "trade_turnover"),
        (
            "Kenya and the ADB held talks. The Bank's portfolio in Kenya is made up of 23 operations.",
            "project_portfolio",
        ),
    ],
)
def test_what_is_measured(text: str, indicator: str) -> None:
    assert [r.indicator for r in _read(text)] == [indicator]


def test_what_lies_in_a_bank_s_country_is_not_the_bank_s() -> None:
    text = "Kenya and the ADB signed a loan agreement for €5 million for the Coast Road. At the moment only 83 km are paved."
    assert [(r.value, r.parties) for r in _read(text) if r.unit == "km"] == [(83, ("KEN",))]


def test_a_bank_beside_one_state_opens_the_gate(tmp_path: Any) -> None:
    from pledger import read_paths

    page = tmp_path / "page.txt"
    page.write_text("Kenya signed its first loan agreement with the New Development Bank (NDB) for $350 million for district roads.")
    assert {r.kind for reading in read_paths([page]) for r in reading.records} == {"figure", "instrument"}


def test_a_credit_facility_of_a_state_is_no_market_s() -> None:
    text = "India and Nepal held talks. In March 2024, the Government of India extended a Credit Facility of $1 billion for food and fuel."
    assert [(r.indicator, r.value, r.parties) for r in _read(text)] == [("loans", 1e9, ("IND", "NPL"))]


@pytest.mark.parametrize("number", ["USD 1 billion", "more than $1 billion"])
def test_words_of_a_number_are_no_subject(number: str) -> None:
    assert [r.subject for r in _read(f"India extended a loan of {number} to Nepal.")] == [None]


def test_needs_of_a_country_are_what_goes_there() -> None:
    text = "Kazakhstan is ready to deliver uranium for up to 30 percent of the needs of South Korea, its minister said."
    assert [(r.origin, r.destination) for r in _read(text, "target")] == [("KAZ", "KOR")]


def test_each_of_a_row_with_the_one_that_the_row_is_about() -> None:
    text = (
        "Kenyan remittances grew in 2023. Qatar ranked first, with Kenyan workers' remittances reaching $11.2 billion, followed by Oman at "
        "$4.4 billion, Jordan at $3.4 billion, and Iraq with $1.5 billion."
    )
    assert [r.parties for r in _read(text) if r.value and r.value > 1e9] == [("KEN", "QAT"), ("KEN", "OMN"), ("JOR", "KEN"), ("IRQ", "KEN")]


def test_flows_of_a_row_go_the_way_of_the_sums_before() -> None:
    text = (
        "Kenya drew more money. Oman's investment in Kenya reached $900 million in 2023. Qatar ranks first, with $5.7 billion, followed by "
        "Jordan at $669 million, then Iraq at $518 million."
    )
    assert [(r.origin, r.destination) for r in _read(text)] == [("OMN", "KEN"), ("QAT", "KEN"), ("JOR", "KEN"), ("IRQ", "KEN")]


def test_a_level_compared_is_of_the_year_before() -> None:
    text = "Trade between Kenya and Uganda rose by 2.7% in the first eight months of 2023 to $646 million, compared to $629 million."
    assert [(r.value, r.period) for r in _read(text) if r.unit == "USD"] == [(6.46e8, "2023-01/2023-08"), (6.29e8, "2022-01/2022-08")]


def test_last_year_of_nobody_knows_which_year() -> None:
    text = (
        "Trade between Kenya and Uganda grew by 10 percent in the first half of the year. Last year, trade between Kenya and Uganda was "
        "valued at $5.6 billion."
    )
    assert [r.period for r in read_text(text) if r.kind == "figure"][-1:] == [None]


def test_its_exports_are_those_of_the_subject() -> None:
    text = "Kenya's exports to Uganda fell to $294 million in 2023, while its exports to the rest of the world grew to $6 billion."
    assert [(r.origin, r.destination) for r in _read(text)] == [("KEN", "UGA"), ("KEN", None)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Kenya and Uganda held talks. The number of Ugandan enterprises in Kenya amounted to 8536 units.", "enterprises"),
        ("Kenya became the second-most popular destination for Ugandan tourists in 2023.", "tourists"),
        ("Kenya became the second-largest export destination of Uganda in 2023.", "exports"),
        ("Kenya and Uganda signed 16 cooperation agreements totaling more than $2.3 billion on Friday.", "contracts"),
    ],
)
def test_what_is_counted_or_ranked(text: str, indicator: str) -> None:
    assert [r.indicator for r in _read(text)] == [indicator]


def test_goods_with_their_sums() -> None:
    text = (
        "Kenya's exports to Uganda in 2023 included mineral fuels at $90 million, electrical equipment at $38 million, and chemical "
        "products at $29 million."
    )
    assert [r.subject for r in _read(text)][1:] == ["electrical equipment", "chemical products"]


def test_what_a_banks_project_is_to_achieve_is_of_the_bank_too() -> None:
    text = (
        "The African Development Bank approved on Monday a loan of $200 million to Ghana for roads in the north.\n\n"
        "Only 83 kilometres of the road are paved today. The project will pave 120 kilometres by 2028.\n"
    )
    found = {r.value: r.parties for r in read_text(text, date="2024-05-06") if r.kind in ("figure", "target")}
    assert (found[83], found[120]) == (("GHA",), ("AfDB", "GHA"))
