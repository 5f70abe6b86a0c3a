"""Reports of one state's trade: its totals are its own, each partner's number is of the two."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

MOLDOVA = """Moldova's foreign trade up 7 percent in first quarter

CHISINAU, May 15 - Foreign trade of Moldova amounted to $2.9 billion in January-March 2024, up 7.1 percent year on year, the National Bureau
of Statistics said on Wednesday.

Exports stood at $941 million, a fall of 3.2 percent, while imports rose 12 percent to $1.96 billion.

Romania remained the main market with $312 million, followed by Ukraine with $118 million, Italy with $74 million and Germany ($61 million).

On the import side, Romania supplied goods worth $330 million, China $241 million and Turkey $160 million.

The trade deficit widened to $1.02 billion.
"""
LAOS = """Border trade slips as checkpoints close

VIENTIANE, Sept 3 - The value of Lao exports through land checkpoints was $412 million in July, according to the Ministry of Industry.

Shipments to Thailand reached $160 million and those to Vietnam $121 million. China took $98 million. Sales to other countries stopped at
$33 million.

Imports came to $530 million, of which $301 million was from Thailand.
"""


def _ends(text: str) -> dict[float, tuple[tuple[str, ...], str | None, str | None]]:
    return {r.value: (r.parties, r.origin, r.destination) for r in read_text(text) if isinstance(r, Figure) and r.measure == "level"}


@pytest.mark.parametrize(
    ("millions", "parties", "origin", "destination"),
    [
        (2900, ("MDA",), None, None),
        (941, ("MDA",), "MDA", None),
        (1960, ("MDA",), None, "MDA"),
        (312, ("MDA", "ROU"), "MDA", "ROU"),
        (118, ("MDA", "UKR"), "MDA", "UKR"),
        (74, ("ITA", "MDA"), "MDA", "ITA"),
        (61, ("DEU", "MDA"), "MDA", "DEU"),
        (330, ("MDA", "ROU"), "ROU", "MDA"),
        (241, ("CHN", "MDA"), "CHN", "MDA"),
        (160, ("MDA", "TUR"), "TUR", "MDA"),
        (-1020, ("MDA",), None, None),
    ],
)
def test_a_report_on_many_partners(millions: float, parties: tuple[str, ...], origin: str | None, destination: str | None) -> None:
    assert _ends(MOLDOVA)[millions * 1e6] == (parties, origin, destination)


@pytest.mark.parametrize(
    ("millions", "parties", "origin", "destination"),
    [
        (412, ("LAO",), "LAO", None),
        (160, ("LAO", "THA"), "LAO", "THA"),
        (121, ("LAO", "VNM"), "LAO", "VNM"),
        (98, ("CHN", "LAO"), "LAO", "CHN"),
        (33, ("LAO",), "LAO", None),
        (530, ("LAO",), None, "LAO"),
        (301, ("LAO", "THA"), "THA", "LAO"),
    ],
)
def test_a_partner_before_or_behind_its_number(
    millions: float, parties: tuple[str, ...], origin: str | None, destination: str | None
) -> None:
    assert _ends(LAOS)[millions * 1e6] == (parties, origin, destination)


def test_news_of_two_states_is_no_such_report() -> None:
    text = (
        "Trade between Moldova and Romania grew to $2.9 billion in 2024. Moldova's exports rose to $941 million. Romania sold oil to "
        "Moldova for $330 million. Ukraine, Turkey and Italy follow as partners of Moldova with $118 million, $160 million and $74 million."
    )
    assert _ends(text)[2.9e9][0] == ("MDA", "ROU")
    assert _ends(text)[941e6][0] == ("MDA", "ROU")
