"""A check in words: what the claim allows, what the statistics say, how far apart they are."""

import math
from collections.abc import Iterable, Sequence

from pledger.checks.intervals import Interval
from pledger.checks.shares import Share
from pledger.checks.types import Reading
from pledger.checks.verdicts import APART, Judged
from pledger.ledger.said import SIGNS
from pledger.records.types import Figure
from pledger.statistics import Observation
from pledger.statistics.codes import name_of

_HEDGES = {
    "exactly": "", "about": "about ", "nearly": "almost ", "over": "more than ", "at_least": "at least ", "under": "less than ",
    "up_to": "up to ", "between": "up to ",
}  # fmt: skip
_UNITS = {"percent": "%", "times": " times"}
_AGAINST = {"growth": "growth ", "multiple": "", "change": "change "}


def amount(value: float, unit: str | None) -> str:
    """A number with its unit, four significant digits: `$1.379 billion`, `18.5%`, `2.88 times`."""
    if unit in _UNITS:
        return f"{value:.4g}{_UNITS[unit]}"
    if unit in SIGNS:
        return f"{'-' if value < 0 else ''}{SIGNS[unit]}{amount(abs(value), None)}"
    for factor, name in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= factor:
            return f"{value / factor:.4g}{name} {unit or ''}".rstrip()
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}"
    return f"{number} {'' if unit in (None, 'items') else unit}".rstrip()


def percent(relative: float) -> str:
    """A relative distance in percent: `8.8%`, `625%`."""
    size = abs(100 * relative)
    return f"{size:.0f}%" if size >= 100 else f"{size:.2g}%"


def said(figure: Figure) -> str:
    """The number with its hedge: `almost $1.5 billion`."""
    return f"{_HEDGES.get(figure.bound, '')}{amount(figure.value or 0.0, figure.unit)}"


def claim(figure: Figure, allowed: Interval) -> str:
    """What is claimed and what its words allow, as a sentence with a blank after it; nothing where that is the number as printed."""
    words = said(figure)
    words = words[0].upper() + words[1:]
    low, high = (amount(e, figure.unit) for e in (allowed.low, allowed.high))
    if low == high:
        return ""
    if math.isinf(allowed.high):
        return f"{words} allows anything above {low}. "
    if math.isinf(allowed.low):
        return f"{words} allows anything below {high}. "
    return f"{words} allows {low} to {high}. "


def judged(figure: Figure, allowed: Interval, result: Judged, readings: Iterable[Reading]) -> str:
    """The reason for a verdict by readings: every reporter with its number and which side of the claim it lies."""
    parts = [f"{spoken(r, figure)} ({_met(figure, allowed, r)})" for r in readings]
    return f"{claim(figure, allowed)}{_ENDINGS[result.verdict]}: {'; '.join(parts)}."


def between_reporters(figure: Figure, allowed: Interval, others: Iterable[Reading], own: Iterable[Reading]) -> str:
    """The reason where a claim repeats the statistics of its own source or speaker and every other reporter says otherwise."""
    told = "; ".join(dict.fromkeys(spoken(r, figure) for r in own))
    parts = "; ".join(f"{spoken(r, figure)} ({_met(figure, allowed, r)})" for r in others)
    return f"{claim(figure, allowed)}The reporters disagree: it is what its own side reports ({told}), and others say otherwise: {parts}."


def between_sides(figure: Figure, allowed: Interval, others: Iterable[Reading]) -> str:
    """The reason where one side's office tells its own figure and only the other side's statistics are at hand."""
    parts = "; ".join(f"{spoken(r, figure)} ({_met(figure, allowed, r)})" for r in others)
    who = figure.said_by.name if figure.said_by else None
    return f"{claim(figure, allowed)}The reporters disagree: it is a figure of {who}, and the other side says otherwise: {parts}."


_ENDINGS = {
    "supported": "Met by what is reported",
    "disputed": f"The reporters disagree by more than {APART:.0%}",
    "contradicted": "Missed by every reporter that speaks to just this",
}


def spoken(reading: Reading, figure: Figure) -> str:
    """What a reading says: the agency, its number, and for a comparison its two ends."""
    last = reading.observations[-1]
    if len(reading.observations) == 1:
        return cite(last)
    base = reading.observations[0]
    names = dict.fromkeys((base.agency, last.agency))
    ends = f"{amount(base.value, base.unit)} in {base.period} to {amount(last.value, last.unit)} in {last.period}"
    sign = "+" if figure.measure == "growth" and reading.value > 0 else ""
    return f"{' / '.join(names)}: {ends}, {_AGAINST[figure.measure]}{sign}{amount(reading.value, figure.unit)}"


def _met(figure: Figure, allowed: Interval, reading: Reading) -> str:
    value = figure.value or 0.0
    where = f"{'within' if allowed.meets(reading.interval) else 'outside'} what it allows"
    if figure.measure == "growth" or (math.isinf(allowed.high - allowed.low) and allowed.meets(reading.interval)):
        return where  # a percentage of a percentage says little, and how far within an open end too
    off = (value - reading.value) / abs(reading.value) if reading.value else math.inf
    side = f"the claim is {percent(off)} {'above' if off > 0 else 'below'}" if abs(off) >= 5e-4 else "the same"
    return f"{side}, {where}"


def cite(observation: Observation) -> str:
    """One observation in words: agency, side where directed, period, number, hedge and note."""
    between = " to ".join(name_of(c) for c in (observation.origin, observation.destination) if c)
    flow = f", {between}" if observation.origin else ""
    hedge = f"{observation.hedge} " if observation.hedge else ""
    return f"{observation.agency}{flow}, {observation.period or 'period unclear'}: {hedge}{amount(observation.value, observation.unit)}"


def shared(figure: Figure, allowed: Interval, found: Share) -> str:
    """The reason for a verdict on a share: the denominator, pair by pair, and what is missing from it."""
    pairs = "; ".join(f"{'–'.join(map(name_of, o.parties))}, {cite(o)}" for o in (found.part, *found.others))
    known = len(found.others) + 1
    missing = ", ".join("–".join(map(name_of, p)) for p in found.missing)
    rest = f" No statistic for {missing}: each could only lower the share." if missing else " No pair is missing."
    most = f"{found.bound.high:.1f}% at most" if found.missing else f"{found.bound.low:.1f} to {found.bound.high:.1f}%"
    against = f"Against the {known} pairs known the share is {found.value:.1f}%, {most} however they are rounded"
    return f"{claim(figure, allowed)}{against}: {pairs}.{rest}"


def other_years(figure: Figure, found: Sequence[Share]) -> str:
    """For a share that names no year: that it was held against every year at hand."""
    if figure.period is not None:
        return ""
    rest = ", ".join(f"{s.part.period}: {s.bound.high:.1f}%" for s in found[1:])
    others = f", and the others do not allow it either ({rest} at most)" if rest else ""
    return f" The claim names no year; {found[0].part.period} is the latest at hand{others}."


def beside(observation: Observation, why: str) -> str:
    """What stands near a claim, with the reason why it may not judge."""
    return f"{cite(observation)} [{why}{'; ' + observation.note if observation.note else ''}]"


def by_its_hedge(figure: Figure) -> str:
    """That a claim holds only by its hedge."""
    return f" Only what '{_HEDGES[figure.bound].strip()}' allows makes it so."
