"""Days told by other days: 'the same day', the day of leaving, the day of the lot, of the list, of the dateline under a page's own date."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Meeting

MEETINGS = [
    (
        " date 2022-06-22 LOMÉ - Togo's President Faure Gnassingbé visited Gabon this week.",
        [("visit", "2022-06", "Gabon")],
    ),
    (
        " date 2022-06-22 LOMÉ - Togo's President Faure Gnassingbé will visit Gabon later this week.",
        [("visit", None, "Gabon")],
    ),
    (
        " date 2022-06-22 LOMÉ - Togo's President Faure Gnassingbé will pay a visit to Gabon before the year is out.",
        [("visit", "2022", "Gabon")],
    ),
    (  # the dateline's day, where the page went online a day later
        " date 2022-03-16 Managua, March 15, 2022 (TN8) -- The foreign ministers of Nicaragua and Belize, Denis Moncada and Eamon "
        "Courtenay, "
        "met here today.",
        [("talks", "2022-03-15", "Managua")],
    ),
    (
        " date 2022-03-16 MANAGUA -- The foreign ministers of Nicaragua and Belize, Denis Moncada and Eamon Courtenay, met here today.",
        [("talks", "2022-03-16", "Managua")],
    ),
    (
        " date 2021-11-04 OSLO - Norwegian Prime Minister Jonas Gahr Støre met his Latvian counterpart Krišjānis Kariņš in Riga on "
        "Tuesday. "
        "On the same day, Støre was received by Latvian President Egils Levits.",
        [("talks", "2021-11-02", "Riga"), ("talks", "2021-11-02", "Riga")],
    ),
    (
        " date 2021-11-04 OSLO - Norwegian Prime Minister Jonas Gahr Støre met his Latvian counterpart Krišjānis Kariņš in Riga on Monday. "
        "The following day he held talks with Latvian President Egils Levits in Jurmala.",
        [("talks", "2021-11-01", "Riga"), ("talks", "2021-11-02", "Jurmala")],
    ),
    (
        " date 2021-11-04 OSLO - Norwegian Prime Minister Jonas Gahr Støre met his Latvian counterpart Krišjānis Kariņš in Riga on "
        "Tuesday. "
        "A day earlier, he held talks with Estonian Prime Minister Kaja Kallas in Tallinn.",
        [("talks", "2021-11-02", "Riga"), ("talks", "2021-11-01", "Tallinn")],
    ),
    (  # a day that the sentence names itself is nearer than 'the next day'
        " date 2021-11-04 OSLO - Norwegian Prime Minister Jonas Gahr Støre left for home on Sunday. The next day, November 1, he met "
        "Latvian "
        "President Egils Levits in Oslo.",
        [("talks", "2021-11-01", "Oslo")],
    ),
    (
        " date 2023-08-09 PORT LOUIS - Malagasy Foreign Minister Rafaravavitafika Rasata, who arrived here on Monday on a three-day "
        "official "
        "visit, called on Mauritian Prime Minister Pravind Jugnauth today.",
        [("official_visit", "2023-08-07/2023-08-09", "Port Louis"), ("talks", "2023-08-09", "Port Louis")],
    ),
    (
        " date 2023-08-09 MUSCAT - Oman's Foreign Minister Sayyid Badr Albusaidi met his Kuwaiti counterpart Sheikh Salem Al-Sabah on "
        "Tuesday. Sheikh Salem, who arrived in Muscat on Monday, will leave for home on Thursday.",
        [("talks", "2023-08-08", "Muscat"), ("visit", "2023-08-07/2023-08-10", "Muscat")],
    ),
    (
        " date 2022-06-02 LOMÉ - The ministers are preparing for the first session of the Togo-Gabon joint commission, which is due to be "
        "held in Libreville in the second quarter of 2023.",
        [("commission_session", "2023-04/2023-06", "Libreville")],
    ),
    (
        " date 2022-06-02 LOMÉ - The second session of the Togo-Gabon joint commission will be held in Libreville in March 2023. A "
        "business "
        "forum is planned on its sidelines.",
        [("commission_session", "2023-03", "Libreville"), ("forum", "2023-03", "Libreville")],
    ),
    (
        " date 2022-06-02 LOMÉ - The second session of the Togo-Gabon joint commission opened in Libreville on Wednesday. The two-day "
        "meeting is chaired by the foreign ministers.",
        [("commission_session", "2022-06-01/2022-06-02", "Libreville")],
    ),
    (
        " date 2022-06-02 LOMÉ - Togo's President Faure Gnassingbé invited his Gabonese counterpart Ali Bongo to visit Lomé; the visit is "
        "planned for September.",
        [("visit", "2022-09", "Lomé")],
    ),
    (  # he who took office then did not meet then
        " date 2022-06-20 LOMÉ - Togo's President Faure Gnassingbé held talks with Gabonese Foreign Minister Michaël Adamo, who took "
        "office "
        "on June 3.",
        [("talks", None, "Lomé")],
    ),
    (
        " date 2022-06-20 KIGALI - President Sahle-Work Zewde of Ethiopia, who flew in from Kampala on Saturday on a two-day state visit, "
        "praised Rwanda.",
        [("state_visit", "2022-06-18/2022-06-19", "Kigali")],
    ),
]

DOCUMENTS = [
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger intend to sign an accord on transit in May, Minister Kamel Nasri said on Sunday.",
        [("accord on transit", "prepared", "2022-05")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger have concluded negotiations on a fiscal convention, which is expected to be "
        "signed later "
        "this year.",
        [("fiscal convention", "prepared", "2022")],
    ),
    (
        " date 2022-03-15 ALGIERS - The maritime agreement signed by Algeria and Saudi Arabia in 2013 came into force on 1 March 2016.",
        [("maritime agreement", "in_force", "2013")],
    ),
    (
        " date 2022-03-15 ALGIERS - The gas supply contract between Algeria and Slovenia expires at the end of 2024.",
        [("gas supply contract between Algeria and Slovenia", "in_force", None)],
    ),
    (
        " date 2022-03-15 ALGIERS - The gas supply contract between Algeria and Slovenia expired last month.",
        [("gas supply contract between Algeria and Slovenia", "ended", None)],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Mali signed a convention on customs in May 2018; it entered into force a year later.",
        [("convention on customs", "in_force", "2018-05")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Mali signed a convention on customs in May 2018; it will enter into force next month.",
        [("convention on customs", "signed", "2018-05")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger on Monday discussed the gas pipeline agreement that they signed in 2009.",
        [("gas pipeline agreement", "signed", "2009")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger signed a protocol on grazing earlier this month.",
        [("protocol on grazing", "signed", "2022-03")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger agreed to sign an agreement on veterinary control before the end of 2022.",
        [("agreement on veterinary control", "proposed", "2022")],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger signed three documents on Monday. The first is a treaty on extradition. The "
        "second is a "
        "protocol on grazing.",
        [
            ("three documents", "signed", "2022-03-14"),
            ("treaty on extradition", "signed", "2022-03-14"),
            ("protocol on grazing", "signed", "2022-03-14"),
        ],
    ),
    (
        " date 2022-03-15 ALGIERS - Algeria and Niger on Monday signed five memoranda of understanding. The memorandum on hydrology "
        "will let "
        "both services exchange data.",
        [("five memoranda of understanding", "signed", "2022-03-14"), ("memorandum on hydrology", "signed", "2022-03-14")],
    ),
    (  # an older one is none of the lot
        " date 2022-03-15 ALGIERS - Algeria and Niger on Monday signed five memoranda of understanding. The Agreement on Trade has been in "
        "force since 1998.",
        [("five memoranda of understanding", "signed", "2022-03-14"), ("Agreement on Trade", "in_force", None)],
    ),
    (
        " date 2022-03-15 ALGIERS - The ministers of Algeria and Niger met last week.\n\nDocuments signed on March 9:\n"
        "- Agreement on Veterinary Control;\n- Protocol on Grazing.\n",
        [("Agreement on Veterinary Control", "signed", "2022-03-09"), ("Protocol on Grazing", "signed", "2022-03-09")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_day_of_meeting(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(r.type, r.date, r.place) for r in read_text(text) if isinstance(r, Meeting)]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_day_of_document(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(r.title, r.status, r.date) for r in read_text(text) if isinstance(r, Instrument)]
    assert found == expected
