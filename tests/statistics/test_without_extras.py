"""Checks, outlooks and imports of text files work with the base install; what needs an extra says which."""

import subprocess
import sys
from pathlib import Path

import pytest

BLOCKED = "import sys\nfor name in ('numpy', 'duckdb', 'vl_convert', 'sdmx', 'pandas', 'scipy'):\n    sys.modules[name] = None\n"
CALL = "from pledger.{} import {} as command\ncommand({}, standalone_mode=False)\n"


def run(module: str, command: str, *args: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-c", BLOCKED + CALL.format(module, command, list(args))], capture_output=True, text=True)


@pytest.mark.parametrize(
    ("module", "command", "args", "said"),
    [
        ("cli_statistics", "check", ["--pair", "KAZ-TJK", "--format", "jsonl"], '"verdict": "supported"'),
        ("cli_outlook", "outlook", ["--pair", "TJK-UZB", "--format", "table"], "stands"),
        ("cli_statistics", "statistics", ["show", "KAZ", "TJK", "--format", "table"], "million USD"),
    ],
)
def test_the_base_install_is_enough(module, command, args, said):
    done = run(module, command, *args)
    assert said in done.stdout, done.stderr


def test_what_needs_an_extra_names_it(tmp_path):
    table = tmp_path / "BACI_HS92_Y2019_V202401.csv"
    table.write_text("t,i,j,k,v,q\n2019,398,762,010121,1,1\n", encoding="utf-8")
    for module, command, args in (
        ("cli_outlook", "outlook", ["--format", "svg"]),
        ("cli_outlook", "potential", ["KAZ", "TJK", "--trade", str(table)]),
        ("cli_outlook", "gravity", [str(table)]),
        ("cli_statistics", "statistics", ["import", str(table), "--store", str(tmp_path / "s.db")]),
        ("cli_statistics", "statistics", ["aggregate", str(tmp_path), "-o", str(tmp_path / "out")]),
    ):
        assert "pip install --upgrade pledger" in run(module, command, *args).stderr, command


def test_bundled_tables_are_package_data():
    tables = Path(__file__).parents[2] / "src/pledger/statistics/tables"
    assert {p.name for p in tables.iterdir()} >= {"reported_turnover.csv", "economies.csv", "base_rates.csv", "breaks.csv", "targets.csv"}
