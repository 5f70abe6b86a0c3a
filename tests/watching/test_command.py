"""`pledger watch` by its real entry point; only that it may ask a local server is not as users have it."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from helpers import pledger

from .site import source

LOCAL = """
import sys
from dataclasses import replace
from pledger.watch import rounds
rounds.LIMITS = replace(rounds.LIMITS, private=True, tries=1, per_minute=100_000, seconds=20.0)
rounds.fetcher_for.__defaults__ = (rounds.LIMITS,)
from pledger.cli import main
sys.argv = ["pledger", *sys.argv[1:]]
main()
"""


def command(*args):
    return [sys.executable, "-c", LOCAL, "watch", *map(str, args)]


def run(site, *args):
    return subprocess.run(command(*args, "--ledger", site.folder / "ledger.db"), capture_output=True, text=True, timeout=120, check=False)


def planned(site, toml):
    site.plan(toml)
    return site.folder / "SOURCES.toml"


@pytest.mark.slow
def test_once_and_status(site):
    plan = planned(
        site,
        source("feed", site.feed("/feed", site.release(0), site.release(4)), "delay = 1")
        + source("feed", site.fail("/b", 500), name="Агентство"),
    )
    done = run(site, plan, "--once")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["url"] for r in rows] == [f"{site.address}/news/0", f"{site.address}/news/4"] and done.returncode == 1
    assert "sources looked at: 2, failed: 1; texts added: 2 (reprints: 0), known before: 0" in done.stderr and "Агентство: " in done.stderr
    told = [json.loads(line) for line in run(site, "--status", "--format", "jsonl").stdout.splitlines()]
    assert [(t["source"], t["texts"], t["failures"]) for t in told] == [("agency", 2, 0), ("Агентство", 0, 1)]
    table = " ".join(run(site, plan, "--status", "--format", "table").stdout.split())
    assert "Агентство" in table and "failed 1 time, not asked again before" in table and "answered" in table
    again = run(site, plan, "--once")
    assert again.returncode == 0 and "sources looked at: 1, failed: 0; texts added: 0" in again.stderr
    assert "ledger.db: whole" in pledger("db", "check", "--ledger", site.folder / "ledger.db").stderr.decode()


@pytest.mark.slow
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_it_soon_and_loses_nothing(site, number, status):
    def hang(handler):
        handler.send_response(200)
        handler.end_headers()
        while not handler.server.stopping:
            time.sleep(0.05)

    plan = planned(site, source("feed", site.feed("/feed", site.release(0), site.act("/news/1", hang), site.release(4)), "delay = 1"))
    running = subprocess.Popen(
        command(plan, "--ledger", site.folder / "ledger.db"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 60
    while "/news/1" not in site.asked_so_far() and time.monotonic() < until:
        time.sleep(0.05)
    began = time.monotonic()
    os.kill(running.pid, number)
    out, err = running.communicate(timeout=30)
    assert time.monotonic() - began < 5 and running.returncode == status, err
    assert len(out.splitlines()) == 1 and "Traceback" not in err
    site.release(2, "/news/1")
    assert len(run(site, plan, "--once").stdout.splitlines()) == 2


@pytest.mark.slow
def test_for_ever_means_again_when_due(site):
    plan = planned(site, source("feed", site.feed("/feed", site.release(0)), "every = '1s'\ndelay = 1"))
    running = subprocess.Popen(
        command(plan, "--ledger", site.folder / "ledger.db"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert "/news/0" in running.stdout.readline()
        site.feed("/feed", site.release(4))
        assert "/news/4" in running.stdout.readline()
    finally:
        running.terminate()
        running.communicate(timeout=30)


def test_wrong_usage_is_told(site, tmp_path):
    assert pledger("watch").returncode == 2
    assert pledger("watch", tmp_path / "none.toml").returncode == 2
    (tmp_path / "empty.toml").touch()
    told = pledger("watch", tmp_path / "empty.toml", "--ledger", tmp_path / "l.db")
    assert told.returncode == 1 and b"empty.toml: contact: is missing" in told.stderr and not (tmp_path / "l.db").exists()
    told = pledger("watch", "--status", "--ledger", tmp_path / "l.db")
    assert told.returncode == 1 and b"there is no ledger here" in told.stderr


def test_without_a_network_sources_fail_and_are_told(site, tmp_path):
    (tmp_path / "s.toml").write_text('contact = "a@b"\n[[source]]\nname = "Far"\nfeed = "http://nowhere.invalid/rss"\n')
    told = pledger("watch", tmp_path / "s.toml", "--once", "--ledger", tmp_path / "l.db")
    assert told.returncode == 1 and b"Far: nowhere.invalid: no such host" in told.stderr and b"Traceback" not in told.stderr
