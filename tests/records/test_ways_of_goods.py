"""Which way goods go: labels of lists, relative clauses, quotas allotted, lists of machines with one verb, prices in one's own country."""

from pledger import read_text

RAIL = """Kazakhstan's railways: the border with China in figures

(information for the press, February 2025)

A. January
Cargo carried across the frontier by rail: 2.8 mln t, an eighteen per cent rise year on year.

B. Of this, from us to the Chinese side: 1.1 mln t, or 5.5% more.
Metal ores - 652 thou t (+5%)
Other - 215 thou t

C. Looking back
2015: 7.089 mln t.
"""


def test_a_label_says_which_way() -> None:
    found = {r.value: (r.indicator, r.origin, r.destination) for r in read_text(RAIL).records if r.kind == "figure"}
    assert found[1.1e6] == found[652_000] == found[215_000] == ("exports", "KAZ", "CHN")
    assert found[2.8e6] == found[7_089_000] == ("freight", None, None)


def test_who_draws_and_who_is_allotted() -> None:
    text = (
        "Armenia, which draws 1 million cubic metres a day from Iran at present, would like more. "
        "Of the 5,606 tonnes of beef a year that Japan allots to Chile, 4,879 had been shipped as of 31 March."
    )
    found = {r.value: (r.origin, r.destination) for r in read_text(text, date="2024-04-26").records if r.kind == "figure"}
    assert found[1e6] == ("IRN", "ARM")
    assert found[4_879] == ("CHL", "JPN")


def test_several_subjects_of_one_verb() -> None:
    text = "Over 14,500 Belarusian tractors, more than 5,500 MAZ lorries and some ninety BelAZ dump trucks of Belarus work in Cuba."
    found = {r.value: (r.indicator, r.period) for r in read_text(text, date="2024-07-22").records if r.kind == "figure"}
    assert found == {14_500: ("other", "2024"), 5_500: ("other", "2024"), 90: ("other", "2024")}


JULY = """Sales to Afghanistan up in July

ISLAMABAD, Aug 31, 2023: Goods sold by Pakistan to Afghanistan brought in $42.2 mln in July, the central bank said.
What the western neighbour delivered cost importers a mere $0.9 mln versus $3.8 mln in July 2022, down 76 percent.
"""


def test_what_costs_importers_is_imported() -> None:
    found = {r.value: (r.indicator, r.origin, r.destination) for r in read_text(JULY).records if r.kind == "figure"}
    assert found[0.9e6] == found[3.8e6] == found[-76] == ("imports", "AFG", "PAK")


def test_power_that_is_swapped() -> None:
    text = "Iran and Armenia swap 350 megawatts at the moment. A plant of Iran and Armenia will have a capacity of 100 megawatts."
    found = {r.value: r.indicator for r in read_text(text, date="2019-07-22").records if r.kind in ("figure", "target")}
    assert found == {350: "energy", 100: "capacity"}
