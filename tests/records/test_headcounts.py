"""How many came to an event holds for its day; how many there are holds for the year."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

LEAD = "NAIROBI, May 6, 2024 – The trade ministers of Kenya and Uganda met here on Monday. They signed an agreement. "


@pytest.mark.parametrize(
    ("sentence", "value", "period"),
    [
        ("The business forum was attended by 200 representatives of companies.", 200, "2024-05-06"),
        ("The forum brought together over 130 companies from both countries.", 130, "2024-05-06"),
        ("More than 300 businessmen took part in the forum.", 300, "2024-05-06"),
        ("A business forum with the participation of 450 companies was held in Nairobi on Sunday.", 450, "2024-05-05"),
        ("The delegation included 50 companies.", 50, "2024-05-06"),
        ("More than 300 Kenyan companies operate in Uganda.", 300, "2024"),
    ],
)
def test_period(sentence: str, value: float, period: str) -> None:
    assert {r.value: r.period for r in read_text(LEAD + sentence) if isinstance(r, Figure)} == {value: period}


def test_the_arrival_does_not_date_what_follows() -> None:
    text = (
        "Prime Minister of Mongolia Bat Bold, who arrived in Moscow yesterday, held talks today with Russian Prime Minister "
        "Ivan Petrov. More than 40 officials attended the dinner of the two sides.\n\nThey signed a treaty.\n"
    )
    assert {r.value: r.period for r in read_text(text, date="2019-12-04") if isinstance(r, Figure)} == {40: "2019-12-04"}
