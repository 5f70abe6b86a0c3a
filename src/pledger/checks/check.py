"""The one verb of this package: `check(figure, book)`."""

from collections.abc import Sequence
from dataclasses import replace

from pledger.checks import wording
from pledger.checks.intervals import Interval, claimed
from pledger.checks.near import near, reason
from pledger.checks.readings import own_readings, readings
from pledger.checks.shares import overall, shares
from pledger.checks.speakers import reports_itself
from pledger.checks.types import Check, Reading
from pledger.checks.verdicts import judge
from pledger.records.types import Figure
from pledger.statistics import Book, span


def check(figure: Figure, book: Book, stated: str | None = None) -> Check:
    """A figure held against the statistics of `book`, by the rules of docs/checks.md. Pure; never raises on a well-formed figure.

    `stated`: the day or month on which it was said (EDTF), where that is known.
    """
    if figure.value is None:
        return Check(figure.id, "unverifiable", reason="The claim has no value.")
    if _running(figure, stated):
        return replace(_unverifiable(figure, book), reason=f"It was said in {stated}, before {figure.period} was over.")
    found = _share(figure, book) if figure.measure == "share" else _held(figure, book)
    return found or _unverifiable(figure, book)


def _running(figure: Figure, stated: str | None) -> bool:
    """Whether a year was not over when its figure was said: what trade stands at so far is no year's trade."""
    when = span(figure.period)
    if when is None or not when.annual or figure.measure == "share" or stated is None or len(stated) < len("2024-05"):
        return False
    return stated[:4].isdigit() and int(stated[:4]) <= when.year


def _held(figure: Figure, book: Book) -> Check | None:
    value = figure.value or 0.0
    speaking = readings(figure, book)
    allowed = claimed(figure) if speaking else None
    if allowed is None:
        return None
    result = judge(value, allowed, speaking)
    by = tuple(dict.fromkeys(o for r in speaking for o in r.observations))
    if result.verdict == "contradicted" and (told := _between_reporters(figure, allowed, speaking, book)):
        return Check(figure.id, "disputed", by, result.distance, told)
    told = wording.judged(figure, allowed, result, speaking) + _by_its_hedge(figure, result.verdict, speaking)
    return Check(figure.id, result.verdict, by, result.distance, told)


def _between_reporters(figure: Figure, allowed: Interval, speaking: Sequence[Reading], book: Book) -> str:
    """Where a claim that every judge misses is what its own side reports: the words for it, since nobody is to be accused then."""
    own = own_readings(figure, book)
    met = [r for r in own if allowed.meets(r.interval)]
    if met:
        return wording.between_reporters(figure, allowed, speaking, met)
    judges = [o for r in speaking for o in r.observations]
    alone = not own and figure.measure == "level" and reports_itself(figure, judges)
    return wording.between_sides(figure, allowed, speaking) if alone else ""


def _by_its_hedge(figure: Figure, verdict: str, speaking: Sequence[Reading]) -> str:
    """Whether a supported claim would miss every reporter without its `about` or `nearly`."""
    bare = claimed(replace(figure, bound="exactly"))
    if verdict != "supported" or figure.bound not in ("about", "nearly") or bare is None:
        return ""
    return "" if any(bare.meets(r.interval) for r in speaking) else wording.by_its_hedge(figure)


def _share(figure: Figure, book: Book) -> Check | None:
    found = shares(figure, book)
    settled = overall(figure, found)
    allowed = claimed(figure)
    if settled is None or allowed is None:
        return None
    latest = found[0]
    off = (figure.value or 0.0) / latest.value - 1
    why = wording.shared(figure, allowed, latest) + wording.other_years(figure, found)
    return Check(figure.id, settled, (latest.part, *latest.others), off, why)


def _unverifiable(figure: Figure, book: Book) -> Check:
    beside = near(figure, book)
    told = tuple(wording.beside(o, why) for o, why in beside)
    return Check(figure.id, "unverifiable", reason=reason(figure, book), near=tuple(o for o, _ in beside), beside=told)
