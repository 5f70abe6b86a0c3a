"""When and where: the days of visits and sessions, the place of what falls into a visit, the period of numbers, datelines."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Project

VISITS = [
    (
        "NAIROBI, 12 May 2023 - President Hakainde Hichilema of Zambia ended a three-day state visit to Kenya on Friday. "
        "During the visit, he held talks with President William Ruto.",
        [("state_visit", "2023-05-10/2023-05-12", "Kenya"), ("talks", "2023-05-10/2023-05-12", "Nairobi")],
    ),
    (
        "LILONGWE, 12 May 2023 - The four-day working visit of President Hakainde Hichilema of Zambia to Malawi came to an end on "
        "Thursday.",
        [("working_visit", "2023-05-08/2023-05-11", "Malawi")],
    ),
    (
        "LILONGWE, 12 May 2023 - President Hakainde Hichilema of Zambia has concluded his official visit to Malawi.",
        [("official_visit", None, "Malawi")],  # it may have ended days ago
    ),
    (
        "AMMAN, 3 June 2022 - On the second day of his four-day visit to Jordan, Egyptian Prime Minister Mostafa Madbouly met King "
        "Abdullah II on Thursday.",
        [("visit", "2022-06-01/2022-06-04", "Jordan"), ("talks", "2022-06-02", "Amman")],
    ),
    (
        "AMMAN, 3 June 2022 - On the last day of his three-day visit to Jordan, Egyptian Prime Minister Mostafa Madbouly met King "
        "Abdullah II on Thursday.",
        [("visit", "2022-05-31/2022-06-02", "Jordan"), ("talks", "2022-06-02", "Amman")],
    ),
    (
        "AMMAN, 3 June 2022 - The three-day session of the Jordan-Egypt Joint Commission opened on Wednesday in Aqaba.",
        [("commission_session", "2022-06-01/2022-06-03", "Aqaba")],
    ),
    (
        "MINSK, 3 June 2022 - The five-day Belarus-Uzbekistan Business Forum, which started on 30 May in Gomel, ended today.",
        [("forum", "2022-05-30/2022-06-03", "Gomel")],
    ),
    (
        "VIENTIANE, 3 June 2022 - Thai Prime Minister Prayut Chan-o-cha will visit Laos on June 9-10. In the course of the visit he will "
        "hold talks with Lao Prime Minister Phankham Viphavanh.",
        [("visit", "2022-06-09/2022-06-10", "Laos"), ("talks", "2022-06-09/2022-06-10", "Laos")],
    ),
    (
        "KUALA LUMPUR, 3 April 2021 - An official visit to Brunei will be undertaken by Prime Minister Muhyiddin Yassin beginning Sunday.",
        [("official_visit", "2021-04-04", "Brunei")],
    ),
    (
        "ACCRA, 3 June 2022 - Ghana's President Nana Akufo-Addo met Ivorian President Alassane Ouattara in the northern border town of "
        "Elubo on Thursday. Afterwards the two inaugurated a bridge over the Tano River.",
        [("talks", "2022-06-02", "Elubo"), ("ceremony", "2022-06-02", "Elubo")],
    ),
    (
        "MINSK, 19 October 2017 - Earlier this week Belarusian Foreign Minister Vladimir Makei met Uzbek Foreign Minister Abdulaziz "
        "Kamilov in Minsk.",
        [("talks", "2017-10", "Minsk")],
    ),
    (
        "SUVA, 5 May 2021 - Fiji's Prime Minister Voreqe Bainimarama starts PNG visit\n\nFiji's Prime Minister Voreqe Bainimarama began "
        "an official visit to Papua New Guinea on Tuesday.",
        [("official_visit", "2021-05-04", "Papua New Guinea")],
    ),
]
DATELINES = [
    ("Kigali, Rwanda- ", "Kigali"),
    ("KIGALI- ", "Kigali"),
    ("Rwanda, July 9 (Petra) -- ", "Rwanda"),
    ("Kigali, July 9 (Petra) -- ", "Kigali"),
]
PERIODS = [
    ("In April, exports of Tunisia to Libya soared 28% to $63 million compared with the same month of last year.", 63e6, "2021-04"),
    ("Exports of Tunisia to Libya grew from $46 million to $63 million between 2004 and 2013.", 46e6, "2004"),
    ("Exports of Tunisia to Libya grew from US 12 million dollars to US 20 million dollars between 2009 and 2016.", 2e7, "2016"),
    ("Between 2010 and 2016 trade between Tunisia and Libya increased from $3 billion to $5 billion.", 5e9, "2016"),
    ("Trade between Tunisia and Libya has reached one billion dollars.", 1e9, "2021"),
    ("Libya, said the minister of Tunisia, had a population of seven million.", 7e6, "2021"),
    ("Tunisia imports around 500 million cubic metres of Libyan gas through a pipeline that was opened in 2008.", 5e8, "2021"),
    ("Some 200,000 trucks, one fourth of them laden, crossed the border between Tunisia and Libya during 2018.", 200_000, "2018"),
    ("Before the 1998 Sirte Agreement was signed trade between Tunisia and Libya was below $300 million.", 3e8, None),
]


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_meetings(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(r.type, r.date, r.place) for r in read_text(text) if isinstance(r, Meeting)] == expected


@pytest.mark.parametrize(("dateline", "town"), DATELINES)
def test_datelines(dateline: str, town: str) -> None:
    text = f"Talks\n\n5 May 2021\n\n{dateline}President Paul Kagame met Jordanian Foreign Minister Ayman Safadi on Tuesday."
    assert [r.place for r in read_text(text) if isinstance(r, Meeting)] == [town]


@pytest.mark.parametrize(("text", "value", "period"), PERIODS)
def test_periods(text: str, value: float, period: str | None) -> None:
    found = {r.value: r.period for r in read_text(text, date="2021-05-16") if isinstance(r, Figure)}
    assert found[value] == period


def test_sums_of_the_documents_signed_that_day() -> None:
    text = (
        "On December 12 Japan and Mozambique signed grant agreements in Maputo for two projects.\n\n"
        "(1) A secondary school in Tete (grant amount: 2.2 billion yen)\n\n(2) A power plant in Nacala (grant amount: 4.1 billion yen)"
    )
    found = {r.value: r.period for r in read_text(text, date="2019-12-13") if isinstance(r, Figure)}
    assert found == {2.2e9: "2019-12-12", 4.1e9: "2019-12-12"}


def test_a_year_within_a_name_is_no_date_of_signing() -> None:
    text = "LISBON, 25 April 2025 - Angola and Kuwait signed a loan agreement. The deal was inked during the 2025 Spring Meetings."
    assert [r.date for r in read_text(text) if isinstance(r, Instrument)] == ["2025-04-25"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kuwait has approved loans for Malawi and Zambia. To the Chipata-Mchinji power line go $13 million.", "planned"),
        ("The Kafue hydropower plant, one of the largest in Zambia, was inaugurated by the Presidents of Zambia and China.", "operating"),
        ("The Lusaka-Lilongwe railway, agreed on by Malawi and Zambia, will be opened next year.", "planned"),
    ],
)
def test_how_far_projects_have_come(text: str, status: str) -> None:
    assert [r.status for r in read_text(text, date="2022-05-05") if isinstance(r, Project)] == [status]


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("Trade between Nepal and Norway in March and April 2024 reached 30 million euros.", 3e7, "2024-03/2024-04"),
        ("Trade between Kuwait and Qatar until October 2023 reached $2 billion.", 2e9, "2023-01/2023-10"),
        ("Since joining the ADB in 1971, Papua New Guinea has received 75 loans worth $2 billion.", 2e9, "1971/2024"),
        (
            "Trade between Egypt and Djibouti rose during the past year and reached $95 million, compared to $82 million in 2022.",
            95e6,
            "2023",
        ),
    ],
)
def test_spans_told_by_one_end(text: str, value: float, period: str) -> None:
    assert {r.value: r.period for r in read_text(text, date="2024-11-10") if isinstance(r, Figure)}[value] == period


def test_the_state_of_a_town_is_no_party() -> None:
    text = "Kenya and Rwanda signed a trade agreement on the sidelines of the summit in Bali, Indonesia."
    assert {r.parties for r in read_text(text)} == {("KEN", "RWA")}


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("LUSAKA, Zambia, March 7, 2014/African Press Organization (APO)/ -- ", "2014-03-07"),
        ("Washington, DC, USA, October 20, 2019. ", "2019-10-20"),
        ("San José, Costa Rica. June 5, 2019. ", "2019-06-05"),
    ],
)
@pytest.mark.parametrize("above", ["", "From left to right: the minister of Zambia and the head of the bank at the signing in Lusaka.\n\n"])
def test_days_of_datelines(dateline: str, date: str, above: str) -> None:
    body = "The Minister of Energy of Zambia met the President of the African Development Bank and signed a loan agreement."
    assert read_text(f"A loan for Zambia\n\n{above}{dateline}{body}\n\nThe line will be finished next year.\n").source.date == date
