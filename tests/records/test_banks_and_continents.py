"""Figures of one state with a continent, numbers that are names, and what banks of many states do not do."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting

TRADE = "ACCRA, 6 May 2024. Benin and Ghana want more trade. "


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Ghana sold only $3.2 million of tiles to Asia in 2022, its exports of tiles to Latin America were small.",
            {3.2e6: ("GHA", None)},
        ),
        ("Ghana exported $8 million of cashews to Europe in 2022.", {8e6: ("GHA", None)}),
        ("Benin imported cloth worth $9 million from Asia in 2022.", {9e6: (None, "BEN")}),
        ("Ghana exported $4 million of tiles to Benin in 2022.", {4e6: ("GHA", "BEN")}),
    ],
)
def test_with_a_continent_a_flow_is_one_states(text: str, ends: dict[float, tuple[str | None, str | None]]) -> None:
    found = [r for r in read_text(TRADE + text) if isinstance(r, Figure)]
    assert {r.value: (r.origin, r.destination) for r in found} == ends
    assert [r.parties for r in found] == [tuple(sorted(c for c in told if c)) for told in ends.values()]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ghana and the World Bank signed the Tranche 3 Loan Agreement on Friday.", "Tranche 3 Loan Agreement"),
        ("Ghana and Benin signed the Phase 2 Agreement on Friday.", "Phase 2 Agreement"),
        ("Ghana and Benin signed 2 agreements on Friday.", "2 agreements"),
    ],
)
def test_a_number_behind_its_label_counts_nothing(text: str, title: str) -> None:
    found = [r for r in read_text(f"ACCRA, 6 May 2024. {text} Relations between Ghana and Benin are good.") if isinstance(r, Instrument)]
    assert [(r.title, r.count) for r in found] == [(title, 2 if title.startswith("2") else 1)]


def test_a_bank_does_not_meet_a_state_by_the_way() -> None:
    text = (
        "ACCRA, 6 May 2024. The African Development Bank will lend Ghana $40 million. The plan was endorsed by the steering group at a "
        "meeting in Abidjan on 3 April 2024."
    )
    assert not [r for r in read_text(text) if isinstance(r, Meeting)]


def test_who_borrows_though_it_gives_elsewhere() -> None:
    text = """ADB, China Conclude $70 Million Port Loan

BEIJING, 6 May 2024. The Asian Development Bank and the Government of China concluded a $70 million loan agreement to widen ports. China
will repay it in 20 years. The road behind one of them runs on to Mongolia.
"""
    assert {r.parties for r in read_text(text)} == {("ADB", "CHN")}


def test_a_year_that_ends_on_a_day() -> None:
    text = (
        "TEHRAN, 6 May 2019. Iran and Oman traded goods for $50 million in the year to 15 April 2019. Their trade was $40 million in the "
        "year ended 30 June 2017."
    )
    assert [r.period for r in read_text(text) if isinstance(r, Figure)] == ["2018-04-16/2019-04-15", "2016-07/2017-06"]


def test_half_of_an_adjective_alone_is_no_state() -> None:
    text = "BRASILIA, 6 May 2019. The road to Presidente Franco, which links Brazil and Paraguay, will cost $12 million."
    assert {r.parties for r in read_text(text) if r.kind == "target"} == {("BRA", "PRY")}


def test_what_a_page_shows_is_no_name() -> None:
    text = (
        "Minister Ana Paz Received Premier of Paraguay Raúl Ortiz VIDEO\n\nQUITO, 6 May 2019. On May 6 Ecuador's trade minister Ana Paz "
        "received Raúl Ortiz, Premier of Paraguay, in Quito.\n"
    )
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    assert [[p.name for p in r.participants] for r in found] == [["Ana Paz", "Raúl Ortiz"]]
