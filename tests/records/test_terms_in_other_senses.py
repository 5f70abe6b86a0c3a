"""Words of the tables in a sense of their own: an emergency hospital is health's, a plan that is put forward is no money put in."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Instrument, Pledge, Target

LEAD = " date 2024-03-05 LIMA - The ministers of Peru and Chad held talks in Lima on 5 March 2024. "


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Chad agreed to build an emergency hospital in Peru.", "health"),
        ("Peru agreed to grant an emergency loan to Chad.", "finance"),
        ("Peru agreed to help Chad with emergency response.", "security"),
        ("Peru and Chad agreed to teach Mandarin in schools.", "education"),
        ("Chad will give the schools of Peru new books after the opening address.", "education"),
        ("Chad will drop customs duties on lamps of Peru.", "customs"),
    ],
)
def test_the_sector_is_that_of_what_is_done(said: str, sector: str) -> None:
    assert [p.sector for p in read(LEAD + said, Pledge)] == [sector]


@pytest.mark.parametrize(
    ("said", "indicators"),
    [
        ("Peru has put in $5 million in Chad.", ["investment"]),
        ("Throughput between Peru and Chad rose to 5 million tonnes in 2023.", ["freight"]),
        ("Chad's terminal has a throughput of 5 million tonnes a year.", ["capacity"]),
    ],
)
def test_what_a_figure_measures(said: str, indicators: list[str]) -> None:
    assert [f.indicator for f in read(LEAD + said, Figure) if f.value == 5e6] == indicators


@pytest.mark.parametrize(
    "said",
    [
        "Peru was encouraged to see trade with Chad reach $5 million.",
        "Peru was challenged by a drought that cut trade with Chad to $5 million.",
        "Peru will put forward a plan of $5 million for the lamps.",
    ],
)
def test_what_aims_at_nothing(said: str) -> None:
    assert not [t for t in read(LEAD + said, Target) if t.indicator in ("investment", "trade_turnover")]


@pytest.mark.parametrize(
    ("said", "count", "place"),
    [
        ("Two-three agreements were inked by Peru and Chad in Cusco.", None, "Cusco"),
        ("Twenty-three agreements were inked by Peru and Chad in Cusco.", 23, "Cusco"),
        ("A treaty between Peru and Chad was signed in Nepali and Thai.", 1, None),
        ("A treaty between Peru and Chad was signed in English.", 1, None),
    ],
)
def test_how_many_documents_and_where(said: str, count: int | None, place: str | None) -> None:
    assert [(i.count, i.place) for i in read(LEAD + said, Instrument)] == [(count, place)]
