"""The bundled tables: every row has a source, and they are what the collected facts say."""

import subprocess
import sys
from pathlib import Path

import pytest

from pledger.statistics import bundled, span

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data"
TABLES = ROOT / "src/pledger/statistics/tables"


def test_every_row_has_a_source_and_an_agency():
    assert len(bundled()) > 1000
    assert all(o.url and o.agency and o.where for o in bundled())


def test_rows_of_unclear_period_say_what_was_printed():
    unclear = [o for o in bundled() if o.period is None]
    assert unclear and all("period as printed" in o.note for o in unclear)
    assert all(span(o.period) for o in bundled() if o.period)


@pytest.mark.skipif(not DATA.exists(), reason="needs ../shared")
def test_tables_are_what_the_tool_writes(tmp_path):
    subprocess.run([sys.executable, str(ROOT / "tools/bundle_statistics.py"), str(DATA), str(tmp_path)], check=True)
    for path in tmp_path.glob("*.csv"):
        assert (TABLES / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")
