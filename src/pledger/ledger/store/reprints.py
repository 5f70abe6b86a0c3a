"""Near-duplicates: a reprint is linked to its original and adds no second voice.

Each text leaves a sketch (its smallest shingle hashes) by which candidates are found; these are compared in full (`prints`). Reprints of
reprints make one family, whose original is the earliest dated (then the smallest id), so that the order of arrival does not count.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.prints import Print, near, printed
from pledger.ledger.store.schema import placed, reprint, sketch, source, statement
from pledger.ledger.store.write import insert_new, mark_stale, pieces

SKETCH, CROWD = 10, 300


def link(connection: Connection, added: Sequence[tuple[str, str | None]]) -> int:
    """Sketch the new sources (`id`, text), link families, and mark what books change voice. Part of the caller's transaction.

    Returns by how many the reprints have grown: a new source is one, or makes one of a source held before.
    """
    rows, mine = [], {}
    for identity, text in added:
        if text:
            mine[identity] = printed(text)
            rows += [{"hash": h, "source": identity} for h in sorted(mine[identity].shingles)[:SKETCH]]
    insert_new(connection, sketch, rows)
    changed, silenced = _families(connection, mine) if mine else (set(), 0)
    if changed:
        _revoice(connection, changed)
    return silenced


def copies(connection: Connection, identity: str, text: str) -> set[str]:
    """The sources that print this text: itself, where the ledger has it, and its near-duplicates. Reads only."""
    found = {other for _, other in _edges(connection, {identity: printed(text)})}
    found |= set(connection.execute(sa.select(source.c.id).where(source.c.id == identity)).scalars())
    return set(_family(connection, found)) if found else set()


def _families(connection: Connection, mine: dict[str, Print]) -> tuple[set[str], int]:
    """Find the new sources' near-duplicates and set each touched family's original.

    Returns the sources whose voice may have changed, and by how many the reprints have grown.
    """
    edges = _edges(connection, mine)
    changed: set[str] = set()
    silenced = 0
    for one, other in edges:
        family = _family(connection, {one, other})
        original = _original(connection, family)
        before = connection.execute(reprint.delete().where(reprint.c.source.in_(family))).rowcount
        silenced += len(family) - 1 - before
        connection.execute(reprint.insert(), [{"source": s, "original": original} for s in sorted(family) if s != original])
        changed.update(family)
    return changed, silenced


def _edges(connection: Connection, mine: dict[str, Print]) -> list[tuple[str, str]]:
    """Pairs of a new source and another whose texts are one."""
    hashes = {one: sorted(own.shingles)[:SKETCH] for one, own in mine.items()}
    crowds: dict[int, list[str]] = defaultdict(list)
    for piece in pieces(sorted({h for own in hashes.values() for h in own})):
        for h, other in connection.execute(sa.select(sketch.c.hash, sketch.c.source).where(sketch.c.hash.in_(piece))):
            crowds[h].append(other)
    # A shingle that everybody prints is furniture.
    wanted = {(one, o) for one, own in hashes.items() for h in own if len(crowds[h]) < CROWD for o in crowds[h] if o != one}
    texts: dict[str, Print] = dict(mine)
    for part in pieces(sorted({o for _, o in wanted} - texts.keys())):
        for identity, text in connection.execute(sa.select(source.c.id, source.c.text).where(source.c.id.in_(part))):
            texts[identity] = printed(text or "")
    return sorted((one, o) for one, o in wanted if o in texts and near(mine[one], texts[o]))


def _family(connection: Connection, seeds: set[str]) -> list[str]:
    originals = set(connection.execute(sa.select(reprint.c.original).where(reprint.c.source.in_(seeds))).scalars()) | seeds
    rest = connection.execute(sa.select(reprint.c.source).where(reprint.c.original.in_(originals))).scalars()
    return sorted(originals | set(rest))


def _original(connection: Connection, family: Iterable[str]) -> str:
    rows = connection.execute(sa.select(source.c.id, source.c.date).where(source.c.id.in_(list(family))))
    return str(min(rows, key=lambda r: (r[1] or "9999", r[0]))[0])


def _revoice(connection: Connection, sources: set[str]) -> None:
    """Give the originals' statements their voice and take the reprints'; their books are to be gathered again."""
    silent = set(connection.execute(sa.select(reprint.c.source).where(reprint.c.source.in_(sources))).scalars())
    for identity in sorted(sources):
        of_it = sa.select(statement.c.id).where(statement.c.source == identity)
        connection.execute(placed.update().where(placed.c.record.in_(of_it)).values(voiced=0 if identity in silent else 1))
        shelves = connection.execute(sa.select(placed.c.shelf).where(placed.c.record.in_(of_it)).distinct()).scalars()
        mark_stale(connection, shelves)
