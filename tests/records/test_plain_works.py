"""Works and undertakings told plainly: rarer verbs of how far works have come, and who of two builds in a place that nobody knows."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge, Project

DATELINE = "MAPUTO, 14 May 2024. "
BEHIND = " Mozambique and Poland have exchanged ambassadors."


def _works(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(p.name, p.status, p.location) for p in read_text(DATELINE + text + BEHIND) if isinstance(p, Project)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Mocuba solar park went online in 2023.", "operating"),
        ("Work resumed on the Mocuba solar park.", "under_construction"),
        ("Construction of the Mocuba solar park is 70 percent done.", "under_construction"),
    ],
)
def test_how_far_works_have_come(text: str, status: str) -> None:
    assert _works(text) == [("Mocuba solar park", status, ("MOZ",))]


@pytest.mark.parametrize(
    "text",
    [
        "Poland will build the Ligonha cement plant.",
        "Poland proposed the Ligonha cement plant.",
        "Poland is building the Ligonha cement plant.",
    ],
)
def test_a_guest_builds_in_the_land_that_the_text_is_from(text: str) -> None:
    assert [(name, land) for name, _, land in _works(text)] == [("Ligonha cement plant", ("MOZ",))]


def test_what_a_state_opened_is_its_own() -> None:
    assert [land for _, _, land in _works("Mozambique will build the Ligonha cement plant.")] == [("MOZ",)]
    assert [land for _, _, land in _works("Poland's Radom cement plant will be rebuilt.")] == [("POL",)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Consideration is being given to rebuilding salt pans.", (("MOZ", "POL"), "discussed")),
        ("Consideration was given to a ferry line between Beira and Gdynia.", (("MOZ", "POL"), "discussed")),
        ("Poland gave its word to rebuild the salt pans.", (("POL",), "agreed")),
        ("The Polish side took the initiative to rebuild the salt pans.", (("POL",), "proposed")),
        ("Mozambique has set about rebuilding the salt pans.", (("MOZ",), "begun")),
        ("The President of Mozambique gave instructions to rebuild the salt pans.", (("MOZ",), "ordered")),
        ("The President of Mozambique gave instructions to his ministers to rebuild the salt pans.", (("MOZ",), "ordered")),
    ],
)
def test_undertakings_in_rarer_words(text: str, told: tuple[tuple[str, ...], str]) -> None:
    assert [(p.actors, p.strength) for p in read_text(DATELINE + text + BEHIND) if isinstance(p, Pledge)] == [told]
