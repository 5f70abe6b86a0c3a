"""What a second reading of pages of the Middle East and Africa showed to be read wrongly, each in sentences of our own."""

import pytest

from pledger import read_text
from pledger.records.types import Record


def _read(text: str, kind: str, date: str = "2024-03-05") -> list[Record]:
    return [r for r in read_text(f" date {date} {text}") if r.kind == kind]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The leaders of Ghana and Togo discussed ways to deepen and widen trade.", "deepen and widen trade"),
        ("The leaders of Ghana and Togo agreed to deepen and widen trade.", "deepen and widen trade"),
        ("The leaders of Ghana and Togo discussed ways of deepening and widening trade.", "deepening and widening trade"),
    ],
)
def test_two_verbs_of_one_object_are_one_action(text: str, action: str) -> None:
    assert [r.action for r in _read(text, "pledge")] == [action]


def test_what_one_is_sure_of_under_a_condition() -> None:
    text = 'Kenya\'s minister said: "I am confident that if we settle this with Uganda, we will widen trade between our countries."'
    assert [r.action for r in _read(text, "pledge")] == ["we will widen trade between our countries"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "They signed an MoU on jobs between the Ministry of Labour in the State of Qatar and the"
            " Ministry of Social Security in the Republic"
            " of Togo.",
            [("Ministry of Labour", "QAT"), ("Ministry of Social Security", "TGO")],
        ),
        (
            "Officials signed an accord between Lusail University in Qatar and the Ministry of Education in Togo.",
            [("Lusail University", "QAT"), ("Ministry of Education", "TGO")],
        ),
    ],
)
def test_bodies_in_a_state(text: str, bodies: list[tuple[str, str]]) -> None:
    assert [[(b.name, b.country) for b in r.institutions] for r in _read(text, "instrument")] == [bodies]


@pytest.mark.parametrize(
    ("text", "lots"),
    [
        (
            "Oman and Bahrain signed 25 memoranda of understanding (MoUs), agreements and executive programmes on health.",
            [("25 memoranda of understanding (MoUs), agreements and executive programmes on health", 25)],
        ),
        (
            "Oman and Bahrain signed a number of agreements and Memorandum of Understandings (MoUs).",
            [("number of agreements and Memorandum of Understandings (MoUs)", None)],
        ),
        (
            "Oman and Bahrain signed two memoranda of understanding (MoUs), an agreement on trade and a protocol.",
            [("two memoranda of understanding (MoUs)", 2), ("agreement on trade", 1), ("protocol", 1)],
        ),
    ],
)
def test_lots_with_an_acronym_in_brackets(text: str, lots: list[tuple[str, int | None]]) -> None:
    assert [(r.title, r.count) for r in _read(text, "instrument")] == lots


@pytest.mark.parametrize(
    ("text", "planned", "names"),
    [
        ("The work of the sixth session of the Ghana-Togo Joint Committee was concluded in Lome today.", False, [None, None]),
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
    session = next(m for m in _read(text, "meeting") if m.type == "commission_session")
    assert (session.planned, [p.name for p in session.participants]) == (planned, names)


def test_ministers_in_attendance() -> None:
    text = (
        "Togo and Ghana ended the 29th Joint Commission meeting in Lome, with Ghana's Minister of"
        " Roads and Togo's Minister of Trade in attendance."
    )
    found = [p.office for m in _read(text, "meeting") for p in m.participants]
    assert found == ["Minister of Roads", "Minister of Trade"]


def test_the_outcomes_of_a_first_meeting_are_no_talks() -> None:
    text = (
        "Kenya's minister Musalia Mudavadi and Uganda's minister Jeje Odongo praised it. Officials"
        " of both states reviewed the outcomes of the first"
    )
    assert not _read(f"{text} meeting, which took place in March 2019.", "meeting")


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Oman and Syria grew by 18% over the past five years, from 2018 to 2022.",
        "Trade between Oman and Syria grew by 18% over the last five years (2018-2022).",
    ],
)
def test_years_behind_a_length_of_time(text: str) -> None:
    assert [r.period for r in _read(text, "figure", "2023-07-13")] == ["2018/2022"]


@pytest.mark.parametrize("told", ["Head of the Trade Promotion Organization of Iran (TPOI)", "Head of Trade Promotion Organization"])
def test_a_deputy_minister_who_heads_a_body_is_one(told: str) -> None:
    text = f"Iran's Deputy Industry Minister and {told} Ali Rezai met with Omani Minister of Transport Saeed al Maawali in Muscat."
    assert [[p.name for p in m.participants] for m in _read(text, "meeting")] == [["Ali Rezai", "Saeed al Maawali"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shaikh Khalid bin Ahmed Al Khalifa", "Shaikh Khalifa bin Salman Al Khalifa"),
        ("Sheikh Salman bin Hamad Al Khalifa", "Sheikh Khalifa bin Salman Al Khalifa"),
        ("Hamad bin Jassim Al Thani", "Hamid bin Nasser Al Thani"),
    ],
)
def test_sons_of_two_fathers_are_two(one: str, other: str) -> None:
    text = f"Foreign Minister {one} of Bahrain met Togolese minister Kossi Amla. Prime Minister {other} of Bahrain received Kossi Amla."
    assert [{p.name for p in m.participants} for m in _read(text, "meeting")] == [{one, "Kossi Amla"}, {other, "Kossi Amla"}]


def test_companies_of_two_states_are_no_bodies() -> None:
    text = "The minister witnessed the signing of 42 investment agreements between Saudi and Chinese companies at a forum in Beijing."
    assert [(r.count, r.institutions) for r in _read(text, "instrument")] == [(42, ())]
