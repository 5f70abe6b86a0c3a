"""Projects by their wording: a place apart from the noun, works on a line, studies, names whole, the country behind a name."""

import pytest

from pledger import read_text
from pledger.records.types import Project

LEAD = "KAMPALA, 12 March 2024 – The Foreign Minister of Uganda, John Okello, met the Foreign Minister of Italy, Pavo Resi, in Kampala."


def projects(text: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    found = [r for r in read_text(f"{LEAD}\n\n{text}\n") if isinstance(r, Project)]
    return [(p.name, p.type, p.status, p.location) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A hospital will be built in Gulu with Italian funds.", ("hospital in Gulu", "other", "planned", ("UGA",))),
        ("The foundation stone of a school was laid in Gulu.", ("school in Gulu", "other", "under_construction", ("UGA",))),
        ("An oil refinery is being built in Gulu.", ("oil refinery in Gulu", "plant", "under_construction", ("UGA",))),
        ("Italy is interested in the Gulu port, built by a local firm.", ("Gulu port", "logistics", "operating", ("UGA",))),
        ("The feasibility study of the Gulu–Lira railway was finished.", ("Gulu–Lira railway", "railway", "planned", ("UGA",))),
        ("The loan pays for the rehabilitation of the Gulu–Lira road.", ("Gulu–Lira road", "road", "planned", ("UGA",))),
        ("He said the Gulu–Lira railway would be restored by 2026.", ("Gulu–Lira railway", "railway", "planned", ("UGA",))),
        ("The Gulu Tunnel Project will cut travel time.", ("Gulu Tunnel Project", "road", "planned", ("UGA",))),
        ("They agreed to build a highway in Cote d'Ivoire.", ("highway in Cote d'Ivoire", "road", "planned", ("CIV",))),
        ("Italy built the Gulu Teaching Hospital in 2019.", ("Gulu Teaching Hospital", "other", "operating", ("UGA",))),
    ],
)
def test_a_project_is_read(text: str, expected: tuple[str, str, str | None, tuple[str, ...]]) -> None:
    assert expected in projects(text)


def test_two_things_joined_are_no_one_name() -> None:
    names = [p[0] for p in projects("Italy built the Gulu Military College and Lira Solar Power Plant.")]
    assert "Lira Solar Power Plant" in names


def test_a_measure_stands_within_a_name_of_two_ends() -> None:
    assert [p[0] for p in projects("The Gulu–Lira 400 kV transmission line is planned.")] == ["Gulu–Lira 400 kV transmission line"]


def test_a_filling_station_is_no_project() -> None:
    assert projects("The firm opened a filling station in Gulu.") == []
