"""When a page says that it came out: the lines above and below the text as the sites of agencies and ministries print them."""

import pytest

from pledger import mentions
from pledger.lexicon import load
from pledger.sources import read_text

HEADLINE = "Kenya and Uganda agree to open border markets"
BODY = (
    "President Hassan Moro received Prime Minister Ali Buno in the capital on Friday. The sides discussed trade between Kenya and "
    "Uganda and agreed to open two border markets.\n\nTrade reached $1.2 billion last year, the ministry said."
)
LINES = [  # all of them Friday 12 May 2023
    "7:12 pm on 12 May 2023",
    "12. maj 2023 17:36",
    "12 мая 2023, 12:30",
    "12 травня 2023, 15:30",
    "12 Mayıs 2023",
    "Viernes, 12 de Mayo de 2023",
    "12 de maio de 2023 às 14:02",
    "12 mai 2023",
    "12 maggio 2023",
    "2023. 5. 12.",
    "2023年5月12日",
    "05/12/2023 06:12 PM EDT",
    "Date Published: 5/12/2023 4:02 PM ET",
    "Fri, 05/12/2023 - 10:12",
    "Web Desk May 12, 2023",
    "FOR IMMEDIATE RELEASE May 12, 2023",
    "All News 10:25 May 12, 2023",
    "12-May-23",
    "12 May '23",
    "12.05.23 / 10:12",
    "BAKU / 12.05.23 / 10:15",
    "Friday the 12th of May, 2023",
    "Speech - 12 May 2023 - Canberra",
    "Vol. 12 No. 45 Friday 12 May 2023",
    "By MN - May 12,2023 - Last updated at May 13,2023",
    "May 12 (Fri), 2023",
    "12. 5. 2023 10:14",
    "The press release issued by Togo's Ministry of Trade on 12 May 2023.",
    "Fri, 12 May 2023 10:50:20 +0000",
    "May 12. 2023",
    "Friday 12/May/2023 - 04:12 PM",
    "Date2023-05-12",
    "12/05/2023 11h42",
    "May, 12/2023 - 08:12",
    "12 / 05 / 2023   2:07 PM",
    "May 12, Friday, 2023",
    "[12 May 2023]",
]
ABOVE = [  # of the same day; at the foot they may be an event's
    "The Monday Mail (Nairobi)   12 May 2023   By Ann Otieno",
    "12 May 2023 Last Updated at 15:10 | Source: NAB",
    "vendredi 12 mai 2023",
    "12. May 2023",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("page", [f"{HEADLINE}\n\n{{}}\n\n{BODY}\n", f"{{}}\n\n{HEADLINE}\n\n{BODY}\n", f"{HEADLINE}\n\n{BODY}\n\n{{}}\n"])
def test_lines_that_say_the_day(page: str, line: str) -> None:
    assert read_text(page.format(line)).date == "2023-05-12"


@pytest.mark.parametrize("line", ABOVE)
@pytest.mark.parametrize("page", [f"{HEADLINE}\n\n{{}}\n\n{BODY}\n", f"{{}}\n\n{HEADLINE}\n\n{BODY}\n"])
def test_lines_above_the_text_that_hold_the_day(page: str, line: str) -> None:
    assert read_text(page.format(line)).date == "2023-05-12"


@pytest.mark.parametrize(
    ("line", "body", "date"),
    [
        ("By Staff Reporter - 12/05/2023 0", BODY, "2023-05-12"),  # 5 December 2023 was a Tuesday
        ("By Staff Reporter - 12/05/2023 0", BODY.replace("Friday", "Tuesday"), "2023-12-05"),
        ("By Staff Reporter - 12/05/2023 0", BODY.replace(" on Friday", ""), "2023"),  # either: left open
        ("By Staff Reporter - 12/05/2023 0", BODY.replace("on Friday", "and sat down to talk"), "2023"),
        ("Leaders Gather for 12 May 2023 Summit of the Region in Kampala", BODY, None),
        ("12 mai", BODY, None),  # a month of another language counts with its year alone
        ("12 May-23 June", BODY, None),
    ],
)
def test_lines_that_leave_it_open(line: str, body: str, date: str | None) -> None:
    assert read_text(f"{HEADLINE}\n\n{line}\n\n{body}\n").date == date


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ("{headline}\n\nDate 5/12/2023\n\nNAIROBI, May 12 (NAB) -- {body}\n", "2023-05-12"),  # the dateline tells which is the month
        ("{headline}\n\n08:15 | Nairobi (Kenya), May 12.\n\n{body}\n\nPublished: 5/12/2023\n", "2023-05-12"),
        ("{headline}\n\n{body}\n\n(12/05/2023)\n", "2023-05-12"),  # the weekday does
        ("{headline}\n\nNairobi, May 12 (NAB) – {body}\n\n© 2023 NAB\n", "2023-05-12"),  # on a Friday in that year
        ("{headline}\n\nNairobi, May 12 (NAB) – {body}\n\n© 2024 NAB\n", None),
    ],
)
def test_two_lines_that_say_the_day_together(page: str, date: str | None) -> None:
    assert read_text(page.format(headline=HEADLINE, body=BODY)).date == date


def test_a_dateline_takes_its_year_from_the_last_month_told() -> None:
    text = (
        "NAIROBI, Apr 27 (NAB): Exports of Kenya to Uganda rose by 4 percent in July-March. In March 2022 alone they rose by 2 percent.\n"
    )
    assert mentions.find(read_text(text), load()).source.date == "2022-04-27"


@pytest.mark.parametrize(
    "text",
    [
        "Visit of Minister Sow to Benin and Togo, 6-7 July 2024\n\nThe ministers met to talk.",
        "JOINT COMMUNIQUÉ\nLomé, 6–7 July 2024\n\n1. The ministers met in Lomé.",
    ],
)
def test_a_span_over_the_text_dates_it_by_its_last_day(text: str) -> None:
    assert mentions.find(read_text(text), load()).source.date == "2024-07-07"


def test_a_prefix_alone_on_the_last_line() -> None:
    source = read_text(f"{HEADLINE}\n\n{BODY}\n\n date 2023-05-12\n", name="x", lexicon=load())
    assert (source.date, source.date_basis) == ("2023-05-12", "prefix")


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("Trade came to $2 million in the first half of this year, a third less than in the same period of 2021.", "2022"),
        ("In the first half of 2023 trade came to $2 million, a third less than in the same period of 2021.", None),
        ("Trade came to $2 million in the first half of this year, a third less than in 2021.", None),
    ],
)
def test_the_year_after_the_one_compared_with(told: str, date: str | None) -> None:
    assert read_text(f"{HEADLINE}\n\n{BODY}\n\n{told}\n", name="x", lexicon=load()).date == date
