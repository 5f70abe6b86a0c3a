"""Questions to a ledger: filtered pages of entries, search, findings, one entry with its words, what became of a meeting."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.errors import LedgerError, Missing
from pledger.ledger.store.rulings import REJECTED, amended, corrected
from pledger.ledger.store.schema import entry, entry_party, finding, finding_entry, judged, judgement, member, reprint, source, statement
from pledger.ledger.store.write import pieces
from pledger.records.load import trusted
from pledger.records.types import Record

Row = dict[str, Any]
_MADE = 32_768  # records kept as made from their rows, some two kilobytes apiece
_AFTER = "~"  # sorts behind every digit and dash: `until 2024` takes in all of 2024


@dataclass(frozen=True, slots=True)
class Filter:
    """What a page of the ledger is to hold; None leaves it open. `pair`: exactly these parties. `since`, `until`: of the last statement.
    `finding`: with a finding of this kind, or of `any`."""

    kind: str | None = None
    party: str | None = None
    pair: tuple[str, ...] | None = None
    indicator: str | None = None
    since: str | None = None
    status: str | None = None
    search: str | None = None
    until: str | None = None
    finding: str | None = None


def asked_for(connection: Connection, f: Filter, *columns: Any, walk: bool = False) -> sa.Select[Any]:
    """The selection of `columns` from the entries that a filter holds. `walk`: a search tests each entry rather than looks up each hit."""
    asked = sa.select(*columns)
    if f.search:
        asked = _searched(connection, asked, f.search, walk)
    if f.party:
        asked = asked.join(entry_party, entry_party.c.row == entry.c.row).where(entry_party.c.party == f.party.upper())
    for column, value in ((entry.c.kind, f.kind), (entry.c.indicator, f.indicator), (entry.c.status, f.status)):
        if value:
            asked = asked.where(column == value)
    if f.pair:
        asked = asked.where(entry.c.parties == ",".join(sorted(p.strip().upper() for p in f.pair)))
    if f.since:
        last = entry_party.c.last if f.party else entry.c.last
        asked = asked.where(last >= f.since)
    if f.until:
        asked = asked.where((entry_party.c.last if f.party else entry.c.last) <= f.until + _AFTER)
    if f.finding:
        asked = asked.where(_worried(f.finding))
    return asked


def _worried(kind: str) -> sa.ColumnElement[bool]:
    """Whether an entry has a finding of a kind, or of any."""
    found = sa.exists().where(finding_entry.c.entry == entry.c.id)
    if kind != "any":
        found = found.where(finding.c.id == finding_entry.c.finding, finding.c.kind == kind)
    return found


def words_of(text: str) -> str:
    """A search as SQLite's FTS5 takes it: every word of `text` must begin a word of the entry. Raises LedgerError without any word."""
    return " ".join(f'"{w}"*' for w in _words(text))


def _words(text: str) -> list[str]:
    words = re.findall(r"\w+", text)
    if not words:
        raise LedgerError(f"{text!r} has no word to search for")
    return words


def _searched(connection: Connection, asked: sa.Select[Any], text: str, walk: bool) -> sa.Select[Any]:
    if connection.dialect.name == "sqlite":
        found = sa.text("SELECT rowid FROM entry_words WHERE entry_words MATCH :q").bindparams(q=words_of(text))
        number = sa.literal_column("+entry.row") if walk else entry.c.row  # the plus keeps SQLite from going by the hits
        return asked.where(number.in_(found.columns(sa.column("rowid", sa.BigInteger))))
    query = " & ".join(f"{w}:*" for w in _words(text))
    return asked.where(sa.text("to_tsvector('simple', entry.words) @@ to_tsquery('simple', :q)").bindparams(q=query))


def page(connection: Connection, wanted: Filter, limit: int | None = 50, offset: int = 0) -> Iterator[Row]:
    """Entries as JSON, the last stated first."""
    last = entry_party.c.last if wanted.party else entry.c.last
    number = entry_party.c.row if wanted.party else entry.c.row
    asked = asked_for(connection, wanted, entry.c.body).order_by(last.desc(), number.desc())
    if limit is not None:
        asked = asked.limit(limit).offset(offset)
    for body in connection.execute(asked).scalars():
        yield json.loads(body)


def count(connection: Connection, wanted: Filter) -> int:
    """How many entries a filter holds."""
    return int(connection.execute(asked_for(connection, wanted, sa.func.count()).select_from(entry)).scalar() or 0)


def one(connection: Connection, entry_id: str) -> Row:
    """An entry by its id (or the beginning of it), or by one of its records. Raises Missing."""
    found = connection.execute(sa.select(entry.c.body).where(entry.c.id == entry_id)).scalars().all()
    if not found:
        asked = sa.select(entry.c.body).where(entry.c.id.startswith(entry_id, autoescape=True)).limit(2)
        found = connection.execute(asked).scalars().all()
    if not found:
        by_record = sa.select(entry.c.body).join(member, member.c.entry == entry.c.id).where(member.c.record == entry_id)
        found = connection.execute(by_record).scalars().all()
    if not found and corrected(connection, [entry_id]).get(entry_id) is REJECTED:
        raise Missing(f"{entry_id}: this record was rejected and is in no entry; `pledger undo --judgement N` takes it back")
    if len(found) != 1:
        raise Missing(
            f"{entry_id}: " + ("more than one entry begins so" if found else "there is no such entry; `pledger ledger` lists them")
        )
    return dict(json.loads(found[0]))


def statements(connection: Connection, records: Sequence[str]) -> dict[str, Row]:
    """Records with their source's row under `of`: title, url, date, and reprints of it.

    Persons' corrections are made; `corrected` then has what the fields were as stored.
    """
    found = {}
    for identity, (body, change, of) in _held(connection, records).items():
        content = json.loads(body)
        if change and change is not REJECTED:
            content = {**amended(content, change), "corrected": {k: content.get(k) for k in change}}
        found[identity] = {**content, "of": of}
    return found


def believed(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Record, Row]]:
    """Records as `records` gives them, each with its source's row as `statements` does."""
    held = _held(connection, ids).items()
    return {i: (_amended(body, change), of) for i, (body, change, of) in held if change is not REJECTED}


def _amended(body: str, change: Row) -> Record:
    return trusted(amended(json.loads(body), change)) if change else _stored(body)


@lru_cache(maxsize=_MADE)
def _stored(body: str) -> Record:
    """A record as stored. Kept, as a pair's page is made of hundreds, few of which are other ones than the last time."""
    return trusted(json.loads(body))


def _held(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, Row, Row]]:
    """Records by id: as stored (JSON), what people changed in it, and their source's row with the reprints of it."""
    changed = corrected(connection, ids)
    found: dict[str, tuple[str, Row, Row]] = {}
    of: dict[str, Row] = {}
    for piece in pieces(ids):
        for identity, body, sid, name, title, url, date in connection.execute(_WITH_SOURCE.where(statement.c.id.in_(piece))):
            own = of.setdefault(sid, {"id": sid, "name": name, "title": title, "url": url, "date": date, "reprints": []})
            found[identity] = body, changed.get(identity, {}), own
    for original, names in _reprints(connection, sorted(of)).items():
        of[original]["reprints"] = names
    return found


_WITH_SOURCE = sa.select(statement.c.id, statement.c.body, source.c.id, source.c.name, source.c.title, source.c.url, source.c.date).join(
    source, source.c.id == statement.c.source
)


def _reprints(connection: Connection, originals: Sequence[str]) -> dict[str, list[str]]:
    """The names of the reprints of some sources, by the source's id."""
    again: dict[str, list[str]] = {}
    if connection.execute(sa.select(reprint.c.source).limit(1)).first() is None:
        return again
    for piece in pieces(originals):
        asked = sa.select(reprint.c.original, source.c.name).join(source, source.c.id == reprint.c.source)
        for original, name in connection.execute(asked.where(reprint.c.original.in_(piece)).order_by(source.c.name)):
            again.setdefault(original, []).append(name)
    return again


def records(connection: Connection, ids: Sequence[str]) -> dict[str, Record]:
    """Records by id as the ledger believes them: persons' corrections made. Rejected and unknown ones are not among them."""
    changed = corrected(connection, ids)
    found: dict[str, Record] = {}
    for piece in pieces(ids):
        asked = sa.select(statement.c.id, statement.c.body).where(statement.c.id.in_(piece))
        for identity, body in connection.execute(asked):
            change = changed.get(identity, {})
            if change is not REJECTED:
                found[identity] = trusted(amended(json.loads(body), change))
    return found


def addresses(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The web addresses of some records' sources, where they are known."""
    found: dict[str, str] = {}
    for piece in pieces(ids):
        asked = sa.select(statement.c.id, source.c.url).join(source, source.c.id == statement.c.source)
        found.update((i, u) for i, u in connection.execute(asked.where(statement.c.id.in_(piece), source.c.url.is_not(None))))
    return found


def judgements_on(connection: Connection, records: Sequence[str]) -> list[Row]:
    """Every decision of a person on some records, oldest first, undone ones included (`undone` true)."""
    undone = set(connection.execute(sa.select(judgement.c.undoes).where(judgement.c.undoes.is_not(None))).scalars())
    asked = sa.select(judgement).join(judged, judged.c.judgement == judgement.c.seq).where(judged.c.record.in_(records)).distinct()
    rows = connection.execute(asked.order_by(judgement.c.seq)).mappings()
    return [{**dict(r), "body": json.loads(r["body"]), "undone": r["seq"] in undone} for r in rows]


def findings(connection: Connection, kind: str | None = None, severity: str | None = None, entry_id: str | None = None) -> Iterator[Row]:
    """The ledger's own findings as JSON, the gravest first; `views.ledger_findings.all_findings` has those of statistics, too."""
    asked = sa.select(finding.c.body)
    if kind:
        asked = asked.where(finding.c.kind == kind)
    if severity:
        asked = asked.where(finding.c.severity == severity)
    if entry_id:
        asked = asked.join(finding_entry, finding_entry.c.finding == finding.c.id).where(finding_entry.c.entry == entry_id)
    for body in connection.execute(asked.order_by(finding.c.rank, finding.c.kind, finding.c.id)).scalars():
        yield json.loads(body)


def queue(connection: Connection, limit: int = 20) -> Iterator[Row]:
    """Entries to review, what matters most first: low confidence, high stakes, open findings, pairs nobody is sure of."""
    asked = sa.select(entry.c.body, entry.c.priority).where(entry.c.priority >= 0).order_by(entry.c.priority.desc(), entry.c.row.desc())
    for body, priority in connection.execute(asked.limit(limit)):
        yield {**json.loads(body), "priority": priority}


def follow(connection: Connection, entry_id: str) -> Row:
    """A meeting's (or any entry's) entry, and those that its sources tie to it, each as it stands now: `{entry, agreed: [...]}`."""
    start = one(connection, entry_id)
    sources = {r["source"] for r in statements(connection, start["records"]).values()}
    ids = set(start["records"]) | {x["record"] for x in start["links"]}
    near = sa.select(statement.c.id, statement.c.body).where(statement.c.source.in_(_source_ids(connection, start["records"])))
    bodies = {i: json.loads(b) for i, b in connection.execute(near)}
    reached = set(start["records"])
    grown = True
    while grown:  # what is at the meeting, and what that carries or is about
        more = {i for i, b in bodies.items() for x in b.get("links", []) if x["id"] in reached and x["relation"] == "at"}
        more |= {x["id"] for i in reached if i in bodies for x in bodies[i].get("links", []) if x["relation"] in ("carries", "about")}
        grown = not more <= reached
        reached |= more
    reached |= ids
    asked = sa.select(entry.c.id, entry.c.body).join(member, member.c.entry == entry.c.id).where(member.c.record.in_(reached)).distinct()
    every = {i: json.loads(b) for i, b in connection.execute(asked)}
    agreed = sorted((e for i, e in every.items() if i != start["id"]), key=lambda e: (e["kind"], e["stated"][0] or "", e["id"]))
    return {"entry": start, "agreed": agreed, "sources": sorted(sources)}


def _source_ids(connection: Connection, records: Sequence[str]) -> list[str]:
    return list(connection.execute(sa.select(statement.c.source).where(statement.c.id.in_(records)).distinct()).scalars())


def figures_for(connection: Connection, goal: Row) -> dict[str, Row]:
    """The figures that settle a goalpost's outcomes, by record."""
    settled = [s["record"] for s in goal["history"] if s["record"] and s["record"] not in goal["records"]]
    return statements(connection, settled)
