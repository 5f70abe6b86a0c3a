"""Meetings in the plainest words: names followed by their countries, heads of bodies, hosts of talks, sessions of officials."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

LEAD = "NAIROBI, May 6, 2024 – Trade of Kenya, Uganda and Rwanda grows. Presidents William Ruto and Paul Kagame want more. "


def _meetings(sentence: str) -> list[tuple[str, set[str | None], str | None]]:
    found = (r for r in read_text(f"{LEAD}{sentence} The sides signed an agreement.") if isinstance(r, Meeting))
    return [(r.type, {p.name or p.country for p in r.participants}, r.place) for r in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "William Ruto of Kenya and Paul Kagame of Rwanda held talks in Kampala on Monday.",
            ("talks", {"William Ruto", "Paul Kagame"}, "Kampala"),
        ),
        (
            "UN Secretary-General António Guterres met Kenyan President William Ruto in New York on Monday.",
            ("talks", {"António Guterres", "William Ruto"}, "New York"),
        ),
        (
            "Kenyan Transport Minister John Omondi negotiated with Rwandan Minister of Infrastructure Eric Mugabo in Kigali on Monday.",
            ("talks", {"John Omondi", "Eric Mugabo"}, "Kigali"),
        ),
        (
            "Kigali hosted talks between Kenya's Energy Minister John Omondi and Rwanda's Infrastructure Minister Eric Mugabo.",
            ("talks", {"John Omondi", "Eric Mugabo"}, "Kigali"),
        ),
        (
            "Kenya's Energy Minister John Omondi and Rwanda's Infrastructure Minister Eric Mugabo held a video conference on Monday.",
            ("talks", {"John Omondi", "Eric Mugabo"}, None),
        ),
        (
            "The fifth round of political consultations between the foreign ministries of Kenya and Rwanda was held in Kigali on Monday.",
            ("talks", {"KEN", "RWA"}, "Kigali"),  # not the presidents, of whom the text speaks
        ),
        (
            "A meeting of the Kenyan-Rwandan working group on energy was held via videoconference on Monday.",
            ("commission_session", {"KEN", "RWA"}, None),
        ),
    ],
)
def test_meetings(sentence: str, expected: tuple[str, set[str | None], str | None]) -> None:
    assert expected in _meetings(sentence)
