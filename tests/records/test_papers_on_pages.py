"""Documents as real pages tell of them, where reading once slipped."""

import pytest
from tests.records.reading import read

from pledger.records.types import Instrument

PRAIA = "PRAIA, May 5, 2021. "


def documents(text: str) -> list[Instrument]:
    return read(PRAIA + text, Instrument)


@pytest.mark.parametrize(
    ("said", "title", "status"),
    [
        ("Peru and Chile will negotiate the first part of a broad, mutually useful Trade Pact.", "Trade Pact", "proposed"),
        (
            "Our teams have made good progress for a broad trade agreement of Peru and Chile.",
            "broad trade agreement of Peru and Chile",
            "proposed",
        ),
        ("A fishing agreement between Peru and Chile is close.", "fishing agreement between Peru and Chile", "prepared"),
        ("Peru and Chile will sign a Trade Pact between Peru and Chile by autumn.", "Trade Pact between Peru and Chile", "prepared"),
        ("Peru and Chile will sign a Trade Pact between Peru and Chile by 2027.", "Trade Pact between Peru and Chile", "prepared"),
        ("Peru and Chile will sign an agreement on ports in the fall of 2026.", "agreement on ports", "prepared"),
        ("Peru and Chile will sign an agreement on ports in early 2026.", "agreement on ports", "prepared"),
        ("Peru and Chile signed an agreement on spring barley.", "agreement on spring barley", "signed"),
        ("Peru and Chile signed a roadmap for growth in Peru and Chile by 2027.", "roadmap for growth in Peru and Chile by 2027", "signed"),
    ],
)
def test_how_far_a_paper_has_come_and_where_its_title_ends(said: str, title: str, status: str) -> None:
    [paper] = documents(said)
    assert (paper.title, paper.status) == (title, status)


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        ("Peru and Chile will prepare a protocol along with the departments and ministries involved.", []),
        ("Peru and Chile signed a protocol in the presence of ministries concerned.", []),
        ("Peru and Chile will sign a Pact between Peru and Chile in early 2026.", []),
        ("A protocol was signed by the health ministries of Peru and Chile.", ["health ministries of Peru and Chile"]),
    ],
)
def test_bodies_that_conclude_nothing(said: str, bodies: list[str]) -> None:
    [paper] = documents(said)
    assert [body.name for body in paper.institutions] == bodies
