"""A query that takes for ever ends at Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from archive.made import articles, write_jsonl
from helpers import pledger

pytestmark = pytest.mark.slow
ENDLESS = "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range * b.range % 7 = 3"


def test_a_long_query_is_stopped_by_an_interrupt(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", articles(2))
    assert pledger("archive", "run", tmp_path / "a.jsonl", "--out", tmp_path / "out", "--workers", "1").returncode == 0
    command = [str(Path(sys.executable).with_name("pledger")), "archive", "query", str(tmp_path / "out"), ENDLESS]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, env=os.environ)
    time.sleep(8)
    assert running.poll() is None
    running.send_signal(signal.SIGINT)
    assert running.wait(20) == 130
