"""Notes on a draft's targets: how often they were announced, what became of earlier deadlines, and what they would take."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.annotation.desk import Desk
from pledger.annotation.types import Note
from pledger.annotation.words import ordinal, since, value, voices
from pledger.checks.readings import about
from pledger.checks.wording import amount, cite
from pledger.ledger.dates import span
from pledger.ledger.goalposts import read
from pledger.ledger.types import Entry, Item, Step
from pledger.outlook import Outlook, outlook
from pledger.outlook.moves import on
from pledger.outlook.told import needs
from pledger.records.types import Target
from pledger.statistics import Book, Observation
from pledger.statistics.periods import span as months

_OFTEN = 3
_RARE, _SELDOM = 0.05, 0.25  # base rates of a target's required growth below which a note is grave, or worth a look


def announced(desk: Desk) -> Iterator[Note]:
    """Targets that were announced before, and what became of them at earlier deadlines."""
    for entry, own in desk.own("target"):
        before = desk.before(entry, own)
        if before and read(own).strength != "done":
            outcomes = _outcomes(entry, {i.id for i in before})
            told = [_times(own, before), *_moved(desk, entry, own), *(_outcome(desk, own, s) for s in outcomes)]
            evidence = [*before, *(desk.items[s.record] for s in outcomes if s.record)]
            known = [o for step in outcomes for o in _measured(desk, step)]
            yield desk.note("announced_before", _gravity(entry, own, before, outcomes), own, " ".join(told), evidence, known)


def became(desk: Desk) -> Iterator[Note]:
    """What became of a target of a draft that is older than the day it is read on."""
    for entry, own in desk.own("target"):
        after = desk.after(entry, own)
        outcomes = _outcomes(entry, {own.id})
        moved = [_later(desk.items[s.record or ""], s.verdict) for s in entry.history if s.record in {i.id for i in after}]
        told = [*(_outcome(desk, own, s) for s in outcomes), *filter(None, moved)]
        if told:
            evidence = [*(desk.items[s.record] for s in outcomes if s.record), *after]
            known = [o for step in outcomes for o in _measured(desk, step)]
            failed = any(s.verdict in ("missed", "lapsed") for s in outcomes)
            severity = "high" if failed else "medium" if any(moved) else "low"
            yield desk.note("since", severity, own, " ".join(told), evidence, known)


def _later(item: Item, verdict: str) -> str:
    said = read(item)
    moves = {
        "postponed": f"put off to {said.deadline}", "brought_forward": f"brought forward to {said.deadline}",
        "raised": f"raised to {value(said)}", "lowered": f"lowered to {value(said)}", "met": "said to be reached",
    }  # fmt: skip
    return f"{on(item.stated or '').capitalize()} it was {moves[verdict]}." if verdict in moves else ""


def _outcomes(entry: Entry, of: set[str]) -> list[Step]:
    return [s for s in entry.history if s.verdict in ("met", "missed", "lapsed") and s.against in of]


def _times(own: Item, before: list[Item]) -> str:
    same = voices([i for i in before if read(i).value == read(own).value])
    if same:
        return f"The {ordinal(len(same) + 1)} time this {value(read(own))} is announced: {since(same)}."
    last = before[-1]
    way = "Up" if (read(own).value or 0.0) > (read(last).value or 0.0) else "Down"
    return f"{way} from {value(read(last))}, announced {since(voices([i for i in before if read(i).value == read(last).value]))}."


def _moved(desk: Desk, entry: Entry, own: Item) -> Iterator[str]:
    step = next(s for s in entry.history if s.record == own.id)
    against = desk.items.get(step.against or "")
    if against is None:
        return
    old, new = read(against).deadline, read(own).deadline
    if step.verdict in ("postponed", "brought_forward"):
        yield f"The deadline was {old} (said {on(against.stated or '')}); now it is {new}."
    elif step.verdict == "restated" and new is None:
        dated = [i for i in desk.before(entry, own) if read(i).deadline and read(i).value == read(own).value]
        if dated:
            yield f"The deadline given {on(dated[-1].stated or '')}, {read(dated[-1]).deadline}, is not repeated."


def _outcome(desk: Desk, own: Item, step: Step) -> str:
    """What became of an announcement, the draft's own or an earlier one, at its deadline."""
    goal = read(desk.items[step.against or ""])
    figure = desk.items.get(step.record or "")
    said = f": {amount(_number(figure), goal.unit)} in {getattr(figure.record, 'period', None)}" if figure else ""
    if step.verdict == "met":
        return f"{value(goal)} was reported reached{said}." if figure else f"{value(goal)} was said to be reached."
    due = f"The previous deadline, {goal.deadline},"
    if step.against == own.id:
        due = f"The deadline, {goal.deadline},"
    elif goal.value != read(own).value:
        due = f"{value(goal)} by {goal.deadline}"
    if step.verdict == "missed":
        return f"{due} was missed{said}."
    known = _measured(desk, step)
    if known and all(o.value < (goal.value or 0.0) for o in known):
        return f"{due} was missed: {cite(known[-1])}."
    return f"{due} has passed, and nothing at hand says what was reached."


def _number(item: Item) -> float:
    found = getattr(item.record, "value", None)
    return float(found) if found is not None else 0.0


def _measured(desk: Desk, step: Step) -> list[Observation]:
    """Official figures for the last year of the deadline that a step speaks of."""
    goal = read(desk.items[step.against or ""])
    due = span(goal.deadline)
    if due is None or goal.measure != "level":
        return []
    year = str(due.end.year)
    return [o for o in about(goal, desk.book) if o.role == "statistic" and o.period == year and o.unit == goal.unit]


def _gravity(entry: Entry, own: Item, before: list[Item], outcomes: list[Step]) -> str:
    verdict = next(s.verdict for s in entry.history if s.record == own.id)
    met = {read(i).value for s in outcomes for i in before if s.verdict == "met" and s.against == i.id}
    failed = {read(i).value for s in outcomes for i in before if s.verdict in ("missed", "lapsed") and s.against == i.id}
    if verdict in ("postponed", "lowered") or failed - met:
        return "high"
    return "medium" if len(voices(before)) + 1 >= _OFTEN else "low"


def prospects(desk: Desk) -> Iterator[Note]:
    """What a target would take: required growth, base rate, probability; or that it has been reached, or its deadline has passed."""
    told: set[tuple[object, ...]] = set()
    for entry, own in desk.own("target"):
        target = read(own)
        goal = (target.parties, target.indicator, target.value, target.deadline)
        if goal in told or target.strength == "done" or _outcomes(entry, {own.id}):
            continue  # said already, reached, or settled: `became` tells what came of it
        told.add(goal)
        found = outlook(target, _known_by(desk), desk.as_of.year)
        if note := _prospect(desk, own, found):
            yield note


def _known_by(desk: Desk) -> Book:
    """The statistics of years up to the one in which the draft is read."""
    known = tuple(o for o in desk.book if (when := months(o.period)) is None or when.year <= desk.as_of.year)
    return replace(desk.book, observations=known)


def _prospect(desk: Desk, own: Item, found: Outlook) -> Note | None:
    target: Target = read(own)
    stands = [s.observation for s in found.standings]
    if not stands:
        return None
    cited = "; ".join(cite(o) for o in stands)
    if found.status == "reached":
        return desk.note("outlook", "medium", own, f"Reached already: {cited}.", observations=stands)
    if found.status == "passed":
        return desk.note("outlook", "high", own, f"The deadline, {target.deadline}, has passed. {cited}.", observations=stands)
    told = needs(found)
    if not told or found.base_rate is None:
        return None
    severity = "high" if found.base_rate[1] < _RARE else "medium" if found.base_rate[1] < _SELDOM else "low"
    return desk.note("outlook", severity, own, f"{told} Stands at: {cited}.", observations=stands)
