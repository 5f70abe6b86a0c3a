"""By when an aim is to be reached, in words for times that are counted, begin or come twice; and what a number is brought to."""

import pytest
from tests.records.reading import read

from pledger.records.types import Target

LEAD = "QUITO, May 6, 2024 – Ecuador and Togo want closer ties, Minister Gabriela Sommerfeld said Monday after talks of the two countries."


def _targets(text: str) -> list[Target]:
    return read(f"{LEAD}\n\n{text}\n", Target)


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Their trade is to grow to $40 million in two to four years.", "2028"),
        ("Within three or four years the two want to treble their trade.", "2028"),
        ("Over the next 4-6 years Togo means to bring its banana purchases to $9 million.", "2030"),
        ("Within a year trade should come to $40 million.", "2025"),
        ("Trade should come to $40 million before long.", None),
        ("Togo agreed to take part and to send twelve trainees from November.", "2024-11"),
        ("The carriers agreed to fly five times a week as of November.", "2024-11"),
        ("They agreed in November to bring trade to $40 million.", None),
        ("Ecuador has promised to ship 900 tonnes of shrimp to Togo from July to September.", "2024-09"),
        ("The number of scholarships will rise from 6 to 9, starting in January 2025.", "2025-01"),
        ("The number of scholarships will rise to 9 starting next year.", "2025"),
        ("The number of scholarships will rise to 9 from next year.", "2025"),
        ("Ecuador will give 15 grants to Togolese students from the 2025/26 academic year.", "2025"),
        ("Ecuador will give 15 grants to Togolese students in the coming school year.", "2024"),
        ("Ecuador will give 15 grants to Togolese students in the 2025/26 academic year.", "2025/2026"),
        ("They want investment to come to $6 million by 2029 and trade to $40 million.", "2029"),
        ("Togo will take 700 tonnes of cocoa butter in 2025 and 2026.", "2026"),
        ("Experts expect the full-year value of banana exports to Togo to reach $7 million.", "2024"),
    ],
)
def test_deadline(sentence: str, deadline: str | None) -> None:
    assert [t.deadline for t in _targets(sentence)][:1] == [deadline]


def test_each_year_its_own_sum() -> None:
    told = _targets("Trade is expected to come to $30 million in 2025 and $40 million in 2026.")
    assert [(t.value, t.deadline) for t in sorted(told, key=lambda t: t.value or 0)] == [(30e6, "2025"), (40e6, "2026")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Togo is ready to cut the duty on bananas from 20 to 5 percent.", ("level", 5, "percent")),
        ("Togo is ready to cut the fee by 5 percent.", ("growth", -5, "percent")),
        ("They mean to reduce illiteracy along the coast to under 4% by 2030.", ("share", 4, "percent")),
        ("The tunnel will shorten the way to the sea by 60 kilometres.", ("change", -60, "km")),
        ("By the new road goods could be four days faster.", ("change", -4, "d")),
        ("The two want to multiply their trade by six.", ("multiple", 6, "times")),
        ("The two want to multiply their trade by six percent.", None),
        ("The carrier plans twice-weekly flights to Lomé.", ("level", 2, "items")),
    ],
)
def test_brought_to(sentence: str, expected: tuple[str, float, str] | None) -> None:
    found = [(t.measure, t.value, t.unit) for t in _targets(sentence)]
    assert found == [expected] if expected else ("multiple", 6, "times") not in found


def test_starts_from_in_its_own_unit() -> None:
    (target,) = _targets("The new road will cut the drive to Guayaquil from two days to nine hours.")
    assert (target.value, target.unit, target.baseline) == (9, "h", 48)


@pytest.mark.parametrize(
    ("sentence", "indicator", "flow"),
    [
        (
            "Their trade was $9 million. Of this, $7 million were Togo's imports. They want to bring the sum to $20 million.",
            "trade_turnover",
            "",
        ),
        ("Their trade was $9 million. Togo's imports accounted for $7 million. The total is to rise to $20 million.", "trade_turnover", ""),
        ("The capacity of the mill is to be raised to 4,000 bicycles a year.", "capacity", ""),
        ("The school is to have places for 200 pupils.", "capacity", ""),
        ("The mill plans to turn out 4,000 bicycles next year.", "production", ""),
        ("A clinic with 60 beds will be built in Lomé.", "other", ""),
        ("Fifty grants will go to students from Togo.", "grants", "ECU>TGO"),
        ("Togolese teachers will be offered 50 scholarships.", "grants", "ECU>TGO"),
        ("Togo asked Ecuador to supply 600 tonnes of flour.", "exports", "ECU>TGO"),
        ("Ecuador gave Togo 8 grants. The Ecuadorian side offered to raise the number to 20.", "grants", "ECU>TGO"),
    ],
)
def test_indicator_and_flow(sentence: str, indicator: str, flow: str) -> None:
    last = _targets(sentence)[-1]
    assert (last.indicator, f"{last.origin}>{last.destination}" if last.origin else "") == (indicator, flow)


def test_what_exporters_are_challenged_to_is_proposed() -> None:
    assert [t.strength for t in _targets("The minister challenged exporters to double their sales to Togo in four years.")] == ["proposed"]


def test_a_second_sum_by_the_same_time() -> None:
    told = _targets("They agreed to bring trade to $40 million by 2029 and mutual investments to $6 million.")
    assert {(t.value, t.deadline, t.origin) for t in told} == {(40e6, "2029", None), (6e6, "2029", None)}


def test_a_step_on_the_way_is_no_part() -> None:
    told = _targets("A trade of $40 million is within reach before long. Ecuador has proposed a trade of $60 million by 2031.")
    assert {(t.value, t.deadline) for t in told} == {(40e6, None), (60e6, "2031")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A trade mission of 14 would come to Lomé next month, the envoy said.", [(14, "people", "agreed")]),
        ("Ecuador would open six consulates in the region, the envoy said.", [(6, "items", "agreed")]),
        ('"With a ferry, trade would come to $40 million," the envoy said.', [(40e6, "USD", "proposed")]),
        ("A working group of 14 will be set up.", []),
    ],
)
def test_would_that_is_told(sentence: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(t.value, t.unit, t.strength) for t in _targets(sentence)] == expected
