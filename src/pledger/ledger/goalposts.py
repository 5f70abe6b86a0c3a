"""Targets through time: which statements are one goalpost, the verdict of each against the one standing before it, and what came of it.

A waypoint said in the same breath as the goal is its own line, and so are later mentions of it.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from pledger.ledger import names
from pledger.ledger.amounts import half_unit
from pledger.ledger.dates import Span, span
from pledger.ledger.types import Item, Step
from pledger.lexicon.spelling import spell
from pledger.records.types import Figure, Speaker, Target

_LATE = datetime.date.max


def read(item: Item) -> Target:
    return cast(Target, item.record)


def due(target: Target) -> datetime.date | None:
    """The last day of the deadline."""
    days = span(target.deadline)
    return days.end if days else None


def _voice(speaker: Speaker | None) -> str:
    return " ".join(spell(p) for p in names.parts(speaker.name or speaker.office or "")) if speaker else ""


def _goal(said: Sequence[Item]) -> Item:
    """The goal among targets of one breath: what is not done yet, the later deadline, then the larger value."""

    def rank(item: Item) -> tuple[bool, datetime.date, float]:
        target = read(item)
        every = all(read(i).deadline for i in said)
        return target.strength != "done", (due(target) or _LATE) if every else _LATE, abs(target.value or 0.0)

    return max(said, key=rank)


def lines(items: Iterable[Item]) -> list[list[Item]]:
    """Statements of one key parted into the goalpost and its waypoints, each oldest first."""
    ordered = sorted(items, key=lambda i: i.place_in_time)
    breaths: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in ordered:
        breaths[(item.record.source, _voice(item.record.said_by))].append(item)
    goals = {key: read(_goal(said)).value for key, said in breaths.items()}
    goal_line: list[Item] = []
    waypoints: dict[float | None, list[Item]] = {}
    for item in ordered:
        value = read(item).value
        aside = value != goals[(item.record.source, _voice(item.record.said_by))]
        standing = read(goal_line[-1]).value if goal_line else None
        if aside and read(item).strength == "done" and value == standing:
            aside = False  # "the goal was reached; the new one is": the old goal's last word
        if aside or (value in waypoints and value != standing):
            waypoints.setdefault(value, []).append(item)
        else:
            goal_line.append(item)
    return [line for line in (goal_line, *waypoints.values()) if line]


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands: the last statement, and the last one that gave the standing deadline."""

    last: Item
    dated: Item | None

    def after(self, item: Item, verdict: str) -> "Standing":
        """A value raised or lowered without a deadline drops the old one: it was the other value's."""
        if read(item).deadline:
            return Standing(item, item)
        return Standing(item, None if verdict in ("raised", "lowered") else self.dated)


def verdict(item: Item, standing: Standing) -> tuple[str, str]:
    """The verdict of a statement and the record it is held against."""
    new, old = read(item), read(standing.last)
    if new.strength == "done":
        return "met", standing.last.id
    if new.value != old.value and new.value is not None and old.value is not None:
        return ("raised" if new.value > old.value else "lowered"), standing.last.id
    day, before = due(new), due(read(standing.dated)) if standing.dated else None
    if day and before and day != before and standing.dated:
        return ("postponed" if day > before else "brought_forward"), standing.dated.id
    return "restated", standing.last.id


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a target: `met` `missed` `lapsed`, the figure that settles it, the statements it had while it stood."""

    verdict: str
    figure: Item | None
    stood: tuple[Item, ...]
    deadline: datetime.date | None
    passed: bool

    @property
    def against(self) -> Item:
        dated = [i for i in self.stood if read(i).deadline]
        return (dated or list(self.stood))[-1]


@dataclass(frozen=True, slots=True)
class Line:
    """A goalpost's history as computed: its steps in order, its outcomes, and the moves of the post (statement, standing, verdict)."""

    steps: tuple[Step, ...]
    outcomes: tuple[Outcome, ...]
    moves: tuple[tuple[Item, Item, str], ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """Statements that one value and one deadline stood on, until `until` (None: still standing)."""

    items: tuple[Item, ...]
    until: datetime.date | None


def history(items: Sequence[Item], figures: Sequence[Item], as_of: datetime.date) -> Line:
    """A goalpost's line. `figures`: level figures of the same key, any period, oldest statement first."""
    standing = Standing(items[0], items[0] if read(items[0]).deadline else None)
    steps = [Step(items[0].id, items[0].stated, "first")]
    moves: list[tuple[Item, Item, str]] = []
    stands, current = [], [items[0]]
    for item in items[1:]:
        says, against = verdict(item, standing)
        steps.append(Step(item.id, item.stated, says, against))
        dated = standing.dated
        if says in ("postponed", "lowered"):
            moves.append((item, dated if says == "postponed" and dated else standing.last, says))
        elif (says == "restated" and dated and not read(item).deadline and _after(item, due(read(dated)))) or (
            says == "restated" and dated and due(read(item)) == due(read(dated)) and _after(item, due(read(item)))
        ):
            moves.append((item, dated, "restated"))
        if says in ("raised", "lowered", "postponed", "brought_forward"):
            stands.append(_Stand(tuple(current), item.day))
            current = []
        current.append(item)
        standing = standing.after(item, says)
    stands.append(_Stand(tuple(current), None))
    outcomes = tuple(o for stand in stands if (o := _outcome(stand, figures, as_of)))
    return Line(tuple(_woven(steps, outcomes, items)), outcomes, tuple(moves))


def _after(item: Item, day: datetime.date | None) -> bool:
    return bool(day and item.day and item.day > day)


def _outcome(stand: _Stand, figures: Sequence[Item], as_of: datetime.date) -> Outcome | None:
    done = [i for i in stand.items if read(i).strength == "done"]
    dated = [i for i in stand.items if read(i).deadline]
    deadline = due(read(dated[0])) if dated else None
    passed = bool(deadline and deadline < as_of and (stand.until is None or stand.until > deadline))
    stood = tuple(i for i in stand.items if not (passed and _after(i, deadline)) or i in done)
    if not stood:
        return None  # said for the first time when its day was over: nothing stood on that day
    if done:
        reaching = _met(stand, figures, deadline)
        return Outcome("met", reaching, stood, deadline, passed and _after(done[0], deadline))
    reached = _met(stand, figures, deadline)
    if reached:
        return Outcome("met", reached, stood, deadline, passed)
    if not passed or deadline is None:
        return None
    short = [f for f in figures if (p := span(cast(Figure, f.record).period)) and _covers(p, dated[0]) and not _reaches(f, stand.items[-1])]
    return Outcome("missed" if short else "lapsed", short[0] if short else None, stood, deadline, True)


def _met(stand: _Stand, figures: Sequence[Item], deadline: datetime.date | None) -> Item | None:
    """The first figure that reaches it: of a period after it was set, over before it was replaced, and ended by the deadline."""
    first = stand.items[0]
    for figure in figures:
        period = span(cast(Figure, figure.record).period)
        if not period or not _reaches(figure, stand.items[-1]):
            continue
        if first.day and period.end <= first.day:
            continue
        if deadline is None and first.day and period.start.year < first.day.year:
            continue
        if (deadline and period.end > deadline) or (stand.until and period.end >= stand.until):
            continue
        return figure
    return None


def _covers(period: Span, dated: Item) -> bool:
    """A figure speaks to a deadline when its period takes in the deadline's last day and is no shorter than the deadline is precise."""
    days = span(read(dated).deadline)
    return bool(days and period.start <= days.end <= period.end and period.days >= min(days.days, 366) - 1)


def _reaches(figure: Item, goal: Item) -> bool:
    """Whether a figure reaches the aim, rounding aside: a hedge ("about", "over") lends it nothing, "nearly" falls short."""
    record = cast(Figure, figure.record)
    value, aim = record.value, read(goal).value
    if value is None or aim is None or record.bound in ("under", "up_to"):
        return False
    if record.bound == "nearly":
        return value > aim
    return value + half_unit(float(value), tuple(e.text for e in record.evidence)) >= aim


def _woven(steps: list[Step], outcomes: Iterable[Outcome], items: Sequence[Item]) -> Iterator[Step]:
    """Outcomes set among the statements: after the last statement of their stand that was made before the deadline."""
    after: dict[str, list[Step]] = defaultdict(list)
    for outcome in outcomes:
        if any(read(i).strength == "done" and i is not items[0] for i in outcome.stood):
            continue  # the statement that says so is itself the step
        figure = outcome.figure
        step = Step(figure.id if figure else None, figure.stated if figure else None, outcome.verdict, outcome.against.id)
        after[outcome.stood[-1].id].append(step)
    for step in steps:
        yield replace(step)
        yield from after.get(step.record or "", ())
