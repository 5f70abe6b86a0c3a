"""Who met whom: sides led, ministers each with a country, several met in one sentence, journeys told with every auxiliary, calls."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

LEAD = "LOMÉ, May 6, 2024 – Trade of Ghana and Togo grows, the ministry said. "


def _meetings(sentence: str) -> list[tuple[str, set[str | None]]]:
    found = (r for r in read_text(f"{LEAD}{sentence} The sides signed an agreement.") if isinstance(r, Meeting))
    return [(r.type, {p.name or p.country for p in r.participants}) for r in found]


OSEI, ADJO = "Kwame Osei", "Afi Adjo"


@pytest.mark.parametrize(
    "goes",
    [
        "is due to travel to",
        "plans to travel to",
        "is set to fly to",
        "is expected to go to",
        "will head to",
        "will depart for",
        "is coming to",
        "has travelled to",
        "is currently in",
        "stopped over in",
        "led a 20-member delegation to",
        "will lead a Ghanaian mission to",
    ],
)
def test_journeys(goes: str) -> None:
    assert ("visit", {OSEI}) in _meetings(f"Ghana's Energy Minister {OSEI} {goes} Cotonou in June.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"The Joint Commission met in Lomé on 2 May. The Ghanaian delegation was led by Hon. {OSEI}, Minister for Trade, and the "
            f"Togolese delegation by H.E. {ADJO}, Minister for Transport.",
            [("commission_session", {OSEI, ADJO})],
        ),
        (
            f"The Joint Commission met in Lomé on 2 May. Ghana was represented by Trade Minister {OSEI} and Togo by Minister {ADJO}.",
            [("commission_session", {OSEI, ADJO})],
        ),
        (
            f"Ghana's Foreign Minister {OSEI} met on Monday with his counterparts from Togo, {ADJO}, and Benin, Rachid Sossou.",
            [("talks", {OSEI, ADJO}), ("talks", {OSEI, "Rachid Sossou"})],
        ),
        (
            f"The energy ministers of Ghana, {OSEI}, Togo, {ADJO}, and Benin, Rachid Sossou, met in Lomé on Monday.",
            [("talks", {OSEI, ADJO, "Rachid Sossou"})],
        ),
        (
            f"President {OSEI} of Ghana will also meet Prime Minister {ADJO} of Togo and Koffi Lawson, Speaker of the National Assembly.",
            [("talks", {OSEI, ADJO}), ("talks", {OSEI, "Koffi Lawson"})],
        ),
        (
            f"Ghana's Foreign Minister {OSEI} is here. His agenda includes a meeting with Togolese Foreign Minister {ADJO} and an audience "
            "with President Koffi Lawson.",
            [("talks", {OSEI, ADJO}), ("talks", {OSEI, "Koffi Lawson"})],
        ),
        (
            f"Ghana's Trade Minister {OSEI} held talks with Togo and Benin on Monday.",
            [("talks", {OSEI, "TGO"}), ("talks", {OSEI, "BEN"})],
        ),
        (
            f"Ghana's Energy Minister {OSEI} will meet Premier {ADJO} of Togo in Lomé and President Rachid Sossou of Benin in Cotonou.",
            [("talks", {OSEI, ADJO}), ("talks", {OSEI, "Rachid Sossou"})],
        ),
        (
            f"Trade Minister {OSEI} of Ghana and Togo's {ADJO} attended the 16th Ghana-Togo Joint Economic Committee meeting in Lomé.",
            [("commission_session", {OSEI, ADJO})],
        ),
        (
            f"Ghana's Energy Minister {OSEI} shook hands with Togo's Energy Minister {ADJO} in Lomé.",
            [("talks", {OSEI, ADJO})],
        ),
        (
            f"Ghanaian President {OSEI} was phoned this morning by the President of Togo, {ADJO}.",
            [("call", {OSEI, ADJO})],
        ),
        (
            f"Ghanaian Foreign Minister {OSEI} will meet Speaker {ADJO} of Togo, after which he will leave for Cotonou.",
            [("talks", {OSEI, ADJO}), ("visit", {OSEI})],
        ),
        (
            f"Vice-Premier {OSEI} of Ghana and Togo's trade minister {ADJO} co-chaired the 3rd Ghana-Togo High-level Economic Dialogue.",
            [("talks", {OSEI, ADJO})],
        ),
        (
            "Ghana and Togo agreed that their transport ministers would meet in Lomé in August.",
            [("talks", {"GHA", "TGO"})],
        ),
        (
            'Ghana and Togo want peace. "Our defence ministers will meet in August," President Kofi Danso said.',
            [("talks", {"GHA", "TGO"})],
        ),
        (
            f"The joint commission met in Lomé. The Ghanaian delegation was headed by Minister {OSEI}, while H.E. {ADJO}, Minister of "
            "Commerce, led the Togolese side.",
            [("commission_session", {OSEI, ADJO})],
        ),
        (
            f"Ghana's Trade Minister {OSEI} sat down with Togo's {ADJO} in Lomé.",
            [("talks", {OSEI, ADJO})],
        ),
    ],
)
def test_meetings(sentence: str, expected: list[tuple[str, set[str | None]]]) -> None:
    found = _meetings(sentence)
    assert [m for m in found if m in expected] == expected
    assert {tuple(sorted(map(str, who))) for _, who in found} == {tuple(sorted(map(str, who))) for _, who in expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "No Ghanaian president has gone to Lomé for nine years.",
        "A memorandum on labour, under discussion since 2022, should be ready for signature in Lomé in September.",
        "The EU Delegation to Togo issued a statement.",
        "Lorries travel to Lomé by the coastal road.",
        "Their ministries meet the needs of the people of Ghana and Togo.",
    ],
)
def test_none(sentence: str) -> None:
    assert _meetings(sentence) == []
