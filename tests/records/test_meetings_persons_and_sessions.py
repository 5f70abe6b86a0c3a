"""Who is meant in pieces from everywhere: rulers without a country, sons of one house, signers of a session, strangers."""

import pytest
from tests.records.reading import Met, meetings

TOLD = [  # a text and one of its meetings
    (
        "DOHA, 14 May 2024 - His Highness the Amir Sheikh Tamim bin Hamad Al Thani received on Monday Oman's Culture "
        "Minister Salim Al Habsi, "
        "who conveyed a message from Kuwait's Amir Sheikh Meshal Al-Ahmad Al-Sabah.\n\nThe message dealt with ties of "
        "the two countries.\n\n"
        "Earlier on Monday, His Highness the Amir received Japan's Ambassador Satoshi Maeda.",
        ("talks", ("Satoshi Maeda", "Sheikh Tamim bin Hamad Al Thani"), "2024-05-13", "Doha"),
    ),
    (
        "KUWAIT CITY, 14 May 2024 - Kuwait's Emir, Sheikh Mishal Al-Ahmad Al-Jaber Al-Sabah, met Bahrain's King Hamad "
        "bin Isa Al Khalifa on "
        "Monday. The Emir's Court Affairs Minister, Sheikh Nasser Fahad Al-Salem Al-Sabah, spoke of trade.",
        ("talks", ("Hamad bin Isa Al Khalifa", "Sheikh Mishal Al-Ahmad Al-Jaber Al-Sabah"), "2024-05-13", "Kuwait City"),
    ),
    (
        "HANOI, 14 May 2024 - The fourth session of the Vietnam-Laos Border Committee closed in Hanoi on Monday. Deputy Foreign Minister "
        "Nguyen Minh Vu signed the minutes for Vietnam, while Lao Deputy Foreign Minister Maythong Thammavongsa did so for Laos.",
        ("commission_session", ("Maythong Thammavongsa", "Nguyen Minh Vu"), "2024-05-13", "Hanoi"),
    ),
    (
        "ZAGREB, 14 May 2024 - Slovenia's Economy Minister Matjaž Han held talks on Monday with State Secretary at the "
        "Ministry of Economy and "
        "Sustainable Development of Croatia Ivo Milatić in Zagreb.",
        ("talks", ("Ivo Milatić", "Matjaž Han"), "2024-05-13", "Zagreb"),
    ),
    (
        "AMMAN, 14 May 2024 - The third session of the Jordan-Iraq Joint Committee wound up in Amman on Tuesday, "
        "according to Iraq's Minister of Trade.\n\nAtheer "
        "Al-Ghurairi, who co-chaired the two-day gathering with Jordanian Trade Minister Yousef Al-Shamali, praised it.",
        ("commission_session", ("Atheer Al-Ghurairi", "Yousef Al-Shamali"), "2024-05-13/2024-05-14", "Amman"),
    ),
    (
        "LUSAKA, 14 May 2024 - Zambia and Angola signed two papers on Friday in Lusaka, in the framework of the "
        "official visit to Zambia of the "
        "Angolan Foreign Minister, Téte António, who arrived on Thursday.",
        ("official_visit", ("Téte António",), "2024-05-09", "Zambia"),
    ),
    (
        "COLOMBO, 14 May 2024 - Sri Lanka received a guest. Péter Szijjártó, the first foreign minister from Hungary to visit Sri Lanka, "
        "arrived in Colombo on Monday.",
        ("visit", ("Péter Szijjártó",), "2024-05-13", "Sri Lanka"),
    ),
    (
        "ACCRA, 14 May 2024 - Foreign Secretary Ana Mensah of Ghana met Togo's Ambassador Kodjo Adama on Monday. "
        "Ambassador Adama said that "
        "Ghana's president had agreed to visit Togo.",
        ("talks", ("Ana Mensah", "Kodjo Adama"), "2024-05-13", "Accra"),
    ),
    (
        "MALABO, 14 May 2024 - Foreign Minister Simeon Esono delivered a message from President Teodoro Obiang inviting Gabon's President "
        "Brice Oligui Nguema to the CEMAC summit, to be held in Malabo on June 3.",
        ("summit", ("Brice Oligui Nguema",), "2024-06-03", "Malabo"),
    ),
    (
        "BANJUL, 14 May 2024 - Gambia's President Adama Barrow invited Senegal's President Bassirou Diomaye Faye to "
        "pay an official visit to "
        "Gambia to coincide with its Republic Day on 22 July.",
        ("official_visit", ("Bassirou Diomaye Faye",), "2024-07-22", "Gambia"),
    ),
    (
        "HANOI, 14 May 2024 - Vietnam told its guest that Hungary makes ready for a visit to Vietnam by Prime "
        "Minister Viktor Orbán next year.",
        ("visit", ("Viktor Orbán",), "2025", "Vietnam"),
    ),
    (
        "QUITO, 14 May 2024 - The fifth meeting of the Ecuador-Peru Mixed Commission, put off from April, is now "
        "to take place in Quito in the third quarter.",
        ("commission_session", ("ECU", "PER"), "2024-07/2024-09", "Quito"),
    ),
    (
        "SEOUL, 14 May 2024 - The loan was signed on the sidelines of Monday's summit in Seoul between Laotian Prime "
        "Minister Sonexay Siphandone "
        "and President Yoon Suk Yeol.",
        ("summit", ("Sonexay Siphandone", "Yoon Suk Yeol"), "2024-05-13", "Seoul"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: Met) -> None:
    assert expected in [(kind, tuple(sorted(who)), day, place) for kind, who, day, place in meetings(text)]


def test_who_agreed_to_come_has_not_come() -> None:
    text = (
        "RABAT, 14 May 2024 - Morocco's Foreign Minister Nasser Bourita met Chad's Foreign Minister Abderaman Koulamallah on Monday. "
        "Minister Koulamallah agreed to visit Morocco again."
    )
    assert not any(kind == "visit" and day for kind, _, day, _ in meetings(text))


def test_a_visit_recalled_is_of_no_day_that_is_told() -> None:
    text = "RABAT, 14 May 2024 - Chad's Foreign Minister Abderaman Sow on Monday recalled his official visit to Morocco and praised it."
    assert [day for kind, _, day, _ in meetings(text) if kind == "official_visit"] in ([], [None])


def test_a_fair_deal_is_no_fair_and_a_board_meets_nobody() -> None:
    text = (
        "BANJUL, 14 May 2024 - Senegal's President Bassirou Diomaye Faye on Monday told Gambia's President Adama Barrow that he wants "
        "a price fair to growers. Meeting in Abidjan on Monday, the Board of the Islamic Development "
        "Bank approved a loan."
    )
    assert not any(kind == "forum" or place == "Abidjan" for kind, _, _, place in meetings(text))


def test_who_met_a_stranger_did_not_meet_him_told_of_before() -> None:
    text = (
        "WINDHOEK, 14 May 2024 - Namibian President Nangolo Mbumba received Japan's Ambassador Keiko Furuta on Monday. On "
        "Tuesday, Namibian Fisheries "
        "Minister Derek Klazen held talks with Pieter Brandsma, Africa director of the Herring Fund."
    )
    assert not any({"Derek Klazen", "Keiko Furuta"} <= set(who) for _, who, _, _ in meetings(text))
