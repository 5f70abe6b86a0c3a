"""When a number held: fiscal years told from now, what stands by now, the day of those who came, what a passage's numbers share."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Target

HEAD = "TUNIS, May 6, 2024 – The trade ministers of {} met here on Monday. "


def _periods(pair: str, said: str, head: str = HEAD) -> dict[float, str | None]:
    return {r.value: r.period for r in read_text(head.format(pair) + said + "\n") if isinstance(r, Figure) and r.value is not None}


@pytest.mark.parametrize(
    ("pair", "said", "expected"),
    [
        ("Nepal and Bhutan", "In the last fiscal year Nepal sold goods worth $7 million to Bhutan.", {7e6: "2022/2023"}),
        ("India and Oman", "India's exports to Oman came to $4 billion in the last financial year.", {4e9: "2023/2024"}),
        (
            "Kenya and Malawi",
            "Kenya's exports to Malawi came to $40 million in the first half of this fiscal year.",
            {4e7: "2023-07/2023-12"},
        ),
        (
            "Egypt and Libya",
            "Egyptian exports to Libya rose to $800 million in FY 2022/2023 from $650 million the previous fiscal year.",
            {8e8: "2022/2023", 6.5e8: "2021/2022"},
        ),
        (
            "Pakistan and Oman",
            "Trade between Pakistan and Oman reached $90 million from 1 July to 15 March in the current financial year 2023-24, "
            "against $80 million in the same period of last FY.",
            {9e7: "2023-07-01/2024-03-15", 8e7: "2022-07-01/2023-03-15"},
        ),
        (
            "Kenya and Egypt",
            "Kenya sold 12,000 tons of tea to Egypt in the 2022/23 season, against 9,000 tons in the previous season.",
            {12e3: "2022/2023", 9e3: "2021/2022"},
        ),
    ],
)
def test_fiscal_years(pair: str, said: str, expected: dict[float, str]) -> None:
    assert _periods(pair, said).items() >= expected.items()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In January-March Chad sold 3,000 tons of gum to Niger, as against 9,500 tons in the whole of 2023.", {9500: "2023"}),
        ("Last year it was $12 million, he recalled; five years ago trade between them was $4 million.", {4e6: "2019"}),
        ("Compared to 2019, exports of Chad to Niger have doubled.", {2: "2019/2024"}),
        ("Since 2010 Chad has lent $69 million to eleven projects in Niger.", {6.9e7: "2010/2024", 11: "2010/2024"}),
        ("Since the opening of the pipe at the end of 2020 Chad has sold 3 bcm of gas to Niger.", {3e9: "2020/2024"}),
        (
            "Exports of Chad to Niger rose 4 percent to $6 million by the end of March, from $5 million during the same period in 2023.",
            {4: "2024-01/2024-03", 6e6: "2024-01/2024-03", 5e6: "2023-01/2023-03"},
        ),
        ("Exports of Chad to Niger were $4 million in 2019. The following year they fell to $3 million.", {4e6: "2019", 3e6: "2020"}),
        ("Around 200 lorries now pass the bridge each day, down from 350 before the outbreak.", {200: "2024", 350: None}),
    ],
)
def test_times_beside_and_before(said: str, expected: dict[float, str | None]) -> None:
    told = _periods("Chad and Niger", said)
    assert {n: told.get(n, "-") for n in expected} == expected


def test_shares_of_now_and_of_the_whole() -> None:
    told = _periods(
        "Mali and Togo", "In January-March trade between Mali and Togo came to $7 million. Rice makes up 40% of imports from Togo."
    )
    assert told[40] == "2024"
    told = _periods("Mali and Togo", "In January-March trade between Mali and Togo came to $7 million, of which 40% was rice.")
    assert told[40] == "2024-01/2024-03"


def test_stocks_of_a_day_and_what_passed() -> None:
    told = _periods(
        "Peru and Chile", "As of March, Chile had 44 projects worth $940 million in Peru. Peru invested $30 million in 3 projects in Chile."
    )
    assert (told[9.4e8], told[3e7], told[3]) == ("2024-03", "2024-03", "2024-03")
    told = _periods(
        "Peru and Chile", "Trade between Peru and Chile stood at $364 million in 2022. Some 90,000 tonnes of transit passed through Arica."
    )
    assert told[9e4] == "2022"
    told = _periods("Peru and Chile", "Peru has invested $30 million in Chile so far.")
    assert told[3e7] is None


def test_lengths_of_what_is_and_of_what_is_not_built() -> None:
    told = _periods(
        "Laos and Thailand",
        "Their common border is 1,845 km long. A railway is planned. The line is 420 km long and will have nine bridges.",
    )
    assert (told[1845], told[420]) == ("2024", None)


def test_what_stands_by_now() -> None:
    told = _periods(
        "Laos and Thailand",
        "The two countries trade through six border posts. The plant in Pakse processes up to 2 million tons a year.",
    )
    assert told == {6: "2024", 2e6: "2024"}


def test_those_who_came_and_those_who_are_led() -> None:
    told = _periods(
        "Ghana and Benin",
        "A business forum of Ghana and Benin opened on Sunday. Over 120 firms took part. On Saturday the ministers held talks.",
    )
    assert told[120] == "2024-05-05"
    told = _periods("Ghana and Benin", "The minister of Benin leads a delegation of over 40 officials and business people.")
    assert told[40] == "2024"


def test_paragraph_of_another_year() -> None:
    told = _periods(
        "Italy and Malta",
        "In the first quarter exports of Italy to Malta reached $9 million.\n\nAt the end of 2022 trade between Italy and Malta stood at "
        "$50 million. Exports of Italy reached $38 million.",
    )
    assert (told[9e6], told[3.8e7]) == ("2024-01/2024-03", "2022")


def test_today_is_counted_from_the_dateline() -> None:
    head = " date 2023-07-13 Forum Held\n\n"
    source = head + "Istanbul, July 11, 2023, XPA -- The forum of Oman and Turkey was held here today with 50 firms.\n"
    assert {r.date for r in read_text(source) if r.kind == "meeting"} == {"2023-07-11"}


def _target(said: str) -> dict[float, Target]:
    return {r.value: r for r in read_text(HEAD.format("Mali and Togo") + said + "\n") if isinstance(r, Target) and r.value is not None}


def test_deadline_behind_the_doubling_and_forecasts() -> None:
    told = _target("They agreed to double trade between Mali and Togo by 2030, to $70 million.")
    assert (told[7e7].deadline, told[7e7].strength) == ("2030", "agreed")
    assert _target("Trade between Mali and Togo will total $80 million this year, the minister said.")[8e7].strength == "proposed"
    assert _target("Mali and Togo will raise their trade to $80 million by 2030.")[8e7].strength == "agreed"


def test_sections_are_named_by_numbers() -> None:
    told = _periods(
        "Mali and Togo", "They thanked Japan, which approved $69 million for Sections 1 and 2 of the road in Mali in December 2022."
    )
    assert told == {6.9e7: "2022-12"}
    assert 20 in _periods("Mali and Togo", "Japan pays for Stage 1 and 20 schools in Mali.")


@pytest.mark.parametrize(
    ("said", "value", "strength", "deadline", "baseline"),
    [
        ("Trade was $11 million last year, and the goal is to raise it to $20 million by 2030.", 2e7, "willing", "2030", 1.1e7),
        ("Trade stood at $11 million in 2023. The two sides want to raise trade to $20 million.", 2e7, "willing", None, None),
        ("In January-March trade was $4 million. They agreed to bring it to $20 million.", 2e7, "agreed", None, None),
        ("The possibility of raising trade to $20 million was discussed.", 2e7, "discussed", None, None),
        ("The joint statement sets the objective of increasing trade to $20 million by 2028.", 2e7, "agreed", "2028", None),
        ("Togo will provide Mali with $3 million over four years.", 3e6, "agreed", "2028", None),
        ("Some 25 kilometres of road and three bridges will be built in Mali over four years.", 25, "agreed", "2028", None),
        ("It should be noted that the two leaders tasked their governments with doubling trade by 2028.", 2, "ordered", "2028", None),
        ("He said Togo would like to bring trade with Mali to $30 million by 2028.", 3e7, "willing", "2028", None),
        ("Work on the port of Togo is to begin in 2025 and will create 500 jobs.", 500, "agreed", None, None),
        ("More than 50 volunteers of Togo will return to Mali this year.", 50, "agreed", "2024", None),
        (
            "The envoy expressed confidence that 30,000 tons of cargo would cross into Togo by the end of this year.",
            3e4,
            "proposed",
            "2024",
            None,
        ),
    ],
)
def test_aims(said: str, value: float, strength: str, deadline: str | None, baseline: float | None) -> None:
    told = _target(said)[value]
    assert (told.strength, told.deadline, told.baseline) == (strength, deadline, baseline)
