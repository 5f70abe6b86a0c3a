"""Pledges of a state that goes on as 'it', of who is asked and tasked, of interviews; what only names or thanks is none."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge, Project

LEAD = "KAMPALA, 14 May 2024 – Uganda and Rwanda held talks in Kampala."
Told = tuple[tuple[str, ...], str, str]


def pledges(text: str, lead: str = LEAD) -> list[Told]:
    return [(p.actors, p.action, p.strength) for p in read_text(f"{lead}\n\n{text}\n") if isinstance(p, Pledge)]


def projects(text: str, lead: str = LEAD) -> list[tuple[str, str, str | None]]:
    return [(p.name, p.type, p.status) for p in read_text(f"{lead}\n\n{text}\n") if isinstance(p, Project)]


UGA, RWA, BOTH = ("UGA",), ("RWA",), ("RWA", "UGA")


@pytest.mark.parametrize(
    ("text", "actors", "action", "strength"),
    [
        ("Rwanda sent seed potatoes. It will also share fertiliser.", RWA, "share fertiliser", "agreed"),
        ("Rwanda intends to help beekeepers. It will build hives in Kabale.", RWA, "build hives in Kabale", "agreed"),
        ("Uganda wants more salt. It also will examine the fees.", UGA, "examine the fees", "agreed"),
        ("Rwanda will open a clinic in Mbarara. It is also to open a pharmacy there.", RWA, "open a pharmacy there", "agreed"),
        ("Uganda asked Rwanda for faster checks of fish lorries.", UGA, "faster checks of fish lorries", "proposed"),
        ("Uganda proposed to the Rwandan side to plant tea.", UGA, "plant tea", "proposed"),
        ("The ministers tasked the vets with the inspection of goats.", BOTH, "the inspection of goats", "ordered"),
        ("The vets were tasked with the monitoring of goats.", BOTH, "the monitoring of goats", "ordered"),
        ("The opening of a second gate was talked over.", BOTH, "opening of a second gate", "discussed"),
        ("They talked through the opening of a second gate.", BOTH, "opening of a second gate", "discussed"),
        ("The school will be co-financed by Rwanda.", RWA, "The school will be co-financed by Rwanda", "agreed"),
        ("After a long night a plan was signed, which provides for the planting of bamboo.", BOTH, "the planting of bamboo", "signed"),
        ("By the close of the session a roadmap was adopted, providing for the sharing of maps.", BOTH, "the sharing of maps", "signed"),
        ("They support the idea of a milk fair, and talks on its rules are under way.", BOTH, "a milk fair", "willing"),
        (
            "Rwanda will borrow from funds, export credit agencies and banks.",
            RWA,
            "borrow from funds, export credit agencies and banks",
            "agreed",
        ),
        ('The Rwandan minister invited Ugandans "to try the new ferry".', RWA, "try the new ferry", "proposed"),
        ("Uganda thanked Rwanda for its nurses and asked for cheaper cement.", UGA, "cheaper cement", "proposed"),
        ("The Rwandan envoy expressed her gratitude for the maize and her readiness to train bakers.", RWA, "train bakers", "willing"),
        (
            "The paving of the Kabale and Ruhija roads will begin in June.",
            BOTH,
            "The paving of the Kabale and Ruhija roads will begin",
            "agreed",
        ),
    ],
)
def test_told(text: str, actors: tuple[str, ...], action: str, strength: str) -> None:
    assert (actors, action, strength) in pledges(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Rwanda opened a bridge at Gatuna. It will cut costs.", "cut costs"),
        ("The road was paved by Rwanda. It will help traders.", "help traders"),
        ("Rwanda signed a treaty. It will improve trade.", "improve trade"),
        ("The Ugandan minister thanked Rwanda for backing and proposing to host the games.", "host the games"),
        ("The Rwandan minister explained how the market will be run.", "be run"),
        ("Uganda thanked Rwanda for its nurses and its readiness to train more of them.", "train more of them"),
    ],
)
def test_not_told(text: str, action: str) -> None:
    assert not any(action in told for _, told, _ in pledges(text))


INTERVIEW = """The Ambassador of Rwanda to Uganda, Jean Mugabo, spoke to our weekly in Kampala on 14 May 2024.

{ask} What comes next?

{answer} We intend to open a craft shop in Jinja.

{ask} Tea still waits at the gate.

{answer} I have asked for longer hours there. Why should lorries wait?
"""


@pytest.mark.parametrize(("ask", "answer"), [("Q:", "A:"), ("Question:", "Answer:"), ("Q.", "A.")])
def test_interviews_with_labels(ask: str, answer: str) -> None:
    told = [(p.actors, p.action) for p in read_text(INTERVIEW.format(ask=ask, answer=answer)) if isinstance(p, Pledge)]
    assert told == [(RWA, "open a craft shop in Jinja"), (RWA, "longer hours there")]


def test_who_stood_for_whom() -> None:
    text = "Trade Minister Amos Okot represented Uganda; Deputy Minister Odette Uwase spoke for Rwanda.\n\nMs Uwase called for a fish pact."
    assert (RWA, "a fish pact", "proposed") in pledges(text)


@pytest.mark.parametrize(
    ("text", "name", "kind", "status"),
    [
        (
            "The bridges in Kabale and Kisoro districts are being built.",
            "bridges in Kabale and Kisoro districts",
            "road",
            "under_construction",
        ),
        ("The construction of the line from Kabale to Huye starts next June.", "line from Kabale to Huye", "railway", "planned"),
        ("The Kabale dam, the construction of which will begin in June, costs much.", "Kabale dam", "reservoir", "planned"),
        ("Young Ugandans study in Huye with the Imbuto Scholarship.", "Imbuto Scholarship", "programme", "operating"),
        ("Oil flows in the Baku-Tbilisi-Ceyhan (BTC) pipeline.", "Baku-Tbilisi-Ceyhan (BTC) pipeline", "pipeline", None),
    ],
)
def test_projects(text: str, name: str, kind: str, status: str | None) -> None:
    assert (name, kind, status) in projects(text)


def test_no_scholarship_without_a_name() -> None:
    assert projects("Rwanda will give 40 scholarships to Ugandan nurses.") == []


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Rwanda promised to keep to the timetable of the agreement.", "politics"),
        ("Rwanda is ready to build treatment plants in Jinja.", "water"),
        ("Rwanda will bring in private money.", "finance"),
        ('"We want to see our honey in your shops," the Ugandan minister said.', "trade"),
    ],
)
def test_sectors(text: str, sector: str) -> None:
    assert sector in [p.sector for p in read_text(f"{LEAD}\n\n{text}\n") if isinstance(p, Pledge)]
