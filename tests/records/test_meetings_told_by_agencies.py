"""Meetings in the everyday frames of agencies: people by what they are, delegations told again, sessions and who hosts them."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

HANOI = "HANOI, September 18, 2024 (VNA) - Foreign Minister Le Van Tam met Slovak Foreign Minister Robert Kral here on Wednesday. "
ACCRA = "ACCRA, 9 February 2023 (GNA) - A Togolese delegation led by Minister Kodjo Ayeva met Premier Kwesi Bawa here on Thursday. "
LIMA = "LIMA, 6 May 2024 - Peru's Foreign Minister Ana Torres and Bolivia's Foreign Minister Juan Mamani signed an agreement on Monday. "


def _meetings(text: str) -> list[tuple[str, set[str | None], str | None, str | None]]:
    found = (r for r in read_text(text) if isinstance(r, Meeting))
    return [(r.type, {p.name or p.country for p in r.participants}, r.date, r.place) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HANOI + "Later the same day, Prime Minister Vo Minh Duc received the Slovak official.",
            ("talks", {"Vo Minh Duc", "Robert Kral"}, "2024-09-18", "Hanoi"),
        ),
        (
            HANOI + "The Slovak diplomat is on a visit to Hanoi on 18-19 September.",
            ("visit", {"Robert Kral"}, "2024-09-18/2024-09-19", "Hanoi"),
        ),
        (ACCRA + "The delegation arrived in Accra on Wednesday.", ("visit", {"Kodjo Ayeva"}, "2023-02-08", "Accra")),
        (
            ACCRA + "The delegation called on President Nana Mensah and held delegation-level talks with Trade Minister Alan Boadu.",
            ("talks", {"Kodjo Ayeva", "Alan Boadu"}, "2023-02-09", "Accra"),
        ),
        (LIMA + "Mamani had travelled to Peru for the trade fair in 2019.", ("visit", {"Juan Mamani"}, "2019", "Peru")),
        (
            LIMA + "They spoke of preparations for the visit of the Peruvian delegation to Sucre in July.",
            ("visit", {"PER"}, "2024-07", "Sucre"),
        ),
        (
            LIMA + "They praised Sunday's talks between President Dina Rojas and President Luis Choque in Cusco.",
            ("talks", {"Dina Rojas", "Luis Choque"}, "2024-05-05", "Cusco"),
        ),
        (
            LIMA + "The ministers held informal talks in Puno on Saturday.",
            ("talks", {"Ana Torres", "Juan Mamani"}, "2024-05-04", "Puno"),
        ),
        (
            LIMA + "They reviewed the second session of the mixed commission, which Sucre hosted in March 2022.",
            ("commission_session", {"PER", "BOL"}, "2022-03", "Sucre"),
        ),
        (
            LIMA + "The third session of the joint commission will be hosted by Bolivia in 2026.",
            ("commission_session", {"PER", "BOL"}, "2026", "Bolivia"),
        ),
        (
            LIMA
            + "Bolivia's President Luis Choque, invited by his host, President Dina Rojas, was in Peru on a state visit from 4 to 5 May.",
            ("state_visit", {"Luis Choque"}, "2024-05-04/2024-05-05", "Peru"),
        ),
        (
            LIMA + "Mamani has begun a three-day official visit to Peru that ends on Wednesday.",
            ("official_visit", {"Juan Mamani"}, "2024-05-06/2024-05-08", "Peru"),
        ),
        (
            LIMA + "They agreed on further exchanges, notably a visit to Bolivia by President Dina Rojas at a suitable time.",
            ("visit", {"Dina Rojas"}, None, "Bolivia"),
        ),
        (
            LIMA + "They prepared Bolivian President Luis Choque's State visit to Peru in June.",
            ("state_visit", {"Luis Choque"}, "2024-06", "Peru"),
        ),
    ],
)
def test_told(text: str, expected: tuple[str, set[str | None], str | None, str | None]) -> None:
    assert expected in _meetings(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (HANOI + "In the evening a Slovak diplomat was received by Prime Minister Vo Minh Duc.", {"Vo Minh Duc", "Robert Kral"}),
        (
            HANOI + "Slovak official data show that trade grew as Prime Minister Vo Minh Duc met traders.",
            {"Vo Minh Duc", "Robert Kral"},
        ),
        (LIMA + "The presidents held informal talks in Puno on Saturday.", {"Ana Torres", "Juan Mamani"}),
    ],
)
def test_not_told(text: str, other: set[str | None]) -> None:
    assert other not in [who for _, who, _, place in _meetings(text) if place != "Lima"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LIMA + "Peruvian Premier Rosa Vega, whom Mamani met on Sunday, will visit Sucre in June.",
            ("talks", {"Rosa Vega", "Juan Mamani"}, "2024-05-05", "Lima"),
        ),
        (
            LIMA + "Peruvian Premier Rosa Vega, whom Mamani met on Sunday, will visit Sucre in June.",
            ("visit", {"Rosa Vega"}, "2024-06", "Sucre"),
        ),
        (
            LIMA + "Torres will travel to Quito on Thursday. On Friday she meets Ecuador's President Luis Paz.",
            ("talks", {"Ana Torres", "Luis Paz"}, "2024-05-10", "Quito"),
        ),
        (
            LIMA + "They prepared Bolivian President Luis Choque's visit to Peru, set for later this year.",
            ("visit", {"Luis Choque"}, "2024", "Peru"),
        ),
        (
            LIMA + "Torres met Mamani in Lima on Monday. The previous meeting between the two ministers took place in Sucre in March.",
            ("talks", {"Ana Torres", "Juan Mamani"}, "2024-03", "Sucre"),
        ),
        (
            LIMA + "Earlier, Torres talked by phone to her Chilean colleague, Jorge Soto.",
            ("call", {"Ana Torres", "Jorge Soto"}, "2024-05-06", None),
        ),
        (
            "LIMA, 6 May 2024 - Torres and Mamani spoke. The 4th session of the Peruvian-Bolivian commission was held in Lima on 5 May. "
            "The 5th meeting will be organised in Sucre in 2026.",
            ("commission_session", {"PER", "BOL"}, "2026", "Sucre"),
        ),
    ],
)
def test_told_on(text: str, expected: tuple[str, set[str | None], str | None, str | None]) -> None:
    assert expected in _meetings(text)


def test_a_later_meeting_is_no_place_of_this_one() -> None:
    text = (
        LIMA + "Torres met Mamani in Lima on Monday. At the end they signed the minutes. The fifth meeting will be held in Bolivia in 2026."
    )
    assert ("talks", {"Ana Torres", "Juan Mamani"}, "2024-05-06", "Lima") in _meetings(text)


def test_who_attended_their_talks_did_not_hold_them() -> None:
    text = LIMA + "Separately, President Dina Rojas received Mamani. Their talks were attended by Peruvian Trade Minister Rosa Vega."
    assert {"Rosa Vega", "Juan Mamani"} not in [who for _, who, _, _ in _meetings(text)]


def test_who_speaks_beside_another_after_their_talks() -> None:
    text = (
        LIMA
        + "Torres is back. She was speaking at a press conference in Lima with her counterpart, Juan Mamani, following bilateral talks."
    )
    assert {"Ana Torres", "Juan Mamani"} in [who for kind, who, _, _ in _meetings(text) if kind == "talks"]
