"""Projects that are only likely: in texts on relations between states, by a sign that is right more often than not."""

import pytest

from pledger import read_text
from pledger.records.types import Project

BETWEEN = " date 2024-05-10 The Foreign Ministers of Ghana and Togo met in Accra to discuss relations between the two countries. "


def projects(text: str) -> list[tuple[str, str, str | None]]:
    return [(r.name, r.type, r.status) for r in read_text(BETWEEN + text) if isinstance(r, Project)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("A one-stop border post will go with it.", [("one-stop border post", "border_post", "planned")]),
        ("Togo is to develop the village as a one-stop border post.", []),
        ("They praised the Volta Initiative.", [("Volta Initiative", "programme", "operating")]),
        ("They spoke of the initiative.", []),
        ("It is part of a beekeeping project in the north.", [("beekeeping project", "other", "planned")]),
        ("It is part of a joint project in the north.", []),
        ("The Togo-Ghana Investment Fund lends to small firms.", [("Togo-Ghana Investment Fund", "fund", "operating")]),
        ("They met at Kotoka International Airport.", []),
        ("The loan covers the Tamale–Yendi section of 100 km.", [("Tamale–Yendi section", "railway", "planned")]),
    ],
)
def test_likely(said: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert projects(said) == expected


def test_likely_projects_carry_a_doubt() -> None:
    (found,) = [r for r in read_text(BETWEEN + "They praised the Volta Initiative.") if isinstance(r, Project)]
    assert "likely" in found.doubts


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("They signed an agreement on the construction of the Tamale–Lomé railway.", "planned"),
        ("The Tamale–Lomé railway is being built.", "under_construction"),
        ("They praised the Volta River Corridor.", "operating"),
        ("Ghana set aside $2 million for Togo under the Volta Initiative.", "operating"),
    ],
)
def test_status(said: str, status: str) -> None:
    assert [s for _, _, s in projects(said)] == [status]
