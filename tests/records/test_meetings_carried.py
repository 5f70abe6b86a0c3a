"""Who goes on meeting, on which day and where: subjects that go on, passives, words that only speak of a visit, wrapped lines."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

Told = tuple[str, tuple[str | None, ...], str | None, str | None]  # type, names or countries, date, place


def told(text: str) -> list[Told]:
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    return [(m.type, tuple(p.name or p.country for p in m.participants), m.date, m.place) for m in found]


FOUND: list[tuple[str, list[Told]]] = [
    (
        " date 2023-09-20 Foreign Minister of Malawi Nancy Tembo visited Lusaka. She also met the Prime Minister of Namibia Saara "
        "Kuugongelwa. Bilateral talks were also held with the Foreign Minister of Togo Robert Dussey and the Foreign Minister of Benin "
        "Olushegun Bakari.",
        [
            ("visit", ("Nancy Tembo",), None, "Lusaka"),
            ("talks", ("Nancy Tembo", "Saara Kuugongelwa"), None, "Lusaka"),
            ("talks", ("Nancy Tembo", "Robert Dussey"), None, "Lusaka"),
            ("talks", ("Nancy Tembo", "Olushegun Bakari"), None, "Lusaka"),
        ],
    ),
    (
        " date 2023-09-20 Kenyan Foreign Minister Ana Mutua was in Lusaka. The minister met her counterparts from Togo and Benin, Robert "
        "Dussey and Olushegun Bakari. The minister also met her counterpart from Ghana, Samuel Ablakwa.",
        [
            ("visit", ("Ana Mutua",), None, "Lusaka"),
            ("talks", ("Ana Mutua", "Robert Dussey"), None, "Lusaka"),
            ("talks", ("Ana Mutua", "Olushegun Bakari"), None, "Lusaka"),
            ("talks", ("Ana Mutua", "Samuel Ablakwa"), None, "Lusaka"),
        ],
    ),
    (
        " date 2024-05-10 Premier of Mongolia Luvsannamsrain Oyun-Erdene and Mongolian Speaker Dashzegve Amarbayasgalan will also meet "
        "with President of Laos Thongloun Sisoulith separately.",
        [
            ("talks", ("Luvsannamsrain Oyun-Erdene", "Thongloun Sisoulith"), None, None),
            ("talks", ("Dashzegve Amarbayasgalan", "Thongloun Sisoulith"), None, None),
        ],
    ),
    (
        " date 2024-05-10 President of Kenya William Ruto received President of Togo Faure Gnassingbe, who arrived for a state visit to "
        "Nairobi. President William Ruto stressed the importance of the state visit for trade.",
        [
            ("talks", ("William Ruto", "Faure Gnassingbe"), None, "Nairobi"),
            ("state_visit", ("Faure Gnassingbe",), None, "Nairobi"),
        ],
    ),
    (
        " date 2024-05-10 Prime Minister of Samoa Sitiveni Tuilaepa and Tongan Prime Minister Siaosi Sovaleni have discussed fisheries "
        "ahead of the next season.",
        [("talks", ("Sitiveni Tuilaepa", "Siaosi Sovaleni"), None, None)],
    ),
    (
        " date 2024-05-10 Serbian Minister Ivica Jovanovic met Hungarian Minister Peter Kovacs on Thursday. Minister Jovanovic thanked "
        "his Hungarian counterpart and accepted his invitation to pay a return visit to Hungary in February 2025.",
        [
            ("talks", ("Ivica Jovanovic", "Peter Kovacs"), "2024-05-09", None),
            ("visit", ("Ivica Jovanovic",), "2025-02", "Hungary"),
        ],
    ),
    (
        " date 2024-05-10 Relations between Ghana and Togo grow. The President of Togo, Faure Gnassingbe, led a 50-man business "
        "delegation to Ghana in 2016.",
        [("visit", ("Faure Gnassingbe",), "2016", "Ghana")],
    ),
    (
        "LOME, Togo, May 10. Foreign Minister of Togo Robert Dussey met with Ghanaian Foreign Minister Samuel Ablakwa. They discussed "
        "trade worth $2 billion.\n\nMay 10, 2024",
        [("talks", ("Robert Dussey", "Samuel Ablakwa"), "2024-05-10", "Lome")],
    ),
    (
        " date 2024-05-10 The trade of Kenya with Togo is growing fast, as the ministry\nsaid. It was discussed during a meeting of "
        "Kenya's Prime\nMinister Ana Mutua with Foreign Minister of Togo Robert Dussey, in\nwhich the ways of the sea were told of, those "
        "that go by\nnorth and those that go by the south of the island. Both of\nthem spoke of fish too, and of the salt of the sea for\n"
        "the farms.",
        [("talks", ("Ana Mutua", "Robert Dussey"), None, None)],
    ),
    (
        " date 2024-08-24 Prime Minister of Fiji Sitiveni Rabuka met Prime Minister of Tonga Siaosi Sovaleni in Suva on the 26th to the "
        "28th of July.",
        [("talks", ("Sitiveni Rabuka", "Siaosi Sovaleni"), "2024-07-26/2024-07-28", "Suva")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_meetings_carried_on(text: str, expected: list[Told]) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)


NONE = [
    # a session of all states is nobody's
    " date 2024-05-10 Kenya and Togo will work together, both said on the sidelines of the 78th session of the Assembly in Geneva.",
    # a spokesman who tells of it takes no part
    " date 2024-05-10 During the talks, Kenyan foreign ministry spokesman John Mwangi said, Togo asked for grain.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_meetings(text: str) -> None:
    assert told(text) == []


def test_evidence_keeps_the_line_ends() -> None:
    text = (
        " date 2024-05-10 The visit of Foreign Minister of\nTogo Robert Dussey to Kenya began on the\nday of the fair, which was opened in "
        "the\ncapital by his Kenyan colleague and by the\nmayor of the town."
    )
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    assert found and all(text[e.start : e.end] == e.text for r in found for e in r.evidence)
