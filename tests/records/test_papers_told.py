"""Documents as pages word them that nobody had worked from: where titles begin and end, lots and their members, how far they have come."""

from typing import Any

import pytest

from pledger import read_text

_TALKS = "Kenya and Uganda held talks in Nairobi. "


def _read(text: str, date: str = "2024-09-02") -> list[Any]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == "instrument"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("They signed a status of forces agreement.", "status of forces agreement"),
        ("They applied the Transfer of Prisoners Agreement, signed in 2015.", "Transfer of Prisoners Agreement"),
        ("Kenya ratified the Global Sun League (GSL) Framework Agreement.", "Global Sun League (GSL) Framework Agreement"),
        ("They signed a roadmap for reaching the trade target.", "roadmap for reaching the trade target"),
        ('They will sign an Action Plan ("road map") for trade.', 'Action Plan ("road map") for trade'),
        ("They signed a roadmap for bringing trade to $2 billion.", "roadmap for bringing trade to $2 billion"),
        ('They signed an agreement titled "Cooperation in Dairy Farming" on Friday.', "Cooperation in Dairy Farming"),
        ("They signed a protocol on bees and honey and a treaty on the border.", "protocol on bees and honey"),
        ("The ministers will draw up operational roadmaps.", "operational roadmaps"),
    ],
)
def test_where_a_title_begins_and_ends(told: str, title: str) -> None:
    assert _read(_TALKS + told)[0].title == title


def test_the_agreement_of_a_ministry_is_none_of_its_name() -> None:
    assert [r.title for r in _read(_TALKS + "They applied the Bank of Kenya Agreement, signed in 2015.")] != ["Bank of Kenya Agreement"]


def test_short_items_in_roman_figures_are_a_list() -> None:
    rows = [
        "Agreement on Licences",
        "Agreement on Road Transport",
        "Agreement on Relief",
        "Protocol on Drugs",
        "Framework Agreement on Towns",
    ]
    listed = "\n".join(f"{n}. {row}" for n, row in zip(("i", "ii", "iii", "iv", "v"), rows, strict=True))
    read = _read(f"Kenya and Uganda on Friday signed five documents in Nairobi. The documents are:\n\n{listed}\n")
    assert [r.title for r in read if r.count == 1] == rows
    assert {r.place for r in read} == {"Nairobi"}


def test_a_lot_said_again_before_its_members_is_no_document_of_its_own() -> None:
    text = (
        "Kenya and Uganda signed three memoranda in Nairobi on Monday. The Memoranda of Understanding (MoUs) include an MoU on Trade, "
        "an MoU on Wildlife and Tourism and an MoU on Youth."
    )
    assert [(r.title, r.date) for r in _read(text)] == [
        ("MoU on Trade", "2024-09-02"),
        ("MoU on Wildlife and Tourism", "2024-09-02"),
        ("MoU on Youth", "2024-09-02"),
    ]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Ten agreements were negotiated and signed.", "signed"),
        ("Ten agreements were negotiated.", "prepared"),
        ("A roadmap for trade will be finalized within three months.", "prepared"),
        ("The ministers agreed to draw up a roadmap for trade.", "proposed"),
        ("The ministers approved a joint action plan on trade.", "signed"),
    ],
)
def test_how_far_a_document_has_come(told: str, status: str) -> None:
    assert [r.status for r in _read(_TALKS + told)] == [status]


def test_a_document_that_somebody_said_something_of_is_read() -> None:
    assert [r.title for r in _read(_TALKS + "He said a roadmap for boosting trade would be signed.")] == ["roadmap for boosting trade"]
    assert not _read(_TALKS + "They spoke of the said agreement.")


def test_a_definite_document_with_its_two_sides_is_told_of_once() -> None:
    assert [r.title for r in _read(_TALKS + "They welcomed the protocol between Kenya and Uganda on customs.")] == [
        "protocol between Kenya and Uganda on customs"
    ]
    text = "They signed a protocol on customs on Monday. The protocol between Kenya and Uganda will cut costs."
    assert [r.title for r in _read(_TALKS + text)] == ["protocol on customs"]


@pytest.mark.parametrize(
    "told", ["They have a solid treaty base.", "They met at the annual meeting program of the bank.", "They made an agreement commitment."]
)
def test_what_only_looks_like_a_document(told: str) -> None:
    assert not _read(_TALKS + told)


def test_where_a_loan_is_signed_does_not_borrow() -> None:
    text = (
        "A loan agreement for €270 million between Kenya and the Islamic Development Bank (IsDB) was signed at a meeting in Riyadh. "
        "The money is for housing."
    )
    assert [r.parties for r in _read(text)] == [("IsDB", "KEN")]
