"""Projects by what is so far done of them, by ends told with an aside or a border, by those who are only named beside them."""

import pytest

from pledger import read_text
from pledger.records.types import Project

LEAD = "LUSAKA, 12 March 2024 – The Foreign Minister of Zambia, Jane Mulenga, met the Foreign Minister of Malawi, Paul Banda, in Lusaka."


def projects(text: str, lead: str = LEAD) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    return [(p.name, p.type, p.status, p.location) for p in read_text(f"{lead}\n\n{text}\n") if isinstance(p, Project)]


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Banda said that 40 percent of the Luwani dam had been completed.", "Luwani dam", "under_construction"),
        ("Some 65% of the work on the Luwani dam is finished.", "Luwani dam", "under_construction"),
        ("The Luwani dam supplies 40 percent of the water.", "Luwani dam", "operating"),
        ("They praised the Luwani dam, construction of which was completed in 2021.", "Luwani dam", "operating"),
        ("They praised the Luwani dam, construction of which goes on.", "Luwani dam", "under_construction"),
        ("She thanked Malawi for the Luwani dam, which was inaugurated in May.", "Luwani dam", "operating"),
        ("Malawi will support the refurbishment of the port of Kabwe.", "port of Kabwe", "operating"),
        ("The ministers discussed the Chipata–Lundazi railway.", "Chipata–Lundazi railway", None),
        ("Lorries queue at the Luwani bridge.", "Luwani bridge", "operating"),
        ("They agreed on speeding up the construction of a hospital in Chipata.", "hospital in Chipata", "under_construction"),
        ("The minister asked to mobilise funds for the Chipata–Lundazi road.", "Chipata–Lundazi road", "planned"),
        ("They agreed to operationalise the Luwani economic zone.", "Luwani economic zone", "planned"),
        ("They noted headway on the Chipata–Lundazi railway.", "Chipata–Lundazi railway", "under_construction"),
        ("Zambia will open the border post at Mwami round the clock.", "border post at Mwami", "operating"),
        ("A firm broke ground for a USD 3 million training centre in Chipata.", "training centre in Chipata", "under_construction"),
    ],
)
def test_how_far(text: str, name: str, status: str | None) -> None:
    assert (name, status) in [(n, s) for n, _, s, _ in projects(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They will build a railway from Chipata, in the east, to Lilongwe.", "railway from Chipata to Lilongwe"),
        ("They agreed to pave the road from Chipata to the border.", "road from Chipata to the border"),
        ("They will build a second line, from Chipata to Lilongwe.", "second line, from Chipata to Lilongwe"),
        (
            "They will lay a pipeline from Ndola to Beira through the territory of Malawi.",
            "pipeline from Ndola to Beira through the territory of Malawi",
        ),
        (
            "They will build a bridge over the Songwe river between Kapoka and Ileje.",
            "bridge over the Songwe river between Kapoka and Ileje",
        ),
        ("They opened an assembly plant for BAT tractors in Chipata.", "assembly plant for BAT tractors in Chipata"),
        ("A scholarship programme called Sunrise Africa was launched.", "Sunrise Africa"),
        ("He thanked Malawi for rehabilitating Luangwa Hospital.", "Luangwa Hospital"),
        (
            "A Centre for the Study of Great Lakes was opened in Chipata.",
            "Centre for the Study of Great Lakes",
        ),
        ("They praised the construction of the Ring Road.", "Ring Road"),
    ],
)
def test_extent(text: str, name: str) -> None:
    assert name in [n for n, _, _, _ in projects(text)]


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("A feasibility study is under way: on the Zambian side nothing is known.", None),
        ("On the Malawian side a new line from Mchinji to Kasungu will be laid.", ("MWI",)),
        ("The Kasamba gold mine, near the border with Malawi, will be reopened.", ("ZMB",)),
        ("Malawi will invest in the Kasamba solar plant.", ("ZMB",)),
        ("Zambian firms carry out projects in Malawi, among them the Kasamba tunnel.", ("MWI",)),
        ("Malawi has opened a liaison office in Kasamba.", ("ZMB",)),
        ("Malawi inaugurated its new chancery at Woodlands.", ("ZMB",)),
        ("Malawi inaugurated its new stadium at Woodlands.", ("MWI",)),
    ],
)
def test_where(text: str, location: tuple[str, ...] | None) -> None:
    assert [at for _, _, _, at in projects(text)] == ([location] if location else [])


@pytest.mark.parametrize(
    "text",
    [
        "Banda, an official of the Kasamba trade zone, attended.",
        "Zambia sends its copper through the Port of Kasamba.",
        "They spoke of the section with the ministry.",
        "They will lay a railway from Chipata to Lilongwe – the first railway in the region.",
    ],
)
def test_none(text: str) -> None:
    assert [n for n, _, _, _ in projects(text) if n != "railway from Chipata to Lilongwe"] == []


def test_section_of_a_railway() -> None:
    text = "They opened the Chipata–Petauke section of the railway. The Lusaka–Ndola highway is in poor repair."
    assert ("Chipata–Petauke section", "railway") in [(n, t) for n, t, _, _ in projects(text)]


FAR = "MINSK, 12 March 2024 – The Foreign Minister of Belarus, Ivan Sokol, received the Ambassador of China, Wang Jun, in Minsk."


@pytest.mark.parametrize(
    ("text", "lead", "name", "status", "location"),
    [
        ("Sokol expects the Orsha–Lepel motorway to open in May.", FAR, "Orsha–Lepel motorway", "planned", ("BLR",)),
        ("They inspected the Chipata–Kasungu road.", LEAD, "Chipata–Kasungu road", "planned", ("MWI", "ZMB")),
        (
            "The Chipata–Kasungu road, which a local firm is building, will be ready in 2026.",
            LEAD,
            "Chipata–Kasungu road",
            "under_construction",
            ("MWI", "ZMB"),
        ),
        (
            "The Chipata–Kasungu road, which a local firm designed, will be ready in 2026.",
            LEAD,
            "Chipata–Kasungu road",
            "planned",
            ("MWI", "ZMB"),
        ),
        ("They will build a joint wind farm, Sunwind, by 2030.", LEAD, "Sunwind", "planned", ("MWI", "ZMB")),
        ("Zambia's request for a new police academy is being considered by Beijing.", LEAD, "new police academy", "planned", ("ZMB",)),
        ("They agreed to proceed with the Nkata wharf.", LEAD, "Nkata wharf", "planned", ("ZMB",)),
    ],
)
def test_plainly(text: str, lead: str, name: str, status: str | None, location: tuple[str, ...]) -> None:
    found = [(n, s, at) for n, _, s, at in projects(text, lead)]
    assert (name, status, location) in found


def test_no_name_between_commas() -> None:
    assert [n for n, _, _, _ in projects("They will build a railway bridge, Malawi, and a road.")] != ["Malawi"]
