"""What one sentence leaves to another: who led the meeting, the days of a visit, goods among exports, the later of two levels."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Target

MEETINGS = [
    (
        "ACCRA, 22 May 2024. The third session of the Joint Commission for Cooperation between Ghana and Cuba was held in Accra on "
        "Tuesday. The meeting was co-chaired by Ghanaian Foreign Minister Shirley Botchwey and Cuban Deputy Foreign Minister Gerardo "
        "Penalver.",
        [("commission_session", "2024-05-21", ("Gerardo Penalver", "Shirley Botchwey"))],
    ),
    (
        "Accra hosts third session of Ghana-Cuba commission\n\nACCRA. The third session of the Joint Commission for Cooperation between "
        "Ghana and Cuba took place in Accra on 21 May 2024. The meeting was co-chaired by Ghanaian Foreign Minister Shirley Botchwey and "
        "Cuban Deputy Foreign Minister Gerardo Penalver.",
        [("commission_session", "2024-05-21", ("Gerardo Penalver", "Shirley Botchwey"))],
    ),
    (
        "ACCRA, 22 May 2024. The Ghana-Cuba Business Forum opened in Accra on Tuesday. The event was attended by Ghanaian Foreign "
        "Minister Shirley Botchwey and Cuban Deputy Foreign Minister Gerardo Penalver.",
        [("forum", "2024-05-21", ("Gerardo Penalver", "Shirley Botchwey"))],
    ),
    (
        "ACCRA, 22 May 2024. The Ghana-Cuba Business Forum opened in Accra on Tuesday. Earlier Ghanaian Foreign Minister Shirley Botchwey "
        "met Cuban Deputy Foreign Minister Gerardo Penalver.",
        [("forum", "2024-05-21", ()), ("talks", "2024-05-21", ("Gerardo Penalver", "Shirley Botchwey"))],
    ),
    (
        "TUNIS, 12 July 2024 - Malian Prime Minister Choguel Maiga came to Tunisia on Wednesday for a four-day visit, during which he will "
        "also meet with President Kais Saied.",
        [
            ("visit", "2024-07-10/2024-07-13", ("Choguel Maiga",)),
            ("talks", "2024-07-10/2024-07-13", ("Choguel Maiga", "Kais Saied")),
        ],
    ),
    (
        "TUNIS, 14 October 2024 - Tunisian Foreign Minister Nabil Ammar received Ambassador of Mali Moussa Sidibe on Monday. The Minister "
        "assured the envoy that Tunisia would ease its rules on visas.",
        [("talks", "2024-10-14", ("Moussa Sidibe", "Nabil Ammar"))],
    ),
    (
        "TUNIS, 12 July 2024 - Mali and Tunisia held talks on Friday. President Kais Saied will make a state visit to Mali in the autumn.",
        [("state_visit", "2024-23", ("Kais Saied",))],
    ),
    (
        "TUNIS, 12 July 2024 - The Joint Commission of Mali and Tunisia will meet in Bamako in the spring.",
        [("commission_session", "2025-21", ())],
    ),
]
FIGURES = [
    (
        "QUITO, 14 August 2025. Ecuadorian exports to Chile rose in the first half of 2025. Sales of bananas grew by 21% to $36 million, "
        "while fishery products fell by 4%.",
        [
            ("exports", "level", 36000000, "2025-01/2025-06"),
            ("exports", "growth", 21, "2025-01/2025-06"),
            ("exports", "growth", -4, "2025-01/2025-06"),
        ],
    ),
    (
        "QUITO, 14 August 2025. Ecuador and Chile met on Monday. The number of visas fell by 4%.",
        [("other", "growth", -4, None)],
    ),
    (
        "Quito, Aug. 14.- Ecuadorian exports to Chile totaled $102 million between January and June 2025, which is a 12.4% increase from "
        "the same period last year, the Ministry said.",
        [("exports", "level", 102000000, "2025-01/2025-06"), ("exports", "growth", 12.4, "2025-01/2025-06")],
    ),
    (
        "Kenyan exports to Uganda up 5%\n\nNAIROBI, 3 May 2024 - Kenya's exports to Uganda grew last year.",
        [("exports", "growth", 5, None)],
    ),
    (
        "NAIROBI, 3 May 2024 - Ethiopia sells Kenya 200 megawatts of electricity.",
        [("exports", "level", 200, "2024")],
    ),
    (
        "NAIROBI, 3 May 2024 - Kenya and Uganda share the Busia post. About 1,200 trucks cross the border every day.",
        [("freight", "level", 1200, "2024")],
    ),
]
AIMS = [
    (
        'ACCRA, 3 May 2024 - Trade between Ghana and Togo stood at $217 million last year, up from $184 million in 2022. "We want to see '
        'this figure reach half a billion dollars by 2027," Ghanaian President Nana Akufo-Addo said.',
        [(500000000, "willing", 217000000)],
    ),
    (
        "ACCRA, 3 May 2024 - Ghana and Togo reviewed progress towards the goal of $6 billion in two-way trade by 2029.",
        [(6000000000, "agreed", None)],
    ),
    ("ACCRA, 3 May 2024 - Ghana and Togo met with the goal of raising trade to $6 billion.", [(6000000000, "willing", None)]),
    ("Ghanaian exports to Togo down 8% in 2023\n\nACCRA, 3 May 2024 - Ghana and Togo met today.", []),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings(text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    read = [r for r in read_text(text) if isinstance(r, Meeting)]
    found = [(r.type, r.date, tuple(sorted(p.name for p in r.participants if p.name))) for r in read]
    assert [f for f in found if f in expected] == expected and len(found) <= len(expected) + text.count("held talks")


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[tuple[str, str, float, str | None]]) -> None:
    read = sorted((r for r in read_text(text) if isinstance(r, Figure)), key=lambda r: (r.evidence[0].start, r.measure != "level"))
    assert [(r.indicator, r.measure, r.value, r.period) for r in read] == expected


@pytest.mark.parametrize(("text", "expected"), AIMS)
def test_aims(text: str, expected: list[tuple[float, str, float | None]]) -> None:
    assert [(r.value, r.strength, r.baseline) for r in read_text(text) if isinstance(r, Target)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TUNIS, 12 July 2024 - Tunisian Foreign Minister Nabil Ammar will receive Malian Foreign Minister Abdoulaye Diop.", 0),
        ("TUNIS, 12 July 2024 - Tunisia and Mali met. Tunisia will receive Malian students.", 1),
    ],
)
def test_pledges(text: str, expected: int) -> None:
    """Whom somebody will receive is met; it is no undertaking."""
    assert sum(isinstance(r, Pledge) for r in read_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KATHMANDU, 3 May 2024 - JICA and the Government of Nepal signed a loan agreement worth $5 million on Thursday.", ["JPN", "NPL"]),
        ("KATHMANDU, 3 May 2024 - USAID and Nepal signed a grant agreement worth $5 million on Thursday.", ["NPL", "USA"]),
        ("KATHMANDU, 3 May 2024 - Nepal and the Export-Import Bank of Korea signed a loan agreement on Thursday.", ["KOR", "NPL"]),
        ("KATHMANDU, 3 May 2024 - Nepal and the Asian Development Bank signed a loan agreement on Thursday.", ["ADB", "NPL"]),
    ],
)
def test_agencies_of_one_state(text: str, expected: list[str]) -> None:
    """An agency or a bank of one state stands for it, also where the state itself is not named."""
    assert [sorted(r.parties) for r in read_text(text) if isinstance(r, Instrument)] == [expected]


SUMS = [
    (
        "SUVA, 1 July 2024 - Japan and Fiji signed two loan agreements totalling $150 million on Monday. The first, worth $100 million, "
        "will pay for housing, while the second, for $50 million, is for a bridge.",
        [(150000000, "2024-07-01"), (100000000, "2024-07-01"), (50000000, "2024-07-01")],
    ),
    (
        "SUVA, 1 July 2024 - Japan will provide Fiji with 165 million yen in loans under an agreement signed on Monday. The loans carry an "
        "interest rate of 1.6 percent and are repayable over 30 years.",
        [(1.6, "2024-07-01"), (30, "2024-07-01")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(text: str, expected: list[tuple[float, str | None]]) -> None:
    read = [r for r in read_text(text) if isinstance(r, Figure) and r.indicator == "loans"]
    assert sorted((r.value, r.period) for r in read) == sorted(expected)


def test_numbers_hang_on_names() -> None:
    read = read_text("CAIRO, 1 July 2024 - Egypt and France discussed the Giza Metro Line-4 and the Helwan Power Plant-II on Monday.")
    assert sorted(r.name for r in read if isinstance(r, Project)) == ["Giza Metro Line-4", "Helwan Power Plant-II"]


def test_his_government_is_that_of_the_one_named() -> None:
    read = read_text(
        "MUSCAT, 16 September 2025 - Omani Minister Qais Al Yousef met Selemani Jafo, Minister of Trade of Tanzania. Jafo called on "
        "Omani firms to explore opportunities in fisheries, and noted that his government will grant a tax exemption to investors."
    )
    assert [r.actors for r in read if isinstance(r, Pledge) and "tax" in r.action] == [("TZA",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TUNIS, 14 October 2024 - A memorandum of Tunisia and Mali on payments will be signed in December.", "2024-12"),
        ("TUNIS, 14 October 2024 - A memorandum of Tunisia and Mali on payments will be signed in Bamako on 5 January.", "2025-01-05"),
        ("TUNIS, 14 October 2024 - A memorandum of Tunisia and Mali on payments was signed in December.", "2023-12"),
    ],
)
def test_what_will_be_signed_lies_ahead(text: str, expected: str) -> None:
    assert [r.date for r in read_text(text) if isinstance(r, Instrument)] == [expected]
