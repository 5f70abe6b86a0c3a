"""Books: the smallest sets of records that can bear on each other. Gathering is a pure function of one book, so that adding an article
touches only the books it writes in, however large the ledger has grown.

Figures and targets of one pair and one family of indicators tie together (arithmetic, outcomes); instruments, pledges, meetings and
projects only meet their own type or sector.
"""

import hashlib
from typing import cast

from pledger.ledger.match_meetings import family
from pledger.ledger.types import Item
from pledger.records.types import Instrument, Meeting, Pledge, Project, Quantified

TRADE = frozenset({"trade_turnover", "exports", "imports", "trade_balance"})


def book(item: Item) -> str:
    """The readable name of the book a record is written in, e.g. `amounts KAZ,TJK trade`."""
    record = item.record
    parties = ",".join(record.parties)
    if isinstance(record, Quantified):
        return f"amounts {parties} {'trade' if record.indicator in TRADE else record.indicator}"
    if record.kind == "instrument":
        return f"instruments {parties} {cast(Instrument, record).type}"
    if record.kind == "pledge":
        return f"pledges {parties} {cast(Pledge, record).sector}"
    if record.kind == "meeting":
        return f"meetings {parties} {family(cast(Meeting, record).type)}"
    return f"projects {parties} {cast(Project, record).type}"


def shelf(name: str) -> int:
    """A book's name as a 63-bit number: a short key for an index."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big") >> 1
