"""Documents in plain frames: what their titles hold, how far they have come, on which day they were signed, and by which bodies."""

import pytest
from tests.records.reading import read

from pledger.records.types import Instrument

LEAD = " date 2023-05-12 SUVA - The foreign ministers of Fiji and Vanuatu, Ana Tikoi and Marc Ligo, held talks in Suva on 11 May 2023. "


def documents(text: str, lead: str = LEAD) -> list[Instrument]:
    return read(lead + text, Instrument)


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("They signed six agreements on topics ranging from dairy farming to film.", ["six agreements"]),
        ("They signed seven pacts, declarations and work programmes.", ["seven pacts, declarations and work programmes"]),
        ("They signed more than 30 documents.", ["30 documents"]),
        ("They signed a package of 12 documents.", ["package of 12 documents"]),
        ("A new memorandum of cooperation is expected to be signed in June.", ["new memorandum of cooperation"]),
        ("They praised Fisheries Agreement No. 12 between Fiji and Vanuatu.", ["Fisheries Agreement No. 12 between Fiji and Vanuatu"]),
        ("They praised the agreement of which no copy is left.", []),
        ("Fijian Dairies signed a contract worth 3 million dollars to build a mill in Vanuatu.", ["contract to build a mill in Vanuatu"]),
        ("They signed a grant agreement worth 3 million dollars to build a mill in Vanuatu.", ["grant agreement"]),
        ("They signed two supply contracts worth 3 million dollars for the delivery of rice.", ["two supply contracts"]),
    ],
)
def test_title(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("They reviewed the implementation of the 2021-2024 action programme.", "2021/2024"),
        ("They signed a plan of consultations for 2023 - 2026.", "2023/2026"),
        ("They signed a plan of consultations for 2023.", "2023"),
    ],
)
def test_period(said: str, period: str) -> None:
    assert [r.period for r in documents(said)] == [period]


@pytest.mark.parametrize(
    ("said", "status", "date"),
    [
        ("They agreed to finalise a protocol on quarantine by August.", "prepared", None),
        ("They agreed to sign a protocol on quarantine by August.", "proposed", None),
        ("They finalised a protocol on quarantine on Thursday.", "signed", "2023-05-11"),
        ("The talks on the Air Transport Agreement will be completed in June.", "proposed", None),
        ("The talks on the Air Transport Agreement will be concluded in June.", "proposed", None),
        ("The talks on the Air Transport Agreement have been concluded.", "prepared", None),
        ("The Air Transport Agreement will be concluded in June.", "prepared", "2023-06"),
        ("The work on a protocol on quarantine is at the completion stage.", "prepared", None),
        ("A protocol on quarantine is in its final stage.", "prepared", None),
        ("They agreed to renew the protocol on quarantine, which lapsed in March.", "ended", None),
        ("They renewed the protocol on quarantine, which was concluded in 2019.", "in_force", "2019"),
        ("The Port Roadmap, signed by the two sides, is being carried out.", "in_force", None),
        ("The experts were told to prepare a roadmap on ports.", "proposed", None),
        ("The experts are preparing a roadmap on ports.", "prepared", None),
        ("They concluded a treaty on whaling in 2021. The Fijian parliament ratified it last year.", "ratified", "2021"),
        ("They concluded a treaty on whaling in 2021. The Fijian parliament debated it last year.", "signed", "2021"),
        ("Fiji terminated the treaty on whaling with Vanuatu. It had been signed in 2009.", "ended", "2009"),
        ("The Whaling Accord was signed when President T. Rabo visited Port Vila in April 2020.", "signed", "2020-04"),
        ("The treaty on whaling, which was initialled in March, will be signed in July.", "prepared", "2023-07"),
    ],
)
def test_how_far_and_when(said: str, status: str, date: str | None) -> None:
    assert [(r.status, r.date) for r in documents(said)] == [(status, date)]


@pytest.mark.parametrize(
    "said",
    [
        "The two countries have four agreements in force.",
        "They have signed 41 documents since relations were established.",
        "They noted that 14 agreements and protocols are in place.",
    ],
)
def test_what_has_gathered_is_no_document(said: str) -> None:
    assert documents(said) == []


def test_documents_signed_on_one_occasion_that_was_no_stock() -> None:
    assert [r.count for r in documents("They signed four agreements, which enter into force in June.")] == [4]


def test_one_of_a_lot() -> None:
    found = documents("They signed three agreements on Thursday. One of them, a protocol on quarantine, provides for joint checks.")
    assert [(r.title, r.status, r.date) for r in found] == [
        ("three agreements", "signed", "2023-05-11"),
        ("protocol on quarantine", "signed", "2023-05-11"),
    ]


def test_the_year_of_one_is_not_the_next_ones() -> None:
    found = documents("They signed the following documents: Plan on Sport for 2024; MoU on Banking.")
    assert [(r.title, r.date) for r in found] == [("Plan on Sport for 2024", "2023-05-11"), ("MoU on Banking", "2023-05-11")]


def test_all_of_them_ratified() -> None:
    found = documents("In 2021 they signed a treaty on whaling and a treaty on reefs. Both have been ratified.")
    assert [r.status for r in found] == ["ratified", "ratified"]


def test_paragraphs_behind_a_list_are_none_of_its_documents() -> None:
    found = documents(
        "4. The following agreements were signed:\n\n• Agreement on Culture;\n• Agreement on Sport.\n\n"
        "5. Fiji will send ten teachers to Vanuatu.\n\n6. Minister Ligo invited Minister Tikoi to Port Vila.",
        LEAD.strip() + "\n\n",
    )
    assert [r.title for r in found] == ["Agreement on Culture", "Agreement on Sport"]


def test_a_list_of_what_is_no_paper() -> None:
    found = documents("On farming, they spoke of cooperation, as follows:\n\n• Farmers exchange programme;\n• Joint fairs.")
    assert found == []


@pytest.mark.parametrize(
    "opening", ["During the business forum ", "At the meeting ", "On the margins of the visit ", "At the meeting, ", ""]
)
@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Nadi Sugar of Fiji and Efate Copra of Vanuatu", ["Nadi Sugar of Fiji", "Efate Copra"]),
        ("the Fiji Ports Authority and the Vanuatu Chamber of Commerce", ["Fiji Ports Authority", "Vanuatu Chamber of Commerce"]),
    ],
)
def test_bodies_behind_the_occasion(opening: str, who: str, names: list[str]) -> None:
    found = documents(f"{opening}{who if opening else who[0].upper() + who[1:]} signed a memorandum on packaging.")
    assert [[b.name for b in r.institutions] for r in found] == [names]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "The state dairy company Nadimilk and the Vanuatu shipping firm Efatelines signed a memorandum on packaging.",
            ["Nadimilk", "Efatelines"],
        ),
        ("A memorandum between the Fijian trader Nadicopra and the firm Efatelines of Vanuatu was signed.", ["Nadicopra", "Efatelines"]),
        ("A contract between the Bank of Fiji and the port of Vila was signed.", ["Bank of Fiji", "port of Vila"]),
    ],
)
def test_names_of_firms_without_their_trade(said: str, names: list[str]) -> None:
    assert [[b.name for b in r.institutions] for r in documents(said)] == [names]


def test_lots_between_nobody_named() -> None:
    found = documents("They oversaw the signing of five memoranda between firms and colleges of both states.")
    assert [(r.title, r.count) for r in found] == [("five memoranda", 5)]


def test_several_papers_told_of_one_by_one() -> None:
    found = documents("They inked several cooperation documents. An agreement on ports and a protocol on quarantine were signed.")
    assert [r.title for r in found] == ["agreement on ports", "protocol on quarantine"]


def test_a_bank_that_lends_by_two_agreements() -> None:
    found = documents(
        "The Asian Development Bank and Fiji signed two loan agreements worth 20 million dollars for roads.",
        " date 2023-05-12 SUVA - ",
    )
    assert [[b.name for b in r.institutions] for r in found] == [["Asian Development Bank"]]
