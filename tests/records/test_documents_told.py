"""How far documents have come, whose they are, and who lends by them."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Pledge

BETWEEN = " date 2024-05-10 The Foreign Ministers of Ghana and Togo met in Accra on 9 May to discuss relations between the two countries. "


def documents(text: str) -> list[Instrument]:
    return [r for r in read_text(BETWEEN + text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "title", "status"),
    [
        ("Experts are polishing a treaty on fishing that the two presidents are to sign in June.", "treaty on fishing", "prepared"),
        ("Ghana and Togo put into effect a protocol on fishing.", "protocol on fishing", "in_force"),
        ("The Treaty on Fishing, which was signed in 2015, is being implemented.", "Treaty on Fishing", "in_force"),
        ("Ghana and Togo have in place a visa waiver agreement.", "visa waiver agreement", "in_force"),
        ("They signed an agreement submitting their dispute to a court.", "agreement submitting their dispute to a court", "signed"),
        ("They signed agreements in the fields of customs and labour.", "agreements in the fields of customs and labour", "signed"),
        ("They approved an Action Plan to attract visitors.", "Action Plan to attract visitors", "signed"),
    ],
)
def test_status_and_title(said: str, title: str, status: str) -> None:
    assert [(r.title, r.status) for r in documents(said)] == [(title, status)]


def test_a_verb_in_a_title_governs_nothing() -> None:
    said = "They marked the signing of the Programme on Cultural Exchange for 2024-2028 and the Agreement on Readmission."
    assert [r.status for r in documents(said)] == ["signed", "signed"]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("They formalised their support for Togo's development programme.", []),
        ("They spoke after the signing of treaties: a treaty on fishing and a treaty on gas.", ["treaty on fishing", "treaty on gas"]),
    ],
)
def test_what_is_no_document_of_two(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


def test_the_bank_that_lends_is_an_institution_of_the_agreement() -> None:
    said = (
        " date 2024-05-10 The African Development Bank will lend Togo $20 million for roads. "
        "The loan agreement was signed in Lomé by Finance Minister Sani Yaya on Thursday."
    )
    found = [r for r in read_text(said) if isinstance(r, Instrument)]
    assert [([b.name for b in r.institutions], r.parties, r.value) for r in found] == [
        (["African Development Bank"], ("AfDB", "TGO"), 20e6),
    ]


@pytest.mark.parametrize(
    ("said", "actors"),
    [
        ("The visiting delegation proposed building a dairy plant.", ("TGO",)),
        ("The guests said they were interested in building a mill.", ("TGO",)),
        ("The hosts expressed readiness to train vets.", ("GHA",)),
    ],
)
def test_guests_and_hosts(said: str, actors: tuple[str, ...]) -> None:
    lead = " date 2024-05-10 ACCRA, May 10 (ABC) – Togolese Farm Minister Koffi Abalo led a delegation to Ghana this week. "
    assert [r.actors for r in read_text(lead + said) if isinstance(r, Pledge)] == [actors]


@pytest.mark.parametrize(
    ("said", "title", "date"),
    [
        ("During the visit on 7-8 May the sides signed a treaty on fishing.", "treaty on fishing", "2024-05-07/2024-05-08"),
        ("A treaty on fishing, drawn up in February, awaits signature.", "treaty on fishing", None),
        ("The Ghana-Togo fishing treaty was signed in 2019.", "Ghana-Togo fishing treaty", "2019"),
        ("They signed a treaty on fishing two years later.", "treaty on fishing", None),
    ],
)
def test_days(said: str, title: str, date: str | None) -> None:
    assert [(r.title, r.date) for r in documents(said)] == [(title, date)]


def test_what_is_signed_is_not_in_force_because_it_is_spoken_of() -> None:
    said = "They signed the Accra Fishing Treaty on 8 May. The Accra Fishing Treaty is short."
    assert [(r.title, r.status) for r in documents(said)] == [("Accra Fishing Treaty", "signed")]


def test_items_that_name_no_document() -> None:
    said = (
        "The four MoUs signed are as follows:\n1) Cooperation in beekeeping between the two ministries.\n2) Agreement on fishing.\n"
        "3) Collaboration in the field of sports.\n4) Lending of museum pieces.\nThe ministers then left."
    )
    assert [(r.type, r.title, r.status) for r in documents(said)] == [
        ("memorandum", "Cooperation in beekeeping between the two ministries", "signed"),
        ("agreement", "Agreement on fishing", "signed"),
        ("memorandum", "Collaboration in the field of sports", "signed"),
        ("memorandum", "Lending of museum pieces", "signed"),
    ]


def test_items_that_are_fields_are_no_documents() -> None:
    said = "Four MoUs were signed in these areas:\n1) Beekeeping and honey.\n2) Inland fishing.\nThe ministers then left."
    assert [r.title for r in documents(said)] == ["Four MoUs"]


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        (
            "They signed an MoU between the Ministry of Justice of Ghana and the Ministry of Justice of Togo on Legal Aid.",
            ["Ministry of Justice of Ghana", "Ministry of Justice of Togo"],
        ),
        (
            "They signed an MoU between Ghana's Ministry of Planning and Togo's Ministry of Water, the Lomé News Agency, LNA, reported.",
            ["Ministry of Planning", "Ministry of Water"],
        ),
    ],
)
def test_where_bodies_end(said: str, bodies: list[str]) -> None:
    assert [b.name for r in documents(said) for b in r.institutions] == bodies


def test_two_titles_of_one_sentence_are_two_documents() -> None:
    said = (
        "They signed the “Memorandum of Understanding on Fishing Cooperation” and the “Memorandum of Understanding on Water Cooperation”."
    )
    assert len(documents(said)) == 2


def test_what_others_concluded_is_another_document() -> None:
    said = (
        "The amending protocol to the tax treaty between Ghana and Togo was signed on 8 May. "
        "Benin ratified the amending protocol to the tax treaty with Niger on 9 May."
    )
    assert [(r.parties, r.status) for r in documents(said)] == [(("GHA", "TGO"), "signed"), (("BEN", "NER"), "ratified")]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "They signed an MoU on training between the Law Academy, Ministry of Justice of Togo, and the Institute of Ghana.",
            "MoU on training between the Law Academy, Ministry of Justice of Togo, and the Institute of Ghana",
        ),
        ("Parliament ratified the loan treaty between Ghana and Togo in the second reading.", "loan treaty between Ghana and Togo"),
        ("They signed a memorandum of understanding and cooperation in trade.", "memorandum of understanding and cooperation in trade"),
        (
            "They signed the executive programme for the Labour Cooperation Programme.",
            "executive programme for the Labour Cooperation Programme",
        ),
    ],
)
def test_titles_of_agencies(said: str, title: str) -> None:
    assert [r.title for r in documents(said)] == [title]
