"""How many came to an event: 'over 130 companies took part in the forum' holds for the day of the forum."""

from collections.abc import Iterable
from re import Pattern

from pledger.records.context import Discourse
from pledger.records.patterns import patterns
from pledger.records.source_day import main_date
from pledger.records.types import Figure, Meeting, Record

_COUNTED = frozenset(["enterprises", "other"])
_YEAR = 4  # characters
_FAR = 2  # sentences from the event's own in which its guests may be counted


def of_events(d: Discourse, records: Iterable[Record]) -> list[Record]:
    """The records with counts of those who came dated by the event: told in the sentence or just before, else the day of the source."""
    told = list(records)
    year = (d.published or "")[:4]
    if not any(_counts(r, year) for r in told):
        return told
    table = patterns(d.marked.lexicon)
    came, leads = table["came_to_event"], table["leads_now"]
    events = [r for r in told if isinstance(r, Meeting) and r.date and not r.planned and "visit" not in r.type]
    held = [(d.index(r.evidence[0].start), r.date, r.type not in ("talks", "call")) for r in events if r.date]
    runs = table["runs_there"]
    said = [_told(d, r, runs, came) if _counts(r, year) else "" for r in told]
    days = (_now(d) if leads.search(s) else _day(d, r, held) if came.search(s) else None for r, s in zip(told, said, strict=True))
    return [r.but(period=day) if came.search(s) else r for r, s, day in zip(told, said, days, strict=True)]


def _told(d: Discourse, r: Record, runs: Pattern[str], came: Pattern[str]) -> str:
    """The sentence of a count; nothing of '300 firms operate there, and he invited others to take part': those did not come."""
    own = d.marked.folded[r.evidence[0].start : r.evidence[0].end]
    return "" if runs.search(own) and not came.search(own) else d.view(r.evidence[0].start).folded


def _counts(r: Record, year: str) -> bool:
    """Whether a record counts people or firms, at no time told or in the year of the source: not a visit's of 2014."""
    if not isinstance(r, Figure) or r.indicator not in _COUNTED or r.measure != "level" or r.unit not in ("people", "items"):
        return False
    return r.period is None or r.period == year or (not year and len(r.period) == _YEAR)


def _now(d: Discourse) -> str | None:
    """'She leads a delegation of 200': as all that is told in the present, of the year."""
    return d.published[:4] if d.published else None


def _day(d: Discourse, r: Record, held: list[tuple[int, str, bool]]) -> str | None:
    period: str | None = r.period if isinstance(r, Figure) else None
    here = d.index(r.evidence[0].start)
    near = sorted((abs(here - at), here < at, day) for at, day, gathered in held if abs(here - at) <= (_FAR if gathered else 0))
    return near[0][2] if near else main_date(d) or period
