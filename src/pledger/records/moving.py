"""Records of a part of a text as records of the whole."""

from collections.abc import Sequence
from dataclasses import replace

from pledger.records.types import Record


def moved(records: Sequence[Record], offset: int) -> list[Record]:
    """The records with every offset `offset` characters further on, and the ids and links that follow from it."""
    if not offset:
        return list(records)
    ids: dict[str, str] = {}
    found = []
    for r in records:
        evidence = tuple(replace(e, start=e.start + offset, end=e.end + offset) for e in r.evidence)
        reasons = tuple(
            replace(x, start=x.start + offset, end=x.end + offset) if x.start is not None and x.end is not None else x for x in r.reasons
        )
        found.append(r.but(evidence=evidence, reasons=reasons, id="").identified())
        ids[r.id] = found[-1].id
    return [r.but(links=tuple(replace(x, id=ids[x.id]) for x in r.links)) for r in found]
