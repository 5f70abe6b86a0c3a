"""`gather(items)`: entries with their history, and findings. Pure: the same records give the same books in whatever order they come."""

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pledger.ledger import match_instruments, match_meetings, match_pledges, match_projects
from pledger.ledger.books import book
from pledger.ledger.cluster import cluster
from pledger.ledger.dates import a_year_after, span
from pledger.ledger.features import Feature
from pledger.ledger.findings import Kept, findings, stalled_since
from pledger.ledger.goalposts import history, lines
from pledger.ledger.history import doubts, figure_steps, steps
from pledger.ledger.subjects import Key, by_subject, figure_key, target_key
from pledger.ledger.types import Entry, Finding, Item, Judgement, Ruling
from pledger.records.load import field_names, told
from pledger.records.types import Record

_MATCHERS: Mapping[str, tuple[tuple[Feature, ...], Any]] = {
    "instrument": (match_instruments.FEATURES, match_instruments.keys),
    "meeting": (match_meetings.FEATURES, match_meetings.keys),
    "pledge": (match_pledges.FEATURES, match_pledges.keys),
    "project": (match_projects.FEATURES, match_projects.keys),
}
_UNVIEWED = frozenset({"id", "kind", "source", "evidence", "links", "confidence", "said_by"})
NOBODY = Ruling()


@dataclass(frozen=True)
class Gathered:
    """What a set of records comes to. `turns`: the next day on which time alone may change it (a deadline passes, a year is over)."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    turns: datetime.date | None = None


def items(records: Iterable[Record], stated: Mapping[str, str | None]) -> list[Item]:
    """Records as the ledger holds them: with their sources' dates, and what their links name."""
    held = list(records)
    names = {r.id: n for r in held if (n := getattr(r, "name", None) or getattr(r, "title", None))}
    return [Item(r, stated.get(r.source), tuple(names[x.id] for x in r.links if x.relation == "about" and x.id in names)) for r in held]


def gather(held: Iterable[Item], as_of: datetime.date, ruling: Ruling = NOBODY) -> Gathered:
    """Entries and findings of any set of items, book by book."""
    books: dict[str, list[Item]] = defaultdict(list)
    for item in {i.id: i for i in held}.values():
        books[book(item)].append(item)
    parts = [gather_book(books[name], as_of, ruling) for name in sorted(books)]
    entries = tuple(sorted((e for p in parts for e in p.entries), key=lambda e: (e.stated[0] or "9999", e.kind, e.id)))
    turns = [p.turns for p in parts if p.turns]
    return Gathered(entries, tuple(f for p in parts for f in p.findings), min(turns, default=None))


def gather_book(held: Sequence[Item], as_of: datetime.date, ruling: Ruling = NOBODY) -> Gathered:
    """Entries and findings of one book (see `books`)."""
    groups, judgements = _amounts(held, ruling) if held[0].record.kind in ("figure", "target") else _things(held, ruling)
    figures: dict[tuple[Key, str | None], list[Item]] = defaultdict(list)
    for group in groups:
        if group[0].record.kind == "figure":
            judgements += doubts(group, ruling)
            for item in group:
                figures[(target_key(item), _subject(item))].append(item)
    kept = [_keep(group, figures, as_of) for group in groups]
    judged = _judged(kept, judgements)
    entries = tuple(_entry(k, tuple(judged.get(n, ()))) for n, k in enumerate(kept))
    return Gathered(entries, tuple(findings(kept, as_of)), _turns(kept, as_of))


def _judged(kept: Sequence[Kept], judgements: Iterable[Judgement]) -> dict[int, list[Judgement]]:
    """Which judgements each entry has to show: those on a record of its own."""
    where = {i.id: n for n, k in enumerate(kept) for i in k.items}
    shown: dict[int, list[Judgement]] = defaultdict(list)
    for one in judgements:
        for n in {where[r] for r in (one.one, one.other) if r in where}:
            shown[n].append(one)
    return shown


def _subject(item: Item) -> str | None:
    return getattr(item.record, "subject", None)


def _amounts(held: Sequence[Item], ruling: Ruling) -> tuple[list[list[Item]], list[Judgement]]:
    """Figures by their exact fields; targets by theirs, then into goalposts and waypoints. Persons' rulings last: they overrule."""
    keyed: dict[tuple[Any, ...], list[Item]] = defaultdict(list)
    for item in held:
        figure = item.record.kind == "figure"
        keyed[(item.record.kind, *(figure_key(item) if figure else target_key(item)))].append(item)
    groups: list[list[Item]] = []
    for key in sorted(keyed, key=str):
        for group in by_subject(keyed[key]):
            groups += lines(group) if key[0] == "target" else [group]
    return _ruled(groups, ruling)


def _ruled(groups: list[list[Item]], ruling: Ruling) -> tuple[list[list[Item]], list[Judgement]]:
    """Groups made by key, changed as persons decided: joined where they said `same`, parted where they said `different`."""
    held = {i.id: n for n, g in enumerate(groups) for i in g}
    if not ruling.who or not any(p[0] in held and p[1] in held for p in ruling.who):
        return groups, []
    every = [i for g in groups for i in g]
    natural = frozenset((a.id, b.id) if a.id <= b.id else (b.id, a.id) for g in groups for a, b in itertools.pairwise(g))
    parted = {x for p in ruling.different for x in p if x in held}
    kept = frozenset(p for p in natural if not (p[0] in parted or p[1] in parted))
    loose = replace(ruling, same=ruling.same | kept)
    sets, judgements = cluster(every, (), lambda _: (), loose)
    return sets, judgements


def _things(held: Sequence[Item], ruling: Ruling) -> tuple[list[list[Item]], list[Judgement]]:
    features, keys = _MATCHERS[held[0].record.kind]
    return cluster(held, features, keys, ruling)


def _keep(group: list[Item], figures: Mapping[tuple[Key, str | None], list[Item]], as_of: datetime.date) -> Kept:
    ordered = tuple(sorted(group, key=lambda i: i.place_in_time))
    number = Entry(ordered[0].record.kind, (), (ordered[0].id,), (None, None), {}, ()).id
    if ordered[0].record.kind == "target":
        known = sorted(figures.get((target_key(ordered[0]), _subject(ordered[0])), ()), key=lambda i: i.place_in_time)
        line = history(ordered, known, as_of)
        return Kept(number, ordered, line.steps, line)
    return Kept(number, ordered, figure_steps(ordered) if ordered[0].record.kind == "figure" else steps(ordered))


def _entry(kept: Kept, judgements: tuple[Judgement, ...]) -> Entry:
    first, last = kept.items[0], kept.items[-1]
    links = {(x.relation, x.id): {"relation": x.relation, "record": x.id, "from": i.id} for i in kept.items for x in i.record.links}
    return Entry(
        kind=first.record.kind,
        parties=first.record.parties,
        records=tuple(i.id for i in kept.items),
        stated=(first.stated, last.stated),
        view=_view(kept.items),
        history=kept.steps,
        links=tuple(links[k] for k in sorted(links)),
        judgements=judgements,
        confidence=round(
            min(
                [i.record.confidence for i in kept.items]
                + [j.score for j in judgements if j.score is not None and j.verdict == "same"]
                + [1.0]
            ),
            3,
        ),
    )


def _view(held: Sequence[Item]) -> dict[str, dict[str, Any]]:
    """The fields as now believed: each from the last statement that gives it."""
    view: dict[str, dict[str, Any]] = {}
    for name in field_names(held[0].record.kind):
        if name in _UNVIEWED:
            continue
        said = next((i for i in reversed(held) if getattr(i.record, name) not in (None, (), "")), held[-1])
        view[name] = {"value": told(name, getattr(said.record, name)), "record": said.id}
    return view


def _turns(kept: Sequence[Kept], as_of: datetime.date) -> datetime.date | None:
    """The next day on which a deadline will have passed or a year will be over."""
    days = []
    for one in kept:
        for item in one.items:
            deadline = span(getattr(item.record, "deadline", None))
            if deadline and deadline.end < datetime.date(9999, 1, 1):
                days.append(deadline.end + datetime.timedelta(days=1))
        since = stalled_since(one)
        if since and since.day:
            days.append(a_year_after(since.day))
    return min((d for d in days if d > as_of), default=None)
