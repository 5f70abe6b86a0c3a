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


def test_initials_are_part_of_a_surname() -> None:
    text = "MOSCOW, May 6, 2024 – Prime Minister of Mongolia U.Bator met Russian Prime Minister D.A.Petrov today. They signed a treaty."
    met = [r for r in read_text(text) if isinstance(r, Meeting)]
    assert [{p.name for p in r.participants} for r in met] == [{"U.Bator", "D.A.Petrov"}]


def test_the_head_of_the_government_is_the_prime_minister() -> None:
    text = (
        "KIGALI, May 6, 2024 – Kenya's Prime Minister John Omondi came to Rwanda. The head of the Kenyan Government was received by "
        "President Paul Kagame today. They signed an agreement."
    )
    assert {"John Omondi", "Paul Kagame"} in [{p.name for p in r.participants} for r in read_text(text) if isinstance(r, Meeting)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kenyan-Rwandan Joint Commission will be upgraded to a Permanent Council led by the two presidents.",
        "The envoy of Uganda called the joint commission, which was revived last year, a success.",
        "John Omondi of Kenya spoke at the High Commission on Monday.",
    ],
)
def test_no_session(sentence: str) -> None:
    assert "commission_session" not in [kind for kind, _, _ in _meetings(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The presidents decided to hold a meeting of the Kenyan-Rwandan joint commission in the first quarter of 2025 in Kigali.",
        "Paul Kagame stressed the importance of convening the fourth session of the Kenyan-Rwandan commission in January-March 2025.",
    ],
)
def test_a_session_to_come_is_of_the_states(sentence: str) -> None:
    found = [r for r in read_text(f"{LEAD}{sentence} The sides signed an agreement.") if isinstance(r, Meeting)]
    assert [(r.planned, r.date, {p.name or p.country for p in r.participants}) for r in found if r.type == "commission_session"] == [
        (True, "2025-01/2025-03", {"KEN", "RWA"})
    ]


def test_at_the_head_of_a_delegation_stands_nobody_else() -> None:
    said = "President Paul Kagame is to visit Jeddah on July 17, at the head of a delegation, on a tour that will take him to Doha."
    assert {kind: who for kind, who, _ in _meetings(said)} == {"visit": {"Paul Kagame"}}


def test_an_office_holder_behind_initials_and_a_second_verb_of_a_row() -> None:
    said = "On a visit, Paul Kagame will hold talks with President V.V.Putin in Sochi and meet Russian Speaker Ivan Petrov."
    assert {frozenset(who) for _, who, _ in _meetings(said)} == {
        frozenset({"Paul Kagame", "V.V.Putin"}),
        frozenset({"Paul Kagame", "Ivan Petrov"}),
    }
