"""When a number held, told by another: the level before a growth, the year said before, what has come since, what costs and lasts."""

import pytest

from pledger import read_text

LEAD = "ADDIS ABABA, 20 June 2019 - Ethiopia and Norway held talks on Thursday. "

LED = [
    ("Norway's sales to Ethiopia grew 10 percent in 2018 (from $50 million to $55 million).", 5e7, "2017"),
    ("In six years the trade of Ethiopia and Norway tripled, from $20 million to $60 million.", 2e7, "2013"),
    ("Coffee bought by Norway went up from 300 tons to 450 tons in 2018.", 300, None),  # by how much and since when is not said
    (
        "Trade between Ethiopia and Norway was $40 million in 2013 and climbed to $60 million in 2018, a rise of 50 percent.",
        50,
        "2013/2018",
    ),
    ("Trade between Ethiopia and Norway was $40 million in 2013 and climbed to $60 million in 2018, a rise of 9 percent.", 9, "2018"),
]
PASSED = [
    ("Trade between Ethiopia and Norway was at its highest, $90 million, in 2012 and has since shrunk to $61 million.", 6.1e7, "2019"),
    ("Trade between Ethiopia and Norway was $90 million in 2012 and had fallen to $61 million in 2016.", 6.1e7, "2016"),
    (
        "Norway was Ethiopia's ninth trading partner in 2017. Trade came to $70 million, of which Norway's exports made $50 million.",
        7e7,
        "2017",
    ),
    ("Norway is the ninth trading partner of Ethiopia. Trade came to $70 million.", 7e7, None),
    ("Trade between Ethiopia and Norway reached $71 million in 2018; eight years earlier it had been $30 million.", 3e7, "2010"),
    ("Ethiopia's exports to Norway brought in $9 million in 2016. Two-way trade stood at $40 million that year.", 4e7, "2016"),
    (
        "Ethiopia's exports to Norway brought in $9 million in 2015-16. That same year Norway sold Ethiopia goods worth $30 million.",
        3e7,
        "2015/2016",
    ),
    (
        "Norway's exports slid to $20 million in 2016, recovered to $26 million the following year, and reached $31 million in 2018.",
        2.6e7,
        "2017",
    ),
    ("Trade was worth $30 million in 2016. A year later it came to $35 million, and this year more is hoped for.", 3.5e7, "2017"),
    ("In 2015 and 2016 combined, Norway bought coffee for $14 million from Ethiopia.", 1.4e7, "2015/2016"),
    (
        "Exports to Norway sank to 4,000 tons in the first half of 2018, as the port was shut from 4 March to 9 April.",
        4000,
        "2018-01/2018-06",
    ),
    ("Exports to Norway amounted to 4,000 tons as of 1 June 2018.", 4000, "2018-06-01"),
    ("Some 2 billion cubic metres (bcm) of Norwegian gas have come to the country this year.", 2e9, "2019"),
]
NOW = [
    ("The assembly of Norwegian buses began near Adama last August. Since then 310 buses have been built there.", 310, "2018-08/2019-06"),
    ("A joint school was opened near Adama in 2011. It has trained 4,000 engineers since.", 4000, "2011/2019"),
    ("Trade with Norway already exceeds $80 million, four times what it was nine years ago.", 8e7, "2019"),
    ("Trade with Norway already exceeds $80 million, four times what it was nine years ago.", 4, "2010/2019"),
    ("The Norwegian envoy put the present volume of their trade at some $70 million.", 7e7, "2019"),
    ("Norway invests $12 million a year in Ethiopia's forests.", 1.2e7, "2019"),
    ("The treaty costs Norway $3 million a year.", 3e6, "2019"),
    ("The bridge at Gambela, a joint project with Norway, cost $3 million.", 3e6, None),
    ("Trade with Norway came to $70 million last year, while 61 valid Norwegian projects were registered here.", 61, "2019"),
    ("As of May last year Norway had 61 valid projects in Ethiopia.", 61, "2018-05"),
    ("On his visit last May the minister had promised work for 900 people in Ethiopia; 300 of them are already at work.", 300, "2019"),
    ("A mission of 22 Norwegian firms is taking part in the fair.", 22, "2019"),
    ("The envoy recalled that 40 firms came along with the king in 2013, while 90 would attend the forum on Friday.", 40, "2013"),
    ("Sales to Norway in January-April came to $8 million. So far this year Norway has bought 900 tons of coffee.", 900, "2019"),
    ("Trade was worth $30 million in the first five months, compared with $77 million for the whole of last year.", 7.7e7, "2018"),
]  # fmt: skip


APART = [
    ("Norway sold Ethiopia goods worth $7 million, chiefly fertiliser and salmon, in 2017.", 7e6, "2017"),
    ("Trade was put at $82 million, with a surplus for Norway of $31 million, in 2017, the bank said on Tuesday.", 8.2e7, "2017"),
    ("Norway sold goods worth $7 million, chiefly fertiliser, and trade was expected to double, in 2017.", 7e6, None),
    ("Sales to Norway were worth $44 million during the first three quarters of 2018.", 4.4e7, "2018-01/2018-09"),
    ("Over the past five months Ethiopia's exports to Norway were worth $3 million.", 3e6, "2019-01/2019-05"),
    ("Over six years, 17 Norwegian firms have opened offices in Ethiopia.", 17, "2013/2019"),
    ("Norway sent Ethiopia 70 engineers in 2016 and 2017.", 70, "2016/2017"),
    ("Exports to Norway came to $8 million in 2016 and $9 million in 2017.", 8e6, "2016"),
    ("Sales came to 500 tons in early 2018, below those of the same period of 2017 when they had passed 530 tons.", 530, "2017"),
    ("Ethiopia's debt to Norway, which stood at $5 million in 2014, has been cut to $2 million.", 2e6, "2019"),
    ("The number of Norwegian tourists rose from 3,000 in 2016 to 4,000 the next year.", 4000, "2017"),
    ("Norway bought 9,000 tons of coffee worth $30 million in 2017.", 9000, "2017"),
    ("Imports from Norway passed $50 million last year, up by 24 percent.", 24, "2018"),
    ("In the fiscal year that ended in June 2018 Norway bought 6,000 tons of coffee from Ethiopia.", 6000, "2017-07/2018-06"),
    ("Trade between the two since the treaty of 2008 has exceeded $400 million.", 4e8, "2008/2019"),
]  # fmt: skip


RUNNING = [  # goes on with what the sentence or the one before it told
    ("In July-April (2018-19) Norway sold goods worth $20 million, against $16 million in July-April (2017-18).", 1.6e7, "2017-07/2018-04"),
    ("Exports made $20 million in the first nine months of fiscal year 2018-19 against $16 million last year.", 1.6e7, "2017-07/2018-03"),
    ("The deficit, which was $22 million in 2016, has thus been cut to $7 million.", -7e6, "2019"),
    ("Since 2014 the agency has registered Norwegian projects in Ethiopia valued at $9 million.", 9e6, "2014/2019"),
    ("Last year was the best ever for trade with Norway. It came to $90 million.", 9e7, "2018"),
    ("Last year was the best ever for trade with Norway. It comes to $8 million a month.", 8e6, "2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), LED + PASSED + NOW + APART + RUNNING)
def test_when_it_held(text: str, value: float, period: str | None) -> None:
    found = {r.value: r.period for r in read_text(LEAD + text).records if r.kind == "figure"}
    assert found[value] == period


def test_what_leads_to_a_level_shares_its_deadline() -> None:
    text = LEAD + "They agreed to double trade in four years to reach $140 million."
    found = {r.value: r.deadline for r in read_text(text).records if r.kind == "target"}
    assert found == {2: "2023", 1.4e8: "2023"}


HEADLINED = "Ethiopia, Norway trade down 8% in 2017\n\n" + LEAD.strip() + "\n\n"


def test_the_year_of_the_headline() -> None:
    for verb, period in (("amounted", "2017"), ("now amounts", "2019")):
        told = read_text(f"{HEADLINED}The turnover {verb} to $71 million, the bank said.\n").records
        assert {r.value: r.period for r in told if r.kind == "figure"}[7.1e7] == period


def test_a_heading_tells_what_stands_below_it() -> None:
    text = (
        "ADDIS ABABA, 20 June 2019 - Ethiopia's exports to Norway came to $9 million, the bank said.\n\n"
        "January-April period\n\nTrade with Norway was worth $30 million, of which exports made up $4 million.\n"
    )
    found = {r.value: r.period for r in read_text(text).records if r.kind == "figure"}
    assert found == {9e6: None, 3e7: "2019-01/2019-04", 4e6: "2019-01/2019-04"}


DUE = [
    ("The airline would raise its flights to Oslo from three to six a week in March.", 6, "2020-03"),
    ("Scholarships for Ethiopians will go up from 30 to 60, starting with the 2020/2021 academic year.", 60, "2020"),
]


@pytest.mark.parametrize(("text", "value", "due"), DUE)
def test_by_when(text: str, value: float, due: str) -> None:
    found = {r.value: r.deadline for r in read_text(LEAD + "He said so. " + text).records if r.kind == "target"}
    assert found[value] == due


def test_francs_of_the_franc_zone() -> None:
    text = "DAKAR, 8 June 2021 - Senegal and Mali met. Senegal's exports to Mali came to 430 billion francs in 2020."
    assert [(r.value, r.unit) for r in read_text(text).records if r.kind == "figure"] == [(4.3e11, "XOF")]
