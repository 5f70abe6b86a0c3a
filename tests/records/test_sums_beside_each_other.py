"""Sums and counts that stand beside others: whom each is agreed with, when each held, and which number after a noun is no name's."""

from typing import Any

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Target

HEAD = "Lima, 9 May 2023 - Peru and Tonga held talks. "


def _told(said: str, kind: Any = Figure) -> list[Any]:
    return list(read(HEAD + said, kind))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Every year 60 Tongans study in Lima.", [60]),
        ("Each year 1800 Peruvians visit Tonga.", [1800]),
        ("Over the year 70 Peruvians visited Tonga.", [70]),
        ("At this stage 25 Peruvian companies work in Tonga.", [25]),
        ("In the second phase 90 Tongan teachers came to Lima.", [90]),
        ("Under Phase 2 Peru opened the port.", []),
        ("In year 1800 of the old reckoning Tonga was unknown to Peru.", []),
    ],
)
def test_a_number_right_behind_a_noun_that_some_are_named_by(said: str, expected: list[float]) -> None:
    assert [f.value for f in _told(said)] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Japan signed a loan agreement of $30 million with the Government of Peru and a grant agreement of $2 million with Tonga.",
            [(30e6, "PER", ("JPN", "PER")), (2e6, "TON", ("JPN", "TON"))],
        ),
        (
            "Japan signed one loan agreement, of $30 million, with Peru, and a second loan agreement, of $2 million, with Tonga.",
            [(30e6, "PER", ("JPN", "PER")), (2e6, "TON", ("JPN", "TON"))],
        ),
        ("Peru signed a loan agreement of $30 million with Japan.", [(30e6, "PER", ("JPN", "PER"))]),
        ("Tonga and Japan signed grants of $30 million in Nairobi.", [(30e6, "TON", ("JPN", "TON"))]),
    ],
)
def test_whom_a_sum_is_agreed_with(said: str, expected: list[tuple[float, str, tuple[str, ...]]]) -> None:
    assert sorted(((f.value, f.destination, f.parties) for f in _told(said)), reverse=True) == expected


@pytest.mark.parametrize(
    ("said", "deadline"),
    [
        ("They aim to bring trade to $9 million within four years of the treaty taking effect.", None),
        ("They aim to bring trade to $9 million in two years after its launch.", None),
        ("They aim to bring trade to $9 million within four years.", "2027"),
        ("They aim to bring trade to $9 million in four years from the current level of $5 million.", "2027"),
    ],
)
def test_so_long_after_what_has_no_day_yet(said: str, deadline: str | None) -> None:
    assert [t.deadline for t in _told(said, Target)] == [deadline]


@pytest.mark.parametrize(
    ("said", "value", "period"),
    [
        ("The repair of the Tongan pier, worth $7 million, was completed in March.", 7e6, "2023-03"),
        ("The Tongan pier, worth $7 million, is to be completed in 2026.", 7e6, None),
        ("Trade between Peru and Tonga has doubled over the past three years to reach $9 million in 2022.", 2, "2019/2022"),
        ("Trade between Peru and Tonga has doubled over the past three years to reach $9 million.", 2, "2020/2023"),
    ],
)
def test_when_it_held(said: str, value: float, period: str | None) -> None:
    assert [f.period for f in [*_told(said), *_told(said, Target)] if f.value == value and getattr(f, "deadline", None) is None] in (
        [[period]] if period else [[None], []]
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Its 80-metre pier lies in Callao.", [("m", 80)]),
        ("They saw a 15-metre-high statue.", [("m", 15)]),
        ("They ran the 100-metre race.", []),
    ],
)
def test_how_long_works_are(said: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.unit, f.value) for f in _told(said)] == expected


def test_what_was_done_there_is_no_aim() -> None:
    [laid] = _told("The cable will join the network in Tonga, where 40 kilometres of cable were laid in 2022.")
    assert (laid.parties, laid.period) == (("TON",), "2022")
    assert not _told("The cable will join the network in Tonga, where 40 kilometres of cable are to be laid.")


def test_a_stretch_is_of_the_state_beside_it() -> None:
    assert [f.parties for f in _told("There are two sections: Piura – Tumbes, Peru (280 km).")][-1:] == [("PER",)]


@pytest.mark.parametrize(
    ("said", "indicator", "ends"),
    [
        ("Peru was the third largest market for Tonga's goods, buying $8 million worth.", "exports", ("TON", "PER")),
        ("Peru was the third destination of Tongan produce in 2022, purchasing $8 million.", "exports", ("TON", "PER")),
        ("Peru bought Tongan goods for $8 million.", "imports", ("TON", "PER")),
    ],
)
def test_which_way_goods_go_to_a_market(said: str, indicator: str, ends: tuple[str, str]) -> None:
    assert [(f.indicator, (f.origin, f.destination)) for f in _told(said) if f.unit == "USD"] == [(indicator, ends)]


def test_whom_firms_employ_is_no_population() -> None:
    assert [f.indicator for f in _told("There are 30 Peruvian companies in Tonga employing 600 people.")] == ["enterprises", "other"]


def test_goods_in_a_row_before_what_could_be() -> None:
    [aim] = _told("Some 3,000 tonnes of squash, vanilla and fish a year could be carried by the ship.", Target)
    assert (aim.value, aim.indicator, aim.strength) == (3000, "freight", "proposed")


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ("Peru and Tonga signed an agreement by which Lima will receive 40 Tongan students a year.", "signed"),
        ("Lima will receive 40 Tongan students a year.", "agreed"),
    ],
)
def test_by_which_paper(said: str, strength: str) -> None:
    assert [t.strength for t in _told(said, Target)] == [strength]
