"""Visits to which somebody is invited in whatever way, events put ahead, envoys with a residence, offices for a field of policy."""

import pytest
from tests.records.reading import meetings, read

from pledger.records.types import Figure, Meeting

RABAT = "RABAT, 6 March 2024 — "
MET = f"{RABAT}Ghana's Foreign Minister Shirley Botchwey met King Mohammed VI of Morocco. "

INVITED = [  # a text, who is to come and whither
    (f"{MET}She delivered an invitation from President Nana Akufo-Addo for the King to come to Kumasi.", "Mohammed VI", "Kumasi"),
    (f"{RABAT}Ghanaian envoy Ama Sarpong handed Prime Minister Aziz Akhannouch an invitation to visit Accra.", "Aziz Akhannouch", "Accra"),
    (
        f"{RABAT}Ghana's Ama Sarpong passed on to Prime Minister Aziz Akhannouch the invitation of the Ghanaian president to visit Accra.",
        "Aziz Akhannouch",
        "Accra",
    ),
    (
        f"{RABAT}Moroccan minister Nasser Bourita thanked his Ghanaian colleague for the invitation to visit Tamale.",
        "Nasser Bourita",
        "Tamale",
    ),
    (f'{MET}"We invite you to come to Accra," she told him.', "Mohammed VI", "Accra"),
]

AHEAD = [  # a text; the event is still to come
    f"{RABAT}It was agreed that the next summit of Ghana and Morocco would be hosted by Togo.",
    f"{RABAT}Ghana and Morocco discussed holding the third round of political consultations in Accra in May.",
    f"{RABAT}Preparations are in full swing for the visit of Ghana's President Nana Akufo-Addo to Morocco.",
    f"{RABAT}Morocco invited Ghana's President Nana Akufo-Addo to attend the Atlantic summit in Dakhla in May.",
]

ACCREDITED = [  # a text, and who met Nasser Bourita in Rabat
    f"{RABAT}Foreign Minister Nasser Bourita received the Ambassador of Nepal, with residence in Cairo, Hari Thapa.",
    f"{RABAT}Foreign Minister Nasser Bourita received the Ambassador of Nepal (with residence in Cairo) Hari Thapa.",
    f"{RABAT}Foreign Minister Nasser Bourita received the Ambassador of Nepal to Egypt, concurrently accredited to Morocco, Hari Thapa.",
]

NAMED = [  # an office and name, and the name
    ("Norwegian Secretary of State for Arctic Policy Kari Lie", "Kari Lie"),
    ("Norwegian Deputy Minister for Public Diplomacy Kari Lie", "Kari Lie"),
    ("Norwegian Under-Secretary for Asia Kari Lie", "Kari Lie"),
    ("Norwegian minister Anna d'Arcy", "Anna d'Arcy"),
    ("Norwegian minister Carlo d’Amato", "Carlo d’Amato"),
]


@pytest.mark.parametrize(("text", "guest", "place"), INVITED)
def test_who_is_invited_is_abroad_where_it_leads(text: str, guest: str, place: str) -> None:
    visits = [m for m in read(text, Meeting) if m.type == "visit"]
    assert [(m.planned, [p.name for p in m.participants], m.place) for m in visits] == [(True, [guest], place)]


@pytest.mark.parametrize("text", AHEAD)
def test_events_put_ahead(text: str) -> None:
    assert [m.planned for m in read(text, Meeting)][-1:] == [True]


@pytest.mark.parametrize("text", ACCREDITED)
def test_where_an_envoy_resides_is_no_place_of_talks(text: str) -> None:
    assert meetings(text) == [("talks", ("Nasser Bourita", "Hari Thapa"), None, "Rabat")]


@pytest.mark.parametrize(("said", "name"), NAMED)
def test_names_behind_offices(said: str, name: str) -> None:
    (met,) = read(f"{RABAT}{said} met Moroccan minister Nasser Bourita.", Meeting)
    assert [p.name for p in met.participants] == [name, "Nasser Bourita"]


def test_a_portfolio_is_no_owner() -> None:
    (met,) = read("OSLO, 6 March 2024 — Minister for EU Affairs Kari Lie met the Croatian president.", Meeting)
    assert met.parties == ("HRV", "NOR")


@pytest.mark.parametrize("looked_back", ["It was only $9 million in 2014", "Ten years earlier, in 2014, it stood at $9 million"])
def test_a_level_looked_back_to_lends_no_year(looked_back: str) -> None:
    figures = read(
        f"{RABAT}Trade between Ghana and Morocco reached $80 million in 2023. {looked_back}. Ghana exported $60 million.", Figure
    )
    assert [(f.indicator, f.period) for f in figures] == [("trade_turnover", "2023"), ("trade_turnover", "2014"), ("exports", "2023")]


def test_a_newer_level_lends_its_year() -> None:
    figures = read(
        f"{RABAT}Ghana and Morocco traded $9 million in 2014. Trade was $80 million in 2023. Ghana exported $60 million.", Figure
    )
    assert figures[-1].period == "2023"
