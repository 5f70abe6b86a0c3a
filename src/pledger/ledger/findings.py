"""What a reader of the ledger should look at, from the entries of one book: conflict, moved_goalpost, overdue, stalled, arithmetic,
out_of_office."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from pledger.ledger.amounts import allowed
from pledger.ledger.arithmetic import mismatches
from pledger.ledger.dates import a_year_after, span
from pledger.ledger.goalposts import Line, read
from pledger.ledger.history import agree, one_voice, rung
from pledger.ledger.offices import Other, another
from pledger.ledger.said import amount, country
from pledger.ledger.types import Finding, Item, Step
from pledger.ledger.wording import gist
from pledger.records.types import Figure, Instrument, Meeting, Participant, Pledge, Speaker


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry being made: its items oldest first, its steps, and for a target its line."""

    id: str
    items: tuple[Item, ...]
    steps: tuple[Step, ...]
    line: Line | None = None


def finding(kind: str, severity: str, items: Iterable[Item], why: str, entries: Iterable[str]) -> Finding:
    """A finding with the quoted words of each record."""
    told = tuple(items)
    quotes = tuple(
        {"record": i.id, "source": i.record.source, "stated": i.stated, "text": i.record.evidence[0].text}
        for i in told
        if i.record.evidence
    )
    return Finding(kind, severity, tuple(i.id for i in told), why, tuple(dict.fromkeys(entries)), quotes)


def who(item: Item) -> str:
    speaker = item.record.said_by
    name = (speaker.name or speaker.office) if speaker else None
    return f"{name}, {item.record.source}" if name else item.record.source


def conflict(kept: Kept) -> Iterable[Finding]:
    """One finding an entry, with every record that conflicts with another of it.

    One voice that gives two values in one source is no conflict between statements: it is left to reviewers (`history.doubts`).
    """
    items = kept.items
    if kept.items[0].record.kind != "figure" or len(items) < 2:
        return
    bounds = [b for i in items if (b := allowed(i))]
    if len(bounds) < 2 or max(b.low for b in bounds) <= min(b.high for b in bounds):
        return  # all meet in one point: no pair can conflict
    clashing = [i for i in items if any(not agree(i, o) and not one_voice(i, o) for o in items)]
    if not clashing:
        return
    first, other = clashing[0], next(o for o in clashing if not agree(clashing[0], o) and not one_voice(clashing[0], o))
    one, two = cast(Figure, first.record), cast(Figure, other.record)
    said, against = amount(one.value, one.unit), amount(two.value, two.unit)
    why = f"{said} ({who(first)}) against {against} ({who(other)}) for {one.period or 'no stated period'}"
    yield finding("conflict", _gravity(first, other), clashing, f"{why}; {_excuse(first, other)}", [kept.id])


def _gravity(one: Item, other: Item) -> str:
    a, b = cast(Figure, one.record).value or 0.0, cast(Figure, other.record).value or 0.0
    apart = abs(a - b) / max(abs(a), abs(b), 1e-9)
    return "high" if apart > 0.25 else "medium" if apart > 0.05 else "low"


def _excuse(one: Item, other: Item) -> str:
    """Whether a difference of definition, period or reporting side could explain it."""
    a, b = cast(Figure, one.record), cast(Figure, other.record)
    sides = {s.said_by.country if s.said_by else None for s in (a, b)}
    ratio = (a.value or 0) / b.value if b.value else 0.0
    for power in (10, 100, 1000):
        if ratio and (abs(ratio * power - 1) < 0.06 or abs(ratio / power - 1) < 0.06):
            return f"a slip of a factor of {power}"
    if len(sides) == 2 and None not in sides:
        return "the reporting sides differ"
    if a.subject != b.subject or a.indicator == "other":
        return "a difference of definition could explain it"
    if a.period and one.day and other.day and one.day != other.day and abs((one.day - other.day).days) > 90:
        return "a later revision could explain it"
    return "nothing said explains it"


def moved_goalpost(kept: Kept) -> Iterable[Finding]:
    """A target postponed, lowered, or stated again after its deadline: one finding a source, with the statement it is measured against."""
    by_source: dict[str, list[tuple[Item, Item, str]]] = {}
    for move in kept.line.moves if kept.line else ():
        by_source.setdefault(move[0].record.source, []).append(move)
    for moves in by_source.values():
        item, against, verdict = moves[-1] if moves[-1][2] != "restated" else moves[0]
        target, old = read(item), read(against)
        value = amount(target.value, target.unit)
        if verdict == "postponed":
            why = f"{value} postponed from {old.deadline} to {target.deadline}"
        elif verdict == "lowered":
            why = f"lowered from {amount(old.value, old.unit)} to {value}"
        else:
            why = f"{value} stated again after its deadline, {old.deadline}"
        told = dict.fromkeys([*(m[0] for m in moves), *(m[1] for m in moves if m[1].record.source != item.record.source)])
        yield finding("moved_goalpost", "high" if verdict != "restated" else "medium", told, why, [kept.id])


def overdue(kept: Kept) -> Iterable[Finding]:
    """A target whose deadline passed while it stood: met, missed or lapsed."""
    for outcome in kept.line.outcomes if kept.line else ():
        if not outcome.passed:
            continue
        told = [*outcome.stood, *([outcome.figure] if outcome.figure else [])]
        target = read(outcome.against)
        ends = {"met": "reached", "missed": "not reached", "lapsed": "and no figure speaks to it"}[outcome.verdict]
        seen = f"; {amount(*_value(outcome.figure))} in {cast(Figure, outcome.figure.record).period}" if outcome.figure else ""
        why = f"{outcome.verdict}: {amount(target.value, target.unit)} by {target.deadline}, {ends}{seen}"
        yield finding("overdue", {"met": "low", "missed": "high", "lapsed": "medium"}[outcome.verdict], told, why, [kept.id])


def _value(item: Item) -> tuple[float | None, str | None]:
    record = cast(Figure, item.record)
    return record.value, record.unit


def overdue_pledge(kept: Kept, as_of: datetime.date) -> Iterable[Finding]:
    """A pledge whose deadline passed while it was not done: told with the statement that reports it after all."""
    if kept.items[0].record.kind != "pledge":
        return
    standing: Item | None = None
    told: set[datetime.date] = set()
    for item in [*kept.items, None]:
        deadline = _due(standing) if standing else None
        now = item.day if item else as_of
        if deadline and now and now > deadline and deadline not in told and not _done_by(kept, deadline):
            told.add(deadline)
            stood = [i for i in kept.items if i.day and i.day <= deadline]
            settles = [i for i in kept.items if i not in stood and (rung(i.record) or 0) >= 6][:1]
            how = (
                f"{cast(Pledge, settles[0].record).strength} by a statement of {settles[0].stated}"
                if settles
                else "nothing has been heard of it"
            )
            why = f"{cast(Pledge, kept.items[0].record).action!r}, due {cast(Pledge, standing.record).deadline if standing else ''}: {how}"
            yield finding("overdue", "medium" if settles else "high", [*(stood or kept.items[:1]), *settles], why, [kept.id])
        if item and _due(item):
            standing = item


def _due(item: Item) -> datetime.date | None:
    days = span(cast(Pledge, item.record).deadline)
    return days.end if days else None


def _done_by(kept: Kept, day: datetime.date) -> bool:
    """Whether it was reported done by that day; a pledge to begin something is done once that has begun."""
    enough = {"done", "begun"} if "begin" in gist(cast(Pledge, kept.items[0].record).action).weights else {"done"}
    return any(cast(Pledge, i.record).strength in enough and i.day and i.day <= day for i in kept.items)


def stalled_since(kept: Kept) -> Item | None:
    """The statement since which a pledge short of `done`, or an instrument still prepared, has not advanced; None for another thing."""
    record = kept.items[0].record
    if record.kind not in ("pledge", "instrument"):
        return None
    by_id = {i.id: i for i in kept.items}
    moved = [by_id[s.record] for s in kept.steps if s.verdict in ("first", "advanced") and s.record]
    if record.kind == "pledge":
        return None if any(cast(Pledge, i.record).strength == "done" for i in kept.items) else moved[-1]
    status = [s for i in kept.items if (s := cast(Instrument, i.record).status)]
    return moved[-1] if status and status[-1] == "prepared" else None


def stalled(kept: Kept, as_of: datetime.date) -> Iterable[Finding]:
    """No step forward for a year."""
    since = stalled_since(kept)
    if since is None or since.day is None or a_year_after(since.day) > as_of:
        return
    record = since.record
    state = cast(Pledge, record).strength if record.kind == "pledge" else (cast(Instrument, record).status or "prepared")
    thing = cast(Pledge, record).action if record.kind == "pledge" else cast(Instrument, record).title
    severity = "high" if state in ("ordered", "signed", "begun", "prepared") else "medium" if state in ("agreed", "willing") else "low"
    yield finding("stalled", severity, kept.items, f"{state} since {since.stated}: {thing}", [kept.id])


def arithmetic(kept: Sequence[Kept]) -> Iterable[Finding]:
    """Figures of one book that tie together and do not."""
    entry = {i.id: k.id for k in kept for i in k.items}
    for mismatch in mismatches([i for k in kept for i in k.items if i.record.kind == "figure"]):
        yield finding("arithmetic", "medium", mismatch.items, mismatch.why, [entry[i.id] for i in mismatch.items])


def out_of_office(kept: Sequence[Kept]) -> Iterable[Finding]:
    """A person is given an office that another held on that day: one finding a source, person and office."""
    by_person: dict[tuple[str, tuple[str, str, str, str], Other], list[tuple[Kept, Item]]] = {}
    for one in kept:
        for item in one.items:
            for given in _given_offices(item):
                if other := another(*given):
                    by_person.setdefault((item.record.source, given, other), []).append((one, item))
    for (_, (name, office, code, day), other), told in by_person.items():
        own = f"{name} held it {other.own.told}" if other.own else f"the table of office-holders does not have {name} in it"
        why = f"{name} as {office} of {country(code)} on {day}: that was {other.holder.person} ({other.holder.told}); {own}"
        yield finding("out_of_office", "medium" if other.own else "low", dict.fromkeys(i for _, i in told), why, [k.id for k, _ in told])


def _given_offices(item: Item) -> Iterable[tuple[str, str, str, str]]:
    """The offices a record gives people, as (name, office, country, day): speakers on the source's day, participants on the meeting's."""
    record = item.record
    people: list[tuple[Speaker | Participant | None, str | None]] = [(record.said_by, item.stated)]
    if isinstance(record, Meeting) and not record.planned:
        people += [(p, record.date or item.stated) for p in record.participants]
    for person, day in people:
        if person and person.name and person.office and person.country and day:
            yield person.name, person.office, person.country, day


def findings(kept: Sequence[Kept], as_of: datetime.date) -> list[Finding]:
    """Every finding of one book's entries as of a day."""
    found: list[Finding] = []
    for one in kept:
        found += [*conflict(one), *moved_goalpost(one), *overdue(one), *overdue_pledge(one, as_of), *stalled(one, as_of)]
    return [*found, *arithmetic(kept), *out_of_office(kept)]
