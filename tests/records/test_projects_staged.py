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
        (
            "The stretch from Lamu to Garissa, where works dragged on, is 78% ready.",
            "stretch from Lamu to Garissa",
            "railway",
            "under_construction",
            None,
        ),
        (
            "A study is under way for a new line of around 800 kilometres from Lamu to Isiolo.",
            "new line of around 800 kilometres from Lamu to Isiolo",
            "railway",
            None,
            None,
        ),
        (
            "A pipeline for crude oil between Lokichar and Lamu is planned.",
            "pipeline for crude oil between Lokichar and Lamu",
            "pipeline",
            "planned",
            None,
        ),
        (
            "They agreed on building a Centre for Marine Science and Technology in Lamu.",
            "Centre for Marine Science and Technology",
            "other",
            "planned",
            None,
        ),
        (
            "They agreed to build a depot on the Lamu-Garissa section of the border.",
            "depot on the Lamu-Garissa section of the border",
            "logistics",
            "planned",
            None,
        ),
        ("They praised the recent start of direct Nairobi-Oslo flights.", "direct Nairobi-Oslo flights", "air_route", "operating", None),
        (
            "Norway requested a dry terminal at the Lamu and Mombasa ports.",
            "dry terminal at the Lamu and Mombasa ports",
            "logistics",
            "planned",
            None,
        ),
        (
            "Container shipping between Mombasa and Oslo was launched last year.",
            "Container shipping between Mombasa and Oslo",
            "corridor",
            "operating",
            None,
        ),
        ("A firm is to develop offshore block L-27.", "offshore block L-27", "other", "planned", None),
        ("The bridge between Lamu and Manda is 75% complete.", "bridge between Lamu and Manda", "road", "under_construction", None),
        ("They agreed on the re-opening of the trade office in Mombasa.", "trade office in Mombasa", "other", None, None),
        ("Kenya will modernize its railway from Lamu to Garissa.", "railway from Lamu to Garissa", "railway", "operating", ("KEN",)),
        ("We intend to begin the implementation of the Mwache HPP-1 project.", "Mwache HPP-1 project", "hydropower", "planned", None),
        ("In Kenya, Norway is paying for the Kibamba Reservoir.", "Kibamba Reservoir", "reservoir", None, ("KEN",)),
        ("Construction of the Lamu bridge will start in 2026 and be completed by 2028.", "Lamu bridge", "road", "planned", None),
        (
            "They spoke of the Lamu interconnector. Construction is to begin in May and to be finished by 2028.",
            "Lamu interconnector",
            "power_line",
            "planned",
            None,
        ),
        ("The Thika pipeline is planned to be completed in 2027.", "Thika pipeline", "pipeline", "planned", None),
        ("The President commissioned the new terminal at Lamu Airport.", "new terminal at Lamu Airport", "airport", "operating", None),
        (
            "The projects are Lamu Transmission Upgrade Project and Thika Wastewater Project.",
            "Thika Wastewater Project",
            "other",
            None,
            None,
        ),
        ("They spoke of a gas-pipe line from Norway.", "gas-pipe line from Norway", "pipeline", None, ("KEN", "NOR")),
        ("A land port in Busia is under consideration.", "land port in Busia", "border_post", "planned", None),
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
        "Kenya is a bridge between Europe and Africa.",
        "A report, commissioned by the Embassy of Norway, was released.",
        "Statistics of the International Trade Centre put trade at $3 million.",
    ],
)
def test_no_project(text: str) -> None:
    assert not projects(text)


def test_the_sentence_behind_tells_where_a_corridor_runs() -> None:
    text = "They discussed the Northern Corridor. The route links Kenya, Uganda and Rwanda with the sea."
    assert [p[3] for p in projects(text)] == [("KEN", "RWA", "UGA")]


def test_a_section_is_of_what_the_source_tells_of() -> None:
    text = "Construction of the Lamu road goes on.\n\nWork on the Garissa–Liboi section was suspended in 2018."
    assert [p[1] for p in projects(text) if "section" in p[0]] == ["road"]


def test_who_supports_a_corridor_lies_not_on_it() -> None:
    text = "The EU, the United States, Angola and Zambia signed a memorandum on the Lobito Corridor."
    assert [p[3] for p in projects(text)] == [("AGO", "ZMB")]


def test_what_was_opened_is_open_whatever_is_told_of_building_it() -> None:
    text = "The President commissioned the Lamu airport terminal.\n\nConstruction of the Lamu airport terminal is expected to create jobs."
    assert [p[2] for p in projects(text)] == ["operating"]


def test_a_new_airport_and_its_name_are_one() -> None:
    text = "Kenya commissioned a new international airport.\n\nThe Tom Mboya International Airport, built by Norway, is a hub."
    assert [p[0] for p in projects(text)] == ["Tom Mboya International Airport"]
