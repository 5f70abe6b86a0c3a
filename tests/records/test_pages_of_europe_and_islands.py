"""Slips first seen on pages of European, Caribbean and Pacific outlets, in plain sentences of our own."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Instrument, Meeting, Pledge, Target

HEAD = "Chad and Oman held talks in Salalah on 5 May 2021. "


@pytest.mark.parametrize(
    "said",
    [
        "Investments of Omani firms in Chad exceeded 50 million euros.",
        "Investment by Omani companies in Chad came to 50 million euros.",
        "Total investment of Omani businesses in Chad since 2009 amounted to about 50 million euros.",
    ],
)
def test_whose_firms_invest(said: str) -> None:
    [flow] = read(HEAD + said, Figure)
    assert (flow.indicator, flow.origin, flow.destination) == ("investment", "OMN", "TCD")


def test_aid_to_a_government_goes_there() -> None:
    [flow] = read(HEAD + "Oman gave 3 million euros in aid to the Chadian government.", Figure)
    assert (flow.origin, flow.destination) == ("OMN", "TCD")


@pytest.mark.parametrize(
    ("said", "indicator", "value"),
    [
        ("Omani investment in Chad is 3 million euros, which ranks the Sultanate of Oman sixth as an investor country.", "investment", 6.0),
        ("Trade exceeded two million euros, which ranks Oman as number 10 among the trade partners of Chad.", "other", 10.0),
        ("Chad is the third biggest recipient of direct investments from Oman.", "investment", 3.0),
    ],
)
def test_ranks_given_by_a_verb(said: str, indicator: str, value: float) -> None:
    ranks = [f for f in read(HEAD + said, Figure) if f.measure == "rank"]
    assert [(f.indicator, f.value) for f in ranks] == [(indicator, value)]


def test_trade_that_is_delivered_is_no_export() -> None:
    [aim] = read(HEAD + "They asked their officials to strive to deliver EUR 3 billion trade by 2028.", Target)
    assert (aim.indicator, aim.value) == ("trade_turnover", 3e9)


def test_sums_of_a_list_of_what_is_funded() -> None:
    page = (
        "Australia's Premier Ana Sow met Samoa's Premier Ben Kato in Apia. Trade between Australia and Samoa is $90 million.\n\n"
        "She also announced funding for other works under the aid programme of Australia:\n\n"
        "- A further A$4 million for the clinic in Apia\n- A$2 million to mend a quay\n"
    )
    gifts = [f for f in read(page, Figure) if f.unit == "AUD"]
    assert [(f.indicator, f.origin, f.destination, f.value) for f in gifts] == [("aid", "AUS", "WSM", 4e6), ("aid", "AUS", "WSM", 2e6)]


def test_one_minister_with_a_second_office() -> None:
    [met] = read("Chadian Foreign Minister and Deputy Prime Minister Ana Sow held talks with Omani Trade Minister Ben Kato.", Meeting)
    assert [(p.name, p.office) for p in met.participants] == [
        ("Ana Sow", "Foreign Minister and Deputy Prime Minister"),
        ("Ben Kato", "Trade Minister"),
    ]


def test_a_session_is_not_dated_by_the_paper_it_rests_on() -> None:
    told = (
        "The first session of the Joint Board for trade between Chad and Oman was held in Salalah, based on the Trade Agreement, "
        "signed on 4 June 2009, which entered into force on the day of the accession of Chad to the African Union on 7 May 2013."
    )
    [met] = read(told, Meeting)
    assert (met.date, met.parties) == (None, ("OMN", "TCD"))


def test_talks_on_a_visit_are_not_where_an_earlier_visit_went() -> None:
    page = (
        "21 June 2011\n\nAfter Kato's visit to Malta last October, the ties have grown.\n\n"
        "Maltese Foreign Minister Ana Borg will start a visit to Oman on Friday, during which she will meet her counterpart Ben Kato."
    )
    [talks] = [m for m in read(page, Meeting) if m.type == "talks"]
    assert talks.place == "Oman"


def test_a_forum_that_sits_every_year_is_none() -> None:
    told = "Omani Minister Ana Sow was in Chad last week for the Joint Commission Meeting, a forum that is held once in three years."
    assert not [m for m in read(told, Meeting) if m.type == "forum"]


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ("There was talk of widening cooperation in tourism.", "discussed"),
        ("Possibilities were considered for joint work on third markets.", "discussed"),
        ("They expressed the desire for both states to have a plan for exchanges of teachers.", "willing"),
        ("The ministers called for closer economic ties.", "proposed"),
        ("The Omani minister asked his Chadian colleague for joint action on locusts.", "proposed"),
    ],
)
def test_undertakings_in_other_words(said: str, strength: str) -> None:
    [one] = read(HEAD + said, Pledge)
    assert one.strength == strength


def test_how_long_it_takes_is_no_undertaking() -> None:
    assert not read(HEAD + "The deal with Chad could take another few years.", Pledge)


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("Oman supports the efforts of Chad to join the pact and was the first state to say so.", "Chad to join the pact"),
        ("I should like to state that Oman backs Chad's bid, he stressed.", "Chad's bid"),
    ],
)
def test_where_an_action_begins_and_ends(said: str, action: str) -> None:
    [one] = read(HEAD + said, Pledge)
    assert one.action == action


def test_consent_is_no_document() -> None:
    found = read(
        HEAD + "They signed a memorandum of understanding, signalling their agreement to widen cooperation in archives.", Instrument
    )
    assert [i.type for i in found] == ["memorandum"]


def test_what_is_made_harder_is_not_signed() -> None:
    assert not [i for i in read(HEAD + "The storms made the EU-Oman agreement harder to reach.", Instrument) if i.status]


def test_a_statement_is_not_called_by_what_it_recognises() -> None:
    [one] = read(HEAD + "The ministers put out a joint statement recognising the old ties of the two countries.", Instrument)
    assert one.title == "joint statement"


@pytest.mark.parametrize(
    "said",
    [
        "Presidents Ana Sow of Chad and Ben Kato of Oman signed a declaration on the situation in Chile and Mexico.",
        "Chad and Oman signed a memorandum on aid to Haiti and Cuba.",
    ],
)
def test_who_signs_and_what_it_is_about(said: str) -> None:
    [one] = read(said, Instrument)
    assert one.parties == ("OMN", "TCD")


def test_a_paper_that_establishes_a_framework() -> None:
    [one] = read(HEAD + "Chad and Oman will shortly sign an agreement establishing a framework for trade.", Instrument)
    assert (one.type, one.title) == ("agreement", "agreement establishing a framework for trade")


def test_people_conclude_as_no_bodies() -> None:
    [one] = read("Chadian President, H.E. Ana Sow, signed a pact with Oman’s Energy Minister, Ben Kato, in May 2021.", Instrument)
    assert one.institutions == ()


def test_a_ministry_of_the_interior_and_administration() -> None:
    said = "The Ministry of the Interior and Administration of Poland and the Ministry of Energy of Oman signed a pact on gas."
    [one] = read(said, Instrument)
    assert [i.name for i in one.institutions] == ["Ministry of the Interior and Administration of Poland", "Ministry of Energy of Oman"]


@pytest.mark.parametrize(
    ("said", "name", "office"),
    [
        (
            "Omani Premier Ben Kato met the Speaker of the Latvian Saeima Ana Sow.",
            "Ana Sow",
            "Speaker of the Latvian Saeima",
        ),
        ("Omani Premier Ben Kato met the head of the Chadian government, Ana Sow.", "Ana Sow", "head of the Chadian government"),
    ],
)
def test_whom_an_office_leads(said: str, name: str, office: str) -> None:
    [met] = read(said, Meeting)
    assert (name, office) in {(p.name, p.office) for p in met.participants}


def test_the_month_of_a_meeting_told_since() -> None:
    met = read("Omani Premier Ben Kato met Chadian Premier Ana Sow. Ties have grown since their meeting in March 2020 in Salalah.", Meeting)
    assert "2020-03" in {m.date for m in met}


@pytest.mark.parametrize(
    ("said", "planned"),
    [
        ("During her visit to Oman, Chadian Minister Ana Sow will meet her counterpart Ben Kato.", True),
        ("As part of his visit to Chad, Omani Premier Ben Kato is expected to meet President Ana Sow.", True),
        ("During her visit to Oman, Chadian Minister Ana Sow met her counterpart Ben Kato, who will go to Chile.", False),
    ],
)
def test_a_visit_on_which_something_will_be_done(said: str, planned: bool) -> None:
    visit = next(m for m in read(said, Meeting) if m.type == "visit")
    assert visit.planned is planned


def test_a_forum_that_goes_along_with_talks_to_come() -> None:
    said = (
        "16 October 2020\n\nOmani Premier Ben Kato and Chadian Premier Ana Sow met on Friday. They reaffirmed the intention "
        "to organise a second round of consultations in Salalah in the second half of 2021 together with a business forum."
    )
    [forum] = [m for m in read(said, Meeting) if m.type == "forum"]
    assert (forum.planned, forum.date) == (True, "2021-07/2021-12")


def test_who_is_no_longer_in_office_heads_no_side() -> None:
    said = (
        "The first Chad-Oman joint commission session ended with 11 signed accords. Omani Trade Minister Ben Kato "
        "took part.\n\nFormer Chadian Trade Minister Ana Sow signed a declaration in Lima in 2014."
    )
    session = next(m for m in read(said, Meeting) if m.type == "commission_session")
    assert "Ana Sow" not in {p.name for p in session.participants}


def test_what_is_ratified_is_an_undertaking_of_its_own() -> None:
    said = "The ministers agreed to strengthen ties in trade and ratified their governments' willingness to work together on roads."
    assert [p.action for p in read(HEAD + said, Pledge)] == ["strengthen ties in trade", "work together on roads"]
