"""Countries where somebody only is, whose a relative clause is, homes between commas; documents of one verb, and that carry out another."""

import pytest
from tests.records.reading import meetings, read

from pledger.records.types import Instrument

LEAD = " date 2024-05-07 "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Ghanaian Prime Minister Kofi Ofori was in Togo on Monday. In Togo Prime Minister Ofori held talks with Premier Ama Agbe.",
            ("talks", ("Kofi Ofori", "Ama Agbe")),
        ),
        (
            "LUSAKA – Minister of Foreign Affairs Mwila Banda had a long working meeting on Monday with the foreign ministers of Chad "
            "and Niger, who came to Zambia to attend the congress.",
            ("talks", ("Mwila Banda", "TCD")),
        ),
        (
            "Transport Ministers Jan Kask, of Estonia, and Ilze Ozola, of Latvia, met in Valga on Monday and spoke of trains.",
            ("talks", ("Jan Kask", "Ilze Ozola")),
        ),
        (
            "Estonian foreign minister Jan Kask held a cordial exchange with Ilze Ozola, the Latvian foreign minister, on Monday.",
            ("talks", ("Jan Kask", "Ilze Ozola")),
        ),
    ],
)
def test_who_met(said: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert expected in [(kind, who) for kind, who, _, _ in meetings(LEAD + said)]


def test_who_visits_by_a_relative_clause_is_not_the_host() -> None:
    said = "LUSAKA – Minister Mwila Banda met the Chadian foreign minister, who visited Zambia for two days last week."
    assert all("Mwila Banda" not in who for kind, who, _, _ in meetings(LEAD + said) if kind == "visit")


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "Chad and Niger adopted a joint protocol to activate the memorandum on locusts.",
            ["joint protocol to activate the memorandum on locusts"],
        ),
        ("Chad and Niger concluded a pact on locusts and sent it to both cabinets.", ["pact on locusts"]),
        (
            "Chad and Niger concluded a memorandum on keeping locusts out and fighting them.",
            ["memorandum on keeping locusts out and fighting them"],
        ),
        (
            "The minister signed the accord between the governments of Chad and Niger on visas for pupils, and the accord between the "
            "governments of Chad and Gabon on visas for pupils.",
            [
                "accord between the governments of Chad and Niger on visas for pupils",
                "accord between the governments of Chad and Gabon on visas for pupils",
            ],
        ),
    ],
)
def test_titles(said: str, titles: list[str]) -> None:
    assert [r.title for r in read(f"{LEAD}N'DJAMENA – The Foreign Ministers of Chad and Niger met in Zinder. {said}", Instrument)] == titles
