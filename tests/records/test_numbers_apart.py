"""What a number is kept apart from: the aim, the share, the range, the third state of the words around it."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Quantified, Target


def _read(text: str, lead: str = "DAKAR, 12 June 2023 - ") -> list[Quantified]:
    return [r for r in read_text(lead + text) if isinstance(r, Figure | Target)]


def _told(text: str) -> list[tuple[str, float | None, str | None]]:
    return [(r.kind, r.value, r.period) for r in _read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers of Mali and Senegal told their experts to write a programme and hailed a Malian mission of 22 firms.",
        "Senegal's leader thanked Mali for its decision to open the border, and recalled that 22 Senegalese firms are registered in Mali.",
        "Mali's minister will inspect the port of Dakar, where Malian firms have built 22 warehouses for Senegal.",
        "Senegal plans to join the Malian fund, which has financed 22 projects.",
        "Mali invited Senegalese firms to rent rooms in Kayes, a park built for 22 companies.",
        "Mali and Senegal reviewed the progress of their joint works, among them 22 projects in Kayes.",
    ],
)
def test_an_aim_ends_where_another_thing_is_told(text: str) -> None:
    assert [(r.kind, r.value) for r in _read(text)] == [("figure", 22)]


def test_what_is_promised_behind_a_relative_stays_an_aim() -> None:
    (found,) = _read("Among them is Wari of Senegal, whose owners have pledged to invest $22 million in Mali.")
    assert (found.kind, found.value) == ("target", 22e6)


@pytest.mark.parametrize(
    ("rate", "whose"),
    [
        ("Poverty in Mali stands at 22 percent.", ("MLI",)),
        ("But wear of the rails is still 22 percent.", ("MLI", "SEN")),
        ("Unemployment in Senegal was 22 percent.", ("SEN",)),
    ],
)
def test_a_rate_of_its_own_noun_is_no_share_of_the_trade_told_before(rate: str, whose: tuple[str, ...]) -> None:
    found = _read(f"Trade of Mali and Senegal came to $900 million in 2022. {rate}")
    assert [(r.indicator, r.parties) for r in found if r.value == 22] == [("other", whose)]


@pytest.mark.parametrize("share", ["Senegal's share was 22 percent.", "Mali's was 22 percent.", "It was 22 percent of Mali's total."])
def test_a_share_of_it_is_one_still(share: str) -> None:
    found = _read(f"Trade of Mali and Senegal came to $900 million in 2022. {share}")
    assert [r.indicator for r in found if r.value == 22] == ["trade_turnover"]


def test_decades_are_counted_back() -> None:
    assert _told("Mali's exports to Senegal rose threefold in a decade.") == [("figure", 3, "2013/2023")]
    assert _told("Trade of Mali and Senegal has doubled in two decades.") == [("figure", 2, "2003/2023")]
    assert [r.deadline for r in _read("Mali and Senegal hope to double their trade in a decade.") if isinstance(r, Target)] == ["2033"]


@pytest.mark.parametrize(
    ("level", "goal"),
    [
        ("from the present 14 to 22 a week", 22),
        ("from today's 14 to 22 a week", 22),
        ("from the current 14 to 22 a week", 22),
    ],
)
def test_a_level_of_now_and_the_one_aimed_at_are_no_range(level: str, goal: float) -> None:
    now, later = _read(f"Mali and Senegal will raise the number of their flights {level}.")
    assert (now.kind, now.value, now.period) == ("figure", 14, "2023")
    assert isinstance(later, Target) and (later.value, later.bound, later.baseline) == (goal, "exactly", 14)


def test_a_range_is_one_still() -> None:
    (found,) = _read("Mali keeps the 14 to 22 flights a week to Senegal.")
    assert (found.bound, found.low, found.high) == ("between", 14, 22)


@pytest.mark.parametrize("start", ["trade from $4 billion", "their trade from the present $4 billion", "trade from today's $4 billion"])
def test_trade_that_is_raised_from_a_level_is_no_export(start: str) -> None:
    found = _read(f"Mali and Senegal agreed to lift {start} to $7 billion.")
    assert {(r.indicator, r.origin) for r in found} == {("trade_turnover", None)}


def test_trade_from_a_state_is_its_export() -> None:
    (found,) = _read("Trade from Mali to Senegal came to $4 billion.")
    assert (found.indicator, found.origin, found.destination) == ("exports", "MLI", "SEN")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Malian students, who number 220 in Senegal, met him.", "students"),
        ("Malian firms, of which there are some 220 in Senegal, pay well.", "enterprises"),
        ("Senegal thanked visitors from Mali, who numbered 220 in 2022.", "tourists"),
        ("Senegalese firms, of which about 220 work in Mali, met him.", "enterprises"),
    ],
)
def test_how_many_there_are_is_told_behind_them(text: str, indicator: str) -> None:
    assert [(r.indicator, r.value, r.parties) for r in _read(text)] == [(indicator, 220, ("MLI", "SEN"))]


def test_a_part_of_those_counted_before_is_none_of_them_all() -> None:
    assert [r.value for r in _read("Mali hailed 40 Senegalese firms, of which 12 are in Kayes.")] == [40, 12]


@pytest.mark.parametrize("opening", ["Since its birth in 1990", "Since ties were set up in 1990", "Since 1990"])
def test_documents_of_many_years_are_a_stock(opening: str) -> None:
    found = read_text(f"DAKAR, 12 June 2023 - {opening}, the commission of Mali and Senegal has brought forth 64 documents.")
    assert [(r.kind, r.period) for r in found if isinstance(r, Figure)] == [("figure", "1990/2023")]
    assert not [r for r in found if r.kind == "instrument"]


@pytest.mark.parametrize(
    "text",
    [
        "Togolese capital in Mali comes to $22 million.",
        "Togolese capital in Mali, by the count of its envoy, exceeds $22 million.",
        "No state holds more Togolese capital than Mali: $22 million.",
    ],
)
def test_capital_of_a_nation_is_its_investment(text: str) -> None:
    found = _read(f"Mali and Togo held talks. {text}")
    assert [(r.indicator, r.origin, r.destination) for r in found] == [("investment", "TGO", "MLI")]


def test_a_capital_town_is_none() -> None:
    found = _read("The Togolese capital gave Mali a school that cost $22 million.")
    assert not [r for r in found if r.origin == "TGO" and r.subject == "capital"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mali receives 22 percent of Togolese investment in the region.", 22),
        ("Mali is the second largest destination for Togolese investment.", 2),
        ("Mali has become the third most popular market for Togolese capital.", 3),
    ],
)
def test_who_receives_investment_buys_nothing(text: str, value: float) -> None:
    assert [(r.indicator, r.value, r.origin, r.destination) for r in _read(text)] == [("investment", value, "TGO", "MLI")]


def test_who_buys_a_part_of_exports_still_buys() -> None:
    (found,) = _read("Mali buys 22 percent of Togo's salt exports.")
    assert (found.origin, found.destination) == ("TGO", "MLI")


def test_the_land_of_who_tells_of_a_flow_to_it_is_its_end() -> None:
    (found,) = _read("The Malian minister said that Sonagaz sends 22 tonnes of gas a year to Mali, and thanked Togo.")
    assert (found.origin, found.destination) == ("TGO", "MLI")


@pytest.mark.parametrize(
    ("place", "owner"),
    [("the second trading partner of Mali", "MLI"), ("Mali's second trading partner", "MLI")],
)
def test_sums_of_those_beside_a_place_are_the_owners_trade(place: str, owner: str) -> None:
    found = _read(f"Togo is {place} after Ghana ($44 million) and ahead of Chad ($22 million), and made up 9 percent of its total trade.")
    assert [(r.indicator, r.parties) for r in found if r.value == 44e6] == [("trade_turnover", ("GHA", owner))]
    assert [(r.indicator, r.parties) for r in found if r.value == 22e6] == [("trade_turnover", (owner, "TCD"))]
    assert [r.parties for r in found if r.value == 9] == [(owner, "TGO")]


_LEAD = "DAKAR, 12 June 2023 - President Faye of Senegal met President Goita of Mali in Dakar. "


@pytest.mark.parametrize("aside", ["Mali had bought fuel from Niger.", "Senegal's leader spoke of the war in Sudan."])
def test_bilateral_trade_is_of_the_two_whatever_third_was_named(aside: str) -> None:
    found = _read(f"{aside} Bilateral trade came to $22 million in 2022, with Malian exports at $9 million.", _LEAD)
    assert [r.parties for r in found] == [("MLI", "SEN"), ("MLI", "SEN")]


def test_bilateral_trade_is_of_whom_the_sentence_before_joined() -> None:
    found = _read("Mali also signed an agreement with Niger. Bilateral trade came to $22 million in 2022.", _LEAD)
    assert [r.parties for r in found if isinstance(r, Figure)] == [("MLI", "NER")]


@pytest.mark.parametrize(
    "text",
    [
        "Mali posted a surplus of $22 million in trade with Togo.",
        "Togo had a deficit of $22 million in its bilateral trade with Mali.",
    ],
)
def test_what_is_left_over_of_trade_is_its_balance(text: str) -> None:
    assert [(r.indicator, abs(r.value or 0)) for r in _read(text)] == [("trade_balance", 22e6)]


def test_goods_that_one_is_supplied_with() -> None:
    (found,) = _read("Ghana supplied Mali with 220 GWh of electricity last year.")
    assert (found.indicator, found.origin, found.destination) == ("exports", "GHA", "MLI")


@pytest.mark.parametrize("thing", ["200 MW of power", "3,000 tonnes of seed", "22 more buses"])
def test_what_is_asked_for_is_still_to_come(thing: str) -> None:
    assert [(r.kind, getattr(r, "strength", "")) for r in _read(f"Mali has asked Ghana for {thing}.")] == [("target", "proposed")]


@pytest.mark.parametrize(
    "text",
    [
        "A contract was concluded in May to ship 22 tonnes of Malian cotton to Ghana.",
        "One of the papers of Mali and Ghana provides for the export of 22 tonnes of cotton a year.",
        "Mali and Ghana reached a deal last month, and an accord was signed to supply 22 tonnes of cotton.",
    ],
)
def test_what_a_contract_is_for_is_promised_by_it(text: str) -> None:
    assert [(r.kind, getattr(r, "strength", "")) for r in _read(text)] == [("target", "signed")]


def test_what_a_contract_has_brought_is_a_figure() -> None:
    (found,) = _read("Under a deal struck in 2015 Ghana supplied 22 tonnes of fuel to Mali last year.")
    assert (found.kind, found.period) == ("figure", "2022")


@pytest.mark.parametrize("verb", ["went", "has gone", "moved", "passed"])
def test_a_level_that_moved_from_one_to_another_is_no_range(verb: str) -> None:
    found = _read(f"The number of Malian students in Togo {verb} from 14 to 22.")
    assert sorted((r.kind, r.value, r.bound) for r in found) == [("figure", 14, "exactly"), ("figure", 22, "exactly")]


@pytest.mark.parametrize(
    "base", ["The legal framework of Mali and Togo includes", "The treaty base of Mali and Togo comprises", "Ties of Mali and Togo rest on"]
)
def test_what_relations_rest_on_is_a_stock_of_today(base: str) -> None:
    assert [(r.indicator, r.value, r.period) for r in _read(f"{base} 22 agreements.")] == [("documents", 22, "2023")]


@pytest.mark.parametrize("told", ["consists of", "is made up of", "comes from"])
def test_a_part_of_trade_is_of_the_flow_it_consists_of(told: str) -> None:
    (found,) = _read(f"Roughly 22 percent of the trade {told} Malian exports to Togo.")
    assert (found.indicator, found.origin, found.destination) == ("exports", "MLI", "TGO")


def test_what_goods_earned_is_of_the_same_flow() -> None:
    found = _read("Mali shipped 22 tonnes of cotton to Togo, earning $44 million.")
    assert [(r.indicator, r.origin) for r in found] == [("exports", "MLI")] * 2


def test_a_duty_that_is_lifted_is_a_level_and_one_on_a_part_of_goods_a_share() -> None:
    assert [(r.measure, r.value) for r in _read("Mali lifted its 22 percent duty on Togolese salt.")] == [("level", 22)]
    assert [(r.indicator, r.measure) for r in _read("Togo will scrap duties on 22 percent of goods from Mali.")] == [("other", "share")]


def test_a_headline_on_what_lies_ahead_gives_no_period() -> None:
    text = "2023-06-12\n\nTogo and Mali committees to meet in August\n\nTogo and Mali held talks. Their trade exceeded $22 million.\n"
    assert [r.period for r in read_text(text) if isinstance(r, Figure)] == [None]


def test_a_sum_put_into_a_market_is_invested() -> None:
    assert [r.indicator for r in _read("Malian traders have invested a total of $22 million in the Togolese market.")] == ["investment"]
