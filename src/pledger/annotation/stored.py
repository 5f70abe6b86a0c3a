"""The past of a draft out of a ledger: the books that the draft would write in, and what was agreed at the pair's earlier meetings.

Reads only; the draft is not stored. The cost is that of these books, not of the ledger.
"""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.annotation.past import Origin, Past
from pledger.ledger.books import book, shelf
from pledger.ledger.gather import items
from pledger.ledger.store.regather import load
from pledger.ledger.store.reprints import copies
from pledger.ledger.store.rulings import rulings_for
from pledger.ledger.store.schema import placed, source, statement
from pledger.ledger.store.write import pieces
from pledger.ledger.types import Item, Ruling
from pledger.read import Reading

MEETINGS = 6  # of each pair, the last: what was agreed there is looked for in the draft
_ENCOUNTERS = ("visit", "talks", "commission_session", "summit")


def past_in(connection: Connection, draft: Reading) -> Past:
    """What the ledger holds that bears on a draft."""
    own = items(draft.records, {draft.source.name: draft.source.date})
    shelves = {shelf(book(i)) for i in own}
    pairs = {i.record.parties for i in own if len(i.record.parties) > 1}
    encounters = sorted(shelf(f"meetings {','.join(p)} {kind}") for p in pairs for kind in _ENCOUNTERS)
    shelves |= set(encounters) | _agreed(connection, encounters)
    held = load(connection, sorted(shelves))
    found = rulings_for(connection, {s: [i.id for i in own] for s, own in held.items()})
    every = [i for own in held.values() for i in own]
    origins = _origins(connection, [i.id for i in every])
    printed = copies(connection, draft.source.id, draft.source.text)
    kept = tuple(i for i in every if origins[i.id].id not in printed)
    return Past(kept, origins, _joined(found.values()), _named(connection, printed))


def _agreed(connection: Connection, encounters: Sequence[int]) -> set[int]:
    """The books of everything said in the sources of the last meetings."""
    meetings: list[Item] = [i for own in load(connection, encounters).values() for i in own]
    latest = sorted(meetings, key=lambda i: i.stated or "", reverse=True)[:MEETINGS]
    sources = sa.select(statement.c.source).where(statement.c.id.in_([i.id for i in latest]))
    asked = sa.select(placed.c.shelf).join(statement, statement.c.id == placed.c.record).where(statement.c.source.in_(sources))
    return set(connection.execute(asked.distinct()).scalars())


def _origins(connection: Connection, records: Sequence[str]) -> dict[str, Origin]:
    columns = (statement.c.id, source.c.id, source.c.name, source.c.title, source.c.url, source.c.date)
    asked = sa.select(*columns).join(source, source.c.id == statement.c.source)
    rows = (row for piece in pieces(records) for row in connection.execute(asked.where(statement.c.id.in_(piece))))
    return {record: Origin(identity, name, title, url, date) for record, identity, name, title, url, date in rows}


def _named(connection: Connection, sources: Iterable[str]) -> tuple[Origin, ...]:
    asked = sa.select(source.c.id, source.c.name, source.c.title, source.c.url, source.c.date).where(source.c.id.in_(sorted(sources)))
    return tuple(Origin(*row) for row in connection.execute(asked.order_by(source.c.date, source.c.name)))


def _joined(rulings: Iterable[Ruling]) -> Ruling:
    """The rulings of several books as one: none of them speaks of another's records."""
    found = list(rulings)
    return Ruling(
        frozenset(p for r in found for p in r.same),
        frozenset(p for r in found for p in r.different),
        frozenset(p for r in found for p in r.unsure),
        tuple(group for r in found for group in r.settled),
        {pair: who for r in found for pair, who in r.who.items()},
    )
