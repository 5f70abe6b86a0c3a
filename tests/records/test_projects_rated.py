"""Projects: the power in a description, other names in brackets, what is set up, rebuilt or turns something out, whose land it is on."""

import pytest
from tests.records.reading import read

from pledger.records.types import Project

MET = "TASHKENT, 9 February 2024 – Uzbekistan and Georgia held talks in Tashkent on Friday, the two sides said.\n\n"


def _projects(text: str) -> list[Project]:
    return read(MET + text + "\n", Project)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They will build a 220-kV line from Termez to Karshi.", "220-kV line from Termez to Karshi"),
        ("They will build a 220 kV overhead line from Termez to Karshi.", "220 kV overhead line from Termez to Karshi"),
        ("They will build a 90-megawatt wind farm in Bukhara.", "90-megawatt wind farm in Bukhara"),
        ("They will build an 80-km road from Termez to Karshi.", "road from Termez to Karshi"),
        ("The 90-MW Karaulbazar solar plant will be built.", "Karaulbazar solar plant"),
        ("They discussed a line to the Georgian port of Batumi.", "line to the Georgian port of Batumi"),
        ("The Termez Road Improvement Project (Phase 2) was begun.", "Termez Road Improvement Project (Phase 2)"),
        ("Cargo moved along the Trans-Caspian International Transport Route (Middle Corridor).", "(Middle Corridor)"),
        ("They discussed the funding of the Fergana Mountain Road Network.", "Fergana Mountain Road Network"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert [p.name.endswith(name) for p in _projects(text)] == [True]


@pytest.mark.parametrize(
    ("text", "status", "location"),
    [
        ("They agreed to set up a joint investment fund.", "planned", ("GEO", "UZB")),
        ("A joint brewery plant in Samarkand turns out 300 kegs a day.", "operating", ("UZB",)),
        ("Georgia has broken ground on a tile factory in Samarkand.", "under_construction", ("UZB",)),
        ("A loan was granted for the modernisation of the railway between Karshi and Termez.", "planned", None),
        ("Lorries wait for days at the Oybek checkpoint.", "operating", None),
        ("They will allot land in Samarkand for a Georgian industrial park.", "planned", ("UZB",)),
    ],
)
def test_stage_and_place(text: str, status: str, location: tuple[str, ...] | None) -> None:
    (found,) = _projects(text)
    assert found.status == status
    assert location is None or found.location == location


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met at the checkpoint.",
        "He spoke to the press in Port of Spain.",
        "It was a 30-kilometre sea crossing.",
        "The fund of the ministry is small.",
    ],
)
def test_none(text: str) -> None:
    assert _projects(text) == []


@pytest.mark.parametrize(
    ("text", "name", "location"),
    [
        ("In Termez, together with Georgian partners, we will build a grain hub.", "grain hub", ("UZB",)),
        ("Georgia is ready to hand over land in Poti for an Uzbek industrial park.", "Uzbek industrial park", ("GEO",)),
        ("The Uzbek side offered a plot of land in Olot district for a joint textile cluster.", "joint textile cluster", ("UZB",)),
        ("In Georgia, we hold a terminal at Poti.", "terminal at Poti", ("GEO",)),
    ],
)
def test_on_whose_land(text: str, name: str, location: tuple[str, ...]) -> None:
    assert [(p.name, p.location) for p in _projects(text)] == [(name, location)]


def test_told_once() -> None:
    text = "They spoke of the Lapis Lazuli Corridor, the railway leading from Termez to the port of Batumi."
    assert [p.name for p in _projects(text)] == ["Lapis Lazuli Corridor"]
    assert _projects("A paper was signed by the General Authority for Investment and Free Zones.") == []
