"""Records read, compared with records annotated by hand: what was found, and which of that is exact.

The same measure as the project's shared scorer (a test holds the two together while that is at hand), as a library.
A record read answers a gold one when their evidence overlaps and what identifies the kind agrees: value and unit, title, participants,
action, name. Best pairs first, each record used once. `exact`: every scored field of a found record is right.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = ("figure", "target", "instrument", "meeting", "pledge", "project")
LONGEST = 400
Json = Mapping[str, Any]
SAME = {
    "figure": ("indicator", "measure", "bound", "period", "origin", "destination"),
    "target": ("indicator", "measure", "bound", "deadline", "baseline", "strength", "origin", "destination"),
    "instrument": ("type", "status", "date", "period"),
    "meeting": ("type", "date", "place"),
    "pledge": ("strength", "sector"),
    "project": ("type", "status"),
}
SETS = {
    "figure": ("parties",),
    "target": ("parties",),
    "instrument": ("parties",),
    "meeting": ("parties",),
    "pledge": ("actors", "parties"),
    "project": ("location",),
}


@dataclass
class Score:
    """Counts of gold, read, found and exact records, all and by kind; evidence that stands at its offsets; squared errors of confidence."""

    gold: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    grounded: int = 0
    evidence: int = 0
    errors: list[float] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)  # by source, a character for each gold record: x exact, o found, - missed

    def f1(self, hits: Counter[str], kinds: Iterable[str] = KINDS) -> float:
        g, r, h = (sum(c[k] for k in kinds) for c in (self.gold, self.read, hits))
        return 2 * h / (g + r) if g + r else 0.0

    def figures(self) -> dict[str, float]:
        """The figures that are stored and gated."""
        figures = {"micro_f1": self.f1(self.found), "exact_f1": self.f1(self.exact)}
        figures |= {k: self.f1(self.found, (k,)) for k in KINDS if self.gold[k]}
        figures["grounded"] = self.grounded / self.evidence if self.evidence else 1.0
        figures["brier"] = sum(self.errors) / len(self.errors) if self.errors else 0.0
        return {k: round(v, 4) for k, v in figures.items()}


def score(gold: Mapping[str, Sequence[Json]], read: Mapping[str, Sequence[Json]], texts: Mapping[str, str]) -> Score:
    """The score of records by source (a file's stem) against the gold's."""
    total = Score()
    for source, golds in gold.items():
        reads = read.get(source, ())
        for record in reads:
            evidence: Sequence[Json] = record.get("evidence") or ({"start": 0, "end": 0, "text": " "},)
            total.evidence += len(evidence)
            total.grounded += sum(texts.get(source, "")[e["start"] : e["end"]] == e["text"] != "" for e in evidence)
        marks = ["-"] * len(golds)
        for kind in KINDS:
            _score_kind(kind, golds, reads, total, marks)
        total.marks[source] = "".join(marks)
    return total


def _score_kind(kind: str, golds: Sequence[Json], reads: Sequence[Json], total: Score, marks: list[str]) -> None:
    own = [(i, g) for i, g in enumerate(golds) if g["kind"] == kind]
    others = [r for r in reads if r["kind"] == kind]
    total.gold[kind] += len(own)
    total.read[kind] += len(others)
    pairs = sorted(((s, i, j) for i, (_, g) in enumerate(own) for j, r in enumerate(others) if (s := answers(g, r)) > 0), reverse=True)
    taken: set[int] = set()
    done: set[int] = set()
    for _, i, j in pairs:
        if i in done or j in taken:
            continue
        done.add(i)
        taken.add(j)
        right = is_exact(kind, own[i][1], others[j])
        total.found[kind] += 1
        total.exact[kind] += right
        marks[own[i][0]] = "x" if right else "o"
    total.errors += [(r.get("confidence", 1.0) - (j in taken)) ** 2 for j, r in enumerate(others)]


def _words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").casefold())


def _alike(a: str | None, b: str | None) -> float:
    one, two = Counter(_words(a)), Counter(_words(b))
    both = sum((one & two).values())
    return 2 * both / (sum(one.values()) + sum(two.values())) if both else 0.0


def _overlap(gold: Json, read: Json) -> float:
    best = 0.0
    for g in gold.get("evidence") or ():
        for r in read.get("evidence") or ():
            lengths = g["end"] - g["start"], r["end"] - r["start"]
            shared = min(g["end"], r["end"]) - max(g["start"], r["start"])
            if shared > 0 and lengths[1] <= max(LONGEST, 1.5 * lengths[0]):
                best = max(best, shared / max(1, min(lengths)))
    return best


def _same_value(a: Json, b: Json) -> bool:
    x, y = a.get("value"), b.get("value")
    if x is None or y is None:
        return x is y
    return abs(float(x) - float(y)) <= 0.005 * max(abs(float(x)), 1e-9) and (a.get("unit") or "").lower() == (b.get("unit") or "").lower()


def _people(record: Json) -> set[str | None]:
    return {(_words(p.get("name")) or [p.get("country")])[-1] for p in record.get("participants") or ()}


def answers(gold: Json, read: Json) -> float:
    """How well a record read answers a gold one of its kind; 0 when it does not."""
    kind, near = gold["kind"], _overlap(gold, read)
    if kind in ("figure", "target"):
        agree = sum(gold.get(f) == read.get(f) for f in ("measure", "indicator", "period", "deadline"))
        return 1 + near + agree if near and _same_value(gold, read) else 0.0
    if kind == "instrument":
        title = _alike(gold.get("title"), read.get("title"))
        return near + title if near and title >= 0.5 else 0.0
    if kind == "meeting":
        one, two = _people(gold), _people(read)
        who = len(one & two) / len(one | two) if one | two else 1.0
        return who + near if who >= 0.5 and (near or gold.get("type") == read.get("type")) else 0.0
    if kind == "pledge":
        shared = set(gold.get("actors") or ()) & set(read.get("actors") or ())
        return near + _alike(gold.get("action"), read.get("action")) if near >= 0.3 and shared else 0.0
    name = _alike(gold.get("name"), read.get("name"))
    return name if name >= 0.6 else 0.0


def _same_date(gold: str | None, read: str | None) -> bool:
    if gold == read or not gold or not read or not gold.startswith("XXXX"):
        return gold == read
    return {d[4:] for d in read.strip("[]").split(",")} == {gold[4:]}


def is_exact(kind: str, gold: Json, read: Json) -> bool:
    """Whether every scored field is right."""
    dates = ("date", "period")
    if not all(_same_date(gold.get(n), read.get(n)) if n in dates else gold.get(n) == read.get(n) for n in SAME[kind]):
        return False
    if any(set(gold.get(n) or ()) != set(read.get(n) or ()) for n in SETS[kind]):
        return False
    if kind == "instrument":
        bodies = [" ".join(b["name"] for b in r.get("institutions") or ()) for r in (gold, read)]
        named = not any(bodies) or _alike(*bodies) >= 0.9
        return named and _alike(gold.get("title"), read.get("title")) >= 0.9 and _same_value(gold, read)
    if kind == "meeting":
        return _people(gold) == _people(read)
    return kind != "project" or _alike(gold.get("name"), read.get("name")) >= 0.9
