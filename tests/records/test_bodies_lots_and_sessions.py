"""Bodies in a state, lots with an acronym, sessions and who was there, in wording of agencies of the Middle East and Africa."""

import pytest
from tests.records.reading import of_kind


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The leaders of Ghana and Togo discussed ways to deepen and widen trade.", "deepen and widen trade"),
        ("The leaders of Ghana and Togo agreed to deepen and widen trade.", "deepen and widen trade"),
        ("The leaders of Ghana and Togo discussed ways of deepening and widening trade.", "deepening and widening trade"),
    ],
)
def test_two_verbs_of_one_object_are_one_action(text: str, action: str) -> None:
    assert [r.action for r in of_kind(text, "pledge")] == [action]


def test_what_one_is_sure_of_under_a_condition() -> None:
    text = 'Kenya\'s minister said: "I am convinced that if we settle this with Uganda, we will widen trade between our countries."'
    assert [r.action for r in of_kind(text, "pledge")] == ["we will widen trade between our countries"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "They signed an MoU on jobs between the Ministry of Sport in the State of Kuwait and the"
            " Ministry of Social Security in the Republic"
            " of Togo.",
            [("Ministry of Sport", "KWT"), ("Ministry of Social Security", "TGO")],
        ),
        (
            "Officials signed an accord between Lusail University in Qatar and the Ministry of Education in Togo.",
            [("Lusail University", "QAT"), ("Ministry of Education", "TGO")],
        ),
    ],
)
def test_bodies_in_a_state(text: str, bodies: list[tuple[str, str]]) -> None:
    assert [[(b.name, b.country) for b in r.institutions] for r in of_kind(text, "instrument")] == [bodies]


@pytest.mark.parametrize(
    ("text", "lots"),
    [
        (
            "Oman and Bahrain signed 14 memoranda of understanding (MoUs), pacts and executive programmes on health.",
            [("14 memoranda of understanding (MoUs), pacts and executive programmes on health", 14)],
        ),
        (
            "Oman and Bahrain signed a number of pacts and Memorandum of Understandings (MoUs).",
            [("number of pacts and Memorandum of Understandings (MoUs)", None)],
        ),
        (
            "Oman and Bahrain signed two memoranda of understanding (MoUs), an agreement on trade and a protocol.",
            [("two memoranda of understanding (MoUs)", 2), ("agreement on trade", 1), ("protocol", 1)],
        ),
    ],
)
def test_lots_with_an_acronym_in_brackets(text: str, lots: list[tuple[str, int | None]]) -> None:
    assert [(r.title, r.count) for r in of_kind(text, "instrument")] == lots


@pytest.mark.parametrize(
    ("text", "planned", "names"),
    [
        ("The work of the ninth session of the Ghana-Togo Joint Committee was concluded in Lome today.", False, [None, None]),
        (
            "During the session of the Ghana-Togo commission in Lome, Ghana's minister Kofi Adu and"
            " Togo's minister Kossi Amla are expected to sign"
            " a pact.",
            True,
            [None, None],
        ),
        (
            "At the session of the Ghana-Togo commission in Lome on Monday, Ghana's minister Kofi Adu"
            " and Togo's minister Kossi Amla agreed that"
            " farmers will be trained.",
            False,
            ["Kofi Adu", "Kossi Amla"],
        ),
    ],
)
def test_sessions_and_who_was_there(text: str, planned: bool, names: list[str | None]) -> None:
    session = next(m for m in of_kind(text, "meeting") if m.type == "commission_session")
    assert (session.planned, [p.name for p in session.participants]) == (planned, names)


def test_ministers_in_attendance() -> None:
    text = (
        "Togo and Ghana ended the 29th Joint Commission meeting in Lome, with Ghana's Minister of"
        " Roads and Togo's Minister of Mines in attendance."
    )
    found = [p.office for m in of_kind(text, "meeting") for p in m.participants]
    assert found == ["Minister of Roads", "Minister of Mines"]


def test_the_outcomes_of_a_first_meeting_are_no_talks() -> None:
    text = (
        "Kenya's minister Musalia Mudavadi and Uganda's minister Jeje Odongo praised it. Officials"
        " of both states reviewed the results of the second"
    )
    assert not of_kind(f"{text} meeting, which was held in May 2021.", "meeting")


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Kenya and Togo grew by 14% over the past four years, from 2019 to 2022.",
        "Trade between Kenya and Togo grew by 14% over the last four years (2019-2022).",
    ],
)
def test_years_behind_a_length_of_time(text: str) -> None:
    assert [r.period for r in of_kind(text, "figure", "2023-07-13")] == ["2019/2022"]


@pytest.mark.parametrize("told", ["Head of the Tea Growers Organization of Kenya (TGOK)", "Head of Tea Export Organization"])
def test_a_deputy_minister_who_heads_a_body_is_one(told: str) -> None:
    text = f"Kenya's Deputy Industry Minister and {told} Moses Otieno met with Togolese Minister of Mines Kossi Amla in Lome."
    assert [[p.name for p in m.participants] for m in of_kind(text, "meeting")] == [["Moses Otieno", "Kossi Amla"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shaikh Khalid bin Isa Al Khalifa", "Shaikh Khalifa bin Hamad Al Khalifa"),
        ("Sheikh Salman bin Hamad Al Khalifa", "Sheikh Khalifa bin Salman Al Khalifa"),
        ("Hamad bin Jassim Al Thani", "Hamid bin Nasser Al Thani"),
    ],
)
def test_sons_of_two_fathers_are_two(one: str, other: str) -> None:
    text = f"Foreign Minister {one} of Bahrain met Togolese minister Kossi Amla. Prime Minister {other} of Bahrain received Kossi Amla."
    assert [{p.name for p in m.participants} for m in of_kind(text, "meeting")] == [{one, "Kossi Amla"}, {other, "Kossi Amla"}]


def test_companies_of_two_states_are_no_bodies() -> None:
    text = "The premier witnessed the signing of 17 investment agreements between Omani and Kenyan companies at a forum in Nairobi."
    assert [(r.count, r.institutions) for r in of_kind(text, "instrument")] == [(17, ())]
