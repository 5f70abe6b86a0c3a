"""Undertakings as reports word them: expected, hoped, courteous, with a purpose behind; who acts; the sector of what is paid for."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

LEAD = "LIMA, 12 March 2024 – The Foreign Minister of Peru, Ana Rojas, met the Foreign Minister of Norway, Lars Dahl, in Lima."


def pledges(text: str) -> list[tuple[str, str | None, tuple[str, ...], str]]:
    found = [r for r in read_text(f"{LEAD}\n\n{text}\n") if isinstance(r, Pledge)]
    return [(p.strength, p.sector, p.actors, p.action) for p in found]


BOTH = ("NOR", "PER")


@pytest.mark.parametrize(
    ("text", "strength", "sector", "actors", "action"),
    [
        ("It is expected that the road will be completed by 2027.", "proposed", "transport", BOTH, None),
        ("The road will be completed by 2027.", "agreed", "transport", BOTH, None),
        ("The Ministries of Transport of both countries would begin work on a joint railway timetable.", "agreed", "transport", BOTH, None),
        ("Rojas said that Peru and Norway as two maritime nations must protect the oceans.", "discussed", "environment", BOTH, None),
        ("Dahl would be delighted to share experience in salmon farming.", "willing", "agriculture", ("NOR",), None),
        ('"I am glad to announce that we will equip the clinic," Dahl said.', "agreed", "health", ("NOR",), "equip the clinic"),
        ("She expressed hope that more Norwegian tourists would visit Cusco.", "proposed", "tourism", ("PER",), None),
        ("Dahl welcomed more young people from Peru to study in Oslo.", "proposed", "education", ("NOR",), "study in Oslo"),
        ("Dahl asked his counterpart to lower the Oslo-Lima air fare.", "proposed", "transport", ("NOR",), None),
        ("In addition, LNG will be supplied for two power plants.", "agreed", "energy", BOTH, None),
        ("The loan will be used to repair the Lima road.", "agreed", "transport", BOTH, None),
        ("Norway supports the effort of Peru to protect its forests.", "willing", "environment", ("NOR",), None),
        ("They discussed issues of cooperation on the construction of the power line.", "discussed", "energy", BOTH, None),
        ("The Norwegian side reaffirmed its policy of deepening ties in fishing.", "agreed", "agriculture", ("NOR",), None),
        ("Norway expressed its support for Peru to join the mining council.", "willing", "industry", ("NOR",), None),
        ("The Trade Commission, which has not met for ten years, will be revitalised.", "agreed", "trade", BOTH, None),
        ("Fast-tracking of approvals for fishing boats was agreed to by the Peruvian side.", "agreed", "agriculture", BOTH, None),
        ("Once complete, the project will tie the grid of Peru to its neighbours.", "agreed", "energy", BOTH, None),
        ("They spoke of the coastal railway. It will link Lima and Piura.", "agreed", "transport", BOTH, "link Lima and Piura"),
        ("The Peruvian section of the railway is expected to open next May.", "proposed", "transport", ("PER",), None),
        ("In a joint statement the ministers committed to protecting the oceans.", "agreed", "environment", BOTH, None),
        ("They recommitted to the Roadmap to 2035.", "agreed", None, BOTH, "the Roadmap to 2035"),
        ("They discussed barter and the creation of a joint bank.", "discussed", "trade", BOTH, None),
        ("Dahl said this cannot be achieved without better roads.", "discussed", "transport", ("NOR",), "better roads"),
        ('"We need more customs officers," Dahl said.', "discussed", "customs", None, "more customs officers"),
        ("Dahl was keen on a joint shipyard.", "proposed", "industry", ("NOR",), "a joint shipyard"),
        ("Norway requested a terminal for its gas at Talara.", "proposed", "transport", ("NOR",), None),
        (
            "Peru plans to join the convention on fishing, and Norway offered its full support.",
            "willing",
            "agriculture",
            ("NOR",),
            "its full support",
        ),
        ("Dahl said the new clinic should be ready by May.", "proposed", "health", ("NOR", "PER"), "the new clinic should be ready"),
        ("Peruvian companies will be given priority in mining.", "agreed", "industry", BOTH, None),
        ("The road is planned to be completed in 2027.", "willing", "transport", BOTH, None),
        ("Dahl invited Peruvian hospitals to open branches in Oslo.", "proposed", "health", ("NOR",), "open branches in Oslo"),
        ("Rojas thanked him for the visas and said she wanted copper to be refined at home.", "willing", "industry", ("PER",), None),
    ],
)
def test_rung_actors_and_sector(text: str, strength: str, sector: str | None, actors: tuple[str, ...] | None, action: str | None) -> None:
    found = [p for p in pledges(text) if action is None or p[3] == action]
    assert [(p[0], p[1], p[2]) for p in found] == [
        (strength, sector or (found[0][1] if found else None), found[0][2] if actors is None and found else actors)
    ], pledges(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dahl invited her to the Arctic summit, according to news agency Andina.",
        "Both expressed hope that the ministers would visit Oslo.",
        "He thanked Peru, so that all can go home.",
        "They discussed cooperation in farming.",
        "He proposed that the second Arctic summit be hosted by Lima in 2026.",
        "His country would like to bring mutual trade, today under $1 billion, to $4 billion by 2029.",
        "The Norwegian side is to cover 157 million.",
        "The agency grants $4 million to undertake development projects in Piura.",
        "The delegation got acquainted with plans of the new city.",
        "The airport terminal is ready for use.",
        "President Rojas commissioned the new terminal, a Norwegian project to widen trade.",
        "This number shows the political will of both nations.",
        "The first sitting of the council is planned for May 10 in Oslo.",
        "The minister will call on the Prime Minister of Peru on Friday.",
        "The two partnerships cover:\n\n- research and innovation;\n- capacity building.",
    ],
)
def test_no_undertaking(text: str) -> None:
    assert not pledges(text)


def test_items_behind_a_necessity() -> None:
    text = "Dahl underlined the necessity of:\n\n- enlarging the port of Callao;\n- building a fish market;\n- training nurses."
    assert [p[:2] for p in pledges(text)] == [("discussed", "transport"), ("discussed", "agriculture"), ("discussed", "health")]
