"""Meetings told with a host, under somebody's leadership, beside the session before, or by people named without office or country."""

import pytest
from tests.records.reading import Met, met

LUSAKA = "LUSAKA, 5 June 2024 (ZNA) – "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "President Ana Banda of Zambia and her host, President Luis Kamwendo, held talks in Lilongwe on Tuesday.",
            ("talks", ("Ana Banda", "Luis Kamwendo"), "2024-06-04", "Lilongwe"),
        ),
        (
            "President Ana Banda of Zambia and her guest, Malawi's Prime Minister Luis Kamwendo, discussed maize in Ndola on Monday.",
            ("talks", ("Ana Banda", "Luis Kamwendo"), "2024-06-03", "Ndola"),
        ),
        (
            "Zambia and Malawi held their first joint cabinet session on Tuesday in Mzuzu under the leadership of President Ana Banda of "
            "Zambia and President Luis Kamwendo of Malawi.",
            ("commission_session", ("Ana Banda", "Luis Kamwendo"), "2024-06-04", "Mzuzu"),
        ),
        (
            "Rosa Phiri and Juan Tembo, foreign ministers of Zambia and Malawi, met in Mchinji on Tuesday.",
            ("talks", ("Juan Tembo", "Rosa Phiri"), "2024-06-04", "Mchinji"),
        ),
        (
            "A Malawian trade delegation led by Juan Tembo called on Zambian Commerce Minister Rosa Phiri on Tuesday.",
            ("talks", ("Juan Tembo", "Rosa Phiri"), "2024-06-04", "Lusaka"),
        ),
        (
            "Zambia's Energy Minister Rosa Phiri met in Lilongwe on Tuesday with power station director Juan Tembo.",
            ("talks", ("Juan Tembo", "Rosa Phiri"), "2024-06-04", "Lilongwe"),
        ),
        (
            "Zambia's Energy Minister Rosa Phiri met in Ndola on Tuesday with the head of Malawi's Nkhata, Juan Tembo.",
            ("talks", ("Juan Tembo", "Rosa Phiri"), "2024-06-04", "Ndola"),
        ),
        (
            "Zambia's Energy Minister Rosa Phiri met in Ndola on Tuesday with the chairman of the Nkhata agency of Malawi, Juan Tembo.",
            ("talks", ("Juan Tembo", "Rosa Phiri"), "2024-06-04", "Ndola"),
        ),
        (
            "Vice President Ana Banda of Zambia and her delegation, including Trade Minister Rosa Phiri, visited Malawi on Monday.",
            ("visit", ("Ana Banda",), "2024-06-03", "Malawi"),
        ),
        (
            "Zambian Trade Minister Rosa Phiri and Deputy Mines Minister Ben Mumba are on a visit to Malawi.",
            ("visit", ("Ben Mumba", "Rosa Phiri"), None, "Malawi"),
        ),
        (
            "Trade Minister Rosa Phiri will head a delegation of Zambian millers to Malawi from 10 to 12 June.",
            ("visit", ("Rosa Phiri",), "2024-06-10/2024-06-12", "Malawi"),
        ),
        (
            "Zambia's Foreign Minister Chad Phiri met Malawian Foreign Minister Juan Tembo in Blantyre on Tuesday.",
            ("talks", ("Chad Phiri", "Juan Tembo"), "2024-06-04", "Blantyre"),
        ),
        (
            "Zambian-Malawian expert consultations were held in Chipata on Monday.",
            ("talks", ("MWI", "ZMB"), "2024-06-03", "Chipata"),
        ),
        (
            "Zambia's Defence Minister Ana Banda flew to Lilongwe on Monday for the sixth Joint Permanent Commission with Malawi.",
            ("commission_session", ("Ana Banda", "MWI"), "2024-06-03", "Lilongwe"),
        ),
    ],
)
def test_who_met(said: str, expected: Met) -> None:
    assert expected in met(f"{LUSAKA}{said}")


def test_session_before_the_one_to_come() -> None:
    said = "The Zambia-Malawi Joint Commission, which last sat in Mangochi in 2019, will meet in Livingstone in September."
    sides = ("MWI", "ZMB")
    assert met(f"{LUSAKA}{said}") == [
        ("commission_session", sides, "2019", "Mangochi"),
        ("commission_session", sides, "2024-09", "Livingstone"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "They agreed to revive the Zambia-Malawi Joint Commission, which last convened in Mangochi in 2019.",
            [("commission_session", ("MWI", "ZMB"), "2019", "Mangochi")],
        ),
        (
            "The joint commission of Zambia and Malawi, which has not met since 2019, is to convene in Livingstone in September.",
            [("commission_session", ("MWI", "ZMB"), "2024-09", "Livingstone")],
        ),
    ],
)
def test_one_session(said: str, expected: list[Met]) -> None:
    assert met(f"{LUSAKA}{said}") == expected


def test_earlier_session_is_one_of_the_same_body() -> None:
    said = (
        "Zambia and Malawi opened the 9th session of their joint commission in Ndola on Monday. The previous meeting was held in Zomba "
        "in 2021."
    )
    assert ("commission_session", ("MWI", "ZMB"), "2021", "Zomba") in met(f"{LUSAKA}{said}")


def test_towns_within_a_visit_are_no_visits() -> None:
    arrived = "President Luis Kamwendo of Malawi arrived in Lusaka on Monday on a state visit to Zambia."
    stay = met(f"{LUSAKA}{arrived} He will travel to Kitwe on Wednesday.")
    assert [m[0] for m in stay] == ["state_visit"]
    later = met(f"{LUSAKA}{arrived} He will visit Kitwe again in October.")
    assert [m[0] for m in later] == ["state_visit", "visit"]


@pytest.mark.parametrize(
    "said",
    [
        "Ties between Zambia and Malawi rest on regular and trustful talks between President Ana Banda and President Luis Kamwendo.",
        "Officials of both sides welcomed Malawian Foreign Minister Juan Tembo at the airport.",
    ],
)
def test_no_meeting(said: str) -> None:
    assert not met(f"{LUSAKA}Zambia and Malawi will trade more. {said}")


def test_who_was_present_too_held_no_talks_of_their_own() -> None:
    said = (
        "President Ana Banda of Zambia held talks with President Luis Kamwendo of Malawi in Lusaka on Tuesday. During the talks, Zambia's "
        "Trade Minister Rosa Phiri and Malawi's Trade Minister Juan Tembo were also present."
    )
    assert [m[1] for m in met(f"{LUSAKA}{said}")] == [("Ana Banda", "Luis Kamwendo")]


def test_session_led_by_two_is_told_once() -> None:
    said = (
        "Ndola hosted the ninth session of the Zambian-Malawian joint commission on Monday. The meeting was held under the chairmanship of "
        "Zambia's Trade Minister Rosa Phiri and Malawi's Trade Minister Juan Tembo."
    )
    assert met(f"{LUSAKA}{said}") == [("commission_session", ("Juan Tembo", "Rosa Phiri"), "2024-06-03", "Ndola")]


def test_fuller_days_than_the_headline_gives() -> None:
    said = "Banda to visit Malawi in July\n\nLUSAKA, 5 June 2024. President Ana Banda of Zambia will visit Malawi from 9 to 11 July."
    assert met(said) == [("visit", ("Ana Banda",), "2024-07-09/2024-07-11", "Malawi")]


def test_headline_that_calls_a_session_a_summit() -> None:
    said = (
        "Zambia-Malawi Summit: Banda, Kamwendo Agree On Maize\n\nLUSAKA, 5 June 2024. The joint cabinet session of Zambia and Malawi was "
        "held on Tuesday in Mzuzu under the leadership of President Ana Banda of Zambia and President Luis Kamwendo of Malawi."
    )
    assert met(said) == [("commission_session", ("Ana Banda", "Luis Kamwendo"), "2024-06-04", "Mzuzu")]


def test_headline_that_says_what_is_to_be_done() -> None:
    said = "Trade Secretary To Head Delegation To Malawi\n\nLUSAKA, 5 June 2024. Zambia and Malawi signed a treaty on trade."
    assert met(said) == [("visit", ("ZMB",), None, "Malawi")]
