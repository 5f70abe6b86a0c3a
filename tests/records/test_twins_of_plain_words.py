"""Plain words of every kind of record that were once misread: whose money it is, people counted, what is so now, sessions to come."""

import pytest
from tests.records.reading import of_kind, read

from pledger.records.types import Figure, Meeting, Pledge

CHAD = "NIAMEY, 6 March 2024 — Nigerien Prime Minister Ali Zeine met Chadian Foreign Minister Mahamat Annadif on Tuesday. "

MONEY = [  # a sentence, and the currency of its sum
    ("Moroccan builders finished works worth 40 million Algerian dinars.", "DZD"),
    ("The Mexican firm paid 90 million Colombian pesos for the mine.", "COP"),
    ("Egyptian banks lent 15 million Lebanese pounds to the port.", "LBP"),
    ("Egypt sold Cyprus rice for 15 million pounds.", "EGP"),
]

PEOPLE = [  # a sentence, its number, unit and period
    ("About 900 Chadian returnees are sheltered in Diffa.", 900, "people", "2024"),
    ("Some 70 Nigerien herders graze there.", 70, "people", "2024"),
    ("The number of Chadians in Niger is put at 12,000.", 12000, "people", "2024"),
    ("The number of Chadians who study in Niger has reached 310.", 310, "people", "2024"),
    ("Chadians in Niger number about 12,000.", 12000, "people", "2024"),
    ("More than 25 Chadian engineers train farmers in Zinder.", 25, "people", "2024"),
    ("Some 40 Chadian firefighters fought the blaze.", 40, "people", None),
]

NOW = [  # a sentence, and when its sum held
    ("Chadian exports to Niger remain modest, at about 6 million euros a year.", "2024"),
    ("Trade stays at 31 million euros.", "2024"),
    ("Trade was modest, at 31 million euros.", None),
]

PLEDGES = [  # a sentence, the states that undertake it, its rung
    ("The two presidents announced the elevation of ties to a strategic partnership.", ("NER", "TCD"), "agreed"),
    ("The two ministers supported restoring the bus line between Diffa and Bol.", ("NER", "TCD"), "willing"),
    ("Niger backed lifting the ban on livestock.", ("NER",), "willing"),
    ("Both governments confirmed their support for the solar plant at Zinder.", ("NER", "TCD"), "willing"),
]

AHEAD = [  # sentences, and the date and place of the session ahead
    ("The joint commission sat in Zinder in 2022. The next one will be convened in Ndjamena in 2025.", "2025", "Ndjamena"),
    ("The joint commission sat in Zinder in 2022. The following one is slated for May 2025.", "2025-05", None),
    ("The presidents expect the joint commission to meet in the first half of 2025.", "2025-01/2025-06", None),
    ("The presidents want the joint commission to convene in May.", "2024-05", None),
]

TWICE = [  # what is told of one verb, and the days and places of both encounters
    ("Zeine and Annadif last met in Abuja in January and in Accra in May last year.", [("2023-01", "Abuja"), ("2023-05", "Accra")]),
    ("Annadif visited Niger in March 2021 and again in June 2022.", [("2021-03", "Niger"), ("2022-06", "Niger")]),
    ("Annadif visited Abuja in March 2021 and Accra in June 2022.", [("2021-03", "Abuja"), ("2022-06", "Accra")]),
    ("Zeine met Annadif in Abuja in January and signed a pact in February.", [("2024-01", "Abuja")]),
]


@pytest.mark.parametrize(("sentence", "unit"), MONEY)
def test_money_by_its_own_adjective(sentence: str, unit: str) -> None:
    assert [r.unit for r in of_kind(sentence, "figure")] == [unit]


@pytest.mark.parametrize(("sentence", "value", "unit", "period"), PEOPLE)
def test_people_counted(sentence: str, value: float, unit: str, period: str | None) -> None:
    assert [(r.value, r.unit, r.period) for r in read(CHAD + sentence, Figure)] == [(value, unit, period)]


@pytest.mark.parametrize(("sentence", "period"), NOW)
def test_what_is_so_now(sentence: str, period: str | None) -> None:
    assert [r.period for r in read(CHAD + sentence, Figure)] == [period]


@pytest.mark.parametrize(("sentence", "actors", "strength"), PLEDGES)
def test_what_is_supported_or_announced(sentence: str, actors: tuple[str, ...], strength: str) -> None:
    assert [(r.actors, r.strength) for r in read(CHAD + sentence, Pledge)] == [(actors, strength)]


def test_what_a_region_wants_is_its_speakers() -> None:
    text = (
        "OSH, 6 March 2024 — Kyrgyz Premier Akylbek Japarov met Governor of Uzbekistan's Andijan Region Shuhrat Abdurahmonov on Tuesday. "
    )
    found = read(text + "Abdurahmonov said that the region would like to buy Kyrgyz milk.", Pledge)
    assert [(r.actors, r.strength) for r in found] == [(("UZB",), "willing")]


@pytest.mark.parametrize(("sentences", "date", "place"), AHEAD)
def test_sessions_ahead(sentences: str, date: str, place: str | None) -> None:
    found = [m for m in read(CHAD + sentences, Meeting) if m.planned]
    assert [(m.type, m.date, m.place) for m in found] == [("commission_session", date, place)]


def test_the_next_one_of_something_else_is_no_session() -> None:
    assert not [m for m in read(CHAD + "A bridge was opened in Bol. The next one is planned for 2025.", Meeting) if m.planned]


@pytest.mark.parametrize(("sentence", "days"), TWICE)
def test_two_encounters_of_one_verb(sentence: str, days: list[tuple[str, str]]) -> None:
    found = [(m.date, m.place) for m in read(CHAD + sentence, Meeting) if m.date != "2024-03-05"]
    assert found == days
