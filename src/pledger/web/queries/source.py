"""A source: its text, a part at a time, with the evidence marked by kind, and the records beside it."""

import json
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from markupsafe import Markup

from pledger.errors import Missing
from pledger.ledger.store import Store, browse
from pledger.ledger.store.schema import reprint, source, statement
from pledger.records.load import trusted
from pledger.records.types import Record
from pledger.views.cards import card
from pledger.views.page import escape, marked
from pledger.views.spans import pieces

PART = 60_000  # characters of a text shown on one page


def source_view(store: Store, identity: str, part: int, record: str | None) -> dict[str, Any]:
    """Raises Missing. `record`: show the part where its evidence stands, whatever `part` says."""
    with store.reading() as connection:
        found = connection.execute(sa.select(source).where(source.c.id == identity)).mappings().first()
        if found is None:
            raise Missing(f"{identity[:80]}: there is no such source; Sources lists them")
        bodies = connection.execute(sa.select(statement.c.body).where(statement.c.source == identity).order_by(statement.c.seq)).scalars()
        records = [trusted(json.loads(b)) for b in bodies]
        where = browse.entries_of(connection, [r.id for r in records])
        original = connection.execute(sa.select(reprint.c.original).where(reprint.c.source == identity)).scalar()
        again = connection.execute(
            sa.select(source.c.id, source.c.name).join(reprint, reprint.c.source == source.c.id).where(reprint.c.original == identity)
        ).all()
    records.sort(key=lambda r: r.evidence[0].start if r.evidence else 0)
    text = found["text"] or ""
    if record:
        part = next((1 + r.evidence[0].start // PART for r in records if r.id == record and r.evidence), part)
    shown = {k: found[k] for k in ("id", "name", "date", "date_basis", "title", "url", "publisher", "language")}
    number = next((n for n, r in enumerate(records, 1) if r.id == record), None)
    return {
        "source": shown, "original": original, "reprints": [{"id": i, "name": n} for i, n in again], "chosen": number,
        "entries": {n: where.get(r.id) for n, r in enumerate(records, 1)}, "safe_url": shown["url"] if _web(shown["url"]) else None,
        **text_view(text, records, part),
    }  # fmt: skip


def text_view(text: str, records: list[Record], part: int = 1) -> dict[str, Any]:
    """One part of a text with its evidence marked, the cards of the records that stand in it, and how many parts there are."""
    count = max(1, -(-len(text) // PART))
    if not 1 <= part <= count:
        raise Missing(f"part {part}: the text has {count}")
    start, end = (part - 1) * PART, part * PART
    inside = [_within(r, start, min(end, len(text))) for r in records]
    drawn = [marked(1, piece, records) for piece in pieces(text[start:end], inside)]
    here = [n for n, r in enumerate(records) if not text or not r.evidence or start <= r.evidence[0].start < end]
    cards = [(n + 1, Markup(card(f"r1-{n + 1}", n + 1, records[n], records, 1, escape))) for n in here]
    counts = {k: sum(records[n].kind == k for n in here) for k in ("meeting", "instrument", "figure", "target", "pledge", "project")}
    return {"text": Markup("").join(Markup(d) for d in drawn), "cards": cards, "part": part, "parts": count, "counts": counts}


def _within(record: Record, start: int, end: int) -> Record:
    """The record with its evidence cut to a part of the text and counted from there."""
    there = [e for e in record.evidence if e.start < end and e.end > start]
    return replace(record, evidence=tuple(replace(e, start=max(e.start, start) - start, end=min(e.end, end) - start) for e in there))


def _web(url: str | None) -> bool:
    """Whether an address may stand behind a link: a source could name `javascript:`."""
    return bool(url) and str(url).lower().startswith(("http://", "https://"))
