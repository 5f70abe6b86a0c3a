"""Wording that agencies and papers of South and East Asia are fond of, in plain sentences of our own."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Meeting, Pledge, Project, Target

SUVA = "SUVA, June 5, 2023 — Fiji and Samoa are close. "


def targets(said: str) -> list[Target]:
    return read(SUVA + said, Target)


def meetings(said: str) -> list[Meeting]:
    return read(SUVA + said, Meeting)


def pledges(said: str) -> list[Pledge]:
    return read(SUVA + said, Pledge)


def people(met: Meeting) -> set[tuple[str | None, str | None, str | None]]:
    return {(p.name, p.office, p.country) for p in met.participants}


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ("Fiji asked Samoa to supply 200 tonnes of taro.", "proposed"),
        ("Fiji's Prime Minister Sitiveni Rabuka called on Samoa to help raise trade to $20 million.", "proposed"),
        ("Fiji called upon Samoa to bring trade to $20 million.", "proposed"),
        ("Fiji's Prime Minister Sitiveni Rabuka announced to provide $3 million to Samoa.", "agreed"),
        ("Fiji and Samoa agreed to bring trade to $20 million.", "agreed"),
    ],
)
def test_how_firmly_it_is_aimed_at(said: str, strength: str) -> None:
    assert [t.strength for t in targets(said)] == [strength]


def test_the_gap_that_talks_are_to_narrow_is_there_already() -> None:
    said = "They will discuss ways to reduce Fiji's trade deficit with Samoa of about $3 million."
    assert not targets(said)
    assert [f.value for f in read(SUVA + said, Figure)] == [-3e6]
    assert [t.value for t in targets("They agreed to reduce the trade deficit to $2 million by 2027.")] == [-2e6]


@pytest.mark.parametrize("verb", ["pledged to raise it", "committed to raising it", "promised to bring it"])
def test_it_is_the_trade_just_named(verb: str) -> None:
    said = f"They agreed to increase trade to $20 million next year. They also {verb} to $40 million by 2030 and to cut the trade deficit."
    assert {t.indicator for t in targets(said)} == {"trade_turnover"}


def test_who_urges_a_country_meets_nobody() -> None:
    assert not meetings("Prime Minister Sitiveni Rabuka called on Samoa to open its market.")


def test_of_two_sums_each_is_for_its_own_works() -> None:
    said = "Fiji will give $4 million to build a clinic in Apia and $1 million for the construction of a school in Salelologa."
    assert not [p.value for p in read(SUVA + said, Project) if p.value == 1e6 and "clinic" in (p.name or "")]


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Fiji and Samoa agreed to further cement ties.", "politics"),
        ("Fiji asked Samoa for help with the sustainable development goals.", "politics"),
        ("Samoa repeated its request for the early deportation of a smuggler.", "security"),
        ("Fiji and Samoa agreed to build a cement plant.", "industry"),
    ],
)
def test_sector(said: str, sector: str) -> None:
    assert [p.sector for p in pledges(said)] == [sector]


def test_whose_visit_a_minister_announces() -> None:
    [met] = meetings("Foreign Minister Vijay Rao on Monday said President Wiliame Katonivere is likely to pay his state visit to Samoa.")
    assert people(met) == {("Wiliame Katonivere", "President", "FJI")}
    assert met.planned


@pytest.mark.parametrize("when", ["on June 3 ", "on Saturday ", ""])
def test_a_visit_concluded(when: str) -> None:
    [met] = meetings(f"Samoan Prime Minister Fiame Mataafa {when}concluded a visit to Fiji.")
    assert people(met) == {("Fiame Mataafa", "Prime Minister", "WSM")}
    assert (met.place, met.planned) == ("Fiji", False)


def test_what_would_be_done_during_a_visit_lies_ahead() -> None:
    [met] = meetings("Trade would be discussed during the prime minister's visit to Samoa, Fiji's Foreign Minister Vijay Rao said.")
    assert met.planned


def test_the_titles_of_a_premier_are_no_name() -> None:
    text = "PHNOM PENH, May 5, 2017 — Cambodia's Prime Minister Samdech Techo Hun Sen held talks with Lao President Bounnhang Vorachith."
    [met] = read(text, Meeting)
    assert "Hun Sen" in {p.name for p in met.participants}


@pytest.mark.parametrize(
    "said",
    [
        "At his meeting with Samoan Prime Minister Fiame Mataafa, the Fijian Prime Minister asked for flights.",
        "While meeting the Samoan Prime Minister Fiame Mataafa, the Fijian Prime Minister asked for flights.",
    ],
)
def test_who_speaks_behind_the_comma_met_too(said: str) -> None:
    [met] = meetings(said)
    assert people(met) == {("Fiame Mataafa", "Prime Minister", "WSM"), (None, "Prime Minister", "FJI")}


def test_a_counterpart_told_of_first_holds_the_office_of_who_speaks() -> None:
    [met] = meetings("Meeting his Samoan counterpart Fiame Mataafa, Prime Minister Sitiveni Rabuka asked for flights.")
    assert {p.office for p in met.participants} == {"Prime Minister"}


def test_a_session_that_somebody_welcomes_is_of_the_states() -> None:
    said = "Prime Minister Sitiveni Rabuka received Samoan Ambassador Ana Leota on Monday. He welcomed the recent session of the "
    session = [m for m in meetings(said + "Fiji – Samoa Intergovernmental Committee.") if m.type == "commission_session"]
    assert [people(m) for m in session] == [{(None, None, "FJI"), (None, None, "WSM")}]


def test_both_the_countries_of_several_are_those_just_named() -> None:
    text = (
        "SUVA, June 5, 2023 — Fiji's envoys to Peru and Kazakhstan asked traders to sell more to Peru and Central Asian countries.\n\n"
        "The envoy to Peru said Fiji and Peru were far apart.\n\nThe envoy to Kazakhstan told of Central Asian countries.\n\n"
        "He said Fiji and Kazakhstan were friends. The governments of both the countries agreed to raise trade to $5 million.\n"
    )
    assert [t.parties for t in read(text, Target)] == [("FJI", "KAZ")]


def test_growth_on_the_year_before_without_a_date() -> None:
    text = "SUVA, June 5 — Fiji and Samoa are close. Their trade in 2022 was $5 million, an increase of 12 per cent on the previous year."
    assert {f.period for f in read(text, Figure)} == {"2022"}


@pytest.mark.parametrize("said", ["Fiji and Samoa agreed to open new ferry lines./.", "Fiji and Samoa agreed to open new ferry lines."])
def test_marks_at_the_end_of_a_cable(said: str) -> None:
    assert [p.action for p in pledges(said)] == ["open new ferry lines"]


def test_what_is_stressed_in_a_gerund() -> None:
    said = "Fiji's Foreign Minister Vijay Rao emphasised increasing collaboration in education with Samoa."
    assert [p.strength for p in pledges(said)] == ["discussed"]
    assert not pledges("Fiji's Foreign Minister Vijay Rao emphasised increasing tensions with Samoa.")


def test_they_are_both() -> None:
    said = "The Samoan minister said that they must remove barriers to cooperation."
    assert [p.actors for p in pledges(said)] == [("FJI", "WSM")]
