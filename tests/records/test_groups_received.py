"""Groups and bodies that visit, are received, talk a matter over: nobody of them is named, and whose they are their own words tell."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Meeting

DATELINE = "SUVA, 12 May 2025. "

Told = tuple[
    str, str | None, str | None, tuple[str, ...], tuple[str | None, ...]
]  # type, day, place, countries of those who took part, names


def told(text: str) -> list[Told]:
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    return [(m.type, m.date, m.place, tuple(p.country or "" for p in m.participants), tuple(p.name for p in m.participants)) for m in found]


VISITS = [  # of Gabon in Fiji
    ("A delegation of Gabonese senators visited Fiji on 9 May.", "2025-05-09", "Fiji"),
    ("Representatives of the Gabonese Chamber of Commerce arrived in Nadi on Friday.", "2025-05-09", "Nadi"),
    ("On their visit to Nadi on 9 May, Gabonese timber traders saw a sawmill.", "2025-05-09", "Nadi"),
    ("Gabonese manufacturers toured Fiji on 9 May.", "2025-05-09", "Fiji"),
]


@pytest.mark.parametrize(("text", "day", "place"), VISITS)
def test_groups_visit(text: str, day: str, place: str) -> None:
    assert told(DATELINE + text) == [("visit", day, place, ("GAB",), (None,))]


def test_a_parliament_by_its_name_visits() -> None:
    assert told(DATELINE + "A group of Riigikogu members flew to Nadi on Friday.") == [("visit", "2025-05-09", "Nadi", ("EST",), (None,))]


def test_the_group_told_of_before_goes_on() -> None:
    text = "Gabonese lawmakers tour Fiji\n\n" + DATELINE + "Fiji and Gabon trade little. The group came to Nadi on Sunday."
    assert told(text) == [("visit", "2025-05-11", "Fiji", ("GAB",), (None,))]


RECEIVED = [
    ("A Gabonese delegation was received by Fiji's Minister of Forestry, Sera Tabua, on Friday.", ("GAB", "FJI"), (None, "Sera Tabua")),
    ("A Gabonese delegation was met in Nadi on Friday by Fiji's Minister of Forestry, Sera Tabua.", ("GAB", "FJI"), (None, "Sera Tabua")),
    ("Officials from Gabon were received at the Fijian Ministry of Forestry on Friday.", ("GAB", "FJI"), (None, None)),
    ("The Forestry Board of Fiji hosted a delegation from Gabon on Friday.", ("FJI", "GAB"), (None, None)),
    ("Gabonese senators and a Fijian government delegation discussed timber in Suva on Friday.", ("GAB", "FJI"), (None, None)),
    ("Gabonese exporters discussed timber with officials of Fiji in Suva on Friday.", ("GAB", "FJI"), (None, None)),
    ("Gabonese investors met Fijian officials in Suva on Friday.", ("GAB", "FJI"), (None, None)),
]


@pytest.mark.parametrize(("text", "lands", "names"), RECEIVED)
def test_groups_are_received_and_talk(text: str, lands: tuple[str, ...], names: tuple[str | None, ...]) -> None:
    assert [(kind, day, who, named) for kind, day, _, who, named in told(DATELINE + text)] == [("talks", "2025-05-09", lands, names)]


NOTHING = [
    "Gabonese exporters discussed timber at home on Friday.",
    "A Gabonese delegation was met with applause on Friday.",
    "The Gabonese proposal was received by the Fijian side on Friday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_was_met(text: str) -> None:
    assert told(DATELINE + text) == []


AHEAD = [
    ("Gabonese lawmakers to visit Fiji in September", "2025-09"),
    ("Gabonese premier to arrive in Suva on Thursday", "2025-05-15"),
]


@pytest.mark.parametrize(("headline", "day"), AHEAD)
def test_an_infinitive_in_a_headline_lies_ahead(headline: str, day: str) -> None:
    found = [r for r in read_text(f"{headline}\n\n{DATELINE}Fiji and Gabon trade little.") if isinstance(r, Meeting)]
    assert [(m.date, m.planned) for m in found] == [(day, True)]


def test_a_visit_is_planned_behind_who_makes_it() -> None:
    found = [
        r
        for r in read_text(DATELINE + "A visit by Gabon's prime minister to Suva is planned for later this year.")
        if isinstance(r, Meeting)
    ]
    assert [m.planned for m in found] == [True]


SESSIONS = [
    ("The Joint Technical Committee of Fiji and Gabon held its first meeting in Nadi on Friday.", "2025-05-09"),
    ("The Fiji-Gabon Joint Cooperation Committee sits in Nadi on 21 May.", "2025-05-21"),
]


@pytest.mark.parametrize(("text", "day"), SESSIONS)
def test_a_body_meets_once(text: str, day: str) -> None:
    assert told(DATELINE + text) == [("commission_session", day, "Nadi", ("FJI", "GAB"), (None, None))]


def test_leaders_will_speak_by_telephone() -> None:
    text = "The leaders of Fiji and Gabon will speak by telephone on Tuesday."
    assert told(DATELINE + text) == [("call", "2025-05-13", None, ("FJI", "GAB"), (None, None))]


def test_three_bodies_behind_a_day() -> None:
    text = "On Friday, the Gabon Timber Board, the University of Nadi and the Fiji Forest Institute concluded an agreement on seeds."
    found = [r for r in read_text(DATELINE + text) if isinstance(r, Instrument)]
    assert [[b.name for b in i.institutions] for i in found] == [["Gabon Timber Board", "University of Nadi", "Fiji Forest Institute"]]
