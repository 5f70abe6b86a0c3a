"""Undertakings whose sentence gives a number by the way, whose subject stands apart, and the field that other words tell."""

import pytest
from tests.records.reading import of_kind

from pledger.records.types import Pledge

LEAD = "BAMAKO - Foreign ministers Awa Keita of Mali and Juan Rojas of Chile held talks in Bamako. "


def said(text: str) -> list[Pledge]:
    return [r for r in of_kind(f"{LEAD}{text}", "pledge") if isinstance(r, Pledge)]


@pytest.mark.parametrize(
    ("text", "actors", "strength", "action"),
    [
        ("Chile confirmed its intention to lower the visa fee for Malians, currently $85, before June.", "CHL", "willing",
         "lower the visa fee for Malians, currently $85"),
        ("Mali voiced its readiness to join the Segou barrage, worth $300 million.", "MLI", "willing",
         "join the Segou barrage, worth $300 million"),
        ("Chile means to buy Malian cotton presses, an order worth about $90 million.", "CHL", "willing",
         "buy Malian cotton presses, an order worth about $90 million"),
        ("Chile will spend on cotton presses, namely $90 million.", "", "", ""),
        ("Mali intends to raise exports, now $2 million, to $9 million.", "", "", ""),
        ("The second berth at Mopti, costing $6 million, is to receive barges and vessels in 2029.", "CHL MLI", "agreed",
         "The second berth at Mopti, costing $6 million, is to receive barges and vessels"),
        ("The berth will handle the first vessels in May.", "CHL MLI", "agreed", "The berth will handle the first vessels"),
        ("The palace will receive the minister in May.", "", "", ""),
        ("A ferry over the Bani, 40 metres long, between Sofara and Djenne will be built next year.", "CHL MLI", "agreed",
         "A ferry over the Bani, 40 metres long, between Sofara and Djenne will be built"),
        ("The road to Gao is due for completion in June 2029.", "CHL MLI", "agreed", "The road to Gao is due for completion"),
        ("Chile has decided to reopen its embassy in Bamako.", "CHL", "ordered", "reopen its embassy in Bamako"),
        ("They decided to reopen the two embassies.", "CHL MLI", "agreed", "reopen the two embassies"),
        ("Keita called on the Chilean side for patience over the visa rules.", "MLI", "proposed", "patience over the visa rules"),
        ("Keita then called on the Minister for Mines of Chile.", "", "", ""),
        ("Keita then paid a call on the Minister of State for Mines, Juan Rojas.", "", "", ""),
        ("Keita then called on the Chilean envoy for talks.", "", "", ""),
        ("Chile counts on new flights to Bamako.", "CHL", "proposed", "new flights to Bamako"),
        ("Keita spoke for an hour.", "", "", ""),
        ("The possibility of opening more job openings and opportunities for Malian nurses was discussed.", "CHL MLI", "discussed",
         "opening more job openings and opportunities for Malian nurses"),
        ("Keita thanked the Chilean nurses, who number around 1,200 in Mali, and promised to extend their visas.", "MLI", "agreed",
         "extend their visas"),
        ("Rojas, with whom the Malian premier had lunch in Bamako, promised to ease visas.", "CHL", "agreed", "ease visas"),
        ("Mali, where the Chilean envoy arrived on Sunday, is keen to sell mangoes.", "MLI", "willing", "sell mangoes"),
        ("A mango market will be opened in Kayes next year with $3 million in grants from Chile.", "CHL MLI", "agreed",
         "A mango market will be opened in Kayes next year with $3 million in grants from Chile"),
        ("The grants will be increased next year with $3 million from Chile.", "", "", ""),
        ("They directed the agencies to, as a matter of priority, work out rules for visas.", "CHL MLI", "ordered",
         "work out rules for visas"),
        ("Chile is ready to, if needed, lend pumps to Kayes.", "CHL", "willing", "lend pumps to Kayes"),
        ("Keita said it was most encouraging to see Chilean firms in Bamako.", "", "", ""),
        ("Chile is encouraging its firms to invest in Kayes.", "CHL", "proposed", "invest in Kayes"),
        ("The market in Kita will be opened by Minister Keita and her Chilean counterpart.", "CHL MLI", "agreed",
         "The market in Kita will be opened by Minister Keita and her Chilean counterpart"),
        ("The launch of flights between the countries would create many openings.", "", "", ""),
        ("\"We must be able to move goods faster,\" Keita said.", "CHL MLI", "discussed", "move goods faster"),
        ("\"We can and should share pumps,\" Keita said.", "MLI", "proposed", "share pumps"),
        ("Rojas promised that Chile stood ready to send vets.", "CHL", "willing", "send vets"),
        ("They asked their chief negotiators to settle the fee.", "CHL MLI", "ordered", "settle the fee"),
        ("They asked Togo's central bank to settle the fee.", "CHL MLI", "proposed", "settle the fee"),
        ("Rojas voiced support for opening a bank in Kayes.", "CHL", "willing", "opening a bank in Kayes"),
        ("Rojas voiced support for Mali's right to the lake.", "", "", ""),
        ("It is crucial that Chile remains committed to opening the port.", "CHL MLI", "discussed",
         "Chile remains committed to opening the port"),
        ("Chile is ready to buy mangoes adding that the price is fair.", "CHL", "willing", "buy mangoes"),
        ("They signed a plan with a focus on building schools.", "", "", ""),
        ("They focus on building schools.", "CHL MLI", "discussed", "building schools"),
        ("Rojas asked Mali to lift the ban; work towards a treaty on mail; and open its market.", "CHL", "proposed", "lift the ban"),
        ("Keita noted that Chile's navy had trained crews, and asked the Chilean side to train more.", "MLI", "proposed", "train more"),
        ("Chile, together with Mali, will dredge the canal.", "CHL MLI", "agreed", "dredge the canal"),
        ("Mali, jointly with Chile, plans to open a school.", "CHL MLI", "willing", "open a school"),
        ("Mali, after talks with Chile, plans to open a school.", "MLI", "willing", "open a school"),
        ("The Heads of State pledge to build a school.", "CHL MLI", "agreed", "build a school"),
        ("The state pledge to Chile was old.", "", "", ""),
        ("They direct the energy ministers to study a cable.", "CHL MLI", "ordered", "study a cable"),
    ],
)  # fmt: skip
def test_undertaking(text: str, actors: str, strength: str, action: str) -> None:
    assert [(" ".join(r.actors), r.strength, r.action) for r in said(text)] == ([(actors, strength, action)] if action else [])


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("They agree to open a consulate, and urge their navies to hold joint drills.", ["open a consulate", "hold joint drills"]),
        ("They undertake to ease visas, and express their wish to open a bank.", ["ease visas", "open a bank"]),
        ("They agreed to settle the fee, and propose a new one.", ["settle the fee, and propose a new one"]),
        ("They will agree to open a port, and invite Togo to use it.", ["agree to open a port, and invite Togo to use it"]),
    ],
)
def test_deeds_in_the_present(text: str, actions: list[str]) -> None:
    assert [r.action for r in said(text)] == actions


@pytest.mark.parametrize(
    ("text", "strength", "action"),
    [
        ("They signed a memorandum on fish, which calls for a joint board to be formed.", "signed", "a joint board to be formed"),
        (
            "The treaty, which provides for a joint lab to be opened in Kita, was signed by both.",
            "signed",
            "a joint lab to be opened in Kita",
        ),
        ("The treaty, which provides for a joint lab to be opened in Kita, was mislaid.", "", ""),
        ("They signed a roadmap on mail, under which a joint yard will be built.", "signed", "a joint yard will be built"),
        ("They inked a protocol in which Chile undertakes to send vets.", "signed", "send vets"),
    ],
)
def test_relative_of_a_paper(text: str, strength: str, action: str) -> None:
    assert [(r.strength, r.action) for r in said(text)] == ([(strength, action)] if action else [])


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("As for the Mopti hospital, on the Gao road, the parties agreed to start construction works by May.", "health"),
        ("Regarding the school, in the river town of Kayes, they agreed to complete construction soon.", "education"),
        ("Drovers lose cattle to thieves. The ministers agreed to work together on the issue.", "agriculture"),
        ("Nurses wait months for papers. Both sides agreed to continue dialogue on this matter.", "health"),
        ("Chile sells gas to Togo. Keita expressed readiness for a dialogue on the question.", "energy"),
        ("Energy Minister Ali Sow spoke, too. Mali wants to play a greater part in the Sahel.", "politics"),
        ("The talks dealt with cotton. They agreed to carry out mutual agreements.", "politics"),
        ("They agreed to boost mango exports.", "trade"),
        ("Chile will send a ship.", "transport"),
        ("Chile wants to ship more apples.", "trade"),
        ("They agreed to work together in farming, trade and mining.", "agriculture"),
        ("The talks dealt with cotton. They hope that the fund will bear fruit.", "finance"),
        ("They agreed to resolve their dispute over an islet in the lake.", "politics"),
        ("The talks dealt with cotton. They agreed to put it on a list.", "agriculture"),
    ],
)
def test_field(text: str, sector: str) -> None:
    assert [r.sector for r in said(text)] == [sector]
