"""Nothing is lost: kill -9, full disk, read-only files, a reviewer beside a long ingest.

PLEDGER_KILLS and PLEDGER_TEXTS set how hard it is tried (issue 3: 50 kills, 2,000 texts).
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pledger.errors import LedgerError
from pledger.ledger.store import Store, judge, keep, query, upkeep

from .conftest import Series
from .texts import write

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
pytestmark = pytest.mark.slow
KILLS, TEXTS = int(os.environ.get("PLEDGER_KILLS", "6")), int(os.environ.get("PLEDGER_TEXTS", "240"))
RUN = [sys.executable, "-c", "import click; from pledger.cli_ledger import register; g = click.Group(); register(g); g()"]


def pledger(*arguments: str, **more: object) -> "subprocess.CompletedProcess[str]":
    code = (
        "import sys, click\nfrom pledger.errors import PledgerError\nfrom pledger.cli_ledger import register\n"
        "g = click.Group()\nregister(g)\n"
        "try:\n    g(standalone_mode=False)\nexcept PledgerError as e:\n    print(f'pledger: {e}', file=sys.stderr)\n    sys.exit(1)"
    )
    return subprocess.run([*more.pop("before", []), sys.executable, "-c", code, *arguments], capture_output=True, text=True, **more)  # type: ignore[misc,call-overload,no-any-return]


def test_killed_at_random_moments(tmp_path: Path) -> None:
    texts = write(tmp_path / "texts", TEXTS)
    killed, rng = tmp_path / "killed.db", random.Random(5)
    died = 0
    for _ in range(KILLS):
        process = subprocess.Popen([*RUN, "add", str(texts), "--ledger", str(killed), "--as-of", "2026-01-01"], stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.3, 4.0))
        process.send_signal(signal.SIGKILL)
        died += process.wait() == -signal.SIGKILL
        if killed.exists():
            wrong = [w for w in upkeep.check(Store(str(killed))) if not w.startswith("projection:")]
            assert not wrong
    assert died
    assert pledger("add", str(texts), "--ledger", str(killed), "--as-of", "2026-01-01").returncode == 0
    assert pledger("db", "check", "--ledger", str(killed)).returncode == 0
    straight = tmp_path / "straight.db"
    assert pledger("add", str(texts), "--ledger", str(straight), "--as-of", "2026-01-01").returncode == 0
    assert list(upkeep.dump(Store(str(killed)))) == list(upkeep.dump(Store(str(straight))))


def test_a_full_disk(tmp_path: Path, shared_series: Series) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("a small disk can only be made as superuser")
    try:
        store = Store(str(disk / "ledger.db"))
        keep(store, shared_series.voices[:2], shared_series.day)
        with pytest.raises(LedgerError, match="disk is full"):
            for start in range(2, 24):
                keep(store, shared_series.voices[start : start + 1], shared_series.day)
        assert not [w for w in upkeep.check(store) if not w.startswith("projection:")]
        subprocess.run(["mount", "-o", "remount,size=40m", str(disk)], check=True)
        keep(store, shared_series.voices, shared_series.day)
        assert not list(upkeep.check(store))
        other = Store(str(tmp_path / "other.db"))
        keep(other, shared_series.voices, shared_series.day)
        assert list(upkeep.dump(store)) == list(upkeep.dump(other))
        store.engine.dispose()
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_read_only_file(tmp_path: Path, shared_series: Series) -> None:
    place = Path("/tmp") / f"pledger-ro-{os.getpid()}"
    place.mkdir()
    ledger = place / "ledger.db"
    try:
        store = Store(str(ledger))
        keep(store, shared_series.voices[:4], shared_series.day)
        before = list(upkeep.dump(store))
        store.engine.dispose()
        texts = write(place / "texts", 3)
        ledger.chmod(0o444)
        place.chmod(0o555)
        before_it = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        if before_it and subprocess.run([*before_it, sys.executable, "-c", "import sqlalchemy"], capture_output=True).returncode:
            code = _as_nobody(ledger, texts)
        else:
            run = pledger("add", str(texts), "--ledger", str(ledger), before=before_it)
            code = (run.returncode, run.stderr)
        assert code[0] == 1 and ("read-only" in code[1] or "cannot be opened" in code[1]), code
        place.chmod(0o755)
        ledger.chmod(0o644)
        assert list(upkeep.dump(Store(str(ledger)))) == before
        assert not list(upkeep.check(Store(str(ledger))))
    finally:
        place.chmod(0o755)
        subprocess.run(["rm", "-rf", str(place)], check=True)


def _as_nobody(ledger: Path, texts: Path) -> tuple[int, str]:
    """The interpreter stands where only root may go: drop rights inside a child that has loaded everything."""
    code = (
        "import os, sys, click\nimport sqlalchemy, sqlalchemy.dialects.sqlite\n"
        "from pledger import read, lexicon\nfrom pledger.errors import PledgerError\n"
        "from pledger.ledger import given, store\nfrom pledger.ledger.store import judge, query, upkeep\nfrom pledger import output\n"
        "from pledger.views import tables, ledger_tables\nfrom pledger.cli_ledger import register\n"
        "lexicon.load()\nread.read_text('Trade.')\n"
        "os.setgid(65534); os.setuid(65534)\ng = click.Group()\nregister(g)\n"
        "try:\n    g(standalone_mode=False)\nexcept PledgerError as e:\n    print(f'pledger: {e}', file=sys.stderr)\n    sys.exit(1)"
    )
    run = subprocess.run([sys.executable, "-c", code, "add", str(texts), "--ledger", str(ledger)], capture_output=True, text=True)
    return run.returncode, run.stderr


def test_a_reviewer_beside_a_long_ingest(store: Store) -> None:
    from bench_ledger import DAY, synthetic

    keep(store, synthetic(2000, 3), DAY)
    with store.reading() as connection:
        entries = [e["id"] for e in query.queue(connection, 400)]
    tools = Path(__file__).parents[2] / "tools"
    code = (
        f"import sys; sys.path.insert(0, {str(tools)!r})\nfrom bench_ledger import DAY, synthetic\nfrom pledger.ledger.store import *\n"
        f"keep(Store({store.url!r}), synthetic(60_000, 4), DAY)"
    )
    ingest = subprocess.Popen([sys.executable, "-c", code])
    decisions, began, slowest = 0, time.monotonic(), 0.0
    for entry in entries:
        start = time.monotonic()
        judge.accept(store, entry, "tester")
        slowest = max(slowest, time.monotonic() - start)
        decisions += 1
        if ingest.poll() is not None:
            break
    rate = decisions / (time.monotonic() - began)
    ingest.terminate()
    ingest.wait()
    assert decisions >= 50
    assert rate >= 20 or os.getloadavg()[0] > (os.cpu_count() or 1), f"{rate:.1f} decisions a second"
    print(f"{rate:.1f} decisions a second, {decisions} in all, the slowest took {slowest:.2f} s")
    assert not [w for w in upkeep.check(store) if not w.startswith("projection:")]
