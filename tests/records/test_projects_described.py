"""Projects that are only described: spoken of as known, told by who builds them where, by one end, by what they are to do."""

import pytest

from pledger import read_text
from pledger.records.types import Project

LEAD = "LUSAKA, 12 March 2024 – The Foreign Minister of Zambia, Jane Mulenga, met the Foreign Minister of Malawi, Paul Banda, in Lusaka."


def projects(text: str) -> list[tuple[str, str, str | None]]:
    return [(p.name, p.type, p.status) for p in read_text(f"{LEAD}\n\n{text}\n") if isinstance(p, Project)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Malawi will raise the capacity of the electricity transmission line.", ("electricity transmission line", "power_line")),
        ("They expect the underground railway to be built by 2030.", ("underground railway", "railway")),
        ("Sugar will be imported until a mill which Illovo is building at Salima is ready.", ("mill at Salima", "plant")),
        ("Banda said that a terminal would be built for both countries.", ("terminal", "logistics")),
        ("Copper is carried on the 90-km line from Kabwe.", ("line from Kabwe", "railway")),
        ("The university of Malawi opens admissions for its campus at Zomba.", ("campus at Zomba", "university")),
        ("Zambia will support the programme to replant forests of Malawi.", ("programme to replant forests of Malawi", "programme")),
        ("He proposed a shipping line between Beira and Lindi ports.", ("shipping line between Beira and Lindi ports", "corridor")),
        ("They spoke about the road that is to join Chipata with Mchinji.", ("road that is to join Chipata with Mchinji", "road")),
        ("They will put into operation a warehouse in Ndola's dry port.", ("warehouse in Ndola's dry port", "logistics")),
        ("Through the Kwacha Leadership Awards, 40 nurses were trained.", ("Kwacha Leadership Awards", "programme")),
        ("Teachers came under the Chitukuko program.", ("Chitukuko program", "programme")),
        ("Malawi will hold a Zambian film festival in Blantyre.", ("Zambian film festival in Blantyre", "other")),
    ],
)
def test_described(text: str, found: tuple[str, str]) -> None:
    assert found in [(name, kind) for name, kind, _ in projects(text)]


def test_meant_again() -> None:
    text = "Zambia will build the Chipata–Lundazi railway. They will speed up building the underground line and the electric railway."
    assert [name for name, _, _ in projects(text)] == ["Chipata–Lundazi railway"]


def test_two_names_are_not_joined() -> None:
    text = "They discussed the Luwani gas pipeline. The gas pipeline will be built in 2027. Both back the Kapoche gas pipeline."
    assert [name for name, _, _ in projects(text)] == ["Luwani gas pipeline", "Kapoche gas pipeline"]


@pytest.mark.parametrize(
    "text",
    [
        "Malawi supports a proposal to set up a hub for training doctors.",
        "They signed a memorandum on a Joint Programme in statistics.",
        "Zambia may use Malawi's railway terminus.",
        "Banda wants a new initiative to help the poor.",
    ],
)
def test_not_described(text: str) -> None:
    assert not projects(text)
