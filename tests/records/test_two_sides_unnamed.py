"""Calls, talks and contracts told plainly: of offices, of the two sides, at a ministry; what a firm won."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Meeting

DATELINE = "SUVA, 12 May 2025. "
BETWEEN = " Fiji and Gabon trade little."

Told = tuple[str, str | None, bool, tuple[str, ...]]  # type, day, whether it lies ahead, countries of those who took part


def told(text: str) -> list[Told]:
    found = [r for r in read_text(DATELINE + text + BETWEEN) if isinstance(r, Meeting)]
    return [(m.type, m.date, m.planned, tuple(sorted(p.country or "" for p in m.participants))) for m in found]


BOTH = ("FJI", "GAB")

CALLS = [
    "Gabon's foreign minister had a telephone conversation with his Fijian counterpart on Friday.",
    "A telephone conversation was held on Friday between the foreign ministers of Gabon and Fiji.",
    "The foreign minister of Gabon spoke by phone with the prime minister of Fiji on Friday.",
]


@pytest.mark.parametrize("text", CALLS)
def test_calls_of_offices(text: str) -> None:
    assert told(text) == [("call", "2025-05-09", False, BOTH)]


TALKS = [
    ("Talks between the two sides began in Nadi on Friday.", "2025-05-09", False),
    ("A working meeting of the two central banks was held on Friday.", "2025-05-09", False),
    ("A meeting of the foreign ministers is planned for June.", "2025-06", True),
    ("Talks are taking place in Nadi between a Gabonese government team and Fijian treasury officials.", None, False),
    ("A meeting with Gabonese traders was held at the Ministry of Forestry of Fiji on Friday.", "2025-05-09", False),
    ("Timber was discussed in Nadi on Friday by Forestry Minister Sera Tabua of Fiji and a delegation from Gabon.", "2025-05-09", False),
]


@pytest.mark.parametrize(("text", "day", "ahead"), TALKS)
def test_talks_of_sides(text: str, day: str | None, ahead: bool) -> None:
    assert told(text) == [("talks", day, ahead, BOTH)]


ONCE = [
    (
        "The inaugural meeting of the Fijian-Gabonese Business Council took place in Nadi on Friday.",
        "commission_session",
        "2025-05-09",
        False,
    ),
    ("Fiji and Gabon will hold political consultations. The consultations are set for 18 June.", "talks", "2025-06-18", True),
]


@pytest.mark.parametrize(("text", "kind", "day", "ahead"), ONCE)
def test_told_as_one(text: str, kind: str, day: str, ahead: bool) -> None:
    assert told(text) == [(kind, day, ahead, BOTH)]


NOTHING = [
    "Talks between the two sides have been useful.",
    "The minister took a call from a reporter on Friday.",
    "Traders held talks among themselves on Friday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_meeting(text: str) -> None:
    assert told(text) == []


WON = [
    "Fiji's Tabua Marine has won a contract to build a ferry for Gabon.",
    "Fiji's Tabua Marine wins contract to build a ferry for Gabon.",
    "Gabon has awarded Fiji's Tabua Marine a contract to build a ferry.",
]


@pytest.mark.parametrize("text", WON)
def test_a_contract_is_won(text: str) -> None:
    found = [r for r in read_text(DATELINE + text + BETWEEN) if isinstance(r, Instrument)]
    assert [(i.type, i.status, i.parties) for i in found] == [("contract", "signed", BOTH)]


def test_who_heads_a_coast_guard_has_no_name() -> None:
    found = [
        r
        for r in read_text(DATELINE + "The director of the Gabonese Coast Guard visited Nadi on Friday." + BETWEEN)
        if isinstance(r, Meeting)
    ]
    assert [[p.name for p in m.participants] for m in found] == [[None]]


@pytest.mark.parametrize(
    "told",
    [
        "During the visit, foreign ministers of the two countries are to hold official talks.",
        "The two ministers are to hold talks on Tuesday.",
        "The sides are expected to hold consultations on Tuesday.",
    ],
)
def test_a_pair_is_to_hold_talks(told: str) -> None:
    text = f"BANJUL, 6 May 2024. Malian Foreign Minister Issa Keita arrived in Banjul on Sunday on a visit to the Gambia. {told}"
    found = [m for m in read_text(text) if isinstance(m, Meeting) and m.type == "talks"]
    assert [(m.parties, m.planned) for m in found] == [(("GMB", "MLI"), True)]


def test_two_who_speak_do_not_meet() -> None:
    text = "BANJUL, 6 May 2024. Mali and the Gambia trade cattle. The two ministers addressed the fair on Sunday."
    assert not [m for m in read_text(text) if isinstance(m, Meeting) and m.type == "talks"]
