"""Documents for which an ordinal stands, that are refused, approved, told of in the next sentence, or that rest on an older one."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Pledge

DATELINE = "WINDHOEK, 24 April 2024 - Chad and Angola held talks. "


def documents(text: str) -> list[Instrument]:
    return [r for r in read_text(DATELINE + text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("They signed a treaty on fisheries and a second covering seed.", ["treaty on fisheries", "treaty covering seed"]),
        (
            "Chad and Angola signed nine papers on Monday. Among the papers are a protocol on visas and a third concerning archives.",
            ["nine papers", "protocol on visas", "protocol concerning archives"],
        ),
        ("They signed a contract for two ferries and a third on credit.", ["contract for two ferries and a third on credit"]),
        ("They signed a treaty on fisheries and will build a second on the coast.", ["treaty on fisheries"]),
        ("A loan agreement for a third stage is under negotiation.", ["loan agreement for a third stage"]),
        ("There was general agreement that the roads were good.", []),
        ("The General Agreement of June 1991 is the root of these ties.", ["General Agreement"]),
        ("Angola has refused to sign the treaty on fisheries.", []),
        ("Angola declined to conclude a treaty on fisheries with Chad.", []),
        ("Angola has refused to sign the Treaty on Inland Fisheries.", ["Treaty on Inland Fisheries"]),
        ("A treaty on fisheries was signed, paving the way for a programme of courses.", ["treaty on fisheries"]),
        (
            "A treaty on fisheries was signed, along with a programme for 2025-2028.",
            ["treaty on fisheries", "programme for 2025-2028"],
        ),
        ("Angola's parliament refused to ratify the treaty on fisheries with Chad.", ["treaty on fisheries with Chad"]),
    ],
)
def test_titles(said: str, titles: list[str]) -> None:
    assert [r.title for r in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "status", "date"),
    [
        ("They completed talks on a fisheries treaty. It will be signed in Luanda in July.", "prepared", "2024-07"),
        ("A fisheries treaty has been drafted, and the envoys hope to conclude it in October.", "prepared", "2024-10"),
        ("A fisheries treaty has been drafted. It was welcomed in March.", "prepared", None),
        ("Angola terminated the fisheries treaty with Chad, and it had been signed in 2009.", "ended", "2009"),
        ("They exchanged diplomatic notes on Tuesday.", "signed", "2024-04-23"),
        ("The customs treaty, on which eight protocols rest, was signed in Moundou in May 1998.", "signed", "1998-05"),
    ],
)
def test_days(said: str, status: str, date: str | None) -> None:
    assert [(r.status, r.date) for r in documents(said)] == [(status, date)]


def test_the_paper_of_this_session_is_none_that_was_signed_years_ago() -> None:
    found = documents(
        "The envoys went through the memorandum signed in Luanda in August 2020. At the end the memorandum of the fifth round was signed."
    )
    assert [(r.title, r.date) for r in found] == [("memorandum", "2020-08"), ("memorandum of the fifth round", "2024-04-24")]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The Federal Cabinet approved the signing of a memorandum with Chad on tourism.", []),
        ("Angola's cabinet gave its nod for signing of a seed protocol with Chad.", []),
        (
            "The Seed Agency of Chad and the Cabinet of Ministers of Angola will sign a protocol.",
            ["Seed Agency of Chad", "Cabinet of Ministers of Angola"],
        ),
        (
            "A memorandum was signed between Luena University, Benguela and the Soil Institute of Chad.",
            ["Luena University", "Soil Institute of Chad"],
        ),
        (
            "The Seed Agency of Chad signed a memorandum with Rui Neto, Director of the Soil Institute of Angola.",
            ["Seed Agency of Chad", "Soil Institute of Angola"],
        ),
    ],
)
def test_who_concluded_it(said: str, names: list[str]) -> None:
    assert [b.name for r in documents(said) for b in r.institutions] == names


def test_a_firm_of_a_third_state_that_the_lead_names_once_is_no_party() -> None:
    found = read_text(
        "New life for the Moundou railway\n\nWINDHOEK, 24 April 2024 - The two governments have hired Harbin Survey of China to study the "
        "line, Angolan minister Rui Neto and Chadian minister Ali Ba said.\n\nAngola and Chad opened the first part in 1998. Angola wants "
        "to end the works in 2030. Chad bought eight engines. Angola and Chad signed a customs treaty on Monday."
    )
    assert [r.parties for r in found if isinstance(r, Instrument)] == [("AGO", "TCD")]


@pytest.mark.parametrize("joint", [". ", "; ", ", and ", ", but ", " and "])
def test_main_clauses_are_read_however_they_are_joined(joint: str) -> None:
    they = "They" if joint == ". " else "they"
    found = read_text(DATELINE + f"Chad exported goods for $95 million to Angola in 2022{joint}{they} agreed to open a bank in Moundou.")
    assert [(r.value, r.period) for r in found if isinstance(r, Figure)] == [(95e6, "2022")]
    assert [r.action for r in found if isinstance(r, Pledge)] == ["open a bank in Moundou"]
