"""Documents in frames that agencies use every day: who concluded them, when, how far they have come, and where their titles end."""

import pytest
from tests.records.reading import read

from pledger.records.types import Instrument

LEAD = " date 2023-05-12 ACCRA - The trade ministers of Ghana and Chile, Kofi Mensah and Ana Rojas, held talks in Accra on 11 May 2023. "


def documents(text: str, lead: str = LEAD) -> list[Instrument]:
    return read(lead + text, Instrument)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The Republic of Ghana signed on Thursday with the Santiago Investment Fund a loan agreement.", ["Santiago Investment Fund"]),
        ("The Santiago Investment Fund signed a loan agreement with the Republic of Ghana.", ["Santiago Investment Fund"]),
        ("Codelcos of Chile and Goldbase of Ghana inked a contract on smelters.", ["Codelcos", "Goldbase"]),
        ("Firms of Chile and traders of Ghana inked a contract on smelters.", []),
        ("Mining company Andes Group put its name to a contract with the Bank of Ghana.", ["Andes Group", "Bank of Ghana"]),
        (
            "The ministers spoke, while the Accra Stock Exchange and the Bank of Chile inked a memorandum on listings.",
            ["Accra Stock Exchange", "Bank of Chile"],
        ),
        ("The 4th Chile-Ghana Cabinet closed on Thursday with the adoption of the Accra Declaration.", []),
        ("Ghana's GNPC, Chile's ENAP and Togo's STSL renewed their fuel supply agreement.", ["GNPC", "ENAP", "STSL"]),
        ("In Accra, GNPC and ENAP renewed their fuel supply agreement.", ["GNPC", "ENAP"]),
        ("They tasked the two transport ministries with drafting a plan of action on shipping.", []),
        ("The two transport ministries signed a plan of action on shipping.", ["transport ministries"]),
        ("The ministries of foreign affairs of Ghana and Chile signed a plan.", ["ministries of foreign affairs of Ghana and Chile"]),
        ("An agreement on stamps was signed by the postal services of both countries.", ["postal services"]),
        ("The coast guards of Ghana and Chile signed a plan on patrols.", ["coast guards of Ghana and Chile"]),
        ("An agreement between the national libraries of Ghana and Chile was signed.", ["national libraries of Ghana and Chile"]),
        ("Ghana and Chile signed a pact on seats. National airlines of both countries welcomed it.", []),
        ("Ghana and Chile signed a pact on the work of agencies.", []),
        (
            "A memorandum between the Ministry of Energy of Ghana and Empresa Solar de Chile was signed.",
            ["Ministry of Energy of Ghana", "Empresa Solar de Chile"],
        ),
        (
            "The GCB, the grain board of Ghanaian growers, and the Chilean Council for Trade, Farms and Ports have signed a pact on rye.",
            ["GCB", "Chilean Council for Trade, Farms and Ports"],
        ),
        (
            "Ghana signed a loan agreement with the African Development Bank (AfDB) and the Santiago Investment Fund.",
            ["African Development Bank (AfDB)", "Santiago Investment Fund"],
        ),
    ],
)
def test_institutions(said: str, names: list[str]) -> None:
    assert [[b.name for b in r.institutions] for r in documents(said)] == [names]


@pytest.mark.parametrize(
    ("said", "status", "date"),
    [
        ("The Bank of Ghana and the Bank of Chile have signed a pact, under which 40 trainees will come to Accra.", "signed", "2023-05-11"),
        (
            "They marked the entry into force of their Air Transport Agreement on Thursday. It was signed in June 2019.",
            "in_force",
            "2019-06",
        ),
        ("The agreement on grapes was signed by the two states in 2016.", "signed", "2016"),
        ("The labour ministries hope to sign a pact on nurses by the end of 2023.", "proposed", "2023"),
        ("They plan to sign a pact on nurses by the end of 2023.", "prepared", "2023"),
        ("They told their aides to begin work on a treaty on seafarers.", "proposed", None),
        ("They completed work on a treaty on seafarers.", "prepared", None),
        ("They agreed in principle on signing a memorandum on copper.", "proposed", None),
        ("There was consensus on three MoUs.", "prepared", None),
        ("They resolved to review the Copper Agreement of 1998.", "in_force", "1998"),
        ("Chile and Ghana have also had a fisheries treaty since 1987.", "in_force", "1987"),
        (
            "The Cabinet of Ghana endorsed the financing agreement on dams, concluded with Chile in Santiago on 3 April.",
            "signed",
            "2023-04-03",
        ),
        ("The talks concluded with two treaties on dams.", "signed", "2023-05-11"),
        ("The Cabinet of Ghana on Friday gave the go-ahead to ink eight memoranda with Chile.", "prepared", None),
        ("Ghana and Chile will on Friday ink eight memoranda.", "prepared", "2023-05-12"),
        ("The Senate on Friday welcomed an agreement signed between Ghana and Chile.", "signed", None),
        ("They adopted a protocol amending the Agreement on Wine dated 3 March 1999.", "signed", "2023-05-11"),
        ("In the hall a ceremony was held to sign ten documents.", "signed", "2023-05-11"),
        ("In the hall a ceremony will be held to sign ten documents.", "prepared", None),
        ("The visit is expected to deepen ties with the conclusion of two MoUs.", "prepared", None),
        ("The visit ended with the conclusion of two MoUs.", "signed", "2023-05-11"),
        ("A pact on rye, negotiated for two years by both sides, was initialled in Accra on 3 May.", "prepared", "2023-05-03"),
        ("An MoU on tea was recently signed by business councils. The MoU was signed on 28 April.", "signed", "2023-04-28"),
        ("Uganda and Chile agreed to finalise the draft memorandum on silos before December.", "prepared", None),
    ],
)
def test_status_and_date(said: str, status: str, date: str | None) -> None:
    assert [(r.status, r.date) for r in documents(said)] == [(status, date)]


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("To recall, the presidents met in Santiago on 9 March. The talks resulted in the conclusion of a treaty on mining.", "2023-03-09"),
        ("In February 2021 the king visited Chile. During the visit, a treaty on mining was signed.", "2021-02"),
        ("The presidents met in Santiago on 9 March. Farmers of Chile welcomed it. A treaty on mining was signed.", "2023-05-11"),
        ("The presidents met in Santiago on 9 March.\n\nThe talks led to the signing of a treaty on mining.", "2023-05-11"),
    ],
)
def test_day_of_the_talks_it_goes_on_with(told: str, date: str) -> None:
    assert [r.date for r in documents(LEAD + "\n\n" + told, "")] == [date]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "They attended the signing of a memorandum on silos, and of a pact on nurses.",
            ["memorandum on silos", "pact on nurses"],
        ),
        ("They signed an agreement on the sale of wine, and of fruit.", ["agreement on the sale of wine, and of fruit"]),
        ("They signed a trade agreement and two memoranda on nurses.", ["trade agreement", "two memoranda on nurses"]),
        ("They signed six agreements and memoranda on nurses.", ["six agreements and memoranda on nurses"]),
        ("The treaty between Ghana and Chile boosts trade; it was signed in 2020.", ["treaty between Ghana and Chile"]),
        ("They signed a treaty on direct Chile flights from Accra.", ["treaty on direct Chile flights from Accra"]),
        ("An aviation pact will be signed on training and another on safety.", ["aviation pact on training", "aviation pact on safety"]),
        ("They signed a contract for pumps to the tune of $2 million.", ["contract for pumps"]),
        (
            "- MoU between the GCB (Ghana Commodity Board) and the Bank of Chile was signed.",
            ["MoU between the GCB (Ghana Commodity Board) and the Bank of Chile"],
        ),
        ("They hailed the aid plan, which dates from the 2003 peace accord, had worked, and he proposed extending it.", ["peace accord"]),
        ("Chile will help Ghana to carry out its Five-Year Development Plan.", []),
        ("A pact on rye, drafted for months by lawyers, was signed.", ["pact on rye"]),
        ("They noted the 27 treaties and memoranda in existence.", []),
        ("They signed a treaty on rye, which brings to 17 the number of agreements.", ["treaty on rye"]),
        ("They signed a number of agreements.", ["number of agreements"]),
        ("The MoU with Chile on rye relates to seeds and was signed in 2020.", ["MoU with Chile on rye"]),
        (
            "They ratified the Air Trade Pact (ATP) between Ghana and Chile. The Ghana-Chile ATP is the second of its kind.",
            ["Air Trade Pact (ATP) between Ghana and Chile"],
        ),
        (
            "When the session closed, the co-chairs signed the Protocol. A memorandum on silos was signed too.",
            ["Protocol", "memorandum on silos"],
        ),
        ("The ministers signed a memorandum on silos. The co-chairs signed the memorandum.", ["memorandum on silos"]),
    ],
)
def test_title(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


def test_worth_to_the_tune_of_a_sum() -> None:
    assert [r.value for r in documents("They signed a contract for pumps to the tune of $2 million.")] == [2_000_000]


def test_heading_under_a_country() -> None:
    told = "ACCRA, 12 May 2023 - The President of Chile met the President of Ghana."
    text = f"Ghana: Joint Communiqué On the Visit of President Rojas of Chile\n\n{told}"
    assert [r.title for r in documents(text, "")] == ["Joint Communiqué On the Visit of President Rojas of Chile"]


def test_headline_with_a_verb_is_no_title() -> None:
    told = "ACCRA, 12 May 2023 - The Cabinet of Ghana approved a loan agreement with Chile."
    text = f"Loan agreement with Chile for silos goes to Parliament\n\n{told}"
    assert [r.title for r in documents(text, "")] == ["loan agreement with Chile"]


def test_list_in_small_letters() -> None:
    items = "A memorandum on rye;\n\nA tourism cooperation document between the relevant agencies;\n\nAn agreement on seats."
    found = documents(f"They signed three documents:\n\n{items}")
    assert [r.title for r in found] == [
        "memorandum on rye",
        "tourism cooperation document between the relevant agencies",
        "agreement on seats",
    ]


@pytest.mark.parametrize(
    ("said", "parties"),
    [
        ("They signed an MoU on rye. The MoU was signed in English, Spanish and French.", [("CHL", "GHA")]),
        ("They signed an MoU on rye, drawn up in Spanish.", [("CHL", "GHA")]),
        ("The MoU on rye was signed in French and Togolese towns.", [("FRA", "TGO")]),
    ],
)
def test_languages_are_no_parties(said: str, parties: list[tuple[str, ...]]) -> None:
    assert [r.parties for r in documents(said)] == parties


def test_page_date_with_a_slash() -> None:
    told = "HANOI - Vietnam and Chile signed a trade pact on Tuesday. The two countries will widen trade."
    text = f"Vietnam, Chile sign trade pact\nMay, 11/2022 - 09:30\n\n{told}"
    assert [r.date for r in documents(text, "")] == ["2022-05-10"]
