"""Export potential: a small example worked by hand, its identities, and both kinds of file."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.errors import StatisticsError

pytest.importorskip("duckdb")

from pledger.cli_outlook import potential as command
from pledger.outlook.potential import potential

KAZ, TJK, CHN = 398, 762, 156


def baci(folder: Path, flows: list[tuple[int, int, str, float]], year: int = 2019) -> Path:
    path = folder / f"BACI_HS92_Y{year}_V202401.csv"
    lines = ["t,i,j,k,v,q", *(f"{year},{i},{j},{k},{v},NA" for i, j, k, v in flows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


# Wheat: KAZ sells 10 of the world's 40, TJK buys 20. Flour: KAZ sells 30 of 60, TJK buys 30. (thousand dollars)
FLOWS = [
    (KAZ, TJK, "100190", 8.0), (KAZ, CHN, "100190", 2.0), (CHN, TJK, "100190", 12.0), (CHN, KAZ, "100190", 18.0),
    (KAZ, TJK, "110100", 2.0), (KAZ, CHN, "110100", 28.0), (CHN, TJK, "110100", 28.0), (CHN, KAZ, "110100", 2.0),
]  # fmt: skip


def test_the_example_worked_by_hand(tmp_path):
    found = potential("KAZ", "TJK", [baci(tmp_path, FLOWS)])
    # Supply 10/40 and 30/60, demand 20 and 30: 5 and 15. They trade 10 of these 20: ease 0.5, potentials 2.5 and 7.5, trade 8 and 2.
    assert found.ease == pytest.approx(0.5) and found.years == (2019,)
    flour, wheat = found.products
    assert (flour.code, flour.potential, flour.actual, flour.untapped) == ("110100", pytest.approx(7500), 2000, pytest.approx(5500))
    assert (wheat.supply, wheat.demand, wheat.potential, wheat.untapped) == (0.25, 20_000, pytest.approx(2500), 0)
    assert found.untapped == pytest.approx(5500)


def test_descriptions_are_of_the_harmonized_system(tmp_path):
    (found,) = [p for p in potential("KAZ", "TJK", [baci(tmp_path, FLOWS)]).products if p.code == "110100"]
    assert "flour" in found.description.lower()


def test_years_are_averaged(tmp_path):
    doubled = [(i, j, k, 3 * v) for i, j, k, v in FLOWS]
    found = potential("KAZ", "TJK", [baci(tmp_path, FLOWS), baci(tmp_path, doubled, 2020)])
    assert found.years == (2019, 2020) and found.products[0].potential == pytest.approx(15_000) and found.ease == pytest.approx(0.5)


@given(st.lists(st.floats(0.01, 1e4), min_size=24, max_size=24))
@settings(max_examples=15, deadline=None)
def test_potentials_add_up_to_what_the_pair_trades_and_scale_with_the_unit(tmp_path_factory, values):
    folder = tmp_path_factory.mktemp("p")
    both = [(a, b) for a in (KAZ, TJK, CHN) for b in (KAZ, TJK, CHN) if a != b]
    flows = [(a, b, f"0101{n:02d}", values[4 * m + n]) for m, (a, b) in enumerate(both) for n in range(4)]
    found = potential("KAZ", "TJK", [baci(folder, flows)])
    assert sum(p.potential for p in found.products) == pytest.approx(found.actual)
    assert found.untapped == pytest.approx(sum(max(0, p.potential - p.actual) for p in found.products))
    scaled = potential("KAZ", "TJK", [baci(folder, [(i, j, k, 10 * v) for i, j, k, v in flows])])
    assert scaled.untapped == pytest.approx(10 * found.untapped) and scaled.ease == pytest.approx(found.ease)


def test_a_comtrade_drop_gives_the_same(tmp_path):
    head = "freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,primaryValue"
    rows = [f"A,2019,{i},X,{j},0,{k},C00,0,{1000 * v}" for i, j, k, v in FLOWS]
    noise = ["A,2019,398,X,762,0,110100,C01,0,9e9", "A,2019,398,X,762,0,1101,C00,0,9e9", "A,2019,762,M,398,0,110100,C00,0,9e9"]
    world = ["A,2019,398,X,0,0,110100,C00,0,9e9", "A,2019,398,X,762,0,TOTAL,C00,0,9e9"]
    path = tmp_path / "c.csv"
    path.write_text("\n".join((head, *rows, *noise, *world)), encoding="utf-8")
    one, two = potential("KAZ", "TJK", [path]), potential("KAZ", "TJK", [baci(tmp_path, FLOWS)])
    assert [(p.code, p.potential) for p in one.products] == [(p.code, pytest.approx(p.potential)) for p in two.products]


@pytest.mark.parametrize(("pair", "said"), [(("KAZ", "UZB"), "exports nothing that UZB"), (("XXX", "TJK"), "'XXX' is no ISO")])
def test_countries_without_trade_are_named(tmp_path, pair, said):
    with pytest.raises(StatisticsError, match=said):
        potential(*pair, [baci(tmp_path, FLOWS)])


def test_other_files_are_refused(tmp_path):
    (tmp_path / "x.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"x\.csv: BACI files or UN Comtrade"):
        potential("KAZ", "TJK", [tmp_path / "x.csv"])


def test_the_command(tmp_path):
    path = str(baci(tmp_path, FLOWS))
    said = CliRunner().invoke(command, ["kaz", "tjk", "--trade", path, "--format", "table"]).stdout
    assert "2 products, ease 0.50" in said and "110100" in said
    lines = CliRunner().invoke(command, ["kaz", "tjk", "--trade", str(tmp_path), "--top", "1", "--format", "jsonl"]).stdout.splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["110100"]
