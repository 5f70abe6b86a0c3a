"""Encounters told by the way: in what somebody said there, by a call or a visit named only as the frame, of an earlier year."""

import pytest
from tests.records.reading import Met, meetings

from pledger import read_text
from pledger.records.types import Meeting

FOUND: list[tuple[str, list[Met]]] = [
    (
        "NAIROBI, 12 May 2024 - This was disclosed by Kenya's permanent secretary for trade, John Mwangi, during the opening session of "
        "the Kenya-Rwanda Joint Commission in Nairobi on Friday.",
        [("commission_session", ("John Mwangi", "RWA"), "2024-05-10", "Nairobi")],
    ),
    (
        "LUSAKA, 12 May 2024 - Zambian Trade Minister Chipoka Mulenga met with Malawian officials on Tuesday. The ministry said the "
        "meeting with Sosten Gwengwe, Malawi's Minister of Trade, focused on maize.",
        [
            ("talks", ("Chipoka Mulenga", "MWI"), "2024-05-07", "Lusaka"),
            ("talks", ("Chipoka Mulenga", "Sosten Gwengwe"), "2024-05-07", "Lusaka"),
        ],
    ),
    (
        "LUSAKA, 12 May 2024 - Zambia and Malawi plan a new road. The Permanent Joint Committee on Defence of both countries met in 2018.",
        [("commission_session", ("MWI", "ZMB"), "2018", None)],  # where it met nobody tells
    ),
    (
        "BELGRADE, 16 June 2022 - Turkish Foreign Minister Mevlut Cavusoglu spoke at a news conference with his Serbian counterpart Nikola "
        "Selakovic in Belgrade. Cavusoglu said that during the meeting they took up energy.",
        [("talks", ("Mevlut Cavusoglu", "Nikola Selakovic"), None, "Belgrade")],
    ),
    (
        "DODOMA, 11 Nov 2021 - President Samia Suluhu Hassan of Tanzania told her Egyptian counterpart Abdel Fattah el-Sisi that she wants "
        "more trade.",
        [("talks", ("Samia Suluhu Hassan", "Abdel Fattah el-Sisi"), None, "Dodoma")],
    ),
    (
        "TOKYO, 17 August 2022 - On August 17 the Japanese Foreign Minister, Mori Kentaro, held a telephone talk with Ramon "
        "Dizon, the Philippine Secretary of Foreign Affairs.",
        [("call", ("Mori Kentaro", "Ramon Dizon"), "2022-08-17", None)],
    ),
    (
        "OTTAWA, 25 November 2021 - Mélanie Joly, Foreign Minister of Canada, today spoke with Marise Payne, Australia's Minister for "
        "Foreign Affairs. During their call, the ministers discussed trade.",
        [("call", ("Mélanie Joly", "Marise Payne"), "2021-11-25", None)],
    ),
    (
        "BAKU, 15 December 2021 - The protocol was signed during the meeting in Tbilisi of the leaders of Azerbaijan, Georgia and Turkey.",
        [("summit", ("AZE", "GEO", "TUR"), None, "Tbilisi")],
    ),
    (
        "AMMAN, 6 August 2024 - On Tuesday the Jordanian-Iraqi Joint Committee opened its 30th session in Amman. Lina Haddad, Secretary-"
        "General of the Jordanian Ministry of Trade, asked for more trade. Basim Karim, Undersecretary of the Iraqi Ministry "
        "of Trade, spoke of new ties.",
        [("commission_session", ("Basim Karim", "Lina Haddad"), "2024-08-06", "Amman")],
    ),
    (
        "ISLAMABAD, 21 July 2020 - Iran and Pakistan reviewed trade. The 20th session of the Joint Economic Commission was held in Tehran "
        "on April 17-18, 2017, while the 8th session of the Joint Trade Committee was held in Islamabad on July 4-5, 2019.",
        [
            ("commission_session", ("IRN", "PAK"), "2017-04-17/2017-04-18", "Tehran"),
            ("commission_session", ("IRN", "PAK"), "2019-07-04/2019-07-05", "Islamabad"),
        ],
    ),
    (
        "ISLAMABAD, 21 July 2020 - Iranian Minister for Roads Mohammad Eslami met Pakistan's Adviser to the Prime Minister on Commerce "
        "Abdul Dawood today.",
        [("talks", ("Mohammad Eslami", "Abdul Dawood"), "2020-07-21", "Islamabad")],
    ),
    (
        "WELLINGTON, 5 May 2024 - New Zealand's Foreign Minister Winston Peters will travel to Vanuatu this week.",
        [("visit", ("Winston Peters",), None, "Vanuatu")],  # on one of its days
    ),
    (
        "BERNE, 3 May 2022 - Swiss Federal Councillor Guy Parmelin is travelling to Chile from 4 to 9 July.",
        [("visit", ("Guy Parmelin",), "2022-07-04/2022-07-09", "Chile")],
    ),
    (
        "HANOI, 26 November 2019 - Deputy Prime Minister Pham Binh Minh on November 25 received Lao Ambassador Sengphet Houngboungnuang.",
        [("talks", ("Pham Binh Minh", "Sengphet Houngboungnuang"), "2019-11-25", "Hanoi")],
    ),
    (
        "HANOI, 13 January 2024 - Indonesian President Joko Widodo (Jokowi) met Vietnamese Prime Minister Pham Minh Chinh on Friday.",
        [("talks", ("Joko Widodo", "Pham Minh Chinh"), "2024-01-12", "Hanoi")],
    ),
    (
        "KIGALI, 12 January 2024 - The Days of Uzbek Culture opened in Kigali on Thursday with a concert attended by Rwanda's Minister of "
        "Youth Abdallah Utumatwishima and Uzbek Ambassador Otabek Akbarov.",
        [("ceremony", ("Abdallah Utumatwishima", "Otabek Akbarov"), "2024-01-11", "Kigali")],
    ),
    (
        "BRUSSELS, 21 May 2024 - The 4th EU-CARICOM Ministerial Meeting was held in Brussels on Monday. The meeting was co-chaired by Kaja "
        "Kallas, High Representative of the European Union for Foreign Affairs, and Mark Phillips, Prime Minister of Guyana.",
        [("talks", ("Kaja Kallas", "Mark Phillips"), "2024-05-20", "Brussels")],
    ),
    (
        "WELLINGTON, 3 June 2021 - New Zealand's Trade Minister Damien O'Connor will spend two days in Suva next week.",
        [("visit", ("Damien O'Connor",), None, "Suva")],
    ),
    (
        "LUSAKA, 28 October 2019 - Angola and Zambia trade more. Their joint economic commission, which last convened in Luanda "
        "in 2017, matters to both.",
        [("commission_session", ("AGO", "ZMB"), "2017", "Luanda")],
    ),
    (
        "BANGKOK, 10 March 2015 - The market was agreed on in talks between Thai Commerce Minister Chatchai Sarikulya and Laos's trade "
        "authorities in Mukdahan on Friday.",
        [("talks", ("Chatchai Sarikulya", "LAO"), "2015-03-06", "Mukdahan")],
    ),
    (
        "DHAKA, 10 March 2015 - The proposed visit of the Malaysian Prime Minister to Bangladesh is to come about, both ministers agreed.",
        [("visit", ("MYS",), None, "Bangladesh")],
    ),
    (
        "TASHKENT, 14 June 2024 - President Shavkat Mirziyoyev of Uzbekistan and President Yoon Suk Yeol of South Korea took part in a "
        "business forum in Tashkent. A loan was agreed on by the leaders during high-level talks today.",
        [
            ("forum", ("Shavkat Mirziyoyev", "Yoon Suk Yeol"), "2024-06-14", "Tashkent"),
            ("talks", ("Yoon Suk Yeol", "Shavkat Mirziyoyev"), "2024-06-14", "Tashkent"),
        ],
    ),
    (
        "Visit to Peru\n\nMedia release\nSenator the Hon Anna Brown\nMinister for Trade, Australia\n\n12 May 2023\n\nToday I will travel "
        "to Lima to meet with Peru's Minister of Commerce, Minister Juan Mathews. I will also co-chair the Australia-Peru Joint Commission "
        "with Minister Mathews.",
        [
            ("visit", ("Anna Brown",), "2023-05-12", "Lima"),
            ("talks", ("Anna Brown", "Juan Mathews"), "2023-05-12", "Lima"),
            ("commission_session", ("Anna Brown", "Juan Mathews"), None, "Lima"),
        ],
    ),
    (
        "ASTANA, 16 November 2017 - The plan was drawn up at President Nursultan Nazarbayev's visit to Azerbaijan earlier this year.",
        [("visit", ("Nursultan Nazarbayev",), "2017", "Azerbaijan")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_encounters_told_by_the_way(text: str, expected: list[Met]) -> None:
    assert meetings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "LUSAKA, 12 May 2024 - Zambian Trade Minister Chipoka Mulenga told reporters that his Malawian counterpart had been right.",
        "MALE, 28 July 2025 - President Mohamed Muizzu of Maldives told his people that Sri Lanka is a friend.",
        "PARAMARIBO, 20 March 2024 - Suriname goes on with the process initiated by President Chandrikapersad Santokhi and President "
        "Irfaan Ali of Guyana.",
        "ANKARA, 12 May 2024 - Exports to Iraq will grow, said Turkey-Iraq Business Council Chairperson Halil Acar.",
        "LUSAKA, 12 May 2024 - Zambian Minister Chipoka Mulenga informed his Malawian counterpart Sosten Gwengwe in a letter.",
        "LUSAKA, 12 May 2024 - The meeting of Zambian Minister Mulambo Haimbe with Malawian Minister Nancy Tembo in Lusaka was postponed.",
        "LUSAKA, 12 May 2024 - The call for a ban by Zambia and Malawi was heard.",
    ],
)
def test_what_only_looks_like_an_encounter(text: str) -> None:
    assert meetings(text) == []


def test_who_praises_an_earlier_session_did_not_sit_in_it() -> None:
    text = (
        "ISLAMABAD, 18 October 2024 - Pakistani Economy Minister Tariq Anwar met Kyrgyz Minister of Finance Ulan Sydykov. "
        "Anwar praised what the 4th session of the Pakistani-Kyrgyz commission had brought in November 2023."
    )
    assert meetings(text)[1] == ("commission_session", ("PAK", "KGZ"), "2023-11", None)


def test_what_is_agreed_to_lies_ahead() -> None:
    text = "JAKARTA, 20 September 2018 - Indonesia and the Philippines agreed to follow-up meetings in Manila in October."
    assert [(m.planned, m.place) for m in read_text(text) if isinstance(m, Meeting)] == [(True, "Manila")]


def test_leaders_of_a_summit_to_come_are_named_at_it() -> None:
    text = (
        "OTTAWA, 12 March 2024 - Officials are preparing a summit in Lima next month between President Dina Boluarte of Peru and "
        "President Gabriel Boric of Chile."
    )
    assert [m[:2] for m in meetings(text)] == [("summit", ("Dina Boluarte", "Gabriel Boric"))]


def test_who_speaks_of_a_summit_of_another_year_was_not_there() -> None:
    text = "NAIROBI, 12 May 2024 - Kenyan Trade Minister Moses Kuria praised the results of the Kenya-Rwanda summit held in Kigali in 2021."
    assert all("Moses Kuria" not in names for _, names, _, _ in meetings(text))
