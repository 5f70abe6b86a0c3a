"""Works by how far they are told to have come, and undertakings told by 'should', by a will, a request or an importance."""

import pytest
from tests.records.reading import read

from pledger.records.types import Pledge, Project

TALKS = "TBILISI, 8 October 2024 – The foreign ministers of Georgia and Bulgaria met here on Tuesday."

# what is said | name | type | status
WORKS = """
In Varna the guests looked into a Batumi–Varna air link. | Batumi–Varna air link | air_route | planned
Both ministries are to study a ferry between Burgas and Poti. | ferry between Burgas and Poti | other | planned
The bank spoke of a footbridge for hikers over the Rioni River. | footbridge for hikers over the Rioni River | road | planned
Burgas has operated its Kavarna dry port since 2011. | Kavarna dry port | logistics | operating
A workshop for the repair of trams was opened in Rustavi. | workshop for the repair of trams in Rustavi | plant | operating
Both sides will hasten the road linking the Vale checkpoint with Posof. | \
road linking the Vale checkpoint with Posof | road | planned
The Kobuleti by-pass line is being repaired. | Kobuleti by-pass line | road | under_construction
Construction of the Vidin Bridge is drawing to a close. | Vidin Bridge | road | under_construction
The Kutaisi clinic would be ready next May, Popov said. | Kutaisi clinic | other | under_construction
The Rural Roads Project will widen 60 kilometres of lanes in Guria. | Rural Roads Project | road | planned
The signing concerned the Supsa–Ruse Bridge Project. | Supsa–Ruse Bridge Project | road | planned
Days of Bulgarian Cinema will be held in Telavi. | Days of Bulgarian Cinema | other | planned
The minister called for an early start of building of the Poti–Vale railway. | Poti–Vale railway | railway | planned
Surveys are currently under way for the Gori–Ruse transmission line. | Gori–Ruse transmission line | power_line | planned
They spoke about the Rogun binational dam. | Rogun binational dam | hydropower | -
They noted the headway made in the Vidin–Ruse and Gori–Poti rail link projects. | Gori–Poti rail link | railway | under_construction
A rail link between the Adjarian capital Batumi and Bulgaria's coastal city of Burgas was proposed. | \
rail link between the Adjarian capital Batumi and Bulgaria's coastal city of Burgas | railway | planned
The ministers went over the ongoing works at the Vidin Bridge. | Vidin Bridge | road | under_construction
Two-thirds of the Vidin Bridge has been welded. | Vidin Bridge | road | under_construction
The Gori–Ruse line has been energised. | Gori–Ruse line | power_line | operating
The plan for a Varna oil terminal was dropped. | Varna oil terminal | logistics | suspended
Trucks will go there once the Vidin Bridge is built. | Vidin Bridge | road | planned
The Vale checkpoint is often closed in February. | Vale checkpoint | border_post | operating
Georgia plans a cement plant in Rustavi. | cement plant in Rustavi | plant | planned
The Kapitan Andreevo check post was opened in June. | Kapitan Andreevo check post | border_post | operating
"""

NO_WORKS = [
    "The heads of Georgian Post and of Bulgaria Railways signed a paper on Georgia Railway.",
    "A third of the exports to Bulgaria pass through the Bosphorus.",
    "They want to open more border gates to cargo from the south.",
]

# what is said | actors | strength | sector
WISHES = """
The new ferry should be delivered by 2027. | BGR GEO | proposed | transport
The tunnel is half bored and should be finished within a year. | BGR GEO | proposed | transport
Negotiations on a customs accord should be concluded in May. | BGR GEO | proposed | customs
Bulgaria and Georgia should waive fees for students, the ministers agreed. | BGR GEO | agreed | education
The two sides should waive fees for students. | BGR GEO | proposed | education
Popov noted the importance that Bulgaria attaches to training divers. | BGR | discussed | education
Georgia consented to Bulgaria's request to train divers. | GEO | agreed | education
Popov conveyed the will of Bulgaria to buy wine. | BGR | willing | trade
Both sides stressed closer coordination in health. | BGR GEO | discussed | health
The Georgian side suggested it open a school for nurses. | GEO | proposed | education
Both reiterated the will of their governments to train nurses. | BGR GEO | willing | health
The Bulgarian side made an urgent request to the Georgian premier to train nurses. | BGR | proposed | health
At the same time Bulgaria will train nurses. | BGR | agreed | health
From June Georgia will train nurses. | GEO | agreed | health
Bulgaria lends the money; in return Georgia is to train nurses. | GEO | agreed | health
The navy of Georgia and the navy of Bulgaria will patrol the strait. | BGR GEO | agreed | security
The navy of Georgia and that of Bulgaria agreed to patrol the strait. | BGR GEO | agreed | security
The government of Bulgaria and the government of Georgia reiterated their readiness to train nurses. | BGR GEO | willing | health
Popov voiced Bulgaria's readiness in training nurses. | BGR | willing | health
Bulgaria is open to joint patrols at sea. | BGR | willing | security
Georgia declared itself available to train nurses. | GEO | willing | health
The Georgian side brought up the question of training nurses. | GEO | discussed | health
"""

NO_WISHES = [
    "Popov raised the issue of visas.",
    "The technical preparedness of the tunnel was also discussed.",
    "It is the will of the voters that counts.",
    "He suggested it was late.",
    "The friendship of the two peoples, which should be remembered, is old.",
]


@pytest.mark.parametrize("row", WORKS.strip().splitlines())
def test_works(row: str) -> None:
    said, name, kind, status = (c.strip() for c in row.split("|"))
    found = [(r.name, r.type, r.status or "-") for r in read(f"{TALKS}\n\n{said}\n", Project)]
    assert (name, kind, status) in found, found


@pytest.mark.parametrize("said", NO_WORKS)
def test_no_works(said: str) -> None:
    assert read(f"{TALKS}\n\n{said}\n", Project) == []


@pytest.mark.parametrize("row", WISHES.strip().splitlines())
def test_wishes(row: str) -> None:
    said, actors, strength, sector = (c.strip() for c in row.split("|"))
    found = [(" ".join(p.actors), p.strength, p.sector) for p in read(f"{TALKS}\n\n{said}\n", Pledge)]
    assert found == [(actors, strength, sector)]


@pytest.mark.parametrize("said", NO_WISHES)
def test_no_wishes(said: str) -> None:
    assert read(f"{TALKS}\n\n{said}\n", Pledge) == []


# opening | what is said | name | location
PLACED = """
Latvia and Estonia|The Cooperation Bridge at the Ainazi–Ikla checkpoint will be widened.|Cooperation Bridge|EST LVA
Latvia and Estonia|Latvia will repaint the Koidula bridge.|Koidula bridge|EST LVA
Norway and Zambia|They opened a walkway for pupils and a footbridge over the Mulobezi River.|footbridge over the Mulobezi River|ZMB
Norway and Zambia|The Mwinga clinic, built with Norwegian aid, was handed over to Zambia.|Mwinga clinic|ZMB
Norway and Zambia|Some 40 young Zambians spend a year abroad under the Fredskorpset Exchange Programme.|Fredskorpset Exchange Programme|NOR
Angola and Poland|Angola invited Polish traders to use the Lobito Corridor.|Lobito Corridor|AGO
"""


@pytest.mark.parametrize("row", PLACED.strip().splitlines())
def test_where_it_stands(row: str) -> None:
    states, said, name, location = (c.strip() for c in row.split("|"))
    lead = f"May 7, 2024 – {states} held talks. The ministers of {states} met."
    found = {r.name: " ".join(r.location) for r in read(f"{lead}\n\n{said}\n", Project)}
    assert found.get(name) == location, found


def test_the_fund_that_lends_is_no_work() -> None:
    lead = "ABIDJAN, 3 May 2024 – The African Development Fund (ADF) approved a $20 million loan to Togo."
    found = read(f"{lead}\n\nThe Tchamba Border Road Project will pave 77 km.\n", Project)
    assert [r.name for r in found] == ["Tchamba Border Road Project"]


def test_surveys_on_another_work_tell_nothing_of_the_first() -> None:
    said = "They want a start of works on the Poti–Vale railway. Survey work goes on for the Gori–Ruse transmission line."
    assert {r.name: r.status for r in read(f"{TALKS}\n\n{said}\n", Project)}["Poti–Vale railway"] == "planned"
