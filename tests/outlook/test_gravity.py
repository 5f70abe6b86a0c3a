"""The gravity benchmark against pyfixest, and what it refuses."""

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner

from pledger.errors import StatisticsError

pytest.importorskip("numpy")

from pledger.cli_outlook import gravity as command
from pledger.outlook.gravity import gravity

REAL = Path(__file__).parents[2] / "../shared/data/gravity_2006_hmr.csv.gz"
# pyfixest 0.60: fepois("flow ~ log_distw + contig + comlang_off + comcur + rta | iso_o + iso_d", vcov="hetero")
PYFIXEST = {"log_distw": -0.831161, "contig": 0.414955, "comlang_off": 0.243000, "comcur": -0.171749, "rta": 0.432721}
ERRORS = {"log_distw": 0.036641, "contig": 0.063048, "comlang_off": 0.062492, "comcur": 0.077678, "rta": 0.077547}
HEAD = "iso_o,iso_d,distw,gdp_o,gdp_d,rta,flow,contig,comlang_off,comcur"

needs_shared = pytest.mark.skipif(not REAL.exists(), reason="needs ../shared")


@needs_shared
def test_coefficients_are_pyfixests_to_three_decimals():
    found = gravity(REAL)
    assert found.used == 22_588
    assert found.coefficients == pytest.approx(PYFIXEST, abs=5e-5) and found.errors == pytest.approx(ERRORS, abs=5e-4)
    assert found.ratio("KAZ", "UZB") == pytest.approx(2.7, abs=0.05) and found.ratio("KAZ", "XXX") is None
    # First-order conditions of Poisson: what an exporter sells in all is predicted exactly.
    sold = [sum(f[n] for (o, _), f in found.flows.items() if o == "KAZ") for n in (0, 1)]
    assert sold[0] == pytest.approx(sold[1])


@needs_shared
def test_pyfixest_itself_agrees():
    pd, pf = pytest.importorskip("pandas"), pytest.importorskip("pyfixest")
    import numpy as np

    table = pd.read_csv(REAL)
    table["log_distw"] = np.log(table["distw"])
    fitted = pf.fepois("flow ~ log_distw + contig + comlang_off + comcur + rta | iso_o + iso_d", table, vcov="hetero")
    assert dict(fitted.coef()) == pytest.approx(gravity(REAL).coefficients, abs=5e-4)


def rows(count: int = 8) -> list[str]:
    def row(m: int, n: int) -> str:
        ties = f"{(m * 2 + n) % 3 // 2},{(m + 2 * n) % 4 // 3},{m * n % 5 // 4}"
        return f"C{m},C{n},{100 + 37 * ((3 * m + 5 * n) % 11)},1,1,{(m + n) % 2},{1 + (m * n) % 7},{ties}"

    return [row(m, n) for m in range(count) for n in range(count) if m != n]


def write(tmp_path: Path, *lines: str, head: str = HEAD) -> Path:
    path = tmp_path / "g.csv"
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path


def test_countries_without_any_exports_are_left_out(tmp_path):
    silent = [f"S,C{n},500,1,1,0,0,0,0,0" for n in range(8)]
    assert gravity(write(tmp_path, *rows(), *silent)).coefficients == pytest.approx(gravity(write(tmp_path, *rows())).coefficients)


@pytest.mark.parametrize(
    ("row", "said"),
    [("A,B,100,1,1,0,-3,0,0,0", "flow is -3"), ("A,B,0,1,1,0,3,0,0,0", "broken"), ("A,B,100", "broken"), ("A,B,x,1,1,0,3,0,0,0", "x")],
)
def test_bad_rows_are_named(tmp_path, row, said):
    with pytest.raises(StatisticsError, match=r"g\.csv:58: ") as caught:
        gravity(write(tmp_path, *rows(), row))
    assert said in str(caught.value)


def test_missing_columns_and_truncated_files_are_named(tmp_path):
    with pytest.raises(StatisticsError, match=r"g\.csv:1: no column comcur"):
        gravity(write(tmp_path, head=HEAD.removesuffix(",comcur")))
    packed = tmp_path / "g.csv.gz"
    packed.write_bytes(gzip.compress("\n".join((HEAD, *rows())).encode())[:-30])
    with pytest.raises(StatisticsError, match=r"g\.csv\.gz:\d+: broken or truncated"):
        gravity(packed)


@needs_shared
def test_the_command_says_how_a_pair_compares():
    said = CliRunner().invoke(command, [str(REAL), "--pair", "uzb-kaz"]).stdout
    assert "KAZ-UZB trades 2.7 times what gravity predicts" in said
