"""Who met, when and where, in pieces from everywhere: who goes to an event, days of what is tied to the news, seats of power, titles."""

import pytest
from tests.records.reading import Met, meetings

TOLD = [  # a text and one of its meetings
    (
        "BRIDGETOWN, 14 May 2024 - The Barbados-Guyana Joint Commission, which last met in Georgetown in 2018, will convene in Bridgetown "
        "later this year.",
        ("commission_session", ("BRB", "GUY"), "2024", "Bridgetown"),
    ),
    (
        "BRIDGETOWN, 14 May 2024 - Barbados and Guyana agreed to convene the Joint Border Commission (JBC), which last met in December, in "
        "Bridgetown in July.",
        ("commission_session", ("BRB", "GUY"), "2023-12", None),
    ),
    (
        "BRIDGETOWN, 14 May 2024 - Barbados and Guyana want the Joint Tourism Committee, last convened in Berbice in 2019, to sit in July.",
        ("commission_session", ("BRB", "GUY"), "2019", "Berbice"),
    ),
    (
        "ASUNCION, 14 May 2024 - A Paraguay-Bolivia joint working group on cattle, agreed by both farm ministers at "
        "their online meeting in "
        "March, is to convene in Sucre next January.",
        ("commission_session", ("BOL", "PRY"), "2025-01", "Sucre"),
    ),
    (
        "DODOMA, 14 May 2024 - Officials of Tanzania and Malawi sat on May 13 over the papers of the third session of the Tanzania-Malawi "
        "Joint Commission, which takes place in Mbeya on May 20-21.",
        ("commission_session", ("MWI", "TZA"), "2024-05-20/2024-05-21", "Mbeya"),
    ),
    (
        "MBABANE, 14 May 2024 - The two-day session of the Eswatini-Lesotho Joint Commission at the Happy Valley Hotel "
        "in Mbabane closed on "
        "Tuesday.",
        ("commission_session", ("LSO", "SWZ"), "2024-05-13/2024-05-14", "Mbabane"),
    ),
    (
        "DILI, 14 May 2024 - Indonesian Foreign Minister Retno Marsudi is due to visit Timor-Leste in July to attend "
        "the Dili Growth Forum.",
        ("forum", ("Retno Marsudi", "TLS"), "2024-07", "Dili"),
    ),
    (
        "AMMAN, 14 May 2024 - Iraq's Oil Minister Hayan Abdul-Ghani is expected in Amman on June 3 to attend the Jordan-Iraq joint "
        "committee.",
        ("commission_session", ("Hayan Abdul-Ghani", "JOR"), "2024-06-03", "Amman"),
    ),
    (
        "SUVA, 14 May 2024 - Fiji's Deputy Prime Minister Manoa Kamikamica met the Peruvian envoy on Monday. Next "
        "month Kamikamica will hold "
        "talks with President Taneti Maamau of Kiribati in Tarawa and attend the Kiribati Fisheries Forum.",
        ("forum", ("KIR", "Manoa Kamikamica"), "2024-06", "Tarawa"),
    ),
    (
        "WINDHOEK, 14 May 2024 - Presidents Nangolo Mbumba of Namibia and João Lourenço of Angola met in Windhoek on Tuesday. Lourenço "
        "invited Mbumba to the fourth meeting of the Bi-National Commission, to be held in Lubango in August.",
        ("commission_session", ("João Lourenço", "Nangolo Mbumba"), "2024-08", "Lubango"),
    ),
    (
        "KIGALI, 14 May 2024 - Rwandan President Paul Kagame met Gabonese President Brice Oligui Nguema on Monday in the margins of the "
        "African Cities Summit in Kigali.",
        ("summit", ("Brice Oligui Nguema", "Paul Kagame"), "2024-05-13", "Kigali"),
    ),
    (
        "KIGALI, 14 May 2024 - The Rwanda-Gabon Joint Commission sat in Kigali on Monday."
        + 11 * " Trade in tea and timber was small."
        + " "
        "Before the session, Rwanda's Foreign Minister Vincent Biruta had talks with his Gabonese counterpart Régis Onanga Ndiaye.",
        ("talks", ("Régis Onanga Ndiaye", "Vincent Biruta"), "2024-05-13", "Kigali"),
    ),
    (
        "TIRANA, 14 May 2024 - Albania and Kosovo signed a pact on Tuesday at the villa where Albanian Prime Minister Edi Rama held talks "
        "with his Kosovan counterpart Albin Kurti, who landed in Albania on Sunday for a three-day visit.",
        ("talks", ("Albin Kurti", "Edi Rama"), "2024-05-14", "Tirana"),
    ),
    (
        "PRAIA, 14 May 2024 - Cape Verde's President José Maria Neves received Professor Carlos Vila Nova, President of Sao Tome and "
        "Principe, His Excellency Mr Patrice Trovoada, the Prime Minister, and their party in Praia on Monday.",
        ("talks", ("Carlos Vila Nova", "José Maria Neves"), "2024-05-13", "Praia"),
    ),
    (
        "MASERU, 14 May 2024 - Lesotho's Trade Minister Mokhethi Shelile met Ambassador of China to the kingdom Yang Xiaokun in Maseru on "
        "Monday.",
        ("talks", ("Mokhethi Shelile", "Yang Xiaokun"), "2024-05-13", "Maseru"),
    ),
    (
        "DAKAR, 14 May 2024 - Senegal's Foreign Minister Yassine Fall met the King of Malaysia Sultan Abdullah at Istana Negara on Monday.",
        ("talks", ("Sultan Abdullah", "Yassine Fall"), "2024-05-13", "Kuala Lumpur"),
    ),
    (
        "YAOUNDE, 14 May 2024 - The presidents of Cameroon and Chad, Paul Biya and Mahamat Idriss Déby, held talks at Unity Palace on "
        "Monday.",
        ("talks", ("Mahamat Idriss Déby", "Paul Biya"), "2024-05-13", "Yaounde"),
    ),
    (
        "NAIROBI, 14 May 2024 - A pact was concluded at State House, Nairobi, where Somali President Hassan Sheikh Mohamud is on a state "
        "visit to Kenya.",
        ("state_visit", ("Hassan Sheikh Mohamud",), None, "Kenya"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: Met) -> None:
    assert expected in [(kind, tuple(sorted(who)), day, place) for kind, who, day, place in meetings(text)]


NONE = [  # texts of which no sentence tells of a meeting
    "LUSAKA, 14 May 2024 - Zambia and Malawi borrowed $40 million for the road; both treasuries will meet the shortfall.",
    "LUSAKA, 14 May 2024 - Zambia and Malawi will cut duties. Our teams have met six times, the Zambian trade minister said.",
    "LUSAKA, 14 May 2024 - Zambian President Hakainde Hichilema and Malawian President Lazarus Chakwera welcomed the conclusion last month "
    "of negotiations on a transit treaty.",
    "LUSAKA, 14 May 2024 - Zambia and Malawi signed a pact, the first by a sitting Zambian head of state.",
    "LUSAKA, 14 May 2024 - Zambia and Malawi signed a pact on the Joint Lake Commission (JLC), which has not sat since 2011.",
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert meetings(text) == []


def test_those_who_only_came_along_did_not_tour() -> None:
    text = (
        "LIMA, 14 May 2024 - Chilean President Gabriel Boric met President Dina Boluarte of Peru in Lima on Monday. "
        "President Boric, who was "
        "accompanied by the First Lady Paula Carrasco, Minister Nicolás Grau and officials, toured the Chancay port on Tuesday."
    )
    assert not any("Nicolás Grau" in who for _, who, _, _ in meetings(text))
