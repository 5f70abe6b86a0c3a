"""Documents as agencies, ministries and banks word them: who signs, in which order, and how far the document has come."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

CONTEXT = "NAIROBI, June 12, 2024 – Kenya and Ghana have had close ties for years, the Kenyan foreign ministry said. "
BANKS = "NAIROBI, June 12, 2024 – The World Bank and Kenya held talks on bilateral cooperation, the Kenyan finance ministry said. "


def documents(said: str, context: str = CONTEXT) -> list[Instrument]:
    return [r for r in read_text(context + said) if isinstance(r, Instrument)]


def told(said: str) -> list[tuple[str, str | None, str | None]]:
    return [(r.title, r.status, r.date) for r in documents(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kenya and Ghana exchanged notes on a grant for schools on Tuesday.", ("notes on a grant for schools", "signed", "2024-06-11")),
        ("Notes for the loan were exchanged in Accra on Monday.", ("Notes for the loan", "signed", "2024-06-10")),
        ("The signing of the MoU took place at the Ministry of Health in Nairobi on Tuesday.", ("MoU", "signed", "2024-06-11")),
        ("This is in line with the Volta Partnership, which the two premiers signed in 2022.", ("Volta Partnership", "signed", "2022")),
        ("The defence agreement of August 2021 paved the way for joint drills.", ("defence agreement", "signed", "2021-08")),
        ("They spoke of the Transfer of Prisoners Agreement signed in May 2020.", ("Transfer of Prisoners Agreement", "signed", "2020-05")),
    ],
)
def test_signed(said: str, expected: tuple[str, str, str]) -> None:
    assert told(said) == [expected]


@pytest.mark.parametrize(
    ("said", "title", "status"),
    [
        ("Kenya is negotiating a status of forces agreement.", "status of forces agreement", "proposed"),
        ("They suggested that the two sides soon sign an agreement on labour.", "agreement on labour", "proposed"),
        ("The law on ratification of the agreement on air services was signed by the president.", "agreement on air services", "ratified"),
        ("A draft programme of cooperation for 2025-2027 was looked at.", "programme of cooperation for 2025-2027", "prepared"),
        ('They will sign an Action Plan ("road map").', "Action Plan", "prepared"),
        ('They agreed to negotiate a pact on fishing "in the coming weeks".', "pact on fishing", "proposed"),
        ("The two sides signed 13 agreements in fields such as trade.", "13 agreements", "signed"),
    ],
)
def test_title_and_status(said: str, title: str, status: str) -> None:
    assert [(t, s) for t, s, _ in told(said)] == [(title, status)]


def test_documents_that_a_row_names_by_one() -> None:
    said = "They signed three agreements. The agreements include one on schools, one on media and another on energy."
    assert [t for t, _, _ in told(said)] == ["agreement on schools", "agreement on media", "agreement on energy"]


@pytest.mark.parametrize(
    "said",
    [
        "Both sides are in full agreement on the need for peace.",
        "Talks ended without an agreement.",
        "The parties exchanged views on the programme of the coming summit.",
        "No agreement was signed during the visit.",
        "They raised their ties to a Strategic Partnership.",
        "They praised the solid treaty base of relations.",
    ],
)
def test_no_document(said: str) -> None:
    assert documents(said) == []


@pytest.mark.parametrize(
    ("said", "institutions"),
    [
        ("A contract for the road was signed with Ghana's Volta Roads Company.", ["Volta Roads Company"]),
        ("Kenya's National Assembly approved the trade agreement with Ghana on Monday.", []),
        ("Nairobi and Accra signed a twinning agreement on Tuesday.", ["Nairobi", "Accra"]),
        ("The Kenya Power Corporation (KPC) and GRIDCO of Ghana signed an agreement.", ["Kenya Power Corporation (KPC)", "GRIDCO"]),
        ("The National Assembly ratified the pact between the Council of Ministers of Kenya and the Government of Ghana.", []),
        ("KenGaz and ABC Holding signed an agreement on a pipeline.", ["KenGaz", "ABC Holding"]),
    ],
)
def test_who_concluded_it(said: str, institutions: list[str]) -> None:
    assert [[body.name for body in r.institutions] for r in documents(said)] == [institutions]


@pytest.mark.parametrize(
    ("said", "parties"),
    [
        ("The World Bank and Kenya signed a memorandum of understanding on cities on Monday.", ("KEN", "World Bank")),
        ("The Government of Kenya and the World Bank signed a financing agreement on Monday.", ("KEN", "World Bank")),
        ("The World Food Programme and Kenya signed an agreement on school meals on Monday.", ("KEN", "WFP")),
        ("Kenya signed a loan agreement with the Arab Bank for Economic Development in Africa (BADEA).", ("BADEA", "KEN")),
    ],
)
def test_a_bank_is_a_party(said: str, parties: tuple[str, ...]) -> None:
    assert [r.parties for r in documents(said, BANKS)] == [parties]


def test_latin_america_is_no_state() -> None:
    said = "The government of Kenya and the Solidarity Bank of Latin America signed a loan agreement."
    assert "USA" not in documents(said, BANKS)[0].parties


@pytest.mark.parametrize(
    ("said", "title", "status", "date"),
    [
        ("The instruments of ratification of the border agreement were exchanged on Monday.", "border agreement", "ratified", None),
        ("The text of the fisheries protocol was initialled in Accra on 8 June.", "fisheries protocol", "prepared", "2024-06-08"),
        ("The memorandum on farming expired last year.", "memorandum on farming", "ended", None),
        ("The Treaty on Trade and Transit of 1996 remains in force.", "Treaty on Trade and Transit", "in_force", "1996"),
        ("They agreed to activate the memorandum on farming.", "memorandum on farming", "in_force", None),
        ("Under a deal valued at $15 million, Kenya will ship tea to Ghana.", "deal", "in_force", None),
        ("The minister said the Bilateral Air Services Agreement would open routes.", "Bilateral Air Services Agreement", "in_force", None),
        ("The minister was pleased with the agreement on the cable.", "agreement on the cable", None, None),
        ("Kenya and Ghana signed a plan of events for 2024 to 2027.", "plan of events for 2024 to 2027", "signed", "2024-06-12"),
        ("They will sign a 30 million euro grant agreement.", "grant agreement", "prepared", None),
        ("They are implementing a joint action plan for 2024-2026.", "joint action plan for 2024-2026", "in_force", None),
    ],
)
def test_how_far_it_has_come(said: str, title: str, status: str | None, date: str | None) -> None:
    assert told(said) == [(title, status, date)]
