"""Documents told of round their verb: what stands behind it, loans that are signed themselves, amounts in words before the noun."""

import pytest
from tests.records.reading import read

from pledger.records.types import Instrument

LEAD = " date 2023-05-12 ASMARA - Ministers Ana Tesfay of Eritrea and Marko Ilic of Serbia held talks in Asmara on 11 May 2023. "


def documents(said: str) -> list[Instrument]:
    return read(LEAD + said, Instrument)


@pytest.mark.parametrize(
    ("said", "title", "date"),
    [
        (
            "A treaty was signed in Asmara on Monday by both ministers on the return of looted coins.",
            "treaty on the return of looted coins",
            "2023-05-08",
        ),
        ("A deal was sealed in 2019 between Serbia and Eritrea to lay an undersea cable.", "deal to lay an undersea cable", "2019"),
        (
            "Yesterday a contract was clinched with Serbia for the delivery of 40 buses.",
            "contract for the delivery of 40 buses",
            "2023-05-11",
        ),
        ("A pact will be signed in June by the two envoys on seed potatoes.", "pact on seed potatoes", "2023-06"),
        (
            "A memorandum was concluded between the University of Asmara and the Institute of Soils of Serbia.",
            "memorandum between the University of Asmara and the Institute of Soils of Serbia",
            "2023-05-11",
        ),
        ("A pact was signed for the first time between Serbia and Eritrea.", "pact", "2023-05-11"),
        ("A pact was signed in Asmara, and a joint committee on tea was set up.", "pact", "2023-05-11"),
        ("A pact was signed on the sidelines of the forum by both ministers.", "pact", "2023-05-11"),
        ('A loan agreement titled "Roads to Schools" was signed between Serbia and Eritrea on Monday.', "Roads to Schools", "2023-05-08"),
    ],
)
def test_what_it_is_about_stands_behind_its_verb(said: str, title: str, date: str) -> None:
    assert [(r.title, r.date) for r in documents(said)] == [(title, date)]


def test_lot_told_of_one_by_one_behind_its_verb() -> None:
    said = "Two protocols were signed by the Serbian and Eritrean ministers on honey and on wool."
    assert [r.title for r in documents(said)] == ["protocol on honey", "protocol on wool"]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Serbia and Eritrea signed a soft loan of $12 million for village wells.", [("soft loan", 12e6, "signed")]),
        ("Eritrea on Thursday signed a $9 million credit with the OPEC Fund.", [("credit with the OPEC Fund", 9e6, "signed")]),
        (
            "They signed a loan of $12 million and a small grant of $2 million to line canals.",
            [("loan", 12e6, "signed"), ("small grant", 2e6, "signed")],
        ),
        ("Eritrea hopes to sign a 3 billion dinar loan with Serbia.", [("loan with Serbia", 3e9, "proposed")]),
        ("Eritrea has received a loan of $12 million from Serbia.", []),
        ("They signed a law on loans to farmers.", []),
        ("They signed grant and loan agreements.", [("grant and loan agreements", None, "signed")]),
    ],
)
def test_loan_that_is_signed(said: str, titles: list[tuple[str, float | None, str]]) -> None:
    assert [(r.title, r.value, r.status) for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "title", "value"),
    [
        ("They signed a 12 million US dollar deal on ferries.", "deal on ferries", 12e6),
        ("They signed a 7 million-euro contract on ferries.", "contract on ferries", 7e6),
        ("They signed a €7-million contract on ferries.", "contract on ferries", 7e6),
        ("They signed an 80-million-dollar loan agreement for the port.", "loan agreement for the port", 80e6),
        ("They signed a $30 million, three-year contract on ferries.", "three-year contract on ferries", 30e6),
        ("They signed a 7 million euro accord on ferries.", "accord on ferries", 7e6),
    ],
)
def test_amount_before_the_noun(said: str, title: str, value: float) -> None:
    assert [(r.title, r.value, r.count) for r in documents(said)] == [(title, value, 1)]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("They agreed to speed up the conclusion of a treaty on prisoners.", "proposed"),
        ("They agreed to speed up the signing of a treaty on prisoners.", "prepared"),
        ("Serbia and Eritrea are working on a treaty on prisoners.", "proposed"),
        ("A treaty on prisoners is at the drafting stage.", "prepared"),
        ("The ministers told their staffs to prepare a draft treaty on prisoners.", "proposed"),
        ("The ministers went through a draft treaty on prisoners.", "prepared"),
        ("The protocol on prisoners, which lapsed in 2019, is to be renewed.", "ended"),
        ("The protocol on prisoners expired in 2019 and was renewed last year.", "in_force"),
        ("The protocol on prisoners, which expires next year, will be renewed.", "in_force"),
        ("The treaty on prisoners between Serbia and Eritrea dates back to 1998.", "in_force"),
    ],
)
def test_how_far(said: str, status: str) -> None:
    assert [r.status for r in documents(said)] == [status]


def test_sides_end_where_the_title_ends() -> None:
    said = "The tax treaty between Serbia and Eritrea awaits signature."
    assert [(r.institutions, r.status) for r in documents(said)] == [((), "prepared")]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("They signed an Agreement on Tourism and Protocol on Customs.", ["Agreement on Tourism", "Protocol on Customs"]),
        ("They signed the MoU on Youth, Treaty on Cables and Plan for Tea.", ["MoU on Youth", "Treaty on Cables", "Plan for Tea"]),
        ("They signed a Trade and Investment Agreement on wool.", ["Trade and Investment Agreement on wool"]),
        ("They signed the Protocol to the Trade and Investment Agreement.", ["Protocol to the Trade and Investment Agreement"]),
        (
            "A pact between Serbia, Eritrea and Chad was signed to set up a shipyard.",
            ["pact between Serbia, Eritrea and Chad to set up a shipyard"],
        ),
        ("A treaty on mines; another on tax; and a plan for wool were signed.", ["treaty on mines", "treaty on tax", "plan for wool"]),
        ("A treaty on mines, another on tax and a third on wool were signed.", ["treaty on mines", "treaty on tax", "treaty on wool"]),
        ("Among the papers are pacts on honey and on wool.", ["pact on honey", "pact on wool"]),
        (
            "They signed an Action Plan for the Comprehensive Partnership for 2024.",
            ["Action Plan for the Comprehensive Partnership for 2024"],
        ),
        ("A memorandum was signed by both in the field of seed testing.", ["memorandum in the field of seed testing"]),
    ],
)
def test_several_in_a_row(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("They approved the treaty on mines for signing next month.", "prepared"),
        ("They approved that the treaty on mines be signed next month.", "prepared"),
        ("They approved the treaty on mines.", "signed"),
    ],
)
def test_approved_for_signing(said: str, status: str) -> None:
    assert [r.status for r in documents(said)] == [status]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The Dairy Board of Serbia and Eritrea's Milk Agency, for their part, signed a pact.", ["Dairy Board of Serbia", "Milk Agency"]),
        ("They signed a pact. It was inked by the Dairy Board (DB) and Eritrea's Milk Agency.", ["Dairy Board (DB)", "Milk Agency"]),
        ("They signed a pact. It was signed by Ministers Ana Tesfay and Marko Ilic.", []),
    ],
)
def test_bodies_round_the_verb(said: str, names: list[str]) -> None:
    assert [[b.name for b in r.institutions] for r in documents(said)] == [names]


def test_union_among_three_sides() -> None:
    assert [r.parties for r in documents("They praised the pact between the European Union, Serbia and Eritrea.")] == [("ERI", "EU", "SRB")]


def test_what_a_signed_pact_provides_for_is_not_signed() -> None:
    said = "The pact signed in May by both sides envisages a roadmap for ports."
    assert [(r.title, r.status) for r in documents(said)] == [("pact", "signed"), ("roadmap for ports", "prepared")]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("The talks resulted in a joint declaration.", ["joint declaration"]),
        ("The visit yielded four pacts, plus a memorandum on wool.", ["four pacts", "memorandum on wool"]),
        ("The two sides reached an agreement on wool.", []),
        ("The memorandum was found wanting.", []),
    ],
)
def test_what_talks_resulted_in(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("They signed a Tax Treaty and Trade Agreement.", [("Tax Treaty", "signed"), ("Trade Agreement", "signed")]),
        ("This falls under the Border Treaty and Transit Agreement.", [("Border Treaty", "in_force"), ("Transit Agreement", "in_force")]),
        ("They praised the Special Areas Agreement.", [("Special Areas Agreement", "in_force")]),
        ("The pact on wool, signed in May 2010, and ratified a year later, helped both.", [("pact on wool", "ratified")]),
        ("The pact on wool was signed in 2018, and entered into force in 2020.", [("pact on wool", "in_force")]),
        ("The pact on wool was initialled in March, and signed in May.", [("pact on wool", "signed")]),
        ("They signed a pact on wool, which will be in force for ten years.", [("pact on wool", "signed")]),
        (
            "They inked a pact on wool, under which a mill will be built, and a memorandum on tea.",
            [("pact on wool", "signed"), ("memorandum on tea", "signed")],
        ),
        ("They went over a memorandum on wool, and a plan to set up a joint mill.", [("memorandum on wool", "proposed")]),
    ],
)
def test_steps_and_clauses_between(said: str, told: list[tuple[str, str | None]]) -> None:
    assert [(r.title, r.status) for r in documents(said)] == told


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("They signed a loan agreement worth 5 million dollars and a grant agreement.", [5e6, None]),
        ("They signed a grant agreement and a 5 million dollar loan agreement.", [None, 5e6]),
    ],
)
def test_worth_of_the_other_document(said: str, values: list[float | None]) -> None:
    assert [r.value for r in documents(said)] == values


def test_day_from_which_it_is_applied_is_not_its_date() -> None:
    assert [r.date for r in documents("They agreed to implement the accord on visas from 5 March 2024.")] == [None]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("They have a pact on wool and are negotiating another on tea.", [("pact on wool", "signed"), ("pact on tea", "proposed")]),
        ("They ratified a pact on wool and initialled one on tea.", [("pact on wool", "ratified"), ("pact on tea", "prepared")]),
        ("A pact on wool and another one on tea will be signed.", [("pact on wool", "prepared"), ("pact on tea", "prepared")]),
    ],
)
def test_another_with_a_verb_of_its_own(said: str, told: list[tuple[str, str]]) -> None:
    assert [(r.title, r.status) for r in documents(said)] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The second agreement, the Mill Accord, was signed in Asmara.", [("Mill Accord", "signed")]),
        ("The agenda includes the signing of a tax treaty.", [("tax treaty", "proposed")]),
        ("They took up several topics, among them the signing of a tax treaty.", [("tax treaty", "proposed")]),
        ("They signed a plan for wool and agreed on a common strategy.", [("plan for wool", "signed")]),
        ("The deal provides for student exchange programmes between Serbia and Eritrea.", []),
    ],
)
def test_topics_and_further_acts(said: str, told: list[tuple[str, str]]) -> None:
    assert [(r.title, r.status) for r in documents(said)] == told


def test_items_numbered_with_dashes() -> None:
    said = (
        "\n\nThe following documents were signed:\n\n1- Agreement on visas.\n\n2- MoU for co-operation in education.\n\n3- Plan for tea.\n"
    )
    assert [(r.title, r.date) for r in documents(said)] == [
        ("Agreement on visas", "2023-05-11"),
        ("MoU for co-operation in education", "2023-05-11"),
        ("Plan for tea", "2023-05-11"),
    ]


def test_two_told_for_the_first_time_are_two() -> None:
    one, two = (f"They signed an MoU for joint co-operation in {field} between both states." for field in ("sport", "tourism"))
    assert len(documents(f"{one} {two}")) == 2
