"""What ministries and embassies print: envoys' calls, lists of offices, visits put off, what only looks like an undertaking."""

import pytest
from tests.records import reading
from tests.records.reading import R
from tests.records.test_nationality import lands

from pledger.records.types import Instrument, Meeting, Pledge

DAY = " date 2024-06-05 "


def _read(text: str, kind: type[R]) -> list[R]:
    return reading.read(f"{DAY}{text}", kind)


def _met(text: str) -> list[tuple[str, set[tuple[str | None, str | None]], str | None, bool]]:
    return [(r.type, {(p.name, p.country) for p in r.participants}, r.date, r.planned) for r in _read(text, Meeting)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "LOMÉ — Foreign Minister Kofi Agbo on Tuesday welcomed the visit of a team led by Chadian Minister Ali Deby on July 7-9.",
            [("visit", {("Ali Deby", "TCD")}, "2024-07-07/2024-07-09", True)],
        ),
        (
            "HANOI — Chilean President Ana Paz visited Vietnam on June 3-4. During the trip, she held talks with President To Lam; called"
            " on General Secretary Le Van Minh; met Prime Minister Tran Anh Duc; and dined.",
            [
                ("visit", {("Ana Paz", "CHL")}, "2024-06-03/2024-06-04", False),
                ("talks", {("Ana Paz", "CHL"), ("To Lam", "VNM")}, "2024-06-03/2024-06-04", False),
                ("talks", {("Ana Paz", "CHL"), ("Le Van Minh", "VNM")}, "2024-06-03/2024-06-04", False),
                ("talks", {("Ana Paz", "CHL"), ("Tran Anh Duc", "VNM")}, "2024-06-03/2024-06-04", False),
            ],
        ),
        (
            "The President of Togo, Kofi Agbo, was scheduled to pay a state visit to Chad last month, but it was later postponed.",
            [],
        ),
        (
            "N'DJAMENA — Togo's President Kofi Agbo met Chadian Minister Ali Deby on Tuesday, but a planned fair was postponed.",
            [("talks", {("Kofi Agbo", "TGO"), ("Ali Deby", "TCD")}, "2024-06-04", False)],
        ),
        (
            "Anil Rao, non-resident Ambassador of India, Pedro Ruiz, non-resident Ambassador of Cuba, and Mila Pavic, the newly appointed"
            " Ambassador of Serbia, met Foreign Minister Omar Ali of Chad on Tuesday.",
            [
                (
                    "talks",
                    {("Anil Rao", "IND"), ("Pedro Ruiz", "CUB"), ("Mila Pavic", "SRB"), ("Omar Ali", "TCD")},
                    "2024-06-04",
                    False,
                )
            ],
        ),
        (
            "Charge d'Affaires at the Embassy of Cuba in Abuja, Nigeria, Leo Paz, paid a courtesy call on Togo's Minister-designate for"
            " Trade, Kofi Agbo, on Tuesday.",
            [("talks", {("Leo Paz", "CUB"), ("Kofi Agbo", "TGO")}, "2024-06-04", False)],
        ),
        (
            "Indian President Asha Rao met H.E. Mr. Le Van Minh, General Secretary of the Vietnam Communist Party, on Tuesday.",
            [("talks", {("Asha Rao", "IND"), ("Le Van Minh", "VNM")}, "2024-06-04", False)],
        ),
        (
            "The foreign ministers of Togo and Chad, Kofi Agbo and Ali Deby, held talks on Tuesday. They agreed to meet again in October.",
            [
                ("talks", {("Kofi Agbo", "TGO"), ("Ali Deby", "TCD")}, "2024-06-04", False),
                ("talks", {("Kofi Agbo", "TGO"), ("Ali Deby", "TCD")}, "2024-10", True),
            ],
        ),
    ],
)
def test_who_met(text: str, expected: list[tuple[str, set[tuple[str | None, str | None]], str | None, bool]]) -> None:
    assert _met(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Speaker of Parliament Omar Haddad received the Ambassadors of Chile, Ana Soto, and Kenya, Joy Otieno. They hailed him"
            " on his election as Speaker of the Lebanese Parliament.",
            "Omar Haddad",
            "LBN",
        ),
        ("The Foreign Minister, Prof. Amr Musa, received the ambassadors of Spain and Chad, affirming Sudan's wishes.", "Amr Musa", "SDN"),
        (
            "LOMÉ, (NewsPoint / Pakistan Point News / TOG - 5th Jun, 2024) Kofi Agbo, Minister of Mines, met the Chadian minister.",
            "Kofi Agbo",
            "TGO",
        ),
        (
            "Defence Minister Rajnath Singh met Chad's minister. In talks with the premier of Togo, Rajnath Singh said so.",
            "Rajnath Singh",
            "IND",
        ),
        ("Chad's minister met Togo's Minister of Safety, Retired General Kofi Agbo, on Monday.", "Kofi Agbo", "TGO"),
        ("Secretary Defence Lt. General (R) Asad Khan of Pakistan met Chad's minister.", "Asad Khan", "PAK"),
    ],
)
def test_whose_officials(text: str, name: str, country: str) -> None:
    assert lands(text)[name] == country


def test_a_letters_writer_is_not_the_host() -> None:
    text = (
        "The Ambassador of Norway to Nepal Tore Holm called on the new Minister of Foreign Affairs Arzu Thapa. He handed over a letter of"
        " congratulation from the Norwegian Foreign Minister Nils Eide. The Foreign Minister thanked her. She also voiced readiness to"
        " build a dam."
    )
    assert [(p.actors, p.strength) for p in _read(text, Pledge)] == [(("NPL",), "willing")]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("They agreed that the port has to be dredged.", ["the port has to be dredged"]),
        ("They agreed that trade has grown since 2020.", []),
        ("They agreed that the joint bank had brought good results.", []),
        (
            "They agreed that once the bridge has been completed, the ferry would stop.",
            ["once the bridge has been completed, the ferry would stop"],
        ),
        ("They agreed to meet in the first quarter of 2025.", []),
        ("They agreed to meet the demand for power.", ["meet the demand for power"]),
        ("They agreed for closer cooperation in mining.", ["closer cooperation in mining"]),
        ("They agreed for ten years.", []),
        ("They exchanged views on issues affecting both nations.", []),
        ("They discussed opening new border posts.", ["opening new border posts"]),
        ("The committees shall meet when agreed upon for the pursuit of their aims.", []),
        ("They agreed upon joint steps at sea.", ["joint steps at sea"]),
        ("The minister wished the ambassador every success in her efforts to bring the nations together.", []),
        ("He sought blessings from the monks.", []),
        ("The ministers will come together to discuss trade.", []),
        ("He believed that the Chadian parliament will continue to gain new successes.", []),
        ("The minister said that Togo supported the work done by the Chadian embassy.", []),
        ("The accords on trade in the fields covered by those committees were listed.", []),
        ("The president will return to Lomé on Saturday.", []),
        ("The President of Togo was scheduled to embark on an official visit to Chad.", []),
    ],
)
def test_what_is_undertaken(sentence: str, actions: list[str]) -> None:
    found = _read(f"LOMÉ — Togo and Chad held talks on Tuesday. {sentence}", Pledge)
    assert [p.action for p in found] == actions


def test_a_framework_is_set_up_not_signed() -> None:
    text = "Kenya and Oman held talks. The purpose of the treaty signed at the palace is to establish a framework in which both can trade."
    assert [r.type for r in _read(text, Instrument)] == ["treaty"]


def _papers(text: str) -> list[tuple[str, str | None, tuple[tuple[str, str | None], ...]]]:
    return [(r.title, r.period, tuple((b.name, b.country) for b in r.institutions)) for r in _read(text, Instrument)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The following were signed by Togo and Chad:\n\n1. Programme for Cultural Cooperation and Exchanges (2023-26);\n"
            "2. Programme of Work in Sports (2024-2028).",
            [
                ("Programme for Cultural Cooperation and Exchanges", "2023/2026", ()),
                ("Programme of Work in Sports", "2024/2028", ()),
            ],
        ),
        (
            "The Ministry of culture of Togo and Ministry of culture of Chad signed an agreement on films.",
            [("agreement on films", None, (("Ministry of culture of Togo", "TGO"), ("Ministry of culture of Chad", "TCD")))],
        ),
        ("Togo and Chad held talks. The MoU on rail was exchanged by Kofi Agbo.", [("MoU on rail", None, ())]),
        (
            "Togo and Chad signed an MoU between the two universities on the establishment of the Dr. Agbo Chair.",
            [("MoU between the two universities on the establishment of the Dr. Agbo Chair", None, ())],
        ),
    ],
)
def test_what_papers_are_called(text: str, expected: list[tuple[str, str | None, tuple[tuple[str, str | None], ...]]]) -> None:
    assert _papers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Togo's minister Kofi Agbo flew to N'Djamena on Monday to meet Chad's President Ali Deby.",
            [
                ("visit", {("Kofi Agbo", "TGO")}, "2024-06-03", False),
                ("talks", {("Kofi Agbo", "TGO"), ("Ali Deby", "TCD")}, "2024-06-03", False),
            ],
        ),
        (
            "LOMÉ — Chad's Prime Minister Ali Deby was on Tuesday received by Togo's President Kofi Agbo. The visiting Prime Minister, who"
            " came to the country on Monday for a state visit of two days, was given full honours.",
            [
                ("talks", {("Ali Deby", "TCD"), ("Kofi Agbo", "TGO")}, "2024-06-04", False),
                ("state_visit", {("Ali Deby", "TCD")}, "2024-06-03/2024-06-04", False),
            ],
        ),
        ("Togo's President Kofi Agbo received a cable from Chad's President Ali Deby. Togo and Chad are friends.", []),
        ("Fiji and Nauru spoke. Nauru's president announced that it was leaving the Forum in March last year.", []),
        (
            "The Ambassador of Chad, Ali Deby, called on Governor Kofi Agbo of Togo at Governor House on Tuesday.",
            [("talks", {("Ali Deby", "TCD"), ("Kofi Agbo", "TGO")}, "2024-06-04", False)],
        ),
        (
            "Togo and Chad are neighbours. Their Bi-national Cabinet is to be held on Monday 10 June in Lomé.",
            [("commission_session", {(None, "TGO"), (None, "TCD")}, "2024-06-10", True)],
        ),
    ],
)
def test_what_is_a_meeting(text: str, expected: list[tuple[str, set[tuple[str | None, str | None]], str | None, bool]]) -> None:
    assert _met(text) == expected


def test_no_town_is_made_of_other_names() -> None:
    text = "Fiji's Prime Minister Ana Sow held talks with Tonga's Prime Minister Ofa Tau at a Pacific Islands Forum Ministers Meeting."
    assert {r.place for r in _read(text, Meeting)} == {None}
    paper = "Joint Communiqué between Zambia and Cuba issued at the Close of the State Visit to Zambia by the President of Cuba."
    assert [r.place for r in _read(paper, Instrument)] == [None]
