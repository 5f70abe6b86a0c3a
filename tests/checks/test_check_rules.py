"""The rules of docs/checks.md one by one, on small books made for them."""

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.checks import VERDICTS, check
from pledger.checks.intervals import Interval, claimed
from pledger.records.types import BOUNDS, INDICATORS, MEASURES, Evidence, Figure, Speaker
from pledger.statistics import Book, Observation, agency_keys, bundled, half_unit


def figure(value: float = 1.5e9, **fields) -> Figure:
    given = {"source": "s", "evidence": (), "parties": ("KAZ", "TJK"), "indicator": "trade_turnover", "unit": "USD", "period": "2022"}
    return Figure(**{**given, "value": value, "id": "f", **fields})


def seen(value: float, agency: str = "Customs Service of Tajikistan", **fields) -> Observation:
    given = {"provider": "test", "reporter": "TJK", "indicator": "trade_turnover", "parties": ("KAZ", "TJK"), "period": "2022"}
    return Observation(**{**given, "agency": agency, "value": value, **fields})


def verdict(claim: Figure, *observations: Observation) -> str:
    return check(claim, Book(observations)).verdict


@pytest.mark.parametrize(
    ("value", "unit", "half"),
    [
        (1.5e9, "USD", 5e7), (5e9, "USD", 5e8), (1.379e9, "USD", 5e5), (15e6, "USD", 5e5), (641.5e6, "USD", 5e4), (500_000, "USD", 5e4),
        (80, "percent", 0.5), (18.5, "percent", 0.05), (1200, "items", 0.5), (10_300_000, "people", 5e4),
    ],
)  # fmt: skip
def test_half_a_unit_of_the_last_digit(value, unit, half):
    assert half_unit(value, unit) == pytest.approx(half)


@pytest.mark.parametrize(
    ("bound", "value", "low", "high"),
    [
        ("exactly", 1.5e9, 1.45e9, 1.55e9), ("nearly", 1.5e9, 1.30e9, 1.55e9), ("about", 1.5e9, 1.30e9, 1.70e9),
        ("over", 1.5e9, 1.5e9, math.inf), ("at_least", 1.5e9, 1.5e9, math.inf), ("under", 1.5e9, -math.inf, 1.5e9),
        ("up_to", 1.5e9, -math.inf, 1.5e9),
    ],
)  # fmt: skip
def test_what_hedges_allow(bound, value, low, high):
    found = claimed(figure(value, bound=bound))
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_a_hedged_fall_works_on_its_size():
    found = claimed(figure(-20, unit="percent", bound="nearly"))
    assert (found.low, found.high) == (pytest.approx(-20.5), pytest.approx(-17.5))
    assert claimed(figure(-15, unit="percent", bound="at_least")).high == -15


def test_a_range_runs_from_its_lower_to_its_upper_end():
    found = claimed(figure(15, unit="percent", bound="between", low=10, high=15))
    assert (found.low, found.high) == (9.5, 15.5)


@pytest.mark.parametrize(
    ("words", "half"),
    [("reached $1.50 billion", 5e6), ("worth 1,500 million dollars", 5e5), ("of 1,500,000,000 dollars", 5e7), ("grew a lot", 5e7)],
)
def test_printed_digits_decide_where_the_words_are_at_hand(words, half):
    found = claimed(figure(1.5e9, evidence=(Evidence(0, len(words), words),)))
    assert found.high - 1.5e9 == pytest.approx(half)


def test_hundreds_of_millions_are_round_and_so_is_a_hedged_statistic():
    words = "last year's trade reached $800 million"
    assert verdict(figure(8e8, evidence=(Evidence(0, len(words), words),)), seen(791e6)) == "supported"
    assert verdict(figure(926.3e6), seen(900e6, hedge="about")) == "supported"
    assert verdict(figure(926.3e6), seen(900e6)) == "contradicted"
    assert verdict(figure(800e6), seen(763e6, hedge="about")) == "contradicted"


def test_a_claim_that_its_own_side_reports_is_a_matter_between_reporters():
    customs = Speaker(name="Customs Service of Tajikistan", country="TJK")
    mine, other = seen(11.6e6), seen(1.6e6, "National Statistical Committee of Kyrgyzstan", reporter="KGZ")
    assert verdict(figure(11.6e6, said_by=customs), mine, other) == "disputed"
    assert verdict(figure(12.9e6, said_by=customs), mine, other) == "contradicted"  # nobody reports that
    assert verdict(figure(11.6e6, said_by=customs), mine) == "unverifiable"  # its own statistic supports nothing
    found = check(figure(11.6e6, said_by=customs), Book((mine, other)))
    assert found.by == (other,) and "it is what its own side reports (Customs Service of Tajikistan" in found.reason


def test_one_sides_office_and_the_other_sides_statistics_disagree():
    ministry = Speaker(name="Ministry of National Economy of the Republic of Kazakhstan", country="KAZ")
    assert verdict(figure(776.3e6, said_by=ministry), seen(838.9e6)) == "disputed"
    assert verdict(figure(776.3e6, said_by=ministry), seen(838.9e6, "Statistics Committee of Kazakhstan", reporter="KAZ")) == "contradicted"
    assert verdict(figure(776.3e6, said_by=Speaker(name="X Y", office="President", country="KAZ")), seen(838.9e6)) == "contradicted"


@pytest.mark.parametrize(("stated", "found"), [("2022-05-20", "unverifiable"), ("2023-01-20", "contradicted"), ("2022", "contradicted")])
def test_a_year_that_is_not_over_has_no_figure(stated, found):
    assert check(figure(8e8), Book((seen(1.2e9),)), stated).verdict == found


@given(st.floats(1e6, 1e12), st.sampled_from(["about", "nearly"]))
def test_a_hedge_only_widens(value, bound):
    plain, hedged = claimed(figure(value)), claimed(figure(value, bound=bound))
    assert hedged.low <= plain.low <= value <= plain.high <= hedged.high


@given(*[st.floats(-1e9, 1e9)] * 4)
def test_gap_is_symmetric_and_zero_where_they_meet(a, b, c, d):
    one, two = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert one.gap(two) == two.gap(one) >= 0
    if one.low <= two.low <= one.high:
        assert one.meets(two)


def test_supported_disputed_contradicted():
    claim = figure(1.4e9)
    assert verdict(claim, seen(1.379e9)) == "supported"
    assert verdict(claim, seen(1.379e9), seen(1.26e9, "Ministry of Trade of Kazakhstan")) == "supported"
    assert verdict(claim, seen(1.379e9), seen(1.01e9, "Ministry of Trade of Kazakhstan")) == "disputed"
    assert verdict(claim, seen(1.2e9), seen(1.01e9, "Ministry of Trade of Kazakhstan")) == "contradicted"
    assert verdict(claim) == "unverifiable"


@pytest.mark.parametrize("role", ["claim", "trap"])
def test_claims_and_traps_never_judge(role):
    assert verdict(figure(1.4e9), seen(1.0e9, role=role)) == "unverifiable"


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2022-01/2022-06"}, {"period": None}, {"period": "2023"}, {"parties": ("KAZ", "KGZ")}, {"product": "1101"},
        {"indicator": "exports", "origin": "KAZ", "destination": "TJK"}, {"unit": "EUR"},
    ],
)  # fmt: skip
def test_like_is_held_against_like_or_not_at_all(other):
    assert verdict(figure(1.4e9), seen(1.0e9, **other)) == "unverifiable"


@pytest.mark.parametrize("fields", [{"subject": "agricultural"}, {"period": None}, {"indicator": "investment"}, {"measure": "rank"}])
def test_what_statistics_do_not_hold_is_unverifiable(fields):
    assert verdict(figure(1.4e9, **fields), seen(1.0e9)) == "unverifiable"


def test_the_same_source_never_judges():
    claim = figure(1.4e9, source="https://www.example.org/a/amp")
    assert verdict(claim, seen(1.4e9, url="http://example.org/a/")) == "unverifiable"


@pytest.mark.parametrize(
    ("speaker", "agency"),
    [
        (Speaker("Statistics Agency of Uzbekistan", None, "UZB"), "CERR / State Committee of Uzbekistan on Statistics"),
        (Speaker("Press service of the Ministry of Trade", None, "KAZ"), "Ministry of Trade of the Republic of Kazakhstan"),
        (Speaker("Tajik statistical agency"), "Agency for Statistics of Tajikistan"),
        (Speaker("Arman Shakkaliyev", "Minister of Trade and Integration", "KAZ"), "Ministry of Trade and Integration of Kazakhstan"),
    ],
)
def test_the_same_speaker_never_judges_under_another_name(speaker, agency):
    assert verdict(figure(1.4e9, said_by=speaker), seen(1.4e9, agency, reporter=None)) == "unverifiable"


def test_another_country_has_another_office():
    assert not agency_keys("Statistics Agency", "KAZ") & agency_keys("Statistics Agency", "UZB")


def test_agencies_are_never_spliced():
    growth = {"measure": "growth", "unit": "percent"}
    base, end = seen(1e9, "Ministry of Trade of Kazakhstan", period="2021"), seen(1.2e9)
    assert verdict(figure(20, **growth), base, end) == "unverifiable"
    assert verdict(figure(20, **growth), seen(1e9, period="2021"), end) == "supported"


def test_valuations_are_never_spliced():
    base, end = seen(1e9, period="2021", valuation="CIF"), seen(1.2e9, valuation="FOB")
    assert verdict(figure(20, measure="growth", unit="percent"), base, end) == "unverifiable"


def test_part_year_growth_stands_against_the_same_months():
    base, end = seen(519e6, period="2021-01/2021-06"), seen(621e6, period="2022-01/2022-06")
    assert verdict(figure(19.7, measure="growth", unit="percent", period="2022-01/2022-06"), base, end) == "supported"
    assert verdict(figure(19.7, measure="growth", unit="percent", period="2022"), base, end) == "unverifiable"


def test_change_and_multiple_use_both_ends():
    base, end = seen(1.0e9, period="2019", digits=1), seen(1.5e9, digits=1)
    assert verdict(figure(5e8, measure="change", period="2019/2022"), base, end) == "supported"
    assert verdict(figure(1.5, measure="multiple", unit="times", period="2019/2022"), base, end) == "supported"
    assert verdict(figure(2, measure="multiple", unit="times", bound="over", period="2019/2022"), base, end) == "contradicted"


def test_imports_are_the_same_goods_as_the_partners_exports():
    flow = {"origin": "KAZ", "destination": "TJK"}
    claim = figure(8.8e8, indicator="imports", **flow)
    assert verdict(claim, seen(8.776e8, indicator="exports", **flow)) == "contradicted"
    assert verdict(figure(8.776e8, indicator="imports", **flow), seen(8.776e8, indicator="exports", **flow)) == "supported"
    assert verdict(figure(8.8e8, indicator="exports"), seen(8.776e8, indicator="exports", **flow)) == "unverifiable"


def test_a_reporters_own_two_directions_make_its_turnover():
    there = seen(9e8, indicator="exports", origin="KAZ", destination="TJK", digits=2)
    back = seen(5e8, indicator="exports", origin="TJK", destination="KAZ", digits=2)
    assert verdict(figure(1.4e9), there, back) == "supported"
    assert verdict(figure(1.4e9), there) == "unverifiable"


def test_vintages_of_one_agency_are_one_reporter():
    assert verdict(figure(6.767e8), seen(6.744e8), seen(6.767e8)) == "supported"
    assert verdict(figure(1.4e9), seen(1.0e9, vintage="2023-01"), seen(1.4e9, vintage="2024-01")) == "supported"


def test_gdp_growth_is_not_judged_by_current_dollars_but_a_level_is():
    book = [
        seen(v, "World Bank", reporter=None, indicator="gdp", parties=("KAZ",), period=y) for y, v in (("2021", 2e11), ("2022", 2.2e11))
    ]
    claim = {"parties": ("KAZ",), "indicator": "gdp"}
    assert verdict(figure(10, measure="growth", unit="percent", **claim), *book) == "unverifiable"
    assert verdict(figure(2.2e11, **claim), *book) == "supported"


def share(value: float, bound: str, whole: str = "trade of Kazakhstan with Central Asia") -> Figure:
    return figure(value, measure="share", unit="percent", bound=bound, whole=whole, parties=("KAZ", "UZB"))


def parts(*values: tuple[str, float]) -> list[Observation]:
    return [seen(v, parties=tuple(sorted(("KAZ", c))), digits=2) for c, v in values]


@pytest.mark.parametrize(
    ("value", "bound", "verdict_"),
    [(80, "about", "contradicted"), (50, "under", "supported"), (30, "exactly", "unverifiable"), (60, "exactly", "contradicted")],
)
def test_a_share_is_bounded_by_the_known_parts(value, bound, verdict_):
    assert verdict(share(value, bound), *parts(("UZB", 4e9), ("KGZ", 4e9), ("TJK", 2e9))) == verdict_


def test_a_share_of_a_whole_that_is_fully_known_is_judged_both_ways():
    known = parts(("UZB", 4e9), ("KGZ", 4e9), ("TJK", 1e9), ("TKM", 1e9))
    assert verdict(share(40, "exactly"), *known) == "supported"
    assert verdict(share(30, "exactly"), *known) == "contradicted"


@pytest.mark.parametrize("whole", ["GDP of Central Asia", "all trade of the world", "", None])
def test_a_whole_that_is_no_sum_of_pairs_is_not_judged(whole):
    assert verdict(share(80, "exactly", whole), *parts(("UZB", 4e9), ("KGZ", 4e9))) == "unverifiable"


def test_a_share_without_its_own_part_is_not_judged():
    assert verdict(share(80, "exactly"), *parts(("KGZ", 4e9))) == "unverifiable"


def test_a_share_that_names_no_year_is_contradicted_only_if_no_year_allows_it():
    def undated(value: float) -> Figure:
        return replace(share(value, "exactly"), period=None)

    def year(period: str, *values: tuple[str, float]) -> list[Observation]:
        return [seen(v, parties=tuple(sorted(("KAZ", c))), digits=2, period=period) for c, v in values]

    both = [*year("2021", ("UZB", 6e9), ("KGZ", 4e9)), *year("2022", ("UZB", 4e9), ("KGZ", 4e9))]
    assert verdict(undated(80), *both) == "contradicted"
    assert verdict(undated(55), *both) == "unverifiable" and verdict(undated(10), *both) == "unverifiable"
    found = check(undated(80), Book(tuple(both)))
    assert {o.period for o in found.by} == {"2022"} and "2021: 60.0% at most" in found.why


texts = st.one_of(
    st.none(), st.sampled_from(["2022", "2019/2024", "2022-01/2022-06", "2024-33", "XXXX", "", "trade in Central Asia"]), st.text()
)


@given(
    measure=st.sampled_from(MEASURES), bound=st.sampled_from(BOUNDS), indicator=st.sampled_from(INDICATORS), period=texts, whole=texts,
    subject=st.one_of(st.none(), st.text()), unit=st.sampled_from(["USD", "percent", "times", "rank", "people", "", None]),
    value=st.one_of(st.none(), st.floats(-1e15, 1e15)), low=st.one_of(st.none(), st.floats(-1e15, 1e15)), high=st.none(),
    parties=st.sampled_from([(), ("KAZ",), ("KAZ", "UZB"), ("KAZ", "KGZ", "UZB"), ("XXX", "YYY"), ("Central Asia", "KAZ")]),
    origin=st.sampled_from([None, "KAZ", "XXX"]), destination=st.sampled_from([None, "KAZ", "UZB"]),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_any_figure_gets_a_verdict_with_a_reason(**fields):
    found = check(Figure(source="s", evidence=(), id="f", **fields), bundled())
    assert found.verdict in VERDICTS and found.why and (found.verdict == "unverifiable") == (not found.by)
    json.dumps(found.to_json(), allow_nan=False)
