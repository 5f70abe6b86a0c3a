"""Documents whose signature is awaited take the day of the one visit or meeting to come."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

VISIT = " date 2024-05-10 President of Ghana John Mahama will visit Togo on May 14. "


def instruments(text: str) -> list[tuple[str | None, str | None]]:
    return [(r.status, r.date) for r in read_text(text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The two sides will sign an agreement on fisheries.", [("prepared", "2024-05-14")]),
        ("The two sides are drafting an agreement on fisheries.", [("proposed", None)]),
        ("The two sides will sign an agreement on fisheries in June 2025.", [("prepared", "2025-06")]),
        (
            "President of Togo Faure Gnassingbe will visit Ghana in July. The two sides will sign an agreement on fisheries.",
            [("prepared", None)],
        ),
    ],
)
def test_awaited(said: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert instruments(VISIT + said) == expected
