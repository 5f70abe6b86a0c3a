"""Fits the weights of confidence on annotated texts and says, by cross-validation over sources, how well they are calibrated.

    python tools/calibrate.py [--unseen FOLDER ...] [--write]

A record is right when the scorer finds it in the gold. Ridge-penalised logistic regression on the features of
`pledger.records.confidence`; five folds, whole sources held out together. With --write, src/pledger/records/confidence.csv is replaced.

The texts that the weights are fitted on are those that the rules were written from, so what they promise is too much for others. The
weights are therefore damped (all times `slope`, the kinds' plus `offset`) as fits best texts that no rule was written from: FOLDERs with
texts/ and gold/. Of those only these two numbers are taken. The blind bulletins are none of them: they tell whether it helped. Without
FOLDERs nothing is damped.
"""

import argparse
import json
import math
import pathlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import score
from pledger import mentions, records
from pledger.lexicon import load
from pledger.records.confidence import features
from try_read import SETS, source

FOLDS, RIDGE, STEPS, RATE = 5, 0.3, 300, 1.0
BLIND = pathlib.Path(__file__).parents[1] / "tests/bulletins/blind"
OUT = pathlib.Path(__file__).parents[1] / "src/pledger/records/confidence.csv"
Example = tuple[str, list[str], int]


def examples(sets: Iterable[tuple[pathlib.Path, pathlib.Path]]) -> list[Example]:
    """(source, features, 1 if found in the gold) of every record read from the annotated texts of these folders."""
    lexicon, found = load(), []
    for texts, gold in sets:
        for path in sorted(gold.glob("*.jsonl")):
            golds = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            read = records.build(mentions.find(source(texts / f"{path.stem}.txt"), lexicon))
            by_id = {r.id: r for r in read}
            for kind in score.KINDS:
                mine = [r.to_json() for r in read if r.kind == kind]
                right = matched([g for g in golds if g["kind"] == kind], mine)
                found += [(path.stem, features(by_id[r["id"]]), int(i in right)) for i, r in enumerate(mine)]
    return found


def matched(golds: Sequence[dict[str, Any]], reads: Sequence[dict[str, Any]]) -> set[int]:
    """Which of the records read answer one of the gold, best pairs first, each used once."""
    pairs = sorted(((score.answers(g, r), i, j) for i, g in enumerate(golds) for j, r in enumerate(reads)), reverse=True)
    taken: set[int] = set()
    chosen: set[int] = set()
    for value, i, j in pairs:
        if value > 0 and i not in taken and j not in chosen:
            taken.add(i)
            chosen.add(j)
    return chosen


def fit(data: Sequence[Example]) -> dict[str, float]:
    """Weights by gradient descent with a step per feature (its count), ridge towards 0; the kinds themselves are hardly penalised."""
    weights: dict[str, float] = {}
    counts = Counter(f for _, fs, _ in data for f in fs)
    for _ in range(STEPS):
        slope: dict[str, float] = dict.fromkeys(counts, 0.0)
        for _, fs, right in data:
            error = right - chance(weights, fs)
            for f in fs:
                slope[f] += error
        for f, s in slope.items():
            penalty = (RIDGE / 30 if ":" not in f and "?" not in f else RIDGE * 4) * weights.get(f, 0.0)
            weights[f] = weights.get(f, 0.0) + RATE * (s - penalty) / (counts[f] + 4)
    return weights


def chance(weights: dict[str, float], fs: Iterable[str]) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights.get(f, 0.0) for f in fs)))))


def validated(data: Sequence[Example]) -> list[tuple[float, int]]:
    """(confidence, right) of each example, given by weights fitted without its source's fold."""
    names = sorted({name for name, _, _ in data})
    fold_of = {name: i % FOLDS for i, name in enumerate(names)}
    given = []
    for fold in range(FOLDS):
        weights = fit([e for e in data if fold_of[e[0]] != fold])
        given += [(min(0.98, max(0.05, chance(weights, fs))), right) for name, fs, right in data if fold_of[name] == fold]
    return given


def damped(weights: dict[str, float], unseen: Sequence[Example]) -> tuple[float, float]:
    """(offset, slope) that make the chances by these weights fit best, by their Brier score, what of the unseen texts is right."""
    scores = [(sum(weights.get(f, 0.0) for f in fs), right) for _, fs, right in unseen]

    def error(offset: float, slope: float) -> float:
        return sum((1 / (1 + math.exp(-offset - slope * s)) - right) ** 2 for s, right in scores)

    grid = [(offset / 20, slope / 20) for offset in range(-30, 11) for slope in range(6, 21)]
    return min(grid, key=lambda pair: error(*pair)) if scores else (0.0, 1.0)


def brier(weights: dict[str, float], data: Sequence[Example]) -> float:
    """The mean squared error of the confidence that these weights give."""
    return sum((min(0.98, max(0.05, chance(weights, fs))) - right) ** 2 for _, fs, right in data) / max(1, len(data))


def settled(weights: dict[str, float], offset: float, slope: float) -> dict[str, float]:
    """The weights damped; the offset is the kinds', of which each record has one."""
    return {f: slope * w + (offset if f in score.KINDS else 0.0) for f, w in weights.items()}


def table(given: Sequence[tuple[float, int]]) -> str:
    """Of the records given each tenth of confidence, how many and how many right."""
    lines = ["given      n  right"]
    for low in range(0, 100, 10):
        here = [r for c, r in given if low <= 100 * c < low + 10]
        if here:
            lines.append(f"{low / 100:.1f}-{low / 100 + 0.1:.1f} {len(here):5d}  {sum(here) / len(here):.2f}")
    return "\n".join(lines)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--unseen", nargs="*", type=pathlib.Path, default=[], help="folders with texts/ and gold/")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    data = examples(SETS.values())
    if not data:
        sys.exit("no annotated texts found")
    given = validated(data)
    print(f"{len(data)} records, Brier by cross-validation {sum((c - r) ** 2 for c, r in given) / len(given):.3f}")
    print(table(given))
    unseen = examples((folder / "texts", folder / "gold") for folder in a.unseen)
    weights = fit(data)
    offset, slope = damped(weights, unseen)
    print(f"{len(unseen)} records of unseen texts: weights times {slope}, offset {offset}")
    blind = examples([(BLIND / "texts", BLIND / "gold")])
    for name, w in (("fitted", weights), ("damped", settled(weights, offset, slope))):
        told = f"of the unseen {brier(w, unseen):.3f}, " if unseen else ""
        print(f"  {name}: Brier {told}of the blind bulletins {brier(w, blind):.3f}")
    if a.write:
        weights = settled(weights, offset, slope)
        rows = "".join(f"{f},{w:.3f}\n" for f, w in sorted(weights.items()) if abs(w) >= 0.02)
        about = "# Fitted by tools/calibrate.py, damped by unseen texts if given; feature: kind, kind:rule, kind?doubt, kind:rule?doubt."
        head = f"{about}\nfeature,weight\n"
        OUT.write_text(head + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
