"""Undertakings of one clause or of two, numbered or behind 'it'; their sector by their noun or by what a source is about."""

import pytest
from tests.records.reading import read

from pledger.records.types import Pledge

OPENING = "MASERU, 4 June 2024 – The foreign ministers of Lesotho and Uruguay met here on Tuesday."

# what is said | actors, sector, rung; of the next one
READ = """
Uruguay would cut its port dues for wool from Maseru, the Uruguayan minister promised. | URY transport agreed
The two will print a single transit form for hauliers. | LSO URY customs agreed
Lesotho plans a bonded warehouse for its jeans in Montevideo. | LSO trade willing
Uruguay backs Lesotho's bid to host the mountain games. | URY politics willing
The sides agreed to settle all disputes over fishing at the table. | LSO URY security agreed
They undertook to raise the share capital of their wool bank. | LSO URY finance agreed
Uruguay offered to print identity cards for herders. | URY digital proposed
Uruguay is ready for hydrogen-powered trams from Maseru. | URY transport willing
They agreed on the assembly of minibuses and on tram production. | LSO URY industry agreed
Uruguay wants to widen its bus production. | URY industry willing
The second weaving mill will start up in May, the Lesotho minister said. | LSO industry agreed
Uruguay promised to remove the levy on mohair. | URY trade agreed
The ministers discussed means of easing the entry of mutton into the market of Maseru. | LSO URY trade discussed
Lesotho wants foreign exchange programmes for its pupils. | LSO education willing
Uruguay will share its know-how of wind power. | URY energy agreed
Lesotho invited Uruguayan businessmen to take part in the exhibition in Maseru. | LSO trade proposed
They agreed to work on areas of common interest. | LSO URY politics agreed
Uruguay wishes to buy wool and is keen to open a shearing school. | URY trade willing; URY agriculture willing
Lesotho wants to learn judo and stands ready to send its best wrestlers. | LSO culture willing; LSO culture willing
A Uruguayan consulate would be opened in Leribe, the minister of Lesotho said. | URY politics agreed
The Uruguayan minister told the press that a consul would be appointed by May. | URY politics agreed
Both sides stressed the importance of direct flights. | LSO URY transport discussed
They emphasized the broadening of cooperation in veterinary work. | LSO URY agriculture discussed
They reviewed methods to raise yields of maize. | LSO URY agriculture discussed
The Uruguayan minister suggested for opening a shearing school in Leribe. | URY agriculture proposed
Lesotho asked Uruguay's backing over the ban on mohair. | LSO agriculture proposed
Lesotho looks forward to the opening of a wool auction in Montevideo. | LSO agriculture proposed
Lesotho looks forward to selling wool in Montevideo. | LSO trade willing
Uruguay hopes to see more shearers in the valleys. | URY agriculture proposed
Visas for shepherds should be dropped, the Lesotho minister said. | LSO politics proposed
Conditions are ripe to open a shearing school, the Uruguayan minister said. | URY agriculture proposed
Uruguay is also studying a tannery near Leribe. | URY industry discussed
They applauded Uruguay's decision to open a consulate in Leribe. | URY politics ordered
Lesotho expects the Leribe road to be opened by 2026. | LSO transport proposed
Uruguay proposed completing the Leribe road, 40 kilometres in length. | URY transport proposed
Minister Rey of Uruguay told the press it was cold, and he urged Uruguayan tailors to sew in Maseru. | URY industry proposed
Lesotho would like to propose a joint wool label. | LSO agriculture proposed
Uruguay will give all-round support to investment in Leribe. | URY finance agreed
Uruguay backs Lesotho in hosting the mountain games. | URY politics willing
Copper is dear. Uruguay promised to mend this railway. | URY transport agreed
Lesotho confirmed that it would drop its tax on wool. | LSO finance agreed
The sides agreed to open an elephant corridor. | LSO URY environment agreed
Uruguay will send a seismologist to Leribe. | URY science agreed
Lesotho would like Uruguay to open the auction to its weavers. | LSO trade proposed
Lesotho wants Uruguay to let Basotho weavers in. | LSO industry proposed
Lesotho would like its weavers to sell in Montevideo. | LSO trade willing
A memorandum on animal health was signed. It provides for visits of veterinarians. | LSO URY agriculture signed
"""

NOTHING = [
    "The credit will be repaid over nine years.",
    "The ministers are to close the Wool and Mohair Forum tonight.",
    "The Uruguayan minister is due to talk with the Speaker of the Senate.",
    "I should like to single out the wool auction, the minister said.",
    "Both sides spoke highly of the mending of the Leribe road.",
    "They agreed to convene the wool committee in May.",
    "Two papers on wool are ready for signature.",
    "Officials sat together to seek out fields of work.",
    "The memoranda would open opportunities for weavers, he said.",
]

NUMBERED = """Joint communiqué

Maseru, 4 June 2024

The foreign ministers of Lesotho and Uruguay met in Maseru on 4 June 2024.

1. Uruguay will go on helping Lesotho with the shearing of its flocks.

(b) Lesotho will keep sending its cadets to Uruguay.
"""


@pytest.mark.parametrize("row", READ.strip().splitlines())
def test_actors_sector_and_strength(row: str) -> None:
    said, expected = (c.strip() for c in row.split(" | "))
    found = sorted(read(f"{OPENING}\n\n{said}\n", Pledge), key=lambda p: p.evidence[0].start)
    assert "; ".join(" ".join((*p.actors, str(p.sector), p.strength)) for p in found) == expected


@pytest.mark.parametrize("said", NOTHING)
def test_what_undertakes_nothing(said: str) -> None:
    assert not read(f"{OPENING}\n\n{said}\n", Pledge)


def test_numbered_clauses() -> None:
    found = sorted(read(NUMBERED, Pledge), key=lambda p: p.evidence[0].start)
    assert [(p.actors, p.sector) for p in found] == [(("URY",), "agriculture"), (("LSO",), "security")]


def test_verbs_that_open_items_are_what_was_agreed() -> None:
    items = "(a) study a wool railway;\n\n(b) encourage their tailors to open a shop.\n"
    found = read(f"{OPENING} They agreed to:\n\n{items}", Pledge)
    assert [(p.action, p.strength) for p in found] == [
        ("study a wool railway", "agreed"),
        ("encourage their tailors to open a shop", "agreed"),
    ]


def test_two_embassies_are_two_undertakings() -> None:
    found = read(
        "BRIDGETOWN, 4 June 2024 – Ministers of Barbados, Suriname, Belize and Kenya met here on Tuesday.\n\n"
        "Barbados and Suriname will jointly open an embassy in Accra.\n\nBarbados and Belize will jointly open an embassy in Nairobi.\n",
        Pledge,
    )
    assert sorted(p.actors for p in found) == [("BLZ", "BRB"), ("BRB", "SUR")]


def test_what_a_source_speaks_of_most_before_the_sentence_before() -> None:
    told = (
        f"{OPENING}\n\nThe two rivers feed the same dam. Reservoirs stand half empty. Irrigation suffers. Wells are to be dug.\n\n"
        "Copper was dear last year. Uruguay promised to hand over the land.\n"
    )
    assert [p.sector for p in read(told, Pledge) if p.actors == ("URY",)] == ["water"]
