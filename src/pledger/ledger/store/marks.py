"""What has changed, told to those who keep something made from the ledger: each scope has a mark, another after every transaction that
changed what the scope names.

Scopes: EVERYTHING; a party (`KAZ`); a set of parties (`KAZ,TJK`), which stands for the entries that have all of them; `source ID`;
`views NAME`, what a user keeps in the ledger. A set of more than FEW parties is known by itself and by its parties, and CROWD stands for
all such sets. LEDGER is another in each ledger, and after everything in it was made anew.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.store.schema import change, entry
from pledger.ledger.store.write import mark_anew

EVERYTHING, LEDGER, CROWD = "*", "ledger", "crowd"
FEW = 12


def of_sets(sets: Iterable[str]) -> set[str]:
    """The scopes that entries with these sets of parties (`KAZ,TJK`) belong to."""
    found: set[str] = set()
    for text in set(sets):
        parties = sorted(set(text.split(",")))
        found |= {text, *parties}
        found |= {",".join(both) for both in combinations(parties, 2)} if len(parties) <= FEW else {CROWD}
    return found


def of_pair(one: str, two: str) -> tuple[str, ...]:
    """The scopes of all entries that have both parties, be there others or not."""
    return ",".join(sorted((one, two))), CROWD


def of_source(identity: str) -> str:
    """The scope of what a source's records come to: another where some are added to a source that is held, or judged."""
    return f"source {identity}"


def shelved(connection: Connection, shelves: Iterable[int]) -> set[str]:
    """The sets of parties that the entries of some books have."""
    return set(connection.execute(sa.select(entry.c.parties).where(entry.c.shelf.in_(list(shelves))).distinct()).scalars())


def touch(connection: Connection, scopes: Iterable[str]) -> None:
    """What these scopes name is another after the caller's transaction."""
    mark_anew(connection, change, "scope", scopes)


def marks(connection: Connection, scopes: Iterable[str]) -> Mapping[str, int]:
    """The marks of some scopes; one that was never touched has none."""
    named = tuple(scopes)
    places = ", ".join(("?" if connection.dialect.paramstyle == "qmark" else "%s",) * len(named))  # asked at every request: in plain SQL
    rows = connection.exec_driver_sql(f"SELECT scope, mark FROM change WHERE scope IN ({places})", named)
    return {str(scope): int(mark) for scope, mark in rows}
