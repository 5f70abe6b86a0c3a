"""What stands near a claim and may not judge it, each with the reason why not."""

from pledger.checks.readings import about, by_agency
from pledger.checks.speakers import address, may_judge
from pledger.records.types import Figure
from pledger.statistics import Book, Observation, span
from pledger.statistics.codes import name_of
from pledger.statistics.periods import Span, compared

_MOST = 9
_OVER_TIME = ("growth", "multiple", "change")


def near(figure: Figure, book: Book) -> list[tuple[Observation, str]]:
    """Up to nine observations of the same subject, those nearest the claim's period first, each with why it may not judge."""
    spans = compared(figure.period)
    if spans is None:
        return []
    wanted = set(spans) if figure.measure in _OVER_TIME else {spans[1]}
    ranked = sorted((rank, n, o) for n, o in enumerate(_others(figure, book)) if (rank := _rank(o, spans, wanted)) is not None)
    return [(o, _why(o, figure, wanted)) for _, _, o in ranked[:_MOST]]


def _others(figure: Figure, book: Book) -> list[Observation]:
    """What is known on the figure's subject, without the figure itself where the book holds it as a claim."""
    own = address(figure.source)
    return [o for o in about(figure, book) if not (o.role != "statistic" and o.value == figure.value and address(o.url) == own)]


def _rank(observation: Observation, spans: tuple[Span, Span], wanted: set[Span]) -> tuple[bool, int, bool] | None:
    """How far an observation stands from what is asked: other months, years away, no statistic; None if it is not near at all."""
    when, years = span(observation.period), {w.year for w in wanted}
    if when is None:
        # Only the publisher's printed year is known, in the note; it helps where nothing better stands near.
        return (True, 99, observation.role != "statistic") if any(str(y) in observation.note for y in years) else None
    if not (spans[0].year <= when.year <= spans[1].year if len(wanted) > 1 else when.year in years):
        return None
    months = (when.first, when.last) not in {(w.first, w.last) for w in wanted}
    return months, min(abs(when.year - y) for y in years), observation.role != "statistic"


def _why(observation: Observation, figure: Figure, wanted: set[Span]) -> str:
    if observation.role == "trap":
        return "known to be wrong"
    if observation.role == "claim":
        return "a claim, no statistic"
    if not may_judge(observation, figure):
        return "the claim's own source or speaker"
    when = span(observation.period)
    if when is None:
        return "its period is unclear"
    if when not in wanted:
        return "another period"
    return "its agency has no figure for the other end" if len(wanted) > 1 else "another unit"


def reason(figure: Figure, book: Book) -> str:
    """Why no statistic speaks to just this."""
    if not about(figure, book):
        subject = f" ({figure.subject})" if figure.subject else ""
        parties = " and ".join(map(name_of, figure.parties)) or "no named party"
        return f"The statistics at hand hold nothing on {figure.indicator.replace('_', ' ')}{subject} of {parties}."
    if figure.measure in ("share", "rank"):
        return f"A {figure.measure} needs the whole it is taken of, and the statistics at hand do not bound it."
    if figure.period is None:
        return "The claim names no period."
    if figure.measure == "level":
        return f"No statistic of another source speaks to {figure.period} itself."
    agencies = len(by_agency([o for o in about(figure, book) if may_judge(o, figure)]))
    return f"No agency that may judge ({agencies} looked at) has both ends of {figure.period}, and agencies are never spliced."
