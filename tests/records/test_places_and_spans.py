"""Places among partners, whose inhabitants are counted, sums in brackets, and the years that a change ran over."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Project, Target

RANKS = [
    ("Brazil is Egypt's 11th prime export partner.", 11, "exports", "EGY", "BRA"),
    ("Brazil is Egypt's ninth chief import supplier.", 9, "imports", "BRA", "EGY"),
    ("As a source of direct investment in Ghana, Norway is the sixth largest.", 6, "investment", "NOR", "GHA"),
    ("Armenia is Georgia's 5th trade and 3rd investment partner.", 5, "other", None, None),
    ("Armenia is Georgia's 5th trade and 3rd investment partner.", 3, "investment", "ARM", "GEO"),
    ("Norway is the fifth largest recipient of Danish exports.", 5, "exports", "DNK", "NOR"),
]


@pytest.mark.parametrize(("text", "value", "indicator", "origin", "destination"), RANKS)
def test_a_place_among_partners(text: str, value: float, indicator: str, origin: str | None, destination: str | None) -> None:
    found = {r.value: r for r in read_text(text, date="2022-05-14").records if r.kind == "figure" and r.measure == "rank"}
    r = found[value]
    assert (r.indicator, r.origin, r.destination, r.period) == (indicator, origin, destination, "2022")


def test_the_sum_behind_a_role() -> None:
    text = "Peru and Spain held talks in Lima. Spain, with a stock of $11.2 billion, is the second investor in Peru after Britain."
    found = {r.value: r for r in read_text(text, date="2022-05-14").records if r.kind == "figure"}
    assert (found[1.12e10].indicator, found[1.12e10].origin, found[1.12e10].destination) == ("investment", "ESP", "PER")


PEOPLE = [
    ("Zambia, a country of 18 million people, buys 50 MW of electricity from Namibia at present.", 1.8e7, ("ZMB",)),
    ("Namibia trades most with Zambia, which has a population of 18 million.", 1.8e7, ("ZMB",)),
    ("Namibia and Zambia met. Some 20,000 Zambians live in Namibia, a country with a population of 2.5 million.", 2.5e6, ("NAM",)),
]


@pytest.mark.parametrize(("text", "value", "parties"), PEOPLE)
def test_whose_inhabitants(text: str, value: float, parties: tuple[str, ...]) -> None:
    found = {r.value: r for r in read_text(text, date="2022-05-14").records if r.kind == "figure"}
    assert (found[value].indicator, found[value].parties) == ("population", parties)


def test_who_lives_abroad_is_of_both() -> None:
    text = "Namibia and Zambia met in Lusaka. Some 20,000 Zambians live in Namibia."
    assert {r.parties for r in read_text(text, date="2022-05-14").records if r.kind == "figure"} == {("NAM", "ZMB")}


def test_signed_sums_in_brackets() -> None:
    text = (
        "An increase in trade with Brazil was recorded in 2023 by Chile (+$1.2 billion) and Peru (+$310 million). "
        "A decrease in trade volumes, of almost $160 million and $25 million, was shown by Uruguay and Paraguay, respectively."
    )
    found = {r.value: (r.measure, r.parties) for r in read_text(text, date="2024-01-24").records if r.kind == "figure"}
    assert found == {
        1.2e9: ("change", ("BRA", "CHL")),
        3.1e8: ("change", ("BRA", "PER")),
        -1.6e8: ("change", ("BRA", "URY")),
        -2.5e7: ("change", ("BRA", "PRY")),
    }


SPANS = [
    ("Trade between Ecuador and India was $120 million in 2005 and $480 million in 2017, four times as much.", 4, "2005/2017"),
    ("In five years the trade of Hungary and Oman has grown threefold; 2017 closed at $60.5 million.", 3, "2012/2017"),
    ("Trade between Hungary and Oman has already exceeded that of the whole of last year by 7 percent.", 7, "2017/2018"),
    ("86,000 tourists came from Oman to Hungary in 2017, 12 times as many as in 2016.", 12, "2016/2017"),
    ("In 2017 the trade between Hungary and Oman was twice the 2016 result.", 2, "2017"),
    ("Between 2003 and 2014 Nepal received some $20 million in aid from Norway.", 2e7, "2003/2014"),
    ("The ministry set the debt of Oman to Hungary at $4 million, as of December 31, 2015.", 4e6, "2015-12-31"),
    ("Oman's exports to Hungary rose from $64 million in 2010 to $81 million.", 8.1e7, None),
]


@pytest.mark.parametrize(("text", "value", "period"), SPANS)
def test_the_years_that_it_ran_over(text: str, value: float, period: str | None) -> None:
    found = {r.value: r.period for r in read_text(text, date="2018-02-24").records if r.kind == "figure"}
    assert found[value] == period


def test_a_year_that_is_not_over_yet_is_its_months() -> None:
    text = (
        "Exports of Oman to Hungary fell by 13% between January and September 2023. "
        "They totaled $713 million in 2023, down from $826 million in 2022."
    )
    found = {r.value: r.period for r in read_text(text, date="2023-11-24").records if r.kind == "figure"}
    assert (found[7.13e8], found[8.26e8]) == ("2023-01/2023-09", "2022-01/2022-09")


def test_a_bank_with_a_state_and_the_world() -> None:
    text = "The Brazilian Development Bank (BNDES) put up $320 million for the Moamba dam in Mozambique."
    found = [r for r in read_text(text, date="2023-11-24").records if r.kind in ("figure", "target")]
    assert [(r.indicator, r.origin) for r in found] == [("loans", "BRA")]
    text = "Exim Bank of India extended a line of credit of $50 million to Gambia. Worldwide, Exim Bank has 300 LOCs in place."
    assert [r.parties for r in read_text(text, date="2023-11-24").records if r.kind == "figure" and r.value == 300] == [("IND",)]


def test_makes_of_machines_are_no_traffic() -> None:
    text = "More than 3,300 MTZ tractors and 60 BelAZ trucks from Belarus work in Zimbabwe. Last year 60,000 trucks crossed into Zimbabwe."
    found = {r.value: r.indicator for r in read_text(text, date="2023-11-24").records if r.kind == "figure"}
    assert (found[60], found[60_000]) == ("other", "freight")


def test_shares_of_all_the_worlds() -> None:
    text = "Japan and the European Union account for about 25 percent of the world's GDP and 40 percent of global trade."
    found = {r.value: (r.indicator, r.measure) for r in read_text(text, date="2023-11-24").records if r.kind == "figure"}
    assert found == {25: ("gdp", "share"), 40: ("trade_turnover", "share")}


def test_a_flow_of_one_state_behind_a_dash() -> None:
    text = "Kenya's trade with Rwanda in 2021 made up $410 million, including exports from Kenya – $330 million and imports – $80 million."
    found = {r.value: (r.indicator, r.origin, r.destination) for r in read_text(text) if isinstance(r, Figure)}
    assert found[330e6] == ("exports", "KEN", "RWA")
    assert found[80e6] == ("imports", "RWA", "KEN")


def test_what_something_must_rise_from_is_there() -> None:
    text = (
        "It was felt that trade between India and the UAE must be enhanced from the level of $13 billion in 2006. Of this, India's exports "
        "to the UAE were valued at $9 billion."
    )
    assert [(r.kind, r.value) for r in read_text(text)] == [("figure", 13e9), ("figure", 9e9)]


def test_a_loan_that_will_pay_for_something_is_there() -> None:
    text = "A Japanese bank on Tuesday extended to Nepal a $90 million loan that will finance the repair of a bridge."
    assert [(r.kind, r.period) for r in read_text(text, date="2022-11-12") if isinstance(r, Figure | Target)] == [("figure", "2022-11-08")]


def test_each_of_two_years_has_its_own_sum() -> None:
    text = '"Our trade with Albania last year was $320 million and this year we expect $400 million," Turkish Minister Ali Kaya said.'
    assert {r.value: r.period for r in read_text(text, date="2022-11-12") if isinstance(r, Figure)} == {320e6: "2021"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Sri Lanka and Pakistan want to reach the target of 1 billion dollars in trade.", "willing"),
        ("Trade between Iran and Oman could exceed the target of 1 billion dollars.", "proposed"),
        ("The target of $10 billion in trade between Iran and Oman, set for 2023, was already achieved in 2022.", "done"),
    ],
)
def test_a_target_to_be_reached_is_not_done(text: str, strength: str) -> None:
    assert [r.strength for r in read_text(text, date="2022-11-12") if isinstance(r, Target)] == [strength]


def test_the_past_year_of_trade_is_a_whole_one() -> None:
    text = "Trade between Iran and Oman grew by 31% over the past year and came to $420 million."
    assert {r.value: r.period for r in read_text(text, date="2024-04-03") if isinstance(r, Figure)} == {31.0: "2023", 420e6: "2023"}


COUNTS = [
    ("It is the 12th loan that the Kuwait Fund has extended to Guinea, Kuwait said.", 12, "loans", "items"),
    ("Kuwait and Guinea met. In the quarter 938,644 tourist visits were counted in Guinea.", 938_644, "tourists", "items"),
    ("Norway, by the number of visitors to Denmark, came fifth in the ranking.", 5, "tourists", "rank"),
]


@pytest.mark.parametrize(("text", "value", "indicator", "unit"), COUNTS)
def test_what_is_counted(text: str, value: float, indicator: str, unit: str) -> None:
    found = {r.value: (r.indicator, r.unit) for r in read_text(text, date="2018-02-24").records if r.kind == "figure"}
    assert found[value] == (indicator, unit)


def test_a_loan_that_is_to_help_is_there() -> None:
    text = "Japan and Nepal met. A $210 million loan that is to help Nepal store water was signed by Japan's envoy."
    assert {r.value: r.kind for r in read_text(text, date="2018-02-24").records if r.kind in ("figure", "target")} == {2.1e8: "figure"}


NOTHING = """Kenya's president in Oman

MUSCAT, 5 May 2023 - Security topped the list of topics at the talks of Kenya and Oman. The president met the second foreign partner of the
port and repeated his pledge of support. Students of both states are awarded double diplomas. The contract was prolonged up to 5 May.
"""


def test_nothing_is_claimed() -> None:
    assert not [r for r in read_text(NOTHING).records if r.kind in ("figure", "target")]


def test_a_share_told_behind_the_sums_of_a_year_is_of_that_year() -> None:
    text = "Kenya's trade with Rwanda in 2021 made up $410 million. Rwanda accounts for 3.1% of Kenya's foreign trade. The talks went on."
    found = {r.value: r.period for r in read_text(text, date="2022-04-04") if isinstance(r, Figure)}
    assert found == {410e6: "2021", 3.1: "2021"}


def test_who_exports_behind_with() -> None:
    text = "Trade between Kenya and Rwanda was $400 million in 2024, with Kenya exporting $360 million to Rwanda and importing $40 million."
    found = {r.value: (r.origin, r.destination) for r in read_text(text) if isinstance(r, Figure)}
    assert found[360e6] == ("KEN", "RWA")
    assert found[40e6] == ("RWA", "KEN")


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Uzbek and Kyrgyz officials discussed the construction of a cross-border logistics centre.", ("KGZ", "UZB")),
        ("Kenya and Ethiopia will build a joint border post at Moyale.", ("ETH", "KEN")),
        ("Kenya and Ethiopia will set up the Kenyan-Ethiopian Growth Fund.", ("ETH", "KEN")),
        ("Uzbekistan and Turkey will build a joint logistics centre in Termez.", ("UZB",)),
    ],
)
def test_what_lies_on_a_border_is_of_both(text: str, location: tuple[str, ...]) -> None:
    assert [r.location for r in read_text(text) if isinstance(r, Project)] == [location]
