"""Whose a flow is where partners are told by their places, by their region, or together: and when it held."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

GHANA = """Trade between Ghana and other African Union members grows

The Statistical Service said that the trade between Ghana and other African Union members reached $8.6bn in 2022.

Ghana's exports to the countries of the African Union came to $6.3bn in 2022. Togo came first among the buyers of Ghanaian exports,
with a value of $1.2bn, while Benin ranked second with exports worth $929m.

Niger came in fourth, with exports worth $718m.

Imports from those countries reached $2.3bn in 2022, a 16% rise.

According to the service, Nigeria topped the countries exporting to Ghana with an import volume of $525m.
"""
PAKISTAN = """Pakistan and Turkmenistan discuss trade

Pakistan's exports to Turkmenistan stand at $5 million and imports from this Central Asian state reached $20 million in 2022.
"""


def _figures(text: str) -> dict[float, Figure]:
    return {r.value: r for r in read_text(text, date="2023-11-20") if isinstance(r, Figure)}


@pytest.mark.parametrize(
    ("value", "indicator", "ends"),
    [
        (6.3e9, "exports", ("GHA", "AU")),
        (1.2e9, "exports", ("GHA", "TGO")),
        (9.29e8, "exports", ("GHA", "BEN")),
        (7.18e8, "exports", ("GHA", "NER")),
        (2.3e9, "imports", ("AU", "GHA")),
        (16, "imports", ("AU", "GHA")),
        (5.25e8, "imports", ("NGA", "GHA")),
    ],
)
def test_partner_with_a_place_or_of_a_union(value: float, indicator: str, ends: tuple[str, str]) -> None:
    told = _figures(GHANA)[value]
    assert (told.indicator, (told.origin, told.destination), told.period) == (indicator, ends, "2022")


def test_quarter_is_no_place() -> None:
    told = _figures("Egypt and Sudan trade more.\n\nIn the second quarter of 2022 Sudan's exports to Egypt were worth $300m.\n")
    assert (told[3e8].origin, told[3e8].destination) == ("SDN", "EGY")


def test_state_called_by_its_region_and_one_time_of_two_flows() -> None:
    told = _figures(PAKISTAN)
    assert (told[2e7].parties, told[2e7].origin) == (("PAK", "TKM"), "TKM")
    assert told[5e6].period == told[2e7].period == "2022"


def test_region_in_the_plural_is_all_of_it() -> None:
    told = _figures("Pakistan and Turkmenistan meet.\n\nPakistan's trade with the Central Asian nations was $500 million in 2022.\n")
    assert set(told[5e8].parties) == {"KAZ", "KGZ", "PAK", "TJK", "TKM", "UZB"}


def test_months_of_the_year_named_by_its_number() -> None:
    told = _figures("Trade between Tunisia and Libya hit $2 billion in the first half of the year 2021.\n")
    assert told[2e9].period == "2021-01/2021-06"
