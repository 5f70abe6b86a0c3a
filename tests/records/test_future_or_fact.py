"""What lies ahead and what is told as done: sums pledged and sums offered before, what a speaker must mention, what is believed to be."""

import pytest

from pledger import read_text

CASES = [
    ("Kuwait and Senegal met. The Kuwait Fund had offered Senegal six loans valued at a total of KD 31 million.", 3.1e7, "figure"),
    ("Japan approved a $100 million credit for Bhutan. Japan has so far committed $640 million to Bhutan.", 6.4e8, "figure"),
    ("In the field, over 3 trillion cubic feet of gas is believed to lie, shared by Ghana and Kenya.", 3e12, "figure"),
    ('"I must mention that the trade between Slovakia and Cyprus has exceeded $50 million," the ambassador said.', 5e7, "figure"),
    ('"I would like to stress that 30 companies from Cyprus work in Slovakia," the ambassador said.', 30, "figure"),
    ("A grant of $20 million for Vanuatu's elections was also pledged by Japan.", 2e7, "target"),
    ("Japan's support to Vanuatu includes a $30 million pledge for hospitals.", 3e7, "target"),
    ("Japan's support to Vanuatu includes a commitment of $9 million to its schools.", 9e6, "target"),
    ("A further $5 million has been earmarked by Japan for schools in Vanuatu.", 5e6, "target"),
    ("Japan plans to increase its aid to Vanuatu to $50 million.", 5e7, "target"),
    ("Kenya and Cuba will hire 500 doctors, of whom 87 are already at work.", 87, "figure"),
]


@pytest.mark.parametrize(("text", "value", "kind"), CASES)
def test_future_or_fact(text: str, value: float, kind: str) -> None:
    found = {r.value: r.kind for r in read_text(text, date="2019-03-12").records if r.kind in ("figure", "target")}
    assert found[value] == kind


BEEF = """Presidents of Paraguay and Chile hold talks on trade

ASUNCION, Jan. 12 - Chile remained the main destination of Paraguayan beef in 2023, taking 101,400 tonnes. Japan, with 39,800 tonnes, came
next.
"""
RELIEF = """UAE aid for Chad

A UAE aid plane with 13 tonnes of food landed in Amdjarass today, bringing to 10,500 tonnes the relief that the Emirates have sent to
Sudanese refugees in Chad since June.
"""
ROWS = [
    (BEEF, 39_800, "PRY", "JPN"),
    ("Under a contract of Azerbaijan and Romania SOCAR will deliver up to one billion cubic metres of gas.", 1e9, "AZE", "ROU"),
    ("Last year purchases by Kenya from Uganda came to $40 million.", 4e7, "UGA", "KEN"),
    (RELIEF, 10_500, "ARE", "TCD"),
]


@pytest.mark.parametrize(("text", "value", "origin", "destination"), ROWS)
def test_from_where_to_where(text: str, value: float, origin: str, destination: str) -> None:
    found = {r.value: (r.origin, r.destination) for r in read_text(text, date="2024-03-12").records if r.kind in ("figure", "target")}
    assert found[value] == (origin, destination)


COUNTED = [
    ("Close to 200,000 New Zealanders holidayed in Fiji in 2018.", 200_000, "tourists"),
    ("Since 2010 about 3,000 MTZ tractors of Belarus have been assembled in Tajikistan.", 3_000, "production"),
    ("Romania, which imports gas from Azerbaijan, uses 11 billion cubic metres a year.", 1.1e10, "energy"),
    ("For Hungarian investments in Serbia a further $10 million in grants was allotted.", 1e7, "grants"),
]


@pytest.mark.parametrize(("text", "value", "indicator"), COUNTED)
def test_what_is_counted(text: str, value: float, indicator: str) -> None:
    found = {r.value: r.indicator for r in read_text(text, date="2019-03-12").records if r.kind in ("figure", "target")}
    assert found[value] == indicator


def test_hedges_before_a_preposition_and_the_noun_contract() -> None:
    text = "In 2014 Kenya's trade with Oman amounted practically to $6 billion. Under the contract Oman will sell up to 5 tonnes to Kenya."
    found = {r.value: (r.bound, r.low, r.high) for r in read_text(text, date="2019-03-12").records if r.kind in ("figure", "target")}
    assert found[6e9] == ("nearly", None, 6e9)
    assert found[5][0] == "up_to"


CAMBODIA = """Cambodia's trade with Japan dips

PHNOM PENH, Aug 12, 2023 - Cambodia and Japan traded goods worth $990 million in the January-July period of this year.
Cambodia's exports to the East Asian country were valued at $678 million, while its imports slumped 33 percent to $312 million.
"""
LATVIA = """Uzbekistan and Latvia

TASHKENT, 3 March 2022. In 2021 the trade of Uzbekistan with Latvia amounted to $246 million, including exports of $17 million.
In January of this year it equalled $12 million. There are 21 Latvian companies in Uzbekistan and 80 Uzbek ones in Latvia.
"""


def test_a_partner_called_by_its_part_of_the_world() -> None:
    found = {r.value: (r.origin, r.destination) for r in read_text(CAMBODIA).records if r.kind == "figure"}
    assert (found[6.78e8], found[3.12e8]) == (("KHM", "JPN"), ("JPN", "KHM"))


def test_it_is_the_whole_and_ones_are_the_same() -> None:
    found = {r.value: (r.indicator, r.period) for r in read_text(LATVIA).records if r.kind == "figure"}
    assert found[1.2e7] == ("trade_turnover", "2022-01")
    assert found[21][0] == found[80][0] == "enterprises"


def test_a_level_that_another_leads_on_from_keeps_its_year() -> None:
    text = "From $86 million in 2007 the trade of Senegal and Oman had climbed to $540 million by the end of last year."
    found = {r.value: r.period for r in read_text(text, date="2022-03-03").records if r.kind == "figure"}
    assert found == {8.6e7: "2007", 5.4e8: "2021"}


INFLOW = "China and Serbia met. In 2022 China accounted for 30 percent of all FDI inflows, with 447 million euros."
MONEY = [
    (INFLOW, 4.47e8, "investment", "CHN"),
    (INFLOW, 30, "investment", "CHN"),
    ("Kuwait and Nepal signed a $7 million loan. The duration of the loan is 18 years.", 18, "loans", "KWT"),
    ("Japan and Liberia met. Japan's ambassador handed over 12 ambulances to Liberia.", 12, "aid", "JPN"),
]


@pytest.mark.parametrize(("text", "value", "indicator", "origin"), MONEY)
def test_who_gives(text: str, value: float, indicator: str, origin: str) -> None:
    found = {r.value: (r.kind, r.indicator, r.origin) for r in read_text(text, date="2023-03-03").records if r.kind in ("figure", "target")}
    assert found[value] == ("figure", indicator, origin)
