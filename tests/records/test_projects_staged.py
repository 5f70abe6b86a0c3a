"""How far projects have come and where they stand, by payers, percentages, neighbours in a list and the sentence behind."""

import pytest

from pledger import read_text
from pledger.records.types import Project

LEAD = "NAIROBI, 12 March 2024 – The Foreign Minister of Kenya, Jane Mwangi, met the Foreign Minister of Norway, Lars Dahl, in Nairobi."


def projects(text: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    return [(p.name, p.type, p.status, p.location) for p in read_text(f"{LEAD}\n\n{text}\n") if isinstance(p, Project)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "status", "location"),
    [
        ("The Thwake dam, financed by Norway, is 80% complete.", "Thwake dam", "reservoir", "under_construction", ("KEN",)),
        ("Norway pledged to finance the Mwache dam.", "Mwache dam", "reservoir", None, ("KEN",)),
        (
            "They welcomed the launch of work on the Lamu Connectivity Project.",
            "Lamu Connectivity Project",
            "other",
            "under_construction",
            ("KEN",),
        ),
        (
            "Work goes on along the Lamu road, and construction of the Garissa-Liboi section will begin.",
            "Garissa-Liboi section",
            "road",
            "planned",
            None,
        ),
        ("Construction of the Garissa-Liboi section of the railway will begin.", "Garissa-Liboi section", "railway", "planned", None),
        ("We will inaugurate the 'Lamu-Garissa' railway line, Dahl said.", "Lamu-Garissa railway line", "railway", "planned", ("KEN",)),
        ("The Turkana wind farm started commercial operations last year.", "Turkana wind farm", "power_plant", "operating", None),
        ("The new chancery in Nairobi was inaugurated.", "new chancery in Nairobi", "other", "operating", ("KEN",)),
        ("They spoke of the Galana-Kulalu irrigation scheme.", "Galana-Kulalu irrigation scheme", "other", None, None),
    ],
)
def test_stage_and_place(text: str, name: str, kind: str, status: str | None, location: tuple[str, ...] | None) -> None:
    told = {p[0]: p for p in projects(text)}
    assert name in told, projects(text)
    found = told[name]
    assert found[1] == kind
    assert status is None or found[2] == status
    assert location is None or found[3] == location


@pytest.mark.parametrize(
    "text",
    [
        "The African Development Fund approved a loan of $12 million to Kenya.",
        "They discussed the resumption of air communication between the two countries.",
        "It will be the largest infrastructure project in Kenya.",
    ],
)
def test_no_project(text: str) -> None:
    assert not projects(text)


def test_the_sentence_behind_tells_where_a_corridor_runs() -> None:
    text = "They discussed the Northern Corridor. The route links Kenya, Uganda and Rwanda with the sea."
    assert [p[3] for p in projects(text)] == [("KEN", "RWA", "UGA")]
