"""When and where meetings are, plainly: days of telling, counted days, series under one verb, events that somebody travels to."""

import pytest
from tests.records.reading import Met, meetings

TOLD = [  # a text and one of its meetings
    (
        "GABORONE, 14 May 2024 - The envoy told reporters on Monday that the pact would be signed during Foreign Minister Peya "
        "Mushelenga of "
        "Namibia's forthcoming visit to Botswana.",
        ("visit", ("Peya Mushelenga",), None, "Botswana"),
    ),
    (
        "GABORONE, 14 May 2024 - The ministry on Monday announced that President Nangolo Mbumba of Namibia will visit Botswana on 20 May.",
        ("visit", ("Nangolo Mbumba",), "2024-05-20", "Botswana"),
    ),
    (
        "HANOI, 14 May 2024 - Vietnam and Laos will open the bridge once Lao Prime Minister Sonexay Siphandone visits Vietnam, an official "
        "said on Tuesday.",
        ("visit", ("Sonexay Siphandone",), None, "Vietnam"),
    ),
    (
        "LIMA, 14 May 2024 - Peru and Bolivia agreed to convene in August the Joint Border Committee, idle since 2020.",
        ("commission_session", ("BOL", "PER"), "2024-08", None),
    ),
    (
        "TUNIS, 14 May 2024 - Tunisia and Mali met in Tunis on Monday. The Tunisia-Mali Joint Commission will next meet in "
        "Bamako in a year's "
        "time.",
        ("commission_session", ("MLI", "TUN"), "2025", "Bamako"),
    ),
    (
        "SEOUL, 14 May 2024 - Prime Minister Han Duck-soo received Lao Prime Minister Sonexay Siphandone on Tuesday. The guest arrived in "
        "Seoul a day earlier on a three-day official visit.",
        ("official_visit", ("Sonexay Siphandone",), "2024-05-13/2024-05-15", "Seoul"),
    ),
    (
        "ACCRA, 14 May 2024 - Togo's Foreign Minister Robert Dussey arrives this Wednesday in Accra for a 72-hour official visit.",
        ("official_visit", ("Robert Dussey",), "2024-05-15/2024-05-17", "Accra"),
    ),
    (
        "HELSINKI, 14 May 2024 - The Finnish-Latvian Business Forum opened in Helsinki today and will last until 16 May.",
        ("forum", ("FIN", "LVA"), "2024-05-14/2024-05-16", "Helsinki"),
    ),
    (
        "QUITO, 14 May 2024 - Prime Minister Andrew Holness of Jamaica will fly to Quito in July to attend the CARICOM-Ecuador Summit.",
        ("summit", ("Andrew Holness", "ECU"), "2024-07", "Quito"),
    ),
    (
        "OSLO, 14 May 2024 - Prime Minister Jonas Gahr Støre of Norway is due to visit Iceland in June for the fifth Norway-Iceland summit "
        "with Prime Minister Bjarni Benediktsson.",
        ("summit", ("Jonas Gahr Støre", "Bjarni Benediktsson"), "2024-06", "Iceland"),
    ),
    (
        "APIA, 14 May 2024 - The Fiji-Samoa Joint Committee, which last sat in 2018, has been forgotten, the Fijian envoy said.",
        ("commission_session", ("FJI", "WSM"), "2018", None),
    ),
    (
        "RIGA, 14 May 2024 - Latvia's President Edgars Rinkēvičs and Estonia's President Alar Karis will jointly open the Latvian-Estonian "
        "Investment Forum in Valmiera on Friday.",
        ("forum", ("Edgars Rinkēvičs", "Alar Karis"), "2024-05-17", "Valmiera"),
    ),
    (
        "MALE, 14 May 2024 - Maldivian Foreign Minister Moosa Zameer will talk on Thursday with his Indian colleague S. Jaishankar.",
        ("talks", ("Moosa Zameer", "S. Jaishankar"), "2024-05-16", None),
    ),
    (
        "MALE, 14 May 2024 - Maldivian Foreign Minister Moosa Zameer rang up Indian Minister S. Jaishankar on Monday to thank him for aid.",
        ("call", ("Moosa Zameer", "S. Jaishankar"), "2024-05-13", None),
    ),
    (
        "PRAIA, 14 May 2024 - Minister Rui Figueiredo of Cabo Verde met Angolan Minister Téte António in Praia in the framework of the "
        "latter's working visit to Cabo Verde on 12 and 13 May 2024.",
        ("working_visit", ("Téte António",), "2024-05-12/2024-05-13", "Cabo Verde"),
    ),
    (
        "PRAIA, 14 May 2024 - Minister Téte António of Angola met Minister Rui Figueiredo of Cabo Verde during the former's "
        "working visit to "
        "Cabo Verde on 12 and 13 May 2024.",
        ("working_visit", ("Téte António",), "2024-05-12/2024-05-13", "Cabo Verde"),
    ),
    (
        "SUVA, 14 May 2024 - Fijian Prime Minister Sitiveni Rabuka called on Monday on the Governor-General of Papua New "
        "Guinea, Bob Dadae, in "
        "Port Moresby.",
        ("talks", ("Sitiveni Rabuka", "Bob Dadae"), "2024-05-13", "Port Moresby"),
    ),
    (
        "AMMAN, 14 May 2024 - Kuwait's Ambassador Hamad Al-Marri was received on Monday by HRH Prince Faisal bin Hussein, the Regent and "
        "Deputy Supreme Commander, in Amman.",
        ("talks", ("Hamad Al-Marri", "Faisal bin Hussein"), "2024-05-13", "Amman"),
    ),
    (
        "BRASÍLIA, 14 May 2024 - Brazil's President Lula da Silva will be received in Asunción on Friday (17) by Paraguay's President "
        "Santiago Peña. The same day the two presidents are to close the Brazil-Paraguay Business Forum.",
        ("forum", ("Lula da Silva", "Santiago Peña"), "2024-05-17", "Asunción"),
    ),
    (
        "TBILISI, 17 May 2024 - Georgia's Foreign Minister Ilia Darchiashvili begins a two-day official visit to Latvia on Monday.",
        ("official_visit", ("Ilia Darchiashvili",), "2024-05-20/2024-05-21", "Latvia"),
    ),
    (
        "DAKAR, 14 May 2024 - Senegal and Gambia met on Monday. They agreed to:\n\n(a) organize a business forum in Banjul in "
        "the first half "
        "of 2025;\n\n(b) share data.",
        ("forum", ("GMB", "SEN"), "2025-01/2025-06", "Banjul"),
    ),
    (
        "LOMÉ, 14 May 2024 - Presidents Faure Gnassingbé of Togo and Patrice Talon of Benin met in Lomé on Monday. On the eve "
        "of the meeting "
        "Talon called on Togo's Speaker Kodjo Adedze.",
        ("talks", ("Patrice Talon", "Kodjo Adedze"), "2024-05-12", "Lomé"),
    ),
]

TOLD += [
    (  # a day behind the frame is that of what took place in it
        "SOFIA, 14 May 2024 - Within the scope of his visit to Tirana, Bulgarian Minister Petar Iliev will meet on 16 May with Albania's "
        "Minister Ana Hoxha.",
        ("talks", ("Petar Iliev", "Ana Hoxha"), "2024-05-16", "Tirana"),
    ),
    (
        "ACCRA, 14 May 2024 - Ghana's Minister Kofi Mensah will travel to Lomé to deliver a message, before leaving on Friday for Cotonou.",
        ("visit", ("Kofi Mensah",), None, "Lomé"),
    ),
    (
        "TUNIS, 14 May 2024 - Tunisia's Minister Ali Ben Salem paid a visit to the Senegalese capital Dakar on Monday where he met with "
        "Senegal's Minister Awa Diop.",
        ("talks", ("Ali Ben Salem", "Awa Diop"), "2024-05-13", "Dakar"),
    ),
    (
        "TUNIS, 14 May 2024 - Tunisia's Minister Ali Ben Salem flew to Dakar and met Senegal's Minister Awa Diop on Monday.",
        ("talks", ("Ali Ben Salem", "Awa Diop"), "2024-05-13", "Dakar"),
    ),
    (  # of a tour, in the land of the host
        "TUNIS, 14 May 2024 - Tunisia's Minister Ali Ben Salem visited Dakar. He then visited Niger. The minister held "
        "talks with Niger's Minister Issa Garba.",
        ("talks", ("Ali Ben Salem", "Issa Garba"), None, None),
    ),
    (
        "MANILA, 14 May 2024 - President Bongbong Marcos of the Philippines arrived back in Manila on May 13, wrapping up a state visit to "
        "Brunei. During the trip he held talks with Sultan Hassanal Bolkiah of Brunei.",
        ("talks", ("Bongbong Marcos", "Hassanal Bolkiah"), None, "Brunei"),
    ),
    (
        "BELMOPAN, 14 May 2024 - The ministers of Belize and Mexico will meet by video link on Friday ahead of Foreign Minister Alicia "
        "Bárcena's upcoming visit to Belize.",
        ("visit", ("Alicia Bárcena",), None, "Belize"),
    ),
    (
        "DHAKA, 14 May 2024 - Thailand's Prime Minister Srettha Thavisin is paying a State-level visit to Bangladesh on 13 and 14 May.",
        ("state_visit", ("Srettha Thavisin",), "2024-05-13/2024-05-14", "Bangladesh"),
    ),
    (
        "DHAKA, 14 May 2024 - Thailand's Prime Minister Srettha Thavisin held a courtesy meeting with President Md. Sahabuddin of "
        "Bangladesh on Monday.",
        ("talks", ("Srettha Thavisin", "Md. Sahabuddin"), "2024-05-13", "Dhaka"),
    ),
    (
        "LOMÉ, 16 May 2024 - Togo and Chad decided on Tuesday to hold the first session of their Joint Commission in "
        "N'Djamena in March 2025.",
        ("commission_session", ("TCD", "TGO"), "2025-03", "N'Djamena"),
    ),
    (
        "PODGORICA, 16 May 2024 - Montenegro's Minister Filip Ivanović will talk tomorrow with Serbia's Minister Marko Đurić in Belgrade.",
        ("talks", ("Filip Ivanović", "Marko Đurić"), "2024-05-17", "Belgrade"),
    ),
    (
        "ASMARA, 16 May 2024 - Eritrea's President Isaias Afwerki departed Asmara for Jeddah on Tuesday to hold talks with "
        "Saudi Minister Adel "
        "Al-Jubeir.",
        ("talks", ("Isaias Afwerki", "Adel Al-Jubeir"), "2024-05-14", "Jeddah"),
    ),
    (
        "RIGA, 16 May 2024 - Latvia's Minister Baiba Braže received Ireland's Ambassador Tom Byrne on Tuesday. She also spoke by phone "
        "with Polish Minister Jan Nowak.",
        ("call", ("Baiba Braže", "Jan Nowak"), "2024-05-14", None),
    ),
    (
        "Deputy Foreign Minister for African Affairs Omid Rezaei left Tehran for Windhoek on 13 May 2024. Iran and Namibia trade.",
        ("visit", ("Omid Rezaei",), "2024-05-13", "Windhoek"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_type_people_day_and_place_of_a_meeting(text: str, expected: Met) -> None:
    names = [(kind, set(who), day, place) for kind, who, day, place in meetings(text)]
    assert (expected[0], set(expected[1]), *expected[2:]) in names


def test_talks_of_a_series_have_each_their_day_and_town() -> None:
    text = (
        "NUKU'ALOFA, 10 May 2024 - Tonga's Prime Minister Siaosi Sovaleni will meet Fijian Prime Minister Sitiveni Rabuka in "
        "Suva on Monday, "
        "President Wiliame Katonivere on Tuesday and the Foreign Minister of Samoa, Ana Leavai, in Apia on Thursday."
    )
    assert meetings(text) == [
        ("talks", ("Siaosi Sovaleni", "Sitiveni Rabuka"), "2024-05-13", "Suva"),
        ("talks", ("Siaosi Sovaleni", "Wiliame Katonivere"), "2024-05-14", "Suva"),
        ("talks", ("Siaosi Sovaleni", "Ana Leavai"), "2024-05-16", "Apia"),
    ]
    text = (
        "LAGOS, 10 May 2024 - Nigeria's Minister Yusuf Tuggar met Benin's Minister Olushegun Bakari on Tuesday and "
        "Minister Ana Sow a day later."
    )
    assert [day for *_, day, _ in meetings(text)] == ["2024-05-07", "2024-05-08"]


def test_those_with_whom_somebody_meets_to_discuss_are_no_pair() -> None:
    text = (
        "OSLO, 14 May 2024 - Norway's Minister Ana Berg held working meetings on Monday with Ghana's Minister Kofi Mensah and Togo's "
        "Minister Robert Dussey to discuss ports."
    )
    assert [who[0] for _, who, *_ in meetings(text)] == ["Ana Berg", "Ana Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, 14 May 2024 - Norway and Ghana trade more. Norway's Minister Ana Berg called Ghanaian Minister Kofi Mensah a reformer.",
        "OSLO, 14 May 2024 - Norway's Minister Ana Berg and Ghana's Minister Kofi Mensah spoke to reporters.",
        "OSLO, 14 May 2024 - Norway and Ghana trade more. According to the State Committee, in May 2023 trade was $5 million.",
        "OSLO, 14 May 2024 - Norway and Ghana agreed that the Norway-Ghana Forum be held every year.",
        "OSLO, 14 May 2024 - Ghana's Minister Kofi Adu praised the road. It will shorten the trip from three days to one to Norway's port.",
        "OSLO, 14 May 2024 - Norway's Minister Ana Berg said that Ghana's Minister Kofi Mensah will be a guest of the meeting.",
        "OSLO, 14 May 2024 - Norway supports Ghana's bid to host the World Expo in Accra in 2040.",
        "OSLO, 14 May 2024 - Norway and Ghana will speak with one voice, Norway's Minister Ana Berg and Ghana's Minister Kofi Mensah said.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert meetings(text) == []
