"""Score the books of a series: `score_series.py SERIES_DIR` gathers its gold records; `--read` reads its texts instead.

With --read, a record read takes the id of the gold record that it answers by tools/score.py; records beyond the gold keep ids of their own.
"""

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pledger.ledger.gather import gather, items
from pledger.read import read_text
from pledger.records.load import from_json, read_records
from pledger.records.types import Record
from score import answers

TOOLS = Path(__file__).parent


def _pairs(golds: list[dict[str, Any]], rows: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Ids of read and gold records that answer each other: best pairs first, each used once."""
    likely = [(s, i, j) for i, g in enumerate(golds) for j, r in enumerate(rows) if g["kind"] == r["kind"] and (s := answers(g, r)) > 0]
    taken_gold, taken_read = set(), set()
    for _, i, j in sorted(likely, reverse=True):
        if i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            yield rows[j]["id"], golds[i]["id"]


def read_as_gold(folder: Path, gold: list[Record], stated: dict[str, str]) -> list[Record]:
    """What reading makes of the texts, under the gold's ids where tools/score.py finds that they answer each other."""
    found = []
    for name, date in stated.items():
        text = (folder / "texts" / name).read_text(encoding="utf-8")
        rows = [r.identified().to_json() for r in read_text(text, name=name, date=date)]
        golds = [r.to_json() for r in gold if r.source == name]
        names = dict(_pairs(golds, rows))
        for row in rows:
            row["id"] = names.get(row["id"], row["id"])
            row["links"] = [{**x, "id": names.get(x["id"], x["id"])} for x in row["links"]]
            found.append(from_json(row))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("series", type=Path, nargs="+")
    parser.add_argument("--read", action="store_true", help="gather what reading makes of the texts")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    for folder in given.series:
        gold = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))
        records = [r for f in sorted((folder / "gold").glob("*.jsonl")) for r in read_records(f)]
        if given.read:
            records = read_as_gold(folder, records, gold["stated"])
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
