"""A target's own history: how often it was stated, how it moved, and what came of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pledger.checks.wording import amount
from pledger.records.types import Figure, Quantified, Record, Target

_OUTCOMES = {"met": "reached", "missed": "missed", "lapsed": "let pass"}
Step = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a goalpost or one outcome: when it was stated (EDTF or None), the ledger's `verdict`, and in words."""

    stated: str | None
    verdict: str
    told: str


@dataclass(frozen=True, slots=True)
class Moves:
    """`times`: how many sources stated the target; `first`, `last`: when. `moves`: of the post and its outcomes, oldest first."""

    times: int
    first: str | None
    last: str | None
    moves: tuple[Move, ...]

    def count(self, verdict: str) -> int:
        """How often the ledger gave that verdict."""
        return sum(m.verdict == verdict for m in self.moves)

    def told(self) -> str:
        """`announced 4 times since 2018-03-14; put off from 2025 to 2027 (2024-08-23)`."""
        since = f" since {self.first}" if self.first and self.times > 1 else f" {on(self.first)}" if self.first else ""
        times = {1: "once", 2: "twice"}.get(self.times, f"{self.times} times")
        return "; ".join((f"announced {times}{since}", *(m.told for m in self.moves)))

    def to_json(self) -> dict[str, Any]:
        moves = [{"stated": m.stated, "verdict": m.verdict, "told": m.told} for m in self.moves]
        return {"times": self.times, "first": self.first, "last": self.last, "moves": moves}


def on(stated: str) -> str:
    """`on 2018-03-14`, `in 2018`."""
    return f"{'on' if len(stated) == len('2018-03-14') else 'in'} {stated}"


def moves(history: Sequence[Step], records: Mapping[str, Record]) -> Moves:
    """The moves of a goalpost by its entry's `history` (steps as the ledger prints them); `records`: by id, figures that settle it too."""
    said = [(s, r) for s in history if isinstance(r := records.get(s["record"] or ""), Target)]
    days = sorted(s["stated"] for s, _ in said if s["stated"])
    found = [m for s in history if (m := _move(s, records)) is not None]
    return Moves(len({r.source for _, r in said}), days[0] if days else None, days[-1] if days else None, tuple(found))


def _move(step: Step, records: Mapping[str, Record]) -> Move | None:
    now, old = records.get(step["record"] or ""), records.get(step["against"] or "")
    if step["verdict"] in _OUTCOMES and isinstance(old, Target):
        return Move(step["stated"], step["verdict"], _outcome(step["verdict"], old, now))
    if not (isinstance(now, Target) and isinstance(old, Target)):
        return None
    on = f" ({step['stated']})" if step["stated"] else ""
    if step["verdict"] in ("postponed", "brought_forward"):
        way = "put off" if step["verdict"] == "postponed" else "brought forward"
        return Move(step["stated"], step["verdict"], f"{way} from {old.deadline} to {now.deadline}{on}")
    if step["verdict"] in ("raised", "lowered"):
        return Move(step["stated"], step["verdict"], f"{step['verdict']} from {_value(old)} to {_value(now)}{on}")
    return None


def _outcome(verdict: str, goal: Target, settled: Record | None) -> str:
    due = f" by {goal.deadline}" if goal.deadline else ""
    figure = f" ({_value(settled)} in {settled.period})" if isinstance(settled, Figure) else ""
    return f"{_value(goal)}{due} {_OUTCOMES[verdict]}{figure}"


def _value(record: Quantified) -> str:
    return amount(record.value, record.unit) if record.value is not None else "no value"


def standing(history: Iterable[Step], records: Mapping[str, Record]) -> Target | None:
    """What stands: the last statement, with the deadline that statements before it gave and that no change of value dropped."""
    last: Target | None = None
    deadline: str | None = None
    for step in history:
        said = records.get(step["record"] or "")
        if not isinstance(said, Target):
            continue
        if said.deadline or step["verdict"] in ("raised", "lowered"):
            deadline = said.deadline
        last = said
    return replace(last, deadline=deadline) if last else None
