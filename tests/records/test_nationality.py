"""Whose officials the people of a source are, and who speaks in it."""

import pytest
from tests.records.test_context import of

from pledger import read_text
from pledger.mentions.types import Party, Person
from pledger.records.types import Pledge


def lands(text: str) -> dict[str | None, str | None]:
    return {p.name: p.country for p in of(text).marked.of(Person) if p.name}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The British High Commissioner to Togo, Ann Hill, called on Minister of Mines Kofi Agbo.", "Kofi Agbo", "TGO"),
        ("Minister of Trade Ana Rey met Togo's Minister Kofi Agbo. Benin's minister of trade, Ana Rey, spoke.", "Ana Rey", "BEN"),
        (
            "FM Iosefa Vula met Togo's Foreign Minister Kofi Agbo. Benin's Foreign Minister Ana Sow flew to Fiji.",
            "Iosefa Vula",
            "FJI",
        ),
        ("Deputy Minister Karim Adil Dar flew to Togo. Pakistan's minister Adil Dar met Kofi Agbo.", "Karim Adil Dar", "PAK"),
    ],
)
def test_a_country_told_anywhere_or_left_over_settles_a_person(text: str, name: str, country: str) -> None:
    assert lands(text)[name] == country


def test_a_person_between_a_body_and_its_verb_speaks() -> None:
    text = "Opening the session of the Togo-Benin Trade Commission, today in Lomé, Minister of Trade Kofi Agbo noted that trade rose."
    speaker = of(text).speaker(0)
    assert speaker is not None and speaker.name == "Kofi Agbo"


def test_the_answers_of_an_interview_with_dashes() -> None:
    lead = "Togo's Ambassador to Benin, Kofi Agbo, on water.\n\n– Ambassador, how is trade?\n\n– It is modest.\n\n"
    text = lead + "– And your plans? What will they bring?\n\n– We shall build a road."
    speaker = of(text).speaker(text.index("We shall"))
    assert speaker is not None and speaker.name == "Kofi Agbo"


def test_your_country_is_the_one_of_the_pair_that_the_speakers_is_not() -> None:
    text = "Togo and Benin signed a treaty. “Your country has good roads,” Togo's President Kofi Agbo said in Benin."
    d = of(text)
    other = next(p for p in d.marked.of(Party) if p.form == "other")
    assert d.group(other) == ("BEN",)


def test_a_union_that_a_state_joins_is_no_third_party() -> None:
    assert of("Togo and Benin spoke of the future of the region in the EU. Togo and Benin agreed.").theme == ("BEN", "TGO")


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("Karim Hadi, Undersecretary of the Iraqi Ministry of Health, called for lower tariffs.", "IRQ"),
        ("Rana Haddad, Secretary-General of the Ministry of Health of Jordan, called for lower tariffs.", "JOR"),
        ("Maria Lopez, head of the Trade Department at the Iraqi Ministry of Economy, called for lower tariffs.", "IRQ"),
        ("John Kamau, Permanent Secretary in the Jordanian Ministry of Transport, called for lower tariffs.", "JOR"),
    ],
)
def test_officials_of_a_ministry_are_of_its_state(said: str, actor: str) -> None:
    text = f"Officials of Iraq and Jordan met in Amman. {said}"
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge)] == [(actor,)]


@pytest.mark.parametrize(
    ("text", "name", "land"),
    [
        ("The head of the Uzbek delegation, Jamshid Khodjaev, said trade with Georgia would grow.", "Jamshid Khodjaev", "UZB"),
        ("The chief of staff of Angola's armed forces, Antonio Santos, met Zambian officers.", "Antonio Santos", "AGO"),
        ("Ali Khan, a spokesman for the Kenyan Foreign Ministry, said trade with Rwanda would grow.", "Ali Khan", "KEN"),
    ],
)
def test_those_who_lead_or_speak_for_a_body_are_of_its_state(text: str, name: str, land: str) -> None:
    assert lands(text)[name] == land
