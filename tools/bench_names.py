"""Precision and recall of matching names, on the table of pairs in tests/ledger/name_pairs.csv."""

import csv
from pathlib import Path

from pledger.ledger import names

PAIRS = Path(__file__).parent.parent / "tests" / "ledger" / "name_pairs.csv"


def main() -> None:
    pairs = list(csv.DictReader(PAIRS.open(encoding="utf-8")))
    said = [(names.compare(p["one"], p["other"]) == names.SAME, p["verdict"] == "same") for p in pairs]
    both, told, true = sum(a and b for a, b in said), sum(a for a, _ in said), sum(b for _, b in said)
    print(f"{len(pairs)} pairs, {true} of one person: precision {both / told:.3f}, recall {both / true:.3f}")


if __name__ == "__main__":
    main()
