"""Meetings told in passing: what a body held last, by its letters, in an aside, beside another encounter of the sentence."""

import pytest
from tests.records.reading import Met, meetings

TOLD = [  # a text and one of its meetings
    (
        "TIRANA, 14 May 2024 - Albania and Malta prepare the fourth session of the Albania-Malta Joint Trade Committee (JTC). "
        "It was in Valletta in June 2019 that trade was first taken up; the JTC last sat in Durrës in March 2022.",
        ("commission_session", ("ALB", "MLT"), "2022-03", "Durrës"),
    ),
    (
        "ACCRA, 14 May 2024 - Ghana and Benin will cut duties on shea. The steering group is due to convene next in Cotonou in July.",
        ("commission_session", ("BEN", "GHA"), "2024-07", "Cotonou"),
    ),
    (
        "ACCRA, 14 May 2024 - Ghana and Benin spoke of duties. The committees of both sides will gather in Cotonou in the first quarter "
        "of next year.",
        ("commission_session", ("BEN", "GHA"), "2025-01/2025-03", "Cotonou"),
    ),
    (
        "SUVA, 14 May 2024 - Fiji and Tonga spoke of kava. The Senior Officials Group on Farming hopes to settle the price of kava during "
        "its coming session, in Nuku'alofa in August.",
        ("commission_session", ("FJI", "TON"), "2024-08", "Nuku'alofa"),
    ),
    (
        "RABAT, 14 May 2024 - Morocco and Gabon have old ties. Rabat asked the Joint Economic Committee, last convened in Libreville in "
        "2017, to sit before September.",
        ("commission_session", ("GAB", "MAR"), "2017", "Libreville"),
    ),
    (
        "RABAT, 14 May 2024 - Morocco and Gabon have old ties. Rabat asked the Joint Economic Committee, last convened in Libreville in "
        "2017, to meet before September.",
        ("commission_session", ("GAB", "MAR"), "2024-09", None),
    ),
    (
        "QUITO, 14 March 2023 - Ecuador and Panama agreed to convene the Ecuador-Panama Mixed Commission (CMEP), which last "
        "met in October, in the second half, and to ease visas.",
        ("commission_session", ("ECU", "PAN"), "2022-10", None),
    ),
    (
        "DILI, 14 May 2024 - East Timor and Laos signed a pact. It came out of the 3rd director-level meeting of both "
        "countries, held in Vientiane on 6-7 May.",
        ("talks", ("LAO", "TLS"), "2024-05-06/2024-05-07", "Vientiane"),
    ),
    (
        "MALÉ, 14 May 2024 - The Maldives and Nepal have a pact on labour, concluded when the Foreign Minister of Nepal visited Malé in "
        "January.",
        ("visit", ("NPL",), "2024-01", "Malé"),
    ),
    (
        "DOHA, 14 May 2024 - Qatar and Chad are close. Chadian ambassador Issa Abba, who was received on 2 May by Trade Minister Saad "
        "Karim, said then that N'Djamena would sell more meat.",
        ("talks", ("Issa Abba", "Saad Karim"), "2024-05-02", "Doha"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[-50:] for t, _ in TOLD])
def test_meetings_told_in_passing(text: str, expected: Met) -> None:
    assert expected in meetings(text)


NONE = [  # a text that tells of no session
    "ACCRA, 14 May 2024 - Ghana and Benin spoke of duties. The World Food Programme (WFP) met demand in Cotonou in May.",
    "ACCRA, 14 May 2024 - Ghana and Benin spoke of duties. The working group has to meet the deadline in July.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_session(text: str) -> None:
    assert not [m for m in meetings(text) if m[0] == "commission_session"]
