"""Slips first seen on pages of news agencies, in plain sentences of our own: whose 'we' it is, days without a year, groups that talk."""

import pytest
from tests.records.reading import read

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Pledge

DATED = "SUVA, May 5, 2021. "


def meetings(text: str) -> list[Meeting]:
    return read(text, Meeting)


def documents(text: str) -> list[Instrument]:
    return read(DATED + text, Instrument)


@pytest.mark.parametrize(
    ("said", "actors"),
    [
        ("“We are ready to build a port in Fiji,” said the Peruvian Minister.", ("PER",)),
        ("“Trade is small. We want to open a line to Fiji,” said the minister of Peru.", ("PER",)),
        ("«We are willing to train nurses from Peru», said the Fijian Premier.", ("FJI",)),
        ("“Our common task is to deepen ties,” the Peruvian minister said.", ("FJI", "PER")),
        ("“We talked about fish and resolved to open a school,” the Peruvian minister said.", ("FJI", "PER")),
    ],
)
def test_whose_we_it_is(said: str, actors: tuple[str, ...]) -> None:
    lead = "Minister Ana Sow of Peru held talks with Premier of Fiji Ben Ali in Suva.\n\n"
    [pledge] = read(DATED + lead + said, Pledge)
    assert pledge.actors == actors


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("met the Fijian premier today.", "XXXX-05-18"),
        ("met the Fijian premier on Tuesday.", "XXXX-05-18"),
        ("will meet the Fijian premier on Tuesday.", None),
        ("met the Fijian premier last Tuesday.", None),
        ("met the Fijian premier on Tuesday and left on Wednesday.", None),
    ],
)
def test_a_dateline_without_its_year(said: str, date: str | None) -> None:
    [met] = meetings(f"LIMA, 18 May (ANP) – Foreign Minister of Peru Ana Sow {said}")
    assert met.date == date


def test_a_person_and_a_delegation_talk() -> None:
    told = "Ana Sow, Under-Secretary of the Ports Ministry of Peru, and a Fijian delegation comprising traders, discussed trade."
    [met] = meetings(DATED + told)
    assert [(p.name, p.office, p.country) for p in met.participants][1] == (None, "Fijian delegation", "FJI")
    assert met.participants[0].name == "Ana Sow"


def test_an_event_ahead_gives_talks_no_day() -> None:
    lead = "Prime Minister of Peru Ana Sow met with Prime Minister of Fiji Ben Ali in Suva. "
    told = meetings(DATED + lead + "Sow and Ali focused on the preparations for the fair to be held in November 2022 in Lima.")
    assert [m.date for m in told if m.type == "talks"] == [None]


def test_who_did_not_meet_one_but_another() -> None:
    told = "Peruvian Minister Ana Sow did not see the king, but held separate meetings with Tongan Minister of Trade Ben Ali and others."
    [met] = meetings(DATED + told)
    assert [p.name for p in met.participants] == ["Ana Sow", "Ben Ali"]
    assert not meetings(DATED + "Peruvian Minister Ana Sow did not meet Tongan Minister of Trade Ben Ali.")


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("The joint statement of Peru and Fiji signed in March set the course.", ["joint statement of Peru and Fiji"]),
        ("Peru and Fiji signed the Treaty of Suva, a programme that will run for ten years.", ["Treaty of Suva"]),
        ("Peru and Fiji signed the Treaty of Suva, a memorandum on visas.", ["Treaty of Suva", "memorandum on visas"]),
    ],
)
def test_where_a_title_ends(said: str, titles: list[str]) -> None:
    assert [d.title for d in documents(said)] == titles


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Peru is keen to widen its trade with Fiji, and sign agreements on visas.", "proposed"),
        ("Peru and Fiji held talks on trade, and signed agreements on visas.", "signed"),
    ],
)
def test_what_they_are_keen_to_sign(said: str, status: str) -> None:
    assert [d.status for d in documents(said)] == [status]


def test_the_same_part_of_the_year_before() -> None:
    said = "Fijian exports to Peru climbed 12% over H1 2020 to reach $7 million in the first half of 2021."
    assert {r.period for r in read_text(DATED + said) if isinstance(r, Figure)} == {"2021-01/2021-06"}
    [grown] = read(DATED + "Fijian exports to Peru grew 8% over the first half of 2020.", Figure)
    assert grown.period == "2020-01/2020-06"


def test_a_rise_is_no_label() -> None:
    said = "Trade between Fiji and Peru was up 14% in 2019. The figure saw a 27% rise to reach $15 million in 2020."
    assert {r.subject for r in read_text(DATED + said) if isinstance(r, Figure)} == {None}


@pytest.mark.parametrize(
    ("said", "actors", "action"),
    [
        ("Sow agreed with her Fijian colleague to open a line.", ("FJI", "PER"), "open a line"),
        ("Ali said discussions also covered building new gas lines.", ("FJI", "PER"), "building new gas lines"),
        ("Peru will allow Fiji to use its gas stores.", ("PER",), "allow Fiji to use its gas stores"),
        ("Practical aspects of widening trade in fish were considered.", ("FJI", "PER"), "widening trade in fish"),
        ("The need was stressed to involve the chamber of trade.", ("FJI", "PER"), "involve the chamber of trade"),
        ("Peru and Fiji agreed to keep roads open, the ministry cited Sow as saying.", ("FJI", "PER"), "keep roads open"),
    ],
)
def test_who_undertakes_what(said: str, actors: tuple[str, ...], action: str) -> None:
    lead = "Minister Ana Sow of Peru held talks with Minister of Fiji Ben Ali in Suva.\n\n"
    [pledge] = read(DATED + lead + said, Pledge)
    assert (pledge.actors, pledge.action) == (actors, action)


@pytest.mark.parametrize(
    "said",
    [
        "Fiji can always count on Peru in matters of energy.",
        "According to the Peruvian ministry, settling the border «will allow the sides to widen trade.»",
        "Sow later called on Vice President and Minister for Rural Roads Tom Lee of Fiji.",
    ],
)
def test_no_undertaking(said: str) -> None:
    lead = "Minister Ana Sow of Peru held talks with Minister of Fiji Ben Ali in Suva.\n\n"
    assert not read(DATED + lead + said, Pledge)


@pytest.mark.parametrize(
    ("said", "title", "status"),
    [
        ("An agreement was signed on fishing between Peru and Fiji.", "agreement on fishing between Peru and Fiji", "signed"),
        (
            "A pact has been signed on dredging a port in Fiji, and a firm will be set up by Peru.",
            "pact on dredging a port in Fiji",
            "signed",
        ),
        ("Peru and Fiji: a treaty was signed between the states on founding a council.", "treaty on founding a council", "signed"),
        ("The last to be signed was the Treaty on Trade between Peru and Fiji.", "Treaty on Trade between Peru and Fiji", "signed"),
        ("Peru and Fiji agreed on Monday to press for a bilateral fishing agreement.", "bilateral fishing agreement", "proposed"),
    ],
)
def test_what_a_verb_parts_from_its_document(said: str, title: str, status: str) -> None:
    assert [(d.title, d.status) for d in documents(said)] == [(title, status)]


@pytest.mark.parametrize(
    ("said", "people"),
    [
        (
            "Foreign Secretary Ana Sow and his Fijian counterpart Foreign Secretary Tom Lee held a bilateral meeting in Lima, Peru.",
            {("Ana Sow", "Foreign Secretary"), ("Tom Lee", "Foreign Secretary")},
        ),
        (
            "The President of Peru Ana Sow received a delegation of Russia headed by the President of Tatarstan Ivan Petrov.",
            {("Ana Sow", "President"), ("Ivan Petrov", "President of Tatarstan")},
        ),
        (
            "The President of Peru Ana Sow hosted the U.S. delegation headed by the Administrator of the Fund for Growth (FFG) Jane Roe.",
            {("Ana Sow", "President"), (None, "U.S. delegation")},
        ),
        (
            "Hungarian Foreign and Trade Minister Ana Sow met Fijian Foreign and European Minister Tom Lee.",
            {("Ana Sow", "Foreign and Trade Minister"), ("Tom Lee", "Foreign and European Minister")},
        ),
        (
            "Official talks between Kuwait and the Republic of Fiji were held in Suva, in which the Amir Sheikh Ali Sabah chaired the "
            "Kuwaiti side, while President Tom Lee chaired the Fijian side.",
            {("Sheikh Ali Sabah", "Amir"), ("Tom Lee", "President")},
        ),
    ],
)
def test_who_met(said: str, people: set[tuple[str | None, str]]) -> None:
    [met] = meetings(DATED + said)
    assert {(p.name, p.office) for p in met.participants} == people


def test_an_adviser_is_not_the_president() -> None:
    lead = "Minister Ben Ali of Fiji met President Ana Sow of Peru in Lima. Tom Roe, the President’s press adviser, spoke to reporters. "
    told = meetings(DATED + lead + "During their meeting trade between Peru and Fiji was discussed.")
    assert {p.name for m in told for p in m.participants} == {"Ben Ali", "Ana Sow"}


def test_who_should_visit_has_not_yet() -> None:
    told = meetings(DATED + "President Ana Sow of Peru urged that Fijian Prime Minister Tom Lee should soon visit Peru.")
    assert [m.planned for m in told if m.type == "visit"] == [True]


def test_last_year_of_a_day_unknown() -> None:
    said = "Trade between Peru and Fiji rose from $9 million in 2006 to $16 million last year."
    assert [r.period for r in read_text(said) if isinstance(r, Figure) and r.value == 16e6] == [None]


def test_all_three_where_two_are_named_side_by_side() -> None:
    lead = "Peru, Chile and Fiji agreed on Monday to widen trade.\n\n"
    told = "Minister Ana Sow spoke of the ties of Peru with Chile and Fiji, saying the three countries have decided to build a port."
    assert {r.actors for r in read_text(DATED + lead + told) if isinstance(r, Pledge)} == {("CHL", "FJI", "PER")}


def test_last_year_behind_the_sum_in_other_money() -> None:
    said = "Trade of Peru and Fiji has grown, from $120 million (100 million euros) in 2012 to $180 million (150 million euros) last year."
    found = {r.value: r.period for r in read_text(said) if isinstance(r, Figure)}
    assert (found[120e6], found[180e6], found[150e6]) == ("2012", None, None)


def test_a_document_signed_between_two_on_what() -> None:
    [found] = documents("It told of a memorandum signed between Peru and Fiji on joint stamps.")
    assert found.title == "memorandum on joint stamps"


def test_a_courtesy_call_ahead_is_no_undertaking() -> None:
    said = "He said Prime Minister Tom Lee of Peru will pay separate courtesy calls on Fijian President Ana Sow."
    assert not read(DATED + said, Pledge)
