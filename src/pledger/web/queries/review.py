"""The queue of review: what matters most first, one entry at a time beside the list."""

from typing import Any

from pledger.ledger.store import Store, browse, query
from pledger.web.queries.entry import candidates, entry
from pledger.web.queries.lines import lines

QUEUE = 20


def review(store: Store, chosen: str | None, after: str | None) -> dict[str, Any]:
    """The queue from `after` on, and the chosen entry of it in full (the first by default). Without anything to review: `entry` None."""
    with store.reading() as connection:
        held = browse.listing(connection, query.Filter(), "review", after, QUEUE)
        rows = lines(held.rows)
    identity = chosen or (rows[0].id if rows else None)
    shown: dict[str, Any] = {"queue": rows, "next_page": held.after, "after": after, "entry": None}
    if identity is None:
        return shown
    full = entry(store, identity)
    with store.reading() as connection:
        near = candidates(connection, full["entry"])
    ids = [r.id for r in rows]
    at = ids.index(full["entry"]["id"]) if full["entry"]["id"] in ids else -1
    shown |= {"candidates": near, "before": ids[at - 1] if at > 0 else None, "following": ids[at + 1] if 0 <= at + 1 < len(ids) else None}
    return shown | full
