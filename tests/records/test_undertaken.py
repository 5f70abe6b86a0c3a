"""Undertakings by their wording: names like adverbs, parted triggers, participles in front, banks as doers, who goes on in a sentence."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge, Project

LEAD = "KAMPALA, 12 March 2024 – The Foreign Minister of Uganda, John Okello, met the Foreign Minister of Italy, Pavo Resi, in Kampala."
BANK = "The Asian Development Bank (ADB) signed a $50 million loan agreement with Nepal on 12 March 2024 to upgrade power lines."


def pledges(text: str, lead: str = LEAD) -> list[tuple[str, str | None, tuple[str, ...], str]]:
    found = [r for r in read_text(f"{lead}\n\n{text}\n") if isinstance(r, Pledge)]
    return [(p.strength, p.sector, p.actors, p.action) for p in found]


@pytest.mark.parametrize(
    ("text", "strength", "sector", "actors", "action"),
    [
        ("Italy agreed to train more nurses.", "agreed", "health", ("ITA",), "train more nurses"),
        ("Pavo Resi, the Italian minister, hopes to train nurses.", "proposed", "health", ("ITA",), "train nurses"),
        ("Agreement was also reached to map the fishing grounds.", "agreed", "agriculture", ("ITA", "UGA"), "map the fishing grounds"),
        ("Also reviewed at the talks were ways of fighting smuggling.", "discussed", "security", ("ITA", "UGA"), "fighting smuggling"),
        ("Both ministers ratified their will to fight smuggling.", "willing", "security", ("ITA", "UGA"), "fight smuggling"),
        ("Resi conveyed his country's request for Uganda to train guides.", "proposed", "education", ("ITA",), "train guides"),
        ("The agreement is aimed at training nurses.", "signed", "health", ("ITA", "UGA"), "training nurses"),
        ("Uganda has taken steps to train nurses.", "begun", "health", ("UGA",), "train nurses"),
        ("Italy is counting on Uganda to train nurses.", "proposed", "health", ("ITA",), "train nurses"),
        ("Both sides affirmed the urgent need to train nurses.", "discussed", "health", ("ITA", "UGA"), "train nurses"),
        ("They stressed the importance and necessity of training nurses.", "discussed", "health", ("ITA", "UGA"), "training nurses"),
        ("The two governments pledged to fund the construction of a clinic.", "agreed", "health", ("ITA", "UGA"), None),
        ('"We are looking at setting up a joint clinic," Resi said.', "discussed", "health", ("ITA",), "setting up a joint clinic"),
        ("They reiterated the will of both Governments to train nurses.", "willing", "health", ("ITA", "UGA"), "train nurses"),
        ('"We would be grateful if Uganda could train nurses," Resi said.', "proposed", "health", ("ITA",), None),
        ("Okello pledged that Italy would train nurses.", "agreed", "health", ("ITA",), "Italy would train nurses"),
        ("Also on the agenda was the storage of medicines.", "discussed", "health", ("ITA", "UGA"), "the storage of medicines"),
        ("The ministers resolved to fast-track a chamber of commerce.", "agreed", "trade", ("ITA", "UGA"), None),
        ('Resi said his government was "ready to train nurses" there.', "willing", "health", ("ITA",), "train nurses"),
        ('Italy is "determined" to train nurses.', "willing", "health", ("ITA",), "train nurses"),
        ("Resi proposed during the talks the creation of a clinic.", "proposed", "health", ("ITA",), "the creation of a clinic"),
        ("Resi promised his host to train nurses.", "agreed", "health", ("ITA",), "train nurses"),
        ("Italy, he said, had a duty to train nurses.", "discussed", "health", ("ITA",), "train nurses"),
        ("There should be closer ties between our clinics, Resi said.", "discussed", "health", ("ITA",), None),
        ("They discussed such issues as the training of nurses.", "discussed", "health", ("ITA", "UGA"), None),
        ("The clinic project will train nurses in Gulu.", "agreed", "health", ("ITA", "UGA"), "train nurses in Gulu"),
        ("The agreement will help Uganda train nurses.", "signed", "health", ("ITA", "UGA"), "help Uganda train nurses"),
        ("The agreement will enable Italy to train nurses.", "signed", "health", ("ITA", "UGA"), "enable Italy to train nurses"),
        ('"We welcome Ugandan firms to train nurses," Resi said.', "proposed", "health", ("ITA",), "train nurses"),
        ("Resi voiced confidence that more nurses would be trained.", "proposed", "health", ("ITA",), None),
        ("Resi is confident that Italy and Uganda will train nurses.", "proposed", "health", ("ITA", "UGA"), None),
        ("Resi noted the need for Uganda and Italy to train nurses.", "discussed", "health", ("ITA", "UGA"), "train nurses"),
        ("Resi assured that more nurses would be trained.", "agreed", "health", ("ITA",), "more nurses would be trained"),
        ("Resi said both countries share the goal of training nurses.", "willing", "health", ("ITA", "UGA"), "training nurses"),
        ("Resi reassured Uganda of his backing in training nurses.", "agreed", "health", ("ITA",), None),
        ("Italy will train nurses in five towns.", "agreed", "health", ("ITA",), "train nurses in five towns"),
        ("Resi hopes that by working together, both can train nurses.", "proposed", "health", ("ITA",), "both can train nurses"),
        ("We are working with Uganda to train nurses, Resi said.", "begun", "health", ("ITA",), "train nurses"),
        ("Both sides reaffirmed to train nurses.", "agreed", "health", ("ITA", "UGA"), "train nurses"),
        ("Ugandan nurses will be trained in Bari.", "agreed", "health", ("ITA", "UGA"), "Ugandan nurses will be trained in Bari"),
        ("Resi stressed that Ugandan clinics had to meet the rules.", "discussed", "health", ("ITA",), None),
        ("Italy joined it as a Partner of ASEAN, and called on Uganda to train nurses.", "proposed", "health", ("ITA",), "train nurses"),
        ("They met in Gulu, with both sides aiming to train nurses.", "willing", "health", ("ITA", "UGA"), "train nurses"),
        ("The agreement sets up a school for nurses.", "signed", "education", ("ITA", "UGA"), None),
        ("They spoke of drugs. Both agreed to follow up on these agreements.", "agreed", "politics", ("ITA", "UGA"), None),
        ("The national carrier is keen to open flights to Uganda.", "willing", "transport", ("ITA",), "open flights to Uganda"),
        ("ENI's representatives voiced interest in training with Uganda.", "proposed", "education", ("ITA",), "training with Uganda"),
        ("Both voiced their determination to train nurses.", "willing", "health", ("ITA", "UGA"), "train nurses"),
        ("Italy supports Uganda in training nurses.", "willing", "health", ("ITA",), "training nurses"),
        ("Documents were signed, under which it is planned to train nurses.", "signed", "health", ("ITA", "UGA"), "train nurses"),
        ("Both ministers agreed the two countries should train nurses.", "agreed", "health", ("ITA", "UGA"), None),
        ("Resi was counting on Uganda's help in training nurses.", "proposed", "health", ("ITA",), None),
        ("The sides considered the option of training nurses.", "discussed", "health", ("ITA", "UGA"), "training nurses"),
        ("Agreement to train nurses has been reached.", "agreed", "health", ("ITA", "UGA"), "train nurses"),
        ("The training of nurses was also put atop the agenda.", "discussed", "health", ("ITA", "UGA"), None),
        ("The guest said his country stood ready to train nurses.", "willing", "health", ("ITA",), "train nurses"),
        ("They agreed to deepen cooperation in energy and tourism.", "agreed", "energy", ("ITA", "UGA"), None),
    ],
)
def test_an_undertaking_is_read(text: str, strength: str, sector: str, actors: tuple[str, ...], action: str | None) -> None:
    assert [p[:3] for p in pledges(text)] == [(strength, sector, actors)]
    assert action is None or pledges(text)[0][3] == action


@pytest.mark.parametrize(
    "text",
    [
        "Resi denied that Italy planned to close its border.",
        "Previously agreed measures were in force.",
        "Expected at the meeting are the presidents.",
        "They signed documents aimed at deepening ties.",
        "Resi hopes that the two countries will soon sign a labour agreement.",
        "Resi would not say just when the clinic will be opened.",
        "A meeting of the Ugandan president with his Italian counterpart is planned.",
        "Some 20 million dollars will be spent to repair clinics, to train nurses and to buy drugs.",
        "Some 20 million dollars will be directed to repair clinics.",
        "They agreed to follow-up meetings in Rome.",
        "They agreed that cooperation serves the interests of both.",
        "Resi said he would welcome such a move.",
        "Okello voiced thanks for Italy's praise and support for the training of nurses.",
        "It is important to point to the growth of exports, Resi said.",
        "Resi noted how important signing a free trade agreement is.",
        "Resi will take part in a two-day meeting of ministers in Gulu.",
        "Okello will head his side's delegation.",
        "The nurses' course is due to end on Thursday.",
        "Resi assured that work, which takes five months, would be cut to 60 days.",
        "The clinic project will cost much.",
    ],
)
def test_what_nobody_undertakes_is_not_read(text: str) -> None:
    assert pledges(text) == []


def test_who_goes_on_behind_a_clause_with_a_subject_of_its_own() -> None:
    found = pledges("Okello proposed that the two sides upgrade the road and asked for greater access for Ugandan coffee.")
    assert [p[2] for p in found] == [("UGA",), ("UGA",)]


def test_a_treaty_s_words_are_signed() -> None:
    assert [p[0] for p in pledges("The two countries shall train nurses.")] == ["signed"]


def test_towards_another_state_the_two_are_concerned() -> None:
    found = [r for r in read_text(f"{LEAD}\n\nUganda is ready to supply Kenya with electricity.\n") if isinstance(r, Pledge)]
    assert [p.parties for p in found] == [("KEN", "UGA")]


def test_a_bank_and_its_people_undertake_for_it() -> None:
    text = 'The bank plans to train nurses. "We will build clinics," said ADB Country Director Arun Mehta. Nepal will hire doctors.'
    assert [p[2] for p in pledges(text, BANK)] == [("ADB",), ("ADB",), ("NPL",)]


def test_a_country_whose_name_holds_and_is_one_doer() -> None:
    lead = "PORT OF SPAIN, 12 March 2024 – The Foreign Minister of Trinidad and Tobago, John Okello, met the Foreign Minister of Ghana."
    assert pledges("Trinidad and Tobago will train nurses.", lead)[0][2] == ("TTO",)


def test_what_a_bank_lends_for_stands_in_the_state_that_borrows() -> None:
    found = [r for r in read_text(BANK + " The Pokhara Clean Power Project will start in May.") if isinstance(r, Project)]
    assert [p.location for p in found if p.name == "Pokhara Clean Power Project"] == [("NPL",)]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("India and the United Arab Emirates (UAE) on Monday agreed to lower tariffs.", ("ARE", "IND")),
        ("Kenya (KEN) and Rwanda agreed to lower tariffs.", ("KEN", "RWA")),
        ("The Turkish-Russian Intergovernmental Commission agreed to lower tariffs.", ("RUS", "TUR")),
        ("The India–UAE forum agreed to lower tariffs.", ("ARE", "IND")),
    ],
)
def test_all_of_a_subject_undertake(text: str, actors: tuple[str, ...]) -> None:
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge)] == [actors]
