"""Plain sentences on projects of all types, as agencies, ministries and banks word them, and their look-alikes."""

import pytest

from pledger import read_text
from pledger.records.types import Project

# countries | sentence | type; status; location; name
CASES = """
Kenya+Uganda|The two countries agreed to build a railway from Malaba to Kampala.|railway;planned;KEN UGA;railway from Malaba to Kampala
Kenya+Uganda|Construction of the Malaba–Kampala railway began in March.|railway;under_construction;UGA;Malaba–Kampala railway
Kenya+Uganda|The Eldoret–Kampala oil pipeline was commissioned on Monday.|pipeline;operating;KEN UGA;Eldoret–Kampala oil pipeline
Kenya+Uganda|They noted progress on the Eldoret-Kampala oil pipeline.|pipeline;under_construction;KEN UGA;Eldoret-Kampala oil pipeline
Kenya+Uganda|A one-stop border post at Suam will be opened in December.|border_post;planned;KEN UGA;one-stop border post at Suam
Kenya+Ethiopia|The Lamu–Addis Ababa corridor was discussed at length.|corridor;-;ETH KEN;Lamu–Addis Ababa corridor
Nigeria+Niger|The Kano-Maradi railway project is 62 percent complete.|railway;under_construction;NER NGA;Kano-Maradi railway
Nigeria+Niger|Work on the Kano-Maradi railway is progressing well.|railway;under_construction;NER NGA;Kano-Maradi railway
Ghana+Togo|Ghana and Togo will set up a joint industrial park at Aflao.|industrial_zone;planned;GHA;joint industrial park at Aflao
Ghana+China|The China-funded Jamestown fishing port complex was inaugurated in Accra.|other;operating;GHA;Jamestown fishing port complex
Senegal+Mali|Senegal and Mali want to rehabilitate the Dakar–Bamako railway.|railway;operating;MLI SEN;Dakar–Bamako railway
Senegal+Mali|The Dakar-Bamako corridor carries most of Mali's imports.|corridor;operating;MLI SEN;Dakar-Bamako corridor
Mali+China|A malaria research centre built by China was opened in Bamako.|other;operating;MLI;malaria research centre
Zambia+Angola|A feasibility study for the Luena–Chingola railway has been completed.|railway;planned;AGO ZMB;Luena–Chingola railway
Namibia+Botswana|The Trans-Kalahari railway will link Walvis Bay to Botswana's coalfields.|railway;planned;BWA NAM;Trans-Kalahari railway
Namibia+Botswana|The Buitepos-Mamuno border post operates around the clock.|border_post;operating;BWA NAM;Buitepos-Mamuno border post
Rwanda+Burundi|The Ruzizi III hydropower plant is to be built by 2028.|hydropower;planned;BDI COD RWA;Ruzizi III hydropower plant
Ethiopia+Turkey|The Turkish-built textile factory in Adama was put into operation in 2019.|plant;operating;ETH;textile factory in Adama
Egypt+Russia|A Russian industrial zone is being set up in Port Said.|industrial_zone;under_construction;EGY;Russian industrial zone
Algeria+Niger|The Algerian side will resume work on the Trans-Saharan highway.|road;planned;;Trans-Saharan highway
Algeria+Mauritania|Algeria is building the Tindouf–Zouerate road in Mauritania.|road;under_construction;DZA MRT;Tindouf–Zouerate road
Algeria+Tunisia|The two sides agreed to reopen the Tunis–Annaba train line.|railway;planned;DZA TUN;Tunis–Annaba train line
Morocco+Spain|The Tarifa-Tangier ferry service was resumed on April 15.|other;operating;ESP MAR;Tarifa-Tangier ferry service
Guatemala+Mexico|The Tecún Umán border crossing has been closed since January.|border_post;suspended;GTM MEX;Tecún Umán border crossing
Guatemala+Mexico|Mexico will extend the Interoceanic railway to Guatemala.|railway;planned;GTM MEX;Interoceanic railway
Guatemala+Taiwan|The Taiwan-funded Chimaltenango hospital opened its doors in 2022.|other;operating;GTM;Chimaltenango hospital
Colombia+Ecuador|The Rumichaca international bridge was reopened to traffic.|road;operating;COL ECU;Rumichaca international bridge
Peru+Brazil|The Interoceanic Highway was completed in 2011.|road;operating;BRA PER;Interoceanic Highway
Peru+China|The port of Chancay, being built by a Chinese company, will open in November.|logistics;under_construction;PER;port of Chancay
Peru+China|China's Cosco is building the Chancay megaport north of Lima.|logistics;under_construction;PER;Chancay megaport
Argentina+Chile|Chile and Argentina are seeking investors for the Agua Negra tunnel.|road;planned;ARG CHL;Agua Negra tunnel
Argentina+Chile|The Cristo Redentor pass will be expanded, the ministers said.|border_post;operating;ARG CHL;Cristo Redentor pass
Cuba+Vietnam|Vietnam will help Cuba build a rice mill in Pinar del Río.|plant;planned;CUB;rice mill in Pinar del Río
Jamaica+China|The North-South Highway, built by China Harbour, was opened in 2016.|road;operating;JAM;North-South Highway
Romania+Moldova|Romania will finance the renovation of the Chisinau hospital.|other;operating;MDA;renovation of the Chisinau hospital
Serbia+China|The Chinese contractor is due to complete the Novi Sad bypass next year.|road;under_construction;SRB;Novi Sad bypass
Serbia+China|Modernisation of the Nis–Brestovac railway will be financed by a Chinese loan.|railway;planned;SRB;Nis–Brestovac railway
Hungary+Slovakia|The Monostor Bridge between Komárom and Komárno opened in 2020.|road;operating;HUN SVK;Monostor Bridge
Austria+Italy|The Brenner Base Tunnel is scheduled for completion in 2032.|railway;under_construction;AUT ITA;Brenner Base Tunnel
France+Italy|Work on the Lyon–Turin line is continuing.|railway;under_construction;FRA ITA;Lyon–Turin line
Denmark+Germany|The Fehmarnbelt tunnel will be ready by 2029.|road;under_construction;DEU DNK;Fehmarnbelt tunnel
Turkey+Georgia|The Ahiska-Borchka power line carries electricity to Turkey.|power_line;operating;GEO TUR;Ahiska-Borchka power line
Turkey+Somalia|Turkey will build a spaceport in Somalia.|other;planned;SOM;spaceport in Somalia
Turkey+Bosnia and Herzegovina|Turkey is financing the Sarajevo–Belgrade motorway.|road;planned;BIH SRB;Sarajevo–Belgrade motorway
Azerbaijan+Georgia|The Baku-Supsa pipeline has been idle since 2022.|pipeline;suspended;AZE GEO;Baku-Supsa pipeline
Armenia+Georgia|The Friendship Bridge on the Armenia-Georgia border was opened in 2022.|road;operating;ARM GEO;Friendship Bridge
Russia+Mongolia|The two sides noted the importance of the Union East gas pipeline.|pipeline;planned;MNG;Union East gas pipeline
Russia+Mongolia|Russia will reconstruct TPP-3 in Ulaanbaatar.|power_plant;operating;MNG;TPP-3 in Ulaanbaatar
Russia+Belarus|The second unit of the Belarusian NPP was put into commercial operation.|power_plant;operating;BLR;Belarusian NPP
Kazakhstan+China|A Kazakh logistics terminal was opened in Xi'an.|logistics;operating;CHN;Kazakh logistics terminal
Kyrgyzstan+Uzbekistan|Three hydropower plants, among them Kambarata-1, will be built in Kyrgyzstan.|hydropower;planned;KGZ;Kambarata-1
Tajikistan+China|The Dushanbe–Kulma highway was rebuilt with Chinese loans.|road;operating;TJK;Dushanbe–Kulma highway
Iran+Pakistan|The Gabd-Rimdan border crossing was inaugurated in 2020.|border_post;operating;IRN PAK;Gabd-Rimdan border crossing
Pakistan+Saudi Arabia|Saudi Arabia is considering a $10 billion refinery in Gwadar.|plant;planned;PAK;refinery in Gwadar
India+Nepal|India's NHPC will develop the West Seti hydropower project in Nepal.|hydropower;planned;NPL;West Seti hydropower project
India+Nepal|The Raxaul-Kathmandu railway line remains at the survey stage.|railway;planned;IND NPL;Raxaul-Kathmandu railway line
India+Bhutan|Work on the Kokrajhar-Gelephu rail link will begin soon.|railway;planned;BTN IND;Kokrajhar-Gelephu rail link
India+Sri Lanka|A solar power plant in Sampur will be built with Indian assistance.|power_plant;planned;LKA;solar power plant in Sampur
India+Maldives|India handed over a police academy in Addu City to the Maldives.|other;operating;MDV;police academy in Addu City
India+Myanmar|The Sittwe port was made operational in May 2023.|logistics;operating;MMR;Sittwe port
India+Tanzania|IIT Madras opened its Zanzibar campus in October.|university;operating;TZA;Zanzibar campus
India+Mauritius|The Metro Express project in Mauritius was built with an Indian line of credit.|railway;operating;MUS;Metro Express
Nepal+China|The feasibility study of the Kerung–Kathmandu railway is under way.|railway;planned;CHN NPL;Kerung–Kathmandu railway
Laos+Vietnam|Vietnam and Laos agreed to speed up the Vung Ang–Vientiane railway.|railway;planned;LAO VNM;Vung Ang–Vientiane railway
Laos+Vietnam|The Vung Ang 3 wharf will be handed over to Laos.|logistics;under_construction;VNM;Vung Ang 3 wharf
Vietnam+Russia|The Vietnam–Russia Tropical Centre will build a new laboratory in Hoa Lac.|other;planned;VNM;new laboratory in Hoa Lac
Indonesia+Japan|Japan will lend 140 billion yen for phase two of the Jakarta MRT.|railway;planned;IDN;Jakarta MRT
Philippines+South Korea|South Korea will finance the Panay-Guimaras-Negros bridges.|road;planned;PHL;Panay-Guimaras-Negros bridges
Australia+Papua New Guinea|Australia will upgrade the Lombrum naval base on Manus Island.|other;operating;PNG;Lombrum naval base
Fiji+China|The Stinson Parade Bridge in Suva was built with Chinese aid.|road;operating;FJI;Stinson Parade Bridge
Samoa+Japan|The Vaisigano Bridge was rebuilt under a Japanese grant.|road;operating;WSM;Vaisigano Bridge
Jordan+Israel|The Prosperity project was put on hold.|other;suspended;;Prosperity project
Oman+United Arab Emirates|The Sohar–Abu Dhabi railway will cost $3 billion.|railway;planned;ARE OMN;Sohar–Abu Dhabi railway
Saudi Arabia+Bahrain|The King Hamad Causeway is to run parallel to the existing causeway.|road;planned;BHR SAU;King Hamad Causeway
China+Zambia|China will help modernise the Tanzania-Zambia Railway.|railway;operating;TZA ZMB;Tanzania-Zambia Railway
China+Uganda|The 600-MW Karuma dam, financed by China Exim Bank, was commissioned in September.|hydropower;operating;UGA;Karuma dam
China+Hungary|The Confucius Institute in Debrecen opened its doors in 2019.|university;operating;HUN;Confucius Institute in Debrecen
South Korea+Ethiopia|KOICA launched a smart farm project in the Oromia region.|other;operating;ETH;smart farm project in the Oromia region
Germany+Kazakhstan|The German-Kazakh University in Almaty was expanded.|university;operating;KAZ;German-Kazakh University in Almaty
Qatar+Rwanda|Work on the new Bugesera airport is scheduled to end in 2026.|airport;under_construction;RWA;Bugesera airport
United Arab Emirates+Kenya|The Mahathi oil terminal at Kisumu has not yet been opened.|logistics;planned;KEN;Mahathi oil terminal
Chad+Cameroon|The Kousseri–N'Djamena bridge remains closed to trucks.|road;suspended;CMR TCD;Kousseri–N'Djamena bridge
Benin+Niger|Oil exports through the Niger–Benin pipeline have been suspended since June.|pipeline;suspended;BEN NER;Niger–Benin pipeline
Benin+Niger|The 1,950-kilometre Niger–Benin pipeline was completed in November 2023.|pipeline;operating;BEN NER;Niger–Benin pipeline
Togo+China|The Adakpamé interchange in Lomé is one of the projects funded by China.|road;planned;TGO;Adakpamé interchange
Liberia+Sweden|Sweden launched the third phase of the Feeder Roads Programme in Liberia.|programme;operating;LBR;Feeder Roads Programme
Gambia+Senegal|The Senegambia Bridge at Farafenni was opened to traffic in January 2019.|road;operating;GMB;Senegambia Bridge
Eswatini+Taiwan|Taiwan helped to build the new referral hospital in Manzini.|other;operating;SWZ;new referral hospital in Manzini
Sudan+Qatar|Qatar and Sudan initialled an agreement to develop Suakin port.|logistics;planned;SDN;Suakin port
Yemen+Saudi Arabia|The Saudi programme rehabilitated the Al Ghaydah airport.|airport;operating;YEM;Al Ghaydah airport
Lebanon+France|France's CMA CGM runs the container terminal in Beirut.|logistics;operating;LBN;container terminal in Beirut
Syria+Jordan|The Nassib-Jaber crossing has reopened for passengers and goods.|border_post;operating;JOR SYR;Nassib-Jaber crossing
Iran+Tajikistan|An Iranian tractor plant will open in the Danghara free economic zone.|plant;planned;TJK;Iranian tractor plant
Kyrgyzstan+Russia|The Russian-Kyrgyz Development Fund has financed 3,000 projects.|fund;operating;KGZ RUS;Russian-Kyrgyz Development Fund
Japan+Nepal|The Nagdhunga tunnel, Nepal's first, was built with Japanese assistance.|road;operating;NPL;Nagdhunga tunnel
Bangladesh+India|Bangladesh has given the go-ahead for the Mongla economic zone.|industrial_zone;planned;BGD;Mongla economic zone
Pakistan+Azerbaijan|SOCAR expressed interest in the Machike–Thallian oil pipeline.|pipeline;planned;AZE PAK;Machike–Thallian oil pipeline
Pakistan+Afghanistan|The Torkham border crossing was reopened after nine days.|border_post;operating;AFG PAK;Torkham border crossing
Pakistan+Russia|Moscow and Islamabad signed a protocol on the revival of the Karachi steel mill.|plant;-;PAK;Karachi steel mill
Indonesia+Timor-Leste|The Motaain border post was renovated in 2016.|border_post;operating;IDN TLS;Motaain border post
Indonesia+South Korea|LG and Hyundai opened a battery cell plant in Karawang.|plant;operating;IDN;battery cell plant in Karawang
Vanuatu+China|The Luganville wharf was expanded with a loan from China.|logistics;operating;VUT;Luganville wharf
Nauru+Australia|Australia will help Nauru to build a new hospital in Denigomodu.|other;planned;NRU;new hospital in Denigomodu
Bolivia+Argentina|Since July gas has flowed north through the Juana Azurduy pipeline.|pipeline;operating;ARG BOL;Juana Azurduy pipeline
Brazil+Uruguay|Brazil is to dredge the Lagoa Mirim waterway this year.|corridor;-;BRA URY;Lagoa Mirim waterway
Dominican Republic+Haiti|The Dajabón border market was shut in September.|border_post;suspended;DOM HTI;Dajabón border market
Trinidad and Tobago+Venezuela|The Dragon gas field project was discussed by the two energy ministers.|other;-;;Dragon gas field
Belarus+China|The Great Stone industrial park has 130 resident companies.|industrial_zone;-;BLR;Great Stone industrial park
Moldova+Turkey|The hospital in Ceadir-Lunga was renovated by the Turkish agency TIKA.|other;operating;MDA;hospital in Ceadir-Lunga
Albania+United Arab Emirates|The Masdar-KESH wind farm is planned for Topojë.|power_plant;planned;ALB;Masdar-KESH wind farm
Slovenia+Hungary|The Pince–Tornyiszentmiklós motorway link dates back to 2008.|road;operating;HUN SVN;Pince–Tornyiszentmiklós motorway
Czechia+Poland|Stork II, a gas interconnector between Libhošť and Kędzierzyn, was shelved.|pipeline;suspended;CZE POL;Stork II
Kosovo+Germany|KfW is financing a solar heating plant in Pristina.|power_plant;planned;XKX;solar heating plant in Pristina
United Kingdom+France|EDF and Centrica are building Sizewell C in Suffolk.|power_plant;under_construction;GBR;Sizewell C
"""

NONE = """
Kenya+Uganda|The talks were held at the Kampala Serena Hotel.
Kenya+Uganda|President Museveni arrived at Jomo Kenyatta International Airport on Monday.
Kenya+Uganda|He was welcomed at Entebbe airport by the foreign minister.
Kenya+Uganda|The two ministers discussed railway cooperation and road safety.
Kenya+Uganda|They agreed to strengthen cooperation in the field of transport corridors.
Kenya+Uganda|The exchange programme of the visit included a wreath-laying ceremony.
Kenya+Uganda|The ministers signed a road map for cooperation.
Kenya+Uganda|Kenya and Uganda want to build bridges between their peoples.
Kenya+Uganda|Students of Makerere University met the ambassador.
Kenya+Uganda|The ambassador gave a lecture at the University of Nairobi.
Kenya+Uganda|The delegation visited the Museum of the Revolution and the National Library.
Kenya+Uganda|A wreath was laid at the monument to the Unknown Soldier.
Kenya+Uganda|The Ministry of Roads and Transport signed the memorandum.
Kenya+Uganda|Kenya Railways Corporation and Uganda Railways Corporation signed a memorandum.
Kenya+Uganda|The head of the Kenya Ports Authority took part in the meeting.
Kenya+Uganda|The two sides agreed to facilitate trade and remove non-tariff barriers on the border.
Kenya+Uganda|The number of joint projects has doubled.
Kenya+Uganda|They spoke of investment projects in energy, mining and agriculture.
Kenya+Uganda|There are many opportunities for investors in infrastructure projects.
Kenya+Uganda|The president praised the role of the African Union in the peace process.
Kenya+Uganda|Exports of cement from Kenyan plants rose by 12 percent.
Kenya+Uganda|The conference took place in the Kenyatta International Convention Centre.
Kenya+Uganda|He attended a football match at Mandela National Stadium.
Kenya+Uganda|He holds a degree from the Institute of International Relations.
Kenya+Uganda|Kenya's rail network is 2,700 kilometres long.
Kenya+Uganda|The presidents opened the business forum in Kampala.
Kenya+Uganda|The agreement opens a new page in relations between the two countries.
Kenya+Uganda|The two sides agreed to establish a joint working group on energy.
Kenya+Uganda|The foreign ministers established a political consultation mechanism.
Kenya+Uganda|The minister called for a fund-raising campaign.
Kenya+Uganda|A road accident killed six people near the border.
Kenya+Uganda|Police closed the road to the airport during the visit.
Kenya+Uganda|The International Monetary Fund approved a programme for Kenya.
Kenya+Uganda|The World Food Programme delivered maize to the refugees.
Kenya+Uganda|The memorandum provides for cooperation between ports and airports.
Kenya+Uganda|The minister stressed the need for diversified transport routes.
Kenya+Uganda|The leaders laid the foundation of a strategic partnership.
Kenya+Uganda|The flight to Kampala takes one hour.
Kenya+Uganda|The president left for Nairobi by train.
Kenya+Uganda|The Development Bank of Kenya opened a credit line for exporters.
Kenya+Uganda|The peace project of President Ruto was welcomed by the neighbours.
Kenya+Uganda|The embassy held a reception at the National Theatre.
Chile+Peru|The ministers met at the Centre for Strategic Studies in Lima.
Chile+Peru|The delegation flew from Santiago to Lima on a commercial flight.
Chile+Peru|The two universities signed a memorandum on student exchange.
Chile+Peru|The rector of the University of Chile gave a speech.
Chile+Peru|The ports of the two countries compete for Asian cargo.
Chile+Peru|They will work on a programme of meetings for next year.
Chile+Peru|The ministers agreed on a work plan for 2025.
Chile+Peru|Train and bus companies complained about delays.
Chile+Peru|The Pacific Alliance is a bridge to Asia, he said.
Chile+Peru|They called for a joint fight against crime on the border.
Chile+Peru|The infrastructure of border regions needs investment.
Chile+Peru|The Association of Road Builders supports the agreement.
Chile+Peru|The two navies will hold a joint exercise off the port of Callao.
Chile+Peru|Wreaths were laid at the monument to Bernardo O'Higgins.
Chile+Peru|A ship carrying aid left the port of Valparaíso.
Chile+Peru|Their talks took place at the presidential palace.
Chile+Peru|The president toured the old town and a craft market.
Chile+Peru|Chile's power plants burn less coal than ten years ago.
Chile+Peru|The programme for the visit had not been published.
Chile+Peru|Students from both countries took part in the summer school.
"""


def _projects(countries: str, sentence: str) -> list[Project]:
    a, b = countries.split("+")
    lead = f"The governments of {a} and {b} have close relations, the foreign ministry said. {a} and {b} want more trade."
    return [r for r in read_text(f"May 6, 2024 – {lead} {sentence}\n") if isinstance(r, Project)]


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_project(case: str) -> None:
    countries, sentence, wanted = case.split("|")
    found = [f"{r.type};{r.status or '-'};{' '.join(r.location)};{r.name}" for r in _projects(countries, sentence)]
    assert found == [wanted]


@pytest.mark.parametrize("case", NONE.strip().splitlines())
def test_no_project(case: str) -> None:
    assert not _projects(*case.split("|"))
