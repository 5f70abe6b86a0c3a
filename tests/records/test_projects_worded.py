"""What belongs to the words of a project and what does not: acronyms, phases, ends, purposes, sizes."""

import pytest

from pledger import read_text
from pledger.records.types import Project

# countries | sentence | type; status; location; name
CASES = """
Malawi+Mozambique|The Balaka interconnector (TEBA) will be built.|power_line;planned;MOZ MWI;Balaka interconnector (TEBA)
Nauru+Australia|Australia will expand the Pacific Skills (PSM) programme.|programme;operating;NRU;Pacific Skills (PSM) programme
Lesotho+Kuwait|Kuwait will finance the Lowlands Water Project – Phase III.|other;planned;LSO;Lowlands Water Project – Phase III
Bhutan+Japan|The Farm Roads Project, Stage II was approved.|road;planned;BTN;Farm Roads Project, Stage II
Bhutan+Japan|The Paro Road Project—Additional Financing was approved.|road;planned;BTN;Paro Road Project—Additional Financing
Eswatini+Kuwait|The B7 road from Siteki to Mhlume is being widened.|road;under_construction;SWZ;B7 road from Siteki to Mhlume
Ukraine+Romania|Romania is building the R13 road between Suceava and Siret.|road;under_construction;ROU;R13 road between Suceava and Siret
Benin+India|A factory to assemble scooters is being built in Parakou.|plant;under_construction;BEN;factory to assemble scooters in Parakou
Benin+India|They agreed to build a mill to process cashew in Parakou.|plant;planned;BEN;mill to process cashew in Parakou
Benin+India|A plant to treat water is being built at a cost of XOF 900 million.|plant;under_construction;BEN;plant to treat water
Oman+Zambia|Four solar plants of 60 MW each in Kabwe were put into operation.|power_plant;operating;ZMB;solar plants in Kabwe
Oman+Zambia|A solar plant with a capacity of 40 MW in Kabwe will be built.|power_plant;planned;ZMB;solar plant in Kabwe
Turkey+Niger|Turkey will build a maternity clinic in the Nigerien capital.|other;planned;NER;maternity clinic in the Nigerien capital
Palau+Japan|Japan financed the renovation of the National Museum.|other;operating;PLW;renovation of the National Museum
Palau+Japan|They discussed ongoing projects, such as the repair of the Koror clinic.|other;under_construction;PLW;repair of the Koror clinic
Kenya+Uganda|“We need a new bridge over the Sio as well,” the minister added.|road;planned;KEN UGA;new bridge over the Sio
Kenya+Uganda|The ministers toured the Owen Falls power station.|power_plant;operating;;Owen Falls power station
Gabon+China|They spoke of the Ntoum dam, now being completed by a Chinese firm.|reservoir;under_construction;GAB;Ntoum dam
Gabon+China|The minister regretted the delay in building the Ntoum dam.|reservoir;under_construction;GAB;Ntoum dam
Gabon+China|Years of Tourism and Sport will be held in 2027.|programme;planned;;Years of Tourism and Sport
Lesotho+Kuwait|The loan is for the Quthing hospital.|other;planned;LSO;Quthing hospital
Lesotho+Kuwait|They reviewed the Leribe water supply project.|other;planned;LSO;Leribe water supply project
Haiti+Chile|The presidents decided on a solidarity fund.|fund;planned;CHL HTI;solidarity fund
Vanuatu+Australia|Some 700 Vanuatuans work in Australia under the Grape Harvest scheme.|programme;operating;AUS;Grape Harvest scheme
Nepal+Thailand|A Nepali cargo terminal will be built there.|logistics;planned;THA;Nepali cargo terminal
Mali+Ghana|A Malian warehouse will be opened in Tema port.|logistics;planned;GHA;Malian warehouse
Zambia+Tanzania|They spoke of the Zambia and Tanzania power line.|power_line;-;TZA ZMB;Zambia and Tanzania power line
Ghana+Kuwait|Kuwait will finance the Wa to Tamale road.|road;planned;GHA;Wa to Tamale road
Ghana+Kuwait|Ghana plans a motorway from Accra to Lome with Kuwaiti money.|road;planned;GHA TGO;motorway from Accra to Lome
Bolivia+Peru|The presidents inaugurated the construction of a bridge at Desaguadero.|road;under_construction;PER;bridge at Desaguadero
Iran+Iraq|They agreed to build a dam on the Alwand river on Iraq's territory.|reservoir;planned;IRQ;dam on the Alwand river
Chad+Turkey|A solar plant with a daily output of 200 MWh will be built in Abeche.|power_plant;planned;TCD;solar plant in Abeche
Chad+Turkey|A pumping station is being built in Abeche.|other;under_construction;TCD;pumping station in Abeche
Chad+Turkey|They praised the Gas Pipeline Project.|pipeline;planned;TCD;Gas Pipeline Project
Cuba+Spain|Spain will restore the Coastal Line of the Holguin Railways.|railway;planned;CUB;Coastal Line of the Holguin Railways
Mali+Sweden|Sweden funds the Rural Women Development Programme.|programme;-;;Rural Women Development Programme
Laos+Thailand|Thailand will build a clinic in the Laotian city of Pakse.|other;planned;LAO;clinic in the Laotian city of Pakse
Chile+Bolivia|Chile will modernise Arica's second container terminal.|logistics;operating;CHL;Arica's second container terminal
Serbia+Bulgaria|They plan a line that will stretch from Nis to Sofia.|railway;planned;BGR SRB;line that will stretch from Nis to Sofia
Georgia+Oman|They will build a road from the Georgian port of Poti to Gori.|road;planned;GEO;road from the Georgian port of Poti to Gori
Laos+Oman|Oman will build a museum in the Lao capital Vientiane.|other;planned;LAO;museum in the Lao capital Vientiane
Peru+Italy|Italy will finance the construction of the Purple Line.|railway;planned;PER;Purple Line
"""

SEVERAL = """
Togo+China|China will build the Mono bridge, the Sokode stadium and a hospital in Kara.|Mono bridge;Sokode stadium;hospital in Kara
Togo+India|India has built the Kara dam; the Aneho quay; and a school in Sokode.|Kara dam;Aneho quay;school in Sokode
"""

NONE = """
Benin+Togo|The United Nations Development Programme supports both countries.
Benin+Togo|They will draw up a joint railway timetable.
Benin+Togo|They called for the opening of joint bank accounts.
Benin+Togo|The academy is ready to open an office in the Togolese capital.
Benin+Togo|For details write to Unity House, 12 Eyadema Road, Kara.
Benin+Togo|For details write to Unity House, Eyadema Road, Kara.
"""


def _projects(countries: str, sentence: str) -> list[Project]:
    a, b = countries.split("+")
    lead = f"The governments of {a} and {b} have close relations, the foreign ministry said. {a} and {b} want more trade."
    return [r for r in read_text(f"May 6, 2024 – {lead} {sentence}\n") if isinstance(r, Project)]


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_project(case: str) -> None:
    countries, sentence, wanted = case.split("|")
    assert [f"{r.type};{r.status or '-'};{' '.join(r.location)};{r.name}" for r in _projects(countries, sentence)] == [wanted]


@pytest.mark.parametrize("case", SEVERAL.strip().splitlines())
def test_listed(case: str) -> None:
    countries, sentence, wanted = case.split("|")
    found = _projects(countries, sentence)
    assert [r.name for r in found] == wanted.split(";")
    assert len({r.status for r in found}) == 1


@pytest.mark.parametrize("case", NONE.strip().splitlines())
def test_no_project(case: str) -> None:
    assert not _projects(*case.split("|"))
