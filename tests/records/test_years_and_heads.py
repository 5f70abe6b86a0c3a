"""Encounters dated by the year that opens a sentence, told of once more, led by heads of sides; documents told of by two names."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Meeting

Told = tuple[str, tuple[str | None, ...], str | None, str | None, bool]  # type, names or countries, date, place, planned


def told(text: str) -> list[Told]:
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    return [(m.type, tuple(p.name or p.country for p in m.participants), m.date, m.place, m.planned) for m in found]


LEAD = " date 2024-05-10 Malawi and Angola are neighbours of the same region. "
SOW: Told = ("talks", ("Nancy Tembo", "Tete Antonio"), "2024-05-08", "Luanda", False)
MET = " date 2024-05-10 Malawi's Foreign Minister Nancy Tembo met Angola's Foreign Minister Tete Antonio in Luanda on Wednesday. "
MEETINGS: list[tuple[str, list[Told]]] = [
    (
        LEAD + "In 2021, Angola's President Joao Lourenco visited Lilongwe.",
        [("visit", ("Joao Lourenco",), "2021", "Lilongwe", False)],
    ),
    (
        LEAD + "On 7 June of last year Angola's President Joao Lourenco made an official visit to Malawi.",
        [("official_visit", ("Joao Lourenco",), "2023-06-07", "Malawi", False)],
    ),
    (
        LEAD + "Last year the Malawi-Angola joint commission held its fourth session in Lilongwe.",
        [("commission_session", ("MWI", "AGO"), "2023", "Lilongwe", False)],
    ),
    (
        LEAD + "After the 2022 visit of Angola's President Joao Lourenco to Lilongwe the border was opened.",
        [("visit", ("Joao Lourenco",), "2022", "Lilongwe", False)],
    ),
    (
        " date 2024-05-10 In 2021 trade had been small, Angola's President Joao Lourenco said as he received Malawi's President Lazarus "
        "Chakwera.",
        [("talks", ("Joao Lourenco", "Lazarus Chakwera"), None, None, False)],
    ),
    (
        LEAD + "The 2022 visits by President Lazarus Chakwera of Malawi to Luanda and by President Joao Lourenco of Angola to Lilongwe "
        "helped.",
        [("visit", ("Lazarus Chakwera",), "2022", "Luanda", False), ("visit", ("Joao Lourenco",), "2022", "Lilongwe", False)],
    ),
    (MET + "This was their first meeting since President Lazarus Chakwera's trip to the coast.", [SOW]),
    (
        " date 2024-05-10 Malawi and Angola held talks in Luanda on Wednesday. Foreign Minister Nancy Tembo spoke for Malawi and Foreign "
        "Minister Tete Antonio represented Angola.",
        [SOW],
    ),
    (
        " date 2024-05-10 Malawi and Angola held talks in Luanda on Wednesday. Foreign Minister Nancy Tembo of Malawi thanked Foreign "
        "Minister Tete Antonio of Angola for maize.",
        [("talks", ("MWI", "AGO"), "2024-05-08", "Luanda", False)],
    ),
    (
        LEAD + "Angola and Malawi will hold talks about fishing in Blantyre in July.",
        [("talks", ("AGO", "MWI"), "2024-07", "Blantyre", True)],
    ),
    (
        LEAD + "Consultations on these questions are to be held in Blantyre in July.",
        [("talks", ("AGO", "MWI"), "2024-07", "Blantyre", True)],
    ),
    (LEAD + "The working group on fisheries within the ministry was closed in July.", []),
    (
        " date 2024-05-10 LUANDA, 10 May - Angola and Malawi trade in fish. Mining Minister Monica Chang'anamuno is paying a short visit "
        "to Luanda.",
        [("visit", ("Monica Chang'anamuno",), None, "Luanda", False)],
    ),
    (
        LEAD + "Angola's Speaker Carolina Cerqueira received members of the Malawian parliament's group for ties with Angola headed by MP "
        "Richard Chimwendo in Luanda.",
        [("talks", ("Carolina Cerqueira", "Richard Chimwendo"), None, "Luanda", False)],
    ),
    (
        LEAD + "A delegation from the Malawian Chamber of Mines and Trade headed by Director Chikumbutso Namelo visited Luanda on Tuesday.",
        [("visit", ("Chikumbutso Namelo",), "2024-05-07", "Luanda", False)],
    ),
    (
        LEAD + "The joint commission of Malawi and Angola plans little. It last met in Lilongwe in March 2019.",
        [("commission_session", ("AGO", "MWI"), "2019-03", "Lilongwe", False)],
    ),
    (
        " date 2024-05-10 President of Malawi Lazarus Chakwera met President of Angola Joao Lourenco in Luanda on Wednesday. On "
        "Thursday both presidents addressed the Angola-Malawi Mining Forum there, where President Lourenco spoke of gold.",
        [
            ("talks", ("Lazarus Chakwera", "Joao Lourenco"), "2024-05-08", "Luanda", False),
            ("forum", ("Joao Lourenco", "Lazarus Chakwera"), "2024-05-09", "Luanda", False),
        ],
    ),
    (
        LEAD + "The fourth session of the joint trade committee is now to take place in Luanda in the third quarter.",
        [("commission_session", ("AGO", "MWI"), "2024-07/2024-09", "Luanda", True)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS, ids=[t[-60:] for t, _ in MEETINGS])
def test_encounters(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


Paper = tuple[str, str | None, str | None]  # title, status, date


def papers(text: str) -> list[Paper]:
    return [(r.title, r.status, r.date) for r in read_text(text) if isinstance(r, Instrument)]


PAPERS: list[tuple[str, list[Paper]]] = [
    (LEAD + "The protocol on fisheries will be signed within ninety days.", [("protocol on fisheries", "prepared", None)]),
    (LEAD + "The protocol on fisheries will be signed by July.", [("protocol on fisheries", "prepared", "2024-07")]),
    (
        LEAD + "Malawi and Angola signed a fishing pact, the Mangochi Treaty, on Monday.",
        [("Mangochi Treaty", "signed", "2024-05-06")],
    ),
    (
        LEAD + "Malawi and Angola signed a fishing pact, the Mangochi Treaty and a protocol on roads on Monday.",
        [
            ("fishing pact", "signed", "2024-05-06"),
            ("Mangochi Treaty", "signed", "2024-05-06"),
            ("protocol on roads", "signed", "2024-05-06"),
        ],
    ),
    (LEAD + "Angola is Malawi's oldest treaty partner.", []),
    (LEAD + "At the fair, contracts and agreements worth $90 million were achieved.", [("contracts and agreements", "signed", None)]),
    (
        LEAD + "Exports will double within two years of a double taxation treaty coming into force.",
        [("double taxation treaty", "proposed", None)],
    ),
    (LEAD + "Exports doubled after the Mangochi Treaty came into force.", [("Mangochi Treaty", "in_force", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS, ids=[t[-60:] for t, _ in PAPERS])
def test_papers(text: str, expected: list[Paper]) -> None:
    assert papers(text) == expected
