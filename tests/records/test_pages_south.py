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
        "Kenya is eagerly waiting to receive President John Mahama of Ghana and his party on their first state visit to Kenya.",
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
    told = f"President Ruto of Kenya came to Poland on a state visit. {who} also hopes to sign an accord with the University of Krakow."
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


def test_whom_it_was_told_says_nothing_of_the_field() -> None:
    told = "President Ruto of Kenya, who addressed the media in Accra, said Kenya is ready to cooperate with Ghana in several ways."
    assert [r.sector for r in _read(told, "pledge")] == ["politics"]


def test_a_short_name_in_brackets_closes_an_action() -> None:
    read = _read("Kenya and Ghana agreed to use the chances of the African Continental Free Trade Area (AfCFTA).", "pledge")
    assert [r.action for r in read] == ["use the chances of the African Continental Free Trade Area (AfCFTA)"]


@pytest.mark.parametrize(
    "tail",
    ["following the conclusion of their joint commission in Accra", "following their talks in Accra", ", recognising the weight of it"],
)
def test_what_led_to_it_is_no_action(tail: str) -> None:
    read = _read(f"Kenya and Ghana pledged to enhance trade {tail}.".replace(" ,", ","), "pledge")
    assert [r.action for r in read] == ["enhance trade"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The meeting also confirmed President William Ruto's state visit to Ghana mid this year, the Kenyan embassy said.", "2024"),
        ("The ministers of Kenya and Ghana confirmed the state visit of President William Ruto to Accra in July.", "2024-07"),
        ("The pact will be signed on a planned state visit to Accra by President William Ruto of Kenya in July.", "2024-07"),
    ],
)
def test_a_visit_confirmed_or_planned_lies_ahead(text: str, date: str) -> None:
    assert [(m.planned, m.date) for m in _read(text, "meeting") if m.type == "state_visit"] == [(True, date)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The decision of Kenya and Ghana was a statement of intent signifying the weight of their ties.", []),
        ("Ghana trains Kenyan soldiers in the framework of a security pact signed in April.", ["security pact"]),
        ("Kenya and Ghana wish to materialise agreements signed in April.", ["agreements"]),
        ("Kenya and Ghana signed a $72 million budget support agreement.", ["budget support agreement"]),
        ("Kenya and Ghana signed a 30 million euro grant agreement.", ["grant agreement"]),
    ],
)
def test_where_a_title_begins(text: str, titles: list[str]) -> None:
    assert [r.title for r in _read(text, "instrument")] == titles


def test_what_is_not_even_exceeded_is_a_limit() -> None:
    read = _read("The trade between Kenya and Ghana did not even exceed $300 million in 2021.", "figure")
    assert [(r.bound, r.low, r.high) for r in read] == [("up_to", None, 3e8)]


def test_what_is_necessary_for_both_is_of_both() -> None:
    told = "President Ruto of Kenya, who met President Mahama of Ghana, said it is necessary for both nations to work together on crime."
    assert [r.actors for r in _read(told, "pledge")] == [("GHA", "KEN")]


def test_whose_wish_a_meeting_fulfils_does_not_meet() -> None:
    told = "The meeting was in keeping with the mandate of the presidents of Kenya and Ghana that their ministers consult twice a year."
    assert not _read(told, "meeting")


def test_a_noun_behind_as_well_as_is_no_action() -> None:
    told = "Kenya and Ghana met. Their commission will discuss issues of cooperation, including farming, as well as transport and trade."
    assert not _read(told, "pledge")


def test_who_is_today_expected_to_do_it() -> None:
    read = _read("Kenya and Ghana are today expected to strengthen their ties.", "pledge")
    assert [(r.actors, r.action) for r in read] == [(("GHA", "KEN"), "strengthen their ties")]


def test_a_text_without_a_date_takes_none_from_an_old_treaty() -> None:
    told = (
        "President William Ruto of Kenya came to Ghana in January this year. Both have signed many papers, including the Boundary Treaty, "
        "which was signed on 5 February 2018."
    )
    assert [r.date for r in read_text(told) if r.kind == "meeting"] == ["XXXX-01"]


def test_a_text_without_a_date_takes_none_from_what_is_to_come() -> None:
    told = (
        "President William Ruto of Kenya came to Ghana in January this year. "
        "The presidents said another round of talks will be held on 5 May 2031."
    )
    assert {r.date for r in read_text(told) if r.kind == "meeting"} == {"XXXX-01", "2031-05-05"}


def test_days_joined_by_and_are_no_number() -> None:
    assert not _read("Adama Barrow of Gambia visited his Senegalese and Malian counterparts on 18 and 20 April.", "figure")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Kenya's envoy said his country is eager to learn from Ghana's reforms, pointing out that it is late.",
            "learn from Ghana's reforms",
        ),
        ("Ghana's president stressed the importance of Kenya and Ghana working together on tea.", "working together on tea"),
        ("Ghana asked Kenya for the upgrading of the port, some 54 kilometres from Lomu.", "the upgrading of the port"),
    ],
)
def test_where_an_action_begins_and_ends(text: str, action: str) -> None:
    assert [r.action for r in _read(text, "pledge")] == [action]


def test_a_partnership_between_two_and_what_a_third_word_says() -> None:
    told = "They discussed the partnership between the Kenyan Police and the Ghana Police and Kenya agreed to provide support for training."
    assert [(r.actors, r.strength) for r in _read(told, "pledge")] == [(("KEN",), "agreed")]


def test_a_visit_to_be_taken_is_no_pledge() -> None:
    assert not _read("President Ruto of Kenya is scheduled to take a day official visit to Ghana on Tuesday as a sign of ties.", "pledge")


def test_two_letters_for_an_island_state() -> None:
    read = _read("Prime Minister Keith Rowley said TT could sign a memorandum of understanding with Barbados.", "instrument")
    assert [r.parties for r in read] == [("BRB", "TTO")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Samoa and China signed an agreement on economic cooperation worth ¥3 million.", "CNY"),
        ("Samoa and Japan signed an agreement on economic cooperation worth ¥3 million.", "JPY"),
    ],
)
def test_whose_sign_of_money_it_is(text: str, unit: str) -> None:
    assert {r.unit for r in _read(text, "figure")} == {unit}


def test_falls_named_after_somebody_are_nobody() -> None:
    told = "President Mnangagwa of Zimbabwe opened the third session of the Zimbabwe-Botswana Bi-National Commission in Victoria Falls."
    assert [(m.parties, m.place) for m in _read(told, "meeting")] == [(("BWA", "ZWE"), "Victoria Falls")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana are set to officiate at the third session of their commission.",
        "Kenya and Ghana have 43 memoranda that they want to sign.",
    ],
)
def test_what_is_told_as_meeting_or_paper_is_no_pledge(text: str) -> None:
    assert not _read(text, "pledge")


def test_an_action_ends_where_there_is_something_new() -> None:
    read = _read("Kenya said China would continue to train Kenyan nurses and there would be a new school.", "pledge")
    assert [r.action for r in read] == ["continue to train Kenyan nurses"]
