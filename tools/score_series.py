"""Score the books of a series: `score_series.py SERIES_DIR` gathers its gold records; `--read` reads its texts instead.

With --read, a record read takes the id of the gold record that tools/score.py matches it with; records beyond the gold keep ids of their own.
"""

import argparse
import datetime
import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from pledger.ledger import gather, items
from pledger.read import read_text
from pledger.records.load import from_json, read_records
from pledger.records.types import Record

TOOLS = Path(__file__).parent


def _matcher(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_as_gold(folder: Path, gold: list[Record], stated: dict[str, str], scorer: Path) -> list[Record]:
    """What reading makes of the texts, under the gold's ids where the scorer matches them."""
    score, found = _matcher(scorer), []
    for name, date in stated.items():
        text = (folder / "texts" / name).read_text(encoding="utf-8")
        rows = [r.identified().to_json() for r in read_text(text, name=name, date=date)]
        golds = [r.to_json() for r in gold if r.source == name]
        names: dict[str, str] = {}
        for kind in score.KINDS:
            g, r = [x for x in golds if x["kind"] == kind], [x for x in rows if x["kind"] == kind]
            names |= {b["id"]: a["id"] for a, b in score.match(g, r)[0]}
        for row in rows:
            row["id"] = names.get(row["id"], row["id"])
            row["links"] = [{**x, "id": names.get(x["id"], x["id"])} for x in row["links"]]
            found.append(from_json(row))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("series", type=Path, nargs="+")
    parser.add_argument("--read", action="store_true", help="gather what reading makes of the texts")
    parser.add_argument("--scorer", type=Path, default=TOOLS / "score.py", help="the scorer of records, whose matching is used")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    for folder in given.series:
        gold = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))
        records = [r for f in sorted((folder / "gold").glob("*.jsonl")) for r in read_records(f)]
        if given.read:
            records = read_as_gold(folder, records, gold["stated"], given.scorer)
        books = gather(items(records, gold["stated"]), datetime.date.fromisoformat(gold["as_of"]))
        with tempfile.TemporaryDirectory() as place:
            entries, findings = Path(place) / "entries.jsonl", Path(place) / "findings.jsonl"
            entries.write_text("".join(json.dumps(e.to_json()) + "\n" for e in books.entries))
            findings.write_text("".join(json.dumps(f.to_json()) + "\n" for f in books.findings))
            command = [str(TOOLS / "score_ledger.py"), str(entries), "--gold", str(folder / "ledger.json"), "--findings", str(findings)]
            print(f"{folder.name}: {len(records)} records {'read' if given.read else 'by hand'}", flush=True)
            subprocess.run([sys.executable, *command, *(["--misses"] if given.misses else [])], check=True)


if __name__ == "__main__":
    main()
