"""What pages of Africa, the Americas and the Pacific showed to be read wrongly, each in a sentence of our own."""

import pytest

from pledger import read_text
from pledger.records.types import Record


def _read(text: str, kind: str, date: str = "2024-05-06") -> list[Record]:
    return [r for r in read_text(f" date {date} {text}") if r.kind == kind]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("New Zealand gave $20 million (US$12 million) to Tonga for roads.", {"NZD", "USD"}),
        ("Australia granted Vanuatu $30 million (about US$20 million) for schools.", {"AUD", "USD"}),
        ("Turkey gave $20 million (520 million lira) to Tonga for roads.", {"USD", "TRY"}),
    ],
)
def test_dollars_beside_american_ones_are_the_givers(text: str, units: set[str]) -> None:
    assert {r.unit for r in [*_read(text, "figure"), *_read(text, "target")]} == units


@pytest.mark.parametrize(
    "text",
    [
        "Ministers of Kenya and Ghana met on Thursday to prepare for the state visit to Kenya by President John Mahama of Ghana.",
        "Officials of Kenya and Ghana were preparing for President John Mahama's state visit to Kenya, the Ghanaian embassy said.",
        "Kenya is eagerly waiting to welcome President John Mahama of Ghana and his delegation on their first state visit to Kenya.",
    ],
)
def test_a_visit_prepared_or_waited_for_lies_ahead(text: str) -> None:
    visit = next(m for m in _read(text, "meeting") if m.type == "state_visit")
    assert (visit.planned, visit.date, visit.place, [p.name for p in visit.participants]) == (True, None, "Kenya", ["John Mahama"])


def test_a_guest_of_an_envoys_country_makes_the_visit() -> None:
    told = "The Ghanaian ambassador said Accra was eager to host President William Ruto of Kenya on his maiden official visit to Ghana."
    visit = next(m for m in _read(told, "meeting") if m.type == "official_visit")
    assert ([p.name for p in visit.participants], visit.place) == (["William Ruto"], "Ghana")


def test_a_visit_made_is_no_visit_prepared() -> None:
    told = "Kenya and Ghana signed agreements prepared for the state visit to Kenya by President John Mahama in April."
    assert [m.planned for m in _read(told, "meeting")] == [False]


@pytest.mark.parametrize("who", ["He", "She"])
def test_a_pronoun_concludes_no_document(who: str) -> None:
    told = f"President Ruto of Kenya came to Poland on a state visit. {who} also plans to sign an agreement with the University of Krakow."
    assert not any(b.name == who for r in _read(told, "instrument") for b in r.institutions)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "In Nairobi, Kenya, Ghanaian President John Mahama and his Senegalese counterpart discussed the need to revise the law.",
            {"GHA", "SEN"},
        ),
        ("Meeting in Accra, Ghana, the ministers of Togo and Benin agreed to build a road.", {"TGO", "BEN"}),
        ("In Lima, Peru, Chile and Brazil agreed to build a road.", {"PER", "CHL", "BRA"}),
    ],
)
def test_where_a_town_lies_undertakes_nothing(text: str, actors: set[str]) -> None:
    assert [set(r.actors) for r in _read(text, "pledge")] == [actors]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Kenya and Ghana agreed to promote ties in the political, social and economic fields.",
            "promote ties in the political, social and economic fields",
        ),
        (
            "Kenya and Ghana agreed to work together in farming, solar energy and tourism.",
            "work together in farming, solar energy and tourism",
        ),
        ("Kenya and Ghana agreed to trade in meat, soft drinks and butter.", "trade in meat, soft drinks and butter"),
        ("Kenya and Ghana agreed to build a road, so trade will grow.", "build a road"),
        (
            "While the two sides agreed to work on trade, Ghanaian Minister Kofi Asante isn't giving way on tariffs, Kenya said.",
            "work on trade",
        ),
    ],
)
def test_an_action_ends_at_whole_words(text: str, action: str) -> None:
    assert [r.action for r in _read(text, "pledge")] == [action]


def test_what_was_agreed_to_on_a_day_is_told_elsewhere() -> None:
    assert not _read(
        "Kenya and Ghana held talks. The measures are part of a pact that Mr Mahama and Mr Ruto agreed to on Friday.", "pledge"
    )


@pytest.mark.parametrize("mark", [",", ";"])
def test_envoys_of_republics_in_a_row(mark: str) -> None:
    told = (
        f"President Hassan Moro of Kenya received the credentials of Mary Phiri, Ambassador of the Republic of Malawi{mark} Jean Petit, "
        f"Ambassador of the Republic of France{mark} and Ali Harthi, Ambassador of the Sultanate of Oman."
    )
    assert [m.parties for m in _read(told, "meeting")] == [("FRA", "KEN", "MWI", "OMN")]


def test_things_given_in_a_row_are_aid() -> None:
    read = _read("China handed over 30 fire trucks, 40 motorcycles and 15 buses to Malawi.", "figure")
    assert [(r.indicator, r.value, r.origin, r.destination) for r in sorted(read, key=lambda r: -r.value)] == [
        ("aid", 40, "CHN", "MWI"),
        ("aid", 30, "CHN", "MWI"),
        ("aid", 15, "CHN", "MWI"),
    ]


def test_a_page_dated_by_its_month() -> None:
    session = _read("The Ghana-Zambia Joint Commission met in April this year.", "meeting", "2023-07")[0]
    assert session.date == "2023-04"
    assert [r.date for r in _read("Ghana and Zambia yesterday signed an agreement on trade.", "instrument", "2023-07")] == ["2023-07"]
