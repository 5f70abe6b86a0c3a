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
