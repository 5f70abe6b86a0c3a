"""Who is named how, and of which state, changes nothing that is read: the same sentences with other names, in other orders."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project

NAMES = {  # how a person is first named, and how later
    "Ana Sow": "Sow",
    "Essam el-Tayeb": "el-Tayeb",
    "Joost van der Meer": "van der Meer",
    "Maria de la Cruz": "de la Cruz",
    "Xu Mingzhe": "Xu",
    "Lee Boon Keng": "Lee",
    "Anne-Marie Lefèvre-Roy": "Lefèvre-Roy",
    "Aoife O'Dowd": "O'Dowd",
    "Sheikha Maryam bint Salem": "Sheikha Maryam",
}


@pytest.mark.parametrize(("full", "short"), NAMES.items())
def test_who_is_named_again_is_the_same(full: str, short: str) -> None:
    text = (
        f" date 2024-05-02 Malta's Minister of Fisheries {full} met Ghana's president. On Sunday {short} called for more flights to Ghana."
    )
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge)] == [("MLT",)]


@pytest.mark.parametrize("word", ["counterpart", "colleague", "peer", "opposite number"])
def test_a_peer_holds_the_same_office(word: str) -> None:
    text = f" date 2024-05-02 Malta's Premier Ana Sow flew to Accra and on Wednesday met her Ghanaian {word} Yaw Boadu."
    met = [r for r in read_text(text) if isinstance(r, Meeting) and r.type == "talks"]
    assert [[(p.name, p.office, p.country) for p in r.participants] for r in met] == [
        [("Ana Sow", "Premier", "MLT"), ("Yaw Boadu", "Premier", "GHA")]
    ]


@pytest.mark.parametrize("sender", ["Kenyan", "Kenya", "New Zealand", "Dutch", "Côte d'Ivoire", "UAE"])
def test_whose_supplies_they_are_by_noun_or_adjective(sender: str) -> None:
    text = (
        f" date 2024-05-02 Trade of Togo with its partner was worth $8 million in 2022, with {sender} supplies making up $6 million of it."
    )
    flows = [r for r in read_text(text) if isinstance(r, Figure) and r.value == 6e6]
    assert [r.destination for r in flows] == ["TGO"] and flows[0].origin not in (None, "TGO")


ABOUT = "2 May 2024\n\nMalta and Ghana want to double their trade in fish.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "President Yaw Boadu announced a fund on Wednesday, closing a three-day visit to Malta's capital.",
        "President Yaw Boadu went home on Wednesday after a visit to Malta.",
        "President Yaw Boadu is expected to visit Valletta on Wednesday.",
        "On Wednesday President Yaw Boadu left Accra for Valletta.",
    ],
)
def test_who_goes_to_one_of_two_is_of_the_other(told: str) -> None:
    visits = [r for r in read_text(ABOUT + told) if isinstance(r, Meeting)]
    assert {p.country for r in visits for p in r.participants} == {"GHA"}
    assert {r.parties for r in visits} == {("GHA", "MLT")}


@pytest.mark.parametrize(
    ("told", "countries"),
    [
        ("A treaty is to be signed when Premier Jo Vella meets President Yaw Boadu in Accra next week.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("In Accra Premier Yaw Boadu received President Jo Vella on Monday.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("Premier Jo Vella and President Yaw Boadu met on Monday.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("In Accra, where they called on Premier Yaw Boadu, the Maltese ministers spoke of fish.", {"Boadu": "GHA"}),
    ],
)
def test_two_leaders_of_untold_countries_are_of_one_each(told: str, countries: dict[str, str]) -> None:
    met = [r for r in read_text(ABOUT + told) if isinstance(r, Meeting)]
    assert {p.name.split()[-1]: p.country for r in met for p in r.participants if p.name} == countries


def test_of_three_countries_no_one_is_guessed() -> None:
    text = "2 May 2024\n\nMalta, Ghana and Chile want to trade in fish.\n\nPremier Jo Vella met President Yaw Boadu on Monday."
    assert not any(p.country for r in read_text(text) if isinstance(r, Meeting) for p in r.participants)


def test_a_guest_of_whom_another_tells_does_not_travel() -> None:
    text = f"{ABOUT}Premier Yaw Boadu spoke warmly of President Jo Vella, who is to pay a visit to Ghana in June."
    assert [{p.country for p in r.participants} for r in read_text(text) if isinstance(r, Meeting)] == [{"MLT"}]


@pytest.mark.parametrize("body", ["Ghanaian Board", "Ghanaian Tourism and Antiquities Authority"])
def test_a_day_told_wins_over_the_week_it_lies_in(body: str) -> None:
    text = (
        f"{ABOUT}Next week Jo Vella, head of the Maltese Board, will be in Accra: she is to meet Esi Boadu, "
        f"head of the {body}, on Tuesday, 7 May."
    )
    assert {r.date for r in read_text(text) if isinstance(r, Meeting) and r.type == "talks"} == {"2024-05-07"}


LANDS = ["Chad", "Trinidad and Tobago", "São Tomé and Príncipe", "Côte d'Ivoire", "Guinea-Bissau", "the Gambia"]


@pytest.mark.parametrize("land", LANDS)
def test_a_title_begins_with_the_whole_name_of_a_state(land: str) -> None:
    title = f"Peru-{land.removeprefix('the ')} Agreement on Tax"
    text = f" date 2024-05-02 They signed the Peru-Chile Agreement on Trade and the {title}."
    assert [r.title for r in read_text(text) if isinstance(r, Instrument)] == ["Peru-Chile Agreement on Trade", title]


@pytest.mark.parametrize("land", LANDS[1:4])
def test_a_title_that_a_long_name_opens(land: str) -> None:
    title = f"{land}–Peru Agreement on Tax"
    text = f" date 2024-05-02 They signed the Peru-Chile Agreement on Trade and the {title}."
    assert [r.title for r in read_text(text) if isinstance(r, Instrument)] == ["Peru-Chile Agreement on Trade", title]


@pytest.mark.parametrize("role", ["a Hub of Trade", "an Energy Hub"])
def test_a_title_goes_on_with_what_something_is_to_be(role: str) -> None:
    text = f" date 2024-05-02 Peru and Chile signed these papers:\n1. MoU on Using Old Mines as {role};\n2. Plan for Tourism.\n"
    assert f"MoU on Using Old Mines as {role}" in [r.title for r in read_text(text) if isinstance(r, Instrument)]


def test_what_took_place_as_the_title_ended_is_none_of_it() -> None:
    text = " date 2024-05-02 Peru and Chile signed an Agreement on Trade as Peru's President Ana Sow visited Santiago."
    assert [r.title for r in read_text(text) if isinstance(r, Instrument)] == ["Agreement on Trade"]


@pytest.mark.parametrize("town", ["Accra", "St. George's", "Port of Spain", "N'Djamena", "San José"])
def test_a_link_between_towns_of_any_name(town: str) -> None:
    lands = {
        "Accra": "Ghana",
        "St. George's": "Grenada",
        "Port of Spain": "Trinidad and Tobago",
        "N'Djamena": "Chad",
        "San José": "Costa Rica",
    }
    text = (
        f" date 2024-05-02 Kenya's minister Ana Sow proposed to {lands[town]}'s premier the opening of a direct air link "
        f"between {town} and Nairobi."
    )
    assert [r.name for r in read_text(text) if isinstance(r, Project)] == [f"direct air link between {town} and Nairobi"]


def test_a_council_that_is_told_to_hold_its_session_holds_one() -> None:
    text = (
        " date 2024-05-02 Peru and Chile trade. The Joint Council of both countries, set up under a pact signed in Oslo in June 2019, "
        "is due to hold another session in Lima in mid-December."
    )
    held = [(r.date, r.place) for r in read_text(text) if isinstance(r, Meeting)]
    assert held == [("2024-12", "Lima")]


@pytest.mark.parametrize("land", ["Spain", "the Democratic Republic of the Congo", "Bosnia and Herzegovina"])
def test_a_place_in_a_row_of_places(land: str) -> None:
    text = f" date 2024-05-02 Kenya took in 392,000 visitors in April 2024. Chad came first with 81,000, {land} second and Oman third."
    assert {r.value for r in read_text(text) if isinstance(r, Figure) and r.measure == "rank"} == {1, 2, 3}


def test_a_counterpart_is_of_the_land_that_his_guest_came_to() -> None:
    text = (
        "RABAT, 2 May 2024. A gas deal of Peru and Guyana was signed in the Guyanese capital on Friday, when Peruvian Premier Ana Sow came "
        "to Guyana and met with her counterpart Jo Smith.\n"
    )
    met = [r for r in read_text(text) if isinstance(r, Meeting) and r.type == "talks"]
    assert [{p.country for p in r.participants} for r in met] == [{"PER", "GUY"}]


def test_a_delegation_with_its_leader_stayed() -> None:
    text = " date 2024-05-02 On March 11-12 a Peruvian delegation with Premier Ana Sow at its head stayed in Chile. Peru and Chile trade."
    visits = [r for r in read_text(text) if isinstance(r, Meeting)]
    assert [(r.date, [p.name for p in r.participants]) for r in visits] == [("2024-03-11/2024-03-12", ["Ana Sow"])]


@pytest.mark.parametrize(
    ("named", "adjective", "code"),
    [
        ("Dominica", "Dominican", "DMA"),
        ("The Dominican Republic", "Dominican", "DOM"),
        ("Equatorial Guinea", "Guinean", "GNQ"),
        ("Guinea", "Guinean", "GIN"),
        ("The Republic of the Congo", "Congolese", "COG"),
        ("North Korea", "Korean", "PRK"),
    ],
)
def test_an_adjective_of_two_states_is_of_the_one_named(named: str, adjective: str, code: str) -> None:
    text = f" date 2024-05-02 {named} and Malta want a ferry. {adjective} exports to Malta were worth $2 million in 2023."
    assert [r.origin for r in read_text(text) if isinstance(r, Figure)] == [code]
