"""Projects told together by one plural noun, works of a whole country, services that are flown."""

import pytest
from tests.records.reading import read

from pledger.records.types import Project

Read = tuple[str, str, str | None, tuple[str, ...]]


def _projects(said: str) -> list[Read]:
    found = read(f"VIENTIANE, 5 June 2024. {said}\n", Project)
    return [(p.name, p.type, p.status, tuple(p.location)) for p in found]


def test_each_of_several_border_crossings() -> None:
    said = "Laos and Thailand will keep the Tha Li-Nam Huang, Vang Tao-Chong Mek and Huoixai-Chiang Khong border crossings open at night."
    assert [p[:3] for p in _projects(said)] == [
        ("Tha Li-Nam Huang border crossing", "border_post", "operating"),
        ("Vang Tao-Chong Mek border crossing", "border_post", "operating"),
        ("Huoixai-Chiang Khong border crossing", "border_post", "operating"),
    ]


def test_each_of_two_roads() -> None:
    said = "Laos and Vietnam agreed to build the Xam Nua–Na Meo and Pakse–Dak Ta Ook roads."
    assert [p[0] for p in _projects(said)] == ["Xam Nua–Na Meo road", "Pakse–Dak Ta Ook road"]


@pytest.mark.parametrize(
    ("said", "name", "kind", "status"),
    [
        (
            "Lao Airlines will increase its Vientiane–Hanoi flights to nine a week, Vietnam was told.",
            "Vientiane–Hanoi flights",
            "air_route",
            "operating",
        ),
        ("Lao Airlines plans a Pakse–Da Nang service to Vietnam from July.", "Pakse–Da Nang service", "air_route", "planned"),
        ("Laos and Vietnam will build a 1.2 GW wind farm in Sekong.", "1.2 GW wind farm in Sekong", "power_plant", "planned"),
        (
            "The ministers of Vietnam and Laos reviewed progress in the construction of grain silos in Laos.",
            "grain silos in Laos",
            "logistics",
            "under_construction",
        ),
        (
            "Japan lent Laos money for the Vientiane Metro Line and the Luang Prabang City Bypass.",
            "Luang Prabang City Bypass",
            "road",
            "planned",
        ),
    ],
)
def test_one_project(said: str, name: str, kind: str, status: str) -> None:
    assert (name, kind, status) in [p[:3] for p in _projects(said)]


def test_services_without_two_ends_are_none() -> None:
    assert not _projects("Laos and Vietnam agreed on trade in services and on customs services at the border.")
