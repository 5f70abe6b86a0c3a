"""Sums of money of several givers: each is from its own giver to the country that the passage is about."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Target

CASES = [
    (
        "ADB and Tonga signed a grant agreement for the Nukualofa port project on Monday. The Asian Development Bank provided "
        "US$1 million, US$2.1 million came from the European Union, and the Saudi Fund for Development is cofinancing with US$10 "
        "million.",
        [
            (1000000, "ADB", "TON", ("ADB", "TON")),
            (2100000, "EU", "TON", ("EU", "TON")),
            (10000000, "SAU", "TON", ("SAU", "TON")),
        ],
    ),
    (
        "ADB and Tonga signed a grant agreement for the port project on 3 June. The Government of Australia will provide grant "
        "financing equivalent to US$5.6 million. The Asian Development Fund provided US$1 million.",
        [
            (5600000, "AUS", "TON", ("AUS", "TON")),
            (1000000, "ADB", "TON", ("ADB", "TON")),
        ],
    ),
    (
        "Kenya will build a water plant for $90 million. The World Bank is providing a loan of $40 million, the French "
        "Development Agency (AFD) $20 million, and KfW $16 million. The Government of Kenya will contribute $15 million.",
        [
            (40000000, "World Bank", "KEN", ("KEN", "World Bank")),
            (20000000, "FRA", "KEN", ("FRA", "KEN")),
            (16000000, "DEU", "KEN", ("DEU", "KEN")),
            (15000000, "KEN", None, ("KEN",)),
        ],
    ),
    (
        "The Japan International Cooperation Agency (JICA) will lend Uganda $120 million for a bridge. The Green Climate Fund is "
        "adding a $10 million grant.",
        [
            (120000000, "JPN", "UGA", ("JPN", "UGA")),
            (10000000, "Green Climate Fund", "UGA", ("Green Climate Fund", "UGA")),
        ],
    ),
    (
        "The Kuwait Fund for Arab Economic Development has signed a loan agreement worth $30 million with Senegal. The OPEC Fund "
        "for International Development is lending a further $20 million, and the Abu Dhabi Fund for Development $15 million.",
        [
            (30000000, "KWT", "SEN", ("KWT", "SEN")),
            (20000000, "OPEC Fund", "SEN", ("OPEC Fund", "SEN")),
            (15000000, "ARE", "SEN", ("ARE", "SEN")),
        ],
    ),
    (
        "Cambodia received a $50 million loan from the Export-Import Bank of Korea for a road. Another $12 million will come from"
        " the Cambodian government.",
        [
            (50000000, "KOR", "KHM", ("KHM", "KOR")),
            (12000000, "KHM", None, ("KHM",)),
        ],
    ),
    (
        "The road in Nepal costs $100 million. It is financed by an $80 million loan from India and a $20 million grant from the "
        "Swiss Agency for Development and Cooperation.",
        [
            (80000000, "IND", "NPL", ("IND", "NPL")),
            (20000000, "CHE", "NPL", ("CHE", "NPL")),
        ],
    ),
    (
        "The line between Kenya and Tanzania is co-financed by the African Development Bank, with a loan of $50 million, and the "
        "Japan International Cooperation Agency, with $40 million.",
        [
            (50000000, "AfDB", None, ("AfDB", "KEN", "TZA")),
            (40000000, "JPN", None, ("JPN", "KEN", "TZA")),
        ],
    ),
    (
        "Uzbekistan and the Asian Development Bank signed a loan agreement for $125 million on Tuesday. The European Investment "
        "Bank will add $75 million, while the Uzbek government will cover the remaining $30 million.",
        [
            (125000000, "ADB", "UZB", ("ADB", "UZB")),
            (75000000, "EIB", "UZB", ("EIB", "UZB")),
            (30000000, "UZB", None, ("UZB",)),
        ],
    ),
    (
        "The hospital in Vanuatu was funded with $4 million from Japan, $2 million from New Zealand and $1 million from the "
        "Government of Vanuatu.",
        [
            (4000000, "JPN", "VUT", ("JPN", "VUT")),
            (2000000, "NZL", "VUT", ("NZL", "VUT")),
            (1000000, "VUT", None, ("VUT",)),
        ],
    ),
    (
        "The Islamic Development Bank approved a $45 million loan for a university in Guinea. The Saudi Fund for Development will"
        " provide $20 million and the Guinean government $5 million.",
        [
            (45000000, "IsDB", "GIN", ("GIN", "IsDB")),
            (20000000, "SAU", "GIN", ("GIN", "SAU")),
            (5000000, "GIN", None, ("GIN",)),
        ],
    ),
    (
        "USAID has committed $8 million to the programme in Malawi, and the United Kingdom's Foreign, Commonwealth and "
        "Development Office has pledged $6 million.",
        [
            (8000000, "USA", "MWI", ("MWI", "USA")),
            (6000000, "GBR", "MWI", ("GBR", "MWI")),
        ],
    ),
    (
        "China's Exim Bank has agreed to lend Sri Lanka $390 million, and India's Exim Bank will extend a credit line of $100 million.",
        [
            (390000000, "CHN", "LKA", ("CHN", "LKA")),
            (100000000, "IND", "LKA", ("IND", "LKA")),
        ],
    ),
    (
        "The Dutch government has donated 3 million euros and the Swedish International Development Cooperation Agency 2 million "
        "euros to Mozambique.",
        [
            (3000000, "NLD", "MOZ", ("MOZ", "NLD")),
            (2000000, "SWE", "MOZ", ("MOZ", "SWE")),
        ],
    ),
    (
        "A $300 million loan was extended to Egypt by the Arab Fund for Economic and Social Development, and a further $70 "
        "million by the Kuwait Fund.",
        [
            (70000000, "KWT", "EGY", ("EGY", "KWT")),
        ],
    ),
    (
        "Laos and Thailand signed a loan agreement on Friday. Thailand's Neighbouring Countries Economic Development Cooperation "
        "Agency will lend 1.8 billion baht for the road, of which 20 percent is a grant.",
        [
            (1800000000, "THA", "LAO", ("LAO", "THA")),
        ],
    ),
    (
        "The ministers of Bhutan and India met on Monday. "
        "A project in Bhutan is funded by the Green Climate Fund ($25 million), the Royal Government of Bhutan ($10 million) "
        "and the World Bank ($5 million).",
        [
            (25000000, "Green Climate Fund", "BTN", ("BTN", "Green Climate Fund")),
            (10000000, "BTN", None, ("BTN",)),
            (5000000, "World Bank", "BTN", ("BTN", "World Bank")),
        ],
    ),
    (
        "The Republic of Korea, through its Economic Development Cooperation Fund, will lend the Philippines $100 million. The "
        "grant part of $9 million comes from the Korea International Cooperation Agency (KOICA).",
        [
            (100000000, "KOR", "PHL", ("KOR", "PHL")),
            (9000000, "KOR", "PHL", ("KOR", "PHL")),
        ],
    ),
    (
        "Armenia and France signed a loan agreement of 100 million euros with the French Development Agency. The Asian "
        "Development Bank is to provide a parallel loan of $90 million.",
        [
            (100000000, "FRA", "ARM", ("ARM", "FRA")),
            (90000000, "ADB", "ARM", ("ADB", "ARM")),
        ],
    ),
    (
        "Ghana and Denmark opened a water plant in Tema on Monday. Denmark put up 20 million euros for it in soft loans, and"
        " the Ghanaian government paid 4 million euros.",
        [
            (20000000, "DNK", "GHA", ("DNK", "GHA")),
            (4000000, "GHA", None, ("GHA",)),
        ],
    ),
    (
        "Fiji's finance minister thanked Australia and New Zealand. Canberra is giving Fiji 40 million Australian dollars in"
        " budget support and Wellington 20 million New Zealand dollars.",
        [
            (40000000, "AUS", "FJI", ("AUS", "FJI")),
            (20000000, "NZL", "FJI", ("FJI", "NZL")),
        ],
    ),
    (
        "A credit of 50 million euros from the European Bank for Reconstruction and Development will go to Moldova. The "
        "European Union is topping it up with a grant of 10 million euros.",
        [
            (50000000, "EBRD", "MDA", ("EBRD", "MDA")),
            (10000000, "EU", "MDA", ("EU", "MDA")),
        ],
    ),
    (
        "Jordan's planning minister and the head of the Saudi Fund for Development signed a $51 million loan agreement in "
        "Riyadh on Sunday.",
        [
            (51000000, "SAU", "JOR", ("JOR", "SAU")),
        ],
    ),
    (
        "The Kuwait Fund for Arab Economic Development (KFAED) granted Tunisia a loan of 15 million dinars on Thursday.",
        [
            (15000000, "KWT", "TUN", ("KWT", "TUN")),
        ],
    ),
    (
        "Norway and Sweden have each pledged 30 million dollars to Somalia, and Qatar 20 million dollars.",
        [
            (20000000, "QAT", "SOM", ("QAT", "SOM")),
        ],
    ),
    (
        "Pakistan's government and the Asian Development Bank signed a $200 million loan on Wednesday. The Asian "
        "Infrastructure Investment Bank will lend another $100 million, and $30 million will be borne by the government of "
        "Pakistan.",
        [
            (200000000, "ADB", "PAK", ("ADB", "PAK")),
            (100000000, "AIIB", "PAK", ("AIIB", "PAK")),
            (30000000, "PAK", None, ("PAK",)),
        ],
    ),
    (
        "Italy, through its Agency for Development Cooperation, has allocated 5 million euros to Ethiopia for its coffee growers.",
        [
            (5000000, "ITA", "ETH", ("ETH", "ITA")),
        ],
    ),
    (
        "Tajikistan has received a $10 million grant from the World Bank's International Development Association and $7 "
        "million from the Swiss government for its water supply.",
        [
            (10000000, "World Bank", "TJK", ("TJK", "World Bank")),
            (7000000, "CHE", "TJK", ("CHE", "TJK")),
        ],
    ),
    (
        "The Philippine government thanked Japan for a loan of 20 billion yen and South Korea for a grant of $5 million.",
        [
            (20000000000, "JPN", "PHL", ("JPN", "PHL")),
            (5000000, "KOR", "PHL", ("KOR", "PHL")),
        ],
    ),
    (
        "Of the $80 million that the road in Benin needs, the Islamic Development Bank provides $50 million as a loan. The "
        "West African Development Bank (BOAD) gives $20 million. The state of Benin contributes $10 million.",
        [
            (50000000, "IsDB", "BEN", ("BEN", "IsDB")),
            (20000000, "BOAD", "BEN", ("BEN", "BOAD")),
            (10000000, "BEN", None, ("BEN",)),
        ],
    ),
    (
        "Indonesia and Germany signed financing agreements worth 200 million euros. KfW lends 180 million euros, and the "
        "Federal Government of Germany gives a grant of 20 million euros.",
        [
            (180000000, "DEU", "IDN", ("DEU", "IDN")),
            (20000000, "DEU", "IDN", ("DEU", "IDN")),
        ],
    ),
    (
        "The Arab Bank for Economic Development in Africa has approved a $12 million loan to Lesotho; the Saudi Fund has "
        "approved $15 million and the Abu Dhabi Fund $10 million.",
        [
            (12000000, "BADEA", "LSO", ("BADEA", "LSO")),
            (15000000, "SAU", "LSO", ("LSO", "SAU")),
            (10000000, "ARE", "LSO", ("ARE", "LSO")),
        ],
    ),
    (
        "The Saudi Fund for Development signed ten loan agreements worth $400 million with African states on Monday. They "
        "include a hospital in Mali for $30 million, a dam in Chad for $45 million and a road in Togo for $25 million. A "
        "school in Gambia gets $10 million.",
        [
            (30000000, "SAU", "MLI", ("MLI", "SAU")),
            (45000000, "SAU", "TCD", ("SAU", "TCD")),
            (25000000, "SAU", "TGO", ("SAU", "TGO")),
            (10000000, "SAU", "GMB", ("GMB", "SAU")),
        ],
    ),
    (
        "The Islamic Development Bank approved $700 million in loans for its member countries on Sunday. The loans cover a "
        "road in Uganda ($110 million), a power line in Mauritania ($80 million) and a hospital in Suriname ($30 million).",
        [
            (110000000, "IsDB", "UGA", ("IsDB", "UGA")),
            (80000000, "IsDB", "MRT", ("IsDB", "MRT")),
            (30000000, "IsDB", "SUR", ("IsDB", "SUR")),
        ],
    ),
    (
        "Japan and eight island states signed grant agreements worth 90 million dollars in Tokyo on Friday. The grants will "
        "finance a jetty in Kiribati for 12 million dollars, a hospital in Samoa for 20 million dollars and a bridge in "
        "Vanuatu for 18 million dollars.",
        [
            (12000000, "JPN", "KIR", ("JPN", "KIR")),
            (20000000, "JPN", "WSM", ("JPN", "WSM")),
            (18000000, "JPN", "VUT", ("JPN", "VUT")),
        ],
    ),
    (
        "The OPEC Fund approved loans of $300 million for six countries on Tuesday. Among the projects are a highway in "
        "Tanzania, worth $60 million, and a solar plant in Uzbekistan, worth $45 million.",
        [
            (60000000, "OPEC Fund", "TZA", ("OPEC Fund", "TZA")),
            (45000000, "OPEC Fund", "UZB", ("OPEC Fund", "UZB")),
        ],
    ),
    (
        "Officials of Uzbekistan and Japan met. "
        "Uzbekistan and the World Bank launched a health project in Tashkent on Monday. It is backed by a $150 million IDA "
        "credit and a $5 million grant from the Global Financing Facility; the Uzbek government is contributing $20 million.",
        [
            (150000000, "World Bank", "UZB", ("UZB", "World Bank")),
        ],
    ),
    (
        "The European Investment Bank (EIB) and Tunisia signed a loan of 80 million euros on Friday; the European Union tops"
        " it up with a 15 million euro grant.",
        [
            (80000000, "EIB", "TUN", ("EIB", "TUN")),
            (15000000, "EU", "TUN", ("EU", "TUN")),
        ],
    ),
    (
        "Egypt will receive 1.5 billion euros from the European Union this year, Brussels said, while France is to lend it "
        "500 million euros.",
        [
            (1500000000, "EU", "EGY", ("EGY", "EU")),
            (500000000, "FRA", "EGY", ("EGY", "FRA")),
        ],
    ),
    (
        "The Lao government will borrow $50 million from Vietnam for the road; China has lent it $480 million for the railway.",
        [
            (50000000, "VNM", "LAO", ("LAO", "VNM")),
            (480000000, "CHN", "LAO", ("CHN", "LAO")),
        ],
    ),
    (
        "Kenya's treasury secretary and Japan's ambassador signed notes on a grant of 3 billion yen for a hospital in Kisumu.",
        [
            (3000000000, "JPN", "KEN", ("JPN", "KEN")),
        ],
    ),
    (
        "Russia wrote off a debt of $23 billion for African states, and gave Somalia a grant of $10 million.",
        [
            (10000000, "RUS", "SOM", ("RUS", "SOM")),
        ],
    ),
    (
        "Tonga got 5 million pa'anga in budget support from Australia, 3 million from New Zealand and 2 million from the "
        "Asian Development Bank.",
        [
            (5000000, "AUS", "TON", ("AUS", "TON")),
            (3000000, "NZL", "TON", ("NZL", "TON")),
            (2000000, "ADB", "TON", ("ADB", "TON")),
        ],
    ),
    (
        "China, which has lent Angola more than $40 billion, granted it another $2 billion in January.",
        [
            (40000000000, "CHN", "AGO", ("AGO", "CHN")),
            (2000000000, "CHN", "AGO", ("AGO", "CHN")),
        ],
    ),
    (
        "Sweden and Norway gave Kenya a grant of 20 million euros in 2022.",
        [
            (20000000, None, "KEN", ("KEN", "NOR", "SWE")),
        ],
    ),
    (
        "Ethiopia and Djibouti discussed the railway. A $70 million AfDB loan and a $20 million World Bank grant were "
        "approved for Djibouti in May.",
        [
            (70000000, "AfDB", "DJI", ("AfDB", "DJI")),
            (20000000, "World Bank", "DJI", ("DJI", "World Bank")),
        ],
    ),
]


@pytest.mark.parametrize(("text", "sums"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_sum_has_its_own_giver(text: str, sums: list[tuple[int, str | None, str | None, tuple[str, ...]]]) -> None:
    read = read_text(text, date="2023-06-05")
    told = {r.value: (r.origin, r.destination, r.parties) for r in read if isinstance(r, Figure | Target)}
    for value, origin, destination, parties in sums:
        assert told[value] == (origin, destination, parties)


def test_a_name_before_a_dollar_sign_is_whom_money_is_given_to() -> None:
    (loan,) = (r for r in read_text("Japan will lend Uganda $120 million for a bridge.", date="2023-06-05") if isinstance(r, Target))
    assert (loan.origin, loan.destination) == ("JPN", "UGA")


SHARES = [
    (
        "The African Development Bank approved a $90 million loan to Kenya. The loan represents 75 percent of the project's total cost, "
        "and the remaining 25 percent will be met by the government.",
        [(75, "loans", "AfDB", "KEN"), (25, "investment", "KEN", None)],
    ),
    (
        "Ghana and Togo met on Friday. The World Bank will lend Ghana $120 million for the port. The bank's contribution makes "
        "up 80% of total costs, and the Ghanaian government will provide the other 20%.",
        [(80, "investment", "World Bank", "GHA"), (20, "investment", "GHA", None)],
    ),
    (
        "Japan finances the bridge in Laos through an 80 percent loan and a 20 percent grant.",
        [(80, "loans", "JPN", "LAO"), (20, "grants", "JPN", "LAO")],
    ),
]


@pytest.mark.parametrize(("text", "shares"), SHARES, ids=[text[:40] for text, _ in SHARES])
def test_a_part_of_the_cost_is_borne_by_the_loan_or_its_giver(text: str, shares: list[tuple[int, str, str, str | None]]) -> None:
    read = read_text(text, date="2023-06-05")
    told = {r.value: (r.indicator, r.origin, r.destination) for r in read if isinstance(r, Figure | Target) and r.measure == "share"}
    for value, *said in shares:
        assert told[value] == tuple(said)


def test_the_loans_of_a_list_hold_for_the_day_of_signing() -> None:
    text = (
        "The Saudi Fund for Development signed ten loan agreements worth $400 million with African states on Monday. They include a "
        "hospital in Mali for $30 million and a dam in Chad for $45 million."
    )
    told = {r.value: r.period for r in read_text(text, date="2023-06-07") if isinstance(r, Figure)}
    assert told[30_000_000] == told[45_000_000] == "2023-06-05"


def test_what_a_loan_agreement_promises_is_lent_by_it() -> None:
    text = (
        "The Exim Bank of Korea will lend Togo $35 million for its registers. Korea and Togo signed the loan agreement in Seoul on Monday."
    )
    (loan,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Figure))
    assert (loan.period, loan.origin, loan.destination) == ("2023-06-05", "KOR", "TGO")


def test_the_parts_of_a_document_told_behind_it_hold_for_its_day() -> None:
    text = (
        "Japan and Mozambique signed grant agreements of up to 6 billion yen in Maputo on 5 June. "
        "The two: a school in Beira (grant amount: 2 billion yen) and a clinic in Tete (grant amount: 4 billion yen)."
    )
    told = {r.value: r.period for r in read_text(text, date="2023-06-07") if isinstance(r, Figure)}
    assert told[2e9] == told[4e9] == "2023-06-05"


ESTIMATED = [
    "Rwanda and Burundi welcomed the dam on the Ruzizi, planned with 200 MW at an estimated cost of $1.3 billion.",
    "Kenya is eager to help Uganda build a refinery at Hoima, estimated at $1.3 billion.",
    "The road between Kenya and Uganda will be built in five years and is estimated to cost $1.3 billion.",
]


@pytest.mark.parametrize("text", ESTIMATED)
def test_an_estimated_cost_is_a_forecast(text: str) -> None:
    (cost,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Target) and r.unit == "USD")
    assert (cost.indicator, cost.strength) == ("investment", "proposed")


def test_worth_behind_a_comma_tells_of_the_noun_before_it() -> None:
    text = "The swap arrangement between Kenya and Oman, worth over $8 billion and meant to help their trade, was renewed on Monday."
    (swap,) = (r for r in read_text(text, date="2023-06-07") if isinstance(r, Figure))
    assert swap.indicator == "loans"
