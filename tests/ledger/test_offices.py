"""Who held an office on a day, and the finding `out_of_office`."""

import datetime

import pytest

from pledger.ledger.gather import gather, items
from pledger.ledger.offices import another, office_key
from pledger.ledger.types import Finding
from pledger.records.types import Evidence, Meeting, Participant, Pledge, Record, Speaker

WORDS = (Evidence(0, 5, "words"),)
DAY = datetime.date(2026, 11, 21)


def found(record: Record, stated: str | None) -> list[Finding]:
    given = items([record.identified()], {record.source: stated})
    return [f for f in gather(given, DAY).findings if f.kind == "out_of_office"]


def said(name: str, office: str, country: str, stated: str | None) -> list[Finding]:
    speaker = Speaker(name, office, country)
    return found(Pledge(source="a", evidence=WORDS, parties=("KAZ", "TJK"), action="trade more", said_by=speaker), stated)


def met(name: str, date: str | None, stated: str | None, planned: bool = False) -> list[Finding]:
    people = (Participant(name, "President", "KAZ"), Participant("Emomali Rahmon", "President", "TJK"))
    return found(Meeting(source="a", evidence=WORDS, parties=("KAZ", "TJK"), participants=people, date=date, planned=planned), stated)


def test_an_office_that_another_held() -> None:
    (one,) = said("Nursultan Nazarbayev", "President", "KAZ", "2021-05-19")
    assert "that was Kassym-Jomart Tokayev (from 2019-03-20)" in one.explanation
    assert "Nursultan Nazarbayev held it from 1991-12-16 to 2019-03-20" in one.explanation
    assert one.severity == "medium" and [e["text"] for e in one.evidence] == ["words"]


@pytest.mark.parametrize(
    "name, office, country, stated",
    [
        ("Nursultan Nazarbayev", "President", "KAZ", "2018-05-19"),  # he held it
        ("Nursultan Nazarbaev", "president", "KAZ", "2018"),  # another spelling
        ("Nazarbayev", "President", "KAZ", "2018-05"),  # the family name
        ("Nursultan Nazarbayev", "President", "KAZ", "2019-03-20"),  # the day it changed hands
        ("Nursultan Nazarbayev", "President", "KAZ", "2019"),  # the year it changed hands
        ("Nursultan Nazarbayev", "former President", "KAZ", "2021-05-19"),
        ("Nursultan Nazarbayev", "President", "KAZ", None),
        ("Alihan Smaiylov", "Prime Minister", "KAZ", "2023-06-01"),  # no end known: the table has him
        ("Joseph R. Biden", "President", "USA", "2023-01-10"),  # another form of the holder's name
        ("Jokowi", "President", "IDN", "2021-03-25"),  # a nickname
        ("Nobody Known", "Deputy Prime Minister", "KAZ", "2019-05-19"),  # an office of several seats
        ("Nobody Known", "Minister of Trade", "FRA", "2019-05-19"),  # an office the table does not have
    ],
)
def test_no_finding_where_the_table_leaves_doubt(name: str, office: str, country: str, stated: str | None) -> None:
    assert said(name, office, country, stated) == []


def test_one_unknown_to_the_table_is_told_with_less_weight() -> None:
    (one,) = said("Nobody Known", "Prime Minister", "KAZ", "2018-05-19")
    assert one.severity == "low" and "the table of office-holders does not have Nobody Known in it" in one.explanation


def test_a_participant_is_held_against_the_day_of_the_meeting() -> None:
    assert met("Nursultan Nazarbayev", "2018-03-14", "2023-01-01") == []
    assert len(met("Nursultan Nazarbayev", "2022-03-14", "2022-03-15")) == 1
    assert len(met("Nursultan Nazarbayev", None, "2022-03-15")) == 1
    assert met("Nursultan Nazarbayev", "2022-03-14", "2018-03-15", planned=True) == []


def test_names_of_one_office_have_one_key() -> None:
    assert office_key("Foreign Minister") == office_key("Minister of Foreign Affairs") == office_key("Minister for Foreign Affairs")
    assert office_key("PM") == office_key("Chairman of the Cabinet of Ministers (Prime Minister)")
    assert office_key("Deputy Prime Minister") is office_key("acting President") is None
    assert office_key("Minister of Foreign Affairs") != office_key("Minister of Internal Affairs")


def test_a_place_in_doubt_is_not_guessed() -> None:
    assert another("A B", "President", "XXX", "2020-01-01") is None
    assert another("A B", "President", "KAZ", "some day") is None
