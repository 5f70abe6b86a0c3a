"""The quality gate: reads the annotated texts, scores the records, and fails when a stored figure falls.

python tools/quality.py            compare with tests/quality.json; exit 1 when micro or exact F1 of a set fell by more than 0.003
python tools/quality.py --update   store the figures of now
python tools/quality.py --blind    the totals of the blind set, which nobody tunes to: no detail is printed, nothing is gated
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from pledger.read import read_paths
from score import Score, score

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
STORED = ROOT / "tests" / "quality.json"
SETS = {
    "seeds": (SHARED / "seeds", SHARED / "gold" / "seeds"),
    "shared": (ROOT / "tests" / "bulletins" / "shared" / "texts", ROOT / "tests" / "bulletins" / "shared" / "gold"),
    "open": (ROOT / "tests" / "bulletins" / "open" / "texts", ROOT / "tests" / "bulletins" / "open" / "gold"),
}
BLIND = (ROOT / "tests" / "bulletins" / "blind" / "texts", ROOT / "tests" / "bulletins" / "blind" / "gold")
GATED, SLACK = ("micro_f1", "exact_f1"), 0.003


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def measure(texts: Path, gold: Path) -> tuple[Score, list[dict[str, Any]]]:
    """The score of reading `texts` against `gold`, and the records read."""
    annotated = {
        p.stem: [json.loads(x) for x in p.read_text(encoding="utf-8").splitlines() if x.strip()] for p in sorted(gold.glob("*.jsonl"))
    }
    stored = {p.stem: p.read_bytes().decode("utf-8") for p in sorted(texts.iterdir()) if p.is_file()}
    read: dict[str, list[dict[str, Any]]] = {}
    for reading in read_paths([texts]):
        if Path(reading.source.name).stem in annotated:
            read[Path(reading.source.name).stem] = [r.to_json() for r in reading]
    return score(annotated, read, stored), [r for records in read.values() for r in records]


def shared_figures(texts: Path, gold: Path, records: list[dict[str, Any]]) -> dict[str, float] | None:
    """The same by the shared scorer, where that is at hand: the two must agree."""
    scorer = SHARED / "eval" / "score.py"
    if not scorer.exists():
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        predicted.writelines(json.dumps(r) + "\n" for r in records)
        predicted.flush()
        command = [sys.executable, str(scorer), "--gold", str(gold), "--texts", str(texts), "--json", predicted.name]
        total = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["total"]
    return {k: round(total[k], 4) for k in ("micro_f1", "exact_f1", "grounded")}


def compared(name: str, now: Score, stored: dict[str, Any]) -> list[str]:
    """What changed since the stored figures; the gold records gained and lost, by source and line of the gold file."""
    lines = []
    before: dict[str, str] = stored.get("found", {})
    for source, marks in now.marks.items():
        old = before.get(source)
        if old is None or len(old) != len(marks) or old == marks:
            continue
        for number, (was, is_now) in enumerate(zip(old, marks, strict=True), 1):
            rank = "-ox"
            if was != is_now:
                word = "gained" if rank.index(is_now) > rank.index(was) else "LOST"
                lines.append(f"  {word:<7}{name} {source}:{number}  {_NAMES[was]} -> {_NAMES[is_now]}")
    return lines


_NAMES = {"-": "missed", "o": "found", "x": "exact"}


def fallen(now: dict[str, float], stored: dict[str, float]) -> list[str]:
    """The gated figures that fell by more than the slack; grounding must be whole."""
    worse = [k for k in GATED if now[k] < stored.get(k, 0.0) - SLACK]
    return worse + (["grounded"] if now["grounded"] < 1 else [])


def shown(figures: dict[str, float]) -> str:
    return " · ".join(f"{k.replace('_', ' ')} {v:.3f}" for k, v in figures.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="store the figures of now")
    parser.add_argument("--blind", action="store_true", help="print the totals of the blind set only")
    options = parser.parse_args()
    if options.blind:
        print("blind:", shown(measure(*BLIND)[0].figures()))
        return 0
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    failed = False
    for name, (texts, gold) in SETS.items():
        if not (texts.is_dir() and gold.is_dir()):
            print(f"{name}: not at hand, skipped")
            continue
        now, records = measure(texts, gold)
        figures = now.figures()
        print(f"{name}: {shown(figures)}")
        other = shared_figures(texts, gold, records)
        if other and any(abs(other[k] - figures[k]) > 0.0002 for k in other):
            print(f"  the shared scorer says otherwise: {other}")
            failed = True
        before = stored.get(name, {})
        print("\n".join(compared(name, now, before)) or "  nothing gained, nothing lost")
        if worse := fallen(figures, before.get("figures", {})):
            failed = True
            print("  FELL: " + ", ".join(f"{k} {before.get('figures', {}).get(k, 1.0):.3f} -> {figures[k]:.3f}" for k in worse))
        stored[name] = {"figures": figures, "found": now.marks}
    if options.update:
        STORED.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
