"""Encounters that somebody only speaks of, awaits or sets out for: who was there, whose guest it was, on which day."""

import pytest
from tests.records.reading import Met, met, read

from pledger.records.types import Meeting

HEAD = (
    "VALLETTA, 12 March 2024 (TMA) – Foreign Minister Maria Borg of Malta met her Cypriot counterpart Nikos Lambrou "
    "in Valletta on Tuesday.\n\n"
)
TALKS = ("talks", ("Maria Borg", "Nikos Lambrou"), "2024-03-12", "Valletta")
SESSION = "commission_session"


def _behind(said: str, head: str = HEAD) -> list[Met]:
    return [m for m in met(head + said) if m != TALKS]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Borg leaves Valletta for Tunisia tomorrow night.", ("visit", ("Maria Borg",), "2024-03-13", "Tunisia")),
        ("Lambrou departed Valletta for Athens in the evening.", ("visit", ("Nikos Lambrou",), "2024-03-12", "Athens")),
        ("A trade mission of about 45 Maltese firms will travel to Limassol in May.", ("visit", ("MLT",), "2024-05", "Limassol")),
        ("Borg announced that a mission of 12 ship-builders would visit Larnaca in June.", ("visit", ("MLT",), "2024-06", "Larnaca")),
        ("Malta looks forward to hosting President Yorgos Pavlou of Cyprus.", ("visit", ("Yorgos Pavlou",), None, "Malta")),
        (
            "Work goes on for the trip that President Yorgos Pavlou of Cyprus is due to make to Malta in July.",
            ("visit", ("Yorgos Pavlou",), "2024-07", "Malta"),
        ),
        ("The treaty with Iceland was signed when Borg visited that country in 2021.", ("visit", ("Maria Borg",), "2021", "Iceland")),
        ("Malta agreed on it with Iceland when Borg visited that country recently.", ("visit", ("Maria Borg",), None, "Iceland")),
        ("The King and the Prime Minister of Norway paid visits to Malta in 2019.", ("visit", ("NOR",), "2019", "Malta")),
    ],
)
def test_who_goes(said: str, expected: Met) -> None:
    assert expected in _behind(said)


@pytest.mark.parametrize(
    "said", ["Lambrou left Valletta for home.", "Lambrou will leave Malta on Friday.", "Borg will leave details for later."]
)
def test_who_only_leaves(said: str) -> None:
    assert _behind(said) == []


def test_two_offices_of_one_land() -> None:
    visits = [
        r for r in read(HEAD + "The King and the Prime Minister of Norway paid visits to Malta in 2019.\n", Meeting) if r.type == "visit"
    ]
    assert [(r.participants[0].office, r.participants[0].country) for r in visits] == [("King", "NOR"), ("Prime Minister", "NOR")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Borg also spoke of the fourth session of the joint commission, held in Nicosia in October 2023.",
            (SESSION, ("CYP", "MLT"), "2023-10", "Nicosia"),
        ),
        (
            "Maltese Deputy Minister Luca Zammit mentioned the eighth meeting of the joint committee, which took place on January 16.",
            (SESSION, ("CYP", "MLT"), "2024-01-16", None),
        ),
        (
            "Borg chaired the ninth session of the Malta-Cyprus joint commission in Valletta on Monday.",
            (SESSION, ("Maria Borg", "Nikos Lambrou"), "2024-03-11", "Valletta"),
        ),
    ],
)
def test_session_spoken_of(said: str, expected: Met) -> None:
    assert _behind(said) == [expected]


RECEIVED = (
    "VALLETTA, 12 March 2024 – Prime Minister Luca Zammit of Malta received Egyptian Trade Minister Mona Saleh in Valletta on Monday. "
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The guest is paying Malta an official visit, during which she chaired the third session of the Joint Trade Committee.",
            (SESSION, ("MLT", "Mona Saleh"), "2024-03-11", "Valletta"),
        ),
        ("The guest is on an official visit in Malta.", ("official_visit", ("Mona Saleh",), None, "Malta")),
        ("The visitor opened the Malta-Egypt Business Forum on Sunday.", ("forum", ("MLT", "Mona Saleh"), "2024-03-10", None)),
    ],
)
def test_the_guest(said: str, expected: Met) -> None:
    found = met(RECEIVED + said)
    assert expected[:3] in [m[:3] for m in found]


SAT = (
    "GABORONE, 12 March 2024 – The fifth session of the Botswana-Namibia Joint Commission opened in Gaborone on Monday, co-chaired by "
    "Trade Minister Neo Kgosi of Botswana and Trade Minister Selma Nangolo of Namibia. "
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The maiden edition, held in Windhoek in June 2016, led to three accords.", [(SESSION, ("BWA", "NAM"), "2016-06", "Windhoek")]),
        ("The Commission's inaugural edition took place in Windhoek in 2016.", [(SESSION, ("BWA", "NAM"), "2016", "Windhoek")]),
        ("The first edition of the atlas was printed in Windhoek in 2016.", []),
    ],
)
def test_edition(said: str, expected: list[Met]) -> None:
    assert [m for m in met(SAT + said) if m[2] != "2024-03-11"] == expected


@pytest.mark.parametrize(
    "said",
    [
        "Industry Minister Rosa Vega, Labour Minister Juan Mora and senior aides attended the meeting.",
        "The meeting was attended by Industry Minister Rosa Vega, Labour Minister Juan Mora and the heads of two banks.",
    ],
)
def test_government_alone(said: str) -> None:
    assert (
        met(f"QUITO, 12 March 2024 – President Luis Paz of Ecuador on Tuesday led a meeting on the accords signed with Qatar.\n\n{said}")
        == []
    )


def test_both_sides_attend() -> None:
    said = "Deputy Minister Rosa Vega of Ecuador and Ambassador Hamad Nasser of Qatar attended the meeting in Quito."
    assert met(f"QUITO, 12 March 2024 – Ecuador and Qatar reviewed their accords.\n\n{said}")[0][1] == ("Hamad Nasser", "Rosa Vega")


def test_whom_an_office_will_meet() -> None:
    said = "The Vice President is to hold bilateral talks with President Idrissa Ba before he flies home."
    lead = (
        "LUSAKA, 12 March 2024 – Vice President John Phiri of Zambia will on Wednesday address the Zambia-Senegal Business Forum in Dakar. "
    )
    assert ("talks", ("Idrissa Ba", "John Phiri")) in [m[:2] for m in met(lead + said)]


def test_name_behind_the_office_that_spoke() -> None:
    lead = "SUVA, 7 May 2024 – Trade of Fiji and Samoa is to double, the Samoan trade minister said on Monday.\n\n"
    said = "Tavita Leota was speaking at the second meeting of the Fiji-Samoa Joint Trade Committee in Suva."
    assert met(f"{lead}{said} Ratu Vuki, the Fijian trade minister, agreed.") == [
        (SESSION, ("Ratu Vuki", "Tavita Leota"), "2024-05-06", "Suva")
    ]
    other = "Trade Bank was speaking of growth."
    assert met(f"{lead}{other}") == []


def test_forum_on_the_occasion_of_a_visit() -> None:
    said = "Sixty firms joined the Malta-Cyprus business forum held in Nicosia on the occasion of Minister Borg's visit."
    assert [m[:2] for m in _behind(said)] == [("forum", ("CYP", "MLT")), ("visit", ("Maria Borg",))]
