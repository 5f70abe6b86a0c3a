"""When a number held that shares a time with another of its sentence, or stands in a passage whose time was told without a number."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

HEAD = "SUVA, May 6, 2024 – The trade ministers of Fiji and Samoa met here on Monday. "


def _periods(said: str, head: str = HEAD) -> dict[float, str | None]:
    return {r.value: r.period for r in read_text(head + said + "\n") if isinstance(r, Figure) and r.value is not None}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Trade between Fiji and Samoa totalled $41 million and rose 7% last year.", {41e6: "2023", 7: "2023"}),
        ("Fiji's exports to Samoa fetched $41 million but fell by about 7 percent in 2022.", {41e6: "2022", -7: "2022"}),
        ("Fiji's exports to Samoa are $41 million and grew by 7 percent in 2022.", {41e6: "2024", 7: "2022"}),
        (
            "Trade with Samoa has tripled since 2015 and in 2023 it came to $41 million.",
            {3: "2015/2023", 41e6: "2023"},
        ),
        ("Trade with Samoa has tripled since 2015.", {3: "2015/2024"}),
        ("He mentioned that some 30 Fijian firms operated in Samoa.", {30: "2024"}),
        ("He mentioned that some 30 Fijian firms operated in Samoa in 2011.", {30: "2011"}),
        ("He mentioned that 30 Fijian firms came to the fair.", {30: None}),
        ("Trade, at $41 million, stays below its potential.", {41e6: None}),
        ("Fiji's exports to Iran made $41 million in the Iranian year 1402 (ended on March 19).", {41e6: "2023-03-20/2024-03-19"}),
        ("Since 2015 Fiji has lent Samoa 12 million Fijian dollars ($5.3 million).", {12e6: "2015/2024", 5.3e6: "2015/2024"}),
        ("Fiji has funded 11 projects in Samoa since 2015, worth $5 million.", {11: "2015/2024", 5e6: "2015/2024"}),
        ("Over the past ten years trade with Samoa has tripled, to $41 million.", {3: "2014/2024", 41e6: "2024"}),
        ("He noted that, compared with 2014, trade with Samoa has tripled, which made $41 million last year.", {3: "2014/2023"}),
        (
            "Samoan investments in Fiji have topped $12 million since 2011, and Fijian ones in Samoa made $8 million over the same period.",
            {12e6: "2011/2024", 8e6: "2011/2024"},
        ),
        ("Since the two joined the pact in 2019, trade with Samoa has grown by 40 percent.", {40: "2019/2024"}),
    ],
)
def test_one_time_for_two_numbers(said: str, expected: dict[float, str]) -> None:
    assert _periods(said).items() >= expected.items()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Trade with Samoa was $20 million in January-March. In the corresponding period of 2023, the turnover was $18 million.",
            {20e6: "2024-01/2024-03", 18e6: "2023-01/2023-03"},
        ),
        (
            "In the first quarter trade with Samoa was $20 million, while in the same period of last year it was $18 million.",
            {20e6: "2024-01/2024-03", 18e6: "2023-01/2023-03"},
        ),
        (
            "In January-March trade with Samoa was $20 million, which is 5% more than in the same period of last year.",
            {20e6: "2024-01/2024-03", 5: "2024-01/2024-03"},
        ),
        ("By the end of April 9,000 Samoan tourists had visited Fiji.", {9000: "2024-01/2024-04"}),
        ("Fiji delivered 5,000 tons of sugar to Samoa by March.", {5000: "2024-03"}),
    ],
)
def test_the_same_months_of_another_year(said: str, expected: dict[float, str]) -> None:
    assert _periods(said).items() >= expected.items()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Last year trade with Samoa made $41 million, and 120 Fijian companies operate in Samoa.", {41e6: "2023", 120: "2024"}),
        ("Last year trade with Samoa made $41 million, and 120 Fijian companies operated in Samoa.", {120: "2023"}),
        ("The minister put the number of Fijian companies registered in Samoa at 120.", {120: "2024"}),
        ("Flights between Suva and Apia have been increased to 14 a week.", {14: "2024"}),
        ("Fijian firms have built hotels in Samoa, providing jobs for 900 people.", {900: "2024"}),
        ("So far, Fiji has lent Samoa $12 million.", {12e6: None}),
        ("Last year trade with Samoa made $41 million, and Fijian investments in Samoa add up to $30 million.", {30e6: "2024"}),
        ("Last year 20,000 Samoans visited Fiji, and Fiji meets 40 percent of Samoa's need for cement.", {20e3: "2023", 40: "2024"}),
        ("Last year trade with Samoa made $41 million, and sugar accounts for 40 percent.", {41e6: "2023", 40: "2023"}),
        ("Fiji annually imports $5 million worth of timber from Samoa.", {5e6: "2024"}),
        ("Fiji sells goods worth $9 million to Samoa.", {9e6: "2024"}),
        ("The shipping line, founded in 1970, has nine vessels that call at Samoa and employs 120 people.", {120: "2024"}),
        (
            "Fiji and Samoa signed a loan agreement on Monday. The loan is worth $3 million. To date, Fiji has lent Samoa $12 million.",
            {12e6: None},
        ),
    ],
)
def test_what_is_there_by_now(said: str, expected: dict[float, str | None]) -> None:
    assert _periods(said).items() >= expected.items()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Exports of Fiji to Samoa climbed in the half year to December, customs data show.\n\n"
            "Sales of sugar rose 12 percent to $8 million, while timber brought $3 million.",
            {12: "2023-07/2023-12", 8e6: "2023-07/2023-12", 3e6: "2023-07/2023-12"},
        ),
        (
            "Exports of Fiji to Samoa climbed in 2023, customs data show.\n\nExports of sugar are now $8 million.",
            {8e6: "2024"},
        ),
        ("In 2023 trade with Samoa made $41 million. Sugar alone fetched $9 million.", {41e6: "2023", 9e6: "2023"}),
        (
            "In 2022, freight between Fiji and Samoa came to 90,000 tons. The number of containers rose 1.3 times.",
            {90e3: "2022", 1.3: "2022"},
        ),
        ("In 2023 the port of Suva handled 3 million tons of cargo. Samoa gave 1.2 million tons of this.", {3e6: "2023", 1.2e6: "2023"}),
    ],
)
def test_a_passage_whose_time_was_told_before(said: str, expected: dict[float, str]) -> None:
    assert _periods(said).items() >= expected.items()


def test_a_sum_signed_holds_for_the_day_of_the_source() -> None:
    text = "Fiji lends to Samoa\n\nAPIA, May 6, 2024 – Loan of $7 million signed in Apia.\n\nFiji and Samoa are neighbours.\n"
    assert {r.value: r.period for r in read_text(text) if isinstance(r, Figure)} == {7e6: "2024-05-06"}


def test_a_time_to_come_is_no_time_of_what_is() -> None:
    assert _periods("The bridge to Samoa is 70% complete and should be handed over in 2026.").get(70) != "2026"


def test_a_count_of_firms_that_operate_is_no_count_of_guests() -> None:
    said = "He noted that 120 companies with Fijian capital are operating in Samoa, and invited others to take part in the fair."
    assert _periods(said).items() >= {120: "2024"}.items()
