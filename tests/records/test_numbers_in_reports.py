"""Numbers as trade, tourism and lending reports word them: ranges, restated units, levels told behind a rise, banks as signatories."""

import pytest

from pledger import read_text
from pledger.records.types import Record


def _read(text: str, kind: str, date: str = "2024-03-05") -> list[Record]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == kind]


@pytest.mark.parametrize(("said", "low", "high"), [("11 or 12 million", 11e6, 12e6), ("2 or 3 million", 2e6, 3e6)])
def test_a_choice_of_two_numbers_shares_its_scale(said: str, low: float, high: float) -> None:
    read = _read(f"Greece hopes to receive {said} tourists from Egypt next year, the Greek minister told his Egyptian guest.", "target")
    assert [(r.bound, r.low, r.high) for r in read] == [("between", low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Chinese arrivals to Peru reached a record 1.1 million people in 2023.",
        "Peru counted its visitors. The number of Chinese guests stood at 1.1 million people in 2023.",
    ],
)
def test_people_are_those_told_before(text: str) -> None:
    assert [(r.indicator, r.value) for r in _read(f"{text} China and Peru want more flights.", "figure")] == [("tourists", 1.1e6)]


def test_people_of_another_kind_keep_their_own() -> None:
    read = _read("Peru, a nation of 33 million people, signed an agreement with Chile on visitors and trade.", "figure")
    assert not any(r.indicator == "tourists" for r in read)


def test_levels_behind_a_rise_are_no_aim() -> None:
    text = "Peruvian imports from Chile increased by $1.5 billion, or 20 percent, rising from $7.5 billion to $9.0 billion."
    assert not _read(text, "target")
    assert {r.value for r in _read(text, "figure") if r.measure == "level"} == {7.5e9, 9e9}


def test_a_rise_in_money_or_percent_is_a_change() -> None:
    read = _read("Kenya's trade with Uganda was $18 billion in 2023, a $2 billion or 10% drop on the year before.", "figure")
    assert {(r.measure, r.value) for r in read} == {("level", 18e9), ("change", -2e9), ("growth", -10)}


def test_another_unit_in_brackets_is_aimed_at_too() -> None:
    text = (
        "Turkey and Iraq agreed to build a pipeline. Three billion cubic metres (106 billion cubic feet) of gas would go to "
        "Turkey, the Iraqi minister said."
    )
    assert [r.unit for r in _read(text, "target")] == ["m3", "[cft_i]"]
    assert not _read(text, "figure")


def test_what_a_verb_of_trade_has_before_it_is_no_product() -> None:
    read = _read("Kenya and Uganda met in Kampala. In 2023 the country imported $1.8 billion worth of Ugandan goods.", "figure")
    assert [(r.indicator, r.subject) for r in read] == [("imports", None)]


def test_the_whole_ends_before_the_next_verb() -> None:
    read = _read("Oil makes up 30 percent of Uganda's exports to Kenya and was the main product.", "figure")
    assert [r.whole for r in read] == ["Uganda's exports to Kenya"]


def test_a_base_period_told_at_length() -> None:
    text = "Kenya's exports to Uganda in the first half of 2023 grew by 12 percent compared with the period of January through June 2022."
    assert [r.period for r in _read(text, "figure")] == ["2023-01/2023-06"]


def test_a_bank_of_many_states_takes_no_country() -> None:
    text = "The Asian Development Bank has signed an agreement with authorities to provide $75 million in loans for a railway in Nepal."
    assert [[(b.name, b.country) for b in r.institutions] for r in _read(text, "instrument")] == [[("Asian Development Bank", None)]]
    assert [(r.indicator, r.subject) for r in _read(text, "figure")] == [("loans", None)]


@pytest.mark.parametrize(
    "lead",
    [
        "Ghana and Togo agreed to a joint feasibility study for",
        "Ghana and Togo set out plans to negotiate the opening part of a broad and mutually useful",
    ],
)
def test_what_is_only_studied_or_negotiated_is_proposed(lead: str) -> None:
    assert [r.status for r in _read(f"{lead} free trade agreement.", "instrument")] == ["proposed"]


def test_an_academic_session_is_no_meeting() -> None:
    assert not _read("Fiji awarded 45 scholarships to students of Samoa in the 2018-19 academic session.", "meeting")


def test_the_meeting_that_noted_something_is_the_session() -> None:
    text = (
        "KAMPALA, Uganda, November 28. This was raised at the 7th meeting of the Kenya-Uganda intergovernmental commission in Kampala. "
        "The meeting was chaired by Deputy Prime Minister of Uganda Rebecca Kadaga, while Kenya was represented by Cabinet Secretary "
        "Musalia Mudavadi. The meeting pointed out that trade in the first nine months of 2024 reached $68 million."
    )
    assert [(r.type, len(r.participants)) for r in read_text(text) if r.kind == "meeting"] == [("commission_session", 2)]


def test_officials_of_a_body_have_no_name() -> None:
    read = _read("Chad's trade with Mali rose by 5 percent, according to officials from the Chad Trade Authority.", "figure")
    assert [r.said_by.name if r.said_by else None for r in read] != ["Trade"]


@pytest.mark.parametrize("said", ["216 km east of the capital Kampala", "30 km from the Kenyan border", "12 km (7 miles) outside Mbale"])
def test_where_works_lie_is_no_length(said: str) -> None:
    read = _read(f"Kenya and Uganda agreed to build a plant. It will be constructed at Tororo, {said}.", "target")
    assert not read


def test_a_number_that_commas_group_opens_the_name() -> None:
    read = _read("Kenya will open a 1,500-megawatt gas power plant in Uganda.", "project")
    assert [r.name for r in read] == ["1,500-megawatt gas power plant in Uganda"]


def test_whose_minister_tells_of_it_does_not_invest() -> None:
    read = _read("Uganda's prime minister stated that Kenya was preparing to invest $7 billion in Uganda.", "target")
    assert [(r.origin, r.destination) for r in read] == [("KEN", "UGA")]


def test_a_cause_is_not_what_amounts_to_the_sum() -> None:
    text = "Trade of Kenya with Uganda fell by 4.2 percent in 2023 owing to weak sugar imports and amounted to just $31 million."
    assert {(r.indicator, r.value) for r in _read(text, "figure")} == {("trade_turnover", -4.2), ("trade_turnover", 31e6)}


def test_the_session_of_talks_is_the_talks() -> None:
    text = (
        "Kenya's Minister of Trade Lee Kinyanjui held a session of talks with Ugandan Minister of Trade Francis Mwebesa on 4 March. "
        "During the session, Kinyanjui noted the growth of trade."
    )
    assert [r.type for r in _read(text, "meeting")] == ["talks"]


def test_a_modal_verb_leads_no_adjective() -> None:
    read = _read("Uganda will secure loans worth $346 million from Kenya for its roads.", "target")
    assert [(r.indicator, r.subject) for r in read] == [("loans", None)]


@pytest.mark.parametrize("end", ["marking a step in regional cooperation", "signalling a new stage of their ties"])
def test_what_a_deed_marks_is_no_part_of_it(end: str) -> None:
    read = _read(f"Kenya has started building a railway to Uganda, {end}.", "pledge")
    assert [r.action for r in read] == ["building a railway to Uganda"]


def test_an_opening_phrase_ends_where_the_sentence_begins() -> None:
    text = "Noting Kenya's commitment to helping Ugandan investors, Mary Okello praised the country's laws, the ministry of Uganda said."
    assert [r.action for r in _read(text, "pledge")] == ["helping Ugandan investors"]


def test_year_on_year_labels_nothing() -> None:
    read = _read("Exports of Kenya to Uganda totalled $450 million, down 10 percent year-on-year ($500 million in 2022).", "figure")
    assert [r.subject for r in read] == [None, None, None]


@pytest.mark.parametrize("lead", ["Last week", "During the talks", "In the course of the visit"])
def test_whose_readiness_it_is_behind_an_opening_phrase(lead: str) -> None:
    read = _read(f"{lead} Mali declared its readiness to receive Chadian gas, the Chadian minister said.", "pledge")
    assert [r.actors for r in read] == [("MLI",)]


def test_a_long_voice_behind_the_comma_ends_the_action() -> None:
    text = (
        "Chad will begin to send gas to Mali by October, head of the foreign sales office of the National Chadian Gas Company (NCGC) said "
        "following the talks."
    )
    assert [r.action for r in _read(text, "pledge")] == ["begin to send gas to Mali"]


def test_an_outlay_is_what_works_cost() -> None:
    read = _read("The overall outlay for the cable between Chad and Mali is about $12 million.", "figure")
    assert [r.indicator for r in read] == ["investment"]
