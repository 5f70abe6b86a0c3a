"""How firmly an aim is meant, from which level it starts, and what works are to bring."""

import pytest
from tests.records.reading import read

from pledger import read_text
from pledger.records.types import Figure, Target

LEAD = "GABORONE, May 6, 2024 – Botswana and Gabon want closer ties, Minister Mmusi Kgafela said Monday after talks of the two countries."


def _targets(sentence: str) -> list[Target]:
    return read(f"{LEAD}\n\n{sentence}\n", Target)


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("The two agreed at the talks to raise the number of weekly flights from two to five.", "agreed"),
        ("The two agreed to raise the number of weekly flights to five.", "agreed"),
        ("They want, as was said at the talks, to raise the number of weekly flights to five.", "willing"),
        ("Botswana sees exports to Gabon reaching $30 million by 2027.", "proposed"),
        ("Botswana and Gabon have every chance of raising trade to $90 million.", "proposed"),
        ("If demand stays as it is, trade will pass $90 million by the end of the year.", "proposed"),
        ("Some 200 executives from both countries are expected to attend the fair in Libreville.", "proposed"),
        ("Both countries are expected to bring trade to $90 million.", "agreed"),
        ("The bridge will be two kilometres long and is expected to cost $60 million.", "proposed"),
        ("Gabon asked that the number of scholarships be increased to 40.", "proposed"),
        ("The minister hopes that trade, which came to $20 million in 2023, will grow to $90 million.", "proposed"),
        ("$90 million in trade is quite a realistic figure.", "proposed"),
    ],
)
def test_strength(sentence: str, strength: str) -> None:
    assert {t.strength for t in _targets(sentence) if t.unit != "km"} == {strength}


@pytest.mark.parametrize(
    ("sentence", "baseline"),
    [
        ("Their trade, which stood at $20 million in 2023, is to double by 2027.", 20e6),
        ("Their trade, which stood at $20 million in 2023, is to grow to $50 million.", 20e6),
        ("Their trade stood at only $20 million in 2023, and they hope it will climb to $50 million.", 20e6),
        ("Their trade was $20 million in 2023. They undertook to double it by 2027.", 20e6),
        ("The two want trade to reach $50 million by 2027, up from $20 million last year.", 20e6),
        ("The ferry to Gabon will make six crossings a day instead of two.", 2),
        ("Visas, which now take up to five months, would be issued within 60 days.", None),
        ("The port handles 800,000 tonnes of cargo and can take five times its present load.", None),
    ],
)
def test_baseline(sentence: str, baseline: float | None) -> None:
    assert [t.baseline for t in _targets(sentence)][-1:] in ([baseline], [] if baseline is None else [baseline])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The new road will shorten the way to Franceville by four hours.", (-4, "h", "change")),
        ("The new road will save lorries two hours.", (2, "h", "change")),
        ("The new road will take three hours off the journey.", (-3, "h", "change")),
        ("The journey is to be cut from nine hours to six.", (6, "h", "level")),
        ("The two plan a bridge at Oyem. It is to cost 30 million euros.", (30e6, "EUR", "level")),
        ("The two plan a railway to Oyem; the line is estimated at $700 million.", (700e6, "USD", "level")),
        ("They will equip 60 workshops in Oyem.", (60, "items", "level")),
        ("The plant will supply 9,000 homes.", (9000, "items", "level")),
        ("The works are to last 18 months.", (18, "mo", "level")),
    ],
)
def test_effects(sentence: str, expected: tuple[float, str, str]) -> None:
    assert [(t.value, t.unit, t.measure) for t in _targets(sentence)] == [expected]


def test_no_aims() -> None:
    text = f"{LEAD}\n\nThe ministers agreed to:\n1. open a consulate;\n2. They noted that 6,000 Gabonese had visited Botswana in 2023.\n"
    assert not any(isinstance(r, Target) for r in read_text(text))
    figures = read(f"{LEAD}\n\nTheir trade is growing; it is estimated at $40 million.\n", Figure)
    assert [f.indicator for f in figures] == ["trade_turnover"]
    works = [r.parties for r in _targets("The two plan a smelter at Oyem. Its output is to reach 5,000 tonnes a year.")]
    assert works == [("BWA", "GAB")]
