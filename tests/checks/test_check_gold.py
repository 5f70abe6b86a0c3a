"""The worked examples of ../shared/gold/checks.jsonl, and the facts that issue 4 names for the five seeds."""

import json
from pathlib import Path

import pytest

from pledger.checks import check
from pledger.checks.given import record
from pledger.records.types import Figure
from pledger.statistics import bundled

GOLD = Path(__file__).parents[2] / "../shared/gold/checks.jsonl"
AT_LEAST = 0.95


def worked() -> list[dict]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()] if GOLD.exists() else []


def held(**fields) -> tuple[dict, str]:
    given = {"kind": "figure", "id": "x", "source": "seed", "indicator": "trade_turnover", "unit": "USD", **fields}
    figure = record(given, "test:1")
    assert isinstance(figure, Figure)
    found = check(figure, bundled()).to_json()
    return found, found["why"]


@pytest.mark.skipif(not GOLD.exists(), reason="needs ../shared")
def test_verdicts_judges_and_distances_of_the_worked_examples():
    misses = []
    for case in worked():
        figure = record(case, case["id"])
        found = check(figure, bundled()).to_json()
        by = [{(o["agency"], o["year"], o["value_usd"]) for o in x["by"]} for x in (found, case)]
        if (found["verdict"], found["distance"], by[0]) != (case["verdict"], case["distance"], by[1]):
            misses.append((case["id"], found["verdict"], case["verdict"], found["distance"], case["distance"]))
    assert len(misses) <= (1 - AT_LEAST) * len(worked()), misses


def test_almost_one_and_a_half_billion_is_supported_only_by_almost():
    claim = {"parties": ["KAZ", "TJK"], "value": 1.5e9, "period": "2022", "said_by": {"name": "Presidential Administration of Kazakhstan"}}
    found, why = held(**claim, bound="nearly", high=1.5e9)
    assert (found["verdict"], found["distance"]) == ("supported", 0.088)
    assert [o["value_usd"] for o in found["by"]] == [1_379_000_000]
    assert "8.8% above, within what it allows" in why
    assert held(**claim, bound="exactly")[0]["verdict"] == "contradicted"


def test_growth_of_more_than_twenty_percent_is_contradicted_by_the_same_ministry():
    found, why = held(parties=["KAZ", "TJK"], measure="growth", value=20, unit="percent", bound="over", low=20, period="2022")
    assert found["verdict"] == "contradicted" and "+18.5%" in why
    assert {o["agency"] for o in found["by"]} == {"Ministry of Trade and Integration of Kazakhstan"}


def test_more_than_doubled_is_unverifiable_with_what_there_is_laid_out():
    found, why = held(parties=["KAZ", "TJK"], measure="multiple", value=2, unit="times", bound="over", low=2, period="2019/2024")
    assert (found["verdict"], found["by"], found["distance"]) == ("unverifiable", [], None)
    for fact in ("about $763 million", "$1.379 billion", "$1.149 billion", "$1.1 billion", "+48.2% over 5 years"):
        assert fact in why


def test_eighty_percent_of_central_asian_trade_is_contradicted_with_its_denominator():
    found, why = held(
        parties=["KAZ", "UZB"], measure="share", value=80, unit="percent", bound="about", period="2022", whole="all trade in Central Asia"
    )
    assert found["verdict"] == "contradicted" and len(found["by"]) == 7
    assert "7 pairs known the share is 46.0%" in why and "No statistic for Kazakhstan–Turkmenistan, Kyrgyzstan–Turkmenistan, " in why


def test_enterprises_are_unverifiable():
    found, why = held(parties=["KAZ", "UZB"], indicator="enterprises", subject="Kazakh capital", value=1200, unit="items", bound="nearly")
    assert found["verdict"] == "unverifiable" and "hold nothing on enterprises" in why
