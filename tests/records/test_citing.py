"""Whose number it is."""

import pytest

from pledger import read_text

PLACE = "Trade between Kenya and Uganda was discussed in Nairobi on Monday. "


def voices(text: str) -> dict[float, str | None]:
    return {
        r.value: r.said_by.name if r.said_by else None for r in read_text(text, date="2024-05-06").records if r.kind in ("figure", "target")
    }


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("The Kenya National Bureau of Statistics counted $900 million in 2023.", "Kenya National Bureau of Statistics"),
        ("By the count of Uganda's Ministry of Trade it made $900 million in 2023.", "Ministry of Trade"),
        ("According to Uganda's Ministry of Trade, turnover was $900 million in 2023.", "Ministry of Trade"),
        ("Turnover, the Kenyan government recalls, was $900 million in 2023.", "Kenyan government"),
        ("The Bank of Uganda's figures put turnover at $900 million in 2023.", "Bank of Uganda"),
        ("Turnover was $900 million in 2023, show data put out by the Bank of Uganda (BoU).", "Bank of Uganda"),
        ("Turnover was $900 million in 2023.", None),
    ],
)
def test_a_body_is_cited_by_its_numbers(sentence: str, body: str | None) -> None:
    assert voices(PLACE + sentence)[9e8] == body


def test_what_follows_in_the_paragraph_is_still_its_own() -> None:
    found = voices(PLACE + "By the count of the Bank of Uganda turnover was $900 million in 2023. Exports to Kenya made $300 million.")
    assert found[3e8] == "Bank of Uganda"


def test_two_bodies_in_one_sentence_speak_for_themselves() -> None:
    found = voices(PLACE + "For 2023 the Bank of Uganda shows $900 million, the Kenya Revenue Authority as much as $950 million.")
    assert found[9e8] == "Bank of Uganda"
    assert found[9.5e8] == "Kenya Revenue Authority"


def test_a_body_meant_again() -> None:
    found = voices(PLACE + "The Bank of Uganda counted $900 million in 2023. By its reckoning exports to Kenya made $300 million.")
    assert found[3e8] == "Bank of Uganda"


def test_a_transcript_and_its_questions() -> None:
    found = voices(
        "Press statements by President of Kenya William Ruto and President of Uganda Yoweri Museveni\n\n"
        "W. RUTO: Our trade with Uganda reached $900 million last year.\n\nQUESTION: And this year?\n\n"
        "Y. MUSEVENI: Trade with Kenya will come to $1 billion by 2030.\n"
    )
    assert found == {9e8: "William Ruto", 1e9: "Yoweri Museveni"}


def test_the_answers_of_an_interview() -> None:
    found = voices(
        "We spoke to Jane Wanjiru, Kenya's Ambassador to Uganda.\n\nHow is trade doing?\n\n"
        "Trade between Kenya and Uganda reached $900 million in 2023.\n\n"
        "What comes next?\n\nThe two countries want to raise trade to $1 billion by 2030.\n"
    )
    assert set(found.values()) == {"Jane Wanjiru"}


def test_an_office_takes_the_name_of_its_holder() -> None:
    found = voices(
        "Kenya's Trade Minister Jane Wanjiru visited Kampala on Monday. "
        "Trade between Kenya and Uganda reached $900 million, the minister said."
    )
    assert found[9e8] == "Jane Wanjiru"
