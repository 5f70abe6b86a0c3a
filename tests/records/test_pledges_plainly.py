"""Undertakings in the plainest words of agencies and ministries: every rung, who undertakes, which sector; and what undertakes nothing."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

TOWNS = {
    "NOR": "HANOI",
    "CUB": "LUANDA",
    "LKA": "MALÉ",
    "GBR": "ABUJA",
    "IND": "THIMPHU",
    "WSM": "APIA",
    "COL": "QUITO",
    "ETH": "DJIBOUTI",
    "FIN": "TALLINN",
    "DEU": "RABAT",
    "SAU": "ISLAMABAD",
    "TUR": "BAKU",
    "BRA": "BRASÍLIA",
    "AUS": "JAKARTA",
    "ZMB": "LUSAKA",
    "KEN": "NAIROBI",
    "PER": "LIMA",
    "LAO": "VIENTIANE",
    "GHA": "ACCRA",
    "KOR": "SEOUL",
    "MNG": "ULAANBAATAR",
    "NPL": "KATHMANDU",
}
NAMES = {
    "NOR": "Norway and Vietnam",
    "CUB": "Cuba and Angola",
    "LKA": "Sri Lanka and Maldives",
    "GBR": "the United Kingdom and Nigeria",
    "IND": "India and Bhutan",
    "WSM": "Japan and Samoa",
    "COL": "Colombia and Ecuador",
    "ETH": "Ethiopia and Djibouti",
    "FIN": "Finland and Estonia",
    "DEU": "Germany and Morocco",
    "SAU": "Saudi Arabia and Pakistan",
    "TUR": "Türkiye and Azerbaijan",
    "BRA": "Brazil and Argentina",
    "AUS": "Australia and Indonesia",
    "ZMB": "Zambia and Tanzania",
    "KEN": "Kenya and Rwanda",
    "PER": "Peru and Chile",
    "LAO": "Laos and Thailand",
    "GHA": "Ghana and Côte d'Ivoire",
    "KOR": "South Korea and Uzbekistan",
    "MNG": "the Asian Development Bank (ADB) and Mongolia",
    "NPL": "Nepal and Bangladesh",
}

# where | sentence, its action in brackets | who undertakes | rung | sector
PLAIN = """
KEN | The ministers agreed on the need to [harmonise axle-load limits]. | KEN RWA | discussed | transport
KEN | It was agreed to [set up a joint working group on tourism]. | KEN RWA | agreed | tourism
KEN | During the meeting it was decided to [create a technical committee on fisheries]. | KEN RWA | agreed | agriculture
KEN | The [resumption of direct flights] was agreed upon during the talks. | KEN RWA | agreed | transport
KEN | The ministries of transport were tasked with [preparing a draft agreement on road transport]. | KEN RWA | ordered | transport
KEN | The presidents instructed their governments to [finalise the road map on energy]. | KEN RWA | ordered | energy
KEN | Kenya hopes to [conclude negotiations on the air services agreement soon]. | KEN | proposed | transport
KEN | The two countries have begun [negotiations on a double taxation agreement]. | KEN RWA | begun | finance
KEN | The two countries have launched [construction of a joint power line]. | KEN RWA | begun | energy
KEN | The parties agreed to: [increase mutual supplies of food]; review tariffs. | KEN RWA | agreed | trade
KEN | In the coming years the two countries will [focus on developing rail connectivity]. | KEN RWA | agreed | transport
KEN | A decision was made to [organise Days of Kenyan Culture in Kigali]. | KEN RWA | agreed | culture
KEN | The ministers resolved to [hold consultations every six months]. | KEN RWA | agreed | politics
KEN | Interest was expressed in [cooperation between universities]. | KEN RWA | proposed | education
KEN | Representatives of Kenyan banks expressed readiness to [open a credit line for small businesses]. | KEN | willing | finance
KEN | The Rwandan minister said Kigali intended to [train Kenyan engineers in start-ups]. | RWA | willing | education
KEN | Kenya has assured Rwanda of [uninterrupted transit facilities]. | KEN | agreed | transport
PER | Peru's President Carmen Salas thanked Chile and called for [deeper integration of electricity markets]. | PER | proposed | energy
PER | Chilean Minister Alberto Rojas reaffirmed Chile's commitment to [the protection of the Pacific Ocean]. | CHL | agreed | environment
PER | Both countries expressed the will to [expand temporary work programmes]. | CHL PER | willing | labour
LAO | The two prime ministers agreed to [accelerate the construction of the fifth friendship bridge]. | LAO THA | agreed | transport
LAO | Lao Minister Som Vongsa and Thai Minister Anan Suwan spoke about the [employment of seasonal workers]. | LAO THA | discussed | labour
GHA | Ivorian Minister of Trade Souleymane Kone called on Ghana to [lift the ban on poultry imports]. | CIV | proposed | trade
GHA | [Cooperation in the field of science and innovation] was also discussed. | CIV GHA | discussed | science
KOR | Korean companies are interested in [the extraction of rare metals]. | KOR | proposed | industry
KOR | Instructions were given to [accelerate the construction of a children's hospital]. | KOR UZB | ordered | health
MNG | The Asian Development Bank (ADB) will [help Mongolia improve air quality]. | ADB | agreed | environment
NPL | Bangladesh has shown interest in [investing in hydropower projects in Nepal]. | BGD | proposed | energy
NPL | They called for [joint efforts to tackle floods]. | BGD NPL | proposed | water
ZMB | Zambia says it will [import maize from Tanzania]. | ZMB | agreed | trade
AUS | Canberra is mulling [easier visa rules for Indonesian tourists]. | AUS | discussed | politics
TUR | The sides confirmed their interest in [expanding the activities of Turkish contractors]. | AZE TUR | proposed | industry
TUR | Baku and Ankara are stepping up efforts to [attract investors to Nakhchivan]. | AZE TUR | begun | finance
SAU | Pakistan assured [full security to Saudi engineers]. | PAK | agreed | security
DEU | Germany and Morocco plan [a joint project on water reuse]. | DEU MAR | willing | water
FIN | The ministers confirmed that the two countries would [build a second undersea power cable]. | EST FIN | agreed | energy
ETH | The committee called on both governments to [address the delays in issuing driver visas]. | DJI ETH | proposed | politics
COL | The two nations committed to [a joint plan against illegal gold mining]. | COL ECU | agreed | security
COL | They stressed the urgency of [protecting indigenous communities along the border]. | COL ECU | discussed | politics
WSM | Samoa looks to Japan for [help with waste management]. | WSM | proposed | environment
IND | The Indian side assured the Bhutanese side of [the uninterrupted supply of essential goods]. | IND | agreed | trade
GBR | The two countries plan to [deepen collaboration in the creative industries]. | GBR NGA | willing | culture
GBR | Britain is to [help Nigeria digitise its land registry]. | GBR | agreed | digital
AUS | Australia has committed to [helping Indonesia develop its electric vehicle industry]. | AUS | agreed | industry
LKA | The two leaders agreed to [work towards the early finalisation of the maritime boundary treaty]. | LKA MDV | agreed | security
DEU | "We need to [cut red tape for Moroccan nurses]," German Minister Jana Krause said. | DEU MAR | discussed | health
NOR | Vietnamese Minister Tran Nam called on Norway to [help Vietnam in marine aquaculture]. | VNM | proposed | agriculture
DEU | Morocco has promised [closer cooperation on the return of rejected asylum seekers]. | MAR | agreed | labour
""".strip().splitlines()


def pledges(where: str, sentence: str) -> list[Pledge]:
    lead = f"{TOWNS[where]}, May 6, 2024 – Officials of {NAMES[where]} met on Monday, the foreign ministry said."
    return [r for r in read_text(f"{lead} {sentence}") if isinstance(r, Pledge)]


@pytest.mark.parametrize("row", PLAIN)
def test_plainly_told(row: str) -> None:
    where, marked, actors, strength, sector = row.split(" | ")
    found = pledges(where, marked.replace("[", "").replace("]", ""))
    assert [(" ".join(p.actors), p.strength, p.sector) for p in found] == [(actors, strength, sector)]
    assert found[0].action == marked[marked.index("[") + 1 : marked.index("]")].removesuffix(".")


@pytest.mark.parametrize(
    "headline",
    ["Peru to simplify customs clearance for Chilean goods", "Chile, Peru to launch joint satellite", "PERU TO HOST CHILEAN MINISTER"],
)
def test_a_headline_alone_undertakes_nothing(headline: str) -> None:
    text = f"{headline}\n\nLIMA, May 6, 2024 – Officials of Peru and Chile met on Monday, the foreign ministry said.\n"
    assert not [p for p in read_text(text) if isinstance(p, Pledge)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two countries have agreed on nothing so far, the newspaper said.",
        "The ministers will hold consultations in Kigali on Tuesday.",
        "The agreement will be signed in Kigali in June.",
        "The sides discussed cooperation between the two countries.",
        "The president expressed gratitude to Rwanda for its support in the fight against the pandemic.",
        "Rwanda denied that it planned to close its embassy in Nairobi.",
    ],
)
def test_no_undertaking(sentence: str) -> None:
    assert pledges("KEN", sentence) == []


# a report, its undertakings in brackets, and below them who undertakes each, its rung and its sector
REPORTS = """
MAPUTO, April 17, 2023 – The President of Mozambique, Artur Macamo, received on Monday the Foreign Minister of Portugal, João Valente.
During the meeting the two officials discussed [the prospects for cooperation in ocean research]. Valente reaffirmed Portugal's
readiness to [continue training Mozambican special forces]. He also announced that Lisbon would [open a second Portuguese school in
Beira]. Macamo, for his part, invited Portuguese companies to [invest in the gas sector of Cabo Delgado]. He stressed the need to [speed
up the issuing of work visas]. "We want to [see more Portuguese engineers in our ports]," he added. The two sides agreed to [hold annual
political consultations].
=> MOZ PRT discussed science; PRT willing security; PRT agreed education; MOZ proposed energy; MOZ discussed politics;
MOZ willing transport; MOZ PRT agreed politics
---
ASUNCIÓN, Nov 12 (IP) – Paraguay and Taiwan will [implement a new electric bus programme], the Ministry of Industry announced after a
meeting of Minister Luis Acosta with Ambassador José Chen. Chen indicated that Taiwan intends to [import more Paraguayan pork]. Acosta
said Paraguay hopes to [attract Taiwanese chip makers]. The parties undertook to [simplify sanitary procedures]. It was also agreed to
[send Paraguayan technicians to Taipei for training].
=> PRY TWN agreed transport; TWN willing trade; PRY proposed industry; PRY TWN agreed health; PRY TWN agreed education
---
MANAMA, May 5, 2024 (BNA) – His Royal Highness Prince Faisal bin Rashid, the Crown Prince and Prime Minister of Bahrain, received here
today the Foreign Minister of Türkiye, Kemal Arslan. HRH the Crown Prince affirmed Bahrain's keenness to [strengthen economic ties with
Türkiye]. The Turkish minister expressed his country's desire to [enhance cooperation in the defence industry]. The two sides reviewed
[ways to facilitate investment in real estate]. They stressed the importance of [intensifying efforts to restore peace in Gaza]. The
Foreign Minister of Türkiye also expressed his country's commitment to [supporting the security of the Gulf region].
=> BHR willing trade; TUR willing security; BHR TUR discussed finance; BHR TUR discussed security; TUR agreed security
---
BERNE, 8 September 2021 – Federal Councillor Beat Steiner met Kosovo's Foreign Minister Arta Krasniqi on Wednesday. Switzerland will
continue to [support Kosovo in strengthening the rule of law]. Steiner encouraged Kosovo and Serbia to [resume their dialogue]. Kosovo
wants to [benefit from the Swiss model of vocational training]. Switzerland plans to [support projects for drinking water supply].
Krasniqi reiterated her government's commitment to [regional cooperation].
=> CHE agreed politics; CHE proposed politics; XKX willing education; CHE willing water; XKX agreed politics
---
LUANDA, Aug. 30, 2023 – Angola and Zambia intend to [restore the rail link through Luau], Angolan President Manuel Neto said on
Wednesday during a visit by Zambian President Peter Zulu. "We have decided to [abolish visas for holders of ordinary passports]," Neto
told reporters. "We must [connect our electricity grids]." Zulu said the two countries should [stop depending on foreign aid] and
promised that Zambia would [supply maize to Angola]. Officials from both countries have begun [work on a joint park management plan].
=> AGO ZMB willing transport; AGO ZMB agreed politics; AGO ZMB discussed energy; AGO ZMB proposed politics;
ZMB agreed agriculture; AGO ZMB begun environment
---
BEIJING, Sept. 5 (Xinhua) – China is willing to work with Namibia to [carry forward traditional friendship], Chinese President Liang Wei
said on Thursday when meeting with Namibian President Tuli Shikongo. China supports Namibia in [processing uranium locally], Liang said.
He noted that China will [provide training opportunities for Namibian youth]. The two sides should [expand cooperation in green
hydrogen], he added. Shikongo said Namibia is willing to [learn from China's experience in poverty reduction] and looks forward to [more
Chinese investment in infrastructure].
=> CHN willing politics; CHN willing energy; CHN agreed education; CHN NAM proposed energy; NAM willing politics; NAM proposed transport
---
KAMPALA, Feb 9, 2022 – Uganda and the Democratic Republic of Congo will [jointly pave three border roads], Works Minister Peter Okello
has said. Okello disclosed that the two governments had resolved to [remove trade barriers at Mpondwe]. "We are going to [train customs
officers from the other side]," he said. Congolese Infrastructure Minister Jean Mbuyi asked Uganda to [extend the power line to Beni].
He assured Ugandan contractors of [security on the sites].
=> COD UGA agreed transport; COD UGA agreed trade; UGA agreed customs; COD proposed energy; COD agreed security
---
ANKARA, May 30, 2024 – Türkiye and Hungary are determined to [bring ties to a higher level], President Kemal Aydin said at a joint news
conference with Prime Minister Laszlo Varga. Aydin said they had discussed [steps to increase Turkish gas deliveries to Hungary].
Hungary will continue to [back Türkiye's EU bid], Varga stressed. The two leaders tasked their trade ministers with [preparing a plan to
diversify trade]. Turkish Airlines and the Hungarian airport operator plan to [launch new cargo flights].
=> HUN TUR willing politics; HUN TUR discussed energy; HUN agreed politics; HUN TUR ordered trade; HUN TUR willing transport
---
YEREVAN, July 8, 2024 – Armenia and Bulgaria will [step up cooperation in the defence industry], Prime Minister Aram Petrosyan said
after talks with his Bulgarian counterpart Ivan Stoyanov. Stoyanov confirmed that Bulgaria supports [visa liberalisation for Armenian
citizens]. Petrosyan proposed [establishing a ferry link across the Black Sea]. "Bulgaria will [assist Armenia in reforming its
police]," Stoyanov told journalists. The two agreed on the need to [diversify energy routes].
=> ARM BGR agreed security; BGR willing politics; ARM proposed transport; BGR agreed security; ARM BGR discussed energy
---
LILONGWE, 5 June 2023 – The African Development Bank will [finance the rehabilitation of three irrigation schemes in Malawi], its
country manager Grace Adu announced. Malawi's Finance Minister Peter Banda urged the bank to [also support the power sector]. Adu said
the bank was considering [new support for rural roads]. Banda pledged to [strengthen procurement controls].
=> AfDB agreed water; MWI proposed energy; AfDB discussed transport; MWI agreed politics
""".strip().split("\n---\n")


@pytest.mark.parametrize("report", REPORTS)
def test_reports(report: str) -> None:
    marked, expected = " ".join(report.split()).split(" => ")
    found = [p for p in read_text(marked.replace("[", "").replace("]", "")) if isinstance(p, Pledge)]
    told = [" ".join((*p.actors, p.strength, str(p.sector))) for p in sorted(found, key=lambda p: p.evidence[0].start)]
    assert told == expected.split("; ")
