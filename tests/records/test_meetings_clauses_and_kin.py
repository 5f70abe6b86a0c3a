"""Meetings by the clause that they stand in, and by whose retinue, counterpart or neighbour the words are."""

import pytest
from tests.records.reading import Met, met

TOLD = [  # a text and one of its meetings
    (
        "RIGA, 14 May 2024 - Rail links must improve, said Finance Minister Arvils Ozols, who on Monday met with the Georgian economy "
        "minister, Nino Beridze.",
        ("talks", ("Arvils Ozols", "Nino Beridze"), "2024-05-13", "Riga"),
    ),
    (
        "KINGSTON, 14 May 2024 - Farm Minister Ella Reid, with whom the Laotian envoy Somchai Vong had a meeting on "
        "Friday, wants more rice.",
        ("talks", ("Ella Reid", "Somchai Vong"), "2024-05-10", "Kingston"),
    ),
    (
        "KINGSTON, 14 May 2024 - Laotian Ambassador Somchai Vong left pleased. Farm Minister Ella Reid, with whom he "
        "held talks on Friday, "
        "wants more rice.",
        ("talks", ("Ella Reid", "Somchai Vong"), "2024-05-10", "Kingston"),
    ),
    (
        "LOMÉ, 14 May 2024 - “Prices will hold,” Omani Minister Said Nasser told the press after seeing Kodjo Adom, Togo's Minister of "
        "Ports, in Lomé on Monday.",
        ("talks", ("Kodjo Adom", "Said Nasser"), "2024-05-13", "Lomé"),
    ),
    (
        "SKOPJE, 14 May 2024 - Speaker Goran Ilić received the Speaker of Malta, Ann Zammit, who came to our country "
        "at the head of a group.",
        ("visit", ("Ann Zammit",), None, "North Macedonia"),
    ),
    (
        "MINSK, 14 May 2024 - Lao Minister Bounmy Keo held talks with Belarus Transport Minister Ales Novik on Monday.",
        ("talks", ("Ales Novik", "Bounmy Keo"), "2024-05-13", "Minsk"),
    ),
    (
        "14 May 2024. President Ana Soto of Paraguay arrived in Accra on Monday, accompanied by Energy Minister Luis Vera. On Tuesday "
        "Minister Vera met Energy Minister Kofi Mensah.",
        ("talks", ("Kofi Mensah", "Luis Vera"), "2024-05-14", "Accra"),
    ),
    (
        "14 May 2024. King Tupou of Tonga flew to Nadi in Fiji with Fisheries Minister Sione Vea. Minister Vea held "
        "talks with Fisheries Minister "
        "Epeli Bola.",
        ("talks", ("Epeli Bola", "Sione Vea"), "2024-05-14", None),
    ),
    (
        "14 May 2024. At the invitation of her Chadian counterpart, Prime Minister Eva Lind of Estonia arrived in N'Djamena on Monday.",
        ("visit", ("Eva Lind",), "2024-05-13", "N'Djamena"),
    ),
    (
        "14 May 2024. In response to an invitation from President Bello of Benin, President Ana Soto of Paraguay "
        "reached Cotonou on Monday.",
        ("visit", ("Ana Soto",), "2024-05-13", "Cotonou"),
    ),
    (
        "SOFIA, 14 May 2024 - Croatian President Ivo Horvat is in Sofia. The presidents held talks on Monday. Later he "
        "met the president of "
        "the Constitutional Court, Petar Ivanov. Bulgarian President Dimitar Kolev saw him off.",
        ("talks", ("Dimitar Kolev", "Ivo Horvat"), "2024-05-13", "Sofia"),
    ),
    (
        "DAKAR, 14 May 2024 - Senegal and Qatar trade more. Fisheries Minister Awa Ndiaye discussed tuna with "
        "Ambassador Ali Hamad in Dakar "
        "on Monday.",
        ("talks", ("Ali Hamad", "Awa Ndiaye"), "2024-05-13", "Dakar"),
    ),
    (
        "HONIARA, 14 May 2024 - Solomon Islands Premier John Ata hosted Chilean Minister Rosa Leal for lunch. Nauruan Minister Ben Deiye "
        "joined Premier Ata for dinner on Monday.",
        ("talks", ("Ben Deiye", "John Ata"), "2024-05-13", "Honiara"),
    ),
    (
        "TBILISI, 14 May 2024 - Georgian Premier Levan Beridze will travel to Georgia's neighbour Armenia on 20 May.",
        ("visit", ("Levan Beridze",), "2024-05-20", "Armenia"),
    ),
    (
        "14 May 2024. Palauan Minister Rita Ngir led a diving delegation to Japan from May 6 to 8 to meet Premier Ken Mori.",
        ("talks", ("Ken Mori", "Rita Ngir"), "2024-05-06/2024-05-08", "Japan"),
    ),
    (
        "LIMA, 14 May 2024 - Presidents Ana Paz of Peru and Juan Mora of Ecuador signed it in Lima on Monday. They also held a private "
        "meeting.",
        ("talks", ("Ana Paz", "Juan Mora"), "2024-05-13", "Lima"),
    ),
    (
        "OSLO, 14 May 2024 - Norway and Ghana are close. Energy Minister Kofi Mensah also had a working "
        "meeting with Norwegian Minister Ola "
        "Berg on Monday.",
        ("talks", ("Kofi Mensah", "Ola Berg"), "2024-05-13", "Oslo"),
    ),
    (
        "OSLO, 14 May 2024 - Ghanaian Minister Kofi Mensah spoke to the press after calling on Ola Berg, Norway's Minister of Energy, in "
        "Oslo on Monday.",
        ("talks", ("Kofi Mensah", "Ola Berg"), "2024-05-13", "Oslo"),
    ),
    (
        "TIRANA, 14 May 2024 - Albanian Premier Ilir Hoxha said that his next trip will be to Skopje on 5 June.",
        ("visit", ("Ilir Hoxha",), "2024-06-05", "Skopje"),
    ),
    (
        "LIMA, 14 May 2024 - A Laotian delegation headed by Mr. Bounmy Keo arrived in Lima on Monday.",
        ("visit", ("Bounmy Keo",), "2024-05-13", "Lima"),
    ),
    (
        "HAVANA, 14 May 2024 - Cuban Minister Rosa Gil met Wang Jun, a member of the Standing Committee of China's parliament, on Monday.",
        ("talks", ("Rosa Gil", "Wang Jun"), "2024-05-13", "Havana"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[-50:] for t, _ in TOLD])
def test_meetings_by_clause_and_company(text: str, expected: Met) -> None:
    assert expected in met(text)


DATED = [  # a text and all of its meetings
    (
        "ROME, 14 May 2024 - At the end of their talks, Ministers Carlo Neri of Italy and Nikos Vlachos of Greece announced that a trade "
        "fair will take place in Patras in October.",
        {
            ("talks", ("Carlo Neri", "Nikos Vlachos"), None, None),
            ("forum", ("GRC", "ITA"), "2024-10", "Patras"),
        },
    ),
    (
        "ROME, 14 May 2024 - During their meeting Italian Minister Carlo Neri and Libyan Minister Omar Zway agreed "
        "that the joint committee "
        "will convene in Tripoli on 5 November.",
        {
            ("talks", ("Carlo Neri", "Omar Zway"), None, None),
            ("commission_session", ("ITA", "LBY"), "2024-11-05", "Tripoli"),
        },
    ),
    (
        "BAKU, 14 May 2024 - The Azerbaijan-Malta Joint Committee, whose third session took place in Valletta in March "
        "2021, will convene in "
        "Baku in June.",
        {
            ("commission_session", ("AZE", "MLT"), "2021-03", "Valletta"),
            ("commission_session", ("AZE", "MLT"), "2024-06", "Baku"),
        },
    ),
    (
        "LIMA, 14 May 2024 - The presidents of Peru and Laos told their ministers to see to it that the joint "
        "commission holds its second "
        "session in Cusco in August.",
        {("commission_session", ("LAO", "PER"), "2024-08", "Cusco")},
    ),
    (
        "LIMA, 14 May 2024 - Peru and Laos agreed that a business forum should be held in the second half of the year.",
        {("forum", ("LAO", "PER"), "2024-07/2024-12", None)},
    ),
    (
        "DOHA, 14 May 2024 - The three-day Qatari-Chadian fair, which closed on Sunday, drew 90 firms.",
        {("forum", ("QAT", "TCD"), "2024-05-10/2024-05-12", "Doha")},
    ),
    (
        "QUITO, 14 May 2024 - During the State Visit of President Ana Soto of Paraguay to Ecuador (9-11 May 2024), "
        "Trade Minister Juan Mora "
        "met Paraguayan Trade Minister Luis Vera in Quito on 10 May.",
        {
            ("state_visit", ("Ana Soto",), "2024-05-09/2024-05-11", "Ecuador"),
            ("talks", ("Juan Mora", "Luis Vera"), "2024-05-10", "Quito"),
        },
    ),
    (
        "BAKU, 14 May 2024 - Iraqi Minister Omar Saleh will meet Azerbaijani Premier Ilham Aliev and fly home on Sunday.",
        {("talks", ("Ilham Aliev", "Omar Saleh"), None, None)},
    ),
    (
        "SUVA, 14 May 2024 - Fijian Minister Epeli Bola met Tongan Minister Sione Vea and spoke of aid after the cyclone in February.",
        {("talks", ("Epeli Bola", "Sione Vea"), None, "Suva")},
    ),
    (
        "OSLO, 14 May 2024 - Estonian Premier Eva Lind, who will open a school on Friday, praised the talks with "
        "Norway's Premier Ola Berg.",
        {("talks", ("Eva Lind", "Ola Berg"), None, "Oslo")},
    ),
    (
        "HANOI, 14 May 2024 - Premier Le Van Nam and his Cuban counterpart, Jorge Paz, held talks in Hanoi. After the "
        "talks, Vietnam's Health "
        "Minister Tran Lan and Cuba's Health Minister Rosa Gil signed a plan.",
        {("talks", ("Jorge Paz", "Le Van Nam"), None, "Hanoi")},
    ),
    (
        "ACCRA, 14 May 2024 - Ghana's Ama Owusu and her Beninese counterpart, Paul Agbo, co-chaired a Joint Border "
        "Committee Meeting on Monday.",
        {("commission_session", ("Ama Owusu", "Paul Agbo"), "2024-05-13", "Accra")},
    ),
    (
        "MALÉ, 14 May 2024 - Nauruan President Rita Ngir will be the guest of honour at the Independence Day parade in Malé on 26 July.",
        {("ceremony", ("MDV", "Rita Ngir"), "2024-07-26", "Malé")},
    ),
    (
        "MALÉ, 14 May 2024 - Nauruan President Rita Ngir is to visit the Maldives on 26 July as guest of honour at a parade.",
        {("visit", ("Rita Ngir",), "2024-07-26", "Maldives")},
    ),
    (
        "QUITO, 14 May 2024 - Ecuador's President Juan Mora received Peruvian Ambassador Luis Vera on "
        "Monday. Peruvian President Ana Paz sent word. "
        "At the talks in Lima on 3 March, the two presidents agreed to open a port.",
        {
            ("talks", ("Juan Mora", "Luis Vera"), "2024-05-13", "Quito"),
            ("talks", ("Ana Paz", "Juan Mora"), "2024-03-03", "Lima"),
        },
    ),
    (
        "MUSCAT, 14 May 2024 - Omani Minister Said Nasser said that an Omani-Kenyan investment conference was held in Muscat on 2 May.",
        {("forum", ("KEN", "OMN"), "2024-05-02", "Muscat")},
    ),
    (
        "NAIROBI, 14 May 2024 - Kenyan Premier Ken Otieno spoke of Laos. Kenya Airways, he added, flies to Vientiane once a week.",
        set(),
    ),
    ("ACCRA, 14 May 2024 - The presidents of Ghana and Togo will meet at least once a year.", set()),
    ("ACCRA, 14 May 2024 - The ministers of Ghana and Togo said that their joint commission should meet more often.", set()),
    ("OSLO, 14 May 2024 - President Ana Soto of Paraguay was inaugurated in January. Norway sent an envoy.", set()),
]


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[t[-50:] for t, _ in DATED])
def test_all_meetings_of_a_text(text: str, expected: set[Met]) -> None:
    assert set(met(text)) == expected
