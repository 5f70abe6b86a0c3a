"""Whom a state's bodies are led by, whom 'according to him' means, what is only called a hub, who is not at home, who only wished to
come."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Meeting, Project, Record, Target


def _read(text: str, date: str = "2024-04-09") -> list[Record]:
    return list(read_text(text + "\n", date=date))


def _met(text: str) -> list[tuple[set[str | None], str | None]]:
    return [({p.name for p in r.participants}, r.place) for r in _read(text) if isinstance(r, Meeting) and not r.type.endswith("visit")]


@pytest.mark.parametrize(
    "office",
    [
        "Premier of China's State Council",
        "Chairman of the Standing Committee of the National People's Congress of China",
        "Vice Chair of the Chinese People’s Political Consultative Conference",
        "Chairman of the Standing Committee of the Supreme People's Assembly",
    ],
)
def test_heads_of_bodies(office: str) -> None:
    text = f"SUVA, April 9. Fiji's President Ratu Naiqama Lalabalavu held talks with {office} Han Bo on Tuesday."
    assert _met(text) == [({"Ratu Naiqama Lalabalavu", "Han Bo"}, "Suva")]


_TALKS = "ACCRA, April 9. Ghana's Foreign Minister Ama Boateng met her Beninese counterpart Luc Dossou on Tuesday. Boateng dwelt on trade. "


@pytest.mark.parametrize("words", ["According to her", "In her words", "By her account", "According to the minister"])
def test_who_is_cited_by_a_pronoun(words: str) -> None:
    told = _read(f"{_TALKS}{words}, trade is growing and can be brought to $90 million, the agency reports.")
    target = next(r for r in told if isinstance(r, Target))
    assert target.said_by is not None and target.said_by.name == "Ama Boateng"


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The works will turn Benin into a logistics hub of the coast.", False),
        ("Benin wants to become a regional transport hub.", False),
        ("Ghana and Benin will build a logistics hub in Keta.", True),
    ],
)
def test_what_is_only_called_a_hub(sentence: str, named: bool) -> None:
    assert any(isinstance(r, Project) for r in _read(_TALKS + sentence)) == named


def test_a_visitor_is_not_in_his_own_capital() -> None:
    text = (
        "ACCRA, April 9. Foreign Minister Ama Boateng of Ghana met President Patrice Talon of Benin "
        "on the second day of her official visit."
    )
    assert [r.place for r in _read(text) if isinstance(r, Meeting) and r.type == "talks"] == [None]


@pytest.mark.parametrize(
    ("said", "visits"),
    [("she had long wanted to visit Benin", 0), ("she has expected to visit Benin for years", 0), ("she will visit Benin in May", 1)],
)
def test_who_wished_to_come_did_not(said: str, visits: int) -> None:
    told = _read(f"{_TALKS}Boateng said {said}.")
    assert sum(isinstance(r, Meeting) and r.type == "visit" for r in told) == visits


def test_new_employment_is_jobs() -> None:
    told = _read(f"{_TALKS}The two states have 14 joint projects, creating over 2,000 new employment in Ghana.")
    assert {(r.value, r.indicator) for r in told if isinstance(r, Figure)} == {(14, "project_portfolio"), (2000, "other")}


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Premier Amadou Sow of Guinea and his visiting Cuban counterpart Luis Prado reached consensus on fishing.", True),
        ("The foreign ministers of Guinea and Cuba, Amadou Sow and Luis Prado, agreed here on Monday to widen fishing.", True),
        ("Premier Amadou Sow of Guinea and Premier Luis Prado of Cuba agreed to widen fishing.", False),
        ("Guinea and Cuba agreed on Monday to widen fishing.", False),
    ],
)
def test_leaders_who_agreed_together_met(sentence: str, met: bool) -> None:
    told = _met(f"CONAKRY, April 9. {sentence}")
    assert [who for who, _ in told] == ([{"Amadou Sow", "Luis Prado"}] if met else [])


def test_a_title_that_ends_with_the_sentence() -> None:
    assert _read("ACCRA, April 9. Ghana and Benin signed an agreement in") is not None
