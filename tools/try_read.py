"""Reads texts straight through (no CLI) and scores one kind or all: a developer's loop.

python tools/try_read.py seeds|bulletins|open [--kind figure] [--misses] [--only NAME]
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from pledger import mentions, records
from pledger.lexicon import load
from pledger.sources.types import Source

SHARED = pathlib.Path(__file__).parents[2] / "shared"
OWN = pathlib.Path(__file__).parents[1] / "tests/bulletins"
SETS = {
    "seeds": (SHARED / "seeds", SHARED / "gold/seeds"),
    "bulletins": (SHARED / "gold/bulletins/texts", SHARED / "gold/bulletins/gold"),
    "open": (OWN / "open/texts", OWN / "open/gold"),
}


def source(path: pathlib.Path) -> Source:
    text = path.read_bytes().decode("utf-8")
    try:
        from pledger.sources import read_text
    except ImportError:
        return Source(path.name, text)
    return read_text(text, name=path.name)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("sets", nargs="+", help=f"of {', '.join(SETS)}, or a folder with texts/ and gold/")
    ap.add_argument("--kind")
    ap.add_argument("--only", default="")
    ap.add_argument("--misses", action="store_true")
    a = ap.parse_args()
    lexicon = load()
    for name in a.sets:
        texts, gold = SETS.get(name) or (pathlib.Path(name) / "texts", pathlib.Path(name) / "gold")
        with tempfile.TemporaryDirectory() as tmp:
            golds = pathlib.Path(tmp) / "gold"
            golds.mkdir()
            out = []
            for path in sorted(p for p in texts.glob("*.txt") if a.only in p.name):
                if not (gold / f"{path.stem}.jsonl").exists():
                    continue
                lines = (gold / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
                (golds / f"{path.stem}.jsonl").write_text(
                    "\n".join(s for s in lines if not a.kind or json.loads(s)["kind"] == a.kind), encoding="utf-8"
                )
                out += [r.to_json() for r in records.build(mentions.find(source(path), lexicon))]
            predicted = pathlib.Path(tmp) / "read.jsonl"
            predicted.write_text("\n".join(json.dumps(r) for r in out if not a.kind or r["kind"] == a.kind) + "\n", encoding="utf-8")
            command = [sys.executable, str(SHARED / "eval/score.py"), "--gold", str(golds), "--texts", str(texts), str(predicted)]
            print(f"## {name}")
            subprocess.run(command + (["--misses"] if a.misses else []), check=False)


if __name__ == "__main__":
    main()
