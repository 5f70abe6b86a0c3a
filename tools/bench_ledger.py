"""The ledger at scale: ingest and gathering, pages, search, one more article, memory; and how the cost of one more article grows.

    bench_ledger.py [--records 1000000] [--url sqlite:////tmp/bench.db] [--curve 10000,100000,1000000]

The records are synthetic: for N records N/20 entries, of N/500 pairs of states, in sources of eight records each that say things again.
"""

import argparse
import datetime
import json
import os
import random
import resource
import time
from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from pledger.ledger.store import Store, Voice, append, refresh
from pledger.ledger.store.query import Filter, page
from pledger.records.types import Evidence, Figure, Instrument, Link, Meeting, Participant, Pledge, Project, Record, Speaker, Target
from pledger.sources import Source
from pledger.views.alpha2 import ALPHA2

DAY = datetime.date(2026, 1, 1)
STATEMENTS, THINGS, IN_SOURCE = 20, 25, 8
FIELDS = [
    "trade",
    "energy",
    "transport",
    "water",
    "agriculture",
    "education",
    "customs",
    "tourism",
    "health",
    "security",
    "mining",
    "digital",
    "culture",
    "finance",
    "labour",
]
NOUNS = [
    "corridor",
    "terminal",
    "grid",
    "canal",
    "quarry",
    "archive",
    "observatory",
    "laboratory",
    "sanatorium",
    "nursery",
    "refinery",
    "granary",
    "shipyard",
    "tannery",
    "brewery",
]
SYLLABLES = [
    "ka",
    "ro",
    "mi",
    "ta",
    "lu",
    "sen",
    "dor",
    "vi",
    "pa",
    "zem",
    "gul",
    "bar",
    "ash",
    "tor",
    "nel",
    "ri",
    "ko",
    "yan",
    "due",
    "fer",
]


def name_of(seed: int) -> str:
    rng = random.Random(seed)
    return "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()


def synthetic(count: int, seed: int = 1) -> Iterator[Voice]:
    """`count` records in sources of eight, source by source; the same seed gives the same records."""
    rng = random.Random(seed)
    codes = sorted(ALPHA2)
    pairs = list(combinations(codes, 2))
    rng.shuffle(pairs)
    pairs = pairs[: max(1, min(len(pairs), count // (STATEMENTS * THINGS)))]
    for number in range(count // IN_SOURCE):
        yield voice(number, pairs[rng.randrange(len(pairs))], rng)


def voice(number: int, pair: tuple[str, str], rng: random.Random) -> Voice:
    """One source on a pair: eight of the pair's twenty-five things said (again)."""
    date = (datetime.date(2010, 1, 1) + datetime.timedelta(days=rng.randrange(5800))).isoformat()
    name = f"bench-{number}"
    records: list[Record] = []
    for slot, thing in enumerate(sorted(rng.sample(range(THINGS), IN_SOURCE))):
        records.append(record(name, number, slot, thing, pair, date, rng))
    return Voice(Source(name, "", date=date), tuple(records))


def record(name: str, number: int, slot: int, thing: int, pair: tuple[str, str], date: str, rng: random.Random) -> Record:
    own = (hash_of(pair) + thing * 7919) % 1_000_003
    words = f"{slot}: said of {name_of(own)} on {date}"
    common: dict[str, Any] = {
        "source": name, "evidence": (Evidence(slot * 100, slot * 100 + len(words), words),), "parties": pair, "id": f"b{number:x}-{slot}",
        "said_by": Speaker(name_of(own + 1), "Minister", pair[number % 2]), "confidence": round(rng.uniform(0.5, 1.0), 2),
    }  # fmt: skip
    if thing < 11:
        indicator = ("trade_turnover", "exports", "imports", "investment")[thing % 4]
        flow: dict[str, Any] = {"origin": pair[0], "destination": pair[1]} if thing % 4 in (1, 2) else {}
        value = float(round(own * 1000 * rng.uniform(0.97, 1.03), -5))
        return Figure(**common, indicator=indicator, value=value, unit="USD", period=str(2012 + thing), low=value, high=value, **flow)
    if thing < 13:
        return Target(
            **common,
            indicator=("trade_turnover", "tourists")[thing % 2],
            value=float(own * 5000),
            unit="USD",
            deadline=str(2015 + rng.randrange(10)),
        )
    if thing < 17:
        title = f"Agreement on {FIELDS[own % 15]} and the {name_of(own)} {NOUNS[own % 13]}"
        return Instrument(**common, type="agreement", title=title, status=rng.choice(("prepared", "signed", None)))
    if thing < 20:
        when = (datetime.date(2012, 1, 1) + datetime.timedelta(days=own % 4000)).isoformat()
        people = (Participant(name_of(own + 2), "President", pair[0]), Participant(name_of(own + 3), "President", pair[1]))
        return Meeting(**common, type=("talks", "visit", "summit")[thing % 3], participants=people, date=when, place=name_of(own + 4))
    if thing < 24:
        action = f"build the {name_of(own)} {NOUNS[own % 15]} for {FIELDS[own % 13]}"
        return Pledge(
            **common,
            actors=pair,
            action=action,
            sector=("trade", "energy", "transport", "water")[thing % 4],
            strength=rng.choice(("willing", "agreed")),
        )
    return Project(
        **common, name=f"{name_of(own)} {NOUNS[own % 11]}", type="plant", location=(pair[0],), links=(Link("about", f"b{number:x}-0"),)
    )


def hash_of(pair: tuple[str, str]) -> int:
    return int.from_bytes("".join(pair).encode(), "big") % 1_000_003


def peak() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Watched:
    """An iterator and the time that its items took to make: the generator's own work is no ingest."""

    def __init__(self, voices: Iterator[Voice]) -> None:
        self.voices, self.wall, self.cpu = voices, 0.0, 0.0

    def __iter__(self) -> "Watched":
        return self

    def __next__(self) -> Voice:
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            return next(self.voices)
        finally:
            self.wall += time.perf_counter() - wall
            self.cpu += time.process_time() - cpu


def fill(url: str, count: int) -> dict[str, float]:
    """Append and gather `count` records; wall-clock and CPU rates, without the generator's own time."""
    store = Store(url)
    made = Watched(synthetic(count))
    began, cpu = time.perf_counter(), time.process_time()
    for _ in append(store, made):
        pass
    appended = time.perf_counter()
    for _ in refresh(store, DAY):
        pass
    gathering = time.perf_counter() - appended
    appending = appended - began - made.wall
    busy = time.process_time() - cpu - made.cpu
    rate = count / (appending + gathering)
    return {"records": count, "records/s": rate, "per CPU s": count / busy, "append s": appending, "gather s": gathering, "peak MB": peak()}


def timed(function: object, times: int = 7) -> float:
    """The median, in milliseconds."""
    spent = []
    for n in range(times):
        began = time.perf_counter()
        function(n)  # type: ignore[operator]
        spent.append((time.perf_counter() - began) * 1000)
    return sorted(spent)[times // 2]


def asked(url: str) -> dict[str, float]:
    """Milliseconds of a filtered page, a search, and one more article."""
    store = Store(url)
    parties = sorted(ALPHA2)

    def one_page(n: int) -> None:
        with store.reading() as connection:
            list(page(connection, Filter(party=parties[n * 17], kind="figure", since="2015"), 50))

    def search(n: int) -> None:
        with store.reading() as connection:
            list(page(connection, Filter(search=f"{FIELDS[n]} {NOUNS[n % 13]}"), 50))

    rng = random.Random(99)
    pairs = [v.records[0].parties for v in islice(synthetic(8000, 7), 50)]

    def one_more(n: int) -> None:
        pair = pairs[n % len(pairs)]
        assert len(pair) == 2
        for _ in append(store, [voice(10_000_000 + int(time.time_ns() % 10**9), (pair[0], pair[1]), rng)]):
            pass
        for _ in refresh(store, DAY):
            pass

    return {"page ms": timed(one_page), "search ms": timed(search), "one more ms": timed(one_more, 15)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--curve", default="10000,100000,1000000", help="numbers of records")
    parser.add_argument("--url", help="a ledger to fill; by default new SQLite files in --folder")
    parser.add_argument("--folder", default="/tmp/pledger-bench", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for count in map(int, given.curve.split(",")):
        url = given.url or f"sqlite:///{given.folder}/bench-{count}.db"
        for suffix in ("", "-wal", "-shm"):
            if not given.url and os.path.exists(f"{given.folder}/bench-{count}.db{suffix}"):
                os.remove(f"{given.folder}/bench-{count}.db{suffix}")
        row = fill(url, count) | asked(url) | {"peak MB": peak()}
        rows.append(row)
        print("  ".join(f"{k} {v:,.1f}" for k, v in row.items()), flush=True)
    if given.output:
        given.output.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
