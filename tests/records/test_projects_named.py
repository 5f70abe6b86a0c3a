"""Projects by their full name, and facilities that are only the end of a line."""

import pytest

from pledger import read_text
from pledger.records.types import Project


def _projects(text: str) -> dict[str, str | None]:
    return {r.name: r.status for r in read_text(text, date="2024-05-06") if isinstance(r, Project)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guyana and Suriname discussed the construction of the Corentyne river bridge.", "Corentyne river bridge"),
        (
            "Construction of the Bay of Fundy electricity interconnection between Spain and France is under way.",
            "Bay of Fundy electricity interconnection",
        ),
        (
            "Cameroon and Equatorial Guinea plan to rehabilitate the corridor linking Kribi in Cameroon and Bata in Equatorial Guinea.",
            "corridor linking Kribi in Cameroon and Bata in Equatorial Guinea",
        ),
        ("Cuba invited firms of Vietnam to invest in the Mariel Special Development Zone.", "Mariel Special Development Zone"),
    ],
)
def test_whole_name(text: str, name: str) -> None:
    assert list(_projects(text + "\n")) == [name]


def test_bridge_with_the_road_that_it_carries() -> None:
    text = "Japan and Tajikistan agreed. The money will rebuild the Kafirnigan River bridge on the Dushanbe–Kurgan highway.\n"
    assert _projects(text) == {"Kafirnigan River bridge on the Dushanbe–Kurgan highway": "planned"}


def test_ends_of_a_line_are_no_projects() -> None:
    text = (
        "Mozambique and Malawi agreed to build the Mozambique-Malawi interconnector. The line starts at Matambo substation in Mozambique "
        "and ends at Phombeya substation in Malawi.\n"
    )
    assert list(_projects(text)) == ["Mozambique-Malawi interconnector"]
    built = "Mozambique and Malawi agreed. Construction of the Matambo substation in Mozambique began.\n"
    assert len(_projects(built)) == 1


def test_air_bridge_is_no_bridge() -> None:
    assert not _projects("Saudi Arabia and Sudan agreed on aid. Saudi Arabia set up an air bridge to Sudan.\n")


def test_gerund_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Kenya and Uganda agreed. Expanding Kampala airport will take both governments two years.\n"
    assert "Expanding Kampala airport" not in _projects(text)
    assert "Kampala airport" in _projects(text)
