"""The ledger in pages that stay fast however large it grows: each list goes on from a cursor, each count stops at a bound.

A cursor names the last row shown by what it is sorted by, so that a page is found through an index and nothing is shown twice or left out
when entries are added meanwhile.
"""

import base64
import binascii
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.errors import LedgerError
from pledger.ledger.store.query import Filter, asked_for, words_of
from pledger.ledger.store.schema import entry, entry_party, finding, judgement, member, source, statement
from pledger.ledger.store.write import pieces

SORTS = ("newest", "oldest", "review", "due")
COUNTED = 50_000  # entries that a count looks at
_BETWEEN = "\x1e"  # record separator: JSON never has it as it is
_COMMON = 2000  # hits from which a search walks the dates instead of looking up every hit
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page: `rows` as stored (JSON texts of entries), and the cursor of the next page, None on the last one."""

    rows: tuple[str, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries a filter holds, by facet, the most frequent value first. `bounded`: there are more than were counted."""

    total: int
    bounded: bool
    facets: dict[str, list[tuple[str, int]]]


def cursor(*place: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def placed(text: str, *types: type) -> list[Any]:
    """The values of a cursor. Raises LedgerError for one that this did not make."""
    try:
        place = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        place = None
    fits = isinstance(place, list) and len(place) == len(types) and all(type(v) is t for v, t in zip(place, types, strict=True))
    if not fits or any(isinstance(v, int) and abs(v) >= 1 << 63 for v in place):
        raise LedgerError(f"{text!r} is no cursor of this list; take `next` of the page before")
    return list(place)


def listing(connection: Connection, wanted: Filter, sort: str = "newest", after: str | None = None, limit: int = 50) -> Listing:
    """A page of entries by one of SORTS: last stated first or last, most in need of review, soonest due."""
    value, row, down, kind = _order(wanted, sort)
    asked = asked_for(connection, wanted, entry.c.body, value.label("sorted"), row.label("number"), walk=_walks(connection, wanted, sort))
    if sort == "review":
        asked = asked.where(entry.c.priority >= 0)
    if sort == "due":
        asked = asked.where(entry.c.due.is_not(None))
    if after:
        place = placed(after, kind, int)
        here, there = sa.tuple_(value, row), sa.tuple_(*(sa.literal(v) for v in place))
        asked = asked.where(here < there if down else here > there)
    asked = asked.order_by(value.desc() if down else value, row.desc() if down else row).limit(limit + 1)
    return _page(connection, asked, limit)


def _page(connection: Connection, asked: sa.Select[Any], limit: int) -> Listing:
    """The page of a selection of body and what it is sorted by, which holds one row more than `limit` where there are more.

    From SQLite in one row: it lets go of Python's lock at every row, and a short query of many would wait for it as many times.
    """
    if connection.dialect.name == "sqlite":
        body, *place = asked.subquery().c
        packed = sa.select(sa.func.group_concat(body, _BETWEEN), *(sa.func.json_group_array(p) for p in place))
        text, *lists = connection.execute(packed).one()
        bodies, places = text.split(_BETWEEN) if text else [], list(zip(*map(json.loads, lists), strict=True))
    else:
        found = connection.execute(asked).all()
        bodies, places = [r[0] for r in found], [tuple(r[1:]) for r in found]
    more = len(bodies) > limit
    return Listing(tuple(bodies[:limit]), cursor(*places[limit - 1]) if more else None)


def _order(wanted: Filter, sort: str) -> tuple[Any, Any, bool, type]:
    """What a list is sorted by: the column and its tie-breaker, whether downward, and the column's type."""
    if sort == "review":
        return entry.c.priority, entry.c.row, True, float
    if sort == "due":
        return entry.c.due, entry.c.row, False, str
    if sort not in SORTS:
        raise LedgerError(f"{sort!r} is no order of the ledger: {', '.join(SORTS)}")
    down = sort == "newest"
    if wanted.party:
        return entry_party.c.last, entry_party.c.row, down, str
    return entry.c.last, entry.c.row, down, str


def _walks(connection: Connection, wanted: Filter, sort: str) -> bool:
    """Whether a search has so many hits that it is quicker to walk the entries in order until the page is full."""
    if not wanted.search or connection.dialect.name != "sqlite" or sort not in ("newest", "oldest"):
        return False
    hits = sa.text("SELECT count(*) FROM (SELECT rowid FROM entry_words WHERE entry_words MATCH :q LIMIT :n)")
    return int(connection.execute(hits, {"q": words_of(wanted.search), "n": _COMMON}).scalar() or 0) >= _COMMON


def counts(connection: Connection, wanted: Filter) -> Counts:
    """How many entries a filter holds, by kind, status, indicator and party; of the first COUNTED where there are more."""
    columns = (entry.c.row, entry.c.kind, entry.c.status, entry.c.indicator)
    held = asked_for(connection, wanted, *columns).limit(COUNTED + 1).cte("held")
    facets = _own_facets(connection, held)
    by_party = sa.select(entry_party.c.party, sa.func.count())
    if any(getattr(wanted, f) for f in Filter.__slots__):
        by_party = by_party.join(held, held.c.row == entry_party.c.row)
    facets["party"] = _ranked((p, n) for p, n in connection.execute(by_party.group_by(entry_party.c.party)))
    total = sum(n for _, n in facets["kind"])
    return Counts(min(total, COUNTED), total > COUNTED, facets)


def _own_facets(connection: Connection, held: Any) -> dict[str, list[tuple[str, int]]]:
    """Counts by the entries' own columns, found in one pass over them."""
    names = ("kind", "status", "indicator")
    columns = [held.c[name] for name in names]
    found: dict[str, Counter[str]] = {name: Counter() for name in names}
    for *values, count in connection.execute(sa.select(*columns, sa.func.count()).group_by(*columns)):
        for name, value in zip(names, values, strict=True):
            if value is not None:
                found[name][value] += count
    return {name: _ranked(counted.items()) for name, counted in found.items()}


def _ranked(counted: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counted, key=lambda r: (-r[1], r[0]))


def finding_page(
    connection: Connection, kind: str | None = None, severity: str | None = None, after: str | None = None, limit: int = 50
) -> Listing:
    """Findings, the gravest first."""
    place = (finding.c.rank, finding.c.kind, finding.c.id)
    asked = sa.select(finding.c.body, *place)
    if kind:
        asked = asked.where(finding.c.kind == kind)
    if severity:
        asked = asked.where(finding.c.severity == severity)
    if after:
        asked = asked.where(sa.tuple_(*place) > sa.tuple_(*(sa.literal(v) for v in placed(after, int, str, str))))
    return _page(connection, asked.order_by(*place).limit(limit + 1), limit)


def finding_counts(connection: Connection) -> list[tuple[int, str, int]]:
    """How many findings there are by rank (0 the gravest) and kind."""
    asked = sa.select(finding.c.rank, finding.c.kind, sa.func.count()).group_by(finding.c.rank, finding.c.kind)
    return [(int(r), str(k), int(n)) for r, k, n in connection.execute(asked.order_by(finding.c.rank, finding.c.kind))]


def source_page(connection: Connection, after: str | None = None, limit: int = 50) -> tuple[list[Row], str | None]:
    """Sources without their texts, the last added first, each with the number of its statements."""
    said = sa.select(sa.func.count()).where(statement.c.source == source.c.id).scalar_subquery()
    columns = (source.c.seq, source.c.id, source.c.name, source.c.title, source.c.date, source.c.url, source.c.publisher, source.c.language)
    asked = sa.select(*columns, said.label("statements"))
    if after:
        asked = asked.where(source.c.seq < placed(after, int)[0])
    found = [dict(r) for r in connection.execute(asked.order_by(source.c.seq.desc()).limit(limit + 1)).mappings()]
    more = len(found) > limit
    return found[:limit], cursor(found[limit - 1]["seq"]) if more else None


def judgement_page(connection: Connection, after: str | None = None, limit: int = 50) -> tuple[list[Row], str | None]:
    """Decisions of people, the last first, with `undone` true for those taken back."""
    undo = judgement.alias("undo")
    undone = sa.exists().where(undo.c.undoes == judgement.c.seq)
    asked = sa.select(judgement, undone.label("undone"))
    if after:
        asked = asked.where(judgement.c.seq < placed(after, int)[0])
    rows = connection.execute(asked.order_by(judgement.c.seq.desc()).limit(limit + 1)).mappings()
    found = [{**dict(r), "undone": bool(r["undone"]), "body": json.loads(r["body"])} for r in rows]
    more = len(found) > limit
    return found[:limit], cursor(found[limit - 1]["seq"]) if more else None


def ahead(connection: Connection, day: str, limit: int = 20) -> list[str]:
    """Entries that fall due on or after a day (ISO), the soonest first."""
    asked = sa.select(entry.c.body).where(entry.c.due >= day).order_by(entry.c.due, entry.c.row).limit(limit)
    return list(connection.execute(asked).scalars())


def between(connection: Connection, kind: str | None = None, since: str | None = None) -> list[tuple[tuple[str, ...], int, str]]:
    """How many entries each set of parties has, and when it was last heard of; in the order of their codes, which no database's own is."""
    asked = sa.select(entry.c.parties, sa.func.count(), sa.func.max(entry.c.last)).group_by(entry.c.parties)
    if kind:
        asked = asked.where(entry.c.kind == kind)
    if since:
        asked = asked.where(entry.c.last >= since)
    return sorted((tuple(p.split(",")), int(n), str(last)) for p, n, last in connection.execute(asked))


def entries_of(connection: Connection, records: Sequence[str]) -> dict[str, str]:
    """The entry of each record, for those that are in one."""
    found: dict[str, str] = {}
    for piece in pieces(records):
        rows = connection.execute(sa.select(member.c.record, member.c.entry).where(member.c.record.in_(piece)))
        found.update({str(r): str(e) for r, e in rows})
    return found
