"""What works, and bodies that no table knows, will do is undertaken; what they bring about is not. What is fixed for a time ahead, and what
should be done though nobody says so."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

DATELINE = "PODGORICA, 9 February 2024 – Montenegro and Albania held talks. "
LIST = """PODGORICA, 9 February 2024 – Montenegro and Albania agreed on a second phase of the lake programme.

Phase II will cover:

• dredging of the Bojana mouth;
• a survey of eel stocks.
"""
BOTH = ("ALB", "MNE")

# sentence | who | action | rung
TOLD = """
The ferry will call at Ulcinj and Shëngjin by turns. | ALB MNE | The ferry will call at Ulcinj and Shëngjin by turns | agreed
The ring road is set to pass north of Tuzi. | ALB MNE | The ring road is set to pass north of Tuzi | agreed
The Lake Authority would settle the dispute over nets. | ALB MNE | settle the dispute over nets | agreed
Levies on honey and wool will be lifted. | ALB MNE | Levies on honey and wool will be lifted | agreed
The envoys met in Bar and Albania will dredge the bay. | ALB | dredge the bay | agreed
The fees would be waived for pupils. | ALB MNE | The fees would be waived for pupils | agreed
All costs will be met by the Albanian government. | ALB | All costs will be met by the Albanian government | agreed
Albania would "press on, by itself at first". | ALB | press on, by itself at first | agreed
The Skadar tunnel is scheduled for completion in 2027. | ALB MNE | The Skadar tunnel is scheduled for completion | agreed
Work on the quay starts in 2025. | ALB MNE | Work on the quay starts | agreed
The Murriqan crossing opens in June. | ALB MNE | The Murriqan crossing opens | agreed
Permits for beekeepers should be recognised without delay. | ALB MNE | Permits for beekeepers should be recognised without delay | proposed
The boats would dock at night, the protocol says. | ALB MNE | The boats would dock at night | signed
The two states will meet the rest of the costs. | ALB MNE | meet the rest of the costs | agreed
Albania has begun a feasibility study of the canal. | ALB | a feasibility study of the canal | begun
The two ministries are carrying out a joint survey of eel stocks. | ALB MNE | a joint survey of eel stocks | begun
Albania has been working hard to reopen the quay. | ALB | reopen the quay | begun
The pier, 1,200 metres long, should be repaired by May. | ALB MNE | The pier, 1,200 metres long, should be repaired | proposed
It will be bought by Albania, which spent $2m on it. | ALB | It will be bought by Albania | agreed
The clearing of reeds is about to begin: 40 boats are ready. | ALB MNE | The clearing of reeds is about to begin | agreed
The Bar line, the commission heard, is to be finished in 2026. | ALB MNE | The Bar line, the commission heard, is to be finished | agreed
We need to revise the trade agreement, which covers 90 goods. | ALB MNE | revise the trade agreement | discussed
The dredging will be let as one contract. | ALB MNE | The dredging will be let as one contract | agreed
Under it cattle will be vaccinated on both shores. | ALB MNE | cattle will be vaccinated on both shores | signed
The protocol provides that both museums will share data. | ALB MNE | share data | signed
Talks on a fishing treaty will be resumed. | ALB MNE | Talks on a fishing treaty will be resumed | agreed
Albania will not levy duties on eels. | ALB | not levy duties on eels | agreed
Divers are to map the wreck, and pupils will be taught to dive. | ALB MNE | Divers are to map the wreck | agreed
The Skadar Rescue League will lend its boats. | ALB MNE | lend its boats | agreed
An Albanian diver is to be posted to Bar. | ALB MNE | An Albanian diver is to be posted to Bar | agreed
Both locks are to be in service by 2028. | ALB MNE | Both locks are to be in service | agreed
Boats will be held back at night. | ALB MNE | Boats will be held back at night | agreed
Works should get under way next month. | ALB MNE | Works should get under way | proposed
Albania will accept Montenegrin ship's papers and diplomas. | ALB | accept Montenegrin ship's papers and diplomas | agreed
The two ministers will stay in touch. | ALB MNE | stay in touch | agreed
Both nations must patrol the lake together. | ALB MNE | patrol the lake together | discussed
""".strip().splitlines()

NOTHING = [
    "The ferry will help traders on both shores.",
    "Bilateral trade will double in a decade.",
    "The road will cut the journey by an hour.",
    "The main goal of the visit is to widen ties.",
    "The delay is mostly due to the weather.",
    "That does not mean trains will run tomorrow.",
    "The exhibition opens in June.",
    "The two governments will meet in Tirana.",
    "The customs agreement takes effect next month.",
    "The border begins in the hills near Tuzi.",
    "The bridge opens in 2019.",
    "Any reprint must name the gazette.",
    "The ceremony had to be put off.",
    "It should be noted that eels are scarce.",
    "Albania will accept the prize.",
]


def pledges(said: str) -> list[Pledge]:
    return [r for r in read_text(DATELINE + said, name="text") if isinstance(r, Pledge)]


@pytest.mark.parametrize("row", TOLD)
def test_told(row: str) -> None:
    said, actors, action, strength = (cell.strip() for cell in row.split("|"))
    assert [(" ".join(p.actors), p.action, p.strength) for p in pledges(said)][:1] == [(actors, action, strength)]


@pytest.mark.parametrize("said", NOTHING)
def test_nothing_undertaken(said: str) -> None:
    assert pledges(said) == []


def test_time_ahead() -> None:
    assert [p.deadline for p in pledges("The Murriqan crossing opens in June.")] == ["2024-06"]


def test_long_after_the_speaker_was_named() -> None:
    text = """PODGORICA, 9 February 2024 – Montenegro's Transport Minister Ana Vuk said the road to Albania is busy.

Montenegro counts 40 lorries a day. Albania counts 50. The road is narrow. It is old.

The Lake Shore Road Programme should be revived, she said.
"""
    assert [p.actors for p in read_text(text, name="text") if isinstance(p, Pledge)] == [("MNE",)]


def test_two_milestones() -> None:
    found = pledges("Dredging will start in July and is expected to be finished in 2027.")
    said = [("Dredging will start", "agreed", "2024-07"), ("is expected to be finished", "proposed", "2027")]
    assert [(p.action, p.strength, p.deadline) for p in found] == said


def test_one_word_is_no_restatement() -> None:
    found = pledges("Dredging is to begin in July and be completed in 2027. They agreed to widen the complex of docks.")
    assert len(found) == len(("begin", "be completed", "widen"))


def test_whose_ports_and_whose_section() -> None:
    ports = pledges("Albania's Premier Edi Hoxha said his country's ports would never be used for smuggling.")
    line = pledges("Construction of the Albanian section of the Tirana-Podgorica line will begin in May.")
    assert [p.actors for p in (*ports, *line)] == [("ALB",), ("ALB",)]


def test_a_new_clause_is_an_undertaking_of_its_own() -> None:
    found = pledges("Divers are to map the wreck, and pupils will be taught to dive.")
    assert [p.action for p in found] == ["Divers are to map the wreck", "pupils will be taught to dive"]


def test_items_are_theirs_whom_the_introduction_names() -> None:
    text = """PODGORICA, 9 February 2024

1. Ministers of Montenegro and Albania met.

2. On rivers, the two Parties:
(a) shall clear the weir at Vuk;
(b) will count the otters;
(c) undertake to fence off the nests.
"""
    found = [r for r in read_text(text, name="text") if isinstance(r, Pledge)]
    assert [(p.actors, p.action) for p in found] == [
        (BOTH, "clear the weir at Vuk"),
        (BOTH, "count the otters"),
        (BOTH, "fence off the nests"),
    ]


def test_the_bank_of_a_source_about_two() -> None:
    text = """World Bank backs lake scheme

TIRANA, 9 February 2024 - The World Bank approved a $5 million grant to Albania and Montenegro for the Skadar Scheme.

The Bank will send two divers. It will also train wardens.
"""
    found = [r.actors for r in read_text(text, name="text") if isinstance(r, Pledge)]
    assert found == [("World Bank",), ("ALB", "MNE", "World Bank")]


def test_until_now_is_no_deadline() -> None:
    found = pledges("Albania is to fence off the yard, which until now has stood open.")
    assert [p.deadline for p in found] == [None]


def test_said_to_be_done() -> None:
    found = pledges("Albania's Premier Edi Hoxha said that crews were to clear the channel.")
    assert [p.action for p in found] == ["clear the channel"]
    assert pledges("The crews were to clear the channel.") == []


def test_less_sure_of_what_works_do() -> None:
    works, state = pledges("The ferry will call at Ulcinj by turns."), pledges("Albania will lend its dredger.")
    assert works[0].confidence < state[0].confidence


def test_listed_under_what_will_be_covered() -> None:
    found = [r for r in read_text(LIST, name="text") if isinstance(r, Pledge) and "phase" not in r.action]
    assert [(p.actors, p.action) for p in found] == [(BOTH, "dredging of the Bojana mouth"), (BOTH, "a survey of eel stocks")]
