"""The ledger: `gather(items)` puts records that speak of the same thing into entries with history, findings and judgements."""

from pledger.ledger.gather import Gathered, gather, gather_book, items
from pledger.ledger.types import Entry, Finding, Item, Judgement, Ruling, Step

__all__ = ["Entry", "Finding", "Gathered", "Item", "Judgement", "Ruling", "Step", "gather", "gather_book", "items"]
