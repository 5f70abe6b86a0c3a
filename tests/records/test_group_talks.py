"""Meetings in which a side is a group or a body: nobody of it is named, and its country is that of its people, ministry, region or town."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Meeting

DATELINE = "QUITO, 12 March 2024. "

Told = tuple[str, tuple[str, ...], tuple[str | None, ...]]  # type, countries of those who took part, their names


def told(text: str) -> list[Told]:
    found = [r for r in read_text(DATELINE + text) if isinstance(r, Meeting)]
    return [(m.type, tuple(p.country or "" for p in m.participants), tuple(p.name for p in m.participants)) for m in found]


GROUPS = [  # of Ecuador and Paraguay, in this order
    "An Ecuadorian delegation met with Paraguayan officials on Friday.",
    "Ecuadorian experts held talks with a Paraguayan delegation on Friday.",
    "A delegation from Ecuador's mining ministry held talks with the Paraguayan side on Friday.",
    "Representatives of the Ecuadorian government met their Paraguayan counterparts on Friday.",
    "The Ministry of Mines of Ecuador and the Ministry of Energy of Paraguay held talks on Friday.",
    "Ecuador's Ministry of Mines held consultations with Paraguay's Ministry of Energy on Friday.",
    "Officials from Ecuador's mining ministry and a Paraguayan delegation met in Quito on Friday.",
    "Talks between Ecuadorian port officials and a delegation of the Ministry of Energy of Paraguay took place on Friday.",
    "A meeting of Ecuadorian and Paraguayan customs officers was held on Friday.",
    "Ecuadorian lawmakers will hold a meeting with their Paraguayan colleagues in Asunción next week.",
]


@pytest.mark.parametrize("text", GROUPS)
def test_two_groups_meet(text: str) -> None:
    assert told(text) == [("talks", ("ECU", "PRY"), (None, None))]


NAMED = [
    (
        "Ecuadorian lawmakers met with the Speaker of the Paraguayan parliament, Raúl Ortiz, on Friday.",
        ("ECU", "PRY"),
        (None, "Raúl Ortiz"),
    ),
    ("Paraguay's trade minister Raúl Ortiz received a group of Ecuadorian business people.", ("PRY", "ECU"), ("Raúl Ortiz", None)),
    (
        "Paraguay's trade minister Raúl Ortiz met the leadership of the Chamber of Commerce of Ecuador.",
        ("PRY", "ECU"),
        ("Raúl Ortiz", None),
    ),
    (
        "Raúl Ortiz, Minister of Mines of Paraguay, met with the Geological Agency of Ecuador, Raúl Ortiz wrote on his page.",
        ("PRY", "ECU"),
        ("Raúl Ortiz", None),
    ),
    (
        "A meeting between Paraguay's trade minister Raúl Ortiz and a delegation of Ecuador's Chamber of Commerce was held on Friday.",
        ("PRY", "ECU"),
        ("Raúl Ortiz", None),
    ),
]


@pytest.mark.parametrize(("text", "countries", "names"), NAMED)
def test_a_person_meets_a_group_or_body(text: str, countries: tuple[str, ...], names: tuple[str | None, ...]) -> None:
    assert told(text) == [("talks", countries, names)]


@pytest.mark.parametrize(
    "text",
    [
        "The Ecuadorian and Paraguayan teams met in the final on Friday.",
        "The Ecuadorian side met the Paraguayan side in the semifinal.",
        "Ecuadorian officials said that they had met Paraguayan demands.",
        "Ecuadorian exporters met Paraguayan standards last year.",
    ],
)
def test_not_everybody_who_meets_talks(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("the mayor of Hamburg", "DEU"),
        ("the head of Tatarstan", "RUS"),
        ("the Governor of Guangdong Province", "CHN"),
        ("the governor of Osh region", "KGZ"),
        ("the chairman of the Hamburg Chamber of Commerce", "DEU"),
    ],
)
def test_whose_region_or_town_it_is(office: str, country: str) -> None:
    text = f"Ecuador's trade minister Ana Paz met {office} Max Orlov in Quito. Ecuador and Paraguay trade little."
    assert told(text) == [("talks", ("ECU", country), ("Ana Paz", "Max Orlov"))]


def test_who_visits_is_not_at_home_there() -> None:
    text = (
        "During the visit to Paraguay, the Ecuadorian delegation headed by Ana Paz, Chairwoman of Ecuador Railways, met with Raúl Ortiz, "
        "Director of the Port Authority of Paraguay."
    )
    assert ("visit", ("ECU",), ("Ana Paz",)) in told(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ecuador and Paraguay promised to review the Andean Trade in Services Agreement (ATISA).",
            "Andean Trade in Services Agreement (ATISA)",
        ),
        ("Ecuador and Paraguay agreed to hasten extradition treaty negotiations.", "extradition treaty"),
        ("Ecuador urged Paraguay to advance tax agreement talks.", "tax agreement"),
    ],
)
def test_where_a_title_begins(text: str, title: str) -> None:
    assert [r.title for r in read_text(DATELINE + text) if isinstance(r, Instrument)] == [title]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ecuador and Paraguay plan to review their customs rules, widen trade and sign a treaty on cacao.", "prepared"),
        ("It is intended to reopen the consulates and conclude a treaty on cacao.", "prepared"),
        ("The ministers of Ecuador and Paraguay will tour a mill, meet growers and sign a treaty on cacao.", "prepared"),
        ("Ecuador and Paraguay hope to widen trade, open a border post and conclude a treaty on cacao.", "proposed"),
        ("Ecuador and Paraguay widened trade and signed a treaty on cacao.", "signed"),
    ],
)
def test_what_a_bare_verb_goes_on_with(text: str, status: str) -> None:
    more = "Relations between Ecuador and Paraguay are good."
    assert [r.status for r in read_text(f"{DATELINE}{text} {more}") if isinstance(r, Instrument)] == [status]


def test_another_document_is_signed() -> None:
    text = DATELINE + "Ecuador and Paraguay discussed the work done under the cacao treaty and signed three new memorandums."
    assert [(r.type, r.status) for r in read_text(text) if isinstance(r, Instrument)] == [("treaty", "in_force"), ("memorandum", "signed")]


def test_visits_of_nobody() -> None:
    text = "The ministers of Ecuador and Paraguay discussed further mutual high-level visits to Quito."
    assert [t for t, *_ in told(text)] == ["talks"]
