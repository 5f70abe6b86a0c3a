"""Slips first seen on pages of agencies of Central Asia and the Caucasus, in plain sentences of our own."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Target

HEAD = "SUVA, May 5, 2021. "


@pytest.mark.parametrize(
    ("said", "measure", "value"),
    [
        ("Sales of Fijian sugar to Peru grew twice to $4 million.", "multiple", 2.0),
        ("Fiji's imports from Peru moved up by 7 percent.", "growth", 7.0),
        ("Trade between Fiji and Peru was modest, climbing from $2 million in 2015 to $6 million in 2018.", "level", 6e6),
    ],
)
def test_growth_told_in_other_words(said: str, measure: str, value: float) -> None:
    found = read(HEAD + said, Figure)
    assert (measure, value) in {(f.measure, f.value) for f in found}
    assert all(f.indicator in ("exports", "imports", "trade_turnover") for f in found)
    assert not read(HEAD + said, Target)


def test_what_is_done_twice_is_no_multiple() -> None:
    assert not read(HEAD + "Fares between Fiji and Peru were raised twice in 2020.", Figure)


def test_levels_of_which_the_second_lies_ahead_are_an_aim() -> None:
    [aim] = read(HEAD + "Fiji and Peru agreed on a plan for raising trade from $2 million in 2015 to $6 million by 2030.", Target)
    assert aim.deadline == "2030"


def test_what_is_agreed_not_to_be_given_up_is_agreed() -> None:
    [aim] = read(HEAD + "Fiji and Peru agreed not to give up their efforts to raise trade and bring it to $6 million.", Target)
    assert aim.strength == "agreed"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Peruvian Minister Ana Sow met Fijian Premier Ben Ali in Peru's Arequipa.", "Arequipa"),
        ("Peruvian Minister Ana Sow met Fijian Premier Ben Ali in Peru's southern city of Arequipa.", "Arequipa"),
    ],
)
def test_the_town_behind_its_country(said: str, place: str) -> None:
    [met] = read(HEAD + said, Meeting)
    assert met.place == place


def test_what_was_agreed_on_an_earlier_visit_does_not_date_it() -> None:
    told = "They spoke of progress on the papers signed on the state visit of President Luis Paz to Fiji."
    met, visit = read(f"Thursday, 6 May 2021\n\nPeruvian Minister Ana Sow met Fijian Premier Ben Ali. {told}", Meeting)
    assert (met.date, visit.type, visit.date) == ("2021-05-06", "state_visit", None)


def test_a_clock_run_into_its_date() -> None:
    page = "Fiji and Peru speak of trade\n\n09:1512.03.2021\n0\n317\n\nPeruvian Minister Ana Sow met Fijian Premier Ben Ali today."
    [met] = read(page, Meeting)
    assert met.date == "2021-03-12"


@pytest.mark.parametrize(
    "office",
    [
        "Director of the Port Service under the Government of Peru",
        "Chairman of the State Fish Committee under the President of Peru",
        "Head of the Wool Agency at the Ministry of Farming of Peru",
        "Adviser of the Embassy of Peru in Fiji",
    ],
)
def test_the_head_of_a_body_under_another(office: str) -> None:
    [met] = read(HEAD + f"{office} Ana Sow met Fijian Premier Ben Ali.", Meeting)
    assert {(p.name, p.country) for p in met.participants} == {("Ana Sow", "PER"), ("Ben Ali", "FJI")}
    assert "President" not in {p.office for p in met.participants}


@pytest.mark.parametrize(
    "said",
    [
        "Fiji welcomed the interest of Peruvian firms in the country.",
        "Peruvian firms pay attention to the openings in Fiji and are at work there.",
        "Fiji and Peru grow closer, true to the wishes of the peoples of both countries.",
        "The importance of this matter was discussed by the ministers of Fiji and Peru.",
        "Fiji and Peru have regularly consulted and supported each other's bids for seats.",
        "Fiji and Peru trade. The world's banks lend more to encourage rural development.",
    ],
)
def test_what_undertakes_nothing(said: str) -> None:
    assert not read(HEAD + said, Pledge)


def test_an_undertaking_ends_where_both_go_on() -> None:
    said = "Seeing good prospects for setting up a joint bank, the two ministers named fish of Fiji and Peru as a field of work."
    assert [p.action for p in read(HEAD + said, Pledge)] == ["setting up a joint bank"]


def test_a_line_listed_behind_other_works_is_its_own() -> None:
    said = "Fiji and Kyrgyzstan discussed a canal in Kyrgyzstan, the China-Kyrgyzstan-Uzbekistan railway and tea."
    assert {p.type for p in read(HEAD + said, Project)} == {"other", "railway"}


def test_works_are_of_the_country_they_stand_in() -> None:
    said = "Fiji and Peru discussed a canal in Fiji, the Peru-Chile railway and tea."
    canal = next(p for p in read(HEAD + said, Project) if p.type == "other")
    assert "FJI" in canal.parties


@pytest.mark.parametrize(
    "said",
    [
        "The joint commission of Fiji and Peru met in Suva. It was said at the meeting that the friendship between President of Fiji Ben "
        "Ali and President of Peru Luis Paz helps.",
        "The joint commission of Fiji and Peru met in Suva. At the meeting both sides said that thanks to the efforts of Presidents Ben "
        "Ali and Luis Paz ties between Fiji and Peru grow.",
    ],
)
def test_leaders_who_are_only_spoken_of_do_not_meet(said: str) -> None:
    [met] = read(HEAD + said, Meeting)
    assert (met.type, {p.name for p in met.participants}) == ("commission_session", {None})


def test_delegations_that_talk_during_a_visit() -> None:
    said = "Negotiations of the Fijian and Peruvian delegations are under way in Suva as part of the visit by Peruvian President Luis Paz."
    found = read(HEAD + said, Meeting)
    assert {m.type for m in found} >= {"talks"}


def test_a_forum_that_is_prepared_lies_ahead() -> None:
    [forum] = read(HEAD + "Fiji and Peru trade. Preparations are under way to hold the first Fiji-Peru fishing forum.", Meeting)
    assert (forum.planned, forum.date) == (True, None)


def test_an_aim_for_the_end_of_a_year_is_no_pledge_too() -> None:
    said = "Trade of Fiji and Peru reached $3 million. The two sides plan to bring this sum to $5 million as of 2022 year-end."
    assert not read(HEAD + said, Pledge)
    assert [t.value for t in read(HEAD + said, Target)] == [5e6]


def test_works_in_several_fields_have_one_worth() -> None:
    said = "Fiji and Peru have 14 projects in fishing, trade and textiles worth $9 million."
    assert (9e6, "project_portfolio") in {(f.value, f.indicator) for f in read(HEAD + said, Figure)}


def test_what_a_discussion_was_held_on() -> None:
    said = "The presidents of Fiji and Peru met. A discussion was held on steps to open a bank."
    assert [(p.action, p.strength) for p in read(HEAD + said, Pledge)] == [("open a bank", "discussed")]


@pytest.mark.parametrize(
    ("said", "count"), [("Forty-two agreements were signed by Fiji and Peru.", 42), ("Nine agreements were signed.", 9)]
)
def test_how_many_agreements(said: str, count: int) -> None:
    [lot] = read(HEAD + "Fiji and Peru trade. " + said, Instrument)
    assert lot.count == count


def test_what_somebody_says_of_agreements_is_no_title() -> None:
    said = "“Eleven direct agreements have been concluded by ports of Fiji and Peru,” the premier of Fiji said."
    [lot] = read(HEAD + said, Instrument)
    assert lot.title == "Eleven direct agreements"


def test_two_lots_of_documents() -> None:
    lots = read(HEAD + "Fiji and Peru signed eleven agreements and 32 memoranda of understanding.", Instrument)
    assert [lot.count for lot in lots] == [11, 32]


def test_what_the_agenda_of_talks_holds_lies_ahead() -> None:
    lead = "President Luis Paz of Peru will visit Fiji on May 9. Fijian President Ben Ali will host him. "
    [talks] = [m for m in read(HEAD + lead + "The agenda of the talks includes fishing and tea.", Meeting) if m.type == "talks"]
    assert talks.planned


def test_what_somebody_is_praised_for_is_no_meeting_of_theirs() -> None:
    said = (
        "At the meeting with Peruvian Premier Ana Sow, Fijian Premier Ben Ali congratulated Peru on hosting the Third Fishing Conference."
    )
    assert [m.type for m in read(HEAD + said, Meeting)] == ["talks"]


def test_a_year_that_nobody_can_tell_is_no_later_one() -> None:
    said = "The premiers of Fiji and Peru agreed to raise trade to $4 million this year and $6 million by 2026."
    assert {(t.value, t.deadline) for t in read(said, Target)} == {(4e6, None), (6e6, "2026")}


def test_a_goal_soon_to_be_reached_is_not_reached() -> None:
    [aim] = read(HEAD + "Fiji and Peru agreed on soon reaching the goal of raising their trade to $6 million.", Target)
    assert aim.strength == "agreed"


def test_ministers_who_come_are_no_figure() -> None:
    said = "The session of the commission of Fiji and Peru will be attended by six cabinet ministers of Peru."
    assert not [*read(HEAD + said, Figure), *read(HEAD + said, Target)]


def test_two_who_call_on_a_third_are_of_one_country() -> None:
    said = (
        "Minister of Fishing of Peru, Dr. Ana Sow and State Minister for Trade, Mr. Leo Duarte paid a courtesy call on Fijian Premier Ben "
    )
    said += "Ali."
    [met] = read(HEAD + said, Meeting)
    assert {p.name: p.country for p in met.participants} == {"Ana Sow": "PER", "Leo Duarte": "PER", "Ben Ali": "FJI"}


def test_who_only_comes_along_does_not_call() -> None:
    said = "Peru's High Commissioner Ana Sow, accompanied by Trade and Culture Attaché Leo Duarte, called on Fijian Trade Minister Ben Ali."
    [met] = read(HEAD + said, Meeting)
    assert {p.name for p in met.participants} == {"Ana Sow", "Ben Ali"}


@pytest.mark.parametrize(
    "said",
    [
        "“We stand ready to meet the demand for fish,” the premier of Peru said after a visit to Fiji by his deputy.",
        "The premier of Fiji drew the attention of the visiting Peruvian traders to the reefs.",
    ],
)
def test_what_only_sounds_like_a_meeting(said: str) -> None:
    assert not [m for m in read(HEAD + "Fiji and Peru trade. " + said, Meeting) if m.planned]


def test_progress_with_regard_to_a_treaty_that_is_not_there_yet() -> None:
    [paper] = read(HEAD + "The ministers of Fiji and Peru spoke of progress with regard to a Fishing Agreement.", Instrument)
    assert paper.status == "proposed"


def test_what_a_country_is_home_to_works() -> None:
    [plant] = read(HEAD + "Fiji is home to a fish processing plant that Peru set up with Fijian capital.", Project)
    assert (plant.status, plant.location) == ("operating", ("FJI",))


def test_an_acronym_in_brackets_may_be_another_projects() -> None:
    [line] = read(HEAD + "Fiji and Peru discussed the Fiji-Peru-Chile (TAP) high-voltage power line.", Project)
    assert (line.type, line.location) == ("power_line", ("CHL", "FJI", "PER"))


def test_a_section_of_a_known_pipeline_is_of_one() -> None:
    said = "Kazakhstan and Uzbekistan met. Work on the Uzbek section of the TAPI pipeline has begun."
    assert {p.type for p in read(HEAD + said, Project)} == {"pipeline"}


def test_the_rate_that_a_loan_carries_is_no_freight() -> None:
    said = "Fiji and Peru signed a loan agreement. The credit carries an annual rate of 2%."
    assert [f.indicator for f in read(HEAD + said, Figure)] == ["loans"]


def test_what_is_discussed_with_a_person_is_the_matter_of_both() -> None:
    said = "Peruvian Premier Ana Sow discussed the opening of a fish port with Fijian Premier Ben Ali."
    assert [(p.action, p.actors) for p in read(HEAD + said, Pledge)] == [("opening of a fish port", ("FJI", "PER"))]


def test_an_earlier_meeting_in_another_town_has_no_day_of_this_one() -> None:
    said = "Peruvian Minister Ana Sow met Fijian Premier Ben Ali in Suva on May 3.\n\n"
    said += "Earlier, Ali met with Peruvian President Luis Paz in Lima."
    assert [m.date for m in read(HEAD + said, Meeting)] == ["2021-05-03", None]


def test_papers_of_ratification_are_no_documents() -> None:
    said = "Fiji and Peru held a ceremony and exchanged ratification documents for a fishing agreement."
    assert [paper.type for paper in read(HEAD + said, Instrument)] == ["agreement"]


def test_an_agreement_inside_a_title_undertakes_nothing() -> None:
    said = "The premiers of Fiji and Peru signed the protocol on letters relating to their agreement on the common reef."
    assert not read(HEAD + said, Pledge)


def test_two_of_no_country_who_meet_a_third_are_of_one() -> None:
    said = "Trade of Fiji and Peru grew. Minister of Fishing Ana Sow and Minister of Trade Leo Duarte met with Fijian Vice-Premier Ben Ali."
    [met] = read("May 5, 2021\n\n" + said, Meeting)
    assert {p.name: p.country for p in met.participants} == {"Ana Sow": "PER", "Leo Duarte": "PER", "Ben Ali": "FJI"}


def test_a_joint_statement_to_the_press_is_no_document() -> None:
    assert not read(HEAD + "After their talks, the premiers of Fiji and Peru made a joint statement for mass media.", Instrument)


def test_what_can_be_signed_is_not_signed() -> None:
    [paper] = read(HEAD + "The Premier of Fiji said that contracts worth $2 million can be signed with Peru at the forum.", Instrument)
    assert paper.status == "proposed"


def test_potential_in_terms_of_doing_ends_before_what_is_done() -> None:
    said = "The foreign ministers of Fiji and Peru met in Suva. They noted a great potential in terms of developing tourism."
    assert [p.action for p in read(HEAD + said, Pledge)] == ["developing tourism"]


def test_an_index_named_again_is_what_was_told_before() -> None:
    said = "Fijian exports to Peru amounted to $5 million in 2020. "
    said += "In the first quarter of 2021 the same index has already grown by 20 percent."
    grown = [f for f in read(HEAD + said, Figure) if f.measure == "growth"]
    assert [(f.indicator, f.value) for f in grown] == [("exports", 20.0)]
