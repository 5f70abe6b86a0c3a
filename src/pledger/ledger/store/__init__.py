"""The ledger kept: `Store(where)` opens one, `keep(store, voices, day)` adds sources and what they say and brings it to a day."""

import datetime
from collections.abc import Iterable

from pledger.ledger.store.connect import Store
from pledger.ledger.store.ingest import Added, Voice, append
from pledger.ledger.store.regather import refresh

__all__ = ["Added", "Store", "Voice", "append", "keep", "refresh"]


def keep(store: Store, voices: Iterable[Voice], day: datetime.date) -> Added:
    """Append voices and gather what they touch; what a killed run left undone is done too."""
    total = Added()
    for added in append(store, voices):
        total += added
    for _ in refresh(store, day):
        pass
    return total
