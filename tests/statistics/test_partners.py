"""How fast countries' trade with all their partners grows."""

import math

import pytest

from pledger.outlook import outlook
from pledger.records.types import Target
from pledger.statistics import Observation
from pledger.statistics.loaders import Loaded
from pledger.statistics.partners import growth, surplus
from pledger.statistics.store import add, book

NAMES = [f"X{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(31)]


def flows(factor, quick):
    """A ring of 31 countries; whatever touches `quick` grows eightfold, the rest by `factor`."""
    before = {((a, b),): 10.0 for a, b in zip(NAMES, [*NAMES[1:], NAMES[0]], strict=True)}
    return before, {f: v * (8 if quick in f[0] else factor) for f, v in before.items()}


def test_growth_is_over_the_median_countrys():
    before, after = flows(2.0, NAMES[3])
    grown = growth(before, {**after, ((NAMES[0], "ZZZ"),): 1e9})  # a flow of one year only counts for nothing
    assert grown[NAMES[3]] == pytest.approx(math.log(4) / 5) and grown[NAMES[20]] == pytest.approx(0)
    assert grown[NAMES[4]] == pytest.approx(math.log(2.5) / 5) and "ZZZ" not in grown
    assert surplus((NAMES[3], NAMES[20]), grown) == pytest.approx(math.log(4) / 10)
    assert surplus((NAMES[3], "ZZZ"), grown) == 0 == surplus((), grown)


def test_the_median_of_a_few_countries_is_no_worlds():
    before, after = flows(2.0, NAMES[3])
    few = {f: v for f, v in before.items() if set(f[0]) <= set(NAMES[:29])}
    assert growth(few, after) == {}


def turnover(pair, year, value):
    both = tuple(sorted(pair))
    return Observation(
        provider="plain", agency="Made up", reporter=None, indicator="trade_turnover", parties=both, period=str(year), value=value,
    )  # fmt: skip


def test_the_store_tells_it_of_all_and_the_projection_leans_on_it(tmp_path):
    ours = (NAMES[10], NAMES[11])

    def known(quick):
        path = tmp_path / f"{quick}.db"
        others = zip((2019, 2024), flows(2.0, quick), strict=True)
        rows = [turnover(f[0], year, v * 1e6) for year, some in others for f, v in some.items() if f[0] != ours]
        rows += [turnover(ours, year, 1e7) for year in range(2019, 2025)]  # level; its countries grow
        add(path, Loaded("plain", tuple(rows)), "made.csv", quick)
        return book(path, ours)

    target = Target(
        id="t", source="s", evidence=(), parties=ours, indicator="trade_turnover", measure="level", value=2e8, unit="USD", deadline="2029"
    )
    found = [outlook(target, known(name), 2025) for name in (NAMES[30], NAMES[9])]
    slow, quick = (f.fans[0] for f in found)
    assert any("faster than the median country's" in a for a in found[1].assumed)
    assert known(NAMES[9]).grown(2024)[NAMES[10]] > known(NAMES[30]).grown(2024)[NAMES[10]] and known(NAMES[9]).grown(2010) == {}
    assert quick.projection.quantile(0.5, 5) > slow.projection.quantile(0.5, 5) * 1.05
