"""The pages and the API under load: readers that ask without pause, or after a pause as people do, while texts are being added.

    bench_web.py --ledger sqlite:////tmp/bench.db [--readers 20] [--seconds 20] [--pause 0] [--workers 2] [--ingest]

The ledger: one that `bench_ledger.py --curve 1000000` filled; it is brought to the present day first. Half of the requests are of the API's
filtered list, half of pages, every kind of page as often as another. `--pause 0`: each reader asks again as soon as the answer is there
(twenty of them are as many requests as the machine can answer); `--pause 2`: each looks at an answer for two seconds on average
(exponentially distributed), as a quick reader would. The ingest adds texts without pause, fifty at a time, at the lowest priority, as
docs/deployment.md says. Prints for each kind of request how many there were, the median and the 95th percentile in milliseconds, its
size, and how many failed, and the CPU time that the server and the load itself took: on a machine that does other things only the latter
can be trusted.
"""

import argparse
import asyncio
import datetime
import json
import os
import random
import re
import socket
import subprocess
import sys
import time
from collections import defaultdict
from itertools import islice
from pathlib import Path
from typing import Any

from bench_ledger import FIELDS, NOUNS, synthetic, voice
from pledger.ledger.store import Store, append, refresh
from pledger.ledger.store.query import Filter, page
from pledger.views.alpha2 import ALPHA2
from pledger.web.words import countries


def paths(store: Store, seed: int) -> dict[str, list[str]]:
    """Addresses to ask for, by kind of page."""
    rng = random.Random(seed)
    codes = sorted(set(ALPHA2) & set(countries()))
    pairs = sorted({v.records[0].parties for v in islice(synthetic(1_000_000), 400) if set(v.records[0].parties) <= set(codes)})
    with store.reading() as connection:
        some = list(page(connection, Filter(), 300))
    meetings = [e["id"] for e in some if e["kind"] == "meeting"]
    kinds = ("figure", "target", "pledge", "instrument", "meeting", "project")
    return {
        "today": ["/"],
        "ledger": ["/ledger", *(f"/ledger?party={rng.choice(codes)}&kind={rng.choice(kinds)}" for _ in range(60))],
        "search": [f"/ledger?search={rng.choice(FIELDS)}+{rng.choice(NOUNS)}" for _ in range(60)],
        "entry": [f"/entries/{e['id']}" for e in some],
        "occasion": [f"/occasions/{m}" for m in meetings],
        "pair": [f"/pairs/{'-'.join(rng.choice(pairs))}" for _ in range(60)],
        "matrix": ["/matrix", "/matrix?kind=target"],
        "findings": ["/findings", "/findings?severity=high"],
        "review": ["/review"],
        "api list": [f"/api/v1/entries?party={rng.choice(codes)}&kind={rng.choice(kinds)}&since=2015" for _ in range(200)],
    }


class Reader:
    """One reader's connection, kept open; as little of HTTP as the server's answers need, so that the load takes little of the machine."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port, self.there = host, port, False

    async def get(self, path: str) -> tuple[int, int]:
        """Status and size of the answer; 599 where there is none."""
        for _ in range(2):  # a connection that rested too long is closed by the server: then by another
            try:
                return await self._asked(path)
            except (OSError, asyncio.IncompleteReadError):
                self.there = False
        return 599, 0

    async def _asked(self, path: str) -> tuple[int, int]:
        if not self.there:
            self.coming, self.going = await asyncio.open_connection(self.host, self.port, limit=2**20)
            self.there = True
        self.going.write(f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n\r\n".encode())
        head = await self.coming.readuntil(b"\r\n\r\n")
        size = int(_LENGTH.search(head)[1])  # type: ignore[index]
        await self.coming.readexactly(size)
        return int(head[9:12]), size


_LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")


async def reading(
    reader: Reader, addresses: dict[str, list[str]], until: float, pause: float, told: dict[str, list[Any]], rng: random.Random
) -> None:
    """Ask for one address after the other; the API's list as often as all pages together."""
    pages = [k for k in addresses if k != "api list"]
    while time.monotonic() < until:
        kind = "api list" if rng.random() < 0.5 else rng.choice(pages)
        began = time.perf_counter()
        status, size = await reader.get(rng.choice(addresses[kind]))
        told[kind].append((time.perf_counter() - began, size, status))
        if pause:
            await asyncio.sleep(rng.expovariate(1 / pause))


def ingest(where: str, stop: float) -> int:
    """Add texts as fast as they can be added until `stop`; how many records."""
    os.nice(19)
    store, rng, added, day = Store(where), random.Random(5), 0, datetime.date.today()
    pairs = [v.records[0].parties for v in islice(synthetic(1_000_000), 400)]
    while time.time() < stop:
        some = [voice(20_000_000 + rng.randrange(10**9), rng.choice(pairs), rng) for _ in range(50)]  # type: ignore[arg-type]
        added += sum(len(v.records) for v in some)
        for _ in append(store, some):
            pass
        for _ in refresh(store, day):
            if time.time() >= stop:
                break
    return added


def served(where: str, workers: int) -> tuple[subprocess.Popen[bytes], int]:
    """The server in a process of its own, and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from pledger.cli import main; main()", "serve", "--ledger", where]
    command += ["--port", str(port), "--workers", str(workers)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    for _ in range(240):
        if asyncio.run(Reader("127.0.0.1", port).get("/healthz"))[0] == 200:
            return process, port
        time.sleep(0.25)
    process.kill()
    raise SystemExit("the server did not start")


async def load(port: int, addresses: dict[str, list[str]], readers: int, seconds: float, pause: float) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = defaultdict(list)
    every = [Reader("127.0.0.1", port) for _ in range(readers)]
    for many in addresses.values():  # over many connections, so that in every worker what is loaded lazily is there
        await asyncio.gather(*(r.get(many[0]) for r in every))
    until = time.monotonic() + seconds
    await asyncio.gather(*(reading(r, addresses, until, pause, told, random.Random(n)) for n, r in enumerate(every)))
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0.0, help="seconds between a reader's requests, on average")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ingest", action="store_true", help="add texts meanwhile, in a process of their own")
    given = parser.parse_args()
    for _ in refresh(Store(given.ledger), datetime.date.today()):
        pass
    addresses = paths(Store(given.ledger), 3)
    process, port = served(given.ledger, given.workers)
    writer = None
    try:
        if given.ingest:
            code = f"import sys,time; sys.path.insert(0, {str(sys.path[0])!r}); from bench_web import ingest; print(ingest({given.ledger!r}, time.time() + {given.seconds + 4}))"  # noqa: E501
            writer = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        before, own = busy(process.pid), time.process_time()
        told = asyncio.run(load(port, addresses, given.readers, given.seconds, given.pause))
        spent, own = busy(process.pid) - before, time.process_time() - own
    finally:
        process.terminate()
        process.wait(10)
    report(told, given.seconds)
    count = max(1, sum(map(len, told.values())))
    print(f"CPU time a request: the server's {1000 * spent / count:.1f} ms, the readers' {1000 * own / count:.1f} ms")
    if writer:
        print(f"records added meanwhile: {writer.communicate()[0].decode().strip()}")


def busy(pid: int) -> float:
    """Seconds of CPU that a process and its children have used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") + sum(busy(int(c)) for c in children)


def report(told: dict[str, list[Any]], seconds: float) -> None:
    pages = [r for k, rows in told.items() if k != "api list" for r in rows]
    for kind, rows in [*sorted(told.items()), ("all pages", pages)]:
        times = sorted(t * 1000 for t, _, _ in rows)
        failed = sum(s >= 400 for _, _, s in rows)
        size = max(n for _, n, _ in rows) / 1024
        print(
            f"{kind:<10}{len(rows):>6}  median {times[len(times) // 2]:>7.1f} ms  p95 {times[int(len(times) * 0.95)]:>7.1f} ms"
            f"  largest {size:>6.0f} KB  failed {failed}"
        )
    print(json.dumps({"requests/s": round(sum(map(len, told.values())) / seconds, 1)}))


if __name__ == "__main__":
    main()
