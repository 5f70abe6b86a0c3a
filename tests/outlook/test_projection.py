"""The projection, its t distribution, and the base rates."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.outlook import base_rates, project, required_growth, student
from pledger.outlook.projection import DRIFT, FLOOR, PARTNERS

values = st.lists(st.floats(1e6, 1e10), min_size=5, max_size=12)


@pytest.mark.parametrize("df", [1, 2, 3, 8, 9, 30])
def test_t_distribution_against_scipy(df):
    stats = pytest.importorskip("scipy.stats")
    for x in (-40.0, -3.2, -1.0, -0.1, 0.0, 0.7, 2.5, 12.0):
        assert student.cdf(x, df) == pytest.approx(stats.t.cdf(x, df), abs=1e-12)


def test_fewer_than_five_points_are_not_projected():
    with pytest.raises(ValueError, match="fewer than 5"):
        project([(2019 + i, 1e9) for i in range(4)])


@pytest.mark.parametrize("points", [[(1, 1.0)] * 5, [(i, 0.0) for i in range(5)], [(5 - i, 1.0) for i in range(5)]])
def test_points_out_of_order_or_not_positive_are_refused(points):
    with pytest.raises(ValueError, match="order of year"):
        project(points)


@given(values, st.integers(1, 8))
@settings(max_examples=40, deadline=None)
def test_quantiles_invert_the_distribution_and_are_in_order(series, years):
    found = project([(2000 + i, v) for i, v in enumerate(series)])
    low, median, high = (found.quantile(q, years) for q in (0.1, 0.5, 0.9))
    assert low <= median <= high
    assert found.below(low, years) == pytest.approx(0.1, abs=1e-4)
    lowest, mixed, highest = found.reaches(median, years)
    assert lowest <= mixed <= highest and mixed == pytest.approx(0.5, abs=1e-4)


@given(values, st.floats(0.001, 1000))
@settings(max_examples=30, deadline=None)
def test_the_unit_does_not_matter(series, factor):
    one = project([(i, v) for i, v in enumerate(series)])
    two = project([(i, v * factor) for i, v in enumerate(series)])
    assert two.quantile(0.5, 5) == pytest.approx(one.quantile(0.5, 5) * factor, rel=1e-4)


def test_the_band_widens_with_the_years_and_drift_is_shrunk():
    found = project([(2000 + i, 1e9 * 1.3**i) for i in range(6)])
    widths = [found.quantile(0.9, h) / found.quantile(0.1, h) for h in range(1, 6)]
    assert widths == sorted(widths)
    assert found.components[0].drift == 0 and DRIFT < found.components[1].drift < math.log(1.3)


def test_noise_of_a_few_dollars_is_no_growth_and_partners_growth_is_leaned_on():
    tiny = [(2000 + i, v) for i, v in enumerate((9e3, 8e4, 1e4, 7e4, 2e4, 1e3))]
    assert project(tiny, floor=FLOOR).quantile(0.5, 1) > 1e5 > 1e4 > project(tiny).quantile(0.5, 1)
    large = [(2000 + i, 1e9) for i in range(6)]
    assert project(large, floor=FLOOR).quantile(0.5, 5) == pytest.approx(project(large).quantile(0.5, 5), rel=1e-3)
    lifted = project(large, surplus=0.05).components
    assert lifted[0].drift == 0 and lifted[1].drift == pytest.approx((DRIFT + PARTNERS * 0.05) * 100 / 105)


def test_a_gap_counts_its_years():
    whole = project([(2000 + i, 1e9 * 1.1**i) for i in range(7)])
    gapped = project([(2000 + i, 1e9 * 1.1**i) for i in (0, 1, 2, 4, 6)])
    assert gapped.components[1].drift == pytest.approx(whole.components[1].drift)


def test_base_rates_fall_with_growth_and_hit_the_tables_thresholds():
    rates = base_rates()
    assert rates.share(0.15, 4) == 0.311 and rates.share(0.132, 4) == 0.359
    assert 0.311 < rates.share(0.14, 4) < 0.359
    for years in rates.rates:
        shares = [rates.share(g / 100, years) for g in range(-10, 120)]
        assert all(a >= b - 1e-12 for a, b in pairwise(shares))
    assert rates.share(0.1, 40) == rates.share(0.1, rates.longest)


def test_required_growth():
    assert required_growth(1148.8e6, 2e9, 4) == pytest.approx(0.149, abs=5e-4)
    assert required_growth(100, 121, 2) == pytest.approx(0.1)
