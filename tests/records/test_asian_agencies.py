"""Wording that agencies and papers of South and East Asia are fond of, in plain sentences of our own."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Target

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


def test_a_sum_for_the_works_behind_it_is_no_cost_of_those_before_it() -> None:
    said = "Fiji will give $4 million to build a clinic in Apia and $1 million towards the construction of a school in Salelologa."
    assert {p.name: p.value for p in read(SUVA + said, Project)} == {"clinic in Apia": None, "school in Salelologa": None}


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Fiji and Samoa agreed to further cement ties.", "politics"),
        ("Fiji asked Samoa for help with the sustainable development goals.", "politics"),
        ("Samoa asked again for the speedy deportation of a smuggler.", "security"),
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
    [met] = meetings("Taro would be discussed during the premier's visit to Samoa, Fiji's Foreign Minister Vijay Rao said.")
    assert met.planned


def test_the_titles_of_a_premier_are_no_name() -> None:
    text = "PHNOM PENH, May 5, 2018 — Cambodian Prime Minister Samdech Techo Hun Sen held talks with Lao President Bounnhang Vorachith."
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
        "He said Fiji and Kazakhstan were friends. Both the countries agreed to raise trade to $5 million.\n"
    )
    assert [t.parties for t in read(text, Target)] == [("FJI", "KAZ")]


def test_growth_on_the_year_before_without_a_date() -> None:
    text = "SUVA, June 5 — Fiji and Samoa are close. Their trade in 2022 was $5 million, an increase of 13 per cent on the previous year."
    assert {f.period for f in read(text, Figure)} == {"2022"}


@pytest.mark.parametrize("said", ["Fiji and Samoa agreed to open new ferry lines./.", "Fiji and Samoa agreed to open new ferry lines."])
def test_marks_at_the_end_of_a_cable(said: str) -> None:
    assert [p.action for p in pledges(said)] == ["open new ferry lines"]


def test_what_is_stressed_in_a_gerund() -> None:
    said = "Fiji's Foreign Minister Vijay Rao emphasised increasing collaboration in education with Samoa."
    assert [p.strength for p in pledges(said)] == ["discussed"]
    assert not pledges("Fiji's Foreign Minister Vijay Rao emphasised increasing tensions with Samoa.")


def test_what_they_must_do_is_of_both_states() -> None:
    said = "The Samoan minister said that they must remove barriers to cooperation."
    assert [p.actors for p in pledges(said)] == [("FJI", "WSM")]


@pytest.mark.parametrize("verb", ["will propose", "would propose"])
def test_what_is_to_be_proposed_is_proposed(verb: str) -> None:
    assert [(p.action, p.strength) for p in pledges(f"Samoa {verb} a joint cannery to Fiji.")] == [
        ("a joint cannery to Fiji", "proposed"),
    ]


def test_what_is_only_to_be_discussed() -> None:
    said = "The commission of Fiji and Samoa would consider how to increase trade to $20 million in 2025."
    assert [t.strength for t in targets(said)] == ["discussed"]
    assert [t.strength for t in targets("Fiji and Samoa will increase trade to $20 million in 2025.")] == ["agreed"]


def test_dollars_between_hyphens() -> None:
    said = "Trade between Fiji and Samoa grew last year, breaking the 100-million-U.S.-dollar mark."
    assert [(f.value, f.unit, f.bound) for f in read(SUVA + said, Figure) if f.unit == "USD"] == [(1e8, "USD", "over")]


def test_what_a_pact_builds_on_is_there() -> None:
    said = "Fiji and Samoa will look to build on their trade, valued at $18 million in the last financial year."
    assert not targets(said)
    assert [f.value for f in read(SUVA + said, Figure)] == [18e6]


def test_a_year_ago_in_a_fiscal_year() -> None:
    text = (
        "NEW DELHI, March 22, 2023 — India and Fiji are partners. India's trade with Fiji has increased to $51 million during "
        "April-November this fiscal against $48 million a year ago."
    )
    assert {f.value: f.period for f in read(text, Figure)} == {51e6: "2022-04/2022-11", 48e6: "2021-04/2021-11"}


def test_a_union_in_passing_is_none_of_the_two() -> None:
    text = (
        "SEOUL, June 5, 2023 — South Korea and Vietnam want more trade. Vietnam is the first nation in ASEAN that he visited. "
        "The two countries agreed to open an air route."
    )
    assert {p.actors for p in read(text, Pledge)} == {("KOR", "VNM")}


def test_a_younger_one_is_called_by_his_surname() -> None:
    said = (
        "Fijian President Ferdinand Rao, Jr. left for Peru on Sunday. On June 8, Mr. Rao will meet President Dina Boluarte of Peru in Lima."
    )
    [met] = [m for m in meetings(said) if m.type == "talks"]
    assert ("Ferdinand Rao, Jr.", "President", "FJI") in people(met)


def test_who_sends_a_mission_does_not_come() -> None:
    said = "Fiji's minister said that a mission appointed by Samoan Prime Minister Fiame Mataafa will arrive in 2024."
    assert not [m for m in meetings(said) if "Fiame Mataafa" in {p.name for p in m.participants}]


def test_of_two_chairs_each_is_of_one_side() -> None:
    said = "The third round of the Fiji-Samoa Foreign Office Consultations opened under the co-chairmanship of Directors "
    [met] = meetings(said + "Amena Yauvoli and Peseta Simi respectively.")
    assert {p.country for p in met.participants} == {"FJI", "WSM"} and len(met.participants) == 2


def test_the_chair_of_a_session_holds_none() -> None:
    said = (
        "Minister Vijay Rao, the chair of the 21st meeting of the Fiji-Samoa Intergovernmental Commission, met Samoan Minister Ana Leota."
    )
    assert [m.type for m in meetings(said)] == ["talks"]


@pytest.mark.parametrize(
    "said",
    [
        "Trade should grow, Prime Minister Sitiveni Rabuka said during his reception in Suva for Samoan Ambassador Ana Leota on June 5.",
        "At a reception in Suva on June 5 for Samoan Ambassador Ana Leota, Prime Minister Sitiveni Rabuka asked for more trade.",
    ],
)
def test_a_reception_for_somebody(said: str) -> None:
    [met] = meetings(said)
    assert {p.name for p in met.participants} == {"Sitiveni Rabuka", "Ana Leota"}
    assert (met.type, met.date) == ("talks", "2023-06-05")


def test_an_infinitive_in_a_headline_is_no_name() -> None:
    text = "Samoan Trade Secretary To Lead Mission To Fiji In July\n\nAPIA, June 5, 2023 — Trade Secretary Ana Leota will "
    [met] = read(text + "lead a mission to Fiji in July.", Meeting)
    assert [p.name for p in met.participants] == ["Ana Leota"]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Fiji and Samoa signed five agreements on trade, as well as on health.", [("five agreements on trade", 5)]),
        ("Fiji and Samoa signed agreements on trade and on health.", [("agreement on trade", 1), ("agreement on health", 1)]),
        ("Fiji and Samoa signed an agreement on water sharing marking a breakthrough.", [("agreement on water sharing", 1)]),
        ("Fiji and Samoa signed an MoU on tax on Monday. The signed MoU is a milestone.", [("MoU on tax", 1)]),
    ],
)
def test_titles_and_counts_of_documents(said: str, titles: list[tuple[str, int]]) -> None:
    assert [(i.title, i.count) for i in read(SUVA + said, Instrument)] == titles


def test_what_was_raised_is_no_part_of_the_action() -> None:
    assert [p.action for p in pledges("The willingness of Fiji and Samoa to boost trade ties was also raised.")] == ["boost trade ties"]


@pytest.mark.parametrize("said", ["They agreed to remain in close touch.", "They agreed to stay in contact."])
def test_who_stays_in_touch_undertakes_it(said: str) -> None:
    assert [p.strength for p in pledges(said)] == ["agreed"]


def test_a_journey_is_no_undertaking() -> None:
    assert not pledges("Minister Vijay Rao will stay in Samoa until Friday and will head to Peru next.")


def test_the_office_of_two_unnamed() -> None:
    [met] = meetings("The talks follow those in May, when the Defence Secretaries of the two nations met in Apia.")[-1:]
    assert {p.office for p in met.participants} == {"Defence Secretary"}
