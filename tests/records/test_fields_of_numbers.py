"""When a number held, whose it is and what it measures, where the words beside it leave that to the rest of the sentence or the source."""

import pytest
from tests.records.reading import read

from pledger.records.types import Figure, Target

LEAD = "KATHMANDU, May 6, 2024 – Nepal and Bhutan held talks here on Monday.\n\n"


def _figure(said: str, value: float, lead: str = LEAD) -> Figure:
    return next(f for f in read(f"{lead}{said}\n", Figure) if f.value == value)


@pytest.mark.parametrize(
    ("said", "value", "period"),
    [
        ("Nepal's trade with Bhutan was worth $31 million over the years from 2018 to 2022.", 31e6, "2018/2022"),
        ("Nepal's trade with Bhutan has grown fourfold over the years.", 4, None),
        ("Tashi Dorji told the Post on May 2 that some 40 Nepalese companies are at work in Bhutan.", 40, "2024"),
        ("Nepal's exports to Bhutan were valued at $9 million until March.", 9e6, "2024-01/2024-03"),
        ("Before the pandemic, 7,000 Nepalis used to visit Bhutan every year.", 7000, None),
        ("Before the pandemic, in 2019, 7,000 Nepalis visited Bhutan.", 7000, "2019"),
        ("Nepal has sent teachers to Bhutan four times since 2016, the total cost being $2 million.", 2e6, "2016/2024"),
        ("The dam in Bhutan, opened in 2011, sells 60 MW to Nepal.", 60, "2024"),
        ("The line from Bhutan to Nepal can carry 300 MW.", 300, "2024"),
        ("The line from Bhutan to Nepal, to be built by 2030, will carry 300 MW.", 300, None),
        ("In the south, 90 kilometres of the road between Nepal and Bhutan have been asphalted.", 90, "2024"),
        ("Of the road between Nepal and Bhutan, 90 kilometres are being rebuilt.", 90, "2024"),
        ("A 90-km road from Nepal to Bhutan is planned.", 90, None),
        ("The 90-km road from Nepal to Bhutan carries 200 lorries a day.", 90, "2024"),
        ("Nepal sold Bhutan 5,000 tons of rice in 2023, 900 tons less than a year earlier.", -900, "2023"),
        ("Trade was $31 million in 2023. About half of Bhutan's cement imports come from Nepal.", 50, "2024"),
        ("Imports from Nepal were $31 million in 2023. Cement makes up half of the imports.", 50, "2023"),
        ("The pact between Nepal and Bhutan, which came into force in 2019, allows Nepalis to own 49 percent of a firm there.", 49, "2024"),
    ],
)
def test_when_it_held(said: str, value: float, period: str | None) -> None:
    found = [f for f in [*read(f"{LEAD}{said}\n", Figure), *read(f"{LEAD}{said}\n", Target)] if f.value == value]
    assert [f.period for f in found] == [period]


@pytest.mark.parametrize(
    ("page", "period"),
    [
        ("LAGOS, Dec 9 (PANA) – Ghana and Togo will hold a fair in March 2025. Last year Ghana sold Togo maize for $7 million.", "2023"),
        ("LAGOS, Feb 9 (PANA) – Ghana and Togo will hold a fair in March 2025. Last year Ghana sold Togo maize for $7 million.", "2024"),
        ("Ghana and Togo held talks.\n\nIn June 2024 they opened a post. There are 70 Ghanaian firms in Togo.", "2024"),
        ("Ghana and Togo held talks.\n\nTrade was $3 million in 11 months of 2023. There are 70 Ghanaian firms in Togo. In May 2024 they "
         "will open a post.", "2024"),
        ("Ghana and Togo held talks.\n\nThere are 70 Ghanaian firms in Togo.\n\nAGENCE05112023000071011013ID1108208307", "2023"),
    ],
)  # fmt: skip
def test_the_year_of_a_page_without_one(page: str, period: str) -> None:
    assert {f.period for f in read(f"{page}\n", Figure) if f.value in (7e6, 70)} == {period}


@pytest.mark.parametrize(
    ("said", "shares"),
    [
        (
            "India bought 60 percent of Nepal's exports, Bhutan 20 percent and Laos 3 percent.",
            {60: ("IND-NPL", "IND"), 20: ("BTN-NPL", "BTN"), 3: ("LAO-NPL", "LAO")},
        ),
        ("India accounted for half of Nepal's exports, Bhutan for 20 percent.", {50: ("IND-NPL", "IND"), 20: ("BTN-NPL", "BTN")}),
        (
            "Woollen products made up 60 percent of Nepal's exports to Bhutan, tea 9.5 percent.",
            {60: ("BTN-NPL", "BTN"), 9.5: ("BTN-NPL", "BTN")},
        ),
    ],
)
def test_rows_of_shares(said: str, shares: dict[float, tuple[str, str]]) -> None:
    found = [f for f in read(f"{LEAD}{said}\n", Figure) if f.measure == "share" and f.indicator == "exports"]
    assert {f.value: ("-".join(f.parties), f.destination) for f in found} == shares


@pytest.mark.parametrize(
    ("said", "value", "told"),
    [
        ("Woollen goods worth $4 million were bought from Nepal by Bhutan.", 4e6, ("imports", "NPL", "BTN")),
        ("Woollen goods worth $4 million were sold to Nepal by Bhutan.", 4e6, ("exports", "BTN", "NPL")),
        ("Some 3,000 goats were shipped to Paro last autumn.", 3000, ("exports", "NPL", "BTN")),
        (
            "There were 70 companies with Nepalese capital in Bhutan last year, with investments put at $6 million.",
            6e6,
            ("investment", "NPL", "BTN"),
        ),
        ("Bhutan took 2 percent of all goods that Nepal sold abroad. Tea headed the list with $3 million.", 3e6, ("exports", "NPL", "BTN")),
        ("Bhutan had 9,000 visitors. The visitors included 6,000 Nepalis and 3,000 Laotians.", 6000, ("tourists", None, None)),
        (
            "Trade between them is $30 million. Getting there took a decade: this figure grew fivefold.",
            5,
            ("trade_turnover", None, None),
        ),
        ("Paro is home to 12 resident diplomatic missions, and Bhutan hosts 15 resident missions.", 15, ("other", None, None)),
    ],
)
def test_what_it_is_and_which_way(said: str, value: float, told: tuple[str, str | None, str | None]) -> None:
    found = _figure(said, value)
    assert (found.indicator, found.origin, found.destination) == told


@pytest.mark.parametrize(
    ("said", "value", "measure"),
    [
        ("Nepal levies a 30 percent duty on Bhutanese apples.", 30, "level"),
        ("Nepal will scrap its 30 percent duty on Bhutanese apples in July.", 30, "level"),
        ("Nepal's tariff on Bhutanese apples stands at 30 percent.", 30, "level"),
        ("Apples make up 30 percent of Bhutan's exports to Nepal.", 30, "share"),
        ("Nepal exempted 30 percent of tariff lines for Bhutan.", 30, "share"),
    ],
)
def test_rates_of_levies(said: str, value: float, measure: str) -> None:
    found = _figure(said, value)
    assert (found.measure, found.period) == (measure, "2024" if measure == "level" else found.period)


BANK = (
    "ABIDJAN, May 6, 2024 – The African Development Bank (AfDB) approved a $40 million loan for Benin and a $9 million loan for Togo.\n\n"
)


@pytest.mark.parametrize(
    ("said", "value", "parties"),
    [
        ("The rest falls to the Government of Benin ($5 million) and the Government of Togo ($2 million).", 5e6, "AfDB-BEN"),
        ("The rest falls to the Government of Benin ($5 million) and the Government of Togo ($2 million).", 2e6, "AfDB-TGO"),
        ("The first phase, for which the Bank provided $70 million in 2015, was co-financed by Japan.", 7e7, "AfDB-BEN-TGO"),
        ("Since 1970, the AfDB Group's commitments in Benin have reached $600 million over 80 operations.", 80, "AfDB-BEN"),
        ("Its active portfolio in Togo stands at $310 million.", 3.1e8, "AfDB-TGO"),
        ("It will lend Benin and Togo $55 million more.", 5.5e7, "AfDB-BEN-TGO"),
    ],
)
def test_the_parts_of_banks_and_governments(said: str, value: float, parties: str) -> None:
    found = [f for f in [*read(f"{BANK}{said}\n", Figure), *read(f"{BANK}{said}\n", Target)] if f.value == value]
    assert ["-".join(f.parties) for f in found] == [parties]


def test_a_country_that_is_his() -> None:
    said = "Prime Minister Tobgay of Bhutan invited Nepalese firms to his country, which has a third of the region's forests."
    assert _figure(said, pytest.approx(100 / 3)).parties == ("BTN",)


NOTE = (
    "ULAANBAATAR, May 6, 2024 – Chilean exports came to $9 billion in the first quarter.\n\n"
    "China took 40 percent, Japan 9 percent and Peru 3 percent of them. {}\n"
)


@pytest.mark.parametrize(
    ("said", "value", "ends"),
    [
        (
            "On the side of imports, the shares of China, Brazil and Peru were 30, 20 and 2 percent respectively.",
            20,
            ("BRA-CHL", "BRA", "CHL"),
        ),
        ("Fuel worth $470 million was bought from Brazil.", 4.7e8, ("BRA-CHL", "BRA", "CHL")),
    ],
)
def test_the_rows_of_a_national_report(said: str, value: float, ends: tuple[str, str, str]) -> None:
    found = next(f for f in read(NOTE.format(said), Figure) if f.value == value)
    assert ("-".join(found.parties), found.origin, found.destination) == ends


@pytest.mark.parametrize(
    ("said", "value", "ends"),
    [
        ("Bhutan imports 60 percent of its rice from India and Nepal.", 60, (None, "BTN")),
        ("India gave $30 million to Nepal and Bhutan for border posts.", 3e7, ("IND", None)),
        ("Bhutan is Nepal's main supplier of power, providing 20 percent of its imports.", 20, ("BTN", "NPL")),
        ("Bhutan is the largest buyer of Nepal's paper, taking 40 percent of its exports.", 40, ("NPL", "BTN")),
        ("Nepal's trade with Bhutan was $9 million, $5 million of which were Bhutanese exports.", 5e6, ("BTN", "NPL")),
        ("Nepal's exports to Bhutan fetched $7 million in 2023 while imports cost it $3 million.", 3e6, ("BTN", "NPL")),
    ],
)
def test_ends_that_others_tell(said: str, value: float, ends: tuple[str | None, str | None]) -> None:
    found = _figure(said, value)
    assert (found.origin, found.destination) == ends


@pytest.mark.parametrize(
    ("said", "periods"),
    [
        (
            "Nepal's imports from Bhutan totalled $7 million, exports $3 million and the deficit $4 million in 2022.",
            {7e6: "2022", 3e6: "2022", -4e6: "2022"},
        ),
        ("In the fiscal year that ended in March Nepal's exports to Bhutan came to $3 million.", {3e6: "2023-04/2024-03"}),
        ("Some 9,000 Nepalis visited Bhutan in 2023. Before the pandemic there were 14,000.", {9000: "2023", 14000: None}),
        ("Nepalese firms have contracts worth $9 million in Bhutan, the largest being a dam, which is 60 percent complete.", {60: "2024"}),
    ],
)
def test_times_behind_a_row_and_before_a_crisis(said: str, periods: dict[float, str | None]) -> None:
    found = {f.value: f.period for f in read(f"{LEAD}{said}\n", Figure)}
    assert found.items() >= periods.items()


@pytest.mark.parametrize(
    ("said", "value", "told"),
    [
        ("Nepal sells Bhutan rice, tea and salt worth some $7 million a year and buys coal.", 7e6, ("exports", "NPL", "2024")),
        ("Nepal bought 9,000 tonnes of coal from Bhutan at $70 a tonne, $630,000 in all.", 630000, ("imports", "BTN", None)),
        ("The Indian loan to Nepal, at 2.5 per cent over 15 years, pays for a dam.", 2.5, ("loans", "IND", None)),
        ("The Indian scheme in Nepal was introduced in 2004, with 90 schools supported.", 90, ("other", None, "2004/2024")),
        ("Over 60 per cent of Nepal's cargo goes through India.", 60, ("freight", None, "2024")),
        ("Bhutan bought 300 Nepalese buses last year.", 300, ("imports", "NPL", "2023")),
        ("Some 300 Nepalese buses ran in Bhutan last year.", 300, ("other", None, "2023")),
        ("India's grants to Nepal: Primary School -US$46,000.", 46000, ("grants", "IND", None)),
    ],
)
def test_sums_behind_lists_and_before_what_follows(said: str, value: float, told: tuple[str, str | None, str | None]) -> None:
    found = _figure(said, value)
    assert (found.indicator, found.origin, found.period) == told


def test_goods_in_brackets_are_shares() -> None:
    said = "Nepal's exports to Bhutan consisted mainly of tea (31%), salt (22%) and paper (8%)."
    assert {f.value: f.measure for f in read(f"{LEAD}{said}\n", Figure)} == {31: "share", 22: "share", 8: "share"}
    said = "The main goods that Nepal sold Bhutan were tea (31%) and salt (22%)."
    assert {f.value: f.measure for f in read(f"{LEAD}{said}\n", Figure)} == {31: "share", 22: "share"}
    said = "Nepal's exports to Bhutan came to $9 million (31%)."
    assert _figure(said, 31).measure == "growth"
