"""Documents told of by more than their noun and by no verb of signing, and what their titles hold."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

BETWEEN = " date 2024-05-10 The Foreign Ministers of Ghana and Togo met in Accra to discuss relations between the two countries. "


def documents(text: str) -> list[tuple[str, str | None]]:
    return [(r.title, r.status) for r in read_text(BETWEEN + text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("An air services agreement was on their agenda.", [("air services agreement", "signed")]),
        ("A preliminary agreement on sharing gas has been reached.", [("preliminary agreement on sharing gas", "signed")]),
        ("An agreement was on their agenda.", []),
        ("The air services agreement was on their agenda.", []),
        ("Ghana's fishing agreement with Togo was on their agenda.", []),
    ],
)
def test_likely(said: str, expected: list[tuple[str, str | None]]) -> None:
    assert documents(said) == expected


def test_a_printed_title_that_is_only_spoken_of_is_applied() -> None:
    assert documents("They spoke of the Volta Basin Fishing Convention.") == [("Volta Basin Fishing Convention", "in_force")]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("They signed another agreement, on cooperation between their tax offices.", "agreement on cooperation between their tax offices"),
        ("They signed an agreement, on Tuesday.", "agreement"),
        ("A treaty on the point where their borders meet will be signed.", "treaty on the point where their borders meet"),
        ("They signed an agreement on how the dam is to be run.", "agreement on how the dam is to be run"),
        ("They will sign a roadmap that is to bring trade to $3 billion by 2030.", "roadmap that is to bring trade to $3 billion by 2030"),
        ("They put a bilateral protocol under seal.", "bilateral protocol"),
    ],
)
def test_title(said: str, title: str) -> None:
    assert [t for t, _ in documents(said)] == [title]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("An air services agreement would help both.", [("air services agreement", "proposed")]),
        ("A tripartite agreement is needed to move the power.", [("tripartite agreement", "proposed")]),
        ("A definitive agreement was on their agenda.", []),
        ("The port stood idle for lack of a transit agreement.", []),
        ("Exporters doubted their chances of reaching a transit agreement.", []),
        ("Togo denied breaking a pact on fishing.", [("pact on fishing", "in_force")]),
        ("According to the Volta Basin Fishing Treaty of 1986, the lake is open to both.", [("Volta Basin Fishing Treaty", "in_force")]),
    ],
)
def test_what_is_only_spoken_of(said: str, expected: list[tuple[str, str | None]]) -> None:
    assert documents(said) == expected


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        ("Ghana's state gas company GNGC and Togo's Sotogaz signed a contract on gas.", ["GNGC", "Sotogaz"]),
        ("In March the Ghanaian tractor maker GTM and the Togolese firm Agromat signed a contract on tractors.", ["GTM", "Agromat"]),
        ("Ghana's Accra Motors and Togolese carrier Lomex signed a contract on buses.", ["Accra Motors", "Lomex"]),
    ],
)
def test_firms_told_of_by_their_trade(said: str, bodies: list[str]) -> None:
    found = [r for r in read_text(BETWEEN + said) if isinstance(r, Instrument)]
    assert [b.name for r in found for b in r.institutions] == bodies
