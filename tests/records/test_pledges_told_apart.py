"""What counts as an undertaking and what does not; at which rung, whose and of which sector."""

import pytest
from tests.records.reading import read

from pledger.records.types import Pledge

OPENING = "LIBREVILLE, 4 June 2024 – The foreign ministers of Gabon and Benin met here on Tuesday."


def pledges(said: str) -> list[Pledge]:
    return read(f"{OPENING}\n\n{said}\n", Pledge)


# what is said | actors | sector | rung
READ = """
Gabon is keen to buy salt from Benin. | GAB | trade | willing
"I would like to see more students trained in Cotonou," the Beninese minister said. | BEN | education | willing
Gabon agreed with Benin to open a joint bank. | GAB | finance | agreed
"We have agreed with our Beninese friends to train nurses," the Gabonese minister said. | BEN GAB | health | agreed
Benin supports closer links between the two universities. | BEN | education | willing
They stressed the importance of the new coastal railway. | BEN GAB | transport | discussed
Both ministers discussed the free movement of nurses. | BEN GAB | health | discussed
Gabon lifted the ban, while Benin said it would reopen the port. | BEN | transport | agreed
The minister welcomed Benin's decision to open an embassy in Oyem. | BEN | politics | ordered
"We must speak with one voice," the Gabonese minister said. | BEN GAB | politics | discussed
"We will see to it that the road is paved," the Gabonese minister said. | GAB | transport | agreed
The negotiations on the coastal railway will be concluded by autumn. | BEN GAB | transport | agreed
Under the declaration the two countries will dredge the harbour. | BEN GAB | transport | agreed
Under the treaty the two countries will dredge the harbour. | BEN GAB | transport | signed
Benin agreed to scrap the toll of 500 francs a lorry. | BEN | transport | agreed
The bridge should be completed by March, the Gabonese minister said. | BEN GAB | transport | proposed
Gabon invited Beninese banks to invest in its economy. | GAB | finance | proposed
Gabon wants more firms to invest in Cotonou, so that farm trade may grow. | GAB | finance | willing
The sides agreed to make more of the coastal economic corridor. | BEN GAB | transport | agreed
The sides agreed to recognise professional titles. | BEN GAB | education | agreed
Orders were given to the transport ministries to dredge the harbour. | BEN GAB | transport | ordered
"Our soil is good," the Gabonese minister said. He invited Beninese farmers to grow rice there. | GAB | agriculture | proposed
The bypass will open in May, the Beninese minister said. | BEN | transport | agreed
The joint railway will open in May, the Beninese minister said. | BEN GAB | transport | agreed
"We want our nurses to learn from each other," the Gabonese minister said. | GAB | health | willing
"""

NOTHING = [
    "The minister was glad to learn of the plan.",
    "The documents cover health, sport and the theatre.",
    "The dates of the visit will be agreed through embassies.",
    "They agreed to call the next session of the council in May.",
    "Gabon will open two more border posts.",
    "Gabon began to sell salt to Benin in 2019.",
    "They stressed the importance of the visit.",
    "Gabon counts on Beninese rice to keep prices low.",
]


@pytest.mark.parametrize("row", READ.strip().splitlines())
def test_read(row: str) -> None:
    said, actors, sector, strength = (c.strip() for c in row.split("|"))
    assert [(" ".join(p.actors), p.sector, p.strength) for p in pledges(said)] == [(actors, sector, strength)]


@pytest.mark.parametrize("said", NOTHING)
def test_no_undertaking(said: str) -> None:
    assert pledges(said) == []


def test_where_somebody_else_speaks_an_action_ends() -> None:
    found = pledges("Gabon is ready to sell salt, and Minister Paul Adu reaffirmed Benin's support for opening the port.")
    assert [p.action for p in found] == ["sell salt", "opening the port"]


def test_what_is_pledged_does_not_stand_behind_a_further_verb_of_saying() -> None:
    found = pledges("The road would be paved, Gabon pledged, recalling that lorries wait for days.")
    assert [p.action for p in found] == ["The road would be paved"]


def test_an_item_that_tells_what_they_did_undertakes_nothing() -> None:
    items = ["1. To train nurses in Cotonou.", "2. They expressed their sorrow over the drought.", "3. To dredge the harbour."]
    found = pledges("\n\n".join(["They agreed as follows:", *items]))
    assert not [p for p in found if "sorrow" in p.action]


def test_an_action_ends_where_the_bank_or_the_government_goes_on() -> None:
    found = pledges("Gabon will give land for the school, and the government will train teachers.")
    assert [p.action for p in found] == ["give land for the school", "train teachers"]


def test_what_a_bank_lends_for_tells_the_sector() -> None:
    lead = "The African Development Bank (AfDB) approved a $40 million loan to Benin for village clinics, it said on 4 June 2024."
    found = read(f"{lead}\n\nThe bank is ready to support the second phase of the programme.\n", Pledge)
    assert [p.sector for p in found] == ["health"]
