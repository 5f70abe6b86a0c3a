"""Documents, undertakings and works in plain news: one of a lot, a period's last year, whom an agreement binds, parts of a line."""

import pytest
from tests.records.reading import of_kind, read

from pledger.records.types import Instrument, Pledge, Project, Record

LEAD = "SUVA - Foreign ministers Ana Tikoi of Fiji and Marc Ligo of Vanuatu held talks in Suva. "


def said(text: str, kind: str) -> list[Record]:
    return of_kind(f"{LEAD}{text}", kind)


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "He praised the papers adopted on Monday in Port Vila, above all the Treaty on Fishing Grounds.",
            "Treaty on Fishing Grounds",
            "signed",
        ),
        ("Tikoi recalled the documents approved last week, first of all the Protocol on Mail.", "Protocol on Mail", "signed"),
        ("Under all the treaties they trade freely.", None, None),
        ("The two ministers subscribed an agreement on copra.", "agreement on copra", "signed"),
        ("Both will subscribe a memorandum on reefs in June.", "memorandum on reefs", "prepared"),
        ("They signed the Levuka Presidential Act in 1997.", "Levuka Presidential Act", "signed"),
        ("An act of piracy was condemned.", None, None),
        ("It is urgent to devise a joint strategy against storms.", None, None),
        ("They adopted a joint strategy on storms.", "joint strategy on storms", "signed"),
        (
            "They concluded a pact on joining their cables, and a ship with 300 km of wire is to sail in May.",
            "pact on joining their cables",
            "signed",
        ),
        ("They concluded a pact on telephone fees, and work on a cable will start in May.", "pact on telephone fees", "signed"),
        ("They concluded a pact on cocoa, and a mill with a capacity of 5 tonnes could be ready in June.", "pact on cocoa", "signed"),
        ("They concluded a pact on telephone fees, mail, and the ferry that will call at Lenakel.", None, "signed"),
    ],
)
def test_document(text: str, title: str | None, status: str | None) -> None:
    found = [r for r in said(text, "instrument") if isinstance(r, Instrument)]
    assert [r.status for r in found] == ([status] if status else [])
    assert title is None or [r.title for r in found] == [title]


def test_ones_of_a_lot() -> None:
    found = said("They signed three agreements in Suva, among them one on copra and one on nursing schools, Tikoi said.", "instrument")
    assert {r.title for r in found if isinstance(r, Instrument)} == {
        "three agreements",
        "agreement on copra",
        "agreement on nursing schools",
    }


def test_day_of_another_clause() -> None:
    [found] = said("They have signed a treaty on tuna, and a joint board will meet in June.", "instrument")
    assert isinstance(found, Instrument)
    assert found.date is None


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("Mending ties that had cooled in 2021, they signed a pact on eels.", None, None),
        ("When they met in Nadi in 2021, they signed a pact on eels.", "2021", "Nadi"),
        ("They signed a pact on assistance in Consular Matters.", None, None),
        ("They unveiled a roadmap for atolls in Nadi in 2021.", "2021", "Nadi"),
    ],
)
def test_when_and_where(text: str, date: str | None, place: str | None) -> None:
    [found] = said(text, "instrument")
    assert isinstance(found, Instrument)
    assert (found.date, found.place) == (date, place)


@pytest.mark.parametrize(
    ("text", "title", "period"),
    [
        ("They approved a Joint Programme of teacher exchanges for the period until 2029.", "for the period until 2029", "2024/2029"),
        ("They signed a plan of measures for the period up to 2026.", "plan of measures for the period up to 2026", "2024/2026"),
        ("They signed a plan of measures until 2027.", "plan of measures", "2024/2027"),
        ("They signed a plan for a trial period during the talks.", "plan for a trial period", None),
    ],
)
def test_until_a_year(text: str, title: str, period: str | None) -> None:
    [found] = [r for r in said(text, "instrument") if isinstance(r, Instrument)]
    assert found.title.endswith(title)
    assert found.period == period
    assert not said(text, "pledge")  # a document that is approved is no undertaking besides


@pytest.mark.parametrize(
    ("text", "actors", "strength", "action"),
    [
        ("Both laid emphasis on following up each accord.", "FJI VUT", "discussed", "following up each accord"),
        ("Ligo proposed that Fiji lower its port dues, which are high.", "VUT", "proposed", "Fiji lower its port dues"),
        ("Tikoi suggested that Vanuatu train nurses, who are few.", "FJI", "proposed", "Vanuatu train nurses"),
        ("Ligo proposed that the quay, which is shut, be repaired.", "", "", ""),
        ("Fiji supports Vanuatu's entry into the sugar board.", "FJI", "willing", "Vanuatu's entry into the sugar board"),
        ("Fiji supports the return of Vanuatu to the sugar board.", "FJI", "willing", "the return of Vanuatu to the sugar board"),
        ("Ligo wished Fiji luck and hoped it would attain all its goals.", "", "", ""),
        ("Tikoi ordered the appointment of a consul in Vanuatu.", "FJI", "ordered", "the appointment of a consul in Vanuatu"),
        ("Fiji ordered the purchase of boats from Vanuatu.", "", "", ""),
        ("They agreed that the Fijian side would train Vanuatu's pilots.", "FJI", "agreed", "the Fijian side would train Vanuatu's pilots"),
        (
            "It was agreed that the Fijian ministry of health will equip wards.",
            "FJI",
            "agreed",
            "the Fijian ministry of health will equip wards",
        ),
        ("They decided that Vanuatu will host the school.", "VUT", "agreed", "Vanuatu will host the school"),
        ("They agreed that both sides would train pilots.", "FJI VUT", "agreed", "both sides would train pilots"),
        (
            "A new ferry line will be opened in May, and the old jetty has been closed.",
            "FJI VUT",
            "agreed",
            "A new ferry line will be opened",
        ),
        ("They discussed the pact, which, he stressed, will deepen friendship.", "", "", ""),
        ("Tikoi is confident that Vanuatu will reach its goals.", "", "", ""),
        ("Vanuatu will succeed in its reforms, Tikoi said.", "", "", ""),
        ("Tikoi said that Fiji's cargo fell, and will go on falling this year.", "", "", ""),
        ("Fiji will keep on expanding the quay for Vanuatu.", "FJI", "agreed", "keep on expanding the quay for Vanuatu"),
        ("Minister Ana Tikoi will on Monday (today) attend the Fiji-Vanuatu forum.", "", "", ""),
        ("Minister Ana Tikoi will on Monday (May 6) open a consulate in Vanuatu.", "FJI", "agreed", "open a consulate in Vanuatu"),
        ("They will agree on the holding of the next session.", "", "", ""),
        ("They agreed to open a Fijian – Papuan business council.", "FJI VUT", "agreed", "open a Fijian – Papuan business council"),
        ("Minister Ana Tikoi will this evening (Monday) attend a Fiji-Vanuatu forum.", "", "", ""),
        ("Fiji has called for open tenders for its half of the cable.", "", "", ""),
        ("Work has begun on the Fijian half of the cable-stayed bridge.", "", "", ""),
        ("Work is under way to open a consulate in Suva.", "FJI VUT", "begun", "open a consulate in Suva"),
    ],
)
def test_undertaking(text: str, actors: str, strength: str, action: str) -> None:
    found = [r for r in said(text, "pledge") if isinstance(r, Pledge)]
    assert [(" ".join(r.actors), r.strength, r.action) for r in found] == ([(actors, strength, action)] if action else [])


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("KARS - Turkey and Georgia: they hailed the opening of the Turkish stretch of the Baku-Tbilisi-Kars railway.",
         "Baku-Tbilisi-Kars railway", "operating"),
        ("TEHRAN - Iran and India spoke of the Indian section of the North-South corridor.", "North-South corridor", None),
        ("OSLO - Norway and Iceland welcomed the completion of the Alta bridge.", "Alta bridge", "operating"),
        ("OSLO - Norway and Iceland discussed the completion of the Alta bridge.", "Alta bridge", "under_construction"),
        ("ROME - Leaders of Italy and Peru unveiled a monument to Raimondi in the Italian capital.", "monument to Raimondi", "operating"),
        ("OSLO - Norway and Iceland welcomed the opening of the Alta bridge.", "Alta bridge", "operating"),
        ("VIENNA - A monument to the Croatian sailors was unveiled in Linz, Austria.", "monument to the Croatian sailors", "operating"),
        ("DOHA - Oman and Tanzania open a campus of Sohar University in Pemba.", "campus of Sohar University in Pemba", "planned"),
        ("ROME - The president of Peru laid a wreath at the monument to Mazzini in Rome, Italy.", "", None),
        ("ROME - The president of Peru toured the monument to Mazzini with the president of Italy.", "", None),
        ("MUSCAT - Oman is interested in opening a branch of an Omani university in Zanzibar, Tanzania.",
         "branch of an Omani university in Zanzibar", "planned"),
        ("MUSCAT - Oman opened a branch of an Omani bank in Zanzibar, Tanzania.", "", None),
        ("LOME - Firms from Togo will come to Accra for the Agrotech exhibition, the minister of Ghana said.", "", None),
        ("DHAKA - India and Bangladesh agreed to relaunch the Tista Express train between Siliguri and Rangpur.",
         "Tista Express train between Siliguri and Rangpur", "planned"),
        ("LOME - Niger asked Togo to ease the use of Kpeme port by Nigerien hauliers.", "Kpeme port", "operating"),
    ],
)  # fmt: skip
def test_project(text: str, name: str, status: str | None) -> None:
    found = read(f" date 2024-03-05 {text}", Project)
    assert [(r.name, r.status) for r in found] == ([(name, status)] if name else [])
