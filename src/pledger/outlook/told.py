"""Outlooks and backtests as text."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from pledger.checks.wording import amount
from pledger.outlook.backtest import AHEAD, GOAL_GROWTH, GOAL_YEARS, TRAIN, Backtest, Score, backtest, read_turnover
from pledger.outlook.chart import spread
from pledger.outlook.types import ALWAYS, Outlook, Standing

# USD million a year at the origin: the sizes that the bundled base rates are of (their counts come out to the case), and that targets are
# set for; smaller pairs' figures are mostly noise.
MIDDLE = (10.0, 5000.0)


def table(outlooks: Sequence[Outlook]) -> str:
    """One block a target: where it stands, what it needs, base rate, probability, its own history, assumptions.

    Then, a line each, the targets on which no statistic is at hand.
    """
    known = [o for o in outlooks if o.status != "unknown"]
    blocks = ["\n".join(_block(o)) + "\n" for o in known]
    others = [f"  {_goal(o)} [{o.target.id}]: {o.assumed[0]}" for o in outlooks if o.status == "unknown"]
    rest = ["Targets without an outlook:\n" + "\n".join(others) + "\n"] if others else []
    return "\n".join([*blocks, *rest, *([f"{ALWAYS}\n"] if known else [])])


def _block(outlook: Outlook) -> Iterator[str]:
    yield f"{_goal(outlook)}: {_STATUSES.get(outlook.status, outlook.status)} [{outlook.target.id}]"
    yield from (f"  stands       {stands(s)}" for s in outlook.standings)
    if outlook.required and outlook.base_rate:
        yield f"  needs        {spread(outlook.required)} a year; {spread(outlook.base_rate)} of country pairs grew so fast for so long"
    if outlook.probability:
        yield f"  probability  {spread(outlook.probability)} by the deadline"
    if outlook.moves:
        yield f"  history      {outlook.moves.told()}"
    assumed = [a for a in outlook.assumed if a != ALWAYS]
    if assumed:
        yield f"  assumed      {' '.join(assumed)}"


def _goal(outlook: Outlook) -> str:
    """`KAZ-TJK trade turnover 2 billion USD by 2027`."""
    target = outlook.target
    by = f" by {target.deadline}" if target.deadline else ", no deadline"
    flow = f" {target.origin} to {target.destination}" if target.origin and target.destination else ""
    subject = f" ({target.subject})" if target.subject else ""
    what = f"{'-'.join(target.parties)} {target.indicator.replace('_', ' ')}{flow}{subject}"
    value = amount(target.value or 0, target.unit)
    if target.measure == "change":
        total = f" to {amount(outlook.level, target.unit)}" if outlook.status != "unknown" and outlook.level else ""
        return f"{what} up by {value}{total}{by}"
    return f"{what}{'' if target.measure == 'level' else f' {target.measure}'} {value}{by}"


_STATUSES = {
    "disputed": "reached by the figures of one side only", "passed": "the deadline has passed", "reached": "reached", "open": "open",
}  # fmt: skip


def needs(outlook: Outlook) -> str:
    """What a target would take, in a sentence or two; empty where nothing can be said."""
    if not (outlook.required and outlook.base_rate):
        return ""
    often = f"{spread(outlook.base_rate)} of country pairs grew so fast for so long"
    chance = f" Projected, the probability of reaching it is {spread(outlook.probability)}." if outlook.probability else ""
    return f"It needs {spread(outlook.required)} a year until {outlook.deadline}; {often}.{chance}"


def stands(standing: Standing) -> str:
    """`1.149 billion USD in 2023 (Statistics Agency under the President of Tajikistan, https://tass.com/economy/1736063)`."""
    o = standing.observation
    return f"{amount(o.value, o.unit)} in {standing.year} ({o.agency}{f', {o.url}' if o.url else ''})"


def scores(path: Path) -> Iterator[str]:
    """The backtest on a table of trade as lines: all pairs that always trade, then the larger ones, with calibration tables."""
    years, series = read_turnover(path)
    middle = f"Those trading {MIDDLE[0]:,.0f} to {MIDDLE[1]:,.0f} million a year at the origin"
    for within, name in (((0.0, math.inf), "All pairs that trade every year"), (MIDDLE, middle)):
        result = backtest(years, series, within=within)
        origins = ", ".join(map(str, result.origins))
        yield f"{name}: {result.pairs:,} pairs, {result.cases:,} cases, {TRAIN} training points, origins {origins}"
        yield from _scored(result)
        yield ""


def _scored(result: Backtest) -> Iterator[str]:
    goal = f"{GOAL_GROWTH:.0%} a year over {GOAL_YEARS} years"
    heads = ("error 1y", f"error {AHEAD}y", "in 80% 1y", f"in 80% {AHEAD}y", "Brier")
    yield f"  {'method':<12}" + "".join(f"{h:>11}" for h in heads)
    for s in result.scores:
        values = (s.error(1), s.error(AHEAD), s.coverage(1), s.coverage(AHEAD), s.brier)
        yield f"  {s.method:<12}" + "".join(f"{v:11.3f}" for v in values)
    yield f"  error: mean absolute error of the logs; Brier: growth of at least {goal}. The mixture's calibration on that:"
    yield f"  {'stated':<12}{'came true':>11}{'cases':>11}"
    yield from _calibrated(result.scores[0])


def _calibrated(score: Score) -> Iterator[str]:
    for stated, came, count in score.calibration():
        yield f"  {stated:<12.2f}{came:11.2f}{count:11,}"
