"""What stands beside a meeting in its sentence: another verb's town, the visit's days, the word of who spoke after it, asides."""

import pytest
from tests.records.reading import Met, met, read

from pledger.records.types import Project

RIGA = "RIGA, 12 March 2024 (LTA) – "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Latvian President Ilze Kalna met President Ivo Tamm of Estonia on Monday and opened an Estonian school in Valka.",
            ("talks", ("Ilze Kalna", "Ivo Tamm"), "2024-03-11", "Riga"),
        ),
        (
            "Latvian Speaker Ilze Kalna met with the Speaker of Estonia's parliament, Ivo Tamm, who is on an official visit to "
            "Latvia from March 10 to 12.",
            ("talks", ("Ilze Kalna", "Ivo Tamm"), None, "Riga"),
        ),
        (
            "President Ivo Tamm of Estonia is to come to Riga on 3 May, Latvian Foreign Minister Ilze Kalna said after a meeting with "
            "Estonian Ambassador Eva Kask.",
            ("talks", ("Eva Kask", "Ilze Kalna"), None, "Riga"),
        ),
        (
            "The Marshal of the Sejm, Jan Zych, met Latvian Speaker Ilze Kalna in Warsaw on Monday.",
            ("talks", ("Ilze Kalna", "Jan Zych"), "2024-03-11", "Warsaw"),
        ),
        (
            "The Speaker of the State Great Khural, B.Naran, met Latvian Speaker Ilze Kalna in Riga on Monday.",
            ("talks", ("B.Naran", "Ilze Kalna"), "2024-03-11", "Riga"),
        ),
        (
            "Latvian Foreign Minister Ilze Kalna was on a visit to Oman, where she was received by Deputy Prime Minister Ben Sow.",
            ("talks", ("Ben Sow", "Ilze Kalna"), None, "Oman"),
        ),
        (
            "Foreign ministers of Latvia, Estonia and Finland are to convene in Tampere in May.",
            ("talks", ("EST", "FIN", "LVA"), "2024-05", "Tampere"),
        ),
        (
            "The third Latvia-Estonia border dialogue, of mayors and prefects, was held in Valka on Monday.",
            ("talks", ("EST", "LVA"), "2024-03-11", "Valka"),
        ),
        (
            "The Latvian-Estonian trade commission is holding its fourth session in Tartu.",
            ("commission_session", ("EST", "LVA"), "2024-03-12", "Tartu"),
        ),
        (
            "President Ilze Kalna of Latvia held a closed session with President Ivo Tamm of Estonia in Tartu on Monday.",
            ("talks", ("Ilze Kalna", "Ivo Tamm"), "2024-03-11", "Tartu"),
        ),
    ],
)
def test_beside(said: str, expected: Met) -> None:
    assert expected in met(f"{RIGA}{said}")


def test_who_opens_a_sentence_by_name_alone() -> None:
    said = "Ilze Kalna was received by Estonia's Transport Minister Ivo Tamm in Tartu on Monday. Kalna said that Latvia would lay the line."
    assert met(f"{RIGA}{said}") == [("talks", ("Ilze Kalna", "Ivo Tamm"), "2024-03-11", "Tartu")]


def test_firms_that_open_a_sentence_are_nobody() -> None:
    said = (
        "Air Kurzeme was welcomed by Estonia's Transport Minister Ivo Tamm on Monday. Latvia and Estonia agreed that Air Kurzeme would fly."
    )
    assert all("Air Kurzeme" not in m[1] for m in met(f"{RIGA}{said}"))


@pytest.mark.parametrize(
    "said",
    [
        "Latvia and Estonia praised the dialogue between Latvia and Estonia.",
        "The Latvia-Estonia dialogue has been fluid at the highest level.",
    ],
)
def test_dialogue_that_was_not_held(said: str) -> None:
    assert not met(f"{RIGA}{said}")


def test_works_of_the_land_in_which_a_report_is_written() -> None:
    said = f"{RIGA}Norway will help Estonia. A ferry terminal in Liepaja is being built by an Estonian company."
    assert [p.location for p in read(said + "\n", Project)] == [("LVA",)]


def test_works_to_be_built_and_when_they_will_be_done() -> None:
    said = f"{RIGA}Latvia and Estonia agreed to build the Valka bridge. The bridge will be finished in 2029."
    assert [p.status for p in read(said + "\n", Project)] == ["planned"]
    begun = f"{RIGA}Latvia and Estonia agreed to build the Valka bridge. The bridge is under construction and will be finished in 2029."
    assert [p.status for p in read(begun + "\n", Project)] == ["under_construction"]
