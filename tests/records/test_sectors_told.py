"""The sector of what is undertaken: by its own words, and where they say nothing of it by what stands before."""

import pytest

from pledger import read_text
from pledger.lexicon import load
from pledger.mentions.promising import phrases
from pledger.records.sectors import sector
from pledger.records.types import Pledge

# sector|what is undertaken
OBJECTS = """
security|hold joint naval drills in the Gulf of Guinea
security|exchange intelligence on armed groups
security|set up a joint coast guard patrol
security|co-produce artillery shells
security|deepen cooperation against money counterfeiters and bank robbers
security|train Somali police cadets
security|share lists of wanted fugitives
security|fight cybercrime together
security|clear landmines along the frontier
security|combat piracy off the coast
security|extradite suspects more quickly
security|sign a pact on mutual legal assistance in criminal matters
security|transfer convicted prisoners
security|curb arms smuggling
security|prevent violent radicalisation of young people
security|strengthen search and rescue at sea
security|cooperate in firefighting and emergency response
security|observe the ceasefire
security|withdraw troops from the disputed area
politics|waive visas for holders of diplomatic passports
politics|introduce a visa-free regime for their citizens
politics|open consulates in each other's second cities
politics|support each other's candidacies in international organisations
politics|resume diplomatic relations
politics|step up exchanges between their parliaments
politics|hold regular foreign office consultations
politics|settle the boundary dispute by peaceful means
politics|deepen all-round cooperation
politics|raise relations to the level of a strategic partnership
politics|exchange visits at the highest level
politics|send humanitarian aid to flood-hit districts
politics|protect the rights of minorities
politics|appoint resident ambassadors
labour|protect the rights of domestic helpers
labour|admit more fruit pickers and farmhands under a seasonal scheme
labour|regulate the flow of migrants
labour|recognise pension rights earned in the other country
labour|abolish recruitment fees for construction workers
labour|combat illegal employment
labour|simplify residence permits for workers
labour|repatriate undocumented migrants
labour|open a labour attache office
health|build a children's hospital in Juba
health|manufacture vaccines together
health|fight malaria and cholera
health|train midwives
health|send ophthalmologists to rural clinics
health|register each other's medicines faster
health|exchange experience in organ transplantation
health|treat war-wounded in military hospitals
health|share data on bird flu outbreaks in humans
education|raise the number of scholarships
education|recognise each other's diplomas
education|open a branch of its technical university
education|teach Swahili in secondary schools
education|exchange lecturers and students
education|set up a vocational training centre
education|supply schools with textbooks
education|train diplomats at its academy
education|reform the school curriculum
science|launch a joint satellite
science|explore the Moon together
science|set up a joint laboratory for nanomaterials
science|build an observatory
science|train cosmonauts
science|cooperate in artificial satellites and remote sensing
science|align technical standards
science|develop quantum technologies
science|protect intellectual property
digital|lay an undersea internet cable
digital|introduce e-government services
digital|roll out 5G networks
digital|support start-ups in software
digital|cooperate on artificial intelligence
digital|cut roaming charges
digital|open a data centre
digital|digitise land records
digital|issue digital identity cards
tourism|attract more holidaymakers
tourism|promote package tours
tourism|build hotels on the lake shore
tourism|develop ecotourism
tourism|train hotel staff
culture|hold Days of Culture next year
culture|return stolen artefacts
culture|restore the old mosque
culture|stage a joint exhibition of paintings
culture|co-produce films
culture|organise friendly football matches
culture|build a stadium
culture|cooperate between their news agencies
culture|translate each other's novels
environment|plant mangroves
environment|cut methane emissions
environment|protect snow leopards
environment|combat desertification
environment|monitor air quality
environment|recycle plastic waste
environment|trade carbon credits
environment|create a transboundary nature reserve
environment|stop illegal logging
environment|help island states adapt to rising seas
water|share the waters of the river fairly
water|repair irrigation canals
water|drill wells in arid districts
water|build a desalination plant
water|modernise sewage treatment
water|exchange data on river flow
water|set up a joint river commission
water|clean the shared lake
agriculture|breed drought-resistant wheat
agriculture|fight locusts
agriculture|lease farmland
agriculture|exchange pedigree cattle
agriculture|ensure food security
agriculture|set up fish farms
agriculture|issue fishing licences
agriculture|control foot-and-mouth disease
agriculture|build grain silos
agriculture|train beekeepers
energy|link their power grids
energy|build a wind farm
energy|explore for oil offshore
energy|build a nuclear reactor
energy|supply liquefied gas
energy|buy more electricity
energy|refine crude together
energy|develop geothermal fields
energy|save energy in public buildings
energy|extend the gas pipeline
industry|mine lithium together
industry|assemble buses
industry|build a cement factory
industry|set up an industrial park
industry|process rare earths
industry|build affordable housing
industry|produce garments
industry|repair ships at their yards
industry|modernise the steelworks
transport|open direct flights
transport|build a bridge over the river
transport|dredge the harbour
transport|run a container train
transport|issue more permits to lorry drivers
transport|recognise each other's driving licences
transport|expand the airport terminal
transport|extend the motorway to the border
transport|set up a dry port
customs|speed up clearance of goods at the border
customs|exchange customs data
customs|open a one-stop border post
customs|abolish transit duties
finance|avoid double taxation
finance|settle payments in national currencies
finance|link their bank card systems
finance|set up a joint investment fund
finance|restructure the debt
finance|provide a soft loan
finance|protect investments
finance|open bank branches
finance|issue sukuk
trade|remove non-tariff barriers
trade|open a trading house
trade|export more honey
trade|buy more coffee
trade|conclude a free trade agreement
trade|lift the ban on poultry imports
trade|organise a trade fair
trade|diversify bilateral trade
trade|supply wheat flour
trade|give market access to small firms
trade|set up a joint chamber of commerce
trade|direct deliveries of tobacco
security|host a squadron of fighter planes
security|hand over the remains of the bandits' leader to the police
politics|shorten visa queues at the embassy
politics|reopen the embassy after twelve years
politics|back each other's bids for seats on UN bodies
labour|let carers stay for five years
labour|insure migrant sailors against accidents at work
labour|open a centre for returning migrants
health|send a hospital ship to the outer islands
health|fight antibiotic resistance
education|send teachers of mathematics to island schools
education|build dormitories for foreign students
education|translate textbooks
science|share seismic data
science|send a joint expedition to the South Pole
science|give access to the synchrotron
digital|open source code of their e-government portal
digital|train programmers
tourism|open beach resorts
culture|stage an opera together
culture|lend the bronze statues for an exhibition
culture|renovate the theatre
culture|send coaches to its football academies
environment|restore peat bogs
environment|stop dumping rubbish at sea
environment|count the wolves of the mountain range
water|clean the wells of the camps
water|release more water from the dam in summer
agriculture|vaccinate sheep against brucellosis
agriculture|send vets
agriculture|plant date palms
energy|exchange solar know-how
energy|store gas in the partner's caverns
energy|insulate public buildings
industry|make solar panels together
industry|produce spare parts for tractors
industry|build 5,000 flats
transport|pave the road to the pass
transport|lease two aircraft to the national carrier
transport|widen the canal
customs|abolish stamps on transit papers
customs|check lorries only once
finance|insure exporters' credits
finance|open an exchange for government bonds
trade|open a shop of national products
trade|double the list of tax-free goods
trade|more of our honey on the shelves of Oslo
industry|joint ventures in pharmaceuticals
energy|take part in financing geothermal stations
health|the supply of medicines
customs|modernise two border posts
transport|repair the road that the Bank spoke of
""".strip().splitlines()

# sector|the sentence before|the undertaking, which says nothing of its field by itself
CARRIED = """
energy|The two countries are to link their power grids.|The ministers instructed their experts to prepare a roadmap by June.
transport|The railway between the two capitals has been closed since 2019.|Both sides agreed to take a decision within a month.
trade|Trade between them fell by a tenth last year.|The presidents agreed to reverse the trend.
water|The level of the shared reservoir has dropped for three years.|The sides agreed to set up a joint technical team.
health|A children's hospital is being built in the capital with a loan from the partner.|The ministers promised to finish it next year.
education|Some 300 students from the country study at the partner's universities.|The minister said the number would be raised.
agriculture|Farmers on both sides complain about locusts.|The ministers agreed to draw up an action plan.
tourism|Only 4,000 holidaymakers came last year.|The two sides are ready to change that.
culture|The museum of the capital keeps 40 sculptures taken in colonial times.|The government is ready to give them back.
security|Armed gangs cross the frontier at night.|The two governments agreed to act together.
finance|The loan was given in 2015 and is to be paid back by 2030.|The government asked the partner to extend the term.
industry|The cement factory has stood idle for a year.|The partners agreed to restart it.
labour|Some 20,000 migrant workers from the country live there.|The ministers agreed to review the procedure.
science|A joint satellite was launched in May.|The agencies plan to launch another.
energy|The pipeline will be 600 kilometres long.|Work is to start in spring.
transport|The bridge will have four lanes.|A contractor will be chosen by the end of the year.
agriculture|Cashew nuts rot in the warehouses for want of buyers.|The minister asked the partner for help.
water|Irrigation canals have silted up in three districts.|The ambassador said his country was ready to help.
energy|The nuclear power plant will have two units.|The sides agreed to complete the talks soon.
health|The vaccine has been tested in three hospitals.|The partner is ready to share the technology.
trade|Non-tariff barriers remain on either side.|The ministers were told to settle the rest.
transport|Direct flights were suspended in 2020.|The parties agreed to resume them.
education|A branch of the university opened in 2022.|The rectors agreed to expand it.
finance|Payments between the banks are held up for weeks.|The governors agreed to find a solution.
industry|The industrial park houses eleven plants.|The sides intend to enlarge the territory.
""".strip().splitlines()

# what is of politics whatever stands before
POLITICS = """
politics|The two countries traded goods worth 400 million dollars last year.|The presidents agreed to maintain regular contacts.
politics|A railway is being built.|The ministers reaffirmed their commitment to regional solidarity.
politics|A loan was granted in March.|The president asked for support in hosting the next summit.
politics|The pipeline will be ready in 2027.|The two leaders agreed to stand by each other.
politics|Trade is growing.|The ministers agreed to meet more often.
politics|Tea is exported.|The parties undertook to support each other at the United Nations.
politics|Wheat exports have doubled.|They agreed to coordinate their positions on international issues.
politics|A power line was inaugurated.|The two sides intend to celebrate the 60th anniversary of their relations.
politics|The port is being enlarged.|The prime ministers agreed to keep up the momentum.
politics|Rice is bought from the partner.|The foreign minister called for unity in the region.
politics|Direct flights began.|The sides agreed to elevate their relationship.
politics|A factory was opened.|The two countries are ready to strengthen mutual trust.
politics|Fish is exported.|The president pledged to work closely with the new government.
politics|A dam was built.|The leaders agreed to hold annual meetings of their cabinets.
politics|Coffee is popular.|The sides agreed to open a new chapter in their relations.
politics|Coal is exported.|Both sides called for dialogue on the conflict in the neighbouring country.
""".strip().splitlines()


@pytest.mark.parametrize("row", OBJECTS)
def test_the_first_noun_tells(row: str) -> None:
    expected, text = row.split("|")
    lexicon = load("en")
    assert sector(lexicon, phrases(lexicon), text)[0] == expected


@pytest.mark.parametrize("row", CARRIED + POLITICS)
def test_what_stands_before_tells(row: str) -> None:
    expected, before, text = row.split("|")
    head = "LIMA, May 14, 2024 – The foreign ministers of Peru and Jordan met here to talk about relations between the two countries."
    found = [p for p in read_text(f"{head}\n\nThey looked at several questions. {before} {text}\n") if isinstance(p, Pledge)]
    assert [p.sector for p in found if p.evidence[0].text in text] == [expected]


def test_a_source_of_one_thing_tells_the_rest() -> None:
    text = (
        "ACCRA, 3 June 2024 – Ghana and Togo opened a joint hospital in Aflao. Doctors of both states work there. Ghana and Togo "
        "train the nurses together.\n\nThe two presidents will see each other in autumn. The ministers agreed to do more."
    )
    assert [p.sector for p in read_text(text) if isinstance(p, Pledge)][-1] == "health"
