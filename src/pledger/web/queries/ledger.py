"""A page of the ledger with its counts."""

from typing import Any

from pledger.ledger.store import browse
from pledger.web.filters import Asked
from pledger.web.queries.lines import lines
from pledger.web.site import Site

_FACETS = (("kind", 6), ("status", 13), ("indicator", 12), ("party", 14))


def entries(site: Site, wanted: Asked, after: str | None, limit: int) -> dict[str, Any]:
    with site.store.reading() as connection:
        listing = browse.listing(connection, wanted.filter, wanted.sort, after, limit)
    counts = site.models.get(site.store, ("counts", wanted.filter), wanted.scopes, lambda: _counted(site, wanted))
    return {"lines": lines(listing.rows), "next": listing.after, "counts": counts, "facets": _facets(counts, wanted)}


def _counted(site: Site, wanted: Asked) -> browse.Counts:
    with site.store.reading() as connection:
        return browse.counts(connection, wanted.filter)


def _facets(counts: browse.Counts, wanted: Asked) -> list[dict[str, Any]]:
    """What can be narrowed to (value, count, whether it is chosen), by facet."""
    shown = []
    for name, most in _FACETS:
        chosen = getattr(wanted, name)
        values = [(v, n, v == chosen) for v, n in counts.facets[name]][:most]
        if chosen and not any(c for _, _, c in values):
            values.append((chosen, 0, True))
        shown.append({"name": name, "values": values, "chosen": chosen, "more": max(0, len(counts.facets[name]) - most)})
    return shown
