"""Projects without a building: what is made in a town, routes that are flown, years of culture, fairs; and what was shut and opened."""

import pytest
from tests.records.reading import read

from pledger.records.types import Project

LEAD = "LUSAKA, May 6, 2024 – {a} and {b} want closer ties, Minister Mulambo Haimbe said Monday after talks of the two countries."

# countries | sentence | type; status; location; name
CASES = """
Zambia+Belarus|The Minsk firm has set up the assembly of dump trucks in Kitwe.|plant;operating;ZMB;assembly of dump trucks in Kitwe
Zambia+Belarus|In Zambia the production of graders is to be launched with Belarus next spring.|
Zambia+Belarus|They agreed to organise the production of milk powder in Ndola.|plant;planned;ZMB;production of milk powder in Ndola
Zambia+Belarus|The manufacture of road signs was started in Ndola two years ago.|plant;operating;ZMB;manufacture of road signs in Ndola
Zambia+Belarus|Both want to raise the production of maize in Zambia.|
Zambia+Belarus|The production of copper fell in Kitwe last year.|
Zambia+Belarus|Belarus has set up a brick plant in Ndola.|plant;operating;ZMB;brick plant in Ndola
Zambia+Belarus|They agreed to set up a brick plant in Ndola.|plant;planned;ZMB;brick plant in Ndola
Zambia+Angola|TAAG resumed flights on the Luanda–Ndola route.|air_route;operating;AGO ZMB;Luanda–Ndola route
Zambia+Angola|Angola's airline is to open the Huambo–Lusaka route in winter.|air_route;planned;AGO ZMB;Huambo–Lusaka route
Zambia+Angola|The first flight on the Lusaka-Huambo route took off on Sunday.|air_route;operating;AGO ZMB;Lusaka-Huambo route
Zambia+Angola|Both will open the Lusaka–Lubango route to lorries and trains.|corridor;planned;AGO ZMB;Lusaka–Lubango route
Zambia+Angola|The opening of flights between Luanda and Ndola would help.|air_route;planned;AGO ZMB;flights between Luanda and Ndola
Zambia+Angola|It is planned to carry out flights between Luanda and Ndola.|air_route;planned;AGO ZMB;flights between Luanda and Ndola
Zambia+Angola|The bridge at Chavuma has reached 70 percent completion.|road;under_construction;*;bridge at Chavuma
Zambia+Angola|They welcomed the drinking water system of Chavuma.|other;operating;ZMB;drinking water system of Chavuma
Zambia+Angola|They reviewed the Zambia–Angola Rural Skills Partnership.|programme;operating;AGO ZMB;Zambia–Angola Rural Skills Partnership
Zambia+Angola|Angola and Zambia are strategic partners in a growing partnership.|
Zambia+Zimbabwe|Lorries wait for days at the Chirundu border post.|*;*;ZMB ZWE;Chirundu border post
Zambia+Chile|The Chile-Zambia Year of Astronomy opened in Lusaka.|programme;operating;CHL ZMB;Chile-Zambia Year of Astronomy
Zambia+Chile|The two marked the Year of Chilean Cinema in Zambia.|programme;operating;ZMB;Year of Chilean Cinema
Zambia+Chile|This year of drought was hard on both.|
Zambia+Italy|Italian firms were asked to come to the Copperbelt Agritech exhibition.|other;planned;*;Copperbelt Agritech exhibition
Zambia+Italy|Zambia will hold a national exhibition in Turin in the autumn.|other;planned;ITA;national exhibition in Turin
Zambia+Italy|Lusaka hopes to have a pavilion of its own for Expo 2015 in Milan.|other;planned;ITA;Expo 2015 in Milan
Zambia+Italy|The ministers met at Expo 2015 in Milan.|
Zambia+Italy|They opened an exhibition of old maps in Turin.|
Zambia+Namibia|The Katima Mulilo crossing, shut in 2023, was opened again in April.|border_post;operating;NAM ZMB;Katima Mulilo crossing
Zambia+Namibia|The Katima Mulilo crossing was shut in March and reopened last week.|border_post;operating;NAM ZMB;Katima Mulilo crossing
Zambia+Namibia|The Katima Mulilo crossing, opened in 2004, has been shut since March.|border_post;suspended;NAM ZMB;Katima Mulilo crossing
Zambia+Namibia|They exchanged views on the road from Sesheke to Katima Mulilo.|road;-;NAM ZMB;road from Sesheke to Katima Mulilo
Zambia+Namibia|They agreed to build the road from Sesheke to Katima Mulilo.|road;planned;NAM ZMB;road from Sesheke to Katima Mulilo
"""


def _case(line: str) -> list[str]:
    return line.split("|")


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_plainly_told(line: str) -> None:
    countries, sentence, expected = _case(line)
    a, b = countries.split("+")
    found = [
        f"{p.type};{p.status or '-'};{' '.join(p.location)};{p.name}" for p in read(f"{LEAD.format(a=a, b=b)}\n\n{sentence}\n", Project)
    ]
    assert len(found) == (1 if expected else 0), found
    for told, wanted in zip("".join(found).split(";"), expected.split(";"), strict=True):
        assert wanted in ("*", told)


def test_title_cased_headline() -> None:
    text = "Peru, Zambia Sign Deal To Build Copper Tube Plant\n\n" + LEAD.format(a="Peru", b="Zambia") + "\n"
    assert [p.name for p in read(text, Project)] == ["Copper Tube Plant"]
