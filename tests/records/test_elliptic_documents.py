"""Documents that leave out their noun, and what stands round the words for documents."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

BETWEEN = " date 2024-05-10 The Foreign Ministers of Ghana and Togo met in Accra on 9 May to discuss relations between the two countries. "


def documents(text: str) -> list[Instrument]:
    return [r for r in read_text(BETWEEN + text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "They signed two memoranda of understanding, one setting up a trade council and the other on the lending of books.",
            ["memorandum of understanding setting up a trade council", "memorandum of understanding on the lending of books"],
        ),
        (
            "Agreements were signed on fishing in the lagoon and on the upkeep of the road.",
            ["agreement on fishing in the lagoon", "agreement on the upkeep of the road"],
        ),
        (
            "They signed protocols on customs, on plant health and on water.",
            ["protocol on customs", "protocol on plant health", "protocol on water"],
        ),
        ("They signed three protocols, including one on plant health.", ["three protocols", "protocol on plant health"]),
        ("They signed two protocols, one of them in Lomé.", ["two protocols"]),
        ("They signed two treaties, one on water and another on seeds.", ["treaty on water", "treaty on seeds"]),
        (
            "They signed three memoranda, one on water and the other on seeds.",
            ["three memoranda", "memorandum on water", "memorandum on seeds"],
        ),
        ("They signed a pact on water and one on seeds.", ["pact on water", "pact on seeds"]),
        ("They signed a pact on water, and one with Benin may follow.", ["pact on water"]),
        ("They looked on as the pacts were signed in Accra, among them one on water and one on seeds.", ["pact on water", "pact on seeds"]),
        ("They signed a protocol on customs, on Thursday.", ["protocol on customs"]),
        ("Two documents were signed: a treaty on the border and a plan of action.", ["treaty on the border", "plan of action"]),
    ],
)
def test_titles(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "title", "status", "date"),
    [
        ("They signed a cultural exchange agreement for 2024-2026.", "cultural exchange agreement for 2024-2026", "signed", "2024-05-09"),
        ("They signed two draft agreements on fishing.", "two draft agreements on fishing", "signed", "2024-05-09"),
        ("They signed a package of 12 documents.", "package of 12 documents", "signed", "2024-05-09"),
        ("Ghana terminated the 2019 agreement with Togo on fishing last year.", "agreement with Togo on fishing", "ended", "2019"),
        ("Ghana denounced its fishing accords with Togo.", "fishing accords with Togo", "ended", None),
        ("The fishing treaty between Ghana and Togo, once ratified, will help.", "fishing treaty between Ghana and Togo", "signed", None),
        ("Parliament ratified the treaty between Ghana and Togo by 90 votes to 3.", "treaty between Ghana and Togo", "ratified", None),
        ("The two signed a contract on gas supply.", "contract on gas supply", "signed", "2024-05-09"),
    ],
)
def test_fields(said: str, title: str, status: str, date: str | None) -> None:
    assert [(r.title, r.status, r.date) for r in documents(said)] == [(title, status, date)]


def test_a_verb_with_an_object_of_its_own_is_not_told_of_the_document_before() -> None:
    said = "They signed a plan of consultations, and their envoys initialled a protocol on fishing."
    assert [(r.title, r.status) for r in documents(said)] == [("plan of consultations", "signed"), ("protocol on fishing", "prepared")]


def test_parties_are_not_those_of_another_document() -> None:
    said = "Ghana is negotiating a treaty with Benin, and talks on a tax treaty with Nigeria are well advanced."
    assert [r.parties for r in documents(said)] == [("BEN", "GHA"), ("GHA", "NGA")]


@pytest.mark.parametrize(
    ("said", "title", "value"),
    [
        ("They signed a deal for a $150 million loan to Togo.", "deal for a $150 million loan to Togo", 150e6),
        ("They signed a contract worth $5 million with the city of Kara.", "contract worth $5 million with the city of Kara", 5e6),
        ("They signed contracts worth $5 million.", "contracts", 5e6),
        (
            "They signed a pact to share data, patrol the coast and train guards.",
            "pact to share data, patrol the coast and train guards",
            None,
        ),
        ("They signed a pact to share data and agreed to meet in May.", "pact to share data", None),
        ("They signed the Action Plan 2024-2025.", "Action Plan 2024-2025", None),
        ("They signed a contract to build a power plant in Kara.", "contract to build a power plant in Kara", None),
        ("They signed a contract to build a power plant in Lomé on Monday.", "contract to build a power plant", None),
        ("They marked the signing of the second loan tranche.", "second loan tranche", None),
    ],
)
def test_titles_and_worth(said: str, title: str, value: float | None) -> None:
    assert [(r.title, r.value) for r in documents(said)] == [(title, value)]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("The banks of Ghana and Togo said in a joint statement that rates were low.", None),
        ("The two ministers signed a joint statement.", "signed"),
    ],
)
def test_a_statement_that_is_only_quoted_from(said: str, status: str | None) -> None:
    assert [r.status for r in documents(said)] == [status]


@pytest.mark.parametrize(
    "said",
    [
        "They hope for an agreement.",
        "They left without a communiqué.",
        "They put their names to it at an Exchange of Notes ceremony.",
        "They spoke of student exchange, and programmes that serve both were on the agenda.",
    ],
)
def test_no_document(said: str) -> None:
    assert documents(said) == []
